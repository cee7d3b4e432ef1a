import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toDocument } from '../../src/adapters/trackers/jira/jira-text.ts';
import { markdownOfText } from '../../src/adapters/trackers/linear/linear-markdown.ts';
import { toMarkdown } from '../../src/adapters/trackers/shortcut/shortcut-markdown.ts';
import { refusalIn, storyComment } from '../../src/text/story-comment.ts';

/** Names that people may give to branches, stories, labels, statuses and themselves. */
const name = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@octo-org/everyone',
        '@mr-b',
        '[~mr-b]',
        '[click](https://evil.example.com)',
        '![x](https://evil.example.com/x.png)',
        '<script>alert(1)</script>',
        '<!-- hidden',
        '**bold** __strong__ _soft_ ~~gone~~',
        '```',
        '\n/close\n# heading\n',
        '\r\n::error::injected',
        '{code}',
        '<@U0000000103>',
        '\u2028[greenroom:story',
      ),
      fc.string({ maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));

function keyOf(text: string): string {
  return `70107786/shop/preview/${text.replaceAll(/[*~]/g, '')}`;
}

function commentWith(text: string): string {
  return storyComment({
    key: keyOf(text),
    repository: 'octo-org/shop',
    pullRequest: 7,
    standing: 'ready',
    url: 'https://shop.example.com',
    commit: 'a'.repeat(40),
    delivered: undefined,
    rejected: false,
    refused: text,
  });
}

// No branch has `*` or `~` in its name (git-scm.com/docs/git-check-ref-format), so none is put there.
it('makes no mention, command, link or markup of names where a tracker takes a comment as it stands', () => {
  fc.assert(
    fc.property(name, (text) => {
      const body = commentWith(text);
      const lines = body.split('\n');
      expect(lines).toHaveLength(6);
      expect(lines[0]).toMatch(/^\[greenroom:story [^\s[\]<>@`]+\]$/);
      expect(lines.slice(1).join('\n')).not.toMatch(
        /[<>`*~[\]]|@(?!\u200b)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/,
      );
      expect(lines[5]).toMatch(/^Not merged: /);
    }),
  );
});

function expectStable(text: string): void {
  const once = commentWith(text);
  const facts = { repository: 'octo-org/shop', pullRequest: 7, standing: 'ready' } as const;
  const again = storyComment({
    ...facts,
    key: keyOf(text),
    url: 'https://shop.example.com',
    commit: 'a'.repeat(40),
    delivered: undefined,
    rejected: false,
    refused: refusalIn(once),
  });
  expect(again).toBe(once);
}

it('keeps a refusal as it is however often it is written anew', () => {
  fc.assert(fc.property(name, expectStable));
});

/** Signs that grow or change where a long text is cut. */
const LONG = ['@', '@a', 'a_b', '_', 'a@_', 'x\u{1f600}', ' @'].flatMap((part) =>
  [1_997, 1_998, 1_999, 2_000, 2_001].map((before) => ({ part, before })),
);

it.each(LONG)('keeps a long refusal of $part from character $before on', ({ part, before }) => {
  expectStable(`${'x'.repeat(before)}${part.repeat(3)}`);
  expectStable(part.repeat(before));
  expect([...(refusalIn(commentWith(part.repeat(before))) ?? '')].length).toBeLessThanOrEqual(2_000);
});

it('mentions nobody in the format of any other tracker, whatever a name is', () => {
  fc.assert(
    fc.property(name, (text) => {
      const body = commentWith(text);
      expect(JSON.stringify(toDocument(body))).not.toMatch(/"type":"(?!doc|paragraph|text|hardBreak|link)/);
      for (const written of [markdownOfText(body), toMarkdown(body)]) {
        const bare = written.replaceAll(/\\[!-/:-@[-`{-~]|&#\d+;|<https?:[^\s<>]*>/g, '');
        expect(bare).not.toMatch(/[<>`*~[\]]|@(?!\u200b)/);
      }
    }),
  );
});
