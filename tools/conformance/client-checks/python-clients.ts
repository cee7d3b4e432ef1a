import { deepStrictEqual } from 'node:assert';
import { JIRA_EMAIL, JIRA_TOKEN } from '../../../rehearsal/world/jira/jira.ts';
import type { Bench, Check } from '../workbench/check.ts';
import { act, printedBy } from '../workbench/play-client.ts';

/** Python's clients for Slack, GitHub and Jira against the world, unchanged. */
export const pythonClientChecks: readonly Check[] = [
  { name: 'slack_sdk posts, edits, reads back and is refused with a wrong token', run: slack },
  { name: 'PyGithub reads a file, opens, labels, comments and reads back', run: github },
  { name: 'jira moves, labels, comments, links and reads back, on Data Center and on Cloud', run: jira },
];

const PUSHED = { branch: 'feature/by-pygithub', files: { 'by-pygithub.txt': 'pushed' }, by: 'mr-a' };

const SHOP_IN_JIRA = {
  project: { key: 'SHOP', name: 'Shop' },
  issue: { key: 'SHOP-12', summary: 'Check out', labels: ['auto'], reporter: 'greenroom' },
};

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

async function jira(bench: Bench): Promise<undefined> {
  const same = {
    before: 'To Do',
    leads: 'In Progress',
    after: 'In Progress',
    illegal: 400,
    missing: 404,
    labels: ['by-python'],
    links: ['https://b.example.com'],
    spaced: true,
    history: ['In Progress', 'auto by-python', 'by-python'],
    found: [['SHOP-12', 'In Progress']],
    unfound: "An issue with key 'SHOP-99' does not exist for field 'key'.",
    stranger: 401,
  };
  const acts = ['jira', 'jira-cloud'].flatMap((name) =>
    Object.entries(SHOP_IN_JIRA).map(([verb, args]) => [`${name}/${verb}`, args] as const),
  );
  const more = { JIRA_EMAIL, JIRA_TOKEN };
  deepStrictEqual(await answerOf(bench, 'jira_client.py', more, acts), {
    server: { ...same, person: 'greenroom', comments: ['second'] },
    // The client writes a text, which REST v3 does not take (pycontribs/jira#1556).
    cloud: { ...same, comment: 'Comment body is not valid!' },
  });
  return undefined;
}

/** What the client prints, run against a fresh world. */
async function answerOf(
  bench: Bench,
  script: string,
  env: Readonly<Record<string, string>> = {},
  acts: readonly (readonly [string, unknown])[] = [['github/push', PUSHED]],
): Promise<unknown> {
  const world = await bench.world();
  for (const [verb, args] of acts) await act(world, verb, args);
  return printedBy(bench, world, { script, env });
}
