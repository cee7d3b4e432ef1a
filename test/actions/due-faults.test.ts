import { describe, expect, it } from '@jest/globals';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { busyNight, dueBuilt, healOf } from '../support/runs/due-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 3, perWait: PER_WAIT });

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
      { ...ALL, sweep: '' },
      'doubtful_facts',
      ['sweep'],
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
      'GET /projects/{project}/stories/bulk',
      500,
      down,
      { ...ALL, accept: '' },
      'unavailable',
      ['accept', 'heal'],
    ],
  ])(
    '%s: names the duty, is red, and hands on what the other looks found',
    async (_, operation, status, body, outputs, reasonCode, duties) => {
      await busyNight(stage);
      fail(operation, status, body);
      const result = await dueBuilt(stage);
      expect(result.outputs).toMatchObject({ ...outputs, decision: 'failed', 'reason-code': reasonCode });
      expect(result.exitCode).toBe(1);
      const { sentence } = JSON.parse(result.outputs['result'] ?? '') as { readonly sentence: string };
      const named = [...sentence.matchAll(/What is due of '(\w+)' is not wholly known/g)].map(
        ([, duty]) => duty,
      );
      expect(named).toEqual(duties);
    },
  );

  it.each([
    [{ tracker: 'jira', 'tracker-url': '' }, 'invalid_input', /'tracker-url' is empty/],
    [{ tracker: 'trello' }, 'invalid_input', /'tracker' has a value of 6 characters/],
    [{ 'tracker-token': '' }, 'missing_credentials', /tracker-token/],
  ])('a tracker that cannot be asked: %j', async (inputs, reasonCode, words) => {
    await busyNight(stage);
    const result = await dueBuilt(stage, inputs);
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
