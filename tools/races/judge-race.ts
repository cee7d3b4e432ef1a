import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { BRANCH, ENVIRONMENT, URL_OF_ENVIRONMENT } from '../runs/preview-job.ts';
import { type JudgedRun, wireBreaches } from '../runs/wire-breaches.ts';
import type { Ending } from '../sweep/judge.ts';
import { cardsMovedBack } from './judge-cards.ts';
import type { Outcome } from './race-starts.ts';

/** The states after a start in which a database answers, which of them by seed. Source: Amazon RDS User Guide. */
const ANSWERING = ['available', 'backing-up', 'configuring-enhanced-monitoring'];

/** What an ending lacks, or has too much of. Each is a sentence. */
export function missing(ending: Ending, outcome: Outcome): readonly string[] {
  if (typeof outcome === 'function') return outcome();
  return outcome === 'gone' ? remains(ending) : lacks(ending, outcome.commit);
}

interface Shown {
  readonly status: string;
  readonly parameters: Readonly<Record<string, string>>;
}

function lacks(ending: Ending, commit: string): readonly string[] {
  const stack = ending.stack as Shown | undefined;
  const short = commit.slice(0, 7);
  const label = `${ENVIRONMENT}-${commit.slice(0, 12)}.preview`;
  return [
    ...unless(/^(?:CREATE|UPDATE)_COMPLETE$/.test(stack?.status ?? ''), 'the stack stands', stack?.status),
    ...unless(
      stack?.parameters['Commit'] === commit,
      'the stack runs the newest commit',
      stack?.parameters['Commit'],
    ),
    ...unless(
      stack?.parameters['Asleep'] === 'false',
      'the environment is awake',
      stack?.parameters['Asleep'],
    ),
    ...same('environment', ending.environment, { status: 'Ready', health: 'Green', version: label }),
    ...unless(
      ending.versions.some((each) => (each as { label: string }).label === label),
      'its version is there',
      ending.versions,
    ),
    ...same('deployments', ending.deployments, [
      { ref: BRANCH, sha: commit, state: 'success', url: URL_OF_ENVIRONMENT },
    ]),
    ...unless(ending.comments.length === 1, 'there is one comment', ending.comments.length),
    ...unless(
      ending.comments.every((text) => runsCommit(text) === short && text.includes('is ready')),
      'the comment shows the newest commit',
      ending.comments,
    ),
    ...unless(
      ending.messages[0]?.includes(`at commit ${short}`) === true,
      'the message shows the newest commit',
      ending.messages,
    ),
    ...unless(
      ending.databases.every((state) => ANSWERING.includes(state)),
      'its database runs',
      ending.databases,
    ),
    ...unless(ending.buckets === 1, 'it has its bucket', ending.buckets),
    ...unless(
      ending.records.some((name) => name.includes(ENVIRONMENT)),
      'it has its record',
      ending.records,
    ),
  ];
}

function remains(ending: Ending): readonly string[] {
  return [
    ...unless(ending.stack === undefined, 'the stack is gone', (ending.stack as Shown)?.status),
    ...unless(ending.environment === undefined, 'the environment is gone', ending.environment),
    ...same('versions', ending.versions, []),
    ...same('deployments', ending.deployments, []),
    ...same('buckets', ending.buckets, 0),
    ...unless(
      !ending.records.some((name) => name.includes(ENVIRONMENT)),
      'its record is gone',
      ending.records,
    ),
    ...same('told ready', ending.stale, []),
  ];
}

function unless(holds: boolean, what: string, seen: unknown): readonly string[] {
  return holds ? [] : [`Not so: ${what}; there is ${brief(seen)}.`];
}

function same(what: string, seen: unknown, wanted: unknown): readonly string[] {
  return brief(seen) === brief(wanted) ? [] : [`${what}: ${brief(seen)} instead of ${brief(wanted)}.`];
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 600);
}

/** What happened on the way: what may never be, and what two runs that know nothing of each other may both say. */
export function judgeWay(
  runs: readonly JudgedRun[],
  ground: { readonly world: RehearsalWorld },
): { readonly toldTwice: readonly string[]; readonly breaches: readonly string[] } {
  const entries = runs.flatMap((run) => run.entries).toSorted((a, b) => a.n - b.n);
  const tellsOthers = runs.some((run) => run.tellsOthers);
  const found = new Set([
    ...wireBreaches([{ takesDown: false, tellsOthers, entries }]),
    ...runs.flatMap((run) => [...wireBreaches([run]), ...cardsMovedBack(run)]),
    // Of several rows each has its own way.
    ...(tellsOthers
      ? []
      : wentBack(
          runs.flatMap(keptWrites).toSorted((a, b) => a.n - b.n),
          ground,
        )),
  ]);
  const isToldTwice = (each: string) => /^(?:slack|github|tracker) (?!PUT ).* applied twice/.test(each);
  return {
    toldTwice: [...found].filter(isToldTwice),
    breaches: [...found].filter((each) => !isToldTwice(each)),
  };
}

const COMMENTS = '/comments';

/** GitHub refuses no second comment: the run that wrote it finds the first one and takes its own back, which is told twice, not back. */
function keptWrites({ entries }: JudgedRun): readonly WireEntry[] {
  const writes = entries.filter((entry) => entry.write && entry.operation.includes(COMMENTS));
  const isTakenBack = writes.some(({ operation }) => operation.startsWith('DELETE '));
  return isTakenBack ? writes.filter(({ operation }) => !operation.startsWith('POST ')) : writes;
}

/** By seven digits, of an environment that is ready in the table of a comment. */
function runsCommit(text: string): string | undefined {
  return /\| ready \| [^|]* \| \[?([0-9a-f]{7})/.exec(text)?.[1];
}

/** The commit that a comment shows never goes back to an older one of the branch. */
function wentBack(
  entries: readonly WireEntry[],
  { world }: { readonly world: RehearsalWorld },
): readonly string[] {
  const shown = entries.flatMap((entry) => runsCommit(entry.requestBody) ?? []);
  const heads = headsOf(world);
  return shown
    .filter((commit, index) =>
      shown.slice(0, index).some((before) => heads.indexOf(before) > heads.indexOf(commit)),
    )
    .map((commit) => `The comment went back to ${commit}.`);
}

/** Every head that the branch ever had, oldest first, by seven digits. */
function headsOf(world: RehearsalWorld): readonly string[] {
  return world.github
    .events(0)
    .map((event) => event.payload as { ref?: string; after?: string })
    .filter(({ ref, after }) => ref === `refs/heads/${BRANCH}` && after !== undefined)
    .map(({ after }) => (after ?? '').slice(0, 7));
}
