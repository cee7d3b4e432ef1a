export const id = 2257;
export const ids = [2257];
export const modules = {

/***/ 42978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ labelsAsked),
/* harmony export */   GT: () => (/* binding */ whyUnheard),
/* harmony export */   MU: () => (/* binding */ labelWish),
/* harmony export */   WZ: () => (/* binding */ whyNewer),
/* harmony export */   _K: () => (/* binding */ whyMoved),
/* harmony export */   hn: () => (/* binding */ deploys),
/* harmony export */   ou: () => (/* binding */ whyNotAllowed),
/* harmony export */   yB: () => (/* binding */ whyNotNow),
/* harmony export */   zi: () => (/* binding */ whyOverruled)
/* harmony export */ });
/* harmony import */ var _environment_kept_until_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25679);
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55497);
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57109);
/* harmony import */ var _environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);
/* harmony import */ var _intents_pin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40165);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64621);
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89708);
/* harmony import */ var _extension_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81688);








/** Why nobody answers a comment at all; undefined for a new one of a person on a pull request. */
function whyUnheard(comment) {
    if (comment === undefined)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('no_command', 'The event tells of no comment, so there is no command in it.');
    const { action, author, isPullRequest, number } = comment;
    if (action !== 'created')
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('no_command', `The comment was ${action}, and only a new one is a command.`);
    if (!isPullRequest)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('no_command', `#${number} is no pull request, so nothing there is a command.`);
    if (author.isBot)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('no_command', `${author.login} is no person, so nothing it writes is a command.`);
    return undefined;
}
/** Why somebody may say no command. An account is known by its number, because a login may be given to another one. */
function whyNotAllowed({ login, id }, repository, granted) {
    const level = granted?.userId === id ? granted.level : 'none';
    if (level === 'admin' || level === 'write')
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('not_allowed_to_command', `${login} may not write to ${repository}, so nothing was done; ask somebody who may to say it.`);
}
/** Those that bring the newest commit up, so it must be the one that the person saw. */
const DEPLOYS = ['up', 'awake'];
/** Those that still mean something once the pull request is closed. */
const OF_CLOSED = ['down', 'unlock', 'deploy'];
/** True of a command that brings a commit up. */
function deploys(word) {
    return DEPLOYS.includes(word);
}
/** Why a command does nothing now, though the person may say it; undefined where it does. */
function whyNotNow(word, { pull, saidAt, moves }) {
    const said = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_4__/* .commandText */ .jt)(word);
    if (pull.state === 'closed' && !OF_CLOSED.includes(word))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so '${said}' does nothing.`);
    if (!deploys(word) && !(0,_command_words_js__WEBPACK_IMPORTED_MODULE_4__/* .isJudgement */ .qC)(word))
        return undefined;
    const instead = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_4__/* .isJudgement */ .qC)(word)
        ? `${word} the story in the tracker`
        : 'put the label on or take it off by hand';
    if (moves === undefined)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('doubtful_facts', `GitHub does not tell when branch '${pull.headBranch}' was pushed to, so nobody knows which commit '${said}' meant and nothing was done; ${instead}.`, 'skipped');
    return whyMoved(said, pull, { saidAt, moves });
}
/** Why a command about the newest commit of a branch does nothing: somebody has pushed since. */
function whyMoved(said, { headBranch }, { saidAt, moves }) {
    const isLater = ({ at }) => !(Date.parse(at) <= Date.parse(saidAt));
    const [newest] = moves;
    if (newest === undefined || !isLater(newest))
        return undefined;
    const meant = moves.find((move) => !isLater(move));
    const from = meant === undefined ? '' : ` from commit ${meant.commit.slice(0, 7)}`;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('head_moved', `Branch '${headBranch}' has moved${from} to ${newest.commit.slice(0, 7)} since '${said}' was said, so nothing was done; say it again for the newer commit.`, 'skipped');
}
/** The labels that a command still has to change. Of `pin`, `rest` has all digits of the commit where a label is to be written. */
function labelWish({ word, rest, saidAt }, pull, rules) {
    const lacks = (label) => ((0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .hasLabel */ .RX)(pull.labels, label) ? [] : [label]);
    switch (word) {
        case 'up':
            return {
                on: askingLabel(pull, rules),
                off: pull.labels.filter((label) => (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .hasLabel */ .RX)([label], _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF)),
            };
        case 'down':
            return { on: lacks(_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF), off: [] };
        case 'awake':
            return { on: lacks(_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .AWAKE_LABEL */ .R8), off: [] };
        case 'keep':
            return { on: lacks(_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .KEEP_LABEL */ .hW), off: [] };
        case 'extend': {
            const label = (0,_extension_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionLabel */ .qG)(saidAt, rest);
            const isOther = (each) => (0,_environment_kept_until_js__WEBPACK_IMPORTED_MODULE_7__/* .endOfUntil */ .rb)(each) !== undefined && !(0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .hasLabel */ .RX)([each], label);
            return { on: lacks(label), off: pull.labels.filter(isOther) };
        }
        case 'pin': {
            const pins = pull.labels.filter(_intents_pin_js__WEBPACK_IMPORTED_MODULE_2__/* .isPinLabel */ .Yg);
            const own = pins.find((label) => (0,_intents_pin_js__WEBPACK_IMPORTED_MODULE_2__/* .digitsOfPin */ .NM)(label).startsWith(rest.toLowerCase()));
            return {
                on: own === undefined ? [(0,_intents_pin_js__WEBPACK_IMPORTED_MODULE_2__/* .pinLabel */ .gW)(rest.toLowerCase())] : [],
                off: pins.filter((label) => label !== own),
            };
        }
        case 'unpin':
            return { on: [], off: pull.labels.filter(_intents_pin_js__WEBPACK_IMPORTED_MODULE_2__/* .isPinLabel */ .Yg) };
        case 'deploy':
        case 'lock':
        case 'unlock':
        case 'accept':
        case 'reject':
        case 'status':
        case 'where':
        case 'logs':
        case 'help':
            return { on: [], off: [] };
    }
}
/**
 * Why a command changes no label any more: somebody changed it since. So a run that is late, or is run again, undoes nothing. What an older
 * command asked for may have been written late, too, and does not count: the order of comments is the order of commands.
 */
function whyOverruled(word, { on }, { saidAt, changes, hasOlder }) {
    const counting = changes.filter(({ isByRun }) => !(isByRun && hasOlder));
    const later = counting.find(({ label, is, at }) => Date.parse(at) > Date.parse(saidAt) && is === ((0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .hasLabel */ .RX)(on, label) ? 'off' : 'on'));
    if (later === undefined)
        return undefined;
    const said = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_4__/* .commandText */ .jt)(word);
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('superseded', `Label '${later.label}' was ${later.is === 'on' ? 'put on' : 'taken off'} after '${said}' was said, so nothing was done; say it again if it still counts.`);
}
/** Why an older command does nothing: a newer one asks for the opposite. */
function whyNewer({ word, rest }, { comment, asked }) {
    const said = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_4__/* .commandText */ .jt)(word, rest);
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('superseded', `${comment.author.login} said '${(0,_command_words_js__WEBPACK_IMPORTED_MODULE_4__/* .commandText */ .jt)(asked.word, asked.rest)}' after '${said}', and the newer command counts, so nothing was done; say '${said}' again if that is what should be.`);
}
/** What a pull request has once the command is written there, behind "has". */
function labelsAsked({ word, rest, saidAt }) {
    const labels = {
        down: _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF,
        awake: _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .AWAKE_LABEL */ .R8,
        keep: _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .KEEP_LABEL */ .hW,
        ...(word === 'pin' ? { pin: (0,_intents_pin_js__WEBPACK_IMPORTED_MODULE_2__/* .pinLabel */ .gW)(rest.toLowerCase()) } : {}),
        ...(word === 'extend' ? { extend: (0,_extension_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionLabel */ .qG)(saidAt, rest) } : {}),
    };
    const label = labels[word];
    if (word === 'unpin')
        return `no label that begins with '${_intents_pin_js__WEBPACK_IMPORTED_MODULE_2__/* .PIN_LABEL */ .PZ}'`;
    return label === undefined ? `no label '${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF}'` : `the label '${label}'`;
}
/** The label of the first rule that takes one, where nothing else asks for the environment. */
function askingLabel(pull, { repositoryId, wanted }) {
    const labels = pull.labels.filter((label) => !(0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .hasLabel */ .RX)([label], _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF));
    const facts = { repositoryId, branch: '', branchHead: '', environmentExists: false };
    const verdict = (0,_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotWanted */ .PT)({ ...facts, pullRequest: { ...pull, labels } }, { wanted, skipBranches: [] });
    if (verdict?.reasonCode !== 'not_wanted')
        return [];
    const rule = wanted.find((each) => each.startsWith('label:'));
    return rule === undefined ? [] : [(0,_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOfRule */ ._z)(rule)];
}


/***/ }),

/***/ 87833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseCommand)
});

// EXTERNAL MODULE: ./build/src/domain/input/nearest.js
var nearest = __webpack_require__(58715);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(82196);
// EXTERNAL MODULE: ./build/src/domain/commands/command-words.js
var command_words = __webpack_require__(89708);
;// CONCATENATED MODULE: ./build/src/domain/commands/spoken-lines.js
/*
 * Which lines of a comment a person says, and does not show: code, quotes and what HTML hides are no words of theirs.
 * Source: spec.commonmark.org 0.31, "Fenced code blocks", "List items", "Block quotes" with "laziness", "HTML blocks" and "Code spans".
 * Where a line can be read in several ways, all of them are followed, and a later line is said only where each of them says so.
 */
/** A list's mark or a quote's, behind which a block may begin. */
const CONTAINER = /^(?: {0,3}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]) ?)+/;
const LIST = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
/** What may end a paragraph and begin another one: of lists, tables, headings, HTML and quotes. */
const BEGINS = /^ {0,3}(?:[-+*=_<>#|]|\d{1,9}[.)])/;
const HTML = /^[ \t]*<(?:[a-z][a-z0-9-]*(?=[\s/>]|$)|[/!?])/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** Within these a browser shows code, or what somebody else said, or nothing. */
const HIDING = [
    'pre',
    'code',
    'samp',
    'kbd',
    'blockquote',
    'script',
    'style',
    'textarea',
    'template',
    'title',
];
const OPENING = new RegExp(`<(${HIDING.join('|')})(?=[\\s/>]|$)|<!--|<\\?|<!\\[cdata\\[|<![a-z]`, 'g');
/** What ends each of the others. */
const ENDS = { '<!--': '-->', '<?': '?>', '<![cdata[': ']]>' };
/** Any of them ends the HTML block that one of them began. */
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;
/** Nobody writes what can be read in more ways; there nothing is said any more. */
const MOST_READINGS = 64;
const NONE = { block: 'none' };
const QUOTE = { block: 'quote' };
/** The lines that are said, in their order; each without its line end. What is longer than `longest` characters is cut there. */
function spokenLines(body, longest) {
    const said = [];
    let readings = [NONE];
    let before = { list: false, html: false, blank: true };
    let paragraph = [];
    const close = () => {
        said.push(...outsideOfSpans(paragraph));
        paragraph = [];
    };
    for (const text of body.slice(0, longest).split(/\r\n|\r|\n/)) {
        before = { ...before, list: mayBeInList(text, before) };
        const steps = readings.map((open) => readLine(text, open, before));
        readings = unlike(steps.flatMap(({ opens }) => opens));
        before = behind(text, before);
        if (readings.length > MOST_READINGS)
            return said;
        if (readings.every(({ block }) => block === 'fence') || before.blank)
            close();
        else
            paragraph.push({ text, says: steps.every(({ says }) => says) });
    }
    close();
    return said;
}
/** A line that begins at the margin behind an empty one belongs to no item. */
function mayBeInList(line, { list, blank }) {
    return LIST.test(line) || (list && !(blank && /^\S/.test(line)));
}
function behind(line, { list, html }) {
    const blank = line.trim() === '';
    return { list, blank, html: !blank && (html || HTML.test(line.replace(CONTAINER, ''))) };
}
function unlike(opens) {
    return [...new Map(opens.map((open) => [JSON.stringify(open), open])).values()];
}
function spoken_lines_hidden(...opens) {
    return { says: false, opens };
}
function readLine(line, open, before) {
    if (open.block === 'fence')
        return readInFence(line, open, before);
    if (open.block === 'html')
        return readInHtml(line, open);
    if (line.trim() === '')
        return spoken_lines_hidden(NONE);
    const fences = fencesOf(line, before);
    if (fences.length > 0)
        return spoken_lines_hidden(...fences);
    const html = htmlOf(line);
    const isQuote = open.block === 'quote' || (CONTAINER.exec(line)?.[0] ?? '').includes('>');
    // Without an empty line between, the next line belongs to the quote as well.
    if (isQuote)
        return spoken_lines_hidden(QUOTE, ...html);
    return html.length > 0 ? spoken_lines_hidden(...html) : { says: true, opens: [NONE] };
}
function readInFence(line, open, before) {
    const { sign, within } = open;
    const isLeft = within === 'quote' ? !/^[ \t]*>/.test(line) : line.trim() !== '' && columnsOf(line) < within;
    // A fence ends with its list or quote. What follows may be meant to be in it.
    if (isLeft)
        return readLine(line, QUOTE, before);
    const bare = within === 'quote' ? line.replace(CONTAINER, '') : line;
    const isNear = within === 'quote' || columnsOf(line) < within + 4;
    const text = bare.trim();
    const ends = isNear && text.length >= sign.length && text === (sign[0] ?? '').repeat(text.length);
    return spoken_lines_hidden(ends ? (within === 'quote' ? QUOTE : NONE) : open);
}
/** How far a line is indented. */
function columnsOf(line) {
    return widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');
}
/** A tab goes to the next multiple of four. */
function widthOf(text) {
    return [...text].reduce((columns, sign) => columns + (sign === '\t' ? 4 - (columns % 4) : 1), 0);
}
/** What a line may open that looks like a fence; [] for one that does not. */
function fencesOf(line, before) {
    const marks = CONTAINER.exec(line)?.[0] ?? '';
    const [, sign = '', info = ''] = FENCE.exec(line.slice(marks.length)) ?? [];
    if (sign === '' || (sign.startsWith('`') && info.includes('`')))
        return [];
    const within = (where) => ({ block: 'fence', sign, within: where });
    // In a block of HTML it is none.
    const orNone = before.html ? [NONE] : [];
    if (marks.includes('>'))
        return [within('quote'), ...orNone];
    if (marks !== '') {
        // Within a paragraph no list begins by another number than 1.
        const isText = /^ *\d/.test(marks) && !/^ *1[.)]/.test(marks);
        return [within(widthOf(line.slice(0, line.indexOf(sign)))), ...(isText ? [NONE] : orNone)];
    }
    const columns = columnsOf(line);
    const items = before.list ? [2, 3].filter((column) => column <= columns) : [];
    return [within(0), ...items.map(within), ...orNone];
}
function readInHtml(line, open) {
    const end = line.toLowerCase().indexOf(open.end);
    if (end < 0)
        return RAW_END.test(line) ? spoken_lines_hidden(open, NONE) : spoken_lines_hidden(open);
    const rest = htmlOf(line.slice(end + open.end.length), false);
    return rest.length > 0 ? spoken_lines_hidden(...rest) : spoken_lines_hidden(NONE);
}
/** What a line may open and does not end; [] where it opens nothing. A comment at its very beginning opens for sure. */
function htmlOf(line, isWhole = true) {
    const text = withoutSpans(line).toLowerCase();
    let from = 0;
    for (const found of text.matchAll(OPENING)) {
        if (found.index < from)
            continue;
        const end = found[1] === undefined ? (ENDS[found[0]] ?? '>') : `</${found[1]}`;
        // The shortest comments are `<!-->` and `<!--->`.
        const to = text.indexOf(end, found.index + (found[0] === '<!--' ? 2 : found[0].length));
        const isSure = isWhole && found[0] === '<!--' && line.startsWith('<!--') && found.index === 0;
        if (to < 0)
            return [{ block: 'html', end }, ...(isSure ? [] : [NONE])];
        from = to + end.length;
    }
    return [];
}
function withoutSpans(line) {
    let from = 0;
    const between = spansOf(line).map((span) => {
        const part = line.slice(from, span.from);
        from = span.to;
        return part;
    });
    return [...between, line.slice(from)].join(' ');
}
/** Of the lines between two empty ones those that are said and do not begin within a code span, wherever the paragraph may begin. */
function outsideOfSpans(lines) {
    const isIndented = (line) => columnsOf(line?.text ?? '    ') >= 4;
    const starts = lines.flatMap(({ text }, at) => isIndented(lines[at - 1]) || BEGINS.test(text) ? [at] : []);
    if (!lines.some(({ says }) => says))
        return [];
    if (starts.length > MOST_READINGS && lines.some(({ text }) => text.includes('`')))
        return [];
    const within = new Set(starts.slice(0, MOST_READINGS).flatMap((start) => linesInSpans(lines, start)));
    return lines.flatMap(({ text, says }, at) => (says && !within.has(at) ? [text] : []));
}
/** Numbers of the lines that begin within a code span of the text from there on. */
function linesInSpans(lines, from) {
    const text = lines.slice(from).map((line) => line.text);
    const spans = spansOf(text.join('\n'));
    if (spans.length === 0)
        return [];
    let start = 0;
    let next = 0;
    return text.flatMap(({ length }, at) => {
        while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= start)
            next += 1;
        const isWithin = (spans[next]?.from ?? Number.POSITIVE_INFINITY) < start;
        start += length + 1;
        return isWithin ? [from + at] : [];
    });
}
/** The code spans of a paragraph, each from its first backtick to behind its last. A run of backticks is closed by the next one of its length. */
function spansOf(text) {
    const runs = [...text.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ index, length }));
    const closers = new Map();
    const closedBy = runs.map((_, at) => at);
    for (let at = runs.length - 1; at >= 0; at -= 1) {
        const { length } = runs[at] ?? { length: 0 };
        closedBy[at] = closers.get(length) ?? -1;
        closers.set(length, at);
    }
    const spans = [];
    for (let at = 0; at < runs.length; at += 1) {
        const [opening, closer] = [runs[at], runs[closedBy[at] ?? -1]];
        if (opening === undefined || closer === undefined)
            continue;
        spans.push({ from: opening.index, to: closer.index + closer.length });
        at = closedBy[at] ?? at;
    }
    return spans;
}

