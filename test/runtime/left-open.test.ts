import { expect, it } from '@jest/globals';
import { endFirstWord, type LeftOpen, wireLeftOpen } from '../../actions/provision/left-open.ts';
import { AdapterError } from '../../src/domain/verdict/errors.ts';
import type { CodeHost } from '../../src/ports/code-host.ts';
import type { WorkflowRun } from '../../src/ports/workflow-run.ts';
import type { AnnouncingInputs } from '../../src/runtime/inputs/announcing.ts';
import { redactCodeHost } from '../../src/runtime/redact.ts';
import { createRunContext, type RunContext } from '../../src/runtime/run-context.ts';
import { pullRequest } from '../../tools/builders/facts.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';

const desk = withDesk();

const NO_RECORDS = { list: async () => [], newest: async () => [] };
const SECRET = 'correct-horse-battery';
const RUN = 'https://github.com/octo-org/shop/actions/runs/4242';

async function contextOf(state: Record<string, string>): Promise<RunContext> {
  const quiet = () => undefined;
  const log = { info: quiet, debug: quiet, notice: quiet, warning: quiet };
  const run: WorkflowRun = {
    env: {},
    input: () => '',
    setOutput: quiet,
    setSecret: quiet,
    saveState: (name, value) => {
      state[name] = value;
    },
    state: (name) => state[name] ?? '',
    log: { ...log, group: (_, work) => work() },
    fail: quiet,
    summary: async () => undefined,
  };
  const surroundings = { fetch, monotonic: () => 0, sleep: async () => undefined, random: () => 0 };
  const context = createRunContext(run, surroundings);
  // By its first answer a run knows what time it is.
  await context.fetch(`${desk.people.origin}/github/repos/octo-org/shop`);
  return context;
}

function hostOf({ veil }: RunContext): CodeHost {
  return redactCodeHost(desk.seen.codeHost(), veil);
}

function announcing(sinks: AnnouncingInputs['sinks']): AnnouncingInputs {
  const apiUrl = `${desk.people.origin}/slack/api`;
  return { slack: { token: 'xoxb-rehearsal', channels: ['C0000000001'], apiUrl }, sinks };
}

/** Main until it has said its first word and whatever comes then, and post in a process of its own. */
async function mainThenPost(
  then: (left: LeftOpen) => void,
  sinks: AnnouncingInputs['sinks'] = ['slack', 'pull-request'],
  refused: Partial<CodeHost> = {},
): Promise<Readonly<Record<string, string>>> {
  const state: Record<string, string> = {};
  const main = await contextOf(state);
  main.veil.noteSecret(SECRET);
  const left = wireLeftOpen(
    main,
    { codeHost: { ...hostOf(main), ...refused }, deployments: NO_RECORDS },
    announcing(sinks),
  );
  await left.announcer?.changes({
    subject: {
      repository: { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' },
      project: 'shop',
      kind: 'preview',
      key: 'shop-preview',
      name: 'shop-feature',
      branch: desk.branch,
      branchHead: desk.head,
      pullRequest: pullRequest({
        number: desk.number,
        headBranch: desk.branch,
        headCommit: desk.head,
      }),
    },
    news: {
      kind: 'preparing',
      commit: desk.head,
      since: '2026-03-02T09:00Z',
      run: RUN,
      serves: { commit: 'b'.repeat(40), url: `http://shop.example.com/?${SECRET}` },
    },
  });
  then(left);
  const post = await contextOf(state);
  await endFirstWord(
    post,
    { codeHost: hostOf(post), deployments: NO_RECORDS },
    announcing(sinks),
    '.github/greenroom.yml',
  );
  return state;
}

async function told(): Promise<string> {
  const messages = desk.seen.messages().map(({ text }) => text);
  return [await desk.seen.comment(), ...messages].join('\n');
}

it('hands the post step no secret that the run has learnt, and no more than a step can start with', async () => {
  const leftovers = Array.from({ length: 500 }, (_, index) => ({
    resource: `Bucket${index}`,
    type: 'AWS::S3::Bucket',
    why: 'It is not empty. '.repeat(20),
  }));
  const state = await mainThenPost((left) => {
    left.ended({
      decision: 'failed',
      reasonCode: 'stack_failed',
      sentence: `It broke at ${SECRET}.`,
      environment: { name: 'shop-feature', cause: `Refused ${SECRET}`, log: [SECRET], leftovers },
    });
  });
  expect(state['ending']).not.toContain(SECRET);
  expect(state['ending']?.length).toBeLessThan(128 * 1024);
  expect(await told()).toContain('could not be deployed');
  expect(await told()).not.toContain(SECRET);
});

it('says of a failure that no step told which run met it, to the author', async () => {
  const settings = 'project: shop\npeople:\n  - { login: mr-a, slack-id: U0000000999 }\n';
  const files = { '.github/greenroom.yml': settings };
  desk.people.act('github', 'push', { branch: 'main', by: 'mr-b', files });
  await mainThenPost((left) =>
    left.ended({ decision: 'failed', reasonCode: 'stack_failed', sentence: 'It broke.' }),
  );
  expect(await desk.seen.comment()).toContain(`[The run](${RUN}) has the whole account.`);
  expect(desk.seen.messages().at(-1)?.text).toContain('mr-a (<@U0000000999>): Commit ');
});

it.each([
  ['superseded', "Branch 'feature' moved to 1234567 while this run waited."],
  ['locked', "Environment 'preview' is locked by mr-c."],
] as const)('says why a run made nothing that was %s, and not that it was cancelled', async (code, why) => {
  await mainThenPost((left) => left.ended({ decision: 'skipped', reasonCode: code, sentence: why }));
  expect(await told()).not.toMatch(/was cancelled|had begun|shows how far it is/);
  expect(await desk.seen.comment()).toContain('is not on its way any more');
  expect(desk.seen.messages().at(-1)?.text).toContain(why);
});

it('leaves a message without a comment to the run for the newer commit, and ends it otherwise', async () => {
  const skipped = (reasonCode: 'superseded' | 'locked') => (left: LeftOpen) =>
    left.ended({ decision: 'skipped', reasonCode, sentence: 'It is not wanted.' });
  await mainThenPost(skipped('superseded'), ['slack']);
  expect(await told()).toContain('is being prepared');
  await mainThenPost(skipped('locked'), ['slack']);
  expect(await told()).not.toContain('is being prepared');
});

it('leaves no message behind that the comment, which nobody could edit, does not know of', async () => {
  await desk.tell([desk.reports.provisioned()]);
  desk.head = desk.setUp.push('two');
  await mainThenPost(() => undefined, ['slack', 'pull-request'], {
    updateComment: () =>
      Promise.reject(new AdapterError('unavailable', 'GitHub is out of order.', { service: 'GitHub' })),
  });
  expect(await told()).not.toContain('being prepared');
  expect(desk.seen.messages().map(({ text }) => text.includes('Ready: '))).toEqual([true]);
});
