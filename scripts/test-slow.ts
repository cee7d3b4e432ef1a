// Plays the tests beside artificial load: what they come to must not depend on how fast the machine is.
import { runCommand, wholeNumber } from '../rehearsal/command-line.ts';
import { startBusyLoops } from '../tools/testing/busy-loops.ts';
import { playTests, sayTime } from '../tools/testing/play-tests.ts';

const COMMAND = {
  usage: 'npm run test:slow -- [--runs N] [--loops N] [PATH...]',
  about: `Plays the tests several times while busy loops take the processors; each run must be green.
A path such as test/domain restricts it to a part.

  --runs N    how many times they are played (3)
  --loops N   how many busy loops run beside them (4)`,
  options: {
    runs: { type: 'string', default: '3' },
    loops: { type: 'string', default: '4' },
  },
  words: true,
} as const;

await runCommand(COMMAND, async ({ runs, loops }, paths) => {
  const count = wholeNumber('runs', runs, { least: 1 });
  const beside = startBusyLoops(wholeNumber('loops', loops)).length;
  const results: string[] = [];
  let red = 0;
  for (let number = 1; number <= count; number += 1) {
    const run = await playTests(paths, 'jest-slow.json');
    if (run.status !== 0) red += 1;
    const ending =
      run.status === 0 ? 'green' : `red: ${run.failed.join(', ') || 'jest did not come to its end'}`;
    results.push(`Run ${number} of ${count} beside ${beside} busy loops: ${ending}`);
    console.log(`${results.at(-1)}\n${sayTime(run)}`);
  }
  console.log(['', ...results].join('\n'));
  return red === 0 ? 0 : 1;
});
