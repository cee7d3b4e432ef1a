export const id = 661;
export const ids = [661];
export const modules = {

/***/ 4661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseResults: () => (/* binding */ parseResults)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
;// CONCATENATED MODULE: ./build/src/domain/reason-codes.js
/** Every reason an action can give, with what it means. Stable: workflows compare them. Rendered into docs/reason-codes.md. */
const REASON_CODES = {
    // done
    environment_created: 'The environment did not exist and was created.',
    environment_updated: 'The environment moved to the commit.',
    environment_recreated: 'What was left of a failed creation was removed and the environment was created anew.',
    environment_woken: 'The environment was asleep and was woken.',
    environment_slept: 'The environment was put to sleep.',
    environment_adopted: 'A stack that others made carries the tags of an environment now.',
    environment_deleted: 'The environment and everything in it is gone.',
    environment_started: 'The environment is being brought to the commit, and this run did not wait for it; a later one says when it is ready.',
    already_current: 'The environment already stands at the commit.',
    data_loaded: "The environment's test data counts as loaded, so `fresh` is false from now on.",
    nothing_to_do: 'Nothing was out of step.',
    dry_run: 'Nothing was changed because dry-run is set; the plan is in the result.',
    batches_planned: 'Nothing was taken down yet; the jobs of the plan do that, a batch each.',
    story_moved: 'A story moved.',
    story_current: 'Every story is where it belongs.',
    stories_accepted: 'At least one story with an open pull request is accepted.',
    pull_request_merged: 'The pull request was merged at the commit that was delivered.',
    branch_deleted: 'The branch was deleted.',
    announced: 'The announcement was delivered.',
    announced_before: 'The announcement had been delivered before.',
    // not wanted
    not_wanted: 'Nothing asks for an environment: no reviewer, label, branch or pull request that `wanted` names.',
    pull_request_closed: 'The pull request is closed, so it gets no environment.',
    superseded: 'A newer commit is on the branch; the run for that commit does the work.',
    opted_out: 'The pull request is labelled `stage:off`.',
    no_infra_branch: 'The branch matches `skip-branches`.',
    paths_untouched: 'Nothing that was changed lies under `paths`.',
    fork: 'The pull request comes from a fork, which gets no credentials.',
    cap_reached: 'The number of environments has reached `max-environments`.',
    branch_gone: 'The branch does not exist any more.',
    still_wanted: 'The environment is still wanted.',
    too_young: 'What would be deleted was made or changed less than `grace` ago.',
    busy: 'Another operation is running on the stack.',
    inside_hours: 'The environment is within its hours.',
    no_story: 'Neither branch nor pull request names a story.',
    not_delivered: 'The story is accepted, but no delivered commit is recorded for the pull request.',
    not_allowed_to_accept: 'The story was accepted by somebody whom `accepted-by` does not name.',
    nobody_to_tell: 'No sink is configured.',
    // refused
    invalid_input: 'An input is missing or has a value that is not legal.',
    not_yet: 'The input is part of the contract, but its depth comes with a later version.',
    invalid_settings: 'The settings file cannot be read or has an error.',
    invalid_template: 'The template cannot be read.',
    missing_parameter: 'The template declares a parameter that nobody supplies.',
    missing_capability: 'The template needs a capability that was not granted.',
    unknown_branch: 'The branch or commit exists nowhere.',
    not_owned: "A stack of that name exists that does not carry this repository's tags.",
    protected: 'The environment is protected.',
    brake: 'More would be deleted than `max-deletions` or `max-fraction` allow.',
    doubtful_facts: 'An answer was incomplete or doubtful, so nothing was deleted.',
    account_not_allowed: 'The credentials belong to an account that `allowed-accounts` does not list.',
    missing_application: 'There is no Elastic Beanstalk application of that name in the account and region.',
    missing_credentials: 'There are no credentials for the far side.',
    head_moved: 'The pull request has moved past the commit that was delivered.',
    not_mergeable: 'The pull request cannot be merged.',
    manual_step: 'The stack is in a state from which nothing safe is left to try automatically.',
    // failed
    stack_failed: 'CloudFormation could not bring the stack to the wanted state.',
    version_failed: 'Elastic Beanstalk could not make the application version.',
    database_failed: 'A database of the environment is in a state from which RDS cannot start it.',
    unhealthy: 'The environment did not answer as healthy in time.',
    wrong_commit: 'The environment answers, but not as the commit that was deployed.',
    deadline: 'The time allowed ran out before the work was done.',
    leftover: 'Something of the environment could not be deleted.',
    access_denied: 'The far side refused the credentials or a right is missing.',
    quota: 'The account has as many of something as AWS allows it in the region.',
    throttled: 'The far side asked to slow down for longer than the run could wait.',
    unreachable: 'The far side did not answer.',
    unavailable: 'The far side is out of order: it answered with an error of its own (5xx) each time it was asked.',
    far_side_error: 'The far side answered with an error.',
    tracker_refused: 'The tracker refused to move the story.',
    delivery_failed: 'An announcement could not be delivered.',
    cancelled: 'The run was cancelled before its work was done.',
    internal_error: 'Greenroom itself broke; this is a bug.',
};

// EXTERNAL MODULE: ./build/src/domain/report.js
var report = __webpack_require__(6582);
;// CONCATENATED MODULE: ./build/src/domain/results.js




const ACTIONS = [
    'provision',
    'teardown',
    'hours',
    'sync-tracker',
    'pull-request',
    'notify',
];
const reasonCode = schemas/* custom */.IeY((value) => typeof value === 'string' && value in REASON_CODES);
const results_text = schemas/* string */.YjP();
const story = schemas/* object */.Ikc({
    id: results_text,
    title: results_text,
    url: results_text,
    state: results_text,
    requester: schemas/* object */.Ikc({ name: results_text, email: results_text.exactOptional() }).exactOptional(),
});
const item = schemas/* object */.Ikc({
    name: results_text,
    place: results_text.exactOptional(),
    decision: schemas/* enum */.k5n(report/* DECISIONS */.Yv),
    reasonCode,
    sentence: results_text,
    branch: results_text.exactOptional(),
    pullRequest: schemas/* number */.aig().int().exactOptional(),
    story: story.exactOptional(),
    url: results_text.exactOptional(),
    commit: results_text.exactOptional(),
    standing: schemas/* enum */.k5n(['awake', 'asleep']).exactOptional(),
    why: schemas/* string */.YjP().exactOptional(),
    branchKeepsOne: schemas/* literal */.euz(true).exactOptional(),
});
const subject = schemas/* object */.Ikc({
    key: results_text,
    repository: results_text,
    project: results_text,
    kind: results_text,
    branch: results_text,
    pullRequest: schemas/* number */.aig().int().exactOptional(),
    commit: results_text.exactOptional(),
});
const environment = schemas/* object */.Ikc({
    name: results_text,
    url: results_text.exactOptional(),
    versionLabel: results_text.exactOptional(),
    fresh: schemas/* boolean */.zMY().exactOptional(),
    asleep: schemas/* boolean */.zMY().exactOptional(),
    pinned: schemas/* boolean */.zMY().exactOptional(),
    cause: results_text.exactOptional(),
});
const results_report = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    action: schemas/* enum */.k5n(ACTIONS),
    decision: schemas/* enum */.k5n(report/* DECISIONS */.Yv),
    reasonCode,
    sentence: results_text,
    subject: subject.exactOptional(),
    environment: environment.exactOptional(),
    items: schemas/* array */.YOg(item).exactOptional(),
    durationMs: schemas/* number */.aig(),
});
const step = schemas/* object */.Ikc({
    outcome: results_text.optional(),
    outputs: schemas/* record */.g1P(results_text, schemas/* unknown */.L5J()).optional(),
});
/** Steps of the suite, by what their id in a workflow is usually called, for one that left no report. */
const PROVISION_STEP = /provision|environment|preview/i;
/**
 * Reads the `results` input: a report, an array of reports, `toJSON(steps.*.outputs.result)`, or `toJSON(steps)`. Steps that are not ours are passed
 * over; a provision step that was killed before it could report gives a failed report.
 * @throws UserError when the text is not JSON.
 */
