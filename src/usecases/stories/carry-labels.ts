import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import {
  type LabelTravel,
  labelTravel,
  type TravellingLabels,
} from '../../domain/stories/travelling-labels.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';

export interface LabelDeps {
  readonly codeHost: Pick<CodeHost, 'addLabels'>;
  readonly tracker: Pick<Tracker, 'addLabel' | 'removeLabel'>;
  readonly log: Pick<Log, 'warning'>;
}

/**
 * Gives the pull request the labels that a story of it carries, and its stories what somebody has just put on it or taken off. A
 * sentence for each that changed. Stories move without them, so a refusal is a warning.
 */
export async function carryLabels(
  deps: LabelDeps,
  labels: TravellingLabels,
  pull: PullRequestFacts,
  stories: readonly Story[],
): Promise<readonly string[]> {
  const travel = labelTravel(labels, pull, stories);
  const { toPull } = travel;
  const told = await tried(deps, { who: `Pull request #${pull.number}`, what: 'got', labels: toPull }, () =>
    deps.codeHost.addLabels(pull.number, toPull),
  );
  return [...told, ...(await carryToStories(deps, travel, stories))];
}

/** Gives the stories alone what somebody has just put on their pull request, or taken off. */
export async function carryToStories(
  deps: Pick<LabelDeps, 'tracker' | 'log'>,
  { putOn, takenOff }: Pick<LabelTravel, 'putOn' | 'takenOff'>,
  stories: readonly Story[],
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const story of stories) {
    const who = `Story ${story.id}`;
    if (putOn !== undefined && !hasLabel(story.labels, putOn))
      told.push(
        ...(await tried(deps, { who, what: 'got', labels: [putOn] }, () =>
          deps.tracker.addLabel(story, putOn),
        )),
      );
    for (const label of takenOff)
      if (hasLabel(story.labels, label))
        told.push(
          ...(await tried(deps, { who, what: 'lost', labels: [label] }, () =>
            deps.tracker.removeLabel(story, label),
          )),
        );
  }
  return told;
}

/** As what came of it is told. */
export function saidOfLabels(who: string, what: 'got' | 'lost', labels: readonly string[]): string {
  return `${who} ${what} the label ${labels.map((label) => `'${label}'`).join(', ')}.`;
}

interface Try {
  /** Whose labels they are. */
  readonly who: string;
  readonly what: 'got' | 'lost';
  readonly labels: readonly string[];
}

async function tried(
  { log }: Pick<LabelDeps, 'log'>,
  { who, what, labels }: Try,
  work: () => Promise<void>,
): Promise<readonly string[]> {
  if (labels.length === 0) return [];
  try {
    await work();
    return [saidOfLabels(who, what, labels)];
  } catch (error) {
    log.warning(`${who} keeps its labels: ${describeFailure(error).sentence}`);
    return [];
  }
}
