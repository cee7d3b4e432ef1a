export const id = 5665;
export const ids = [5665,388];
export const modules = {

/***/ 39572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ failedLike),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   i_: () => (/* binding */ skippedLike)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40923);

/**
 * One verdict over many items: that of the first rule which finds one of its decisions among them, so rules stand with the worst
 * first; `otherwise` where none does.
 */
function summarize(items, rules, otherwise) {
    for (const { decisions, verdict } of rules) {
        const found = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedAs */ .P)(items, ...decisions);
        if (found[0] !== undefined)
            return verdict(found, found[0]);
    }
    return otherwise;
}
/** A run that failed for the reason of one of its items: what was refused of one environment makes the run of many fail. */
function failedLike({ reasonCode }, sentence) {
    return { decision: 'failed', reasonCode, sentence };
}
/** What is left as it is for the reason of something else that was judged. */
function skippedLike({ reasonCode }, sentence) {
    return { decision: 'skipped', reasonCode, sentence };
}


/***/ }),

/***/ 58002:
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

/***/ 33594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   Q: () => (/* binding */ MOVED_BY)
/* harmony export */ });
/**
 * What may follow from each. Only what people are asked to judge is delivered, and it is delivered or nothing: an acceptance merges what
 * was delivered.
 */
const MOVED_BY = {
    opened: ['started', 'finished', 'none'],
    'review-requested': ['started', 'finished', 'none'],
    delivered: ['delivered', 'none'],
    redelivery: ['finished', 'none'],
};
const DEFAULTS = {
    opened: 'started',
    'review-requested': 'finished',
    delivered: 'delivered',
    redelivery: 'none',
};
/** Where a story of that type goes by what happened; undefined where it stays. */
function targetOf(cause, type, { all, ofType }) {
    const target = ofType[type]?.[cause] ?? all[cause] ?? DEFAULTS[cause];
    return target === 'none' ? undefined : target;
}


/***/ }),

/***/ 87898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showAcceptance: () => (/* binding */ showAcceptance)
});

