export const id = 137;
export const ids = [137];
export const modules = {

/***/ 14181:
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

/***/ 21507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ claimedStories),
  R: () => (/* binding */ namedStories)
});

;// CONCATENATED MODULE: ./build/src/domain/references/plain-markdown.js
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

// EXTERNAL MODULE: ./build/src/domain/references/story-references.js
var story_references = __webpack_require__(80167);
;// CONCATENATED MODULE: ./build/src/domain/references/github-references.js


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
 * - What people linked on the pull request's page, and in messages of commits what stands behind a closing word: `(#12)` in one is as a
 *   rule the pull request by which it was merged elsewhere.
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
    const inMessages = (sources.messages ?? []).flatMap((message) => closing(shortened(message, place)));
    const beside = [...(sources.linked ?? []), ...inMessages];
    return [...new Set([...inBranch(sources.branch), ...closing(text), ...mentioned(text), ...beside])];
}
function closing(text) {
    return numbersIn(text, `${KEYWORD}#${NUMBER}${END}`);
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

;// CONCATENATED MODULE: ./build/src/domain/references/key-references.js

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
 * and body with the addresses in them, then messages of commits in the same way. In the branch they may have any case; elsewhere they are in capitals. Without `projects`, a key
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
        ...(sources.messages ?? []).flatMap((message) => inText(message, host)),
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

;// CONCATENATED MODULE: ./build/src/domain/references/shortcut-references.js

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
 * Ids of the Shortcut stories that a pull request names, digits, in order, each once, the first twenty: in branch, title, body and messages
 * of commits `sc-123`, the older `ch123`, and but for the branch the address of a story. In brackets, with a verb or without, `ch12` may be short.
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
function shortcut_references_allReferences({ branch, title, body, messages = [] }) {
    return [...new Set([branch, title, body, ...messages].flatMap(namedIn))];
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

;// CONCATENATED MODULE: ./build/src/domain/references/references.js




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
/**
 * Those of them that can only be meant as the pull request's story: in branch or title, where a tracker has ids of its own. A number of
 * GitHub's may as well be a pull request's, and what bodies and messages name may be told in passing, as bots do in change logs.
 */
function claimedStories(rule, { branch, title }) {
    return rule.family === 'issues' ? [] : namedStories(rule, { branch, title, body: '' }).ids;
}


/***/ }),

/***/ 80167:
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
 * digits that stands alone, in title, body and messages of commits `[#123456]`, `[Finishes #12 #13]` and the address of a story. Without a verb a number in
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
    const hosts = [PIVOTAL_HOST, 'pivotaltracker.com', trackerHost];
    const texts = [`${sources.title}\n${sources.body}`, ...(sources.messages ?? [])];
    const named = texts.flatMap((text) => [...inBrackets(text), ...inAddresses(text, hosts)]);
    return [...new Set([...inBranch(sources.branch), ...named])];
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

/***/ 3367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ whyBaseMoved)
/* harmony export */ });
/* harmony import */ var _domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14181);

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
