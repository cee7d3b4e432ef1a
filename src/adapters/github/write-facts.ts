import type { GitHubAnswer } from './answers.ts';
import { githubAnswerIn } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

/** Facts that a ref is to point at. */
interface KeptText {
  /** Name of the one file that shows the facts to people. */
  readonly file: string;
  /** A line for people, then the facts as JSON. */
  readonly text: string;
  /** Full SHAs of commits that stay readable with it; [] for none. */
  readonly parents: readonly string[];
}

/**
 * Keeps facts under a ref beside branches and tags. GitHub makes a ref that is not there and refuses every other try, so one alone gets it.
 * One that is there becomes a parent: then the update is a fast-forward for whoever has seen the newest one alone
 * (docs.github.com/rest/git/refs, "Update a reference").
 * @param name without `refs/`.
 * @param before full SHA that the ref was seen at; undefined where there was none.
 * @returns full SHA that it points at now; undefined where another run was faster.
 */
export async function keepFacts(
  { at }: Pick<GitHubClient, 'at'>,
  octokit: Octokit,
  { name, before, ...facts }: KeptText & { readonly name: string; readonly before: string | undefined },
): Promise<string | undefined> {
  const parents = before === undefined ? facts.parents : [before, ...facts.parents];
  const sha = await writeFacts({ at }, octokit, { ...facts, parents });
  try {
    if (before === undefined) await octokit.rest.git.createRef({ ...at, ref: `refs/${name}`, sha });
    else await octokit.rest.git.updateRef({ ...at, ref: name, sha, force: false });
    return sha;
  } catch (error) {
    const answer = githubAnswerIn(error)?.name;
    if (answer !== 'refTaken' && answer !== 'refMoved') throw error;
    return undefined;
  }
}

/** Makes a commit of its own whose message and only file hold the facts, and gives its full SHA. Nothing points at it yet. */
async function writeFacts(
  { at }: Pick<GitHubClient, 'at'>,
  octokit: Octokit,
  { file, text, parents }: KeptText,
): Promise<string> {
  const content = text.slice(text.indexOf('{'));
  const shown = { path: file, mode: '100644', type: 'blob', content } as const;
  const tree = await octokit.rest.git.createTree({ ...at, tree: [shown] });
  const made = { message: text, tree: tree.data.sha, parents: [...parents] };
  return (await octokit.rest.git.createCommit({ ...at, ...made })).data.sha;
}

/** A ref that is to be nowhere (docs.github.com/graphql/reference/git, "updateRefs"). */
const NOWHERE = '0'.repeat(40);

const DROP = `mutation DropFacts($repository: ID!, $name: GitRefname!, $version: GitObjectID!, $nowhere: GitObjectID!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: [{ name: $name, beforeOid: $version, afterOid: $nowhere }] }) {
    clientMutationId
  }
}`;

/** What GraphQL says where the ref is untouched; anything else is no word about it. */
const UNTOUCHED: readonly GitHubAnswer[] = ['refKept', 'queryFailed'];

/**
 * Deletes a ref of facts where it is still at that version. REST deletes whatever is there, so it is never asked to. Of `beforeOid` the
 * reference "needs to point to the given value before performing any updates" (docs.github.com/graphql/reference/git, "updateRefs"). What
 * is said of one that has moved is written down nowhere (community/community#213655), so the ref is read again after a refusal.
 * @param name without `refs/`.
 */
export async function dropFacts(
  client: Pick<GitHubClient, 'query'>,
  octokit: Octokit,
  ref: {
    /** Of the repository, as GraphQL knows it. */
    readonly repository: string;
    readonly name: string;
    readonly version: string;
    /** Reads it again; undefined where it is not there. */
    readonly versionNow: () => Promise<string | undefined>;
  },
): Promise<'dropped' | 'gone' | 'changed'> {
  const { repository, version, versionNow } = ref;
  try {
    await client.query(octokit, DROP, { repository, name: `refs/${ref.name}`, version, nowhere: NOWHERE });
    return 'dropped';
  } catch (error) {
    const answer = githubAnswerIn(error)?.name;
    if (answer === undefined || !UNTOUCHED.includes(answer)) throw error;
    const now = await versionNow();
    if (now === version) throw error;
    return now === undefined ? 'gone' : 'changed';
  }
}
