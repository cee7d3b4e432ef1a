export const id = 3979;
export const ids = [3979];
export const modules = {

/***/ 16311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ newestPlatform),
/* harmony export */   GH: () => (/* binding */ standingPlatform),
/* harmony export */   K1: () => (/* binding */ PLATFORM_PARAMETER),
/* harmony export */   Rn: () => (/* binding */ branchOfPlatform),
/* harmony export */   SZ: () => (/* binding */ isPlatformBranch),
/* harmony export */   jN: () => (/* binding */ currentPlatform),
/* harmony export */   lw: () => (/* binding */ withCurrentPlatform)
/* harmony export */ });
/* unused harmony export isPlatformName */
/* harmony import */ var _stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99805);

/** The template parameter that names the platform of a Beanstalk environment. */
const PLATFORM_PARAMETER = 'SolutionStackName';
/**
 * The branch of a platform, `Node.js 24 running on 64bit Amazon Linux 2023`, from the name of one of its versions,
 * `64bit Amazon Linux 2023 v6.11.1 running Node.js 24`; undefined when the name is none of a version.
 */
function branchOfPlatform(name) {
    const parts = versioned(name);
    return parts && `${parts.runtime} running on ${parts.system}`;
}
function isPlatformBranch(name) {
    return / running on /.test(name) && versioned(name) === undefined;
}
/** True for the name of a version or of a branch, whether or not AWS offers it. */
function isPlatformName(name) {
    return versioned(name) !== undefined || isPlatformBranch(name);
}
/** The newest version of the branch among the names that are offered. */
function newestPlatform(branch, offered) {
    return offered
        .filter((name) => branchOfPlatform(name) === branch)
        .reduce((newest, name) => (newest === undefined || isNewer(name, newest) ? name : newest), undefined);
}
/**
 * The platform that a deployment must keep, undefined where it makes the environment anew. CloudFormation replaces an
 * environment whose solution stack changes (its template reference), and one with a fixed name cannot be replaced.
 */
function currentPlatform(stack) {
    return stack === undefined || (0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsleep */ .LK)(stack) ? undefined : standingPlatform(stack);
}
/** The platform that a stack has, awake or asleep; undefined for one without, and for one that is made anew. */
function standingPlatform(stack) {
    if (stack === undefined || stack.status.startsWith('DELETE_') || (0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecreated */ .m2)(stack.status))
        return undefined;
    return stack.parameters[PLATFORM_PARAMETER];
}
/** The team's parameters; a branch becomes the version that the stack runs on, if that is one of its versions. */
function withCurrentPlatform(teamParameters, stack) {
    const current = currentPlatform(stack);
    if (current === undefined || branchOfPlatform(current) !== teamParameters[PLATFORM_PARAMETER])
        return teamParameters;
    return { ...teamParameters, [PLATFORM_PARAMETER]: current };
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


/***/ }),

/***/ 2669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/** The value that a map has by a name from outside; undefined where it has none, also for names that every object knows, such as `constructor`. */
function ownValue(values, name) {
    return Object.hasOwn(values, name) ? values[name] : undefined;
}


/***/ }),

/***/ 3979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepHours: () => (/* binding */ keepHours)
});

// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var cost = __webpack_require__(79102);
// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(70169);
// EXTERNAL MODULE: ./build/src/domain/ownership/former-name.js
var former_name = __webpack_require__(43611);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(40957);
// EXTERNAL MODULE: ./build/src/domain/report/with-cost.js
var with_cost = __webpack_require__(26967);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(23085);
// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(87893);
// EXTERNAL MODULE: ./build/src/usecases/targets/require-seen.js
var require_seen = __webpack_require__(16510);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(66145);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/stack/databases.js
var stack_databases = __webpack_require__(45983);
// EXTERNAL MODULE: ./build/src/domain/stack/revision.js
var revision = __webpack_require__(44356);
// EXTERNAL MODULE: ./build/src/usecases/stack/stack-databases.js
var stack_stack_databases = __webpack_require__(40094);
// EXTERNAL MODULE: ./build/src/domain/artifacts/platform.js
var artifacts_platform = __webpack_require__(16311);
// EXTERNAL MODULE: ./build/src/domain/input/own-value.js
var own_value = __webpack_require__(2669);
// EXTERNAL MODULE: ./build/src/domain/privacy/account-of-arn.js
var account_of_arn = __webpack_require__(69052);
// EXTERNAL MODULE: ./build/src/domain/stack/resource-types.js
var resource_types = __webpack_require__(80961);
;// CONCATENATED MODULE: ./build/src/domain/stack/sleepless.js

/**
 * What costs by the hour, whether anybody uses it or not, and what Greenroom does not stop, by its type. A template may still take it
 * out while the parameter `Asleep` is true.
 * Source: the page "Pricing" of each service at aws.amazon.com: what it bills as hours (of an instance, a node, a broker, a shard, a
 * unit of capacity, an endpoint, an attachment), or as storage that is provisioned (FSx).
 */