;// CONCATENATED MODULE: ./build/src/domain/commands/parse-command.js




/** GitHub takes no longer body of a comment (see `Comments` of the code host). */
const LONGEST_BODY = 65_536;
/** Of a longer line only the beginning is told. */
const LONGEST_SAID = 100;
/**
 * The first command of a comment; `others` where there are more. It begins its line with a slash, outside of code and quotes. Case and
 * the number of blanks do not count.
 */
function parseCommand(body, aliases = {}) {
    const commands = spokenLines(body, LONGEST_BODY).flatMap((line) => {
        const words = wordsOf(line);
        return words !== undefined && isOurs(words, aliases) ? [words] : [];
    });
    const [first] = commands;
    if (first === undefined)
        return { kind: 'nothing' };
    const others = commands.length > 1;
    const said = first.replace(/^stage(?: |$)/i, '');
    const asked = said === '' ? { word: 'help', rest: '' } : askedOf(said, aliases);
    return asked === undefined
        ? {
            kind: 'unknown',
            said: first.slice(0, LONGEST_SAID),
            nearest: nearestTo(said.slice(0, LONGEST_SAID).toLowerCase(), aliases),
            others,
        }
        : { kind: 'command', ...asked, others };
}
/** The command of those words; undefined where it is none, or does not take what stands behind it. The longest alias counts. */
function askedOf(said, aliases) {
    const words = said.split(' ');
    for (let length = words.length; length > 0; length -= 1) {
        const name = words.slice(0, length).join(' ').toLowerCase();
        const word = (length === 1 ? (0,command_words/* commandWordOf */.bw)(name) : undefined) ?? aliasOf(name, aliases);
        const rest = words.slice(length).join(' ');
        if (word !== undefined)
            return takes(word, rest) ? { word, rest } : undefined;
    }
    return undefined;
}
function takes(word, rest) {
    const { takes: taken } = command_words/* COMMANDS */.Lo[word];
    return taken === undefined ? rest === '' : taken.isLegal(rest);
}
/** What stands behind the slash, one blank between two words; undefined for a line that begins with none. */
function wordsOf(line) {
    return line.startsWith('/') ? (0,one_line/* oneLine */.T)(line.slice(1)) : undefined;
}
const OUR_WORD = command_words/* COMMAND_PREFIX */.T_.slice(1);
function isOurs(words, aliases) {
    const lower = words.toLowerCase();
    if (lower.split(' ')[0] === OUR_WORD)
        return true;
    return Object.keys(aliases).some((alias) => {
        const word = aliasOf(alias, aliases);
        const mayTake = word !== undefined && command_words/* COMMANDS */.Lo[word].takes !== undefined;
        return lower === alias || (mayTake && lower.startsWith(`${alias} `));
    });
}
function aliasOf(words, aliases) {
    return Object.hasOwn(aliases, words) ? aliases[words] : undefined;
}
function nearestTo(said, aliases) {
    const [first = ''] = said.split(' ');
    const known = (0,command_words/* commandWordOf */.bw)(first);
    if (known !== undefined)
        return exampleOf(known);
    const candidates = [...command_words/* COMMAND_WORDS */.Ko, ...Object.keys(aliases)];
    const found = (0,nearest/* nearest */.pA)(said, candidates);
    const whole = Object.hasOwn(aliases, found) ? found : (0,nearest/* nearest */.pA)(first, command_words/* COMMAND_WORDS */.Ko);
    const word = (0,command_words/* commandWordOf */.bw)(whole);
    return word === undefined ? `/${whole}${exampleBehind(aliasOf(whole, aliases))}` : exampleOf(word);
}
/** A legal command: with something behind it where it needs that. */
function exampleOf(word) {
    return `${(0,command_words/* commandText */.jt)(word)}${exampleBehind(word)}`;
}
function exampleBehind(word) {
    return word === undefined || takes(word, '') ? '' : ` ${command_words/* COMMANDS */.Lo[word].takes?.example ?? ''}`;
}


