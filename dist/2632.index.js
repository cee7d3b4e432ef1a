export const id = 2632;
export const ids = [2632];
export const modules = {

/***/ 4181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ whyBranchStays),
/* harmony export */   N: () => (/* binding */ whyLongLived)
/* harmony export */ });
/** Why a branch outlives its pull requests, as a clause; undefined for one that a pull request may take along. */
function whyLongLived({ name, isProtected }, { defaultBranch, kinds }) {
    if (name === defaultBranch)
        return 'it is the default branch';
    const served = kinds.find(({ branch }) => branch === name);
    if (served !== undefined)
        return `the settings name it for the kind '${served.kind}'`;
    return isProtected ? "a rule of GitHub's singles it out" : undefined;
}
/** Why nobody of the suite may delete a branch, as a clause; undefined where it may go. `open` are all open pull requests. */
function whyBranchStays(branch, longLived, open) {
    const based = open.find(({ baseBranch }) => baseBranch === branch.name);
    return (whyLongLived(branch, longLived) ??
        (based === undefined ? undefined : `pull request #${based.number} is to be merged into it`));
}


/***/ }),

/***/ 8002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decidedLike),
/* harmony export */   w: () => (/* binding */ wordsOfAll)
/* harmony export */ });
/** What is said of all items, one sentence after the other; '' where there is none. */
function wordsOfAll(items) {
    return items.map((item) => item.sentence).join(' ');
}
/** The decision and the reason of one item, with a sentence about all. */
function decidedLike({ decision, reasonCode }, sentence) {
    return { decision, reasonCode, sentence };
}


/***/ }),

/***/ 8566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ isDeliverable),
/* harmony export */   aR: () => (/* binding */ mayAccept),
/* harmony export */   k0: () => (/* binding */ decideStory),
/* harmony export */   sL: () => (/* binding */ isJudged)
/* harmony export */ });
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5497);
/* harmony import */ var _environment_pull_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7365);
/* harmony import */ var _story_moves_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3594);



const RANK = {
    unscheduled: 0,
    unstarted: 0,
    started: 1,
    finished: 2,
    delivered: 3,
    // What a person has judged stays as it is until a person moves it.
    accepted: 9,
    rejected: 9,
};
/** Where the story should move, or undefined when it stays: it never moves backwards, and only people accept. */
function decideStory(facts, settings) {
    const { type } = facts.story;
    if (settings.move === 'never')
        return undefined;
    const cause = progressOf(facts, settings);
    const followed = cause && (0,_story_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$)(cause, type, settings.moves ?? AS_EVER);
    const wanted = legalFor(type, settings.asked ?? followed);
    return wanted !== undefined && isForward(facts.story, wanted) ? wanted : undefined;
}
/** A status that nobody knows may lie behind every state but the last one that Greenroom moves to. */
function isForward({ state, unknownStatus }, wanted) {
    return RANK[wanted] > RANK[state] && (unknownStatus === undefined || wanted === 'delivered');
}
/** True when the pull request and its environment are what the product owner is to judge. */
function isDeliverable(facts, settings) {
    return progressOf(facts, settings) === 'delivered';
}
const AS_EVER = { all: {}, ofType: {} };
function progressOf(facts, settings) {
    const { pullRequest: pull } = facts;
    if (pull.state !== 'open')
        return undefined;
    const reviewed = (0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .hasLabel */ .R)(pull.labels, settings.reviewedLabel);
    if (reviewed && facts.readyAtHead)
        return 'delivered';
    const seen = (0,_environment_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .hasReviewer */ .g)(pull.review);
    return reviewed || seen ? 'review-requested' : 'opened';
}
/** Pivotal knows neither finished nor delivered chores, and a release is only accepted. */
function legalFor(type, wanted) {
    if (wanted === undefined || type === 'release')
        return undefined;
    return type === 'chore' ? 'started' : wanted;
}
/** False for stories that a person accepts without a delivery (see `legalFor`). */
function isJudged(type) {
    return type === 'feature' || type === 'bug';
}
/** Who may accept: the people named, or else whoever asked for the story or owns it. */
function mayAccept(mover, story, acceptedBy) {
    if (acceptedBy.length === 0)
        return mover.id === story.requesterId || story.ownerIds.includes(mover.id);
    const known = [mover.id, mover.name, mover.email].map((each) => each?.toLowerCase());
    return acceptedBy.some((person) => known.includes(person.toLowerCase()));
}


/***/ }),

/***/ 7558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ namedStories)
});

;// CONCATENATED MODULE: ./build/src/domain/stories/plain-markdown.js
/**
 * The text without what GitHub shows as code or does not show at all: fenced code, code spans and HTML comments. In them nothing is a
 * reference (docs.github.com, "Autolinked references and URLs"; what is code: the GitHub Flavored Markdown Spec, "Fenced code blocks",
 * "Code spans" and "HTML blocks"). Code that is only indented stays.
 */
