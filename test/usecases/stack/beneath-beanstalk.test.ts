import { expect, it } from '@jest/globals';
import type { StackResource } from '../../../src/domain/stack/stack.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { lookBeneath } from '../../../src/usecases/stack/beneath-beanstalk.ts';
import { stack } from '../../../tools/builders/facts.ts';

const WEB: StackResource = {
  logicalId: 'Web',
  type: 'AWS::ElasticBeanstalk::Environment',
  physicalId: 'shop-feature-a',
  status: 'DELETE_COMPLETE',
  reason: undefined,
};

/** A stack whose Beanstalk environment is gone, and its template; undefined where nobody may read that. */
function lookAt(status: 'DELETE_FAILED' | 'ROLLBACK_COMPLETE', template: string | undefined) {
  return lookBeneath(
    {
      log: { warning: () => undefined },
      beanstalk: { environment: async () => undefined },
      stacks: {
        describe: async () => undefined,
        resources: async () => [WEB],
        templateText: async () => {
          if (template !== undefined) return template;
          throw new AdapterError('access_denied', 'The role may not read it.', {
            service: 'CloudFormation',
            retriable: false,
          });
        },
      },
    },
    stack({ status }),
  );
}

it.each([
  ['names a database', 'DELETE_FAILED', "{'aws:rds:dbinstance': {}}", 1],
  ['cannot be read', 'DELETE_FAILED', undefined, 1],
  ['names none', 'DELETE_FAILED', '{}', 0],
  ['was never deployed whole', 'ROLLBACK_COMPLETE', "{'aws:rds:dbinstance': {}}", 0],
] as const)('an environment that an earlier run deleted is doubted where its template %s', async (...row) => {
  const [, status, template, doubts] = row;
  expect((await lookAt(status, template)).unseen).toHaveLength(doubts);
});
