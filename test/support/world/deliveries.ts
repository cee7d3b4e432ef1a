/** A record of what was delivered of a pull request into `main`. */
interface Delivered {
  readonly pullRequest: number;
  /** A whole SHA. */
  readonly commit: string;
  /** Ids, with a space between. */
  readonly stories: string;
  /** Absent: none, as older versions wrote it. */
  readonly project?: string;
  /** Id of the event by which the label was put on; none when absent. */
  readonly labelled?: string;
}

/** Writes such a record through the API, as whoever holds the token. @returns the status of the answer */
export async function writeDelivery(
  { origin }: { readonly origin: string },
  token: string,
  { pullRequest, commit, stories, project, labelled = '' }: Delivered,
): Promise<number> {
  const answer = await fetch(`${origin}/github/repos/octo-org/shop/deployments`, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify({
      ref: commit,
      task: `deliver:${pullRequest}`,
      environment: 'greenroom-delivery',
      auto_merge: false,
      required_contexts: [],
      payload: {
        schema: 'greenroom-delivery/1',
        pullRequest: String(pullRequest),
        base: 'main',
        commit,
        stories,
        labelled,
        ...(project === undefined ? {} : { project, kind: 'preview' }),
      },
    }),
  });
  return answer.status;
}
