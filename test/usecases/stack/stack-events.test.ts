import { describe, expect, it } from '@jest/globals';
import type { StackEvent } from '../../../src/domain/stack/stack.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { stackEvents } from '../../../src/usecases/stack/stack-events.ts';
import { stackEvent } from '../../../tools/builders/aws-facts.ts';
import { silentLog } from '../../../tools/builders/ports.ts';

const STACK = 'AWS::CloudFormation::Stack';
const arnOf = (name: string) => `arn:aws:cloudformation:eu-central-1:111122223333:stack/${name}/1`;
const ROOT = arnOf('shop');

function event(second: number, logicalId: string, status: string, nested?: string): StackEvent {
  return stackEvent({
    id: `${logicalId}-${status}-${second}`,
    at: new Date(Date.UTC(2026, 2, 2, 9, 0, second)).toISOString(),
    logicalId,
    physicalId: nested === undefined ? '' : arnOf(nested),
    type: nested === undefined ? 'AWS::SNS::Topic' : STACK,
    status,
  });
}

/** A stream over stacks whose events can be added to, and every stack that it asked for. */
function streamOf(stacks: Record<string, StackEvent[]>) {
  const asked: string[] = [];
  const events = async (id: string) => {
    asked.push(id);
    const found = stacks[id];
    if (found === undefined)
      throw new AdapterError('access_denied', 'Not allowed.', { service: 'CloudFormation' });
    return found;
  };
  const log = silentLog();
  const stream = stackEvents({ stacks: { events }, log }, ROOT, '2026-03-02T09:00:00.000Z');
  const look = async (isLast = false) =>
    (await stream.look(isLast)).map(({ event: told, path }) => `${told.status} ${path}${told.logicalId}`);
  return { asked, look, all: () => stream.all().map(({ logicalId }) => logicalId) };
}

describe('the events of a stack', () => {
  it('are asked for once a look where no stack is nested in it, and told once each', async () => {
    const { asked, look } = streamOf({ [ROOT]: [event(1, 'Topic', 'CREATE_IN_PROGRESS')] });
    expect(await look()).toEqual(['CREATE_IN_PROGRESS Topic']);
    expect(await look()).toEqual([]);
    expect(await look(true)).toEqual([]);
    expect(asked).toEqual([ROOT, ROOT, ROOT]);
  });

  it.each(['CREATE', 'UPDATE'])(
    'come with those of the stacks within it, in order of time (%s)',
    async (does) => {
      const stacks: Record<string, StackEvent[]> = {
        [ROOT]: [event(1, 'Site', `${does}_IN_PROGRESS`, 'site')],
        [arnOf('site')]: [
          event(2, 'Inner', `${does}_IN_PROGRESS`, 'inner'),
          event(5, 'Topic', `${does}_COMPLETE`),
        ],
        [arnOf('inner')]: [event(3, 'Queue', `${does}_FAILED`)],
      };
      const { look, all } = streamOf(stacks);
      expect(await look()).toEqual([`${does}_IN_PROGRESS Site`]);
      expect(await look()).toEqual([]);
      stacks[ROOT]?.push(event(4, 'Other', `${does}_COMPLETE`));
      expect(await look()).toEqual([
        `${does}_IN_PROGRESS Site/Inner`,
        `${does}_COMPLETE Other`,
        `${does}_COMPLETE Site/Topic`,
      ]);
      expect(await look(true)).toEqual([`${does}_FAILED Site/Inner/Queue`]);
      expect(all()).toEqual(['Site', 'Inner', 'Queue', 'Other', 'Topic']);
    },
  );

  it('are read to their end in a nested stack that ended, and then no more', async () => {
    const stacks: Record<string, StackEvent[]> = {
      [ROOT]: [event(1, 'Site', 'CREATE_IN_PROGRESS', 'site'), event(9, 'Site', 'CREATE_COMPLETE', 'site')],
      [arnOf('site')]: [event(8, 'Topic', 'CREATE_COMPLETE')],
    };
    const { asked, look } = streamOf(stacks);
    for (let looks = 0; looks < 9; looks += 1) await look();
    await look(true);
    expect(asked.filter((id) => id !== ROOT)).toEqual([arnOf('site')]);
    expect(asked.length).toBeLessThanOrEqual(10);
  });

  it('come without those of a nested stack that may not be read', async () => {
    const { look, all } = streamOf({ [ROOT]: [event(1, 'Site', 'CREATE_IN_PROGRESS', 'site')] });
    await look();
    await look(true);
    expect(all()).toEqual(['Site']);
  });

  it.each([1, 2, 3, 12])(
    'cost about one request a look while %i nested stacks are at work',
    async (count) => {
      const names = Array.from({ length: count }, (_, index) => `nested-${index}`);
      const stacks: Record<string, StackEvent[]> = {
        [ROOT]: names.map((name) => event(1, name, 'CREATE_IN_PROGRESS', name)),
      };
      for (const name of names) stacks[arnOf(name)] = [event(2, `Topic-${name}`, 'CREATE_IN_PROGRESS')];
      const { asked, look, all } = streamOf(stacks);
      const cost: number[] = [];
      for (let looks = 0; looks < 60; looks += 1) {
        const before = asked.length;
        await look();
        cost.push(asked.length - before);
      }
      // Six looks a minute, each with a request for the stack itself, leave room for six of the host's and eight of these.
      const minutes = cost.map((_, from) => cost.slice(from, from + 6).reduce((sum, one) => sum + one, 0));
      expect(Math.max(...minutes)).toBeLessThanOrEqual(8);
      await look(true);
      expect(all()).toHaveLength(2 * count);
    },
  );
});
