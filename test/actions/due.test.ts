import type { ChildProcess } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../tools/builders/facts.ts';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { dueInputs } from '../support/runs/due-here.ts';
import { previewHere } from '../support/runs/preview-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 3, perWait: PER_WAIT });
const HOUR = 3_600_000;
const LOST = 'feature/123456791-night';
let runs = 0;

/** The built action as the hourly job starts it: with the role that only reads, and a token that may write nothing. */
function due(
  inputs: Readonly<Record<string, string>> = {},
  onStart?: (child: ChildProcess) => void,
): Promise<DistResult> {
  runs += 1;
  return runDist({
    action: 'due',
    env: {
      ...stage.world.env(),
      ...NO_KEYS,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_ID: String(6000 + runs),
      GITHUB_RUN_ATTEMPT: '1',
      ...idTokenOf(stage.world, { runId: 6000 + runs }),
    },
    inputs: {
      ...dueInputs(stage.world),
      'role-to-assume': 'arn:aws:iam::111122223333:role/greenroom-read',
      hours: 'Mon-Fri 08:00-20:00 UTC',
      ...inputs,
    },
    ...(onStart === undefined ? {} : { onStart }),
  });
}

/** By day everything is as it should be. */
async function calm(): Promise<void> {
  await previewHere(stage, 1);
  stage.world.clock.advance(HOUR);
}

/** At night every duty has something to do. */
async function busy(): Promise<void> {
  const { world, pullRequest: number } = stage;
  await previewHere(stage, 1);
  world.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
  await previewHere(stage, 2);
  world.act('tracker', 'accept', { id: 123456789, by: 103 });
  world.act('cloudformation', 'seed', { name: 'shop-gone', tags: tagsOf('gone'), agedHours: 48 });
  world.act('github', 'push', { branch: LOST, files: { 'night.txt': 'moon' }, by: 'mr-a', silent: true });
  const lost = world.act<{ number: number }>('github', 'open', { branch: LOST, title: 'Night', by: 'mr-a' });
  world.act('github', 'request-review', { number: lost.number, reviewer: 'mr-b', by: 'mr-a' });
  world.clock.set('2026-03-02T22:23:00Z');
}

/** What later jobs read of it. */
function told({ outputs, exitCode }: DistResult) {
  const { sweep, hours, accept, heal, decision, 'reason-code': reasonCode } = outputs;
  return { sweep, hours, accept, heal, decision, reasonCode, exitCode };
}

function healOf({ outputs }: DistResult) {
  return JSON.parse(outputs['heal'] ?? '') as readonly { readonly branch: string }[];
}

/** What changes something, but for the exchange of a token. */
function writes(from: number): readonly string[] {
  return stage.world.log
    .entries(from)
    .filter(({ write, service }) => write && service !== 'sts')
    .map(({ service, operation }) => `${service} ${operation}`);
}

