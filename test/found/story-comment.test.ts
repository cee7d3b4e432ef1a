import { describe, expect, it } from '@jest/globals';
import { report, reportItem } from '../../tools/builders/reports.ts';
import { syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { URL_OF_IT } from '../support/world/people-reports.ts';
import { BRANCH } from '../support/world/people-world.ts';

describe('the comment on a story', () => {
  const desk = withDesk();

  function lines(): readonly string[] {
    const [comment] = desk.seen.stories()[0]?.comments ?? [];
    return (comment?.text ?? '').split('\n').slice(2);
  }

  function hours(decision: 'slept' | 'woken') {
    const reasonCode = decision === 'slept' ? 'environment_slept' : 'environment_woken';
    const place = { branch: BRANCH, pullRequest: desk.number, url: URL_OF_IT, commit: desk.head };
    const item = reportItem({ name: 'shop-feature', decision, reasonCode, sentence: 'So it is.', ...place });
    return report({ action: 'hours', decision, reasonCode, sentence: 'So it is.', items: [item] });
  }

  it('sends nobody to an environment that sleeps or is gone', async () => {
    await desk.setUp.deliver();
    const pull = `pull request octo-org/shop#${desk.number}`;
    const awake = [
      `Try it at ${URL_OF_IT}/`,
      `It runs commit ${desk.head.slice(0, 7)} of ${pull}.`,
      `Delivered at commit ${desk.head}.`,
    ];
    expect(lines()).toEqual(awake);

    const night = await syncBuilt(desk, { results: JSON.stringify([hours('slept')]) }, 'schedule');
    expect(night).toMatchObject({ green: true, decision: 'updated', reasonCode: 'story_current' });
    expect(lines()).toEqual([
      'The environment is asleep. It wakes up when its hours begin, or on the next push.',
      ...awake.slice(1),
    ]);

    await syncBuilt(desk, { results: JSON.stringify([hours('woken')]) }, 'schedule');
    expect(lines()).toEqual(awake);

    desk.people.act('github', 'close', { number: desk.number, by: 'mr-a' });
    const end = await syncBuilt(desk, { results: JSON.stringify([desk.reports.tornDown()]) });
    expect(end.sentence).toBe(
      `Story 123456789 says that its environment is gone. Pull request #${desk.number} is closed, so its story stays as it is.`,
    );
    expect(lines()).toEqual([`The environment of ${pull} is gone.`, `Delivered at commit ${desk.head}.`]);
    const again = await syncBuilt(desk, { results: JSON.stringify([desk.reports.tornDown()]) });
    expect(again).toMatchObject({ green: true, decision: 'skipped', reasonCode: 'pull_request_closed' });
  });

  it('is not written for an environment that nobody was sent to', async () => {
    await syncBuilt(desk, { results: JSON.stringify([hours('slept')]) }, 'schedule');
    expect(desk.seen.stories()[0]?.comments).toEqual([]);
  });
});
