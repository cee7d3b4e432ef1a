import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claim } from '../workbench/check.ts';
import { npmClients } from '../workbench/install-tools.ts';
import { lastLines, runProgram } from '../workbench/run-program.ts';
import type { TrackerExchange } from './tracker-exchanges.ts';

/**
 * Judges exchanges with Shortcut by the types of `@shortcut/client`, which Shortcut generates from its OpenAPI description: each body becomes
 * a constant of its type, and the compiler says what does not fit. It takes no field that the type does not have.
 */
export async function judgeByTypes(
  root: string,
  exchanges: readonly TrackerExchange[],
): Promise<readonly string[]> {
  const calls = callsOf(root);
  const problems = new Set<string>();
  const constants = new Map<string, string>();
  for (const exchange of exchanges.filter(({ status }) => status < 400)) {
    const call = calls.get(exchange.operation);
    if (call === undefined) problems.add(`${exchange.operation}: it is no route`);
    else for (const each of constantsOf(call, exchange)) constants.set(each, exchange.operation);
  }
  return [...problems, ...(await compilerOf(root, constants))];
}

const GENERATED = join('node_modules', '@shortcut', 'client', 'lib', 'generated');

/** Methods of the client by route, such as `updateStory` by `PUT /stories/{story-public-id}`, as their comments name them. */
function callsOf(root: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(npmClients(root), GENERATED, 'Api.d.mts'), 'utf8');
  const found = [...text.matchAll(/@request (\w+):\/api\/v3(\S+)[\s\S]*?\*\/\s+(\w+): /g)];
  claim(found.length > 0, 'The types of @shortcut/client name no routes any more.');
  return new Map(found.map(([, method, path, name = '']) => [`${method} ${path}`, name]));
}

/** A query is an object of the client's, whose values need not be texts, so only its names count. */
function constantsOf(call: string, { requestBody, responseBody, query }: TrackerExchange): readonly string[] {
  const names = [...new URLSearchParams(query).keys()].map((name) => JSON.stringify(name));
  return [
    ...(requestBody === '' ? [] : [`Body<'${call}'> = ${requestBody}`]),
    ...(responseBody === '' ? [] : [`Answer<'${call}'> = ${responseBody}`]),
    ...names.map((name) => `Query<'${call}'> = ${name}`),
  ];
}

const HEAD = `import type { Api } from './${GENERATED}/Api.mjs';
type Call = keyof Api;
type Args<C extends Call> = Api[C] extends (...args: infer A) => unknown ? A[number] : never;
type Own<A> = A extends string | number | undefined ? never : 'headers' extends keyof A ? never : A;
type Body<C extends Call> = Own<Args<C>>;
type Answer<C extends Call> = Api[C] extends (...args: never[]) => Promise<{ data: infer D }> ? D : never;
type Query<C extends Call> = keyof Body<C>;
`;

async function compilerOf(root: string, constants: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const file = join(npmClients(root), 'shortcut-exchanges.ts');
  const texts = [...constants.keys()];
  writeFileSync(file, HEAD + texts.map((text, at) => `export const c${at}: ${text};\n`).join(''));
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--types',
    '',
  ];
  const { status, stdout, stderr } = await runProgram(tsc, [...options, '--target', 'es2024', file], {
    cwd: npmClients(root),
  });
  if (status === 0) return [];
  const lines = HEAD.split('\n').length;
  const found = [...stdout.matchAll(/^shortcut-exchanges\.ts\((\d+),\d+\): error \w+: (.*)$/gm)];
  claim(found.length > 0, `The compiler ended with ${status}: ${lastLines(stdout + stderr)}`);
  return found.map(([, line, words]) => {
    const text = texts[Number(line) - lines] ?? '';
    return `${constants.get(text)}: ${text.slice(0, text.indexOf('='))}${words}`;
  });
}
