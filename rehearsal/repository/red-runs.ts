import { basename } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import {
  faultyJobs,
  type JobRecord,
  type RunRecord,
  type StepRecord,
  shortName,
} from '../runner/records/records.ts';
import type { Workflow } from '../runner/workflows/workflow-files.ts';
import { sentenceOfResult } from '../scenarios/stage.ts';
import type { NotAsked } from '../world/site/network-edge.ts';
import { missingStored } from './given-values.ts';
import type { WorkflowText } from './workflow-texts.ts';

/** Why a run was red, for whoever is to mend it. */
export interface RedStep {
  /** `preview.yml, job preview, step Provision` */
  readonly place: string;
  /** What the step says of itself. */
  readonly sentence: string;
  /** What was not played before it in its job, so that it may be green on GitHub. */
  readonly without: readonly string[];
  /** Why it may be green on GitHub; absent where nothing says so. */
  readonly doubt?: Doubt;
}

/** Where a step stands that cannot be judged, and why, a clause each. */
export interface Doubt {
  /** `ci.yml:12` */
  readonly at: string;
  readonly because: readonly string[];
}

/** What tells whether a red step may be green on GitHub. */
export interface Grounds {
  readonly notAsked: readonly NotAsked[];
  /** Paths of files that were not taken along. */
  readonly leftOut: readonly string[];
  readonly workflows: readonly Workflow[];
  readonly texts: readonly WorkflowText[];
}

/** Where nothing is known but the runs. */
export const NO_GROUNDS: Grounds = { notAsked: [], leftOut: [], workflows: [], texts: [] };

/** Every step that made its run red, the same one once, in the order in which they ran. */
export function redSteps(runs: readonly RunRecord[], grounds: Grounds = NO_GROUNDS): readonly RedStep[] {
  const found = runs.flatMap((run) => {
    if (run.refusal !== undefined) return [{ place: run.file, sentence: run.refusal, without: [] }];
    return faultyJobs(run).flatMap((job) => redIn(run, job, grounds));
  });
  return [...new Map(found.map((red) => [`${red.place} ${red.sentence}`, red])).values()];
}

/** GitHub warns of an input that an action does not have, and runs the step without it. */
export function ignoredInputs(runs: readonly RunRecord[]): readonly string[] {
  const found = runs.flatMap((run) =>
    run.jobs.flatMap(({ name, steps }) =>
      steps.flatMap((step) =>
        step.annotations
          .filter(({ message }) => message.startsWith('Unexpected input(s) '))
          .map(({ message }) => `${run.file}, job ${name}, step ${shortName(step)}: ${message}.`),
      ),
    ),
  );
  return [...new Set(found)];
}

/** What the runner says of an action or a workflow that it left out: `actions/setup-java@v4`. */
export function notPlayedIn(steps: readonly StepRecord[]): readonly string[] {
  const notices = steps.flatMap(({ annotations }) => annotations.map(({ message }) => message));
  return [...new Set(notices.flatMap((message) => /^not played: (.+)$/.exec(message)?.[1] ?? []))];
}

function redIn(run: RunRecord, job: JobRecord, grounds: Grounds): readonly RedStep[] {
  return job.steps.flatMap((step, index) => {
    if (step.conclusion !== 'failure') return [];
    const place = `${run.file}, job ${job.name}, step ${shortName(step)}`;
    const sentence = sentenceOfStep(step);
    const what = { run, job, step };
    const without = speaksForItself(step) ? [] : notPlayedIn(job.steps.slice(0, index));
    const because = [
      ...without.map(
        (name) => `${name.replace(/^(the (?:service|container) [^,;]+)[,;].*$/, '$1')} was not played`,
      ),
      ...(isOfSuite(step) ? hostsNamed(what, sentence, grounds) : doubtsOf(what, grounds)),
      ...missingStored(sentence),
    ];
    const doubt = because.length === 0 ? {} : { doubt: { at: placeOf(what, grounds), because } };
    return [{ place, sentence, without, ...doubt }];
  });
}

/** An action of the suite says which host it could not reach. */
function hostsNamed(what: StepOfRun, sentence: string, grounds: Grounds): readonly string[] {
  return hostsNotAsked(what, grounds)
    .filter((host) => sentence.includes(host))
    .map((host) => `${host} was not asked`);
}

/** An action of the suite depends on no other action, unless that brings it credentials. */
function speaksForItself(step: StepRecord): boolean {
  return isOfSuite(step) && step.outputs['reason-code'] !== 'missing_credentials';
}

function isOfSuite({ outputs }: StepRecord): boolean {
  return outputs['decision'] !== undefined;
}

const EXIT = /^Process completed with exit code /;

/** How programs begin the line that says what is wrong; npm writes more such lines behind its first. */
const SAYS_ERROR = /^\s*(?:npm (?:error|ERR!)|\w*error\b)/i;

/** The first line of the last block of errors, else the last line. */
function lastWord(log: readonly string[]): string | undefined {
  const lines = log.filter((line) => line.trim() !== '' && !line.startsWith('##['));
  const last = lines.findLastIndex((line) => SAYS_ERROR.test(line));
  const before = lines.slice(0, last).findLastIndex((line) => !SAYS_ERROR.test(line));
  return last < 0 ? lines.at(-1) : lines[before + 1];
}