function withoutCode(markdown) {
    return shownLines(markdown)
        .join('\n')
        .split(/\n[ \t]*\n/)
        .map(withoutCodeSpans)
        .join('\n\n');
}
/** Lines outside of fences, without what comments hide in them. A fence or a comment without an end goes on to the end of the text. */
function shownLines(markdown) {
    const shown = [];
    let within = 'text';
    for (const line of markdown.split(/\r\n?|\n/)) {
        const fence = /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line);
        const [, run = '', info = ''] = fence ?? [];
        if (typeof within === 'object') {
            const ends = run.startsWith(within.mark) && run.length >= within.length && info.trim() === '';
            if (ends)
                within = 'text';
            shown.push('');
        }
        else if (within === 'text' && run !== '' && !(run.startsWith('`') && info.includes('`'))) {
            within = { mark: run.charAt(0), length: run.length };
            shown.push('');
        }
        else {
            const rest = uncommented(line, within === 'comment');
            shown.push(rest.text);
            within = rest.hidden ? 'comment' : 'text';
        }
    }
    return shown;
}
/** @param hidden true where a comment began before the line */
function uncommented(line, hidden) {
    let text = '';
    let isHidden = hidden;
    for (let from = 0;;) {
        const at = line.indexOf(isHidden ? '-->' : '<!--', from);
        if (at < 0)
            return { text: isHidden ? text : text + line.slice(from), hidden: isHidden };
        if (!isHidden)
            text += `${line.slice(from, at)} `;
        from = at + (isHidden ? 3 : 4);
        isHidden = !isHidden;
    }
}
/** A span lies between two runs of backticks that are equally long; a run without another one is text. */
function withoutCodeSpans(paragraph) {
    const runs = [...paragraph.matchAll(/`+/g)].map((run) => ({ at: run.index, length: run[0].length }));
    const ends = endsOf(runs);
    let text = '';
    let from = 0;
    for (let index = 0; index < runs.length; index += 1) {
        const end = ends[index];
        const run = runs[index];
        const last = end === undefined ? undefined : runs[end];
        if (run === undefined || end === undefined || last === undefined)
            continue;
        text += `${paragraph.slice(from, run.at)} `;
        from = last.at + last.length;
        index = end;
    }
    return text + paragraph.slice(from);
}
/** For each run, which one behind it has the same length. */
function endsOf(runs) {
    const next = new Map();
    return runs
        .map(({ length }, index) => ({ length, index }))
        .toReversed()
        .map(({ length, index }) => {
        const end = next.get(length);
        next.set(length, index);
        return end;
    })
        .toReversed();
}

// EXTERNAL MODULE: ./build/src/domain/stories/story-references.js
var story_references = __webpack_require__(9156);
;// CONCATENATED MODULE: ./build/src/domain/stories/github-references.js


/** No repository has a thousand millions of issues; longer runs of digits are times and the like. */
const NUMBER = String.raw `([1-9]\d{0,8})`;
/** Nothing that makes a longer word or number of it. */
const END = String.raw `(?!\w|\.\d)`;
/** GitHub's nine words, in any case, with or without a colon (docs.github.com, "Linking a pull request to an issue", using a keyword). */
const KEYWORD = String.raw `(?<![\w-])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]{1,9}`;
/** Work of bots and releases begins with numbers that are versions. */
const NO_STORIES = /^(?:dependabot|renovate|releases?|versions?)\//i;
/** What people work on below these begins with a version too, but may name an issue in so many words. */
const OF_VERSIONS = /^(?:hotfix(?:es)?|support|backports?|releases?|versions?|dependabot|renovate)$/i;
/** How a word begins that is no number. */
const LETTER = /^\p{L}/u;
/**
 * Numbers of the issues that a pull request names, as digits, each once, the first twenty: first the branch's, then those that it closes,
 * then all others in order. A number may be a pull request's or nobody's; only GitHub knows.
 *
 * - In the branch, a part that begins with `issue-12`, `gh-12` or `#12`, or with the number and a word: `12-checkout`, `mr-a/12-checkout`
 *   (docs.github.com, "Creating a branch to work on an issue"). Years and versions (`7-2-stable`, `hotfix/1-2-3`) are none. `404-page` looks
 *   the same as a title, so only GitHub knows whether there is such an issue.
 * - In title and body, what GitHub makes a link of (docs.github.com, "Autolinked references and URLs"): `#12`, `GH-12`, `octo-org/shop#12` and
 *   the address of an issue. Code, comments, the text of a link and other repositories' issues are none. Six digits that stand
 *   alone may be a colour, so `#123456` counts only behind a closing word or in brackets of its own.
 */
function githubReferences(sources, place) {
    return allReferences(sources, place).slice(0, story_references/* MOST_STORIES */.U7);
}
/** True where some are left out, because there are more than twenty. */
function areGitHubReferencesCut(sources, place) {
    return allReferences(sources, place).length > story_references/* MOST_STORIES */.U7;
}
function allReferences(sources, place) {
    const text = shortened(withoutCode(`${sources.title}\n\n${sources.body}`), place);
    const closing = numbersIn(text, `${KEYWORD}#${NUMBER}${END}`);
    return [...new Set([...inBranch(sources.branch), ...closing, ...mentioned(text)])];
}
function inBranch(branch) {
    if (NO_STORIES.test(branch))
        return [];
    const parts = branch.split('/');
    const isOfVersions = parts.slice(0, -1).some((part) => OF_VERSIONS.test(part));
    return parts.flatMap((part) => {
        const named = /^(?:(?:issues?|gh)[-_]?|#)([1-9]\d{0,8})(?=[-_]|$)/i.exec(part)?.[1];
        return named ?? (isOfVersions ? [] : (fromTitle(part) ?? []));
    });
}
/** The number of `12-checkout`, as GitHub makes it of an issue's title; undefined for a year and a version. */
function fromTitle(part) {
    const [number = '', first = ''] = part.split(/[-_]/);
    const isYear = /^(?:19|20)\d\d$/.test(number);
    return /^[1-9]\d{0,8}$/.test(number) && !isYear && (LETTER.test(first) || part === number)
        ? number
        : undefined;
}
/**
 * The text with every way to name an issue of this repository as `#12`, and without addresses, links and tags, in which a `#12` is
 * something else.
 */
function shortened(text, { repository, host }) {
    const own = escaped(repository);
    const page = new RegExp(String.raw `https?://${escaped(host)}/${own}/issues/${NUMBER}(?![\w.-])[^\s<>()[\]"']{0,300}`, 'gi');
    return text
        .replaceAll(/\[[^[\]\n]{0,300}\]\(([^()\s]{0,1000})[^()\n]{0,300}\)/g, ' $1 ')
        .replaceAll(/\[[^[\]\n]{0,300}\]\[(?!#)[^[\]\n]{1,100}\]/g, ' ')
        .replaceAll(/<a\s[^<>]{0,1000}>[^<>]{0,300}<\/a>/gi, ' ')
        .replaceAll(page, ' #$1 ')
        .replaceAll(/https?:\/\/[^\s<>()[\]"']{1,2000}/gi, ' ')
        .replaceAll(/<\/?[a-z][^<>]{0,1000}>/gi, ' ')
        .replaceAll(new RegExp(String.raw `(?<![\w./-])${own}#${NUMBER}${END}`, 'gi'), '#$1')
        .replaceAll(new RegExp(String.raw `(?<![\w./-])GH-${NUMBER}${END}`, 'gi'), '#$1');
}
function mentioned(text) {
    const found = text.matchAll(new RegExp(String.raw `(\[)?(?<![\w/&\\.#-])#${NUMBER}${END}(\])?`, 'g'));
    return [...found].flatMap(([, before, number = '', after]) => number.length === 6 && !(before && after) ? [] : [number]);
}
function numbersIn(text, pattern) {
    return [...text.matchAll(new RegExp(pattern, 'gi'))].flatMap((match) => match[1] ?? []);
}
function escaped(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw `\$&`);
}

;// CONCATENATED MODULE: ./build/src/domain/stories/key-references.js

/** Standards, ciphers, encodings and advisories. Somebody with a project of such a name gives it in `projects`. */
const FALSE_FRIENDS = wordsOf('AES ANSI ARM ASCII BASE BCP CISPR COVID CP CRC CURVE CVE CWE DES DIN ECMA EIP EN ES FIPS GHSA GPL GPT HMAC HTTP IEC IEEE IPV ISO', 'ITU JAVA JDK JEP JIS JSR KOI LATIN LGPL LTS MD MIL NIST NODE PBKDF PEP PHP PKCS PSR PYTHON RC RFC RSA SARS SECP SHA SSL STD TLS', 'UCS USB UTC UTF VERSION WCAG WINDOWS XP');
/** How people begin a branch in small letters; in capitals it is a key like any other. */
const BRANCH_WORDS = wordsOf('ADD BACKPORT BATCH BUG BUGFIX BUILD BUMP CHORE DAY DEMO DEV DRAFT FEAT FEATURE FIX HOTFIX ISSUE ITERATION LEVEL MILESTONE PART', 'PATCH PHASE PR PULL RELEASE SPRINT STAGE STEP STORY TASK TEST TICKET TRY UPDATE WEEK WIN WIP');
function wordsOf(...lines) {
    return new Set(lines.flatMap((line) => line.split(' ')));
}
const HYPHENED = '([A-Za-z][A-Za-z0-9_]{1,19})-([1-9]\\d{0,8})(?![A-Za-z0-9]|\\.\\d)';
/** A number that goes on, as in `CVE-2024-1234`, `LTS-1.2` or a date, is none of a story; in a branch people go on as they like. */
const KEY = `${HYPHENED}(?!-\\d)`;
const IN_BRANCH = new RegExp(`(?<![A-Za-z0-9_])${HYPHENED}`, 'g');
const IN_TEXT = new RegExp(`(https?://[^\\s<>()[\\]"']+)|(?<![A-Za-z0-9_/.-])${KEY}`, 'g');
/** Jira's `/browse/SHOP-12` and `?selectedIssue=SHOP-12`, Linear's `/issue/SHOP-12/title`. */
const IN_ADDRESS = new RegExp(`(?:/browse/|/issue/|[?&]selectedIssue=)${KEY}`);
/**
 * Keys such as `SHOP-12` that a pull request names, in capitals, in order, each once, the first twenty: the branch first, then title
 * and body with the addresses in them. In the branch they may have any case; elsewhere they are in capitals. Without `projects`, a key
 * in small letters counts only where a part of the branch begins with it, and well-known others (`UTF-8`, `SHA-256`, `CVE-2024`) never.
 * Source of the form: Atlassian's default pattern of project keys, two letters or more; Linear's team keys are of the same form.
 */
function keyReferences(sources, rules = {}) {
    return allKeys(sources, rules).slice(0, story_references/* MOST_STORIES */.U7);
}
/** True where some are left out, because there are more than twenty. */
function areKeysCut(sources, rules = {}) {
    return allKeys(sources, rules).length > story_references/* MOST_STORIES */.U7;
}
function allKeys(sources, { projects = [], host }) {
    const wanted = new Set(projects.map((project) => project.toUpperCase()));
    const isProject = (name) => wanted.size > 0 ? wanted.has(name.toUpperCase()) : !FALSE_FRIENDS.has(name.toUpperCase());
    const found = [
        ...key_references_inBranch(sources.branch, wanted.size > 0),
        ...inText(`${sources.title}\n${sources.body}`, host),
    ];
    return [
        ...new Set(found.filter(({ project }) => isProject(project)).map(({ project, number }) => `${project}-${number}`)),
    ];
}
function key_references_inBranch(branch, isAnywhere) {
    return [...branch.matchAll(IN_BRANCH)].flatMap(({ 1: project = '', 2: number = '', index }) => {
        const isCapital = project === project.toUpperCase();
        const isFirst = index === 0 || branch[index - 1] === '/';
        const isMeant = isCapital || isAnywhere || (isFirst && !BRANCH_WORDS.has(project.toUpperCase()));
        return isMeant ? [{ project: project.toUpperCase(), number }] : [];
    });
}
function inText(text, host) {
    return [...text.matchAll(IN_TEXT)].flatMap(([, address, project = '', number = '']) => {
        const key = address === undefined ? { project, number } : inAddress(address, host);
        return key !== undefined && key.project === key.project.toUpperCase() ? [key] : [];
    });
}
function inAddress(address, host) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || (host !== undefined && url.host !== host))
        return undefined;
    const [, project, number] = IN_ADDRESS.exec(`${url.pathname}${url.search}`) ?? [];
    return project === undefined || number === undefined ? undefined : { project, number };
}

;// CONCATENATED MODULE: ./build/src/domain/stories/shortcut-references.js

/** Hosts that show stories; the second is from the time when Shortcut was Clubhouse. */
const HOSTS = ['app.shortcut.com', 'app.clubhouse.io'];
/** A `ch` with fewer digits outside of brackets is a chapter. */
const LEAST_DIGITS = 3;
/**
 * What may name a story, in the order of a text: an address, `sc-123`, `ch123`. Neither a letter nor a digit touches an id, and no digit of a
 * version follows it.
 */
const NAMED = /(https?:\/\/[^\s<>()[\]"'`]+)|(?<![A-Za-z0-9])(sc-|ch)([1-9]\d{0,14})(?![A-Za-z0-9]|\.\d)/gi;
/**
 * Ids of the Shortcut stories that a pull request names, digits, in order, each once, the first twenty: in branch, title and body `sc-123`,
 * the older `ch123`, and in title and body the address of a story. In brackets, with a verb or without, `ch12` may be short.
 * Source: what Shortcut makes of branches, `name/sc-123/title` (`formatted_vcs_branch_name` of its schema); `[ch123]` and branches with
 * `ch4584` of the time before (LinearB's page "Naming conventions: Clubhouse"); of addresses: `app_url` of a story.
 */
function shortcutReferences(sources) {
    return shortcut_references_allReferences(sources).slice(0, story_references/* MOST_STORIES */.U7);
}
/** True where some are left out, because there are more than twenty. */
function areShortcutReferencesCut(sources) {
    return shortcut_references_allReferences(sources).length > story_references/* MOST_STORIES */.U7;
}
function shortcut_references_allReferences({ branch, title, body }) {
    return [...new Set([...namedIn(branch), ...namedIn(title), ...namedIn(body)])];
}
function namedIn(text) {
    return [...text.matchAll(NAMED)].flatMap((match) => {
        const [all, address, prefix = '', id = ''] = match;
        if (address !== undefined)
            return shortcut_references_inAddress(address);
        if (prefix.toLowerCase() === 'sc-' || id.length >= LEAST_DIGITS)
            return id;
        return isBracketed(text, match.index, match.index + all.length) ? id : [];
    });
}
/** A branch or a search on another page may have an id in its address, and is not what this pull request is about. */
function shortcut_references_inAddress(address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || !HOSTS.includes(url.host))
        return [];
    const id = /^\/[^/]+\/story\/([1-9]\d{0,14})(?!\w)/.exec(url.pathname)?.[1];
    return id === undefined ? [] : [id];
}
const LONGEST_BRACKETS = 200;
/** True between brackets that hold nothing but a word and ids, such as `[finishes ch12, ch13]`. */
function isBracketed(text, from, to) {
    const before = text.slice(Math.max(0, from - LONGEST_BRACKETS), from);
    const after = text.slice(to, to + LONGEST_BRACKETS);
    const open = before.lastIndexOf('[');
    const close = after.indexOf(']');
    if (open < 0 || close < 0)
        return false;
    const inside = `${before.slice(open + 1)}${text.slice(from, to)}${after.slice(0, close)}`;
    return /^[ \t]*(?:[a-z]+[ \t]+)?(?:sc-|ch)\d+(?:[ \t,]+(?:sc-|ch)\d+)*[ \t]*$/i.test(inside);
}

;// CONCATENATED MODULE: ./build/src/domain/stories/references.js




/** The stories that a pull request itself names. */
function namedStories(rule, sources) {
    switch (rule.family) {
        case 'pivotal':
            return { ids: (0,story_references/* pivotalReferences */.yw)(sources, rule.host), isCut: (0,story_references/* areReferencesCut */.p_)(sources, rule.host) };
        case 'keys':
            return { ids: keyReferences(sources, rule), isCut: areKeysCut(sources, rule) };
        case 'shortcut':
            return { ids: shortcutReferences(sources), isCut: areShortcutReferencesCut(sources) };
        case 'issues':
            return { ids: githubReferences(sources, rule), isCut: areGitHubReferencesCut(sources, rule) };
    }
}


/***/ }),

/***/ 1601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ pusherOf),
/* harmony export */   Bv: () => (/* binding */ whyNotForHead),
/* harmony export */   Vj: () => (/* binding */ whyNotReviewed),
/* harmony export */   bE: () => (/* binding */ whyTakenBack),
/* harmony export */   yu: () => (/* binding */ isRetargeted)
/* harmony export */ });
/* unused harmony export OTHERS */
/* harmony import */ var _environment_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5497);

