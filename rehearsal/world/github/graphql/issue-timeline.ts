import type { GitHubState } from '../model/model.ts';
import type { IssueEvent } from '../model/records.ts';
import { actorNode } from './actor-node.ts';
import { boundedBy, GraphQLProblem } from './connection.ts';
import { labelOfEvent } from './label-of-event.ts';

/** Those of the enumeration that are known here (docs.github.com/graphql, "IssueTimelineItemsItemType"). */
const TYPES: Readonly<Partial<Record<IssueEvent['event'], string>>> = {
  labeled: 'LABELED_EVENT',
  unlabeled: 'UNLABELED_EVENT',
  closed: 'CLOSED_EVENT',
  reopened: 'REOPENED_EVENT',
};

/**
 * `Issue.timelineItems`, oldest first, from its end by `last` and on by `before`: what is before the item of a cursor (docs.github.com/graphql,
 * "Issue", and "Using pagination in the GraphQL API").
 */
export function issueTimeline(
  state: GitHubState,
  number: number,
  { last, before, itemTypes, ...others }: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  boundedBy('timelineItems', { ...others, first: last }, []);
  const known = Object.values(TYPES);
  if (!Array.isArray(itemTypes) || itemTypes.length === 0 || !itemTypes.every((each) => known.includes(each)))
    throw new GraphQLProblem(`The world's GitHub tells of itemTypes of ${known.join(', ')} only.`);
  const found = state.talk.issueEvents.filter(
    (each) => each.number === number && itemTypes.includes(TYPES[each.event]),
  );
  const end =
    typeof before === 'string' ? Number(Buffer.from(before, 'base64').toString('utf8')) : found.length;
  const start = Math.max(0, end - Math.min(Number(last), state.pageCap));
  return {
    totalCount: found.length,
    nodes: found.slice(start, end).map((each) => eventNode(state, each)),
    pageInfo: {
      hasPreviousPage: start > 0,
      startCursor: start === end ? null : Buffer.from(String(start)).toString('base64'),
    },
  };
}

/** As the schema has each of them; nothing closes by hand but a person or an app (docs.github.com/graphql, "ClosedEvent", `closer`). */
function eventNode(state: GitHubState, event: IssueEvent): Record<string, unknown> {
  const base = { createdAt: event.at, actor: actorNode(state, event.by) };
  if ('label' in event) {
    const __typename = event.event === 'labeled' ? 'LabeledEvent' : 'UnlabeledEvent';
    return { __typename, ...base, label: labelOfEvent(state, event.label) };
  }
  if (event.event !== 'closed') return { __typename: 'ReopenedEvent', ...base };
  const { closer, reason } = event;
  return {
    __typename: 'ClosedEvent',
    ...base,
    stateReason: reason.toUpperCase(),
    closer: closer === undefined ? null : { __typename: closer.kind },
  };
}
