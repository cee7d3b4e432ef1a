import type { GitHubState } from '../model/model.ts';
import type { Pull } from '../model/records.ts';
import { actorNode } from './actor-node.ts';
import { boundedBy, connection } from './connection.ts';

type Args = Readonly<Record<string, unknown>>;

/** Who was asked to look at a pull request, and who did. */
export function reviewFields(
  state: GitHubState,
  pull: Pull,
): Record<'reviews' | 'reviewRequests' | 'latestOpinionatedReviews', (args: Args) => unknown> {
  return {
    reviews: (args) => reviews(state, pull, args),
    latestOpinionatedReviews: (args) => opinions(state, pull, args),
    reviewRequests: (args) =>
      connection(
        pull.review.requested.map((login) => ({ requestedReviewer: { __typename: 'User', login } })),
        state.pageCap,
        args,
      ),
  };
}

function reviews(state: GitHubState, pull: Pull, args: Args): unknown {
  const wanted = args['states'];
  const states = Array.isArray(wanted) ? wanted : [wanted];
  const found = pull.review.given.filter((review) => wanted === undefined || states.includes(review.state));
  return connection(
    found.map((review) => ({ state: review.state, author: { login: review.author } })),
    state.pageCap,
    args,
  );
}

/**
 * The newest word of each person that approves or asks for changes; with `writersOnly`, of people who may write (docs.github.com/graphql,
 * "PullRequest", `latestOpinionatedReviews`). A review is of the commit that was the head.
 */
function opinions(state: GitHubState, pull: Pull, args: Args): unknown {
  const bounds = boundedBy('latestOpinionatedReviews', args, ['writersOnly']);
  const mayWrite = (login: string) =>
    ['write', 'maintain', 'admin'].includes(state.access.people.get(login)?.role ?? '');
  const newest = new Map(
    pull.review.given
      .filter(
        ({ state: word, author }) =>
          word !== 'COMMENTED' && (args['writersOnly'] !== true || mayWrite(author)),
      )
      .map((review) => [review.author, review]),
  );
  return connection(
    [...newest.values()].map(({ state: word, commit, author }) => ({
      state: word,
      commit: { oid: commit },
      author: actorNode(state, author),
    })),
    state.pageCap,
    bounds,
  );
}
