import { hasLabel } from '../../domain/environment/labels.ts';
import type { PastMove, Story, StoryMove, StoryState } from '../../ports/tracker.ts';
import { listBound } from '../fetch/list-bounds.ts';
import { saysNotFound } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { type StatusLabels, stateByLabels } from './status-labels.ts';
import { type Actor, restLogin } from './token-user.ts';

/**
 * REST does not tell that a pull request or a project closed an issue (docs.github.com/graphql, "ClosedEvent", `closer`, and "Closer"). A
 * list is read from its end by `last`, and on by `before` (docs.github.com/graphql, "Using pagination in the GraphQL API").
 */
const QUERY = `query IssueMoves($owner: String!, $repo: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      timelineItems(itemTypes: [LABELED_EVENT, UNLABELED_EVENT, CLOSED_EVENT, REOPENED_EVENT], last: 100, before: $before) {
        nodes {
          __typename
          ... on LabeledEvent { createdAt actor { __typename login } label { name updatedAt } }
          ... on UnlabeledEvent { createdAt actor { __typename login } label { name } }
          ... on ClosedEvent { createdAt actor { __typename login } stateReason closer { __typename } }
          ... on ReopenedEvent { createdAt actor { __typename login } }
        }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
}`;

/** Anything may be missing where the query did not get through. */
interface Answer {
  readonly repository?: { readonly issue?: { readonly timelineItems?: Timeline | null } | null } | null;
}

interface Timeline {
  readonly nodes?: readonly (IssueEvent | null)[] | null;
  readonly pageInfo?: { readonly hasPreviousPage?: boolean; readonly startCursor?: string | null };
}

/** Only what its type has is there. */
export interface IssueEvent {
  readonly __typename: string;
  readonly createdAt?: string;
  readonly actor?: Actor;
  /** As it is now, whatever it was called then; without a time where GitHub does not know when it was last changed. */
  readonly label?: { readonly name?: string; readonly updatedAt?: string | null } | null;
  /** What closed it; null where somebody did it by hand. */
  readonly closer?: { readonly __typename: string } | null;
  /** Why it was closed: `COMPLETED`, `NOT_PLANNED`, `DUPLICATE`; null or absent where nobody said (docs.github.com/graphql, "IssueStateReason"). */
  readonly stateReason?: string | null;
}

/**
 * True where the last close of an issue that is closed was a person's own, as completed: neither a commit, a pull request nor a project closed it in
 * somebody's name, and whoever did is no app. An account that is gone is nobody.
 */
export async function isClosedByHand(client: GitHubClient, number: number): Promise<boolean> {
  for await (const event of eventsBackwards(client, number)) {
    if (event.__typename === 'ClosedEvent') return isByHand(event);
    if (event.__typename === 'ReopenedEvent') return false;
  }
  return false;
}

/** Whether a close was a person's own, as completed. */
export function isByHand({ actor, closer, stateReason }: IssueEvent): boolean {
  return closer === null && actor?.__typename === 'User' && (stateReason ?? 'COMPLETED') === 'COMPLETED';
}

/** As the port's `lastMove`: the newest event that put the issue into the state which it still has. */
export async function lastMove(
  client: GitHubClient,
  labels: StatusLabels,
  story: Story,
): Promise<StoryMove | undefined> {
  const isMove = moveFinder(labels, story);
  const delivered = labels.of('delivered')?.name;
  let move: Moved | undefined;
  for await (const event of eventsBackwards(client, Number(story.id))) {
    if (move !== undefined) {
      if (isLabelled(event, delivered)) return { ...move, deliveredAt: event.createdAt };
    } else if (isMove(event)) {
      move = movedBy(event);
      if (move === undefined) return undefined;
    }
  }
  return move;
}

/**
 * True where the label of that state was put on after every other one that stands for a state: whoever was to take the others off was cut
 * short. A person who puts an earlier one on is about to move the issue back.
 */
export async function isNewestMove(
  client: GitHubClient,
  labels: StatusLabels,
  { id, state }: Pick<Story, 'id' | 'state'>,
): Promise<boolean> {
  const name = labels.of(state)?.name;
  for await (const event of eventsBackwards(client, Number(id)))
    if (labels.all.some((each) => isLabelled(event, each.name))) return isLabelled(event, name);
  return false;
}

/**
 * As the port's `movesBy`: labels that stand for states, whatever was taken off since, and what else led to another state. A label that was
 * changed later counts too: to forget a move of one's own would move the issue on from where somebody has set it back.
 */
