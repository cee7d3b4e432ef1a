export const id = 506;
export const ids = [506];
export const modules = {

/***/ 519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ markerStart),
/* harmony export */   Vv: () => (/* binding */ markerData),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
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


/***/ }),

/***/ 1506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announce: () => (/* binding */ announce)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js
var announce_announcement = __webpack_require__(7753);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(519);
;// CONCATENATED MODULE: ./build/src/text/environment-comment.js


const PURPOSE = 'environment';
/** GitHub refuses a longer body. */
const LONGEST_BODY = 65_536;
const LONGEST_STATEMENT = 2_000;
function environmentMarker(key) {
    return (0,marker/* markerStart */.Rs)(PURPOSE, key);
}
/** What an earlier run kept in its comment. Only our own comments are read, yet a person may have edited one. */
function announcedState(body, key) {
    const data = (0,marker/* markerData */.Vv)(body, PURPOSE, key);
    return isObject(data) && isState(data) ? data : {};
}
const STATUSES = [undefined, 'ready', 'asleep', 'gone', 'failed'];
function isState(data) {
    const { status, url, commit, preparing, problem, why, note, story, slack, told } = data;
    return (STATUSES.includes(status) &&
        [url, commit, preparing, problem, why, note].every(isTextOrNone) &&
        (story === undefined || hasTexts(story, ['id', 'title', 'url', 'state'])) &&
        (slack === undefined || hasTexts(slack, ['channel', 'ts'])) &&
        (told === undefined || (Array.isArray(told) && told.every((key) => typeof key === 'string'))));
}
function hasTexts(value, names) {
    return isObject(value) && names.every((name) => typeof value[name] === 'string');
}
function isTextOrNone(value) {
    return value === undefined || typeof value === 'string';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The one comment on a pull request, edited through the environment's whole life. */
function environmentComment(key, state, pull) {
    const lines = [
        (0,marker/* marker */.xL)(PURPOSE, key, state),
        `### ${headline(state)}`,
        '',
        ...statement(state, pull),
        ...(state.preparing === undefined
            ? []
            : ['', `Commit ${shortCommit(state.preparing)} is being prepared.`]),
        ...storyLines(state.story, state),
        ...(state.note === undefined ? [] : ['', `**Note:** ${(0,text_escape/* markdownText */.p7)(state.note, LONGEST_STATEMENT)}`]),
    ];
    return lines.join('\n').slice(0, LONGEST_BODY);
}
function headline(state) {
    if (isOnlyPrepared(state))
        return 'The environment is being prepared';
    if (state.status === 'ready')
        return 'The environment is ready';
    if (state.status === 'asleep')
        return 'The environment is asleep';
    if (state.status === 'gone')
        return 'The environment is gone';
    if (state.status === 'failed')
        return 'The environment failed';
    return 'Environment';
}
function statement(state, pull) {
    if (isOnlyPrepared(state))
        return [];
    const url = (0,text_escape/* safeUrl */.Pl)(state.url);
    const runs = state.commit === undefined ? [] : [`It runs commit ${shortCommit(state.commit)}.`];
    if (state.status === 'ready')
        return [...(url === undefined ? [] : [`Try it at <${url}>`, '']), ...runs];
    if (state.status === 'asleep')
        return ['It wakes up when its hours begin, on the next push, or with the label `stage:awake`.'];
    if (state.status === 'gone')
        return [`It was taken down${reason(state, pull)}.`];
    if (state.status === 'failed') {
        const last = url === undefined ? [] : ['', `What stood before was at <${url}>.`];
        return [(0,text_escape/* markdownText */.p7)(state.problem ?? 'No cause is known.', LONGEST_STATEMENT), ...last];
    }
    return [];
}
/** Nothing stands meanwhile that anybody could try. */
function isOnlyPrepared({ preparing, status }) {
    return preparing !== undefined && status !== 'ready' && status !== 'asleep';
}
function shortCommit(commit) {
    return commit.slice(0, 7).replaceAll(/\W/g, '');
}
/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }, pull) {
    if (pull.merged)
        return ' because the pull request is merged';
    if (pull.state === 'closed')
        return ' because the pull request is closed';
    return why === undefined ? '' : `: ${(0,text_escape/* markdownText */.p7)(why, LONGEST_STATEMENT)}`;
}
function storyLines(story, state) {
    if (story === undefined)
        return [];
    const link = (0,text_escape/* markdownLink */.iQ)(story.title, story.url);
    if (story.state === 'delivered' && state.status === 'ready') {
        const who = story.owner === undefined ? 'Product owner' : (0,text_escape/* markdownText */.p7)(story.owner);
        return ['', `**${who}**, please try the story ${link} and accept or reject it.`];
    }
    // The story goes on without the environment, so what was last known of it is not shown as its state.
    return ['', state.status === 'gone' ? `Story: ${link}` : `Story: ${link} (${(0,text_escape/* markdownText */.p7)(story.state)})`];
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
;// CONCATENATED MODULE: ./build/src/text/slack-message.js

/** The one message of an environment, edited through its whole life. Safe mrkdwn. */
function slackParent(subject, state) {
    const lines = [`*${subjectLine(subject)}*`, statusLine(subject, state)];
    if (state.preparing !== undefined)
        lines.push(`Commit ${(0,text_escape/* slackText */.a4)(state.preparing.slice(0, 7))} is being prepared.`);
    if (state.story) {
        const known = state.status === 'gone' ? '' : ` (${(0,text_escape/* slackText */.a4)(state.story.state)})`;
        lines.push(`Story: ${(0,text_escape/* slackLink */.J1)(state.story.title, state.story.url)}${known}`);
    }
    return lines.join('\n');
}
function subjectLine({ repository, branch, pull }) {
    if (pull === undefined)
        return (0,text_escape/* slackText */.a4)(`${repository} ${branch}`);
    return `${(0,text_escape/* slackLink */.J1)(`${repository}#${pull.number}`, pull.url)} ${(0,text_escape/* slackText */.a4)(pull.title)} (${(0,text_escape/* slackText */.a4)(pull.author)})`;
}
function statusLine({ pull }, state) {
    const commit = state.commit === undefined ? '' : ` at commit ${(0,text_escape/* slackText */.a4)(state.commit.slice(0, 7))}`;
    if (state.status === 'ready')
        return `Ready: ${(0,text_escape/* slackLink */.J1)(state.url ?? 'no address', state.url)}${commit}`;
    if (state.status === 'asleep')
        return 'Asleep until its hours begin.';
    if (state.status === 'gone')
        return `Taken down${slack_message_reason(state, pull)}.`;
    if (state.status === 'failed')
        return `Failed: ${(0,text_escape/* slackText */.a4)(state.problem ?? 'no cause is known', 500)}`;
    return 'An environment is on its way.';
}
/** Something said once, in the thread of the message above. Safe mrkdwn. */
function slackReply(subject, state, news, addressee) {
    switch (news.kind) {
        case 'story': {
            const where = news.url ?? state.url;
            const target = where === undefined ? '' : ` at ${(0,text_escape/* slackLink */.J1)(where, where)}`;
            return `${address(addressee)}: please try ${(0,text_escape/* slackLink */.J1)(news.story.title, news.story.url)}${target} and accept or reject it.`;
        }
        case 'failed':
            return `Failed: ${(0,text_escape/* slackText */.a4)(news.problem, 1000)}`;
        case 'gone':
            return endOf(subject, state);
        case 'note':
            return (0,text_escape/* slackText */.a4)(news.text, 1000);
        default:
            return statusLine(subject, state);
    }
}
function address(addressee) {
    const name = addressee?.name === undefined ? 'Product owner' : (0,text_escape/* slackText */.a4)(addressee.name);
    return addressee?.mention === undefined ? name : `${name} (${addressee.mention})`;
}
function endOf({ pull, branch }, state) {
    if (pull === undefined || pull.state === 'open') {
        const whose = pull === undefined ? `branch ${(0,text_escape/* slackText */.a4)(branch)}` : `pull request #${pull.number}`;
        return `The environment of ${whose} is gone${slack_message_reason(state, pull)}.`;
    }
    return `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'} and its environment is gone.`;
}
/** While a pull request is open, only the run that took its environment down knows why. */
function slack_message_reason({ why }, pull) {
    if (pull !== undefined && pull.state !== 'open')
        return pull.merged ? ': merged' : ': closed';
    return why === undefined ? '' : `: ${(0,text_escape/* slackText */.a4)(why, 500)}`;
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/announce-in-chat.js




const MOST_TOLD = 50;
/**
 * Keeps the one message of an environment in step and says below it, once, what must be said. Its place is taken from
 * the comment's marker, else from the channel's history by its key; where neither can be read it is posted anew.
 */
async function announceInChat(sink, announcement) {
    const { after } = announcement;
    const text = slackParent(announcement.subject, after);
    const parent = await keepParent(sink, announcement, text);
    if (parent === undefined)
        return { wrote: false, state: after };
    const told = [...(after.told ?? [])];
    let wrote = parent.wrote;
    for (const reply of (0,announce_announcement/* repliesFor */.e$)(announcement.news, announcement.before)) {
        if (told.includes(reply.key))
            continue;
        const posted = await replyOnce(sink, announcement, parent, reply);
        told.push(reply.key);
        wrote ||= posted;
    }
    const slack = { channel: parent.ref.channel, ts: parent.ref.ts, shows: (0,naming/* shortHash */.BC)(text) };
    return { wrote, state: { ...after, slack, told: told.slice(-MOST_TOLD) } };
}
async function keepParent(sink, announcement, text) {
    const message = { key: announcement.key, text };
    const stored = storedMessage(announcement.before, sink.channel);
    if (stored?.shows === (0,naming/* shortHash */.BC)(text))
        return { ref: stored, isNew: false, wrote: false };
    const ref = stored ?? (await findMessage(sink.chat, sink.channel, announcement.key));
    if (ref !== undefined && (await updated(sink.chat, ref, message)))
        return { ref, isNew: false, wrote: true };
    if (!(0,announce_announcement/* opensAnnouncement */.F4)(announcement.news))
        return undefined;
    return { ref: await sink.chat.post(sink.channel, message), isNew: true, wrote: true };
}
/** A message in another channel than the one configured now belongs to an earlier configuration. */
function storedMessage(before, channel) {
    const stored = before.slack;
    if (typeof stored?.ts !== 'string' || typeof stored.channel !== 'string')
        return undefined;
    const isId = /^[CDG][A-Z0-9]{6,}$/.test(channel);
    return isId && stored.channel !== channel ? undefined : stored;
}
async function findMessage(chat, channel, key, thread) {
    const found = await chat.find(channel, key, thread);
    return found === 'unreadable' ? undefined : found;
}
/** False when somebody has deleted the message. */
async function updated(chat, ref, message) {
    try {
        await chat.update(ref, message);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.o &&
            (error.code === 'message_not_found' || error.code === 'cant_update_message'))
            return false;
        throw error;
    }
}
async function replyOnce(sink, announcement, parent, reply) {
    const key = `${announcement.key}#${reply.key}`;
    const known = parent.isNew ? undefined : await findMessage(sink.chat, parent.ref.channel, key, parent.ref);
    if (known !== undefined)
        return false;
    const addressee = await addresseeOf(sink.chat, reply.news);
    const text = slackReply(announcement.subject, announcement.after, reply.news, addressee);
    await sink.chat.post(parent.ref.channel, { key, text }, parent.ref);
    return true;
}
async function addresseeOf(chat, news) {
    const requester = news.kind === 'story' ? news.story.requester : undefined;
    if (requester === undefined)
        return undefined;
    const mention = requester.email === undefined ? undefined : await chat.mention(requester.email);
    return { name: requester.name, mention };
}

;// CONCATENATED MODULE: ./build/src/usecases/announce/announce.js





/** Tells people the news of each environment: in its pull request's one comment and in its one chat message. */
async function announce(deps, request) {
    const told = [];
    for (const subject of request.subjects)
        told.push(await announceOne(deps, request, subject));
    return {
        report: summarize(told, request),
        delivered: [...new Set(told.flatMap((each) => each.sinks))],
        slackTs: told.findLast((each) => each.slackTs !== undefined)?.slackTs,
        commentUrl: told.findLast((each) => each.commentUrl !== undefined)?.commentUrl,
    };
}
const nothing = { sinks: [], slackTs: undefined, commentUrl: undefined };
async function announceOne(deps, request, about) {
    if (request.dryRun)
        return {
            ...nothing,
            item: itemOf(about, 'planned', 'dry_run', `Branch '${about.branch}' has news that would be told.`),
        };
    try {
        return await tell(deps, request, about);
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        deps.log.warning(failure.sentence);
        return { ...nothing, item: itemOf(about, 'failed', failure.reasonCode, failure.sentence) };
    }
}
async function tell(deps, request, given) {
    const key = (0,naming/* subjectKey */.ow)({ ...request, repositoryId: request.repository.id, branch: given.branch });
    const pull = await pullRequestOf(deps.codeHost, request, given);
    const comment = pull && request.comments
        ? await deps.codeHost.findComment(pull.number, environmentMarker(key))
        : undefined;
    const before = comment === undefined ? {} : announcedState(comment.body, key);
    const about = { ...given, news: (0,announce_announcement/* currentNews */.TR)(given.news, before, pull) };
    const after = (0,announce_announcement/* foldNews */.HL)(before, about.news);
    if (after === before)
        return { ...nothing, item: stillTrue(about) };
    const subject = { repository: request.repository.fullName, branch: about.branch, pull };
    const problems = [];
    const chat = await inChat(deps, { key, subject, before, after, news: about.news }, problems);
    const kept = pull && request.comments
        ? await onPullRequest(deps, pull, key, comment, chat.state, about, problems)
        : undefined;
    const slackTs = deps.chat === undefined ? undefined : chat.state.slack?.ts;
    const sinks = [
        ...(slackTs === undefined || chat.failed ? [] : ['slack']),
        ...(kept === undefined ? [] : ['pull-request']),
    ];
    return {
        item: outcomeItem(about, chat.wrote || kept?.wrote === true, sinks, problems),
        sinks,
        slackTs,
        commentUrl: kept?.url,
    };
}
async function pullRequestOf(codeHost, request, about) {
    const pull = about.pullRequest === undefined
        ? await codeHost.latestPullRequest(about.branch)
        : await codeHost.pullRequest(about.pullRequest);
    return pull?.headRepositoryId === request.repository.id && pull.headBranch === about.branch
        ? pull
        : undefined;
}
async function inChat(deps, announcement, problems) {
    const quiet = { wrote: false, failed: false, state: announcement.after };
    if (deps.chat === undefined)
        return quiet;
    try {
        return { ...(await announceInChat(deps.chat, announcement)), failed: false };
    }
    catch (error) {
        problems.push(warn(deps.log, error));
        return { ...quiet, failed: true };
    }
}
/** Writes the comment last: it keeps the place of the chat message, which a killed run finds again by its key. */
async function onPullRequest(deps, pull, key, comment, state, about, problems) {
    if (comment === undefined && !(0,announce_announcement/* opensAnnouncement */.F4)(about.news))
        return undefined;
    const body = environmentComment(key, state, pull);
    // The host gives back what it stored, with its own line ends.
    if (comment !== undefined && comment.body.replaceAll('\r\n', '\n').trim() === body.trim())
        return { wrote: false, url: comment.url };
    try {
        const kept = comment === undefined
            ? await createOnly(deps.codeHost, pull, key, body, about)
            : await deps.codeHost.updateComment(comment.id, body);
        return { wrote: true, url: kept.url };
    }
    catch (error) {
        problems.push(warn(deps.log, error));
        return undefined;
    }
}
/**
 * Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back and
 * tells its news in the other.
 */
async function createOnly(codeHost, pull, key, body, about) {
    const made = await codeHost.createComment(pull.number, body);
    const first = await codeHost.findComment(pull.number, environmentMarker(key));
    if (first === undefined || first.id >= made.id)
        return made;
    await codeHost.deleteComment(made.id);
    const shown = announcedState(first.body, key);
    const news = (0,announce_announcement/* currentNews */.TR)(about.news, shown, pull);
    return codeHost.updateComment(first.id, environmentComment(key, (0,announce_announcement/* foldNews */.HL)(shown, news), pull));
}
function warn(log, error) {
    const { reasonCode, sentence } = (0,describe_failure/* describeFailure */.I)(error);
    log.warning(sentence);
    return { reasonCode, sentence };
}
function outcomeItem(about, wrote, sinks, problems) {
    const [problem] = problems;
    if (problem)
        return itemOf(about, 'failed', problem.reasonCode, problem.sentence);
    if (sinks.length === 0)
        return itemOf(about, 'nothing', 'nothing_to_do', about.news.some((each) => each.kind === 'preparing')
            ? `The environment of branch '${about.branch}' is being prepared; it is announced once it is ready.`
            : `Nobody had been told about branch '${about.branch}', so there is nothing to take back.`);
    if (!wrote)
        return stillTrue(about);
    return itemOf(about, 'updated', 'announced', `The news of branch '${about.branch}' was told (${sinks.join(', ')}).`);
}
function stillTrue(about) {
    return itemOf(about, 'unchanged', 'announced_before', `What is announced about branch '${about.branch}' is still true.`);
}
function itemOf(about, decision, reasonCode, sentence) {
    return {
        name: about.branch,
        branch: about.branch,
        decision,
        reasonCode,
        sentence,
        ...(about.pullRequest === undefined ? {} : { pullRequest: about.pullRequest }),
    };
}
/** An announcement that fails leaves the run green, unless the workflow says that it is required. */
function summarize(told, request) {
    const items = told.map((each) => each.item);
    const sentence = items.map((item) => item.sentence).join(' ');
    const failed = items.find((item) => item.decision === 'failed');
    if (failed && request.required)
        return { decision: 'failed', reasonCode: failed.reasonCode, sentence, items };
    if (failed)
        return { decision: 'unchanged', reasonCode: 'delivery_failed', sentence, items };
    const wrote = items.find((item) => item.decision === 'updated') ?? items[0];
    if (wrote === undefined)
        return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence: 'There is no news.', items };
    return { decision: wrote.decision, reasonCode: wrote.reasonCode, sentence, items };
}


/***/ })

};
