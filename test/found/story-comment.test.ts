import { describe, expect, it } from '@jest/globals';
import { report, reportItem } from '../../tools/builders/reports.ts';
import { notifyBuilt, syncBuilt } from '../support/runs/desk-built.ts';
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

  it('says why an acceptance merges nothing, keeps that while it holds, and takes it back', async () => {
    await desk.setUp.deliver();
    const before = lines();
    desk.people.act('tracker', 'accept', { id: 123456789, by: 102 });
    const find = () => syncBuilt(desk, { operation: 'accepted' }, 'schedule');
    expect(await find()).toMatchObject({ green: true, reasonCode: 'not_allowed_to_accept' });
    const refused = [
      ...before,
      '',
      `Not merged: Story 123456789 was accepted by somebody who may not, so pull request #${desk.number} is not merged; move the story back to delivered and let its requester or one of its owners accept it.`,
    ];
    expect(lines()).toEqual(refused);
    await find();
    await syncBuilt(desk);
    expect(lines()).toEqual(refused);
    expect(desk.seen.stories()[0]?.comments).toHaveLength(1);
    desk.people.act('tracker', 'state', { id: 123456789, state: 'delivered', by: 103 });
    desk.people.act('tracker', 'accept', { id: 123456789, by: 103 });
    expect(await find()).toMatchObject({ reasonCode: 'stories_accepted' });
    expect(lines()).toEqual(before);
  });

  it('is followed by no request to try what sleeps, and by one for each delivery', async () => {
    const { people, number } = desk;
    const asked = () => desk.seen.messages().filter(({ text }) => text.includes('please try'));
    const label = (deed: 'label' | 'unlabel') =>
      people.act('github', deed, { number, label: 'reviewed', by: 'mr-b' });
    await desk.setUp.deploy();
    await notifyBuilt(desk, [desk.reports.provisioned(), hours('slept')]);
    label('label');
    await notifyBuilt(desk, [JSON.parse((await syncBuilt(desk)).outputs['result'] ?? '')]);
    expect(desk.seen.stories()[0]?.state).toBe('delivered');
    expect(asked()).toEqual([]);
    await notifyBuilt(desk, [hours('woken')]);
    await notifyBuilt(desk, [hours('woken')]);
    expect(asked().map(({ text }) => text)).toEqual([
      `Mr. C: please try Check out with one click at ${URL_OF_IT} and accept or reject it.`,
    ]);

    // Rejected for its configuration, started again, and delivered once more at the same commit.
    people.act('tracker', 'reject', { id: 123456789, by: 103 });
    people.world.core.clock.advance(60_000);
    people.act('tracker', 'state', { id: 123456789, state: 'started', by: 101 });
    label('unlabel');
    label('label');
    await notifyBuilt(desk, [JSON.parse((await syncBuilt(desk)).outputs['result'] ?? '')]);
    expect(asked()).toHaveLength(2);
  });

  it('is corrected also where the story of another environment could not be read', async () => {
    const { people } = desk;
    await desk.setUp.deliver();
    const branch = 'feature/123456789-other';
    people.act('github', 'push', { branch, by: 'mr-a', files: { 'o.txt': 'o' } });
    const { number } = people.act<{ number: number }>('github', 'open', { branch, title: 'O', by: 'mr-a' });
    people.world.core.faults.add({
      name: 'no story',
      service: 'tracker',
      operation: 'GET /projects/{project}/stories/{story}',
      phase: 'before',
      effect: 'answer',
      answer: { status: 403, headers: { 'content-type': 'application/json' }, body: '{}' },
    });
    const ends = [
      desk.reports.tornDown({ name: 'shop-other', branch, pullRequest: number }),
      desk.reports.tornDown(),
    ];
    const end = await syncBuilt(desk, { results: JSON.stringify(ends) }, 'schedule');
    expect(end).toMatchObject({ green: false });
    expect(lines()[0]).toBe(`The environment of pull request octo-org/shop#${desk.number} is gone.`);
  });

  it('says of no story that it was delivered whose tracker did not move it', async () => {
    const story = { id: 223456789, project: 99, name: 'Pay later', requester: 103, state: 'unstarted' };
    desk.people.act('tracker', 'story', story);
    await desk.setUp.deploy();
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    const synced = await syncBuilt(desk, { story: '223456789', unestimated: 'warn' });
    expect(synced).toMatchObject({ green: true, reasonCode: 'tracker_refused' });
    const [comment] = desk.seen.stories().find(({ id }) => id === 223456789)?.comments ?? [];
    expect(comment?.text).toContain(`Try it at ${URL_OF_IT}/`);
    expect(comment?.text).not.toContain('Delivered at commit');
  });

  it('is not written for an environment that nobody was sent to', async () => {
    await syncBuilt(desk, { results: JSON.stringify([hours('slept')]) }, 'schedule');
    expect(desk.seen.stories()[0]?.comments).toEqual([]);
  });
});
