import { areAsWritten } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import { sleptClock, waitUntil } from '../../domain/pace/wait-until.ts';
import type { ReportBody } from '../../domain/report/report.ts';
import type { TravellingLabels } from '../../domain/stories/travelling-labels.ts';
import { say } from '../../domain/verdict/verdict.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { type DecidedLabel, decideLabels, keepCopies, tellUndecided } from '../subject/label-facts.ts';
import { carryToStories, type LabelDeps, saidOfLabels } from './carry-labels.ts';
import { readStories, requireProjectsOf, type StorySource, storiesNamedBy } from './story-facts.ts';
import { noneKnown, type TrackerDeps, WITHOUT_TOKEN, whyNotLookedAt } from './sync-stories.ts';

export interface CopyDeps extends TrackerDeps {
  readonly codeHost: Pick<CodeHost, 'pullRequest' | 'storyMentions' | 'addLabels' | 'removeLabel'>;
  readonly deliveries: LabelDeps['deliveries'];
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
}

export interface CopyRequest {
  readonly scope: Pick<Scope, 'repository'>;
  readonly source: StorySource;
  /** Undefined where the event names none. */
  readonly pullRequest: number | undefined;
  /** Those of stories that ask for an environment; none where no story's label does. */
  readonly labels: TravellingLabels;
  readonly dryRun: boolean;
  /** As in `SyncRequest`. */
  readonly withoutSecrets: boolean;
}

/** What the pull request gets and loses, so that it carries what its stories do. */
interface CopyPlan {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

/**
 * Brings the labels of stories that ask for an environment to their pull request, where every later step reads them without access to
 * the tracker, and ends when GitHub shows them. A copy that no story has any more comes off.
 * @throws AdapterError where GitHub or the tracker refuses: whoever decides by these labels must not take silence for an answer.
 */
export async function copyStoryLabels(deps: CopyDeps, request: CopyRequest): Promise<ReportBody> {
  const { pullRequest: number, labels, scope, source, dryRun } = request;
  if (labels.labels.length === 0)
    return say(
      'nothing_to_do',
      "No 'story-label' of 'wanted' asks for an environment, so no label is copied.",
    );
  if (number === undefined)
    return say('nothing_to_do', 'The event is about no single pull request, so it copies no label.');
  const pull = await deps.codeHost.pullRequest(number);
  if (pull === undefined) return say('nothing_to_do', `There is no pull request #${number}.`);
  const why = whyNotLookedAt(pull, scope);
  if (why !== undefined) return why;
  if (request.withoutSecrets) return say('nothing_to_do', WITHOUT_TOKEN);
  const { named } = source;
  const { ids, isCut } =
    named.length > 0 ? { ids: named, isCut: false } : (await storiesNamedBy(deps, [pull], source))(pull);
  if (ids.length === 0) await requireProjectsOf(deps, pull, source);
  const stories = ids.length === 0 ? [] : await readStories(deps.tracker(), ids, deps.log);
  const decided = await decideLabels(deps, labels, pull, stories);
  const plan = planOf(decided, isCut);
  if (dryRun) return say('dry_run', planned(number, plan));
  tellUndecided(deps, pull, decided);
  await write(deps, pull, plan);
  const told =
    stories.length === 0
      ? []
      : await carryToStories({ ...deps, tracker: deps.tracker() }, decided, { pull, stories });
  const said = [...saidOf(number, plan), ...told];
  if (said.length > 0) return say('story_current', said.join(' '), 'updated');
  if (ids.length === 0)
    return say('no_story', `Neither branch, text nor commits of pull request #${number} name a story.`);
  if (stories.length === 0) return noneKnown(number, ids);
  return say(
    'story_current',
    `Pull request #${number} carries what its stories do of ${shown(labels.labels)}.`,
    'unchanged',
  );
}

/** A copy comes off, unless a story that was not read may have it. What a person put on only a person takes off. */
function planOf(decided: readonly DecidedLabel[], isCut: boolean): CopyPlan {
  const those = (way: DecidedLabel['way']) =>
    decided.filter((each) => each.way === way).map(({ label }) => label);
  return { on: those('to pull request'), off: isCut ? [] : those('copy') };
}

async function write(deps: CopyDeps, pull: PullRequestFacts, { on, off }: CopyPlan): Promise<void> {
  const { codeHost } = deps;
  const { number } = pull;
  await keepCopies(deps, pull, on, 'on');
  if (on.length > 0) await codeHost.addLabels(number, on);
  for (const label of off) await codeHost.removeLabel(number, label);
  await keepCopies(deps, pull, off, 'off');
  if (on.length + off.length > 0) await untilShown(deps, number, { on, off });
}

/** GitHub's copies lag: the next step would decide by the labels from before. */
async function untilShown(
  { codeHost, clock, log }: Pick<CopyDeps, 'codeHost' | 'clock' | 'log'>,
  number: number,
  plan: CopyPlan,
): Promise<void> {
  await waitUntil<void, undefined>(
    sleptClock(clock.sleep),
    { deadline: LONGEST_WAITS.stale, pace: PACES.stale, what: 'GitHub to show the labels' },
    async () => {
      const pull = await codeHost.pullRequest(number);
      return pull !== undefined && areAsWritten(pull.labels, plan)
        ? { done: undefined }
        : { again: undefined };
    },
    () => {
      log.warning(
        `GitHub does not show the labels of pull request #${number} yet as they were written; if this run decides by those from before, the hourly workflow puts that right.`,
      );
      return { done: undefined };
    },
  );
}

function saidOf(number: number, { on, off }: CopyPlan): readonly string[] {
  const who = `Pull request #${number}`;
  return [
    ...(on.length === 0 ? [] : [saidOfLabels(who, 'got', on)]),
    ...(off.length === 0 ? [] : [`${saidOfLabels(who, 'lost', off)} No story of it carries it any more.`]),
  ];
}

function planned(number: number, { on, off }: CopyPlan): string {
  const parts = [
    ...(on.length === 0 ? [] : [`would get ${shown(on)}`]),
    ...(off.length === 0 ? [] : [`would lose ${shown(off)}`]),
  ];
  return `Pull request #${number} ${parts.length === 0 ? 'keeps its labels' : parts.join(' and ')}.`;
}

function shown(labels: readonly string[]): string {
  return labels.map((label) => `'${label}'`).join(', ');
}