/***/ }),

/***/ 75519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   bT: () => (/* binding */ accountMark),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   rN: () => (/* binding */ isProof),
/* harmony export */   ux: () => (/* binding */ formatPlaces),
/* harmony export */   y_: () => (/* binding */ placeOfArn)
/* harmony export */ });
/** What of an account's id may stand in a record that the public can read. */
function accountMark(accountId) {
    return accountId.slice(-4);
}
/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
function placeOf({ payload }) {
    return { region: payload['region'] || undefined, account: payload['account'] || undefined };
}
/** Where a stack is, by its ARN. Absent parts mean that it names none. */
function placeOfArn(arn) {
    const [, , , region, account] = arn.split(':');
    return { region: region || undefined, account: account ? accountMark(account) : undefined };
}
/** True for a record by which something may count as ready, as another run's, or as gone. */
function isProof({ foreignWriter }) {
    return foreignWriter === undefined;
}
/** True for a record that has not ended, so that what it tells of may stand. */
function isLive({ state }) {
    return state !== 'inactive';
}
/** Parts records by the places that a run looks at; what a record does not name contradicts nothing. */
function byPlace(records, looked) {
    const isHere = (facts) => looked.some((place) => isSame(placeOf(facts), place));
    return {
        here: records.filter(isHere),
        elsewhere: records.filter((facts) => isLive(facts) && !isHere(facts)),
    };
}
function isSame(one, other) {
    return isSameOrUnknown(one.region, other.region) && isSameOrUnknown(one.account, other.account);
}
function isSameOrUnknown(one, other) {
    return one === undefined || other === undefined || one === other;
}
/** The places, each once, as a sentence names them: `eu-central-1` or `eu-central-1 (the account that ends in 2222)`. */
function formatPlaces(places, withAccount = true) {
    const words = places.map(({ region, account }) => {
        const ending = account === undefined || !withAccount ? '' : `the account that ends in ${account}`;
        if (region === undefined)
            return ending;
        return ending === '' ? region : `${region} (${ending})`;
    });
    return [...new Set(words)].filter((each) => each !== '').join(' and ');
}
/** What to set so that a run looks where the records say: a clause. */
function wayTo(recorded, looked) {
    const regions = [...new Set(recorded.flatMap(({ region }) => region ?? []))];
    const seen = new Set(looked.map(({ region }) => region));
    const accounts = [...new Set(recorded.flatMap(({ account }) => account ?? []))];
    const isOtherAccount = accounts.some((account) => looked.every((place) => place.account !== undefined && place.account !== account));
    const region = regions.length > 0 && regions.some((each) => !seen.has(each))
        ? [`give ${regions.join(',')} in the input 'region' or in AWS_REGION`]
        : [];
    const role = isOtherAccount
        ? [`give a role of the account that ends in ${accounts.join(' or ')} in the input 'role-to-assume'`]
        : [];
    return [...region, ...role].join(' and ');
}


