import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createVeil } from '../../../src/domain/privacy/veil.ts';
import { htmlText, markdownText } from '../../../src/text/escape.ts';
import { growth, IN_STEP } from '../../support/clocks/growth.ts';

const SECRET = 'p@ss/w"rd & <1>_*x é';

/** The secret as other programs and our own texts have it. */
const FORMS: readonly (readonly [string, string])[] = [
  ['as it is', SECRET],
  ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
  ['in JSON within JSON', JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
  ['in a URI', encodeURIComponent(SECRET)],
  ['in a URI with small digits', encodeURIComponent(SECRET).replaceAll(/%../g, (hex) => hex.toLowerCase())],
  ['in a form', new URLSearchParams({ a: SECRET }).toString().slice(2)],
  ['in XML', 'p@ss/w&quot;rd &amp; &lt;1&gt;_*x é'],
  ['in Markdown', markdownText(SECRET)],
  ['in Markdown of XML', markdownText('p@ss/w&quot;rd &amp; &lt;1&gt;_*x é')],
  ['in HTML', htmlText(SECRET)],
  ['in JSON of Go', 'p@ss/w\\"rd \\u0026 \\u003c1\\u003e_*x é'],
  ['in JSON of Python', 'p@ss/w\\"rd & <1>_*x \\u00e9'],
  ['in JSON of .NET', 'p@ss/w\\u0022rd \\u0026 \\u003C1\\u003E_*x \\u00E9'],
  ['in hexadecimal digits', Buffer.from(SECRET).toString('hex')],
  ['in great hexadecimal digits', Buffer.from(SECRET).toString('hex').toUpperCase()],
  ['in Base64', Buffer.from(SECRET).toString('base64')],
  ['in Base64 behind a user', Buffer.from(`a:${SECRET}\n`).toString('base64')],
  ['in Base64 behind another user', Buffer.from(`admin:${SECRET}`).toString('base64')],
  ['in Base64 of URLs', Buffer.from(`ab:${SECRET}?`).toString('base64url')],
];

function veilOver(...secrets: readonly string[]) {
  const veil = createVeil();
  for (const secret of secrets) veil.noteSecret(secret);
  return veil;
}

describe('a secret of the run', () => {
  it.each(FORMS)('is hidden %s', (_, form) => {
    const shown = veilOver(SECRET).hide(`before ${form} after`);
    expect(shown).toMatch(/^before [A-Za-z0-9+/=_-]{0,12}\*\*\*[A-Za-z0-9+/=_-]{0,4} after$/);
  });

  it.each([
    ['of a shell', "it'\\''s w\u00f6rthy 42"],
    ['of another shell', `it'"'"'s w\u00f6rthy 42`],
    ['of SQL', "it''s w\u00f6rthy 42"],
    ['of PHP', 'it&#039;s w\u00f6rthy 42'],
    ['of JSON', "it's w\\u00f6rthy 42"],
  ])('is hidden with the apostrophes and letters %s', (_, form) => {
    expect(veilOver("it's w\u00f6rthy 42").hide(`before ${form} after`)).toBe('before *** after');
  });

  it.each(['\n', '\r\n', '\\n', ' '])('is hidden in Base64 whose lines are broken by %j', (end) => {
    const long = 'correct-horse-battery-staple-and-then-some-more-of-it-7781';
    const wrapped = Buffer.from(`user:${long}`).toString('base64').replaceAll(/.{76}/g, `$&${end}`);
    const shown = veilOver(long).hide(`before ${wrapped} after`);
    expect(shown).toMatch(/^before [\w+/]{0,8}\*\*\*[\w+/=]{0,4} after$/);
  });

  it('is hidden to its end in broken lines where it is long', () => {
    const token = `Zm9vYmFy-${'0123456789abcdef'.repeat(60)}`;
    const wrapped = Buffer.from(token).toString('base64').replaceAll(/.{64}/g, '$&\\n');
    expect(veilOver(token).hide(`"${wrapped}", which`)).toMatch(/^"\*\*\*[\w+/=]{0,4}", which$/);
  });

  it('is hidden with the words around it left as they are', () => {
    const text = 'Stack shop-feature-checkout-of-all failed';
    const broken = Buffer.from(`user:${text}-correct-horse-battery-staple-and-more`).toString('base64');
    expect(veilOver('correct-horse-battery-staple-and-more').hide(`${text} by\n${broken}`)).toContain(
      `${text} by\n`,
    );
  });

  it('takes little memory, so that as many tokens as a long run has can be looked for', () => {
    const tokens = Array.from({ length: 300 }, (_, at) =>
      createHash('sha512').update(`${at}`).digest('hex').repeat(7),
    );
    const veil = veilOver(...tokens);
    expect(
      veil.hide(`with ${tokens[299]} and ${Buffer.from(`a:${tokens[150]}`).toString('base64')}.`),
    ).toMatch(/^with \*\*\* and [\w+/]{0,4}\*\*\*$/);
  });

  it('is hidden soon, however many keys of many lines there are', () => {
    const key = (letter: string) =>
      [
        '-----BEGIN KEY-----',
        ...Array.from({ length: 50 }, (_, at) => `${letter}${at}`.repeat(16)),
        '-----END KEY-----',
      ].join('\n');
    const hideOne = (count: number) => {
      const veil = createVeil();
      for (let at = 0; at < count; at += 1) veil.noteSecret(key(String.fromCharCode(65 + at)));
      expect(veil.hide(`line ${'A7'.repeat(16)} of it`)).toBe('line *** of it');
    };
    expect(growth(hideOne, 1)).toBeLessThan(IN_STEP);
  });

  it('with a row of apostrophes takes no longer to look for than its length', () => {
    const veil = veilOver(`a${"'".repeat(40)}b`);
    expect(veil.hide(`x a${"'".repeat(40)}b y a${"'".repeat(39)}`)).toBe(`x *** y a${"'".repeat(39)}`);
  });

  it.each([
    ['the value p@ss…', 'the value ***…'],
    [`${'a long '.repeat(12)}value p@ss`, `${'a long '.repeat(12)}value ***`],
    ['the branch p@ss', 'the branch p@ss'],
  ])('is hidden where a text was cut in its middle: %j', (text, shown) => {
    expect(veilOver(SECRET).hide(text)).toBe(shown);
  });

  it('is hidden to its end where it is long, and by each of its lines', () => {
    const token = `Zm9vYmFy-${'0123456789abcdef'.repeat(90)}`;
    expect(veilOver(token).hide(`with ${token}, which`)).toBe('with ***, which');
    expect(veilOver('first line\nsecond line').hide('only second line is told')).toBe('only *** is told');
  });

  it('counts only as a word of its own where it is short, and not where it says nothing', () => {
    expect(veilOver('1234').hide('1234 of 51234f')).toBe('*** of 51234f');
    const veil = createVeil();
    expect(['true', 'abc', '', 'hunter2', 'hunter2'].map(veil.noteSecret)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(veil.hide('true abc hunter2')).toBe('true abc ***');
  });

  it('is hidden with the longer one that it is a part of', () => {
    expect(veilOver('hunter2', 'hunter2-and-more').hide('a hunter2-and-more, a hunter2')).toBe(
      'a ***, a ***',
    );
  });

  it('leaves a text alone that has none', () => {
    const text = 'Stack shop-a of feature/x is at https://shop.example.com/@me:1 (100 %).';
    expect(veilOver(SECRET, 'hunter2').hide(text)).toBe(text);
  });
});

describe('what can only be a credential', () => {
  it.each([
    ['at https://shop:hunter2@shop.example.com/a', 'at https://shop.example.com/a'],
    ['at https:\u200b//shop:hun\\*ter2@\u200bshop.example.com/a', 'at https:\u200b//shop.example.com/a'],
    ['at https://0123456789abcdefghij@git.example.com', 'at https://git.example.com'],
    ['with ghp_0123456789abcdefghij', 'with ***'],
    ['with AKIAABCDEFGHIJKLMNOP', 'with ***'],
    ['with eyJhbGciOiJI.eyJzdWIi.c2lnbmF0dXJl', 'with ***'],
    ['GET /a?X-Amz-Signature=0123&x=1', 'GET /a?X-Amz-Signature=***&x=1'],
  ])('is hidden wherever it comes from: %j', (text, shown) => {
    expect(createVeil().hide(text)).toBe(shown);
  });

  it.each([
    'give it `permissions: id-token: write`',
    'https://github.com/OctoOrg/Repository2/actions/runs/123456789012',
    'https://shop.example.com:8080/@scope/name',
    'git clone https://deploy@git.example.com/shop',
    "Input 'github-token' is empty; give a token, or leave the input out",
  ])('is not seen in our own sentences: %j', (text) => {
    expect(createVeil().hide(text)).toBe(text);
  });
});
