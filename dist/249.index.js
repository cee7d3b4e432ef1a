export const id = 249;
export const ids = [249,3594];
export const modules = {

/***/ 3594:
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

/***/ 4348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showAcceptance: () => (/* binding */ showAcceptance)
});

// UNUSED EXPORTS: MOST_STATUSES

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(9572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(8002);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(2196);
;// CONCATENATED MODULE: ./build/src/domain/stories/acceptance-status.js

/** GitHub refuses a longer one (zalando/zappr#378). */
const LONGEST = 140;
/**
 * `success` for what an acceptance would merge at this very commit, and for what names no story: a required check is not to hold up
 * what nobody accepts, such as a new version of a package.
 */
function acceptanceStatus(facts) {
    const { stories, head, isFork, acceptedAt, refused } = facts;
    if (stories.length === 0)
        return { state: 'success', description: 'Names no story.' };
    const names = `${stories.length === 1 ? 'Story' : 'Stories'} ${stories.join(', ')}`;
    if (isFork)
        return pending(`${names}: nothing from a fork is delivered, so people decide.`);
    if (acceptedAt === undefined)
        return pending(refused ?? `${names}: not accepted yet.`);
    if (acceptedAt !== head)
        return pending(`${names}: accepted at ${acceptedAt.slice(0, 7)}, and newer commits were not delivered.`);
    return { state: 'success', description: shortened(`${names}: accepted at ${head.slice(0, 7)}.`) };
}
/** What the commit of a merge group says: `success` only where each of its pull requests does. */
function groupStatus(each) {
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
    const line = (0,one_line/* oneLine */.T)(text);
    return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
// EXTERNAL MODULE: ./build/src/usecases/subject/delivery-base.js
var delivery_base = __webpack_require__(3367);
// EXTERNAL MODULE: ./build/src/usecases/stories/find-accepted.js + 3 modules
var find_accepted = __webpack_require__(4537);
// EXTERNAL MODULE: ./build/src/usecases/stories/story-facts.js
var story_facts = __webpack_require__(9207);
;// CONCATENATED MODULE: ./build/src/usecases/stories/show-acceptance.js








/** More would be too many writes for a minute or an hour of GitHub's; a later run goes on. */
const MOST_STATUSES = 70;
const MOST_BASES = 20;
/**
 * Says on the head of open pull requests, and on the groups of merge queues, whether the stories are accepted, by the same judgement
 * that an acceptance is merged by. Only what changed is said again.
 */
async function showAcceptance(deps, request) {
    const { found } = await (0,find_accepted.findAccepted)(deps, request);
    const open = await deps.codeHost.openPullRequests();
    const namedBy = await (0,story_facts/* storiesNamedBy */.ut)(deps, open, request.source);
    const heads = [];
    for (const pull of open)
        heads.push(await headOf(deps, request, { pull, ids: namedBy(pull).ids }, found));
    const { about } = request;
    const told = typeof about === 'number'
        ? heads.filter(({ pullRequest }) => pullRequest === about)
        : about === undefined
            ? [...heads, ...(await groupsOf(deps, basesOf(open), heads))]
            : await groupOf(deps, about, heads);
    const items = [];
    for (const each of told) {
        const { status: _, ...named } = each;
        const written = items.filter(({ decision }) => decision === 'updated').length;
        const verdict = await tell(deps.commitStatuses, request, each, written).catch((error) => (0,describe_failure/* describeFailure */.I)(error));
        items.push({ ...named, ...verdict });
    }
    return reportOf(items);
}
async function headOf({ codeHost }, { scope, longLived }, { pull, ids }, found) {
    const { number, headBranch: branch, headCommit: head } = pull;
    const own = found.find((each) => each.pull.number === number);
    const { accepted } = own ?? {};
    const moved = accepted && (await (0,delivery_base/* whyBaseMoved */.P)(codeHost, pull, accepted.delivery, longLived));
    const status = acceptanceStatus({
        stories: ids,
        head,
        isFork: pull.headRepositoryId !== scope.repository.id,
        acceptedAt: moved === undefined ? accepted?.commit : undefined,
        refused: moved === undefined ? own?.item.sentence : `Not to be merged, because ${moved}.`,
    });
    return { name: `#${number}`, pullRequest: number, branch, commit: head, status };
}
function basesOf(open) {
    return [...new Set(open.map(({ baseBranch }) => baseBranch))].slice(0, MOST_BASES);
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
        status: heads.find((head) => head.pullRequest === number)?.status,
    }));
    const name = `the merge group of #${pullRequest}`;
    return { name, pullRequest, branch: base, commit, status: groupStatus(each) };
}
async function tell(statuses, { context, dryRun }, { name, commit, status }, written) {
    const { state, description } = status;
    const said = `'${context}' is ${state} at ${commit.slice(0, 7)} of ${name} (${description})`;
    const now = await statuses.commitStatus(commit, context);
    if (now?.state === state && now.description === description)
        return (0,verdict/* say */.c)('status_shown', `Status ${said}.`, 'unchanged');
    if (written >= MOST_STATUSES)
        return (0,verdict/* skip */.i)('status_shown', `Status '${context}' of ${name} waits for a later run, because ${MOST_STATUSES} are the most at once.`);
    if (dryRun)
        return (0,verdict/* say */.c)('dry_run', `Status ${said} would be set.`);
    await statuses.setCommitStatus(commit, context, status);
    return (0,verdict/* say */.c)('status_shown', `Status ${said}.`);
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


/***/ })

};