/***/ }),

/***/ 17365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hasReviewer)
/* harmony export */ });
/** True where somebody else than its author is asked to look at it, or has looked. */
function hasReviewer({ author, requestedReviewers, reviewers }) {
    return requestedReviewers.length > 0 || reviewers.some((login) => login !== author);
}


/***/ }),

/***/ 57109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ OFF_LABEL),
/* harmony export */   Hi: () => (/* binding */ whyNoEnvironment),
/* harmony export */   PT: () => (/* binding */ whyNotWanted),
/* harmony export */   R8: () => (/* binding */ AWAKE_LABEL),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   go: () => (/* binding */ decidingPullRequest),
/* harmony export */   hW: () => (/* binding */ KEEP_LABEL),
/* harmony export */   ih: () => (/* binding */ wantsNone),
/* harmony export */   pj: () => (/* binding */ isWantedByBranch)
/* harmony export */ });
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45001);
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68778);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9878);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55497);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17365);
/* harmony import */ var _wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9447);







/** Of a pull request that wants no environment. */
const OFF_LABEL = 'stage:off';
/** Of a pull request whose environment no sweep takes down. */
const KEEP_LABEL = 'stage:keep';
/** Of a pull request whose environment is not put to sleep. */
const AWAKE_LABEL = 'stage:awake';
/** True where a branch alone asks for its environment, which then stays as long as the branch, whatever its pull requests do. */
function isWantedByBranch(rules) {
    return rules.includes('branch');
}
/** True of a pull request that is closed, or that wants no environment. */
function wantsNone({ state, labels }) {
    return state === 'closed' || (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(labels, OFF_LABEL);
}
/**
 * Which of a branch's open pull requests, newest first, decides on its environment: one that wants it, where there is one.
 * Undefined where none is open.
 */
function decidingPullRequest(open) {
    return open.find((pull) => !(0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, OFF_LABEL)) ?? open[0];
}
/** Why a branch may have no environment at all, before AWS is asked anything; undefined where it may. */
function whyNoEnvironment(facts, rules) {
    const { pullRequest: pull, branch } = facts;
    const isFork = pull !== undefined && (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .isFromFork */ .ty)(pull, facts.repositoryId);
    if (isFork && branch !== (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkBranch */ .n1)(pull.number))
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    const outlives = !isFork && isWantedByBranch(rules.wanted) && facts.branchHead !== undefined;
    if (pull?.state === 'closed' && !outlives)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    // Somebody may have deleted the ref of what was allowed, and the word that ends the environment counts all the same.
    const isOff = pull?.state === 'open' && (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, OFF_LABEL);
    // What a maintainer allowed is its head, and nothing is where nobody has.
    if (isFork && facts.branchHead === undefined && !isOff)
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    if (facts.branchHead === undefined && !(isFork && isOff)) {
        const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('unknown_branch', sentence);
    }
    if (isOff)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; ${isFork ? "say '/stage up COMMIT'" : 'take the label off'} to get an environment.`);
    const glob = rules.skipBranches.find((pattern) => matches(branch, pattern));
    if (glob !== undefined)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('no_infra_branch', `Branch '${shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return undefined;
}
/** Why nobody asks for the environment now; undefined where somebody does, or where it exists already and nobody took it back. */
function whyNotWanted(facts, rules) {
    const verdict = whyNoEnvironment(facts, rules);
    if (verdict || facts.environmentExists)
        return verdict;
    // A maintainer's word asks for it, and whatever else asks has no say in a fork.
    const { pullRequest: pull } = facts;
    if (pull !== undefined && (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .isFromFork */ .ty)(pull, facts.repositoryId))
        return undefined;
    if (rules.wanted.some((rule) => asks(rule, facts.pullRequest)))
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_wanted', `Branch '${shown(facts.branch)}' gets an environment once there is ${rules.wanted.map(formatRule).join(' or ')}.`);
}
function asks(rule, pull) {
    if (rule === 'branch')
        return true;
    if (pull === undefined)
        return false;
    if (rule === 'pull-request')
        return true;
    if (rule === 'review-requested')
        return (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_5__/* .hasReviewer */ .g)(pull.review);
    // Of a story's label the pull request has a copy, so that nobody needs the tracker to know what is wanted.
    return (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, (0,_wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOfRule */ ._z)(rule));
}
function formatRule(rule) {
    if (rule === 'branch')
        return 'a branch';
    if (rule === 'pull-request')
        return 'an open pull request';
    if (rule === 'review-requested')
        return 'a requested review';
    const whose = rule.startsWith('story-label:') ? ' on its story' : '';
    return `the label '${(0,_wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOfRule */ ._z)(rule)}'${whose}`;
}
/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
function matches(branch, glob) {
    return (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(branch, glob, 'name');
}
function shown(text) {
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_6__/* .cutText */ .I)(text, 81, '…');
}


/***/ }),

