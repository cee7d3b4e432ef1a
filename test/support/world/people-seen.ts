import type { Desk } from './people-desk.ts';

/** A comment on the desk's pull request. */
export interface SeenComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

/** A message of any channel. */
export interface SeenMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
}

/** All comments on the desk's pull request, oldest first. */
export function commentsOn({ people, number }: Desk): readonly SeenComment[] {
  const { pulls } = people.world.core.peer('github').state() as {
    pulls: readonly { number: number; comments: readonly SeenComment[] }[];
  };
  return pulls.find((pull) => pull.number === number)?.comments ?? [];
}

/** All messages, channel by channel, oldest first. */
export function messagesIn({ people }: Desk): readonly SeenMessage[] {
  const { channels } = people.world.core.peer('slack').state() as {
    channels: readonly { id: string; messages: readonly { ts: string; text: string }[] }[];
  };
  return channels.flatMap(({ id, messages }) => messages.map(({ ts, text }) => ({ channel: id, ts, text })));
}

/** Asks the world's GitHub for something with that token. */
export async function askGitHub(
  desk: Desk,
  token: string,
  path: string,
  body: object,
): Promise<{ id: number }> {
  const answer = await fetch(`${desk.people.origin}/github/repos/octo-org/shop/${path}`, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`GitHub refused ${path}: ${await answer.text()}`);
  return (await answer.json()) as { id: number };
}

/** A token of somebody who may write. */
export function tokenOfPerson({ people }: Desk, login = 'mr-a'): string {
  return people.github.token({ kind: 'person', login });
}

/** Somebody opens a deployment with that token, says that it runs, and where. */
export async function deployAs(
  desk: Desk,
  token: string,
  { ref, key, url }: { readonly ref: string; readonly key: string; readonly url: string },
): Promise<number> {
  const { id } = await askGitHub(desk, token, 'deployments', {
    ref,
    environment: 'preview',
    auto_merge: false,
    required_contexts: [],
    payload: { key },
  });
  await askGitHub(desk, token, `deployments/${id}/statuses`, { state: 'success', environment_url: url });
  return id;
}