/** In the settings: everybody but the author of the pull request and whoever pushed its head. No login has an at sign. */
const OTHERS = '@others';
/** Whoever may push a workflow acts as this app (docs.github.com, "Use GITHUB_TOKEN for authentication in workflows"). */
const WORKFLOWS = 'github-actions[bot]';
/**
 * Why nobody has reviewed a pull request by this label, as a clause; undefined where somebody has.
 * @param reviewedBy logins, those of apps with `[bot]`, and `@others`; [] lets every person do it.
 */
function whyNotReviewed({ by }, authors, reviewedBy) {
    if (by === '')
        return "whoever put the label on is no user of GitHub's any more";
    const named = reviewedBy.map((login) => login.toLowerCase());
    if (named.includes(by.toLowerCase()))
        return undefined;
    if (by.endsWith('[bot]'))
        return `the app ${by} put the label on, which 'reviewed-by' of the settings does not name`;
    if (named.length === 0)
        return undefined;
    if (named.includes(OTHERS))
        return whyNoOther(by, authors);
    return `${by} put the label on, whom 'reviewed-by' of the settings does not name`;
}
function whyNoOther(by, { author, pusher }) {
    const isBy = (login) => login.toLowerCase() === by.toLowerCase();
    if (isBy(author))
        return `its author ${by} put the label on`;
    if (pusher === undefined || pusher === '')
        return "GitHub does not tell who pushed its head, so nobody knows whether another one put the label on, as '@others' wants";
    if (isBy(pusher))
        return `${by}, who pushed its head, put the label on`;
    return pusher === WORKFLOWS
        ? "a workflow pushed its head, so nobody knows whether another one put the label on, as '@others' wants"
        : undefined;
}
/**
 * Why a label says nothing of a commit, as a clause; undefined where it was the head when the label was put on, also if it was pushed
 * away and back since. What GitHub does not tell counts for the label. Both times are whole seconds, so of a push within the label's
 * own second nobody knows which came first.
 * @param pushes newest first; undefined where GitHub tells of none.
 * @param label how it is called in the clause.
 */