const SLEEPLESS = {
    'AWS::AmazonMQ::Broker': { name: 'message broker' },
    'AWS::AppRunner::Service': { name: 'App Runner service' },
    'AWS::DAX::Cluster': { name: 'DAX cluster' },
    'AWS::DMS::ReplicationInstance': { name: 'replication instance' },
    'AWS::DocDBElastic::Cluster': { name: 'DocumentDB elastic cluster' },
    'AWS::EC2::Instance': { name: 'instance' },
    'AWS::EC2::NatGateway': { name: 'NAT gateway' },
    'AWS::EC2::TransitGatewayAttachment': { name: 'attachment to a transit gateway' },
    'AWS::EC2::TransitGatewayVpcAttachment': { name: 'attachment to a transit gateway' },
    // A gateway endpoint has no interfaces and costs nothing.
    'AWS::EC2::VPCEndpoint': { name: 'VPC endpoint', parts: 'network interfaces' },
    'AWS::EC2::VPNConnection': { name: 'VPN connection' },
    'AWS::ECS::Service': { name: 'ECS service', parts: 'tasks' },
    'AWS::EKS::Cluster': { name: 'EKS cluster' },
    'AWS::EKS::Nodegroup': { name: 'EKS node group', parts: 'nodes' },
    'AWS::ElastiCache::CacheCluster': { name: 'cache cluster' },
    'AWS::ElastiCache::ReplicationGroup': { name: 'cache' },
    'AWS::ElastiCache::ServerlessCache': { name: 'serverless cache' },
    [resource_types/* BEANSTALK_ENVIRONMENT */.AL]: { name: 'Elastic Beanstalk environment' },
    'AWS::ElasticLoadBalancing::LoadBalancer': { name: 'load balancer' },
    'AWS::ElasticLoadBalancingV2::LoadBalancer': { name: 'load balancer' },
    'AWS::Elasticsearch::Domain': { name: 'search domain' },
    'AWS::FSx::FileSystem': { name: 'file system' },
    'AWS::GlobalAccelerator::Accelerator': { name: 'accelerator' },
    'AWS::Kinesis::Stream': { name: 'Kinesis stream' },
    'AWS::MSK::Cluster': { name: 'Kafka cluster' },
    'AWS::MSK::ServerlessCluster': { name: 'serverless Kafka cluster' },
    'AWS::MWAA::Environment': { name: 'Airflow environment' },
    'AWS::MemoryDB::Cluster': { name: 'MemoryDB cluster' },
    'AWS::NeptuneGraph::Graph': { name: 'Neptune graph' },
    'AWS::NetworkFirewall::Firewall': { name: 'firewall' },
    'AWS::OpenSearchServerless::Collection': { name: 'search collection' },
    'AWS::OpenSearchService::Domain': { name: 'search domain' },
    'AWS::RDS::DBProxy': { name: 'database proxy' },
    'AWS::RDS::DBShardGroup': { name: 'database shard group' },
    'AWS::Redshift::Cluster': { name: 'Redshift cluster' },
    'AWS::SageMaker::Endpoint': { name: 'SageMaker endpoint' },
    'AWS::Timestream::InfluxDBInstance': { name: 'InfluxDB instance' },
};
const WHY = "because Greenroom stops only databases of RDS, DocumentDB and Neptune; let it depend on 'Asleep' in the template if it can be made anew.";
/** One sentence for each resource that goes on to cost money in a stack that sleeps; [] where all sleeps. */
function describeSleepless(resources) {
    return resources
        .filter(({ status }) => status !== 'DELETE_COMPLETE')
        .flatMap(({ type, logicalId }) => {
        const found = Object.hasOwn(SLEEPLESS, type) ? SLEEPLESS[type] : undefined;
        if (found === undefined)
            return [];
        const { name, parts } = found;
        return [
            parts === undefined
                ? `Its ${name} ${logicalId} runs on and costs money, ${WHY}`
                : `Its ${name} ${logicalId} stays, and its ${parts} cost money as far as they run, ${WHY}`,
        ];
    });
}

// EXTERNAL MODULE: ./build/src/domain/stack/template-parameters.js
var template_parameters = __webpack_require__(37580);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/usecases/artifacts/choose-platform.js
var choose_platform = __webpack_require__(1485);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-commit.js + 1 modules
var await_commit = __webpack_require__(96866);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-health.js + 1 modules
var await_health = __webpack_require__(69054);
;// CONCATENATED MODULE: ./build/src/usecases/readiness/await-awake.js


/**
 * Waits until an environment that stands may be called awake: healthy, and by its own word the commit of its stack.
 * @throws AdapterError `unhealthy` or `wrong_commit`.
 */
async function awaitAwake(deps, stack, check, wait) {
    const asked = (0,await_health/* healthOf */.W)(stack, check);
    await (0,await_health/* awaitHealth */.L)(deps, { ...asked, ...wait });
    const { name, url } = asked;
    const path = check.deploymentInfo;
    const commit = stack.parameters['Commit'];
    if (path === undefined || !commit || url === undefined || !URL.canParse(url))
        return;
    await (0,await_commit/* awaitCommit */.W)(deps, { name, url, path, commit, ...wait });
}

// EXTERNAL MODULE: ./build/src/usecases/stack/apply-change.js + 5 modules
var apply_change = __webpack_require__(25184);
// EXTERNAL MODULE: ./build/src/usecases/stack/apply-with-databases.js
var apply_with_databases = __webpack_require__(11197);
// EXTERNAL MODULE: ./build/src/usecases/stack/resources-within.js
var resources_within = __webpack_require__(63782);
;// CONCATENATED MODULE: ./build/src/usecases/hours/sleep-or-wake.js














/**
 * Puts a stack to sleep and stops its databases then, or starts its databases and wakes it then.
 * Changes the one parameter that sleep is, and keeps all others as they are; only a platform that retired gives way, and the commit is
 * said anew, since nobody could tell this change from a deployment.
 * @throws AdapterError `busy` when another operation came first; what was decided may then be wrong.
 */
