import type { ReportItem } from '../../domain/report/report.ts';
import { recordedAs } from '../../domain/stories/delivery.ts';
import { onGitHubsClock } from '../../domain/stories/two-clocks.ts';
import { say } from '../../domain/verdict/verdict.ts';
import type { ShownDeliveries, ShownDelivery } from '../../ports/deliveries.ts';
import type { StoryMove } from '../../ports/tracker.ts';
import { type AskedBeside, type Beside, describeUnseen, shownBeside } from '../subject/shown-beside.ts';
import { acceptanceItem, type FoundAcceptance } from './judge-acceptance.ts';

const NOTHING: ShownDeliveries = { found: [], unseen: [] };

/** Pull requests whose stories may have been shown with another one: who is to be merged, and who was not delivered. */
function askedBeside(judged: readonly FoundAcceptance[]): readonly AskedBeside[] {
  return judged
    .filter(
      ({ accepted, delivery = accepted, item, pull }) =>
        !pull.merged && (delivery !== undefined || isUndelivered(item)),
    )
    .map(({ pull, moves, item }) => ({
      pullRequest: pull.number,
      stories: [...(moves?.keys() ?? []), item.name],
    }));
}

/**
 * One acceptance merges one pull request. Where several open ones were recorded for a story before it was accepted, nobody knows which
 * one was looked at, so none is merged until people say it. What the others' texts name by now, and whether they could be merged, is
 * up to whoever may write them.
 */
export async function leaveOutShared(
  deliveries: Parameters<typeof shownBeside>[0],
  judged: readonly FoundAcceptance[],
  beside: Beside,
): Promise<readonly FoundAcceptance[]> {
  const asked = askedBeside(judged);
  const { found: shown, unseen } =
    asked.length === 0 ? NOTHING : await shownBeside(deliveries, asked, beside);
  const accepted = new Set(judged.flatMap((each) => each.accepted?.pullRequest ?? []));
  return judged.map((found) => {
    const { pull, stories } = found;
    if (pull.merged) return found;
    const story = found.accepted?.story ?? (found.delivery && stories[0]);
    if (story === undefined) return isUndelivered(found.item) ? undeliveredBeside(found, shown) : found;
    const others = shown.filter(
      (each) =>
        each.pullRequest !== pull.number &&
        each.stories.some((id) => isSharedBy(each, found.moves?.get(id), accepted)),
    );
    if (others.length === 0 && unseen.length === 0) return found;
    const why =
      others.length === 0
        ? describeUnseen(unseen)
        : `${numbersOf(others)} was delivered for the same accepted story too; close what is not meant`;
    const sentence = `Pull request #${pull.number} is not merged, because ${why}, or merge by hand.`;
    const item = acceptanceItem(pull, story, say('not_delivered', sentence));
    return { item, pull, stories };
  });
}

function isUndelivered({ reasonCode }: ReportItem): boolean {
  return reasonCode === 'not_delivered';
}

/** The label again would lead nowhere while another open pull request was delivered for the story. */
function undeliveredBeside(found: FoundAcceptance, shown: readonly ShownDelivery[]): FoundAcceptance {
  const { item, pull } = found;
  const others = shown.filter(
    ({ pullRequest, stories }) => pullRequest !== pull.number && stories.includes(item.name),
  );
  if (others.length === 0) return found;
  const sentence = `Story ${item.name} is accepted, but pull request #${pull.number} cannot be delivered for it while ${numbersOf(others)} is open, which was; close what is not meant, or merge by hand.`;
  return { ...found, item: { ...item, ...say('not_delivered', sentence) } };
}

function numbersOf(shown: readonly ShownDelivery[]): string {
  const ofPull = new Map(shown.map((each) => [each.pullRequest, each]));
  return [...ofPull.values()].map((each) => `#${each.pullRequest} (${recordedAs(each)})`).join(', ');
}

/** @param move undefined for a story that is none of this pull request's. */
function isSharedBy(
  { pullRequest, recordedAt }: ShownDelivery,
  move: StoryMove | undefined,
  accepted: ReadonlySet<number>,
): boolean {
  const moved = move && onGitHubsClock(move);
  if (moved === undefined) return false;
  return accepted.has(pullRequest) || Date.parse(recordedAt) <= moved;
}
