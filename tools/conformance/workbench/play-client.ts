import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Bench, claim, type RunningWorld } from './check.ts';
import { npmClients } from './install-tools.ts';
import { outputOf } from './run-program.ts';

/** Somebody else's client, with a script of ours that plays it. */
export interface ForeignClient {
  /** File of `tools/conformance/clients`: `NAME.py`, or `npm/NAME.mjs` that runs in Node beside the packages of npm. */
  readonly script: string;
  /** Beside the world's own variables. */
  readonly env: Readonly<Record<string, string>>;
}

/** Does what people do in the world. @throws with the world's words when it refuses */
export async function act(
  world: RunningWorld,
  verb: string,
  args: unknown,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${world.origin}/_world/${verb}`, {
    method: 'POST',
    body: JSON.stringify(args),
  });
  const text = await answer.text();
  claim(answer.ok, `The world refused ${verb}: ${text}`);
  return text === '' ? {} : (JSON.parse(text) ?? {});
}

/** What the client prints. @throws with its last lines when it fails */
export async function printedBy(bench: Bench, world: RunningWorld, client: ForeignClient): Promise<unknown> {
  const env = { PATH: process.env['PATH'], HOME: bench.scratch(), ...world.env, ...client.env };
  if (!client.script.endsWith('.py'))
    return JSON.parse(await playNpm(bench, basename(client.script), [], env));
  const script = join(clientsOf(bench), client.script);
  return JSON.parse(await outputOf(bench.tool('python'), [script], { env, timeoutMs: 120_000 }));
}

/**
 * What a script of `clients/npm` prints. A module finds packages from where it lies, so all of them are played from a copy.
 * @param env that of this process when absent
 */
export async function playNpm(
  bench: Bench,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const [source, folder] = [join(clientsOf(bench), 'npm'), npmClients(bench.root)];
  for (const name of readdirSync(source).filter((each) => each.endsWith('.mjs')))
    bringUpToDate(join(source, name), join(folder, name));
  return outputOf(process.execPath, [join(folder, script), ...args], { env, timeoutMs: 120_000 });
}

/** Another check may be reading a copy that is as it should be. */
function bringUpToDate(source: string, target: string): void {
  if (existsSync(target) && readFileSync(target).equals(readFileSync(source))) return;
  copyFileSync(source, target);
}

function clientsOf({ root }: Bench): string {
  return join(root, 'tools', 'conformance', 'clients');
}