async function sleepOrWake(deps, request) {
    const { stack, step, readiness, run } = request;
    const since = deps.clock.now();
    const platform = step === 'wake' ? await (0,choose_platform/* successorOfPlatform */.z)(deps, stack) : undefined;
    const desired = desiredStack(request, platform);
    const applied = await deps.log.group(`Stack ${stack.name}`, () => (0,apply_with_databases/* applyWithDatabases */.X)(deps, desired, (ready) => (0,apply_change/* applyChange */.h)(deps, ready)));
    if (applied.outcome === 'no-longer-wanted')
        throw overtaken(stack);
    const { stack: changed, since: changedAt = since, orphaned: leftovers = [] } = applied;
    const url = (0,own_value/* ownValue */.e)(changed.outputs, readiness.urlOutput);
    const isTurned = (0,stack_state/* isAsleep */.LK)(changed) === (step === 'sleep');
    if (applied.outcome === 'unchanged' && !isTurned)
        return { url, databases: [], leftovers, hasTurned: false };
    if (step === 'sleep') {
        const databases = await (0,stack_stack_databases/* describeDatabases */.WH)(deps, changed.id);
        const { stopped, failed } = await (0,stack_stack_databases/* stopDatabases */.rJ)(deps, changed.id, databases, run.deadline);
        const sleepless = describeSleepless(await (0,resources_within/* resourcesWithin */.rl)(deps.stacks, changed.id));
        return { url, databases: [...stopped, ...failed, ...sleepless], leftovers, hasTurned: true };
    }
    await awaitAwake(deps, changed, readiness, { since: changedAt, deadline: run.deadline });
    return { url, databases: [], leftovers, hasTurned: true };
}
function desiredStack({ stack, step, commit, roleArn, run, checkAfterWait }, platform) {
    return {
        name: stack.name,
        goal: step,
        content: {
            template: 'previous',
            parameters: (found) => ({
                ...(0,template_parameters/* keptParameters */.r5)(found ?? stack),
                ...(platform === undefined ? {} : { [artifacts_platform/* PLATFORM_PARAMETER */.K1]: { value: platform } }),
                ...(commit === undefined ? {} : { Commit: { value: commit } }),
                Asleep: { value: String(step === 'sleep') },
            }),
            tags: stack.tags,
            capabilities: template_parameters/* EVERY_CAPABILITY */.pp,
            roleArn: roleFor(stack, roleArn),
            onFailure: 'rollback',
        },
        guards: {
            checkAfterWait,
            checkOwnership: (found) => {
                if (!(0,revision/* isUntouched */.O)(stack, found))
                    throw overtaken(stack);
            },
        },
        run,
    };
}
/** Several accounts may be kept in one run, and a service role serves its own; the stack remembers the one that it has. */
function roleFor(stack, roleArn) {
    return (0,account_of_arn/* accountOfArn */.K)(roleArn ?? '') === (0,account_of_arn/* accountOfArn */.K)(stack.id) ? roleArn : stack.roleArn;
}
/** What was decided on the stack as it was does not hold for the stack as it is: a deployment may have begun. */
function overtaken(stack) {
    return new errors/* AdapterError */.o('busy', `${stack.name} changed while this run was under way; the next run looks again.`, { service: 'CloudFormation', retriable: true });
}

;// CONCATENATED MODULE: ./build/src/usecases/hours/align-databases.js






/**
 * Stops what runs in a sleeping stack, because RDS started it after its seven days or because a run died before it could, and
 * starts what stands still in one that is awake.
 * @throws AdapterError `busy` when the stack changed meanwhile; the next run looks again.
 */
async function alignDatabases(deps, stack, run) {
    if ((0,stack_state/* nextStackStep */.ut)(stack.status, 'sleep').step !== 'update')
        return { outcome: 'nothing', messages: [] };
    const databases = await (0,stack_stack_databases/* describeDatabases */.WH)(deps, stack.id);
    return (0,stack_state/* isAsleep */.LK)(stack) ? stopAgain(deps, stack, databases, run) : startAgain(deps, stack, databases, run);
}
async function stopAgain(deps, stack, databases, { deadline, dryRun }) {
    const running = databases.filter((database) => (0,stack_databases/* nextDatabaseStep */.NH)(database, 'asleep').step === 'stop');
    if (dryRun && running.length > 0)
        return {
            outcome: 'planned',
            messages: running.map((database) => `Its ${(0,stack_databases/* describeDatabase */.DZ)(database)} would be stopped.`),
        };
    const { stopped, failed } = await (0,stack_stack_databases/* stopDatabases */.rJ)(deps, stack.id, databases, deadline);
    return { outcome: stopped.length > 0 ? 'slept' : 'nothing', messages: [...stopped, ...failed] };
}
async function startAgain(deps, stack, databases, { deadline, dryRun }) {
    const stopped = databases.filter((database) => (0,stack_databases/* nextDatabaseStep */.NH)(database, 'awake').step === 'start');
    if (stopped.length === 0)
        return { outcome: 'nothing', messages: [] };
    const names = stopped.map(stack_databases/* describeDatabase */.DZ);
    if (dryRun)
        return { outcome: 'planned', messages: names.map((name) => `Its ${name} would be started.`) };
    const now = await deps.stacks.describe(stack.id);
    if (now === undefined || !(0,revision/* isUntouched */.O)(stack, now))
        throw overtaken(stack);
    await (0,stack_stack_databases/* startDatabases */.bO)(deps, stopped, deadline);
    return {
        outcome: 'woken',
        messages: names.map((name) => `Its ${name} was stopped and is started.`),
    };
}
/**
 * Asks for the databases of a sleeping stack to start and waits for none, so that those of many stacks start at the same time.
 * Never throws: whoever wakes the stack asks again and tells what is wrong.
 */