function whyNotForHead({ at }, commit, pushes, label = 'the label') {
    const older = `${label} was put on before ${commit.slice(0, 7)} was pushed`;
    const then = secondOf(at);
    const until = pushes?.filter((push) => secondOf(push.at) <= then) ?? [];
    if (until.length === 0)
        return pushes?.some((push) => push.commit === commit) ? older : undefined;
    const before = until.find((push) => secondOf(push.at) < then);
    const heads = until
        .filter((push) => push === before || secondOf(push.at) === then)
        .map((push) => push.commit)
        .filter((head) => !/^0+$/.test(head));
    if (heads.every((head) => head === commit))
        return undefined;
    return heads.includes(commit)
        ? `${commit.slice(0, 7)} was pushed in the second in which ${label} was put on`
        : older;
}
function secondOf(at) {
    return Math.floor(Date.parse(at) / 1000);
}
/**
 * Why nobody stands behind a review by now, as a clause; undefined where somebody does. Whoever reviews says stop by taking the label off.
 * Somebody whose label does not count cannot undo that.
 * @param newest the event by which the label was last put on.
 */
function whyTakenBack({ reviewedLabel, reviewedBy }, { state, labels }, newest, authors) {
    if (state !== 'open')
        return undefined;
    if (!(0,_environment_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLabel */ .R)(labels, reviewedLabel))
        return `the label '${reviewedLabel}' was taken off`;
    return newest && whyNotReviewed(newest, authors, reviewedBy);
}
/** True where the base was another one by then than when the label was put on. @param at ISO 8601, of GitHub's clock. */
function isRetargeted({ retargetedAt }, at) {
    return retargetedAt !== undefined && Date.parse(retargetedAt) <= Date.parse(at);
}
/** Login of whoever last made this commit the head; undefined where GitHub does not tell. @param pushes newest first. */
function pusherOf(commit, pushes) {
    return pushes?.find((push) => push.commit === commit)?.by;
}


