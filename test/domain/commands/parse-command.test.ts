import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMAND_WORDS } from '../../../src/domain/commands/command-words.ts';
import { parseCommand, type Spoken } from '../../../src/domain/commands/parse-command.ts';

const ALIASES = { 'deploy restaurant': 'up', stop: 'down', prolong: 'extend' } as const;

function read(body: string): string {
  return shown(parseCommand(body, ALIASES));
}

function shown(spoken: Spoken): string {
  if (spoken.kind === 'nothing') return 'nothing';
  const others = spoken.others ? ', of several' : '';
  return spoken.kind === 'command'
    ? `${spoken.word}${spoken.rest === '' ? '' : ` ${spoken.rest}`}${others}`
    : `unknown, nearest ${spoken.nearest}${others}`;
}

describe('a comment', () => {
  it.each([
    ['/stage up', 'up'],
    ['/STAGE   Up  ', 'up'],
    ['/stage\tdown', 'down'],
    ['/stage', 'help'],
    ['Thanks!\r\n\r\n/stage status\r\n', 'status'],
    ['Text before\n/stage keep', 'keep'],
    ['/deploy restaurant', 'up'],
    ['/stage Deploy  Restaurant', 'up'],
    ['/stop', 'down'],
    ['/stage up\n/stage down', 'up, of several'],
    ['/label bug\n/stage awake', 'awake'],
    ['/stage extend  3D', 'extend 3D'],
    ['/prolong 1d12h', 'extend 1d12h'],
    ['/stage prolong 2d', 'extend 2d'],
    ['/stage where', 'where'],
    ['/stage where ALL', 'where ALL'],
    ['/stage logs', 'logs'],
    ['> Is it there?\n\n/stage status', 'status'],
    ['```\ncode\n```\n/stage up', 'up'],
    ['<!-- a note -->\n/stage up', 'up'],
    ['Write `<!--` first\n\n/stage up', 'up'],
    ['> ```\n> code\n> ```\n\n/stage up', 'up'],
    ['- ```\n  code\n  ```\n\n/stage up', 'up'],
    ['- a\n  ```\n  code\n  ```\n\n/stage up', 'up'],
    ['  ```\n  code\n  ```\n/stage up', 'up'],
    ['<details>\n<summary>Log</summary>\n\n```\ncode\n```\n\n</details>\n\n/stage up', 'up'],
    ['<https://example.com>\n```\ncode\n```\n/stage up', 'up'],
  ])('%j asks for %s', (body, expected) => {
    expect(read(body)).toBe(expected);
  });

  it.each([
    ['/stage upp', 'unknown, nearest /stage up'],
    ['/stage stauts', 'unknown, nearest /stage status'],
    ['/stage extend', 'unknown, nearest /stage extend 3d'],
    ['/stage extend 30m', 'unknown, nearest /stage extend 3d'],
    ['/stage extend 91d', 'unknown, nearest /stage extend 3d'],
    ['/stage extend 3 days', 'unknown, nearest /stage extend 3d'],
    ['/stage extnd 3d', 'unknown, nearest /stage extend 3d'],
    ['/prolong', 'unknown, nearest /prolong 3d'],
    ['/stage where else', 'unknown, nearest /stage where'],
    ['/stage logs 100', 'unknown, nearest /stage logs'],
    ['/stage up please', 'unknown, nearest /stage up'],
    ['/stage deploy restorant', 'deploy restorant'],
    ['/stage deploy a b', 'unknown, nearest /stage deploy main to qa'],
    ['/stage deploy ../../x', 'unknown, nearest /stage deploy main to qa'],
    [`/stage down${' '.repeat(100)}is what nobody should say`, 'unknown, nearest /stage down'],
    [`/stage ${'x'.repeat(5_000)}`, 'unknown, nearest /stage extend 3d'],
    ['/stage __proto__', 'unknown, nearest /prolong 3d'],
  ])('%j is %s', (body, expected) => {
    expect(read(body)).toBe(expected);
  });

  it.each([
    ['no slash', 'stage up'],
    ['a slash within a line', 'Say /stage up'],
    ['a word that only begins so', '/staged up'],
    ["somebody else's robot", '/deploy'],
    ['a name that every object has', '/constructor'],
    ['code by four blanks', '    /stage up'],
    ['a fence', '```\n/stage up\n```'],
    ['a fence with a word', '~~~sh\n/stage up\n~~~'],
    ['a fence that is not closed', 'See\n```\n/stage up'],
    ['a fence that a shorter one does not close', '````\n```\n/stage up\n````'],
    ['a fence in a list', '- ```\n/stage up'],
    ['a fence in a quote', '> ```\n/stage up'],
    ['a code span over lines', 'Say `this\n/stage up\nor that`'],
    ['a quote', '> /stage up'],
    ['the next line of a quote, without an empty one between', '> Somebody said\n/stage up'],
    ['a quote in a list', '- > Somebody said\n/stage up'],
    ['what HTML hides', '<!--\n/stage up\n-->'],
    ['what HTML hides to the end', '<!--\n/stage up'],
    ['code of HTML', '<pre>\n/stage up\n</pre>'],
    ['code of HTML with something in it', '<PRE class="a">\n\n/stage up\n</PRE>'],
    ['a quote of HTML', '<blockquote>\n/stage up\n</blockquote>'],
    ['a fence that an indented one does not close', '```\n    ```\n/stage up\n```'],
    ['a fence that a quoted one does not close', '```\n> ```\n/stage up\n```'],
    ['a fence that one behind a dash does not close', '```\n- ```\n/stage up\n```'],
    ['a fence behind the one of a quote', '> ```\n```\n/stage up\n```'],
    ['a fence behind the one of a list', '- ```\n```\n/stage up\n```'],
    ['a fence behind the one of a list, further in', '- a\n  ```\n```\n/stage up\n```'],
    ['a fence behind what is no list', 'text\n2. ```\n```\n/stage up\n```'],
    ['a fence behind one that HTML shows as it stands', '<div>\n```\n\n```\n/stage up\n```'],
    ['a fence behind code of HTML that it ends', '<code>\n\n```\n</code>\n/stage up\n```'],
    ['a fence behind the shortest comment', '<!-->\n```\n-->\n/stage up\n```'],
    ['a fence behind HTML that ends by another tag', '<pre>\n```\n</style>\n```\n</pre>\n/stage up\n```'],
    ['a code span over an indented line', 'Say `this\n    that\n/stage up\nor more`'],
    ['a code span behind the one that a list cut', '`\n- a\n`\n/stage up\n`'],
    ['a code span behind indented code', '    `\na `b\n/stage up\n`'],
    ['an instruction of XML', '<?\n/stage up\n?>'],
    ['raw text of XML', '<![CDATA[\n/stage up\n]]>'],
    ['a quote behind a tab in a list', '-\t> Somebody said\n/stage up'],
    ['nothing', ''],
  ])('asks for nothing by %s', (_, body) => {
    expect(read(body)).toBe('nothing');
  });
});