export async function movesBy(
  client: GitHubClient,
  labels: StatusLabels,
  { id }: Story,
  person: string | undefined,
): Promise<readonly PastMove[]> {
  const events: IssueEvent[] = [];
  for await (const event of eventsBackwards(client, Number(id))) events.push(event);
  const stateBehind = stateReplayer(labels);
  return events.toReversed().flatMap((event) => {
    const to = stateBehind(event);
    const by = restLogin(event.actor ?? null);
    const isAsked = person === undefined || by === person;
    return to !== undefined && isAsked ? [{ to, at: event.createdAt, by }] : [];
  });
}

/** Which state each event led to, in a history that is read forwards; undefined where it led to no other one. */
function stateReplayer(labels: StatusLabels): (event: IssueEvent) => StoryState | undefined {
  const on = new Set<string>();
  let isClosedByHand = false;
  let now: StoryState = 'unstarted';
  return (event) => {
    const label = labels.all.find(({ name }) => isOf(event, name));
    if (event.__typename === 'LabeledEvent') {
      if (label === undefined) return undefined;
      on.add(label.name);
      now = label.state;
      return now;
    }
    if (event.__typename === 'UnlabeledEvent' && label !== undefined) on.delete(label.name);
    if (event.__typename === 'ClosedEvent') isClosedByHand = isByHand(event);
    if (event.__typename === 'ReopenedEvent') isClosedByHand = false;
    const before = now;
    now = stateByLabels(labels.among([...on]), isClosedByHand);
    return now === before ? undefined : now;
  };
}

type Moved = Pick<StoryMove, 'by' | 'at'>;

function movedBy({ actor, createdAt: at }: IssueEvent): Moved | undefined {
  const by = restLogin(actor);
  return by === undefined ? undefined : { by, at };
}

/**
 * Tells the event, in a history that is read backwards. What was undone since is no move: a label that was taken off and not put on again,
 * and a close before the issue was opened again.
 */
function moveFinder(labels: StatusLabels, { state }: Story): (event: IssueEvent) => boolean {
  const name = labels.of(state)?.name;
  let isLabelOff = false;
  let isCloseOver = state !== 'accepted';
  return (event) => {
    if (isLabelled(event, name)) return !isLabelOff;
    if (event.__typename === 'UnlabeledEvent' && isOf(event, name)) isLabelOff = true;
    const counts = !isCloseOver && event.__typename === 'ClosedEvent' && isByHand(event);
    if (event.__typename === 'ClosedEvent' || event.__typename === 'ReopenedEvent') isCloseOver = true;
    return counts;
  };
}

function isLabelled(event: IssueEvent, name: string | undefined): boolean {
  return event.__typename === 'LabeledEvent' && isOf(event, name) && !wasOtherLabel(event);
}

/**
 * True where the label was changed since: whoever renames a label that somebody put on for something else would move the issue in their
 * name (docs.github.com/graphql, "LabeledEvent", `label`, and "Label", `updatedAt`). Events and labels have whole seconds.
 */
function wasOtherLabel({ createdAt, label }: IssueEvent): boolean {
  const changed = label?.updatedAt;
  if (changed === undefined || changed === null) return false;
  return !(Date.parse(createdAt ?? '') >= Date.parse(changed));
}

function isOf({ label }: IssueEvent, name: string | undefined): boolean {
  return name !== undefined && hasLabel([label?.name ?? ''], name);
}

/** Newest first; none of an issue that is gone. */
async function* eventsBackwards(client: GitHubClient, number: number): AsyncGenerator<IssueEvent> {
  const bound = listBound('GitHub', 'events of an issue', client.time);
  for (let before: string | null = null; ; bound.next()) {
    const timeline: Timeline | null | undefined = await readPage(client, number, before);
    if (timeline === null) return;
    const { nodes, pageInfo } = timeline ?? {};
    if (nodes === undefined || nodes === null || nodes.includes(null))
      throw incompleteList('events of an issue');
    yield* nodes.filter((node) => node !== null).toReversed();
    if (pageInfo?.hasPreviousPage === false) return;
    const next: string | null | undefined = pageInfo?.startCursor;
    if (next === undefined || next === null || next === before) throw incompleteList('events of an issue');
    before = next;
  }
}

/** Null for an issue that is not there. */
function readPage(
  client: GitHubClient,
  number: number,
  before: string | null,
): Promise<Timeline | null | undefined> {
  const doing = `read the history of issue #${number} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    try {
      const answer = await client.query<Answer | null>(octokit, QUERY, { ...client.at, number, before });
      return answer?.repository?.issue?.timelineItems ?? undefined;
    } catch (error) {
      if (saysNotFound(error)) return null;
      throw error;
    }
  });
}