describe('the built due', () => {
  it('finds nothing where everything is as it should be', async () => {
    await calm();
    const from = stage.world.log.next();
    expect(told(await due())).toEqual({
      sweep: 'false',
      hours: 'false',
      accept: 'false',
      heal: '[]',
      decision: 'nothing',
      reasonCode: 'nothing_to_do',
      exitCode: 0,
    });
    expect(writes(from)).toEqual([]);
  });

  it('finds each duty that has something to do, changes nothing, and finds the same beside another look', async () => {
    await busy();
    const from = stage.world.log.next();
    const [one, two] = await Promise.all([due(), due()]);
    expect(told(one)).toEqual({
      sweep: 'true',
      hours: 'true',
      accept: 'true',
      heal: expect.any(String),
      decision: 'planned',
      reasonCode: 'due',
      exitCode: 0,
    });
    expect(healOf(one)).toEqual([
      { pullRequest: expect.any(Number), branch: LOST, commit: stage.world.github.code.branchHead(LOST) },
    ]);
    expect(told(two)).toEqual(told(one));
    expect(writes(from)).toEqual([]);
    expect(one.summary).toMatch(/^### Due\n/);
    expect(one.summary).toContain('sweep: due, hours: due, accept: due, heal: due');
    expect(one.summary).toContain('| sweep | shop\\-gone would be taken down');
    expect(one.stdout + one.summary).not.toContain('111122223333');
  });

  it.each(['query DeployedHeads', 'DescribeStacks', 'GET /projects/{project}/stories/{story}'])(
    'says the same when it was killed at %s and comes again',
    async (operation) => {
      await busy();
      const whole = told(await due());
      let kill: () => void = () => undefined;
      stage.world.faults.add({
        name: 'SIGKILL',
        operation,
        phase: 'after',
        effect: 'kill',
        onStrike: () => kill(),
      });
      const killed = await due({}, (child) => {
        kill = () => child.kill('SIGKILL');
      });
      expect(killed).toMatchObject({ exitCode: null, outputs: {} });
      stage.world.faults.clear();
      expect(told(await due())).toEqual(whole);
    },
  );
});

describe('the built due, for a branch whose first event got lost', () => {
  it('names it', async () => {
    stage.world.clock.advance(HOUR);
    expect(healOf(await due())).toEqual([
      { pullRequest: stage.pullRequest, branch: BRANCH, commit: stage.commit },
    ]);
  });

  it('names it for each project by itself', async () => {
    await calm();
    expect(healOf(await due())).toEqual([]);
    expect(healOf(await due({ project: 'blog' }))).toEqual([
      { pullRequest: stage.pullRequest, branch: BRANCH, commit: stage.commit },
    ]);
  });

  it('does not name a fork', async () => {
    await calm();
    const { world } = stage;
    world.act('github', 'push', { branch: 'patch-1', by: 'mr-b', fork: true });
    const fork = { branch: 'patch-1', title: 'From outside', by: 'mr-b', fork: true };
    const { number } = world.act<{ number: number }>('github', 'open', fork);
    world.act('github', 'request-review', { number, reviewer: 'mr-a', by: 'mr-b' });
    world.clock.advance(HOUR);
    expect(healOf(await due())).toEqual([]);
  });

  it('goes by the settings where the step says nothing', async () => {
    const settings = (text: string) =>
      stage.world.act('github', 'push', {
        branch: 'main',
        files: { '.github/greenroom.yml': text },
        by: 'mr-a',
      });
    stage.world.clock.advance(HOUR);
    const nothing = { wanted: '', project: '', hours: '', tracker: '' };
    expect(healOf(await due(nothing))).toHaveLength(1);
    settings('environments:\n  preview:\n    wanted: label:stage\n');
    expect(healOf(await due(nothing))).toEqual([]);
    settings('environments:\n  preview:\n    paths: docs/**\n');
    expect(healOf(await due(nothing))).toEqual([]);
    settings('environments:\n  preview:\n    skip-branches: feature/*\n');
    expect(healOf(await due(nothing))).toEqual([]);
  });
});

describe('the built due, where a service fails', () => {
  const ALL = { sweep: 'true', hours: 'true', accept: 'true' };

  function fail(operation: string, status: number, body: string): void {
    stage.world.faults.add({
      name: `${operation} ${status}`,
      operation,
      phase: 'before',
      effect: 'answer',
      times: Number.POSITIVE_INFINITY,
      answer: {
        status,
        headers: { 'content-type': body.startsWith('<') ? 'text/xml' : 'application/json' },
        body,
      },
    });
  }

  const denied = (code: string) =>
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>Not for you.</Message></Error></ErrorResponse>`;
  const refused = '{"message":"Resource not accessible by integration"}';
  const down = '{"message":"Server Error"}';

  it.each<[string, string, number, string, object, string, readonly string[]]>([
    [
      'the role may not list stacks',
      'DescribeStacks',
      403,
      denied('AccessDenied'),
      { ...ALL, sweep: '', hours: '', heal: '' },
      'access_denied',
      ['sweep', 'hours', 'heal'],
    ],
    [
      'the other list of stacks is out of order',
      'ListStacks',
      500,
      denied('InternalFailure'),
      { ...ALL, sweep: '' },
      'unavailable',
      ['sweep'],
    ],
    [
      'the list of branches is empty',
      'GET /repos/{owner}/{repo}/branches',
      200,
      '[]',
      { ...ALL, sweep: '', accept: '' },
      'doubtful_facts',
      ['sweep', 'accept'],
    ],
    [
      'the token may not list pull requests',
      'query DeployedHeads',
      403,
      refused,
      { ...ALL, heal: '' },
      'access_denied',
      ['heal'],
    ],
    [
      'GraphQL answers with errors',
      'query DeployedHeads',
      200,
      '{"data":null,"errors":[{"message":"Something went wrong"}]}',
      { ...ALL, heal: '' },
      'doubtful_facts',
      ['heal'],
    ],
    [
      'the tracker is out of order',
      'GET /projects/{project}/stories/{story}',
      500,
      down,
      { ...ALL, accept: '' },
      'far_side_error',
      ['accept', 'heal'],
    ],
  ])(
    '%s: names the duty, is red, and hands on what the other looks found',
    async (_, operation, status, body, outputs, reasonCode, duties) => {
      await busy();
      fail(operation, status, body);
      const result = await due();
      expect(result.outputs).toMatchObject({ ...outputs, decision: 'failed', 'reason-code': reasonCode });
      expect(result.exitCode).toBe(1);
      const { sentence } = JSON.parse(result.outputs['result'] ?? '') as { readonly sentence: string };
      const named = [...sentence.matchAll(/What is due of '(\w+)' is not wholly known/g)].map(
        ([, duty]) => duty,
      );
      expect(named).toEqual(duties);
    },
    60_000,
  );

  it.each([
    [{ tracker: 'jira' }, 'not_yet', /'tracker' has the value 'jira'/],
    [{ tracker: 'trello' }, 'invalid_input', /'tracker' has the value 'trello'/],
    [{ 'tracker-token': '' }, 'missing_credentials', /tracker-token/],
  ])('a tracker that cannot be asked: %j', async (inputs, reasonCode, words) => {
    await busy();
    const result = await due(inputs);
    expect(result.outputs).toMatchObject({
      ...ALL,
      accept: '',
      decision: 'refused',
      'reason-code': reasonCode,
    });
    expect(healOf(result)).toHaveLength(1);
    expect(result.outputs['result']).toMatch(words);
    expect(result.exitCode).toBe(1);
  });
});
