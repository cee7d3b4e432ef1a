import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import { sleptClock, waitUntil } from '../../domain/pace/wait-until.ts';
import { type NamedStories, namedStories, type ReferenceRule } from '../../domain/references/references.ts';
import { leavesEnvironment, type Report, type ReportStory } from '../../domain/report/report.ts';
import { type KnownPerson, type People, personKey, personOf } from '../../domain/stories/people.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost, StoryMentions } from '../../ports/code-host.ts';
import type { DeploymentFacts, Deployments } from '../../ports/deployments.ts';
import type { Log } from '../../ports/log.ts';
import type { Person, Story, StoryReader, Tracker } from '../../ports/tracker.ts';
import { environmentDeployments } from '../subject/deployment-record.ts';

export interface StorySource {
  /** Ids that the workflow names; none means whatever the pull requests name. */
  readonly named: readonly string[];
  /** How pull requests name stories. */
  readonly rule: ReferenceRule;
}

/** With what it is looked up what pull requests name. */
export interface NamingDeps {
  readonly codeHost: Pick<CodeHost, 'storyMentions'>;
}

/**
 * For a pull request that names none: where it names one of a project that the input leaves out, the input may be mistyped.
 * @throws UserError as the port's `requireProjects`
 */
export async function requireProjectsOf(
  deps: NamingDeps & { tracker(): Pick<StoryReader, 'requireProjects'> },
  pull: PullRequestFacts,
  { rule, named }: StorySource,
): Promise<void> {
  if (rule.family !== 'keys' || (rule.projects ?? []).length === 0 || named.length > 0) return;
  const { ids } = (await storiesNamedBy(deps, [pull], { rule: { ...rule, projects: [] } }))(pull);
  if (ids.length > 0) await deps.tracker().requireProjects?.();
}

const NONE: NamedStories = { ids: [], isCut: false };

/**
 * The stories that pull requests name, in branch, title, body, messages of commits and links, asked for all of them at once. It gives a
 * function, since a pull request that nobody asked about names none.
 * @param markers how our own comment may begin that is wanted with it, as the port says; absent for none.
 */
export async function storiesNamedBy(
  { codeHost }: NamingDeps,
  pulls: readonly PullRequestFacts[],
  { rule }: Pick<StorySource, 'rule'>,
  markers?: readonly string[],
): Promise<(pull: Pick<PullRequestFacts, 'number'>) => NamedStories & Pick<StoryMentions, 'told'>> {
  const numbers = pulls.map(({ number }) => number);
  const beside =
    numbers.length === 0
      ? new Map<number, StoryMentions>()
      : await codeHost.storyMentions(numbers, { linked: rule.family === 'issues', markers });
  const named = new Map(
    pulls.map(({ number, headBranch: branch, text: { title, body } }) => [
      number,
      {
        ...namedStories(rule, { branch, title, body, ...beside.get(number) }),
        told: beside.get(number)?.told,
      },
    ]),
  );
  return ({ number }) => named.get(number) ?? NONE;
}

/**
 * The stories that exist, by the id that names them, read all at once where the tracker can.
 * @throws AdapterError when the tracker refuses, and UserError where a project that the run is to look into is none.
 */
export async function readKnown(
  tracker: Pick<StoryReader, 'stories' | 'requireProjects'>,
  ids: readonly string[],
  log: Pick<Log, 'info'>,
): Promise<ReadonlyMap<string, Story>> {
  const known = await tracker.stories(ids);
  if (known.size === 0 && ids.length > 0) await tracker.requireProjects?.();
  for (const id of new Set(ids))
    if (!known.has(id)) log.info(`The tracker knows no open story ${id}; it is passed over.`);
  return known;
}

/** Those in the order in which they are named, each once: a story that was moved answers to two names. */
export function storiesAmong(known: ReadonlyMap<string, Story>, ids: readonly string[]): readonly Story[] {
  const named = ids.flatMap((id) => known.get(id) ?? []);
  return named.filter(({ id }, at) => named.findIndex((each) => each.id === id) === at);
}

/** The same at once. @throws AdapterError when the tracker refuses. */
export async function readStories(
  tracker: Pick<StoryReader, 'stories' | 'requireProjects'>,
  ids: readonly string[],
  log: Pick<Log, 'info'>,
): Promise<readonly Story[]> {
  return storiesAmong(await readKnown(tracker, ids, log), ids);
}

export interface RunningEnvironment {
  readonly url: string;
  /** A step of this run said so; whatever else is known does not tell. */
  readonly asleep: boolean;
}