/***/ 58715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ isSlip),
/* harmony export */   Ci: () => (/* binding */ steps),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that takes the fewest single-character edits to reach. */
function nearest(word, candidates) {
    let best = candidates[0] ?? '';
    for (const candidate of candidates)
        if (steps(word, candidate) < steps(word, best))
            best = candidate;
    return best;
}
/** True where one may be the other, written wrongly: at most a third of its letters differ. */
function isSlip(word, candidate) {
    return steps(word.toLowerCase(), candidate.toLowerCase()) * 3 <= Math.max(word.length, candidate.length);
}
/** How many single-character edits lead from one text to the other (Levenshtein's distance). */
function steps(from, to) {
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

/***/ 44512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   TW: () => (/* binding */ answerNote),
/* harmony export */   bN: () => (/* binding */ askedKind),
/* harmony export */   cB: () => (/* binding */ refuseCommit),
/* harmony export */   fR: () => (/* binding */ whyOlder),
/* harmony export */   fc: () => (/* binding */ askedBranch),
/* harmony export */   hY: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45001);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);



/** GitHub's own word where nobody says another (docs.github.com/rest/deployments/deployments, "Create a deployment"). */
const DEPLOY = 'deploy';
/**
 * The kind that a deployment asks for. What carries our marker is never provisioned: it is ours, or somebody forged it.
 * @param asked undefined for one that was deleted.
 */
