import { describe, expect, it } from '@jest/globals';
import type { SweepGround } from '../../support/runs/sweep-here.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';

const ground = groundsToOpen();
const LIMITS = { 'max-deletions': '5', 'max-fraction': '1' };

/** Five orphans and one environment that is wanted. */
async function estate(): Promise<SweepGround> {
  const here = await ground();
  here.open('wanted');
  here.stack('shop-wanted', 'wanted');
  for (const n of [1, 2, 3, 4, 5]) here.stack(`shop-gone-${n}`, `gone-${n}`);
  return here;
}

async function plan(here: SweepGround, inputs: Readonly<Record<string, string>> = {}) {
  const played = await here.sweep({ operation: 'plan', batches: '2', ...LIMITS, ...inputs });
  return { ...played, batches: JSON.parse(played.outputs['batches'] ?? '') as string[] };
}

const batch = (here: SweepGround, text: string, inputs: Readonly<Record<string, string>> = {}) =>
  here.sweep({ operation: 'batch', batch: text, ...LIMITS, ...inputs });

const merge = (here: SweepGround, batches: readonly string[]) =>
  here.sweep({ operation: 'merge', plan: JSON.stringify(batches), ...LIMITS });

describe('a sweep in batches', () => {
  it('is planned by one job, carried out by several, and told by what is left to see', async () => {
    const here = await estate();
    const { report, batches, summary } = await plan(here);
    expect(report).toMatchObject({
      decision: 'planned',
      reasonCode: 'batches_planned',
      sentence: '5 environments would go, in 2 batches.',
    });
    expect(batches).toEqual(['shop-gone-5, shop-gone-3, shop-gone-1', 'shop-gone-4, shop-gone-2']);
    expect(summary).toContain('5 of 6 environments would go');
    expect(here.writes()).toEqual([]);
    const first = await batch(here, batches[0] ?? '');
    expect(first.report).toMatchObject({ decision: 'deleted' });
    expect(first.outputs).toMatchObject({ count: '3', batches: '' });
    expect(here.standing()).toEqual(['shop-gone-2', 'shop-gone-4', 'shop-wanted']);
    await batch(here, batches[1] ?? '');
    const told = await merge(here, batches);
    expect(told.report).toMatchObject({ decision: 'deleted' });
    expect(told.outputs['count']).toBe('5');
    expect(here.standing()).toEqual(['shop-wanted']);
  });

  it('has a red end that names what a batch which never ran, or was killed, left standing', async () => {
    const here = await estate();
    const { batches } = await plan(here);
    await batch(here, batches[0] ?? '');
    const { report, outputs } = await merge(here, batches);
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'leftover',
      sentence: expect.stringContaining(
        '2 of 5 environments could not be taken down; shop-gone-4 is still in',
      ),
    });
    expect(outputs['count']).toBe('3');
    expect(here.standing()).toEqual(['shop-gone-2', 'shop-gone-4', 'shop-wanted']);
  });

  it('leaves alone in a batch what became wanted after the plan, and in the end says so', async () => {
    const here = await estate();
    const { batches } = await plan(here);
    here.open('gone-2');
    expect((await batch(here, batches[1] ?? '')).report).toMatchObject({ decision: 'deleted' });
    expect(here.standing()).toContain('shop-gone-2');
    await batch(here, batches[0] ?? '');
    const { report } = await merge(here, batches);
    expect(report).toMatchObject({ decision: 'deleted' });
    expect(report).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ name: 'shop-gone-2', decision: 'skipped', reasonCode: 'still_wanted' }),
      ]),
    });
  });

  it('counts the brake over the whole estate in every batch, however small that is', async () => {
    const here = await estate();
    const { report } = await batch(here, 'shop-gone-1', { 'max-deletions': '4' });
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'brake',
      sentence: expect.stringContaining('5 environments'),
    });
    const stopped = await plan(here, { 'max-deletions': '4' });
    expect(stopped.report).toMatchObject({ decision: 'refused', reasonCode: 'brake' });
    expect(stopped.batches).toEqual([]);
    expect(here.writes()).toEqual([]);
  });

  it('takes down nothing that its judgement keeps, whatever a batch names', async () => {
    const here = await estate();
    const { report, outputs } = await batch(here, 'shop-wanted, shop-production, shop-nowhere');
    expect(report).toMatchObject({ decision: 'nothing' });
    expect(JSON.parse(outputs['skipped'] ?? '')).toMatchObject([
      { name: 'shop-production', reasonCode: 'not_owned' },
      { name: 'shop-nowhere', decision: 'nothing' },
    ]);
    expect(here.writes()).toEqual([]);
  });

  it.each([
    [1, 'deleted'],
    [99, 'failed'],
  ])(
    'reads lists again that other jobs disturb, and takes nothing down where %i of them lack a stack',
    async (times, decision) => {
      const here = await estate();
      const { batches } = await plan(here);
      let left = times;
      here.world.faults.add({
        name: 'a stack that a page lacks',
        service: 'cloudformation',
        operation: 'ListStacks',
        times: 999,
        phase: 'before',
        effect: 'interpose',
        async interpose(_request, handle) {
          const answer = await handle(_request);
          const body = Buffer.from(answer.body ?? '').toString('utf8');
          const shorter = body.replace(
            /<member>(?:(?!<member>)[\s\S])*?<StackName>shop-wanted<\/StackName>[\s\S]*?<\/LastOperations>[\s\S]*?<\/member>/,
            '',
          );
          if (left <= 0 || shorter === body) return answer;
          left -= 1;
          return { ...answer, body: shorter };
        },
      });
      expect((await batch(here, batches[0] ?? '')).report).toMatchObject({ decision });
      expect(here.standing()).toHaveLength(decision === 'deleted' ? 3 : 6);
    },
  );

  it('is done again without harm', async () => {
    const here = await estate();
    const { batches } = await plan(here);
    await batch(here, batches[0] ?? '');
    expect((await batch(here, batches[0] ?? '')).report).toMatchObject({ decision: 'nothing' });
    expect((await plan(here)).batches).toEqual(['shop-gone-4', 'shop-gone-2']);
  });

  it.each([
    [{ operation: 'batch' }, "Input 'batch' is empty"],
    [{ operation: 'merge' }, "Input 'plan' is empty"],
    [{ batch: 'shop-gone-1' }, "Input 'batch' is of no use without 'operation'"],
    [{ operation: 'plan', select: 'this' }, "set 'select' to orphaned, expired or all"],
    [{ operation: 'batch', batch: 'shop-gone-1 in us-east-1' }, 'this run works in one target'],
  ])('is refused with %j', async (inputs, sentence) => {
    const here = await estate();
    expect((await here.sweep(inputs)).report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_input',
      sentence: expect.stringContaining(sentence),
    });
    expect(here.writes()).toEqual([]);
  });
});
