import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { withGround } from '../../support/set-ups/with-ground.ts';
import { makeVersions, versionsOf } from '../../support/world/versions.ts';

const here = withGround();

const OF_A = 'shop-feature-a-0123456789ab';
const A = { [OF_A]: tagsOf('feature-a') };

/** Versions that are older than any run is long. */
async function oldVersions(tags: Record<string, Record<string, string>>): Promise<void> {
  await makeVersions(here, tags);
  here.world.clock.advance(2 * 3_600_000);
}

describe('application versions whose stack is gone', () => {
  it('stay when their branch is restored while the sweep is under way, since its provision is about to run them', async () => {
    await oldVersions(A);
    await here.sweep({}, { onPlan: () => here.branch('feature-a') });
    expect(versionsOf(here)).toEqual([OF_A]);
  });

  it.each(['orphaned', 'all'])('stay with select %s while their pull request is open', async (select) => {
    await oldVersions(A);
    here.open('feature-a');
    await here.sweep({ select });
    expect(versionsOf(here)).toEqual([OF_A]);
  });

  it('go when their pull request is closed, though the branch stands', async () => {
    await oldVersions(A);
    here.closed('feature-a');
    await here.sweep({ 'dry-run': 'true' });
    expect(versionsOf(here)).toEqual([OF_A]);
    await here.sweep();
    expect(versionsOf(here)).toEqual([]);
  });

  it('stay when their tags do not tell the whole branch, and the log says so', async () => {
    const cut = `feature/${'x'.repeat(237)}=..abcdefgh`;
    await oldVersions({ [OF_A]: { ...tagsOf('feature-a'), 'greenroom:branch': cut } });
    const { log } = await here.sweep();
    expect(versionsOf(here)).toEqual([OF_A]);
    expect(log).toContain(
      'The application versions of shop-feature-a have no stack any more and stay: their tags do not say which branch they were made for.',
    );
  });

  it('are asked about once for each branch, however many they are, and not at all when they are young', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [
        `shop-feature-a-${String(n).padStart(12, '0')}`,
        tagsOf('feature-a'),
      ]),
    );
    const asked = () =>
      here.world.log
        .entries()
        .filter(
          ({ service, path, query }) => service === 'github' && `${path}?${query}`.includes('feature-a'),
        ).length;
    await makeVersions(here, many);
    await here.sweep();
    expect(asked()).toBe(0);
    here.world.clock.advance(2 * 3_600_000);
    await here.sweep();
    expect(versionsOf(here)).toEqual([]);
    // The branch, its open pull requests, and its latest.
    expect(asked()).toBe(3);
  });
});