function askedKind(id, asked, by) {
    if (asked === undefined)
        return ignored(`Deployment ${id} was deleted, so nothing is done for it.`);
    const { environment, task, opener } = asked;
    if (asked.isMarked && asked.isByOurs)
        return {
            ignored: (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .i)('own_deployment', `Deployment ${id} is Greenroom's own record, so nothing is done for it.`),
        };
    if (asked.isMarked)
        return ignored(`Deployment ${id} carries the marker of Greenroom's own records, and ${opener} opened it, whose records do not count here; nothing is done for it.`);
    if (task !== DEPLOY)
        return ignored(`Deployment ${id} asks for the task '${shown(task)}', and only '${DEPLOY}' brings an environment up.`);
    const kind = by.kindOf(environment);
    if (kind === undefined)
        return ignored(`Deployment ${id} is for '${shown(environment)}', which 'deployments' of ${by.file} maps to no kind; add the name there to have it provisioned.`);
    if (asked.state === 'inactive')
        return ignored(`Deployment ${id} is inactive, so it is not provisioned any more; open a new one.`);
    return { kind };
}
function ignored(sentence) {
    return { ignored: (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .i)('deployment_ignored', sentence) };
}
/**
 * The branch whose environment a deployment asks for. A tag or a SHA belongs to none, so it will do only where the kind has a branch;
 * whether its commit is on that branch is asked elsewhere.
 * @throws UserError `unknown_branch`
 */
