import { afterEach, describe, expect, it } from '@jest/globals';
import { createShortcut } from '../../../../src/adapters/trackers/shortcut/shortcut.ts';
import type { Story, Tracker } from '../../../../src/ports/tracker.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import {
  createWorkspace,
  MR_A,
  MR_C,
  type ShortcutWorld,
  SOME_STORY,
} from '../../../support/world/shortcut-world.ts';

const TOKEN = 'rehearsal-shortcut-token';
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

interface Started {
  readonly space: ShortcutWorld;
  readonly tracker: Tracker;
  readonly story: Story;
}

/** @param before what somebody else does right before the first write. */
async function started(seed = 1, before: (space: ShortcutWorld) => void = () => undefined): Promise<Started> {
  const space = await createWorkspace(seed, { externalLinks: ['https://a.example.com'] });
  closers.push(space.close);
  let isFirst = true;
  const tracker = createShortcut({
    url: space.url,
    token: TOKEN,
    fetch: async (input, init) => {
      if (init?.method !== 'GET' && isFirst) {
        isFirst = false;
        before(space);
      }
      return fetch(input, init);
    },
  });
  const story = await tracker.story('123');
  if (story === undefined) throw new Error('There is no story.');
  return { space, tracker, story };
}

function stateOf({ space }: Started) {
  const [state] = space.look().stories;
  if (state === undefined) throw new Error('There is no story.');
  return state;
}

describe('a label in Shortcut', () => {
  it('is added and taken off without losing one that somebody puts on meanwhile', async () => {
    const meanwhile = (space: ShortcutWorld) => space.act('label', { id: 123, label: 'theirs', by: MR_A });
    const on = await started(1, meanwhile);
    await on.tracker.addLabel(on.story, 'staged');
    expect(stateOf(on).labels).toEqual(['auto', 'staged', 'theirs']);
    const off = await started(1, meanwhile);
    await off.tracker.removeLabel(off.story, 'auto');
    expect(stateOf(off).labels).toEqual(['theirs']);
  });

  it.each([1, 2, 3, 4])('is one in any case, and is written once, seed %i', async (seed) => {
    const at = await started(seed);
    await at.tracker.addLabel(at.story, 'AUTO');
    expect(at.space.writes()).toEqual([]);
    await at.tracker.removeLabel(at.story, 'Auto');
    await at.tracker.removeLabel(at.story, 'Auto');
    expect(stateOf(at).labels).toEqual([]);
    expect(at.space.writes()).toHaveLength(1);
  });

  it('of a story that is gone is refused', async () => {
    const { tracker, story } = await started();
    const gone = { ...story, id: '999' };
    await expect(tracker.addLabel(gone, 'x')).rejects.toMatchObject({ reasonCode: 'far_side_error' });
    await expect(tracker.removeLabel(gone, 'x')).rejects.toThrow(/asked to take a label off story 999;/);
  });

  it('that is longer than Shortcut takes is refused with the field', async () => {
    const { tracker, story } = await started();
    await expect(tracker.addLabel(story, 'x'.repeat(129))).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      message:
        'The tracker answered 400 when asked to label story 123 (The request included invalid or missing parameters. labels_add.0.name); put that right, then rerun.',
    });
  });
});

describe('an address beside a story in Shortcut', () => {
  const link = {
    key: 'greenroom:70107786/shop/preview/feature/checkout',
    url: 'https://b.example.com',
    title: 'Preview',
  };

  it('is one of each key, with its title, and is changed in place; other links stay', async () => {
    const at = await started();
    await at.tracker.link(at.story, link);
    await at.tracker.link(at.story, { ...link, key: 'greenroom:other' });
    await at.tracker.link(at.story, { ...link, url: 'https://c.example.com', title: 'A\nnew one' });
    const { links, externalLinks } = stateOf(at);
    expect(links.map(({ url, title }) => [url, title])).toEqual([
      ['https://c.example.com', 'A new one'],
      ['https://b.example.com', 'Preview'],
    ]);
    expect(externalLinks).toEqual(['https://a.example.com']);
  });

  it('is written once', async () => {
    const at = await started();
    await at.tracker.link(at.story, link);
    await at.tracker.link(at.story, link);
    expect(at.space.writes().map(({ operation }) => operation)).toEqual(['POST /linked-files']);
  });

  it('is one again after two runs made one each', async () => {
    const at = await started();
    await Promise.all([at.tracker.link(at.story, link), at.tracker.link(at.story, link)]);
    await at.tracker.link(at.story, { ...link, url: 'https://c.example.com' });
    expect(stateOf(at).links.map(({ url }) => url)).toEqual(['https://c.example.com']);
  });

  it('of somebody else with the same words is left alone', async () => {
    const at = await started();
    const theirs = createShortcut({ fetch, url: at.space.url, token: 'token-of-a' });
    await theirs.link(at.story, { ...link, url: 'https://theirs.example.com' });
    await at.tracker.link(at.story, link);
    expect(stateOf(at).links.map(({ url }) => url)).toEqual(['https://theirs.example.com', link.url]);
  });

  it('is known again by a key that is long in Markdown', async () => {
    const at = await started();
    const long = { ...link, key: `greenroom:${'@'.repeat(190)}` };
    await at.tracker.link(at.story, long);
    await at.tracker.link(at.story, { ...long, key: `${long.key}x` });
    await at.tracker.link(at.story, { ...long, url: 'https://c.example.com' });
    expect(stateOf(at).links.map(({ url }) => url)).toEqual([
      'https://c.example.com',
      'https://b.example.com',
    ]);
  });

  it('mentions nobody by its key, and has its address for a name where it has none', async () => {
    const at = await started(2);
    const hostile = { ...link, key: `greenroom:[@mr-a](shortcutapp://members/${MR_A}) @mr-a`, title: ' ' };
    await at.tracker.link(at.story, hostile);
    await at.tracker.link(at.story, hostile);
    const answer = await fetch(`${at.space.url}/linked-files`, { headers: { 'Shortcut-Token': TOKEN } });
    expect(await answer.json()).toMatchObject([{ name: link.url, member_mention_ids: [] }]);
  });
});

