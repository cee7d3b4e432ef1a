// Prints what a deployment takes that changes nothing, from the start of its process to the exit, beside a bare script and a
// peer's bundle: all in one run on the rehearsal's world, taking turns.
import { runCommand, wholeNumber } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { PEER, peerIsThere, type Usage } from '../tools/bench/contender.ts';
import { measureUnchanged, type Runs } from '../tools/bench/unchanged.ts';

const COMMAND = {
  usage: 'npm run bench:run -- [--runs N] [--peer FOLDER]',
  about: `Prints what a deployment that changes nothing takes, from the start of its process to the exit.

  --runs N       how often each is run; a first time, which makes the stack, does not count (9)
  --peer FOLDER  where the bundle of aws-cloudformation-github-deploy is`,
  options: {
    runs: { type: 'string', default: '9' },
    peer: { type: 'string', default: PEER },
  },
} as const;

ownTemporaryFiles();
await runCommand(COMMAND, async ({ runs, peer }) => {
  const count = wholeNumber('runs', runs, { least: 1 });
  if (!peerIsThere(peer))
    console.log('The bundle of aws-cloudformation-github-deploy is not there, so it is left out.');
  const measured = await measureUnchanged(peerIsThere(peer) ? peer : undefined, count);
  console.log(`Median of ${count} runs each, taking turns, and how many times the bare script's it is:`);
  for (const line of linesOf(measured)) console.log(line);
  return 0;
});

function linesOf(measured: readonly Runs[]): readonly string[] {
  const [bare] = measured;
  return measured.map(({ who, usages }) => {
    const figure = (unit: string, of: (usage: Usage) => number) => {
      const value = median(usages.map(of));
      const ratio = value / median((bare?.usages ?? []).map(of));
      return `${value.toFixed(0).padStart(6)} ${unit} ${ratio.toFixed(2).padStart(5)} ×`;
    };
    const figures = [
      figure('ms', ({ wallMs }) => wallMs),
      figure('ms CPU', ({ cpuMs }) => cpuMs),
      figure('MiB', ({ peakMiB }) => peakMiB),
    ];
    return `${figures.join('  ')}  ${who}`;
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
