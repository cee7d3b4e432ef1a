import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';

/** One request of a tracker with its answer, as the world recorded them; bodies are text, '' for none. */
export interface TrackerExchange {
  readonly service: string;
  readonly operation: string;
  readonly query: string;
  readonly status: number;
  readonly requestBody: string;
  readonly responseBody: string;
}

/**
 * All that crosses the wire to trackers while these tests run: the requests are those of our adapters and of the world's own tests.
 * @param tests paths as jest takes them. @returns files of `rehearsal/world/kernel/exchange-log.ts`
 */
export async function recordedBy(bench: Bench, tests: readonly string[]): Promise<readonly string[]> {
  const folder = bench.scratch();
  const jest = ['--experimental-vm-modules', join('node_modules', '.bin', 'jest'), '--silent', ...tests];
  const env = { ...process.env, GREENROOM_EXCHANGES: folder };
  await outputOf(process.execPath, jest, { cwd: bench.root, env, timeoutMs: 600_000 });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.trackers.jsonl'))
    .map((name) => join(folder, name));
}

/** The exchanges of those files with that service. */
export function readExchanges(files: readonly string[], service: string): readonly TrackerExchange[] {
  const text = (body: string) => Buffer.from(body, 'base64').toString('utf8');
  return files
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as TrackerExchange)
    .filter((exchange) => exchange.service === service)
    .map(({ requestBody, responseBody, ...rest }) => ({
      ...rest,
      requestBody: text(requestBody),
      responseBody: text(responseBody),
    }));
}

/** A file of exchanges, for a judge that takes files. */
export function writeExchanges(bench: Bench, exchanges: readonly TrackerExchange[]): string {
  const file = join(bench.scratch(), 'exchanges.jsonl');
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const lines = exchanges.map(({ requestBody, responseBody, ...rest }) =>
    JSON.stringify({ ...rest, requestBody: base64(requestBody), responseBody: base64(responseBody) }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
