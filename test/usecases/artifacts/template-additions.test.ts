import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BeanstalkWorld } from '../../../rehearsal/world/aws/protocol/peers.ts';
import { ENVIRONMENT, reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';

const SECRET = 'arn:aws:ssm:eu-central-1:111122223333:parameter/shop/token';

let stage: Stage;

beforeAll(async () => {
  stage = await reviewRequested({ seed: 8 });
});

afterAll(() => stage.world.close());

function settings(greeting: string): void {
  const text = `project: shop
environments:
  preview:
    environment-variables: { GREETING: "${greeting}" }
    secrets: { TOKEN: "${SECRET}" }
`;
  stage.world.act('github', 'push', {
    branch: 'main',
    files: { '.github/greenroom.yml': text },
    by: 'mr-a',
  });
}

function greeting(): string | undefined {
  const { environments } = stage.world.look<{
    environments: readonly { readonly name: string; readonly cname: string }[];
  }>('elasticbeanstalk');
  const cname = environments.find((each) => each.name === ENVIRONMENT)?.cname ?? '';
  const hosted = (stage.world.workings.core.peer('elasticbeanstalk') as BeanstalkWorld).environmentByCname(
    cname,
  );
  return hosted?.variables['GREETING'];
}

it('gives an environment its variables, keeps what stands, and changes them with the settings', async () => {
  settings('hello');
  expect((await provisionHere(stage, 1, {})).report).toMatchObject({ decision: 'created' });
  expect(greeting()).toBe('hello');
  expect((await provisionHere(stage, 2, {})).report).toMatchObject({ decision: 'unchanged' });
  settings('good evening');
  expect((await provisionHere(stage, 3, {})).report).toMatchObject({ decision: 'updated' });
  expect(greeting()).toBe('good evening');
});
