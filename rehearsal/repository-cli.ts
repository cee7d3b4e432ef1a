import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { UsageError } from './command-line.ts';
import { createNarrator, type Narrator, type Telling } from './narrator.ts';
import { beginningLines, endingLines, notJudged, toMend } from './repository/account-lines.ts';
import { type Beginning, type FullAccount, fullAccount, type Outcome } from './repository/full-account.ts';
import { readPairs, readStoredValues, type StoredValue, textsIn } from './repository/given-values.ts';
import { accountsOf, addedSince, stackLines } from './repository/made-in-aws.ts';
import { ownWorkflows } from './repository/own-workflows.ts';
import { type PlannedStep, stepsUpTo } from './repository/plan.ts';
import { playLife } from './repository/play-life.ts';
import { type PreparedRepository, prepareRepository, type Values } from './repository/prepare.ts';
import {
  FolderProblem,
  type RepositoryFolder,
  readRepositoryFolder,
  textAt,
} from './repository/read-folder.ts';
import { readableMarkdown } from './repository/readable-markdown.ts';
import type { OwnTemplate } from './repository/set-up.ts';
import { type NameRead, namesRead, usesSuite, withNearest } from './repository/workflow-texts.ts';
import { createMasker } from './runner/steps/step-log.ts';
import { STORIES } from './scenarios/life-facts.ts';
import type { Stage } from './scenarios/scenario.ts';
import { createStage, ROOT } from './scenarios/stage.ts';
import { stopWithUs } from './stop-with-us.ts';
import { WORLD_START } from './world/kernel/world.ts';

/** What the command line says of a rehearsal of somebody's own repository. */
export interface RepositoryRequest {
  /** As the person named it. */
  readonly folder: string;
  readonly seed: number;
  readonly list: boolean;
  /** The steps to be played, behind those that they need; the whole life when undefined. */
  readonly events: readonly string[] | undefined;
  /** Names of the files that are played; all when undefined. */
  readonly workflows: readonly string[] | undefined;
  readonly keep: boolean;
  readonly json: string | undefined;
  /** Paths. */
  readonly variables: string | undefined;
  readonly secrets: string | undefined;
  readonly stored: string | undefined;
  /** Paths of templates that their account has besides what the README's set-up deploys. */
  readonly setUp: readonly string[] | undefined;
  /** Real hosts that steps may ask besides the registries of packages. */
  readonly allowedHosts: readonly string[] | undefined;
}

/**
 * Plays the life of a repository that lies in a folder.
 * @returns 1 when a run was red that the person should mend, else 0.
 * @throws UsageError for what is wrong with the folder, a file or the name of a step.
 */
export async function rehearseRepository(request: RepositoryRequest): Promise<number> {
  const folder = readFolder(request.folder);
  const given = {
    variables: valuesIn(request.variables),
    secrets: valuesIn(request.secrets),
    stored: storedIn(request.stored),
    setUp: (request.setUp ?? []).map(templateIn),
  };
  if (folder.workflows.length === 0)
    throw new UsageError(
      [
        `${request.folder} has no workflow in .github/workflows; write the one of README.md, "A first workflow", into it.`,
        ...folder.leftOut,
      ].join('\n'),
    );
  const workflows = await ownWorkflows(chosenOf(folder, request.workflows), ROOT);
  if (workflows.invalid.length > 0) {
    for (const sentence of workflows.invalid) console.error(sentence);
    console.error('GitHub would not run this: mend it first.');
    return 1;
  }
  const prepared = prepareRepository(folder, workflows, given, ROOT);
  if (prepared.plan.steps.length === 0) for (const sentence of prepared.faults) console.error(sentence);
  const steps = stepsOf(prepared, workflows.beyondRunner, request.events);
  if (request.list) return list(prepared, workflows.beyondRunner);
  const read = namesRead(workflows.texts);
  return play(request, {
    folder,
    prepared,
    steps,
    read,
    beyondRunner: workflows.beyondRunner,
    usesGreenroom: folder.workflows.some((file) => usesSuite({ file, text: textAt(folder, file) })),
    grounds: { leftOut: folder.leftOutPaths, workflows: workflows.parsed, texts: workflows.own },
  });
}