/***/ }),

/***/ 9156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U7: () => (/* binding */ MOST_STORIES),
/* harmony export */   p_: () => (/* binding */ areReferencesCut),
/* harmony export */   yw: () => (/* binding */ pivotalReferences)
/* harmony export */ });
/** Hosts that show Pivotal stories besides the configured one. */
const PIVOTAL_HOST = 'www.pivotaltracker.com';
/** Shorter runs of digits are versions, years and ticket numbers of something else, as in the changelog of a bot. */
const LEAST_DIGITS = 6;
/** Before a shorter number: Tracker's own verbs in any form ("[Finishes #12]", "[fixed #12]"). */
const VERB = /(?:finish|complet|fix|deliver|start)\w*\b/i;
/** Each one is asked for at the tracker, in each run and each hour. */
const MOST_STORIES = 20;
/**
 * Ids of the Pivotal stories that a pull request names, in order, each once, the first twenty: in the branch a number of at least six
 * digits that stands alone, in title and body `[#123456]`, `[Finishes #12 #13]` and the address of a story. Without a verb a number in
 * brackets needs six digits too.
 * Source of the bracket form: Tracker's own commit syntax; of the addresses: `/story/show/ID`, `/n/projects/P/stories/ID`.
 */
function pivotalReferences(sources, trackerHost = PIVOTAL_HOST) {
    return allReferences(sources, trackerHost).slice(0, MOST_STORIES);
}
/** True where some are left out, because there are more than twenty. */
function areReferencesCut(sources, trackerHost = PIVOTAL_HOST) {
    return allReferences(sources, trackerHost).length > MOST_STORIES;
}
function allReferences(sources, trackerHost) {
    const text = `${sources.title}\n${sources.body}`;
    return [
        ...new Set([
            ...inBranch(sources.branch),
            ...inBrackets(text),
            ...inAddresses(text, [PIVOTAL_HOST, 'pivotaltracker.com', trackerHost]),
        ]),
    ];
}
function inBranch(branch) {
    const alone = new RegExp(`(?<![A-Za-z0-9])#?(\\d{${LEAST_DIGITS},})(?![A-Za-z0-9])`, 'g');
    return [...branch.matchAll(alone)].flatMap((match) => match[1] ?? []);
}
function inBrackets(text) {
    const groups = [...text.matchAll(/\[([^[\]\n]{1,200})\]/g)].flatMap((match) => match[1] ?? []);
    const stories = groups.filter((group) => /^[a-z\s,]*(#\d+[a-z\s,]*)+$/i.test(group));
    return stories.flatMap((group) => {
        const ids = [...group.matchAll(/#(\d+)/g)].flatMap((match) => match[1] ?? []);
        return VERB.test(group) ? ids : ids.filter(({ length }) => length >= LEAST_DIGITS);
    });
}
function inAddresses(text, hosts) {
    const addresses = [...text.matchAll(/https?:\/\/[^\s<>()[\]"']+/g)].map((match) => match[0]);
    return addresses.flatMap((address) => {
        const url = URL.canParse(address) ? new URL(address) : undefined;
        if (url === undefined || !hosts.includes(url.host))
            return [];
        return /\/(?:story\/show|stories)\/(\d+)(?!\w)/.exec(url.pathname)?.[1] ?? [];
    });
}


/***/ }),

/***/ 8578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U4: () => (/* binding */ whyHeld),
/* harmony export */   WI: () => (/* binding */ pushesOf),
/* harmony export */   mj: () => (/* binding */ reviewOfHead)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5497);
/* harmony import */ var _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5054);
/* harmony import */ var _domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8030);
/* harmony import */ var _domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1601);
/* harmony import */ var _domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9756);
/* harmony import */ var _subject_delivery_base_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3367);






