import { spawn } from 'node:child_process';
import { realpath, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cutText } from '../../domain/input/cut-text.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { TemplateContext, TemplateModule } from '../../ports/template-source.ts';
import { withScratchFolder } from './scratch-folder.ts';

const TIME_LIMIT_MS = 20_000;
/** CloudFormation takes no template above one megabyte; the rest is for quotes and escapes. */
const LONGEST_ANSWER = 4_000_000;
const MOST_MEMORY_MB = 512;

/**
 * What the child process runs. It is a text and no file, because the bundler rewrites an import of a variable; its answer
 * is the last line, whatever the module printed before.
 */
const RUNNER = `
let order = '';
for await (const chunk of process.stdin) order += chunk;
console.log = console.info = console.debug = console.error;
let answer;
try {
  const { address, given } = JSON.parse(order);
  const { default: made } = await import(address);
  answer = { template: typeof made === 'function' ? await made(given) : made };
  answer = { ...answer, type: answer.template === null ? 'null' : typeof answer.template };
} catch (error) {
  answer = { error: String(error?.message ?? error), code: error?.code, stack: String(error?.stack ?? '') };
}
process.stdout.write('\\n' + JSON.stringify(answer), () => process.exit(0));
`;

interface Answer {
  readonly template?: unknown;
  readonly type?: string;
  readonly error?: string;
  readonly code?: string;
  readonly stack?: string;
}

/**
 * `TemplateSource.made`. The process gets no variables, no files but its own and no other program. That keeps mistakes small and is
 * no wall: a module can end this process, and reach what Node's permissions do not know (`node:sqlite`, sockets). So whose module it
 * is decides where it may run.
 */
export async function makeTemplate(
  module: TemplateModule,
  given: TemplateContext,
  limits: { readonly timeMs: number } = { timeMs: TIME_LIMIT_MS },
): Promise<string> {
  return withScratchFolder('template', async (scratch) => {
    const folder = await realpath(await scratch());
    const file = join(folder, basename(module.path).replaceAll(/[^\w.-]/g, '_'));
    await writeFile(file, module.text);
    // Ends Node's search for a package.json, which would leave the folder.
    await writeFile(join(folder, 'package.json'), '{}');
    const order = JSON.stringify({ address: pathToFileURL(file).href, given });
    const output = await run(folder, order, limits.timeMs).catch((cause: unknown) => {
      throw unusable(module.path, String(cause instanceof Error ? cause.message : cause));
    });
    return templateIn(module.path, folder, answerIn(module.path, output));
  });
}

/** What the child wrote. @throws Error with the reason why there is nothing. */
async function run(folder: string, order: string, timeMs: number): Promise<string> {
  // Without a listener SIGUSR1 opens this process, which holds the credentials, to whatever debugger comes.
  const ignore = () => undefined;
  process.on('SIGUSR1', ignore);
  try {
    const child = spawn(
      process.execPath,
      [
        '--permission',
        `--max-old-space-size=${MOST_MEMORY_MB}`,
        `--allow-fs-read=${join(folder, '*')}`,
        '--no-warnings',
        '--input-type=module',
        '-e',
        RUNNER,
      ],
      {
        cwd: folder,
        env: environmentOfChild(),
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: timeMs,
        killSignal: 'SIGKILL',
      },
    );
    child.stdin.on('error', () => undefined).end(order);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.length > LONGEST_ANSWER) child.kill('SIGKILL');
    });
    const signal = await new Promise<NodeJS.Signals | null>((resolve, reject) => {
      child.on('error', reject).on('close', (_, ended) => resolve(ended));
    });
    if (output.length > LONGEST_ANSWER) throw new Error('it gave more than CloudFormation takes');
    if (signal === 'SIGKILL') throw new Error(`it was not done after ${timeMs / 1000} seconds`);
    return output;
  } finally {
    process.off('SIGUSR1', ignore);
  }
}

/** By the second variable a runner knows the processes of a job, and ends with the job what outlives its step. */
function environmentOfChild(): NodeJS.ProcessEnv {
  const { PATH = '', RUNNER_TRACKING_ID: tracking } = process.env;
  return tracking === undefined ? { PATH } : { PATH, RUNNER_TRACKING_ID: tracking };
}

function answerIn(path: string, output: string): Answer {
  try {
    return JSON.parse(output.slice(output.lastIndexOf('\n') + 1)) as Answer;
  } catch (cause) {
    throw unusable(path, 'it ended its process without giving a template', cause);
  }
}

function templateIn(path: string, folder: string, answer: Answer): string {
  if (answer.error !== undefined) throw unusable(path, explain(folder, answer));
  const { template, type } = answer;
  if (typeof template === 'string' && template.trim() !== '') return template;
  if (typeof template === 'object' && template !== null && !Array.isArray(template))
    return JSON.stringify(template);
  const what = template === '' ? 'an empty text' : Array.isArray(template) ? 'a list' : (type ?? 'nothing');
  throw unusable(path, `its default export gives ${what} instead of a template`);
}

function explain(folder: string, { error = '', code, stack = '' }: Answer): string {
  if (code === 'ERR_MODULE_NOT_FOUND')
    return `${firstLine(withoutFolder(error, folder))}; it may import only what Node itself brings along`;
  if (code === 'ERR_ACCESS_DENIED') return 'it may neither read files nor start programs';
  const line = /^[\w.-]+:(\d+)/.exec(stack.split(`${folder}/`)[1] ?? '')?.[1];
  return `${firstLine(withoutFolder(error, folder))}${line === undefined ? '' : ` (line ${line})`}`;
}

function withoutFolder(text: string, folder: string): string {
  return text.replaceAll(`${folder}/`, '');
}

function firstLine(text: string): string {
  return (text.trim().split('\n', 1)[0] ?? '').slice(0, 200).replace(/\.$/, '');
}

function unusable(path: string, why: string, cause?: unknown): UserError {
  return new UserError(
    'invalid_template',
    `Template module '${cutText(path, 120)}' made no template: ${why}.`,
    cause === undefined ? {} : { cause },
  );
}
