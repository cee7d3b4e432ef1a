import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { missingStored, readStoredValues } from '../../../rehearsal/repository/given-values.ts';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';
import { fixtureFolder, folderWith } from './folders.ts';

const SETTINGS = `environments:
  preview:
    environment-variables:
      SIZE: '{{resolve:ssm:/shop/size}}'
      DB_PASSWORD: '{{resolve:secretsmanager:shop/db:SecretString:password}}'
`;
const STORED = '{"secretsmanager:shop/db": {"password": "hush-hush"}, "ssm:/shop/size": "small"}';

function shop(): string {
  const folder = folderWith({ 'stored.json': STORED }, 'shop');
  cpSync(fixtureFolder('express'), folder, { recursive: true });
  writeFileSync(join(folder, '.github', 'greenroom.yml'), SETTINGS);
  return folder;
}

it('says of what the account does not keep how to give it, and takes what is given', async () => {
  const folder = shop();
  const without = await rehearseCli('--repository', folder, '--event', 'open');
  expect(without.output).toContain(
    "It may be green on GitHub: no 'ssm:/shop/size' is stored here; give it with --stored.",
  );
  const stored = ['--stored', join(folder, 'stored.json')];
  const { output, status } = await rehearseCli('--repository', folder, '--event', 'open', ...stored);
  expect(status).toBe(0);
  expect(output).toContain('provision → created (environment_created)');
  expect(output).not.toContain('hush-hush');
});

it.each([
  ['{', 'kept.json is no JSON; give a JSON object such as'],
  ['[]', 'kept.json holds no JSON object; give a JSON object such as'],
  ['{"shop/db": "hush"}', "kept.json: 'shop/db' is no name of a stored value; give a JSON object such as"],
])('refuses a file that is no such object, and shows no value: %s', (text, words) => {
  const problem = readStoredValues(text, 'kept.json');
  expect(problem).toContain(words);
  expect(problem).not.toContain('hush');
});

it('knows a secret that is missing by what AWS says of it', () => {
  expect(missingStored("Secrets Manager can't find the specified secret. (Status Code: 400)")).toEqual([
    "a secret of the template is not stored here; give it as 'secretsmanager:NAME' with --stored",
  ]);
  expect(missingStored('It broke.')).toEqual([]);
});
