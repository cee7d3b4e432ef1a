import { createGitHub } from '../../../src/adapters/github/github.ts';
import type { IntentKeeping } from '../../../src/ports/intents.ts';

/** The part of a world that GitHub is asked through. */
interface HubWorld {
  readonly github: {
    token(wish: {
      readonly kind: 'workflow';
      readonly permissions: Record<string, 'read' | 'write'>;
    }): string;
  };
  origin(): string;
}

/** What was sent to shared environments in a world, as the workflow of commands keeps it. */
export function intentsIn(
  world: HubWorld,
  permissions: Record<string, 'read' | 'write'> = { contents: 'write' },
): IntentKeeping {
  return createGitHub({
    fetch,
    token: world.github.token({ kind: 'workflow', permissions }),
    apiUrl: `${world.origin()}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  }).intents;
}

/** Makes or deletes the ref of an intent by hand, as whoever may push can. */
export async function refByHand(
  world: HubWorld,
  method: 'POST' | 'DELETE',
  environment: string,
  sha = '',
): Promise<void> {
  const token = world.github.token({ kind: 'workflow', permissions: { contents: 'write' } });
  const name = `greenroom/shared/${environment}`;
  const path = method === 'POST' ? 'git/refs' : `git/refs/${name}`;
  const answer = await fetch(`${world.origin()}/github/repos/octo-org/shop/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    ...(method === 'POST' ? { body: JSON.stringify({ ref: `refs/${name}`, sha }) } : {}),
  });
  if (!answer.ok) throw new Error(`The world answered ${answer.status}: ${await answer.text()}`);
}
