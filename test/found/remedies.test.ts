import { describe, expect, it } from '@jest/globals';
import type { InProcessResult } from '../../tools/runs/in-process-run.ts';
import { withGround } from '../support/set-ups/with-ground.ts';

const here = withGround();

function verdictOf({ report }: InProcessResult): string {
  return report === 'killed' ? 'killed' : `${report.decision} ${report.reasonCode}`;
}

function sentencesOf({ report }: InProcessResult): string {
  if (report === 'killed') return '';
  return [report, ...(report.items ?? [])].map(({ sentence }) => sentence).join(' ');
}

describe('what a sweep says is to be done', () => {
  it('lets an environment go once the label is off that kept it', async () => {
    const number = here.closed('a');
    here.stack('shop-a', 'a');
    here.world.act('github', 'label', { number, label: 'stage:keep', by: 'mr-a' });
    const about = { select: 'this', branch: 'a' };
    const kept = await here.sweep(about);
    expect(verdictOf(kept)).toBe('skipped still_wanted');
    expect(sentencesOf(kept)).toContain('take the label off to let it go');
    here.world.act('github', 'unlabel', { number, label: 'stage:keep', by: 'mr-a' });
    expect(verdictOf(await here.sweep(about))).toBe('deleted environment_deleted');
    expect(here.standing()).toEqual([]);
  });

  it('lets an environment go once it is older than grace allows it', async () => {
    here.closed('a');
    here.stack('shop-a', 'a', { agedHours: 0 });
    const young = await here.sweep();
    expect([sentencesOf(young), here.standing()]).toEqual([
      "No environment is orphaned. shop-a stays for now: it was made or changed less than 1 h ago, which 'grace' allows it.",
      ['shop-a'],
    ]);
    here.world.clock.advance(3_601_000);
    expect(verdictOf(await here.sweep())).toBe('deleted environment_deleted');
    expect(here.standing()).toEqual([]);
  });
});
