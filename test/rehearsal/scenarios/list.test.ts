import { describe, expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

describe('the list of the scenarios', () => {
  it('names each with its steps, and says how one is played', async () => {
    const { status, output } = await rehearseCli('--list');
    expect(output).toMatch(/^life: .*\n {2}1 start /);
    expect(output).toContain('\nstory-jira: ');
    expect(output).toContain(
      '\nPlay one:              npm run rehearse -- --scenario NAME, such as story-jira; `npm start` plays life\n',
    );
    expect(status).toBe(0);
  });

  it.each([
    ['jira', "not 'jira'. Do you mean story-jira?\n"],
    ['Linear', "not 'Linear'. Do you mean story-linear?\n"],
    ['trello', "not 'trello'.\n"],
  ])('is told where --scenario takes none that is called %s', async (name, end) => {
    const { status, output } = await rehearseCli('--scenario', name);
    expect(output).toContain(end);
    expect(status).toBe(1);
  });
});