/** How the environment of a pull request stands, by what the code host has recorded. */
export interface StandingEnvironment {
  /** Undefined while it does not answer at the head. */
  readonly running: RunningEnvironment | undefined;
  /** There was one, and nothing answers any more, at no commit; false where nobody can tell. */
  readonly isOver: boolean;
}

const NOT_YET: StandingEnvironment = { running: undefined, isOver: false };

/** An older commit's environment answers while a newer one is prepared. One that never succeeded has stood nowhere. */
function isOver(recorded: readonly DeploymentFacts[]): boolean {
  const elsewhere = recorded[0]?.payload['leftBehind']?.split(' ') ?? [];
  return (
    recorded.some(({ state }) => state === 'inactive') &&
    !recorded.some(({ state }) => state === 'success') &&
    // What stands in another place may be too old to be listed.
    elsewhere.every((id) => recorded.some((each) => String(each.id) === id))
  );
}

/** With what it is looked whether an environment answers. */
export interface RunningDeps {
  readonly deployments: Deployments;
  readonly clock: Pick<Clock, 'sleep'>;
}

/**
 * Where the environment answers at this commit, and whether nothing does any more: the newest deployment of that commit is a success of
 * ours. What a step before says is no proof, since any step can say it. Where one says that the environment is ready, the list is read
 * again for some seconds, because GitHub's copies lag.
 */
export async function readStandingEnvironment(
  { deployments, clock }: RunningDeps,
  subject: { readonly kind: string; readonly branch: string; readonly key: string; readonly commit: string },
  reports: readonly Report[],
): Promise<StandingEnvironment> {
  const said = reports.find(
    ({ action, subject: about, environment, decision }) =>
      action === 'provision' &&
      about?.key === subject.key &&
      about.commit === subject.commit &&
      environment?.url !== undefined &&
      leavesEnvironment(decision),
  );
  return waitUntil<StandingEnvironment, undefined>(
    sleptClock(clock.sleep),
    { deadline: LONGEST_WAITS.stale, pace: PACES.stale, what: 'GitHub to show the deployment' },
    async () => {
      const recorded = await environmentDeployments(deployments, subject);
      const newest = recorded.find((each) => each.commit === subject.commit);
      if (newest?.state === 'success' && newest.environmentUrl !== undefined) {
        const running = { url: newest.environmentUrl, asleep: said?.environment?.asleep === true };
        return { done: { running, isOver: false } };
      }
      return said ? { again: undefined } : { done: { running: undefined, isOver: isOver(recorded) } };
    },
    () => ({ done: NOT_YET }),
  );
}

/** What a story is shown with. */
export interface StoryTelling {
  readonly tracker: Tracker;
  /** Who is who; [] where the settings name nobody. */
  readonly people: People;
  readonly log: Log;
  /** How it stands for this pull request. */
  readonly facts: Pick<ReportStory, 'state' | 'delivered' | 'asked' | 'labelled' | 'held' | 'rejected'>;
}

/** An address stands in no report where the settings lead to the person: a report with one goes to no other job. */
function requesterOf(
  member: Person | undefined,
  known: KnownPerson | undefined,
  people: People,
): Pick<ReportStory, 'requester'> {
  const name = member?.name ?? known?.trackerName ?? known?.login;
  if (name === undefined) return {};
  const { email } = member ?? {};
  const person = known && personKey(people, known);
  const isNeeded = known?.slackId === undefined && email?.toLowerCase() !== known?.email?.toLowerCase();
  return {
    requester: {
      name,
      ...(email !== undefined && isNeeded ? { email } : {}),
      ...(person === undefined ? {} : { person }),
    },
  };
}

/** The story as reports show it. Who asked for it is looked up only where somebody will be asked. */
export async function reportStory(
  { tracker, people, log, facts }: StoryTelling,
  story: Story,
): Promise<ReportStory> {
  const { id, title, url, requesterId } = story;
  const base = { id, title, url, ...facts };
  if (facts.asked !== true || requesterId === undefined) return base;
  const isLogin = tracker.abilities.isCodeHost === true;
  const asked = (member: Person | undefined) =>
    requesterOf(member, personOf(people, { ...member, id: requesterId, isLogin }), people);
  try {
    return { ...base, ...asked(await tracker.person(story, requesterId)) };
  } catch (error) {
    log.warning(
      `Who asked for story ${id} could not be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    // A login is a name that mentions its bearer, whatever else cannot be read.
    const byLogin = { id: requesterId, name: requesterId, sharesName: false, email: undefined };
    return isLogin ? { ...base, ...asked(byLogin) } : base;
  }
}
