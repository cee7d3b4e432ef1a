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
}

/**
 * Gives the pull request the labels that a story of it carries. A label that somebody has just put on the pull request, or taken off,
 * goes to its stories first: else nobody could take off what both carry. A sentence for each that changed. Stories move without them, so
 * a refusal is a warning.
 */
export async function carryLabels(
  deps: LabelDeps,
  { labels, justLabelled, justUnlabelled }: TravellingLabels,
  pull: PullRequestFacts,
  stories: readonly Story[],
): Promise<readonly string[]> {
  const [putOn] = labels.filter(
    (label) => hasLabel([justLabelled ?? ''], label) && hasLabel(pull.labels, label),
  );
  const [takenOff] = labels.filter(
    (label) => hasLabel([justUnlabelled ?? ''], label) && !hasLabel(pull.labels, label),
  );
  const toPull = labels.filter(
    (label) =>
      label !== takenOff &&
      !hasLabel(pull.labels, label) &&
      stories.some((story) => hasLabel(story.labels, label)),
  );
  const told = [
    ...(await tried(deps, [`Pull request #${pull.number}`, 'got'], toPull, () =>
      deps.codeHost.addLabels(pull.number, toPull),
    )),
  ];
  for (const story of stories) {
    const { id } = story;
    if (putOn !== undefined && !hasLabel(story.labels, putOn))
      told.push(
        ...(await tried(deps, [`Story ${id}`, 'got'], [putOn], () => deps.tracker.addLabel(story, putOn))),
      );
    if (takenOff !== undefined && hasLabel(story.labels, takenOff))
      told.push(
        ...(await tried(deps, [`Story ${id}`, 'lost'], [takenOff], () =>
          deps.tracker.removeLabel(story, takenOff),
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