// UNUSED EXPORTS: MOST_STATUSES

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(55497);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(39572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(58002);
// EXTERNAL MODULE: ./build/src/domain/input/cut-text.js
var cut_text = __webpack_require__(45001);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(82196);
// EXTERNAL MODULE: ./build/src/domain/references/story-references.js
var story_references = __webpack_require__(80167);
;// CONCATENATED MODULE: ./build/src/domain/stories/acceptance-status.js



/** GitHub refuses a longer one (zalando/zappr#378). */
const LONGEST = 140;
/**
 * `success` for what an acceptance would merge at this very commit, and for what names no story: a required check is not to hold up
 * what nobody accepts, such as a new version of a package.
 */
function acceptanceStatus(facts) {
    const { stories, head, isCut, isFork, needsNone, acceptedAt, refused } = facts;
    if (isCut)
        return pending(`Names more than ${story_references/* MOST_STORIES */.U7} stories, so an acceptance merges nothing; name fewer.`);
    if (stories.length === 0 && refused === undefined)
        return withoutStory(facts);
    const names = `${stories.length === 1 ? 'Story' : 'Stories'} ${stories.join(', ')}`;
    if (isFork)
        return pending(`${names}: nothing from a fork is delivered, so people decide.`);
    if (needsNone !== undefined)
        return { state: 'success', description: shortened(`${names}: ${FREE[needsNone]}`) };
    if (acceptedAt === undefined)
        return pending(refused ?? `${names}: not accepted yet.`);
    if (acceptedAt !== head)
        return pending(`${names}: accepted at ${acceptedAt.slice(0, 7)}, and newer commits were not delivered.`);
    return { state: 'success', description: shortened(`${names}: accepted at ${head.slice(0, 7)}.`) };
}
const FREE = {
    chores: 'accepted, and a chore or release is not delivered.',
    shipped: 'delivered and merged before this one was opened.',
};
/** What is named in passing leads nowhere more often than not, and what can only be meant as the story is a slip of the pen. */
function withoutStory({ unknown, claimed }) {
    if (claimed.length > 0)
        return pending(`The tracker knows no open story ${claimed.join(', ')}; correct branch or title.`);
    if (unknown.length === 0)
        return { state: 'success', description: 'Names no story.' };
    const description = shortened(`Names no open story of the tracker (${unknown.join(', ')}).`);
    return { state: 'success', description };
}
/** What one commit says of several pull requests, such as a merge group: `success` only where each of them does. */
function statusOfAll(each) {
    const waiting = each.filter(({ status }) => status?.state !== 'success');
    const all = each.map(({ pullRequest }) => `#${pullRequest}`).join(', ');
    const [first] = waiting;
    if (each.length === 0 || first !== undefined)
        return pending(`Pull request #${first?.pullRequest ?? 0}: ${first?.status?.description ?? 'not seen.'}`);
    return { state: 'success', description: shortened(`Accepted, or without a story: ${all}.`) };
}
function pending(why) {
    return { state: 'pending', description: shortened(why) };
}
function shortened(text) {
    return (0,cut_text/* cutText */.I)((0,one_line/* oneLine */.T)(text), LONGEST, '…');
}

// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/domain/references/references.js + 4 modules
var references = __webpack_require__(21507);
// EXTERNAL MODULE: ./build/src/usecases/pull-request/judged-below.js
var judged_below = __webpack_require__(76527);
// EXTERNAL MODULE: ./build/src/usecases/stories/find-accepted.js + 6 modules
var find_accepted = __webpack_require__(64358);
// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(29207);
// EXTERNAL MODULE: ./build/src/usecases/subject/delivery-base.js
var delivery_base = __webpack_require__(3367);
;// CONCATENATED MODULE: ./build/src/usecases/acceptance/judge-heads.js







/**
 * All open pull requests, by the judgement that an acceptance is merged by. What names no story that the tracker knows is judged by what
 * was recorded when it was delivered: whoever edits a text takes no story out of what is to be judged.
 */
async function judgeHeads(deps, request) {
    const open = await deps.codeHost.openPullRequests();
    const namedBy = await (0,story_facts/* storiesNamedBy */.ut)(deps, open, request.source);
    const isOwn = (pull) => pull.headRepositoryId === request.scope.repository.id;
    const own = open.filter(isOwn);
    const forks = open.filter((pull) => !isOwn(pull));
    const asked = new Set([
        ...own.flatMap((pull) => namedBy(pull).ids),
        ...forks.flatMap((pull) => namedBy(pull).ids).slice(0, MOST_OF_FORKS),
    ]);
    const known = await knownAmong(deps, [...asked]);
    const without = own.filter((pull) => (0,story_facts/* storiesAmong */.E2)(known, namedBy(pull).ids).length === 0);
    const recorded = await recordedStories(deps, request, without);
    const knownOfRecords = await knownAmong(deps, [...recorded.ids.values()].flat());
    const all = new Map([...known, ...knownOfRecords]);
    const judged = (pull) => {
        const named = namedBy(pull);
        return { ...named, ids: recorded.ids.get(pull.number) ?? named.ids };
    };
    const named = own
        .map((pull) => ({ pull, ...judged(pull) }))
        .filter(({ ids }) => ids.some((id) => all.has(id)));
    const found = await (0,find_accepted/* judgeNamed */.j)(deps, request, { open, named, known: all });
    const heads = [];
    for (const pull of open) {
        const seen = {
            named: judged(pull),
            known: all,
            isUnknown: (id) => !all.has(id) && (asked.has(id) || isOwn(pull)),
            isRecorded: recorded.ids.has(pull.number),
            isUnseen: recorded.unseen.has(pull.number),
            own: found.find((each) => each.pull.number === pull.number),
        };
        heads.push({ pull, status: await statusOf(deps, request, pull, seen) });
    }
    return heads;
}
/** Ids that only pull requests from forks name, which anybody may open. Others are taken for stories without a look. */
const MOST_OF_FORKS = 100;
/** A pull request without a story needs no tracker, and so no token. */
async function knownAmong(deps, ids) {
    return ids.length === 0 ? new Map() : (0,story_facts/* readKnown */.Uj)(deps.tracker(), [...new Set(ids)], deps.log);
}
/** Each is asked for by itself; who was delivered and names nothing more is seldom. */
const MOST_RECORDED = 100;
/** What they were delivered for, looked up for all of them at once. */
async function recordedStories({ deliveries }, { review }, pulls) {
    const ids = new Map();
    if (pulls.length === 0)
        return { ids, unseen: new Set() };
    const { found, unseen } = await deliveries.shown(pulls, review.reviewedLabel);
    const shown = [...new Set(found.map(({ pullRequest }) => pullRequest))];
    for (const number of shown.slice(0, MOST_RECORDED)) {
        const newest = await deliveries.newest(number);
        if (newest !== undefined)
            ids.set(number, [...new Set(newest.alike.flatMap(({ stories }) => stories))]);
    }
    return { ids, unseen: new Set([...unseen, ...shown.slice(MOST_RECORDED)]) };
}
async function statusOf(deps, request, pull, seen) {
    const { named, known, isUnknown, own } = seen;
    const { headBranch: branch, text } = pull;
    const ready = own?.accepted ?? (own?.delivery && own);
    const against = ready && (await whyNotNow(deps, request, pull, ready.delivery).catch(unjudged));
    const refused = own?.accepted === undefined ? own?.item.sentence : undefined;
    const { title } = text;
    return acceptanceStatus({
        stories: [...new Set(named.ids.flatMap((id) => known.get(id)?.id ?? (isUnknown(id) ? [] : [id])))],
        unknown: named.ids.filter(isUnknown),
        claimed: (0,references/* claimedStories */.n)(request.source.rule, { branch, title }).filter(isUnknown),
        isCut: named.isCut,
        head: pull.headCommit,
        isFork: pull.headRepositoryId !== request.scope.repository.id,
        needsNone: against === undefined ? own?.needsNone : undefined,
        acceptedAt: against === undefined ? own?.accepted?.commit : undefined,
        refused: against ?? refused ?? (own === undefined ? ofRecord(seen) : undefined),
    });
}
/** It holds up no other pull request. */
function unjudged(error) {
    return `It could not be judged: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`;
}
/** Why it waits though it names no story that the tracker knows; undefined for one that names some, or was delivered for none. */
function ofRecord({ named: { ids }, known, isRecorded, isUnseen }) {
    if (isUnseen)
        return 'Nobody knows whether it was delivered: over a thousand deliveries were recorded since it was opened.';
    if (!isRecorded)
        return undefined;
    const gone = ids.filter((id) => !known.has(id));
    return gone.length > 0
        ? `It was delivered for ${gone.join(', ')}, which the tracker does not know any more.`
        : `It was delivered for ${ids.join(', ')}, which is not accepted, though the text names it no more.`;
}
/** What keeps back a merge of what is accepted, in a sentence; undefined where nothing does. */
async function whyNotNow({ codeHost, deliveries }, { longLived }, pull, delivery) {
    const below = await (0,judged_below/* judgedBelow */.X)({ codeHost, deliveries }, pull, delivery, longLived);
    if (below !== undefined)
        return `Waits for pull request #${below}, which people judge at the commit that '${pull.baseBranch}' has now.`;
    const moved = await (0,delivery_base/* whyBaseMoved */.P)(codeHost, pull, delivery, longLived);
    return moved === undefined ? undefined : `Not to be merged, because ${moved}.`;
}

;// CONCATENATED MODULE: ./build/src/usecases/acceptance/show-acceptance.js







/** More would be too many writes for a minute or an hour of GitHub's; a later run goes on. */
const MOST_STATUSES = 70;
const MOST_BASES = 20;
/**
 * Says on the head of open pull requests, and on the groups of merge queues, whether the stories are accepted, by the same judgement
 * that an acceptance is merged by. A commit has one status, however many pull requests stand at it. Only what changed is said again,
 * groups first, since a queue waits for them. A success is said of what is still as it was judged.
 */
async function showAcceptance(deps, request) {
    const heads = await judgeHeads(deps, { ...request, source: { ...request.source, named: [] } });
    const told = await toldOf(deps, request.about, heads);
    const commits = told.map(({ commit }) => commit);
    const now = await deps.commitStatuses.commitStatuses(commits, request.context);
    const items = [];
    for (const each of told) {
        const { status: _, pulls: __, ...named } = each;
        const written = items.filter(({ decision }) => decision === 'updated').length;
        const at = { now: now.get(each.commit), written };
        const verdict = await tell(deps, request, each, at).catch((error) => (0,describe_failure/* describeFailure */.I)(error));
        items.push({ ...named, ...verdict });
    }
    return reportOf(items);
}
async function toldOf(deps, about, heads) {
    if (about === undefined)
        return [...(await groupsOf(deps, basesOf(heads), heads)), ...toldOfHeads(heads)];
    if (typeof about !== 'number')
        return groupOf(deps, about, heads);
    const own = heads.find(({ pull }) => pull.number === about);
    return toldOfHeads(heads.filter(({ pull }) => pull.headCommit === own?.pull.headCommit));
}
/** One for each commit. In whichever order GitHub lists pull requests, the words are the same. */
function toldOfHeads(heads) {
    const ordered = heads.toSorted((a, b) => a.pull.number - b.pull.number);
    return [...Map.groupBy(ordered, ({ pull }) => pull.headCommit)].flatMap(([commit, alike]) => {
        const [first] = alike;
        if (first === undefined)
            return [];
        const each = alike.map(({ pull, status }) => ({ pullRequest: pull.number, status }));
        const name = each.map(({ pullRequest }) => `#${pullRequest}`).join(', ');
        const { number: pullRequest, headBranch: branch } = first.pull;
        return {
            name,
            pullRequest,
            branch,
            commit,
            status: each.length === 1 ? first.status : statusOfAll(each),
            pulls: alike.map(({ pull }) => pull),
        };
    });
}
function basesOf(heads) {
    return [...new Set(heads.map(({ pull }) => pull.baseBranch))].slice(0, MOST_BASES);
}
async function groupsOf(deps, bases, heads) {
    const told = [];
    for (const base of bases)
        for (const { pullRequest, pullRequests, commit } of await deps.codeHost.queuedGroups(base))
            if (commit !== undefined)
                told.push(toldOfGroup({ base, pullRequest, commit }, pullRequests, heads));
    return told;
}
/** The queue may have made the group anew since the event; what came before its pull request is the same. */
async function groupOf(deps, group, heads) {
    const groups = await deps.codeHost.queuedGroups(group.base);
    const found = groups.find(({ pullRequest }) => pullRequest === group.pullRequest);
    return found === undefined ? [] : [toldOfGroup(group, found.pullRequests, heads)];
}
function toldOfGroup({ base, pullRequest, commit }, pullRequests, heads) {
    const each = pullRequests.map((number) => ({
        pullRequest: number,
        status: heads.find(({ pull }) => pull.number === number)?.status,
    }));
    const name = `the merge group of #${pullRequest}`;
    const pulls = heads.map(({ pull }) => pull).filter(({ number }) => pullRequests.includes(number));
    return { name, pullRequest, branch: base, commit, status: statusOfAll(each), pulls };
}
async function tell({ codeHost, commitStatuses }, { context, dryRun, review }, { name, commit, status, pulls }, { now, written }) {
    const { state, description } = status;
    const said = `'${context}' is ${state} at ${commit.slice(0, 7)} of ${name} (${description})`;
    if (now?.state === state && now.description === description)
        return (0,verdict/* say */.c)('status_shown', `Status ${said}.`, 'unchanged');
    if (written >= MOST_STATUSES)
        return (0,verdict/* skip */.i)('status_shown', `Status '${context}' of ${name} waits for a later run, because ${MOST_STATUSES} are the most at once.`);
    if (dryRun)
        return (0,verdict/* say */.c)('dry_run', `Status ${said} would be set.`);
    const changed = state === 'success' ? await changedSince(codeHost, pulls, review.reviewedLabel) : undefined;
    if (changed !== undefined)
        return (0,verdict/* skip */.i)('status_shown', `Status '${context}' of ${name} waits for a later run, because pull request #${changed} was changed while it was judged.`);
    await commitStatuses.setCommitStatus(commit, context, status);
    return (0,verdict/* say */.c)('status_shown', `Status ${said}.`);
}
/**
 * The number of one that is another by now than when it was judged; undefined where none is. The writes before took their time, and a run
 * that was started by the change may have said `pending` meanwhile. What the queue merged meanwhile was judged well.
 */
async function changedSince(codeHost, judged, label) {
    for (const before of judged) {
        const now = await codeHost.pullRequest(before.number);
        const isMerged = now?.merged === true && now.headCommit === before.headCommit;
        if (!isMerged && (now === undefined || !isJudgedAlike(before, now, label)))
            return before.number;
    }
    return undefined;
}
/** True where nothing differs by which a head is judged. */
function isJudgedAlike(one, other, label) {
    return (one.state === other.state &&
        one.headCommit === other.headCommit &&
        one.baseBranch === other.baseBranch &&
        one.text.title === other.text.title &&
        one.text.body === other.text.body &&
        (0,labels/* hasLabel */.RX)(one.labels, label) === (0,labels/* hasLabel */.RX)(other.labels, label));
}
function reportOf(items) {
    const rules = [
        { decisions: ['failed'], verdict: (all, first) => (0,summarize/* failedLike */.bg)(first, (0,words_of_all/* wordsOfAll */.w)(all)) },
        { decisions: ['updated'], verdict: (all) => (0,verdict/* say */.c)('status_shown', (0,words_of_all/* wordsOfAll */.w)(all)) },
        { decisions: ['planned'], verdict: (all) => (0,verdict/* say */.c)('dry_run', (0,words_of_all/* wordsOfAll */.w)(all)) },
        {
            decisions: ['skipped', 'unchanged'],
            verdict: (all) => (0,verdict/* say */.c)('status_shown', `The status of ${all.length} commits is as it should be, or waits.`, 'unchanged'),
        },
    ];
    const none = (0,verdict/* say */.c)('nothing_to_do', 'No open pull request and no merge group needs a status.');
    return { ...(0,summarize/* summarize */.eh)(items, rules, none), items };
}


/***/ }),

