import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';

export interface LabelDeps {
  readonly codeHost: Pick<CodeHost, 'addLabels'>;
  readonly tracker: Pick<Tracker, 'addLabel' | 'removeLabel'>;
  readonly log: Pick<Log, 'warning'>;
}

/** Which labels travel, and what somebody has just done with one. */
export interface TravellingLabels {
  readonly labels: readonly string[];
  /** That the event put on the pull request; undefined for any other event. */
  readonly justLabelled: string | undefined;
  /** That the event took off the pull request; undefined for any other event. */
  readonly justUnlabelled: string | undefined;
  /** That this run took off the pull request; absent or undefined for none. */
  readonly off?: string | undefined;
}

/**
 * Gives the pull request the labels that a story of it carries. A label that somebody has just put on the pull request, or taken off,
 * goes to its stories first: else nobody could take off what both carry. A sentence for each that changed. Stories move without them, so
 * a refusal is a warning.
 */
export async function carryLabels(
  deps: LabelDeps,
  { labels, justLabelled, justUnlabelled, off }: TravellingLabels,
  { number, labels: before }: PullRequestFacts,
  stories: readonly Story[],
): Promise<readonly string[]> {
  const now = before.filter((label) => off === undefined || !hasLabel([off], label));
  const [putOn] = labels.filter((label) => hasLabel([justLabelled ?? ''], label) && hasLabel(now, label));
  const takenOff = labels.filter(
    (label) => hasLabel([justUnlabelled ?? '', off ?? ''], label) && !hasLabel(now, label),
  );
  const toPull = labels.filter(
    (label) =>
      !takenOff.includes(label) &&
      !hasLabel(now, label) &&
      stories.some((story) => hasLabel(story.labels, label)),
  );
  const told = [
    ...(await tried(deps, [`Pull request #${number}`, 'got'], toPull, () =>
      deps.codeHost.addLabels(number, toPull),
    )),
  ];
  for (const story of stories) {
    const { id } = story;
    if (putOn !== undefined && !hasLabel(story.labels, putOn))
      told.push(
        ...(await tried(deps, [`Story ${id}`, 'got'], [putOn], () => deps.tracker.addLabel(story, putOn))),
      );
    for (const label of takenOff)
      if (hasLabel(story.labels, label))
        told.push(
          ...(await tried(deps, [`Story ${id}`, 'lost'], [label], () =>
            deps.tracker.removeLabel(story, label),
          )),
        );
  }
  return told;
}

async function tried(
  { log }: Pick<LabelDeps, 'log'>,
  [who, what]: readonly [who: string, what: 'got' | 'lost'],
  labels: readonly string[],
  work: () => Promise<void>,
): Promise<readonly string[]> {
  if (labels.length === 0) return [];
  try {
    await work();
    return [`${who} ${what} the label ${labels.map((label) => `'${label}'`).join(', ')}.`];
  } catch (error) {
    log.warning(`${who} keeps its labels: ${describeFailure(error).sentence}`);
    return [];
  }
}
