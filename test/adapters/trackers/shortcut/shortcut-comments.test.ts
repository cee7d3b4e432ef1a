import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createShortcut } from '../../../../src/adapters/trackers/shortcut/shortcut.ts';
import { fromMarkdown, toMarkdown } from '../../../../src/adapters/trackers/shortcut/shortcut-markdown.ts';
import type { Story, Tracker } from '../../../../src/ports/tracker.ts';
import { growth, IN_STEP } from '../../../support/clocks/growth.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import {
  createWorkspace,
  MR_A,
  type ShortcutWorld,
  SOME_STORY,
} from '../../../support/world/shortcut-world.ts';

const TOKEN = 'rehearsal-shortcut-token';
const MARKER = '[greenroom:story 70107786/shop/preview/feature/checkout]';
const MENTION = `[@mr-a](shortcutapp://members/${MR_A})`;

/** Texts in which much means something to Markdown. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'\\`*_~[]<>#|!()&@:;.-+=$^{}/ \t\r\n\u00a0\u2028x1'.split(''),
        MENTION,
        '@mr-a',
        '&#64;',
        '&amp;',
        'https://a_b.example.com/_x_?y=1&z=2#q',
        'www.example.com',
        '![x](https://example.com/x.png)',
        '<script>',
        '12. ',
        '\n- ',
        '\n    ',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);

describe('text in the Markdown of Shortcut', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => fromMarkdown(toMarkdown(text)) === text),
      { numRuns: 2000 },
    );
  });

  it('holds no mark that takes effect', () => {
    const plain = fc.property(hostile, (text) => {
      const markdown = toMarkdown(text);
      const shown = markdown
        .replaceAll(/\\[!-/:-@[-`{-~]|&#\d+;/g, '…')
        .replaceAll(/https?:\/\/[^\s…]*/g, '…');
      expect(shown).not.toMatch(/[\\`*_~[\]<>#|!()@]|:[^\s…]|www\./i);
      expect(shown).not.toMatch(/^[ \t]|[ \t]$|^[-+=]|^\d+[.)]/m);
      expect(markdown).not.toMatch(/shortcutapp:\/\/|@/);
    });
    fc.assert(plain, { numRuns: 2000 });
  });

  it.each([
    [
      'Try it at https://a-b.example.com/x_y?z=1&q=2#top',
      'Try it at https://a-b.example.com/x_y?z=1&q=2#top',
    ],
    [MENTION, `\\[&#64;mr-a\\]\\(shortcutapp\\://members/${MR_A}\\)`],
    ['[greenroom:story k]\n\nIt runs.', '\\[greenroom\\:story k\\]\n\nIt runs.'],
    ['a: b, c.', 'a: b, c.'],
    ['# x\n1. y\n- z\n  code', '\\# x\n1\\. y\n\\- z\n&#32; code'],
    [' x \n', '&#32;x&#32;&#10;'],
    ['', ''],
  ])('%j is written as %j', (text, markdown) => {
    expect(toMarkdown(text)).toBe(markdown);
  });

  it('is made and read in time, however long it is', () => {
    const text = (size: number) =>
      `${' '.repeat(size)}-${'1'.repeat(size)}.${'https://a_'.repeat(size)}&${'#'.repeat(size)}`;
    expect(growth((size) => fromMarkdown(toMarkdown(text(size))), 500)).toBeLessThan(IN_STEP);
  });
});

describe.each([1, 2, 3, 4])('comments in Shortcut, seed %i', (seed) => {
  let space: ShortcutWorld;
  let tracker: Tracker;
  let story: Story;
  beforeAll(async () => {
    space = await createWorkspace(seed);
    tracker = createShortcut({ fetch, url: space.url, token: TOKEN });
    const found = await tracker.story('123');
    if (found === undefined) throw new Error('There is no story.');
    story = found;
    await tracker.createComment(story, `${MARKER}\nfirst`);
  });
  afterAll(() => space.close());

  it('are found with the text that was handed in, and mention nobody', async () => {
    const { id = '' } = (await tracker.findComment(story, MARKER)) ?? {};
    await fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        const text = `${MARKER}\n${words}`;
        await tracker.updateComment(story, id, text);
        expect(await tracker.findComment(story, MARKER)).toEqual({ id, text });
        const answer = await fetch(`${space.url}/stories/123/comments/${id}`, {
          headers: { 'Shortcut-Token': TOKEN },
        });
        expect(await answer.json()).toMatchObject({ member_mention_ids: [], group_mention_ids: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('of others are never taken for ours, whatever they say', async () => {
    space.act('comment', { id: 123, text: `${MARKER} theirs`, by: MR_A });
    expect((await tracker.findComment(story, MARKER))?.text).not.toContain('theirs');
    expect(await tracker.findComment(story, `${MARKER} theirs`)).toBeUndefined();
  });

  it('that are gone are not found, and not made anew', async () => {
    const other = '[greenroom:story other]';
    await tracker.createComment(story, other);
    const { id = '' } = (await tracker.findComment(story, other)) ?? {};
    const headers = { 'Shortcut-Token': TOKEN };
    await fetch(`${space.url}/stories/123/comments/${id}`, { method: 'DELETE', headers });
    expect(await tracker.findComment(story, other)).toBeUndefined();
    await expect(tracker.updateComment(story, id, other)).rejects.toMatchObject({
      reasonCode: 'far_side_error',
    });
  });
});

it('are nobody’s where Shortcut tells neither their author nor whose token it is', async () => {
  const comments = [{ id: 1, text: `${MARKER} x`, author_id: null, deleted: false }];
  const { fetch } = scriptedFetch(
    () => Response.json(comments),
    () => Response.json({}),
  );
  const tracker = createShortcut({ fetch, token: TOKEN });
  expect(await tracker.findComment(SOME_STORY, MARKER)).toBeUndefined();
});
