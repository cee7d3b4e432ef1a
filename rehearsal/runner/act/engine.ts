import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { runnerStep } from '../jobs/runner-step.ts';
import type { RunnerGitHub } from '../records/github.ts';
import type { JobRecord, RunRecord, TriggerEvent } from '../records/records.ts';
import { calledFile, flatWorkflow } from '../workflows/flat-workflow.ts';
import { effectivePermissions, unionOf } from '../workflows/permissions.ts';
import { verdictOn } from '../workflows/triggers.ts';
import { readWorkflow, type Workflow } from '../workflows/workflow-files.ts';
import { readActLog } from './log.ts';

/** What `act` is started with; paths of the workflow files. */
export interface ActOptions {
  /** Path of the program. */
  readonly act: string;
  readonly github: RunnerGitHub;
  readonly workflows: readonly string[];
  /** The repository that holds `actions/`. */
  readonly actionsRoot: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** The suite as another repository pins it: act reads such actions from a folder, without a checkout. */
const PINNED = 'octo-org/greenroom';
const REF = 'rehearsed';
/** An action of the suite, as its own workflows and those of teams name it. */
const OF_SUITE = /uses: (?:\$|[\w.-]+\/greenroom)\/(actions\/[\w-]+)(?:@\S+)?/g;

/**
 * Lets `act` in host mode execute the workflow files, one run after the other. Which event starts which file stays our
 * decision (act knows none of a repository's rules); conditions, matrices, expressions and steps are act's.
 * A run's one token holds what all jobs of its file ask for, because act has one token a run. Act knows neither `$/` nor
 * that a ref of Greenroom means this clone, so a file that calls one beside it or one of the suite is given to act as
 * `npm run init -- --flat` writes it. Any other caller is left out, visibly.
 */
export function createActEngine(options: ActOptions) {
  const queue: TriggerEvent[] = [];
  const place = mkdtempSync(join(tmpdir(), 'greenroom-act-'));
  const workflows = Promise.all(layOut(options, place).map(readWorkflow));
  let nextId = 9_000_000_001;

  async function runFile(workflow: Workflow, event: TriggerEvent): Promise<RunRecord> {
    const id = nextId++;
    if (callsOthers(workflow)) return unplayed(workflow, event, id);
    const output = await startAct(options, place, argumentsFor(options, place, { workflow, event, id }));
    const jobs = readActLog(output, workflow);
    const results = jobs.map(({ result }) => result);
    const conclusion = results.includes('failure') ? 'failure' : results.length === 0 ? 'skipped' : 'success';
    return { id, workflow: workflow.name, file: workflow.file, event, conclusion, jobs };
  }

  return {
    deliver: (event: TriggerEvent): void => void queue.push(event),
    async idle(): Promise<readonly RunRecord[]> {
      const runs: RunRecord[] = [];
      for (let event = queue.shift(); event !== undefined; event = queue.shift())
        for (const workflow of await workflows)
          if (verdictOn(workflow.on, event) === 'run') runs.push(await runFile(workflow, event));
      return runs;
    },
    close: () => rmSync(place, { recursive: true, force: true }),
  };
}

function callsOthers({ jobs }: Workflow): boolean {
  return jobs.some(({ uses }) => uses !== undefined);
}

function unplayed(workflow: Workflow, event: TriggerEvent, id: number): RunRecord {
  const { file, name } = workflow;
  const message = `not played: ${file} calls reusable workflows, which act does not find; give it the flat files.`;
  const jobs = workflow.jobs.map((job): JobRecord => {
    const step = runnerStep('Set up job', [{ level: 'notice', message }], '');
    return { id: job.id, name: job.id, result: 'skipped', outputs: {}, steps: [step] };
  });
  return { id, workflow: name, file, event, conclusion: 'skipped', jobs };
}

/**
 * A Git repository with the workflow files, flat and pinned as `npm run init -- --flat` writes them, and beside it the built
 * actions. @returns the paths of the files
 */
function layOut({ workflows, actionsRoot }: ActOptions, place: string): readonly string[] {
  const folder = join(place, 'shop', '.github', 'workflows');
  mkdirSync(folder, { recursive: true });
  const texts = new Map(workflows.map((path) => [basename(path), readFileSync(path, 'utf8')]));
  const paths = [...texts].map(([file, text]) => {
    const called = calledText(calledFile(text), texts, actionsRoot);
    const flat = called === undefined ? text : flatWorkflow(text, called);
    writeFileSync(join(folder, file), asActReads(flat).replaceAll(OF_SUITE, `uses: ${PINNED}/$1@${REF}`));
    return join(folder, file);
  });
  // The entries of the actions load their code from there.
  cpSync(join(actionsRoot, 'dist'), join(place, 'suite', 'dist'), { recursive: true });
  for (const action of readdirSync(join(actionsRoot, 'actions')))
    for (const part of ['action.yml', 'dist'])
      cpSync(join(actionsRoot, 'actions', action, part), join(place, 'suite', 'actions', action, part), {
        recursive: true,
      });
  mkdirSync(join(place, 'home'));
  return paths;
}

/** Without `deployment: false` of a job's environment, which act takes for an error; it records no deployment at all. */
function asActReads(workflow: string): string {
  return workflow.replaceAll(/^ +deployment: false\b.*\n/gm, '');
}

/** What a workflow calls: a file beside it, or one of the suite. */
function calledText(
  file: string | undefined,
  beside: ReadonlyMap<string, string>,
  suite: string,
): string | undefined {
  if (file === undefined) return undefined;
  const path = join(suite, '.github', 'workflows', file);
  return beside.get(file) ?? (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
}

function argumentsFor(
  options: ActOptions,
  place: string,
  run: { readonly workflow: Workflow; readonly event: TriggerEvent; readonly id: number },
): readonly string[] {
  const { github, vars } = options;
  const { workflow, event, id } = run;
  const payload = join(place, 'event.json');
  writeFileSync(payload, JSON.stringify(event.payload));
  const fork = event.fork === true;
  const permissions = unionOf(
    workflow.jobs.map((job) => effectivePermissions(workflow.permissions, job.raw['permissions'], fork)),
  );
  const grant = { permissions, runId: id, file: workflow.file, job: '', event };
  const idToken = permissions['id-token'] === 'write' ? github.issueIdTokenRequest(grant) : undefined;
  const env = {
    ...github.environment(),
    GITHUB_REPOSITORY: github.repository.fullName,
    GITHUB_REPOSITORY_ID: String(github.repository.id),
    GITHUB_REPOSITORY_OWNER_ID: String(github.repository.ownerId),
    GITHUB_REF: event.ref,
    GITHUB_RUN_ID: String(id),
    ...(idToken
      ? { ACTIONS_ID_TOKEN_REQUEST_URL: idToken.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: idToken.token }
      : {}),
  };
  const secrets = { ...(fork ? {} : options.secrets), GITHUB_TOKEN: github.issueToken(grant) };
  return [
    event.name,
    ...['-W', join('.github', 'workflows', workflow.file)],
    ...['-e', payload, '-P', 'ubuntu-latest=-self-hosted', '--json', '--no-cache-server'],
    ...['--defaultbranch', github.repository.defaultBranch, '--actor', event.actor ?? 'octo-org'],
    ...['--local-repository', `${PINNED}@${REF}=${join(place, 'suite')}`, '--concurrent-jobs', '1'],
    ...pairs('--env', env),
    ...pairs('--var', vars),
    ...pairs('--secret', secrets),
  ];
}

function pairs(option: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}

/** Resolves with what act printed; a red run is an answer too. @throws when act itself cannot be started */
async function startAct({ act }: ActOptions, place: string, args: readonly string[]): Promise<string> {
  const child = spawn(act, args, {
    cwd: join(place, 'shop'),
    // act starts actions with the `node` of its PATH, so ours comes first.
    env: {
      HOME: join(place, 'home'),
      TMPDIR: tmpdir(),
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const output = Buffer.concat(chunks).toString('utf8');
      if (output.includes('"job":')) resolve(output);
      else resolve(emptyOrThrow(output, reject));
    });
  });
}

/** act prints no job when every condition is false; anything else without a job is its own error. */
function emptyOrThrow(output: string, reject: (error: Error) => void): string {
  const own = output.split('\n').find((line) => /^Error:/.test(line));
  if (own !== undefined) reject(new Error(`act could not run the workflow: ${own}`));
  return output;
}
