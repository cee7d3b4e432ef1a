import type { GitHubState } from '../model/model.ts';
import { boundedBy, connection, GraphQLProblem } from './connection.ts';
import { labelOfEvent } from './label-of-event.ts';

/** At most a hundred of a connection (docs.github.com/graphql, "Rate limits and query limits", node limit). */
const MOST_NODES = 100;

/**
 * `PullRequest.timelineItems`, as far as it is known here: the labels that were put on, oldest first (docs.github.com/graphql,
 * "PullRequest", and "LabeledEvent").
 */
export function timelineItems(
  state: GitHubState,
  number: number,
  args: Readonly<Record<string, unknown>>,
): unknown {
  const bounds = boundedBy('timelineItems', args, ['itemTypes']);
  const { itemTypes: types } = args;
  if (!Array.isArray(types) || types.length !== 1 || types[0] !== 'LABELED_EVENT')
    throw new GraphQLProblem("The world's GitHub tells of itemTypes: [LABELED_EVENT] only.");
  const found = state.talk.issueEvents.filter((each) => each.number === number);
  return connection(
    found.flatMap((each) =>
      each.event === 'labeled'
        ? [{ __typename: 'LabeledEvent', label: labelOfEvent(state, each.label) }]
        : [],
    ),
    MOST_NODES,
    bounds,
  );
}
