import { describe, expect, it } from '@jest/globals';
import { report, reportItem } from '../../../tools/builders/reports.ts';
import { inEachTest } from '../../support/set-ups/in-each-test.ts';
import { openDesk } from '../../support/world/people-desk.ts';
import { messagesIn } from '../../support/world/people-seen.ts';

const desk = inEachTest(async () => {
  const opened = await openDesk();
  opened.people.act('slack', 'channel', { id: 'C0000000002', name: 'activity' });
  return opened;
});

const LOGGED = { 'slack-activity-channel': '#activity', sinks: 'slack' };

function logged(): readonly string[] {
  return messagesIn(desk)
    .filter(({ channel }) => channel === 'C0000000002')
    .map(({ text }) => text);
}

const SWEEP = report({
  action: 'teardown',
  decision: 'deleted',
  reasonCode: 'environment_deleted',
  sentence: 'Two are gone.',
  items: [
    reportItem({ sentence: 'Environment one is gone.' }),
    reportItem({
      sentence: 'Environment <!here> is gone.',
      branch: 'fix/a',
      pullRequest: undefined,
    } as never),
    reportItem({ decision: 'skipped', reasonCode: 'still_wanted', sentence: 'Three stays.' }),
  ],
});

describe('the channel to which everything that is done is logged', () => {
  it('has a line for each thing that was done, by the steps in order, and none for what was let be', async () => {
    const opened = report({
      action: 'pull-request',
      operation: 'open',
      decision: 'created',
      reasonCode: 'pull_request_opened',
      sentence: 'Pull request #9 is open.',
    });
    const made = report({
      action: 'template',
      reasonCode: 'template_made',
      sentence: 'The template is made.',
    });
    const { report: said, outputs } = await desk.tell([made, SWEEP, opened], LOGGED, 'schedule');
    expect(logged()).toEqual([
      [
        'octo-org/shop',
        '• teardown #7: Environment one is gone.',
        '• teardown fix/a: Environment &lt;!here&gt; is gone.',
        '• pull-request: Pull request #9 is open.',
      ].join('\n'),
    ]);
    expect(outputs['delivered']).toContain('slack');
    expect(said.decision).not.toBe('failed');
  });

  it('is told once by a run that is repeated, and again by another run', async () => {
    await desk.tell([SWEEP], LOGGED, 'schedule');
    await desk.tell([SWEEP], LOGGED, 'schedule');
    expect(logged()).toHaveLength(1);
  });

  it('is told nothing by a run that did nothing, nor by a dry one', async () => {
    await desk.tell([report({ decision: 'unchanged', reasonCode: 'already_current' })], LOGGED, 'schedule');
    await desk.tell([SWEEP], { ...LOGGED, 'dry-run': 'true' }, 'schedule');
    expect(logged()).toEqual([]);
  });

  it('is a warning where it cannot be told, and fails the step only where that is required', async () => {
    desk.people.act('slack', 'archive', { channel: 'C0000000002' });
    const by = { ...LOGGED, 'slack-activity-channel': 'C0000000002' };
    const moved = report({
      action: 'sync-tracker',
      decision: 'updated',
      reasonCode: 'story_moved',
      sentence: 'Story 1 is started.',
    });
    const quiet = await desk.tell([moved], by, 'schedule');
    expect(quiet.report).toMatchObject({ decision: 'unchanged', reasonCode: 'delivery_failed' });
    expect(quiet.log.join('\n')).toContain('(is_archived)');
    const loud = await desk.tell([moved], { ...by, required: 'true' }, 'schedule');
    expect(loud.report).toMatchObject({ decision: 'failed', reasonCode: 'delivery_failed' });
  });
});
