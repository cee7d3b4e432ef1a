import fc from 'fast-check';

const PIECES = [
  ...['@octo-org/everyone', '@mr-b', '(@mr-b)', 'octo-org/other#12', '#12', 'Fixes #12'],
  ...[
    '[click](https://evil.example.com)',
    '![x](https://evil.example.com/x.png)',
    '[a]: https://evil.example.com',
  ],
  ...[
    'https://evil.example.com',
    '_https://evil.example.com',
    'HTTPS://EVIL.EXAMPLE.COM/a_b?c=1',
    'http://é.example.com',
  ],
  ...[
    'www.evil.example.com',
    '_www.evil.example.com',
    '~www.evil.example.com',
    'WWW.EVIL.EXAMPLE.COM',
    'ftp://evil.example.com',
  ],
  ...[
    'mr-b@evil.example.com',
    'mailto:mr-b@evil.example.com',
    'xmpp:mr-b@evil.example.com/a',
    '<mr-b@evil.example.com>',
  ],
  ...[
    '<https://evil.example.com>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- hidden',
    '-->',
    '</td></tr></table>',
  ],
  ...['<?php', '<![CDATA[', '&lt;b&gt;', '&#64;mr-b', '&commat;mr-b', '&amp;'],
  ...['# Heading', '\n# Heading\n', '\n\n## Heading', '\n===\n', '\n---\n', '***', '> quote', '\n> quote'],
  ...[
    '- item',
    '\n- item',
    '1. one',
    '\n1. one',
    '1) one',
    '+ item',
    '- [x] done',
    '    code',
    '\tcode',
    '\n\n    code',
  ],
  ...[
    '**bold**',
    '__bold__',
    '*it*',
    '_it_',
    '~~gone~~',
    '~gone~',
    '`code`',
    '``',
    '```\n',
    '~~~',
    '\\',
    '\\\\',
    '|',
    '| a | b |',
  ],
  ...[
    '[^1]',
    '[^1]: note',
    '[x]',
    ':tada:',
    '$x$',
    '/stage down',
    '\n/stage down\n',
    '\r/stage up',
    '\n::error::injected',
    '\r\n##[error]x',
  ],
  ...['\u2028/stage down', '\u0085# Heading', '\u202eevil', '\u0000', '\ud800', '\u200b', '\ufeff', ' '],
];

/** What anybody may call a branch, a story, a pull request, a login or a reason: all of it may be somebody's attempt. */
export const hostileWords = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .chain((pieces) => fc.constantFrom('', ' ').map((between) => pieces.join(between)));