/***/ 76527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ judgedBelow)
/* harmony export */ });
/* harmony import */ var _domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14181);

/** A stack of pull requests that is deeper is not followed to its end. */
const DEEPEST_STACK = 20;
/**
 * The number of the open pull request from the base, on which this one stood when it was delivered, while its head is the very commit that
 * was delivered. A merge into its branch would move it on from there, so that its acceptance would count for nothing. Undefined where it
 * was not delivered at its head, for a branch that lives long, whose work is never done, and where the base leads back to this one.
 */
async function judgedBelow({ codeHost, deliveries }, { baseBranch: name, headBranch: beside }, delivered, longLived) {
    if (delivered?.stackedOn === undefined)
        return undefined;
    const below = await codeHost.latestPullRequest(name);
    if (below?.state !== 'open' || below.number !== delivered.stackedOn)
        return undefined;
    if ((await deliveries.newest(below.number))?.commit !== below.headCommit)
        return undefined;
    // Those that wait for each other, round and round, would do so for ever.
    if (await leadsTo(codeHost, below, beside))
        return undefined;
    const isProtected = await codeHost.isBranchProtected(name, beside);
    return (0,_domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLongLived */ .N)({ name, isProtected }, longLived) === undefined ? below.number : undefined;
}
/** True where open pull requests lead from one to the branch, each into the branch of the next. */
async function leadsTo(codeHost, { baseBranch }, branch) {
    const seen = new Set();
    for (let next = baseBranch; next !== branch;) {
        if (seen.has(next) || seen.size >= DEEPEST_STACK - 1)
            return false;
        seen.add(next);
        const pull = await codeHost.latestPullRequest(next);
        if (pull?.state !== 'open')
            return false;
        next = pull.baseBranch;
    }
    return true;
}


/***/ })

};
