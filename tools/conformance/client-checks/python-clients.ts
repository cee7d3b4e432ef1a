import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import type { Bench, Check } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';

/** Python's clients for Slack and GitHub against the world, unchanged. */
export const pythonClientChecks: readonly Check[] = [
  { name: 'slack_sdk posts, edits, reads back and is refused with a wrong token', run: slack },
  { name: 'PyGithub reads a file, opens, labels, comments and reads back', run: github },
];

const PUSHED = { branch: 'feature/by-pygithub', files: { 'by-pygithub.txt': 'pushed' }, by: 'mr-a' };

async function slack(bench: Bench): Promise<undefined> {
  deepStrictEqual(await answerOf(bench, 'slack_client.py', { SLACK_CHANNEL: 'C0000000001' }), {
    texts: ['Edited'],
    person: 'U0000000103',
    refused: 'invalid_auth',
  });
  return undefined;
}

async function github(bench: Bench): Promise<undefined> {
  deepStrictEqual(await answerOf(bench, 'github_client.py', { PUSHED_BRANCH: PUSHED.branch }), {
    default: 'main',
    body: 'pushed',
    labels: ['stage:keep'],
    comments: ['second'],
    open: ['By PyGithub'],
    missing: 404,
  });
  return undefined;
}

/** What the client prints, run against a fresh world. */
async function answerOf(
  bench: Bench,
  client: string,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const world = await bench.world();
  await fetch(`${world.origin}/_world/github/push`, { method: 'POST', body: JSON.stringify(PUSHED) });
  const script = join(bench.root, 'tools', 'conformance', 'clients', client);
  const env = { PATH: process.env['PATH'], HOME: bench.scratch(), ...world.env, ...more };
  return JSON.parse(await outputOf(bench.tool('python'), [script], { env, timeoutMs: 60_000 }));
}
