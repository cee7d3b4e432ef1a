import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 5, perWait: PER_WAIT });
const README = readFileSync(
  join(import.meta.dirname, '..', '..', 'actions', 'template', 'README.md'),
  'utf8',
);
const workspace = mkdtempSync(join(tmpdir(), 'greenroom-example-'));

function push(path: string, text: string): string {
  return stage.world.act<{ commit: string }>('github', 'push', {
    branch: BRANCH,
    files: { [path]: text },
    by: 'mr-a',
  }).commit;
}

/** What the job without rights does with the module of the README. */
async function make(module: string): Promise<string | undefined> {
  mkdirSync(join(workspace, 'infra'));
  writeFileSync(join(workspace, 'infra', 'stack.ts'), module);
  const { outputs } = await runDist({
    action: 'template',
    env: {
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: stage.eventPath,
    },
    inputs: { module: 'infra/stack.ts', project: 'shop' },
  });
  return outputs['file'];
}

/** The event of a push: the file was made of that commit. */
function eventAt(sha: string): string {
  const event: { pull_request: { head: object } } = JSON.parse(readFileSync(stage.eventPath, 'utf8'));
  event.pull_request.head = { ...event.pull_request.head, sha };
  const path = join(workspace, 'event.json');
  writeFileSync(path, JSON.stringify(event));
  return path;
}

async function provision(attempt: number, commit: string) {
  const inputs = { ...stepInputs(stage, {}), 'template-file': 'template.json', health: 'none' };
  const { outputs, stdout } = await runDist({
    action: 'provision',
    env: {
      ...stepEnvironment(stage, attempt),
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_PATH: eventAt(commit),
    },
    inputs,
  });
  const { decision, url } = outputs;
  return { decision, url, warnings: stdout.split('\n').filter((line) => line.startsWith('::warning::')) };
}

function commitOfStack(): string | undefined {
  const { stacks } = stage.world.look<{
    stacks: readonly { readonly name: string; readonly parameters: Readonly<Record<string, string>> }[];
  }>('cloudformation');
  return stacks.find(({ name }) => name === ENVIRONMENT)?.parameters['Commit'];
}

it('is created, and moves to each new commit, without a warning', async () => {
  const [, example] = /```ts\n(export default [\s\S]*?)```/.exec(README) ?? [];
  const url = `https://${ENVIRONMENT}.example.com`;
  const first = push('infra/stack.ts', example ?? '');
  expect(await make(example ?? '')).toBe('template.json');
  expect(await provision(1, first)).toEqual({ decision: 'created', url, warnings: [] });
  expect(commitOfStack()).toBe(first);
  const second = push('checkout.txt', 'two clicks\n');
  expect(await provision(2, second)).toEqual({ decision: 'updated', url, warnings: [] });
  expect(commitOfStack()).toBe(second);
});
