import { type HeldLock, lockText, parseLock } from '../../domain/locks/lock.ts';
import type { LockKeeping } from '../../ports/locks.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { linkedPages, wholeList } from './whole-list.ts';
import { dropFacts, keepFacts } from './write-facts.ts';

/**
 * Locks are refs beside branches and tags, so that neither rules of branches nor workflows see them. A ref must begin with `refs` and
 * have two slashes (docs.github.com/rest/git/refs, "Create a reference"), and a list holds "anything in the namespace" (the same page,
 * "List matching references"). SonarSource/ci-github-actions keeps a lock so with the job's own token, in `get-build-number`.
 */
const PLACE = 'greenroom/locks';

export function createLocks(client: GitHubClient): LockKeeping {
  return {
    async lockOf(environment) {
      const refs = await listRefs(client, environment);
      const found = refs.filter((ref) => ref.environment === environment);
      return (await readLocks(client, found)).get(environment);
    },
    async locks() {
      return readLocks(client, await listRefs(client, ''));
    },
    claim: (lock) => claim(client, lock),
    release: (environment, version) => release(client, environment, version),
  };
}

/** A lock whose text is not read yet; `oid` is 40 hex digits. */
interface LockRef {
  readonly environment: string;
  readonly oid: string;
}

/** Those whose name begins so. A list is a positive answer also where it is empty. */
function listRefs(client: GitHubClient, prefix: string): Promise<readonly LockRef[]> {
  const before = `refs/${PLACE}/`;
  return client.ask(`read the locks of ${client.repository}`, (octokit) =>
    wholeList(
      'locks',
      linkedPages(
        octokit.paginate.iterator(octokit.rest.git.listMatchingRefs, {
          ...client.at,
          ref: `${PLACE}/${prefix}`,
        }),
      ),
      {
        idOf: ({ ref }) => ref,
        keep: ({ ref, object }) =>
          ref.startsWith(before) ? { environment: ref.slice(before.length), oid: object.sha } : undefined,
      },
    ),
  );
}

/** A point of the hourly limit, since no connection is asked for (docs.github.com/graphql, "Rate limits and query limits"). */
const AT_ONCE = 50;

/** Null for an object that is not there, and without a message where it is no commit (docs.github.com/graphql, "Repository", `object`). */
function queryOf(count: number): string {
  const places = Array.from({ length: count }, (_, at) => at);
  const declared = places.map((at) => `$lock${at}: GitObjectID!`).join(', ');
  const fields = places.map(
    (at) => `
    lock${at}: object(oid: $lock${at}) {
      ... on Commit { message }
    }`,
  );
  return `query Locks($owner: String!, $repo: String!, ${declared}) {
  repository(owner: $owner, name: $repo) {${fields.join('')}
  }
}`;
}

/** Anything may be missing from an answer whose query did not get through. */
type Answer =
  | { readonly repository?: Readonly<Record<string, { readonly message?: unknown } | null>> | null }
  | null
  | undefined;

async function readLocks(
  client: GitHubClient,
  refs: readonly LockRef[],
): Promise<ReadonlyMap<string, HeldLock>> {
  const found = new Map<string, HeldLock>();
  for (let from = 0; from < refs.length; from += AT_ONCE) {
    const some = refs.slice(from, from + AT_ONCE);
    const named = Object.fromEntries(some.map(({ oid }, at) => [`lock${at}`, oid]));
    const answer = await client.ask(`read the locks of ${client.repository}`, (octokit) =>
      client.query<Answer>(octokit, queryOf(some.length), { ...client.at, ...named }),
    );
    if (!answer?.repository) throw incompleteList('locks');
    for (const [at, { environment, oid }] of some.entries()) {
      const message = answer.repository[`lock${at}`]?.message;
      const lock = typeof message === 'string' ? parseLock(message, environment) : undefined;
      found.set(environment, { version: oid, lock });
    }
  }
  return found;
}

/** The text lies in a commit of its own, whose message one query reads; its tree shows the same to people. */
async function claim(
  client: GitHubClient,
  lock: Parameters<LockKeeping['claim']>[0],
): ReturnType<LockKeeping['claim']> {
  const { environment } = lock;
  const facts = { file: 'lock.json', text: lockText(lock), parents: [] };
  return client.ask(`lock ${environment} in ${client.repository}`, async (octokit) => {
    const name = `${PLACE}/${environment}`;
    const version = await keepFacts(client, octokit, { name, before: undefined, ...facts });
    return version === undefined ? 'taken' : { version, lock };
  });
}

async function release(
  client: GitHubClient,
  environment: string,
  version: string,
): ReturnType<LockKeeping['release']> {
  const { node_id: repository } = await client.readRepository();
  const name = `${PLACE}/${environment}`;
  const versionNow = async () =>
    (await listRefs(client, environment)).find((ref) => ref.environment === environment)?.oid;
  return client.ask(`release the lock of ${environment} in ${client.repository}`, async (octokit) => {
    const dropped = await dropFacts(client, octokit, { repository, name, version, versionNow });
    return dropped === 'dropped' ? 'released' : dropped;
  });
}
