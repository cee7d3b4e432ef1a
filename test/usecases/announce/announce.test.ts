import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import { URL_OF_IT } from '../../support/world/people-reports.ts';

describe('what people are told of one pull request', () => {
  const desk = withDesk();

  it('says nothing before there is something to say', async () => {
    const mark = desk.people.mark();
    const skipped = desk.reports.provisioned({ decision: 'skipped', reasonCode: 'not_wanted' });
    const { environment: _environment, ...without } = skipped;
    const { report, outputs, summary } = await desk.tell([without]);
    expect(report).toMatchObject({ decision: 'nothing' });
    expect(outputs['delivered']).toBe('["summary"]');
    expect(summary).toContain('not_wanted');
    expect(desk.people.writesSince(mark)).toEqual([]);
  });

  it('finds its message again by key when the comment was lost', async () => {
    await desk.tell([desk.reports.provisioned()]);
    const made = await desk.seen.codeHost().findComment(desk.number, '<!-- greenroom:environments ');
    await desk.seen.codeHost().updateComment(made?.id ?? 0, 'Somebody emptied this.');
    await desk.tell([desk.reports.provisioned()]);
    expect(desk.seen.messages()).toHaveLength(1);
    expect(await desk.seen.comment()).toContain(URL_OF_IT);
  });

  it('tells of a failure once in the thread and in the comment', async () => {
    const failed = desk.reports.provisioned({
      decision: 'failed',
      reasonCode: 'stack_failed',
      sentence: 'It broke.',
      environment: { name: 'shop-feature', cause: 'Bucket: already exists' },
    });
    await desk.tell([failed]);
    await desk.tell([failed]);
    expect(
      desk.seen
        .messages()
        .filter(({ text, thread }) => thread !== null && text.includes('could not be deployed: '))
        .map(({ text }) => text),
    ).toEqual(['mr-a: Commit 0a34444 could not be deployed: Bucket: already exists']);
    expect(await desk.seen.comment()).toContain('Bucket: already exists');
  });

  it('says which commit failed, and which one was there before, so that no outage is read into it', async () => {
    const now = desk.reports.provisioned();
    const { subject } = now;
    if (subject === undefined) throw new Error('The report is about nothing.');
    await desk.tell([{ ...now, subject: { ...subject, commit: 'f'.repeat(40) } }]);
    await desk.tell([
      desk.reports.provisioned({ decision: 'failed', reasonCode: 'stack_failed', sentence: 'It broke.' }),
    ]);
    const comment = await desk.seen.comment();
    expect(comment).toContain('### Commit 0a34444 could not be deployed');
    expect(comment).toContain(`Before, commit fffffff was at <${URL_OF_IT}/>.`);
    await desk.tell([now]);
    expect(await desk.seen.comment()).toContain('### The environment is ready');
  });

  it('says no sentence again in the job summary that the step has said in its own, and each one that broke', async () => {
    const { summary } = await desk.tell([
      desk.reports.provisioned({ sentence: 'It stands.' }),
      desk.reports.provisioned({ decision: 'failed', reasonCode: 'stack_failed', sentence: 'It broke.' }),
    ]);
    expect(summary).toContain('| created | `environment_created` |');
    expect(summary).not.toContain('It stands.');
    expect(summary).toContain('| failed | It broke. (`stack_failed`) |');
  });

  it('stays green when Slack refuses, unless the announcement is required', async () => {
    desk.people.act('slack', 'archive', { channel: 'C0000000001' });
    const quiet = await desk.tell([desk.reports.provisioned()]);
    expect(quiet.report).toMatchObject({ decision: 'unchanged', reasonCode: 'delivery_failed' });
    expect(JSON.parse(quiet.outputs['delivered'] ?? '')).toEqual(['pull-request', 'summary']);
    expect(quiet.log.join('\n')).toContain('warning: Slack refused');
    expect((await desk.tell([desk.reports.provisioned()], { required: 'true' })).report).toMatchObject({
      decision: 'failed',
      reasonCode: 'delivery_failed',
    });
  });

  it('tells it once it is given a channel that takes it, as the warning says', async () => {
    desk.people.act('slack', 'archive', { channel: 'C0000000001' });
    const refused = await desk.tell([desk.reports.provisioned()]);
    expect(refused.log.join('\n')).toContain('the channel is archived; give slack-channel another one.');
    desk.people.act('slack', 'channel', { id: 'C0000000002', name: 'elsewhere' });
    const told = await desk.tell([desk.reports.provisioned()], { 'slack-channel': 'C0000000002' });
    expect(told.report).toMatchObject({ reasonCode: 'announced' });
    expect(JSON.parse(told.outputs['delivered'] ?? '')).toEqual(['slack', 'pull-request', 'summary']);
  });
});
