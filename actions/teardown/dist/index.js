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

/***/ 941:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7867);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9399);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('teardown', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/report.js
var domain_report = __nccwpck_require__(6582);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var domain_errors = __nccwpck_require__(3047);
// EXTERNAL MODULE: ./build/src/domain/legal-values.js
var legal_values = __nccwpck_require__(2302);
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
function aws_places_onlyPlace(places) {
    const [only, ...others] = places;
    if (others.length === 0)
        return only;
    const [input, values] = new Set(places.map((place) => place.region)).size > 1
        ? ['region', places.map((place) => place.region)]
        : ['role-to-assume', ['several roles']];
    throw new UserError('invalid_input', `An environment is made in one place, and there are several to choose from (${[...new Set(values)].join(', ')}); give one in the input '${input}'.`);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
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
function naming_versionLabel(name, commit, digest) {
    return `${name}-${commit.slice(0, 12)}${digest === undefined ? '' : `.${digest.slice(0, 12)}`}`;
}
/** Where a bundle lies; it tells what is in it as the label does. */
function naming_bundleKey(name, commit, digest) {
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
function branchTag(branch) {
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
function branchOfTag(value) {
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
const TAGS = {
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
        [TAGS.project]: identity.project,
        [TAGS.repository]: identity.repository,
        [TAGS.repositoryId]: String(identity.repositoryId),
        [TAGS.environment]: identity.kind,
        [TAGS.branch]: branchTag(identity.branch),
        ...(identity.pullRequest === undefined ? {} : { [TAGS.pullRequest]: String(identity.pullRequest) }),
        [TAGS.plainBranch]: branchTag(identity.branch),
    };
}
/** True when the tags say that a stack is this project's, this repository's and of this kind. */
function isOurs(tags, owner) {
    return (tags[TAGS.project] === owner.project &&
        tags[TAGS.repositoryId] === String(owner.repositoryId) &&
        tags[TAGS.environment] === owner.kind);
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
    const { parse } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
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

// EXTERNAL MODULE: ./build/src/domain/hours.js
var domain_hours = __nccwpck_require__(4309);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
;// CONCATENATED MODULE: ./build/src/domain/wanted.js


const OFF_LABEL = 'stage:off';
const KEEP_LABEL = 'stage:keep';
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
function isWantedByBranch(rules) {
    return rules.includes('branch');
}
/** Which of a branch's open pull requests, newest first, speaks for its environment: one that wants it, where there is one. */
function speaker(open) {
    return open.find((pull) => !pull.labels.includes(OFF_LABEL)) ?? open[0];
}
/** Whether a branch may have an environment at all, before AWS is asked anything. */
function wanted_mayHaveEnvironment(facts, settings) {
    const { pullRequest: pull, branch } = facts;
    if (pull && pull.headRepositoryId !== facts.repositoryId)
        return no('fork', `Pull request #${pull.number} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`);
    if (pull?.state === 'closed')
        return no('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    if (facts.branchHead === undefined) {
        const sentence = `Branch '${wanted_shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return { wanted: false, decision: 'refused', reasonCode: 'unknown_branch', sentence };
    }
    if (pull?.labels.includes(OFF_LABEL))
        return no('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; take the label off to get an environment.`);
    const glob = settings.skipBranches.find((pattern) => matches(branch, pattern));
    if (glob !== undefined)
        return no('no_infra_branch', `Branch '${wanted_shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return { wanted: true };
}
/** Whether somebody asks for the environment now, or it exists already and nobody took it back. */
function isWanted(facts, settings) {
    const may = wanted_mayHaveEnvironment(facts, settings);
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
function matches(branch, glob) {
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
    const ttl = (0,durations/* parseDuration */.E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new domain_errors/* UserError */.yo('invalid_settings', `${file}: 'ttl' has the value '${kind.ttl.slice(0, 40)}'; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(816), __nccwpck_require__.e(287)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1287));
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

;// CONCATENATED MODULE: ./build/src/domain/batches.js

/** A matrix makes at most so many jobs (GitHub: "Actions limits"). */
const MOST_BATCHES = 256;
/** An input travels as an environment variable, which Linux limits to 128 KiB. */
const MOST_MEMBERS = 500;
/** All outputs of a job take 1 MiB of UTF-16 (GitHub: "Actions limits"); the others need some of it. */
const LONGEST_OUTPUT = 300_000;
/**
 * Deals groups out to at most `count` batches, or to more where they would not fit. A group stays together: its members
 * have to know of each other.
 */
function dealOut(groups, count) {
    const fitting = groupsThatFit(groups);
    const members = sizeOf(fitting);
    const wanted = Math.max(count, Math.ceil(members / MOST_MEMBERS));
    const hands = Array.from({ length: Math.min(wanted, fitting.length, MOST_BATCHES) }, () => []);
    for (const group of fitting) {
        const [shortest] = hands.toSorted((a, b) => a.length - b.length);
        shortest?.push(...group);
    }
    return { batches: hands.map((hand) => hand.map(sayMember).join(', ')), left: sizeOf(groups) - members };
}
function groupsThatFit(groups) {
    let room = LONGEST_OUTPUT;
    return groups.filter((group) => {
        room -= group.reduce((sum, member) => sum + sayMember(member).length + 2, 0);
        return room >= 0;
    });
}
function sizeOf(groups) {
    return groups.reduce((sum, group) => sum + group.length, 0);
}
function sayMember({ name, place }) {
    return place === undefined ? name : `${name} in ${place}`;
}
const MEMBER = /^([A-Za-z][A-Za-z0-9-]{0,127})(?: in (\S.*))?$/;
/** @throws UserError where the text is not one batch of a plan. */
function readBatch(text) {
    return text.split(',').map((item) => {
        const [, name, place] = MEMBER.exec(item.trim()) ?? [];
        if (name !== undefined)
            return { name, place };
        throw new domain_errors/* UserError */.yo('invalid_input', `Input 'batch' has the part '${item.trim().slice(0, 60)}'; it takes one of the texts of a plan's output 'batches'.`);
    });
}
/** Everything that a plan's output `batches` names. @throws UserError where the text is no such output. */
function readBatches(text) {
    const batches = batches_parseList(text);
    if (batches !== undefined)
        return batches.flatMap(readBatch);
    throw new domain_errors/* UserError */.yo('invalid_input', "Input 'plan' is not a JSON array of texts; give a plan's output 'batches'.");
}
function batches_parseList(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
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

;// CONCATENATED MODULE: ./build/src/runtime/inputs/teardown.js







const TEARDOWN_INPUTS = [
    ...COMMON_INPUTS,
    ...AWS_INPUTS,
    ...PRICING_INPUTS,
    'project',
    'environment',
    'select',
    'operation',
    'batches',
    'batch',
    'plan',
    'branch',
    'pull-request',
    'stack-name',
    'confirm',
    'protected',
    'grace',
    'max-deletions',
    'max-fraction',
    'ttl',
    'wanted',
    'branch-tag',
    'stack-prefix',
    'adopt',
    'force',
    'on-leftover',
    'concurrency',
    'timeout',
];
/** @throws UserError naming the input, its value and the legal values. */
function readTeardownInputs(run) {
    const reader = readerOf(run, TEARDOWN_INPUTS);
    const select = reader.choice('select', ['this', 'orphaned', 'expired', 'all'], 'this');
    return Object.freeze({
        ...readCommonInputs(run),
        ...readAwsInputs(reader),
        project: reader.text('project'),
        environment: checkKind(reader.text('environment') ?? 'preview'),
        select,
        part: readPart(reader, select),
        branch: reader.text('branch'),
        pullRequest: reader.optionalInteger('pull-request', { least: 1, most: 2 ** 31 }),
        stackName: readStackName(reader),
        protected: reader.list('protected'),
        graceMs: reader.duration('grace', '1h'),
        ttlMs: reader.text('ttl') === undefined ? undefined : reader.span('ttl', '7d'),
        wanted: parseWanted(reader.list('wanted')),
        adopted: readAdopted(reader.text('branch-tag'), reader.text('stack-prefix')),
        maxDeletions: reader.integer('max-deletions', 10, { least: 0, most: 2000 }),
        maxFraction: reader.fraction('max-fraction', 0.3),
        force: reader.boolean('force', false),
        onLeftover: reader.choice('on-leftover', ['fail', 'retain'], 'fail'),
        concurrency: reader.integer('concurrency', 4, { least: 1, most: 16 }),
        timeoutMs: reader.span('timeout', '45m'),
    });
}
/** What a later step needs of an earlier one is asked for, so that an empty expression cannot make it a whole sweep. */
function readPart(reader, select) {
    const operation = reader.choice('operation', ['take-down', 'plan', 'batch', 'merge'], 'take-down');
    if (reader.boolean('adopt', false))
        return readAdoption(reader, operation);
    if (operation === 'take-down') {
        refuseStray(reader, 'batch');
        refuseStray(reader, 'plan');
        return { operation };
    }
    if (select === 'this')
        throw new domain_errors/* UserError */.yo('invalid_input', `Input 'operation' has the value '${operation}', which is a part of a sweep; set 'select' to orphaned, expired or all.`);
    if (operation === 'plan')
        return { operation, batches: reader.integer('batches', 4, { least: 1, most: MOST_BATCHES }) };
    if (operation === 'batch')
        return {
            operation,
            members: readBatch(reader.required('batch', "one text of a plan's output 'batches'")),
        };
    return { operation, members: readBatches(reader.required('plan', "the output 'batches' of a plan")) };
}
function readAdoption(reader, operation) {
    if (reader.text('branch-tag') === undefined)
        throw new domain_errors/* UserError */.yo('invalid_input', "Input 'branch-tag' is empty; with 'adopt', 'branch-tag' and 'stack-prefix' tell which stacks are meant.");
    const other = operation === 'take-down'
        ? ['branch', 'pull-request', 'stack-name'].find((each) => reader.text(each) !== undefined)
        : 'operation';
    if (other === undefined)
        return { operation: 'adopt' };
    throw new domain_errors/* UserError */.yo('invalid_input', `Input '${other}' has the value '${reader.text(other)}' beside 'adopt', which takes nothing down and is about all stacks of 'stack-prefix'; leave it out.`);
}
function refuseStray(reader, name) {
    if (reader.text(name) === undefined)
        return;
    throw new domain_errors/* UserError */.yo('invalid_input', `Input '${name}' is of no use without 'operation'; set it to ${name === 'batch' ? 'batch' : 'merge'}.`);
}
/** A prefix that fits half the account would not be one. */
const SHORTEST_PREFIX = 3;
function readAdopted(branchTag, stackPrefix) {
    if (branchTag === undefined && stackPrefix === undefined)
        return undefined;
    if (branchTag === undefined || stackPrefix === undefined)
        throw new domain_errors/* UserError */.yo('invalid_input', `Input '${branchTag === undefined ? 'branch-tag' : 'stack-prefix'}' is empty; stacks made by others are swept only where both 'branch-tag' and 'stack-prefix' tell which they are.`);
    if (stackPrefix.length < SHORTEST_PREFIX)
        throw new domain_errors/* UserError */.yo('invalid_input', `Input 'stack-prefix' has the value '${stackPrefix}'; it takes at least ${SHORTEST_PREFIX} characters.`);
    return { branchTag, stackPrefix };
}
/** The API's own rule for names; an ARN, which tells the account, is none. @throws UserError unless the name was given twice. */
function readStackName(reader) {
    const name = reader.text('stack-name');
    if (name === undefined)
        return undefined;
    if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name))
        throw new domain_errors/* UserError */.yo('invalid_input', "Input 'stack-name' is no name of a stack; it takes letters, digits and hyphens, a letter first, and no ARN.");
    if (reader.text('confirm') !== name)
        throw new domain_errors/* UserError */.yo('invalid_input', `Input 'confirm' does not repeat the name in 'stack-name', so ${name} is left alone; give exactly the same text in both.`);
    const select = reader.text('select') ?? 'this';
    const other = select === 'this'
        ? ['branch', 'pull-request'].find((each) => reader.text(each) !== undefined)
        : 'select';
    if (other !== undefined)
        throw new domain_errors/* UserError */.yo('invalid_input', `Input '${other}' has the value '${reader.text(other)}' beside 'stack-name'; a stack is either named or found, so leave one of them out.`);
    return name;
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

// EXTERNAL MODULE: ./build/src/domain/without-account.js
var without_account = __nccwpck_require__(8404);
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
const LONGEST = 200_000;
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
    return answer.ok ? (await answer.text()).slice(-LONGEST) : undefined;
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
async function bundled_templates_readBundledTemplate(name) {
    const address = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined;
    return address && readFile(address(), 'utf8');
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
function isAtWork(status) {
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
    const said = oneLine(reason ?? 'no reason given');
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
    const why = reason === undefined ? '' : ` (${(0,without_account/* withoutAccount */.Mk)(oneLine(reason))})`;
    return `the account's CloudFormation hook ${(0,without_account/* withoutAccount */.Mk)(type)} refused it${why}; change the template as the hook demands, or ask whoever keeps the account's hooks for an exception`;
}
function oneLine(text) {
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
    return `${what}${(0,without_account/* withoutAccount */.Mk)(oneLine(reason ?? 'no reason given'))}${where}`;
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

;// CONCATENATED MODULE: ./build/src/domain/pushes.js
/**
 * When a branch was last pushed to, as far as its deployments tell: deployments of one commit in a row are one push, dated by the
 * first of them, so that a rerun prolongs nothing. Where `standsSince` says when the environment was made (ISO 8601), they are dated by the
 * deployment that made it: one that is wanted back after its end begins a new life. Undefined where there is none, NaN in it
 * where a time cannot be read.
 */
function lastPushOf(pushes, standsSince) {
    const times = pushes.map((push) => ({ commit: push.commit, at: Date.parse(push.at) }));
    if (times.some(({ at }) => Number.isNaN(at)))
        return new Date(Number.NaN);
    const newestFirst = times.sort((a, b) => b.at - a.at);
    const commit = newestFirst[0]?.commit;
    const end = newestFirst.findIndex((push) => push.commit !== commit);
    const inARow = end < 0 ? newestFirst : newestFirst.slice(0, end);
    const made = standsSince === undefined ? Number.NEGATIVE_INFINITY : Date.parse(standsSince);
    const first = inARow.find(({ at }) => at <= made) ?? inARow.at(-1);
    return first && new Date(first.at);
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
    const limit = `'ttl' is ${(0,durations/* sayDuration */.kP)(ttlMs)}`;
    if (age > ttlMs)
        return { remove: true, why: `its last push was ${(0,durations/* sayDuration */.kP)(age)} ago and ${limit}` };
    return stays('still_wanted', `The last push was ${(0,durations/* sayDuration */.kP)(age)} ago and ${limit}, so the environment stays.`);
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
    return isOurs(stack.tags, settings) || isAdopted(stack, settings.adopted);
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
const HOUR = 3_600_000;
/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;
/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = HOUR;
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
            ? leave('busy', `${stack.name} stays: its stack has been in ${stack.status} for ${(0,durations/* sayDuration */.kP)(age)}; look at its events, because nothing works that long.`, true)
            : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
    if (stack_state_isUnderReview(stack.status))
        return isAbandoned(stack, now)
            ? { branch, abandoned: true }
            : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
    // Written so that a time that cannot be read, or lies ahead, counts as young.
    if (!settings.force && !(age >= settings.graceMs))
        return leave('too_young', `${stack.name} stays for now: it was made or changed less than ${(0,durations/* sayDuration */.kP)(settings.graceMs)} ago, which 'grace' allows it.`);
    return { branch, abandoned: false };
}
/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
function isAbandoned(stack, now) {
    return stack_state_isUnderReview(stack.status) && ageOf(stack, now) >= REVIEWED_MS;
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
        (stack_state_isUnderReview(before.status) && !stack_state_isUnderReview(now.status)) ||
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
const OWNER = [TAGS.project, TAGS.repositoryId, TAGS.environment, TAGS.branch];
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
        readFile: (path, ref) => code_host_readFile(client, path, ref),
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
async function code_host_readFile(client, path, ref) {
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
    return wireAt(context, onlyPlace(placesOf(context.run.env, inputs, settings, action)));
}
/** AWS in every region with every role. @throws UserError when no region is given, or two roles are of one account. */
function wirePlaces(context, inputs, settings, action, depsOf) {
    const [first, ...others] = aws_places_placesOf(context.run.env, inputs, settings, action);
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
        return createBundleMaker(resolve(run.env['GITHUB_WORKSPACE'] ?? process.cwd()));
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

;// CONCATENATED MODULE: ./build/src/text/markdown-table.js
/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;
/**
 * A table with an empty line before it, or '' where there are no rows. `more` says what became of rows beyond the most.
 * Headings and cells come from the same columns, since GitHub shows no table whose lines differ in length.
 */
function markdownTable(rows, columns, more) {
    if (rows.length === 0)
        return '';
    const most = more.most ?? MOST_ROWS;
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rest = rows.length > most ? `\n${more.rest(rows.length - most)}\n` : '';
    return `\n${[
        line(columns.map(({ heading }) => heading)),
        `|${columns.map(() => '---|').join('')}`,
        ...rows.slice(0, most).map((row) => line(columns.map(({ cell }) => cell(row)))),
    ].join('\n')}\n${rest}`;
}

;// CONCATENATED MODULE: ./build/src/text/items-summary.js


const IN_THE_LOG = { rest: (left) => `${left} more are in the log.` };
/** The job summary of a run over several environments; `note` is a sentence of ours below the report's own. */
function itemsSummary(title, report, note = '') {
    const items = report.items ?? [];
    const isPlaced = items.some((item) => item.place !== undefined);
    const place = {
        heading: 'Where',
        cell: (item) => markdownText(item.place ?? '', 80),
    };
    const table = markdownTable(items, [
        { heading: 'Environment', cell: (item) => `\`${item.name}\`` },
        ...(isPlaced ? [place] : []),
        { heading: 'Decision', cell: (item) => item.decision },
        { heading: 'Reason', cell: (item) => `\`${item.reasonCode}\`` },
        { heading: '', cell: (item) => markdownText(item.sentence) },
    ], IN_THE_LOG);
    const below = note === '' ? '' : `\n${markdownText(note, 400)}\n`;
    return `### ${title}\n\n${markdownText(report.sentence)}\n${below}${table}${leftoversTable(items)}`;
}
/** What nobody else tells of an environment that is gone: resource by resource, so that a person can go through them. */
function leftoversTable(items) {
    const left = items.flatMap(({ name, leftovers = [] }) => leftovers.map((each) => ({ ...each, of: name })));
    const table = markdownTable(left, [
        { heading: 'Environment', cell: (each) => `\`${each.of}\`` },
        { heading: 'Resource', cell: (each) => markdownText(each.resource) },
        { heading: 'Type', cell: (each) => `\`${each.type.replaceAll(/[^\w:]/g, '')}\`` },
        { heading: 'Name', cell: (each) => markdownText(each.name ?? '') },
        { heading: 'Why', cell: (each) => markdownText(each.why, 300) },
    ], IN_THE_LOG);
    return table === '' ? '' : `\nLeft behind:\n${table}`;
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
const cost_HOUR = 3_600_000;
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
    const lived = Math.max(0, (now.getTime() - Date.parse(stack.createdAt)) / cost_HOUR);
    if (Number.isNaN(lived))
        return { unknown: 'nobody knows when it was made' };
    const always = spans(perHour, 1, lived);
    if (awake === undefined || stack.parameters['Asleep'] === undefined)
        return { perHour, ...always };
    const share = awake(new Date(now.getTime() - 7 * DAY_HOURS * cost_HOUR)) / (7 * DAY_HOURS * cost_HOUR);
    const hoursAwake = awake(new Date(stack.createdAt)) / cost_HOUR;
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

;// CONCATENATED MODULE: ./build/src/domain/adopt.js



/** A stack has at most so many tags (CloudFormation quotas). */
const MOST_TAGS = 50;
/**
 * Whether a stack that others made, and that the marks name, can become an environment of this repository. What it says of
 * itself is kept: its own tags win, so that the script that made it still knows it.
 */
function judgeAdoption(stack, settings, facts) {
    const branch = branchOf(stack, settings.adopted) ?? '';
    const pullRequest = facts.openPullRequests.get(branch);
    const leave = (reasonCode, why) => ({
        adopt: false,
        branch,
        pullRequest,
        reasonCode,
        sentence: `${stack.name} is not adopted: ${why}.`,
    });
    const guard = protection(stack, settings);
    if (guard)
        return leave('protected', guard);
    if (branch === '')
        return leave('doubtful_facts', 'its tag does not say which branch it serves');
    if (branch === settings.repository.defaultBranch && settings.kind === 'preview')
        return leave('protected', `it serves '${branch}', the default branch, and is no preview`);
    if (stack_state_isBusy(stack.status))
        return leave('busy', `its stack is in ${stack.status}; run it again later`);
    if (!isStanding(stack.status))
        return leave('manual_step', `its stack is in ${stack.status}, in which CloudFormation changes nothing`);
    const identity = identityTags({
        ...settings,
        repository: settings.repository.fullName,
        branch,
        ...(pullRequest === undefined ? {} : { pullRequest }),
    });
    const own = Object.entries(stack.tags).filter(([name]) => !name.startsWith('aws:'));
    const tags = { ...identity, ...Object.fromEntries(own) };
    if (Object.keys(tags).length > MOST_TAGS)
        return leave('manual_step', `it would have more than ${MOST_TAGS} tags`);
    const added = Object.fromEntries(Object.entries(identity).filter(([name]) => !(name in stack.tags)));
    return { adopt: true, branch, pullRequest, tags, added, remark: remarkOn(stack, branch, settings, facts) };
}
function remarkOn(stack, branch, settings, facts) {
    if (!facts.branches.has(branch))
        return 'its branch is gone, so the next sweep takes it down';
    return stack.name === environmentName({ ...settings, branch })
        ? 'the next deployment of its branch makes it what the template says, and removes what that does not have'
        : 'a deployment of its branch makes an environment beside it';
}
/**
 * The resources that a change set would certainly do more to than to tag, by logical id: its template and values are the previous
 * ones, but a parameter that names one of SSM takes that one's newest value. What only may change is left to CloudFormation,
 * which calls each nested stack, and whatever names a tagged resource, a change.
 */
function beyondTags(changes) {
    return changes
        .filter(({ action, replacement, certain }) => action !== 'Modify' || replacement === 'True' || certain.some((each) => each !== 'Tags'))
        .map(({ logicalId }) => logicalId);
}

// EXTERNAL MODULE: ./build/src/domain/describe-failure.js
var describe_failure = __nccwpck_require__(4782);
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
        throw new UserError('missing_parameter', `The template declares ${missing.map((name) => `'${name}'`).join(', ')}, which nobody supplies; add ${missing.length === 1 ? 'it' : 'them'} to the input 'parameters' or give ${missing.length === 1 ? 'it a default' : 'them defaults'}.`);
    return values;
}
/** Every parameter as the stack has it. */
function keptParameters(stack) {
    return Object.fromEntries(Object.keys(stack.parameters).map((name) => [name, 'previous']));
}
/** For a change that keeps the template: what the stack was granted when it was made is not known, and nothing is added to it. */
const EVERY_CAPABILITY = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/** @throws UserError naming the capability that the template needs and nobody granted. */
function checkCapabilities(summary, granted) {
    const lacking = summary.capabilities.filter((capability) => !granted.includes(capability) &&
        !(capability === 'CAPABILITY_IAM' && granted.includes('CAPABILITY_NAMED_IAM')));
    if (lacking.length === 0)
        return;
    throw new UserError('missing_capability', `The template needs ${lacking.join(' and ')}${summary.capabilitiesReason ? ` (${summary.capabilitiesReason.replace(/\.$/, '')})` : ''}; add it to the input 'capabilities' if that is intended.`);
}

;// CONCATENATED MODULE: ./build/src/text/adoption-plan.js


/** What an adoption means to do, as it stands in the job summary before any tag is written. */
function adoptionPlan(entries) {
    const chosen = entries.filter(({ adoption }) => adoption.adopt).length;
    const table = markdownTable(entries, COLUMNS, {
        rest: (left) => `${left} more stacks are not shown.`,
    });
    return `### Stacks to be adopted\n\n${chosen} of ${entries.length} stacks would get tags. A changed tag updates every resource of a stack that takes tags.\n${table}\n`;
}
const COLUMNS = [
    {
        heading: 'Stack',
        cell: ({ stack, place }) => `\`${stack.name}\`${place.name === undefined ? '' : ` (${markdownText(place.name, 80)})`}`,
    },
    {
        heading: 'Branch',
        cell: ({ adoption }) => `${markdownText(adoption.branch, 80)}${adoption.pullRequest === undefined ? '' : ` (#${adoption.pullRequest})`}`,
    },
    { heading: 'Plan', cell: ({ adoption }) => (adoption.adopt ? 'adopt' : 'leave') },
    { heading: 'Tags to be written', cell: ({ adoption }) => (adoption.adopt ? adoption_plan_tagsOf(adoption.added) : '') },
    {
        heading: 'What comes of it',
        cell: ({ adoption }) => markdownText(adoption.adopt ? adoption.remark : adoption.sentence, 300),
    },
];
function adoption_plan_tagsOf(added) {
    return Object.entries(added)
        .map(([name, value]) => markdownText(`${name}=${value}`, 200))
        .join('<br>');
}

;// CONCATENATED MODULE: ./build/src/usecases/pace.js
/** While an operation is young it is looked at often, later rarely: at most about twelve calls a minute. */
const YOUNG_MS = 12_000;
const EAGER_MS = 600;
const LAZY_MS = 10_000;
/** How long to wait before the next look, in ms, when the waiting has taken `spent` ms so far. */
function untilNextLook(spent) {
    return spent < YOUNG_MS ? EAGER_MS : Math.min(LAZY_MS, spent / 4);
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
        if (!(error instanceof domain_errors/* AdapterError */.om) || !isMissingRight(error))
            throw error;
        log.warning(`${left.what} may be left: ${(0,without_account/* withoutAccount */.Mk)(error.message)} ${left.remedy}`);
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
        if (!(error instanceof domain_errors/* AdapterError */.om))
            throw error;
        log.warning(`${what} were not swept: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
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
function await_host_holdsHost(stack) {
    return 'VersionLabel' in stack.parameters && !stack_state_isAsleep(stack);
}
/**
 * Waits until a Beanstalk environment takes a change: it refuses each while another is under way, be it a managed update or
 * somebody's hand in the console, and the stack's update would fail with it ("Must be Ready"). One that is not there, or has
 * another name, is not waited for. True when there was something to wait for. `deadline` is a monotonic instant in ms.
 * @throws AdapterError `deadline` with the status that it is in.
 */
async function await_host_awaitHostReady(deps, name, deadline) {
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

;// CONCATENATED MODULE: ./build/src/usecases/still-wanted.js

/** Ends a deployment whose wish did not outlive its wait. */
class still_wanted_NoLongerWanted extends Error {
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
        throw new still_wanted_NoLongerWanted(verdict);
    if (request.commit !== undefined || branchHead === undefined || branchHead === commit)
        return;
    throw new still_wanted_NoLongerWanted({
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
            throw new AdapterError('busy', `Stack ${standing.name} was changed by another operation meanwhile; run it again later.`, { service: 'CloudFormation', retriable: true });
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
        if (!(error instanceof AdapterError))
            throw error;
        deps.log.warning(`A change that nobody wants any more was not taken back: ${error.message}`);
    }
}
/** The stack goes with its change set and never before it, because alone it would be nobody's. */
async function execute_change_removeReviewed(deps, { changeSetId, stackId }, { runToken, checkOwnership }) {
    const now = await deps.stacks.describe(stackId);
    const isOurs = now !== undefined && isUnderReview(now.status) && isOwned(now, checkOwnership);
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
        if (error instanceof UserError)
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

;// CONCATENATED MODULE: ./build/src/usecases/in-parallel.js
/** Works through items in order with at most `width` under way; results keep the items' order. */
async function inParallel(items, width, work) {
    const results = new Map();
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length; index = next++)
            results.set(index, await work(items[index]));
    }
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
    return items.map((_, index) => results.get(index));
}

;// CONCATENATED MODULE: ./build/src/usecases/overview.js


/** @throws AdapterError `doubtful_facts` when the lists cannot be whole. */
async function readOverview(codeHost, request) {
    const listed = await codeHost.branches();
    const pulls = await codeHost.openHeads();
    const branches = new Set(listed.map((branch) => branch.name));
    if (!branches.has(request.repository.defaultBranch))
        throw overview_doubtful(`The list of branches lacks the default branch '${request.repository.defaultBranch}'`);
    const own = pulls.filter((pull) => pull.headRepositoryId === request.repositoryId);
    const homeless = own.find((pull) => !branches.has(pull.headBranch));
    if (homeless)
        throw overview_doubtful(`The list of branches lacks '${homeless.headBranch}', from which pull request #${homeless.number} is open`);
    return {
        branches,
        openPullRequests: new Map(own.map((pull) => [pull.headBranch, pull.number])),
        optedOut: new Set(own.filter((pull) => pull.labels.includes(OFF_LABEL)).map((pull) => pull.headBranch)),
    };
}
function overview_doubtful(what) {
    return new domain_errors/* AdapterError */.om('doubtful_facts', `${what}, so the lists cannot be trusted and nothing is taken down; rerun later.`, { service: 'GitHub', retriable: true });
}

;// CONCATENATED MODULE: ./build/src/usecases/places.js

/** Says where, unless there is but one place. */
function placed(item, place) {
    return place.name === undefined ? item : { ...item, place: place.name };
}
function placedName({ name, place }) {
    return place === undefined ? name : `${name} (${place})`;
}
/** At most five by name. */
function placedNames(items) {
    const shown = items.slice(0, 5).map(placedName).join(', ');
    return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
/** For a sentence, behind what stands there; empty where there is but one place. */
function sayPlace(place) {
    return place.name === undefined ? '' : ` in ${place.name}`;
}
/** Does the same in every place, at the same time; what goes wrong in one ends it for all, and says where. */
function inEveryPlace(places, work) {
    return Promise.all(places.map((place) => work(place).catch((error) => {
        throw place.name === undefined ? error : places_saidOf(place.name, error);
    })));
}
function places_saidOf(name, error) {
    if (error instanceof domain_errors/* UserError */.yo)
        return new domain_errors/* UserError */.yo(error.reasonCode, `In ${name}: ${error.message}`, { cause: error });
    if (!(error instanceof domain_errors/* AdapterError */.om))
        return error;
    const { service, status, code, retriable } = error;
    return new domain_errors/* AdapterError */.om(error.reasonCode, `In ${name}: ${error.message}`, {
        service,
        retriable,
        cause: error,
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
    });
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

;// CONCATENATED MODULE: ./build/src/usecases/teardown.js



function startTimer(deps, request) {
    return { ...request, deadline: deps.clock.monotonic() + request.timeoutMs };
}
/** In the job summary for everybody; a plan stands in the log as well, which is there even where no summary can be written. */
async function showPlan(deps, plan) {
    await deps.summary(plan).catch(() => deps.log.warning('The plan could not be written to the job summary.'));
}
/** What a teardown did to one stack. */
function itemOf(stack, branch, decision, reasonCode, sentence, pullRequest) {
    const tagged = Number(stack.tags[TAGS.pullRequest]);
    const number = pullRequest ?? (Number.isInteger(tagged) && tagged > 0 ? tagged : undefined);
    return {
        name: stack.name,
        branch,
        decision,
        reasonCode,
        sentence,
        ...(number === undefined ? {} : { pullRequest: number }),
    };
}
/** One report for all: red when anything is, and the single item's own words when there is but one. */
function summarize(items, request, branch) {
    const subject = branch === undefined
        ? {}
        : {
            subject: {
                key: subjectKey({ ...request, branch }),
                repository: request.repository.fullName,
                project: request.project,
                kind: request.kind,
                branch,
                ...(items[0]?.pullRequest === undefined ? {} : { pullRequest: items[0].pullRequest }),
            },
        };
    const [only, ...others] = items;
    if (branch !== undefined && only && others.length === 0)
        return {
            decision: only.decision,
            reasonCode: only.reasonCode,
            sentence: only.sentence,
            items,
            ...subject,
        };
    const failed = (0,domain_report/* decidedAs */.Pe)(items, 'failed', 'refused');
    const deleted = (0,domain_report/* decidedAs */.Pe)(items, 'deleted');
    const planned = (0,domain_report/* decidedAs */.Pe)(items, 'planned');
    if (failed[0])
        return {
            decision: 'failed',
            reasonCode: failed[0].reasonCode,
            sentence: `${failed.length} of ${failed.length + deleted.length} environments could not be taken down; ${failed[0].sentence}`,
            items,
            ...subject,
        };
    if (deleted.length > 0)
        return {
            decision: 'deleted',
            reasonCode: 'environment_deleted',
            sentence: `Took down ${placedNames(deleted)}.`,
            items,
            ...subject,
        };
    if (planned.length > 0)
        return {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence: `Would take down ${placedNames(planned)}; nothing was changed because 'dry-run' is set.`,
            items,
            ...subject,
        };
    return {
        decision: 'nothing',
        reasonCode: 'nothing_to_do',
        sentence: NOTHING[request.select],
        items,
        ...subject,
    };
}
const NOTHING = {
    this: 'There is no environment to take down.',
    orphaned: 'No environment is orphaned.',
    expired: 'No environment has expired.',
    all: 'There is no environment that may be taken down.',
};

;// CONCATENATED MODULE: ./build/src/usecases/adopt-stacks.js

















/**
 * Makes environments of this repository out of stacks that others made: writes the tags by which sweeps and hours know
 * their own, and changes nothing else. Takes nothing down. One change of each stack is one step, so a run that is killed
 * leaves each stack either as it was or adopted.
 */
async function adoptStacks(places, request) {
    const { deps } = places[0];
    const timed = startTimer(deps, request);
    const [estate, facts] = await Promise.all([
        inEveryPlace(places, async (place) => ({ place, stacks: await place.deps.stacks.list() })),
        readOverview(deps.codeHost, request),
    ]);
    const entries = estate.flatMap(({ place, stacks }) => inventory(stacks, request)
        .filter((stack) => !isOurs(stack.tags, request))
        .map((stack) => ({ place, stack, adoption: judgeAdoption(stack, request, facts) })));
    await tell(deps, entries);
    const items = await inParallel(entries, request.concurrency, async (entry) => placed(await adopt(timed, entry), entry.place));
    return adopt_stacks_summarize(items);
}
async function tell(deps, entries) {
    for (const { stack, adoption, place } of entries)
        if (adoption.adopt)
            deps.log.info(`To be adopted: ${stack.name}${sayPlace(place)}, which serves branch '${adoption.branch}'; ${adoption.remark}.`);
    await showPlan(deps, adoptionPlan(entries));
}
/** One failure must not stop the others. A dry run ends right before the first write. */
async function adopt(request, { place, stack, adoption }) {
    const { deps } = place;
    const say = (decision, reasonCode, sentence) => itemOf(stack, adoption.branch, decision, reasonCode, sentence, adoption.pullRequest);
    if (!adoption.adopt)
        return say('skipped', adoption.reasonCode, adoption.sentence);
    try {
        const now = await deps.stacks.describe(stack.id);
        if (now === undefined || now.status !== stack.status || hasChanged(stack, now))
            return say('skipped', 'busy', `${stack.name} is not adopted: it changed meanwhile; run it again.`);
        if (request.dryRun)
            return say('planned', 'dry_run', `${stack.name} would be adopted; ${adoption.remark}.`);
        await deps.log.group(`Stack ${stack.name}`, () => writeTags(deps, request, now, adoption.tags));
        return say('updated', 'environment_adopted', `${stack.name} is adopted; ${adoption.remark}.`);
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        return say(failure.decision, failure.reasonCode, failure.sentence);
    }
}
/** @throws AdapterError `stack_failed` with the first failing event; the stack is then as it was. */
async function writeTags(deps, request, stack, tags) {
    const since = deps.clock.now();
    const change = await deps.stacks.prepareChange({
        stackName: stack.id,
        creates: false,
        changeSetName: `greenroom-${request.runToken}-adopt`,
        token: `${request.runToken}-adopt`,
        template: 'previous',
        parameters: keptParameters(stack),
        tags,
        capabilities: EVERY_CAPABILITY,
        onFailure: 'rollback',
    });
    if (change.kind === 'empty')
        throw notAdopted(`CloudFormation takes new tags of ${stack.name} for no change`);
    const beyond = beyondTags(await deps.stacks.changesOf(change.changeSetId));
    if (beyond.length > 0)
        throw notAdopted(sayBeyond(stack.name, beyond));
    await deps.stacks.executeChange({
        changeSetId: change.changeSetId,
        stackId: stack.id,
        token: `${request.runToken}-adopt-execute`,
        onFailure: 'rollback',
        creates: false,
    });
    const settled = await settleStack(deps, stack.id, {
        since,
        deadline: request.deadline,
        isStale: (seen) => isSame(seen, stack),
    });
    if (settled.stack && succeeded(settled.stack.status) && isOurs(settled.stack.tags, request))
        return;
    const cause = await firstCause(deps.stacks, stack.id, settled.events, since);
    throw notAdopted(`Stack ${stack.name} did not take the tags and is in ${settled.stack?.status ?? 'no state'}${cause === undefined ? '' : `: ${sayFailure(cause)}`}`);
}
/** The change set stays, for a person to read and to execute where it is right. */
function sayBeyond(name, resources) {
    const more = resources.length > 3 ? ` and ${resources.length - 3} more` : '';
    return `The tags of ${name} would not be all that changes: CloudFormation would also change ${resources.slice(0, 3).join(', ')}${more}, as where a parameter of SSM has a newer value; look at its newest change set in CloudFormation, and execute it by hand where that may be`;
}
function notAdopted(what) {
    return new domain_errors/* AdapterError */.om('stack_failed', `${what}; it is not adopted.`, { service: 'CloudFormation' });
}
function adopt_stacks_summarize(items) {
    const failed = (0,domain_report/* decidedAs */.Pe)(items, 'failed', 'refused');
    if (failed[0])
        return {
            decision: 'failed',
            reasonCode: failed[0].reasonCode,
            sentence: `${failed.length} of ${items.length} stacks could not be adopted; ${failed[0].sentence}`,
            items,
        };
    const adopted = (0,domain_report/* decidedAs */.Pe)(items, 'updated');
    if (adopted.length > 0)
        return {
            decision: 'updated',
            reasonCode: 'environment_adopted',
            sentence: `Adopted ${placedNames(adopted)}.`,
            items,
        };
    const planned = (0,domain_report/* decidedAs */.Pe)(items, 'planned');
    if (planned.length > 0)
        return {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence: `Would adopt ${placedNames(planned)}; nothing was changed because 'dry-run' is set.`,
            items,
        };
    const sentence = 'No stack made by others is left to adopt.';
    return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence, items };
}

;// CONCATENATED MODULE: ./build/src/usecases/await-standing.js



/** An answer may lag behind the operation that holds a stack. */
const LAG_MS = 1_000;
/**
 * A moment's wait after another operation came first, before everything is asked anew.
 * @throws AdapterError `deadline` when no time is left.
 */
async function waitForOthers({ clock }, request) {
    if (clock.monotonic() >= request.deadline)
        throw new domain_errors/* AdapterError */.om('deadline', 'The environment was not taken down in the time allowed, because other operations held its stack; run it again.', { service: 'CloudFormation', retriable: true });
    await clock.sleep(LAG_MS);
}
/** True when a stack was at work and has settled. A dry run does not wait. */
async function hasWaited(standing, request) {
    const busy = standing.find(({ stack }) => isAtWork(stack.status));
    if (busy === undefined || request.dryRun)
        return false;
    const { deps } = busy.place;
    deps.log.info(`Stack ${busy.stack.name} is in ${busy.stack.status}; waiting for that operation to end.`);
    await settleStack(deps, busy.stack.id, { since: deps.clock.now(), deadline: request.deadline });
    return true;
}

;// CONCATENATED MODULE: ./build/src/usecases/deployment-record.js
const STILL_OPEN = (/* unused pure expression or super */ null && (['queued', 'pending', 'in_progress', undefined]));
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
function deployment_info_commitInAnswer(body) {
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
function deployment_info_isCommit(answered, commit) {
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
function credentials_in_text_hideCredentials(line) {
    return RULES.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), line);
}
const BEGIN = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
/** The longest key that anybody writes, 16384 bits of RSA, has some two hundred lines. */
const LONGEST_KEY = 250;
const BODY = /(?:^|\s)(?:[A-Za-z0-9+/]{16,}={0,2}|(?=\S*\d)[A-Za-z0-9+/]{2,}={1,2})$/;
/** Lines without the private keys that reach over several of them; each of those lines is hidden whole. */
function credentials_in_text_hideKeys(lines) {
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
function scrub_log_scrubLine(line) {
    const plain = line.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 2000);
    return withoutForeignAccount(hideCredentials(plain)).trimEnd();
}
const ENGINE_LOG = 'eb-engine.log';
const RULE = /^-{5,}$/;
/**
 * The last lines of the deployment engine's log within a tail, which holds several files, each under a rule, its path and
 * another rule; of the whole tail where the engine's is not among them.
 */
function scrub_log_engineLines(tail, most) {
    const lines = tail.split(/\r?\n/);
    const start = lines.findIndex((line, index) => line.trim().endsWith(ENGINE_LOG) && isRule(lines[index + 1]));
    const after = start < 0 ? lines : lines.slice(start + 2);
    const end = start < 0 ? -1 : after.findIndex((line, index) => isRule(line) && isRule(after[index + 2]));
    const told = (end < 0 ? after : after.slice(0, end)).filter((line) => line.trim() !== '' && !isRule(line));
    return hideKeys(told).slice(-most).map(scrub_log_scrubLine);
}
function isRule(line) {
    return line !== undefined && RULE.test(line.trim());
}

;// CONCATENATED MODULE: ./build/src/usecases/watch-host.js


const HOST = 'AWS::ElasticBeanstalk::Environment';
const EVERY_MS = 10_000;
const MOST_LINES = 30;
const watch_host_MOST_ERRORS = 10;
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
            deps.log.info(`${sayDuration(deps.clock.monotonic() - startedAt).padStart(8)}  ${line}`);
            if (watch_host_isError(event))
                errors.push(line);
        }
        if (errors.length > 0)
            tail ??= watch_host_readTail(deps, host, stopped.signal);
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
            const failed = events.some((event) => event.type === HOST && event.status.endsWith('_FAILED'));
            if (failed)
                tail ??= watch_host_readTail(deps, name, stopped.signal);
            if (deps.clock.monotonic() - lookedAt >= EVERY_MS)
                void lookQuietly(name);
        },
        async evidence({ always } = { always: false }) {
            if (name === undefined)
                return [];
            await looking;
            await lookQuietly(name);
            if (always)
                tail ??= watch_host_readTail(deps, name, stopped.signal);
            return [...errors.slice(0, watch_host_MOST_ERRORS), ...((await tail) ?? [])];
        },
        stop: () => stopped.abort(),
    };
}
function hostOf(events) {
    return events.findLast((event) => event.type === HOST && event.physicalId !== undefined)?.physicalId;
}
function watch_host_isError({ severity }) {
    return severity === 'ERROR' || severity === 'FATAL';
}
/** The last lines of the engine's log, scrubbed; none when the host does not answer. Never throws. */
async function watch_host_readTail(deps, host, stop) {
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
async function host_evidence_hostEvidence(deps, name, since) {
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
async function host_evidence_tellEvidence(log, name, evidence) {
    if (evidence.length === 0)
        return;
    await log.group(`What ${name} says of itself`, async () => {
        for (const line of evidence)
            log.info(line);
    });
}
/** The first error that the host told, to stand before the end of a sentence; nothing where it told none. */
function host_evidence_sayFirstError(evidence) {
    const [, severity, message] = /^(ERROR|FATAL) {2}(.*)$/s.exec(evidence[0] ?? '') ?? [];
    if (message === undefined)
        return '';
    const what = severity === 'FATAL' ? 'a fatal error' : 'an error';
    return `; its environment reports ${what}: ${message.replace(/\.$/, '')}`;
}
function isDeadline(error) {
    return error instanceof AdapterError && error.reasonCode === 'deadline';
}
/**
 * A run whose time is over with what the host says at that moment, in the log as well: the stack goes on by itself, so there is
 * nothing else to show. Every other error is given back as it is.
 */
async function withEvidence(log, name, error, collect) {
    if (!isDeadline(error))
        return error;
    const evidence = await collect();
    await host_evidence_tellEvidence(log, name, evidence);
    const message = `${error.message.replace(/\.$/, '')}${host_evidence_sayFirstError(evidence)}.`;
    return new AdapterError('deadline', message, { service: error.service, retriable: true, evidence });
}

;// CONCATENATED MODULE: ./build/src/usecases/await-commit.js




const PROBE_TIMEOUT_MS = 5_000;
const await_commit_EAGER_MS = 500;
const await_commit_LAZY_MS = 5_000;
/** During a rolling deployment old instances answer beside new ones, so one right answer proves little. */
const IN_A_ROW = 3;
/**
 * Waits until the application itself says, several times in a row, that it is the commit which was deployed.
 * @throws AdapterError `wrong_commit` with what it said last.
 */
async function await_commit_awaitCommit(deps, request) {
    const startedAt = deps.clock.monotonic();
    for (let right = 0;;) {
        const seen = await look(deps, request);
        right = seen === 'right' ? right + 1 : 0;
        if (right === IN_A_ROW)
            break;
        const waited = deps.clock.monotonic() - startedAt;
        if (seen !== 'right' && deps.clock.monotonic() >= request.deadline)
            throw await wrongCommit(deps, request, seen, waited);
        await deps.clock.sleep(seen === 'right' || waited < 15_000 ? await_commit_EAGER_MS : await_commit_LAZY_MS);
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
    return new AdapterError('wrong_commit', `Environment ${name} does not say that it is ${commit.slice(0, 7)} after ${sayDuration(waited)}: ${path} ${seen}${sayFirstError(evidence)}; look whether the new version took over, or correct 'deployment-info', which takes a path that answers with the commit.`, { service: 'environment', retriable: true, evidence });
}

;// CONCATENATED MODULE: ./build/src/domain/host-health.js
const host_health_NOTHING_SEEN = {
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
function host_health_judgeHost(past, look, label, now) {
    const seen = remember(past, look, label, now);
    if (hasFailed(seen, look, now))
        return { past: seen, verdict: 'failed' };
    if (seen.healthy >= host_health_IN_A_ROW)
        return { past: seen, verdict: 'ready' };
    return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}
function remember(past, look, label, now) {
    if (look === undefined)
        return { ...host_health_NOTHING_SEEN, missingSince: past.missingSince ?? now };
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
function host_health_sayHost(look) {
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
function inspect_host_inspectHost(deps, wanted) {
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
        if (!(error instanceof AdapterError))
            throw error;
        deps.log.debug(`The host's events were not read: ${error.message}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/await-health.js




/** What a stack as it stands is asked; nothing by `http` where it has no address. */
function await_health_healthOf(stack, { health, healthPath, urlOutput }) {
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
async function await_health_awaitHealth(deps, request) {
    if (request.by === 'none')
        return;
    if (request.by === 'http' && request.url === undefined)
        throw new UserError('invalid_template', `Stack ${request.name} has no output '${request.urlOutput}' to ask for its health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
    if (request.by === 'http' && !isAddress(request.url))
        throw new UserError('invalid_template', `Output '${request.urlOutput}' of stack ${request.name} is not an address that begins with http:// or https://, so its health cannot be asked for; correct the output, name another in 'url-output', or set 'health' to beanstalk or none.`);
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
    deps.log.info(`Environment ${request.name} answers as healthy after ${sayDuration(deps.clock.monotonic() - startedAt)}.`);
}
async function unhealthy(deps, request, said, waited) {
    const { name, since, by } = request;
    const evidence = since === undefined ? [] : await hostEvidence(deps, name, since);
    await tellEvidence(deps.log, name, evidence);
    const advice = evidence.length === 0
        ? 'look at its log'
        : 'the last lines of its log stand in the job summary: mend what they show';
    const orElse = by === 'http' ? ", or correct 'health-path'" : '';
    return new AdapterError('unhealthy', `Environment ${name} is not healthy after ${sayDuration(waited)}: ${said}${sayFirstError(evidence)}; ${advice}${orElse}.`, { service: 'environment', retriable: true, evidence });
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

;// CONCATENATED MODULE: ./build/src/usecases/await-awake.js


/**
 * Waits until an environment that stands may be called awake: healthy, and by its own word the commit of its stack.
 * @throws AdapterError `unhealthy` or `wrong_commit`.
 */
async function await_awake_awaitAwake(deps, stack, check, wait) {
    const asked = healthOf(stack, check);
    await awaitHealth(deps, { ...asked, ...wait });
    const { name, url } = asked;
    const path = check.deploymentInfo;
    const commit = stack.parameters['Commit'];
    if (path === undefined || !commit || url === undefined || !URL.canParse(url))
        return;
    await awaitCommit(deps, { name, url, path, commit, ...wait });
}

;// CONCATENATED MODULE: ./build/src/usecases/late-news.js


/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
const LATE_NEWS_MS = 6 * 3_600_000;
/** True for a stack whose last change is told of no more. */
function changedLongAgo(stack, now) {
    return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > LATE_NEWS_MS;
}
/**
 * How an environment stands that is in step with its hours, where it changed so lately that people may not have been told.
 * One that does not answer as ready at once is told of by whoever brings it up.
 */
async function lateNews(deps, check, stack) {
    if (isBusy(stack.status) || changedLongAgo(stack, deps.clock.now()))
        return {};
    if (isAsleep(stack))
        return { standing: 'asleep' };
    try {
        await awaitAwake(deps, stack, check, { deadline: deps.clock.monotonic() });
    }
    catch {
        return {};
    }
    const url = stack.outputs[check.urlOutput];
    return { standing: 'awake', ...(url === undefined ? {} : { url }) };
}

;// CONCATENATED MODULE: ./build/src/usecases/late-endings.js




/**
 * Pull requests that were closed so lately that a run may have been killed before it told of their environment's end. None
 * for a run that does not work wherever the settings say: what it does not see may stand there.
 */
async function closedLately(deps, request) {
    if (request.select !== 'orphaned' || request.kind !== 'preview' || !request.coversSettings)
        return [];
    const since = new Date(deps.clock.now().getTime() - LATE_NEWS_MS);
    return deps.codeHost.pullRequestsClosedSince(since);
}
/**
 * Finishes what a killed run left of environments whose stack is gone already: deployments that still stand open, and
 * the word to people, for which each is reported once more. Branches that `stacks` or `done` know are none of those, and
 * neither are those of which a deployment names a region that is none of `places`.
 */
async function finishLateEndings(places, request, closed, stacks, done) {
    const { deps } = places[0];
    const regions = new Set(places.map((place) => place.deps.region));
    const known = new Set([
        ...stacks.map((stack) => branchOf(stack, undefined) ?? ''),
        ...done.map((item) => item.branch ?? ''),
    ]);
    const names = new Set(stacks.map((stack) => stack.name));
    const newest = new Map();
    for (const pull of closed.toSorted((a, b) => a.number - b.number))
        newest.set(pull.headBranch, pull);
    const items = [];
    for (const pull of newest.values()) {
        const branch = pull.headBranch;
        const name = environmentName({ ...request, branch });
        if (pull.headRepositoryId !== request.repositoryId || known.has(branch) || names.has(name))
            continue;
        if (branch === request.repository.defaultBranch)
            continue;
        if ((await deps.codeHost.openPullRequests(branch)).length > 0)
            continue;
        const history = await deploymentsOf(deps, request, pull);
        // One that names no region is older than the names.
        if (history.some(({ payload }) => !regions.has(payload['region'] ?? deps.region)))
            continue;
        if (!request.dryRun)
            await retire(deps.deployments, history);
        items.push(goneItem(pull, name));
    }
    return items;
}
function deploymentsOf({ deployments }, request, { headBranch: branch, headCommit }) {
    const key = subjectKey({ ...request, branch });
    return environmentDeployments(deployments, { kind: request.kind, branch, key }, [headCommit]);
}
function goneItem({ number, headBranch: branch }, name) {
    return {
        name,
        branch,
        pullRequest: number,
        decision: 'nothing',
        reasonCode: 'nothing_to_do',
        sentence: `Pull request #${number} was closed lately, and its environment is gone.`,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/standing-host.js

const standing_host_HOST = 'AWS::ElasticBeanstalk::Environment';
/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
function standingHost(environment) {
    if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status))
        return undefined;
    return { resource: environment.name, type: standing_host_HOST, why: `it is in ${environment.status}` };
}
/**
 * An environment that runs on and is ours by its tags, which it has from its stack, and named as that stack was: one that has
 * another owner, or another name than its stack, is left alone. Whether the stack is gone is asked by whoever calls. A person has to
 * end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
async function ownHost(applications, owner, environment) {
    const left = standingHost(environment);
    if (environment === undefined || left === undefined)
        return undefined;
    const tags = await applications.environmentTags(environment);
    const branch = branchOfTag(tags[TAGS.branch] ?? '');
    if (!isOurs(tags, owner) || branch === undefined)
        return undefined;
    return environmentName({ ...owner, branch }) === environment.name ? left : undefined;
}
function sayOrphanedHost({ resource, why }) {
    return `There is no stack ${resource} any more, but its Beanstalk environment still stands (${why}); terminate it in Elastic Beanstalk, then rerun.`;
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep-hosts.js


/**
 * Tells of Beanstalk environments that stand without a stack, because an update or a deletion of that stack could not end them and
 * CloudFormation has forgotten them: no list of stacks leads to them any more. A stack that
 * is there when it is asked for directly keeps it. `stacks` are those of the account's list.
 */
async function sweepHosts(deps, request, stacks) {
    const standing = new Set(stacks.map(({ name }) => name));
    const items = [];
    await unlessItFails(deps.log, 'The Beanstalk environments', async () => {
        for (const environment of await deps.applications.environments(`${request.project}-`)) {
            const { name } = environment;
            if (standing.has(name))
                continue;
            const left = await ownHost(deps.applications, request, environment);
            if (left === undefined || (await deps.stacks.describe(name)) !== undefined)
                continue;
            const sentence = sayOrphanedHost(left);
            items.push({ name, decision: 'failed', reasonCode: 'leftover', sentence, leftovers: [left] });
        }
    });
    return items;
}

;// CONCATENATED MODULE: ./build/src/usecases/remove-log-groups.js


const ENVIRONMENT = 'AWS::ElasticBeanstalk::Environment';
const FUNCTION = 'AWS::Lambda::Function';
const REMEDY = 'Allow logs:DescribeLogGroups and logs:DeleteLogGroup, or delete them by hand.';
/** Where Elastic Beanstalk streams logs to, an environment's name behind it (its guide, "Using CloudWatch Logs"). */
const STREAMED_LOGS = '/aws/elasticbeanstalk/';
/** All groups of one environment; the slash ends the name. */
function logGroupPrefix(environmentName) {
    return `${STREAMED_LOGS}${environmentName}/`;
}
function environmentOfLogGroup(group) {
    return group.startsWith(STREAMED_LOGS) ? group.slice(STREAMED_LOGS.length).split('/')[0] : undefined;
}
/**
 * The Beanstalk environments that a gone stack held, by name: those among its resources, and the one that its own
 * parameter names, because an environment that slept is no resource of its stack. Under review a stack never held any.
 */
function environmentsOf(stack, resources, isOurs) {
    const held = resources
        .filter((each) => each.type === ENVIRONMENT && each.status === 'DELETE_COMPLETE')
        .flatMap((each) => each.physicalId ?? []);
    const mayHaveSlept = isOurs && !stack_state_isUnderReview(stack.status);
    const named = mayHaveSlept && stack.parameters['EnvironmentName'] === stack.name ? [stack.name] : [];
    return [...new Set([...held, ...named])];
}
/** The groups that AWS Lambda made for the functions of a gone stack, named after them (its guide, "Using CloudWatch Logs"). */
function functionLogsOf(resources) {
    return resources
        .filter((each) => each.type === FUNCTION && each.status === 'DELETE_COMPLETE')
        .flatMap((each) => (each.physicalId === undefined ? [] : `/aws/lambda/${each.physicalId}`));
}
/**
 * Deletes log groups of what is gone: Beanstalk's outlive an environment that was not told `DeleteOnTerminate`, Lambda's are
 * no resource of any stack, and neither need have a retention.
 */
async function removeLogGroups(deps, gone) {
    const remove = async (group) => {
        if (await deps.logGroups.delete(group))
            deps.log.info(`Deleted log group ${group}.`);
    };
    for (const prefix of gone.environments.map(logGroupPrefix))
        await unlessRefused(deps.log, { what: `Log groups under ${prefix}`, remedy: REMEDY }, async () => {
            for (const group of await deps.logGroups.list(prefix))
                await remove(group);
        });
    for (const group of gone.groups)
        await unlessRefused(deps.log, { what: `Log group ${group}`, remedy: REMEDY }, () => remove(group));
}

;// CONCATENATED MODULE: ./build/src/usecases/resources-within.js
const NESTED_STACK = 'AWS::CloudFormation::Stack';
const resources_within_DEEPEST = 5;
/** All resources of a stack and of the stacks nested in it, a nested stack right before what it holds. */
async function resources_within_resourcesWithin(stacks, stackId, depth = 0) {
    const held = [];
    for (const resource of await stacks.resources(stackId)) {
        held.push({ ...resource, stackId });
        const { type, physicalId } = resource;
        if (type === NESTED_STACK && physicalId?.startsWith('arn:') && depth < resources_within_DEEPEST)
            held.push(...(await resources_within_resourcesWithin(stacks, physicalId, depth + 1)));
    }
    return held;
}
/** What could not be deleted, each in the innermost stack: of a nested stack its own resources, where it names any. */
async function resources_within_stuckWithin(stacks, stackId) {
    const failed = (await resources_within_resourcesWithin(stacks, stackId)).filter((each) => each.status === 'DELETE_FAILED');
    const holders = new Set(failed.map((each) => each.stackId));
    return failed.filter((each) => each.physicalId === undefined || !holders.has(each.physicalId));
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep-log-groups.js





const ORPHANS = 'Log groups without a stack';
/**
 * Deletes the log groups of environments whose stack is gone: what a run that was killed after the stack's deletion left
 * behind. A log group has no tags that tell whose it is, so the deleted stack must: CloudFormation knows it for 90 days, with its
 * tags and what it held. Groups of which nothing proves that they are ours are only told.
 */
async function sweepLogGroups(deps, request, stacks) {
    await unlessItFails(deps.log, ORPHANS, async () => removeOrphans(deps, request, await orphanedGroups(deps, request, stacks)));
}
/** The same for one environment whose stack is gone and that nobody wants. */
async function clearLogGroupsOf(deps, request, name) {
    await unlessItFails(deps.log, ORPHANS, async () => {
        const groups = await deps.logGroups.list(logGroupPrefix(name));
        await removeOrphans(deps, request, new Map(groups.length === 0 ? [] : [[name, groups]]));
    });
}
async function removeOrphans(deps, request, orphans) {
    if (orphans.size === 0)
        return;
    const deleted = await deps.stacks.deleted(new Set(orphans.keys()));
    for (const [name, groups] of orphans) {
        if (await standsAgain(deps, name))
            continue;
        if (!(await wereOurs(deps, request, name, deleted?.get(name) ?? [])))
            deps.log.info(`Log groups under ${logGroupPrefix(name)} have no stack any more, and nothing proves that they may go; delete them by hand.`);
        else if (request.dryRun)
            deps.log.info(`Log groups under ${logGroupPrefix(name)} would be deleted: they have no stack any more.`);
        else
            for (const group of groups)
                if (await deps.logGroups.delete(group))
                    deps.log.info(`Deleted log group ${group}, which had no stack any more.`);
    }
}
/** By the environment's name; those of stacks that were just seen are theirs. */
async function orphanedGroups(deps, request, stacks) {
    const standing = new Set(stacks.map((stack) => stack.name));
    const orphans = new Map();
    for (const group of await deps.logGroups.list(`${STREAMED_LOGS}${request.project}-`)) {
        const name = environmentOfLogGroup(group);
        if (name !== undefined && !standing.has(name))
            orphans.set(name, [...(orphans.get(name) ?? []), group]);
    }
    return orphans;
}
/** An environment may stand under another stack, or under none. */
async function standsAgain(deps, name) {
    const environment = await deps.applications.environment(name);
    if (environment !== undefined && environment.status !== 'Terminated')
        return true;
    return (await deps.stacks.describe(name)) !== undefined;
}
/**
 * True when every deleted stack of the name was ours and unprotected, and one of them held that environment. One that was deleted
 * under review never held anything that could write a log, and has no tags.
 */
async function wereOurs(deps, request, name, former) {
    let held = false;
    for (const id of former) {
        const stack = await deps.stacks.describe(id);
        if (stack?.status !== 'DELETE_COMPLETE')
            return false;
        const isBare = Object.keys(stack.tags).length === 0;
        const resources = isBare || isOurs(stack.tags, request) ? await resources_within_resourcesWithin(deps.stacks, id) : [];
        if (isBare && resources.length === 0)
            continue;
        if (!isOurs(stack.tags, request) || protection(stack, request) !== undefined)
            return false;
        held ||= environmentsOf(stack, resources, true).includes(name);
    }
    return held;
}

;// CONCATENATED MODULE: ./build/src/domain/version-labels.js
/** The environment that an application version was made for; undefined when the label is not one of ours (see `versionLabel`). */
function environmentOfLabel(label) {
    return /^(.+)-[0-9a-f]{12}(?:\.[0-9a-f]{12})?$/.exec(label)?.[1];
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
    return createHash('sha256').update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./build/src/usecases/judge-life.js






/** @throws AdapterError when what a sweep goes by is incomplete. */
async function judgesFor(deps, request) {
    if (request.select === 'expired') {
        const ttlMs = requireTtl(request);
        return both((stack, branch) => judgeExpiry(deps, request, ttlMs, stack, branch));
    }
    if (request.select === 'all')
        return both((stack, branch) => judgeAll(deps.codeHost, request, stack, branch));
    const readAt = deps.clock.now();
    const overview = await readOverview(deps.codeHost, request);
    return {
        first: (_, branch) => judgeByOverview(deps.codeHost, request, branch, overview, readAt),
        last: (_, branch) => judgeBranch(deps.codeHost, request, branch),
    };
}
function both(judge) {
    return { first: judge, last: judge };
}
/** A stack that others made for the default branch is no preview, so nobody means it by all previews. */
async function judgeAll(codeHost, request, stack, branch) {
    const isTheirs = !isOurs(stack.tags, request) && request.kind === 'preview';
    if (!isTheirs || branch !== request.repository.defaultBranch)
        return judgeWish(codeHost, request, branch, "'select' is all");
    const sentence = `${stack.name} stays: others made it, and it serves '${branch}', the default branch, so it is no preview.`;
    return { remove: false, reasonCode: 'protected', sentence, pullRequest: undefined };
}
/** Reads the branch's life directly; a list is never a proof, and a pull request is closed only when it says so itself. */
async function judgeBranch(codeHost, request, branch) {
    const facts = await readLife(codeHost, request, branch);
    const verdict = verdictOn(facts, request);
    const closed = facts.latestPullRequest;
    if (!verdict.remove || facts.branchHead === undefined || facts.openPullRequest || closed === undefined)
        return verdict;
    const itself = await codeHost.pullRequest(closed.number);
    if (itself?.state === 'closed')
        return verdict;
    return {
        remove: false,
        reasonCode: 'doubtful_facts',
        sentence: `Pull request #${closed.number} was listed as closed but does not say so itself, so the environment of branch '${branch}' stays; rerun later.`,
        pullRequest: closed.number,
    };
}
async function readLife(codeHost, request, branch) {
    const [branchHead, open, latest] = await Promise.all([
        codeHost.branchHead(branch),
        codeHost.openPullRequests(branch),
        codeHost.latestPullRequest(branch),
    ]);
    return {
        repositoryId: request.repositoryId,
        branch,
        branchHead,
        openPullRequest: speaker(open),
        latestPullRequest: latest,
        outlivesPullRequests: outlivesPullRequests(branch, request),
    };
}
function verdictOn(facts, request) {
    return {
        ...mayRemove(facts, request),
        pullRequest: (facts.openPullRequest ?? facts.latestPullRequest)?.number,
    };
}
/**
 * What the lists call wanted stays without another question. Whatever they do not is asked about directly, and a list that
 * the answer contradicts makes the whole sweep doubtful: it may lack more than this one.
 */
async function judgeByOverview(codeHost, request, branch, overview, readAt) {
    const listed = overview.openPullRequests.get(branch);
    if (listed !== undefined && !overview.optedOut.has(branch)) {
        const sentence = `Pull request #${listed} is open, so its environment stays.`;
        return { remove: false, reasonCode: 'still_wanted', sentence, pullRequest: listed };
    }
    if (listed === undefined && overview.branches.has(branch) && isWantedByBranch(request.wanted)) {
        const sentence = `Branch '${branch}' exists, and 'wanted' names branches, so its environment stays.`;
        return { remove: false, reasonCode: 'still_wanted', sentence, pullRequest: undefined };
    }
    const facts = await readLife(codeHost, request, branch);
    if (facts.branchHead !== undefined && !overview.branches.has(branch))
        throw overview_doubtful(`The list of branches lacks '${branch}', which exists`);
    if (facts.openPullRequest && listed === undefined && !isNewerThan(readAt, facts.openPullRequest))
        throw overview_doubtful(`The list of open pull requests lacks #${facts.openPullRequest.number}, which is open`);
    return verdictOn(facts, request);
}
/** One that was opened, or opened again, since the lists were read is no reason to doubt them. */
function isNewerThan(readAt, pull) {
    return Date.parse(pull.updatedAt) > readAt.getTime();
}
function requireTtl(request) {
    if (request.ttlMs !== undefined)
        return request.ttlMs;
    throw new domain_errors/* UserError */.yo('invalid_input', "Input 'ttl' is empty and the settings have none for this kind; give how long an environment may stand after its last push, such as 7d.");
}
async function judgeExpiry(deps, request, ttlMs, stack, branch) {
    const wish = await judgeWish(deps.codeHost, request, branch, '');
    if (!wish.remove)
        return wish;
    const opened = await deps.deployments.opened({ environment: request.kind, ref: branch });
    const key = subjectKey({ ...request, branch });
    const pushes = opened
        .filter((each) => each.payload['key'] === key)
        .map(({ commit, createdAt }) => ({ commit, at: createdAt }));
    const runningCommit = stack.parameters['Commit'];
    const standsSince = isMadeAnew(stack.status) ? undefined : stack.createdAt;
    return {
        ...hasExpired({ pushes, runningCommit, standsSince }, ttlMs, deps.clock.now()),
        pullRequest: wish.pullRequest,
    };
}
const BY_NAME = 'somebody asked for it by its name';
/** For a stack that a person named: only the label that keeps it speaks against that. `branch` is '' where nothing tells it. */
async function judgeByName(codeHost, request, branch) {
    if (branch === '')
        return { remove: true, why: BY_NAME, pullRequest: undefined };
    return judgeWish(codeHost, request, branch, BY_NAME);
}
/** Everything goes but what somebody labelled to be kept. */
async function judgeWish(codeHost, request, branch, why) {
    const [open, latest] = await Promise.all([
        codeHost.openPullRequests(branch),
        codeHost.latestPullRequest(branch),
    ]);
    const pull = open[0] ?? latest;
    const pullRequest = pull?.number;
    const wish = wishToKeep(pull, request);
    return wish ? { ...wish, pullRequest } : { remove: true, why, pullRequest };
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep-versions.js






/**
 * Deletes application versions, with their bundles, whose stack is gone: what a run that was killed after the stack's
 * deletion left behind. The region's quota of versions is soon full of them. A version goes only when its own tags say
 * that it is ours, it is older than `grace`, the branch in its tags is as good as gone by its own word, and no stack of its
 * name exists when asked directly.
 */
async function sweepVersions(deps, request, stacks) {
    const standing = new Set(stacks.map((stack) => stack.name));
    for (const application of applicationsOf(request, stacks))
        await unlessItFails(deps.log, versionsIn(application), async () => {
            const versions = await deps.applications.applicationVersions(application, `${request.project}-`);
            const candidates = versions.filter((version) => isOld(deps, request, version));
            for (const [name, own] of Map.groupBy(candidates, ({ label }) => environmentOfLabel(label)))
                if (name !== undefined && !standing.has(name))
                    await sweepEnvironment(deps, request, name, own);
        });
}
/**
 * Deletes the versions of one environment whose stack is gone, as far as their own tags say that they are ours; returns how
 * many. Whoever calls has just made sure that nobody wants the environment, so their age does not matter.
 */
async function clearVersionsOf(deps, request, name) {
    const { application } = request;
    let deleted = 0;
    await unlessItFails(deps.log, versionsIn(application), async () => {
        const own = await versionsOf(deps.applications, application, name);
        for (const { version } of await removable(deps, request, name, own))
            if (await deleteWithoutStack(deps, request, name, version))
                deleted += 1;
    });
    return deleted;
}
function versionsIn(application) {
    return `The application versions of ${application}`;
}
function applicationsOf(request, stacks) {
    return new Set([
        request.application,
        ...stacks
            .filter((stack) => isOurs(stack.tags, request))
            .flatMap((stack) => stack.parameters['ApplicationName'] ?? []),
    ]);
}
/** Written so that a time that cannot be read, or lies ahead, counts as young. */
function isOld(deps, { graceMs }, { createdAt }) {
    return deps.clock.now().getTime() - Date.parse(createdAt ?? '') >= graceMs;
}
/** A branch that is back at its commit finds its version there and runs it, so each branch is asked right before its versions go. */
async function sweepEnvironment(deps, request, name, versions) {
    const ours = await removable(deps, request, name, versions);
    for (const [branch, group] of Map.groupBy(ours, (each) => each.branch))
        if (branch === undefined || branch === '')
            deps.log.info(`The application versions of ${name} have no stack any more and stay: their tags do not say which branch they were made for.`);
        else if ((await judgeBranch(deps.codeHost, request, branch)).remove)
            for (const { version } of group)
                await deleteWithoutStack(deps, request, name, version);
}
/** By their own tags; what is protected stays protected when its stack is gone. */
async function removable(deps, request, name, versions) {
    const found = [];
    for (const version of versions) {
        const tags = await deps.applications.applicationVersionTags(version);
        const isProtected = protection({ name, tags, terminationProtection: false }, request) !== undefined;
        if (isOurs(tags, request) && !isProtected)
            found.push({ version, branch: branchOf({ name, tags }, undefined) });
    }
    return found;
}
/** Returns whether it is gone; a stack that was made meanwhile keeps it. */
async function deleteWithoutStack(deps, request, name, { application, label }) {
    if ((await deps.stacks.describe(name)) !== undefined)
        return false;
    if (request.dryRun) {
        deps.log.info(`Application version ${label} would be deleted: it has no stack any more.`);
        return false;
    }
    await deps.applications.deleteApplicationVersion(application, label);
    deps.log.info(`Deleted application version ${label}, which had no stack any more.`);
    return true;
}

;// CONCATENATED MODULE: ./build/src/usecases/clear-up.js





/** What a sweep does at its end, once for all environments: what killed runs left behind of those whose stack is gone. */
async function clearUp(places, request, { estate }, closed, done) {
    const hosts = await inEveryPlace(places, async (place) => {
        const found = estate.find((each) => each.place === place);
        await sweepVersions(place.deps, request, found?.stacks ?? []);
        await sweepLogGroups(place.deps, request, found?.stacks ?? []);
        const left = await sweepHosts(place.deps, request, found?.stacks ?? []);
        return left.map((item) => placed(item, place));
    });
    const stacks = estate.flatMap((each) => each.stacks);
    const told = hosts.flat().filter(({ name }) => !done.some((item) => item.name === name));
    return [...told, ...(await finishLateEndings(places, request, closed, stacks, done))];
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

;// CONCATENATED MODULE: ./build/src/text/sweep-plan.js




/** The plan of a sweep, as it stands in the job summary before anything is taken down: what goes first, then what stays. */
function sweepPlan(plan, now, stop, most) {
    const victims = plan.filter((entry) => entry.remove);
    const ordered = [...victims, ...plan.filter((entry) => !entry.remove)];
    const table = markdownTable(ordered, columns(plan, now), {
        rest: (left) => `${left} more environments are not shown.`,
        ...(most === undefined ? {} : { most }),
    });
    const brake = stop === undefined ? '' : `\n${markdownText(stop, 400)}\n`;
    return `### Plan of the sweep\n\n${victims.length} of ${plan.length} environments would go.\n${brake}${table}\n`;
}
function columns(plan, now) {
    const isPlaced = plan.some((entry) => entry.place.name !== undefined);
    const place = {
        heading: 'Where',
        cell: (entry) => markdownText(entry.place.name ?? '', 80),
    };
    return [
        { heading: 'Environment', cell: (entry) => `\`${entry.stack.name}\`` },
        ...(isPlaced ? [place] : []),
        {
            heading: 'Branch',
            cell: ({ branch, pullRequest }) => `${markdownText(branch, 80)}${pullRequest === undefined ? '' : ` (#${pullRequest})`}`,
        },
        { heading: 'Age', cell: (entry) => sweep_plan_ageOf(entry, now) },
        { heading: 'Plan', cell: (entry) => (entry.remove ? 'take down' : 'stays') },
        { heading: 'Why', cell: (entry) => markdownText(entry.why, 300) },
        {
            heading: 'Cost',
            cell: ({ cost }) => (cost === undefined ? 'unknown' : markdownText(sayCost(cost))),
        },
    ];
}
function sweep_plan_ageOf({ stack }, now) {
    const age = now.getTime() - Date.parse(stack.createdAt);
    return Number.isNaN(age) ? 'unknown' : (0,durations/* sayDuration */.kP)(age);
}

;// CONCATENATED MODULE: ./build/src/usecases/check-inventory.js


/** A stack that is older stands in every list. */
const SETTLED_MS = 300_000;
/** More stacks than these do not come and go while two lists are read. */
const MOST_ASKED = 20;
/**
 * Holds the list that a sweep goes by against CloudFormation's other one: a page that came short leaves no trace in itself.
 * What stands in one list only has to be made or deleted meanwhile, by its own word.
 * @throws AdapterError `doubtful_facts`
 */
async function checkInventory(stackCloud, stacks, now) {
    const live = await stackCloud.liveIds();
    const listed = new Set(stacks.map((stack) => stack.id));
    const strange = [
        ...[...live].filter((id) => !listed.has(id)),
        ...[...listed].filter((id) => !live.has(id)),
    ];
    for (const id of strange.slice(0, MOST_ASKED)) {
        const stack = await stackCloud.describe(id);
        if (stack !== undefined && !isPassing(stack, now))
            throw check_inventory_doubtful(`of which one lacks ${stack.name}`);
    }
    if (strange.length > MOST_ASKED)
        throw check_inventory_doubtful(`by ${strange.length} stacks`);
}
function isPassing(stack, now) {
    return stack.status === 'DELETE_COMPLETE' || ageOf(stack, now) < SETTLED_MS;
}
function check_inventory_doubtful(what) {
    return new domain_errors/* AdapterError */.om('doubtful_facts', `Two lists of the stacks differ, ${what}, so neither can be trusted and nothing is taken down; rerun later.`, { service: 'CloudFormation', retriable: true });
}

;// CONCATENATED MODULE: ./build/src/usecases/with-cost.js
/** The item with what its environment costs, where the team gave prices. */
function withCost(item, cost) {
    return cost === undefined ? item : { ...item, cost };
}

;// CONCATENATED MODULE: ./build/src/usecases/plan-sweep.js












/**
 * Reads all places and judges every environment. The code host's lists come after the stacks, so that a branch which is made
 * meanwhile with its stack stands in them; and the pages of one list do not wait in memory for those of another.
 * @throws what the first place that cannot be listed whole threw: a part of the estate proves nothing.
 */
async function planSweep(places, request) {
    const { deps } = places[0];
    const estate = await inEveryPlace(places, async (place) => ({
        place,
        stacks: await place.deps.stacks.list(`${request.project}-`),
    }));
    tellOfUnproven(estate, request, deps);
    const judges = await judgesFor(deps, request);
    const own = estate.flatMap(({ place, stacks }) => inventory(stacks, request).map((stack) => ({ place, stack })));
    const now = deps.clock.now();
    const costOf = costsAt(request.pricing, now);
    const entries = await inParallel(own, request.concurrency, async ({ place, stack }) => ({
        ...(await planFor(judges, place, stack, judgeStack(stack, request, now))),
        cost: costOf(stack),
    }));
    if (entries.some((entry) => entry.remove))
        await inEveryPlace(places, (place) => checkInventory(place.deps.stacks, stacksIn(estate, place), now));
    const stop = brake(entries.filter((entry) => entry.remove).length, own.length, request);
    return { entries, stop, now, judges, estate };
}
/** Nobody else would ever tell of them: they stand in the way of a name of ours and lead to no branch. */
function tellOfUnproven(estate, { project }, { clock, log }) {
    for (const { place, stacks } of estate)
        for (const stack of stacks) {
            const isMeant = stack.name.startsWith(`${project}-`) && isAbandoned(stack, clock.now());
            const sentence = isMeant ? sayUnproven(stack) : undefined;
            if (sentence !== undefined)
                log.warning(`${sentence}${sayPlace(place)}.`);
        }
}
function stacksIn(estate, place) {
    return estate.find((each) => each.place === place)?.stacks ?? [];
}
async function planFor(judges, place, stack, candidate) {
    const base = { place, stack, branch: candidate.branch ?? '', abandoned: false, stuck: false };
    if (candidate.skip) {
        const { reasonCode, sentence, stuck } = candidate.skip;
        return { ...base, remove: false, reasonCode, why: sentence, pullRequest: undefined, stuck };
    }
    const verdict = candidate.abandoned ? ABANDONED : await judges.first(stack, candidate.branch);
    return {
        ...base,
        abandoned: candidate.abandoned,
        remove: verdict.remove,
        reasonCode: verdict.remove ? 'environment_deleted' : verdict.reasonCode,
        why: verdict.remove ? verdict.why : verdict.sentence,
        pullRequest: verdict.pullRequest,
    };
}
/** What the sweep means to do, in the log and in the job summary. */
async function tellPlan(deps, entries, { now, stop }) {
    for (const { place, stack, remove, why, stuck } of entries) {
        if (stuck)
            deps.log.warning(why);
        const age = now.getTime() - Date.parse(stack.createdAt);
        if (remove)
            deps.log.info(`To be taken down: ${stack.name}${sayPlace(place)}, ${(0,durations/* sayDuration */.kP)(age)} old, because ${why}.`);
    }
    await showPlan(deps, sweepPlan(entries, now, stop));
}
const ABANDONED = {
    remove: true,
    why: 'nothing was ever made of it, because its change set was not executed',
    pullRequest: undefined,
};
/** What stays, for a reason that somebody may want to know. */
function leftItems(entries) {
    return entries.filter((entry) => !entry.remove && entry.reasonCode !== 'still_wanted').map(stayingItem);
}
function stayingItem(entry) {
    const { stack, branch, reasonCode, why, pullRequest, place, cost } = entry;
    return withCost(placed(itemOf(stack, branch, 'skipped', reasonCode, why, pullRequest), place), cost);
}
function brakedItem(entry) {
    const { stack, branch, why, pullRequest, place, cost } = entry;
    const sentence = `Would be taken down: ${why}.`;
    return withCost(placed(itemOf(stack, branch, 'skipped', 'brake', sentence, pullRequest), place), cost);
}
/** Asked right before the first write. */
function lastVerdict(judges, entry) {
    return entry.abandoned ? Promise.resolve(ABANDONED) : judges.last(entry.stack, entry.branch);
}
/** A branch that has a stack in several places has one record on the host, which ends with the last of them. */
function subjectsOf(plan, request) {
    const subjects = Map.groupBy(plan, ({ stack, branch }) => isOurs(stack.tags, request) ? `branch ${branch}` : stack.id);
    return [...subjects.values()]
        .map((entries) => ({
        victims: entries.filter((entry) => entry.remove),
        keepsOne: entries.some((entry) => !entry.remove),
    }))
        .filter(({ victims }) => victims.length > 0);
}

;// CONCATENATED MODULE: ./build/src/text/marker.js
/** Hidden lines that let a later run find its own comment: `<!-- greenroom:<purpose> <key> {json} -->`. */
function markerStart(purpose, key) {
    return `<!-- greenroom:${purpose} ${inMarker(key)} `;
}
function marker(purpose, key, data) {
    // Inside JSON these two can only stand in strings, where an escape means the same.
    const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `${markerStart(purpose, key)}${json} -->`;
}
/** The data of a comment's marker; undefined when there is none or somebody has broken it. */
function markerData(body, purpose, key) {
    const start = markerStart(purpose, key);
    const from = body.indexOf(start);
    const to = from < 0 ? -1 : body.indexOf(' -->', from);
    if (to < 0)
        return undefined;
    try {
        return JSON.parse(body.slice(from + start.length, to));
    }
    catch {
        return undefined;
    }
}
function inMarker(key) {
    return key.replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
}

;// CONCATENATED MODULE: ./build/src/text/brake-issue.js


/** An issue holds at most 65,536 characters (GitHub's own words when there are more). */
const brake_issue_MOST_ROWS = 100;
/** The issue that tells of a sweep which its brake stopped. */
function brakeIssue(sweep, plan, now, stop) {
    return {
        title: `The sweep of ${sweep.project}/${sweep.kind} was stopped by its brake`,
        body: `${marker('brake', sweep.key, { at: now.toISOString() })}
A sweep wanted to take down more environments than its brake allows, so it took down none, and so will every later sweep. Look at the plan. Where it is right, run the cleanup workflow by hand with \`force\`; where it is not, find out what made so many environments look unwanted. The first sweep that is within its brake again closes this issue.

${sweepPlan(plan, now, stop, brake_issue_MOST_ROWS)}`,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/report-brake.js




/** The answer of a sweep that its brake stopped, before anything was deleted. The plan is left in one issue. */
async function refuseByBrake(deps, request, { entries, now }, stop) {
    await reportBrake(deps, request, entries, now, stop);
    const victims = entries.filter((entry) => entry.remove).map(brakedItem);
    return {
        decision: 'refused',
        reasonCode: 'brake',
        sentence: stop,
        items: [...victims, ...leftItems(entries)],
    };
}
/**
 * Opens one issue with the plan that the brake stopped, or edits the one that is open. The sweep has refused already, so
 * an issue that cannot be written is only a warning.
 */
async function reportBrake(deps, request, plan, now, stop) {
    if (request.dryRun)
        return;
    const key = keyOf(request);
    try {
        const { number } = await deps.codeHost.keepIssue({
            marker: markerStart('brake', key),
            ...brakeIssue({ ...request, key }, plan, now, stop),
        });
        deps.log.info(`The plan stands in issue #${number}.`);
    }
    catch (error) {
        deps.log.warning(`No issue tells of the brake; give the job 'issues: write' for that. ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
const ONE_DAY_MS = 24 * 3_600_000;
/** A sweep that its brake lets pass has nothing to refuse any more. An issue that cannot be closed is left to people. */
async function closeBrakeIssue(deps, request, now) {
    if (request.dryRun)
        return;
    try {
        const number = await deps.codeHost.closeIssue({
            marker: markerStart('brake', keyOf(request)),
            note: `**Closed:** the sweep of ${now.toISOString().slice(0, 16)}Z was within its brake.`,
            since: new Date(now.getTime() - ONE_DAY_MS),
        });
        if (number !== undefined)
            deps.log.info(`Closed issue #${number}: this sweep is within its brake.`);
    }
    catch (error) {
        deps.log.info(`Whether an issue tells of the brake is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
function keyOf({ repositoryId, project, kind, select }) {
    return `${repositoryId}/${project}/${kind}/${select}`;
}

;// CONCATENATED MODULE: ./build/src/usecases/batches.js










/** Plans a sweep that several jobs carry out, and takes down nothing. The brake counts here as it does in each of them. */
async function planBatches(places, request, count) {
    const { deps } = places[0];
    const plan = await planSweep(places, request);
    await tellPlan(deps, plan.entries, plan);
    if (plan.stop !== undefined)
        return { ...(await refuseByBrake(deps, request, plan, plan.stop)), batches: [] };
    await closeBrakeIssue(deps, request, plan.now);
    const subjects = subjectsOf(plan.entries, request).map(({ victims }) => victims);
    const { batches, left } = dealOut(subjects.map((victims) => victims.map(({ stack, place }) => ({ name: stack.name, place: place.name }))), count);
    const items = [...subjects.flat().map(plannedItem), ...leftItems(plan.entries)];
    if (batches.length === 0)
        return { ...summarize(leftItems(plan.entries), request), batches };
    const rest = left === 0 ? '' : `; ${left} more are left to the next run`;
    const sentence = `${subjects.flat().length - left} environments would go, in ${batches.length} batches${rest}.`;
    return { decision: 'planned', reasonCode: 'batches_planned', sentence, items, batches };
}
function plannedItem(entry) {
    const { stack, branch, why, pullRequest, place } = entry;
    const sentence = `${stack.name} is to be taken down: ${why}.`;
    return placed(itemOf(stack, branch, 'planned', 'batches_planned', sentence, pullRequest), place);
}
/** Where each member of a batch stands in a plan. @throws UserError when the batch is of other places than this run's. */
function membersIn(places, entries, members) {
    return members.map((member) => {
        const place = places.find((each) => each.name === member.place);
        if (place === undefined)
            throw new domain_errors/* UserError */.yo('invalid_input', `The batch has ${member.name} ${member.place === undefined ? 'without a place' : `in ${member.place}`}, and this run works in ${places.map(({ name }) => name ?? 'a single place').join(', ')}; give every step of the plan the same 'region' and 'role-to-assume'.`);
        const entry = entries.find((each) => each.place === place && each.stack.name === member.name);
        return entry === undefined ? { member, place } : { member, place, entry };
    });
}
/** Asks directly, because a stack that is no longer among ours is not therefore gone. */
async function missingItem({ member, place }, gone) {
    const stack = await place.deps.stacks.describe(member.name);
    const say = (decision, reasonCode, sentence) => placed({ name: member.name, decision, reasonCode, sentence }, place);
    if (stack === undefined)
        return gone === 'deleted'
            ? say(gone, 'environment_deleted', `${member.name} is gone.`)
            : say(gone, 'nothing_to_do', `${member.name} is gone already.`);
    return say('skipped', 'not_owned', `${member.name} stays: it does not carry the tags of this project, repository and kind any more.`);
}
/**
 * What became of a plan, told by looking and not by what its jobs said: a job that was killed says nothing, and of a
 * matrix only the last job's outputs are kept. Takes no environment down; it clears up, as every sweep does at its end.
 */
async function mergeBatches(places, request, members) {
    const { deps } = places[0];
    const [plan, closed] = await Promise.all([planSweep(places, request), closedLately(deps, request)]);
    const found = membersIn(places, plan.entries, members);
    const items = await inParallel(found, request.concurrency, (each) => each.entry === undefined ? missingItem(each, 'deleted') : Promise.resolve(standingItem(each.entry)));
    return summarize([...items, ...(await clearUp(places, request, plan, closed, items))], request);
}
function standingItem(entry) {
    const { stack, branch, why, pullRequest, place } = entry;
    if (!entry.remove)
        return stayingItem(entry);
    const say = (decision, reasonCode, sentence) => placed(itemOf(stack, branch, decision, reasonCode, sentence, pullRequest), place);
    if (stack.status === 'DELETE_IN_PROGRESS')
        return say('skipped', 'busy', `${stack.name} is still being deleted; the next run looks again.`);
    const reason = stack.statusReason === undefined ? '' : `: ${(0,without_account/* withoutAccount */.Mk)(stack.statusReason)}`;
    return say('failed', 'leftover', `${stack.name} still stands in ${stack.status}${reason}, although it was to go because ${why}; look at what its job says, then run the workflow again.`);
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

;// CONCATENATED MODULE: ./build/src/domain/leftover.js

const LONGEST_REASON = 300;
function leftoverOf(resource, why) {
    const name = plainName(resource.physicalId);
    return {
        resource: resource.logicalId,
        type: resource.type,
        ...(name === undefined ? {} : { name }),
        why: leftover_oneLine(why ?? resource.reason ?? 'CloudFormation gives no reason'),
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
function leftover_oneLine(text) {
    const line = (0,without_account/* withoutAccount */.Mk)(text).replaceAll(/\s+/g, ' ').trim();
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}

;// CONCATENATED MODULE: ./build/src/usecases/clear-after-deletion.js







const BUCKET = 'AWS::S3::Bucket';
/**
 * Removes what the stack did not own and proves that the rest is gone. A stack that was made under the same name meanwhile
 * owns versions, artifacts, logs and Beanstalk environment of that name now, so they are left to it.
 * @throws LeftoverError with what is still there.
 */
async function clearAfterDeletion(deps, gone) {
    const { stack, resources, ownsVersions } = gone;
    const isOver = !(await isTaken(deps, stack)) && !(ownsVersions && (await gone.isWantedAgain()));
    // Versions that cannot go must not keep the logs: the stack that tells of both is gone.
    const failures = [];
    if (isOver)
        await removeVersionsAndArtifacts(deps, gone).catch((error) => failures.push(error));
    await prove(deps, gone);
    const logs = {
        environments: environmentsOf(stack, resources, ownsVersions),
        groups: functionLogsOf(resources),
    };
    if (isOver)
        await removeLogGroups(deps, logs).catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
async function removeVersionsAndArtifacts(deps, gone) {
    const { stack, ownsVersions, ownsArtifacts } = gone;
    const buckets = ownsVersions ? await removeVersions(deps, stack) : [];
    if (!ownsArtifacts)
        return;
    for (const bucket of new Set([...buckets, stack.parameters['SourceBundleBucket'] ?? '']))
        if (bucket !== '')
            await removeArtifacts(deps, gone, bucket);
}
/** True when a stack was made under the same name since. */
async function isTaken(deps, stack) {
    const successor = await deps.stacks.describe(stack.name);
    return successor !== undefined && successor.id !== stack.id && successor.status !== 'DELETE_COMPLETE';
}
/** The application stands in the stack's own parameters, so teardown needs no settings. Returns where the bundles lay. */
async function removeVersions(deps, stack) {
    const application = stack.parameters['ApplicationName'];
    if (application === undefined || application === '')
        return [];
    const own = await versionsOf(deps.applications, application, stack.name);
    for (const { label } of own) {
        await deps.applications.deleteApplicationVersion(application, label);
        deps.log.info(`Deleted application version ${label}.`);
    }
    return own.flatMap((each) => each.bucket ?? []);
}
/**
 * Bundles that no version holds, and templates that were too large for a request: CloudFormation and Beanstalk made their own
 * copies of them.
 */
async function removeArtifacts(deps, { stack, since }, bucket) {
    const prefix = artifactPrefix(stack.name);
    const left = {
        what: `Objects under ${prefix}`,
        remedy: 'Allow s3:ListBucketVersions and s3:DeleteObjectVersion, or let a lifecycle rule of the bucket end them.',
    };
    await unlessRefused(deps.log, left, async () => {
        const { deleted } = await deps.objects.emptyUnder(bucket, prefix, since);
        if (deleted > 0)
            deps.log.info(`Deleted ${deleted} objects under ${prefix} in ${(0,without_account/* withoutAccount */.Mk)(bucket)}.`);
    });
}
async function prove(deps, { stack, resources, leaked }) {
    const still = [...leaked];
    const environment = await deps.applications.environment(stack.name);
    // It may belong to a stack that was made since.
    const isTold = leaked.some(({ name }) => name === environment?.name);
    if (environment && environment.status !== 'Terminated' && !isTold && !(await isTaken(deps, stack)))
        still.push({
            resource: environment.name,
            type: 'AWS::ElasticBeanstalk::Environment',
            why: `it is in ${environment.status}`,
        });
    for (const each of resources.filter(({ type, status }) => type === BUCKET && status === 'DELETE_COMPLETE'))
        if (each.physicalId !== undefined && (await deps.objects.bucketTags(each.physicalId)))
            still.push(leftoverOf(each, 'CloudFormation counts it as deleted'));
    if (still.length > 0)
        throw new domain_errors/* LeftoverError */.UH(`Stack ${stack.name} is deleted, but ${still.map(sayLeftover).join(' and ')} is still there; delete it by hand, then rerun.`, still);
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

;// CONCATENATED MODULE: ./build/src/usecases/leaked-resources.js



const leaked_resources_STACK = 'AWS::CloudFormation::Stack';
const leaked_resources_DEEPEST = 5;
/** Two thousand events of each stack, the newest: what leaked before them is not told any more. */
const leaked_resources_MOST_PAGES = 20;
/**
 * What the updates of a stack, and of those nested in it, have left behind so far, as far as events tell (90 days, the newest two
 * thousand of each). Nothing is asked about a stack that was only ever created.
 */
async function leakedSoFar(stacks, stack) {
    if (!/^(?:UPDATE|IMPORT|DELETE)_/.test(stack.status))
        return [];
    const own = await stacks.events(stack.id, undefined, leaked_resources_MOST_PAGES);
    return leakedIn(await withNested(stacks, stack.id, own));
}
/** A nested stack that cannot be read is passed over. */
async function withNested(stacks, stackId, events, depth = 0) {
    if (depth === leaked_resources_DEEPEST)
        return events;
    const nested = new Set(events.flatMap(({ type, physicalId }) => type === leaked_resources_STACK && physicalId?.startsWith('arn:') && physicalId !== stackId ? [physicalId] : []));
    const inner = [];
    for (const id of nested) {
        const own = await stacks.events(id, undefined, leaked_resources_MOST_PAGES).catch(() => []);
        inner.push(...(await withNested(stacks, id, own, depth + 1)));
    }
    return [...events, ...inner];
}
/** Those that still stand when their stack is gone, or of which nobody can tell. `held` are the resources that went with it. */
async function stillLeaked(deps, leaked, held) {
    const found = [];
    for (const each of leaked) {
        const { physicalId, type } = each;
        if (physicalId === undefined || held.some((one) => one.type === type && one.physicalId === physicalId))
            continue;
        if (!(await leaked_resources_isGone(deps, type, physicalId)))
            found.push(leftoverOf(each));
    }
    return found;
}
async function leaked_resources_isGone(deps, type, physicalId) {
    if (type === standing_host_HOST)
        return standingHost(await deps.applications.environment(physicalId)) === undefined;
    if (type === 'AWS::S3::Bucket')
        return (await deps.objects.bucketTags(physicalId)) === undefined;
    if (type === 'AWS::RDS::DBInstance')
        return (await deps.databases.describe(physicalId)) === undefined;
    return false;
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

;// CONCATENATED MODULE: ./build/src/usecases/stuck-resources.js



/**
 * Clears what kept CloudFormation from deleting buckets and databases; what a template keeps is none of them. A database is
 * started, because a last snapshot can be taken for sure only of one that runs. `deadline` is a monotonic instant in ms.
 */
async function freeStuckData(deps, stackId, deadline) {
    await freeData(deps, await stuckWithin(deps.stacks, stackId), deadline);
}
/** Clears whatever kept CloudFormation from deleting it; repositories of images are emptied as well. */
async function freeStuckResources(deps, stackId, deadline) {
    const stuck = await resources_within_stuckWithin(deps.stacks, stackId);
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

;// CONCATENATED MODULE: ./build/src/usecases/remove-environment.js












/** The first shows what is in the way, and another usually clears what was left; a fourth never did. */
const remove_environment_TRIES = 4;
/**
 * Deletes one stack with all that is in it, then looks whether it is really gone.
 * A bucket or an image repository is emptied only once CloudFormation has tried to delete it: what the template keeps
 * stays untouched, and what wrote to the others is gone by then.
 * @throws LeftoverError with every resource that is still there.
 */
async function removeEnvironment(deps, stack, options) {
    if (isAtWork(stack.status))
        await settleStack(deps, stack.id, { since: deps.clock.now(), deadline: options.deadline });
    const since = deps.clock.now();
    const leaks = await leakedSoFar(deps.stacks, stack);
    const left = await deleteToTheEnd(deps, stack, options);
    const resources = await resourcesOfGone(deps, stack.id);
    const leaked = await stillLeaked(deps, leaks, resources);
    const unwelcome = options.onLeftover === 'fail' ? leaked : [];
    await clearAfterDeletion(deps, { ...options, stack, resources, since, leaked: unwelcome });
    const isLeft = (each) => left.some((one) => one.stackId === each.stackId && one.logicalId === each.logicalId);
    const kept = resources.filter((each) => each.status === 'DELETE_SKIPPED' && !isLeft(each));
    return {
        kept: kept.map((each) => leftoverOf(each, KEPT)),
        leftBehind: [...left.map((each) => leftoverOf(each)), ...leaked],
        snapshots: await snapshotsOf(deps, resources),
    };
}
const KEPT = 'its template keeps it';
/** Returns what it had to leave behind. */
async function deleteToTheEnd(deps, stack, options) {
    if (stack.status === 'DELETE_FAILED')
        await freeWhatIsStuck(deps, stack.id, options);
    for (let attempt = 1;; attempt += 1) {
        const settled = await deleteOnce(deps, stack, attempt, options, []);
        if (remove_environment_isGone(settled))
            return [];
        if (isRefused(settled, stack))
            throw remove_environment_refused(settled, stack);
        if (attempt === remove_environment_TRIES)
            return giveUp(deps, stack, settled, options);
        deps.log.info(`Stack ${stack.name} is in ${settled.stack?.status}; trying again.`);
        if (await_host_holdsHost(stack))
            await await_host_awaitHostReady(deps, stack.name, options.deadline);
        await freeWhatIsStuck(deps, stack.id, options);
    }
}
/** Leaves behind what could not be deleted, where that was asked for. @throws LeftoverError where it was not. */
async function giveUp(deps, stack, settled, options) {
    const failed = await whatIsLeft(deps, stack.id);
    if (options.onLeftover === 'fail' || settled.stack?.status !== 'DELETE_FAILED' || failed.length === 0)
        throw leftover(settled, stack, failed);
    deps.log.warning(`Stack ${stack.name} goes without ${failed.map((each) => sayLeftover(leftoverOf(each))).join(', ')}.`);
    const last = await deleteWithout(deps, stack, failed, options);
    if (remove_environment_isGone(last))
        return failed;
    throw leftover(last, stack, await whatIsLeft(deps, stack.id));
}
/** A stack may leave behind only resources of its own, so the innermost stacks go first. */
async function deleteWithout(deps, stack, failed, options) {
    const of = (stackId) => failed.filter((each) => each.stackId === stackId).map((each) => each.logicalId);
    const nested = new Set(failed.map((each) => each.stackId).filter((stackId) => stackId !== stack.id));
    for (const stackId of [...nested].reverse())
        await deleteOnce(deps, { ...stack, id: stackId }, remove_environment_TRIES + 1, options, of(stackId));
    return deleteOnce(deps, stack, remove_environment_TRIES + 1, options, of(stack.id));
}
function remove_environment_isGone({ stack }) {
    return stack === undefined || stack.status === 'DELETE_COMPLETE';
}
/**
 * CloudFormation will not delete it as long as others use what it exports: nothing was touched, and another try is refused
 * like this one (aws-cdk#604). The stack goes back to where it was, or to DELETE_FAILED without a resource that failed.
 */
function isRefused({ stack: now }, before) {
    if (now === undefined)
        return false;
    return now.status === 'DELETE_FAILED'
        ? IN_USE.test(now.statusReason ?? '')
        : now.status === before.status && Boolean(now.statusReason);
}
const IN_USE = /\bexport\b.* in use by /i;
function remove_environment_refused({ stack: now }, { name }) {
    return new domain_errors/* LeftoverError */.UH(`Stack ${name} could not be deleted and stands as it did, because CloudFormation says: ${sayReason(now?.statusReason)}; put that right, then rerun.`, []);
}
/** Resource by resource, each with its reason; into the log as well. */
async function whatIsLeft(deps, stackId) {
    const left = await resources_within_stuckWithin(deps.stacks, stackId);
    for (const each of left.map((one) => leftoverOf(one)))
        deps.log.info(`Left: ${sayLeftover(each)}, ${each.type}: ${each.why}`);
    return left;
}
async function deleteOnce(deps, stack, attempt, options, retain) {
    const since = deps.clock.now();
    const token = `${options.runToken}-delete${attempt}`;
    await deps.stacks.deleteStack({ stackId: stack.id, token, retain });
    return settleStack(deps, stack.id, {
        since,
        deadline: options.deadline,
        isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
    });
}
/** What cannot be cleared is a leftover like any other where leftovers may stay. @throws LeftoverError where they may not. */
async function freeWhatIsStuck(deps, stackId, options) {
    try {
        await freeStuckResources(deps, stackId, options.deadline);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om))
            throw error;
        if (options.onLeftover === 'fail')
            throw await asLeftover(deps, stackId, error);
        deps.log.warning((0,describe_failure/* describeFailure */.I)(error).sentence);
    }
}
/** A refusal that will last, with everything that it leaves; any other failure as it is. */
async function asLeftover(deps, stackId, error) {
    if (error.reasonCode !== 'leftover' && error.reasonCode !== 'access_denied')
        return error;
    const left = await whatIsLeft(deps, stackId);
    return new domain_errors/* LeftoverError */.UH(error.message, left.map((each) => leftoverOf(each)), error);
}
/** Asked only where a database is gone. That they are not told is no reason to call a deletion failed. */
async function snapshotsOf(deps, resources) {
    const found = [];
    for (const { resource, identifier } of databasesAmong(resources)) {
        if (resource.status !== 'DELETE_COMPLETE')
            continue;
        const names = await deps.databases.snapshots(identifier).catch((error) => {
            deps.log.warning(`Snapshots of ${identifier} may stay: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
            return [];
        });
        const why = 'a snapshot of a database stays when the database is deleted, and costs money';
        for (const name of names)
            found.push({ resource: resource.logicalId, type: 'AWS::RDS::DBSnapshot', name, why });
    }
    return found;
}
/** CloudFormation still tells by ARN what a deleted stack held; where it does not, there is nothing more to learn. */
async function resourcesOfGone(deps, stackId) {
    return resources_within_resourcesWithin(deps.stacks, stackId).catch(() => []);
}
function leftover(settled, stack, stuck) {
    const left = stuck.map((each) => leftoverOf(each));
    const first = firstFailure(settled.events);
    const said = settled.stack?.statusReason;
    const names = left.length > 0 ? left.map(sayLeftover).join(', ') : 'a resource that CloudFormation does not name';
    const reason = said ? `; CloudFormation says: ${sayReason(said)}` : '';
    const cause = first ? `; the first failure was ${sayFailure(first)}` : reason;
    return new domain_errors/* LeftoverError */.UH(`Stack ${stack.name} could not be deleted after ${remove_environment_TRIES} tries: ${names} is left${cause}; delete it by hand, then rerun.`, left);
}

;// CONCATENATED MODULE: ./build/src/usecases/take-down.js









/** Asks the judge, and looks whether the stack is still at rest and as it was judged. */
function doubtsOf(deps, request, stack, branch, judge) {
    const object = (reasonCode, sentence, pullRequest) => ({
        objection: itemOf(stack, branch, 'skipped', reasonCode, sentence, pullRequest),
    });
    return {
        async lookAgain() {
            const [now, verdict] = await Promise.all([deps.stacks.describe(stack.id), judge()]);
            if (!verdict.remove)
                return object(verdict.reasonCode, verdict.sentence, verdict.pullRequest);
            // Its tags and the branch that runs in it were judged, and a stack in another place may have taken an hour meanwhile.
            const isAsJudged = now !== undefined && !hasChanged(stack, now);
            if (isAsJudged && (request.dryRun || !isAtWork(now.status)))
                return { stack: now, why: verdict.why };
            return object('busy', `${stack.name} changed while it was judged.`, verdict.pullRequest);
        },
        isWanted: async () => !(await judge()).remove,
    };
}
/**
 * One after the other, so that the last one of a branch knows what became of the rest: only with it the host's record of
 * what runs ends. `keepsOne` is true when the branch has another stack that stays.
 */
async function inTurn(all, keepsOne, takeOne) {
    const items = [];
    for (const [index, each] of all.entries()) {
        const standsElsewhere = keepsOne || index < all.length - 1 || items.some(leavesItStanding);
        items.push(await takeOne(each, standsElsewhere));
    }
    return items;
}
function leavesItStanding({ decision }) {
    return decision !== 'deleted' && decision !== 'nothing';
}
/**
 * Removes one environment that was judged, with its deployments. Nothing but reading lies before the last look, and nothing but
 * writing after it; a dry run ends between the two.
 */
async function takeDown(deps, request, judged, { branch, pullRequest, standsElsewhere }, doubts) {
    const say = (decision, reasonCode, sentence) => itemOf(judged, branch, decision, reasonCode, sentence, pullRequest);
    if (deps.clock.monotonic() >= request.deadline)
        return say('failed', 'deadline', `${judged.name} was not taken down, because the time allowed ran out before its turn; the next run takes it up.`);
    const ours = isOurs(judged.tags, request);
    // What made an adopted stack may have versions of its own by that name.
    const madeByUs = ours && judged.name === environmentName({ ...request, branch });
    try {
        const subject = { kind: request.kind, branch, key: subjectKey({ ...request, branch }) };
        const history = ours && !standsElsewhere
            ? await environmentDeployments(deps.deployments, subject, [judged.parameters['Commit']])
            : [];
        const last = await doubts.lookAgain();
        if (last.objection)
            return last.objection;
        const { stack, why } = last;
        if (request.dryRun)
            return say('planned', 'dry_run', `${stack.name} would be taken down: ${why}.`);
        // First, while the stack still tells the next run what a killed one has left to do.
        await retire(deps.deployments, history);
        const removal = await deps.log.group(`Stack ${stack.name}`, () => removeEnvironment(deps, stack, {
            runToken: request.runToken,
            deadline: request.deadline,
            ownsVersions: madeByUs,
            ownsArtifacts: madeByUs && !standsElsewhere,
            onLeftover: request.onLeftover,
            isWantedAgain: () => doubts.isWanted(),
        }));
        const gone = say('deleted', 'environment_deleted', sayGone(stack.name, why, removal));
        return withLeftovers({ ...gone, why }, [...removal.leftBehind, ...removal.kept, ...removal.snapshots]);
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        // Another operation came first, so what was judged may not be true any more.
        const isLeft = error instanceof domain_errors/* AdapterError */.om && error.reasonCode === 'busy';
        const item = say(isLeft ? 'skipped' : failure.decision, failure.reasonCode, failure.sentence);
        return withLeftovers(item, error instanceof domain_errors/* LeftoverError */.UH ? error.leftovers : []);
    }
}
function withLeftovers(item, leftovers) {
    return leftovers.length === 0 ? item : { ...item, leftovers };
}
function sayGone(name, why, { kept, leftBehind, snapshots }) {
    if (kept.length + leftBehind.length + snapshots.length === 0)
        return `Environment ${name} is gone, and so is everything in it: ${why}.`;
    const keeps = kept.length === 0
        ? ''
        : ` Its template keeps ${kept.map(sayLeftover).join(', ')}, which nobody owns any more and which may still cost money.`;
    const leaves = leftBehind.length === 0
        ? ''
        : ` ${leftBehind.map(sayLeftover).join(', ')} could not be deleted and was left behind; delete it by hand, because nothing else will.`;
    const bills = snapshots.length === 0
        ? ''
        : ` Of its databases these snapshots stay and cost money: ${snapshots.map(({ name }) => name).join(', ')}; delete them when nobody needs the data.`;
    return `Environment ${name} is gone: ${why}.${keeps}${leaves}${bills}`;
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep.js













/**
 * Takes down what may go, in all places: first the whole plan for everybody to see, then the brake over all of it, then one
 * last look at each. A place that cannot be listed whole ends the run before anything is deleted anywhere.
 */
async function sweep(places, request) {
    const { deps } = places[0];
    const timed = startTimer(deps, request);
    const [plan, closed] = await Promise.all([planSweep(places, request), closedLately(deps, request)]);
    await tellPlan(deps, plan.entries, plan);
    if (plan.stop !== undefined)
        return refuseByBrake(deps, request, plan, plan.stop);
    const done = await takeDownAll(timed, plan, subjectsOf(plan.entries, request));
    await closeBrakeIssue(deps, request, plan.now);
    const items = [...done, ...leftItems(plan.entries)];
    return summarize([...items, ...(await clearUp(places, request, plan, closed, items))], request);
}
/** Judges and counts like a whole sweep, and touches only the members of one batch. */
async function sweepBatch(places, request, members) {
    const { deps } = places[0];
    const timed = startTimer(deps, request);
    const plan = await planBesideOthers(places, request);
    const found = membersIn(places, plan.entries, members);
    const entries = found.flatMap(({ entry }) => entry ?? []);
    await tellPlan(deps, entries, plan);
    if (plan.stop !== undefined)
        return refuseByBrake(deps, request, plan, plan.stop);
    const mine = new Set(entries);
    const subjects = subjectsOf(plan.entries, request).map((subject) => onlyOf(mine, subject));
    const done = await takeDownAll(timed, plan, subjects);
    const missing = found.filter(({ entry }) => entry === undefined);
    const gone = await inParallel(missing, request.concurrency, (each) => missingItem(each, 'nothing'));
    return summarize([...done, ...gone, ...leftItems(entries)], request);
}
const sweep_TRIES = 3;
const PAUSE_MS = 5_000;
/**
 * Other jobs take stacks down while this one lists them, which may move the others from page to page. So what cannot be
 * trusted is read once more here; a sweep that is alone has no such excuse.
 */
async function planBesideOthers(places, request) {
    for (let tries = 1;; tries += 1)
        try {
            return await planSweep(places, request);
        }
        catch (error) {
            const isDoubt = error instanceof domain_errors/* AdapterError */.om && error.reasonCode === 'doubtful_facts';
            if (!isDoubt || tries === sweep_TRIES)
                throw error;
            places[0].deps.log.info(`The lists are read again: ${error.message}`);
            await places[0].deps.clock.sleep(PAUSE_MS);
        }
}
/** What another job takes down stands for this one. */
function onlyOf(mine, { victims, keepsOne }) {
    const own = victims.filter((entry) => mine.has(entry));
    return { victims: own, keepsOne: keepsOne || own.length < victims.length };
}
async function takeDownAll(request, { judges }, subjects) {
    const done = await inParallel(subjects, request.concurrency, (subject) => takeDownSubject(request, judges, subject));
    return done.flat();
}
function takeDownSubject(request, judges, { victims, keepsOne }) {
    return inTurn(victims, keepsOne, async (entry, standsElsewhere) => {
        const item = placed(await recheckAndTakeDown(request, judges, entry, standsElsewhere), entry.place);
        return withCost(item, entry.cost);
    });
}
/** One failure must not stop the others. */
async function recheckAndTakeDown(request, judges, entry, standsElsewhere) {
    const { stack, branch } = entry;
    const { deps } = entry.place;
    const object = (decision, reasonCode, sentence) => ({
        objection: itemOf(stack, branch, decision, reasonCode, sentence, entry.pullRequest),
    });
    const sentenced = { branch, pullRequest: entry.pullRequest, standsElsewhere };
    const lookAgain = async () => {
        const [now, verdict] = await Promise.all([deps.stacks.describe(stack.id), lastVerdict(judges, entry)]);
        if (!verdict.remove)
            return object('skipped', verdict.reasonCode, verdict.sentence);
        if (now === undefined || now.status === 'DELETE_COMPLETE')
            return object('nothing', 'nothing_to_do', `${stack.name} is gone already.`);
        if (isNoLongerAsPlanned(stack, now, request))
            return object('skipped', 'busy', `${stack.name} stays for now: it changed while the sweep was under way.`);
        return { stack: now, why: verdict.why };
    };
    const isWanted = async () => !(await lastVerdict(judges, entry)).remove;
    return takeDown(deps, request, stack, sentenced, { lookAgain, isWanted });
}
function isNoLongerAsPlanned(planned, now, request) {
    return (isAtWork(now.status) ||
        hasChanged(planned, now) ||
        !isSweepable(now, request) ||
        protection(now, request) !== undefined);
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown-stack.js











/**
 * Takes one stack down because a person asked for it by its name: for what is stuck so that its branch does not lead to it any
 * more. Whether the branch still wants it is not asked; ownership, protection and the label that keeps it hold.
 * @throws UserError `not_owned` or `protected`.
 */
async function teardownStack(places, request, name) {
    const looks = await inEveryPlace(places, async (place) => {
        const stack = await place.deps.stacks.describe(name);
        if (stack === undefined || isVanishing(stack))
            return { place, stack: undefined };
        requireOwned(stack, request);
        return { place, stack };
    });
    const standing = looks.flatMap(({ place, stack }) => (stack === undefined ? [] : [{ place, stack }]));
    if (standing.length === 0)
        return noSuchStack(name, request);
    if (await hasWaited(standing, request))
        return teardownStack(places, request, name);
    const costOf = costsAt(request.pricing, places[0].deps.clock.now());
    const others = await othersOfOurs(places, request, standing);
    const items = [];
    // A name that is no preview's may serve another branch in each place.
    for (const [branch, own] of Map.groupBy(standing, ({ stack }) => branchServed(stack, request))) {
        const keepsOne = others.has(branch);
        const done = await inTurn(own, keepsOne, async (each, standsElsewhere) => {
            const item = await rescue(each, request, branch, standsElsewhere);
            return withCost(placed(item, each.place), costOf(each.stack));
        });
        items.push(...done.map((item) => (keepsOne ? { ...item, branchKeepsOne: true } : item)));
    }
    if (!items.some((item) => item.reasonCode === 'busy'))
        return summarize(items, request, items[0]?.branch || undefined);
    await waitForOthers(places[0].deps, request);
    return teardownStack(places, request, name);
}
/** Green, because a run that repeats one which took the stack down finds nothing either. */
function noSuchStack(name, request) {
    const nothing = {
        decision: 'nothing',
        reasonCode: 'nothing_to_do',
        sentence: `There is no stack ${name}; unless it was taken down before, check its name, the region and the role.`,
    };
    return { ...summarize([{ name, ...nothing }], request), ...nothing };
}
async function rescue({ place: { deps }, stack }, request, branch, standsElsewhere) {
    const verdict = await judgeByName(deps.codeHost, request, branch);
    if (!verdict.remove)
        return itemOf(stack, branch, 'skipped', verdict.reasonCode, verdict.sentence, verdict.pullRequest);
    const sentenced = {
        branch,
        pullRequest: verdict.pullRequest,
        standsElsewhere: standsElsewhere || branch === '',
    };
    const judge = () => judgeByName(deps.codeHost, request, branch);
    return takeDown(deps, request, stack, sentenced, doubtsOf(deps, request, stack, branch, judge));
}
/** Branches that other stacks of ours serve: whoever takes an adopted stack down by its name may have the new one beside it. */
async function othersOfOurs(places, request, named) {
    const lists = await inEveryPlace(places, (place) => place.deps.stacks.list());
    const ids = new Set(named.map(({ stack }) => stack.id));
    const others = inventory(lists.flat(), request).filter((stack) => isOurs(stack.tags, request) && !ids.has(stack.id));
    return new Set(others.map((stack) => branchServed(stack, request)));
}
/**
 * What is no preview may have moved to another branch than its tag names, and a long one is cut in its tag: the parameter
 * tells both. '' where nothing does.
 */
function branchServed(stack, request) {
    const deployed = stack.parameters['Branch'];
    if (deployed && request.kind !== 'preview' && isOurs(stack.tags, request))
        return deployed;
    return branchOf(stack, request.adopted) ?? deployed ?? '';
}
function requireOwned(stack, request) {
    const unproven = isSweepable(stack, request) ? undefined : sayUnproven(stack);
    if (unproven)
        throw new domain_errors/* UserError */.yo('not_owned', `${unproven}.`);
    if (!isSweepable(stack, request))
        throw new domain_errors/* UserError */.yo('not_owned', `Stack ${stack.name} does not carry the tags of project ${request.project}, kind ${request.kind}, in ${request.repository.fullName}, or is part of another stack, so it is left alone; 'branch-tag' and 'stack-prefix' tell of stacks made by others.`);
    const guard = protection(stack, request);
    if (guard)
        throw new domain_errors/* UserError */.yo('protected', `Environment ${stack.name} is not taken down: ${guard}.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown-environments.js




















/** Takes down the environment of one branch, or the stack that was named, or sweeps over many, and reports each with its reason. */
async function teardownEnvironments(places, request) {
    await inEveryPlace(places, ({ deps }) => checkAccount(deps.account, request.allowedAccounts));
    const { select, part } = request;
    if (part.operation === 'adopt')
        return adoptStacks(places, request);
    if (part.operation === 'plan')
        return planBatches(places, request, part.batches);
    if (part.operation === 'merge')
        return mergeBatches(places, request, part.members);
    if (part.operation === 'batch')
        return sweepBatch(places, request, part.members);
    if (select !== 'this')
        return sweep(places, request);
    const timed = startTimer(places[0].deps, request);
    if (request.stackName !== undefined)
        return teardownStack(places, timed, request.stackName);
    return teardownThis(places, timed);
}
/** Wherever the branch has an environment, once every place has shown what it has. */
async function teardownThis(places, request) {
    const { codeHost } = places[0].deps;
    const branch = await teardown_environments_branchOf(codeHost, request);
    const name = environmentName({ ...request, branch });
    const verdict = await judgeBranch(codeHost, request, branch);
    const { pullRequest } = verdict;
    const report = (items) => summarize(items, request, branch);
    const base = { name, branch, ...(pullRequest === undefined ? {} : { pullRequest }) };
    if (!verdict.remove)
        return report([
            { ...base, decision: 'skipped', reasonCode: verdict.reasonCode, sentence: verdict.sentence },
        ]);
    const looks = await inEveryPlace(places, async (place) => {
        const stack = await place.deps.stacks.describe(name);
        if (stack === undefined || isVanishing(stack))
            return { place, stack: undefined };
        requireRemovable(stack, request, branch);
        return { place, stack };
    });
    const standing = looks.flatMap(({ place, stack }) => (stack === undefined ? [] : [{ place, stack }]));
    if (standing.length === 0) {
        const sentence = await clearRemains(places, request, branch, name);
        const hosts = await inEveryPlace(places, async ({ deps: { applications } }) => ownHost(applications, request, await applications.environment(name)));
        const left = hosts.flatMap((each) => each ?? []);
        return report([{ ...base, ...remainsOf(sentence, left) }]);
    }
    if (await hasWaited(standing, request))
        // What was true before the wait may not be true after it: the pull request may be open again.
        return teardownThis(places, request);
    const costOf = costsAt(request.pricing, places[0].deps.clock.now());
    const items = await inTurn(standing, false, async ({ place, stack }, standsElsewhere) => {
        const sentenced = { branch, pullRequest, standsElsewhere };
        const judge = () => judgeBranch(codeHost, request, branch);
        const doubts = doubtsOf(place.deps, request, stack, branch, judge);
        const item = placed(await takeDown(place.deps, request, stack, sentenced, doubts), place);
        return withCost(item, costOf(stack));
    });
    if (!items.some((item) => item.reasonCode === 'busy'))
        return report(items);
    // Another operation came first, and what was true before it may not be true after it.
    await waitForOthers(places[0].deps, request);
    return teardownThis(places, request);
}
/** Where there is no stack: nothing to do, unless the environment itself was left. */
function remainsOf(sentence, leftovers) {
    const [first] = leftovers;
    if (first === undefined)
        return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence };
    return {
        decision: 'failed',
        reasonCode: 'leftover',
        sentence: sayOrphanedHost(first),
        leftovers,
    };
}
/** @throws UserError when the stack is somebody else's, another branch's, or protected. */
function requireRemovable(stack, request, branch) {
    if (!isOurs(stack.tags, request))
        throw new domain_errors/* UserError */.yo('not_owned', `${sayUnproven(stack) ?? `Stack ${stack.name} does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone`}.`);
    if (!servesBranch(stack, branch))
        throw new domain_errors/* UserError */.yo('not_owned', `Stack ${stack.name} does not serve branch '${branch}', so it is left alone; give the branch that it serves in the input 'branch'.`);
    const guard = protection(stack, request);
    if (guard)
        throw new domain_errors/* UserError */.yo('protected', `Environment ${stack.name} is not taken down: ${guard}.`);
}
/** There is no stack; what a killed run left of the environment, on the host and among the versions, goes. */
async function clearRemains(places, request, branch, name) {
    const none = `There is no environment for branch '${branch}'`;
    if (request.dryRun)
        return `${none}.`;
    const { deployments, codeHost } = places[0].deps;
    const subject = { kind: request.kind, branch, key: subjectKey({ ...request, branch }) };
    const retired = await retireDeployments(deployments, subject);
    // A version is made before its stack: whoever wants the environment again may be about to make that.
    const isUnwanted = (await judgeBranch(codeHost, request, branch)).remove;
    const cleared = isUnwanted
        ? await inEveryPlace(places, async ({ deps }) => {
            await clearLogGroupsOf(deps, request, name);
            return clearVersionsOf(deps, request, name);
        })
        : [];
    const versions = cleared.reduce((sum, each) => sum + each, 0);
    return `${none}${[
        retired > 0 ? `; ${retired} of its deployments were still open and are inactive now` : '',
        versions > 0 ? `; ${versions} of its application versions were left and are deleted now` : '',
    ].join('')}.`;
}
async function teardown_environments_branchOf(codeHost, request) {
    const number = request.pullRequest ?? (request.branch === undefined ? request.hint.pullRequest : undefined);
    const branch = request.branch ??
        (number === undefined ? request.hint.branch : (await codeHost.pullRequest(number))?.headBranch);
    if (branch !== undefined)
        return branch;
    throw new domain_errors/* UserError */.yo('invalid_input', `The event '${request.hint.name}' names no branch; give one in the input 'branch' or 'pull-request', or set 'select' to orphaned.`);
}

;// CONCATENATED MODULE: ./build/actions/teardown/main.js









/** Takes environments down, and proves that they are gone. */
async function main(context) {
    const { run, clock } = context;
    const inputs = readTeardownInputs(run);
    const github = wireGitHub(context, inputs);
    const ground = await loadGround(github.codeHost, inputs);
    const pricing = await readPricing(run, ground);
    context.keepHeapSmall();
    const { batches, ...report } = await teardownEnvironments(wirePlaces(context, inputs, ground.kind, 'teardown', (aws) => ({
        ...github,
        ...aws,
        clock,
        log: run,
        summary: run.summary,
    })), {
        ...inputs,
        repository: ground.repository,
        repositoryId: ground.repository.id,
        project: ground.project,
        kind: inputs.environment,
        coversSettings: coversSettings(inputs, ground.kind),
        application: ground.kind.application ?? ground.project,
        ttlMs: inputs.ttlMs ?? ttlOf(ground.kind, inputs.settings),
        wanted: wantedOf(ground.kind, inputs.wanted),
        kindIsProtected: ground.kindIsProtected,
        pricing,
        allowedAccounts: firstGiven(inputs.allowedAccounts, ground.kind.accounts),
        hint: await readHint(run),
        runToken: runToken(run, context.random),
    });
    const of = (...decisions) => (0,domain_report/* decidedAs */.Pe)(report.items, ...decisions);
    return {
        report,
        outputs: {
            deleted: JSON.stringify(of('deleted')),
            adopted: JSON.stringify(of('updated')),
            skipped: JSON.stringify(of('skipped', 'planned', 'nothing')),
            failed: JSON.stringify(of('failed', 'refused')),
            count: String(of('deleted').length),
            batches: batches === undefined ? '' : JSON.stringify(batches),
        },
        summary: itemsSummary('Teardown', report),
    };
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
/* harmony export */   xG: () => (/* binding */ ROLE_ARN)
/* harmony export */ });
/* unused harmony export COMMIT_SHA */
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

/***/ 6582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ decidedAs),
/* harmony export */   iI: () => (/* binding */ isRed)
/* harmony export */ });
/* unused harmony export DECISIONS */
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

/***/ 7867:
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
// EXTERNAL MODULE: ./build/src/domain/report.js
var domain_report = __nccwpck_require__(6582);
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
    if ((0,domain_report/* isRed */.iI)(report.decision))
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
/******/ var __webpack_exports__ = __nccwpck_require__(941);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
