import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { Tracker } from '../../../src/ports/tracker.ts';
import { retellStories } from '../../../src/usecases/stories/retell-stories.ts';
import { keepLink } from '../../../src/usecases/stories/story-links.ts';
import { syncStories } from '../../../src/usecases/stories/sync-stories.ts';
import { deployment, pullRequest } from '../../../tools/builders/facts.ts';
import { silentLog } from '../../../tools/builders/ports.ts';
import { report, reportItem } from '../../../tools/builders/reports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { deployNow, emptyRepository, moveStory } from '../../support/ports/repository-in-memory.ts';
import { depsOn } from '../../support/ports/repository-ports.ts';

const ID = '123456789';
const BRANCH = `${ID}-pay`;
const HEAD = 'a'.repeat(40);
const KEY = `greenroom:70107786/shop/preview/${BRANCH}`;
const SOURCE = { named: [], rule: { family: 'pivotal', host: undefined } } as const;
const REVIEW = {
  reviewedLabel: 'reviewed',
  reviewedBy: [],
  longLived: { defaultBranch: 'main', kinds: [] },
};

/** A pull request that names a story, in a repository whose tracker shows links. */
function shop(refuses = false) {
  const at = emptyRepository();
  at.branches.set(BRANCH, HEAD);
  at.pulls.push({ ...pullRequest({ number: 7, headBranch: BRANCH, headCommit: HEAD }) });
  moveStory(at, ID, 'started');
  const links = new Map<string, string>();
  const warnings: string[] = [];
  const plain = depsOn(at, 'shop');
  const tracker: Tracker = {
    ...plain.tracker(),
    abilities: { estimates: false, links: true, people: true },
    async link(_, { key, url }) {
      if (refuses) throw new AdapterError('access_denied', 'No.', { service: 'tracker' });
      links.set(key, url);
    },
    unlink: async (_, key) => void links.delete(key),
  };
  const log = silentLog({ warning: (line) => void warnings.push(line) });
  const deps = { ...plain, log, deployments: { ...plain.deployments }, tracker: () => tracker };
  const sync = (dryRun = false) =>
    syncStories(deps, {
      scope: scope(),
      source: SOURCE,
      rules: { ...REVIEW, unestimated: 'warn', people: [] },
      pullRequest: 7,
      labels: { labels: [], justLabelled: undefined, justUnlabelled: undefined },
      reports: [],
      dryRun,
    });
  const retell = (of: Parameters<typeof report>[0]) =>
    retellStories(deps, { scope: scope(), source: SOURCE, reports: [report(of)] });
  return { at, deps, tracker, links, warnings, sync, retell };
}

const item = reportItem({ name: 'shop-pay', branch: BRANCH, pullRequest: 7, sentence: 'Done.' });

describe("the environment's address beside a story", () => {
  it('stands there while the environment answers, and not in a dry run', async () => {
    const { at, links, sync } = shop();
    await sync();
    expect(links.size).toBe(0);
    deployNow(at, 'shop', HEAD);
    await sync(true);
    expect(links.size).toBe(0);
    await sync();
    await sync();
    expect([...links]).toEqual([[KEY, 'http://shop.example.com']]);
  });

  it.each([
    ['is gone', { action: 'teardown', decision: 'deleted', reasonCode: 'environment_deleted' }],
    ['sleeps', { action: 'hours', decision: 'slept', reasonCode: 'environment_slept' }],
  ] as const)('is taken off once the environment %s, though no comment tells of it', async (_, what) => {
    const { at, links, sync, retell } = shop();
    deployNow(at, 'shop', HEAD);
    await sync();
    const { decision, reasonCode } = what;
    await retell({ ...what, sentence: 'Done.', items: [{ ...item, decision, reasonCode }] });
    expect(links.size).toBe(0);
  });

  it('is told of without a word on stories that no event was about', async () => {
    const { at, deps, sync } = shop();
    deployNow(at, 'shop', HEAD);
    await sync();
    const gone = { decision: 'deleted', reasonCode: 'environment_deleted' } as const;
    const swept = report({ action: 'teardown', ...gone, sentence: 'Done.', items: [{ ...item, ...gone }] });
    const { report: told } = await syncStories(deps, {
      scope: scope(),
      source: SOURCE,
      rules: { ...REVIEW, unestimated: 'warn', people: [] },
      pullRequest: undefined,
      labels: { labels: [], justLabelled: undefined, justUnlabelled: undefined },
      reports: [swept],
      dryRun: false,
    });
    expect(told.sentence).toBe(`Story ${ID} says that its environment is gone.`);
  });

  const [OLD, NEW] = ['b'.repeat(40), HEAD];

  it.each([
    ['all have ended', [deployment({ commit: NEW, state: 'inactive' })], false],
    [
      'the newest failed, and those before have ended',
      [deployment({ commit: NEW, state: 'failure' }), deployment({ commit: OLD, state: 'inactive' })],
      false,
    ],
    [
      'an older commit still answers',
      [deployment({ commit: NEW, state: 'in_progress' }), deployment({ commit: OLD })],
      true,
    ],
    ['none was ever made', [], true],
    ['none ever succeeded', [deployment({ commit: NEW, state: 'failure' })], true],
    [
      'one stands in another place, too old to be listed',
      [deployment({ id: 9, commit: NEW, state: 'inactive', payload: { leftBehind: '2' } })],
      true,
    ],
  ] as const)('of an earlier run, where of the deployments %s', async (_, recorded, stays) => {
    const { at, deps, links, sync } = shop();
    deployNow(at, 'shop', HEAD);
    await sync();
    deps.deployments.list = async () => recorded;
    await sync(true);
    expect(links.size).toBe(1);
    await sync();
    expect(links.size).toBe(stays ? 1 : 0);
  });

  it('stays where the deployments cannot be read', async () => {
    const { at, deps, links, sync } = shop();
    deployNow(at, 'shop', HEAD);
    await sync();
    deps.deployments.list = async () => {
      throw new AdapterError('unreachable', 'No.', { service: 'github' });
    };
    await expect(sync()).rejects.toThrow('No.');
    expect(links.size).toBe(1);
  });

  it('stands there again once the environment is woken', async () => {
    const { links, retell } = shop();
    const what = { decision: 'woken', reasonCode: 'environment_woken' } as const;
    const items = [{ ...item, ...what, url: 'http://shop.example.com' }];
    await retell({ action: 'hours', ...what, sentence: 'Done.', items });
    expect([...links]).toEqual([[KEY, 'http://shop.example.com']]);
  });

  it('is a warning where the tracker refuses it, and the story is kept all the same', async () => {
    const { at, warnings, sync } = shop(true);
    deployNow(at, 'shop', HEAD);
    expect((await sync()).report.decision).not.toBe('failed');
    expect(warnings).toEqual([`The environment's address beside story ${ID} is not kept: No.`]);
  });

  it('has a key that is short enough, whatever the branch is called', async () => {
    const { deps, tracker, links } = shop();
    const [story] = [...(await tracker.stories([ID])).values()];
    if (story === undefined) throw new Error('There is no story.');
    for (const end of ['x', 'y'])
      await keepLink(
        { tracker, log: deps.log },
        story,
        { key: `70107786/shop/preview/${'b'.repeat(240)}${end}`, pullRequest: 7 },
        'http://shop.example.com',
      );
    expect(links.size).toBe(2);
    expect([...links.keys()].every(({ length }) => length <= 200)).toBe(true);
  });
});
