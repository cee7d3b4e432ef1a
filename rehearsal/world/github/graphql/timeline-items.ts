import type { GitHubState } from '../model/model.ts';
import type { DequeueReason } from '../model/pull-merge.ts';
import type { Token } from '../model/records.ts';
import { actorNode } from './actor-node.ts';
import { boundedBy, connection, fromEitherEnd, GraphQLProblem } from './connection.ts';
import { demand } from './demand.ts';
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
  const { itemTypes: types } = args;
  if (Array.isArray(types) && types.length > 0 && types.every((each) => QUEUE_TYPES.includes(String(each))))
    return queueItems(state, number, args);
  const bounds = boundedBy('timelineItems', args, ['itemTypes']);
  if (!Array.isArray(types) || types.length !== 1 || types[0] !== 'LABELED_EVENT')
    throw new GraphQLProblem(
      "The world's GitHub tells of itemTypes: [LABELED_EVENT], or of those of the merge queue, only.",
    );
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

const QUEUE_TYPES = ['ADDED_TO_MERGE_QUEUE_EVENT', 'REMOVED_FROM_MERGE_QUEUE_EVENT'];

/**
 * `reason` is a text of no documented form. `failed_checks` and `merged` were seen (bonkey/herdr-pr-emoji, slang's queue reports); the
 * others have no source.
 */
const REASONS: Readonly<Record<DequeueReason, string | null>> = {
  CI_FAILURE: 'failed_checks',
  MERGE: 'merged',
  MANUAL: 'manual',
  UNKNOWN_REMOVAL_REASON: null,
};

/** What the merge queue did with it (docs.github.com/graphql, "AddedToMergeQueueEvent" and "RemovedFromMergeQueueEvent"). */
function queueItems(
  state: GitHubState,
  number: number,
  { itemTypes, ...args }: Readonly<Record<string, unknown>>,
): unknown {
  const wanted = (itemTypes as readonly string[]).map((each) => each.split('_')[0]?.toLowerCase());
  const found = (state.talk.pulls.get(number)?.merge.queue ?? []).filter(({ event }) =>
    wanted.includes(event),
  );
  const nodes = found.map((each) => ({
    __typename: each.event === 'added' ? 'AddedToMergeQueueEvent' : 'RemovedFromMergeQueueEvent',
    createdAt: each.at,
    actor: actorNode(state, each.by),
    ...(each.event === 'removed' ? { reason: REASONS[each.reason], beforeCommit: { oid: each.head } } : {}),
  }));
  return fromEitherEnd('timelineItems', nodes, args, { cap: MOST_NODES, known: [] });
}

/**
 * A change of a pull request's base by the id of its node; undefined where that is none (docs.github.com/graphql, "BaseRefChangedEvent":
 * `previousRefName` and `currentRefName`, which REST does not tell).
 */
export function baseChangeOfNode(state: GitHubState, token: Token, id: string): unknown {
  const [kind, key = ''] = Buffer.from(id, 'base64').toString('utf8').split(':');
  if (kind !== 'BaseRefChangedEvent') return undefined;
  const found = state.talk.issueEvents.find((each) => each.id === Number(key));
  if (found === undefined || !('from' in found)) return undefined;
  demand(state, token, [{ scope: 'pull-requests', access: 'read' }]);
  return { __typename: kind, id, createdAt: found.at, previousRefName: found.from, currentRefName: found.to };
}
