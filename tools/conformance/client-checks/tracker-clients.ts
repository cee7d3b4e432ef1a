import { deepStrictEqual } from 'node:assert';
import { JIRA_EMAIL, JIRA_TOKEN } from '../../../rehearsal/world/jira/jira.ts';
import { LINEAR_KEY, LINEAR_OAUTH } from '../../../rehearsal/world/linear/linear.ts';
import { SHORTCUT_TOKEN } from '../../../rehearsal/world/shortcut/shortcut.ts';
import { type Bench, type Check, claim, type RunningWorld } from '../workbench/check.ts';
import { act, printedBy } from '../workbench/play-client.ts';

/**
 * Clients of the trackers, unchanged, against the world: each reads a story with its labels and comments, moves it, puts a label on and
 * takes it off, writes and edits a comment, and is refused for a story that is not there and for a token that is none.
 */
export const trackerClientChecks: readonly Check[] = [
  { name: 'PyGithub reads, labels, comments on and closes an issue, and reads its timeline', run: issues },
  { name: '@linear/sdk moves, labels, comments, attaches and reads back, whatever the seed', run: linear },
  { name: 'jira.js moves, labels, comments, links and reads back on Cloud, whatever the seed', run: jira },
  {
    name: '@shortcut/client moves, labels, comments, links and reads back, whatever the seed',
    run: shortcut,
  },
];

/** What no source tells differs between them. */
const SEEDS = [1, 2, 3];

async function issues(bench: Bench): Promise<undefined> {
  const world = await bench.world();
  const { number } = await act(world, 'github/issue', { title: 'Check out', by: 'mr-c' });
  const env = { ISSUE: String(number) };
  deepStrictEqual(await printedBy(bench, world, { script: 'github_issues.py', env }), {
    title: 'Check out',
    by: 'mr-c',
    states: ['open', 'closed', 'completed'],
    labels: [['auto', 'status: started'], ['status: started']],
    comments: ['second'],
    edited: 'second',
    closed_by: 'mr-a',
    timeline: ['labeled', 'labeled', 'unlabeled', 'commented', 'closed'],
    closer: ['mr-a'],
    open: [],
    missing: { status: 404, message: 'Not Found' },
    unlabelled: { status: 404, message: 'Label does not exist' },
    stranger: { status: 401, message: 'Bad credentials' },
  });
  return undefined;
}

/** Statuses of refusals and orders of lists differ by seed; the kinds of errors and everything else do not. */
async function linear(bench: Bench): Promise<undefined> {
  for (const seed of SEEDS) {
    const world = await bench.world({ seed });
    const { id } = await act(world, 'linear/person', { name: 'Mr. A', email: 'mr-a@example.com' });
    await act(world, 'linear/team', { key: 'SHOP', name: 'Shop', members: [id] });
    const issue = { team: 'SHOP', title: 'Check out', labels: ['auto'], creator: id };
    await act(world, 'linear/issue', issue);
    const env = { LINEAR_URL: `${world.origin}/linear/graphql`, LINEAR_KEY, LINEAR_OAUTH };
    deepStrictEqual(await printedBy(bench, world, { script: 'npm/linear_client.mjs', env }), {
      title: 'Check out',
      moved: true,
      states: ['Todo', true],
      members: ['Mr. A'],
      labels: [['auto', 'staged'], ['auto']],
      comments: ['second'],
      commentBy: 'Greenroom',
      links: ['https://a.example.com'],
      linked: true,
      moves: 1,
      viewer: 'Greenroom',
      byToken: 'Greenroom',
      missing: ['InvalidInputLinearError', 'Could not find referenced Issue.'],
      stranger: ['AuthenticationLinearError', 'You need to authenticate to access this operation.'],
      nowhere: ['InvalidInputLinearError', 'Could not find referenced WorkflowState.'],
    });
    await requireInTheWorld(world, 'linear');
  }
  return undefined;
}

async function jira(bench: Bench): Promise<undefined> {
  for (const seed of SEEDS) {
    const world = await bench.world({ seed });
    await act(world, 'jira-cloud/project', { key: 'SHOP', name: 'Shop' });
    const issue = { key: 'SHOP-12', summary: 'Check out', labels: ['auto'], reporter: 'greenroom' };
    await act(world, 'jira-cloud/issue', issue);
    const env = { JIRA_URL: `${world.origin}/jira-cloud`, JIRA_EMAIL, JIRA_TOKEN };
    deepStrictEqual(await printedBy(bench, world, { script: 'npm/jira_client.mjs', env }), {
      summary: 'Check out',
      states: ['To Do', 'In Progress'],
      labels: ['by-node'],
      comments: ['second'],
      by: ['Greenroom'],
      links: ['https://b.example.com'],
      history: ['status', 'labels'],
      myself: 'Greenroom',
      missing: 404,
      found: [['SHOP-12', 'In Progress']],
      unbounded: 400,
      illegal: 400,
      stranger: 401,
    });
    await requireInTheWorld(world, 'jira-cloud');
  }
  return undefined;
}

const MR_A = '5f1d3c1e-0000-4000-8000-000000000101';

async function shortcut(bench: Bench): Promise<undefined> {
  for (const seed of SEEDS) {
    const world = await bench.world({ seed });
    const person = { id: MR_A, name: 'Mr. A', mentionName: 'mr-a', email: 'mr-a@example.com' };
    await act(world, 'shortcut/person', person);
    const story = { id: 123, name: 'Check out', labels: ['auto'], estimate: 2, requester: MR_A };
    await act(world, 'shortcut/story', story);
    const env = { SHORTCUT_URL: `${world.origin}/shortcut`, SHORTCUT_TOKEN };
    deepStrictEqual(await printedBy(bench, world, { script: 'npm/shortcut_client.mjs', env }), {
      name: 'Check out',
      moved: true,
      started: [false, true],
      labels: [['auto', 'staged'], ['auto']],
      comments: ['second'],
      commentBy: true,
      links: ['https://a.example.com'],
      files: [true],
      members: ['greenroom', 'mr-a'],
      moves: 1,
      missing: 404,
      malformed: 400,
      stranger: 401,
    });
    await requireInTheWorld(world, 'shortcut');
  }
  return undefined;
}

/** @throws where the client was told that the world does not know something, or was not answered. */
async function requireInTheWorld(world: RunningWorld, service: string): Promise<void> {
  const beyond = (await world.log()).filter(
    (entry) => entry.service === service && (entry.status === 'no answer' || entry.status >= 500),
  );
  const [first] = beyond;
  claim(first === undefined, `${first?.operation} got ${first?.status}: ${first?.responseBody}`);
}
