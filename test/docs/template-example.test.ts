import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 5, perWait: PER_WAIT });
const README = readFileSync(
  join(import.meta.dirname, '..', '..', 'actions', 'provision', 'README.md'),
  'utf8',
);

function push(path: string, text: string): string {
  return stage.world.act<{ commit: string }>('github', 'push', {
    branch: BRANCH,
    files: { [path]: text },
    by: 'mr-a',
  }).commit;
}

async function provision(attempt: number) {
  const inputs = { ...stepInputs(stage, {}), template: 'infra/stack.ts', health: 'none' };
  const { outputs, stdout } = await runDist({
    action: 'provision',
    env: stepEnvironment(stage, attempt),
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
  expect(await provision(1)).toEqual({ decision: 'created', url, warnings: [] });
  expect(commitOfStack()).toBe(first);
  const second = push('checkout.txt', 'two clicks\n');
  expect(await provision(2)).toEqual({ decision: 'updated', url, warnings: [] });
  expect(commitOfStack()).toBe(second);
});
