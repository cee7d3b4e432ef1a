import { beforeEach, describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { hoursHere } from '../../support/runs/hours-here.ts';
import { denyLists } from '../../support/runs/sweep-here.ts';
import { withGround } from '../../support/set-ups/with-ground.ts';

const TEMPLATE = {
  Parameters: { Asleep: { Type: 'String', Default: 'false' } },
  Conditions: { Awake: { 'Fn::Equals': [{ Ref: 'Asleep' }, 'false'] } },
  Resources: {
    Bucket: { Type: 'AWS::S3::Bucket' },
    Waiting: { Type: 'AWS::CloudFormation::WaitConditionHandle', Condition: 'Awake' },
  },
};

const here = withGround();

beforeEach(() => {
  here.branch('x-night');
  here.world.clock.set('2026-03-02T23:00:00Z');
});

function standsIn(region: string): void {
  here.stack('shop-x-night', 'x-night', {
    region,
    template: TEMPLATE,
    tags: tagsOf('x-night'),
    parameters: { Asleep: 'false' },
  });
}

async function atNight() {
  const inputs = { hours: 'Mon-Fri 08:00-20:00', region: 'eu-central-1, us-east-1' };
  return (await hoursHere(here.world, inputs)).report;
}

function asleep(): readonly string[] {
  const { stacks } = here.world.look<{
    stacks: { name: string; region: string; parameters: Record<string, string> }[];
  }>('cloudformation');
  return stacks.filter((each) => each.parameters['Asleep'] === 'true').map((each) => each.region);
}

describe('hours over several regions', () => {
  it('are kept in each of them by one run, which says where', async () => {
    standsIn('eu-central-1');
    standsIn('us-east-1');
    expect(await atNight()).toMatchObject({
      decision: 'slept',
      sentence: 'Put to sleep: shop-x-night (eu-central-1), shop-x-night (us-east-1).',
      items: [{ place: 'eu-central-1' }, { place: 'us-east-1' }],
    });
    expect(asleep()).toEqual(['eu-central-1', 'us-east-1']);
  });

  it('change nothing in any where one cannot be listed', async () => {
    standsIn('eu-central-1');
    denyLists(here.world, 'us-east-1');
    expect(await atNight()).toMatchObject({
      decision: 'failed',
      reasonCode: 'access_denied',
      sentence: expect.stringMatching(/^In us-east-1: /),
    });
    expect(asleep()).toEqual([]);
  });
});
