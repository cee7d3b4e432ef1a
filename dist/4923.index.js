export const id = 4923;
export const ids = [4923];
export const modules = {

/***/ 95341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ standingOf)
/* harmony export */ });
/** @param history newest first. */
function standingOf(history) {
    const [newest] = history;
    const serves = history.find(({ state }) => state === 'success');
    if (newest === undefined || newest.state === 'success' || newest.state === 'inactive')
        return { serves, newer: undefined };
    const is = newest.state === 'failure' || newest.state === 'error' ? 'failed' : 'under way';
    return { serves, newer: { deployment: newest, is } };
}


/***/ }),

/***/ 81835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ENDED_EARLY)
/* harmony export */ });
/** What a deployment says whose run ended before its work did: the next run takes it up. */
const ENDED_EARLY = 'The run ended before the environment was ready; the next run takes up from there.';


/***/ }),

/***/ 94124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x8: () => (/* binding */ readResults),
  qS: () => (/* binding */ resultsOf),
  x3: () => (/* binding */ resultsScope)
});

;// CONCATENATED MODULE: ./build/src/domain/report/of-run.js
/**
 * True for a report that says that it is of this repository, project and kind. It proves nothing, since any step may write such a text;
 * but another step's output of the same name says none of it, and what another project's or repository's steps did is nobody's news
 * here.
 */
function isOfRun({ scope, subject }, run) {
    if (scope === undefined && subject === undefined)
        return false;
    return ([scope ?? {}, subject ?? {}].every((named) => agrees(named, run)) &&
        (subject === undefined || subject.key === keyOf(subject, run)));
}
function agrees(named, run) {
    return (
    // GitHub's names have no case.
    (named.repository ?? run.repository).toLowerCase() === run.repository.toLowerCase() &&
        (named.project ?? run.project) === (run.project ?? named.project) &&
        (named.kind ?? run.kind) === run.kind);
}
/** What a subject's key must be (see `subjectKey`). */
function keyOf({ key, project, kind, branch }, { repositoryId }) {
    return [repositoryId ?? key.split('/')[0], project, kind, branch].join('/');
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/results.js

/**
 * What the steps before reported of this repository and kind; of which project is known later. The parser and its schema are loaded
 * only where there are results.
 * @throws UserError when they are not JSON.
 */
async function readResults({ env, log }, text, kind) {
    if (text === undefined)
        return [];
    const { parseResults } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 53727));
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    return resultsOf(parseResults(text, repository), { repository, kind }, log);
}
/** Those of the repository, project and kind; what is left out is said. */
function resultsOf(reports, scope, log) {
    const { repository, project, kind } = scope;
    const ours = reports.filter((report) => isOfRun(report, scope));
    const others = reports.length - ours.length;
    if (others > 0)
        log.notice(`${others} of the ${reports.length} results that the input 'results' holds are left out, because they do not say that they are of kind '${kind}'${project === undefined ? '' : ` and project '${project}'`} in ${repository}.`);
    return ours;
}
/** The same scope, as reports are compared with it. */
function resultsScope({ repository: { id, fullName }, project, kind }) {
    return { repository: fullName, repositoryId: id, project, kind };
}


/***/ }),

/***/ 93424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oJ: () => (/* binding */ findEnvironmentComment),
  UI: () => (/* binding */ findTable),
  Ow: () => (/* binding */ followTable),
  FH: () => (/* binding */ isCommentShown),
  c6: () => (/* binding */ keepEnvironmentComment)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announced-environment.js
var announced_environment = __webpack_require__(36153);
// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 2 modules
var announcement = __webpack_require__(79083);
// EXTERNAL MODULE: ./build/src/domain/announce/rows.js
var announce_rows = __webpack_require__(30659);
// EXTERNAL MODULE: ./build/src/text/environments/environments-comment.js + 2 modules
var environments_comment = __webpack_require__(50239);
// EXTERNAL MODULE: ./build/src/text/environments/former-comment.js
var former_comment = __webpack_require__(92151);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/environment/deployed-head.js
var deployed_head = __webpack_require__(81835);
// EXTERNAL MODULE: ./build/src/domain/announce/preparation.js
var preparation = __webpack_require__(81209);
;// CONCATENATED MODULE: ./build/src/domain/announce/row-records.js