describe('a write to Shortcut whose answer is lost', () => {
  const link = { key: 'greenroom:k', url: 'https://b.example.com', title: 'Preview' };
  it.each<[string, (tracker: Tracker, story: Story) => Promise<unknown>, object]>([
    ['a move', (tracker, story) => tracker.move(story, 'started'), { labels: ['auto'] }],
    ['a label', (tracker, story) => tracker.addLabel(story, 'staged'), { labels: ['auto', 'staged'] }],
    ['a label that goes', (tracker, story) => tracker.removeLabel(story, 'auto'), { labels: [] }],
    [
      'an address',
      (tracker, story) => tracker.link(story, link),
      { links: [{ url: link.url, title: link.title }] },
    ],
  ])('has its effect once when it is repeated: %s', async (_, act, expected) => {
    const space = await createWorkspace(1);
    closers.push(space.close);
    let isLost = true;
    const tracker = createShortcut({
      url: space.url,
      token: TOKEN,
      fetch: async (input, init) => {
        const answer = await fetch(input, init);
        if (init?.method === 'GET' || !isLost) return answer;
        isLost = false;
        throw new TypeError('fetch failed');
      },
    });
    const story = await tracker.story('123');
    if (story === undefined) throw new Error('There is no story.');
    await expect(act(tracker, story)).rejects.toMatchObject({ reasonCode: 'unreachable', retriable: true });
    await act(tracker, story);
    expect(space.look().stories).toMatchObject([expected]);
    expect(space.writes()).toHaveLength(1);
  });
});

describe('an estimate in Shortcut', () => {
  it('is never wanted, and none is written', async () => {
    const { tracker, story, space } = await started();
    await tracker.estimate(story, 3);
    expect(tracker.abilities.estimates).toBe(false);
    expect(space.writes()).toEqual([]);
  });
});

describe('the people of Shortcut', () => {
  it('are asked for once, and without those who were deactivated', async () => {
    const { space, tracker, story } = await started();
    const member = (of: number) => `5f1d3c1e-0000-4000-8000-0000000002${of}`;
    space.act('person', {
      id: member(10),
      name: 'Mr. C',
      mentionName: 'old-c',
      email: 'c@example.com',
      disabled: true,
    });
    space.act('person', { id: member(11), name: 'mr. a', mentionName: 'other-a' });
    space.act('person', { id: member(12), mentionName: 'no-name' });
    expect(await tracker.person(story, MR_C)).toEqual({
      id: MR_C,
      name: 'Mr. C',
      email: 'mr-c@example.com',
      sharesName: false,
    });
    expect(await tracker.person(story, member(10))).toBeUndefined();
    expect(await tracker.person(story, MR_A)).toMatchObject({ sharesName: true });
    expect(await tracker.person(story, member(12))).toMatchObject({ name: 'no-name', email: undefined });
    const asked = space.world.core.log.entries(1).filter(({ operation }) => operation === 'GET /members');
    expect(asked).toHaveLength(1);
  });

  it('and the own id are asked for once, also where that fails', async () => {
    const { fetch, sent } = scriptedFetch(() => Response.json({ message: 'No.' }, { status: 403 }));
    const tracker = createShortcut({ fetch, token: TOKEN });
    for (const _ of [1, 2]) {
      await expect(tracker.person(SOME_STORY, MR_C)).rejects.toMatchObject({ reasonCode: 'access_denied' });
      await expect(tracker.ownId()).rejects.toMatchObject({ reasonCode: 'access_denied' });
    }
    expect(sent).toHaveLength(2);
  });
});
