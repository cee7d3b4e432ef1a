import { describe, expect, it } from '@jest/globals';
import { main as notify } from '../../actions/notify/main.ts';
import { main as syncTracker } from '../../actions/sync-tracker/main.ts';
import { createGitHub } from '../../src/adapters/github/github.ts';
import { eventFile } from '../support/event-file.ts';
import { type InProcessResult, runInProcess } from '../support/in-process-run.ts';
import { BRANCH, createPeopleWorld, type PeopleWorld, seedStory } from '../support/people-world.ts';

const KEY = `70107786/shop/preview/${BRANCH}`;
const URL_OF_IT = 'http://shop-feature.preview.example.com';
const EVERYTHING = { contents: 'write', deployments: 'write', 'pull-requests': 'write' } as const;

/** A reviewed pull request whose environment stands: the next run delivers the story and asks the product owner. */
async function reviewed(): Promise<{ people: PeopleWorld; number: number; head: string }> {
  const people = await createPeopleWorld(7);
  seedStory(people, { state: 'finished' });
  const { commit: head } = people.act<{ commit: string }>('github', 'push', {
    branch: BRANCH,
    by: 'mr-a',
    files: { a: '1' },
  });
  const { number } = people.act<{ number: number }>('github', 'open', {
    branch: BRANCH,
    title: 'Checkout',
    by: 'mr-a',
  });
  const { deployments } = createGitHub({
    fetch,
    token: people.github.token({ kind: 'workflow', permissions: EVERYTHING }),
    apiUrl: `${people.origin}/github`,
    repository: 'octo-org/shop',
  });
  const made = await deployments.create({
    environment: 'preview',
    ref: BRANCH,
    commit: head,
    description: '',
    payload: { key: KEY },
    transient: true,
    production: false,
  });
  await deployments.setState(made.id, 'success', { environmentUrl: URL_OF_IT });
  people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
  return { people, number, head };
}

/** The two steps of the workflow; the second one is not reached when the first one is killed. */
async function job(
  people: PeopleWorld,
  number: number,
  head: string,
  killed?: Promise<void>,
): Promise<'killed' | 'done'> {
  const common = {
    origin: people.origin,
    sleep: async () => undefined,
    env: {
      GITHUB_API_URL: `${people.origin}/github`,
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: eventFile({
        action: 'labeled',
        pull_request: { number, head: { ref: BRANCH, sha: head, repo: { id: 70107786 } } },
      }),
    },
    ...(killed === undefined ? {} : { killed }),
  };
  const token = people.github.token({ kind: 'workflow', permissions: EVERYTHING });
  const tracker: InProcessResult = await runInProcess({
    ...common,
    name: 'sync-tracker',
    main: syncTracker,
    inputs: {
      'github-token': token,
      tracker: 'pivotal',
      'tracker-url': `${people.origin}/tracker`,
      'tracker-token': 'rehearsal-tracker-token',
      labels: 'auto',
    },
  });
  if (tracker.report === 'killed') return 'killed';
  const told = await runInProcess({
    ...common,
    name: 'notify',
    main: notify,
    inputs: {
      'github-token': token,
      results: JSON.stringify(tracker.report),
      'slack-token': 'xoxb-rehearsal',
      'slack-channel': 'C0000000001',
      'slack-api-url': `${people.origin}/slack/api`,
    },
  });
  return told.report === 'killed' ? 'killed' : 'done';
}

interface EndState {
  readonly story: unknown;
  readonly storyComments: readonly string[];
  readonly comments: number;
  readonly messages: readonly { readonly text: string; readonly reply: boolean }[];
  readonly labels: readonly string[];
}

async function endState(people: PeopleWorld, number: number): Promise<EndState> {
  const tracker = people.world.peer('tracker').state() as {
    stories: readonly { state: string; comments: readonly { text: string }[] }[];
  };
  const slack = people.world.peer('slack').state() as {
    channels: readonly { messages: readonly { text: string; thread: string | null }[] }[];
  };
  const answer = await fetch(`${people.origin}/github/repos/octo-org/shop/issues/${number}/comments`, {
    headers: {
      authorization: `token ${people.github.token({ kind: 'workflow', permissions: EVERYTHING })}`,
      accept: 'application/vnd.github+json',
    },
  });
  const comments = (await answer.json()) as readonly unknown[];
  const issue = await createGitHub({
    fetch,
    token: people.github.token({ kind: 'workflow', permissions: EVERYTHING }),
    apiUrl: `${people.origin}/github`,
    repository: 'octo-org/shop',
  }).codeHost.pullRequest(number);
  return {
    story: tracker.stories[0]?.state,
    storyComments: tracker.stories[0]?.comments.map((comment) => comment.text) ?? [],
    comments: comments.length,
    messages:
      slack.channels[0]?.messages.map((message) => ({
        text: message.text,
        reply: message.thread !== null,
      })) ?? [],
    labels: issue?.labels ?? [],
  };
}

describe('a delivery that is killed at any request', () => {
  it('ends, after one rerun, as an undisturbed one does, with nobody asked twice', async () => {
    const calm = await reviewed();
    const from = calm.people.mark();
    expect(await job(calm.people, calm.number, calm.head)).toBe('done');
    const requests = calm.people.mark() - from;
    const wanted = await endState(calm.people, calm.number);
    await calm.people.close();
    expect(wanted).toMatchObject({ story: 'delivered', comments: 1, labels: ['reviewed', 'auto'] });
    expect(wanted.storyComments).toEqual([expect.stringContaining(`Delivered at commit ${calm.head}.`)]);
    expect(wanted.messages.map((message) => message.reply)).toEqual([false, true]);
    expect(requests).toBeGreaterThan(15);

    let struck = 0;
    for (let skip = 0; skip < requests; skip += 1) {
      for (const phase of ['before', 'after'] as const) {
        const { people, number, head } = await reviewed();
        const killed = new Promise<void>((resolve) =>
          people.world.faults.add({ name: `kill ${skip}`, skip, phase, effect: 'kill', onStrike: resolve }),
        );
        if ((await job(people, number, head, killed)) === 'killed') struck += 1;
        people.world.faults.clear();
        expect(await job(people, number, head)).toBe('done');
        expect({ skip, phase, end: await endState(people, number) }).toEqual({ skip, phase, end: wanted });
        await people.close();
      }
    }
    expect(struck).toBe(2 * requests);
  }, 120_000);
});