/** Its report's own sentence, else its errors; a script that only ended says it with the line that names an error. */
function sentenceOfStep({ outputs, annotations, log }: StepRecord): string {
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  const told = errors.filter((message) => !EXIT.test(message));
  const last = lastWord(log);
  const ended = [...(last === undefined ? [] : [last]), ...errors].join(': ');
  return sentenceOfResult(outputs['result']) || told.join(' ') || ended || 'It failed and says no more.';
}

/** A step of a run. */
interface StepOfRun {
  readonly run: Pick<RunRecord, 'file'>;
  readonly job: JobRecord;
  readonly step: StepRecord;
}

/** Why a script or an action of somebody's may be green on GitHub, though all before it were played; a clause each. */
function doubtsOf(what: StepOfRun, grounds: Grounds): readonly string[] {
  return [
    ...hostsNotAsked(what, grounds).map((host) => `${host} was not asked`),
    ...ofOtherSystem(what, grounds),
    ...ofThisMachine(what.step),
    ...ofMissing(what.step.log, grounds),
  ];
}

/** Real hosts that were asked for while a job ran, until the end of one of its steps. */
function hostsNotAsked({ job, step }: StepOfRun, { notAsked }: Grounds): readonly string[] {
  const since = job.startedAt ?? step.startedAt;
  const hosts = notAsked.filter(({ at }) => since <= at && at <= step.finishedAt).map(({ host }) => host);
  return [...new Set(hosts)];
}

const OTHER_SYSTEM = /\b(?:windows|macos)[\w.-]*/i;

/** Steps run on this machine, whatever `runs-on` says. */
function ofOtherSystem({ run, job }: StepOfRun, { workflows }: Grounds): readonly string[] {
  const raw = workflows.find(({ file }) => file === run.file)?.jobs.find(({ id }) => id === job.id)?.raw;
  const runsOn = JSON.stringify(raw?.['runs-on'] ?? '');
  const [system] = OTHER_SYSTEM.exec(runsOn.includes('matrix.') ? job.name : runsOn) ?? [];
  return system === undefined ? [] : [`it runs on ${system}`];
}

const NO_COMMAND = /(?:^|[\s:])([\w.+-]+): (?:command )?not found\s*$/;
const NO_DAEMON = /cannot connect to the docker daemon|is the docker daemon running/i;
/** There is no such command (gnu.org, Bash manual, "Exit Status"). */
const NO_SUCH_COMMAND = 'Process completed with exit code 127.';
/** What people call in scripts and GitHub's machine has (actions/runner-images, Ubuntu2404-Readme.md). */
const ON_GITHUB = new Set(
  `ansible ant aws az bazel brew bundle buildah cargo clang cmake composer curl docker docker-compose dotnet ftp g++ gcc gcloud gem gh
git git-lfs go gradle helm java javac jq julia kind kotlin kubectl kustomize lerna make mvn mysql nc node npm npx nvm packer parcel
perl php phpunit pip pip3 pipx podman psql pulumi pwsh python python3 rsync ruby rustc rustup sam sbt shellcheck skopeo sqlite3 ssh
stack swift tar terraform tree unzip vcpkg wget xvfb-run yamllint yarn yq zip zstd`.split(/\s+/),
);

/** GitHub's machine has programs that this one may lack, and a docker daemon. */
function ofThisMachine({ log, annotations }: StepRecord): readonly string[] {
  const isUnknown = annotations.some(({ message }) => message === NO_SUCH_COMMAND);
  const missing = log.map((line) => NO_COMMAND.exec(line)?.[1] ?? '').filter((name) => ON_GITHUB.has(name));
  return [
    ...(isUnknown ? [...new Set(missing)].map((name) => `${name} is not on this machine`) : []),
    ...(log.some((line) => NO_DAEMON.test(line)) ? ['no docker daemon runs on this machine'] : []),
  ];
}

const NO_REPOSITORY = /not a git repository/i;
const NOT_THERE = /no such file|not found|cannot find|enoent|does(?:n't| not) exist/i;

function ofMissing(log: readonly string[], { leftOut }: Grounds): readonly string[] {
  const words = new Set(log.filter((line) => NOT_THERE.test(line)).flatMap((line) => line.split(/[^\w.-]+/)));
  return [
    ...(log.some((line) => NO_REPOSITORY.test(line)) ? ['actions/checkout makes a Git repository'] : []),
    ...leftOut.filter((path) => words.has(basename(path))).map((path) => `${path} was left out`),
  ];
}

/** `ci.yml:12`; where the line is not known, `ci.yml, job test, step Build`. */
function placeOf({ run, job, step }: StepOfRun, { workflows, texts }: Grounds): string {
  const steps = workflows
    .find(({ file }) => file === run.file)
    ?.jobs.find(({ id }) => id === job.id && !job.name.includes(' / '))?.steps;
  const index = steps?.findIndex(({ id }) => id === step.id) ?? -1;
  const text = texts.find(({ file }) => file === run.file)?.text;
  const line = text === undefined || index < 0 ? undefined : lineOf(text, ['jobs', job.id, 'steps', index]);
  return line === undefined ? `${run.file}, job ${job.name}, step ${shortName(step)}` : `${run.file}:${line}`;
}

function lineOf(text: string, path: readonly (string | number)[]): number | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
  const node: unknown = document.getIn(path, true);
  const range: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'range') : undefined;
  return Array.isArray(range) ? lines.linePos(Number(range[0])).line : undefined;
}