const line = fc.oneof(
  fc.constantFrom(...COMMAND_WORDS).map((word) => `/stage ${word}`),
  fc.constantFrom(
    '/stage upp',
    'text',
    '',
    '> quoted',
    '- item',
    '`',
    '``',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
  ),
  fc.constantFrom('```', '~~~', '````', '    /stage up', '<code>', '\t', '/stop', '1. `a'),
  fc.string(),
);
const body = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));

describe("a team's own word", () => {
  it.each([
    ['stage-restaurant', '/stage-restaurant'],
    ['stagehand', '/stage stagehand'],
    [`${'x'.repeat(30)} ${'y'.repeat(30)} ${'z'.repeat(30)} ${'w'.repeat(30)}`, undefined],
  ])('may begin as ours do, or be as long as settings allow: %s', (alias, body = `/${alias}`) => {
    expect(shown(parseCommand(body, { [alias]: 'up' }))).toBe('up');
  });
});

describe('what a person writes behind a command', () => {
  it.each([
    ['/stage lock', { word: 'lock', rest: '' }],
    ['/stage LOCK  a Demo of  Payments ', { word: 'lock', rest: 'a Demo of Payments' }],
    ['/stage lock unlock', { word: 'lock', rest: 'unlock' }],
    ['/stage deploy Feature/A  to QA', { word: 'deploy', rest: 'Feature/A to QA' }],
    ['/stage unlock qa', { word: 'unlock', rest: 'qa' }],
    ['/stage status qa', { word: 'status', rest: 'qa' }],
  ] as const)('belongs to it where it takes words: %s', (body, expected) => {
    expect(parseCommand(body, ALIASES)).toEqual({ kind: 'command', others: false, ...expected });
  });

  it.each([
    ['/stage unlock right now', '/stage unlock'],
    ['/stage status of qa', '/stage status'],
    ['/stage lok a demo', '/stage lock'],
  ])('makes no command of %s', (body, nearest) => {
    expect(read(body)).toBe(`unknown, nearest ${nearest}`);
  });
});

describe('any comment', () => {
  it('asks for one command at most, and one of its lines is that command', () => {
    fc.assert(
      fc.property(fc.oneof(body, fc.string({ maxLength: 300 }), fc.string({ unit: 'binary' })), (text) => {
        const spoken = parseCommand(text, ALIASES);
        if (spoken.kind === 'nothing') return;
        expect(text.split(/\r\n|\r|\n/).some((each) => each.startsWith('/'))).toBe(true);
        if (spoken.kind === 'unknown') expect(spoken.said.length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('asks for nothing once all of it is in a fence that is longer than those in it', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('`', '~'), (text, sign) => {
        const fence = sign.repeat(60);
        expect(read(`${fence}\n${text}\n${fence}`)).toBe('nothing');
      }),
    );
  });

  it('asks for nothing once all of it is quoted or indented', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('> ', '>', '    ', '- > '), (text, mark) => {
        expect(
          read(
            text
              .split(/\r\n|\r|\n/)
              .map((each) => `${mark}${each}`)
              .join('\n'),
          ),
        ).toBe('nothing');
      }),
    );
  });

  it('asks for the same whatever stands in a fence before it', () => {
    fc.assert(
      fc.property(body, (text) => {
        const fence = '`'.repeat(60);
        expect(read(`${fence}\n${text}\n${fence}\n/stage keep`)).toBe('keep');
      }),
    );
  });

  it('is read in time that grows with its length alone', () => {
    for (const part of ['`', '<!--', '> ', '``` ', '<pre', '/stage up\n', '- ', '`a\n', '1. ', '``\n`\n'])
      expect(read(part.repeat(65_536 / part.length))).toEqual(expect.any(String));
  });
});
