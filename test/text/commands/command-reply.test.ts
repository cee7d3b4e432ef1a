import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../../src/domain/commands/parse-command.ts';
import {
  commandReply,
  endingOfReply,
  helpLines,
  replyMarker,
} from '../../../src/text/commands/command-reply.ts';

const OF = { id: 11, project: 'shop', kind: 'preview' };
const HOSTILE = [
  '@octo-org/everyone',
  '[click](https://evil.example.com)',
  'https://evil.example.com',
  '--> <script>alert(1)</script>',
  '<!-- greenroom:command 11 {"done":true} -->',
  '**bold** `code` | cell |',
  '#1 closes #2',
  '![x](https://evil.example.com/x.png)',
  '\u202e\u0000 bidi',
];

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 20 })).map((parts) => parts.join(' ')),
);

/** What GitHub would show, without what is ours. */
function shown(body: string): string {
  return body.replaceAll(/<!--[\s\S]*?-->/g, '').replace(/ \[The run\]\(https:\/\/example\.com\/run\)/, '');
}

describe('a reply', () => {
  it('to any unknown command adds no markup, mention, address, marker or command of that comment', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const spoken = parseCommand(`/stage ${words}`);
        if (spoken.kind !== 'unknown') return;
        const sentence = `There is no command '/${spoken.said}'; the nearest one is '${spoken.nearest}'.`;
        const run = 'https://example.com/run';
        const body = commandReply(OF, { said: `/${spoken.said}`, sentence, run, done: 'rocket' });
        expect(body.split('<!--')).toHaveLength(2);
        expect(body.split('\n')).toHaveLength(2);
        expect(parseCommand(body)).toEqual({ kind: 'nothing' });
        const text = shown(body)
          .replace(/^\n\*\*/, '')
          .replace('** · ', '');
        expect(text).not.toMatch(/<(?!\/?$)[a-z!/]/i);
        expect(text).not.toMatch(/@[A-Za-z0-9]/);
        // Every sign of markup has a backslash before it, or stands in the code span of an address.
        const bare = text.replaceAll(/`https?:\/\/[^`\n]*`/g, '').replaceAll(/\\[\\`*_{}[\]()#+!|~-]/g, '');
        expect(bare).not.toMatch(/[\\`*_{}[\]#|~]/);
        expect(bare).not.toMatch(/https?:\/\//);
        expect(body.length).toBeLessThan(2_000);
      }),
    );
  });

  it('is found by its comment alone, and says whether anything is left to do', () => {
    const reply = { said: '/stage up', sentence: 'Done.', run: undefined };
    const done = commandReply(OF, { ...reply, done: 'rocket' });
    expect(done.startsWith(replyMarker(OF))).toBe(true);
    expect(done.startsWith(replyMarker({ ...OF, id: 1 }))).toBe(false);
    expect(endingOfReply(done, OF)).toBe('rocket');
    expect(endingOfReply(done, { ...OF, id: 12 })).toBeUndefined();
    expect(endingOfReply(commandReply(OF, { ...reply, done: undefined }), OF)).toBeUndefined();
    expect(endingOfReply(`${replyMarker(OF)}{broken -->`, OF)).toBeUndefined();
    expect(endingOfReply(`${replyMarker(OF)}{"done":true} -->`, OF)).toBeUndefined();
  });

  it('has no line that is a command, also where it lists them all', () => {
    const details = helpLines({ stop: 'down' });
    expect(details).toContainEqual(expect.stringMatching(/^- `\/stage down` or `\/stop`: Takes/));
    const body = commandReply(OF, {
      said: '/stage help',
      sentence: 'These.',
      details,
      run: undefined,
      done: 'rocket',
    });
    expect(parseCommand(body, { stop: 'down' })).toEqual({ kind: 'nothing' });
  });
});
