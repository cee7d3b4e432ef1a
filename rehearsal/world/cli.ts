import { parseArgs } from 'node:util';
import { createRehearsalWorld } from './rehearsal-world.ts';

/** `npm run world -- --port N --seed N`: keeps the services up and prints one line of JSON when they are ready. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, seed: { type: 'string' }, speed: { type: 'string' } },
  });
  const world = await createRehearsalWorld({
    port: numberOf(values.port, 'port') ?? 0,
    seed: numberOf(values.seed, 'seed') ?? 1,
    ...(values.speed === undefined ? {} : { speed: Number(values.speed) }),
  });
  console.log(JSON.stringify({ env: world.env() }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void world.close().then(() => process.exit(0));
    });
}

function numberOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}.`);
  return Number(text);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
