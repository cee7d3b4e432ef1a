import type { GitHubState } from '../model/model.ts';
import type { Pull } from '../model/records.ts';
import { connection } from './connection.ts';

type Args = Readonly<Record<string, unknown>>;

/** Who was asked to look at a pull request, and who did. */
export function reviewFields(
  state: GitHubState,
  pull: Pull,
): Record<'reviews' | 'reviewRequests', (args: Args) => unknown> {
  return {
    reviews: (args) => reviews(state, pull, args),
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
