import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actionNames, readActionMetadata } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

const ACTIONS = [
  'command',
  'due',
  'hours',
  'notify',
  'provision',
  'pull-request',
  'sync-tracker',
  'teardown',
  'template',
  'where',
];
/** It runs code of others, so it is given no token and asks nobody; it changes nothing but its file. */
const WITHOUT_TOKEN = 'template';

/** The names that the action's reader knows, from `src/runtime/inputs/<name>.ts`. */
async function namesRead(action: string): Promise<readonly string[]> {
  const module = (await import(join(repositoryRoot, 'src', 'runtime', 'inputs', `${action}.ts`))) as Record<
    string,
    unknown
  >;
  const names = module[`${action.replaceAll('-', '_').toUpperCase()}_INPUTS`];
  if (!Array.isArray(names))
    throw new Error(`src/runtime/inputs/${action}.ts exports no list of input names.`);
  return names.map(String);
}

describe('the contract of the actions', () => {
  it('covers every action there is', () => {
    expect(actionNames(repositoryRoot)).toEqual(ACTIONS);
  });

  describe.each(ACTIONS)('%s', (name) => {
    const metadata = readActionMetadata(repositoryRoot, name);

    it('runs a bundle that is there on node24', () => {
      expect(metadata.runs.using).toBe('node24');
      expect(metadata.runs.main).toBe('dist/index.js');
      expect(metadata.runs.post).toBe(name === 'provision' ? 'dist/post.js' : undefined);
      for (const script of [metadata.runs.main, metadata.runs.post ?? metadata.runs.main])
        expect(existsSync(join(repositoryRoot, 'actions', name, script))).toBe(true);
    });

    it('reads exactly the inputs that it declares', async () => {
      expect([...(await namesRead(name))].sort()).toEqual(Object.keys(metadata.inputs).sort());
    });

    it('takes the inputs and sets the outputs that all actions share', () => {
      expect(metadata.inputs).toMatchObject({ settings: { default: '.github/greenroom.yml' } });
      if (name === WITHOUT_TOKEN)
        expect(Object.values(metadata.inputs).map((input) => input.default ?? '')).not.toContainEqual(
          expect.stringContaining('${{'),
        );
      else
        expect(metadata.inputs).toMatchObject({
          'github-token': { default: `\${{ github.token }}` },
          'dry-run': { default: 'false' },
        });
      expect(Object.keys(metadata.outputs)).toEqual(
        expect.arrayContaining(['decision', 'reason-code', 'result']),
      );
    });

    it('names inputs and outputs in kebab-case', () => {
      for (const key of [...Object.keys(metadata.inputs), ...Object.keys(metadata.outputs)]) {
        expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
      }
    });

    it('puts no expression into a description, which the runner would try to evaluate', () => {
      const texts = [...Object.values(metadata.inputs), ...Object.values(metadata.outputs)];
      for (const { description } of texts) expect(description).not.toContain('${{');
    });
  });
});
