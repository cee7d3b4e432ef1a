import { expect, it } from '@jest/globals';
import { foldNewsAt } from '../../../src/domain/announce/last-changed.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { nameCommit } from '../../../src/usecases/announce/name-commit.ts';
import { withDesk } from '../../support/set-ups/with-desk.ts';

const desk = withDesk();

async function changed(): Promise<string | undefined> {
  return /^\| shop, preview .*\| (\d{4}-[^|]*) \| \[log\]/m.exec((await desk.seen.comment()) ?? '')?.[1];
}

function later(): void {
  desk.people.world.core.clock.advance(600_000);
}

it('says when the environment changed last, which a run that changes nothing does not move', async () => {
  const ready = desk.reports.provisioned();
  await desk.tell([ready]);
  const first = await changed();
  expect(first).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/);

  later();
  const mark = desk.people.mark();
  expect((await desk.tell([ready])).report.reasonCode).toBe('announced_before');
  expect([await changed(), desk.people.writesSince(mark)]).toEqual([first, []]);

  const log = ['TypeError: x is not a function'];
  const failed = desk.reports.provisioned({
    decision: 'failed',
    reasonCode: 'stack_failed',
    sentence: 'It broke.',
    environment: { name: 'shop-feature', cause: 'Bucket: already exists', log },
  });
  await desk.tell([failed]);
  const second = await changed();
  expect(second).not.toBe(first);
  expect(await desk.seen.comment()).toContain('<pre>\nTypeError: x is not a function\n</pre>');

  later();
  await desk.tell([failed]);
  expect(await changed()).toBe(second);
  await desk.tell([ready]);
  expect(await changed()).not.toBe(second);
  expect(await desk.seen.comment()).not.toContain('TypeError');
});

it('counts a change at the same commit that a run has said it began', () => {
  const at = (minute: string) => ({ now: new Date(`2026-03-02T09:${minute}:00Z`), run: undefined });
  const ready = { kind: 'ready', commit: COMMIT } as const;
  const first = foldNewsAt(at('00'), {}, [ready]);
  const moving = foldNewsAt(at('10'), first, [
    { kind: 'preparing', commit: COMMIT, way: 'moved', since: '2026-03-02T09:10Z' },
  ]);
  expect([first.since, moving.since]).toEqual(['2026-03-02T09:00Z', '2026-03-02T09:00Z']);
  expect(foldNewsAt(at('16'), moving, [ready]).since).toBe('2026-03-02T09:16Z');
  expect(foldNewsAt(at('20'), first, [ready]).since).toBe('2026-03-02T09:00Z');
});

const COMMIT = 'a'.repeat(40);
const READY = { status: 'ready', commit: COMMIT } as const;

it('names the commit that people read of once, by what it says of itself', async () => {
  const asked: string[] = [];
  const codeHost = {
    async commitSubject(commit: string) {
      asked.push(commit);
      return commit === COMMIT ? 'Check out @mr-b' : '';
    },
  };
  const named = await nameCommit(codeHost, READY);
  expect(named).toEqual({ ...READY, subject: { of: COMMIT, text: 'Check out @mr-b' } });
  expect(await nameCommit(codeHost, named)).toBe(named);
  const failed = { step: 'provision', commit: 'b'.repeat(40), problem: 'It broke.' } as const;
  const other = await nameCommit(codeHost, { ...named, status: 'failed', failed });
  expect(other.subject).toEqual({ of: failed.commit, text: '' });
  expect(await nameCommit(codeHost, other)).toBe(other);
  expect(await nameCommit(codeHost, { ...READY, status: 'gone' })).toEqual({ ...READY, status: 'gone' });
  expect(asked).toEqual([COMMIT, failed.commit]);
});

it('tells the news without it where GitHub is out of order', async () => {
  const codeHost = {
    commitSubject: () =>
      Promise.reject(new AdapterError('unavailable', 'GitHub is out of order.', { service: 'GitHub' })),
  };
  expect(await nameCommit(codeHost, READY)).toBe(READY);
});
