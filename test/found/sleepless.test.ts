import { expect, it } from '@jest/globals';
import { tagsOf } from '../../tools/builders/facts.ts';
import { hoursHere } from '../support/runs/hours-here.ts';
import { withGround } from '../support/set-ups/with-ground.ts';

const here = withGround();
const NIGHT = '2026-03-02T22:07:00Z';
const CLUSTER = {
  Type: 'AWS::RDS::DBCluster',
  Properties: { Engine: 'aurora-postgresql', MasterUsername: 'shop', ManageMasterUserPassword: true },
};

it('a sleep names what does not sleep and goes on to cost money', async () => {
  here.branch('feature/a');
  here.world.act('cloudformation', 'seed', {
    name: 'shop-feature-a',
    tags: tagsOf('feature/a'),
    parameters: { Asleep: 'false' },
    template: {
      Parameters: { Asleep: { Type: 'String' } },
      Conditions: { IsAwake: { 'Fn::Equals': [{ Ref: 'Asleep' }, 'false'] } },
      Resources: {
        Compute: { Type: 'AWS::SNS::Topic', Condition: 'IsAwake' },
        Data: CLUSTER,
        Cache: { ...CLUSTER, Condition: 'IsAwake' },
      },
    },
  });
  here.world.clock.set(NIGHT);
  const { report } = await hoursHere(here.world, { hours: 'Mon-Fri 08:00-20:00 UTC' });
  expect(report).toMatchObject({
    decision: 'slept',
    items: [
      {
        reasonCode: 'environment_slept',
        sentence:
          'shop-feature-a was put to sleep: it is outside its hours. Its database cluster Data runs on and costs money, because Greenroom stops only single databases of RDS.',
      },
    ],
  });
});
