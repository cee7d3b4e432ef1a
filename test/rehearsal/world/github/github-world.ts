import { createGitHub, type GitHubService } from '../../../../rehearsal/world/github/github.ts';
import type { TokenRequest } from '../../../../rehearsal/world/github/model/tokens.ts';
import { createWorld, type World } from '../../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../../rehearsal/world/server.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A world that is nothing but GitHub, on a port of its own. */
export interface GitHubWorld {
  readonly world: World;
  readonly github: GitHubService;
  readonly origin: string;
  /** `POST /_world/github/<verb>`; throws with the world's own word when it refuses. */
  control(verb: string, args: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** A request to the API with a fresh token of that kind, or with the token given. */
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly token?: string | TokenRequest;
  readonly headers?: Readonly<Record<string, string>>;
}

export const REPOSITORY = '/repos/octo-org/shop';

/** Everything that the routes of a workflow may ask for. */
export const ALL_WRITE: TokenRequest = {
  kind: 'workflow',
  permissions: {
    actions: 'write',
    contents: 'write',
    deployments: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  },
};

export async function startGitHub(seed = 1): Promise<GitHubWorld> {
  const services: GitHubService[] = [];
  const world = createWorld({ seed }, [
    (core) => {
      const made = createGitHub(core);
      services.push(made);
      return made;
    },
  ]);
  const listening = await listen(world);
  const [github] = services;
  if (!github) throw new Error('The world made no GitHub.');
  github.seedRepository({ settings: 'project: shop\n', by: 'mr-a' });
  return {
    world,
    github,
    origin: listening.origin,
    control: (verb, args) => control(listening.origin, verb, args),
    call: (method, path, body, options) => call(github, listening.origin, { method, path, body, options }),
    close: listening.close,
  };
}

async function control(origin: string, verb: string, args: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${origin}/_world/github/${verb}`, {
    method: 'POST',
    body: JSON.stringify(args),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(String(answer['message']));
  return answer;
}

async function call(
  github: GitHubService,
  origin: string,
  asked: { method: string; path: string; body: unknown; options: CallOptions | undefined },
): Promise<Answer> {
  const token = asked.options?.token ?? ALL_WRITE;
  const response = await fetch(`${origin}/github${asked.path}`, {
    method: asked.method,
    headers: {
      authorization: `Bearer ${typeof token === 'string' ? token : github.token(token)}`,
      ...asked.options?.headers,
    },
    redirect: 'manual',
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
  });
  const json = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: json ? await response.json() : await response.text(),
  };
}
