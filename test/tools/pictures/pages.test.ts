import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { githubPage } from '../../../tools/pictures/github-page.ts';
import { readable } from '../../../tools/pictures/readable.ts';
import { mrkdwnHtml, slackPage } from '../../../tools/pictures/slack-page.ts';
import { smallPng } from '../../../tools/pictures/small-png.ts';

const PEOPLE = new Map([['U1', 'Mr. C']]);

describe('a page for a picture', () => {
  it('shows a comment as GitHub does, without its hidden line', () => {
    const body =
      '<!-- hidden -->\n### Ready\n\nTry it at <https://shop.example.com/>, or [the run](https://example.com/run).\n\n| a | b |\n|---|---|\n| 1 | `2` |';
    const page = githubPage({ pull: 7, title: 'R&D', author: 'github-actions[bot]', body });
    expect(readable(page).split('\n')).toEqual([
      'R&D #7',
      'github-actions bot commented',
      'Ready',
      'Try it at https://shop.example.com/, or the run <https://example.com/run>.',
      'a | b |',
      '1 | 2 |',
      '',
    ]);
    expect(page).not.toMatch(/src=|url\(|@import/);
  });

  it("shows Slack's markup as Slack does", () => {
    expect(
      mrkdwnHtml(
        '*bold <https://a.example.com/?b&amp;c|R&amp;D>* `x` _it_ a_b_c 2*3*4 <@U1> <!here>\n&lt;b&gt;',
        PEOPLE,
      ),
    ).toBe(
      '<strong>bold <a href="https://a.example.com/?b&amp;c">R&amp;D</a></strong> <code>x</code> <em>it</em> a_b_c 2*3*4 <span class="ping">@Mr. C</span> <span class="ping">!here</span><br>&lt;b&gt;',
    );
  });

  it('shows the blocks of a message, and refuses a sort of block that it does not know', () => {
    const text = (type: string, words: string) => ({ type, text: words });
    const blocks = [
      { type: 'header', text: text('plain_text', 'Ready <now>') },
      {
        type: 'section',
        text: text('mrkdwn', '*a*'),
        fields: [text('mrkdwn', 'b'), text('plain_text', '*c*')],
      },
      { type: 'divider' },
      { type: 'context', elements: [text('mrkdwn', 'd')] },
      {
        type: 'actions',
        elements: [{ type: 'button', text: text('plain_text', 'Open'), url: 'https://e.example.com' }],
      },
    ];
    const shown = { channel: 'staging', people: PEOPLE };
    const page = slackPage({ ...shown, messages: [{ ts: '1772442600.000001', text: 'no', blocks }] });
    expect(readable(page)).toBe(
      '# staging\nG\nGreenroom APP 09:10\nReady <now>\na\nb\n*c*\nd\nOpen <https://e.example.com>\n',
    );
    expect(() =>
      slackPage({ ...shown, messages: [{ ts: '1', text: '', blocks: [{ type: 'video' }] }] }),
    ).toThrow("no block of type 'video' yet");
  });

  it('keeps the colours of a picture in a palette', () => {
    const small = smallPng(
      pngOf([
        [1, [255, 0, 0, 0, 0, 254]],
        [2, [0, 0, 0, 1, 0, 0]],
      ]),
    );
    const palette = small.subarray(small.indexOf('PLTE') + 4, small.indexOf('IDAT') - 8);
    const at = small.indexOf('IDAT');
    const rows = inflateSync(small.subarray(at + 4, at + 4 + small.readUInt32BE(at - 4)));
    const colours = [1, 2, 4, 5].map((index) => [...palette.subarray((rows[index] ?? 0) * 3).subarray(0, 3)]);
    // The first line is told by what is left of each, the second by what is above.
    expect(colours).toEqual([
      [255, 0, 0],
      [255, 0, 254],
      [255, 0, 0],
      [0, 0, 254],
    ]);
    expect(() => smallPng(Buffer.alloc(40))).toThrow('no PNG');
  });
});

/** Two pixels wide; each line with the number of its filter. */
function pngOf(lines: readonly (readonly [number, readonly number[]])[]): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, lines.length, 8, 2, 0, 0, 0]);
  const data = deflateSync(Buffer.from(lines.flatMap(([filter, bytes]) => [filter, ...bytes])));
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), chunk('IDAT', data)]);
}
