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

/** Makes a commit of its own whose message and only file hold the facts, and gives its full SHA. Nothing points at it yet. */
export async function writeFacts(
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