async function startDatabasesEarly(deps, stack) {
    try {
        if (!(0,stack_state/* isAsleep */.LK)(stack) || (0,stack_state/* nextStackStep */.ut)(stack.status, 'wake').step !== 'update')
            return;
        for (const database of await (0,stack_stack_databases/* describeDatabases */.WH)(deps, stack.id))
            if ((0,stack_databases/* nextDatabaseStep */.NH)(database, 'awake').step === 'start')
                await deps.databases.start(database);
    }
    catch (error) {
        deps.log.info(`${stack.name} has its databases started later: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/pushes.js
var pushes = __webpack_require__(2550);
// EXTERNAL MODULE: ./build/src/domain/intents/shared-branch.js
var shared_branch = __webpack_require__(59014);
// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(75192);
;// CONCATENATED MODULE: ./build/src/usecases/hours/awake-facts.js




/**
 * By the lists of the whole repository, each of which is read once, when the first branch needs it: a job's token has a thousand
 * requests an hour for the whole repository, and most environments are as they should be (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 * `since` is how far back deployments are read.
 */
function awakeFactsFromLists(deps, scope, since) {
    const { repository, kind } = scope;
    const ofBranch = awakeFactsOfBranch(deps, scope);
    const heads = (0,lazy/* lazy */.RZ)(async () => {
        const open = await deps.codeHost.openHeads();
        const ownHeads = open.filter((head) => head.headRepositoryId === repository.id);
        return Map.groupBy(ownHeads.toReversed(), (head) => head.headBranch);
    });
    const deployed = (0,lazy/* lazy */.RZ)(async () => {
        const opened = await deps.deployments.opened({ environment: kind, since });
        return Map.groupBy(opened, (deployment) => deployment.payload['key']);
    });
    return {
        openPullRequests: async (branch) => ((0,shared_branch/* isSharedBranch */.W2)(branch) ? [] : ((await heads()).get(branch) ?? [])),
        async lastPush(branch) {
            const opened = (await deployed()).get(keyOf(scope, branch)) ?? [];
            // Where the list ends with the commit that it begins with, it may lack what tells a rerun from a push.
            const isWhole = opened.length === 0 || opened.some(({ commit }) => commit !== opened[0]?.commit);
            return (isWhole ? undefined : await ofBranch.lastPush(branch)) ?? (0,pushes/* lastPushOf */.w)(opened.map(pushOf));
        },
    };
}
/** By the branch's own word, for what is about to be changed. */
function awakeFactsOfBranch(deps, scope) {
    return {
        // What is shared is no pull request's.
        openPullRequests: async (branch) => (0,shared_branch/* isSharedBranch */.W2)(branch) ? [] : deps.codeHost.openPullRequests(branch),
        async lastPush(branch) {
            const key = keyOf(scope, branch);
            let newest;
            const isOther = ({ commit }) => {
                newest ??= commit;
                return commit !== newest;
            };
            const query = { environment: scope.kind, ref: branch, key, until: isOther };
            return (0,pushes/* lastPushOf */.w)((await deps.deployments.opened(query)).map(pushOf));
        },
    };
}
function keyOf({ repository, project, kind }, branch) {
    return (0,naming/* subjectKey */.ow)({ repositoryId: repository.id, project, kind, branch });
}
function pushOf({ commit, createdAt }) {
    return { commit, at: createdAt };
}

// EXTERNAL MODULE: ./build/src/domain/environment/place.js
var place = __webpack_require__(75519);
// EXTERNAL MODULE: ./build/src/domain/provision/commit-of.js
var commit_of = __webpack_require__(18611);
// EXTERNAL MODULE: ./build/src/domain/stack/leftover.js
var stack_leftover = __webpack_require__(72650);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(57109);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(55497);
;// CONCATENATED MODULE: ./build/src/domain/hours/decide-hours.js



/** Level-triggered: compares how things are with how they should be, so a run that comes late or twice does no harm. */
function decideHours(facts) {
    const why = reasonToBeAwake(facts);
    if (why !== undefined)
        return facts.asleep ? { step: 'wake', why } : { step: 'none', reasonCode: 'inside_hours' };
    return facts.asleep
        ? { step: 'none', reasonCode: 'nothing_to_do' }
        : { step: 'sleep', why: 'it is outside its hours' };
}
function reasonToBeAwake(facts) {
    if ((0,hours_hours/* isWithinHours */.D)(facts.hours, facts.now))
        return 'its hours have begun';
    if ((0,labels/* hasLabel */.RX)(facts.labels, wanted/* AWAKE_LABEL */.R8))
        return `its pull request is labelled '${wanted/* AWAKE_LABEL */.R8}'`;
    const since = facts.lastPush === undefined ? Number.POSITIVE_INFINITY : facts.now.getTime() - facts.lastPush.getTime();
    return since < facts.awakeForMs ? 'it was pushed to recently' : undefined;
}

;// CONCATENATED MODULE: ./build/src/usecases/hours/decide-environment.js






/** What the lists say is to be changed is asked about itself, as far as it is not a matter of the clock alone. */
async function decideEnvironment(deps, { scope, rules, lists }, environment) {
    const listed = await decideBy(deps.clock, lists, rules, environment);
    const { step } = listed.next;
    const isByClock = step === 'wake' && (0,hours_hours/* isWithinHours */.D)(rules.hours, deps.clock.now());
    return step === 'none' || isByClock
        ? listed
        : decideBy(deps.clock, awakeFactsOfBranch(deps, scope), rules, environment);
}
/** What was decided before a wait may not be right after it. @throws AdapterError `busy` */
async function checkDecision(deps, { scope, rules }, environment, step) {
    const { next } = await decideBy(deps.clock, awakeFactsOfBranch(deps, scope), rules, environment);
    if (next.step !== step)
        throw overtaken(environment.stack);
}
/**
 * Labels and the last push matter only outside the hours, so they are asked for only then. That takes its time, and what counts
 * is the hour after it.
 */
async function decideBy(clock, awake, { hours, awakeForMs }, { branch, stack }) {
    const before = clock.now();
    const asleep = (0,stack_state/* isAsleep */.LK)(stack);
    const isUp = (0,hours_hours/* isWithinHours */.D)(hours, before);
    const facts = { hours, asleep, awakeForMs, lastPush: undefined };
    if (isUp && !asleep)
        return { next: decideHours({ ...facts, now: before, labels: [] }) };
    const open = await awake.openPullRequests(branch);
    const lastPush = isUp ? undefined : await awake.lastPush(branch);
    const labels = open.flatMap((pull) => pull.labels);
    const pullRequest = (0,wanted/* decidingPullRequest */.go)(open)?.number;
    return {
        next: decideHours({ ...facts, now: clock.now(), lastPush, labels }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}

// EXTERNAL MODULE: ./build/src/domain/stack/stack-age.js
var stack_age = __webpack_require__(21343);
;// CONCATENATED MODULE: ./build/src/usecases/hours/repeated-news.js




/**
 * How an environment stands that is in step with its hours, where it changed so lately that people may not have been told.
 * One that does not answer as ready at once is told of by whoever brings it up.
 */
async function repeatedNews(deps, check, stack) {
    if ((0,stack_state/* isBusy */.A5)(stack.status) || (0,stack_age/* changedLongAgo */.Wv)(stack, deps.clock.now()))
        return {};
    if ((0,stack_state/* isAsleep */.LK)(stack))
        return { standing: 'asleep' };
    try {
        await awaitAwake(deps, stack, check, { deadline: deps.clock.monotonic() });
    }
    catch {
        return {};
    }
    const url = (0,own_value/* ownValue */.e)(stack.outputs, check.urlOutput);
    return { standing: 'awake', ...(url === undefined ? {} : { url }) };
}

// EXTERNAL MODULE: ./build/src/usecases/readiness/orphaned-environment.js
var orphaned_environment = __webpack_require__(23682);
;// CONCATENATED MODULE: ./build/src/usecases/hours/unfinished-sleep.js






/**
 * A stack that fell asleep lately, while the Beanstalk environment of its name, which it no longer holds, is still there: CloudFormation
 * could not delete it and has forgotten it. A template may keep its environment in sleep; that one is the stack's own.
 * @throws LeftoverError with the environment.
 */
async function checkSleepFinished(deps, stack) {
    if (!(0,stack_state/* isAsleep */.LK)(stack) || (0,stack_state/* isBusy */.A5)(stack.status) || !('VersionLabel' in stack.parameters))
        return;
    if ((0,stack_age/* changedLongAgo */.Wv)(stack, deps.clock.now()))
        return;
    const leftover = (0,orphaned_environment/* orphanedBeanstalkEnvironment */._2)(await deps.beanstalk.environment(stack.name));
    if (leftover === undefined)
        return;
    const contained = await (0,resources_within/* resourcesWithin */.rl)(deps.stacks, stack.id);
    const isContained = contained.some(({ type, physicalId, status }) => type === resource_types/* BEANSTALK_ENVIRONMENT */.AL && physicalId === stack.name && !status.startsWith('DELETE_'));
    if (!isContained)
        throw new stack_leftover/* LeftoverError */.UH(`${stack.name} counts as asleep, but its Beanstalk environment could not be deleted and runs on (${leftover.why}); terminate it in Elastic Beanstalk before ${stack.name} is woken, because it would be in the way.`, [leftover]);
}

// EXTERNAL MODULE: ./build/src/domain/artifacts/written-resources.js
var written_resources = __webpack_require__(3949);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(93895);
// EXTERNAL MODULE: ./build/src/domain/settings/coupled-database.js
var coupled_database = __webpack_require__(59934);
// EXTERNAL MODULE: ./build/src/domain/stack/holds-data.js
var holds_data = __webpack_require__(57256);
// EXTERNAL MODULE: ./build/src/usecases/pace/spare-work.js
var spare_work = __webpack_require__(29585);
// EXTERNAL MODULE: ./build/src/usecases/stack/beneath-beanstalk.js
var beneath_beanstalk = __webpack_require__(88822);
;// CONCATENATED MODULE: ./build/src/usecases/hours/what-sleep-ends.js











/**
 * Why a stack may not be put to sleep: that ends its Elastic Beanstalk environment, and Beanstalk would delete with it what holds data.
 * Undefined where nothing is lost, as where the template keeps the environment in sleep. A role of an older version may not look, so
 * that then only the template tells.
 */
async function whatSleepWouldEnd(deps, stack) {
    const held = await heldBeneath(deps, stack);
    if (held === 'hidden')
        return whatTemplateTells(deps, stack);
    if (held.length === 0)
        return undefined;
    const names = held.map((resource) => (0,stack_leftover/* describeLeftover */.tL)((0,stack_leftover/* leftoverOf */.nE)(resource))).join(', ');
    return lost(stack, names);
}
async function heldBeneath(deps, { id, name }) {
    try {
        const held = [];
        const contained = await (0,resources_within/* resourcesWithin */.rl)(deps.stacks, id);
        for (const { environment, stackId } of await (0,beneath_beanstalk/* stacksOfBeanstalk */.ep)(deps, contained)) {
            const data = (0,holds_data/* holdingDataInBeanstalk */.c)(await (0,resources_within/* resourcesWithin */.rl)(deps.stacks, stackId));
            if (data.length > 0 && !(await staysInSleep(deps, environment, contained)))
                held.push(...data);
        }
        return held;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o) || !(0,spare_work/* isPermissionMissing */.Sr)(error))
            throw error;
        deps.log.warning(`What Elastic Beanstalk keeps for ${name} ends with its environment and was not looked at: ${(0,without_account/* withoutAccount */.Mk)(error.message)} Deploy the template github-oidc anew, whose roles may look.`);
        return 'hidden';
    }
}
/** True where its template leaves the resource as it is, and so does the template of each stack that holds it. */
async function staysInSleep(deps, resource, contained) {
    const holder = contained.find(({ type, physicalId }) => type === resource_types/* NESTED_STACK */.Z4 && physicalId === resource.stackId);
    if (holder !== undefined && !(await staysInSleep(deps, holder, contained)))
        return false;
    try {
        const text = await deps.stacks.templateText(resource.stackId);
        return (0,written_resources/* staysAsItIs */.uO)((0,written_resources/* writtenResources */.$N)(text), resource.logicalId);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o) || !(0,spare_work/* isPermissionMissing */.Sr)(error))
            throw error;
        return false;
    }
}
async function whatTemplateTells({ stacks }, stack) {
    try {
        const text = await stacks.templateText(stack.id);
        return text.includes(coupled_database/* COUPLED_DATABASE */.J) && !(0,written_resources/* keepsBeanstalk */.Ek)((0,written_resources/* writtenResources */.$N)(text))
            ? lost(stack, 'the database that its options name')
            : undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o) || !(0,spare_work/* isPermissionMissing */.Sr)(error))
            throw error;
        return (0,verdict/* say */.c)('manual_step', `${stack.name} is not put to sleep, because the role may neither look at what would end with its Elastic Beanstalk environment nor read its template; deploy the template github-oidc anew, whose roles may look.`, 'skipped');
    }
}
function lost({ name }, what) {
    return (0,verdict/* say */.c)('manual_step', `${name} is not put to sleep, because its Elastic Beanstalk environment would end and take along ${what}; make that a resource of the template, which stays with its data while the environment sleeps (a database as with 'DatabaseEngine' of beanstalk-environment).`, 'skipped');
}

;// CONCATENATED MODULE: ./build/src/usecases/hours/keep-environment.js















/** Observes one environment, decides what its hours want of it, and does that. Never throws. */
async function keepEnvironment(deps, run, stack) {
    const branch = (0,naming/* branchOfTag */.Ex)(stack.tags[naming/* TAGS */.gp.branch] ?? '') ?? '';
    if (branch === '')
        return itemOf({ branch, stack }, (0,verdict/* say */.c)('doubtful_facts', `${stack.name} stays as it is: its tags do not say which branch it serves.`, 'skipped'));
    const environment = { branch, stack };
    try {
        const { next, ...decidingPullRequest } = await decideEnvironment(deps, run, environment);
        const kept = next.step === 'none'
            ? await leaveAsItIs(deps, run, stack, next.reasonCode)
            : await takeStep(deps, run, environment, next);
        return itemOf(environment, { ...decidingPullRequest, ...kept });
    }
    catch (error) {
        const failure = failureOf(error);
        await run.run.tries?.keep((0,stack_state/* isAsleep */.LK)(stack) ? 'wake' : 'sleep', deps.stacks, stack, failure);
        return itemOf(environment, failure);
    }
}
/** The stack is as it should be; its databases may not be, and people may not have been told. */
async function leaveAsItIs(deps, { readiness, run }, stack, reasonCode) {
    const { outcome, messages } = await alignDatabases(deps, stack, run);
    if (outcome !== 'woken')
        await checkSleepFinished(deps, stack);
    const sentence = [`${stack.name} is as it should be.`, ...messages].join(' ');
    if (outcome !== 'nothing')
        return (0,verdict/* say */.c)(REASONS[outcome], sentence);
    const news = run.repeatsNews === false ? {} : await repeatedNews(deps, readiness, stack);
    return { ...(0,verdict/* say */.c)(reasonCode, sentence, 'nothing'), ...news };
}
const REASONS = {
    slept: 'environment_slept',
    woken: 'environment_woken',
    planned: 'dry_run',
};
async function takeStep(deps, run, environment, change) {
    const { stack } = environment;
    const { step, why } = change;
    const unfit = whyNotNow(stack, step) ?? (step === 'sleep' ? await whatSleepWouldEnd(deps, stack) : undefined);
    if (unfit !== undefined)
        return unfit;
    if (!run.run.dryRun)
        return (await leaveAlone(deps, run, environment, step)) ?? carryOut(deps, run, environment, change);
    return (0,verdict/* say */.c)('dry_run', `${stack.name} would be ${step === 'sleep' ? 'put to sleep' : 'woken'}: ${why}.`);
}
/** What the last try left undone or halfway of its databases is put right all the same. */
async function leaveAlone(deps, { run, listed }, { stack }, step) {
    const alike = listed.filter((one) => (0,stack_state/* isAsleep */.LK)(one) === (0,stack_state/* isAsleep */.LK)(stack));
    const held = await run.tries?.heldBack(step, stack, alike);
    if (held !== undefined)
        await alignDatabases(deps, stack, run);
    return held;
}
/** Why the step cannot be taken as the stack is; undefined where it can. */
function whyNotNow(stack, step) {
    const next = (0,stack_state/* nextStackStep */.ut)(stack.status, step);
    if (next.step === 'skip' && next.reasonCode === 'manual_step')
        return (0,verdict/* say */.c)('manual_step', `${stack.name} stays as it is: ${next.why}.`, 'skipped');
    if (next.step !== 'update' || (0,stack_state/* isBusy */.A5)(stack.status))
        return (0,verdict/* say */.c)('busy', `${stack.name} is in ${stack.status}; the next run looks again.`);
    return undefined;
}
async function carryOut(deps, run, environment, { step, why }) {
    const { stack } = environment;
    const now = await deps.stacks.describe(stack.id);
    if (now === undefined || !(0,revision/* isUntouched */.O)(stack, now))
        return (0,verdict/* say */.c)('busy', overtaken(stack).message);
    const commit = await runningCommit(deps, run.scope, environment);
    const { url, databases, leftovers, hasTurned } = await sleepOrWake(deps, {
        stack: now,
        step,
        commit,
        roleArn: run.stack.roleArn,
        readiness: run.readiness,
        run: run.run,
        checkAfterWait: () => checkDecision(deps, run, environment, step),
    });
    if (!hasTurned)
        return (0,verdict/* say */.c)('manual_step', `${stack.name} is not ${step === 'sleep' ? 'put to sleep' : 'woken'}, because its template declares the parameter 'Asleep' and nothing in it depends on that; make what costs money depend on it, or take it out.`, 'skipped');
    const runs = commit === undefined ? {} : { commit };
    if (step === 'sleep') {
        const sentence = [`${stack.name} was put to sleep: ${why}.`, ...databases].join(' ');
        return { ...(0,verdict/* say */.c)('environment_slept', sentence), ...runs };
    }
    return {
        ...(0,verdict/* say */.c)('environment_woken', `${stack.name} was woken: ${why}.`),
        ...runs,
        ...(url === undefined ? {} : { url }),
        ...(leftovers.length === 0 ? {} : { leftovers }),
    };
}
/**
 * The commit that its deployments say that it stands at, as far as they were made where it is; undefined where its template takes none.
 */
async function runningCommit({ deployments }, { repository, project, kind }, { branch, stack }) {
    if ((stack.parameters['Commit'] ?? '') === '')
        return undefined;
    const key = (0,naming/* subjectKey */.ow)({ repositoryId: repository.id, project, kind, branch });
    const found = await deployments.list({ environment: kind, ref: branch, key }).catch((error) => {
        // An environment is woken without it too; at worst a later run deploys once more.
        if (error instanceof errors/* AdapterError */.o)
            return [];
        throw error;
    });
    return (0,commit_of/* commitOf */.D)(stack, (0,place/* byPlace */.hz)(found, [(0,place/* placeOfArn */.y_)(stack.id)]).here);
}
function failureOf(error) {
    const { decision, reasonCode, sentence } = (0,describe_failure/* describeFailure */.I)(error);
    if (error instanceof errors/* AdapterError */.o && error.reasonCode === 'busy')
        return (0,verdict/* say */.c)('busy', sentence);
    const leftovers = error instanceof stack_leftover/* LeftoverError */.UH ? { leftovers: error.leftovers } : {};
    return { decision, reasonCode, sentence, ...leftovers };
}
/** Whoever tells of the environment knows by its commit whether others told of a newer one meanwhile. */
function itemOf({ branch, stack }, { decision, reasonCode, sentence, ...more }) {
    const commit = stack.parameters['Commit'];
    return {
        name: stack.name,
        branch,
        decision,
        reasonCode,
        sentence,
        ...(commit === undefined || commit === '' ? {} : { commit }),
        ...more,
    };
}

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(39572);
;// CONCATENATED MODULE: ./build/src/usecases/hours/summarize-hours.js




/** What a run has done, in one sentence: what failed before what was done, and that before what stays to be done. */
function summarizeHours(items) {
    const { decision, reasonCode, sentence } = verdictOn(items);
    return { decision, reasonCode, sentence, items };
}
function verdictOn(items) {
    const [failed, ...others] = (0,report/* decidedAs */.P)(items, 'failed', 'refused');
    const slept = (0,report/* decidedAs */.P)(items, 'slept');
    const woken = (0,report/* decidedAs */.P)(items, 'woken');
    const planned = (0,report/* decidedAs */.P)(items, 'planned');
    const remaining = describeRemaining(items);
    if (failed)
        return (0,summarize/* failedLike */.bg)(failed, `${others.length === 0 ? '1 environment is' : `${others.length + 1} environments are`} not as ${others.length === 0 ? 'its' : 'their'} hours say; ${failed.sentence}${remaining}`);
    if (slept.length > 0)
        return (0,verdict/* say */.c)('environment_slept', `Put to sleep: ${names(slept)}${woken.length > 0 ? `; woken: ${names(woken)}` : ''}.${remaining}`);
    if (woken.length > 0)
        return (0,verdict/* say */.c)('environment_woken', `Woken: ${names(woken)}.${remaining}`);
    if (planned.length > 0)
        return (0,verdict/* say */.c)('dry_run', `${planned.map((item) => item.sentence).join(' ')} Nothing was changed because 'dry-run' is set.${remaining}`);
    const [lasting] = skippedForGood(items);
    const asItShould = `Every ${remaining === '' ? '' : 'other '}environment is as its hours say.${remaining}`;
    return lasting ? (0,summarize/* skippedLike */.i_)(lasting, asItShould) : (0,verdict/* say */.c)('nothing_to_do', asItShould);
}
/** Which ones were skipped, to follow a sentence: those that somebody has to see to with the first one's reason. */
function describeRemaining(items) {
    const lasting = skippedForGood(items);
    const soon = (0,report/* decidedAs */.P)(items, 'skipped').filter((item) => !lasting.includes(item));
    const [first, ...others] = lasting;
    return [
        ...(first ? [first.sentence] : []),
        ...(others.length > 0 ? [`Skipped as well: ${names(others)}.`] : []),
        ...(soon.length > 0 ? [`Left to the next run: ${names(soon)}.`] : []),
    ]
        .map((sentence) => ` ${sentence}`)
        .join('');
}
function skippedForGood(items) {
    return (0,report/* decidedAs */.P)(items, 'skipped').filter((item) => item.reasonCode !== 'busy');
}
function names(items) {
    return items.map(targets_targets/* nameWithTarget */.$o).join(', ');
}

;// CONCATENATED MODULE: ./build/src/usecases/hours/keep-hours.js
















/** Environments that are changed at the same time. */
const CONCURRENCY = 4;
/** Puts to sleep or wakes whatever is out of step with its hours. */
async function keepHours(targets, request) {
    const { hours } = request.rules;
    if (hours === undefined || request.rules.isProtected)
        return { ...neverSleeps(request), items: [] };
    const { allowedAccounts } = request.admission;
    await (0,targets_targets/* inEveryTarget */.ol)(targets, ({ deps }) => (0,check_account/* checkAccount */.g)(deps.account, allowedAccounts));
    const { clock } = targets[0].deps;
    const deadline = clock.monotonic() + request.run.timeoutMs;
    const listed = await listStacks(targets, request);
    if (!request.run.dryRun && (0,hours_hours/* isWithinHours */.D)(hours, clock.now()))
        await prepareMorning(listed, request.run.tries);
    return summarizeHours(await keepAll(targets, request, listed, { hours, deadline }));
}
function neverSleeps({ scope, rules }) {
    const kind = `Environments of kind '${scope.kind}'`;
    return rules.hours === undefined
        ? (0,verdict/* say */.c)('nothing_to_do', `${kind} have no hours, so they are always up.`)
        : (0,verdict/* say */.c)('protected', `${kind} are protected, so they are never put to sleep.`, 'nothing');
}
/** The environments whose template can sleep. */
async function listStacks(targets, { scope, admission }) {
    const { log } = targets[0].deps;
    const listed = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => {
        const all = await target.deps.stacks.list();
        for (const former of (0,former_name/* formerEnvironments */.uh)(all, scope))
            log.warning((0,former_name/* tellOfFormer */.oq)(former, scope).sentence);
        return (0,ownership/* ownedStacks */.p5)(all, (0,environment_scope/* ownerOf */.b)(scope)).map((stack) => ({ target, stack }));
    });
    const found = listed.flat();
    if (found.length === 0)
        await (0,require_seen/* requireSeen */.R)(targets, scope, admission.settingsRegions);
    return found.filter(({ stack }) => 'Asleep' in stack.parameters);
}
/** A start takes minutes, and more stacks than are woken at a time would wait for each other's. */
async function prepareMorning(listed, tries) {
    if (listed.length <= CONCURRENCY)
        return;
    const asleep = listed.filter(({ stack }) => (0,stack_state/* isAsleep */.LK)(stack));
    const beside = asleep.map(({ stack }) => stack);
    await (0,in_parallel/* inParallel */.H)(asleep, CONCURRENCY, async ({ target, stack }) => {
        const held = await tries?.heldBack('wake', stack, beside);
        if (held === undefined)
            await startDatabasesEarly(target.deps, stack);
    });
}
async function keepAll(targets, { scope, rules, readiness, stack: given, run }, listed, { hours, deadline }) {
    const { deps } = targets[0];
    const now = deps.clock.now();
    const costOf = (0,cost/* costsAt */.Sm)(rules.pricing, now);
    const { awakeForMs } = rules;
    const hoursRun = {
        scope,
        readiness,
        stack: given,
        rules: { hours, awakeForMs },
        run: { ...run, deadline },
        listed: listed.map(({ stack }) => stack),
        lists: awakeFactsFromLists(deps, scope, new Date(now.getTime() - awakeForMs)),
    };
    return (0,in_parallel/* inParallel */.H)(listed, CONCURRENCY, async ({ target, stack }) => {
        const item = await keepEnvironment(target.deps, hoursRun, stack);
        return (0,with_cost/* withCost */.K)((0,targets_targets/* withTarget */.yY)(item, target), costOf(stack));
    });
}


/***/ }),

/***/ 16510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ requireSeen)
/* harmony export */ });
/* harmony import */ var _domain_environment_elsewhere_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32540);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75519);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16783);





/**
 * For a run that lists a kind's environments and has found none: that may be because it looks at the wrong place. Goes by the newest
 * hundred records of the kind, whoever wrote them. Where records of ours name the run's own place too, others are another run's, and
 * are only warned of; so are those of other projects.
 * `settingsRegions` is where the settings say that environments are.
 * @throws UserError `stands_elsewhere`.
 */
async function requireSeen(targets, scope, settingsRegions) {
    const { deployments, log } = targets[0].deps;
    const records = await deployments.list({ environment: scope.kind, writers: 'anybody' });
    const ours = records.filter(({ payload }) => (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOfKey */ .uv)(payload['key'] ?? '') === scope.project);
    if (ours.length === 0) {
        const others = (0,_domain_environment_elsewhere_js__WEBPACK_IMPORTED_MODULE_0__/* .otherProjects */ .rg)(records, scope.project);
        const what = `An environment of kind '${scope.kind}'`;
        const left = { what, others, project: scope.project, recorded: [] };
        if (others.length > 0)
            log.warning((0,_domain_environment_elsewhere_js__WEBPACK_IMPORTED_MODULE_0__/* .leftToOtherProject */ .e7)(left).sentence);
        return;
    }
    const looked = await (0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .placesLooked */ .Z)(targets, ours);
    const { here, elsewhere } = (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .byPlace */ .hz)(ours, looked);
    const unseen = elsewhere.filter((facts) => !settingsRegions.includes((0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(facts).region ?? ''));
    if (unseen.length === 0)
        return;
    const verdict = (0,_domain_environment_elsewhere_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseElsewhere */ .F7)({ what: nameOf(unseen), records: unseen, looked });
    if (!here.some((facts) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .isProof */ .rN)(facts) && (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(facts).region !== undefined))
        throw refused(verdict);
    log.warning(verdict.sentence);
}
function refused({ reasonCode, sentence }) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(reasonCode, sentence);
}
function nameOf(records) {
    const live = records
        .filter(_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .isLive */ .DG)
        .map(({ payload, ref }) => payload['environment'] ?? `of branch '${ref}'`);
    const names = [...new Set(live)];
    const more = names.length > 1 ? `, like ${names.length - 1} more,` : '';
    return `Environment ${names[0]}${more}`;
}


/***/ })

};
