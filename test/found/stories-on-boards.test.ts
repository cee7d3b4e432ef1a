import { expect, it } from '@jest/globals';
import { syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';

const desk = withDesk();

it('keeps the card of an issue in step, by the built action', async () => {
  const { act } = desk.people;
  const { number: issue } = act<{ number: number }>('github', 'issue', { title: 'Pay', by: 'mr-c' });
  act('github', 'board', { title: 'Team' });
  act('github', 'board-card', { board: 1, issue, status: 'Todo', by: 'mr-c' });
  desk.people.world.core.clock.advance(60_000);
  const token = desk.people.github.token({ kind: 'person', login: 'mr-b', scopes: ['repo', 'project'] });
  const step = await syncBuilt(desk, {
    tracker: 'github',
    'tracker-url': '',
    'tracker-token': token,
    'tracker-project': 'https://github.com/orgs/octo-org/projects/1',
    story: String(issue),
  });
  expect(step).toMatchObject({ green: true, decision: 'updated', reasonCode: 'story_moved' });
  expect(step.sentence).toContain("Its card on board octo-org/1 moved to 'In Progress'.");
  // The runner reads the token where it is told to mask it, and nowhere else.
  expect(step.log.replaceAll(`::add-mask::${token}`, '')).not.toContain(token);
});
