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

it('moves on to a channel that is given by name from then on, and not by the id of another one', async () => {
  await desk.tell([desk.reports.provisioned()], { 'slack-channel': 'C0000000001' });
  for (const text of ['two', 'three']) {
    desk.head = desk.setUp.push(text);
    await desk.tell([desk.reports.provisioned()], { 'slack-channel': '#elsewhere' });
  }
  const [before, after, ...more] = inChannels();
  expect([before?.[0], after?.[0], more]).toEqual(['C0000000001', 'C0000000002', []]);
  expect(after?.[1]).toContain(desk.head.slice(0, 7));
});

it('goes on with the message of the same channel that is given by its name from then on', async () => {
  await desk.tell([desk.reports.provisioned()], { 'slack-channel': 'C0000000002' });
  for (const text of ['two', 'three']) {
    desk.head = desk.setUp.push(text);
    await desk.tell([desk.reports.provisioned()], { 'slack-channel': '#elsewhere' });
  }
  expect(inChannels().map(([channel]) => channel)).toEqual(['C0000000002']);
});

it('says a failure once more that came again after it worked, although another channel refuses all along', async () => {
  desk.people.act('slack', 'archive', { channel: 'C0000000002' });
  for (let time = 1; time <= 2; time += 1) {
    await desk.tell([desk.reports.provisioned(FAILED)], BOTH);
    await desk.tell([desk.reports.provisioned()], BOTH);
  }
  expect(inChannels().filter(([, line]) => line.includes('could not be deployed: '))).toHaveLength(2);
});
