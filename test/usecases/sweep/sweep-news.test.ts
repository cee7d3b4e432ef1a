import { expect, it } from '@jest/globals';
import { withGround } from '../../support/set-ups/with-ground.ts';

/** What lists the open pull requests. */
const OPEN_HEADS = 'query OpenHeads';

const here = withGround();
/** Opens a pull request once the list of open ones has been answered, so that the list lacks it. */
function openAfterTheList(branch: string): void {
  here.branch(branch);
  here.world.faults.add({
    name: 'a pull request that is opened meanwhile',
    service: 'github',
    operation: OPEN_HEADS,
    phase: 'before',
    effect: 'interpose',
    async interpose(request, handle) {
      const answer = await handle(request);
      here.world.clock.advance(5_000);
      here.world.act('github', 'open', { branch, title: branch, by: 'mr-a' });
      return answer;
    },
  });
}

it('trusts a list that lacks a pull request which was opened after it was read', async () => {
  here.stack('shop-gone', 'gone');
  here.stack('shop-new', 'new');
  openAfterTheList('new');
  expect((await here.sweep()).report).toMatchObject({ decision: 'deleted' });
  expect(here.standing()).toEqual(['shop-new']);
});

it('trusts no list that lacks a pull request which was open before', async () => {
  here.stack('shop-gone', 'gone');
  here.stack('shop-old', 'old');
  here.branch('old');
  here.world.act('github', 'open', { branch: 'old', title: 'old', by: 'mr-a' });
  here.world.clock.advance(60_000);
  here.world.faults.add({
    name: 'a list that lacks a pull request',
    service: 'github',
    operation: OPEN_HEADS,
    phase: 'before',
    effect: 'interpose',
    async interpose(request, handle) {
      const answer = await handle(request);
      const lacking = String(answer.body).replace(
        /"nodes":\[\{"number":.*?\],"pageInfo"/,
        '"nodes":[],"pageInfo"',
      );
      expect(lacking).not.toBe(answer.body);
      return { ...answer, body: lacking };
    },
  });
  expect((await here.sweep()).report).toMatchObject({ decision: 'failed', reasonCode: 'doubtful_facts' });
  expect(here.standing()).toEqual(['shop-gone', 'shop-old']);
});
