import { describe, expect, it } from '@jest/globals';
import { type AnnouncementState, foldNews } from '../../../src/domain/announce/announcement.ts';
import { collectNews } from '../../../src/domain/announce/news.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { Tracker } from '../../../src/ports/tracker.ts';
import { toldState } from '../../../src/text/environments/environments-comment.ts';
import { letStoriesGo } from '../../../src/usecases/stories/let-stories-go.ts';
import { syncStories } from '../../../src/usecases/stories/sync-stories.ts';
import { formerComment, tableTelling } from '../../../tools/builders/comments.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { portOf, silentLog } from '../../../tools/builders/ports.ts';
import { report } from '../../../tools/builders/reports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { deployNow, emptyRepository, moveStory } from '../../support/ports/repository-in-memory.ts';
import { depsOn } from '../../support/ports/repository-ports.ts';
import { STORY } from './delivery-cases.ts';

const [FIRST, SECOND] = ['123456781', '123456782'];
const BRANCH = 'pay';
const HEAD = 'a'.repeat(40);
const KEY = `70107786/shop/preview/${BRANCH}`;
const LONG_LIVED = { defaultBranch: 'main', kinds: [] };

/** A pull request that names two stories, which its environment stands beside, and whose news are told after each sync. */
function shop(fails = { on: false }) {
  const at = emptyRepository();
  at.branches.set(BRANCH, HEAD);
  at.pulls.push(pullRequest({ number: 7, headBranch: BRANCH, headCommit: HEAD }));
  for (const id of [FIRST, SECOND]) moveStory(at, id, 'started');
  deployNow(at, 'shop', HEAD);
  const [links, comments] = [new Map<string, string>(), new Map<string, string>()];
  const seen = { asked: [] as string[], read: [] as string[], warnings: [] as string[] };
  const plain = depsOn(at, 'shop');
  const tracker: Tracker = {
    ...plain.tracker(),
    abilities: { estimates: false, links: true, people: false },
    link: async ({ id }, { url }) => void links.set(id, url),
    unlink: async ({ id }) => void links.delete(id),
    async stories(ids) {
      if (!ids.includes(SECOND)) seen.read.push(...ids);
      return plain.tracker().stories(ids);
    },
    async findComment({ id }) {
      seen.asked.push(id);
      if (fails.on && id === FIRST) throw new AdapterError('unreachable', 'No.', { service: 'tracker' });
      const text = comments.get(id);
      return text === undefined ? undefined : { id, text };
    },
    createComment: async ({ id }, text) => void comments.set(id, text),
    updateComment: async ({ id }, _, text) => void comments.set(id, text),
  };
  let told: string | undefined;
  const deps = {
    ...plain,
    log: silentLog({ warning: (line) => void seen.warnings.push(line) }),
    tracker: () => tracker,
    codeHost: {
      ...plain.codeHost,
      pullRequest: async () => at.pulls[0],
      storyMentions: async (_: unknown, { markers = [] }: { markers?: readonly string[] | undefined }) => {
        const found = markers.some((marker) => told?.startsWith(marker)) ? told : undefined;
        return new Map([[7, { messages: [], linked: [], told: found }]]);
      },
    },
  };
  async function sync(body: string, how: { dryRun?: boolean; isTold?: boolean } = {}) {
    at.pulls[0] = pullRequest({ number: 7, headBranch: BRANCH, headCommit: HEAD, body });
    seen.asked = [];
    const { report: made } = await syncStories(deps, requestOf(how.dryRun ?? false));
    const news = collectNews([report({ ...made, action: 'sync-tracker' })], undefined).flatMap(
      (each) => each.news,
    );
    const before = told === undefined ? {} : toldState(told, KEY);
    if (how.isTold !== false && news.length > 0) told = tableTelling(KEY, foldNews(before, news)).body;
    return made;
  }
  const tell = (state: AnnouncementState) => {
    told = tableTelling(KEY, state).body;
  };
  const tellAsBefore = () => {
    told = formerComment(KEY, toldState(told ?? '', KEY));
  };
  return { links, comments, seen, sync, tell, tellAsBefore, state: () => toldState(told ?? '', KEY) };
}

function requestOf(dryRun: boolean): Parameters<typeof syncStories>[1] {
  return {
    scope: scope(),
    source: { named: [], rule: { family: 'pivotal', host: undefined } },
    rules: {
      reviewedLabel: 'reviewed',
      reviewedBy: [],
      longLived: LONG_LIVED,
      unestimated: 'warn',
      people: [],
    },
    pullRequest: 7,
    labels: { labels: [], justLabelled: undefined, justUnlabelled: undefined },
    reports: [],
    dryRun,
  };
}

const GONE = `[greenroom:story ${KEY}]\n\nNo longer named by pull request octo-org/shop#7.`;
const BOTH = `[#${FIRST}] [#${SECOND}]`;

