import { hasLabel } from '../environment/labels.ts';
import { cutText } from '../input/cut-text.ts';
import { oneLine } from '../input/one-line.ts';
import type { Delivery } from './delivery.ts';
import type { LabelEvent } from './review-label.ts';
import type { StoryState } from './story-state.ts';

/** True of a story that people were asked about with this pull request, and that one of them rejected. */
export function isRejected(
  { id, state }: { readonly id: string; readonly state: StoryState },
  delivery: Pick<Delivery, 'stories'> | undefined,
): boolean {
  return state === 'rejected' && delivery?.stories.includes(id) === true;
}

/** Whoever rejects a story may have written why some minutes before. */
const WORDS_BEFORE_MS = 10 * 60_000;

/** Since when words are about a rejection, in ISO 8601; undefined where nobody knows when it was. */
export function wordsSince(rejectedAt: string | undefined): string | undefined {
  const at = Date.parse(rejectedAt ?? '');
  return Number.isNaN(at) ? undefined : new Date(at - WORDS_BEFORE_MS).toISOString();
}

/**
 * How the label of the review stands after a rejection: it is off; it is the one that led to the delivery, and so says nothing any more;
 * it was put on `again` since the delivery; or nobody knows, as where GitHub did not tell what led to the delivery.
 */
export type LabelOfRejected = 'off' | 'over' | 'again' | 'unknown';

/** @param newest the event by which the label was last put on; undefined where GitHub does not tell. */
export function labelOfRejected(
  labels: readonly string[],
  label: string,
  { labelled }: Pick<Delivery, 'labelled'>,
  newest: LabelEvent | undefined,
): LabelOfRejected {
  if (!hasLabel(labels, label)) return 'off';
  if (labelled === '' || newest === undefined) return 'unknown';
  return newest.id === labelled ? 'over' : 'again';
}

/** What is known of a rejection. */
export interface Rejection {
  /** The tracker's id of it. */
  readonly story: string;
  /** Name of whoever rejected it; undefined where the tracker does not tell. */
  readonly by: string | undefined;
  /** What they wrote, in any form; '' for nothing, undefined where the tracker does not tell. */
  readonly words: string | undefined;
}

const LONGEST_WORDS = 500;

/** Who rejected a story, with what words, and what comes next. `after` is `over` where the label could not be taken off. */
export function rejectionSentence(
  { story, by, words }: Rejection,
  label: string,
  after: LabelOfRejected | 'unused',
): string {
  const who =
    by === undefined ? `Story ${story} was rejected` : `${oneLine(by, 100)} rejected story ${story}`;
  return `${who}${wordsOf(words)} ${nextStep(label, after)}`;
}

function wordsOf(words: string | undefined): string {
  if (words === undefined) return '; the tracker does not tell why.';
  const line = oneLine(words);
  if (line === '') return ' without a word.';
  const said = cutText(line, LONGEST_WORDS, '…');
  return `: “${said}”${/[.!?…]$/.test(said) ? '' : '.'}`;
}

function nextStep(label: string, after: LabelOfRejected | 'unused'): string {
  const start = 'Once that is put right, start the story again in the tracker';
  switch (after) {
    case 'unused':
      return `${start}.`;
    case 'off':
      return `${start}, and have the label '${label}' put on again.`;
    case 'again':
      return `The label '${label}' was put on again since, but the story stays rejected until a person starts it again in the tracker.`;
    case 'over':
    case 'unknown':
      return `${start}, take the label '${label}' off, and have it put on again.`;
  }
}
