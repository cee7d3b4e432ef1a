import { describe, expect, it } from '@jest/globals';
import { environmentName, identityTags } from '../../../src/domain/environment/naming.ts';
import { identityOf } from '../../../src/domain/environment/scope.ts';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import { readLogs } from '../../../src/usecases/commands/read-logs.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { scope } from '../../../tools/builders/scope.ts';

const SCOPE = scope();
const IDENTITY = identityOf(SCOPE, 'cards');
const NAME = environmentName(IDENTITY);
const OWN = stack({ name: NAME, tags: identityTags({ ...IDENTITY, repository: 'octo-org/shop' }) });

const TAIL = [
  '----------------------------------------',
  '/var/log/eb-engine.log',
  '----------------------------------------',
  'engine',
  '----------------------------------------',
  '/var/log/web.stdout.log',
  '----------------------------------------',
  'Listening on 5000',
  'DB_PASSWORD=hunter2-hunter2',
].join('\n');

function place(found: Stack | undefined, tail: string | undefined = TAIL) {
  return {
    allowedAccounts: [],
    account: { region: 'eu-central-1', accountId: async () => '111122223333' },
    stacks: { describe: async (name: string) => (name === NAME ? found : undefined) },
    beanstalk: { logTail: async (name: string) => (name === NAME ? tail : undefined) },
  };
}

describe('the logs of an environment', () => {
  it('are what the application printed last, without what is secret', async () => {
    const { sentence, details } = await readLogs([place(undefined), place(OWN)], SCOPE, 'cards');
    expect(sentence).toBe(`These are the last 2 lines of the logs of ${NAME}.`);
    expect(details.slice(3, -3)).toEqual(['```text', 'Listening on 5000', 'DB_PASSWORD=***']);
  });

  it.each([
    ['there is none', undefined, TAIL, 'There is no environment'],
    ["it is somebody else's", stack({ name: NAME, tags: {} }), TAIL, 'does not serve this branch'],
    ['it sleeps', { ...OWN, parameters: { Asleep: 'true' } }, TAIL, "wake it by '/stage awake'"],
    ['none came', OWN, undefined, 'gave no logs of'],
    ['they are empty', OWN, '', 'are empty'],
  ])('are not shown where %s, and a sentence says why', async (_, found, tail, says) => {
    const at = { ...place(found), beanstalk: { logTail: async () => tail } };
    const sight = await readLogs([at], SCOPE, 'cards');
    expect(sight.sentence).toContain(says);
    expect(sight.details).toEqual([]);
  });
});