/** The folder with no more workflows than were asked for, and what these may call. @throws UsageError for one that it does not have */
function chosenOf(folder: RepositoryFolder, names: readonly string[] | undefined): RepositoryFolder {
  if (names === undefined) return folder;
  const known = folder.workflows.map((path) => basename(path));
  const stranger = names.find((name) => !known.includes(basename(name)));
  if (stranger !== undefined)
    throw new UsageError(`--workflow takes ${known.join(', ')}, not '${stranger}'.`);
  const chosen = new Set(names.map((name) => basename(name)));
  const isCallable = (path: string) => textAt(folder, path).includes('workflow_call');
  const workflows = folder.workflows.filter((path) => chosen.has(basename(path)) || isCallable(path));
  return { ...folder, workflows };
}

/** What is known before the stage is set. */
interface ReadyLife {
  readonly folder: RepositoryFolder;
  readonly prepared: PreparedRepository;
  readonly steps: readonly PlannedStep[];
  readonly read: readonly NameRead[];
  readonly beyondRunner: readonly string[];
  readonly usesGreenroom: boolean;
  readonly grounds: Outcome['grounds'];
}

function list({ plan }: PreparedRepository, beyondRunner: readonly string[]): number {
  for (const { name, headline } of plan.steps) console.log(`${name.padEnd(9)} ${headline}`);
  for (const sentence of [...beyondRunner, ...plan.notPlayed]) console.log(`not played: ${sentence}`);
  console.log('\nPlay all of it without --list; --event NAME plays one step, behind those that it needs.');
  return 0;
}

function stepsOf(
  { plan }: PreparedRepository,
  beyondRunner: readonly string[],
  events: readonly string[] = [],
): readonly PlannedStep[] {
  const names = plan.steps.map(({ name }) => name);
  if (names.length === 0) {
    const reasons = [...beyondRunner, ...plan.notPlayed.map((each) => `${each}.`)];
    const told = reasons.length === 0 ? ['They have no trigger but workflow_call.'] : reasons;
    throw new UsageError(
      ['No event of these workflows can be played:', ...told.map((each) => `  ${each}`)].join('\n'),
    );
  }
  const stranger = events.find((event) => !names.includes(event));
  if (stranger !== undefined)
    throw new UsageError(
      `--event takes a step that these workflows hear of: ${names.join(', ')}, not '${stranger}'.`,
    );
  return events.length === 0 ? plan.steps : stepsUpTo(plan, events);
}

async function play(request: RepositoryRequest, ready: ReadyLife): Promise<number> {
  const { folder, prepared, steps, read } = ready;
  let mask = (text: string): string => text;
  const print = (line: string): void => console.log(mask(line));
  const narrator = createNarrator(print, process.stdout.isTTY === true, telling(prepared));
  const options = { seed: request.seed, audience: narrator, repository: prepared.staged };
  const stage = await createStage(options).catch((error: unknown) => {
    if (request.setUp === undefined || !(error instanceof Error)) throw error;
    throw new UsageError(`The set-up cannot be deployed: ${error.message}`, { cause: error });
  });
  stopWithUs(stage);
  try {
    mask = createMasker([...Object.values(prepared.has().secrets), ...textsIn(prepared.stored)]).mask;
    const beginning = beginningOf(folder, prepared, ready);
    narrator.opens({ description: `The life of ${beginning.repository}.` });
    for (const line of beginningLines(beginning, read)) print(line);
    for (const host of request.allowedHosts ?? []) stage.world.act('site', 'allow', { host });
    const before = accountsOf(stage);
    const played = await playLife(stage, steps, { files: folder.files, touched: prepared.touched });
    const aws = addedSince(before, accountsOf(stage));
    const whole = request.events === undefined;
    const isAll = whole && request.workflows === undefined;
    const account = fullAccount(beginning, { played, whole, isAll, aws, grounds: ready.grounds }, stage);
    for (const line of endingLines(account)) print(line);
    if (request.json !== undefined) writeFileSync(inCallersFolder(request.json), jsonOf(account, mask));
    const code = tellVerdict(account, narrator, print);
    if (request.keep) await keepUp(stage, code);
    return code;
  } finally {
    await stage.close();
  }
}