const RETARGETED = 'the base of the pull request was changed since the label was put on';
/** A push alone delivers nothing: the label has to be put on after it, by somebody who counts. */
async function reviewOfHead(deps, head, before, rules) {
    const none = (why) => ({ is: 'none', why });
    if (!(0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLabel */ .R)(head.labels, rules.reviewedLabel))
        return none('the label is not on');
    const event = await lastLabelled(deps, head.number, rules, before?.labelled);
    if (event === undefined)
        return none('GitHub does not tell when the label was put on');
    const pushes = await pushesOf(deps, head.headBranch);
    const authors = { author: head.review.author, pusher: (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__/* .pusherOf */ .Bl)(head.headCommit, pushes) };
    const why = (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__/* .whyNotReviewed */ .Vj)(event, authors, rules.reviewedBy);
    if (why !== undefined)
        return { is: 'none', why, byOthers: true };
    if (before?.labelled === event.id) {
        if ((0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__/* .isRetargeted */ .yu)(event, before.recordedAt))
            return none(RETARGETED);
        const leadsOn = before.commit === head.headCommit &&
            (before.base === head.baseBranch ||
                (await (0,_subject_delivery_base_js__WEBPACK_IMPORTED_MODULE_4__/* .whyBaseMoved */ .P)(deps.codeHost, head, before, rules.longLived)) === undefined);
        return leadsOn
            ? { is: 'before', labelled: event.id, retargeted: event.retargetedAt !== undefined }
            : none(`the label was put on for the delivery of ${before.commit.slice(0, 7)} into '${before.base}'`);
    }
    const other = (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_3__/* .whyNotForHead */ .Bv)(event, head.headCommit, pushes);
    if (other !== undefined)
        return none(other);
    return event.retargetedAt === undefined ? { is: 'again', labelled: event.id } : none(RETARGETED);
}
/**
 * GitHub's copies lag: a label is on for some seconds before the list of events has it.
 * @param known the event of the delivery before, which is not that of the run.
 */
async function lastLabelled({ deliveries, clock }, number, { reviewedLabel: label, justLabelled }, known) {
    if (clock === undefined)
        return deliveries.lastLabelled(number, label);
    const isNewer = justLabelled !== undefined && (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLabel */ .R)([justLabelled], label);
    return (0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)((0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__/* .sleptClock */ .X$)(clock.sleep), { deadline: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_WAITS */ .OC.stale, pace: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .PACES */ .$Q.stale, what: "GitHub to show the label's event" }, async () => {
        const event = await deliveries.lastLabelled(number, label);
        const isOld = event === undefined || (isNewer && event.id === known);
        return isOld ? { again: event } : { done: event };
    }, (event) => ({ done: event }));
}
/** Who pushed what to a branch, newest first. Where GitHub does not tell, that is said. */
async function pushesOf({ codeHost, log }, branch) {
    const pushes = await codeHost.pushes(branch);
    if (pushes === undefined)
        log?.warning(`GitHub does not tell when branch '${branch}' was pushed to, so a label that is older than the newest commit counts for it too; give the job 'contents: read', or let GitHub require a review.`);
    return pushes;
}
/**
 * Why a story is not delivered with this head, as a clause; undefined where it may be. A story that a person moved back since its
 * delivery needs the label again; what a run left undone that was killed after it wrote the record does not.
 */
async function whyHeld({ tracker }, story, review, before) {
    if (review.is === 'none')
        return review.why;
    if (review.is === 'again')
        return undefined;
    if (before === undefined || !before.stories.includes(story.id))
        return review.retargeted ? RETARGETED : undefined;
    if (story.state === 'delivered')
        return undefined;
    // By what was asked before: GitHub has answered since.
    const aheadMs = tracker.aheadMs();
    const move = await tracker.lastMove(story);
    // Only the tracker's own history tells a move back from a move that the tracker refused: the two clocks may be minutes apart.
    const isBack = move?.deliveredAt !== undefined &&
        ((0,_domain_stories_two_clocks_js__WEBPACK_IMPORTED_MODULE_5__/* .onGitHubsClock */ .O9)({ ...move, aheadMs }) ?? 0) > Date.parse(before.recordedAt);
    return isBack ? 'the story was moved back since it was delivered' : undefined;
}


