import { afterEach, expect, it } from '@jest/globals';
import {
  exampleText,
  FIRST_VARIABLES,
  PREVIEW,
  type TeamRepository,
  teamRepository,
} from '../docs/team-repository.ts';

const FILES = {
  '.github/workflows/opened.yml': exampleText('opened.yml'),
  [PREVIEW]: exampleText('first-workflow.yml'),
};

let team: TeamRepository;
afterEach(() => team.close());

it('logs to one channel that a pull request was opened and its environment made, a line each', async () => {
  const vars = { ...FIRST_VARIABLES, GREENROOM_OPEN_BRANCHES: 'feature/*' };
  team = await teamRepository(FILES, vars, 2, (env) => ({
    vars: {
      GREENROOM_SLACK_CHANNEL: 'C0000000001',
      GREENROOM_SLACK_ACTIVITY_CHANNEL: '#activity',
      GREENROOM_SLACK_API_URL: env['SLACK_API_URL'] ?? '',
    },
    secrets: { SLACK_TOKEN: env['SLACK_TOKEN'] ?? '' },
  }));
  const { world } = team;
  world.act('slack', 'channel', { id: 'C0000000002', name: 'activity' });
  for (const name of ['provision', 'teardown'])
    world.act('sts', 'role', {
      arn: `arn:aws:iam::111122223333:role/greenroom-${name}`,
      subjects: ['repo:octo-org/shop:pull_request', 'repo:octo-org/shop:ref:refs/heads/*'],
      repositoryId: 70107786,
    });
  world.act('github', 'repository', { workflowsMayOpen: true });
  const files = { 'app.txt': '1\n' };
  await team.act(() =>
    world.act('github', 'push', { branch: 'feature/cards', by: 'mr-a', files, message: 'Pay by card' }),
  );
  const { channels } = world.look<{
    channels: readonly { readonly id: string; readonly messages: readonly { readonly text: string }[] }[];
  }>('slack');
  const lines = (id: string) =>
    channels.find((each) => each.id === id)?.messages.map(({ text }) => text.split('\n')) ?? [];
  expect(lines('C0000000002')).toEqual([
    ['octo-org/shop', expect.stringMatching(/^• pull-request #\d+: .*opened/i)],
    ['octo-org/shop', expect.stringMatching(/^• provision #\d+: .*created/)],
  ]);
  expect(lines('C0000000001')).toHaveLength(1);
});