function askedBranch(asked, about) {
    const { kind, kindBranch, isBranch } = about;
    const ref = refName(asked.ref);
    if (isBranch && (kindBranch === undefined || kindBranch === ref))
        return ref;
    if (!isBranch && kindBranch !== undefined)
        return kindBranch;
    const what = isBranch
        ? `asks for branch '${shown(ref)}', and the kind '${kind}' always serves branch '${kindBranch}'; open it with that branch`
        : `names '${shown(ref)}', which is no branch, and the kind '${kind}' has an environment for each branch; open it with a branch`;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('unknown_branch', `Deployment ${asked.id} ${what}, or map '${shown(asked.environment)}' to another kind.`);
}
/** Without the beginning that a branch has as a whole ref. */
function refName(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
/** @throws UserError `unknown_branch` for a commit that the branch does not have, as after a forced push. */
function refuseCommit({ id, commit }, branch) {
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('unknown_branch', `Deployment ${id} is of commit ${commit.slice(0, 7)}, which is not on branch '${shown(branch)}'; open a new one of a commit that is.`);
}
/**
 * Why a deployment brings nothing: another tool opened a newer one for that environment, or a run of ours has brought another commit since.
 * So a red job that is run again late takes nobody back. Undefined for the newest one, and where the newest is of the same commit.
 */
function whyOlder({ id, commit }, { theirs, ours }) {
    // What failed brought nothing, and what others asked for counts whatever came of it.
    const brought = ours.filter(({ state }) => state !== 'failure' && state !== 'error');
    const newest = [...theirs, ...brought].reduce((most, each) => (each.id > (most?.id ?? id) ? each : most), undefined);
    if (newest === undefined || newest.commit === commit)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('superseded', `Deployment ${id} is older than deployment ${newest.id} of that environment, which is of commit ${newest.commit.slice(0, 7)}, so ${commit.slice(0, 7)} is not deployed; open a new deployment to go back.`, 'skipped');
}
/** What a state says of itself that was set for an environment: by it the suite knows the deployments of others that it answered. */
function answerNote(name) {
    return `Environment ${name}`;
}
/** Whether a deployment of another tool has ended: only what the suite has answered does, and what a newer one took the place of. */
function hasEnded({ id, commit, state, notes }, { name, through }) {
    if (state === 'inactive' || (through !== undefined && id >= through.id))
        return false;
    const isTheirs = through?.isTheirs === true;
    if (!isTheirs && through?.commit === commit && state === 'success')
        return false;
    return notes.includes(answerNote(name)) || (isTheirs && state === undefined);
}
function shown(text) {
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)(text, 81, '…');
}


/***/ }),

/***/ 58170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment),
/* harmony export */   sh: () => (/* binding */ environmentRecords)
/* harmony export */ });
/* harmony import */ var _domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9878);
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75519);
/* harmony import */ var _domain_intents_intent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35946);
/* harmony import */ var _domain_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40165);
/* harmony import */ var _retire_answered_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58068);





const STILL_OPEN = ['queued', 'pending', 'in_progress', undefined];
/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run, but for what stands in another place.
 */
