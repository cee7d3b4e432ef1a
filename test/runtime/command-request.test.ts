import { describe, expect, it } from '@jest/globals';
import type { CodeHost } from '../../src/ports/code-host.ts';
import { commandRequest, withComment } from '../../src/runtime/commands/command-request.ts';
import type { CommandInputs } from '../../src/runtime/inputs/command.ts';
import { portOf } from '../../tools/builders/ports.ts';

const REPOSITORY = { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' };
const INPUTS: CommandInputs = {
  settings: '.github/greenroom.yml',
  githubToken: 'ghs_secret',
  dryRun: false,
  project: undefined,
  environment: 'preview',
  wanted: [],
  aws: { regions: [], rolesToAssume: [], allowedAccounts: [] },
  hourlyWorkflow: 'greenroom.yml',
  work: { operation: 'listen' },
};

function ask(file: string | undefined, inputs: Partial<CommandInputs> = {}) {
  const codeHost = portOf<CodeHost>('codeHost', {
    repository: async () => REPOSITORY,
    readFile: async () => file,
  });
  const run = { env: {} } as Parameters<typeof commandRequest>[0]['run'];
  return commandRequest({ run }, codeHost, { ...INPUTS, ...inputs });
}

describe('what a step that hears commands is asked for', () => {
  it('comes from the settings', async () => {
    const request = await ask('project: blog\ncommand-aliases: { stop: down }\n');
    expect(request).toMatchObject({ scope: { project: 'blog' }, aliases: { stop: 'down' } });
    expect(request.wanted).toEqual(['pull-request']);
    expect(request).not.toHaveProperty('trouble');
  });

  it.each([
    ['settings that nobody can read', 'projekt: blog\n', {}, 'invalid_settings'],
    ['a rule that there is not', undefined, { wanted: ['everything'] }, 'invalid_input'],
  ])('keeps what is wrong for whoever says a command: %s', async (_, file, inputs, reasonCode) => {
    const request = await ask(file, inputs);
    expect(request.trouble).toMatchObject({ name: 'UserError', reasonCode });
    expect(request).toMatchObject({ scope: { project: 'shop', kind: 'preview' }, wanted: [], aliases: {} });
  });

  it('is refused where it has to have a comment and has none', async () => {
    const request = await ask(undefined);
    expect(() => withComment(request)).toThrow(/no comment to answer/);
  });
});
