import { expect, it } from '@jest/globals';
import { BRIEFLY, createNarrator } from '../../../rehearsal/narrator.ts';
import { pushed } from '../runner/support.ts';

it('names the job of an output that is skipped once, however many legs the job has', async () => {
  const run = await pushed(
    `
test:
  runs-on: x
  strategy: { matrix: { node: [22, 24] } }
  outputs: { s: "\${{ steps.a.outputs.s }}" }
  steps: [{ id: a, run: 'echo "s=$S" >> "$GITHUB_OUTPUT"', env: { S: "\${{ secrets.KEY }}" } }]`,
    { secrets: { KEY: 'hunter2hunter2' } },
  );
  const lines: string[] = [];
  createNarrator((line) => lines.push(line), false, { ...BRIEFLY, details: true }).run(run, []);
  expect(lines.filter((line) => line.includes('Skip output'))).toEqual([
    "      job test: Skip output 's' since it may contain secret.",
  ]);
});
