import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { decisionsOfRuns, exampleText, FIRST_VARIABLES, PREVIEW } from '../../docs/team-repository.ts';
import { replies, say, start, team } from './commanding.ts';

/** As docs/examples have it for a repository of two projects. */
const FILES = {
  '.github/workflows/commands.yml': exampleText('commands-several.yml'),
  [PREVIEW]: exampleText('several-projects.yml'),
};

it('a command reaches each of two projects that the pull request changes, and each answers for itself', async () => {
  const number = await start(FIRST_VARIABLES, FILES);
  const { world } = team;
  world.act('cloudformation', 'seed', {
    name: 'greenroom-application-api',
    template: readFileSync(join(repositoryRoot, 'templates', 'beanstalk-application.yml'), 'utf8'),
    parameters: { Project: 'api', CreateRoles: 'false' },
  });
  const push = (files: Readonly<Record<string, string>>) =>
    team.act(() => world.act('github', 'push', { branch: 'cards', by: 'mr-a', files }));
  await push({ 'shop/a.js': '1\n' });
  expect(team.standing()).toEqual([expect.stringMatching(/^shop-cards/)]);
  const up = decisionsOfRuns(await say(number, '/stage up'));
  expect(up).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/\(shop\b.*\/ reconcile: provision unchanged/),
      expect.stringMatching(/\(api\b.*\/ reconcile: provision skipped paths_untouched$/),
    ]),
  );
  expect(replies(number)).toHaveLength(2);
  await push({ 'api/a.js': '1\n' });
  expect(team.standing()).toHaveLength(2);
  const down = decisionsOfRuns(await say(number, '/stage down'));
  expect(down.filter((line) => / (?:teardown deleted|command updated command_answered)/.test(line))).toEqual(
    expect.arrayContaining(
      ['shop', 'api'].flatMap((project) => [
        expect.stringMatching(new RegExp(`\\(${project}\\b.* teardown deleted environment_deleted$`)),
        expect.stringMatching(new RegExp(`\\(${project}\\b.* command updated command_answered$`)),
      ]),
    ),
  );
  expect(team.standing()).toEqual([]);
  const said = replies(number).map((body) => body.split('\n').slice(1).join('\n'));
  expect(said).toHaveLength(4);
  for (const project of ['shop', 'api'])
    expect(said.slice(2).join('\n')).toMatch(new RegExp(`Environment ${project}\\\\-cards`));
});
