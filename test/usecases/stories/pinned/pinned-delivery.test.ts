import { describe, expect, it } from '@jest/globals';
import type { Tracker } from '../../../../src/ports/tracker.ts';
import { type AcceptedDeps, findAccepted } from '../../../../src/usecases/stories/find-accepted.ts';
import { readStandingEnvironment } from '../../../../src/usecases/stories/story-facts.ts';
import { deployment, pullRequest } from '../../../../tools/builders/facts.ts';
import { depsOf, portOf } from '../../../../tools/builders/ports.ts';
import { report } from '../../../../tools/builders/reports.ts';
import { scope } from '../../../../tools/builders/scope.ts';
import { STORY } from '../acceptance-cases.ts';

const HEAD = 'a'.repeat(40);
const PIN = 'b'.repeat(40);
const KEY = '70107786/shop/preview/feature/checkout';
const LONG_LIVED = { defaultBranch: 'main', kinds: [] };

/** What is found of a pull request with that label, whose story was delivered at the head and accepted at nine. */
async function found(label: string) {
  const recorded = {
    pullRequest: 7,
    base: 'main',
    stackedOn: undefined,
    commit: HEAD,
    stories: [STORY.id],
    labelled: 'e1',
    id: 5,
    writtenBy: 'github-actions[bot]',
    recordedAt: '2026-03-02T08:00:00Z',
    refusal: undefined,
    isLeftToGitHub: false,
  };
  const pull = pullRequest({ headCommit: HEAD, labels: ['reviewed', label], title: `[#${STORY.id}] Pay` });
  const deps = depsOf<AcceptedDeps>({
    clock: { now: () => new Date('2026-03-02T10:00:00Z') },
    codeHost: {
      storyMentions: async () => new Map(),
      openPullRequests: async () => [pull],
      pullRequestsClosedSince: async () => [],
      branchLives: async () => new Map(),
      pushes: async () => undefined,
    },
    deliveries: {
      newest: async () => ({ ...recorded, alike: [{ ...recorded, alike: [] }], earlier: [] }),
      shown: async () => ({ found: [], unseen: [] }),
      strangers: async () => [],
      labelEvents: async () => [{ id: 'e1', by: 'mr-b', at: '2026-03-02T07:30:00Z' }],
    },
    tracker: () =>
      portOf<Tracker>('tracker', {
        abilities: { estimates: false, links: false, people: true, isCodeHost: false },
        ownId: async () => '100',
        stories: async (ids) => new Map(ids.map((id) => [id, STORY])),
        person: async () => undefined,
        lastMove: async () => ({ by: '103', at: '2026-03-02T09:00:00Z' }),
        aheadMs: () => 0,
      }),
  });
  return findAccepted(deps, {
    scope: scope(),
    longLived: LONG_LIVED,
    source: { named: [], rule: { family: 'pivotal', host: undefined } },
    acceptedBy: [],
    people: [],
    review: { reviewedLabel: 'reviewed', reviewedBy: [], longLived: LONG_LIVED },
  });
}

describe('a pull request that is pinned to an older commit', () => {
  it('delivers nothing at its head, whatever a step says of the environment', async () => {
    const history = [
      deployment({
        id: 2,
        ref: PIN,
        commit: PIN,
        payload: { key: KEY },
        environmentUrl: 'http://a.example.com',
      }),
      deployment({ id: 1, commit: HEAD, payload: { key: KEY }, state: 'inactive' }),
    ];
    const deps = depsOf<Parameters<typeof readStandingEnvironment>[0]>({
      deployments: { list: async () => history },
      clock: { sleep: async () => undefined },
    });
    const said = report({
      action: 'provision',
      subject: {
        key: KEY,
        repository: 'octo-org/shop',
        project: 'shop',
        kind: 'preview',
        branch: 'a',
        commit: PIN,
      },
      environment: { name: 'n', url: 'http://a.example.com', pinned: true, branchHead: HEAD },
    });
    const subject = { kind: 'preview', branch: 'feature/checkout', key: KEY };
    expect(await readStandingEnvironment(deps, { ...subject, commit: HEAD }, [said])).toMatchObject({
      running: undefined,
    });
  });

  it('is not merged at the head that was delivered before, and says how it is', async () => {
    const { accepted, report: told } = await found(`stage:pin-${PIN}`);
    expect(accepted).toEqual([]);
    expect(told.items?.[0]).toMatchObject({ decision: 'skipped', reasonCode: 'not_delivered' });
    expect(told.items?.[0]?.sentence).toBe(
      `Story ${STORY.id} is accepted, but pull request #7 is pinned to commit bbbbbbb and was delivered at aaaaaaa, so it is not merged; say '/stage unpin' there, or merge it by hand.`,
    );
    expect((await found('stage:pin-soon')).accepted).toEqual([]);
  });

  it('is merged where it is pinned to the commit that was delivered', async () => {
    expect((await found(`stage:pin-${HEAD}`)).accepted).toMatchObject([{ pullRequest: 7, commit: HEAD }]);
  });
});
