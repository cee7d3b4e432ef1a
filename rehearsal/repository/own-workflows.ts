import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { InvalidWorkflow, parseWorkflowText, type Workflow } from '../runner/workflows/workflow-files.ts';
import { type RepositoryFolder, textAt } from './read-folder.ts';
import { calledInSuite, type WorkflowText } from './workflow-texts.ts';

/** The workflows of a repository: what can be played, and what cannot. */
export interface OwnWorkflows {
  readonly parsed: readonly Workflow[];
  /** Its own, as messages name them. */
  readonly own: readonly WorkflowText[];
  /** Its own and those of the suite that they call. */
  readonly texts: readonly WorkflowText[];
  /** What GitHub would not take, in the words of its parser. */
  readonly invalid: readonly string[];
  /** What GitHub takes and the runner does not. */
  readonly beyondRunner: readonly string[];
}

/** Reads every workflow of a folder as GitHub reads it; `suite` is the folder of Greenroom's clone. */
export async function ownWorkflows(
  folder: Pick<RepositoryFolder, 'files' | 'workflows'>,
  suite: string,
): Promise<OwnWorkflows> {
  const texts = folder.workflows.map((file) => ({ file, text: textAt(folder, file) }));
  const read = await Promise.all(texts.map(({ file, text }) => attempt(basename(file), text)));
  const problems = read.filter((each) => each instanceof Error);
  const isInvalid = (problem: Error) => problem instanceof InvalidWorkflow;
  return {
    parsed: read.flatMap((each) => (each instanceof Error ? [] : [each])),
    own: texts.map(({ file, text }) => ({ file: basename(file), text })),
    texts: withCalled(texts, suite),
    invalid: problems.filter(isInvalid).map(({ message }) => message),
    beyondRunner: problems.filter((problem) => !isInvalid(problem)).map(({ message }) => message),
  };
}

async function attempt(file: string, text: string): Promise<Workflow | Error> {
  try {
    return await parseWorkflowText(file, text);
  } catch (error) {
    if (error instanceof InvalidWorkflow) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new Error(withLine(message, text));
  }
}

const KEY_BEYOND = /^[^:]+(?=: (?<step>step \S+ of )?job (?<job>\S+) has (?<key>\S+),)/;

/** A sentence about a key that the runner does not know, with the line of that key. */
function withLine(message: string, text: string): string {
  const { step, job = '', key = '' } = KEY_BEYOND.exec(message)?.groups ?? {};
  const lines = new LineCounter();
  const found: unknown = parseDocument(text, { lineCounter: lines, uniqueKeys: false }).getIn(
    ['jobs', job],
    true,
  );
  const steps: unknown = isMap(found) ? found.get('steps', true) : undefined;
  const maps = step === undefined ? [found] : isSeq(steps) ? steps.items : [];
  const pairs = maps.flatMap((map) => (isMap(map) ? map.items : []));
  const named = pairs.map((pair) => pair.key).find((each) => isScalar(each) && each.value === key);
  const start = isScalar(named) ? named.range?.[0] : undefined;
  return start === undefined ? message : message.replace(KEY_BEYOND, `$&:${lines.linePos(start).line}`);
}

function withCalled(own: readonly WorkflowText[], suite: string): readonly WorkflowText[] {
  const called = [...new Set(own.flatMap(calledInSuite))].flatMap((path) => {
    const full = join(suite, path);
    return existsSync(full) ? [{ file: `greenroom/${path}`, text: readFileSync(full, 'utf8') }] : [];
  });
  return [...own, ...called];
}