function parseResults(results) {
    if (results === undefined)
        return [];
    return reportsIn(parseJson(results));
}
function reportsIn(value) {
    if (Array.isArray(value))
        return value.flatMap(reportsIn);
    // `steps.*.outputs.result` has an empty text for a step that was skipped.
    if (typeof value === 'string')
        return value === '' ? [] : reportsIn(parseJson(value));
    const single = results_report.safeParse(value);
    if (single.success)
        return [single.data];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([id, each]) => reportOfStep(id, each));
}
function reportOfStep(id, value) {
    const read = step.safeParse(value);
    if (!read.success)
        return [];
    const result = read.data.outputs?.['result'];
    if (typeof result === 'string' && result.startsWith('{')) {
        const parsed = results_report.safeParse(jsonOrNone(result));
        return parsed.success ? [parsed.data] : [];
    }
    const killed = read.data.outcome === 'failure' || read.data.outcome === 'cancelled';
    if (!killed || !PROVISION_STEP.test(id))
        return [];
    const sentence = `Step '${id}' ended (${read.data.outcome}) before it could report; look at the run's log and run the job again.`;
    return [
        {
            version: 1,
            action: 'provision',
            decision: 'failed',
            reasonCode: 'cancelled',
            sentence,
            durationMs: 0,
        },
    ];
}
/** A step that is not ours may have an output of the same name. */
function jsonOrNone(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}
function parseJson(value) {
    try {
        return JSON.parse(value);
    }
    catch (cause) {
        throw new errors/* UserError */.yo('invalid_input', 
        // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the expression to write in a workflow.
        "Input 'results' is not JSON; give a step's output 'result' or ${{ toJSON(steps) }}.", { cause });
    }
}


/***/ })

};