/** @returns the exit code */
function tellVerdict(account: FullAccount, narrator: Narrator, print: (line: string) => void): number {
  const wrong = toMend(account);
  const [doubt, ...doubts] = notJudged(account);
  const isWrong = wrong.length > 0;
  narrator.finish(isWrong ? 'Mend this before you push it:' : (doubt ?? 'Nothing is to be mended.'), isWrong);
  for (const line of wrong) print(`  ${line}`);
  if (isWrong && doubt !== undefined) print(doubt);
  for (const line of doubts) print(line);
  return isWrong ? 1 : 0;
}

function telling({ plan }: PreparedRepository): Telling {
  return {
    lines: readableMarkdown,
    stories: plan.tracks ? STORIES : [],
    details: true,
    sights: (stage) =>
      accountsOf(stage)
        .flatMap(({ stacks }) => stacks)
        .filter(({ createdAt }) => createdAt >= WORLD_START)
        .map((stack) => ({ id: `stack ${stack.id}`, where: 'AWS', text: stackLines(stack).join('\n') })),
  };
}

function beginningOf(
  { owner, name, defaultBranch, files, leftOut }: RepositoryFolder,
  prepared: PreparedRepository,
  { read, beyondRunner, usesGreenroom }: Pick<ReadyLife, 'read' | 'beyondRunner' | 'usesGreenroom'>,
): Beginning {
  const { plan, has } = prepared;
  const { variables, secrets } = has();
  const set = new Set([
    ...Object.keys(variables).map((each) => `vars.${each}`),
    ...Object.keys(secrets).map((each) => `secrets.${each}`),
  ]);
  return {
    repository: `${owner}/${name}`,
    defaultBranch,
    files: files.size,
    leftOut,
    supposed: prepared.supposed,
    variables,
    secrets: Object.keys(secrets),
    usesGreenroom,
    faults: prepared.faults,
    unset: read.filter(({ name }) => !set.has(name)).map((each) => withNearest(each, [...set])),
    workflows: plan.workflows,
    notPlayed: [...beyondRunner, ...plan.notPlayed],
  };
}

function jsonOf(account: unknown, mask: (text: string) => string): string {
  const masked = (_key: string, value: unknown): unknown => (typeof value === 'string' ? mask(value) : value);
  return `${JSON.stringify(account, masked, 2)}\n`;
}

/** Until Ctrl-C: what people do in the world meanwhile starts workflows as before. */
async function keepUp(stage: Stage, code: number): Promise<never> {
  console.log(JSON.stringify({ env: stage.world.env() }));
  let last: Promise<unknown> = Promise.resolve();
  stage.world.github.onEvent(({ name, payload, actor, byWorkflowToken }) => {
    // Runs tell of themselves while they run, which nobody did.
    if (byWorkflowToken || name === 'workflow_run') return;
    const sentence = `${actor}: ${name} ${String(payload['action'] ?? '')}`.trim();
    last = last.then(() => stage.act(sentence, () => undefined));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.prependOnceListener(signal, () => process.exit(code));
  return new Promise<never>(() => undefined);
}

/** npm starts scripts in its own folder and says where the person was. */
function inCallersFolder(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

function readFolder(shown: string): RepositoryFolder {
  try {
    return readRepositoryFolder(inCallersFolder(shown), shown);
  } catch (error) {
    throw error instanceof FolderProblem ? new UsageError(error.message, { cause: error }) : error;
  }
}

function templateIn(file: string): OwnTemplate {
  const stack = basename(file, extname(file)).replaceAll(/[^A-Za-z0-9-]/g, '-');
  return { file, stack, text: textIn(file) };
}

function textIn(file: string): string {
  const path = inCallersFolder(file);
  if (!existsSync(path)) throw new UsageError(`There is no file ${file}.`);
  return readFileSync(path, 'utf8');
}

function storedIn(file: string | undefined): readonly StoredValue[] {
  const values = file === undefined ? [] : readStoredValues(textIn(file), file);
  if (typeof values === 'string') throw new UsageError(values);
  return values;
}

function valuesIn(file: string | undefined): Values {
  if (file === undefined) return {};
  const pairs = readPairs(textIn(file), file);
  if ('problem' in pairs) throw new UsageError(pairs.problem);
  return pairs.values;
}
