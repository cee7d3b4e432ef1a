import { describe, expect, it } from '@jest/globals';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';

const ground = groundsToOpen();

/** The twelve points of the contract for a sweep that can be trusted, in their order: how much may go at once, and what a dry run shows. */
describe('a safe sweep', () => {
  it('6. takes down nothing at all when the plan is larger than the brake, and counts before the first deletion', async () => {
    const here = await ground();
    for (const name of ['a1', 'a2', 'a3', 'a4']) here.stack(`shop-${name}`, name);
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'refused', reasonCode: 'brake' });
    expect(result.summary).toMatch(/4 of 4 environments would go/);
    expect(here.writes()).toEqual([]);
    expect((await here.sweep({ 'max-fraction': '1', 'max-deletions': '3' })).report).toMatchObject({
      decision: 'refused',
    });
    expect((await here.sweep({ force: 'true' })).report).toMatchObject({ decision: 'deleted' });
    expect(here.standing()).toEqual([]);
  });

  it('6. tells of a tripped brake in one issue, edits it the next time, and only warns where it may not', async () => {
    const here = await ground();
    for (const name of ['a1', 'a2', 'a3', 'a4']) here.stack(`shop-${name}`, name);
    const issues = () =>
      here.world.look<{ issues: { title: string; body: string; state: string }[] }>('github').issues;
    expect((await here.sweep({ 'dry-run': 'true' })).report).toMatchObject({ reasonCode: 'brake' });
    expect(issues()).toEqual([]);
    await here.sweep();
    here.stack('shop-a5', 'a5');
    // A run's time is that of an answer, in whole seconds.
    here.world.clock.advance(1000);
    await here.sweep();
    expect(issues()).toMatchObject([
      {
        title: 'The sweep of shop/preview was stopped by its brake',
        state: 'open',
        body: expect.stringMatching(/`shop-a5` \| a5 \| 2 d \| take down \| branch 'a5' is gone/),
      },
    ]);
    const powerless = here.world.github.token({
      kind: 'workflow',
      permissions: { contents: 'read', 'pull-requests': 'read' },
    });
    const result = await here.sweep({ 'github-token': powerless });
    expect(result.report).toMatchObject({ decision: 'refused', reasonCode: 'brake' });
    expect(result.log).toContainEqual(
      expect.stringMatching(/^warning: No issue reports the brake; .*issues: write/),
    );
  });

  it('6. closes the issue of its brake with the first sweep that is within it, and no other issue', async () => {
    const here = await ground();
    for (const name of ['a1', 'a2', 'a3', 'a4']) here.stack(`shop-${name}`, name);
    const issues = () =>
      here.world
        .look<{ issues: { body: string; state: string }[] }>('github')
        .issues.map(({ state, body }) => [
          state,
          /greenroom:brake (\S+)/.exec(body)?.[1],
          /Closed:/.test(body),
        ]);
    await here.sweep();
    await here.sweep({ select: 'all' });
    const [orphaned, all] = ['70107786/shop/preview/orphaned', '70107786/shop/preview/all'];
    expect(issues()).toEqual([
      ['open', orphaned, false],
      ['open', all, false],
    ]);
    await here.sweep({ force: 'true', 'dry-run': 'true' });
    expect(issues()[0]).toEqual(['open', orphaned, false]);
    expect((await here.sweep({ force: 'true' })).report).toMatchObject({ decision: 'deleted' });
    expect(issues()).toEqual([
      ['closed', orphaned, true],
      ['open', all, false],
    ]);
  });

  it('10. makes the same requests in a dry run, up to the first write, and shows reason and age', async () => {
    const requests = async (inputs: Record<string, string>) => {
      const here = await ground();
      here.stack('shop-gone', 'gone');
      here.stack('shop-open', 'open');
      here.open('open');
      const from = here.world.log.next();
      const result = await here.sweep(inputs);
      const sent = here.world.log.entries(from);
      const first = sent.findIndex((entry) => entry.operation === 'DeleteStack');
      const before = first < 0 ? sent : sent.slice(0, first);
      // What a stack holds is listed only when it goes, for what is said afterwards.
      const asked = before.filter(({ operation }) => operation !== 'ListStackResources');
      return { result, first, before: asked.map((entry) => `${entry.service} ${entry.operation}`) };
    };
    const real = await requests({});
    const dry = await requests({ 'dry-run': 'true' });
    expect(dry.result.report).toMatchObject({ decision: 'planned', reasonCode: 'dry_run' });
    expect(dry.first).toBe(-1);
    expect(real.first).toBeGreaterThan(0);
    // Afterwards the dry run looks for versions without a stack, as the real one does later.
    expect(dry.before.slice(0, real.before.length).sort()).toEqual([...real.before].sort());
    for (const { result } of [real, dry]) {
      expect(result.summary).toMatch(/`shop-gone` \| gone \| 2 d \| take down \| branch 'gone' is gone/);
      expect(result.summary).toMatch(/`shop-open` \| open \(#\d+\) \| 2 d \| stays/);
    }
  });
});
