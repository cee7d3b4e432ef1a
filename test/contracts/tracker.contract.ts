import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story, Tracker } from '../../src/ports/tracker.ts';

/** What a far side may lack beside what the abilities say, since it is told nowhere or differs from one to the next. */
export type Lack = 'edited comments' | 'written comments' | 'written labels' | 'whole lists of comments';

export interface TrackerFixture {
  readonly tracker: Tracker;
  /** The same tracker with a token that it does not know. */
  readonly stranger: Tracker;
  /** An estimated, unstarted feature labelled `auto`, asked for by person `requester`, whose e-mail is mr-c@example.com. */
  readonly story: string;
  readonly requester: string;
  /** What the tracker calls the requester, and the input that a refused token is to be put right in; those of most when absent. */
  readonly names?: { readonly requester: string; readonly tokenInput: string };
  /** A feature without an estimate; undefined for a tracker whose stories move without one. */
  readonly unestimated: string | undefined;
  /** Nothing when absent. */
  readonly lacks?: readonly Lack[];
  /** By somebody else than the token's user, or by the person of that id. */
  commentByOther(story: string, text: string, by?: string): void;
  /** What only some may read of those who may read the story, in each way that the tracker has; absent where it has none. */
  readonly commentForFew?: readonly ((story: string, text: string, by: string) => void)[];
  accept(story: string, by: string): void;
  /** Addresses that the far side shows beside the story. */
  links(story: string): Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export function trackerContract(name: string, start: () => Promise<TrackerFixture>): void {
  describe(`the contract of Tracker, kept by ${name}`, () => {
    let fixture: TrackerFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    const lacks = (what: Lack) => fixture.lacks?.includes(what) ?? false;

    async function story(id: string): Promise<Story> {
      const found = await fixture.tracker.story(id);
      if (found === undefined) throw new Error(`There is no story ${id}.`);
      return found;
    }

    it('reads a story, and nothing for an id that is none', async () => {
      expect(await story(fixture.story)).toMatchObject({
        state: 'unstarted',
        type: 'feature',
        estimated: true,
        labels: ['auto'],
        requesterId: fixture.requester,
      });
      expect(await fixture.tracker.story('987654321')).toBeUndefined();
    });

    it('reads many stories at once, each as it is read alone, and leaves out those that are none', async () => {
      const { tracker, unestimated, story: one } = fixture;
      const ids = [one, '987654321', ...(unestimated === undefined ? [] : [unestimated]), 'NONE-987', one];
      const found = await tracker.stories(ids);
      const wanted = [one, unestimated].flatMap((id) => id ?? []);
      expect([...found.keys()].toSorted()).toEqual(wanted.toSorted());
      for (const id of wanted) expect(found.get(id)).toEqual(await tracker.story(id));
      expect(await tracker.stories([])).toEqual(new Map());
      await expect(fixture.stranger.stories([one, '987654321'])).rejects.toMatchObject({
        reasonCode: 'access_denied',
      });
    });

    it('does not take a refused token for a story that is not there', async () => {
      await expect(fixture.stranger.story(fixture.story)).rejects.toMatchObject({
        name: 'AdapterError',
        reasonCode: 'access_denied',
      });
      await expect(fixture.stranger.story(fixture.story)).rejects.toThrow(
        fixture.names?.tokenInput ?? 'tracker-token',
      );
    });

    it('moves a story', async () => {
      expect(await fixture.tracker.move(await story(fixture.story), 'started')).toBe('moved');
      expect((await story(fixture.story)).state).toBe('started');
    });

    it('adds a label beside those that are there, and takes off that one alone', async () => {
      const { tracker } = fixture;
      await tracker.addLabel(await story(fixture.story), 'staged');
      await tracker.addLabel(await story(fixture.story), 'staged');
      const staged = lacks('written labels') ? [] : ['staged'];
      expect((await story(fixture.story)).labels.toSorted()).toEqual(['auto', ...staged]);
      await tracker.removeLabel(await story(fixture.story), 'Staged');
      await tracker.removeLabel(await story(fixture.story), 'staged');
      expect((await story(fixture.story)).labels).toEqual(['auto']);
    });

    it('says that a story cannot move for want of an estimate, and moves it once it has one', async () => {
      const { tracker, unestimated } = fixture;
      if (unestimated === undefined) return;
      expect(tracker.abilities.estimates).toBe(true);
      expect(await tracker.move(await story(unestimated), 'started')).toMatchObject({ unestimated: true });
      await tracker.estimate(await story(unestimated), 3);
      expect(await tracker.move(await story(unestimated), 'started')).toBe('moved');
    });

    it('finds only its own comment among many, and edits it in place', async () => {
      const { tracker } = fixture;
      for (let count = 0; count < 8; count += 1)
        fixture.commentByOther(fixture.story, `[greenroom:story k] Comment ${count}`);
      const about = await story(fixture.story);
      expect(await tracker.findComment(about, '[greenroom:story k]')).toBeUndefined();
      await tracker.createComment(about, 'They wrote:\n[greenroom:story k]');
      expect(await tracker.findComment(about, '[greenroom:story k]')).toBeUndefined();
      await tracker.createComment(about, '[greenroom:story k]\none');
      const found = await tracker.findComment(about, '[greenroom:story k]');
      if (tracker.abilities.comments === false || lacks('written comments')) {
        expect(found).toBeUndefined();
        return;
      }
      await tracker.updateComment(about, found?.id ?? '', '[greenroom:story k]\ntwo');
      expect(await tracker.findComment(about, '[greenroom:story k]')).toEqual({
        id: lacks('edited comments') ? expect.not.stringMatching(`^${found?.id}$`) : found?.id,
        text: '[greenroom:story k]\ntwo',
      });
    });

    it('tells the newest words of one person since then, where the tracker tells what people wrote', async () => {
      const { tracker, requester } = fixture;
      fixture.commentByOther(fixture.story, 'It is blue.', requester);
      fixture.commentByOther(fixture.story, 'It is not *green*.\n\nWhy?', requester);
      fixture.commentByOther(fixture.story, '[greenroom:story k] quoted', requester);
      const about = await story(fixture.story);
      const [always, never] = ['1970-01-01T00:00:00Z', '2999-01-01T00:00:00Z'];
      const words = await tracker.wordsOf(about, { by: requester, since: always });
      if (tracker.abilities.words === false) {
        expect(words).toBeUndefined();
        return;
      }
      expect(words).toMatch(/^It is not \*?green\*?\.\n+Why\?$/);
      const nothing = lacks('whole lists of comments') ? [undefined, ''] : [''];
      expect(nothing).toContain(await tracker.wordsOf(about, { by: requester, since: never }));
      expect(nothing).toContain(await tracker.wordsOf(about, { by: '424242', since: always }));
    });

    it('retells no comment that only some may read', async () => {
      const { tracker, requester, commentForFew = [] } = fixture;
      const about = await story(fixture.story);
      const asked = { by: requester, since: '1970-01-01T00:00:00Z' };
      const before = await tracker.wordsOf(about, asked);
      for (const comment of commentForFew) comment(fixture.story, 'They pay two million.', requester);
      expect(await tracker.wordsOf(about, asked)).toBe(before);
    });

    it('shows one address of a key, the last one, where the tracker shows any', async () => {
      const { tracker, links } = fixture;
      const about = await story(fixture.story);
      const link = { key: 'greenroom:k', url: 'http://a.example.com', title: 'Preview' };
      await tracker.link(about, link);
      await tracker.link(about, { ...link, url: 'http://b.example.com' });
      await tracker.link(about, { ...link, url: 'http://b.example.com' });
      expect(await links(fixture.story)).toEqual(tracker.abilities.links ? ['http://b.example.com'] : []);
    });

    it('takes the address of a key off again, and of that key alone', async () => {
      const { tracker, links } = fixture;
      const about = await story(fixture.story);
      const other = { key: 'greenroom:other', url: 'http://c.example.com', title: 'Preview' };
      await tracker.link(about, { ...other, key: 'greenroom:k', url: 'http://b.example.com' });
      await tracker.link(about, other);
      await tracker.unlink(about, 'greenroom:k');
      await tracker.unlink(about, 'greenroom:k');
      expect(await links(fixture.story)).toEqual(tracker.abilities.links ? ['http://c.example.com'] : []);
      await tracker.unlink(about, 'greenroom:other');
      expect(await links(fixture.story)).toEqual([]);
    });

    it('knows a person by id', async () => {
      const about = await story(fixture.story);
      if (!fixture.tracker.abilities.people) {
        expect(await fixture.tracker.person(about, fixture.requester)).toBeUndefined();
        return;
      }
      expect(await fixture.tracker.person(about, fixture.requester)).toMatchObject({
        name: fixture.names?.requester ?? 'Mr. C',
        email: 'mr-c@example.com',
      });
      expect(await fixture.tracker.person(about, '424242')).toBeUndefined();
    });

    it('tells who accepted a story', async () => {
      fixture.accept(fixture.story, fixture.requester);
      const about = await story(fixture.story);
      expect(about.state).toBe('accepted');
      const move = { by: fixture.requester, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) };
      const isTold = fixture.tracker.abilities.history !== false;
      expect(await fixture.tracker.lastMove(about)).toEqual(isTold ? move : undefined);
    });

    it('tells which moves somebody made', async () => {
      const { tracker, requester } = fixture;
      const about = await story(fixture.story);
      const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
      const own = await tracker.ownId();
      if (tracker.abilities.history === false || own === undefined) {
        expect(await tracker.movesBy(about, own ?? requester)).toBeUndefined();
        return;
      }
      const started = { to: 'started', at, by: own };
      const accepted = { to: 'accepted', at, by: requester };
      expect(await tracker.movesBy(about, own)).toEqual([started]);
      expect(await tracker.movesBy(about, requester)).toEqual([accepted]);
      expect(await tracker.movesBy(about)).toEqual([started, accepted]);
      expect(await tracker.movesBy(about, '424242')).toEqual([]);
    });
  });
}