describe('a story that the text of a pull request names no more', () => {
  it('is known from the comment of an earlier version as well', async () => {
    const { links, comments, sync, tellAsBefore } = shop();
    await sync(BOTH);
    tellAsBefore();
    await sync(`[#${SECOND}]`);
    expect([...links.keys()]).toEqual([SECOND]);
    expect(comments.get(FIRST)).toBe(GONE);
  });

  it('loses the address of the environment, and its comment says so, once', async () => {
    const { links, comments, seen, sync, state } = shop();
    await sync(BOTH);
    expect([...links.keys()]).toEqual([FIRST, SECOND]);
    expect(state()).toMatchObject({ story: { id: SECOND }, stories: [FIRST] });
    const after = await sync(`[#${SECOND}]`);
    expect([...links.keys()]).toEqual([SECOND]);
    expect(comments.get(FIRST)).toBe(GONE);
    expect(comments.get(SECOND)).toContain('Try it at');
    expect(after).toMatchObject({ decision: 'updated' });
    expect(after.sentence).toContain(`Story ${FIRST} is named by pull request #7 no more, and says so.`);
    expect(state().stories).toBeUndefined();
    await sync(`[#${SECOND}]`);
    expect(seen.asked).toEqual([SECOND]);
  });

  it('does so where it was the only one', async () => {
    const { links, comments, seen, sync, state } = shop();
    await sync(`[#${FIRST}]`);
    await sync('Nothing');
    expect(links.size).toBe(0);
    expect(comments.get(FIRST)).toBe(GONE);
    expect(state().story).toBeUndefined();
    expect(await sync('Nothing')).toMatchObject({ reasonCode: 'no_story' });
    expect(seen.asked).toEqual([]);
  });

  it('has its address and words again once it is named again', async () => {
    const { links, comments, sync } = shop();
    for (const body of [BOTH, `[#${SECOND}]`, BOTH]) await sync(body);
    expect([...links.keys()].toSorted()).toEqual([FIRST, SECOND]);
    expect(comments.get(FIRST)).toContain('Try it at');
  });

  it('is left alone in a dry run, and finished by the run after one that was killed', async () => {
    const { links, comments, sync, state } = shop();
    await sync(BOTH);
    await sync(`[#${SECOND}]`, { dryRun: true, isTold: false });
    expect(links.size).toBe(2);
    await sync(`[#${SECOND}]`, { isTold: false });
    expect(comments.get(FIRST)).toBe(GONE);
    expect(state().stories).toEqual([FIRST]);
    await sync(`[#${SECOND}]`);
    expect(state().stories).toBeUndefined();
  });

  it('is remembered where the tracker refuses, which keeps nothing else from its work', async () => {
    const fails = { on: false };
    const { comments, seen, sync, state } = shop(fails);
    await sync(BOTH);
    fails.on = true;
    expect((await sync(`[#${SECOND}]`)).decision).not.toBe('failed');
    expect(seen.warnings).toEqual([
      'Stories that pull request #7 names no more may still say that it does: No.',
    ]);
    expect(state().stories).toEqual([FIRST]);
    fails.on = false;
    await sync(`[#${SECOND}]`);
    expect(comments.get(FIRST)).toBe(GONE);
  });
});

it('is let go by its old id alone where it is named by the id that it has by now', async () => {
  const tracker = portOf<Tracker>('tracker', {
    stories: async () => new Map([['SHOP-1', { ...STORY, id: 'WEB-7' }]]),
  });
  const items = await letStoriesGo(
    { tracker: () => tracker, log: silentLog() },
    {
      key: KEY,
      repository: 'octo-org/shop',
      pull: { number: 7, headBranch: BRANCH },
      told: tableTelling(KEY, { stories: ['SHOP-1'] }).body,
      named: ['WEB-7'],
    },
  );
  expect(items).toMatchObject([{ name: 'SHOP-1', decision: 'unchanged', unnamed: true }]);
  expect(items[0]?.sentence).toBe('Story SHOP-1 is WEB-7 by now, which pull request #7 names.');
});

it('is looked for by nothing that no tracker has as an id', async () => {
  const { seen, sync, tell } = shop();
  tell({ stories: [FIRST, 'x" or key = "A-1', '../1'] });
  await sync(`[#${SECOND}]`);
  expect(seen.read).toEqual([FIRST]);
});

it('is remembered of the story that people were told of last, by comments of earlier versions too', () => {
  const before: AnnouncementState = { story: { id: '1', title: 'T', url: 'https://x', state: 'started' } };
  const after = foldNews(before, [
    { kind: 'story', story: { id: '2', title: 'U', url: 'https://y', state: 'started' }, url: 'https://z' },
  ]);
  expect(after).toMatchObject({ story: { id: '2' }, stories: ['1'] });
  expect(foldNews(after, [{ kind: 'unnamed', id: '1' }]).stories).toBeUndefined();
  expect(foldNews(after, [{ kind: 'unnamed', id: '3' }])).toBe(after);
});
