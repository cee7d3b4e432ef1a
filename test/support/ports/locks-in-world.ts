import { createGitHub } from '../../../src/adapters/github/github.ts';
import type { LockKeeping } from '../../../src/ports/locks.ts';

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

/** Locks in a world, as the workflow of commands keeps them. */
export function locksIn(
  world: HubWorld,
  permissions: Record<string, 'read' | 'write'> = { contents: 'write' },
): LockKeeping {
  return createGitHub({
    fetch,
    token: world.github.token({ kind: 'workflow', permissions }),
    apiUrl: `${world.origin()}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  }).locks;
}

/** Points the ref of a lock at something that is none, as whoever may push can. */
export async function pushNoLock(world: HubWorld, environment: string, sha: string): Promise<void> {
  const token = world.github.token({ kind: 'workflow', permissions: { contents: 'write' } });
  const answer = await fetch(`${world.origin()}/github/repos/octo-org/shop/git/refs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    body: JSON.stringify({ ref: `refs/greenroom/locks/${environment}`, sha }),
  });
  if (answer.status !== 201) throw new Error(`The world answered ${answer.status}: ${await answer.text()}`);
}
