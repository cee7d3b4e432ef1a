import { expect, it } from '@jest/globals';
import { inEachTest } from '../../support/set-ups/in-each-test.ts';
import { openDesk } from '../../support/world/people-desk.ts';
import { messagesIn } from '../../support/world/people-seen.ts';

const desk = inEachTest(async () => {
  const opened = await openDesk();
  opened.people.act('slack', 'channel', { id: 'C0000000002', name: 'elsewhere' });
  return opened;
});

const BOTH = { 'slack-channel': 'C0000000001, #elsewhere' };

const FAILED = {
  decision: 'failed',
  reasonCode: 'stack_failed',
  sentence: 'It broke.',
} as const;

function inChannels(): readonly (readonly [string, string])[] {
  return messagesIn(desk).map(({ channel, text }) => [channel, text.split('\n').at(-1) ?? '']);
}

it('keeps one message in each channel, given by id or by name, and says each reply in both', async () => {
  await desk.tell([desk.reports.provisioned()], BOTH);
  expect(inChannels().map(([channel]) => channel)).toEqual(['C0000000001', 'C0000000002']);
  await desk.tell([desk.reports.provisioned(FAILED)], BOTH);
  await desk.tell([desk.reports.provisioned(FAILED)], BOTH);
  expect(inChannels().map(([channel]) => channel)).toEqual([
    ...['C0000000001', 'C0000000001'],
    ...['C0000000002', 'C0000000002'],
  ]);
  expect(await desk.seen.comment()).not.toContain('elsewhere');
});

it('tells one channel although another one refuses, and the other one with the next news', async () => {
  await desk.tell([desk.reports.provisioned()], BOTH);
  desk.people.act('slack', 'archive', { channel: 'C0000000001' });
  const half = await desk.tell([desk.reports.provisioned(FAILED)], BOTH);
  expect(half.report).toMatchObject({ decision: 'unchanged', reasonCode: 'delivery_failed' });
  expect(half.log.join('\n')).toContain('(is_archived): the channel is archived');
  expect(inChannels().map(([channel]) => channel)).toEqual(['C0000000001', 'C0000000002', 'C0000000002']);
  desk.people.act('slack', 'archive', { channel: 'C0000000001', archived: false });
  await desk.tell([desk.reports.provisioned(FAILED)], BOTH);
  expect(inChannels().map(([channel]) => channel)).toEqual([
    ...['C0000000001', 'C0000000001'],
    ...['C0000000002', 'C0000000002'],
  ]);
});

it('finds its message again by key in a channel that is given by name, where nothing was stored', async () => {
  const alone = { 'slack-channel': '#elsewhere', sinks: 'slack' };
  await desk.tell([desk.reports.provisioned()], alone);
  desk.head = desk.setUp.push('two');
  await desk.tell([desk.reports.provisioned()], alone);
  expect(inChannels()).toHaveLength(1);
  expect(inChannels()[0]?.[1]).toContain(desk.head.slice(0, 7));
});
