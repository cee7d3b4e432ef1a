import { afterEach, describe, expect, it } from '@jest/globals';
import {
  commentsOn,
  decisionsOfRuns,
  exampleText,
  openPull,
  PREVIEW,
  playedJobs,
  type TeamRepository,
  teamRepository,
  WITH_MODULE,
} from './team-repository.ts';

let team: TeamRepository;
afterEach(() => team.close());

describe('the example of a template that is made', () => {
  it('runs the module in a job without rights and provisions its template, from the first event to the end', async () => {
    team = await teamRepository({
      ...WITH_MODULE,
      [PREVIEW]: exampleText('made-template.yml'),
    });
    const { world } = team;
    let number = 0;
    const opened = await team.act(() => {
      number = openPull(team, 'feature');
    });
    expect(playedJobs(opened)).toEqual(['template success', 'preview success']);
    expect(decisionsOfRuns(opened)).toEqual([
      'template: template created template_made',
      'preview: provision created environment_created',
      'preview: notify updated announced',
    ]);
    expect(commentsOn(team, number).join('\n')).toMatch(/Try it at <http:\/\/shop-feature\S+>/);
    const pushed = await team.act(() => world.act('github', 'push', { branch: 'feature', by: 'mr-a' }));
    expect(decisionsOfRuns(pushed)[1]).toBe('preview: provision updated environment_updated');
    const broken = await team.act(() =>
      world.act('github', 'push', {
        branch: 'feature',
        by: 'mr-a',
        files: { 'infra/stack.ts': 'export default 1;\n' },
      }),
    );
    expect(decisionsOfRuns(broken)).toEqual(['template: template refused invalid_template']);
    const closed = await team.act(() => world.act('github', 'close', { number, by: 'mr-a' }));
    expect(decisionsOfRuns(closed)[0]).toBe('preview: teardown deleted environment_deleted');
    expect(team.standing()).toEqual([]);
  });
});