/***/ }),

/***/ 2653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ provenRecords),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   s0: () => (/* binding */ whyUnproven)
/* harmony export */ });
/* harmony import */ var _domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8322);
/* harmony import */ var _domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1601);
/* harmony import */ var _held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8578);



/**
 * A workflow of any branch can write a record, but it cannot put a label on as a person. So a record counts only where it names such
 * an event, which GitHub itself keeps, which was put on for the commit, and since which nobody had changed the base by then.
 */
async function provenRecords(at, pull, recorded) {
    const { commit, alike: all } = recorded;
    const { reviewedLabel } = at.rules;
    const seen = {
        commit,
        pushes: await (0,_held_deliveries_js__WEBPACK_IMPORTED_MODULE_1__/* .pushesOf */ .WI)(at, pull.headBranch),
        events: await at.deliveries.labelEvents(pull.number, reviewedLabel, labelsOf(all)),
        author: pull.review.author,
    };
    const judged = all.map((record) => ({ record, why: whyNotProven(at.rules, record, seen) }));
    const records = judged.flatMap(({ record, why }) => (why === undefined ? [record] : []));
    const others = judged.flatMap(({ record, why }) => (why === undefined ? [] : [{ record, why }]));
    const authors = { author: seen.author, pusher: (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__/* .pusherOf */ .Bl)(commit, seen.pushes) };
    const takenBack = (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__/* .whyTakenBack */ .bE)(at.rules, pull, seen.events[0], authors);
    return { commit, all, records, others, takenBack };
}
/** Ids of the events by which the label led to records; '' where a record names none. */
function labelsOf(records) {
    return records.map(({ labelled }) => labelled).filter((id) => id !== '');
}
/** Of the newest record that proves nothing, and of those of the story where one is asked about: a clause that names it. */
function whyUnproven({ others }, storyId) {
    const found = others.findLast(({ record }) => storyId !== undefined && record.stories.includes(storyId)) ??
        others.at(-1);
    return found === undefined ? '' : `${found.why} (${(0,_domain_stories_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedAs */ .DR)(found.record)})`;
}
/** A clause about one record; undefined where its label proves a review of the commit. */
function whyNotProven({ reviewedLabel: label, reviewedBy }, { labelled, recordedAt }, { commit, pushes, events, author }) {
    const event = events.find(({ id }) => id === labelled);
    if (event === undefined)
        return `GitHub does not tell that somebody put the label '${label}' on for that delivery`;
    const other = (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNotForHead */ .Bv)(event, commit, pushes, `the label '${label}'`);
    if (other !== undefined)
        return other;
    if ((0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__/* .isRetargeted */ .yu)(event, recordedAt))
        return `the label '${label}' was put on before the base of the pull request was changed`;
    return (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNotReviewed */ .Vj)(event, { author, pusher: (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__/* .pusherOf */ .Bl)(commit, pushes) }, reviewedBy);
}


/***/ }),

/***/ 9360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ shownBeside),
/* harmony export */   y: () => (/* binding */ describeUnseen)
/* harmony export */ });
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5192);
/* harmony import */ var _proven_records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2653);


/** Why nobody knows of a story, as a clause, where a look that did not see all found nothing. */
function describeUnseen(unseen) {
    const named = unseen.toSorted((a, b) => a - b).slice(0, MOST_NAMED);
    const more = unseen.length - named.length;
    const which = [...named.map((number) => `#${number}`), ...(more === 0 ? [] : [`${more} more`])];
    return `more than a thousand deliveries are recorded since pull requests were opened that are open still, so nobody knows whether one of them was delivered for it (${which.join(', ')}); close those that are not meant`;
}
const MOST_NAMED = 5;
/**
 * What open pull requests were recorded for of the stories of another one, whatever their texts say by now. One acceptance merges one
 * pull request, so that nobody borrows the look at another one.
 */
async function shownBeside(deliveries, asked, { open, repositoryId, reviewedLabel }) {
    const others = open.filter(({ headRepositoryId, number }) => headRepositoryId === repositoryId && asked.some(({ pullRequest }) => pullRequest !== number));
    const { found, unseen } = await deliveries.shown(others, reviewedLabel);
    const shown = found.filter((each) => asked.some(({ pullRequest, stories }) => pullRequest !== each.pullRequest && stories.some((id) => each.stories.includes(id))));
    return { found: await withKnownLabel(deliveries, shown, reviewedLabel), unseen };
}
/**
 * Without those that name a label's event which GitHub does not know of that pull request: a workflow made them up. Whether the label
 * could lead to a merge does not matter: people may have looked at it all the same.
 */
async function withKnownLabel(deliveries, shown, label) {
    const eventsOf = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .oncePer */ .P)((number) => {
        const own = shown.filter(({ pullRequest }) => pullRequest === number);
        return deliveries.labelEvents(number, label, (0,_proven_records_js__WEBPACK_IMPORTED_MODULE_0__/* .labelsOf */ .PC)(own));
    });
    const known = [];
    for (const each of shown) {
        const { labelled, pullRequest } = each;
        const isKnown = labelled === '' || (await eventsOf(pullRequest)).some(({ id }) => id === labelled);
        if (isKnown)
            known.push(each);
    }
    return known;
}


