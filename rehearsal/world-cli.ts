import { runCommand, UsageError, wholeNumber } from './command-line.ts';
import { ACCOUNT } from './world/kernel/world.ts';
import { createRehearsalWorld } from './world/rehearsal-world.ts';

const COMMAND = {
  usage: 'npm run --silent world -- [--port N] [--seed N] [--speed N] [--account N]',
  about: `Keeps the services up until Ctrl-C, and prints one line of JSON with the variables that point clients at them.

  --port N    where they listen on 127.0.0.1; a free port without it
  --seed N    varies what is not known for sure: lags, the order of events (1)
  --speed N   how many seconds pass there in one of yours (200)
  --account N the AWS account that the keys are for; any twelve digits but the shop's are an empty account`,
  options: {
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    speed: { type: 'string', default: '200' },
    account: { type: 'string', default: ACCOUNT },
  },
} as const;

/** Entries. */
const LARGEST_PAGE = 100;

await runCommand(COMMAND, async ({ port, seed, speed, account }) => {
  if (!/^\d{12}$/.test(account)) throw new UsageError(`--account takes twelve digits, not '${account}'.`);
  const world = await createRehearsalWorld({
    port: wholeNumber('port', port, { most: 65_535 }),
    seed: wholeNumber('seed', seed),
    speed: speedOf(speed),
    // A client of somebody else's expects GitHub's own pages; those of AWS have no size to rely on.
    githubPageSize: LARGEST_PAGE,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new UsageError(`Port ${port} of 127.0.0.1 is taken; name another with --port.`, { cause: error });
  });
  console.log(JSON.stringify({ env: world.env({ job: true, account }) }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void world.close().then(() => process.exit(0));
    });
  return 0;
});

function speedOf(text: string): number {
  const speed = Number(text);
  if (text.trim() !== '' && Number.isFinite(speed) && speed > 0) return speed;
  throw new UsageError(`--speed takes a number above 0, not '${text}'.`);
}