async function openDeployment(deployments, subject, history, request) {
    const open = history
        .filter(({ commit, state }) => commit === request.commit && STILL_OPEN.includes(state))
        .at(-1);
    const facts = open ?? (await create(deployments, subject, request));
    if (open && open.state === undefined)
        await deployments.setState(open.id, 'queued', {});
    const others = async () => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .byPlace */ .hz)(await openedMeanwhile(deployments, subject, facts, history), [request.place]).here;
    const endTheirs = () => (0,_retire_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .retireAnswered */ .X)(deployments, { names: request.names ?? [], ref: subject.branch }, {
        name: subject.name,
        through: { id: facts.id, commit: facts.commit, isTheirs: false },
    });
    return recordOf(deployments, facts, { history, others, endTheirs, logUrl: request.logUrl });
}
/** The one deployment that is not inactive, when it says that this commit runs. */
function activeDeployment(history, commit) {
    const live = history.filter(({ state }) => state !== 'inactive');
    return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}
/** Makes what was found inactive, but for one; returns how many were not yet. */
async function retire(deployments, history, except) {
    const live = history.filter(({ id, state }) => id !== except && state !== 'inactive');
    for (const { id } of live)
        await deployments.setState(id, 'inactive', {
            description: 'The environment is gone or has moved on.',
        });
    return live.length;
}
/** The same as `environmentDeployments`, with what others recorded, in as many requests. */
async function environmentRecords(deployments, subject, commits = []) {
    const all = await environmentDeployments(deployments, subject, commits, { writers: 'anybody' });
    return { ours: all.filter(_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isProof */ .rN), others: all.filter((each) => !(0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isProof */ .rN)(each)) };
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. A commit that was asked
 * for by name has deployments of its own; before they could be found by the key, they hung on that commit alone, and `commits` are
 * those that may have such a one.
 */
async function environmentDeployments(deployments, subject, commits = [], by = {}) {
    const { kind: environment, key } = subject;
    const ofSubject = (ref) => deployments.list({ environment, ref, key, ...by });
    const found = [...(await ofSubject(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((each) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isProof */ .rN)(each) && each.commit === commit))
            found.push(...(await ofSubject(commit)));
    return found.toSorted((a, b) => b.id - a.id);
}
/**
 * Deployments of the branch that other runs have opened since `history` was read and before or after this run opened its `own`; their
 * states are read only where there are some.
 */
async function openedMeanwhile(deployments, subject, own, history) {
    const newest = history.reduce((most, { id }) => Math.max(most, id), 0);
    const isNew = ({ id, payload }) => id > newest && id !== own.id && payload['key'] === subject.key;
    const opened = await deployments.opened({
        environment: subject.kind,
        ref: subject.branch,
        key: subject.key,
        until: ({ id }) => id <= newest,
        ...(history.length > 0 ? {} : { since: new Date(Date.parse(own.createdAt) - LONGEST_PREPARATION_MS) }),
    });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
/** No run takes that long from the reading of the records to the opening of its own. */
const LONGEST_PREPARATION_MS = 3_600_000;
function create(deployments, subject, { commit, ref, place: { region, account }, leftBehind }) {
    const isByLabel = (0,_domain_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .pinOf */ .nZ)(subject.pullRequest, subject.repository.id) === commit;
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}${(0,_domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .pullOfForkBranch */ .$Y)(subject.branch) === undefined ? '' : ', from a fork'}`,
        payload: {
            key: subject.key,
            environment: subject.name,
            project: subject.project,
            ...(region === undefined ? {} : { region }),
            ...(account === undefined ? {} : { account }),
            ...(leftBehind.length === 0 ? {} : { leftBehind: leftBehind.join(' ') }),
            ...(subject.sent === undefined ? {} : (0,_domain_intents_intent_js__WEBPACK_IMPORTED_MODULE_4__/* .sentPayload */ .hj)(subject.sent)),
            ...(isByLabel ? _domain_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .LABELLED_PIN */ .qV : {}),
        },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, { history, others, endTheirs, logUrl }) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        createdAt: facts.createdAt,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await endTheirs();
            await deployments.setState(facts.id, 'success', {
                ...log,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            // Two runs that say so at once both look afterwards, and the older one gives way.
            const unknown = await others();
            if (unknown.some(({ id, state }) => id > facts.id && state === 'success'))
                return 'overtaken';
            await retire(deployments, unknown.filter(({ id }) => id < facts.id));
            return 'live';
        },
        async close(state, description) {
            await deployments.setState(facts.id, state, { ...log, description });
        },
    };
}


/***/ }),

/***/ 58068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ retireAnswered)
/* harmony export */ });
/* harmony import */ var _domain_provision_asked_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44512);

/** Makes those deployments of other tools inactive that have ended. Safe to repeat; returns how many were not yet. */
async function retireAnswered(deployments, { names, ref }, ending) {
    let ended = 0;
    for (const environment of names) {
        const found = await deployments.askedFor({ environment, ref });
        for (const { id } of found.filter((each) => (0,_domain_provision_asked_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .hY)(each, ending))) {
            await deployments.setState(id, 'inactive', {
                description: 'The environment is gone or has moved on.',
            });
            ended += 1;
        }
    }
    return ended;
}


/***/ })

};
