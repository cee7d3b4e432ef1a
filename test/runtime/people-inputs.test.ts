import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../support/set-ups/with-desk.ts';

describe('what people may ask of the three actions', () => {
  const desk = withDesk();

  it('refuses a tracker that nobody knows, and one whose address is missing, and says what to give', async () => {
    const mark = desk.people.mark();
    const unknown = await desk.sync({ tracker: 'trello' });
    expect(unknown.report).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    expect(unknown.report.sentence).toMatch(/'tracker'.*github, jira, linear, shortcut, pivotal/);
    const nowhere = await desk.sync({ tracker: 'jira', 'tracker-url': '' });
    expect(nowhere.report).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    expect(nowhere.report.sentence).toMatch(/'tracker-url' is empty.*such as https:/);
    // The hosted service closed, and its old address would fail in words that lead nowhere.
    const closed = await desk.sync({ tracker: 'pivotal', 'tracker-url': '' });
    expect(closed.report).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    expect(closed.report.sentence).toMatch(/'tracker-url' is empty.*your own server, .*litetracker or bard/);
    expect(desk.people.writesSince(mark)).toEqual([]);
    // What the sentences say.
    expect((await desk.sync({ tracker: 'pivotal' })).report).toMatchObject({ reasonCode: 'story_moved' });
  });

  it('takes the name of a tracker in any case, as people write it', async () => {
    const { report } = await desk.sync({ tracker: 'Pivotal' });
    expect(report).toMatchObject({ reasonCode: 'story_moved' });
  });

  it.each([
    [{ 'tracker-url': 'http://tracker.example.com' }, /'tracker-url'.*https/],
    [{ operation: 'celebrate' }, /'operation'.*sync, accepted, labels/],
    [{ wanted: 'story-label' }, /'wanted'.*story-label:NAME/],
    [{ 'tracker-auth': 'basic' }, /'tracker-auth'.*token, bearer/],
    [{ tracker: 'linear', 'tracker-auth': 'bearer' }, /'tracker-auth'.*takes no value/],
    [{ move: 'sometimes' }, /'move'.*facts, never/],
    [{ unestimated: 'estimate:lots' }, /'unestimated'.*estimate:N/],
    [{ 'pull-request': 'seven' }, /'pull-request'.*whole numbers from 1/],
    [{ story: '../me' }, /'story'/],
    [{ results: 'steps' }, /'results' is not JSON/],
  ])('refuses the inputs %j before anything is sent', async (inputs, words) => {
    const mark = desk.people.mark();
    const { report } = await desk.sync(inputs);
    expect(report.decision).toBe('refused');
    expect(report.sentence).toMatch(words);
    expect(desk.people.mark()).toBe(mark);
  });

  it.each([
    [{ sinks: 'pigeon' }, /'sinks'.*slack, pull-request, summary/],
    [{ sinks: 'slack', 'slack-token': '' }, /slack-token/],
    [{ 'slack-api-url': 'http://slack.example.com' }, /'slack-api-url'.*https/],
    [{ 'slack-channel': '' }, /'slack-token' is given and 'slack-channel' is not.*give slack-channel the id/],
    [{ 'slack-channel': 'C0000000001, <!here>' }, /'slack-channel'.*ids or names of channels/],
    [
      { 'slack-channel': Array.from({ length: 11 }, (_, n) => `room-${n}`).join() },
      /'slack-channel' has 11 channels; it takes 10 at most/,
    ],
    [{ event: 'birthday' }, /'event'.*not support yet/],
  ])('tells nobody with the inputs %j', async (inputs, words) => {
    const mark = desk.people.mark();
    const { report } = await desk.tell([desk.reports.provisioned()], inputs);
    expect(report.decision).toBe('refused');
    expect(report.sentence).toMatch(words);
    expect(desk.people.mark()).toBe(mark);
  });

  it.each([
    [{ operation: 'open' }, /Input 'branches' is empty; give globs of the branches/],
    [{ operation: 'open', branches: 'feature/*', draft: 'yes' }, /'draft' has a value of 3 characters/],
    [{ operation: 'open', branches: '{a' }, /'branches' has a glob in which a bracket has no other one/],
    [{ operation: 'merge' }, /'pull-requests' is empty/],
    [
      { operation: 'merge', 'pull-requests': '[{"pullRequest":1,"branch":"a","commit":"main"}]' },
      /commit must be a whole SHA/,
    ],
    [{ operation: 'merge', 'pull-requests': '[]', method: 'octopus' }, /'method'.*merge, squash, rebase/],
  ])('does no chore with the inputs %j', async (inputs, words) => {
    const mark = desk.people.mark();
    const { report } = await desk.chore(inputs);
    expect(report.decision).toBe('refused');
    expect(report.sentence).toMatch(words);
    expect(desk.people.mark()).toBe(mark);
  });

  it('says words of the workflow once a run', async () => {
    await desk.tell([desk.reports.provisioned()], { message: 'The demo is at <noon>.' });
    await desk.tell([desk.reports.provisioned()], { message: 'The demo is at <noon>.' });
    expect(
      desk.seen
        .messages()
        .filter((message) => message.thread !== null)
        .map((message) => message.text),
    ).toEqual(['The demo is at &lt;noon&gt;.']);
    expect(await desk.seen.comment()).toContain('The demo is at &lt;noon&gt;.');
  });

  it('uses only the sinks that are asked for', async () => {
    const { outputs } = await desk.tell([desk.reports.provisioned()], { sinks: 'pull-request' });
    expect(outputs['delivered']).toBe('["pull-request"]');
    expect(outputs['comment-url']).toContain('#issuecomment-');
    expect(desk.seen.messages()).toEqual([]);
  });

  it('fails without a write when the tracker refuses the token', async () => {
    const mark = desk.people.mark();
    expect((await desk.sync({ 'tracker-token': 'wrong' })).report).toMatchObject({
      decision: 'failed',
      reasonCode: 'access_denied',
    });
    expect((await desk.sync({ 'tracker-token': '' })).report).toMatchObject({
      decision: 'refused',
      reasonCode: 'missing_credentials',
    });
    expect(desk.people.writesSince(mark)).toEqual([]);
    // What both ask for is the right token.
    expect((await desk.sync({})).report).toMatchObject({ reasonCode: expect.stringMatching(/^story_/) });
  });

  it('changes nothing in a dry run', async () => {
    await desk.setUp.deploy();
    const mark = desk.people.mark();
    expect((await desk.sync({ 'dry-run': 'true' })).report).toMatchObject({ decision: 'planned' });
    expect((await desk.tell([desk.reports.provisioned()], { 'dry-run': 'true' })).report).toMatchObject({
      decision: 'planned',
    });
    expect(desk.people.writesSince(mark)).toEqual([]);
  });
});
