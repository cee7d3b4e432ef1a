import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseSettings } from '../../src/domain/settings/settings.ts';
import { SCHEMA_PATH, settingsJsonSchema, settingsKeysTable } from '../../tools/docs/settings-json-schema.ts';
import { SETTINGS_SAMPLE } from '../../tools/docs/settings-sample.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

const SETTINGS = `project: shop
environments:
  base: { parameters: { InstanceType: t4g.small, MinInstances: 2 }, accounts: ["111122223333"] }
  preview: { inherits: base, application: shop-staging, parameters: { InstanceType: t4g.micro } }
  production: { inherits: base, application: shop-production, branch: main, protected: true }
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-settings-'));
  writeFileSync(join(folder, 'greenroom.yml'), SETTINGS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function settings(...args: readonly string[]) {
  const script = join(repositoryRoot, 'scripts', 'settings.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}

describe('npm run settings', () => {
  it('prints in what two kinds differ, with what they inherit', () => {
    expect(settings('--diff', 'preview', 'production', '--file', 'greenroom.yml')).toEqual({
      status: 0,
      stderr: '',
      stdout: [
        '                         preview       production',
        'application              shop-staging  shop-production',
        'branch                   –             main',
        'parameters.InstanceType  t4g.micro     t4g.small',
        'protected                –             true',
        '',
      ].join('\n'),
    });
  });

  it('says so when two kinds do not differ', () => {
    const { stdout } = settings('--diff', 'base', 'base', '--file', 'greenroom.yml');
    expect(stdout).toBe('base and base do not differ.\n');
  });

  it.each([
    [
      ['--diff', 'preview', 'qa', '--file', 'greenroom.yml'],
      /has no environment 'qa'; it has base, preview, production/,
    ],
    [['--diff', 'preview', '--file', 'greenroom.yml'], /Name two kinds after --diff/],
    [['--diff', 'preview', 'production'], /\.github\/greenroom\.yml/],
    [[], /name your settings with --file \.\.\/storefront\/\.github\/greenroom\.yml/],
  ])('refuses %j', (args, sentence) => {
    expect(settings(...args)).toMatchObject({ status: 1, stderr: expect.stringMatching(sentence) });
  });

  it('judges a file when nothing is to be compared, and says all that is wrong by its lines', () => {
    expect(settings('--file', 'greenroom.yml').stdout).toBe(
      'greenroom.yml is right; its kinds: base, preview, production.\n',
    );
    writeFileSync(
      join(folder, 'greenroom.yml'),
      'environment: {}\nenvironments:\n  preview: { parameters: { EnvironmentType: LoadBalancd } }\n',
    );
    expect(settings('--file', 'greenroom.yml')).toEqual({
      status: 1,
      stdout: '',
      stderr: [
        "greenroom.yml:1: unknown key 'environment'; the nearest legal key is 'environments'.",
        "greenroom.yml:3: Parameter 'EnvironmentType' has a value that the template does not take; it takes SingleInstance, LoadBalanced.",
        '',
      ].join('\n'),
    });
  });

  it('finds the templates and the workflows of the repository that holds the file', () => {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write('.github/greenroom.yml', 'environments:\n  preview: { template: infra/own.yml, health: none }\n');
    write(
      'infra/own.yml',
      'Parameters: { Size: { Type: Number } }\nResources: { Files: { Type: AWS::S3::Bucket } }\n',
    );
    write(
      '.github/workflows/preview.yml',
      "on: push\njobs:\n  a:\n    steps:\n      - uses: OWNER/greenroom/actions/provision@v1\n        with: { parameters: 'Size: small' }\n",
    );
    expect(settings()).toEqual({
      status: 1,
      stdout: '',
      stderr:
        ".github/workflows/preview.yml:6: Parameter 'Size' has a value that the template does not take; it takes a number.\n",
    });
  });

  it('says that the defaults apply where every setting is a comment', () => {
    writeFileSync(join(folder, 'greenroom.yml'), SETTINGS_SAMPLE);
    expect(settings('--file', 'greenroom.yml')).toEqual({
      status: 0,
      stderr: '',
      stdout: 'greenroom.yml: No mistake found. All settings are commented out, so the defaults apply.\n',
    });
  });

  it('judges one kind, which must be there', () => {
    expect(settings('--kind', 'preview', '--file', 'greenroom.yml').stdout).toBe(
      "greenroom.yml is right; 'preview' was judged.\n",
    );
    expect(settings('--kind', 'qa', '--file', 'greenroom.yml')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        "greenroom.yml has no environment 'qa'; it has base, preview, production.",
      ),
    });
  });
});

describe('the JSON Schema of the settings', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(settingsJsonSchema()));

  it('is the one that is committed, and so is the page that lists its keys', () => {
    expect(readFileSync(join(repositoryRoot, SCHEMA_PATH), 'utf8')).toBe(settingsJsonSchema());
    const page = readFileSync(join(repositoryRoot, 'docs', 'settings.md'), 'utf8');
    expect(page).toContain(`<!-- keys:start -->\n${settingsKeysTable()}\n<!-- keys:end -->`);
  });

  it('accepts the example of that page, as the parser does', () => {
    const page = readFileSync(join(repositoryRoot, 'docs', 'settings.md'), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(Object.keys(parseSettings(example, 'greenroom.yml').environments)).toEqual([
      'base',
      'preview',
      'production',
    ]);
    expect(validate(parse(example))).toBe(true);
  });

  it.each([SETTINGS, SETTINGS_SAMPLE.replaceAll(/^# (?=project:|stories:|environments:| {2})/gm, '')])(
    'accepts what the parser accepts (%#)',
    (text) => {
      expect(() => parseSettings(text, 'greenroom.yml')).not.toThrow();
      expect(validate(parse(text))).toBe(true);
    },
  );

  it.each([
    'projekt: shop',
    'environments: { preview: { domian: x } }',
    'environments: { preview: { health: red } }',
    'environments: { preview: { max-environments: 0 } }',
    'environments: { preview: { wanted: maybe } }',
  ])('refuses what the parser refuses: %s', (text) => {
    expect(() => parseSettings(text, 'greenroom.yml')).toThrow();
    expect(validate(parse(text))).toBe(false);
  });
});