/**
 * The rows with what deployments tell of the environments of others: how a run ended that was told to be at work, and those that nobody
 * told yet, or that were lost. Deployments say nothing of sleep, and a plan that makes none leaves them alone; so what they cannot
 * know better stays as it was told. What runs have told is kept beside it, so that each still tells how it ended.
 * @param own `project/kind` of this run's environment, of which it knows more than they do.
 */
function rowsByRecords(rows, own, { of, records, whole }) {
    const told = [...byRow(of, records)].flatMap(([row, ofRow]) => {
        const kept = rows[row];
        const state = row === own ? undefined : stateByRecords(kept, ofRow, whole.has(row));
        const before = kept ?? {};
        return state === undefined ? [] : [[row, (0,announced_environment/* withRecorded */.tu)(before, state)]];
    });
    return { ...rows, ...Object.fromEntries(told) };
}
/**
 * Rows of which the branch's own deployments have all ended, although they were told to stand, and those on their way to a commit that was
 * asked for by name: what hangs on a commit has to be read.
 */
function rowsInDoubt(rows, own, { of, records, whole }) {
    const read = byRow(of, records);
    return Object.entries(rows).flatMap(([row, kept]) => {
        const shown = (0,announced_environment/* shownState */.B5)(kept);
        const ofRow = read.get(row);
        const isDoubtful = isPinned(shown) || (ofRow !== undefined && mayHaveEnded(shown, ofRow));
        return row !== own && !whole.has(row) && isDoubtful ? [row] : [];
    });
}
function isPinned({ preparing, preparation }) {
    return preparing !== undefined && preparation?.pinned === true;
}
function byRow(of, records) {
    const groups = Map.groupBy(records.toSorted((a, b) => b.id - a.id), ({ environment, payload: { key = '' } }) => {
        const row = (0,announce_rows/* rowOfKey */.x8)(key);
        return (0,announce_rows/* branchIdOfKey */.SA)(key) === of && row?.endsWith(`/${environment}`) ? row : '';
    });
    const found = [...groups].flatMap(([row, [newest, ...older]]) => row === '' || newest === undefined ? [] : [[row, [newest, ...older]]]);
    return new Map(found);
}
function stateByRecords(row, records, isWhole) {
    if (row === undefined)
        return unheard(records);
    const kept = (0,announced_environment/* shownState */.B5)(row);
    const [newest] = records;
    if (kept.preparing !== undefined) {
        // Whoever told that they were at work knew whether it slept.
        const isTold = row.byRecords?.preparing === undefined;
        return isOfThatRun(kept, newest) ? ended(kept, newest, isTold ? 'ready' : 'deployed') : undefined;
    }
    if (isWhole && mayHaveEnded(kept, records))
        return told(kept, newest, [{ kind: 'gone' }]);
    return isNewer(kept, newest) && !NOT_BY_RECORDS.includes(kept.status)
        ? ended(kept, newest, 'deployed')
        : undefined;
}
function isNewer(kept, newest) {
    if (newest.state !== 'success')
        return isLostFailure(kept, newest);
    return newest.commit !== kept.commit || (kept.status === 'gone' && isLater(kept, newest));
}
/** A run of the environment has told of its failure, and an edit by who had not read that took it away. Whatever came since has a later time. */
function isLostFailure(kept, newest) {
    return newest.state === 'failure' && kept.stopped === undefined && isLater(kept, newest);
}
function isLater({ since }, { changed }) {
    if (since === undefined || changed === undefined)
        return false;
    return Date.parse(changed.at) >= Date.parse(since) + CLOCKS_APART_MS;
}
/** Said without a deployment. */
const NOT_BY_RECORDS = ['none', 'no-more'];
/** A run that was repeated has the page of the one before, whose deployment is older than what was said. */
function isOfThatRun({ preparing, preparation }, newest) {
    const { run, since, serves } = preparation ?? {};
    if (run === undefined || newest.changed?.run !== run || newest.commit !== preparing)
        return false;
    if (newest.state === 'success' && serves?.asleep === true)
        return false;
    return since === undefined || Date.parse(newest.createdAt) >= Date.parse(since) - CLOCKS_APART_MS;
}
/** What a run says first it says by its own clock. */
const CLOCKS_APART_MS = 60_000;
const STANDS = ['ready', 'asleep', 'deployed'];
function mayHaveEnded({ status, commit, preparing }, records) {
    if (preparing !== undefined || !STANDS.includes(status))
        return false;
    return records[0].commit === commit && records.every(({ state }) => state === 'inactive');
}
/** Of a run that is over; undefined while it is at work. @param succeeded what it is where the run brought it to the commit. */
function ended(kept, record, succeeded) {
    const { state, commit, environmentUrl: url, notes, changed } = record;
    if (state === 'success') {
        const after = told(kept, record, [{ kind: 'ready', commit, url }]);
        // Its time begins anew with each commit, and a deployment does not say when it is up.
        const life = commit === kept.commit ? {} : { expires: undefined, ends: undefined };
        return { ...after, ...life, status: succeeded };
    }
    if (state !== 'failure' && state !== 'error')
        return undefined;
    const [problem = UNKNOWN_CAUSE] = notes;
    // Its own run says so right behind that, in the chat too.
    if (problem === deployed_head/* ENDED_EARLY */.$ && kept.preparing !== undefined)
        return undefined;
    return told(kept, record, [{ kind: 'failed', step: 'provision', commit, problem, run: changed?.run }]);
}
const UNKNOWN_CAUSE = 'No cause is known.';
/** What it costs is told of it as long as it stands. */
function told(kept, { changed, createdAt }, news) {
    const after = (0,announcement/* foldNews */.HL)(kept, news);
    const isRate = kept.cost !== undefined && 'perDay' in kept.cost;
    return {
        ...after,
        since: minuteAt(changed?.at ?? createdAt),
        run: changed?.run,
        cost: after.cost ?? (after.status === 'ready' && isRate ? kept.cost : undefined),
    };
}
/** What has ended everywhere is nothing that somebody waits for. */
function unheard(records) {
    const [newest] = records;
    const live = records.find(({ state }) => state === 'success');
    const before = live === undefined ? undefined : ended({}, live, 'deployed');
    if (newest === live)
        return before;
    const { state, commit, createdAt, changed } = newest;
    if (state === 'inactive')
        return before;
    if (state === 'failure' || state === 'error')
        return ended(before ?? {}, newest, 'deployed');
    const serves = live && { commit: live.commit, url: live.environmentUrl };
    const [way, since] = [live === undefined ? 'made' : 'moved', minuteAt(createdAt)];
    return (0,announcement/* foldNews */.HL)(before ?? {}, [{ kind: 'preparing', commit, way, since, run: changed?.run, serves }]);
}
function minuteAt(instant) {
    const at = new Date(instant);
    return Number.isNaN(at.getTime()) ? undefined : (0,preparation/* minuteOf */.iA)(at);
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/rows-of-records.js




/** Each costs two lists more. */
const MOST_IN_DOUBT = 3;
/**
 * The rows with what the deployments of the branch tell of the environments of others. Where they cannot be read, as by a job that may
 * not, what was kept stands.
 */
async function withRecords(deps, whose, rows) {
    try {
        return rowsByRecords(rows, whose.own, await recordsOf(deps, whose, rows));
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        return rows;
    }
}
async function recordsOf(deps, whose, rows) {
    const { of, own } = whose;
    const branch = of.slice(of.indexOf('/') + 1);
    // This repository has no branch of a fork: all that is recorded of it hangs on commits.
    const isFork = (0,fork/* pullOfForkBranch */.$Y)(branch) !== undefined;
    const records = await newestOf(deps, whose, isFork ? undefined : branch);
    const unread = isFork ? rowsWithout(rows, whose, records) : [];
    const doubtful = [...unread, ...rowsInDoubt(rows, own, { of, records, whole: new Set() })];
    const asked = new Set(doubtful.slice(0, MOST_IN_DOUBT));
    const whole = [...records];
    for (const row of asked) {
        const [, environment = ''] = row.split('/');
        whole.push(...(await deps.deployments.list({ environment, ref: branch, key: (0,announce_rows/* keyOfRow */.Vx)(of, row) })));
    }
    return { of, records: whole, whole: asked };
}
/** Those of the branch, and those of the commit that was asked for by name, where other environments may have been asked for it too. */
async function newestOf({ deployments }, { of, own, pinned }, branch) {
    // Most branches have one environment, of which this run knows more; so only others cost a look at their states.
    const isMeant = ({ key = '' }) => key !== (0,announce_rows/* keyOfRow */.Vx)(of, own);
    const found = [];
    for (const ref of [branch, pinned])
        if (ref !== undefined)
            found.push(...(await deployments.newest({ ref, isMeant })));
    return found;
}
function rowsWithout(rows, { of, own }, records) {
    const known = new Set(records.map(({ payload }) => payload['key']));
    return Object.keys(rows).filter((row) => row !== own && !known.has((0,announce_rows/* keyOfRow */.Vx)(of, row)));
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/settle-table.js






/** Of a key of the suite's own; names of rows hang on it. */
function identityIn(key) {
    const [of, own] = [(0,announce_rows/* branchIdOfKey */.SA)(key), (0,announce_rows/* rowOfKey */.x8)(key)];
    if (of === undefined || own === undefined)
        throw new Error(`'${key}' is the key of no environment.`);
    return { of, own };
}
/** GitHub gives back its own line ends. */
function sameText(text, wanted) {
    return text.replaceAll('\r\n', '\n').trim() === wanted.trim();
}
/** Each that follows means that others have written meanwhile, or that deployments tell more than was kept. */
const MOST_WRITES = 5;
/**
 * Looks at what stands there after a write, and writes again where others have overtaken it, or deployments tell something else of theirs:
 * GitHub takes any edit, also one by who has not read the last one. Whoever writes last looks last, so no row is lost for long.
 * @param before the rows as they were found.
 */
async function settle(deps, { key, pull, pinned }, before, first) {
    const { of, own } = identityIn(key);
    let { sent, seen } = first;
    for (let writes = 1;; writes += 1) {
        const after = (0,environments_comment/* toldRows */.BO)(sent.body, of);
        const look = seen === undefined ? await lookBehind(deps, sent) : { text: seen };
        if (look === undefined)
            return { facts: sent, rows: after };
        const { text } = look;
        // Whoever deleted it wants none; the next news is told in a new one.
        if (text === undefined)
            return { facts: sent, rows: {} };
        const merged = (0,announce_rows/* rowsAfterLook */.X7)({ own, before, after }, (0,environments_comment/* toldRows */.BO)(text, of));
        if (merged === 'overtaken')
            return merged;
        const rows = await withRecords(deps, { of, own, pinned }, merged);
        const body = (0,environments_comment/* environmentsComment */.M9)(of, rows, pull);
        if (sameText(text, body) || writes === MOST_WRITES)
            return { facts: { ...sent, body: text }, rows };
        sent = await deps.codeHost.updateComment(sent.id, body);
        seen = undefined;
    }
}
/**
 * The text by now; none for a comment that is gone. Undefined where it cannot be read: what was written stands all the same, and a row of
 * others that it took away comes back with the next news.
 */
async function lookBehind({ codeHost, log }, { id }) {
    try {
        return { text: await codeHost.commentText(id) };
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        log.warning(`${error.message} The comment was written, and nobody could look whether other projects wrote at the same time.`);
        return undefined;
    }
}
/** The commit that this is about, where that was asked for by name; of a fork's branch each was. */
function pinnedCommit({ key, news }, { preparing, stopped, failed, commit }) {
    const isFork = (0,fork/* pullOfForkBranch */.$Y)((0,naming/* branchOfKey */.xL)(key) ?? '') !== undefined;
    const isPinned = news.some((each) => 'pinned' in each && each.pinned === true);
    const about = preparing ?? stopped?.commit ?? failed?.commit ?? commit;
    return (isFork || isPinned) && about !== undefined && /^[0-9a-f]{40}$/.test(about) ? about : undefined;
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/environment-comments.js






/** The comment of the pull request's environments. What others wrote into it is not believed. */
async function findTable(codeHost, { key, pull }) {
    const { of, own } = identityIn(key);
    const { found, former } = await codeHost.findComments(pull.number, (0,environments_comment/* environmentsMarker */.bN)(of), (body) => (0,former_comment/* formerRow */.q)(body, of) !== undefined);
    const singles = former.flatMap((facts) => {
        const told = (0,former_comment/* formerRow */.q)(facts.body, of);
        return told === undefined ? [] : [{ facts, ...told }];
    });
    const believed = singles.filter(({ facts }) => !facts.editedByOthers);
    const table = found === undefined || found.editedByOthers ? {} : (0,environments_comment/* toldRows */.BO)(found.body, of);
    const taken = believed
        .toReversed()
        .filter(({ row, facts }) => (0,announce_rows/* isNewerFormer */.FR)(table[row], facts.changedAt))
        .map(({ row, state, facts }) => [row, (0,announce_rows/* takenOver */.GH)(state, facts.changedAt)]);
    const rows = { ...table, ...Object.fromEntries(taken) };
    const facts = found ?? singles[0]?.facts;
    const isUnknown = found?.editedByOthers === true || singles.some(({ row }) => row === own);
    return {
        facts,
        rows,
        state: rows[own] ?? {},
        isTold: (0,announced_environment/* toldByRuns */.d7)(rows[own]) !== undefined || isUnknown,
        former: believed.flatMap(({ facts: { id, body }, row }) => (id === facts?.id ? [] : [{ id, body, row }])),
    };
}
/** What people were told of the environment on the pull request; undefined while that is nothing. */
async function findEnvironmentComment(codeHost, about) {
    const { facts, state, isTold } = await findTable(codeHost, about);
    return facts === undefined || !isTold ? undefined : { facts, state };
}
/** @param about undefined where there is no pull request for a table. */
function followTable(codeHost, about, found) {
    let seen = found;
    return {
        now: () => seen,
        async isNewest() {
            if (about === undefined || seen === undefined)
                return true;
            const next = await tableByNow(codeHost, about, seen);
            if (next === 'overtaken')
                return false;
            seen = next;
            return true;
        },
    };
}
async function tableByNow(codeHost, about, found) {
    const { facts, rows } = found;
    const { of, own } = identityIn(about.key);
    if (facts === undefined) {
        const now = await findTable(codeHost, about);
        return now.isTold ? 'overtaken' : now;
    }
    const text = await codeHost.commentText(facts.id);
    if (text === facts.body)
        return found;
    if (text === undefined || facts.editedByOthers)
        return 'overtaken';
    const byNow = (0,environments_comment/* toldRows */.BO)(text, of);
    if (!(0,announce_rows/* sameTold */.Wh)(byNow[own], rows[own]))
        return 'overtaken';
    return { ...found, facts: { ...facts, body: text }, rows: { ...rows, ...byNow } };
}
/**
 * Brings the row of the environment to the state: edits the table, or writes one where the news is worth it. Undefined where it has no row
 * and needs none; 'overtaken' where another run of the environment told something else meanwhile, which is to be read before the news is
 * told in it.
 */
async function keepEnvironmentComment(deps, about, found, state) {
    const { facts, rows, isTold } = found;
    if (!isTold && !(0,announcement/* opensAnnouncement */.F4)(about.news))
        return undefined;
    const { of, own } = identityIn(about.key);
    const body = (0,environments_comment/* environmentsComment */.M9)(of, { ...rows, [own]: state }, about.pull);
    if (facts !== undefined && shows(facts, body)) {
        await deleteFormer(deps.codeHost, found.former, found.rows);
        return { wrote: false, url: facts.url, now: { ...found, former: [] } };
    }
    const written = facts === undefined
        ? await createOnly(deps.codeHost, about, body)
        : { sent: await deps.codeHost.updateComment(facts.id, body) };
    if (written === 'overtaken')
        return written;
    const settled = await settle(deps, { ...about, pinned: pinnedCommit(about, state) }, rows, written);
    if (settled === 'overtaken')
        return settled;
    await deleteFormer(deps.codeHost, found.former, settled.rows);
    return { wrote: true, url: settled.facts.url, now: tableOf(own, settled) };
}
/** An earlier version that is still at work may have written into it since; then the next run takes that over. */
async function deleteFormer(codeHost, former, rows) {
    for (const { id, body, row } of former)
        if (row in rows && (await codeHost.commentText(id)) === body)
            await codeHost.deleteComment(id);
}
function tableOf(own, { facts, rows }) {
    return { facts, rows, state: rows[own] ?? {}, isTold: own in rows, former: [] };
}
/** True where there is nothing to write: the comment says all of it, or there is no pull request for one. */
function isCommentShown(about, found, state) {
    if (about === undefined)
        return true;
    if (found?.facts === undefined)
        return false;
    const { of, own } = identityIn(about.key);
    return shows(found.facts, (0,environments_comment/* environmentsComment */.M9)(of, { ...found.rows, [own]: state }, about.pull));
}
/** What others touched is not believed, whatever it says, until it is written again. */
function shows({ body, editedByOthers }, wanted) {
    return !editedByOthers && sameText(body, wanted);
}
/** Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back. */
async function createOnly(codeHost, { key, pull }, body) {
    const made = await codeHost.createComment(pull.number, body);
    const { facts: first } = await findTable(codeHost, { key, pull });
    if (first?.id === made.id)
        return { sent: made, seen: first.body };
    if (first === undefined || first.id > made.id)
        return { sent: made };
    await codeHost.deleteComment(made.id);
    return 'overtaken';
}


/***/ })

};
