import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { differingLabels, type TravellingLabels } from '../../domain/stories/travelling-labels.ts';
import type { Story } from '../../ports/tracker.ts';
import { type DecidedLabel, decideLabels, type LabelLook } from '../subject/label-facts.ts';

/** Which labels travel. */
export interface LabelsLookedAt {
  /** Those of stories that ask for an environment: their copies come off pull requests too. */
  readonly asking: readonly string[];
  /** All that travel. */
  readonly all: readonly string[];
}

/** True where one side lacks a label that the other has. Asks nobody. */
export function mayBeBehind(
  { all }: LabelsLookedAt,
  pull: Pick<PullRequestFacts, 'labels'>,
  stories: readonly Story[],
): boolean {
  return differingLabels(travelling(all), pull, stories).length > 0;
}

/** Which label a run would bring to the other side, as a clause; undefined where none. Asks as `decideLabels` does. */
export async function whyLabelBehind(
  look: LabelLook,
  { asking, all }: LabelsLookedAt,
  pull: Pick<PullRequestFacts, 'number' | 'labels' | 'updatedAt'>,
  stories: readonly Story[],
): Promise<string | undefined> {
  const decided = await decideLabels(look, travelling(all), pull, stories);
  return decided.map((each) => whyBehind(each, asking)).find((why) => why !== undefined);
}

/** No event tells of any. */
function travelling(labels: readonly string[]): TravellingLabels {
  return { labels, justLabelled: undefined, justUnlabelled: undefined };
}

function whyBehind({ label, is, way }: DecidedLabel, asking: readonly string[]): string | undefined {
  switch (way) {
    case 'to pull request':
      return `a story of it carries the label '${label}', which it does not have`;
    case 'to stories':
      return is === 'on'
        ? `a person gave it the label '${label}', which its story does not have`
        : `a person took its label '${label}' off, which a story of it still has`;
    case 'copy':
      return hasLabel(asking, label)
        ? `it has a copy of the label '${label}', which no story of it carries any more`
        : undefined;
    case 'kept':
    case 'not shown':
    case 'unknown':
      return undefined;
  }
}
