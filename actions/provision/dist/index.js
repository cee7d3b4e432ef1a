import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
exports.tO = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
exports.X5 = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.parse = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 348:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4656);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6942);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('provision', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i, _main_js__WEBPACK_IMPORTED_MODULE_1__/* .post */ .b);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main),
  b: () => (/* binding */ main_post)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var domain_errors = __nccwpck_require__(3047);
;// CONCATENATED MODULE: ./build/src/domain/naming.js


/** Beanstalk takes environment names of 4 to 40 characters (its API model, `EnvironmentName`). */
const LONGEST_NAME = 40;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** Eight base-32 digits: 40 bits. */
const HASH_DIGITS = 8;
/**
 * The one name that stack and Beanstalk environment share: `<project>-<slug>` for previews,
 * `<project>-<kind>` for other kinds. A hash is appended whenever the slug says less than the branch.
 */
function environmentName(identity) {
    const { project, kind, branch } = identity;
    if (kind !== 'preview')
        return `${project}-${kind}`;
    const slug = slugOf(branch);
    const plain = `${project}-${slug}`;
    if (slug === branch && plain.length <= LONGEST_NAME && !looksReserved(slug))
        return plain;
    const hash = shortHash(branch);
    const room = LONGEST_NAME - project.length - 2 - HASH_DIGITS;
    const cut = slug.slice(0, room).replace(/-+$/, '');
    return cut === '' ? `${project}-${hash}` : `${project}-${cut}-${hash}`;
}
/** Kind names are reserved: a branch called `production` must not take production's name. So is what could pass for a hash. */
function looksReserved(slug) {
    return /^[a-z][a-z0-9]{1,19}$/.test(slug) || /(^|-)[a-z2-7]{8}$/.test(slug);
}
function slugOf(branch) {
    return branch
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
}
/** Forty bits of SHA-256 in base 32, lower case. */
function shortHash(text) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    let bits = 0n;
    for (const byte of digest.subarray(0, 5))
        bits = (bits << 8n) | BigInt(byte);
    let digits = '';
    for (let index = HASH_DIGITS - 1; index >= 0; index -= 1)
        digits += BASE32[Number((bits >> BigInt(index * 5)) & 31n)];
    return digits;
}
/** `repository-id/project/kind/branch`: names comment markers, chat metadata and concurrency groups. */
function subjectKey(identity) {
    return `${identity.repositoryId}/${identity.project}/${identity.kind}/${identity.branch}`;
}
/** The environment's DNS name under the team's domain. */
function hostName(name, domain) {
    return `${name}.${domain.replace(/\.$/, '')}`;
}
/**
 * Labels the application version that holds one commit for one environment; at most 100 characters (Beanstalk's model). Of one
 * commit more than one thing may be built, so what is not its tree carries the start of its SHA-256 behind a dot, which
 * no environment's name has.
 */
function versionLabel(name, commit, digest) {
    return `${name}-${commit.slice(0, 12)}${digest === undefined ? '' : `.${digest.slice(0, 12)}`}`;
}
/** Where a bundle lies; it tells what is in it as the label does. */
function bundleKey(name, commit, digest) {
    return `greenroom/${name}/${commit}${digest === undefined ? '' : `.${digest.slice(0, 12)}`}.zip`;
}
/** Where a template lies that is too large for a request: named after its content, beside its environment's bundles. */
function templateKey(name, sha256) {
    return `${artifactPrefix(name)}templates/${sha256}.yml`;
}
/** Whatever is kept in the artifact bucket for one environment; the slash ends the name. */
function artifactPrefix(name) {
    return `greenroom/${name}/`;
}
/** Longest tag value that CloudFormation takes. */
const LONGEST_TAG_VALUE = 256;
/**
 * A branch as a tag value: what tags do not allow becomes `=XX` per UTF-8 byte. A name that would be
 * too long is cut and ends in `=..` and a hash, and can then only be compared, not read back.
 * Source of the legal characters: AWS tagging rules (letters, digits, space, `_ . : / = + - @`).
 */
function naming_branchTag(branch) {
    const escaped = [...Buffer.from(branch, 'utf8')]
        .map((byte) => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9_.:/+@-]/.test(character)
            ? character
            : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
        .join('');
    if (escaped.length <= LONGEST_TAG_VALUE)
        return escaped;
    return `${escaped.slice(0, LONGEST_TAG_VALUE - HASH_DIGITS - 3)}=..${shortHash(branch)}`;
}
/** The branch that a tag value stands for; undefined when it was cut. */
function naming_branchOfTag(value) {
    if (/=\.\.[a-z2-7]{8}$/.test(value))
        return undefined;
    const bytes = [];
    for (let index = 0; index < value.length; index += 1) {
        const hex = value[index] === '=' ? /^[0-9A-F]{2}$/.exec(value.slice(index + 1, index + 3)) : null;
        if (hex) {
            bytes.push(Number.parseInt(hex[0], 16));
            index += 2;
        }
        else
            bytes.push(value.charCodeAt(index));
    }
    return Buffer.from(bytes).toString('utf8');
}
const naming_TAGS = {
    project: 'greenroom:project',
    repository: 'greenroom:repository',
    repositoryId: 'greenroom:repository-id',
    environment: 'greenroom:environment',
    branch: 'greenroom:branch',
    pullRequest: 'greenroom:pull-request',
    plainBranch: 'branch',
};
/** Identity, and nothing that changes: a changed stack tag updates every resource. */
function identityTags(identity) {
    return {
        [naming_TAGS.project]: identity.project,
        [naming_TAGS.repository]: identity.repository,
        [naming_TAGS.repositoryId]: String(identity.repositoryId),
        [naming_TAGS.environment]: identity.kind,
        [naming_TAGS.branch]: naming_branchTag(identity.branch),
        ...(identity.pullRequest === undefined ? {} : { [naming_TAGS.pullRequest]: String(identity.pullRequest) }),
        [naming_TAGS.plainBranch]: naming_branchTag(identity.branch),
    };
}
/** True when the tags say that a stack is this project's, this repository's and of this kind. */
function naming_isOurs(tags, owner) {
    return (tags[naming_TAGS.project] === owner.project &&
        tags[naming_TAGS.repositoryId] === String(owner.repositoryId) &&
        tags[naming_TAGS.environment] === owner.kind);
}
/** The project's name when nobody gives one: the repository's, made legal. */
function defaultProject(repository) {
    const name = (repository.split('/')[1] ?? '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, '')
        .replace(/^[0-9]+/, '')
        .slice(0, 20);
    return name.length >= 2 ? name : 'app';
}
/** @throws UserError when the project is not `[a-z][a-z0-9]{1,19}`. */
function checkProject(project) {
    if (/^[a-z][a-z0-9]{1,19}$/.test(project))
        return project;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'project' has the value '${project.slice(0, 40)}'; it takes 2 to 20 lower-case letters and digits, a letter first.`);
}
/** One word, so that it can be kept apart from branch slugs. @throws UserError when the kind is not `[a-z][a-z0-9]{1,15}`. */
function checkKind(kind) {
    if (/^[a-z][a-z0-9]{1,15}$/.test(kind))
        return kind;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'environment' has the value '${kind.slice(0, 40)}'; it takes 2 to 16 lower-case letters and digits, a letter first.`);
}

;// CONCATENATED MODULE: ./build/src/domain/subject.js
/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
function hintOf(name, payload, ref) {
    const event = asObject(payload);
    const pull = asObject(event['pull_request']);
    const head = asObject(pull['head']);
    if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
        return {
            name,
            branch: asText(head['ref']),
            pullRequest: asNumber(pull['number']),
            commit: asText(head['sha']),
        };
    }
    if (name === 'delete' || name === 'create') {
        const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
        return { name, branch, pullRequest: undefined, commit: undefined };
    }
    const branch = name === 'push' ? /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] : undefined;
    const commit = name === 'push' ? asText(event['after']) : undefined;
    return { name, branch, pullRequest: undefined, commit };
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function asText(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function asNumber(value) {
    return typeof value === 'number' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/src/runtime/event.js



/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
async function readHint(run) {
    return hintOf(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run), run.env['GITHUB_REF']);
}
async function readPayload(run) {
    const path = run.env['GITHUB_EVENT_PATH'];
    if (path === undefined)
        return {};
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        run.warning('The event payload could not be read; only the inputs say whom this run is about.');
        return {};
    }
}
/**
 * Unique to one step of one attempt of a run, and safe in names and tokens: `[A-Za-z0-9-]`. Two steps of a run may change the
 * same stack, and a far side takes a token that it knows for a request that it has answered.
 */
function runToken(run, random) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_JOB: job, GITHUB_ACTION: step } = run.env;
    const where = job || step ? `-${shortHash(`${job ?? ''}/${step ?? ''}`)}` : '';
    return `${id ?? `local${Math.floor(random() * 1e9)}`}-${attempt ?? '1'}${where}`.replaceAll(/[^A-Za-z0-9-]/g, '');
}
/** The page of this run, for people to look at its log. */
function runUrl(run) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = run.env;
    return repository && id ? `${server ?? 'https://github.com'}/${repository}/actions/runs/${id}` : undefined;
}

// EXTERNAL MODULE: ./build/src/domain/legal-values.js
var legal_values = __nccwpck_require__(2302);
// EXTERNAL MODULE: ./build/src/domain/durations.js
var durations = __nccwpck_require__(9571);
;// CONCATENATED MODULE: ./build/src/runtime/input-values.js


function readerOf(run, _names) {
    function text(name) {
        const value = run.input(name).trim();
        return value === '' ? undefined : value;
    }
    return {
        text,
        required(name, what) {
            const value = text(name);
            if (value === undefined)
                throw new domain_errors/* UserError */.yo('invalid_input', `Input '${name}' is empty; give ${what}.`);
            return value;
        },
        formed(name, form) {
            const value = text(name);
            if (value !== undefined)
                checkForm(name, value, form);
            return value;
        },
        choice(name, legal, fallback) {
            const value = text(name) ?? fallback;
            const found = legal.find((candidate) => candidate === value);
            if (found === undefined)
                throw illegal(name, value, legal.join(', '));
            return found;
        },
        choices: (name, legal) => parseList(text(name) ?? '').map((value) => {
            const found = legal.find((candidate) => candidate === value);
            if (found === undefined)
                throw illegal(name, value, `any of ${legal.join(', ')}`);
            return found;
        }),
        boolean(name, fallback) {
            const value = text(name) ?? String(fallback);
            if (value !== 'true' && value !== 'false')
                throw illegal(name, value, 'true, false');
            return value === 'true';
        },
        list: (name) => parseList(text(name) ?? ''),
        integer: (name, fallback, range) => integer(name, text(name) ?? String(fallback), range),
        optionalInteger(name, range) {
            const value = text(name);
            return value === undefined ? undefined : integer(name, value, range);
        },
        fraction(name, fallback) {
            const value = text(name) ?? String(fallback);
            const number = Number(value);
            if (!/^(\d+(\.\d*)?|\.\d+)$/.test(value) || number > 1)
                throw illegal(name, value, 'numbers from 0 to 1');
            return number;
        },
        duration(name, fallback) {
            const value = text(name) ?? fallback;
            const parsed = (0,durations/* parseDuration */.E9)(value);
            if (parsed === undefined)
                throw illegal(name, value, 'durations such as 90s, 30m, 2h, 7d');
            return parsed;
        },
        span(name, fallback) {
            const value = text(name) ?? fallback;
            const parsed = (0,durations/* parseDuration */.E9)(value);
            if (parsed)
                return parsed;
            throw illegal(name, value, 'durations above 0 such as 90s, 30m, 2h, 7d');
        },
        async map(name) {
            const value = text(name);
            return value === undefined ? {} : parseMap(name, value);
        },
        notYet(name, isLater, legalToday) {
            const value = text(name);
            if (value === undefined || !isLater(value))
                return;
            throw new domain_errors/* UserError */.yo('not_yet', `Input '${name}' has the value '${shown(value)}', which this version does not support yet; today it takes ${legalToday}.`);
        },
    };
}
function integer(name, value, { least, most }) {
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || number < least || number > most)
        throw illegal(name, value, `whole numbers from ${least} to ${most}`);
    return number;
}
function parseList(text) {
    return text
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
async function parseMap(name, value) {
    const { parse } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    let parsed;
    try {
        parsed = parse(value, { schema: 'failsafe' });
    }
    catch (cause) {
        throw new domain_errors/* UserError */.yo('invalid_input', `Input '${name}' is not a YAML or JSON map: ${firstLine(cause)}`, {
            cause,
        });
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw illegal(name, value, 'a YAML or JSON map');
    return Object.fromEntries(Object.entries(parsed).map(([key, item]) => {
        if (typeof item !== 'string')
            throw illegal(name, `${key}: …`, 'a map whose values are plain text, numbers or booleans');
        return [key, item];
    }));
}
/** @throws UserError naming input, value and form; long numbers are left out, since they may be an account's. */
function checkForm(name, value, { pattern, takes }) {
    if (!pattern.test(value))
        throw illegal(name, value.replaceAll(/\d{6,}/g, '…'), takes);
}
function illegal(name, value, legal) {
    return new domain_errors/* UserError */.yo('invalid_input', `Input '${name}' has the value '${shown(value)}'; it takes ${legal}.`);
}
function shown(value) {
    const line = value.replaceAll(/\s+/g, ' ');
    return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
function firstLine(error) {
    return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/common.js


/** The inputs that every action takes. */
const COMMON_INPUTS = ['settings', 'github-token', 'dry-run'];
/** The inputs of every action that works in AWS. */
const AWS_INPUTS = ['region', 'role-to-assume', 'allowed-accounts'];
function readCommonInputs(run) {
    const reader = readerOf(run, COMMON_INPUTS);
    const githubToken = reader.required('github-token', "a token, or leave the input out to use the job's own");
    run.setSecret(githubToken);
    return Object.freeze({
        settings: reader.text('settings') ?? '.github/greenroom.yml',
        githubToken,
        dryRun: reader.boolean('dry-run', false),
    });
}
/** @throws UserError where a role is no ARN or an account no id. */
function readAwsInputs(reader) {
    const rolesToAssume = arnsOf(reader.text('role-to-assume') ?? '');
    for (const role of rolesToAssume)
        checkForm('role-to-assume', role, legal_values/* ROLE_ARN */.xG);
    const allowedAccounts = reader.list('allowed-accounts');
    for (const account of allowedAccounts)
        checkForm('allowed-accounts', account, legal_values/* ACCOUNT_ID */.W_);
    return Object.freeze({ regions: reader.list('region'), rolesToAssume, allowedAccounts });
}
/** A role's name may have a comma in it, so a comma parts two ARNs only where another one begins. */
function arnsOf(text) {
    return text
        .split(/\n|,(?=\s*arn:)/)
        .map((arn) => arn.trim())
        .filter((arn) => arn !== '');
}

// EXTERNAL MODULE: ./build/src/domain/hours.js
var domain_hours = __nccwpck_require__(4309);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
;// CONCATENATED MODULE: ./build/src/domain/wanted.js


const wanted_OFF_LABEL = 'stage:off';
const wanted_KEEP_LABEL = 'stage:keep';
const AWAKE_LABEL = 'stage:awake';
/** @throws UserError naming the rule that is not legal. */
function parseWanted(rules) {
    return rules.map((rule) => {
        if (rule === 'branch' || rule === 'pull-request' || rule === 'review-requested')
            return rule;
        if (/^label:.+/.test(rule))
            return rule;
        throw new domain_errors/* UserError */.yo('invalid_input', `Input 'wanted' has the value '${rule.slice(0, 60)}'; it takes branch, pull-request, review-requested, label:NAME.`);
    });
}
/** What asks for an environment where neither step nor settings say it. */
const WANTED_OTHERWISE = ['pull-request'];
/** True where a branch alone asks for its environment, which then stays as long as the branch, whatever its pull requests do. */
function wanted_isWantedByBranch(rules) {
    return rules.includes('branch');
}
/** Which of a branch's open pull requests, newest first, speaks for its environment: one that wants it, where there is one. */
function speaker(open) {
    return open.find((pull) => !pull.labels.includes(wanted_OFF_LABEL)) ?? open[0];
}
/** Whether a branch may have an environment at all, before AWS is asked anything. */
function mayHaveEnvironment(facts, settings) {
    const { pullRequest: pull, branch } = facts;
    if (pull && pull.headRepositoryId !== facts.repositoryId)
        return no('fork', `Pull request #${pull.number} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`);
    if (pull?.state === 'closed')
        return no('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    if (facts.branchHead === undefined) {
        const sentence = `Branch '${wanted_shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return { wanted: false, decision: 'refused', reasonCode: 'unknown_branch', sentence };
    }
    if (pull?.labels.includes(wanted_OFF_LABEL))
        return no('opted_out', `Pull request #${pull.number} is labelled '${wanted_OFF_LABEL}'; take the label off to get an environment.`);
    const glob = settings.skipBranches.find((pattern) => wanted_matches(branch, pattern));
    if (glob !== undefined)
        return no('no_infra_branch', `Branch '${wanted_shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return { wanted: true };
}
/** Whether somebody asks for the environment now, or it exists already and nobody took it back. */
function isWanted(facts, settings) {
    const may = mayHaveEnvironment(facts, settings);
    if (!may.wanted || facts.environmentExists)
        return may;
    if (settings.wanted.some((rule) => asks(rule, facts.pullRequest)))
        return { wanted: true };
    return no('not_wanted', `Branch '${wanted_shown(facts.branch)}' gets an environment once there is ${settings.wanted.map(sayRule).join(' or ')}.`);
}
function asks(rule, pull) {
    if (rule === 'branch')
        return true;
    if (pull === undefined)
        return false;
    if (rule === 'pull-request')
        return true;
    if (rule === 'review-requested')
        return pull.requestedReviewers.length > 0 || pull.reviewers.some((login) => login !== pull.author);
    return pull.labels.includes(rule.slice('label:'.length));
}
function sayRule(rule) {
    if (rule === 'branch')
        return 'a branch';
    if (rule === 'pull-request')
        return 'an open pull request';
    if (rule === 'review-requested')
        return 'a requested review';
    return `the label '${rule.slice('label:'.length)}'`;
}
function no(reasonCode, sentence) {
    return { wanted: false, decision: 'skipped', reasonCode, sentence };
}
/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
function wanted_matches(branch, glob) {
    return picomatch.isMatch(branch, glob, { bash: true, dot: true });
}
function wanted_shown(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

;// CONCATENATED MODULE: ./build/src/runtime/load-settings.js





/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
/**
 * Reads the settings from the default branch, so that no pull request can loosen them. A file that is
 * not there means defaults; a file that cannot be read is an error.
 * @throws UserError `invalid_settings`
 */
async function loadGround(codeHost, inputs) {
    const repository = await codeHost.repository();
    const text = await codeHost.readFile(inputs.settings, repository.defaultBranch);
    // A file that somebody names and that is not there would otherwise leave what it protects without protection.
    if (text === undefined && inputs.settings !== DEFAULT_SETTINGS)
        throw new domain_errors/* UserError */.yo('invalid_settings', `The settings file ${inputs.settings} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined
        ? { project: undefined, environments: {}, ownParameters: {} }
        : await parse(text, inputs.settings);
    const { environments, ownParameters } = settings;
    const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
    if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
        throw new domain_errors/* UserError */.yo('invalid_input', `Input 'environment' has the value '${inputs.environment}'; ${inputs.settings} has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        project: checkProject(inputs.project ?? settings.project ?? defaultProject(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: kind?.protected ?? inputs.environment === 'production',
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
    };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, given) {
    return firstGiven(given, parseWanted(kind.wanted ?? []), WANTED_OTHERWISE);
}
/** The first list that has anything in it: what the step says, then what the settings say. */
function firstGiven(...lists) {
    return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
/** When environments of the kind are up: what the step says, then the settings; undefined where they always are. */
function hoursOf(kind, given) {
    return given ?? (kind.hours === undefined ? undefined : (0,domain_hours/* parseHours */.T)(kind.hours));
}
/** What makes an environment ready: what the step says, then the settings, then the default. */
function readinessOf(kind, given = {}) {
    return {
        health: given.health ?? kind.health ?? 'http',
        healthPath: given.healthPath ?? kind['health-path'] ?? '/',
        urlOutput: given.urlOutput ?? kind['url-output'] ?? 'Url',
        deploymentInfo: given.deploymentInfo ?? kind['deployment-info'],
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = parseDuration(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new UserError('invalid_settings', `${file}: 'ttl' has the value '${kind.ttl.slice(0, 40)}'; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__nccwpck_require__.e(816), __nccwpck_require__.e(405)]).then(__nccwpck_require__.bind(__nccwpck_require__, 405));
    return parseSettings(text, file);
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/pricing.js



/** The input of every action that can tell what environments cost. */
const PRICING_INPUTS = ['hourly-price'];
/**
 * The team's own prices, those of the step over those of the settings; undefined where nobody gives any.
 * @throws UserError naming the key whose price is none.
 */
async function readPricing(run, { kind, kindIsProtected }, hours) {
    const given = await readerOf(run, PRICING_INPUTS).map('hourly-price');
    const own = Object.entries(given).map(([what, price]) => [what, priceOf(what, price)]);
    const prices = { ...kind['hourly-price'], ...Object.fromEntries(own) };
    if (Object.keys(prices).length === 0)
        return undefined;
    return { prices, hours: kindIsProtected ? undefined : hoursOf(kind, hours) };
}
function priceOf(what, text) {
    const price = Number(text);
    if (/^\d*\.?\d+$/.test(text) && Number.isFinite(price))
        return price;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'hourly-price' has the value '${text.slice(0, 40)}' for '${what.slice(0, 80)}'; it takes the price of an hour as a number, such as 0.0096.`);
}

// EXTERNAL MODULE: ./build/src/domain/without-account.js
var without_account = __nccwpck_require__(8404);
;// CONCATENATED MODULE: ./build/src/domain/container-image.js


const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?';
const REFERENCE = new RegExp(`^(?:${HOST}/)?${PART}(?:/${PART})*(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?<digest>@sha256:[0-9a-f]{64})?$`);
/** Of a name without tag and digest (the distribution project's reference grammar, which the pattern follows too). */
const LONGEST = 255 + 1 + 128 + 72;
/** @throws UserError when the text is no reference to a container image. */
function checkImage(image) {
    if (image.length <= LONGEST && REFERENCE.test(image))
        return image;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'source-bundle' names the container image '${image.slice(0, 120)}', which is none; it takes docker://registry/name:tag or registry/name@sha256: with 64 hex digits.`);
}
/** What to say of an image that may become another one under the same name; undefined when it cannot, or need not. */
function movingImage(image) {
    const { tag, digest } = REFERENCE.exec(image)?.groups ?? {};
    if (digest !== undefined || (tag !== undefined && tag !== 'latest'))
        return undefined;
    return `The container image ${(0,without_account/* withoutAccount */.Mk)(image)} has no tag of its own; when it moves, an environment that stands at the commit stays with the old one. Name it by digest, or by a tag for each build.`;
}
/**
 * Tells Elastic Beanstalk's Docker platform on Amazon Linux 2023 to run an image that stands in a registry, with the
 * environment's variables, behind its own proxy. Version 1 is the one for a single image without Compose (Elastic Beanstalk
 * Developer Guide, "Preparing your Docker image for deployment"), where the port must be named.
 */
function dockerrun(image, port) {
    const content = {
        AWSEBDockerrunVersion: '1',
        Image: { Name: checkImage(image), Update: 'true' },
        Ports: [{ ContainerPort: String(port) }],
    };
    return `${JSON.stringify(content, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/src/domain/source-bundle.js

const IMAGE = 'docker://';
/**
 * Reads the input `source-bundle`. An image is written as in a workflow's own `uses`, or by its digest, which no path looks like.
 * @throws UserError for an image that is none.
 */
function parseSourceBundle(text) {
    if (text === 'repository')
        return { from: 'repository' };
    if (text.startsWith(IMAGE))
        return { from: 'registry', image: checkImage(text.slice(IMAGE.length)) };
    if (/@sha256:/.test(text))
        return { from: 'registry', image: checkImage(text) };
    return { from: 'workspace', path: text };
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/provision.js







const PROVISION_INPUTS = [
    ...COMMON_INPUTS,
    ...AWS_INPUTS,
    ...PRICING_INPUTS,
    'project',
    'environment',
    'branch',
    'commit',
    'pull-request',
    'template',
    'parameters',
    'tags',
    'capabilities',
    'cfn-role-arn',
    'application',
    'source-bundle',
    'container-port',
    'artifact-bucket',
    'domain',
    'hosted-zone-id',
    'health-path',
    'health',
    'deployment-info',
    'wanted',
    'skip-branches',
    'paths',
    'max-environments',
    'timeout',
    'wait',
    'on-failure',
    'url-output',
    'seeded',
];
/** @throws UserError naming the input, its value and the legal values. */
async function readProvisionInputs(run) {
    const reader = readerOf(run, PROVISION_INPUTS);
    const [parameters, tags] = await Promise.all([reader.map('parameters'), reader.map('tags')]);
    for (const key of Object.keys(tags))
        checkForm('tags', key, legal_values/* TAG_KEY */.L2);
    return Object.freeze({
        ...readCommonInputs(run),
        ...readAwsInputs(reader),
        project: reader.text('project'),
        environment: checkKind(reader.text('environment') ?? 'preview'),
        branch: reader.text('branch'),
        commit: reader.formed('commit', legal_values/* COMMIT_SHA */.pk),
        pullRequest: reader.optionalInteger('pull-request', { least: 1, most: 2 ** 31 }),
        template: reader.text('template'),
        parameters,
        tags,
        capabilities: reader.choices('capabilities', legal_values/* CAPABILITIES */.$8),
        cfnRoleArn: reader.formed('cfn-role-arn', legal_values/* ROLE_ARN */.xG),
        application: reader.text('application'),
        source: parseSourceBundle(reader.text('source-bundle') ?? 'repository'),
        containerPort: reader.integer('container-port', 80, { least: 1, most: 65_535 }),
        artifactBucket: reader.formed('artifact-bucket', legal_values/* BUCKET_NAME */.BX),
        domain: reader.formed('domain', legal_values/* DOMAIN */.V2),
        hostedZoneId: reader.formed('hosted-zone-id', legal_values/* HOSTED_ZONE_ID */.ZN),
        healthPath: reader.formed('health-path', legal_values/* SITE_PATH */.GQ),
        health: reader.text('health') === undefined
            ? undefined
            : reader.choice('health', ['http', 'beanstalk', 'none'], 'http'),
        deploymentInfo: reader.formed('deployment-info', legal_values/* SITE_PATH */.GQ),
        wanted: parseWanted(reader.list('wanted')),
        skipBranches: reader.list('skip-branches'),
        paths: reader.list('paths'),
        maxEnvironments: reader.optionalInteger('max-environments', { least: 1, most: 2000 }),
        timeoutMs: reader.span('timeout', '45m'),
        wait: reader.boolean('wait', true),
        onFailure: reader.choice('on-failure', ['keep', 'rollback', 'delete'], 'rollback'),
        urlOutput: reader.text('url-output'),
        seeded: reader.boolean('seeded', false),
    });
}

;// CONCATENATED MODULE: ./build/src/domain/public-outputs.js
const CREDENTIAL_NAME = /passw|secret|token|credential|private|apikey|api_key|accesskey/i;
const USER_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]+@/i;
const ARN_OR_ACCOUNT = /arn:aws|\b\d{12}\b/;
/** A stack's outputs without what looks like a credential, an ARN or an account id. CloudFormation masks none of them. */
function publicOutputs(outputs) {
    return Object.fromEntries(Object.entries(outputs).filter(([name, value]) => !CREDENTIAL_NAME.test(name) && !USER_IN_URL.test(value) && !ARN_OR_ACCOUNT.test(value)));
}

;// CONCATENATED MODULE: ./build/src/domain/leftover.js

const LONGEST_REASON = 300;
function leftoverOf(resource, why) {
    const name = plainName(resource.physicalId);
    return {
        resource: resource.logicalId,
        type: resource.type,
        ...(name === undefined ? {} : { name }),
        why: oneLine(why ?? resource.reason ?? 'CloudFormation gives no reason'),
    };
}
/** As people look for it: the logical id, and the name, else the type. */
function sayLeftover({ resource, name, type }) {
    return `${resource} (${name ?? type})`;
}
/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId) {
    const name = (0,without_account/* withoutAccount */.Mk)(physicalId ?? '');
    return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}
function oneLine(text) {
    const line = (0,without_account/* withoutAccount */.Mk)(text).replaceAll(/\s+/g, ' ').trim();
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}

;// CONCATENATED MODULE: ./build/src/domain/awake-time.js

const MINUTE = 60_000;
/** Offsets of time zones are multiples of it (IANA time zone database, for this century). */
const ZONE_STEP = 15;
/** Older than this nobody asks about to the minute. */
const LONGEST_MS = 5 * 366 * 1440 * MINUTE;
/**
 * How many milliseconds, up to `now`, an environment with these hours was awake since an instant. By the wall clock of their
 * zone, so a night when the clock is changed has its own length. What was worked out for one instant serves the next.
 */
function awakeBefore(hours, now) {
    const slot = greatestDivisor(greatestDivisor(hours.from, hours.until), ZONE_STEP) * MINUTE;
    const end = now.getTime();
    const last = Math.floor(end / slot);
    const isAwake = (index) => (0,domain_hours/* isWithin */.U)(hours, new Date(index * slot));
    /** At `k` the time awake in the `k` whole slots before the one that holds `now`. */
    const sums = [0];
    function wholeSlots(count) {
        for (let k = sums.length; k <= count; k += 1)
            sums.push((sums[k - 1] ?? 0) + (isAwake(last - k) ? slot : 0));
        return sums[count] ?? 0;
    }
    return (since) => {
        const start = Math.max(Math.min(since.getTime(), end), end - LONGEST_MS);
        const first = Math.floor(start / slot);
        if (first === last)
            return isAwake(last) ? end - start : 0;
        const atFirst = isAwake(first) ? (first + 1) * slot - start : 0;
        const atLast = isAwake(last) ? end - last * slot : 0;
        return atFirst + wholeSlots(last - first - 1) + atLast;
    };
}
function greatestDivisor(one, other) {
    return other === 0 ? one : greatestDivisor(other, one % other);
}

;// CONCATENATED MODULE: ./build/src/domain/cost.js

/** Tells of any stack what it costs; of none where nobody gave prices. */
function costsAt(pricing, now) {
    if (pricing === undefined)
        return () => undefined;
    const awake = pricing.hours && awakeBefore(pricing.hours, now);
    return (stack) => estimateCost(stack, pricing.prices, now, awake);
}
const HOUR = 3_600_000;
const DAY_HOURS = 24;
/** A year's hours by twelve, as AWS's own Pricing Calculator counts a month. */
const MONTH_HOURS = 730;
const SIZE = /(?:InstanceType|InstanceClass|DatabaseClass|NodeType)$/;
const ALTERNATIVE = /^Alternative/;
/**
 * What a stack costs by its own parameters, which every list of stacks brings along, so that nothing more is asked. Storage,
 * traffic and whatever no parameter names is not in it. `awake` is `awakeBefore` of its hours; absent where it never sleeps.
 */
function estimateCost(stack, prices, now, awake) {
    const units = unitsOf(stack.parameters);
    if (units.length === 0)
        return { unknown: 'its parameters name no size' };
    const unpriced = units.flatMap(({ oneOf }) => oneOf.filter((what) => cost_priceOf(prices, what) === undefined));
    if (unpriced.length > 0)
        return { unknown: `no price for ${[...new Set(unpriced)].join(', ')}` };
    const perHour = sum(units.map(({ oneOf, count }) => count * Math.max(...oneOf.map((what) => cost_priceOf(prices, what) ?? 0))));
    // What was made in this moment may seem to lie ahead, because every clock is a little off.
    const lived = Math.max(0, (now.getTime() - Date.parse(stack.createdAt)) / HOUR);
    if (Number.isNaN(lived))
        return { unknown: 'nobody knows when it was made' };
    const always = spans(perHour, 1, lived);
    if (awake === undefined || stack.parameters['Asleep'] === undefined)
        return { perHour, ...always };
    const share = awake(new Date(now.getTime() - 7 * DAY_HOURS * HOUR)) / (7 * DAY_HOURS * HOUR);
    const hoursAwake = awake(new Date(stack.createdAt)) / HOUR;
    return { perHour, ...spans(perHour, share, hoursAwake), alwaysAwake: always };
}
function spans(perHour, share, hoursSoFar) {
    return {
        perDay: rounded(perHour * DAY_HOURS * share),
        perMonth: rounded(perHour * MONTH_HOURS * share),
        sinceCreation: rounded(perHour * hoursSoFar),
    };
}
/** Everything of a price that the parameters of the bundled templates name; a template of the team's own may use the same names. */
function unitsOf(parameters) {
    const isBalanced = parameters['EnvironmentType'] === 'LoadBalanced';
    const units = Object.entries(parameters)
        .filter(([name, value]) => SIZE.test(name) && !ALTERNATIVE.test(name) && value !== '')
        .filter(([name]) => name !== 'DatabaseClass' || parameters['DatabaseEngine'] !== '')
        .map(([name, value]) => unitOf(name, value, parameters, isBalanced));
    const ownBalancer = isBalanced && (parameters['SharedLoadBalancerArn'] ?? '') === '';
    return ownBalancer ? [...units, { oneOf: ['load-balancer'], count: 1 }] : units;
}
function unitOf(name, value, parameters, isBalanced) {
    const sizes = `${value},${parameters[`Alternative${name}`] ?? ''}`.split(',').map((size) => size.trim());
    const isSpot = name === 'InstanceType' && parameters['EnableSpot'] === 'true';
    const oneOf = [...new Set(sizes)]
        .filter((size) => size !== '')
        .map((size) => (isSpot ? `${size} spot` : size));
    // How many more a load balanced environment grows to, nobody knows beforehand.
    const least = Number(parameters['MinInstances'] ?? '1');
    return { oneOf, count: name === 'InstanceType' && isBalanced && least >= 1 ? least : 1 };
}
/** A key may name the type of the resource before the size. */
function cost_priceOf(prices, what) {
    if (Object.hasOwn(prices, what))
        return prices[what];
    return Object.entries(prices).find(([key]) => key.replace(/^AWS::\S+\s+/, '') === what)?.[1];
}
function sum(numbers) {
    return rounded(numbers.reduce((total, each) => total + each, 0));
}
function rounded(amount) {
    return Math.round(amount * 10_000) / 10_000;
}
/** What several environments cost a month together, and without their hours; undefined when nothing is known of any. */
function cost_monthOf(costs) {
    const known = costs.flatMap((cost) => ('unknown' in cost ? [] : [cost]));
    if (known.length === 0)
        return undefined;
    return {
        count: known.length,
        perMonth: sum(known.map((cost) => cost.perMonth)),
        alwaysAwake: sum(known.map((cost) => cost.alwaysAwake?.perMonth ?? cost.perMonth)),
        unknown: costs.length - known.length,
    };
}

;// CONCATENATED MODULE: ./build/src/text/cost.js

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function sayCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    const without = alwaysAwake === undefined ? '' : `, ${amount(alwaysAwake.perMonth)} if it never slept`;
    return `${amount(perDay)} a day, ${amount(perMonth)} a month${without}; ${amount(sinceCreation)} since it was made`;
}
/** What sleep saves over all environments; '' when nothing is known of any. */
function saySavings(costs) {
    const month = monthOf(costs);
    if (month === undefined)
        return costs.length === 0 ? '' : `What sleep saves is unknown: ${reasons(costs)}.`;
    const saved = month.alwaysAwake - month.perMonth;
    const rest = month.unknown === 0 ? '' : ` Of ${month.unknown} more it is unknown (${reasons(costs)}).`;
    return `Sleep saves about ${amount(saved)} of ${amount(month.alwaysAwake)} a month over ${month.count} ${month.count === 1 ? 'environment' : 'environments'}.${rest}`;
}
function reasons(costs) {
    return [...new Set(costs.flatMap((cost) => ('unknown' in cost ? [cost.unknown] : [])))].join('; ');
}
function amount(value) {
    return value.toFixed(2);
}

;// CONCATENATED MODULE: ./build/src/text/escape.js
/** User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect. */
function markdownText(text, longest = 200) {
    return withEntities(clip(escape_oneLine(text), longest))
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll('://', ':\u200b//');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities(clip(escape_oneLine(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip(escape_oneLine(text), longest));
}
/** User text in a tracker comment, on one line; what could be taken for our own lines is broken up. */
function plainText(text) {
    return clip(escape_oneLine(text), 200).replaceAll('[', '(').replaceAll(']', ')');
}
/** An address that may stand as a link: http or https without anything that ends a link early. */
function safeUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.href.replaceAll(/[()<>|\s"'`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function markdownLink(text, url) {
    const target = safeUrl(url);
    return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
function slackLink(text, url) {
    const target = safeUrl(url);
    return target === undefined
        ? slackText(text)
        : `<${target.replaceAll('&', '&amp;')}|${slackText(text).replaceAll('|', '¦')}>`;
}
/** The ampersand first, which the others bring along. */
function withEntities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function escape_oneLine(text) {
    return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
function clip(text, longest) {
    const characters = [...text];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

;// CONCATENATED MODULE: ./build/src/text/provision-summary.js



const LONGEST_SENTENCE = 1000;
/** The job summary of one provision run; `evidence` are lines of what failed, already without secrets. */
function provisionSummary(report, evidence = []) {
    const { environment, subject } = report;
    const rows = [['Decision', `${report.decision} (\`${report.reasonCode}\`)`]];
    if (environment)
        rows.push(['Environment', `\`${environment.name}\``]);
    const url = safeUrl(environment?.url);
    if (url !== undefined)
        rows.push(['URL', `<${url}>`]);
    if (subject?.commit)
        rows.push(['Commit', `\`${subject.commit.slice(0, 7)}\``]);
    if (subject)
        rows.push(['Branch', markdownText(subject.branch)]);
    if (environment?.cost)
        rows.push(['Cost', markdownText(sayCost(environment.cost))]);
    const left = environment?.leftovers ?? [];
    if (left.length > 0)
        rows.push(['Left behind', markdownText(left.map(sayLeftover).join(', '))]);
    const table = ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
    return `### Environment\n\n${markdownText(report.sentence, LONGEST_SENTENCE)}\n\n${table}\n${linesOf(evidence)}`;
}
/** Within `pre`, GitHub reads no Markdown; an empty line would end it. */
function linesOf(evidence) {
    const lines = evidence.filter((line) => line.trim() !== '').map((line) => htmlText(line));
    return lines.length === 0 ? '' : `\n#### What the environment says\n\n<pre>\n${lines.join('\n')}\n</pre>\n`;
}

;// CONCATENATED MODULE: ./build/src/runtime/provision-outputs.js


/** What provision sets besides the common outputs. */
function provisionOutputs(result, accounts) {
    const { report, stack } = result;
    const { environment, subject } = report;
    return {
        report,
        outputs: {
            url: environment?.url ?? '',
            'environment-name': environment?.name ?? '',
            'stack-name': environment?.name ?? '',
            'version-label': result.versionLabel ?? '',
            commit: subject?.commit ?? '',
            fresh: String(environment?.fresh ?? false),
            outputs: JSON.stringify(stack ? tellable(publicOutputs(stack.outputs), accounts) : {}),
            'deployment-id': result.deploymentId === undefined ? '' : String(result.deploymentId),
        },
        summary: provisionSummary(report, result.evidence),
    };
}
/** A name in which the account is hidden leads nowhere, so an output that tells it is left out. */
function tellable(outputs, { hide }) {
    return Object.fromEntries(Object.entries(outputs).filter(([, value]) => hide(value) === value));
}

;// CONCATENATED MODULE: ./build/src/domain/paths.js


/** @throws UserError when every glob takes something out, so that nothing is left. */
function parsePaths(globs) {
    if (globs.length === 0 || globs.some((glob) => !glob.startsWith('!')))
        return globs;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'paths' has only globs that begin with '!' (${globs.join(', ').slice(0, 80)}); give one without, such as '**'.`);
}
/** True when one of the files is meant. The last glob that matches a file decides, as in a workflow's own `paths`. */
function touchesPaths(files, globs) {
    const rules = globs.map((glob) => {
        const takesOut = glob.startsWith('!');
        return { takesOut, matches: picomatch(takesOut ? glob.slice(1) : glob, { dot: true, nonegate: true }) };
    });
    return files.some((file) => rules.findLast((rule) => rule.matches(file))?.takesOut === false);
}

;// CONCATENATED MODULE: ./build/src/domain/site-guard.js

const PASSWORDS = '/etc/nginx/greenroom.htpasswd';
/**
 * Files that Elastic Beanstalk's nginx takes from a bundle: `conf.d/*.conf` into `http`, `conf.d/elasticbeanstalk/*.conf` into
 * `server`, hooks of `predeploy` before a version goes live. Source: its guide, "Extending your Elastic Beanstalk Linux platforms".
 * The password itself stands in none of them: the instance reads it with its own rights when it deploys.
 * @throws UserError `invalid_settings` for a path or an ARN that could mean something else to nginx or to a shell, and for the
 * front page as an open path.
 */
function guardFiles(guard) {
    const server = [
        ...(guard.noindex ? ['add_header X-Robots-Tag "noindex, nofollow" always;'] : []),
        ...(guard.basicAuth === undefined
            ? []
            : ['auth_basic $greenroom_realm;', `auth_basic_user_file ${PASSWORDS};`]),
    ];
    if (server.length === 0)
        return [];
    const rules = { path: '.platform/nginx/conf.d/elasticbeanstalk/greenroom.conf', text: lines(server) };
    if (guard.basicAuth === undefined)
        return [rules];
    return [
        rules,
        { path: '.platform/nginx/conf.d/greenroom.conf', text: realms(guard.openPaths) },
        { path: '.platform/hooks/predeploy/90_greenroom_password.sh', text: passwordHook(guard.basicAuth) },
    ];
}
/** `off` as the realm lifts the password. Source: nginx's documentation of `auth_basic`. */
function realms(openPaths) {
    const open = [...new Set(openPaths.map(pathOf))].map((path) => `  ${path} off;`);
    return lines(['map $uri $greenroom_realm {', '  default "Preview";', ...open, '}']);
}
function pathOf(address) {
    const path = address.split(/[?#]/, 1)[0] ?? '';
    if (/^\/+$/.test(path))
        throw new domain_errors/* UserError */.yo('invalid_settings', `The setting 'basic-auth' asks for a password before every page but those that machines ask for, and '${path}' among those is the front page; give 'health-path' (and 'deployment-info', where you use it) another path, such as /health.`);
    if (/^\/[A-Za-z0-9/._~-]*$/.test(path))
        return path;
    throw new domain_errors/* UserError */.yo('invalid_settings', `The path '${address}' cannot be left open beside 'basic-auth'; give one of letters, digits and the characters / . _ ~ -.`);
}
const SECRET = /^arn:aws[a-z-]*:(secretsmanager|ssm):([a-z0-9-]+):\d{12}:[A-Za-z0-9/_+=.@:!-]+$/;
function passwordHook(arn) {
    const [, service, region] = SECRET.exec(arn) ?? [];
    if (region === undefined)
        throw new domain_errors/* UserError */.yo('invalid_settings', "The setting 'basic-auth' takes the ARN of a secret in Secrets Manager or of a parameter in SSM.");
    const read = service === 'ssm'
        ? `aws ssm get-parameter --region ${region} --with-decryption --name '${arn}' --query Parameter.Value --output text`
        : `aws secretsmanager get-secret-value --region ${region} --secret-id '${arn}' --query SecretString --output text`;
    return lines([
        '#!/bin/bash',
        '# Keeps the password that the proxy asks for. The value stays on the instance.',
        'set -euo pipefail',
        `value=$(${read})`,
        'case $value in',
        '  *:?*) ;;',
        "  *) echo 'The secret of basic-auth does not read user:password.' >&2; exit 1 ;;",
        'esac',
        'umask 027',
        `printf '%s:%s\\n' "\${value%%:*}" "$(printf '%s' "\${value#*:}" | openssl passwd -6 -stdin)" > ${PASSWORDS}`,
        `if getent group nginx > /dev/null; then chgrp nginx ${PASSWORDS}; fi`,
    ]);
}
function lines(all) {
    return `${all.join('\n')}\n`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./build/src/domain/template-additions.js


const ENVIRONMENT = 'AWS::ElasticBeanstalk::Environment';
const VARIABLES = 'aws:elasticbeanstalk:application:environment';
/** Beanstalk reads the secret when an instance starts. Source: its guide, "Fetching secrets to environment variables". */
const SECRETS = 'aws:elasticbeanstalk:application:environmentsecrets';
/**
 * A template with the options, variables and secrets of the settings among the `OptionSettings` of its Beanstalk environments,
 * where they win over the template's own. The text stays as it is when there are none.
 * @throws UserError `invalid_settings` when the template has no place for them.
 */
function withAdditions(text, settings) {
    const options = optionsOf(settings);
    if (options.length === 0)
        return text;
    const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent' });
    const environments = environmentsOf(document);
    if (environments.length === 0) {
        checkParameters(document, settings);
        return text;
    }
    for (const environment of environments)
        addOptions(document, environment, options);
    return document.toString({ lineWidth: 0 });
}
/** Variables and secrets as lines, for a template that takes them as parameters of these names. */
function additionsAsParameters(settings) {
    const variables = settings['environment-variables'];
    return {
        ...(variables ? { EnvironmentVariables: template_additions_lines(variables) } : {}),
        ...(settings.secrets ? { Secrets: template_additions_lines(settings.secrets) } : {}),
    };
}
function template_additions_lines(map) {
    return Object.entries(map)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n');
}
function optionsOf(settings) {
    const namespaces = [
        ...Object.entries(settings['option-settings'] ?? {}),
        [VARIABLES, settings['environment-variables'] ?? {}],
        [SECRETS, settings.secrets ?? {}],
    ];
    return namespaces.flatMap(([Namespace, options]) => Object.entries(options).map(([OptionName, Value]) => ({ Namespace, OptionName, Value })));
}
function environmentsOf(document) {
    const resources = document.get('Resources');
    if (!(0,dist/* isMap */.jh)(resources))
        return [];
    return resources.items
        .map((pair) => pair.value)
        .filter(dist/* isMap */.jh)
        .filter((resource) => resource.get('Type') === ENVIRONMENT);
}
function addOptions(document, environment, options) {
    const settings = environment.getIn(['Properties', 'OptionSettings']);
    if (settings === undefined) {
        const nodes = options.map((option) => optionNode(document, option));
        environment.setIn(['Properties', 'OptionSettings'], document.createNode(nodes));
        return;
    }
    if (!(0,dist/* isSeq */.oP)(settings))
        throw new domain_errors/* UserError */.yo('invalid_settings', "The template's OptionSettings are not a list, so the settings cannot add to them; write them into the template.");
    settings.items = settings.items.filter((item) => !options.some((option) => isAbout(item, option)));
    for (const option of options)
        settings.add(optionNode(document, option));
}
/** Quoted, because CloudFormation reads YAML 1.1, where a plain `yes` or `1:30` is no text. */
function optionNode(document, { Namespace, OptionName, Value }) {
    const quoted = (text) => Object.assign(new dist/* Scalar */.X5(text), { type: dist/* Scalar */.X5.QUOTE_DOUBLE });
    return document.createNode({ Namespace, OptionName: quoted(OptionName), Value: quoted(Value) });
}
/** True for the option itself, and for one that stands under a condition: `!If [Condition, option, …]`. */
function isAbout(item, option) {
    if ((0,dist/* isSeq */.oP)(item))
        return item.items.some((each) => isAbout(each, option));
    if (!(0,dist/* isMap */.jh)(item))
        return false;
    const chosen = item.get('Fn::If');
    if ((0,dist/* isSeq */.oP)(chosen))
        return isAbout(chosen, option);
    return item.get('Namespace') === option.Namespace && item.get('OptionName') === option.OptionName;
}
function checkParameters(document, settings) {
    const lost = [
        settings['option-settings'] && 'option-settings',
        settings['environment-variables'] &&
            !document.hasIn(['Parameters', 'EnvironmentVariables']) &&
            'environment-variables',
        settings.secrets && !document.hasIn(['Parameters', 'Secrets']) && 'secrets',
    ].find((each) => typeof each === 'string');
    if (lost === undefined)
        return;
    throw new domain_errors/* UserError */.yo('invalid_settings', `The settings give '${lost}', but the template has no Elastic Beanstalk environment to take them; drop the key, or choose another template.`);
}

;// CONCATENATED MODULE: ./build/src/runtime/provision-request.js




/** Merges what the step, the settings and the defaults say; inputs win. */
function provisionRequest(inputs, ground, run) {
    const { kind } = ground;
    const readiness = readinessOf(kind, inputs);
    const { healthPath, deploymentInfo } = readiness;
    return {
        repository: ground.repository,
        project: ground.project,
        kind: inputs.environment,
        isProtected: ground.kindIsProtected,
        branch: inputs.branch ?? kind.branch,
        commit: inputs.commit,
        pullRequest: inputs.pullRequest,
        hint: run.hint,
        template: inputs.template ?? kind.template ?? 'beanstalk-environment',
        settings: { ...kind },
        parameters: { ...additionsAsParameters(kind), ...kind.parameters, ...inputs.parameters },
        namedParameters: [...ground.ownParameters, ...Object.keys(inputs.parameters)],
        // What the step says wins over the branch's own copy of the settings too.
        overridable: (kind.overridable ?? []).filter((name) => !Object.hasOwn(inputs.parameters, name)),
        settingsFile: inputs.settings,
        tags: { ...kind.tags, ...inputs.tags },
        capabilities: firstGiven(inputs.capabilities, kind.capabilities),
        roleArn: inputs.cfnRoleArn ?? kind['cfn-role-arn'],
        application: inputs.application ?? kind.application ?? ground.project,
        source: inputs.source,
        containerPort: inputs.containerPort,
        additions: guardFiles({
            noindex: kind.noindex ?? false,
            basicAuth: kind['basic-auth'],
            openPaths: [healthPath, ...(deploymentInfo === undefined ? [] : [deploymentInfo])],
        }),
        artifactBucket: inputs.artifactBucket ?? kind['artifact-bucket'],
        domain: inputs.domain ?? kind.domain,
        hostedZoneId: inputs.hostedZoneId ?? kind['hosted-zone-id'],
        ...readiness,
        wanted: wantedOf(kind, inputs.wanted),
        skipBranches: firstGiven(inputs.skipBranches, kind['skip-branches'], ['*-no-infra']),
        paths: parsePaths(firstGiven(inputs.paths, kind.paths)),
        allowedAccounts: firstGiven(inputs.allowedAccounts, kind.accounts),
        maxEnvironments: inputs.maxEnvironments ?? kind['max-environments'],
        onFailure: inputs.onFailure,
        timeoutMs: inputs.timeoutMs,
        waits: inputs.wait,
        seeded: inputs.seeded,
        dryRun: inputs.dryRun,
        runToken: run.runToken,
        runUrl: run.runUrl,
        pricing: run.pricing,
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/src/domain/denial.js
/** Who can change a policy of that kind. An identity policy that merely lacks the action is the usual case, and is none of these. */
const KEEPERS = {
    'service control policy': 'whoever administers the AWS organization',
    'resource control policy': 'whoever administers the AWS organization',
    'permissions boundary': "whoever set the role's permissions boundary",
    'session policy': 'whoever starts the session under that policy',
    'vpc endpoint policy': 'whoever keeps the policy of the VPC endpoint',
    'resource-based policy': "whoever keeps the resource's own policy",
    'identity-based policy': "whoever keeps the role's policies, one of which denies it by name",
};
const KINDS = Object.keys(KEEPERS).join('|');
const EXPLICIT = new RegExp(`with an explicit deny in an? (${KINDS})`, 'i');
const IMPLICIT = new RegExp(`because no (${KINDS}) allows`, 'i');
/**
 * What AWS says about the policy that stood in the way; undefined where it says nothing, or where the role only lacks a right.
 * Source: "Troubleshoot access denied error messages" of the IAM User Guide; an ARN may follow the kind of policy.
 */
function denialIn(said) {
    const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(said)?.[1];
    if (action === undefined)
        return undefined;
    const explicit = EXPLICIT.exec(said)?.[1]?.toLowerCase();
    if (explicit !== undefined)
        return { action, policy: explicit, explicit: true };
    const implicit = IMPLICIT.exec(said)?.[1]?.toLowerCase();
    return implicit === undefined ||
        implicit === 'identity-based policy' ||
        implicit === 'resource-based policy'
        ? undefined
        : { action, policy: implicit, explicit: false };
}
/** The denial as one clause: what is forbidden, by what, and who can change that. It holds nothing of the account. */
function sayDenial({ action, policy, explicit }) {
    const shown = policy.replace(/^vpc/, 'VPC');
    const article = /^[aeiou]/.test(shown) ? 'an' : 'a';
    const how = explicit ? `${article} ${shown} forbids ${action}` : `no ${shown} allows ${action}`;
    return `${how}, which no right of the role outweighs; ask ${KEEPERS[policy] ?? 'whoever keeps it'} to allow it, or do without what needs it`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/known-refusals.js
const RAISE = 'or ask AWS to raise that quota of the region (Service Quotas)';
/** By the codes of the service models: quotas of an account, which no template and no right can help with. */
const QUOTAS = {
    LimitExceededException: `Take down what nobody needs (teardown with \`select: orphaned\` or \`expired\`), ${RAISE}.`,
    TooManyApplicationVersionsException: `They count for all applications together: delete old ones, give the applications a lifecycle policy, ${RAISE}.`,
    TooManyApplicationsException: `Delete applications that nobody needs, ${RAISE}.`,
    TooManyBucketsException: `Delete buckets that nobody needs, give \`artifact-bucket\` one that is there, ${RAISE}.`,
    TooManyEnvironmentsException: `Take down what nobody needs (teardown with \`select: orphaned\` or \`expired\`), ${RAISE}.`,
};
/** What AWS refuses every day for a reason that has a remedy of its own; undefined for everything else. */
function knownRefusal(code, said) {
    const quota = code === undefined || !Object.hasOwn(QUOTAS, code) ? undefined : QUOTAS[code];
    if (quota !== undefined)
        return { reasonCode: 'quota', remedy: quota, isReaders: false };
    if (code === 'S3LocationNotInServiceRegionException')
        return {
            reasonCode: 'invalid_input',
            remedy: "Give 'artifact-bucket' a bucket that stands in the region of the environment.",
            isReaders: true,
        };
    if (code === 'InvalidParameterValue' && /^No Application named /i.test(said))
        return {
            reasonCode: 'missing_application',
            remedy: "Deploy the template beanstalk-application in this account and region once, or name the one that is there in 'application'.",
            isReaders: true,
        };
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/no-answer.js
/** A request that got no answer. The SDK's own handler has several error classes for it; a retry needs only this one. */
class NoAnswerError extends Error {
    name = 'NoAnswerError';
}
/** The run was told to stop while the request was under way. */
class StoppedError extends Error {
    name = 'StoppedError';
}
/**
 * Why `fetch` got no answer. The error may be a DOMException or come from another realm, so it is told by its shape.
 */
function whyNoAnswer(error) {
    const { name, message, cause } = shapeOf(error);
    if (name === 'TimeoutError')
        return 'no answer in time';
    return shapeOf(cause).message || message || String(error);
}
function shapeOf(error) {
    const { name, message, cause } = (typeof error === 'object' && error !== null ? error : {});
    return {
        name: typeof name === 'string' ? name : '',
        message: typeof message === 'string' ? message : '',
        cause,
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/aws-errors.js





const ACCESS_DENIED = new Set([
    'AccessDenied',
    'AccessDeniedException',
    'AllAccessDisabled',
    'AuthFailure',
    'ExpiredToken',
    'ExpiredTokenException',
    'InsufficientPrivilegesException',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidToken',
    'MissingAuthenticationToken',
    'NotAuthorized',
    'OptInRequired',
    'RequestExpired',
    'SignatureDoesNotMatch',
    'UnauthorizedOperation',
    'UnrecognizedClientException',
]);
const THROTTLING = new Set([
    'PriorRequestNotComplete',
    'RequestLimitExceeded',
    'RequestThrottled',
    'SlowDown',
    'Throttling',
    'ThrottledException',
    'ThrottlingException',
    'TooManyRequestsException',
]);
const WRONG_TIME = new Set(['RequestExpired', 'RequestInTheFuture', 'RequestTimeTooSkewed']);
/** The code that the far side gave, such as `ValidationError`; undefined when there was no answer. */
function codeOf(error) {
    if (error instanceof NoAnswerError)
        return undefined;
    const code = error?.Code;
    if (typeof code === 'string' && code !== '')
        return code;
    const { name } = shapeOf(error);
    return name === 'Error' || name === '' ? undefined : name;
}
function statusOf(error) {
    const status = error?.$metadata
        ?.httpStatusCode;
    return typeof status === 'number' ? status : undefined;
}
/** What AWS said, as it said it. */
function messageOf(error) {
    return shapeOf(error).message || String(error);
}
function isThrottling(error) {
    return THROTTLING.has(codeOf(error) ?? '') || statusOf(error) === 429;
}
/** The answer to a HEAD has no body, so S3 cannot say in it that the token has expired: a bare 400 may mean that. */
function isExpiredToken(error) {
    const code = codeOf(error) ?? '';
    return /^ExpiredToken(?:Exception)?$/.test(code) || (statusOf(error) === 400 && BARE.test(code));
}
/** What the SDK calls an answer without a body. */
const BARE = /^(?:Unknown|UnknownError|BadRequest|400)$/;
/** The machine's clock was off when the request was signed; the SDK has taken the far side's time meanwhile. */
function isWrongTime(error) {
    const code = codeOf(error) ?? '';
    return (WRONG_TIME.has(code) ||
        (/^(?:InvalidSignature|SignatureDoesNotMatch)/.test(code) && /expired|current/i.test(messageOf(error))));
}
/** An SDK error as one of ours. Errors that are ours already, and bugs, pass unchanged. */
function awsError(failed) {
    const { what, error } = failed;
    if (error instanceof domain_errors/* AdapterError */.om || error instanceof domain_errors/* UserError */.yo)
        return error;
    if (error instanceof TypeError && statusOf(error) === undefined)
        return error;
    if (codeOf(error) === 'CredentialsProviderError')
        return new domain_errors/* UserError */.yo('missing_credentials', `Could not ${what}, because there are no AWS credentials; give \`role-to-assume\` and \`permissions: id-token: write\`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`, { cause: error });
    const known = knownRefusal(codeOf(error), messageOf(error));
    const { reasonCode, why, retriable } = known ? refused(failed, known) : diagnosis(failed);
    if (known?.isReaders)
        return new domain_errors/* UserError */.yo(reasonCode, `Could not ${what}${why}`, { cause: error });
    const code = codeOf(error);
    const status = statusOf(error);
    return new domain_errors/* AdapterError */.om(reasonCode, `Could not ${what}${why}`, {
        service: failed.service,
        retriable,
        cause: error,
        ...(code === undefined ? {} : { code }),
        ...(status === undefined ? {} : { status }),
    });
}
function refused({ service, error }, { reasonCode, remedy }) {
    const said = sentence((0,without_account/* withoutAccount */.Mk)(messageOf(error)));
    return { reasonCode, why: `, because ${service} refused: ${said} ${remedy}`, retriable: false };
}
function diagnosis({ service, error }) {
    const code = codeOf(error);
    const status = statusOf(error);
    const said = sentence((0,without_account/* withoutAccount */.Mk)(messageOf(error)));
    if (error instanceof NoAnswerError)
        return {
            reasonCode: 'unreachable',
            why: `, because ${service} did not answer: ${said}`,
            retriable: true,
        };
    if (error instanceof StoppedError)
        return { reasonCode: 'cancelled', why: ', because the run was stopped.', retriable: true };
    if (isThrottling(error))
        return {
            reasonCode: 'throttled',
            why: `, because ${service} asked to slow down for longer than the run could wait; run it again later.`,
            retriable: true,
        };
    const denial = denialIn(said);
    if (denial !== undefined)
        return { reasonCode: 'access_denied', why: `: ${sayDenial(denial)}.`, retriable: false };
    if (isAccessDenied(code, status, said))
        return {
            reasonCode: 'access_denied',
            why: `, because ${service} refused: ${said}${advice(code, said)}`,
            retriable: false,
        };
    if ((status ?? 0) >= 500)
        return {
            reasonCode: 'unavailable',
            why: `, because ${service} is out of order (${code ?? status}: ${said}); run it again later.`,
            retriable: true,
        };
    return {
        reasonCode: 'far_side_error',
        why: `: ${service} answered ${code ?? status ?? 'nothing that can be read'}: ${said}`,
        retriable: false,
    };
}
function isAccessDenied(code, status, said) {
    return (ACCESS_DENIED.has(code ?? '') ||
        status === 401 ||
        status === 403 ||
        /is not authorized to perform/i.test(said));
}
function advice(code, said) {
    const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(said)?.[1];
    if (action)
        return ` Allow ${action} in the role's policy.`;
    if (isExpiredCode(code))
        return ' The credentials have expired; a role given as `role-to-assume` is renewed by itself.';
    return '';
}
function isExpiredCode(code) {
    return code === 'ExpiredToken' || code === 'ExpiredTokenException' || code === 'RequestExpired';
}
function sentence(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/paging.js

/**
 * Every page of a list that hands on `NextToken`. An empty page with a token is followed like any other.
 * @throws AdapterError `doubtful_facts` when a token comes back a second time: the list would never end.
 */
async function* allPages(of, read) {
    const seen = new Set();
    let token;
    do {
        const page = await read(token);
        yield page;
        token = page.NextToken === '' ? undefined : page.NextToken;
        if (token !== undefined && seen.has(token))
            throw new domain_errors/* AdapterError */.om('doubtful_facts', `The list of ${of} gave the same page twice, so it cannot be trusted; run it again.`, {
                service: 'AWS',
                retriable: true,
            });
        if (token !== undefined)
            seen.add(token);
    } while (token !== undefined);
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/polling.js
/** Waits that grow by half from `first` to `longest` ms until `budget` ms have been slept. */
async function* waits(sleep, { first = 250, longest = 3000, budget }) {
    let slept = 0;
    for (let delay = first; slept < budget; delay = Math.min(longest, delay * 1.5)) {
        yield slept;
        await sleep(delay);
        slept += delay;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/application-versions.js




const PROCESSING_BUDGET = 180_000;
/** A version that is still `UNPROCESSED` after this long was made without processing, and Beanstalk reads it while deploying. */
const UNPROCESSED_PATIENCE = 5_000;
function createApplicationVersions(beanstalk, sleep) {
    return {
        applicationVersion: (application, label) => applicationVersion(beanstalk, application, label),
        applicationVersions: (application, prefix) => applicationVersions(beanstalk, application, prefix),
        applicationVersionTags: ({ label, id }) => tagsOf(beanstalk, `application version ${label}`, id),
        createApplicationVersion: (request) => createApplicationVersion(beanstalk, sleep, request),
        deleteApplicationVersion: (application, label) => deleteOnceIdle(beanstalk, sleep, application, label),
    };
}
async function applicationVersion(beanstalk, application, label) {
    for await (const page of allPages('application versions', (token) => beanstalk.call(`describe the application version ${label} of ${application}`, (client) => describeVersions(client, {
        ApplicationName: application,
        VersionLabels: [label],
        ...(token ? { NextToken: token } : {}),
    })))) {
        const found = (page.ApplicationVersions ?? []).find((version) => version.VersionLabel === label);
        if (found)
            return versionOf(found, application);
    }
    return undefined;
}
async function applicationVersions(beanstalk, application, prefix) {
    const found = [];
    for await (const page of allPages('application versions', (token) => beanstalk.call(`list the application versions of ${application}`, (client) => describeVersions(client, {
        ApplicationName: application,
        ...(token ? { NextToken: token } : {}),
    }))))
        found.push(...(page.ApplicationVersions ?? []).map((version) => versionOf(version, application)));
    return found.filter((version) => version.label.startsWith(prefix));
}
/** An application that is not there has no versions. */
async function describeVersions(client, query) {
    return client.describeApplicationVersions(query).catch((error) => {
        if (isGone(error))
            return { ApplicationVersions: [], NextToken: undefined };
        throw error;
    });
}
function versionOf(version, application) {
    return {
        application: version.ApplicationName ?? application,
        label: version.VersionLabel ?? '',
        status: (version.Status ?? '').toUpperCase(),
        id: version.ApplicationVersionArn ?? '',
        createdAt: version.DateCreated?.toISOString(),
        bucket: version.SourceBundle?.S3Bucket,
    };
}
/** Tags of whatever Beanstalk keeps under an ARN; none when it is gone. */
async function tagsOf(beanstalk, what, arn) {
    return beanstalk.call(`read the tags of the ${what}`, async (client) => {
        const answer = await client.listTagsForResource({ ResourceArn: arn }).catch((error) => {
            if (/^ResourceNotFound(?:Exception)?$/.test(codeOf(error) ?? ''))
                return undefined;
            throw error;
        });
        const tags = answer?.ResourceTags ?? [];
        return Object.fromEntries(tags.map((tag) => [tag.Key ?? '', tag.Value ?? '']));
    });
}
/** Whoever takes the environment down meanwhile takes its versions too. */
function versionGone({ label }) {
    return new domain_errors/* AdapterError */.om('busy', `Application version ${label} was deleted while Elastic Beanstalk processed it, so another run takes the environment down; run it again if the environment is still wanted.`, { service: 'Elastic Beanstalk', retriable: true });
}
/** A version that failed is made anew: what was wrong may have been an upload that never ended. */
async function createApplicationVersion(beanstalk, sleep, request) {
    const { application, label } = request;
    let version = await applicationVersion(beanstalk, application, label);
    if (version?.status === 'FAILED') {
        await deleteApplicationVersion(beanstalk, application, label, false);
        version = undefined;
    }
    if (version === undefined)
        await create(beanstalk, request);
    let wasSeen = version !== undefined;
    for await (const slept of waits(sleep, { budget: PROCESSING_BUDGET })) {
        version = await applicationVersion(beanstalk, application, label);
        if (version === undefined && wasSeen)
            throw versionGone(request);
        wasSeen ||= version !== undefined;
        if (version?.status === 'FAILED')
            throw versionFailed(request);
        if (version?.status === 'PROCESSED')
            return version;
        if (version?.status === 'UNPROCESSED' && slept >= UNPROCESSED_PATIENCE)
            return version;
    }
    throw new domain_errors/* AdapterError */.om('deadline', `Elastic Beanstalk had not processed the application version ${label} after ${PROCESSING_BUDGET / 60_000} minutes; run it again.`, {
        service: 'Elastic Beanstalk',
        retriable: true,
    });
}
async function create(beanstalk, request) {
    await beanstalk.call(`make the application version ${request.label} of ${request.application}`, async (client) => {
        try {
            await client.createApplicationVersion({
                ApplicationName: request.application,
                VersionLabel: request.label,
                Description: request.description,
                SourceBundle: { S3Bucket: request.bucket, S3Key: request.key },
                AutoCreateApplication: false,
                Process: true,
                Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
            });
        }
        catch (error) {
            if (codeOf(error) !== 'InvalidParameterValue' || !/already exists/i.test(messageOf(error)))
                throw error;
        }
    });
}
function versionFailed(request) {
    return new domain_errors/* AdapterError */.om('version_failed', `Elastic Beanstalk could not process the application version ${request.label}; check the files under .ebextensions and that ${request.key} in ${request.bucket} is a zip.`, { service: 'Elastic Beanstalk' });
}
const BUSY_BUDGET = 120_000;
/** Beanstalk refuses while something else is done to the application, such as the end of another environment; that passes. */
async function deleteOnceIdle(beanstalk, sleep, application, label) {
    let refusal;
    for await (const _slept of waits(sleep, { first: 2000, longest: 15_000, budget: BUSY_BUDGET })) {
        try {
            return await deleteApplicationVersion(beanstalk, application, label, true);
        }
        catch (error) {
            if (!(error instanceof domain_errors/* AdapterError */.om) || !IN_PROGRESS.test(error.code ?? ''))
                throw error;
            refusal = error;
        }
    }
    throw new domain_errors/* AdapterError */.om('leftover', `The application version ${label} of ${application} could not be deleted, because Elastic Beanstalk was at work on it for longer than ${BUSY_BUDGET / 60_000} minutes; the next sweep tries again.`, { service: 'Elastic Beanstalk', retriable: true, cause: refusal });
}
/** The code of the service's model and the name that the SDK gives it. */
const IN_PROGRESS = /^OperationInProgress(?:Failure|Exception)$/;
async function deleteApplicationVersion(beanstalk, application, label, withBundle) {
    const what = `delete the application version ${label} of ${application}`;
    await beanstalk.call(what, async (client) => {
        try {
            await client.deleteApplicationVersion({
                ApplicationName: application,
                VersionLabel: label,
                DeleteSourceBundle: withBundle,
            });
        }
        catch (error) {
            if (isGone(error))
                return;
            throw leftoverBundle(error, label) ?? error;
        }
    });
}
function isGone(error) {
    return (codeOf(error) === 'InvalidParameterValue' && /^No Application(?: Version)? named/i.test(messageOf(error)));
}
/** Beanstalk has then deleted the version, and only the zip stays. */
function leftoverBundle(error, label) {
    if (!/^SourceBundleDeletion(?:Exception|Failure)$/.test(codeOf(error) ?? ''))
        return undefined;
    return new domain_errors/* AdapterError */.om('leftover', `The application version ${label} is gone, but its bundle in S3 could not be deleted: ${messageOf(error)}`, {
        service: 'Elastic Beanstalk',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/loopback.js

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Signed requests and tokens go over plain http only to this very machine. @throws UserError */
function refusePlainHttp(url) {
    if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
        return;
    throw new domain_errors/* UserError */.yo('invalid_input', `Nothing was sent to ${url.protocol}//${url.host}, because credentials go over plain http only to loopback; use an https address.`);
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/request-handler.js


const DEFAULT_TIMEOUT = 30_000;
/** A body may take as long as this slow line needs for it. */
const SLOWEST_BYTES_PER_MS = 100;
/** Belong to the connection; `fetch` writes its own. */
const CONNECTION_HEADERS = new Set(['host', 'content-length', 'connection', 'expect']);
/** Lets an SDK client send through the run's own `fetch`. Answers are read whole: none of ours is large. */
function createRequestHandler(options) {
    async function handle(request, { abortSignal } = {}) {
        const url = urlOf(request);
        refusePlainHttp(url);
        const body = bodyOf(request);
        const timeout = (options.timeoutMs ?? DEFAULT_TIMEOUT) + (body?.length ?? 0) / SLOWEST_BYTES_PER_MS;
        const late = (options.timeout ?? AbortSignal.timeout)(Math.ceil(timeout));
        const signals = [options.signal, abortSignal].filter((signal) => signal instanceof AbortSignal);
        const stop = AbortSignal.any(signals);
        try {
            const answer = await options.fetch(url, {
                method: request.method,
                headers: Object.entries(request.headers).filter(([name]) => !CONNECTION_HEADERS.has(name.toLowerCase())),
                signal: AbortSignal.any([...signals, late]),
                redirect: 'manual',
                ...(body === undefined ? {} : { body }),
            });
            return {
                response: {
                    statusCode: answer.status,
                    reason: answer.statusText,
                    headers: Object.fromEntries(answer.headers),
                    body: new Uint8Array(await answer.arrayBuffer()),
                },
            };
        }
        catch (error) {
            if (stop.aborted)
                throw new StoppedError('the run was stopped', { cause: stop.reason });
            throw new NoAnswerError(whyNoAnswer(error), { cause: error });
        }
    }
    const handler = { handle, destroy() { }, updateHttpClientConfig() { }, httpHandlerConfigs: () => ({}) };
    return handler;
}
function urlOf(request) {
    const port = request.port === undefined ? '' : `:${request.port}`;
    return new URL(`${request.protocol}//${request.hostname}${port}${request.path}${queryOf(request.query ?? {})}`);
}
/** Encoded as the signature has encoded it: RFC 3986, not form encoding. */
function queryOf(query) {
    const pairs = Object.entries(query).flatMap(([name, value]) => value === null
        ? [escape3986(name)]
        : [value].flat().map((each) => `${escape3986(name)}=${escape3986(each)}`));
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
function escape3986(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function bodyOf(request) {
    if (request.method === 'GET' || request.method === 'HEAD')
        return undefined;
    if (typeof request.body === 'string')
        return new TextEncoder().encode(request.body);
    return request.body instanceof Uint8Array ? request.body : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/retry.js


const MAX_ATTEMPTS = 6;
const BASE_DELAY = 100;
/** CloudFormation's rate is shared by everyone in the account and region, so it needs more patience. */
const THROTTLED_DELAY = 500;
const LONGEST_DELAY = 10_000;
/**
 * Repeats what may go better the next time: no answer, a far side that broke, throttling; and once, freshly signed, a request
 * whose signature AWS found too old or too new. The SDK's own strategy repeats *any* error, a missing right as well, when
 * the machine's clock disagrees with the answer's `Date`.
 */
function createRetryStrategy(options) {
    return {
        acquireInitialRetryToken: async () => token(0),
        async refreshRetryTokenForRetry(previous, { error }) {
            const count = previous.getRetryCount() + 1;
            if (count >= MAX_ATTEMPTS || !isWorthRepeating(error, count))
                throw error;
            await options.sleep(delayBefore(count, error, options.random));
            return token(count);
        },
        recordSuccess() { },
    };
}
/** `count` is 1 before the first repetition. */
function isWorthRepeating(error, count) {
    if (error instanceof NoAnswerError || isThrottling(error))
        return true;
    if (isWrongTime(error))
        return count === 1;
    const status = statusOf(error);
    return status !== undefined && status >= 500 && status !== 501;
}
/** Full jitter: anything between nothing and twice the last limit. */
function delayBefore(count, error, random) {
    const base = isThrottling(error) ? THROTTLED_DELAY : BASE_DELAY;
    return Math.round(random() * Math.min(LONGEST_DELAY, base * 2 ** count));
}
function token(count) {
    return { getRetryCount: () => count, getRetryDelay: () => 0 };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/aws-client.js




/** The SDK copies each answer for its logger, even where there is none: half as much again for a page of stacks. */
function withoutLog(client) {
    client.middlewareStack.remove('loggerMiddleware');
    return client;
}
/**
 * A service whose SDK client is imported and made when it is first needed: start time is mostly the loading of clients.
 * Credentials that AWS calls expired are renewed and the call is repeated once.
 */
function awsService(aws, name, load) {
    let client;
    async function attempt(work) {
        client ??= load(clientConfig(aws)).then(withoutLog);
        return work(await client);
    }
    async function call(what, work) {
        try {
            return await attempt(work).catch((error) => {
                if (!isExpiredToken(error) || !aws.credentials)
                    throw error;
                aws.credentials.forget();
                return attempt(work);
            });
        }
        catch (error) {
            throw awsError({ service: name, what, error });
        }
    }
    return { call };
}
function clientConfig(aws) {
    if (aws.region === '')
        throw new domain_errors/* UserError */.yo('invalid_input', 'No AWS region is known; give the input `region` or set AWS_REGION.');
    return {
        region: aws.region,
        ...(aws.endpoint === undefined ? {} : { endpoint: aws.endpoint }),
        ...(aws.credentials === undefined ? {} : { credentials: unmemoized(aws.credentials) }),
        requestHandler: createRequestHandler(aws),
        retryStrategy: createRetryStrategy(aws),
        customUserAgent: 'greenroom',
    };
}
/**
 * The SDK would keep what a provider gave until its expiry by the machine's clock, so a runner whose clock is wrong would
 * renew before every request or never. `memoized` tells it that the source keeps its own copy.
 */
function unmemoized(source) {
    return Object.assign(async () => ({ ...(await source.current()) }), { memoized: true });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/environment-log.js


/** Instances write their tail within seconds; what takes longer is not worth a failed run's time. */
const BUDGET = 40_000;
/** A run that is over is held up by no more than one of these. */
const LONGEST_WAIT = 1_000;
const TIMEOUT = 10_000;
const environment_log_LONGEST = 200_000;
/**
 * The newest tail of an environment's log, asked for and fetched from behind its presigned address. Undefined when none came
 * in time. Source: Elastic Beanstalk API Reference, RequestEnvironmentInfo and RetrieveEnvironmentInfo.
 */
async function logTail(aws, beanstalk, { id, name }, stop) {
    const what = `read the log of the Beanstalk environment ${name}`;
    const asked = { EnvironmentId: id, InfoType: 'tail' };
    const read = async () => newest((await beanstalk.call(what, (client) => client.retrieveEnvironmentInfo(asked))).EnvironmentInfo);
    const before = await read();
    await beanstalk.call(what, (client) => client.requestEnvironmentInfo(asked));
    for await (const _slept of waits(aws.sleep, { longest: LONGEST_WAIT, budget: BUDGET })) {
        if (stop.aborted)
            return undefined;
        const found = await read();
        if (found?.Message !== undefined && found.Message !== before?.Message)
            return fetchText(aws, found.Message);
    }
    return undefined;
}
function newest(samples = []) {
    return [...samples].sort((a, b) => Number(b.SampleTimestamp ?? 0) - Number(a.SampleTimestamp ?? 0))[0];
}
/** The address is its own permission, so nothing else is sent along. */
async function fetchText(aws, address) {
    const url = new URL(address);
    refusePlainHttp(url);
    const answer = await aws.fetch(url, {
        signal: (aws.timeout ?? AbortSignal.timeout)(TIMEOUT),
        redirect: 'error',
    });
    return answer.ok ? (await answer.text()).slice(-environment_log_LONGEST) : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/application-host.js





/** Elastic Beanstalk over its Query API (AWS Elastic Beanstalk API Reference, version 2010-12-01). */
function createApplicationHost(aws) {
    const beanstalk = awsService(aws, 'Elastic Beanstalk', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(114)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6114, 19));
        return new sdk.ElasticBeanstalk(config);
    });
    const offered = onceAnswered(() => platforms(beanstalk));
    return {
        storageBucket: () => storageBucket(beanstalk),
        platforms: offered,
        environment: (name) => environment(beanstalk, name),
        environments: (prefix) => environments(beanstalk, prefix),
        environmentTags: ({ name, arn }) => tagsOf(beanstalk, `Beanstalk environment ${name}`, arn),
        environmentEvents: (name, since) => environmentEvents(beanstalk, name, since),
        async logTail(name, stop) {
            const found = await environment(beanstalk, name);
            return found && logTail(aws, beanstalk, found, stop);
        },
        ...createApplicationVersions(beanstalk, aws.sleep),
    };
}
async function storageBucket(beanstalk) {
    const { S3Bucket: bucket } = await beanstalk.call("find the account's Beanstalk bucket", (client) => client.createStorageLocation({}));
    if (bucket !== undefined && bucket !== '')
        return bucket;
    throw new domain_errors/* AdapterError */.om('doubtful_facts', "Elastic Beanstalk did not name the account's bucket; run it again or give `artifact-bucket`.", {
        service: 'Elastic Beanstalk',
        retriable: true,
    });
}
/** Asks until there is an answer, and then no more: what is on offer does not change within a run. */
function onceAnswered(ask) {
    let answer;
    return () => {
        answer ??= ask().catch((error) => {
            answer = undefined;
            throw error;
        });
        return answer;
    };
}
/** The operation knows no pages (its API model). */
async function platforms(beanstalk) {
    const { SolutionStacks: names } = await beanstalk.call('list the platforms on offer', (client) => client.listAvailableSolutionStacks({}));
    return names ?? [];
}
/** Terminated environments of the same name stay listed for a while and are no answer. */
async function environment(beanstalk, name) {
    const living = [];
    for await (const page of allPages('environments', (token) => beanstalk.call(`describe the Beanstalk environment ${name}`, (client) => client.describeEnvironments({
        EnvironmentNames: [name],
        IncludeDeleted: false,
        ...(token ? { NextToken: token } : {}),
    }))))
        living.push(...(page.Environments ?? []).filter((one) => one.EnvironmentName === name && one.Status !== 'Terminated'));
    const newest = living.sort((a, b) => Number(b.DateCreated ?? 0) - Number(a.DateCreated ?? 0))[0];
    return newest && environmentOf(newest, name);
}
async function environments(beanstalk, prefix) {
    const found = [];
    for await (const page of allPages('environments', (token) => beanstalk.call('list the Beanstalk environments', (client) => client.describeEnvironments({ IncludeDeleted: false, ...(token ? { NextToken: token } : {}) }))))
        for (const one of page.Environments ?? [])
            if (one.EnvironmentName?.startsWith(prefix) && one.Status !== 'Terminated')
                found.push(environmentOf(one, one.EnvironmentName));
    return found;
}
function environmentOf(found, name) {
    return {
        id: found.EnvironmentId ?? '',
        arn: found.EnvironmentArn ?? '',
        name,
        status: found.Status ?? '',
        health: found.Health ?? '',
        healthStatus: found.HealthStatus,
        versionLabel: found.VersionLabel,
    };
}
async function environmentEvents(beanstalk, name, since) {
    const newestFirst = [];
    for await (const page of allPages('events', (token) => beanstalk.call(`read the events of the Beanstalk environment ${name}`, (client) => client.describeEvents({
        EnvironmentName: name,
        StartTime: new Date(since),
        ...(token ? { NextToken: token } : {}),
    }))))
        for (const event of page.Events ?? [])
            newestFirst.push({
                at: event.EventDate?.toISOString() ?? since,
                severity: event.Severity ?? '',
                message: event.Message ?? '',
            });
    return newestFirst.reverse();
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/bundled-templates.js

/**
 * Where each bundled template lies. Every address is spelt out, because that is the form which the bundler recognizes: it
 * copies the file beside the bundle and rewrites the address.
 */
const TEMPLATES = {
    'beanstalk-environment': () => __nccwpck_require__.ab + "beanstalk-environment.yml",
    'beanstalk-application': () => __nccwpck_require__.ab + "beanstalk-application.yml",
    instance: () => __nccwpck_require__.ab + "instance.yml",
    'instance-shared': () => __nccwpck_require__.ab + "instance-shared.yml",
    'github-oidc': () => __nccwpck_require__.ab + "github-oidc.yml",
};
/** Text of the template that ships with the suite under that name; undefined when there is none of that name. */
async function readBundledTemplate(name) {
    const address = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined;
    return address && (0,promises_.readFile)(address(), 'utf8');
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/cloud-account.js


/** Asks STS whose credentials these are; GetCallerIdentity needs no permission. */
function createCloudAccount(aws) {
    const sts = awsService(aws, 'STS', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1695, 19));
        return new sdk.STS(config);
    });
    async function accountId() {
        const { Account: account } = await sts.call('learn which account the credentials belong to', (client) => client.getCallerIdentity({}));
        if (account !== undefined && /^\d{12}$/.test(account))
            return account;
        throw new domain_errors/* AdapterError */.om('doubtful_facts', 'STS did not say which account the credentials belong to; run it again.', {
            service: 'STS',
            retriable: true,
        });
    }
    return { accountId };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/job-token.js


const AUDIENCE = 'sts.amazonaws.com';
const ATTEMPTS = 4;
/**
 * Asks GitHub for the job's OIDC token with the audience that AWS wants.
 * Source: GitHub's "OpenID Connect reference", the variables `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`.
 */
function createJobToken(options) {
    return async () => {
        const { url, bearer } = addressOf(options.env);
        for (let attempt = 1;; attempt += 1) {
            const answer = await ask(options, url, bearer);
            if ('token' in answer) {
                options.setSecret(answer.token);
                return answer.token;
            }
            if (!answer.error.retriable || attempt === ATTEMPTS)
                throw answer.error;
            await options.sleep(200 * 2 ** attempt);
        }
    };
}
function addressOf(env) {
    const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!address || !bearer)
        throw new domain_errors/* UserError */.yo('missing_credentials', 'The job may not ask for an OIDC token, so no role can be assumed; give it `permissions: id-token: write` (a pull request from a fork never gets one, and one of Dependabot only where the workflow itself says so).');
    const url = new URL(address);
    url.searchParams.set('audience', AUDIENCE);
    refusePlainHttp(url);
    return { url, bearer };
}
async function ask(options, url, bearer) {
    try {
        const limit = (options.timeout ?? AbortSignal.timeout)(options.timeoutMs ?? 30_000);
        const answer = await options.fetch(url, {
            headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
            signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
        });
        const { value } = answer.ok ? (await answer.json()) : {};
        if (typeof value === 'string' && value !== '')
            return { token: value };
        if (!answer.ok)
            await answer.body?.cancel();
        return { error: job_token_refused(answer.status) };
    }
    catch (error) {
        options.signal?.throwIfAborted();
        return {
            error: new domain_errors/* AdapterError */.om('unreachable', "GitHub did not answer when asked for the job's OIDC token; run it again.", { service: 'GitHub', retriable: true, cause: error }),
        };
    }
}
function reasonOf(status) {
    if (status === 401 || status === 403)
        return 'access_denied';
    if (status === 429)
        return 'throttled';
    return status >= 500 ? 'unavailable' : 'far_side_error';
}
function job_token_refused(status) {
    const denied = status === 401 || status === 403;
    return new domain_errors/* AdapterError */.om(reasonOf(status), `GitHub answered ${status} when asked for the job's OIDC token; ${denied ? 'check `permissions: id-token: write`' : 'run it again'}.`, { service: 'GitHub', status, retriable: status >= 500 || status === 429 });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/credentials.js





const ROLE_ARN = /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
/** The default of a role's maximum session duration, in seconds. */
const SESSION_SECONDS = 3600;
const RENEW_BEFORE = 10 * 60_000;
/**
 * Credentials of a role that the job's own OIDC token may assume. They stay in this process and are renewed before they
 * expire, counted on the monotonic clock. @throws UserError when the ARN is none.
 */
function createRoleCredentials(options) {
    if (!ROLE_ARN.test(options.role))
        throw new domain_errors/* UserError */.yo('invalid_input', "What 'role-to-assume' names is not the ARN of a role; it takes one such as arn:aws:iam::ACCOUNT:role/NAME.");
    const jobToken = createJobToken(options);
    const sts = awsService(options, 'STS', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1695, 19));
        return new sdk.STS(config);
    });
    let held;
    async function assume() {
        const token = await jobToken();
        const answer = await sts.call(`assume the role ${roleName(options.role)}`, (client) => client
            .assumeRoleWithWebIdentity({
            RoleArn: options.role,
            RoleSessionName: `greenroom-${options.env['GITHUB_RUN_ID'] ?? 'local'}`,
            WebIdentityToken: token,
            DurationSeconds: SESSION_SECONDS,
        })
            .catch((error) => {
            throw trustError(error, options.role) ?? error;
        }));
        return credentialsOf(answer.Credentials, options.setSecret);
    }
    return {
        current() {
            if (held !== undefined && options.monotonic() < held.until)
                return held.credentials;
            const credentials = assume();
            const mine = { until: options.monotonic() + SESSION_SECONDS * 1000 - RENEW_BEFORE, credentials };
            held = mine;
            credentials.catch(() => {
                if (held === mine)
                    held = undefined;
            });
            return credentials;
        },
        forget() {
            held = undefined;
        },
    };
}
function credentialsOf(found, setSecret) {
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken, } = found ?? {};
    if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
        throw new domain_errors/* AdapterError */.om('far_side_error', 'STS answered without credentials; run it again.', {
            service: 'STS',
            retriable: true,
        });
    setSecret(secretAccessKey);
    setSecret(sessionToken);
    return { accessKeyId, secretAccessKey, sessionToken };
}
/** STS says only "not authorized" for every mistake in a trust policy, so the usual ones are spelt out. */
function trustError(error, role) {
    const name = roleName(role);
    const said = messageOf(error);
    const code = codeOf(error);
    if (/not authorized to perform:? sts:AssumeRoleWithWebIdentity/i.test(said))
        return new domain_errors/* AdapterError */.om('access_denied', `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role ${name}: its trust policy must name this repository in token.actions.githubusercontent.com:sub, ` +
            'as `repo:OWNER/REPO:…`, or as `repo:OWNER@OWNER_ID/REPO@REPO_ID:…` for repositories with immutable subjects, ending in `pull_request`, `ref:refs/heads/BRANCH` or `environment:NAME` as the job has it.', { service: 'STS', code: code ?? 'AccessDenied', status: 403, cause: error });
    if (code === 'InvalidIdentityToken')
        return new domain_errors/* UserError */.yo('missing_credentials', `STS cannot check the job's token for the role ${name} (${(0,without_account/* withoutAccount */.Mk)(said)}); create the identity provider token.actions.githubusercontent.com with the audience sts.amazonaws.com in the account.`, { cause: error });
    return undefined;
}
function roleName(arn) {
    return arn.slice(arn.indexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/databases.js




/** Amazon RDS over its Query API (Amazon RDS API Reference, version 2014-10-31). */
function createDatabases(aws) {
    const rds = awsService(aws, 'RDS', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
        return new sdk.RDS(config);
    });
    return {
        describe: (identifier) => describe(rds, identifier),
        start: (identifier) => rds.call(`start the database ${identifier}`, (client) => unlessStateForbids(client.startDBInstance({ DBInstanceIdentifier: identifier }))),
        stop: (identifier) => rds.call(`stop the database ${identifier}`, (client) => unlessStateForbids(client.stopDBInstance({ DBInstanceIdentifier: identifier }))),
        snapshots: (identifier) => snapshots(rds, identifier),
    };
}
async function describe(rds, identifier) {
    const what = `describe the database ${identifier}`;
    const answer = await rds.call(what, (client) => client.describeDBInstances({ DBInstanceIdentifier: identifier }).catch((error) => {
        if (isCode(error, 'DBInstanceNotFound'))
            return undefined;
        throw error;
    }));
    if (answer === undefined)
        return undefined;
    const [found, ...others] = answer.DBInstances ?? [];
    if (found?.DBInstanceStatus !== undefined && others.length === 0)
        return databaseOf(identifier, found);
    throw new domain_errors/* AdapterError */.om('doubtful_facts', `Could not ${what}: RDS answered with ${others.length + (found ? 1 : 0)} databases or without a state; run it again.`, { service: 'RDS', retriable: true });
}
function databaseOf(identifier, found) {
    return {
        identifier,
        status: found.DBInstanceStatus ?? '',
        engine: found.Engine ?? '',
        multiAz: found.MultiAZ ?? false,
        isReplica: Boolean(found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier),
        hasReplicas: (found.ReadReplicaDBInstanceIdentifiers ?? []).length +
            (found.ReadReplicaDBClusterIdentifiers ?? []).length >
            0,
        isClusterMember: Boolean(found.DBClusterIdentifier),
    };
}
async function snapshots(rds, identifier) {
    const names = [];
    for await (const page of allPages('database snapshots', async (marker) => {
        const { DBSnapshots, Marker } = await rds.call(`list the snapshots of the database ${identifier}`, (client) => client.describeDBSnapshots({
            DBInstanceIdentifier: identifier,
            SnapshotType: 'manual',
            ...(marker ? { Marker: marker } : {}),
        }));
        return { found: DBSnapshots ?? [], NextToken: Marker };
    }))
        names.push(...page.found.flatMap((each) => each.DBSnapshotIdentifier ?? []));
    return names;
}
/** An answer that was lost looks the same when asked for again: the state has moved on. */
async function unlessStateForbids(call) {
    try {
        await call;
        return true;
    }
    catch (error) {
        if (isCode(error, 'InvalidDBInstanceState'))
            return false;
        throw error;
    }
}
/** The SDK names errors by their shape, which has `Fault` at the end; the wire's code has not. */
function isCode(error, code) {
    const given = codeOf(error);
    return given === code || given === `${code}Fault`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/image-registry.js




/** Most ids in one BatchDeleteImage (`ImageIdentifierList` of the API's model). */
const LARGEST_BATCH = 100;
/** Lists may name lists, and a build may still push; no pass that helps nothing is followed by another. */
const PASSES = 8;
/** Elastic Container Registry over its JSON API. */
function createImageRegistry(aws) {
    const ecr = awsService(aws, 'ECR', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
        return new sdk.ECR(config);
    });
    return { empty: (repository) => emptyRepository(ecr, repository) };
}
async function emptyRepository(ecr, repository) {
    let deleted = 0;
    for (let pass = 0; pass < PASSES; pass += 1) {
        const found = await passOver(ecr, repository);
        if (found === 'gone' || found.seen === 0)
            return { deleted };
        deleted += found.deleted;
        if (found.deleted === 0 && found.refused)
            throw refusal(repository, found.refused);
    }
    throw new domain_errors/* AdapterError */.om('leftover', `The image repository ${repository} was still not empty after ${PASSES} passes; stop what pushes to it and run it again.`, { service: 'ECR', retriable: true });
}
/** An image that a list names goes in the pass after the list; which of them are lists, no listing tells. */
async function passOver(ecr, repository) {
    try {
        const digests = await listDigests(ecr, repository);
        const failures = [];
        for (let from = 0; from < digests.length; from += LARGEST_BATCH)
            failures.push(...(await deleteBatch(ecr, repository, digests.slice(from, from + LARGEST_BATCH))));
        const standing = failures.filter(({ failureCode }) => failureCode !== 'ImageNotFound');
        const refused = standing.find(({ failureCode }) => failureCode !== 'ImageReferencedByManifestList');
        return {
            seen: digests.length,
            deleted: digests.length - failures.length,
            refused: refused ?? standing[0],
        };
    }
    catch (error) {
        if (error instanceof domain_errors/* AdapterError */.om && error.code === 'RepositoryNotFoundException')
            return 'gone';
        throw error;
    }
}
/** Read to the end before anything is deleted, because a deletion moves the pages. An image with three tags is listed three times. */
async function listDigests(ecr, repository) {
    const digests = new Set();
    const pages = allPages(`the images of ${repository}`, async (token) => {
        const { imageIds, nextToken } = await ecr.call(`list the images of ${repository}`, (client) => client.listImages({ repositoryName: repository, ...(token === undefined ? {} : { nextToken: token }) }));
        return { imageIds, NextToken: nextToken };
    });
    for await (const { imageIds = [] } of pages)
        for (const { imageDigest } of imageIds)
            if (imageDigest !== undefined)
                digests.add(imageDigest);
    return [...digests];
}
/** By digest, so that an image goes with all its tags. An answer of 200 can still hold failures. */
async function deleteBatch(ecr, repository, digests) {
    const { failures = [] } = await ecr.call(`delete the images of ${repository}`, (client) => client.batchDeleteImage({
        repositoryName: repository,
        imageIds: digests.map((imageDigest) => ({ imageDigest })),
    }));
    return failures;
}
function refusal(repository, { imageId, failureCode, failureReason }) {
    return new domain_errors/* AdapterError */.om('leftover', `Could not delete the image ${imageId?.imageDigest} of the repository ${repository}: ECR answered ${failureCode} (${(0,without_account/* withoutAccount */.Mk)(failureReason ?? '')}); delete it by hand, then rerun.`, { service: 'ECR', ...(failureCode === undefined ? {} : { code: failureCode }) });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/log-groups.js



/** CloudWatch Logs over its JSON API. */
function createLogGroups(aws) {
    const logs = awsService(aws, 'CloudWatch Logs', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(303)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2684, 19));
        return new sdk.CloudWatchLogs(config);
    });
    return {
        list: (prefix) => list(logs, prefix),
        delete: (name) => remove(logs, name),
    };
}
async function list(logs, prefix) {
    const names = [];
    const pages = allPages(`log groups of ${prefix}`, async (token) => {
        const { logGroups, nextToken } = await logs.call(`list the log groups of ${prefix}`, (client) => client.describeLogGroups({
            logGroupNamePrefix: prefix,
            ...(token === undefined ? {} : { nextToken: token }),
        }));
        return { logGroups, NextToken: nextToken };
    });
    for await (const { logGroups = [] } of pages)
        for (const { logGroupName } of logGroups)
            if (logGroupName?.startsWith(prefix))
                names.push(logGroupName);
    return names;
}
async function remove(logs, name) {
    return logs.call(`delete the log group ${name}`, async (client) => {
        try {
            await client.deleteLogGroup({ logGroupName: name });
            return true;
        }
        catch (error) {
            if (codeOf(error) === 'ResourceNotFoundException')
                return false;
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/empty-bucket.js


/** DeleteObjects takes at most this many keys (S3 API Reference). */
const empty_bucket_LARGEST_BATCH = 1000;
const BATCHES_AT_ONCE = 3;
/** An app that is going down may still write logs, so one pass is not enough; one that never stops has to be stopped first. */
const empty_bucket_PASSES = 8;
const PAUSE = 500;
const TRANSIENT = new Set(['InternalError', 'OperationAborted', 'ServiceUnavailable', 'SlowDown']);
/**
 * Deletes every version, delete marker and unfinished upload, until a listing comes back empty. Under a prefix nobody has
 * unfinished uploads, so they are not looked for.
 * @throws AdapterError `access_denied` or `leftover` that names the first key that could not be deleted, and `doubtful_facts`
 * for a listing that does not move on.
 */
async function emptyBucket(s3, scope, sleep) {
    let deleted = 0;
    for (let pass = 0; pass < empty_bucket_PASSES; pass += 1) {
        if (pass > 1)
            await sleep(PAUSE * pass);
        const found = await empty_bucket_passOver(s3, scope);
        if (found === 'gone' || found.seen === 0)
            return { deleted };
        deleted += found.deleted;
    }
    throw new domain_errors/* AdapterError */.om('leftover', `${saidOf(scope)} was still not empty after ${empty_bucket_PASSES} passes; stop what writes to it and run it again.`, {
        service: 'S3',
        retriable: true,
    });
}
function saidOf({ bucket, prefix }) {
    return prefix === undefined ? `The bucket ${bucket}` : `What lies under ${prefix} in the bucket ${bucket}`;
}
async function empty_bucket_passOver(s3, scope) {
    try {
        const objects = await deleteVersions(s3, scope);
        const uploads = scope.prefix === undefined ? await abortUploads(s3, scope.bucket) : 0;
        return { seen: objects.seen + uploads, deleted: objects.deleted };
    }
    catch (error) {
        if (error instanceof domain_errors/* AdapterError */.om && error.code === 'NoSuchBucket')
            return 'gone';
        throw error;
    }
}
async function deleteVersions(s3, scope) {
    const { bucket } = scope;
    let seen = 0;
    let deleted = 0;
    let waiting = [];
    const running = new Set();
    async function send(batch) {
        if (batch.length === 0)
            return;
        if (running.size >= BATCHES_AT_ONCE)
            await Promise.race(running);
        const work = empty_bucket_deleteBatch(s3, bucket, batch).then((count) => {
            deleted += count;
            running.delete(work);
        });
        running.add(work);
    }
    try {
        for await (const page of versionPages(s3, scope)) {
            const listed = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
            const found = listed.filter((each) => isMeant(each, scope));
            seen += found.length;
            waiting.push(...found.map(({ Key, VersionId }) => ({ Key: Key ?? '', ...(VersionId ? { VersionId } : {}) })));
            while (waiting.length >= empty_bucket_LARGEST_BATCH) {
                await send(waiting.slice(0, empty_bucket_LARGEST_BATCH));
                waiting = waiting.slice(empty_bucket_LARGEST_BATCH);
            }
        }
        await send(waiting);
    }
    finally {
        await Promise.allSettled(running);
    }
    await Promise.all(running);
    return { seen, deleted };
}
/** The listing is asked for the prefix, and its answer is not believed without a look. */
function isMeant(each, { prefix = '', before }) {
    if (!(each.Key ?? '').startsWith(prefix))
        return false;
    return before === undefined || (each.LastModified !== undefined && each.LastModified < before);
}
async function* versionPages(s3, { bucket, prefix }) {
    let from = {};
    while (from !== undefined) {
        const markers = from;
        const page = await s3.call(`list the objects in the bucket ${bucket}`, (client) => client.listObjectVersions({
            Bucket: bucket,
            ...(prefix === undefined ? {} : { Prefix: prefix }),
            ...markers,
        }));
        yield page;
        from = page.IsTruncated
            ? next(bucket, markers, { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker })
            : undefined;
    }
}
/** Keys go as they were listed, with a version each: deleting is safe to repeat, and an answer of 200 can still hold errors. */
async function empty_bucket_deleteBatch(s3, bucket, batch) {
    const { Errors: errors = [] } = await s3.call(`delete the objects in the bucket ${bucket}`, (client) => client.deleteObjects({ Bucket: bucket, Delete: { Objects: batch, Quiet: true } }));
    const lasting = errors.find((error) => !TRANSIENT.has(error.Code ?? ''));
    if (lasting === undefined)
        return batch.length - errors.length;
    const denied = lasting.Code === 'AccessDenied';
    throw new domain_errors/* AdapterError */.om(denied ? 'access_denied' : 'leftover', `Could not delete ${lasting.Key} from the bucket ${bucket}: S3 answered ${lasting.Code} (${lasting.Message})${denied ? '; allow s3:DeleteObject and s3:DeleteObjectVersion, and look for an object lock' : ''}.`, { service: 'S3', ...(lasting.Code === undefined ? {} : { code: lasting.Code }) });
}
/** Unfinished uploads block the deletion of nothing, but they cost and come back as a surprise. */
async function abortUploads(s3, bucket) {
    let seen = 0;
    for await (const page of uploadPages(s3, bucket))
        for (const upload of page.Uploads ?? []) {
            seen += 1;
            await s3.call(`end the unfinished upload of ${upload.Key} to the bucket ${bucket}`, (client) => client
                .abortMultipartUpload({ Bucket: bucket, Key: upload.Key, UploadId: upload.UploadId })
                .catch((error) => {
                if (codeOf(error) !== 'NoSuchUpload')
                    throw error;
            }));
        }
    return seen;
}
async function* uploadPages(s3, bucket) {
    let from = {};
    while (from !== undefined) {
        const markers = from;
        const page = await s3.call(`list the unfinished uploads to the bucket ${bucket}`, (client) => client.listMultipartUploads({ Bucket: bucket, ...markers }));
        yield page;
        from = page.IsTruncated
            ? next(bucket, markers, { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker })
            : undefined;
    }
}
function next(bucket, before, after) {
    const given = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined && value !== ''));
    if (Object.keys(given).length > 0 && JSON.stringify(given) !== JSON.stringify(before))
        return given;
    throw new domain_errors/* AdapterError */.om('doubtful_facts', `The listing of the bucket ${bucket} does not move on, so it cannot be trusted; run it again.`, {
        service: 'S3',
        retriable: true,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/object-store.js




/** S3 over its REST API. */
function createObjectStore(aws) {
    const s3 = awsService(aws, 'S3', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19));
        return new sdk.S3({ ...config, forcePathStyle: aws.endpoint !== undefined, expectContinueHeader: false });
    });
    return {
        exists: (bucket, key) => exists(s3, bucket, key),
        address: (bucket, key) => address(s3, aws, bucket, key),
        put: (bucket, key, body, contentType) => put(s3, { bucket, key, body, contentType }),
        empty: (bucket) => emptyBucket(s3, { bucket }, aws.sleep),
        emptyUnder: (bucket, prefix, before) => emptyBucket(s3, { bucket, prefix, before }, aws.sleep),
        bucketTags: (bucket) => bucketTags(s3, bucket),
    };
}
/**
 * Without s3:ListBucket a missing key answers 403, which is reported as the missing right it is. An answer to HEAD has no body
 * that could give a reason; 400 is what S3 says to credentials that have expired (Amazon S3 API Reference, HeadObject).
 */
async function exists(s3, bucket, key) {
    const found = s3.call(`look for s3://${bucket}/${key}`, async (client) => {
        try {
            await client.headObject({ Bucket: bucket, Key: key });
            return true;
        }
        catch (error) {
            if (statusOf(error) === 404)
                return false;
            throw error;
        }
    });
    return found.catch((error) => {
        if (!(error instanceof domain_errors/* AdapterError */.om) || error.status !== 400)
            throw error;
        throw new domain_errors/* AdapterError */.om('access_denied', `Could not look for s3://${bucket}/${key}: S3 refused without a reason, as it does where credentials have expired; rerun the job, or look at the role.`, { service: 'S3', status: 400, cause: error });
    });
}
/** The SDK's own rules know every partition's domain. */
async function address(s3, aws, bucket, key) {
    return s3.call(`find the address of s3://${bucket}/${key}`, async (client) => {
        const { url } = client.config.endpointProvider({
            Bucket: bucket,
            Region: aws.region,
            ForcePathStyle: true,
            ...(aws.endpoint === undefined ? {} : { Endpoint: aws.endpoint }),
        });
        const path = key.split('/').map(encodeURIComponent).join('/');
        return `${url.href.replace(/\/$/, '')}/${path}`;
    });
}
async function put(s3, { bucket, key, body, contentType }) {
    await s3.call(`upload s3://${bucket}/${key}`, async (client) => {
        try {
            await client.putObject({ Bucket: bucket, Key: key, Body: body, ContentType: contentType });
        }
        catch (error) {
            throw codeOf(error) === 'NoSuchBucket' ? noBucket(bucket, error) : error;
        }
    });
}
function noBucket(bucket, cause) {
    return new domain_errors/* UserError */.yo('invalid_input', `There is no bucket ${bucket} to put files into; make it, or name another in 'artifact-bucket'.`, { cause });
}
async function bucketTags(s3, bucket) {
    return s3.call(`read the tags of the bucket ${bucket}`, async (client) => {
        try {
            const { TagSet: tags } = await client.getBucketTagging({ Bucket: bucket });
            return Object.fromEntries((tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
        }
        catch (error) {
            if (codeOf(error) === 'NoSuchTagSet')
                return {};
            if (codeOf(error) === 'NoSuchBucket')
                return undefined;
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/site-probe.js

const MOST_BYTES = 65_536;
/** Asks over plain http as well: a single Beanstalk instance has no certificate. */
function createSiteProbe(fetch, timeout = AbortSignal.timeout) {
    return {
        async get(url, timeoutMs) {
            try {
                const answer = await fetch(url, { redirect: 'manual', signal: timeout(timeoutMs) });
                await answer.body?.cancel();
                return { status: answer.status };
            }
            catch (error) {
                return { status: undefined, problem: whyNoAnswer(error) };
            }
        },
        async read(url, timeoutMs) {
            try {
                const headers = {
                    accept: 'application/json, text/plain;q=0.9, */*;q=0.1',
                    'cache-control': 'no-cache',
                };
                const answer = await fetch(url, { redirect: 'manual', headers, signal: timeout(timeoutMs) });
                return { status: answer.status, body: await beginningOf(answer) };
            }
            catch (error) {
                return { status: undefined, problem: whyNoAnswer(error) };
            }
        },
    };
}
/** What stands at the address is anybody's page, so no more of it is taken in than the little that is looked for. */
async function beginningOf(answer) {
    const parts = [];
    let length = 0;
    for await (const part of answer.body ?? []) {
        parts.push(part);
        length += part.byteLength;
        if (length >= MOST_BYTES)
            break;
    }
    return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
}

;// CONCATENATED MODULE: ./build/src/domain/stack-state.js
/** The statuses of CloudFormation's API model (`StackStatus`), and `ABSENT` for no stack of that name. */
const STACK_STATUSES = [
    'ABSENT',
    'CREATE_IN_PROGRESS',
    'CREATE_FAILED',
    'CREATE_COMPLETE',
    'ROLLBACK_IN_PROGRESS',
    'ROLLBACK_FAILED',
    'ROLLBACK_COMPLETE',
    'DELETE_IN_PROGRESS',
    'DELETE_FAILED',
    'DELETE_COMPLETE',
    'UPDATE_IN_PROGRESS',
    'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_COMPLETE',
    'UPDATE_FAILED',
    'UPDATE_ROLLBACK_IN_PROGRESS',
    'UPDATE_ROLLBACK_FAILED',
    'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_ROLLBACK_COMPLETE',
    'REVIEW_IN_PROGRESS',
    'IMPORT_IN_PROGRESS',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_IN_PROGRESS',
    'IMPORT_ROLLBACK_FAILED',
    'IMPORT_ROLLBACK_COMPLETE',
];
const STANDING = new Set([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
]);
const NEVER_STOOD = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED']);
/** True while CloudFormation is at work on the stack. A change set under review is nobody's work. */
function stack_state_isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && !stack_state_isUnderReview(status);
}
/** True for a stack that is nothing but change sets yet: none of them was ever executed. */
function stack_state_isUnderReview(status) {
    return status === 'REVIEW_IN_PROGRESS';
}
/** True while an operation goes on that a deletion has to wait for. */
function stack_state_isAtWork(status) {
    return stack_state_isBusy(status) && status !== 'DELETE_IN_PROGRESS';
}
/** True when the stack's last operation left it as it was asked to be. */
function isStanding(status) {
    return STANDING.has(status);
}
/** True for a stack that hours, or a deployment in the night, have put to sleep: its template's one parameter for that says so. */
function stack_state_isAsleep(stack) {
    return stack.parameters['Asleep'] === 'true';
}
/** True when a deployment, sleep or wake reached its end and was not rolled back. */
function succeeded(status) {
    return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'IMPORT_COMPLETE';
}
/** True when a deployment makes the stack anew, so that nothing of what it was given lasts. */
function isMadeAnew(status) {
    const { step } = nextStackStep(status, 'deploy');
    return step === 'recreate' || step === 'create';
}
/** The whole policy over stack statuses (research on CloudFormation, section 1a). */
function nextStackStep(status, want) {
    if (stack_state_isBusy(status))
        return { step: 'wait' };
    if (want === 'delete')
        return deletionStep(status);
    if (status === 'ABSENT' || status === 'DELETE_COMPLETE')
        return absentStep(want);
    if (STANDING.has(status))
        return { step: 'update' };
    if (want !== 'deploy')
        return cannotTurn(status);
    if (NEVER_STOOD.has(status))
        return { step: 'recreate' };
    // A change set that creates may be made for a stack that has only ever been reviewed, beside those that others made for it.
    if (stack_state_isUnderReview(status))
        return { step: 'create' };
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return { step: 'continue-rollback' };
    // Somebody updated it by hand and told CloudFormation to leave it as it failed.
    if (status === 'UPDATE_FAILED')
        return { step: 'roll-back' };
    if (status === 'DELETE_FAILED')
        return { step: 'recreate' };
    return { step: 'refuse', reasonCode: 'manual_step', why: `it is in ${status}; ${wayOut(status)}` };
}
/** Neither sleep nor wake repairs a stack: a deployment does, or a person. */
function cannotTurn(status) {
    if (status === 'REVIEW_IN_PROGRESS')
        return { step: 'skip', reasonCode: 'busy', why: `it is in ${status}` };
    const repair = nextStackStep(status, 'deploy');
    const why = repair.step === 'refuse' ? repair.why : `it is in ${status}; deploy its branch again or take it down`;
    return { step: 'skip', reasonCode: 'manual_step', why };
}
/** What a person can do for a stack that stays in such a state until somebody does. */
function wayOut(status) {
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return "continue its rollback (CloudFormation's ContinueUpdateRollback, with ResourcesToSkip for what cannot be restored) or take it down";
    if (status === 'DELETE_FAILED')
        return 'delete it in CloudFormation, with what its events name';
    return 'put right what its events name in CloudFormation, or delete it';
}
function deletionStep(status) {
    return status === 'ABSENT' || status === 'DELETE_COMPLETE' ? { step: 'done' } : { step: 'delete' };
}
function absentStep(want) {
    if (want === 'deploy')
        return { step: 'create' };
    return { step: 'skip', reasonCode: 'nothing_to_do', why: 'there is no stack' };
}

;// CONCATENATED MODULE: ./build/src/domain/stack-failure.js


/**
 * The event that explains a failed operation: the oldest failure that is not the echo of another
 * (a cancelled resource, the stack itself). The last one, which most tools show, is usually an echo.
 * `events` are oldest first.
 */
function firstFailure(events) {
    const failures = events.filter((event) => event.status.endsWith('_FAILED'));
    const first = failures.find((event) => !isEcho(event)) ?? failures[0];
    return first && withHook(first, events);
}
/** The failed event of a resource only names the hook that refused it; why stands in an event of the hook's own before it. */
function withHook(failed, events) {
    if (!FAILED_HOOKS.test(failed.reason ?? ''))
        return failed;
    const hook = events.findLast((event) => event.logicalId === failed.logicalId &&
        event.hook !== undefined &&
        /^HOOK_(?:COMPLETE_)?FAILED$/.test(event.hook.status) &&
        !event.hook.warns)?.hook;
    return hook === undefined ? failed : { ...failed, hook };
}
/** Logical ids of the stack's own resources that failed by themselves, each once. */
function failedResources(events) {
    const failed = events.filter((event) => event.status.endsWith('_FAILED') && !isEcho(event));
    return [...new Set(failed.map((event) => event.logicalId))];
}
function isEcho(event) {
    return event.type === 'AWS::CloudFormation::Stack' || /cancelled/i.test(event.reason ?? '');
}
/** The failure as one clause: which resource, of what type, and the service's own words, or who forbade it. */
function sayFailure(event) {
    return `${event.logicalId} (${event.type}): ${sayReason(event.reason, event.hook)}`;
}
/**
 * Why CloudFormation gave up, as one clause. A hook of the account and a policy above the role are told as such, because neither
 * the template's author nor the role's rights can help there; `hook` is the one that failed, where that is known.
 */
function sayReason(reason, hook) {
    const said = stack_failure_oneLine(reason ?? 'no reason given');
    const named = hook?.type ?? FAILED_HOOKS.exec(said)?.[1];
    if (named !== undefined)
        return sayHook(named, hook?.reason);
    const denial = denialIn(said);
    return denial === undefined ? (0,without_account/* withoutAccount */.Mk)(said) : sayDenial(denial);
}
/** CloudFormation's own sentence on a resource or a change set that a hook refused. */
const FAILED_HOOKS = /The following hook\(s\)(?:\/validation)? failed: \[([^\]]+)\]/;
/** CloudFormation's own look at a change set, under the name of a hook. */
const EARLY = /^AWS::EarlyValidation::/;
function sayHook(type, reason) {
    if (EARLY.test(type))
        return `CloudFormation's early validation (${type.replace(EARLY, '')}) found something that would fail; allow cloudformation:DescribeEvents in the role's policy to be told what`;
    const why = reason === undefined ? '' : ` (${(0,without_account/* withoutAccount */.Mk)(stack_failure_oneLine(reason))})`;
    return `the account's CloudFormation hook ${(0,without_account/* withoutAccount */.Mk)(type)} refused it${why}; change the template as the hook demands, or ask whoever keeps the account's hooks for an exception`;
}
function stack_failure_oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}
const MOST_FINDINGS = 3;
/** Why a change set failed, as one clause; `reason` is what the set itself says, and all there is where nothing was found. */
function sayFindings(reason, findings) {
    if (findings.length === 0)
        return sayReason(reason);
    const more = findings.length > MOST_FINDINGS ? `; and ${findings.length - MOST_FINDINGS} more` : '';
    return `${findings.slice(0, MOST_FINDINGS).map(sayFinding).join('; ')}${more}`;
}
function sayFinding({ logicalId, type, reason, hook, path }) {
    if (hook !== undefined)
        return sayHook(hook, reason);
    const what = logicalId === undefined ? '' : `${logicalId} (${type ?? 'of no type'}): `;
    const where = path === undefined ? '' : ` (${path})`;
    return `${what}${(0,without_account/* withoutAccount */.Mk)(stack_failure_oneLine(reason ?? 'no reason given'))}${where}`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack-shapes.js

/** CloudFormation's shapes in the domain's words. @throws AdapterError `doubtful_facts` when what identifies a thing is missing. */
function stackOf(stack) {
    return {
        id: required(stack.StackId, 'a stack without an id'),
        name: required(stack.StackName, 'a stack without a name'),
        status: required(stack.StackStatus, `the stack ${stack.StackName} without a status`),
        statusReason: stack.StackStatusReason,
        ...givenOf(stack),
        outputs: record(stack.Outputs ?? [], (one) => [one.OutputKey, one.OutputValue]),
        createdAt: required(stack.CreationTime, `the stack ${stack.StackName} without a time of creation`).toISOString(),
        updatedAt: stack.LastUpdatedTime?.toISOString(),
        terminationProtection: stack.EnableTerminationProtection ?? false,
        parentId: stack.ParentId,
        roleArn: stack.RoleARN,
    };
}
/** What a stack was given, or a change set would give it. */
function givenOf(given) {
    return {
        tags: record(given.Tags ?? [], (tag) => [tag.Key, tag.Value]),
        parameters: record(given.Parameters ?? [], (one) => [one.ParameterKey, one.ParameterValue]),
    };
}
function eventOf(event) {
    return {
        id: required(event.EventId, 'an event without an id'),
        at: required(event.Timestamp, 'an event without a time').toISOString(),
        logicalId: event.LogicalResourceId ?? '',
        physicalId: event.PhysicalResourceId || undefined,
        type: event.ResourceType ?? '',
        status: event.ResourceStatus ?? '',
        reason: event.ResourceStatusReason,
        ...(event.HookType === undefined ? {} : { hook: hookOf(event, event.HookType) }),
    };
}
function hookOf(event, type) {
    return {
        type,
        status: event.HookStatus ?? '',
        reason: event.HookStatusReason,
        warns: event.HookFailureMode === 'WARN',
    };
}
function resourceOf(resource) {
    return {
        logicalId: required(resource.LogicalResourceId, 'a resource without a logical id'),
        physicalId: resource.PhysicalResourceId || undefined,
        type: required(resource.ResourceType, `the resource ${resource.LogicalResourceId} without a type`),
        status: required(resource.ResourceStatus, `the resource ${resource.LogicalResourceId} without a status`),
        reason: resource.ResourceStatusReason,
    };
}
/** The name within an ARN, for sentences that people read; a name stays as it is. */
function shortName(nameOrId) {
    return (/^arn:[^:]+:cloudformation:[^:]*:[^:]*:(?:stack|changeSet)\/([^/]+)\//.exec(nameOrId)?.[1] ?? nameOrId);
}
function record(items, pair) {
    const pairs = items
        .map(pair)
        .filter((entry) => entry[0] !== undefined);
    return Object.fromEntries(pairs.map(([key, value]) => [key, value ?? '']));
}
function required(value, what) {
    if (value !== undefined)
        return value;
    throw new domain_errors/* AdapterError */.om('doubtful_facts', `CloudFormation answered with ${what}, so nothing was concluded from it; run it again.`, {
        service: 'CloudFormation',
        retriable: true,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/change-set-changes.js


/** Every change that a set would make, page by page. */
async function changesOf(cloudFormation, changeSetId) {
    const found = [];
    for await (const page of allPages('changes', (token) => cloudFormation.call(`read the changes of the change set ${shortName(changeSetId)}`, (client) => client.describeChangeSet({ ChangeSetName: changeSetId, ...(token ? { NextToken: token } : {}) }))))
        found.push(...(page.Changes ?? []).flatMap(({ ResourceChange: each }) => (each ? [changeOf(each)] : [])));
    return found;
}
function changeOf({ LogicalResourceId, Action, Replacement, Details = [] }) {
    return {
        logicalId: LogicalResourceId ?? '',
        action: Action ?? '',
        replacement: Replacement,
        certain: Details.flatMap(({ Evaluation, Target }) => Evaluation === 'Static' ? [Target?.Attribute ?? ''] : []),
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/change-set-findings.js

/**
 * What hooks and CloudFormation's early validation found in a change set that failed: the set itself only names them. To be
 * asked before the set is deleted. Never throws, since the failure is known without it; [] where nothing can be read.
 */
async function findingsOf(cloudFormation, set) {
    try {
        const answer = await cloudFormation.call(`read what failed of the change set ${shortName(set.id)}`, (client) => client.describeEvents({ ChangeSetName: set.id, Filters: { FailedEvents: true } }));
        return (answer.OperationEvents ?? []).flatMap(findingOf);
    }
    catch {
        return [];
    }
}
function findingOf(event) {
    const about = { logicalId: event.LogicalResourceId, type: event.ResourceType };
    if (event.EventType === 'VALIDATION_ERROR' && event.ValidationFailureMode !== 'WARN')
        return [{ ...about, reason: event.ValidationStatusReason, hook: undefined, path: event.ValidationPath }];
    if (event.EventType === 'HOOK_INVOCATION_ERROR' && event.HookFailureMode !== 'WARN')
        return [{ ...about, reason: event.HookStatusReason, hook: event.HookType, path: undefined }];
    return [];
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack-errors.js



/**
 * What CloudFormation says about a template, its parameters or its stack's state, as an error with our reason code;
 * undefined when the error is about something else.
 */
function templateError(error) {
    const code = codeOf(error);
    const said = (0,without_account/* withoutAccount */.Mk)(messageOf(error)).replace(/\s+/g, ' ').trim();
    const options = { cause: error };
    if (code === 'InsufficientCapabilitiesException')
        return new domain_errors/* UserError */.yo('missing_capability', `The template needs a capability that was not granted (${said}); add it to \`capabilities\`.`, options);
    if (code !== 'ValidationError')
        return undefined;
    if (/^Parameters: \[.*\] must have values/.test(said))
        return new domain_errors/* UserError */.yo('missing_parameter', `${said}; give them in \`parameters\`.`, options);
    if (/is in (?:[A-Z_]+_IN_PROGRESS|DELETE_COMPLETE) state and can ?not be updated/.test(said))
        return busyError(error, said);
    if (isAboutTemplate(said))
        return new domain_errors/* UserError */.yo('invalid_template', `CloudFormation cannot use the template: ${said.replace(/\.$/, '')}.`, options);
    return undefined;
}
function busyError(error, said) {
    return new domain_errors/* AdapterError */.om('busy', `Another operation is running: ${said}; run it again later.`, {
        service: 'CloudFormation',
        code: 'ValidationError',
        retriable: true,
        cause: error,
    });
}
/** A deletion that came while another operation was under way. */
function busyDeletion(error) {
    const said = (0,without_account/* withoutAccount */.Mk)(messageOf(error)).trim();
    const isBusy = /cannot be deleted while in status [A-Z_]+_IN_PROGRESS/.test(said);
    return codeOf(error) === 'ValidationError' && isBusy
        ? busyError(error, said.replace(/\.$/, ''))
        : undefined;
}
function isAboutTemplate(said) {
    return /template|Unrecognized resource types?|Unresolved|Circular dependency|Parameters: \[|Parameter '|at 'templateBody'/i.test(said);
}
/** Only the exact sentence means absent: any other ValidationError may be a malformed name or a fault of the far side. */
function isAbsent(error, nameOrId) {
    return (codeOf(error) === 'ValidationError' && messageOf(error) === `Stack with id ${nameOrId} does not exist`);
}
/** The same token has been taken before: the request whose answer was lost was ours. */
function ignoreRepeatedToken(error) {
    if (codeOf(error) === 'TokenAlreadyExistsException')
        return undefined;
    throw error;
}
/** Termination protection is somebody's word that a stack stays; lifting it is not ours. */
function protectedError(error) {
    if (codeOf(error) !== 'ValidationError' || !/TerminationProtection is enabled/.test(messageOf(error)))
        return undefined;
    const said = (0,without_account/* withoutAccount */.Mk)(messageOf(error));
    return new domain_errors/* UserError */.yo('protected', `${said}; turn its termination protection off first, if it is really to go.`, { cause: error });
}
/** CloudFormation drops the other change sets of a stack when one is executed. */
function isDropped(error) {
    return /^ChangeSetNotFound(?:Exception)?$/.test(codeOf(error) ?? '');
}
/** How operations on change sets say that there is no such stack. */
function isWithoutStack(error) {
    return codeOf(error) === 'ValidationError' && /^Stack \[.*\] does not exist$/.test(messageOf(error));
}
function doubtful(what) {
    return new domain_errors/* AdapterError */.om('doubtful_facts', `${what}, so nothing was concluded from it; run it again.`, {
        service: 'CloudFormation',
        retriable: true,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/change-sets.js









const PREPARING_BUDGET = 300_000;
const ON_STACK_FAILURE = { keep: 'DO_NOTHING', rollback: 'ROLLBACK', delete: 'DELETE' };
function createChangeSets(cloudFormation, sleep) {
    return {
        prepareChange: (request) => prepareChange(cloudFormation, sleep, request),
        changesOf: (changeSetId) => changesOf(cloudFormation, changeSetId),
        executeChange: (request) => executeChange(cloudFormation, request),
        deleteChangeSet: (changeSetId) => deleteChangeSet(cloudFormation, changeSetId),
    };
}
async function prepareChange(cloudFormation, sleep, request) {
    const what = `prepare a change of the stack ${request.stackName}`;
    const asked = await cloudFormation.call(what, (client) => change_sets_ask(client, request));
    for await (const _slept of waits(sleep, { budget: PREPARING_BUDGET })) {
        const set = await cloudFormation.call(what, async (client) => changeSetOf(await client.describeChangeSet(asked).catch((error) => {
            throw isDropped(error) ? overtaken(request.stackName, error) : error;
        })));
        if (set.status === 'CREATE_COMPLETE')
            return { kind: 'ready', changeSetId: set.id, stackId: set.stackId };
        if (set.status !== 'FAILED')
            continue;
        const isEmpty = isEmptyChange(set.reason);
        const findings = isEmpty ? [] : await findingsOf(cloudFormation, set);
        await leaveNothing(cloudFormation, set, request);
        if (isEmpty)
            return { kind: 'empty', changeSetId: set.id, stackId: set.stackId };
        throw failure(what, set.reason, findings);
    }
    throw new domain_errors/* AdapterError */.om('deadline', `Could not ${what}: CloudFormation had not finished the change set after ${PREPARING_BUDGET / 60_000} minutes; run it again.`, {
        service: 'CloudFormation',
        retriable: true,
    });
}
/** CloudFormation has two sentences for a change set without changes; the second comes with transforms. */
function isEmptyChange(reason) {
    return (reason.startsWith('No updates are to be performed') ||
        reason.startsWith("The submitted information didn't contain changes"));
}
/**
 * Asks for the change set and says how to read it back. The name belongs to one attempt of one run, so a set of that name
 * that is there already is the one whose answer was lost.
 */
async function change_sets_ask(client, request) {
    const byName = { ChangeSetName: request.changeSetName, StackName: request.stackName };
    try {
        const made = await client.createChangeSet(inputOf(request));
        return made.Id === undefined ? byName : { ChangeSetName: made.Id };
    }
    catch (error) {
        if (/^(?:Token)?AlreadyExistsException$/.test(codeOf(error) ?? ''))
            return byName;
        if (isAnotherStack(error, request))
            throw overtaken(request.stackName, error);
        throw templateError(error) ?? error;
    }
}
function inputOf(request) {
    return {
        StackName: request.stackName,
        ChangeSetName: request.changeSetName,
        ChangeSetType: request.creates ? 'CREATE' : 'UPDATE',
        ClientToken: request.token,
        ...(request.template === 'previous' ? { UsePreviousTemplate: true } : templateOf(request.template)),
        Parameters: Object.entries(request.parameters).map(([key, given]) => given === 'previous'
            ? { ParameterKey: key, UsePreviousValue: true }
            : { ParameterKey: key, ParameterValue: given.value }),
        Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
        Capabilities: request.capabilities,
        ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
        ...(request.creates ? { OnStackFailure: ON_STACK_FAILURE[request.onFailure] } : {}),
    };
}
/** The two members that every CloudFormation request with a template has. */
function templateOf(template) {
    return 'url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body };
}
/**
 * A failed set is of no use, and a stack that only ever was reviewed would stand in the way of its own name. It goes with the set
 * and never after it, because alone it would be nobody's.
 */
async function leaveNothing(cloudFormation, set, request) {
    const isGone = request.creates && (await removeReviewed(cloudFormation, set.stackId, request.token));
    if (!isGone)
        await deleteChangeSet(cloudFormation, set.id);
}
/** False for a stack that has become more than its change sets. */
function removeReviewed(cloudFormation, stackId, token) {
    return cloudFormation.call(`remove what is left of the change set of ${shortName(stackId)}`, async (client) => {
        const answer = await client.describeStacks({ StackName: stackId }).catch((error) => {
            if (isAbsent(error, stackId))
                return undefined;
            throw error;
        });
        if (!stack_state_isUnderReview(answer?.Stacks?.[0]?.StackStatus ?? ''))
            return answer === undefined;
        const deletion = { StackName: stackId, ClientRequestToken: `${token}-leave` };
        await client.deleteStack(deletion).catch(ignoreRepeatedToken);
        return true;
    });
}
/** What happens on failure was said when a creating set was made; an update always rolls back. */
async function executeChange(cloudFormation, request) {
    await cloudFormation.call(`change the stack ${shortName(request.stackId)}`, async (client) => {
        try {
            await client.executeChangeSet({
                ChangeSetName: request.changeSetId,
                ClientRequestToken: request.token,
            });
        }
        catch (error) {
            if (codeOf(error) === 'TokenAlreadyExistsException')
                return;
            if (isDropped(error))
                throw overtaken(request.stackId, error);
            if (codeOf(error) === 'InvalidChangeSetStatus') {
                const execution = await executionOf(client, request.changeSetId);
                if (execution === 'EXECUTE_IN_PROGRESS' || execution === 'EXECUTE_COMPLETE')
                    return;
                if (execution === 'OBSOLETE')
                    throw overtaken(request.stackId, error);
            }
            throw templateError(error) ?? error;
        }
    });
}
/** Somebody has made the stack that was to be created, or removed the one that was to be changed. */
function isAnotherStack(error, request) {
    if (codeOf(error) !== 'ValidationError')
        return false;
    return request.creates
        ? /already exists and cannot be created again/.test(messageOf(error))
        : isAbsent(error, request.stackName) || isWithoutStack(error);
}
async function executionOf(client, changeSetId) {
    return changeSetOf(await client.describeChangeSet({ ChangeSetName: changeSetId })).execution;
}
/** A change set is good only for the stack that it was made for; another change makes it obsolete. */
function overtaken(stackId, cause) {
    return new domain_errors/* AdapterError */.om('busy', `Stack ${shortName(stackId)} was changed by another operation meanwhile; run it again later.`, { service: 'CloudFormation', code: 'InvalidChangeSetStatus', retriable: true, cause });
}
async function deleteChangeSet(cloudFormation, changeSetId) {
    await cloudFormation.call(`delete the change set ${shortName(changeSetId)}`, async (client) => {
        await client.deleteChangeSet({ ChangeSetName: changeSetId }).catch((error) => {
            if (!isDropped(error))
                throw error;
        });
    });
}
function changeSetOf(answer) {
    const { ChangeSetId: id, StackId: stackId, Status: status } = answer;
    if (id === undefined || stackId === undefined || status === undefined)
        throw new domain_errors/* AdapterError */.om('doubtful_facts', 'CloudFormation described a change set without its id, stack or status; run it again.', {
            service: 'CloudFormation',
            retriable: true,
        });
    return { id, stackId, status, execution: answer.ExecutionStatus ?? '', reason: answer.StatusReason ?? '' };
}
function failure(what, reason, findings) {
    const error = Object.assign(new Error(reason), { name: 'ValidationError' });
    return (templateError(error) ??
        new domain_errors/* AdapterError */.om('stack_failed', `Could not ${what}: ${sayFindings(reason, findings)}.`, {
            service: 'CloudFormation',
            code: 'ChangeSetFailed',
        }));
}

;// CONCATENATED MODULE: ./build/src/domain/decide-teardown.js





/** Whether the end of its pull request leaves an environment standing. */
function outlivesPullRequests(branch, settings) {
    return (settings.kind !== 'preview' ||
        branch === settings.repository.defaultBranch ||
        isWantedByBranch(settings.wanted));
}
/** Whether an environment may go. The proof must be positive: a closed pull request, a branch that is gone, or a person's wish. */
function mayRemove(facts, options) {
    const open = facts.openPullRequest;
    if (open) {
        if (open.labels.includes(OFF_LABEL))
            return { remove: true, why: `pull request #${open.number} is labelled '${OFF_LABEL}'` };
        return stays('still_wanted', `Pull request #${open.number} is open, so its environment stays.`);
    }
    const latest = facts.latestPullRequest;
    const wish = wishToKeep(latest, options);
    if (wish)
        return wish;
    if (facts.branchHead === undefined)
        return { remove: true, why: `branch '${facts.branch}' is gone` };
    if (latest?.state === 'closed' && !facts.outlivesPullRequests)
        return { remove: true, why: `pull request #${latest.number} is ${latest.merged ? 'merged' : 'closed'}` };
    return stays('still_wanted', facts.outlivesPullRequests
        ? `Branch '${facts.branch}' exists, and its environment outlives its pull requests, so it stays.`
        : `Branch '${facts.branch}' exists and no pull request of it was closed, so its environment stays.`);
}
/**
 * True when the stack serves the branch. The tags name the branch that it was made for; an environment that is no preview
 * has one name for all branches and may have moved to another one since, which its parameter then says.
 */
function servesBranch(stack, branch) {
    if (stack.tags[TAGS.branch] !== branchTag(branch))
        return false;
    const deployed = stack.parameters['Branch'];
    return stack.tags[TAGS.environment] === 'preview' || !deployed || deployed === branch;
}
/** Somebody labelled the pull request so that its environment stays; only `force` overrules that. */
function wishToKeep(pull, options) {
    if (options.force || !pull?.labels.includes(KEEP_LABEL))
        return undefined;
    return stays('still_wanted', `Pull request #${pull.number} is labelled '${KEEP_LABEL}', so its environment stays; take the label off to let it go.`);
}
/**
 * Whether an environment's time is up, counted from its last push. The list of pushes has to know the commit that runs:
 * one that does not may lack the newest as well, and proves nothing.
 */
function hasExpired(facts, ttlMs, now) {
    const known = facts.pushes.some((push) => push.commit === facts.runningCommit);
    if (!known)
        return stays('doubtful_facts', 'No deployment is recorded for the commit that runs, so nobody knows when it was pushed and the environment stays.');
    const age = now.getTime() - (lastPushOf(facts.pushes, facts.standsSince)?.getTime() ?? Number.NaN);
    const limit = `'ttl' is ${sayDuration(ttlMs)}`;
    if (age > ttlMs)
        return { remove: true, why: `its last push was ${sayDuration(age)} ago and ${limit}` };
    return stays('still_wanted', `The last push was ${sayDuration(age)} ago and ${limit}, so the environment stays.`);
}
/** Tags by which anybody can keep a stack. */
const PROTECT_TAGS = ['protect', 'greenroom:protect'];
/** Why a stack may not be touched by any teardown, whatever else is said. */
function protection(stack, settings) {
    if (settings.kindIsProtected)
        return 'its kind is protected by the settings';
    if (stack.terminationProtection)
        return 'its stack has termination protection';
    const tag = PROTECT_TAGS.find((name) => stack.tags[name]?.toLowerCase() === 'true');
    if (tag !== undefined)
        return `its stack carries the tag '${tag}'`;
    const branch = branchOf(stack, settings.adopted) ?? '';
    const glob = settings.protected.find((pattern) => matches(stack.name, pattern) || (branch !== '' && matches(branch, pattern)));
    return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}
/** The environments among the stacks: ours, of this kind, or adopted; nested stacks and Beanstalk's own only inherit the tags. */
function inventory(stacks, settings) {
    return stacks.filter((stack) => isSweepable(stack, settings));
}
function isSweepable(stack, settings) {
    if (stack.parentId !== undefined || stack.name.startsWith('awseb-'))
        return false;
    return naming_isOurs(stack.tags, settings) || isAdopted(stack, settings.adopted);
}
function isAdopted(stack, adopted) {
    return (adopted !== undefined &&
        stack.name.startsWith(adopted.stackPrefix) &&
        stack.tags[adopted.branchTag] !== undefined &&
        !carriesOurTags(stack));
}
/** Tags of ours that name another project, repository or kind make a stack somebody else's for good. */
function carriesOurTags(stack) {
    return Object.keys(stack.tags).some((tag) => tag.startsWith('greenroom:'));
}
/** The branch that a stack serves; undefined when its tags do not tell. */
function branchOf(stack, adopted) {
    if (adopted !== undefined && isAdopted(stack, adopted))
        return stack.tags[adopted.branchTag];
    return branchOfTag(stack.tags[TAGS.branch] ?? '');
}
const decide_teardown_HOUR = 3_600_000;
/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * decide_teardown_HOUR;
/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = (/* unused pure expression or super */ null && (decide_teardown_HOUR));
/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
function judgeStack(stack, settings, now) {
    const branch = branchOf(stack, settings.adopted);
    const leave = (reasonCode, sentence, stuck = false) => ({
        branch,
        skip: { reasonCode, sentence, stuck },
    });
    const guard = protection(stack, settings);
    if (guard)
        return leave('protected', `${stack.name} stays: ${guard}.`);
    if (branch === undefined || branch === '')
        return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
    if (isOurs(stack.tags, settings) && !servesBranch(stack, branch))
        return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
    const age = ageOf(stack, now);
    if (isAtWork(stack.status))
        return age > STUCK_MS
            ? leave('busy', `${stack.name} stays: its stack has been in ${stack.status} for ${sayDuration(age)}; look at its events, because nothing works that long.`, true)
            : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
    if (isUnderReview(stack.status))
        return isAbandoned(stack, now)
            ? { branch, abandoned: true }
            : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
    // Written so that a time that cannot be read, or lies ahead, counts as young.
    if (!settings.force && !(age >= settings.graceMs))
        return leave('too_young', `${stack.name} stays for now: it was made or changed less than ${sayDuration(settings.graceMs)} ago, which 'grace' allows it.`);
    return { branch, abandoned: false };
}
/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
function isAbandoned(stack, now) {
    return isUnderReview(stack.status) && ageOf(stack, now) >= REVIEWED_MS;
}
/** Milliseconds since the stack was made or last changed. */
function ageOf(stack, now) {
    return (now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt)));
}
/** True when a stack is not as it was when the sweep planned its end. */
function hasChanged(before, now) {
    return (now.id !== before.id ||
        now.createdAt !== before.createdAt ||
        now.updatedAt !== before.updatedAt ||
        (isUnderReview(before.status) && !isUnderReview(now.status)) ||
        JSON.stringify(Object.entries(now.tags).sort()) !== JSON.stringify(Object.entries(before.tags).sort()));
}
/** The brake counts before the first deletion. Undefined when the sweep may go on. */
function brake(victims, total, limits) {
    if (limits.force)
        return undefined;
    if (victims > limits.maxDeletions)
        return `The sweep would take down ${victims} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
    if (victims > 3 && victims / total > limits.maxFraction)
        return `The sweep would take down ${victims} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
    return undefined;
}
function stays(reasonCode, sentence) {
    return { remove: false, reasonCode, sentence };
}

;// CONCATENATED MODULE: ./build/src/domain/stack-under-review.js



/** They say whose an environment is. */
const OWNER = [naming_TAGS.project, naming_TAGS.repositoryId, naming_TAGS.environment, naming_TAGS.branch];
/**
 * What is true of a stack whichever of its change sets comes to be executed: what all of them say. Change sets of different owners
 * prove nothing, and a tag that protects counts wherever it stands.
 */
function givenUnderReview(sets) {
    const [first] = sets;
    const agree = sets.every(({ tags }) => OWNER.every((key) => tags[key] === first?.tags[key]));
    if (first === undefined || !agree)
        return { tags: {}, parameters: {} };
    const protects = sets.flatMap(({ tags }) => Object.entries(tags).filter(([key, value]) => PROTECT_TAGS.includes(key) && value.toLowerCase() === 'true'));
    return {
        tags: { ...shared(sets.map((each) => each.tags)), ...Object.fromEntries(protects) },
        parameters: shared(sets.map((each) => each.parameters)),
    };
}
function shared([first = {}, ...others]) {
    return Object.fromEntries(Object.entries(first).filter(([key, value]) => others.every((other) => other[key] === value)));
}
/** Deleted under review: it shows no tags any more, and is as good as gone whoever made it. */
function isVanishing(stack) {
    return stack.status === 'DELETE_IN_PROGRESS' && Object.keys(stack.tags).length === 0;
}
/** Why a stack under review is left alone, and what a person can do; undefined where its own tags tell whose it is. */
function sayUnproven(stack) {
    if (!stack_state_isUnderReview(stack.status) || OWNER.some((key) => key in stack.tags))
        return undefined;
    return `Stack ${stack.name} is only under review and its change sets, if it has any, do not agree on whose it is, so it is left alone; delete it by hand in CloudFormation when nobody needs it`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stacks-under-review.js





/**
 * A stack shows neither tags nor parameters until a change set of it is executed, so those of a stack under review are read
 * from its change sets. Undefined when one is executed or they change while they are read: the stack has to be read again then.
 * Source: LocalStack's answers of the real service, `test_stack_description_lifecycle[with-tags]`.
 */
async function withWhatIsReviewed(cloudFormation, stack) {
    if (!stack_state_isUnderReview(stack.status) || Object.keys(stack.tags).length > 0)
        return stack;
    const sets = [];
    for await (const page of allPages('change sets', (token) => pageOfSets(cloudFormation, stack, token))) {
        if (page === GONE)
            return undefined;
        if (page.Summaries === undefined)
            throw doubtful('A page of change sets came without its list');
        for (const summary of page.Summaries) {
            if (summary.ExecutionStatus?.startsWith('EXECUTE_'))
                return undefined;
            const given = await givenBy(cloudFormation, stack, summary);
            if (given === undefined)
                return undefined;
            sets.push(given);
        }
    }
    return { ...stack, ...givenUnderReview(sets) };
}
const GONE = {};
function pageOfSets(cloudFormation, stack, token) {
    return cloudFormation.call(`list the change sets of the stack ${stack.name}`, (client) => client
        .listChangeSets({ StackName: stack.id, ...(token ? { NextToken: token } : {}) })
        .catch((error) => {
        if (isWithoutStack(error) || isAbsent(error, stack.id))
            return GONE;
        throw error;
    }));
}
/** Each page of a change set has its tags and parameters, so one page is enough. */
function givenBy(cloudFormation, stack, { ChangeSetId: id }) {
    if (id === undefined)
        throw doubtful('CloudFormation listed a change set without its id');
    return cloudFormation.call(`read a change set of the stack ${stack.name}`, async (client) => {
        const answer = await client.describeChangeSet({ ChangeSetName: id }).catch((error) => {
            if (isDropped(error))
                return undefined;
            throw error;
        });
        return answer && givenOf(answer);
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack-cloud.js







/** CloudFormation over its Query API (AWS CloudFormation API Reference, version 2010-05-15). */
function createStackCloud(aws) {
    const cloudFormation = awsService(aws, 'CloudFormation', async (config) => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(805)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3805, 19));
        return new sdk.CloudFormation(config);
    });
    return {
        describe: (nameOrId) => stack_cloud_describe(cloudFormation, nameOrId),
        list: (reviewed) => stack_cloud_list(cloudFormation, reviewed),
        liveIds: () => liveIds(cloudFormation),
        deleted: (names) => deleted(cloudFormation, names),
        events: (stackId, since, mostPages) => events(cloudFormation, stackId, since, mostPages),
        resources: (stackId) => resources(cloudFormation, stackId),
        templateSummary: (template) => templateSummary(cloudFormation, template),
        templateText: (stackId) => templateText(cloudFormation, stackId),
        deleteStack: (request) => deleteStack(cloudFormation, request),
        continueRollback: (request) => continueRollback(cloudFormation, request),
        rollBack: (request) => rollBack(cloudFormation, request),
        ...createChangeSets(cloudFormation, aws.sleep),
    };
}
/** Once for the change set that is executed in between; an answer that still lags then proves nothing of whose the stack is. */
const LOOKS = 3;
async function stack_cloud_describe(cloudFormation, nameOrId) {
    for (let looks = 1;; looks += 1) {
        const stack = await describeAsShown(cloudFormation, nameOrId);
        const whole = stack && (await withWhatIsReviewed(cloudFormation, stack));
        if (whole || stack === undefined || looks === LOOKS)
            return whole ?? stack;
    }
}
async function describeAsShown(cloudFormation, nameOrId) {
    return cloudFormation.call(`describe the stack ${shortName(nameOrId)}`, async (client) => {
        const answer = await client.describeStacks({ StackName: nameOrId }).catch((error) => {
            if (isAbsent(error, nameOrId))
                return undefined;
            throw error;
        });
        if (answer === undefined)
            return undefined;
        const [stack, ...others] = answer.Stacks ?? [];
        if (stack === undefined || others.length > 0)
            throw doubtful(`CloudFormation answered with ${others.length + (stack ? 1 : 0)} stacks when asked for ${shortName(nameOrId)}`);
        return stackOf(stack);
    });
}
async function stack_cloud_list(cloudFormation, reviewed) {
    const found = new Map();
    for await (const page of allPages('stacks', (token) => cloudFormation.call('list the stacks', (client) => client.describeStacks(token ? { NextToken: token } : {})))) {
        if (page.Stacks === undefined)
            throw doubtful('A page of stacks came without its list');
        for (const stack of page.Stacks.map(stackOf))
            found.set(stack.id, stack);
    }
    const stacks = [];
    for (const stack of found.values()) {
        const isMeant = reviewed !== undefined && stack.name.startsWith(reviewed);
        const now = isMeant ? await asItIs(cloudFormation, stack) : stack;
        if (now !== undefined && now.status !== 'DELETE_COMPLETE')
            stacks.push(now);
    }
    return stacks;
}
async function asItIs(cloudFormation, stack) {
    return (await withWhatIsReviewed(cloudFormation, stack)) ?? stack_cloud_describe(cloudFormation, stack.id);
}
const LIVE = STACK_STATUSES.filter((status) => status !== 'ABSENT' && status !== 'DELETE_COMPLETE');
async function liveIds(cloudFormation) {
    const found = new Set();
    for await (const page of allPages('live stacks', (token) => cloudFormation.call('list the live stacks', (client) => client.listStacks({ StackStatusFilter: LIVE, ...(token ? { NextToken: token } : {}) })))) {
        if (page.StackSummaries === undefined)
            throw doubtful('A page of live stacks came without its list');
        for (const { StackId: id } of page.StackSummaries)
            if (id !== undefined)
                found.add(id);
    }
    return found;
}
/** A hundred stacks each (ListStacks has no setting for it): whoever deletes more in 90 days has another way to find leftovers. */
const MOST_PAGES = 50;
async function deleted(cloudFormation, names) {
    const found = new Map();
    let pages = 0;
    for await (const page of allPages('deleted stacks', (token) => cloudFormation.call('list the deleted stacks', (client) => client.listStacks({ StackStatusFilter: ['DELETE_COMPLETE'], ...(token ? { NextToken: token } : {}) })))) {
        pages += 1;
        if (page.StackSummaries === undefined)
            throw doubtful('A page of deleted stacks came without its list');
        for (const { StackName: name = '', StackId: id } of page.StackSummaries)
            if (names.has(name) && id !== undefined)
                found.set(name, [...(found.get(name) ?? []), id]);
        if (pages === MOST_PAGES && page.NextToken)
            return undefined;
    }
    return found;
}
/** CloudFormation gives the newest first, so reading stops at the first page that ends before `since`. */
async function events(cloudFormation, stackId, since, mostPages = Number.POSITIVE_INFINITY) {
    const newestFirst = [];
    let pages = 0;
    const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
    const isRecent = (event) => Date.parse(event.at) >= from;
    for await (const page of allPages('events', (token) => cloudFormation.call(`read the events of the stack ${shortName(stackId)}`, (client) => client.describeStackEvents({ StackName: stackId, ...(token ? { NextToken: token } : {}) })))) {
        const found = (page.StackEvents ?? []).map(eventOf);
        newestFirst.push(...found.filter(isRecent));
        pages += 1;
        if (pages >= mostPages || found.some((event) => !isRecent(event)))
            break;
    }
    return newestFirst.reverse();
}
async function resources(cloudFormation, stackId) {
    const found = [];
    for await (const page of allPages('resources', (token) => cloudFormation.call(`list the resources of the stack ${shortName(stackId)}`, (client) => client.listStackResources({ StackName: stackId, ...(token ? { NextToken: token } : {}) })))) {
        if (page.StackResourceSummaries === undefined)
            throw doubtful('A page of stack resources came without its list');
        found.push(...page.StackResourceSummaries.map(resourceOf));
    }
    return found;
}
async function templateSummary(cloudFormation, template) {
    return cloudFormation.call('read the template', async (client) => {
        const answer = await client.getTemplateSummary(templateOf(template)).catch((error) => {
            throw templateError(error) ?? error;
        });
        return {
            parameters: (answer.Parameters ?? []).map((parameter) => ({
                name: parameter.ParameterKey ?? '',
                hasDefault: parameter.DefaultValue !== undefined,
                ...(parameter.DefaultValue === undefined ? {} : { defaultValue: parameter.DefaultValue }),
                noEcho: parameter.NoEcho ?? false,
            })),
            capabilities: answer.Capabilities ?? [],
            capabilitiesReason: answer.CapabilitiesReason,
        };
    });
}
async function templateText(cloudFormation, stackId) {
    const answer = await cloudFormation.call(`read the template of the stack ${shortName(stackId)}`, (client) => client.getTemplate({ StackName: stackId, TemplateStage: 'Original' }));
    return answer.TemplateBody ?? '';
}
async function deleteStack(cloudFormation, request) {
    const retain = request.retain?.length ? { RetainResources: [...request.retain] } : {};
    await cloudFormation.call(`delete the stack ${shortName(request.stackId)}`, (client) => client.deleteStack({ ...writeOf(request), ...retain }).catch((error) => {
        const refusal = protectedError(error) ?? busyDeletion(error);
        if (refusal)
            throw refusal;
        return ignoreRepeatedToken(error);
    }));
}
async function continueRollback(cloudFormation, request) {
    await cloudFormation.call(`continue the rollback of the stack ${shortName(request.stackId)}`, (client) => client.continueUpdateRollback(writeOf(request)).catch(ignoreRepeatedToken));
}
async function rollBack(cloudFormation, request) {
    await cloudFormation.call(`roll back the stack ${shortName(request.stackId)}`, (client) => client.rollbackStack(writeOf(request)).catch(ignoreRepeatedToken));
}
function writeOf(request) {
    return {
        StackName: request.stackId,
        ClientRequestToken: request.token,
        ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
    };
}

;// CONCATENATED MODULE: ./build/src/runtime/aws-places.js


/**
 * Every role in every region: inputs before settings before the job's variables.
 * @throws UserError when no region is given, or when two roles are of one account, whose stacks would be counted twice.
 */
function aws_places_placesOf(env, inputs, settings, action) {
    const regions = [...new Set(regionsOf(env, inputs, settings))];
    for (const region of regions)
        checkRegion(region);
    const given = inputs.rolesToAssume.map((arn) => ({ arn }));
    const roles = given.length > 0 ? given : rolesOf(settings, action);
    requireOnePerAccount(roles);
    const [first, ...others] = (roles.length === 0 ? [undefined] : roles).flatMap((role, index) => regions.map((region) => ({
        region,
        role: role?.arn,
        name: nameOf(region, regions, roles, index),
    })));
    if (first !== undefined)
        return [first, ...others];
    throw new domain_errors/* UserError */.yo('invalid_input', "Input 'region' is empty and AWS_REGION is not set; give the region of the environments, such as eu-central-1.");
}
/** False when the settings name a region, or a role of an account, that the inputs keep a teardown from. */
function coversSettings(inputs, settings) {
    const owners = ['provision', 'teardown', 'hours'];
    const named = owners.flatMap((owner) => rolesOf(settings, owner)).map(accountOf);
    const roles = inputs.rolesToAssume.map((arn) => ({ arn }));
    const own = (roles.length > 0 ? roles : rolesOf(settings, 'teardown')).map(accountOf);
    return covers(inputs.regions, settings.region ?? []) && covers(own, named);
}
/** Nothing given is no choice made. */
function covers(given, named) {
    return given.length === 0 || named.every((each) => given.includes(each));
}
function accountOf({ arn }) {
    return arn.split(':')[4];
}
/** @throws UserError where there are several to choose from. */
function onlyPlace(places) {
    const [only, ...others] = places;
    if (others.length === 0)
        return only;
    const [input, values] = new Set(places.map((place) => place.region)).size > 1
        ? ['region', places.map((place) => place.region)]
        : ['role-to-assume', ['several roles']];
    throw new domain_errors/* UserError */.yo('invalid_input', `An environment is made in one place, and there are several to choose from (${[...new Set(values)].join(', ')}); give one in the input '${input}'.`);
}
function regionsOf(env, inputs, settings) {
    if (inputs.regions.length > 0)
        return inputs.regions;
    if (settings.region !== undefined && settings.region.length > 0)
        return settings.region;
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
    return region ? [region] : [];
}
/** Regions stand in reports, so nothing else may pass for one. */
function checkRegion(region) {
    if (legal_values/* REGION */.Zg.pattern.test(region))
        return;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'region' has the value '${region.slice(0, 40)}'; it takes ${legal_values/* REGION */.Zg.takes}, separated by commas or newlines.`);
}
function rolesOf({ roles }, action) {
    const written = roles?.[action] ?? [];
    if (typeof written === 'string')
        return [{ arn: written }];
    if (isList(written))
        return written.map((arn) => ({ arn }));
    return Object.entries(written).map(([name, arn]) => ({ name, arn }));
}
function isList(written) {
    return Array.isArray(written);
}
function requireOnePerAccount(roles) {
    const accounts = roles.map(accountOf);
    const second = accounts.findIndex((account, index) => accounts.indexOf(account) < index);
    if (second === -1)
        return;
    throw new domain_errors/* UserError */.yo('invalid_input', `Role ${second + 1} of 'role-to-assume' is of the same account as another one, so its environments would be counted twice; give one role for each account.`);
}
function nameOf(region, regions, roles, index) {
    if (roles.length < 2)
        return regions.length < 2 ? undefined : region;
    const names = roles.map(labelOf);
    const name = names[index] ?? '';
    const isShared = names.filter((each) => each === name).length > 1;
    const label = isShared ? `${name} #${index + 1}` : name;
    return regions.length < 2 ? label : `${label} in ${region}`;
}
/** The team's own word, else the role's name, unless that tells the account. */
function labelOf({ name, arn }) {
    const label = name ?? arn.slice(arn.lastIndexOf('/') + 1);
    const account = accountOf({ arn });
    // A batch is a list that commas part.
    return account !== undefined && label.includes(account) ? 'role' : label.replaceAll(',', '-');
}

;// CONCATENATED MODULE: ./build/src/adapters/patient-fetch.js
const TRIES = 3;
const LONGEST_WAIT_MS = 60_000;
/** For one try, answer and body; a request that brings a signal has its own limit. */
const LONGEST_TRY_MS = 30_000;
/**
 * A `fetch` that tries again where that is safe: reads, and writes that say how things are (`isRepeatable`), that met a network error, an answer that broke off or a 5xx, and any request that
 * GitHub turned away unread because of a rate limit, when the wait it asks for is at most a minute.
 * Source: docs.github.com, "Best practices for using the REST API", handle rate limit errors.
 */
function patientFetch(fetch, sleep, timeout = AbortSignal.timeout, isRepeatable = () => false) {
    return async function patient(input, init) {
        const reads = ['GET', 'HEAD'].includes((init?.method ?? 'GET').toUpperCase()) ||
            isRepeatable(input instanceof Request ? input.url : String(input));
        for (let attempt = 1;; attempt += 1) {
            const last = attempt === TRIES;
            const signal = init?.signal ?? timeout(LONGEST_TRY_MS);
            const outcome = await once(fetch, input, { ...init, signal });
            if ('error' in outcome) {
                if (last || !reads || isAbort(outcome.error))
                    throw outcome.error;
                await sleep(backoff(attempt));
                continue;
            }
            const wait = last ? undefined : waitBefore(outcome.response, reads, attempt);
            if (wait === undefined)
                return outcome.response;
            await outcome.response.body?.cancel();
            await sleep(wait);
        }
    };
}
async function once(fetch, input, init) {
    try {
        const response = await fetch(input, init);
        return { response: response.ok ? await whole(response) : response };
    }
    catch (error) {
        return { error };
    }
}
/** Reads the body at once, so that an answer which breaks off is one that can be asked for again. */
async function whole(response) {
    const body = response.body === null ? null : await response.arrayBuffer();
    const { status, statusText, headers, url } = response;
    return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}
function waitBefore(response, reads, attempt) {
    if (response.status >= 500)
        return reads ? backoff(attempt) : undefined;
    if (response.ok && !reads)
        return undefined;
    const asked = rateLimitWait(response.status, response.headers);
    return asked !== undefined && asked <= LONGEST_WAIT_MS ? asked : undefined;
}
/**
 * Milliseconds that the far side asks to wait; undefined when the answer is not about a rate limit. GitHub's GraphQL answers
 * a secondary limit with 200 as well (docs.github.com/graphql, "Rate limits and query limits", exceeding the rate limit).
 */
function rateLimitWait(status, headers) {
    if (![200, 403, 429].includes(status))
        return undefined;
    const retryAfter = Number(headers.get('retry-after') ?? Number.NaN);
    if (Number.isFinite(retryAfter))
        return retryAfter * 1000;
    if (status === 200)
        return undefined;
    if (headers.get('x-ratelimit-remaining') === '0') {
        const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
        const answered = Date.parse(headers.get('date') ?? '');
        return Number.isFinite(reset - answered) ? Math.max(reset - answered, 1000) : LONGEST_WAIT_MS;
    }
    return status === 429 ? LONGEST_WAIT_MS : undefined;
}
function backoff(attempt) {
    return 500 * 2 ** (attempt - 1);
}
function isAbort(error) {
    return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/api-error.js


/** The HTTP status of an octokit error that carries an answer; undefined for anything else. */
function answeredStatus(error) {
    return isRequestFailure(error) && error.response !== undefined ? error.status : undefined;
}
/** GitHub's own words of an error answer, on one line. */
function answeredMessage(error) {
    if (!isRequestFailure(error))
        return '';
    const data = error.response?.data;
    const message = typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string'
        ? data.message
        : error.message;
    return api_error_oneLine(message);
}
/**
 * The one sentence for a request that failed. `doing` completes "GitHub refused to …",
 * such as `read pull request #1 of octo-org/shop`.
 */
function githubError(error, doing) {
    if (error instanceof domain_errors/* AdapterError */.om || error instanceof domain_errors/* UserError */.yo)
        return error;
    // Octokit wraps what its fetch throws.
    if (error instanceof Error && error.cause instanceof domain_errors/* AdapterError */.om)
        return error.cause;
    if (isQueryFailure(error))
        return queryError(error, doing);
    if (!isRequestFailure(error) || error.response === undefined) {
        return api_error_failure('unreachable', `GitHub did not answer when asked to ${doing}; run the job again.`, error, true);
    }
    const { status, response } = error;
    const header = (name) => {
        const value = response.headers[name];
        return value === undefined ? null : String(value);
    };
    const words = answeredMessage(error);
    if (rateLimitWait(status, { get: header }) !== undefined || /rate limit/i.test(words)) {
        return throttled(error, doing);
    }
    if (status === 401) {
        return api_error_failure('access_denied', `GitHub refused the token when asked to ${doing}; check the input github-token.`, error);
    }
    const missing = neededPermissions(header('x-accepted-github-permissions'));
    if (status === 403 || (status === 404 && missing !== undefined && /not accessible/i.test(words))) {
        const advice = missing ?? 'check what the token of the input github-token may do';
        return api_error_failure('access_denied', `GitHub refused to ${doing} (${words}): ${advice}.`, error);
    }
    if (status >= 500)
        return api_error_failure('unavailable', `GitHub is out of order: it answered ${status} when asked to ${doing} (${words}); run the job again later.`, error, true);
    return api_error_failure('far_side_error', `GitHub answered ${status} when asked to ${doing} (${words}).`, error);
}
function throttled(error, doing) {
    const sentence = `GitHub asked to slow down when asked to ${doing}; run the job again later.`;
    return api_error_failure('throttled', sentence, error, true);
}
/**
 * GraphQL answers 200 whatever happens and says why in `errors`. The types are written down nowhere; these are those that
 * clients meet. What is not known may have cost part of the data.
 */
function queryError(error, doing) {
    const words = api_error_oneLine(error.errors.map(({ message = '' }) => message).join(' '));
    const types = error.errors.map(({ type = '' }) => type);
    if (types.some((type) => /^RATE_LIMIT/.test(type)) || /rate limit/i.test(words))
        return throttled(error, doing);
    if (types.some((type) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'))
        return api_error_failure('access_denied', `GitHub refused to ${doing} (${words}): check what the token of the input github-token may do.`, error);
    const sentence = `GitHub answered with errors when asked to ${doing} (${words}), so nothing was concluded from it; run the job again.`;
    return api_error_failure('doubtful_facts', sentence, error, true);
}
function isQueryFailure(error) {
    return error instanceof Error && error.name === 'GraphqlResponseError' && 'errors' in error;
}
/** `issues=write; pull_requests=write` means either of the sets: https://docs.github.com/rest (Troubleshooting, insufficient permissions). */
function neededPermissions(header) {
    if (header === null || header.trim() === '')
        return undefined;
    const sets = header.split(';').map((set) => set
        .split(',')
        .map((pair) => pair.trim().replaceAll('_', '-').replace('=', ': '))
        .join(' and '));
    return `give the job the permission ${sets.join(' or ')}`;
}
function api_error_failure(reasonCode, message, cause, retriable = false) {
    const status = answeredStatus(cause);
    return new domain_errors/* AdapterError */.om(reasonCode, message, {
        service: 'GitHub',
        ...(status === undefined ? {} : { status }),
        retriable,
        cause,
    });
}
function isRequestFailure(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
function api_error_oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/client.js



/** A repository's archive may be large and is made while it is sent. */
const LONGEST_DOWNLOAD_MS = 300_000;
/** @throws UserError when there is no token. */
function createClient(options) {
    const [owner = '', repo = ''] = options.repository.split('/');
    const at = { owner, repo };
    const apiUrl = options.apiUrl.replace(/\/+$/, '');
    const graphqlUrl = options.graphqlUrl ?? `${apiUrl}/graphql`;
    const isRepeatable = (url) => url === graphqlUrl || saysHowThingsAre(url);
    const { fetch, goAhead } = headStart(movesOn(patientFetch(options.fetch, options.sleep ?? pause, options.timeout, isRepeatable)), options.token);
    const timeout = options.timeout ?? AbortSignal.timeout;
    let made;
    let repositoryAnswered = false;
    function octokit() {
        made ??= makeOctokit({ ...options, apiUrl, fetch });
        return made;
    }
    async function ask(doing, request) {
        const client = await octokit();
        try {
            return await request(client);
        }
        catch (error) {
            throw githubError(error, doing);
        }
    }
    async function readRepository() {
        if (made === undefined)
            await goAhead(`${apiUrl}/repos/${owner}/${repo}`);
        const { data } = await ask(`read the repository ${options.repository}`, (each) => each.rest.repos.get(at));
        repositoryAnswered = true;
        return data;
    }
    async function askForOne(doing, request, { absent = [404], onceIsEnough = false } = {}) {
        const client = await octokit();
        try {
            return await request(client);
        }
        catch (error) {
            const status = answeredStatus(error);
            if (status === undefined || !absent.includes(status))
                throw githubError(error, doing);
        }
        if (!(onceIsEnough && repositoryAnswered))
            await readRepository();
        return undefined;
    }
    return {
        owner,
        repo,
        at,
        repository: options.repository,
        apiUrl,
        token: options.token,
        fetch,
        download: patientFetch(options.fetch, options.sleep ?? pause, () => timeout(LONGEST_DOWNLOAD_MS)),
        ask,
        query: (octokit, text, variables = {}) => octokit.graphql(text, { ...variables, baseUrl: graphqlUrl.replace(/\/graphql$/, '') }),
        readRepository,
        askForOne,
    };
}
/**
 * A `fetch` that can be sent ahead: the answer to a URL is then waiting when octokit asks for it. Octokit takes a while to
 * load, and every run begins with the same request.
 */
function headStart(fetch, token) {
    const ahead = new Map();
    return {
        async goAhead(url) {
            if (token === '')
                return;
            const answer = fetch(url, {
                headers: {
                    accept: 'application/vnd.github.v3+json',
                    authorization: `token ${token}`,
                    'user-agent': 'greenroom',
                },
            });
            ahead.set(url, answer);
            // Loading blocks the process, so it waits for the answer; a failure is octokit's to take when it asks.
            await answer.catch(() => undefined);
        },
        fetch: ((input, init) => {
            const url = String(input);
            const early = ahead.get(url);
            ahead.delete(url);
            return early ?? fetch(input, init);
        }),
    };
}
async function makeOctokit(options) {
    if (options.token === '') {
        throw new domain_errors/* UserError */.yo('missing_credentials', 'There is no GitHub token; leave the input github-token at its default.');
    }
    if (!/^[^/\s]+\/[^/\s]+$/.test(options.repository)) {
        throw new domain_errors/* UserError */.yo('invalid_input', `GITHUB_REPOSITORY is "${options.repository}"; it must read owner/name.`);
    }
    const { getOctokit } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
    const quiet = (line) => options.run?.debug(line);
    return getOctokit(options.token, {
        baseUrl: options.apiUrl,
        request: { fetch: options.fetch },
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    });
}
/** A deployment's status can be said twice: the newest one counts, and both are the same. */
function saysHowThingsAre(url) {
    return /\/deployments\/\d+\/statuses$/.test(url);
}
/** A list whose next page is the page itself would be read for ever. */
function movesOn(fetch) {
    return async (input, init) => {
        const answer = await fetch(input, init);
        const next = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
        if (next !== undefined && new URL(next).href === new URL(String(input)).href)
            throw incompleteList(`${new URL(next).pathname.split('/').at(-1)}`);
        return answer;
    };
}
/** A list that cannot be trusted to be whole. */
function incompleteList(what) {
    return new domain_errors/* AdapterError */.om('doubtful_facts', `GitHub answered with an incomplete list of ${what}; run the job again.`, {
        service: 'GitHub',
        retriable: true,
    });
}
function pause(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/whole-list.js

/**
 * What is kept of every item of a list that GitHub gives page by page; the pages themselves are large and are let go.
 * @param keep what of an item is wanted; undefined when nothing is.
 * @param evenPages true where GitHub leaves nothing out of a page: then all pages but the last are as long as the first. It
 * does leave out pull requests of people whom it hides.
 * @throws AdapterError `doubtful_facts` for a list that cannot be whole: an empty page before the end, a page shorter than
 * the first, or one that comes a second time.
 */
async function wholeList(what, pages, idOf, keep, options = {}) {
    const found = new Map();
    let length;
    for await (const { data, goesOn } of pages) {
        length ??= data.length;
        if (data.length === 0 && goesOn)
            throw incompleteList(what);
        if (data.length > 0 && data.every((item) => found.has(idOf(item))))
            throw incompleteList(what);
        if (options.evenPages && (data.length > length || (goesOn && data.length < length)))
            throw incompleteList(what);
        for (const item of data)
            found.set(idOf(item), keep(item));
    }
    return [...found.values()].filter((kept) => kept !== undefined);
}
/** The pages of a list over REST, which says in the header `link` whether another follows. */
async function* linkedPages(pages) {
    for await (const { data, headers } of pages)
        yield { data, goesOn: /rel="?next"?/.test(headers.link ?? '') };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/changed-files.js

/** GitHub lists no more of a pull request, and no more of a comparison (its REST reference of either). */
const MOST_OF_A_PULL_REQUEST = 3000;
const MOST_OF_A_COMPARISON = 300;
/** See the port. */
async function listChangedFiles(client, change) {
    const isOfPull = 'pullRequest' in change;
    const files = isOfPull
        ? await filesOfPull(client, change.pullRequest)
        : await filesSince(client, change.base, change.commit);
    if (files.length >= (isOfPull ? MOST_OF_A_PULL_REQUEST : MOST_OF_A_COMPARISON))
        return undefined;
    return files.flatMap(pathsOf);
}
function filesOfPull(client, number) {
    return client.ask(`list the files of pull request #${number} of ${client.repository}`, (octokit) => wholeList('changed files', linkedPages(octokit.paginate.iterator(octokit.rest.pulls.listFiles, {
        ...client.at,
        pull_number: number,
        per_page: 100,
    })), (file) => file.filename, 
    // The diffs are large and are let go.
    ({ filename, previous_filename: previous }) => ({
        filename,
        ...(previous === undefined ? {} : { previous_filename: previous }),
    })));
}
/** Only the first page of a comparison has files, and it has all of them. */
function filesSince(client, base, commit) {
    return client.ask(`compare ${commit.slice(0, 12)} with ${base} in ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            ...client.at,
            basehead: `${base}...${commit}`,
            per_page: 1,
        });
        return data.files ?? [];
    });
}
function pathsOf({ filename, previous_filename: previous }) {
    return previous === undefined ? [filename] : [filename, previous];
}

;// CONCATENATED MODULE: ./build/src/adapters/github/pull-requests.js

/** One pull request with its reviews; undefined when GitHub says positively that there is none of that number. */
async function readPullRequest(client, number) {
    const reviews = readReviews(client, number);
    // Awaited below, where the pull request is there; where it is not, what the reviews answered says nothing new.
    reviews.catch(() => undefined);
    const doing = `read pull request #${number} of ${client.repository}`;
    const pull = await client.askForOne(doing, async (octokit) => {
        const answer = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
        return answer.data;
    });
    return pull === undefined ? undefined : factsOf(pull, await reviews);
}
function readReviews(client, number) {
    return client.ask(`read the reviews of pull request #${number} of ${client.repository}`, (octokit) => octokit.paginate(octokit.rest.pulls.listReviews, { ...client.at, pull_number: number, per_page: 100 }));
}
/** Every open pull request, or only those from one branch of this repository. Without reviews. */
async function listOpenPullRequests(client, branch) {
    return client.ask(`list the open pull requests of ${client.repository}`, (octokit) => wholeList('open pull requests', linkedPages(octokit.paginate.iterator(octokit.rest.pulls.list, {
        ...client.at,
        state: 'open',
        per_page: 100,
        ...(branch === undefined ? {} : { head: `${client.owner}:${branch}` }),
    })), (pull) => pull.number, (pull) => (branch === undefined || isFromBranch(pull, branch) ? factsOf(pull, []) : undefined)));
}
/** The newest pull request from a branch of this repository, open or closed. Without reviews. */
async function readLatestPullRequest(client, branch) {
    const doing = `list the pull requests from branch ${branch} of ${client.repository}`;
    const pulls = await client.ask(doing, (octokit) => wholeList('pull requests', linkedPages(octokit.paginate.iterator(octokit.rest.pulls.list, {
        ...client.at,
        state: 'all',
        head: `${client.owner}:${branch}`,
        sort: 'created',
        direction: 'desc',
        per_page: 100,
    })), (pull) => pull.number, (pull) => (isFromBranch(pull, branch) ? factsOf(pull, []) : undefined)));
    return pulls.toSorted((a, b) => b.number - a.number)[0];
}
/** `head=owner:branch` also finds forks that the same owner holds. */
function isFromBranch(pull, branch) {
    return pull.head.ref === branch && repositoryIdOf(pull.head) === repositoryIdOf(pull.base);
}
function repositoryIdOf(side) {
    return side.repo?.id;
}
function factsOf(pull, reviews) {
    const author = pull.user?.login ?? 'ghost';
    return {
        number: pull.number,
        title: pull.title,
        body: pull.body ?? '',
        url: pull.html_url,
        state: pull.state === 'open' ? 'open' : 'closed',
        merged: pull.merged_at !== null,
        draft: pull.draft ?? false,
        author,
        labels: pull.labels.map((label) => label.name),
        headBranch: pull.head.ref,
        headCommit: pull.head.sha,
        headRepositoryId: repositoryIdOf(pull.head),
        baseBranch: pull.base.ref,
        requestedReviewers: [
            ...(pull.requested_reviewers ?? []).map((person) => person.login),
            ...(pull.requested_teams ?? []).map((team) => team.slug),
        ],
        reviewers: reviewersOf(reviews, author),
        updatedAt: pull.updated_at,
    };
}
function reviewersOf(reviews, author) {
    const submitted = reviews.filter((review) => review.state !== 'PENDING');
    const logins = submitted.map((review) => review.user?.login ?? 'ghost');
    return [...new Set(logins.filter((login) => login !== author))];
}

;// CONCATENATED MODULE: ./build/src/adapters/github/closed-pull-requests.js

/** More than a hundred in the time that callers ask about would be told by the next events of their branches. */
const MOST = 100;
/** The pull requests closed since then, of the hundred that changed last. Without reviews. */
async function listPullRequestsClosedSince(client, since) {
    return client.ask(`list the closed pull requests of ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.pulls.list({
            ...client.at,
            state: 'closed',
            sort: 'updated',
            direction: 'desc',
            per_page: MOST,
        });
        return data
            .filter((pull) => pull.closed_at !== null && Date.parse(pull.closed_at) >= since.getTime())
            .map((pull) => factsOf(pull, []));
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/github/comments.js

const WORKFLOW_BOT = 'github-actions[bot]';
function createComments(client) {
    let self;
    async function find(pullRequest, marker) {
        const doing = `list the comments of pull request #${pullRequest} of ${client.repository}`;
        const all = await client.ask(doing, (octokit) => octokit.paginate(octokit.rest.issues.listComments, {
            ...client.at,
            issue_number: pullRequest,
            per_page: 100,
        }));
        const marked = all.filter((comment) => comment.body?.includes(marker));
        if (marked.length === 0)
            return undefined;
        self ??= ownLogin(client);
        const login = await self;
        const own = marked.filter((comment) => comment.user?.login === login).toSorted((a, b) => a.id - b.id)[0];
        return own === undefined ? undefined : comments_factsOf(own);
    }
    async function create(pullRequest, body) {
        const doing = `comment on pull request #${pullRequest} of ${client.repository}`;
        const answer = await client.ask(doing, (octokit) => octokit.rest.issues.createComment({ ...client.at, issue_number: pullRequest, body }));
        return comments_factsOf(answer.data);
    }
    async function update(id, body) {
        const answer = await client.ask(`edit a comment of ${client.repository}`, (octokit) => octokit.rest.issues.updateComment({ ...client.at, comment_id: id, body }));
        return comments_factsOf(answer.data);
    }
    async function remove(id) {
        await client.ask(`delete a comment of ${client.repository}`, async (octokit) => {
            await octokit.rest.issues.deleteComment({ ...client.at, comment_id: id }).catch((error) => {
                if (answeredStatus(error) !== 404)
                    throw error;
            });
        });
    }
    return { find, create, update, remove };
}
function comments_factsOf(comment) {
    return { id: comment.id, url: comment.html_url, body: comment.body ?? '' };
}
/**
 * Who this token writes as. An installation token (a workflow's or an app's) may not ask `GET /user`; its name is
 * what GraphQL calls the viewer, and where that is not told either it is taken for the workflow's own.
 */
async function ownLogin(client) {
    const doing = 'read whose token the input github-token is';
    return client.ask(doing, async (octokit) => {
        try {
            return (await octokit.rest.users.getAuthenticated()).data.login;
        }
        catch (error) {
            if (answeredStatus(error) !== 403)
                throw githubError(error, doing);
            return viewerLogin(client, octokit);
        }
    });
}
async function viewerLogin(client, octokit) {
    try {
        const answer = await client.query(octokit, 'query { viewer { login } }');
        const login = answer.viewer?.login;
        if (login === undefined)
            return WORKFLOW_BOT;
        return login.endsWith('[bot]') ? login : `${login}[bot]`;
    }
    catch (error) {
        if (answeredStatus(error) === undefined && !isGraphqlAnswer(error))
            throw error;
        return WORKFLOW_BOT;
    }
}
function isGraphqlAnswer(error) {
    return error instanceof Error && error.name === 'GraphqlResponseError';
}

;// CONCATENATED MODULE: ./build/src/adapters/github/issues.js


/** Edits the one open issue of this token's own that carries the marker, or opens it. */
async function keepIssue(client, issue) {
    const open = await findIssue(client, issue.marker);
    const { title, body } = issue;
    const answer = await client.ask(`write an issue of ${client.repository}`, async (octokit) => open === undefined
        ? await octokit.rest.issues.create({ ...client.at, title, body })
        : await octokit.rest.issues.update({ ...client.at, issue_number: open, title, body }));
    return { number: answer.data.number, url: answer.data.html_url };
}
/** One page is enough: an issue that is kept by the hour is among those that changed last. One write, so that it is said once. */
async function closeIssue(client, { marker, note, since }) {
    const page = await client.ask(`list the open issues of ${client.repository}`, (octokit) => octokit.rest.issues.listForRepo({
        ...client.at,
        state: 'open',
        sort: 'updated',
        direction: 'desc',
        since: since.toISOString(),
        per_page: 100,
    }));
    const marked = page.data.filter((issue) => !issue.pull_request && issue.body?.includes(marker));
    if (marked.length === 0)
        return undefined;
    const login = await ownLogin(client);
    const own = marked.find((issue) => issue.user?.login === login);
    if (own === undefined)
        return undefined;
    await client.ask(`close issue #${own.number} of ${client.repository}`, (octokit) => octokit.rest.issues.update({
        ...client.at,
        issue_number: own.number,
        state: 'closed',
        state_reason: 'completed',
        body: `${own.body}\n\n${note}`,
    }));
    return own.number;
}
async function findIssue(client, marker) {
    const marked = await client.ask(`list the open issues of ${client.repository}`, (octokit) => wholeList('open issues', linkedPages(octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
        ...client.at,
        state: 'open',
        per_page: 100,
    })), (issue) => issue.number, (issue) => !issue.pull_request && issue.body?.includes(marker)
        ? { number: issue.number, login: issue.user?.login }
        : undefined));
    if (marked.length === 0)
        return undefined;
    const login = await ownLogin(client);
    const own = marked.filter((issue) => issue.login === login);
    return own.length === 0 ? undefined : Math.min(...own.map((issue) => issue.number));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/merge.js

const MERGEABLE_READS = 5;
/**
 * Merges at exactly this commit. GitHub answers 409 when the head has moved and 405 for everything else that stands
 * in the way, so what a 405 means is read from the pull request itself.
 * Source: docs.github.com/rest/pulls/pulls, "Merge a pull request".
 */
async function mergePullRequest(client, number, commit, method, sleep) {
    return client.ask(`merge pull request #${number} of ${client.repository}`, async (octokit) => {
        try {
            await octokit.rest.pulls.merge({
                ...client.at,
                pull_number: number,
                sha: commit,
                merge_method: method,
            });
            return { outcome: 'merged' };
        }
        catch (error) {
            const status = answeredStatus(error);
            if (status === 409)
                return { outcome: 'moved', detail: answeredMessage(error) };
            if (status !== 405)
                throw error;
            return explain(octokit, client, number, commit, answeredMessage(error), sleep);
        }
    });
}
/** A merge that was applied by a run that was killed before the answer is a merge. */
async function explain(octokit, client, number, commit, detail, sleep) {
    for (let read = 1;; read += 1) {
        const { data: pull } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
        if (pull.head.sha !== commit)
            return { outcome: 'moved', detail };
        if (pull.merged)
            return { outcome: 'merged' };
        if (pull.mergeable === false)
            return { outcome: 'conflict', detail };
        // GitHub works out whether a pull request can be merged in the background; null means not yet.
        if (pull.mergeable === true || read === MERGEABLE_READS)
            return { outcome: 'blocked', detail };
        await sleep(1000);
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/github/open-heads.js


const WHAT = 'open pull requests';
/** A page costs one point of the hourly limit, whatever its labels (docs.github.com/graphql, "Rate limits and query limits"). */
const QUERY = `query OpenHeads($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes { number headRefName headRepository { databaseId } labels(first: 100) { nodes { name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/**
 * Over GraphQL, because a page of pull requests over REST holds two megabytes, of which a sweep needs a few thousandths. The
 * oldest come first, so that one which is opened or closed meanwhile moves no other to a page that was read already.
 * @throws AdapterError `doubtful_facts` for a list that cannot be whole.
 */
async function listOpenHeads(client) {
    return wholeList(WHAT, pagesOf(client), (node) => node.number, (node) => ({
        number: node.number,
        headBranch: node.headRefName,
        headRepositoryId: node.headRepository?.databaseId,
        labels: node.labels?.nodes.map((label) => label.name) ?? [],
    }));
}
async function* pagesOf(client) {
    const seen = new Set();
    let after;
    do {
        const page = await readPage(client, after);
        yield page;
        after = page.next;
        if (after !== undefined && seen.has(after))
            throw incompleteList(WHAT);
        if (after !== undefined)
            seen.add(after);
    } while (after !== undefined);
}
async function readPage(client, after) {
    const answer = await client.ask(`list the ${WHAT} of ${client.repository}`, (octokit) => client.query(octokit, QUERY, { ...client.at, ...(after === undefined ? {} : { after }) }));
    const { nodes, pageInfo } = answer?.repository?.pullRequests ?? {};
    const goesOn = pageInfo?.hasNextPage;
    // A node that could not be read is null.
    const data = nodes?.filter((node) => node !== null);
    if (data === undefined || data.length < (nodes?.length ?? 0) || goesOn === undefined)
        throw incompleteList(WHAT);
    if (goesOn && !pageInfo?.endCursor)
        throw incompleteList(WHAT);
    return { data, goesOn, next: goesOn ? (pageInfo?.endCursor ?? undefined) : undefined };
}

// EXTERNAL MODULE: ./build/src/adapters/zip-entries.js
var zip_entries = __nccwpck_require__(3816);
;// CONCATENATED MODULE: ./build/src/adapters/github/unwrap-zip.js

/**
 * Takes away the one folder that wraps every entry of a zip, as GitHub's archives have it. Compressed data, modes,
 * symbolic links and times are copied as they are, which no unpack-and-pack-again library keeps.
 * Source of the layout: PKWARE APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
 */
function unwrapZip(zip) {
    const view = (0,zip_entries/* viewOf */.du)(zip);
    const entries = (0,zip_entries/* readEntries */.$2)(zip);
    const wrapper = (0,zip_entries/* wrappingFolder */.PB)(entries);
    const kept = entries.filter((entry) => entry.name.length > wrapper.length);
    const locals = [];
    const centrals = [];
    let offset = 0;
    for (const entry of kept) {
        const name = entry.name.subarray(wrapper.length);
        const local = localRecord(zip, view, entry, name);
        centrals.push(centralRecord(zip, entry, name, offset));
        locals.push(local);
        offset += local.length;
    }
    return (0,zip_entries/* concat */.xW)([...locals, ...centrals, (0,zip_entries/* endRecord */.rs)(kept.length, (0,zip_entries/* sizeOf */.$d)(centrals), offset)]);
}
/** The flag "sizes follow the data": the copy carries them in its header instead. */
const DATA_DESCRIPTOR = 0x0008;
function localRecord(zip, view, entry, name) {
    const from = entry.localOffset;
    if (from + 30 > zip.length || view.getUint32(from, true) !== zip_entries/* LOCAL */.G8)
        throw new Error('The archive is damaged.');
    const oldNameLength = view.getUint16(from + 26, true);
    const extraLength = view.getUint16(from + 28, true);
    const extraAt = from + 30 + oldNameLength;
    const dataAt = extraAt + extraLength;
    const header = zip.slice(from, from + 30);
    const fields = (0,zip_entries/* viewOf */.du)(header);
    fields.setUint16(6, fields.getUint16(6, true) & ~DATA_DESCRIPTOR, true);
    // Checksum and both sizes stand in a row in either record.
    header.set(zip.subarray(entry.at + 16, entry.at + 28), 14);
    fields.setUint16(26, name.length, true);
    return (0,zip_entries/* concat */.xW)([
        header,
        name,
        zip.subarray(extraAt, dataAt),
        zip.subarray(dataAt, dataAt + entry.compressedSize),
    ]);
}
function centralRecord(zip, entry, name, offset) {
    const header = zip.slice(entry.at, entry.at + 46);
    const fields = (0,zip_entries/* viewOf */.du)(header);
    const tailLength = fields.getUint16(30, true) + fields.getUint16(32, true);
    const tailAt = entry.at + 46 + entry.name.length;
    fields.setUint16(8, fields.getUint16(8, true) & ~DATA_DESCRIPTOR, true);
    fields.setUint16(28, name.length, true);
    fields.setUint32(42, offset, true);
    return (0,zip_entries/* concat */.xW)([header, name, zip.subarray(tailAt, tailAt + tailLength)]);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/source-bundle.js




/**
 * The commit's tree as a zip with its entries at the root. GitHub redirects to another host with a signed address;
 * the token is not sent there.
 * @throws UserError when the commit exists nowhere.
 */
async function downloadSourceBundle(client, commit) {
    const what = `the files of commit ${commit.slice(0, 12)} of ${client.repository}`;
    const bytes = await download(client, commit, what).catch((error) => {
        throw githubError(error, `hand out ${what}`);
    });
    try {
        return unwrapZip(bytes);
    }
    catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause);
        throw new domain_errors/* AdapterError */.om('far_side_error', `GitHub's archive of ${what} cannot be used: ${detail}`, {
            service: 'GitHub',
            retriable: true,
            cause,
        });
    }
}
/** The address that GitHub hands out is good for one download, so when an answer got lost a new one is asked for, once. */
async function download(client, commit, what) {
    const first = await askForArchive(client, commit);
    const archive = first.redirected && first.answer.status === 404 ? await askForArchive(client, commit) : first;
    if (!archive.answer.ok)
        throw downloadError(archive.answer, what);
    return new Uint8Array(await archive.answer.arrayBuffer());
}
async function askForArchive(client, commit) {
    const first = await client.fetch(`${client.apiUrl}/repos/${client.repository}/zipball/${encodeURIComponent(commit)}`, {
        headers: {
            authorization: `token ${client.token}`,
            accept: 'application/vnd.github+json',
            'user-agent': 'greenroom',
        },
        redirect: 'manual',
    });
    const location = first.headers.get('location');
    if (location === null)
        return { answer: first, redirected: false };
    await first.body?.cancel();
    const answer = await client.download(new URL(location, first.url || client.apiUrl), {
        headers: { 'user-agent': 'greenroom' },
    });
    return { answer, redirected: true };
}
function downloadError({ status, headers }, what) {
    if (status === 404) {
        return new domain_errors/* UserError */.yo('unknown_branch', `GitHub has no archive of ${what}; check the input commit and the permission contents: read.`);
    }
    const failed = (reasonCode, message, retriable) => new domain_errors/* AdapterError */.om(reasonCode, message, { service: 'GitHub', status, retriable });
    if (rateLimitWait(status, headers) !== undefined)
        return failed('throttled', `GitHub asked to slow down when asked for ${what}; run the job again later.`, true);
    if (status === 401 || status === 403)
        return failed('access_denied', `GitHub refused to hand out ${what}; give the job the permission contents: read.`, false);
    const sentence = `GitHub answered ${status} when asked for ${what}; run the job again.`;
    return failed(status >= 500 ? 'unavailable' : 'far_side_error', sentence, status >= 500);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/code-host.js











function createCodeHost(client, sleep) {
    const comments = createComments(client);
    return {
        repository: () => readRepository(client),
        branchHead: (branch) => readBranchHead(client, branch),
        pullRequest: (number) => readPullRequest(client, number),
        openPullRequests: (branch) => listOpenPullRequests(client, branch),
        pullRequestsClosedSince: (since) => listPullRequestsClosedSince(client, since),
        openHeads: () => listOpenHeads(client),
        latestPullRequest: (branch) => readLatestPullRequest(client, branch),
        branches: () => listBranches(client),
        changedFiles: (change) => listChangedFiles(client, change),
        readFile: (path, ref) => readFile(client, path, ref),
        sourceBundle: (commit) => downloadSourceBundle(client, commit),
        resolveCommit: (ref) => resolveCommit(client, ref),
        addLabels: (pullRequest, labels) => addLabels(client, pullRequest, labels),
        findComment: comments.find,
        createComment: comments.create,
        updateComment: comments.update,
        deleteComment: comments.remove,
        keepIssue: (issue) => keepIssue(client, issue),
        closeIssue: (issue) => closeIssue(client, issue),
        mergePullRequest: (number, commit, method = 'merge') => mergePullRequest(client, number, commit, method, sleep),
        deleteBranch: (branch) => deleteBranch(client, branch),
    };
}
async function readRepository(client) {
    const data = await client.readRepository();
    return { id: data.id, fullName: data.full_name, defaultBranch: data.default_branch };
}
/** Read as a ref: the branch resource redirects from a renamed branch to another one. */
async function readBranchHead(client, branch) {
    return client.askForOne(`read the branch ${branch} of ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.git.getRef({ ...client.at, ref: `heads/${branch}` });
        return data.object.sha;
    });
}
async function listBranches(client) {
    const branches = await client.ask(`list the branches of ${client.repository}`, (octokit) => wholeList('branches', linkedPages(octokit.paginate.iterator(octokit.rest.repos.listBranches, { ...client.at, per_page: 100 })), (branch) => branch.name, (branch) => ({ name: branch.name, commit: branch.commit.sha }), { evenPages: true }));
    if (branches.length === 0)
        throw incompleteList('branches');
    return branches;
}
async function readFile(client, path, ref) {
    return client.askForOne(`read ${path} of ${client.repository}`, async (octokit) => {
        const request = { ...client.at, path, ref, mediaType: { format: 'raw' } };
        const { data } = await octokit.rest.repos.getContent(request);
        return textOf(data);
    }, { onceIsEnough: true });
}
/** The raw media type answers with the file's bytes; octokit decodes them or not, by the content type. */
function textOf(data) {
    if (typeof data === 'string')
        return data;
    return data instanceof ArrayBuffer ? new TextDecoder().decode(data) : undefined;
}
/** GitHub answers 422 for a name that could be a SHA but is none. */
async function resolveCommit(client, ref) {
    return client.askForOne(`read the commit ${ref} of ${client.repository}`, async (octokit) => {
        const { data } = await octokit.rest.repos.getCommit({ ...client.at, ref });
        return data.sha;
    }, { absent: [404, 422] });
}
async function addLabels(client, pullRequest, labels) {
    await client.ask(`label pull request #${pullRequest} of ${client.repository}`, (octokit) => octokit.rest.issues.addLabels({ ...client.at, issue_number: pullRequest, labels: [...labels] }));
}
async function deleteBranch(client, branch) {
    const deleted = await client.askForOne(`delete the branch ${branch} of ${client.repository}`, async (octokit) => {
        try {
            await octokit.rest.git.deleteRef({ ...client.at, ref: `heads/${branch}` });
            return true;
        }
        catch (error) {
            if (answeredStatus(error) === 422 && /does not exist/i.test(answeredMessage(error)))
                return false;
            throw error;
        }
    }, { absent: [404] });
    return deleted ?? false;
}

;// CONCATENATED MODULE: ./build/src/adapters/github/deployments.js

/** A few deployments at a time, so that secondary limits are not met. */
const AT_ONCE = 6;
/** Longest description of a deployment status (docs.github.com/rest/deployments/statuses). */
const LONGEST_DESCRIPTION = 140;
function createDeployments(client) {
    return {
        list: (query) => listDeployments(client, query),
        opened: async (query) => (await newestFirst(client, query)).map((each) => deployments_factsOf(each, [])),
        create: (request) => createDeployment(client, request),
        setState: (id, state, details) => setState(client, id, state, details),
    };
}
async function listDeployments(client, query) {
    const deployments = await newestFirst(client, query);
    const facts = [];
    for (let from = 0; from < deployments.length; from += AT_ONCE) {
        const batch = deployments.slice(from, from + AT_ONCE);
        facts.push(...(await Promise.all(batch.map(async (each) => deployments_factsOf(each, await statusesOf(client, each.id))))));
    }
    return facts;
}
/** GitHub gives the newest first, so that reading ends with the first page that goes back beyond `since`. */
async function newestFirst(client, query) {
    const since = query.since?.getTime() ?? Number.NEGATIVE_INFINITY;
    const deployments = await client.ask(`list the deployments of ${client.repository}`, (octokit) => octokit.paginate(octokit.rest.repos.listDeployments, {
        ...client.at,
        environment: query.environment,
        per_page: 100,
        ...(query.ref === undefined ? {} : { ref: query.ref }),
        ...(query.commit === undefined ? {} : { sha: query.commit }),
    }, ({ data }, done) => {
        if (data.some((each) => Date.parse(each.created_at) < since))
            done();
        return data;
    }));
    return deployments.toSorted((a, b) => b.id - a.id);
}
async function statusesOf(client, id) {
    const statuses = await client.ask(`read the deployments of ${client.repository}`, (octokit) => octokit.paginate(octokit.rest.repos.listDeploymentStatuses, {
        ...client.at,
        deployment_id: id,
        per_page: 100,
    }));
    return statuses.toSorted((a, b) => b.id - a.id);
}
async function createDeployment(client, request) {
    const made = await post(client, request);
    await setState(client, made.id, 'queued', {});
    return { ...deployments_factsOf(made, []), state: 'queued' };
}
async function post(client, request) {
    const answer = await client.ask(`open a deployment of ${client.repository}`, (octokit) => octokit.rest.repos.createDeployment({
        ...client.at,
        ref: request.ref,
        environment: request.environment,
        description: request.description.slice(0, LONGEST_DESCRIPTION),
        payload: { ...request.payload },
        transient_environment: request.transient,
        production_environment: request.production,
        // Both default to what a run inside Actions must not want: merging the base, and waiting for its own check.
        auto_merge: false,
        required_contexts: [],
    }));
    if (answer.status !== 201) {
        throw new domain_errors/* AdapterError */.om('far_side_error', `GitHub did not open a deployment of ${client.repository}; run the job again.`, {
            service: 'GitHub',
            status: answer.status,
            retriable: true,
        });
    }
    return answer.data;
}
async function setState(client, id, state, details) {
    const request = {
        ...client.at,
        deployment_id: id,
        state,
        auto_inactive: false,
        ...(details.description === undefined ? {} : { description: cut(details.description) }),
        ...(details.environmentUrl === undefined ? {} : { environment_url: details.environmentUrl }),
        ...(details.logUrl === undefined ? {} : { log_url: details.logUrl }),
    };
    await client.ask(`set a deployment of ${client.repository} to ${state}`, (octokit) => octokit.rest.repos.createDeploymentStatus(request));
}
function cut(text) {
    return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}
/** `statuses` are the newest first. */
function deployments_factsOf(deployment, statuses) {
    const [status] = statuses;
    return {
        id: deployment.id,
        ref: deployment.ref,
        commit: deployment.sha,
        environment: deployment.environment,
        payload: payloadOf(deployment.payload),
        state: STATES.find((state) => state === status?.state),
        environmentUrl: status?.environment_url || undefined,
        notes: statuses.flatMap(({ description }) => (description ? [description] : [])),
        createdAt: deployment.created_at,
    };
}
const STATES = [
    'queued',
    'pending',
    'in_progress',
    'success',
    'failure',
    'error',
    'inactive',
];
/** GitHub gives a payload back as an object, or as the text it was sent as. */
function payloadOf(payload) {
    const value = typeof payload === 'string' ? parsed(payload) : payload;
    if (typeof value !== 'object' || value === null)
        return {};
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (typeof item === 'string' ? [[key, item]] : [])));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/github/github.js



/** GitHub as the code host and the record of deployments, for one repository and one token. Nothing is loaded before it is used. */
function createGitHub(options) {
    const client = createClient(options);
    const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    return { codeHost: createCodeHost(client, sleep), deployments: createDeployments(client) };
}

;// CONCATENATED MODULE: ./build/src/runtime/wiring-github.js


/** GitHub for the repository that the workflow runs in. @throws UserError outside a workflow. */
function wireGitHub(context, inputs) {
    const { env } = context.run;
    const repository = env['GITHUB_REPOSITORY'];
    if (!repository)
        throw new domain_errors/* UserError */.yo('invalid_input', "The variable 'GITHUB_REPOSITORY' is empty; run the action in a GitHub workflow.");
    const github = createGitHub({
        fetch: context.fetch,
        token: inputs.githubToken,
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        ...(env['GITHUB_GRAPHQL_URL'] ? { graphqlUrl: env['GITHUB_GRAPHQL_URL'] } : {}),
        repository,
        run: context.run,
        sleep: context.clock.sleep,
        timeout: context.timeout,
    });
    return {
        codeHost: discreetCodeHost(github.codeHost, context.accounts),
        deployments: discreetDeployments(github.deployments, context.accounts),
    };
}
/** An issue is the only text that a run which knows an account writes there. */
function discreetCodeHost(codeHost, { hide }) {
    return { ...codeHost, keepIssue: (issue) => codeHost.keepIssue({ ...issue, body: hide(issue.body) }) };
}
/** Everybody who sees the repository sees what a deployment's states say. */
function discreetDeployments(deployments, { hide }) {
    return {
        ...deployments,
        setState: (id, state, details) => deployments.setState(id, state, {
            ...details,
            ...(details.description === undefined ? {} : { description: hide(details.description) }),
        }),
    };
}

;// CONCATENATED MODULE: ./build/src/runtime/wiring.js













/** AWS in one region, with the role's credentials, else the environment's. @throws UserError when no or several places are given. */
function wireAws(context, inputs, settings, action) {
    return wireAt(context, onlyPlace(aws_places_placesOf(context.run.env, inputs, settings, action)));
}
/** AWS in every region with every role. @throws UserError when no region is given, or two roles are of one account. */
function wirePlaces(context, inputs, settings, action, depsOf) {
    const [first, ...others] = placesOf(context.run.env, inputs, settings, action);
    const wired = (place) => ({ name: place.name, deps: depsOf(wireAt(context, place)) });
    return [wired(first), ...others.map(wired)];
}
function wireAt(context, { region, role }) {
    const { env } = context.run;
    const { note } = context.accounts;
    note(role ?? '');
    const base = {
        region,
        ...(env['AWS_ENDPOINT_URL'] ? { endpoint: env['AWS_ENDPOINT_URL'] } : {}),
        fetch: context.fetch,
        sleep: context.clock.sleep,
        random: context.random,
        timeout: context.timeout,
    };
    const credentials = wiring_credentialsOf(context, role, base);
    const access = credentials === undefined ? base : { ...base, credentials };
    return {
        region,
        stacks: notingStacks(createStackCloud(access), note),
        applications: createApplicationHost(access),
        objects: createObjectStore(access),
        images: createImageRegistry(access),
        logGroups: createLogGroups(access),
        databases: createDatabases(access),
        account: notingAccount(createCloudAccount(access), note),
    };
}
/** A stack's ARN tells the account where no role and no list of accounts does. */
function notingStacks(stacks, note) {
    return {
        ...stacks,
        async list(reviewed) {
            const found = await stacks.list(reviewed);
            for (const { id } of found.slice(0, 1))
                note(id);
            return found;
        },
        async describe(nameOrId) {
            const found = await stacks.describe(nameOrId);
            note(found?.id ?? '');
            return found;
        },
    };
}
function notingAccount(account, note) {
    return {
        async accountId() {
            const id = await account.accountId();
            note(id);
            return id;
        },
    };
}
function wiring_credentialsOf(context, role, base) {
    const { env } = context.run;
    if (role !== undefined)
        return createRoleCredentials({
            ...base,
            role,
            env,
            setSecret: context.run.setSecret,
            monotonic: context.clock.monotonic,
        });
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, } = env;
    if (!accessKeyId || !secretAccessKey)
        return undefined;
    const keys = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
    return { current: async () => keys, forget: () => undefined };
}
function wireSite(context) {
    return createSiteProbe(context.fetch, context.timeout);
}
/** Bundles of the job's workspace; the zip writer is loaded only where there is one to write. */
function wireBundles({ run }) {
    const make = async () => {
        const { createBundleMaker } = await __nccwpck_require__.e(/* import() */ 117).then(__nccwpck_require__.bind(__nccwpck_require__, 3498));
        return createBundleMaker((0,external_node_path_.resolve)(run.env['GITHUB_WORKSPACE'] ?? process.cwd()));
    };
    return {
        ofPath: async (path) => (await make()).ofPath(path),
        ofFile: async (name, text) => (await make()).ofFile(name, text),
        withFiles: async (bytes, files) => (files.length === 0 ? bytes : (await make()).withFiles(bytes, files)),
    };
}
function wireTemplates() {
    return {
        bundled: readBundledTemplate,
        async made(module, given) {
            const { makeTemplate } = await __nccwpck_require__.e(/* import() */ 739).then(__nccwpck_require__.bind(__nccwpck_require__, 7739));
            return makeTemplate(module, given);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/close-cancelled.js
/** Says on the code host that a run ended before its work did; the stack goes on, and the next run takes up from there. */
async function closeCancelled(deployments, id) {
    await deployments.setState(id, 'error', {
        description: 'The run ended before the environment was ready; the next run takes up from there.',
    });
}

;// CONCATENATED MODULE: ./build/src/usecases/check-account.js

/** @throws UserError when the credentials belong to an account that is not on the list; an empty list allows any. */
async function checkAccount(account, allowed) {
    if (allowed.length === 0)
        return;
    const id = await account.accountId();
    if (allowed.includes(id))
        return;
    throw new domain_errors/* UserError */.yo('account_not_allowed', `The credentials belong to an account that 'allowed-accounts' does not list (it ends in ${id.slice(-4)}); correct the role or the list.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/check-cap.js



const OLDEST_SHOWN = 5;
/** Says no when the kind has as many environments as it may, those on their way out not counted, with the oldest by name, pull request and age. */
async function checkCap(stacks, request, now) {
    const most = request.maxEnvironments;
    if (most === undefined)
        return undefined;
    const owner = { repositoryId: request.repository.id, project: request.project, kind: request.kind };
    const ours = inventory(await stacks.list(), owner).filter((stack) => stack.status !== 'DELETE_IN_PROGRESS');
    if (ours.length < most)
        return undefined;
    const oldest = [...ours].sort((a, b) => a.createdAt.localeCompare(b.createdAt)).slice(0, OLDEST_SHOWN);
    return {
        decision: 'skipped',
        reasonCode: 'cap_reached',
        sentence: `There are ${ours.length} environments and 'max-environments' is ${most}; the oldest are ${oldest.map((stack) => check_cap_describe(stack, now)).join(', ')}: close one or raise the number.`,
    };
}
function check_cap_describe(stack, now) {
    const pull = stack.tags[naming_TAGS.pullRequest];
    const age = now.getTime() - Date.parse(stack.createdAt);
    const facts = [
        ...(pull !== undefined && /^\d+$/.test(pull) ? [`#${pull}`] : []),
        ...(age >= 0 ? [`${(0,durations/* sayDuration */.kP)(age)} old`] : []),
    ];
    return facts.length === 0 ? stack.name : `${stack.name} (${facts.join(', ')})`;
}

;// CONCATENATED MODULE: ./build/src/usecases/check-ownership.js



/**
 * @throws UserError `not_owned` when the stack does not carry this project's tags, or is the preview of another branch, whose
 * shortened name happens to be the same. What is deleted under review is waited for, whosever it was.
 */
function checkOwnership(stack, request, branch) {
    const { repository, project, kind } = request;
    if (naming_isOurs(stack.tags, { repositoryId: repository.id, project, kind })) {
        if (kind !== 'preview' || stack.tags[naming_TAGS.branch] === naming_branchTag(branch))
            return;
        throw new domain_errors/* UserError */.yo('not_owned', `Stack ${stack.name} is the environment of another branch than '${branch}', so it is left alone; rename one of the two branches.`);
    }
    if (isVanishing(stack))
        return;
    const unproven = sayUnproven(stack);
    throw new domain_errors/* UserError */.yo('not_owned', unproven
        ? `${unproven}, or choose another 'project'.`
        : `Stack ${stack.name} exists but does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone; delete or rename it, or choose another 'project'.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/check-paths.js

/**
 * Says no when nothing that the pull request changes lies under `paths`; a branch without one is compared with the default
 * branch, which itself has nothing to be compared with. More files than the host tells count as a touch.
 */
async function checkPaths(codeHost, request, { branch, pullRequest }, commit) {
    const { paths, repository } = request;
    if (paths.length === 0)
        return undefined;
    if (pullRequest === undefined && branch === repository.defaultBranch)
        return undefined;
    const files = await codeHost.changedFiles(pullRequest ? { pullRequest: pullRequest.number } : { base: repository.defaultBranch, commit });
    if (files === undefined || touchesPaths(files, paths))
        return undefined;
    const who = pullRequest ? `Pull request #${pullRequest.number}` : `Branch '${branch.slice(0, 80)}'`;
    return {
        wanted: false,
        decision: 'skipped',
        reasonCode: 'paths_untouched',
        sentence: `${who} changes nothing under 'paths' (${paths.join(', ').slice(0, 200)}), so it gets no environment.`,
    };
}

// EXTERNAL MODULE: ./build/src/domain/describe-failure.js
var describe_failure = __nccwpck_require__(4782);
;// CONCATENATED MODULE: ./build/src/domain/platform.js

/** The template parameter that names the platform of a Beanstalk environment. */
const platform_PLATFORM_PARAMETER = 'SolutionStackName';
/**
 * The branch of a platform, `Node.js 24 running on 64bit Amazon Linux 2023`, from the name of one of its versions,
 * `64bit Amazon Linux 2023 v6.11.1 running Node.js 24`; undefined when the name is none of a version.
 */
function platform_branchOfPlatform(name) {
    const parts = versioned(name);
    return parts && `${parts.runtime} running on ${parts.system}`;
}
function isPlatformBranch(name) {
    return / running on /.test(name) && versioned(name) === undefined;
}
/** The newest version of the branch among the names that are offered. */
function platform_newestPlatform(branch, offered) {
    return offered
        .filter((name) => platform_branchOfPlatform(name) === branch)
        .reduce((newest, name) => (newest === undefined || isNewer(name, newest) ? name : newest), undefined);
}
/**
 * The platform that a deployment must keep, undefined where it makes the environment anew. CloudFormation replaces an
 * environment whose solution stack changes (its template reference), and one with a fixed name cannot be replaced.
 */
function standingPlatform(stack) {
    if (stack === undefined || stack_state_isAsleep(stack))
        return undefined;
    if (stack.status.startsWith('DELETE_') || isMadeAnew(stack.status))
        return undefined;
    return stack.parameters[platform_PLATFORM_PARAMETER];
}
/** The team's parameters; a branch becomes the version that stands, if that is one of its versions. */
function withStandingPlatform(own, stack) {
    const standing = standingPlatform(stack);
    if (standing === undefined || platform_branchOfPlatform(standing) !== own[platform_PLATFORM_PARAMETER])
        return own;
    return { ...own, [platform_PLATFORM_PARAMETER]: standing };
}
function versioned(name) {
    const parts = /^(.+) v(\d+(?:\.\d+)*) running (.+)$/.exec(name);
    const [, system, version, runtime] = parts ?? [];
    return system === undefined || version === undefined || runtime === undefined
        ? undefined
        : { system, version: version.split('.').map(Number), runtime };
}
function isNewer(name, than) {
    const [mine, theirs] = [versioned(name)?.version ?? [], versioned(than)?.version ?? []];
    for (let index = 0; index < Math.max(mine.length, theirs.length); index += 1) {
        const difference = (mine[index] ?? 0) - (theirs[index] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return false;
}

// EXTERNAL MODULE: ./build/src/domain/nearest.js
var nearest = __nccwpck_require__(828);
;// CONCATENATED MODULE: ./build/src/domain/undeclared-parameters.js

/** A template may declare two hundred parameters (quotas of CloudFormation), which nobody reads in a log. */
const MOST_SHOWN = 60;
/**
 * One sentence about parameters that somebody gave by name and that the template does not declare, so that nothing comes of
 * them; undefined when there are none.
 */
function undeclaredParameters(given, declared) {
    const strange = [...new Set(given)].filter((name) => !declared.includes(name));
    if (strange.length === 0)
        return undefined;
    if (declared.length === 0)
        return `Nothing comes of the parameter ${strange.map(quoted).join(', ')}: the template declares no parameters.`;
    const each = strange.map((name) => `${quoted(name)} (the nearest is ${quoted((0,nearest/* nearest */.p)(name, declared))})`);
    const shown = declared.toSorted().slice(0, MOST_SHOWN).join(', ');
    const more = declared.length > MOST_SHOWN ? ` and ${declared.length - MOST_SHOWN} more` : '';
    return `Nothing comes of the parameter ${each.join(', ')}: the template does not declare it; it takes ${shown}${more}.`;
}
function quoted(name) {
    return `'${name.replaceAll(/\s+/g, ' ').slice(0, 80)}'`;
}

;// CONCATENATED MODULE: ./build/src/usecases/application-version.js



/** What the commit's bundle and version will be called, whether or not they are there yet. */
function nameSourceBundle(subject, commit, bucket, made, additions) {
    const digest = additions.length === 0 ? made?.digest : sha256(`${made?.digest ?? ''}\n${JSON.stringify(additions)}`);
    return {
        bucket: bucket ?? '',
        key: bundleKey(subject.name, commit, digest),
        label: versionLabel(subject.name, commit, digest),
        made,
        additions: made === undefined ? additions : [],
    };
}
/** The versions that were made for one environment, as their labels tell. */
async function versionsOf(applications, application, name) {
    const found = await applications.applicationVersions(application, `${name}-`);
    return found.filter(({ label }) => environmentOfLabel(label) === name);
}
/** True when the template runs the commit as an application version or fetches its bundle. */
function takesSourceBundle(summary) {
    return declares(summary, 'VersionLabel') || declares(summary, 'SourceBundleKey');
}
function declares(summary, parameter) {
    return summary.parameters.some(({ name }) => name === parameter);
}
/** What the template runs: the commit as an application version, or its bundle alone where there is no Beanstalk. */
async function provideSource(deps, summary, request) {
    if (declares(summary, 'VersionLabel'))
        return ensureApplicationVersion(deps, request).catch(async (error) => {
            await request.stillWanted();
            throw error;
        });
    if (await deps.objects.exists(request.bundle.bucket, request.bundle.key))
        return;
    await uploadBundle(deps, request);
}
/**
 * Makes the application version of a commit, once: the version is looked for first, then the bundle,
 * so that an upload that was cut off is simply finished. One that is still being made is waited for, one that failed is made anew.
 */
async function ensureApplicationVersion(deps, request) {
    const { application, bundle, commit } = request;
    const version = await deps.applications.applicationVersion(application, bundle.label);
    if (version?.status === 'PROCESSED') {
        deps.log.info(`Application version ${bundle.label} is there already.`);
        return;
    }
    // Where a version failed, its bundle may be the reason.
    if (version?.status === 'FAILED' || !(await deps.objects.exists(bundle.bucket, bundle.key)))
        await uploadBundle(deps, request);
    await deps.applications.createApplicationVersion({
        application,
        label: bundle.label,
        description: `Commit ${commit} for ${request.subject.name}`,
        bucket: bundle.bucket,
        key: bundle.key,
        tags: request.tags,
    });
    deps.log.info(`Made application version ${bundle.label} in ${application}.`);
}
async function uploadBundle(deps, { bundle, commit }) {
    const zip = bundle.made?.bytes ??
        (await deps.bundles.withFiles(await deps.codeHost.sourceBundle(commit), bundle.additions));
    await deps.objects.put(bundle.bucket, bundle.key, zip, 'application/zip');
    const what = bundle.made ? `what was built of ${commit.slice(0, 7)}` : `the tree of ${commit.slice(0, 7)}`;
    deps.log.info(`Uploaded ${what} (${zip.byteLength} bytes, sha256 ${sha256(zip).slice(0, 12)}) as ${bundle.key}.`);
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./build/src/usecases/deployment-record.js
const STILL_OPEN = ['queued', 'pending', 'in_progress', undefined];
/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run.
 */
async function openDeployment(deployments, subject, history, request) {
    const left = history
        .filter((each) => each.commit === request.commit && STILL_OPEN.includes(each.state))
        .at(-1);
    const facts = left ?? (await deployment_record_create(deployments, subject, request));
    if (left && left.state === undefined)
        await deployments.setState(left.id, 'queued', {});
    const others = () => openedMeanwhile(deployments, subject, [facts, ...history]);
    return recordOf(deployments, facts, history, others, request.logUrl);
}
/** The one deployment that is not inactive, when it says that this commit runs. */
function standingDeployment(history, commit) {
    const live = history.filter((each) => each.state !== 'inactive');
    return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}
/** Makes every deployment of the environment inactive; returns how many were not yet. */
async function retireDeployments(deployments, subject) {
    return retire(deployments, await environmentDeployments(deployments, subject));
}
/** Makes what was found inactive, but for one; returns how many were not yet. */
async function retire(deployments, history, except) {
    const live = history.filter((each) => each.id !== except && each.state !== 'inactive');
    for (const each of live)
        await deployments.setState(each.id, 'inactive', {
            description: 'The environment is gone or has moved on.',
        });
    return live.length;
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. The
 * deployment of a commit that was asked for by name hangs on that commit; `commits` are those that may have one.
 */
async function environmentDeployments(deployments, subject, commits = []) {
    const own = async (ref) => (await deployments.list({ environment: subject.kind, ref })).filter((each) => each.payload['key'] === subject.key);
    const found = [...(await own(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((each) => each.commit === commit))
            found.push(...(await own(commit)));
    return found.toSorted((a, b) => b.id - a.id);
}
/** Deployments of the branch that other runs have opened since `known` was read; their states cost a request each. */
async function openedMeanwhile(deployments, subject, known) {
    const ids = new Set(known.map(({ id }) => id));
    const isNew = (each) => !ids.has(each.id) && each.payload['key'] === subject.key;
    const opened = await deployments.opened({ environment: subject.kind, ref: subject.branch });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
function deployment_record_create(deployments, subject, { commit, ref, region }) {
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}`,
        payload: { key: subject.key, environment: subject.name, region },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, history, others, logUrl) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await deployments.setState(facts.id, 'success', {
                ...log,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            // Two runs that say so at once both look afterwards, and the older one gives way.
            const unknown = await others();
            if (unknown.some((each) => each.id > facts.id && each.state === 'success'))
                return 'overtaken';
            await retire(deployments, unknown.filter((each) => each.id < facts.id));
            return 'live';
        },
        async close(state, description) {
            await deployments.setState(facts.id, state, { ...log, description: description.slice(0, 140) });
        },
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/test-data.js
/**
 * That test data was loaded is said in a status of a GitHub Deployment: people see it there, no tag of the stack changes, and
 * statuses are only ever added. It names the stack by the time of its creation, so that a stack that was made anew is fresh
 * whatever was said of its predecessor.
 */
function loadedNote(stack) {
    return `The test data of the environment made at ${stack.createdAt} is loaded.`;
}
/** True from the stack's creation until somebody said that its test data is loaded. */
function isFresh(history, stack) {
    const note = loadedNote(stack);
    return !history.some((each) => each.notes.includes(note));
}
/**
 * Whether a template's own steps are to load test data. It turns to false once, with the first commit after the data was
 * loaded, and never back: a value that came and went would restart what depends on it each time, and true for ever would load
 * the data again into whatever is replaced later.
 */
function seedData(stack, commit, history) {
    if (stack === undefined)
        return 'true';
    const before = stack.parameters['SeedData'];
    if (before === 'false')
        return 'false';
    if (before !== undefined && stack.parameters['Commit'] === commit)
        return 'true';
    return isFresh(history, stack) ? 'true' : 'false';
}
/**
 * Says on a deployment that the data is loaded, in a status that changes nothing else about it. One that is under way belongs to
 * another run, which may close it at any moment.
 * Undefined when there is none that could carry it, otherwise whether it had to be said.
 */
async function sayLoaded(deployments, history, stack) {
    if (!isFresh(history, stack))
        return 'said before';
    const carrier = history.find((each) => each.state === 'success') ?? history.find((each) => each.state === 'inactive');
    if (carrier?.state === undefined)
        return undefined;
    await deployments.setState(carrier.id, carrier.state, {
        description: loadedNote(stack),
        ...(carrier.environmentUrl === undefined ? {} : { environmentUrl: carrier.environmentUrl }),
    });
    return 'said';
}

;// CONCATENATED MODULE: ./build/src/usecases/fill-in.js




/** What Greenroom gives a template that declares it; `stack` is the one that stands, where one does. */
function fillIn(request, subject, commit, bundle, stack, history) {
    const hasName = request.domain !== undefined && request.hostedZoneId !== undefined;
    return {
        Project: request.project,
        EnvironmentName: subject.name,
        ApplicationName: request.application,
        Branch: subject.branch,
        Commit: commit,
        PullRequest: subject.pullRequest ? String(subject.pullRequest.number) : '',
        VersionLabel: bundle.label,
        SourceBundleBucket: bundle.bucket,
        SourceBundleKey: bundle.key,
        HostName: hasName ? hostName(subject.name, request.domain) : '',
        HostedZoneId: hasName ? request.hostedZoneId : '',
        HealthPath: request.healthPath,
        Asleep: staysAsleep(stack, commit, subject) ? 'true' : 'false',
        SeedData: seedData(stack, commit, history),
    };
}
/** What to warn of when only one of the two was given that make a name; undefined when both were, or none. */
function halfOfAName({ domain, hostedZoneId, }) {
    if ((domain === undefined) === (hostedZoneId === undefined))
        return undefined;
    const [given, missing] = domain === undefined ? ['hosted-zone-id', 'domain'] : ['domain', 'hosted-zone-id'];
    return `'${given}' is given and '${missing}' is not, so the environment keeps its own address; give both, or neither.`;
}
/** A push wakes; an event that brings no new commit does not, unless somebody asks by label. */
function staysAsleep(stack, commit, subject) {
    if (stack === undefined || !stack_state_isAsleep(stack) || stack.parameters['Commit'] !== commit)
        return false;
    return !subject.pullRequest?.labels.includes(AWAKE_LABEL);
}

;// CONCATENATED MODULE: ./build/src/domain/deployment-info.js
/** The keys under which an application's JSON may tell its commit, in this order. */
const KEYS = ['commit', 'sha', 'version'];
/** A commit in full, or at least the seven characters that Git shows of it. */
const COMMIT = /^[0-9a-f]{7,40}$/i;
const LINE = new RegExp(`^(?:(?:${KEYS.join('|')})\\s*[:=]\\s*)?([0-9a-f]{7,40})$`, 'i');
/**
 * The commit that an application says it is: of a JSON object the first of `commit`, `sha` and `version` that holds one; of other
 * text the first line that is nothing but a commit, or one after `commit:`, `sha=` and the like. Lower case; undefined when
 * it says none.
 */
function commitInAnswer(body) {
    const told = deployment_info_parsed(body);
    if (typeof told === 'object' && told !== null) {
        const values = KEYS.map((key) => Object.hasOwn(told, key) ? told[key] : '');
        return values
            .find((value) => typeof value === 'string' && COMMIT.test(value))
            ?.toString()
            .toLowerCase();
    }
    for (const line of body.split('\n')) {
        const commit = LINE.exec(line.trim())?.[1];
        if (commit !== undefined)
            return commit.toLowerCase();
    }
    return undefined;
}
/** True when what was answered is the commit, or the beginning of it. */
function isCommit(answered, commit) {
    return answered !== undefined && COMMIT.test(answered) && commit.toLowerCase().startsWith(answered);
}
function deployment_info_parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/domain/credentials-in-text.js
const HIDDEN = '***';
/** What holds a credential is mostly called so; a key alone may be that of a table. */
const NAME = '(?:[\\w-]*(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|credentials?|auth|sess(?:ion)?[_-]?id)[\\w-]*|(?:[\\w-]*[_-])?pass|[\\w-]*[_-]key)';
/** The same as a variable of an environment is called; only of these a blank parts name and value. */
const VARIABLE = '(?=[A-Z0-9_]*(?:PASSW(?:OR)?D|PASSPHRASE|_PASS|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIAL))[A-Z_][A-Z0-9_]*';
/** What follows such a name in a sentence about it. */
const WORDS = '(?:an?|and|are|as|at|be|but|by|can(?:not)?|could|did|does|empty|environment|expired|for|from|ha[ds]|have|if|in|invalid|is|may|missing|must|not|of|on|or|required|should|that|the|to|unset|undefined|value|variable|was|were|when|which|will|with|would)';
/** JSON within JSON has its quotation marks escaped, as deep as it lies. */
const MARK = `\\\\*["']`;
/** The other quotation mark may be cut off with the line. */
const QUOTED = `(?<mark>\\\\+["']).*?(?:(?<!\\\\)\\k<mark>|$)|"(?:\\\\.|[^"\\\\])*"?|'(?:''|\\\\.|[^'\\\\])*'?`;
const VALUE = `(?:${QUOTED}|(?:Bearer |Basic )?[^\\s,;"'}<>]+)`;
const IS = '\\s*(?::|=>?)\\s*';
const ADDRESS = '\\b[a-z][a-z0-9+.-]*:\\/\\/';
const AUTHORIZATION = '(?:proxy-)?authorization';
function after(pattern, flags = 'gi') {
    return [new RegExp(pattern, flags), `$1${HIDDEN}`];
}
/** In the order in which they are tried: whole headers and lines before single values. */
const RULES = [
    [/-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----.*/g, HIDDEN],
    after(`((${MARK})${AUTHORIZATION}\\s*:\\s*)(?:(?!\\2).)*`),
    after(`(\\b${AUTHORIZATION}${MARK}${IS}\\[?\\s*)${VALUE}`),
    after(`(\\b${AUTHORIZATION}\\s*(?::|=>?)(?!\\s*\\*\\*\\*)\\s*).*`),
    after(`(\\b(?:set-)?cookies?(?:${MARK})?${IS}).*`),
    after(`^((?:export |declare -x )?${VARIABLE}=).+`, 'g'),
    after('\\b((?:Bearer|Basic|token)\\s+)[\\w.~+/=-]{8,}'),
    after(`(${ADDRESS}[^\\s:/@]*:)[^\\s"']+(?=@)`),
    after(`(${ADDRESS})[^\\s:/@"']{20,}(?=@)`),
    after('(\\bjdbc:oracle:[a-z]+:[^\\s/@]+\\/)[^\\s@]+(?=@)'),
    after('(X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token)=)[^\\s&"\'\\\\<>]+'),
    after('([?&;](?:token|key|sig|policy|key-pair-id)=)[^\\s&"\'\\\\<>]+'),
    after('(\\bsignature=)[^\\s&,"\'\\\\<>]+'),
    after(`(\\b(?:name|key)(?:${MARK})?${IS}(?:${MARK})?${NAME}(?:${MARK})?\\s*,\\s*(?:${MARK})?value(?:${MARK})?${IS})${VALUE}`),
    after(`(<(?:\\w+:)?${NAME}>)[^<]+`),
    after(`(?<![\\w-])(${NAME}(?:${MARK})?\\]?${IS})${VALUE}`),
    after(`(?<![\\w-])(--?${NAME}\\s+)(?!-)(?:${QUOTED}|\\S+)`),
    after(`\\b(${VARIABLE}(?:\\s*\\|\\s*|\\s+))(?!${WORDS}\\b|[=:|*]+[>\\s])(?:${QUOTED}|[^\\s|]+)`, 'g'),
    after('(\\b(?:mysql|mariadb)[\\w-]*\\s(?:[^|;]*?\\s)?-p)\\S+', 'g'),
    after('(\\b(?:sshpass\\s+-p\\s*|redis-cli\\s(?:[^|;]*?\\s)?-a\\s+))\\S+', 'g'),
    after('(\\bcurl\\s(?:[^|;]*?\\s)?(?:-u|--user)[\\s=]\\s*["\']?[^\\s:"\'/]+:)[^\\s"\']+', 'g'),
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, HIDDEN],
    [
        /\b(?:[prs]k_(?:live|test)_\w{8,}|sk-[\w-]{16,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|AIza[\w-]{30,}|SG\.[\w-]{6,}\.[\w-]{6,})/g,
        HIDDEN,
    ],
    [/\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|xox[abeoprs]-[\w-]{8,}|eyJ[\w-]{8,}\.[\w-]+\.[\w-]*)/g, HIDDEN],
    [
        /(?<![\w+/=-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{40,}={0,2}(?![\w+/=-])/g,
        HIDDEN,
    ],
];
/** One line without what looks like a credential, whatever program wrote it. */
function hideCredentials(line) {
    return RULES.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), line);
}
const BEGIN = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
/** The longest key that anybody writes, 16384 bits of RSA, has some two hundred lines. */
const LONGEST_KEY = 250;
const BODY = /(?:^|\s)(?:[A-Za-z0-9+/]{16,}={0,2}|(?=\S*\d)[A-Za-z0-9+/]{2,}={1,2})$/;
/** Lines without the private keys that reach over several of them; each of those lines is hidden whole. */
function hideKeys(lines) {
    const begins = lines.map((line) => BEGIN.test(line));
    const ends = lines.map((line) => END.test(line));
    const bodies = lines.map((line) => BODY.test(line.trimEnd()));
    const tails = tailsOf(begins, ends, bodies);
    const after = linesAfter(ends, bodies);
    let until = 0;
    return lines.map((line, index) => {
        if (begins[index] && !ends[index])
            until = Math.max(until, after[index] ?? 0);
        return index < until || tails[index] ? HIDDEN : line;
    });
}
/** Ends of keys whose beginning may have been cut off, and what looks like a key right above them. */
function tailsOf(begins, ends, bodies) {
    let below = false;
    return ends
        .map((isEnd, index) => [isEnd && !begins[index], bodies[index]])
        .toReversed()
        .map(([isEnd, isBody]) => {
        below = isEnd || (below && isBody === true);
        return below;
    })
        .toReversed();
}
/** Of each line, the one after a key that begins there: with its own end, or where the lines cease to look like one. */
function linesAfter(ends, bodies) {
    let end = Number.POSITIVE_INFINITY;
    let body = ends.length;
    return ends
        .map((_, index) => index)
        .toReversed()
        .map((index) => {
        if (ends[index])
            end = index;
        const after = end - index < LONGEST_KEY ? end : body;
        if (!bodies[index])
            body = index;
        return after;
    })
        .toReversed();
}

;// CONCATENATED MODULE: ./build/src/domain/scrub-log.js


/** A line of somebody else's log, fit to be seen by everybody: no credential, no account, no control character. */
function scrubLine(line) {
    const plain = line.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 2000);
    return (0,without_account/* withoutForeignAccount */.kj)(hideCredentials(plain)).trimEnd();
}
const ENGINE_LOG = 'eb-engine.log';
const RULE = /^-{5,}$/;
/**
 * The last lines of the deployment engine's log within a tail, which holds several files, each under a rule, its path and
 * another rule; of the whole tail where the engine's is not among them.
 */
function engineLines(tail, most) {
    const lines = tail.split(/\r?\n/);
    const start = lines.findIndex((line, index) => line.trim().endsWith(ENGINE_LOG) && isRule(lines[index + 1]));
    const after = start < 0 ? lines : lines.slice(start + 2);
    const end = start < 0 ? -1 : after.findIndex((line, index) => isRule(line) && isRule(after[index + 2]));
    const told = (end < 0 ? after : after.slice(0, end)).filter((line) => line.trim() !== '' && !isRule(line));
    return hideKeys(told).slice(-most).map(scrubLine);
}
function isRule(line) {
    return line !== undefined && RULE.test(line.trim());
}

;// CONCATENATED MODULE: ./build/src/usecases/watch-host.js


const watch_host_HOST = 'AWS::ElasticBeanstalk::Environment';
const EVERY_MS = 10_000;
const MOST_LINES = 30;
const MOST_ERRORS = 10;
/**
 * A rollback destroys the log of what failed, so it is asked for at the first error, while the host still stands.
 * `since` is the far side's time at which the change began.
 */
function watchHost(deps, since) {
    const startedAt = deps.clock.monotonic();
    const seen = new Set();
    const errors = [];
    let name;
    let lookedAt = startedAt;
    let looking;
    let tail;
    const stopped = new AbortController();
    async function look(host) {
        for (const event of await deps.applications.environmentEvents(host, since.toISOString())) {
            const key = `${event.at} ${event.severity} ${event.message}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            const line = `${event.severity}  ${scrubLine(event.message)}`;
            deps.log.info(`${(0,durations/* sayDuration */.kP)(deps.clock.monotonic() - startedAt).padStart(8)}  ${line}`);
            if (isError(event))
                errors.push(line);
        }
        if (errors.length > 0)
            tail ??= readTail(deps, host, stopped.signal);
    }
    /** One look at a time; what the host does not answer is no reason to fail. */
    function lookQuietly(host) {
        looking ??= look(host)
            .catch((error) => deps.log.debug(`The host was not read: ${String(error)}`))
            .finally(() => {
            lookedAt = deps.clock.monotonic();
            looking = undefined;
        });
        return looking;
    }
    return {
        notice(events) {
            name = hostOf(events) ?? name;
            if (name === undefined)
                return;
            const failed = events.some((event) => event.type === watch_host_HOST && event.status.endsWith('_FAILED'));
            if (failed)
                tail ??= readTail(deps, name, stopped.signal);
            if (deps.clock.monotonic() - lookedAt >= EVERY_MS)
                void lookQuietly(name);
        },
        async evidence({ always } = { always: false }) {
            if (name === undefined)
                return [];
            await looking;
            await lookQuietly(name);
            if (always)
                tail ??= readTail(deps, name, stopped.signal);
            return [...errors.slice(0, MOST_ERRORS), ...((await tail) ?? [])];
        },
        stop: () => stopped.abort(),
    };
}
function hostOf(events) {
    return events.findLast((event) => event.type === watch_host_HOST && event.physicalId !== undefined)?.physicalId;
}
function isError({ severity }) {
    return severity === 'ERROR' || severity === 'FATAL';
}
/** The last lines of the engine's log, scrubbed; none when the host does not answer. Never throws. */
async function readTail(deps, host, stop) {
    try {
        return engineLines((await deps.applications.logTail(host, stop)) ?? '', MOST_LINES);
    }
    catch (error) {
        deps.log.debug(`The host's log was not read: ${String(error)}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/host-evidence.js



/**
 * What an application's host says of itself when its stack stands and it is not healthy all the same: its first errors since
 * `since`, and the last lines of its log, scrubbed. Never throws; [] where nothing of that name is hosted.
 */
async function hostEvidence(deps, name, since) {
    const [errors, tail] = await Promise.all([
        readErrors(deps, name, since),
        readTail(deps, name, new AbortController().signal),
    ]);
    return [...errors, ...tail];
}
async function readErrors(deps, name, since) {
    try {
        const events = await deps.applications.environmentEvents(name, since.toISOString());
        const errors = events.filter(isError).map((event) => `${event.severity}  ${scrubLine(event.message)}`);
        return errors.slice(0, MOST_ERRORS);
    }
    catch (error) {
        deps.log.debug(`The host's events were not read: ${String(error)}`);
        return [];
    }
}
/** Everything in the log, folded away. */
async function tellEvidence(log, name, evidence) {
    if (evidence.length === 0)
        return;
    await log.group(`What ${name} says of itself`, async () => {
        for (const line of evidence)
            log.info(line);
    });
}
/** The first error that the host told, to stand before the end of a sentence; nothing where it told none. */
function sayFirstError(evidence) {
    const [, severity, message] = /^(ERROR|FATAL) {2}(.*)$/s.exec(evidence[0] ?? '') ?? [];
    if (message === undefined)
        return '';
    const what = severity === 'FATAL' ? 'a fatal error' : 'an error';
    return `; its environment reports ${what}: ${message.replace(/\.$/, '')}`;
}
function isDeadline(error) {
    return error instanceof domain_errors/* AdapterError */.om && error.reasonCode === 'deadline';
}
/**
 * A run whose time is over with what the host says at that moment, in the log as well: the stack goes on by itself, so there is
 * nothing else to show. Every other error is given back as it is.
 */
async function withEvidence(log, name, error, collect) {
    if (!isDeadline(error))
        return error;
    const evidence = await collect();
    await tellEvidence(log, name, evidence);
    const message = `${error.message.replace(/\.$/, '')}${sayFirstError(evidence)}.`;
    return new domain_errors/* AdapterError */.om('deadline', message, { service: error.service, retriable: true, evidence });
}

;// CONCATENATED MODULE: ./build/src/usecases/await-commit.js




const PROBE_TIMEOUT_MS = 5_000;
const EAGER_MS = 500;
const LAZY_MS = 5_000;
/** During a rolling deployment old instances answer beside new ones, so one right answer proves little. */
const IN_A_ROW = 3;
/**
 * Waits until the application itself says, several times in a row, that it is the commit which was deployed.
 * @throws AdapterError `wrong_commit` with what it said last.
 */
async function awaitCommit(deps, request) {
    const startedAt = deps.clock.monotonic();
    for (let right = 0;;) {
        const seen = await look(deps, request);
        right = seen === 'right' ? right + 1 : 0;
        if (right === IN_A_ROW)
            break;
        const waited = deps.clock.monotonic() - startedAt;
        if (seen !== 'right' && deps.clock.monotonic() >= request.deadline)
            throw await wrongCommit(deps, request, seen, waited);
        await deps.clock.sleep(seen === 'right' || waited < 15_000 ? EAGER_MS : LAZY_MS);
    }
    deps.log.info(`Environment ${request.name} says itself that it is ${request.commit.slice(0, 7)}.`);
}
/** 'right', or the end of a sentence that begins with the path. */
async function look(deps, { url, path, commit }) {
    const { status, body, problem } = await deps.site.read(new URL(path, url).href, PROBE_TIMEOUT_MS);
    if (status === undefined)
        return `does not answer (${problem ?? 'no reason known'})`;
    if (status < 200 || status > 299)
        return `answers ${status}`;
    const answered = commitInAnswer(body ?? '');
    if (isCommit(answered, commit))
        return 'right';
    return answered === undefined ? 'names no commit' : `answers commit ${answered.slice(0, 7)}`;
}
async function wrongCommit(deps, { name, path, commit, since }, seen, waited) {
    const evidence = since === undefined ? [] : await hostEvidence(deps, name, since);
    await tellEvidence(deps.log, name, evidence);
    return new domain_errors/* AdapterError */.om('wrong_commit', `Environment ${name} does not say that it is ${commit.slice(0, 7)} after ${(0,durations/* sayDuration */.kP)(waited)}: ${path} ${seen}${sayFirstError(evidence)}; look whether the new version took over, or correct 'deployment-info', which takes a path that answers with the commit.`, { service: 'environment', retriable: true, evidence });
}

;// CONCATENATED MODULE: ./build/src/domain/host-health.js
const NOTHING_SEEN = {
    healthy: 0,
    otherVersion: 0,
    redSince: undefined,
    missingSince: undefined,
};
/** One answer may lag behind another, and an environment may turn Green for a moment. */
const host_health_IN_A_ROW = 2;
/** A fresh instance may fail its first checks. */
const RED_GRACE_MS = 120_000;
/** An environment that has just been made may not be listed yet. */
const MISSING_GRACE_MS = 15_000;
/**
 * Whether an environment whose change has ended runs the version wanted: ready once it is Ready, of that version and Green (or Ok
 * or Info by enhanced health) twice in a row; failed once it is Ready with another version, which is how Beanstalk rolls back, when
 * it stays Red or Severe, and when it is or was terminated. Source of the colours: the Beanstalk guide, "Health colors and
 * statuses". `label` is undefined where no version is known to be wanted, `now` a monotonic instant in ms.
 */
function judgeHost(past, look, label, now) {
    const seen = remember(past, look, label, now);
    if (hasFailed(seen, look, now))
        return { past: seen, verdict: 'failed' };
    if (seen.healthy >= host_health_IN_A_ROW)
        return { past: seen, verdict: 'ready' };
    return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}
function remember(past, look, label, now) {
    if (look === undefined)
        return { ...NOTHING_SEEN, missingSince: past.missingSince ?? now };
    const isReady = look.status === 'Ready';
    const isOther = label !== undefined && look.versionLabel !== label;
    return {
        healthy: isReady && !isOther && isHealthy(look) ? past.healthy + 1 : 0,
        otherVersion: isReady && isOther ? past.otherVersion + 1 : 0,
        redSince: isRed(look) ? (past.redSince ?? now) : undefined,
        missingSince: undefined,
    };
}
function hasFailed(seen, look, now) {
    return (look?.status === 'Terminating' ||
        look?.status === 'Terminated' ||
        seen.otherVersion >= host_health_IN_A_ROW ||
        (seen.redSince !== undefined && now - seen.redSince >= RED_GRACE_MS) ||
        (seen.missingSince !== undefined && now - seen.missingSince >= MISSING_GRACE_MS));
}
function isHealthy({ health, healthStatus }) {
    return health === 'Green' || healthStatus === 'Ok' || healthStatus === 'Info';
}
function isRed({ health, healthStatus }) {
    return health === 'Red' || healthStatus === 'Severe';
}
/** What was seen, as a clause. */
function sayHost(look) {
    if (look === undefined)
        return 'Elastic Beanstalk shows no environment of that name, or the role may not see it';
    const { status, health, healthStatus, versionLabel } = look;
    const words = healthStatus === undefined || healthStatus === '' ? health : `${health} (${healthStatus})`;
    return `it is ${status} and ${words} with version ${versionLabel ?? 'none'}`;
}

;// CONCATENATED MODULE: ./build/src/usecases/inspect-host.js




/**
 * Looks at an application's environment, one request a look: by turns at how it is and at what it said since `since`. An error
 * that it told fails it whatever its colour; where nobody gives `since`, only how it is counts.
 */
function inspectHost(deps, wanted) {
    const { name, since } = wanted;
    const label = wanted.versionLabel === '' ? undefined : wanted.versionLabel;
    let past = NOTHING_SEEN;
    let last;
    let asksEvents = false;
    let warned;
    async function lookAtState() {
        const look = await deps.applications.environment(name);
        const judged = judgeHost(past, look, label, deps.clock.monotonic());
        past = judged.past;
        const cause = past.redSince === undefined || warned === undefined ? '' : ` (${warned})`;
        return { verdict: judged.verdict, said: `${sayHost(look)}${cause}` };
    }
    async function lookAtEvents(from, before) {
        const events = await readQuietly(deps, name, from);
        const warning = events.findLast(({ severity }) => severity === 'WARN');
        warned = warning && scrubLine(warning.message).replace(/\.$/, '');
        return events.some(isError) ? { ...before, verdict: 'failed' } : before;
    }
    return async () => {
        last =
            asksEvents && since !== undefined && last !== undefined
                ? await lookAtEvents(since, last)
                : await lookAtState();
        asksEvents = !asksEvents;
        return last;
    };
}
/** How the environment is counts more than what it says, so that no answer is no reason to fail. */
async function readQuietly(deps, name, since) {
    try {
        return await deps.applications.environmentEvents(name, since.toISOString());
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om))
            throw error;
        deps.log.debug(`The host's events were not read: ${error.message}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/await-health.js




/** What a stack as it stands is asked; nothing by `http` where it has no address. */
function healthOf(stack, { health, healthPath, urlOutput }) {
    const url = stack.outputs[urlOutput];
    return {
        by: health === 'http' && url === undefined ? 'none' : health,
        name: stack.name,
        url,
        urlOutput,
        healthPath,
        versionLabel: stack.parameters['VersionLabel'] ?? '',
    };
}
const await_health_PROBE_TIMEOUT_MS = 5_000;
const await_health_EAGER_MS = 500;
const await_health_LAZY_MS = 5_000;
const LOOK_AGAIN_MS = 15_000;
/**
 * Waits until the environment may be called ready, and no longer once Elastic Beanstalk shows that it cannot be.
 * @throws AdapterError `unhealthy` with what was seen last, UserError when there is no URL to ask.
 */
async function awaitHealth(deps, request) {
    if (request.by === 'none')
        return;
    if (request.by === 'http' && request.url === undefined)
        throw new domain_errors/* UserError */.yo('invalid_template', `Stack ${request.name} has no output '${request.urlOutput}' to ask for its health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
    if (request.by === 'http' && !isAddress(request.url))
        throw new domain_errors/* UserError */.yo('invalid_template', `Output '${request.urlOutput}' of stack ${request.name} is not an address that begins with http:// or https://, so its health cannot be asked for; correct the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
    const startedAt = deps.clock.monotonic();
    let lookedAt = startedAt;
    const look = request.by === 'http' ? () => probe(deps, request) : inspectHost(deps, request);
    for (;;) {
        if (deps.clock.monotonic() - lookedAt >= LOOK_AGAIN_MS) {
            await request.lookAgain?.();
            lookedAt = deps.clock.monotonic();
        }
        const { verdict, said } = await look();
        if (verdict === 'ready')
            break;
        const waited = deps.clock.monotonic() - startedAt;
        const isOver = verdict === 'waiting' && deps.clock.monotonic() >= request.deadline;
        if (verdict === 'failed' || isOver)
            throw await unhealthy(deps, request, said, waited);
        await deps.clock.sleep(waited < 15_000 ? await_health_EAGER_MS : await_health_LAZY_MS);
    }
    deps.log.info(`Environment ${request.name} answers as healthy after ${(0,durations/* sayDuration */.kP)(deps.clock.monotonic() - startedAt)}.`);
}
async function unhealthy(deps, request, said, waited) {
    const { name, since, by } = request;
    const evidence = since === undefined ? [] : await hostEvidence(deps, name, since);
    await tellEvidence(deps.log, name, evidence);
    const advice = evidence.length === 0
        ? 'look at its log'
        : 'the last lines of its log stand in the job summary: mend what they show';
    const orElse = by === 'http' ? ", or correct 'health-path'" : '';
    return new domain_errors/* AdapterError */.om('unhealthy', `Environment ${name} is not healthy after ${(0,durations/* sayDuration */.kP)(waited)}: ${said}${sayFirstError(evidence)}; ${advice}${orElse}.`, { service: 'environment', retriable: true, evidence });
}
function isAddress(url) {
    return url !== undefined && URL.canParse(url) && /^https?:\/\//i.test(url);
}
async function probe(deps, request) {
    const address = new URL(request.healthPath, request.url).href;
    const { status, problem } = await deps.site.get(address, await_health_PROBE_TIMEOUT_MS);
    if (status === undefined)
        return {
            verdict: 'waiting',
            said: `${request.healthPath} does not answer (${problem ?? 'no reason known'})`,
        };
    const verdict = status >= 200 && status < 400 ? 'ready' : 'waiting';
    return { verdict, said: `${request.healthPath} answers ${status}` };
}

;// CONCATENATED MODULE: ./build/src/usecases/observe-subject.js



/**
 * Reads branch and pull request live; inputs win over the event.
 * @throws UserError when neither names a branch, or the pull request does not exist.
 */
async function observeSubject(codeHost, request) {
    const { repository, project, kind, hint } = request;
    const number = request.pullRequest ?? (request.branch === undefined ? hint.pullRequest : undefined);
    const hintedBranch = request.branch ?? (number === undefined || number === hint.pullRequest ? hint.branch : undefined);
    const [named, hintedHead] = await Promise.all([
        number === undefined ? undefined : codeHost.pullRequest(number),
        hintedBranch === undefined ? undefined : codeHost.branchHead(hintedBranch),
    ]);
    if (number !== undefined && named === undefined)
        throw new domain_errors/* UserError */.yo('invalid_input', `Pull request #${number} does not exist in ${repository.fullName}; correct the input 'pull-request'.`);
    const branch = request.branch ?? named?.headBranch ?? hint.branch;
    if (branch === undefined)
        throw new domain_errors/* UserError */.yo('invalid_input', `The event '${hint.name}' names no branch; give one in the input 'branch' or 'pull-request'.`);
    const branchHead = branch === hintedBranch ? hintedHead : await codeHost.branchHead(branch);
    return {
        repository,
        project,
        kind,
        branch,
        name: environmentName({ project, kind, branch }),
        key: subjectKey({ repositoryId: repository.id, project, kind, branch }),
        pullRequest: named ?? (await newestPullRequest(codeHost, branch)),
        branchHead,
    };
}
/** Lists do not tell who has reviewed, so the one that is found is read again by its number. */
async function newestPullRequest(codeHost, branch) {
    const open = speaker(await codeHost.openPullRequests(branch));
    return open && codeHost.pullRequest(open.number);
}
/** The subject as a report shows it. */
function reportSubject(subject, commit) {
    return {
        key: subject.key,
        repository: subject.repository.fullName,
        project: subject.project,
        kind: subject.kind,
        branch: subject.branch,
        ...(subject.pullRequest ? { pullRequest: subject.pullRequest.number } : {}),
        ...(commit === undefined ? {} : { commit }),
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/still-wanted.js

/** Ends a deployment whose wish did not outlive its wait. */
class NoLongerWanted extends Error {
    name = 'NoLongerWanted';
    verdict;
    constructor(verdict) {
        super(verdict.sentence);
        this.verdict = verdict;
    }
}
/** Reads branch and pull request again, as a run has to that has waited. */
async function noLongerWanted(codeHost, request, subject) {
    const { verdict } = await lookAgain(codeHost, request, subject);
    return verdict;
}
/**
 * Asked right before a change that had to wait for another operation: the pull request may have been closed since, and a
 * newer commit may already stand there.
 * @throws NoLongerWanted
 */
async function checkStillWanted(codeHost, request, subject, commit) {
    const { verdict, branchHead } = await lookAgain(codeHost, request, subject);
    if (verdict)
        throw new NoLongerWanted(verdict);
    if (request.commit !== undefined || branchHead === undefined || branchHead === commit)
        return;
    throw new NoLongerWanted({
        wanted: false,
        decision: 'skipped',
        reasonCode: 'superseded',
        sentence: `Branch '${subject.branch}' moved to ${branchHead.slice(0, 7)} while this run waited; the run for that commit does the work.`,
    });
}
async function lookAgain(codeHost, request, subject) {
    const [branchHead, pullRequest] = await Promise.all([
        codeHost.branchHead(subject.branch),
        subject.pullRequest ? codeHost.pullRequest(subject.pullRequest.number) : undefined,
    ]);
    const may = mayHaveEnvironment({ repositoryId: request.repository.id, branch: subject.branch, branchHead, pullRequest }, request);
    return { branchHead, verdict: may.wanted ? undefined : sayClosing(may, subject) };
}
/** The branch was there when the run began, so its absence now is a closing, not a mistake. */
function sayClosing(may, subject) {
    if (may.reasonCode !== 'unknown_branch')
        return may;
    return {
        wanted: false,
        decision: 'skipped',
        reasonCode: 'branch_gone',
        sentence: `Branch '${subject.branch}' was deleted meanwhile, so its environment is not announced.`,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/go-live.js










/** From a settled stack to an environment that may be called ready: healthy, and still wanted. */
async function goLive(deps, request, live) {
    const { subject, commit, bundle, record, applied } = live;
    const url = applied.stack.outputs[request.urlOutput];
    const asleep = stack_state_isAsleep(applied.stack);
    const isNoOp = record === undefined && applied.did === 'unchanged';
    const lookAgain = () => checkStillOurs(deps, request, live, isNoOp);
    if (!asleep && !isNoOp)
        await awaitReady(deps, request, live, lookAgain);
    await lookAgain();
    const loaded = await isLoaded(deps, live);
    if (record) {
        const outcome = await record.success(url, loaded ? loadedNote(applied.stack) : undefined);
        if (outcome === 'overtaken')
            throw movedOn(subject);
        // Whoever closes the pull request from now on finds this success, and takes it back.
        await lookAgain();
    }
    deps.forgetDeployment();
    const { decision, reasonCode, did } = decisionOf(live.before, applied, asleep);
    const cost = costsAt(request.pricing, deps.clock.now())(applied.stack);
    const spent = (0,durations/* sayDuration */.kP)(deps.clock.monotonic() - live.startedAt);
    const where = url === undefined ? '' : ` at ${url}`;
    return {
        report: {
            decision,
            reasonCode,
            sentence: `Environment ${subject.name} ${did} ${commit.slice(0, 7)}${where} (${spent}).`,
            subject: reportSubject(subject, commit),
            environment: {
                name: subject.name,
                versionLabel: bundle.label,
                // Nothing can be loaded into what is asleep; the run that wakes it says fresh again.
                fresh: !loaded && !asleep,
                asleep,
                ...(request.commit === undefined ? {} : { pinned: true }),
                ...(cost === undefined ? {} : { cost }),
                ...(applied.leaked === undefined ? {} : { leftovers: applied.leaked }),
                ...(url === undefined ? {} : { url }),
            },
        },
        stack: applied.stack,
        versionLabel: bundle.label,
        ...(record ? { deploymentId: record.id } : {}),
    };
}
/** While this run waited, another may have said that the data is loaded; of a stack that was made in this run nobody can have. */
async function isLoaded(deps, live) {
    const { applied, history, record, subject, commit } = live;
    if (!isFresh(history, applied.stack))
        return true;
    if (record === undefined || applied.did === 'created' || applied.did === 'recreated')
        return false;
    return !isFresh(await environmentDeployments(deps.deployments, subject, [commit]), applied.stack);
}
/** Healthy, and the commit that was deployed, where that is asked for. */
async function awaitReady(deps, request, live, lookAgain) {
    const { name } = live.subject;
    const url = live.applied.stack.outputs[request.urlOutput];
    // Whoever does not wait leaves it to a later run to say what is wrong.
    const began = new Date(deps.clock.now().getTime() - (deps.clock.monotonic() - live.startedAt));
    const since = request.waits ? { since: live.applied.since ?? began } : {};
    const deadline = live.startedAt + (request.waits ? request.timeoutMs : 0);
    await awaitHealth(deps, {
        by: request.health,
        name,
        url,
        urlOutput: request.urlOutput,
        healthPath: request.healthPath,
        versionLabel: live.bundle.label,
        ...since,
        deadline,
        lookAgain,
    });
    const path = request.deploymentInfo;
    if (path === undefined)
        return;
    if (url === undefined || !URL.canParse(url))
        throw new domain_errors/* UserError */.yo('invalid_template', `Stack ${name} has no address in the output '${request.urlOutput}' that could be asked for its commit; add the output, name another in 'url-output', or leave out 'deployment-info'.`);
    await awaitCommit(deps, { name, url, path, commit: live.commit, ...since, deadline });
}
/**
 * Whether what stands is still this run's to announce.
 * @throws NoLongerWanted when nobody wants it any more or another run has moved it on, AdapterError `busy` when it was taken down.
 */
async function checkStillOurs(deps, request, { subject, commit, applied }, isNoOp) {
    const [gone, now] = await Promise.all([
        noLongerWanted(deps.codeHost, request, subject),
        isNoOp ? applied.stack : deps.stacks.describe(applied.stack.id),
    ]);
    if (gone)
        throw new NoLongerWanted(gone);
    if (now === undefined || now.status.startsWith('DELETE_'))
        throw takenDown(subject);
    const running = now.parameters['Commit'];
    if (running !== undefined && running !== commit)
        throw movedOn(subject);
}
function movedOn(subject) {
    return new NoLongerWanted({
        wanted: false,
        decision: 'skipped',
        reasonCode: 'superseded',
        sentence: `Another run has moved environment ${subject.name} on while this one waited; that run tells what stands there.`,
    });
}
function takenDown(subject) {
    return new domain_errors/* AdapterError */.om('busy', `Environment ${subject.name} was taken down by another run while this one waited for it; run it again.`, { service: 'CloudFormation', retriable: true });
}
function decisionOf(before, applied, asleep) {
    const wasAsleep = before !== undefined && stack_state_isAsleep(before);
    if (applied.did === 'created')
        return { decision: 'created', reasonCode: 'environment_created', did: 'was created at' };
    if (applied.did === 'recreated')
        return {
            decision: 'recreated',
            reasonCode: 'environment_recreated',
            did: 'was created anew at',
        };
    if (applied.did === 'unchanged')
        return { decision: 'unchanged', reasonCode: 'already_current', did: 'already stands at' };
    if (wasAsleep && !asleep)
        return { decision: 'woken', reasonCode: 'environment_woken', did: 'was woken at' };
    return { decision: 'updated', reasonCode: 'environment_updated', did: 'moved to' };
}

;// CONCATENATED MODULE: ./build/src/usecases/first-cause.js

const STACK = 'AWS::CloudFormation::Stack';
const DEEPEST = 5;
/**
 * The event that explains a failed operation, looked for in the nested stacks first: what their parent says of them is only
 * that they failed. `events` are the stack's own, oldest first.
 */
async function firstCause(stacks, stackId, events, since, depth = 0) {
    const nested = events.find((event) => event.type === STACK &&
        event.status.endsWith('_FAILED') &&
        event.physicalId?.startsWith('arn:') === true &&
        event.physicalId !== stackId &&
        !/cancelled/i.test(event.reason ?? ''));
    const own = firstFailure(events);
    if (nested?.physicalId === undefined || depth === DEEPEST)
        return own;
    const inner = await stacks.events(nested.physicalId, since.toISOString()).catch(() => []);
    return (await firstCause(stacks, nested.physicalId, inner, since, depth + 1)) ?? own;
}

;// CONCATENATED MODULE: ./build/src/usecases/leave-to-later.js




const SAYINGS = {
    created: 'is being created at',
    recreated: 'is being created anew at',
    updated: 'is moving to',
    unchanged: 'is not ready yet at',
};
/**
 * The result of a run that does not wait. The deployment stays in progress, because that is how it is, and the next run
 * takes it up; no URL and no test data, because nothing answers yet.
 */
function leaveToLater(deps, begun) {
    const { subject, commit, record, bundle, did } = begun;
    deps.forgetDeployment();
    return {
        report: {
            decision: did,
            reasonCode: 'environment_started',
            sentence: `Environment ${subject.name} ${SAYINGS[did]} ${commit.slice(0, 7)}; this run does not wait for it, and a later one says when it is ready.`,
            subject: reportSubject(subject, commit),
            environment: { name: subject.name, versionLabel: bundle.label, fresh: false },
        },
        versionLabel: bundle.label,
        ...(record ? { deploymentId: record.id } : {}),
    };
}
/**
 * Tells how a change ended that a run left to itself: where nobody ever waits, each run would begin it again and none would say
 * why it fails. The next run tries again, because this one closes the deployment that was left.
 * @throws AdapterError `stack_failed` with the first failing event since that deployment was opened.
 */
async function checkLeftChange(deps, stack, history, commit) {
    const left = history.find((each) => each.commit === commit && each.state === 'in_progress');
    if (stack === undefined || left === undefined || !/ROLLBACK|_FAILED$/.test(stack.status))
        return;
    const since = new Date(left.createdAt);
    const events = await deps.stacks.events(stack.id, since.toISOString());
    const first = await firstCause(deps.stacks, stack.id, events, since);
    if (first === undefined)
        return;
    throw new domain_errors/* AdapterError */.om('stack_failed', `The change of stack ${stack.name} that an earlier run began has failed (now ${stack.status}); the first failure was ${sayFailure(first)}. The next run tries again.`, { service: 'CloudFormation' });
}

;// CONCATENATED MODULE: ./build/src/usecases/make-bundle.js



/** The platform that reads a `Dockerrun.aws.json` of version 1; the one called ECS reads version 2. */
const DOCKER = 'Docker running on 64bit Amazon Linux 2023';
const DOCKERRUN = 'Dockerrun.aws.json';
/** The zip of what was built elsewhere, whose content is part of its name; undefined for the commit's tree. */
async function makeBundle(deps, request) {
    const made = await builtElsewhere(deps, request);
    return made && { ...made, bytes: await deps.bundles.withFiles(made.bytes, request.additions) };
}
async function builtElsewhere(deps, { source, containerPort }) {
    if (source.from === 'repository')
        return undefined;
    if (source.from === 'registry') {
        const warning = movingImage(source.image);
        if (warning !== undefined)
            deps.log.warning(warning);
        return deps.bundles.ofFile(DOCKERRUN, dockerrun(source.image, containerPort));
    }
    const made = await deps.bundles.ofPath(source.path);
    if (made.wrapper !== undefined)
        deps.log.warning(`Everything in ${source.path} lies in the folder '${made.wrapper}', and an application is looked for at the root; zip what is in the folder instead.`);
    return made;
}
/**
 * What was built for an event is what that event's commit says. Where the branch has moved since, it must not be taken for the
 * newer commit: the run for that one builds again. A commit given by name, and an event without one, are the workflow's own word.
 */
function builtForAnother(request, { branch }, commit) {
    const { source, hint } = request;
    if (source.from === 'repository' || request.commit !== undefined)
        return undefined;
    if (hint.commit === undefined || hint.branch !== branch || hint.commit === commit)
        return undefined;
    return {
        wanted: false,
        decision: 'skipped',
        reasonCode: 'superseded',
        sentence: `Branch '${branch.slice(0, 80)}' moved to ${commit.slice(0, 7)} since ${hint.commit.slice(0, 7)} was built; the run for that commit does the work.`,
    };
}
/**
 * The team's parameters with the platform that an image needs, where the team names none.
 * @throws UserError where the image would have to run on another platform.
 */
function platformForSource(source, own, stack) {
    if (source.from !== 'registry')
        return own;
    const platform = standingPlatform(stack) ?? own[platform_PLATFORM_PARAMETER];
    if (platform === undefined)
        return { ...own, [platform_PLATFORM_PARAMETER]: DOCKER };
    if ((platform_branchOfPlatform(platform) ?? platform).startsWith('Docker running on '))
        return own;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'source-bundle' names a container image, but the environment's platform is '${platform.slice(0, 100)}'; give '${DOCKER}' as '${platform_PLATFORM_PARAMETER}', and take an environment down first that stands on another platform.`);
}
/** @throws UserError when the template has no Elastic Beanstalk that could run the image, or guard the pages. */
function checkSource({ source, template, additions }, summary) {
    if (summary.parameters.some(({ name }) => name === 'VersionLabel'))
        return;
    if (additions.length > 0)
        throw new domain_errors/* UserError */.yo('invalid_settings', `The settings give 'noindex' or 'basic-auth', which the template '${template}' cannot keep, because it takes no 'VersionLabel' and so has no proxy of Elastic Beanstalk; drop the keys, or choose another template.`);
    if (source.from !== 'registry')
        return;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input 'source-bundle' names a container image, which the template '${template}' cannot run, because it takes no 'VersionLabel'; give 'repository', a zip or a folder.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/place-template.js


/** Bytes of template that fit into a request. Source: quotas of the CloudFormation user guide. */
const LONGEST_BODY = 51_200;
function fitsRequest(template) {
    return Buffer.byteLength(template) <= LONGEST_BODY;
}
/**
 * A template in the form that CloudFormation takes: the text itself, or the address of a copy in S3.
 * The copy is named after its content, so that runs side by side cannot overwrite each other's and a
 * second run finds it there. CloudFormation keeps one of its own, so it goes with the environment.
 */
async function placeTemplate(deps, environment, template, bucket) {
    if (fitsRequest(template))
        return { body: template };
    const place = await bucket();
    const key = templateKey(environment, (0,external_node_crypto_.createHash)('sha256').update(template).digest('hex'));
    const bytes = Buffer.from(template, 'utf8');
    if (!(await deps.objects.exists(place, key))) {
        await deps.objects.put(place, key, bytes, 'application/yaml');
        deps.log.info(`Uploaded the template (${bytes.byteLength} bytes) as ${key}.`);
    }
    return { url: await deps.objects.address(place, key) };
}

;// CONCATENATED MODULE: ./build/src/domain/template-parameters.js

/**
 * A value for each declared parameter: the team's own, else what Greenroom fills in, else what the
 * stack has, else the template's default.
 * @throws UserError naming every parameter that nobody supplies.
 */
function parameterValues(summary, filledIn, own, stack) {
    const filled = filledIn;
    const values = {};
    const missing = [];
    for (const { name, hasDefault } of summary.parameters) {
        const value = own[name] ?? filled[name];
        if (value !== undefined)
            values[name] = { value };
        else if (stack && Object.hasOwn(stack.parameters, name))
            values[name] = 'previous';
        else if (!hasDefault)
            missing.push(name);
    }
    if (missing.length > 0)
        throw new domain_errors/* UserError */.yo('missing_parameter', `The template declares ${missing.map((name) => `'${name}'`).join(', ')}, which nobody supplies; add ${missing.length === 1 ? 'it' : 'them'} to the input 'parameters' or give ${missing.length === 1 ? 'it a default' : 'them defaults'}.`);
    return values;
}
/** Every parameter as the stack has it. */
function keptParameters(stack) {
    return Object.fromEntries(Object.keys(stack.parameters).map((name) => [name, 'previous']));
}
/** For a change that keeps the template: what the stack was granted when it was made is not known, and nothing is added to it. */
const EVERY_CAPABILITY = (/* unused pure expression or super */ null && (['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND']));
/** @throws UserError naming the capability that the template needs and nobody granted. */
function checkCapabilities(summary, granted) {
    const lacking = summary.capabilities.filter((capability) => !granted.includes(capability) &&
        !(capability === 'CAPABILITY_IAM' && granted.includes('CAPABILITY_NAMED_IAM')));
    if (lacking.length === 0)
        return;
    throw new domain_errors/* UserError */.yo('missing_capability', `The template needs ${lacking.join(' and ')}${summary.capabilitiesReason ? ` (${summary.capabilitiesReason.replace(/\.$/, '')})` : ''}; add it to the input 'capabilities' if that is intended.`);
}

;// CONCATENATED MODULE: ./build/src/domain/leaked.js
const leaked_STACK = 'AWS::CloudFormation::Stack';
/**
 * What a change was to remove and could not: CloudFormation gives up on it, calls the update complete and forgets it (aws/aws-cdk
 * issue 22191). It counts as long as the last thing heard of a physical id is that it could not be deleted. `events` are those of
 * a stack and of the stacks nested in it, oldest first; a nested stack counts by what it holds.
 */
function leakedIn(events) {
    const last = new Map();
    for (const event of events) {
        if (event.physicalId === undefined || event.type === leaked_STACK || event.hook !== undefined)
            continue;
        const key = `${event.type} ${event.physicalId}`;
        // In the order in which they leaked.
        last.delete(key);
        last.set(key, event);
    }
    return [...last.values()].filter((event) => event.status === 'DELETE_FAILED');
}

;// CONCATENATED MODULE: ./build/src/usecases/pace.js
/** While an operation is young it is looked at often, later rarely: at most about twelve calls a minute. */
const YOUNG_MS = 12_000;
const pace_EAGER_MS = 600;
const pace_LAZY_MS = 10_000;
/** How long to wait before the next look, in ms, when the waiting has taken `spent` ms so far. */
function untilNextLook(spent) {
    return spent < YOUNG_MS ? pace_EAGER_MS : Math.min(pace_LAZY_MS, spent / 4);
}

;// CONCATENATED MODULE: ./build/src/usecases/spare-work.js



/**
 * Removes what is no environment and costs next to nothing, so that a role that may not do it is a warning, which says what may be
 * left and what the reader can do.
 * @throws everything else that `work` throws.
 */
async function unlessRefused(log, left, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof AdapterError) || !isMissingRight(error))
            throw error;
        log.warning(`${left.what} may be left: ${withoutAccount(error.message)} ${left.remedy}`);
    }
}
/**
 * Sweeps what killed runs left. Where there is no such service, or no right to look, there is mostly nothing to sweep, so a far
 * side that fails is a warning.
 * @param what begins the warning.
 * @throws everything but an AdapterError.
 */
async function unlessItFails(log, what, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof AdapterError))
            throw error;
        log.warning(`${what} were not swept: ${describeFailure(error).sentence}`);
    }
}
/** Not a session that ran out, which a rerun has no more. */
function isMissingRight(error) {
    return /^(?:AccessDenied|InsufficientPrivileges)/.test(error.code ?? '');
}

;// CONCATENATED MODULE: ./build/src/usecases/await-host.js





/** What ends by itself; an environment that is going does not come back. */
const PASSING = new Set([
    'Launching',
    'Updating',
    'Aborting',
    'LinkingFrom',
    'LinkingTo',
]);
/** True for a stack that deploys a version of its own to a Beanstalk environment; what is asleep has none. */
function holdsHost(stack) {
    return 'VersionLabel' in stack.parameters && !stack_state_isAsleep(stack);
}
/**
 * Waits until a Beanstalk environment takes a change: it refuses each while another is under way, be it a managed update or
 * somebody's hand in the console, and the stack's update would fail with it ("Must be Ready"). One that is not there, or has
 * another name, is not waited for. True when there was something to wait for. `deadline` is a monotonic instant in ms.
 * @throws AdapterError `deadline` with the status that it is in.
 */
async function awaitHostReady(deps, name, deadline) {
    const startedAt = deps.clock.monotonic();
    for (let waited = false;; waited = true) {
        const status = await await_host_statusOf(deps, name);
        if (status === undefined || !PASSING.has(status))
            return waited;
        const spent = deps.clock.monotonic() - startedAt;
        if (!waited)
            deps.log.info(`Beanstalk environment ${name} is in ${status}; waiting for it to be Ready.`);
        if (deps.clock.monotonic() >= deadline)
            throw new domain_errors/* AdapterError */.om('deadline', `Beanstalk environment ${name} is still in ${status} after ${(0,durations/* sayDuration */.kP)(spent)}, and takes no change before it is Ready; look into Elastic Beanstalk what is under way there, then rerun.`, { service: 'Elastic Beanstalk', retriable: true });
        await deps.clock.sleep(untilNextLook(spent));
    }
}
/** Whoever may not look changes the stack all the same: it mostly is Ready. */
async function await_host_statusOf({ applications, log }, name) {
    try {
        return (await applications.environment(name))?.status;
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om) || !isMissingRight(error))
            throw error;
        log.debug(`The environment was not looked at: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/execute-change.js




/**
 * Prepares a change set, waits for its environment, looks once more, and executes it.
 * @param standing the stack that is changed; undefined when it is created.
 * @param count which change of the run this is, from 1.
 * @throws AdapterError `busy` when another operation came first, and what `checkStillWanted` throws.
 */
async function execute_change_executeChange(deps, wanted, standing, count) {
    const creates = standing === undefined;
    const suffix = count === 1 ? '' : `-${count}`;
    const prepared = await deps.stacks.prepareChange({
        stackName: wanted.name,
        creates,
        changeSetName: `greenroom-${wanted.runToken}${suffix}`,
        token: `${wanted.runToken}-change${suffix}`,
        template: wanted.template,
        parameters: wanted.parameters(standing),
        // On an update the tags stay as they are: a changed stack tag would update every resource.
        tags: standing ? ownTags(standing) : wanted.tags,
        capabilities: wanted.capabilities,
        onFailure: wanted.onFailure,
        ...roleOf(wanted),
    });
    if (prepared.kind === 'empty' && standing)
        return prepared;
    await confirmChange(deps, prepared, standing, wanted);
    await deps.stacks.executeChange({
        changeSetId: prepared.changeSetId,
        stackId: prepared.stackId,
        token: `${wanted.runToken}-execute${suffix}`,
        onFailure: wanted.onFailure,
        creates,
    });
    return prepared;
}
/**
 * The last look before a change set is executed, once its environment takes a change. CloudFormation refuses a change set once another one was executed, so what is
 * read after it was made stays true until it is executed, or it never is. What must not be executed leaves nothing behind.
 */
async function confirmChange(deps, prepared, standing, wanted) {
    try {
        if (standing && holdsHost(standing) && (await awaitHostReady(deps, standing.name, wanted.deadline)))
            await wanted.checkAfterWait?.();
        const [now] = await Promise.all([
            standing && deps.stacks.describe(standing.id),
            wanted.checkStillWanted?.(),
        ]);
        if (standing && (now === undefined || !isSame(now, standing)))
            throw new domain_errors/* AdapterError */.om('busy', `Stack ${standing.name} was changed by another operation meanwhile; run it again later.`, { service: 'CloudFormation', retriable: true });
    }
    catch (error) {
        if (standing !== undefined)
            await withdraw(deps, () => deps.stacks.deleteChangeSet(prepared.changeSetId));
        else if (!isTakenOver(error))
            await withdraw(deps, () => execute_change_removeReviewed(deps, prepared, wanted));
        throw error;
    }
}
/** True when nothing has happened to the stack between two looks. */
function isSame(seen, before) {
    return seen.status === before.status && seen.updatedAt === before.updatedAt;
}
/**
 * A newer run makes its own change set for the same stack, so both are left to it: without a change set nothing would tell it
 * whose the stack is.
 */
function isTakenOver(error) {
    return error instanceof NoLongerWanted && error.verdict.reasonCode === 'superseded';
}
/** What cannot be taken back now is taken back by a sweep; why the run ends matters more. */
async function withdraw(deps, takeBack) {
    try {
        await takeBack();
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om))
            throw error;
        deps.log.warning(`A change that nobody wants any more was not taken back: ${error.message}`);
    }
}
/** The stack goes with its change set and never before it, because alone it would be nobody's. */
async function execute_change_removeReviewed(deps, { changeSetId, stackId }, { runToken, checkOwnership }) {
    const now = await deps.stacks.describe(stackId);
    const isOurs = now !== undefined && stack_state_isUnderReview(now.status) && isOwned(now, checkOwnership);
    if (isOurs)
        await deps.stacks.deleteStack({ stackId, token: `${runToken}-withdraw` });
    else
        await deps.stacks.deleteChangeSet(changeSetId);
}
function isOwned(stack, checkOwnership) {
    try {
        checkOwnership(stack);
        return true;
    }
    catch (error) {
        if (error instanceof domain_errors/* UserError */.yo)
            return false;
        throw error;
    }
}
function ownTags(stack) {
    return Object.fromEntries(Object.entries(stack.tags).filter(([key]) => !key.startsWith('aws:')));
}
/** The role that CloudFormation works with, where one was given. */
function roleOf(wanted) {
    return wanted.roleArn === undefined ? {} : { roleArn: wanted.roleArn };
}

;// CONCATENATED MODULE: ./build/src/usecases/stack-events.js

const stack_events_STACK = 'AWS::CloudFormation::Stack';
/** More that work at the same time are read once these have ended, so that each minute keeps its limit of requests. */
const stack_events_AT_ONCE = 3;
/** Follows a stack and the stacks nested in it, since `since` (ISO 8601). A nested stack that cannot be read is passed over. */
function stackEvents(deps, stackId, since) {
    const seen = new Map();
    const nested = new Map();
    let idleLooks = 0;
    function add(id, path, events) {
        for (const event of events) {
            const key = `${id} ${event.id}`;
            if (seen.has(key))
                continue;
            seen.set(key, { event, path });
            if (event.type === stack_events_STACK && event.physicalId !== undefined && event.physicalId !== id)
                follow(event.physicalId, path, event);
        }
    }
    function follow(id, path, { status, logicalId }) {
        const begins = /^(?:CREATE|UPDATE)_IN_PROGRESS$/.test(status) && id.startsWith('arn:');
        const found = nested.get(id);
        if (found === undefined && !begins)
            return;
        const one = found ?? { id, path: `${path}${logicalId}/`, isAtWork: true, isRead: false };
        nested.set(id, Object.assign(one, { isAtWork: status.endsWith('_IN_PROGRESS'), isRead: false }));
    }
    async function read(one) {
        one.isRead = true;
        const events = await deps.stacks.events(one.id, since).catch((error) => {
            if (!(error instanceof domain_errors/* AdapterError */.om))
                throw error;
            deps.log.debug(`A nested stack was not read: ${error.message}`);
            return [];
        });
        add(one.id, one.path, events);
    }
    const open = () => [...nested.values()].filter((one) => one.isAtWork || !one.isRead);
    return {
        async look(isLast) {
            const known = open();
            const due = known.slice(0, stack_events_AT_ONCE);
            if (!isLast && idleLooks < due.length) {
                idleLooks += 1;
                return [];
            }
            idleLooks = 0;
            const before = seen.size;
            add(stackId, '', await deps.stacks.events(stackId, since));
            for (const one of due)
                await read(one);
            if (isLast)
                await readRest(nested, read);
            return byTime([...seen.values()].slice(before));
        },
        all: () => byTime([...seen.values()]).map(({ event }) => event),
    };
}
/** What has not been read since it last moved; reading one may show others within it. */
async function readRest(nested, read) {
    for (const one of nested.values())
        if (!one.isRead)
            await read(one);
}
/** Events of one instant stay in the order in which they were read. */
function byTime(events) {
    return events.toSorted((a, b) => Date.parse(a.event.at) - Date.parse(b.event.at));
}

;// CONCATENATED MODULE: ./build/src/usecases/settle-stack.js






/** An answer that shows the stack as it was before is believed after this long. */
const STALE_MS = 15_000;
/**
 * Waits until CloudFormation is done with a stack and streams its events, and those of the stacks nested in it, into the log.
 * `since` is the far side's time before the operation was asked for, `deadline` a monotonic instant in ms.
 * @throws AdapterError `deadline` when the time runs out; the stack goes on by itself.
 */
async function settleStack(deps, stackId, options) {
    const startedAt = deps.clock.monotonic();
    const stream = stackEvents(deps, stackId, options.since.toISOString());
    for (;;) {
        const stack = await deps.stacks.describe(stackId);
        const waited = deps.clock.monotonic() - startedAt;
        const isOver = deps.clock.monotonic() >= options.deadline;
        const hasEnded = stack === undefined || !stack_state_isBusy(stack.status);
        for (const told of await stream.look(hasEnded || isOver))
            deps.log.info(sayEvent(told, deps.clock.monotonic() - startedAt));
        const events = stream.all();
        options.onEvents?.(events);
        const lags = stack !== undefined &&
            waited < STALE_MS &&
            options.isStale?.(stack) === true &&
            !wentThereAndBack(stack, events);
        if (stack === undefined || (hasEnded && !lags))
            return { stack, events };
        if (isOver)
            throw new domain_errors/* AdapterError */.om('deadline', `Stack ${stack.name} is still in ${stack.status} after ${(0,durations/* sayDuration */.kP)(waited)}; it goes on by itself, and a rerun takes up from there.`, { service: 'CloudFormation', retriable: true });
        await deps.clock.sleep(untilNextLook(waited));
    }
}
/** Its own events tell of an operation that began and left it in the state that it was in before. */
function wentThereAndBack(stack, events) {
    const own = events.filter(({ physicalId }) => physicalId === stack.id);
    return own.at(-1)?.status === stack.status && own.some(({ status }) => stack_state_isBusy(status));
}
function sayEvent({ event, path }, elapsed) {
    const hook = event.hook && `  hook ${event.hook.type} ${event.hook.status} ${event.hook.reason ?? ''}`;
    const reason = (0,without_account/* withoutAccount */.Mk)([event.reason ?? '', hook ?? ''].join(' ').trim());
    const what = `${event.status}  ${path}${event.logicalId} (${event.type}) ${reason}`;
    return `${(0,durations/* sayDuration */.kP)(elapsed).padStart(8)}  ${what}`.trimEnd();
}

;// CONCATENATED MODULE: ./build/src/usecases/await-change.js










/**
 * Waits for the end of a change; `overtaken` when somebody else deleted the stack under a deployment.
 * @throws AdapterError `stack_failed` with the first failing event when it did not succeed, `deadline`; LeftoverError when
 * the stack sleeps and something that was to go with that still stands.
 */
async function awaitChange(deps, wanted, begun) {
    const { did, stackId, since, standing } = begun;
    const watch = watchHost(deps, since);
    const { stack, events } = await settleStack(deps, stackId, {
        since,
        deadline: wanted.deadline,
        onEvents: watch.notice,
        isStale: (seen) => (standing ? isSame(seen, standing) : seen.status === 'REVIEW_IN_PROGRESS'),
    }).catch(async (error) => {
        if (!isDeadline(error))
            watch.stop();
        throw await withEvidence(deps.log, wanted.name, error, () => watch.evidence({ always: true }));
    });
    if (stack && succeeded(stack.status)) {
        watch.stop();
        const leaked = leakedIn(events);
        if (leaked.length === 0)
            return { did, stack, since };
        if (wanted.want === 'sleep')
            throw stillAwake(wanted.name, leaked);
        return { did, stack, since, leaked: tellLeaked(deps, wanted.name, leaked) };
    }
    if (wanted.want === 'deploy' && wasTakenDown(stack, events)) {
        watch.stop();
        return 'overtaken';
    }
    const [first, evidence] = await Promise.all([
        firstCause(deps.stacks, stackId, events, since),
        watch.evidence(),
    ]);
    await tellEvidence(deps.log, wanted.name, evidence);
    const what = standing ? 'could not be updated' : 'could not be created';
    throw stackFailed({ stack, first, evidence, what, name: wanted.name });
}
/** CloudFormation calls an update complete although what it was to remove is still there. */
function stillAwake(name, leaked) {
    const left = leaked.map((each) => leftoverOf(each));
    return new domain_errors/* LeftoverError */.UH(`Stack ${name} counts as asleep, but ${left.map(sayLeftover).join(', ')} could not be deleted and runs on; the first failure was ${leaked.slice(0, 1).map(sayFailure).join('')}; delete it by hand before the environment is woken, because it would be in the way.`, left);
}
function tellLeaked({ log }, name, leaked) {
    const left = leaked.map((each) => leftoverOf(each));
    for (const each of left)
        log.warning(`The change of stack ${name} has left ${sayLeftover(each)} behind, which it could not delete: ${each.why}. Nobody owns it any more and it may cost money; delete it by hand.`);
    return left;
}
/** Somebody else deleted the stack, and nothing had failed before. */
function wasTakenDown(stack, events) {
    if (stack !== undefined && !stack.status.startsWith('DELETE_'))
        return false;
    const end = events.findIndex((each) => each.status === 'DELETE_IN_PROGRESS');
    return firstFailure(events.slice(0, end < 0 ? events.length : end)) === undefined;
}
/** The error that tells a failed operation by its first failing event. */
function stackFailed(of) {
    const { stack, first, evidence = [] } = of;
    const cause = first
        ? sayFailure(first)
        : sayReason(stack?.statusReason || 'CloudFormation gives no reason');
    const state = stack ? ` (now ${stack.status})` : '';
    return new domain_errors/* AdapterError */.om('stack_failed', `Stack ${of.name} ${of.what}${state}; the first failure was ${cause}${sayFirstError(evidence)}.`, { service: 'CloudFormation', evidence });
}

;// CONCATENATED MODULE: ./build/src/usecases/apply-change.js








/** The second try comes after the buckets were emptied. */
const REMOVALS = 2;
/** An answer may lag behind what was just asked for. */
const LAG_MS = 1_000;
/**
 * Brings a stack to the wanted state, whatever state an earlier run left it in: waits for what is
 * under way, clears what never stood, then acts. Whoever waited looks again before acting, and whoever was
 * overtaken by another operation waits for that one.
 * @throws AdapterError `stack_failed` with the first failing event, UserError where only a person can go on.
 */
function applyChange(deps, wanted) {
    return change(deps, wanted, (begun) => awaitChange(deps, wanted, begun));
}
/**
 * Does the same, but leaves the change that it has begun to itself. What was under way before is waited for, because
 * CloudFormation takes no second operation.
 * @throws as `applyChange`, except for what becomes of the change.
 */
function beginChange(deps, wanted) {
    return change(deps, wanted, async ({ did }) => ({ did: 'begun', how: did }));
}
async function change(deps, wanted, end) {
    const past = { removals: 0, restored: new Set(), waited: false, changes: 0 };
    for (;;) {
        const found = await deps.stacks.describe(wanted.name);
        if (found)
            wanted.checkOwnership(found);
        const next = nextStackStep(found?.status ?? 'ABSENT', wanted.want);
        if (next.step === 'update' && found && (await wanted.prepare?.(found))) {
            deps.log.info(`Stack ${wanted.name} has what it needs for the change; looking at it again.`);
        }
        else if (next.step === 'create' || next.step === 'update') {
            if (past.waited)
                await wanted.checkStillWanted?.();
            const begun = await act(deps, wanted, found, past);
            const ended = begun !== 'overtaken' && 'stackId' in begun ? await end(begun) : begun;
            if (ended !== 'overtaken')
                return ended;
            deps.log.info(`Stack ${wanted.name} is taken by another operation; waiting for that one to end.`);
            await apply_change_pause(deps, wanted);
        }
        else if (next.step === 'refuse' ||
            next.step === 'skip' ||
            next.step === 'done' ||
            found === undefined) {
            throw needsHelp(wanted, found);
        }
        else {
            await clearTheWay(deps, wanted, found, next.step, past);
        }
        past.waited = true;
    }
}
async function clearTheWay(deps, wanted, found, step, past) {
    const since = deps.clock.now();
    if (step === 'wait') {
        deps.log.info(`Stack ${wanted.name} is in ${found.status}; waiting for that operation to end.`);
    }
    else if (step === 'continue-rollback' || step === 'roll-back') {
        await restore(deps, wanted, found, step, past);
    }
    else if (past.removals === 0 || found.status === 'DELETE_FAILED') {
        await apply_change_remove(deps, wanted, found, past);
    }
    else
        return apply_change_pause(deps, wanted);
    const settled = await settleStack(deps, found.id, {
        since,
        deadline: wanted.deadline,
        isStale: (stack) => stack.status === found.status && stack.status !== 'DELETE_FAILED',
    }).catch(async (error) => {
        throw await withEvidence(deps.log, wanted.name, error, () => hostEvidence(deps, wanted.name, since));
    });
    if (settled.stack?.status === 'DELETE_FAILED' && past.removals === REMOVALS)
        throw stackFailed({
            stack: settled.stack,
            first: firstFailure(settled.events),
            what: 'could not be removed',
            name: wanted.name,
        });
    if (settled.stack?.status === 'UPDATE_ROLLBACK_FAILED' && step === 'continue-rollback')
        throw await rollbackStuck(deps, wanted, found, settled, since);
}
/** Each once: what a rollback could not do it will not do the second time, unless somebody has put right what was in its way. */
async function restore(deps, wanted, found, step, past) {
    if (past.restored.has(step))
        throw needsHelp(wanted, found);
    past.restored.add(step);
    deps.log.info(`Stack ${wanted.name} is in ${found.status}; bringing it back to how it last stood.`);
    const isContinued = step === 'continue-rollback';
    const token = `${wanted.runToken}-${isContinued ? 'continue' : 'rollback'}`;
    const request = { stackId: found.id, token, ...roleOf(wanted) };
    await (isContinued ? deps.stacks.continueRollback(request) : deps.stacks.rollBack(request));
}
/** Its rollback was continued once; what may be left out of it is not for a machine to say. */
async function rollbackStuck(deps, { name }, found, { stack, events }, since) {
    const first = await firstCause(deps.stacks, found.id, events, since);
    const cause = first
        ? `the first failure was ${sayFailure(first)}`
        : `CloudFormation says: ${sayReason(stack?.statusReason)}`;
    const skip = ['ResourcesToSkip', failedResources(events).join(',')].join(' ').trim();
    return new domain_errors/* UserError */.yo('manual_step', `Stack ${name} is in UPDATE_ROLLBACK_FAILED and its rollback failed again when it was continued; ${cause}; put that right, or call ContinueUpdateRollback with ${skip}, then rerun.`);
}
async function apply_change_remove(deps, wanted, found, past) {
    if (found.status === 'DELETE_FAILED') {
        if (wanted.freeStuck === undefined)
            throw needsHelp(wanted, found);
        await wanted.freeStuck(found.id);
    }
    deps.log.info(`Stack ${wanted.name} is in ${found.status}; removing what is left of it.`);
    past.removals += 1;
    const token = `${wanted.runToken}-remove${past.removals}`;
    await deps.stacks.deleteStack({ stackId: found.id, token, ...roleOf(wanted) });
}
/** @throws AdapterError `deadline` when no time is left. */
async function apply_change_pause(deps, wanted) {
    if (deps.clock.monotonic() >= wanted.deadline)
        throw new domain_errors/* AdapterError */.om('deadline', `Stack ${wanted.name} could not be changed in the time allowed, because other operations held it; run it again.`, { service: 'CloudFormation', retriable: true });
    await deps.clock.sleep(LAG_MS);
}
function needsHelp(wanted, found) {
    return new domain_errors/* UserError */.yo('manual_step', `Stack ${wanted.name} is in ${found?.status ?? 'no state'}; ${wayOut(found?.status ?? 'ABSENT')}, then rerun.`);
}
async function act(deps, wanted, found, past) {
    const creates = nextStackStep(found?.status ?? 'ABSENT', wanted.want).step === 'create';
    const standing = creates ? undefined : found;
    const since = deps.clock.now();
    past.changes += 1;
    const asked = await execute_change_executeChange(deps, wanted, standing, past.changes).catch((error) => {
        if (wanted.want === 'deploy' && error instanceof domain_errors/* AdapterError */.om && error.reasonCode === 'busy')
            return 'overtaken';
        throw error;
    });
    if (asked === 'overtaken')
        return asked;
    if (asked.kind === 'empty' && standing)
        return { did: 'unchanged', stack: standing };
    const did = past.removals > 0 ? 'recreated' : creates ? 'created' : 'updated';
    return { did, stackId: asked.stackId, since, standing };
}

;// CONCATENATED MODULE: ./build/src/domain/databases.js
/** In these a database answers. Source: Amazon RDS User Guide, "Viewing Amazon RDS DB instance status". */
const RUNNING = new Set([
    'available',
    'backing-up',
    'configuring-enhanced-monitoring',
    'configuring-iam-database-auth',
    'configuring-log-exports',
    'storage-config-upgrade',
    'storage-full',
    'storage-initialization',
    'storage-optimization',
]);
/** From these no call of ours leads on. Source: the same page. */
const BROKEN = /^(?:failed|restore-error|insufficient-capacity|deleting|delete-precheck|incompatible-.+|inaccessible-.+)$/;
/** The whole policy over database states; RDS stops only what is `available` and starts only what is `stopped`. */
function databases_nextDatabaseStep(database, want) {
    const { status } = database;
    if (want === 'asleep' && (status === 'stopped' || status === 'stopping'))
        return { step: 'done' };
    const why = whyItCannotStop(database);
    if (why !== undefined)
        return { step: 'leave', why };
    if (BROKEN.test(status))
        return { step: 'broken', why: `it is in state '${status}'` };
    if (want === 'asleep')
        return { step: status === 'available' ? 'stop' : 'wait' };
    if (RUNNING.has(status))
        return { step: 'done' };
    return { step: status === 'stopped' ? 'start' : 'wait' };
}
/** Source: Amazon RDS User Guide, "Stopping an Amazon RDS DB instance temporarily"; for clusters the API reference of StopDBInstance. */
function whyItCannotStop(database) {
    if (database.isClusterMember)
        return 'it belongs to a cluster, which is not stopped one instance at a time';
    if (database.isReplica)
        return 'RDS stops no read replica';
    if (database.hasReplicas)
        return 'RDS stops no database that has a read replica';
    if (database.engine.startsWith('sqlserver') && database.multiAz)
        return 'RDS stops no SQL Server in several availability zones';
    if (database.engine.startsWith('custom-'))
        return 'RDS stops no database of RDS Custom';
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/usecases/resources-within.js
const NESTED_STACK = 'AWS::CloudFormation::Stack';
const resources_within_DEEPEST = 5;
/** All resources of a stack and of the stacks nested in it, a nested stack right before what it holds. */
async function resourcesWithin(stacks, stackId, depth = 0) {
    const held = [];
    for (const resource of await stacks.resources(stackId)) {
        held.push({ ...resource, stackId });
        const { type, physicalId } = resource;
        if (type === NESTED_STACK && physicalId?.startsWith('arn:') && depth < resources_within_DEEPEST)
            held.push(...(await resourcesWithin(stacks, physicalId, depth + 1)));
    }
    return held;
}
/** What could not be deleted, each in the innermost stack: of a nested stack its own resources, where it names any. */
async function resources_within_stuckWithin(stacks, stackId) {
    const failed = (await resourcesWithin(stacks, stackId)).filter((each) => each.status === 'DELETE_FAILED');
    const holders = new Set(failed.map((each) => each.stackId));
    return failed.filter((each) => each.physicalId === undefined || !holders.has(each.physicalId));
}

;// CONCATENATED MODULE: ./build/src/usecases/stack-databases.js





const DATABASE = 'AWS::RDS::DBInstance';
/** A start takes minutes at least. */
const FIRST_LOOK_MS = 2_000;
const stack_databases_LAZY_MS = 15_000;
/** Identifiers of the databases that a stack and the stacks nested in it made. */
async function databasesOf(deps, stackId) {
    const held = await resourcesWithin(deps.stacks, stackId);
    return databasesAmong(held.filter((each) => each.status !== 'DELETE_COMPLETE')).map((each) => each.identifier);
}
/** The databases among resources, with the identifiers that RDS knows them by. */
function databasesAmong(resources) {
    return resources.flatMap((resource) => resource.type === DATABASE && resource.physicalId ? [{ resource, identifier: resource.physicalId }] : []);
}
/** Those of a stack's databases that are there. */
async function describeDatabases(deps, stackId) {
    const found = [];
    for (const identifier of await databasesOf(deps, stackId)) {
        const database = await deps.databases.describe(identifier);
        if (database)
            found.push(database);
    }
    return found;
}
/**
 * Starts what stands still and waits until all of it answers. True when there was something to wait for.
 * `deadline` is a monotonic instant in ms.
 * @throws AdapterError `database_failed` where only a person can go on, `deadline` when the time runs out.
 */
async function startDatabases(deps, identifiers, deadline) {
    const startedAt = deps.clock.monotonic();
    let waited = false;
    for (const identifier of identifiers)
        for (let delay = FIRST_LOOK_MS;; delay = Math.min(stack_databases_LAZY_MS, delay * 1.5)) {
            const database = await deps.databases.describe(identifier);
            if (database === undefined || (await startOnce(deps, database)))
                break;
            waited = true;
            if (deps.clock.monotonic() >= deadline)
                throw new domain_errors/* AdapterError */.om('deadline', `Database ${identifier} is still in state '${database.status}' after ${(0,durations/* sayDuration */.kP)(deps.clock.monotonic() - startedAt)}; it goes on by itself, and a rerun takes up from there.`, { service: 'RDS', retriable: true });
            await deps.clock.sleep(delay);
        }
    return waited;
}
/** True when there is nothing to wait for. */
async function startOnce(deps, database) {
    const next = databases_nextDatabaseStep(database, 'awake');
    if (next.step === 'broken')
        throw new domain_errors/* AdapterError */.om('database_failed', `Database ${database.identifier} cannot be started, because ${next.why}; put it right in RDS, then rerun.`, { service: 'RDS' });
    if (next.step === 'start' && (await deps.databases.start(database.identifier)))
        deps.log.info(`Starting database ${database.identifier}.`);
    return next.step === 'done' || next.step === 'leave';
}
/**
 * Asks each database of a sleeping stack to stop; what is busy is the next run's, what cannot be stopped stays.
 * The stack is looked at right before and right after: whoever wakes it meanwhile needs them. `deadline` is a monotonic instant in ms.
 * @throws AdapterError as `startDatabases` does, for one that is needed again.
 */
async function stopDatabases(deps, stackId, databases, deadline) {
    const stopped = [];
    const left = [];
    for (const database of databases) {
        const { identifier } = database;
        const next = nextDatabaseStep(database, 'asleep');
        if (next.step === 'done')
            continue;
        if (next.step === 'leave' || next.step === 'broken')
            left.push(`Its database ${identifier} is not stopped, because ${next.why}.`);
        else if (next.step === 'wait')
            left.push(sayLater(identifier));
        else if (!(await sleeps(deps, stackId)))
            left.push(sayNeeded(identifier));
        else if (!(await stopOne(deps, identifier)))
            left.push(sayLater(identifier));
        else if (await sleeps(deps, stackId))
            stopped.push(`Its database ${identifier} was stopped.`);
        else {
            await startDatabases(deps, [identifier], deadline);
            left.push(sayNeeded(identifier));
        }
    }
    return { stopped, left };
}
async function stopOne(deps, identifier) {
    if (await deps.databases.stop(identifier))
        return true;
    const now = await deps.databases.describe(identifier);
    return now === undefined || nextDatabaseStep(now, 'asleep').step === 'done';
}
async function sleeps(deps, stackId) {
    const stack = await deps.stacks.describe(stackId);
    return stack !== undefined && isAsleep(stack) && !isBusy(stack.status);
}
function sayLater(identifier) {
    return `Its database ${identifier} could not be stopped yet; the next run tries again.`;
}
function sayNeeded(identifier) {
    return `Its database ${identifier} runs on, because somebody changes or wakes the environment.`;
}

;// CONCATENATED MODULE: ./build/src/usecases/apply-with-databases.js


/**
 * Changes a stack by `apply`. Where that finds it asleep, its databases are started before, because CloudFormation cannot
 * change one that is stopped and the application needs them; and they are looked at again when it is awake, because a run
 * that was putting it to sleep may have stopped them meanwhile.
 * @throws AdapterError and UserError as `apply` and `startDatabases` do.
 */
async function applyWithDatabases(deps, wanted, apply) {
    const start = async (stack) => startDatabases(deps, await databasesOf(deps, stack.id), wanted.deadline);
    let wasAsleep = false;
    const applied = await apply({
        ...wanted,
        async prepare(found) {
            if (!stack_state_isAsleep(found))
                return false;
            wasAsleep = true;
            return start(found);
        },
    });
    if (wasAsleep && 'stack' in applied && !stack_state_isAsleep(applied.stack))
        await start(applied.stack);
    return applied;
}

;// CONCATENATED MODULE: ./build/src/usecases/choose-platform.js




/**
 * The team's parameters with a platform that Beanstalk offers today, where the environment is made anew: AWS retires old
 * versions, and neither a template's default nor a team's own pin is kept up by anybody.
 * @throws UserError when the team names a platform of which there is no version.
 */
async function choosePlatform(deps, summary, own, stack) {
    const declared = summary.parameters.find(({ name }) => name === platform_PLATFORM_PARAMETER);
    const asked = own[platform_PLATFORM_PARAMETER];
    const wanted = asked ?? declared?.defaultValue;
    if (declared === undefined || wanted === undefined)
        return own;
    if (standingPlatform(stack) !== undefined && !isPlatformBranch(asked ?? ''))
        return own;
    if (asked !== undefined) {
        const chosen = choose(deps.log, asked, await deps.applications.platforms());
        return { ...own, [platform_PLATFORM_PARAMETER]: chosen };
    }
    const newest = platform_newestPlatform(platform_branchOfPlatform(wanted) ?? wanted, await offeredOrNone(deps));
    return newest === undefined ? own : { ...own, [platform_PLATFORM_PARAMETER]: newest };
}
/**
 * The platform to wake an environment with when its own has retired while it slept; undefined when its own will do.
 */
async function successorOfPlatform(deps, stack) {
    const current = stack.parameters[PLATFORM_PARAMETER];
    const branch = branchOfPlatform(current ?? '');
    if (current === undefined || branch === undefined)
        return undefined;
    const offered = await offeredOrNone(deps);
    return offered.includes(current) ? undefined : newestPlatform(branch, offered);
}
/** Whoever may not list platforms can still use the one that is named already. */
async function offeredOrNone(deps) {
    try {
        return await deps.applications.platforms();
    }
    catch (error) {
        deps.log.warning(`The platform is used as it stands, because those on offer could not be listed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return [];
    }
}
function choose(log, asked, offered) {
    if (offered.includes(asked))
        return asked;
    const branch = platform_branchOfPlatform(asked);
    const newest = platform_newestPlatform(branch ?? asked, offered);
    if (newest === undefined) {
        const branches = [...new Set(offered.map((name) => platform_branchOfPlatform(name) ?? name))];
        throw new domain_errors/* UserError */.yo('invalid_input', `Elastic Beanstalk offers no platform '${asked.slice(0, 100)}' in this region; correct '${platform_PLATFORM_PARAMETER}' in the input 'parameters' or the settings (the nearest is '${(0,nearest/* nearest */.p)(branch ?? asked, branches)}').`);
    }
    if (branch !== undefined)
        log.warning(`The platform '${asked}' is retired; '${newest}' takes its place.`);
    return newest;
}

;// CONCATENATED MODULE: ./build/src/usecases/once-asked.js
/** The answer to a question that is asked when somebody first needs it, and never again. */
function onceAsked(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}

;// CONCATENATED MODULE: ./build/src/domain/no-change.js

/** What CloudFormation shows in place of a NoEcho value. */
const no_change_HIDDEN = '****';
/**
 * Parts of a template whose meaning lies outside of its text, so that an equal text may still be a change: macros and includes,
 * parameters and references that Systems Manager resolves anew, nested stacks behind an address.
 */
const MEANS_MORE_THAN_IT_SAYS = /Transform|AWS::SSM::Parameter::Value|\{\{resolve:ssm|AWS::CloudFormation::(?:Stack|Macro)/;
/**
 * True when the stack already has every value that a deployment would give it. A value that CloudFormation hides is never
 * taken for equal, and the bucket of a bundle counts only where one was named.
 */
function hasValues(stack, filledIn, own) {
    const wanted = { ...filledIn, ...own };
    return Object.entries(stack.parameters).every(([name, value]) => {
        const next = wanted[name];
        if (next === undefined || (name === 'SourceBundleBucket' && next === ''))
            return true;
        return value === next && value !== no_change_HIDDEN;
    });
}
/** True when a stack that succeeded could differ from what a template says only by its values. */
function isTellingTemplate(stack, template) {
    return succeeded(stack.status) && !MEANS_MORE_THAN_IT_SAYS.test(template);
}
/** CloudFormation may hand a template back with other space around it. */
function isSameTemplate(one, other) {
    return one.trim() === other.trim();
}

;// CONCATENATED MODULE: ./build/src/usecases/stands-already.js

/**
 * True when a deployment would surely change nothing, which spares the change set that would say so after half a dozen calls.
 * False is no statement: CloudFormation is asked then.
 */
async function standsAlready(deps, stack, wanted) {
    if (!isTellingTemplate(stack, wanted.template))
        return false;
    if (!hasValues(stack, wanted.filledIn, wanted.own))
        return false;
    return isSameTemplate(await deps.stacks.templateText(stack.id), wanted.template);
}
/** True while CloudFormation brings the stack to these very values. */
function isOnItsWay(stack, filledIn, own) {
    const goesForward = /^(CREATE|UPDATE|UPDATE_COMPLETE_CLEANUP)_IN_PROGRESS$/.test(stack.status);
    return goesForward && hasValues(stack, filledIn, own);
}

;// CONCATENATED MODULE: ./build/src/usecases/stuck-resources.js



/**
 * Clears what kept CloudFormation from deleting buckets and databases; what a template keeps is none of them. A database is
 * started, because a last snapshot can be taken for sure only of one that runs. `deadline` is a monotonic instant in ms.
 */
async function freeStuckData(deps, stackId, deadline) {
    await freeData(deps, await resources_within_stuckWithin(deps.stacks, stackId), deadline);
}
/** Clears whatever kept CloudFormation from deleting it; repositories of images are emptied as well. */
async function freeStuckResources(deps, stackId, deadline) {
    const stuck = await stuckWithin(deps.stacks, stackId);
    const emptyings = physicalIds(stuck, 'AWS::ECR::Repository').map((repository) => async () => {
        const { deleted } = await deps.images.empty(repository);
        if (deleted > 0)
            deps.log.info(`Emptied image repository ${repository}: ${deleted} images.`);
    });
    await eachInTurn([...emptyings, () => freeData(deps, stuck, deadline)]);
}
async function freeData(deps, stuck, deadline) {
    const emptyings = physicalIds(stuck, 'AWS::S3::Bucket').map((bucket) => async () => {
        const { deleted } = await deps.objects.empty(bucket);
        if (deleted > 0)
            deps.log.info(`Emptied bucket ${(0,without_account/* withoutAccount */.Mk)(bucket)}: ${deleted} versions.`);
    });
    const databases = databasesAmong(stuck).map((each) => each.identifier);
    await eachInTurn([...emptyings, () => startDatabases(deps, databases, deadline)]);
}
/** One that resists does not keep the others. @throws what the first failure was, once all had their turn. */
async function eachInTurn(works) {
    const failures = [];
    for (const work of works)
        await work().catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
function physicalIds(resources, type) {
    return resources.filter((each) => each.type === type).flatMap((each) => each.physicalId ?? []);
}

;// CONCATENATED MODULE: ./build/src/usecases/prepare-deployment.js















/** No work at all where the stack surely stands as it should. */
async function keepUnchanged(deps, request, subject, commit, { text, named, stack, own, history }) {
    if (stack === undefined || request.dryRun)
        return undefined;
    const filledIn = fillIn(request, subject, commit, named, stack, history);
    const declared = Object.keys(stack.parameters);
    if (!request.waits && isOnItsWay(stack, filledIn, own))
        return {
            declared,
            async carryOut(record) {
                await record?.inProgress();
                return { bundle: named, applied: { did: 'begun', how: 'unchanged' } };
            },
        };
    if (!(await standsAlready(deps, stack, { template: text, filledIn, own })))
        return undefined;
    return {
        declared,
        async carryOut(record) {
            await record?.inProgress();
            deps.log.info(`Stack ${stack.name} already has this template and these parameters.`);
            return { bundle: named, applied: { did: 'unchanged', stack } };
        },
    };
}
/** Checks everything that can be checked before the first write. */
async function prepareDeployment(deps, request, subject, commit, { text, named, stack, own: given, history, startedAt }) {
    const bucket = onceAsked(async () => request.artifactBucket ?? deps.applications.storageBucket());
    const template = await placeTemplate(deps, subject.name, text, bucket);
    const summary = await deps.stacks.templateSummary(template);
    checkCapabilities(summary, request.capabilities);
    const own = await choosePlatform(deps, summary, given, stack);
    // A missing parameter is refused here; the values are asked for again for the stack found then. What is to be removed
    // first takes its values with it.
    const lasting = stack && !isMadeAnew(stack.status) ? stack : undefined;
    parameterValues(summary, fillIn(request, subject, commit, named, lasting, history), own, lasting);
    const runsBundle = takesSourceBundle(summary);
    checkSource(request, summary);
    const bundle = runsBundle && !request.dryRun ? { ...named, bucket: await bucket() } : named;
    const wanted = wantedStack(deps, request, subject, {
        template,
        parameters: (found) => parameterValues(summary, fillIn(request, subject, commit, bundle, found, history), own, found),
        deadline: startedAt + request.timeoutMs,
        checkStillWanted: () => checkStillWanted(deps.codeHost, request, subject, commit),
    });
    return {
        declared: summary.parameters.map(({ name }) => name),
        async carryOut(record) {
            const { tags, checkStillWanted: stillWanted } = wanted;
            const source = { subject, commit, application: request.application, bundle, tags, stillWanted };
            if (runsBundle)
                await provideSource(deps, summary, source);
            await record?.inProgress();
            const applied = await deps.log.group(`Stack ${subject.name}`, () => applyWithDatabases(deps, wanted, (ready) => request.waits ? applyChange(deps, ready) : beginChange(deps, ready)));
            return { bundle, applied };
        },
    };
}
function wantedStack(deps, request, subject, change) {
    const { capabilities, roleArn, onFailure, runToken } = request;
    return {
        ...change,
        name: subject.name,
        want: 'deploy',
        tags: prepare_deployment_tagsOf(request, subject),
        capabilities,
        roleArn,
        onFailure,
        runToken,
        checkOwnership: (found) => checkOwnership(found, request, subject.branch),
        freeStuck: request.isProtected ? undefined : (stackId) => freeStuckData(deps, stackId, change.deadline),
    };
}
function prepare_deployment_tagsOf(request, { repository, branch, pullRequest }) {
    const identity = identityTags({
        repository: repository.fullName,
        repositoryId: request.repository.id,
        project: request.project,
        kind: request.kind,
        branch,
        ...(pullRequest ? { pullRequest: pullRequest.number } : {}),
    });
    return { ...request.tags, ...identity };
}

;// CONCATENATED MODULE: ./build/src/usecases/provision.js

/** The result of a run that found no reason to deploy. */
function declined(subject, why) {
    return {
        report: {
            decision: why.decision,
            reasonCode: why.reasonCode,
            sentence: why.sentence,
            subject: reportSubject(subject),
        },
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/read-template.js


/**
 * The text of a template: a bundled one by name, a file of the repository at the commit, or what a module
 * of the repository at the commit makes. What the settings add to a Beanstalk environment is in it, save in what a module
 * makes, which is given the settings.
 * @throws UserError `invalid_template` when there is none.
 */
async function readTemplate(deps, wanted, subject, commit) {
    const { template, settings } = wanted;
    const isModule = /\.[cm]?[jt]s$/i.test(template);
    const isPath = isModule || /\.(ya?ml|json)$/i.test(template);
    const text = isPath
        ? await deps.codeHost.readFile(template, commit)
        : await deps.templates.bundled(template);
    if (text === undefined)
        throw missing(template, isPath, commit);
    if (!isModule)
        return withAdditions(text, settings);
    const { project, kind, name, branch } = subject;
    return deps.templates.made({ path: template, text }, { project, environment: kind, name, branch, settings });
}
function missing(template, isPath, commit) {
    const where = isPath
        ? `is not in the repository at ${commit.slice(0, 7)}`
        : 'is neither a bundled template nor a path that ends in .yml, .yaml, .json, .ts, .mjs or .js';
    return new domain_errors/* UserError */.yo('invalid_template', `Template '${template.slice(0, 120)}' ${where}; correct the input 'template'.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/deploy-environment.js
















/** From a wish to a living environment: template, version, stack, health; every ending closes the deployment. */
async function deployEnvironment(deps, request, subject, commit, stack) {
    const startedAt = deps.clock.monotonic();
    const text = await readTemplate(deps, request, subject, commit);
    if (request.dryRun && !fitsRequest(text))
        return planned(subject, commit, stack, UNCHECKED);
    const made = await makeBundle(deps, request);
    const named = nameSourceBundle(subject, commit, request.artifactBucket, made, request.additions);
    const own = withStandingPlatform(platformForSource(request.source, request.parameters, stack), stack);
    const commits = [request.commit && commit, stack?.parameters['Commit']];
    const history = request.dryRun ? [] : await environmentDeployments(deps.deployments, subject, commits);
    const ground = { text, named, stack, own, history };
    const unchanged = await keepUnchanged(deps, request, subject, commit, ground);
    const work = unchanged ?? (await prepareDeployment(deps, request, subject, commit, { ...ground, startedAt }));
    for (const warning of [undeclaredParameters(request.namedParameters, work.declared), halfOfAName(request)])
        if (warning !== undefined)
            deps.log.warning(warning);
    if (request.dryRun)
        return planned(subject, commit, stack);
    const standing = mayRun(stack, commit) ? standingDeployment(history, commit) : undefined;
    // Whoever does not wait leaves word that there is something to finish, even where the commit stays.
    const keeps = standing !== undefined && (request.waits || unchanged !== undefined);
    const record = keeps ? undefined : await deploy_environment_open(deps, request, subject, history, commit);
    if (record && record.commit !== commit)
        return superseded(deps, subject, record);
    try {
        if (!request.waits)
            await checkLeftChange(deps, stack, history, commit);
        const { bundle, applied } = await work.carryOut(record);
        if (applied.did === 'begun')
            return leaveToLater(deps, { subject, commit, record, bundle, did: applied.how });
        return await goLive(deps, request, {
            subject,
            commit,
            bundle,
            record,
            history,
            before: stack,
            applied,
            startedAt,
        });
    }
    catch (error) {
        if (error instanceof NoLongerWanted) {
            await deploy_environment_close(deps, record, 'inactive', error.verdict.sentence);
            return declined(subject, error.verdict);
        }
        if (!request.waits && isNotReady(error))
            return leaveToLater(deps, { subject, commit, record, bundle: named, did: 'unchanged' });
        const state = error instanceof domain_errors/* AdapterError */.om ? 'failure' : 'error';
        await deploy_environment_close(deps, record, state, (0,describe_failure/* describeFailure */.I)(error).sentence);
        return failed(request, subject, commit, error, record);
    }
}
/** A template without that parameter is the same for every commit, so the host's record alone says which one was deployed. */
function mayRun(stack, commit) {
    return stack !== undefined && (stack.parameters['Commit'] ?? commit) === commit;
}
function isNotReady(error) {
    return error instanceof domain_errors/* AdapterError */.om && ['unhealthy', 'wrong_commit'].includes(error.reasonCode);
}
/** A deployment that cannot be closed now is left to the post step; what went wrong before matters more. */
async function deploy_environment_close(deps, record, state, sentence) {
    try {
        await record?.close(state, sentence);
        deps.forgetDeployment();
    }
    catch (error) {
        deps.log.warning(`The deployment could not be closed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
async function deploy_environment_open(deps, request, subject, history, commit) {
    const record = await openDeployment(deps.deployments, subject, history, {
        commit,
        ref: request.commit === undefined ? subject.branch : commit,
        region: deps.region,
        logUrl: request.runUrl,
    });
    deps.rememberDeployment(record.id);
    return record;
}
/** Why a plan may be made of a template that nobody has looked into. */
const UNCHECKED = ' Its template was not checked, because CloudFormation reads one of that size only from S3, which takes an upload.';
function planned(subject, commit, stack, note = '') {
    const what = stack === undefined ? 'would be created' : 'would be brought up';
    const sentence = `Environment ${subject.name} ${what} at ${commit.slice(0, 7)}; nothing was changed because 'dry-run' is set.${note}`;
    return {
        report: {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence,
            subject: reportSubject(subject, commit),
            environment: { name: subject.name },
        },
    };
}
async function superseded(deps, subject, record) {
    const sentence = `Branch '${subject.branch}' moved to ${record.commit.slice(0, 7)} while this run began; the run for that commit does the work.`;
    await record.close('inactive', sentence);
    deps.forgetDeployment();
    return declined(subject, { decision: 'skipped', reasonCode: 'superseded', sentence });
}
function failed({ commit: pinned }, subject, commit, error, record) {
    const failure = (0,describe_failure/* describeFailure */.I)(error);
    return {
        report: {
            ...failure,
            subject: reportSubject(subject, commit),
            environment: { name: subject.name, cause: failure.sentence, ...(pinned ? { pinned: true } : {}) },
        },
        ...(record ? { deploymentId: record.id } : {}),
        ...(error instanceof domain_errors/* AdapterError */.om && error.evidence.length > 0 ? { evidence: error.evidence } : {}),
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/mark-seeded.js






/** The second call of provision, after the step that loads test data: from now on the environment is not fresh. Deploys nothing. */
async function markSeeded(deps, request, subject, stack) {
    if (stack === undefined)
        throw tooEarly(subject, 'there is no environment of that name');
    // What is being made now, or was never made, is not what the data was loaded into.
    if (!isStanding(stack.status) && !stack.status.startsWith('UPDATE_'))
        return declined(subject, {
            decision: 'skipped',
            reasonCode: 'busy',
            sentence: `Environment ${subject.name} is in ${stack.status}, so the test data that was loaded is not known to be in it; the next run of provision says whether it is fresh.`,
        });
    const running = stack.parameters['Commit'];
    const history = await environmentDeployments(deps.deployments, subject, [request.commit, running]);
    if (!request.dryRun && (await sayLoaded(deps.deployments, history, stack)) === undefined)
        throw tooEarly(subject, 'no deployment of it has succeeded yet');
    // Another run may be at work on the stack by now, and what is not known to answer has no URL.
    const isReady = isStanding(stack.status) && history.some((each) => each.state === 'success' && each.commit === running);
    return { report: reportOf(request, subject, stack, isReady), ...(isReady ? { stack } : {}) };
}
function reportOf(request, subject, stack, isReady) {
    const url = isReady ? stack.outputs[request.urlOutput] : undefined;
    const versionLabel = stack.parameters['VersionLabel'];
    const environment = {
        name: subject.name,
        fresh: false,
        asleep: stack_state_isAsleep(stack),
        ...(url === undefined ? {} : { url }),
        ...(versionLabel === undefined ? {} : { versionLabel }),
    };
    const about = {
        subject: reportSubject(subject, isReady ? stack.parameters['Commit'] : undefined),
        environment,
    };
    if (request.dryRun)
        return {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence: `The test data of environment ${subject.name} would count as loaded; nothing was changed because 'dry-run' is set.`,
            ...about,
        };
    return {
        decision: 'unchanged',
        reasonCode: 'data_loaded',
        sentence: `The test data of environment ${subject.name} counts as loaded.`,
        ...about,
    };
}
function tooEarly(subject, why) {
    return new domain_errors/* UserError */.yo('invalid_input', `Input 'seeded' is true for environment ${subject.name}, but ${why}; run provision first, load the test data where its output 'fresh' is true, and then say so.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/override-parameters.js
/**
 * The request with what the branch's own copy of the settings says of the overridable parameters. Nothing else of
 * that copy counts, since whoever can push could otherwise loosen what guards production.
 * @throws UserError `invalid_settings` when the copy cannot be read.
 */
async function withOverrides(deps, request, commit) {
    const { overridable, settingsFile, kind } = request;
    if (overridable.length === 0)
        return request;
    const text = await deps.codeHost.readFile(settingsFile, commit);
    if (text === undefined)
        return request;
    const { parseSettings } = await Promise.all(/* import() */[__nccwpck_require__.e(816), __nccwpck_require__.e(405)]).then(__nccwpck_require__.bind(__nccwpck_require__, 405));
    const { environments } = parseSettings(text, `${settingsFile} at ${commit.slice(0, 7)}`);
    const theirs = Object.hasOwn(environments, kind) ? environments[kind]?.parameters : undefined;
    const changed = Object.fromEntries(Object.entries(theirs ?? {}).filter(([name, value]) => overridable.includes(name) && request.parameters[name] !== value));
    const names = Object.keys(changed);
    if (names.length === 0)
        return request;
    deps.log.info(`The settings at ${commit.slice(0, 7)} override ${names.join(', ')}.`);
    return {
        ...request,
        parameters: { ...request.parameters, ...changed },
        settings: { ...request.settings, parameters: { ...ownParameters(request.settings), ...changed } },
    };
}
function ownParameters(settings) {
    const { parameters } = settings;
    return typeof parameters === 'object' && parameters !== null ? parameters : {};
}

;// CONCATENATED MODULE: ./build/src/usecases/tell-of-others.js



/**
 * Warns of stacks of ours that serve the branch under another name than its environment's, as adopted ones do: whoever has both
 * pays for two. Only a warning hangs on the list, so one that cannot be had is no reason to fail.
 */
async function tellOfOthers(deps, request, { name, branch }) {
    const stacks = await deps.stacks.list().catch((error) => {
        if (error instanceof domain_errors/* AdapterError */.om)
            return [];
        throw error;
    });
    const own = inventory(stacks, { ...request, repositoryId: request.repository.id });
    for (const other of own)
        if (other.name !== name && other.tags[naming_TAGS.branch] === naming_branchTag(branch) && costsMoney(other))
            deps.log.warning(`Stack ${other.name} serves branch '${branch}' as well and goes on to cost money beside the environment that is made now; take it down by its name when nobody needs it, or leave it to the sweep after the end of its pull request.`);
}
function costsMoney({ status }) {
    return status !== 'REVIEW_IN_PROGRESS' && !status.startsWith('DELETE_');
}

;// CONCATENATED MODULE: ./build/src/usecases/provision-environment.js














/** Brings one environment up to the head of its branch, or says why it does not get one. */
async function provisionEnvironment(deps, request) {
    const subject = await observeSubject(deps.codeHost, request);
    const facts = {
        repositoryId: request.repository.id,
        branch: subject.branch,
        branchHead: subject.branchHead,
        pullRequest: subject.pullRequest,
    };
    const may = mayHaveEnvironment(facts, request);
    if (!may.wanted)
        return declined(subject, may);
    const commit = await commitToDeploy(deps.codeHost, request, subject);
    await checkAccount(deps.account, request.allowedAccounts);
    const stack = await deps.stacks.describe(subject.name);
    if (stack)
        checkOwnership(stack, request, subject.branch);
    const environmentExists = stack !== undefined && stack.status !== 'DELETE_IN_PROGRESS';
    const wanted = isWanted({ ...facts, environmentExists }, request);
    if (!wanted.wanted)
        return declined(subject, wanted);
    if (request.seeded)
        return markSeeded(deps, request, subject, stack);
    const another = builtForAnother(request, subject, commit);
    if (another)
        return declined(subject, another);
    const untouched = environmentExists ? undefined : await checkPaths(deps.codeHost, request, subject, commit);
    if (untouched)
        return declined(subject, untouched);
    if (stack === undefined) {
        const stacks = { list: onceAsked(() => deps.stacks.list()) };
        const full = await checkCap(stacks, request, deps.clock.now());
        if (full)
            return declined(subject, full);
        await tellOfOthers({ stacks, log: deps.log }, request, subject);
    }
    return deployEnvironment(deps, await withOverrides(deps, request, commit), subject, commit, stack);
}
async function commitToDeploy(codeHost, request, subject) {
    if (request.commit === undefined && subject.branchHead !== undefined)
        return subject.branchHead;
    const commit = await codeHost.resolveCommit(request.commit ?? subject.branch);
    if (commit !== undefined)
        return commit;
    throw new domain_errors/* UserError */.yo('unknown_branch', `Commit '${request.commit}' does not exist in ${subject.repository.fullName}; push it, or correct the input 'commit'.`);
}

;// CONCATENATED MODULE: ./build/actions/provision/main.js










const OPEN_DEPLOYMENT = 'open-deployment';
/** Brings one environment up to a commit. */
async function main(context) {
    const { run, clock } = context;
    const inputs = await readProvisionInputs(run);
    const hint = await readHint(run);
    const github = wireGitHub(context, inputs);
    const ground = await loadGround(github.codeHost, inputs);
    const request = provisionRequest(inputs, ground, {
        hint,
        runToken: runToken(run, context.random),
        runUrl: runUrl(run),
        pricing: await readPricing(run, ground),
    });
    const result = await provisionEnvironment({
        ...github,
        ...wireAws(context, inputs, ground.kind, 'provision'),
        bundles: wireBundles(context),
        site: wireSite(context),
        templates: wireTemplates(),
        clock,
        log: run,
        rememberDeployment: (id) => run.saveState(OPEN_DEPLOYMENT, String(id)),
        forgetDeployment: () => run.saveState(OPEN_DEPLOYMENT, ''),
    }, request);
    return provisionOutputs(result, context.accounts);
}
/** Closes the deployment that a cancelled run left open. */
async function main_post(context) {
    const id = context.run.state(OPEN_DEPLOYMENT);
    if (id === '')
        return;
    await closeCancelled(wireGitHub(context, readCommonInputs(context.run)).deployments, Number(id));
}


/***/ }),

/***/ 3816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   G8: () => (/* binding */ LOCAL),
/* harmony export */   PB: () => (/* binding */ wrappingFolder),
/* harmony export */   V0: () => (/* binding */ MOST_ENTRIES),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   rs: () => (/* binding */ endRecord),
/* harmony export */   w8: () => (/* binding */ CENTRAL),
/* harmony export */   xW: () => (/* binding */ concat)
/* harmony export */ });
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
/** The directory counts in sixteen bits, and the last number means that it is counted elsewhere. */
const MOST_ENTRIES = 0xffff;
/** @throws Error in one sentence when the bytes are no zip, or one that is damaged or larger than the format's first form allows. */
function readEntries(zip) {
    const view = viewOf(zip);
    const end = findEnd(zip, view);
    const start = view.getUint32(end + 16, true);
    if (start === UNKNOWN_32)
        throw new Error('The archive is larger than 4 GiB.');
    const entries = [];
    let at = start;
    while (at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
        const nameLength = view.getUint16(at + 28, true);
        const entry = {
            at,
            name: zip.subarray(at + 46, at + 46 + nameLength),
            localOffset: view.getUint32(at + 42, true),
            compressedSize: view.getUint32(at + 20, true),
        };
        if (entry.localOffset === UNKNOWN_32 || entry.compressedSize === UNKNOWN_32) {
            throw new Error('The archive holds an entry larger than 4 GiB.');
        }
        entries.push(entry);
        at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    const announced = view.getUint16(end + 10, true);
    if (announced !== MOST_ENTRIES && announced !== entries.length)
        throw new Error('The archive is cut short.');
    if (entries.length >= MOST_ENTRIES)
        throw new Error(`The archive holds more than ${MOST_ENTRIES - 1} entries.`);
    return entries;
}
function findEnd(zip, view) {
    for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1) {
        if (view.getUint32(at, true) === END)
            return at;
    }
    throw new Error('It is not a zip archive.');
}
/** The common first folder with its slash; empty when the entries do not share one. */
function wrappingFolder(entries) {
    const first = entries[0]?.name ?? new Uint8Array();
    const wrapper = first.subarray(0, first.indexOf(0x2f) + 1);
    const shared = entries.every((entry) => wrapper.every((byte, index) => entry.name[index] === byte));
    return shared ? wrapper : new Uint8Array();
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** The record that ends a zip; sizes and places in bytes. */
function endRecord(count, directorySize, directoryAt) {
    const record = new Uint8Array(22);
    const fields = viewOf(record);
    fields.setUint32(0, END, true);
    fields.setUint16(8, count, true);
    fields.setUint16(10, count, true);
    fields.setUint32(12, directorySize, true);
    fields.setUint32(16, directoryAt, true);
    return record;
}
/** In bytes. */
function sizeOf(parts) {
    return parts.reduce((sum, part) => sum + part.length, 0);
}
function concat(parts) {
    const whole = new Uint8Array(sizeOf(parts));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}


/***/ }),

/***/ 4782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3047);
/* harmony import */ var _without_account_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8404);


/** Turns whatever was thrown into the decision, code and sentence that people see. */
function describeFailure(error) {
    const failure = nameFailure(error);
    return { ...failure, sentence: (0,_without_account_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutForeignAccount */ .kj)(failure.sentence) };
}
function nameFailure(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return { decision: 'refused', reasonCode: error.reasonCode, sentence: error.message };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om)
        return { decision: 'failed', reasonCode: error.reasonCode, sentence: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return {
        decision: 'failed',
        reasonCode: 'internal_error',
        sentence: `Greenroom broke (${oneLine(message)}); please report this with the debug log of a rerun.`,
    };
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim().slice(0, 500);
}


/***/ }),

/***/ 9571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   kP: () => (/* binding */ sayDuration),
/* harmony export */   rT: () => (/* binding */ billableMinutes)
/* harmony export */ });
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Milliseconds of a text such as `90s`, `30m`, `2h`, `7d` or `1h30m`; undefined when it is none. */
function parseDuration(text) {
    if (!/^(\d+[smhd])+$/.test(text))
        return undefined;
    let total = 0;
    for (const [, count, unit] of text.matchAll(/(\d+)([smhd])/g))
        total += Number(count) * UNITS[unit];
    return total;
}
/** A span as people say it: `45 s`, `4 min 10 s`, `3 h 5 min`, `2 d 4 h`. */
function sayDuration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    if (seconds < 3600)
        return join(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.floor(seconds / 60);
    if (minutes < 1440)
        return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
    return join(Math.floor(minutes / 1440), 'd', Math.floor((minutes % 1440) / 60), 'h');
}
function join(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
/** Minutes that GitHub would bill for a job of that length (GitHub Docs, "Viewing job execution time": rounded up to the next minute). */
function billableMinutes(ms) {
    return Math.max(1, Math.ceil(ms / 60_000));
}


/***/ }),

/***/ 3047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   om: () => (/* binding */ AdapterError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something the reader must put right: a wrong input, a missing right, a template that does not fit.
 * The message is one sentence: what happened, to which resource, what to do.
 */
class UserError extends Error {
    name = 'UserError';
    reasonCode;
    constructor(reasonCode, message, options) {
        super(message, options);
        this.reasonCode = reasonCode;
    }
}
/** A far side that failed or refused. `retriable` says whether the same run may succeed later. */
class AdapterError extends Error {
    name = 'AdapterError';
    reasonCode;
    service;
    status;
    code;
    retriable;
    /** Scrubbed lines from the far side, fit for everybody's eyes. */
    evidence;
    constructor(reasonCode, message, details) {
        super(message, { cause: details.cause });
        this.reasonCode = reasonCode;
        this.service = details.service;
        this.status = details.status;
        this.code = details.code;
        this.retriable = details.retriable ?? false;
        this.evidence = details.evidence ?? [];
    }
}
/** A stack that is not gone altogether, with everything that is still there. */
class LeftoverError extends AdapterError {
    leftovers;
    /** `cause` is the refusal that left them; its reason code stays. */
    constructor(message, leftovers, cause) {
        super(cause?.reasonCode ?? 'leftover', message, { service: 'CloudFormation', cause });
        this.leftovers = leftovers;
    }
}


/***/ }),

/***/ 4309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseHours),
/* harmony export */   U: () => (/* binding */ isWithin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3047);

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/**
 * Reads `Mon-Fri 08:00-20:00 Europe/Berlin`; the zone is UTC when it is left out.
 * @throws UserError naming the value and the form.
 */
function parseHours(text) {
    const parts = /^([A-Za-z,-]+)\s+(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)(?:\s+(\S+))?$/.exec(text.trim());
    const days = parts?.[1] === undefined ? undefined : parseDays(parts[1]);
    const timeZone = parts?.[6] ?? 'UTC';
    const from = Number(parts?.[2]) * 60 + Number(parts?.[3]);
    const until = Number(parts?.[4]) * 60 + Number(parts?.[5]);
    const wrong = days === undefined || !(from < 1440) || !(until <= 1440) || from === until
        ? 'cannot be read'
        : isTimeZone(timeZone)
            ? undefined
            : `name the time zone '${timeZone.slice(0, 40)}', which nobody knows`;
    if (days === undefined || wrong !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('invalid_settings', `The hours '${text.slice(0, 60)}' ${wrong}; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`);
    return { days, from, until, timeZone };
}
function parseDays(text) {
    const days = new Set();
    for (const item of text.toLowerCase().split(',')) {
        const [first, last = first] = item.split('-').map((day) => DAYS.indexOf(day.slice(0, 3)));
        if (first === undefined || last === undefined || first < 0 || last < 0)
            return undefined;
        for (let day = first;; day = (day + 1) % 7) {
            days.add(day);
            if (day === last)
                break;
        }
    }
    return days;
}
function isTimeZone(timeZone) {
    try {
        new Intl.DateTimeFormat('en-GB', { timeZone });
        return true;
    }
    catch {
        return false;
    }
}
/** True when the instant lies within the hours, by the wall clock of their zone. */
function isWithin(hours, instant) {
    const { day, minute } = wallClock(hours.timeZone, instant);
    if (hours.from < hours.until)
        return hours.days.has(day) && minute >= hours.from && minute < hours.until;
    return ((hours.days.has(day) && minute >= hours.from) || (hours.days.has((day + 6) % 7) && minute < hours.until));
}
function wallClock(timeZone, instant) {
    const parts = clockOf(timeZone).formatToParts(instant);
    const part = (type) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return {
        day: DAYS.indexOf(part('weekday').toLowerCase()),
        minute: Number(part('hour')) * 60 + Number(part('minute')),
    };
}
const clocks = new Map();
/** Making one takes far longer than using it, and an estimate asks thousands of times. */
function clockOf(timeZone) {
    const known = clocks.get(timeZone);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    });
    clocks.set(timeZone, made);
    return made;
}


/***/ }),

/***/ 2302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ CAPABILITIES),
/* harmony export */   BX: () => (/* binding */ BUCKET_NAME),
/* harmony export */   GQ: () => (/* binding */ SITE_PATH),
/* harmony export */   L2: () => (/* binding */ TAG_KEY),
/* harmony export */   V2: () => (/* binding */ DOMAIN),
/* harmony export */   W_: () => (/* binding */ ACCOUNT_ID),
/* harmony export */   ZN: () => (/* binding */ HOSTED_ZONE_ID),
/* harmony export */   Zg: () => (/* binding */ REGION),
/* harmony export */   pk: () => (/* binding */ COMMIT_SHA),
/* harmony export */   xG: () => (/* binding */ ROLE_ARN)
/* harmony export */ });
const ROLE_ARN = {
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,
    takes: 'the ARN of a role, such as arn:aws:iam::ACCOUNT:role/NAME',
};
const REGION = {
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    takes: 'regions such as eu-central-1',
};
const ACCOUNT_ID = { pattern: /^\d{12}$/, takes: 'account ids, each of twelve digits' };
const COMMIT_SHA = {
    pattern: /^[0-9A-Fa-f]{40}$/,
    takes: 'a full SHA of 40 hexadecimal digits',
};
/** Looser than S3 is with new buckets, since old ones may have capitals, underscores and long names. */
const BUCKET_NAME = {
    pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/,
    takes: 'the name of a bucket, without s3:// and without a path',
};
const DOMAIN = {
    pattern: /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.?$/,
    takes: 'a domain such as preview.example.com, without https://',
};
/** Route 53's own model, without the prefix that its API writes before an id. */
const HOSTED_ZONE_ID = {
    pattern: /^[A-Z0-9]{1,32}$/,
    takes: 'the id of a hosted zone, such as Z00000000EXAMPLE, without /hostedzone/',
};
/** A path of the environment's own site: no other host can be meant by it. */
const SITE_PATH = {
    pattern: /^\/(?![/\\])[^\s\\]*$/,
    takes: 'a path that begins with one slash, such as /version',
};
/** CloudFormation's own list (CreateChangeSet, Capabilities). */
const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/** Keys of tags that a team may give; the others tell whose an environment is, or are AWS's. */
const TAG_KEY = {
    pattern: /^(?!aws:|greenroom:(?!protect$)|branch$).+$/,
    takes: 'tags of your own; branch, greenroom:… and aws:… are taken',
};


/***/ }),

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that takes the fewest single-character edits to reach. */
function nearest(word, candidates) {
    let best = candidates[0] ?? '';
    for (const candidate of candidates)
        if (distance(word, candidate) < distance(word, best))
            best = candidate;
    return best;
}
/** Levenshtein's distance. */
function distance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 8404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ withoutAccount),
/* harmony export */   VW: () => (/* binding */ hideAccounts),
/* harmony export */   kj: () => (/* binding */ withoutForeignAccount)
/* harmony export */ });
const REGION = '[a-z]{2}(?:-[a-z]+)+-\\d';
const ARN_PREFIX = /\barn:aws[\w-]*:[\w-]*:[\w-]*:(\d{0,12}):/g;
const BARE_ACCOUNT = /(?<![\w-])\d{12}(?![\w-])/g;
/** Bucket names carry the account beside the region: `elasticbeanstalk-eu-central-1-111122223333`. */
const ACCOUNT_IN_NAME = new RegExp(`(?<=\\b${REGION}-)\\d{12}(?!\\d)|(?<!\\d)\\d{12}(?=-${REGION}\\b)`, 'g');
/** A word before the number, or the host that it is a part of, says that it is an account. */
const ACCOUNT_BY_WORD = new RegExp([
    `(?<=\\b(?:\\w*account\\w*|registry|owner\\w*)\\W{1,4}(?:(?:with|of|is|id|number|no)\\W{1,4}){0,2})${BARE_ACCOUNT.source}`,
    '(?<!\\w)\\d{12}(?=\\.dkr[.-])',
    `(?<=\\bsqs\\.${REGION}\\.amazonaws\\.com(?:\\.cn)?/)\\d{12}(?=/)`,
].join('|'), 'gi');
const ADDRESS = /https?:\/\/[^\s"'<>|\\)]+/;
/**
 * What AWS itself says, fit for reports, which are public: `arn:aws:iam::111122223333:role/x` becomes `role/x`, and a bare
 * account id `this account`. What is an account in one place is one wherever the text has it again, as in a bucket's name.
 */
function withoutAccount(text) {
    return withoutNamed(text, [ACCOUNT_BY_WORD, ACCOUNT_IN_NAME, BARE_ACCOUNT]);
}
/** What anybody else says: a bare number may be a story or a time, so it is an account only by what stands beside it. */
function withoutForeignAccount(text) {
    return withoutNamed(text, [ACCOUNT_BY_WORD, ACCOUNT_IN_NAME]);
}
function withoutNamed(text, patterns) {
    const inArns = [...text.matchAll(ARN_PREFIX)].flatMap(([, account = '']) => account.length === 12 ? account : []);
    const named = patterns.flatMap((pattern) => text.match(pattern) ?? []);
    return replaceAccounts(text.replace(ARN_PREFIX, ''), new Set([...inArns, ...named]));
}
/**
 * The text without these accounts, wherever they stand. An address is left whole: it leads nowhere without them, and
 * whoever gave it its name put them there.
 */
function hideAccounts(text, accounts) {
    return replaceAccounts(text, accounts, ADDRESS);
}
function replaceAccounts(text, accounts, except) {
    if (accounts.size === 0)
        return text;
    const account = `(?<!\\d)(?:${[...accounts].join('|')})(?!\\d)`;
    const pattern = new RegExp(except === undefined ? account : `${except.source}|${account}`, 'g');
    return text.replace(pattern, (found, at) => {
        if (!accounts.has(found))
            return found;
        const beside = `${text[at - 1] ?? ''}${text[at + found.length] ?? ''}`;
        return /[\w-]/.test(beside) ? 'ACCOUNT' : 'this account';
    });
}


/***/ }),

/***/ 4656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: runMain

;// CONCATENATED MODULE: ./build/src/adapters/actions/workflow-run.js
/** The step this process is, over `@actions/core`. */
function createActionsRun(env) {
    let begin = () => undefined;
    const begun = new Promise((resolve) => {
        begin = resolve;
    });
    const core = begun.then(() => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421)));
    let last = Promise.resolve();
    function inOrder(command) {
        last = last.then(async () => {
            await command(await core);
        });
    }
    async function flush() {
        begin();
        await last;
    }
    return {
        env,
        begin,
        flush,
        // The rules of the toolkit's own getInput and getState, which only read the environment.
        input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
        state: (name) => env[`STATE_${name}`] ?? '',
        setOutput: (name, value) => inOrder((toolkit) => toolkit.setOutput(name, value)),
        setSecret: (value) => {
            if (value !== '')
                inOrder((toolkit) => toolkit.setSecret(value));
        },
        saveState: (name, value) => inOrder((toolkit) => toolkit.saveState(name, value)),
        info: (line) => inOrder((toolkit) => toolkit.info(withoutCommands(line))),
        debug: (line) => inOrder((toolkit) => toolkit.debug(line)),
        notice: (line) => inOrder((toolkit) => toolkit.notice(line)),
        warning: (line) => inOrder((toolkit) => toolkit.warning(line)),
        fail: (sentence) => inOrder((toolkit) => toolkit.setFailed(sentence)),
        async group(title, work) {
            inOrder((toolkit) => toolkit.startGroup(title));
            try {
                return await work();
            }
            finally {
                inOrder((toolkit) => toolkit.endGroup());
            }
        },
        async summary(markdown) {
            if (env['GITHUB_STEP_SUMMARY'] === undefined)
                return;
            inOrder((toolkit) => toolkit.summary.addRaw(markdown, true).write());
            await flush();
        },
    };
}
/**
 * One line that the runner takes for no command. It reads one in every line that begins with `::` and in every `##[`, and a
 * log holds what others wrote, such as the reasons of a stack's events. The toolkit escapes all but plain lines.
 */
function withoutCommands(line) {
    return line
        .replaceAll(/[\r\n]+/g, ' ')
        .replace(/^(\s*):(?=:)/, '$1:\u200b')
        .replaceAll('##[', '#\u200b#[');
}

// EXTERNAL MODULE: ./build/src/domain/describe-failure.js
var describe_failure = __nccwpck_require__(4782);
;// CONCATENATED MODULE: ./build/src/domain/report.js
/** What an action decided, in the words of the public contract. */
const DECISIONS = (/* unused pure expression or super */ null && ([
    'created',
    'updated',
    'recreated',
    'woken',
    'unchanged',
    'deleted',
    'slept',
    'nothing',
    'planned',
    'skipped',
    'refused',
    'failed',
]));
/** The items on which one of these was decided. */
function decidedAs(items, ...decisions) {
    return items.filter((item) => decisions.includes(item.decision));
}
/** GitHub shows a red step for these and a green one for the rest (DESIGN section 3). */
function isRed(decision) {
    return decision === 'refused' || decision === 'failed';
}

;// CONCATENATED MODULE: ./build/src/text/fit-report.js
/** The contract's limit for the `result` output, in bytes. */
const LARGEST_RESULT = 32 * 1024;
/**
 * The report as JSON within the contract's limit: items that do not fit are left out from the end,
 * and the sentence says how many.
 */
function fitReport(report) {
    const whole = JSON.stringify(report);
    if (Buffer.byteLength(whole) <= LARGEST_RESULT || report.items === undefined)
        return whole;
    for (let kept = report.items.length - 1;; kept = Math.floor(kept * 0.8)) {
        const left = report.items.length - kept;
        const shorter = JSON.stringify({
            ...report,
            sentence: `${report.sentence} (${left} more items are in the log.)`,
            items: report.items.slice(0, kept),
        });
        if (Buffer.byteLength(shorter) <= LARGEST_RESULT || kept === 0)
            return shorter;
    }
}

// EXTERNAL MODULE: ./build/src/domain/durations.js
var durations = __nccwpck_require__(9571);
;// CONCATENATED MODULE: ./build/src/text/minutes.js

/** The actions that wait for somebody else's work, and so are what a job's minutes go into. */
const WAITING = ['provision', 'teardown', 'hours'];
/** What a step came to in minutes of GitHub Actions, for the end of its summary; '' for a step that takes no time. */
function minutesLine(action, durationMs) {
    if (!WAITING.includes(action))
        return '';
    const minutes = (0,durations/* billableMinutes */.rT)(durationMs);
    const word = minutes === 1 ? 'minute' : 'minutes';
    return `\nThis step took ${(0,durations/* sayDuration */.kP)(durationMs)}. By itself it would make ${minutes} billable ${word} of its job: GitHub rounds a job up to the next minute, and bills none in a public repository or on a self-hosted runner.\n`;
}

// EXTERNAL MODULE: ./build/src/domain/without-account.js
var without_account = __nccwpck_require__(8404);
;// CONCATENATED MODULE: ./build/src/runtime/known-accounts.js

function createKnownAccounts() {
    const known = new Set();
    return {
        note(arnOrId) {
            const account = arnOrId.startsWith('arn:') ? arnOrId.split(':')[4] : arnOrId;
            if (account !== undefined && /^\d{12}$/.test(account))
                known.add(account);
        },
        hide: (text) => (0,without_account/* hideAccounts */.VW)(text, known),
    };
}
/** Outputs by which later steps find things; a name that the team gave them is theirs to know. */
const HANDLES = ['batches', 'stack-name', 'environment-name', 'version-label', 'url'];
/** The run, to which nothing can be said that tells an account. */
function discreet(run, { hide }) {
    return {
        ...run,
        setOutput: (name, value) => run.setOutput(name, HANDLES.includes(name) ? value : hide(value)),
        info: (line) => run.info(hide(line)),
        debug: (line) => run.debug(hide(line)),
        notice: (line) => run.notice(hide(line)),
        warning: (line) => run.warning(hide(line)),
        group: (title, work) => run.group(hide(title), work),
        summary: (markdown) => run.summary(hide(markdown)),
    };
}

;// CONCATENATED MODULE: ./build/src/runtime/run-context.js

/** Wraps the network so that the first answer's `Date` header becomes the run's time. */
function createRunContext(run, surroundings) {
    const accounts = createKnownAccounts();
    let anchor;
    async function observingFetch(...args) {
        const response = await surroundings.fetch(...args);
        const stated = anchor === undefined ? Date.parse(response.headers.get('date') ?? '') : Number.NaN;
        if (!Number.isNaN(stated))
            anchor ??= { serverMs: stated, readAt: surroundings.monotonic() };
        return response;
    }
    return {
        run: discreet(run, accounts),
        accounts,
        fetch: observingFetch,
        random: surroundings.random,
        timeout: surroundings.timeout ?? AbortSignal.timeout,
        keepHeapSmall: () => surroundings.keepHeapSmall?.(),
        clock: {
            now() {
                if (anchor === undefined)
                    throw new Error('The time was asked for before any far side had answered.');
                return new Date(anchor.serverMs + surroundings.monotonic() - anchor.readAt);
            },
            monotonic: surroundings.monotonic,
            sleep: surroundings.sleep,
        },
    };
}

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./build/src/runtime/small-heap.js

/**
 * From here on V8's young generation stays as large as it is. Else V8 doubles it whenever as much has survived in it since the
 * last time, over the whole life of the process: who reads long lists page by page would need more memory the longer they are.
 * Its largest size is an option of the command line only (nodejs.org/api/cli.html, `--max-semi-space-size`).
 */
function keepHeapSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./build/src/runtime/run-action.js







const PHASE = 'greenroom-phase';
/** The body of every `index.ts`: runs the step that this process is, main or post. */
async function runAction(name, main, post) {
    const run = createActionsRun(process.env);
    const surroundings = {
        async fetch(...args) {
            const answer = fetch(...args);
            answer.then(run.begin, run.begin);
            return answer;
        },
        monotonic: () => performance.now(),
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        random: Math.random,
        keepHeapSmall: keepHeapSmall,
    };
    process.on('uncaughtException', (error) => {
        finish(run, name, reportFailure(error), 0);
        run.flush().finally(() => process.exit(1));
    });
    if (run.state(PHASE) === '') {
        run.saveState(PHASE, 'main');
        await runMain(name, main, run, surroundings);
    }
    else if (post) {
        await runPost(post, run, surroundings);
    }
    await run.flush();
}
/** One run of `main`, from inputs to outputs; also what a sweep in one process plays. */
async function runMain(name, main, run, surroundings) {
    const startedAt = surroundings.monotonic();
    const context = createRunContext(run, surroundings);
    const outcome = await main(context).catch((error) => reportFailure(error));
    const { run: teller, accounts } = context;
    const told = { ...outcome, report: withoutAccounts(outcome.report, accounts) };
    const report = finish(teller, name, told, surroundings.monotonic() - startedAt);
    if (outcome.summary)
        await teller
            .summary(`${outcome.summary}${minutesLine(name, report.durationMs)}`)
            .catch(() => teller.warning('The job summary could not be written.'));
    return report;
}
function withoutAccounts(report, { hide }) {
    return JSON.parse(JSON.stringify(report), (_, value) => typeof value === 'string' ? hide(value) : value);
}
async function runPost(post, run, surroundings) {
    try {
        await post(createRunContext(run, surroundings));
    }
    catch (error) {
        run.warning(`Tidying up after the step failed: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
function reportFailure(error) {
    const { decision, reasonCode, sentence } = (0,describe_failure/* describeFailure */.I)(error);
    return { report: { decision, reasonCode, sentence } };
}
/** Sets the outputs and the colour of the step. The only place in the suite that fails one. */
function finish(run, name, outcome, durationMs) {
    const report = { version: 1, action: name, ...outcome.report, durationMs: Math.round(durationMs) };
    for (const [output, value] of Object.entries(outcome.outputs ?? {}))
        run.setOutput(output, value);
    run.setOutput('decision', report.decision);
    run.setOutput('reason-code', report.reasonCode);
    run.setOutput('result', fitReport(report));
    if (isRed(report.decision))
        run.fail(`${report.sentence} (${report.reasonCode})`);
    else if (report.decision === 'skipped')
        run.notice(`${report.sentence} (${report.reasonCode})`);
    else
        run.info(`${report.decision}: ${report.sentence} (${report.reasonCode})`);
    return report;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(348);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