/***/ }),

/***/ 9207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Hj: () => (/* binding */ readRunningEnvironment),
/* harmony export */   Oe: () => (/* binding */ reportStory),
/* harmony export */   yT: () => (/* binding */ readStories)
/* harmony export */ });
/* harmony import */ var _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5054);
/* harmony import */ var _domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8030);
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(923);
/* harmony import */ var _domain_stories_references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7558);
/* harmony import */ var _subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8170);





/** The stories that the pull request itself names. */
function referencesOf({ headBranch: branch, text: { title, body } }, { rule }) {
    return (0,_domain_stories_references_js__WEBPACK_IMPORTED_MODULE_2__/* .namedStories */ .R)(rule, { branch, title, body });
}
/** The stories that exist, in the order in which they are named. @throws AdapterError when the tracker refuses. */
async function readStories(tracker, ids, log) {
    const stories = [];
    for (const id of ids) {
        const story = await tracker.story(id);
        if (story === undefined)
            log.info(`The tracker knows no story ${id}; it is passed over.`);
        else
            stories.push(story);
    }
    return stories;
}
/**
 * Where the environment answers at this commit, or undefined while it does not: the newest deployment of that commit is a success of
 * ours. What a step before says is no proof, since any step can say it. Where one says that the environment is ready, the list is read
 * again for some seconds, because GitHub's copies lag.
 */
async function readRunningEnvironment({ deployments, clock }, subject, reports) {
    const said = reports.find(({ action, subject: about, environment, decision }) => action === 'provision' &&
        about?.key === subject.key &&
        about.commit === subject.commit &&
        environment?.url !== undefined &&
        (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .leavesEnvironment */ .C)(decision));
    return (0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)((0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_1__/* .sleptClock */ .X$)(clock.sleep), { deadline: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_WAITS */ .OC.stale, pace: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .PACES */ .$Q.stale, what: 'GitHub to show the deployment' }, async () => {
        const [newest] = (await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentDeployments */ .gs)(deployments, subject)).filter((each) => each.commit === subject.commit);
        if (newest?.state === 'success' && newest.environmentUrl !== undefined)
            return { done: { url: newest.environmentUrl, asleep: said?.environment?.asleep === true } };
        return said ? { again: undefined } : { done: undefined };
    }, () => ({ done: undefined }));
}
/** The story as reports show it. Who asked for it is looked up only where somebody will be asked. */
async function reportStory({ tracker, log, facts }, story) {
    const { id, title, url, requesterId } = story;
    const base = { id, title, url, ...facts };
    if (facts.asked !== true || requesterId === undefined)
        return base;
    try {
        const person = await tracker.person(story, requesterId);
        if (person === undefined)
            return base;
        const requester = { name: person.name, ...(person.email === undefined ? {} : { email: person.email }) };
        return { ...base, requester };
    }
    catch (error) {
        log.warning(`Who asked for story ${id} could not be read: ${error instanceof Error ? error.message : String(error)}`);
        return base;
    }
}


/***/ }),

/***/ 3367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ whyBaseMoved)
/* harmony export */ });
/* harmony import */ var _domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4181);

/** A stack of pull requests that is deeper is not followed to its end. */
const DEEPEST_STACK = 20;
/**
 * Why a pull request must not be merged into the base that it has now, as a clause; undefined where it may. What was delivered for
 * one base goes into that base, whatever it is called now, or, once that was merged for good, into where it was merged. A branch whose
 * own pull request ended since leads nowhere, unless it lives long. One whose pull request had ended before, such as a branch that is
 * released again and again, does.
 * @param delivered undefined where nobody recorded the base that it had when it was delivered.
 */
async function whyBaseMoved(host, { baseBranch: base, headBranch: head }, delivered, longLived) {
    if (delivered === undefined)
        return undefined;
    const isPlace = (name) => livesLong(host, { name, beside: head }, longLived);
    if (delivered.base !== base && (await host.renamedTo(delivered.base)) !== base) {
        const isFollowed = !(await isPlace(delivered.base)) && (await leadsTo(host, delivered.base, base));
        if (!isFollowed)
            return `it was delivered for branch '${delivered.base}' and is now to be merged into '${base}'`;
    }
    const own = await host.latestPullRequest(base);
    if (own === undefined || !endedSince(own, delivered) || (await isPlace(base)))
        return undefined;
    const end = own.merged ? 'merged' : 'closed';
    return `pull request #${own.number} from its base '${base}' is ${end}, so nothing leads on from there`;
}
/** Also where it was opened after the delivery. Where a time is not known, it counts whether it was open then. */
function endedSince(own, { stackedOn, recordedAt }) {
    if (own.state === 'open')
        return false;
    if (own.number === stackedOn)
        return true;
    if (recordedAt === undefined || own.closedAt === undefined)
        return stackedOn !== undefined;
    return Date.parse(own.closedAt) > Date.parse(recordedAt);
}
/** A branch that stays behind its pull requests is left by people only, so its own merge leads nobody on. */
async function livesLong(host, { name, beside }, longLived) {
    if ((0,_domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLongLived */ .N)({ name, isProtected: false }, longLived) !== undefined)
        return true;
    return host.isBranchProtected(name, beside);
}
/** True where the pull requests of the branches between were merged, one into the next. */
async function leadsTo(host, from, to) {
    let branch = from;
    for (let depth = 0; depth < DEEPEST_STACK; depth += 1) {
        const pull = await host.latestPullRequest(branch);
        if (!pull?.merged)
            return false;
        branch = pull.baseBranch;
        if (branch === to)
            return true;
    }
    return false;
}


/***/ })

};
