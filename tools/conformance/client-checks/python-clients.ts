import { deepStrictEqual } from 'node:assert';
import { JIRA_EMAIL, JIRA_TOKEN } from '../../../rehearsal/world/jira/jira.ts';
import { slackContent } from '../../../src/adapters/chat/slack-content.ts';
import { slackParent } from '../../../src/text/slack-message.ts';
import { pullRequest } from '../../builders/facts.ts';
import type { Bench, Check } from '../workbench/check.ts';
import { act, printedBy } from '../workbench/play-client.ts';

/** Python's clients for Slack, GitHub and Jira against the world, unchanged. */
export const pythonClientChecks: readonly Check[] = [
  {
    name: 'slack_sdk takes our blocks, posts, edits, reads back and is refused with a wrong token',
    run: slack,
  },
  { name: 'PyGithub reads a file, opens, labels, comments and reads back', run: github },
  { name: 'jira moves, labels, comments, links and reads back, on Data Center and on Cloud', run: jira },
];

const PUSHED = { branch: 'feature/by-pygithub', files: { 'by-pygithub.txt': 'pushed' }, by: 'mr-a' };

const SHOP_IN_JIRA = {
  project: { key: 'SHOP', name: 'Shop' },
  issue: { key: 'SHOP-12', summary: 'Check out', labels: ['auto'], reporter: 'greenroom' },
};

async function slack(bench: Bench): Promise<undefined> {
  const env = { SLACK_CHANNEL: 'C0000000001', OUR_BLOCKS: JSON.stringify(ourBlocks()) };
  deepStrictEqual(await answerOf(bench, 'slack_client.py', env), {
    texts: ['Edited'],
    same: true,
    blocks: [true],
    channels: ['staging'],
    person: 'U0000000103',
    refused: 'invalid_auth',
  });
  return undefined;
}

/** What we post of an environment that broke, with as much in it as people may write. */
function ourBlocks(): readonly unknown[] {
  const subject = {
    key: '70107786/shop/preview/feature/a',
    repository: 'octo-org/shop',
    branch: 'feature/a',
    pull: pullRequest({ title: '<!channel> & '.repeat(200) }),
  };
  const problem = '& <broken> '.repeat(500);
  const story = { id: '1', title: problem, url: 'https://stories.example.com/1', state: 'rejected' };
  const rejected = { ...story, rejected: { key: '1', sentence: problem } };
  const told = { ...rejected, others: [rejected, rejected, rejected] };
  const failed = { step: 'provision', problem } as const;
  return slackContent(slackParent(subject, { status: 'failed', failed, story: told })).blocks;
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
