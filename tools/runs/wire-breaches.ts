import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import { BRANCH, URL_OF_ENVIRONMENT } from './preview-job.ts';

/** What a run asked, and whether it may delete. */
export interface JudgedRun {
  readonly takesDown: boolean;
  /** True where it tells of environments of other projects too, whose answers their own runs have seen; not so when absent. */
  readonly tellsOthers?: boolean;
  readonly entries: readonly WireEntry[];
}

/** What may never happen on the way. Each breach is a sentence. */
export function wireBreaches(runs: readonly JudgedRun[]): readonly string[] {
  return [...onceOnly(runs), ...toldEarly(runs), ...unproven(runs)];
}

const ONCE = [
  ['slack', 'chat.postMessage'],
  ['github', 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['tracker', 'POST /projects/{project}/stories/{story}/comments'],
  ['elasticbeanstalk', 'CreateApplicationVersion'],
  ['github', 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge'],
  ['github', 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch'],
] as const;

/** At most one creation of the same thing: the same words, the same version, the same commit. What was deleted may be made again. */
function onceOnly(runs: readonly JudgedRun[]): readonly string[] {
  const applied = runs
    .flatMap(({ entries }) => entries)
    .filter(
      (entry) =>
        entry.write &&
        !entry.fault?.endsWith('(before)') &&
        (entry.status === 'no answer' || entry.status < 300 || isLost(entry)),
    );
  return ONCE.flatMap(([service, operation]) => {
    const bodies = applied
      .filter((entry) => entry.service === service && entry.operation === operation)
      .map((entry) => `${deletionsBefore(applied, entry)} ${sameness(entry)}`);
    const repeated = bodies.filter((body, index) => bodies.indexOf(body) !== index);
    return repeated.map(() => `${service} ${operation} was applied twice for the same thing.`);
  });
}

/** An answer that a fault put in the place of one that said yes. */
function isLost(entry: WireEntry): boolean {
  return entry.fault?.endsWith('(after)') ?? false;
}

/** How often the version was deleted until then: the hourly sweep clears away what a killed run never made anything of. */
function deletionsBefore(applied: readonly WireEntry[], entry: WireEntry): number {
  if (entry.operation !== 'CreateApplicationVersion') return 0;
  const before = applied.slice(0, applied.indexOf(entry));
  return before.filter(
    (each) => each.operation === 'DeleteApplicationVersion' && versionOf(each) === versionOf(entry),
  ).length;
}

function versionOf({ requestBody }: WireEntry): string {
  return new URLSearchParams(requestBody).get('VersionLabel') ?? '';
}

function sameness(entry: WireEntry): string {
  return entry.operation === 'CreateApplicationVersion' ? versionOf(entry) : entry.requestBody;
}

/** No URL before a healthy answer. */
function toldEarly(runs: readonly JudgedRun[]): readonly string[] {
  const entries = runs
    .filter(({ takesDown, tellsOthers }) => !takesDown && !tellsOthers)
    .flatMap((run) => run.entries);
  const provisions = entries.some((entry) => entry.operation === 'ExecuteChangeSet');
  const healthy = entries.findIndex((entry) => entry.service === 'site' && entry.status === 200);
  const early = entries.findIndex((entry) => entry.write && tellsUrl(entry));
  return provisions && early >= 0 && (healthy < 0 || early < healthy)
    ? [`Request ${entries[early]?.n} told the URL before the environment had answered.`]
    : [];
}

/** What a marker keeps of what was told before is shown to nobody. */
function tellsUrl(entry: WireEntry): boolean {
  const shown = entry.requestBody.replaceAll(/<!-- .*? -->/gs, '');
  if (!/\bready\b|\bsuccess\b|Try(?: |%20|\+)it/i.test(shown)) return false;
  const words = shown.replaceAll('+', ' ').replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25');
  return (
    ['github', 'slack', 'tracker'].includes(entry.service) &&
    decodeURIComponent(words).includes(URL_OF_ENVIRONMENT)
  );
}

/** No deletion without a positive proof read earlier in the same run. */
function unproven(runs: readonly JudgedRun[]): readonly string[] {
  return runs.flatMap(({ takesDown, entries }) => {
    const first = entries.findIndex((entry) => entry.operation === 'DeleteStack' && entry.write);
    if (!takesDown || first < 0 || entries.slice(0, first).some(proves)) return [];
    return [`Request ${entries[first]?.n} deleted a stack without a proof that nobody wants it.`];
  });
}

function proves(entry: WireEntry): boolean {
  // A change set that nobody executed has made nothing that anybody could want.
  if (entry.operation === 'DescribeStacks' && entry.responseBody.includes('REVIEW_IN_PROGRESS')) return true;
  if (entry.service !== 'github' || entry.fault !== undefined) return false;
  if (entry.operation.endsWith('/git/ref/{ref}')) return entry.status === 404;
  return (
    entry.operation.includes('/pulls') &&
    entry.status === 200 &&
    entry.responseBody.includes(BRANCH) &&
    // Closed, or a label says that no environment is wanted.
    /"state":"closed"|"name":"stage:off"/.test(entry.responseBody)
  );
}
