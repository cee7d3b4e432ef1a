export const id = 5896;
export const ids = [5896];
export const modules = {

/***/ 56435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ slackParent),
/* harmony export */   n_: () => (/* binding */ activityMessage),
/* harmony export */   pg: () => (/* binding */ slackReply)
/* harmony export */ });
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(904);
/* harmony import */ var _environment_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86264);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24502);
/* harmony import */ var _folded_near_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52968);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74421);
/* harmony import */ var _preparation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70828);






/** The one message of an environment, edited through its whole life. Safe mrkdwn. */
function slackParent(subject, state) {
    const lines = [`${subjectLine(subject)}${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .whichOfAll */ ._T)(subject.key, _escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)}`, statusLine(subject, state)];
    lines.push(...(0,_preparation_js__WEBPACK_IMPORTED_MODULE_5__/* .preparationLines */ .L1)(state, MRKDWN), ...(0,_preparation_js__WEBPACK_IMPORTED_MODULE_5__/* .stopLines */ .QN)(state, MRKDWN));
    if (state.story) {
        const isKnown = state.status !== 'gone';
        const known = isKnown ? ` (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)((0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .knownState */ .T5)(state.story, state.commit))})` : '';
        lines.push(`Story: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.story.title, state.story.url)}${known}`);
        if (isKnown && state.story.held !== undefined)
            lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(state.story.held, 500));
        for (const { rejected } of [...(state.story.others ?? []), state.story])
            if (rejected !== undefined && subject.pull?.state !== 'closed')
                lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(rejected.sentence, 1000));
    }
    if (state.cost && !(0,_preparation_js__WEBPACK_IMPORTED_MODULE_5__/* .isOnlyPrepared */ .AA)(state))
        lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)((0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .costSentence */ .Lp)(state.cost), 400));
    if (state.leftovers)
        lines.push((0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .slackLeftovers */ .Bo)(state.leftovers));
    return lines.join('\n');
}
function subjectLine({ repository, branch, pull }) {
    if (pull === undefined)
        return `*${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(repository)}* ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(branch)}`;
    return `*${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(`${repository}#${pull.number}`, pull.text.url)}* ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(pull.text.title)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(pull.review.author)})`;
}
const MRKDWN = {
    text: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(text, 500),
    address: (address) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(address, address),
    link: (text, url) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(text, url),
};
function statusLine({ pull }, state) {
    const moving = (0,_preparation_js__WEBPACK_IMPORTED_MODULE_5__/* .preparationHeadline */ .uv)(state);
    if (moving !== undefined)
        return `${moving}.`;
    const why = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(state.why ?? '', 500);
    if (state.status === 'none')
        return `No environment is made: ${why}`;
    if (state.status === 'no-more')
        return `${_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_MORE */ .yH}: ${why} ${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .staysSentence */ .An)(state.url && (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.url, state.url))}`;
    const commit = state.commit === undefined ? '' : ` at commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(state.commit.slice(0, 7))}`;
    if (state.status === 'ready')
        return `Ready: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.url ?? 'no address', state.url)}${commit}`;
    if (state.status === 'asleep')
        return 'Asleep until its hours begin.';
    if (state.status === 'deployed')
        return `Deployed${commit}, as its deployment on GitHub says.`;
    if (state.status === 'gone')
        return `Taken down${reason(state, pull)}.`;
    // The cause stands in the thread, where it mentions whoever can put it right.
    if (state.status === 'failed')
        return [
            `${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .failureHeadline */ .Ni)(state.failed)}.`,
            ...(state.url === undefined ? [] : [`${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .whatServes */ .VH)(state)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(state.url, state.url)}.`]),
            ...(state.failed?.run === undefined ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)('The run', state.failed.run)]),
        ].join('\n');
    return 'An environment is on its way.';
}
/** Something said once, in the thread of the message above. Safe mrkdwn. */
function slackReply(subject, state, news, addressee) {
    switch (news.kind) {
        case 'story': {
            if (typeof news.acceptance === 'object')
                return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.acceptance.refused, 1000);
            if (news.acceptance === 'good')
                return `The story ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(news.story.title, news.story.url)} is accepted.`;
            if (news.story.rejected !== undefined)
                return `${address(addressee, 'Author')}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.story.rejected.sentence, 1000)}`;
            const where = news.url ?? state.url;
            const target = where === undefined ? '' : ` at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(where, where)}`;
            return `${address(addressee, 'Product owner')}: please try ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(news.story.title, news.story.url)}${target} and accept or reject it.${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnrecorded */ .A4)(news.story) ? ` ${_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .UNRECORDED */ .ce}` : ''}`;
        }
        case 'failed':
            return `${addressee === undefined ? '' : `${address(addressee, 'Author')}: `}${(0,_environment_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .failureHeadline */ .Ni)(news)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.problem, 1000)}`;
        // Said only after a failure that people were told of.
        case 'ready':
        case 'asleep':
            return `It works again. ${statusLine(subject, state)}`;
        case 'gone':
            return `${endOf(subject, state)}${state.leftovers && news.leftovers ? ` ${(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .slackLeftovers */ .Bo)(state.leftovers)}` : ''}`;
        case 'note':
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(news.text, 1000);
        case 'ends':
            return news.at === undefined ? statusLine(subject, state) : `${(0,_folded_near_end_js__WEBPACK_IMPORTED_MODULE_3__/* .endSentence */ .H)(news.at)} ${(0,_folded_near_end_js__WEBPACK_IMPORTED_MODULE_3__/* .howToKeep */ .l)('`')}`;
        default:
            return statusLine(subject, state);
    }
}
function address(addressee, unknown) {
    const name = addressee?.name === undefined ? unknown : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(addressee.name);
    return addressee?.mention === undefined ? name : `${name} (${addressee.mention})`;
}
function endOf({ pull, branch }, state) {
    if (pull === undefined || pull.state === 'open') {
        const whose = pull === undefined ? `branch ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(branch)}` : `pull request #${pull.number}`;
        return `The environment of ${whose} is gone${reason(state, pull)}.`;
    }
    return `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'} and its environment is gone.`;
}
/** While a pull request is open, only the run that took its environment down knows why. */
function reason({ why }, pull) {
    if (pull !== undefined && pull.state !== 'open')
        return pull.merged ? ': merged' : ': closed';
    return why === undefined ? '' : `: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(why, 500)}`;
}
/** A message beyond this is read by nobody; the run has the rest. */
const MOST_LINES = 30;
/** What a run did, a line each, in safe mrkdwn; at most 30 lines, and how many more there are. */
function activityMessage({ repository, url }, activities) {
    const more = activities.length - MOST_LINES;
    return [
        `*${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(repository, url)}*`,
        ...activities.slice(0, MOST_LINES).map((each) => activityLine(each, url)),
        ...(more > 0 ? [`And ${more} more, which the summary of the run tells.`] : []),
    ].join('\n');
}
function activityLine({ action, sentence, branch, pullRequest }, run) {
    return `• ${action}${where(branch, pullRequest, run)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(sentence, 500)}`;
}
function where(branch, pullRequest, run) {
    if (pullRequest !== undefined) {
        const repository = run === undefined ? undefined : /^(.*)\/actions\/runs\//.exec(run)?.[1];
        return ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(`#${pullRequest}`, repository && `${repository}/pull/${pullRequest}`)}`;
    }
    return branch === undefined ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .slackText */ .a4)(branch)}`;
}


/***/ }),

/***/ 46281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ addresseeOf),
/* harmony export */   FH: () => (/* binding */ withLogins),
/* harmony export */   SV: () => (/* binding */ withPusher),
/* harmony export */   Sy: () => (/* binding */ asTheirs),
/* harmony export */   i8: () => (/* binding */ tellUnmentioned)
/* harmony export */ });
/* harmony import */ var _domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26833);
/* harmony import */ var _domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79083);
/* harmony import */ var _domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31701);
/* harmony import */ var _domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1601);




/** The news, with the logins of those who are asked about stories: no step before is believed about these, but the settings. */
function withLogins(news, people) {
    return news.map((each) => each.kind === 'story'
        ? { ...each, ownerLogin: ownerOf({ ...each, ownerLogin: undefined }, people)?.login }
        : each);
}
/**
 * The pull request as that of whoever hears of a rejection: its author, or where an app opened it, the person who pushed last, as far as
 * GitHub tells. It is asked once for each head.
 * @param known what an earlier run kept.
 */
async function asTheirs(codeHost, pull, known) {
    const { author } = pull.review;
    if (!isApp(author))
        return pull;
    if (known?.at === pull.headCommit)
        return { ...pull, review: { ...pull.review, author: known.by } };
    const [, person = author] = (0,_domain_stories_review_label_js__WEBPACK_IMPORTED_MODULE_2__/* .authorsOf */ .EK)(author, await codeHost.pushes(pull.headBranch)) ?? [];
    return { ...pull, review: { ...pull.review, author: person } };
}
/** The state, once it is another one, with who answers for the head of what an app opened. */
function withPusher(before, after, pull, theirs) {
    if (after === before || pull === undefined || theirs === undefined || !isApp(pull.review.author))
        return after;
    return { ...after, pushedBy: { at: pull.headCommit, by: theirs.review.author } };
}
function isApp(login) {
    return login.endsWith('[bot]');
}
/**
 * To whom a reply is said: whoever asked for a story, or the author where it was rejected or their commit could not be deployed; undefined
 * for everybody.
 */
async function addresseeOf(at, news, author) {
    if (news.kind === 'failed' && news.step === 'provision' && author !== undefined)
        return authorOf(at, author);
    if (news.kind !== 'story' || news.acceptance !== undefined)
        return undefined;
    const { requester, rejected } = news.story;
    if (rejected !== undefined)
        return authorOf(at, author);
    const mention = await mentionOf(at.chat, ownerOf(news, at.people), requester?.email);
    if (mention === undefined)
        at.log.warning(unmentioned(news.story.id, 'in the chat'));
    return { name: requester?.name, mention };
}
async function authorOf({ chat, people }, author) {
    const person = author === undefined ? undefined : (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByLogin */ .yr)(people, author);
    return { name: author, mention: await mentionOf(chat, person, undefined) };
}
/**
 * Warns, once for each question, that the comment asks somebody by a plain name. Teams that name nobody in the settings want no mentions
 * there.
 */
function tellUnmentioned({ log }, people, before, news) {
    if (people.length === 0)
        return;
    const after = (0,_domain_announce_announcement_js__WEBPACK_IMPORTED_MODULE_0__/* .foldNews */ .HL)(before, news);
    const { story } = after;
    const isAskedNow = story !== undefined && after.status === 'ready' && (0,_domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_3__/* .isAsked */ .D6)(story, after.commit);
    if (!isAskedNow || typeof story.owner === 'object')
        return;
    const { story: known } = before;
    const wasAsked = known?.id === story.id && before.status === 'ready' && (0,_domain_announce_announced_story_js__WEBPACK_IMPORTED_MODULE_3__/* .isAsked */ .D6)(known, before.commit);
    if (!wasAsked)
        log.warning(unmentioned(story.id, 'on the pull request'));
}
/** That somebody is asked by a plain name, and what would change that: to be said once for each question. */
function unmentioned(id, where) {
    return `Nobody could be mentioned ${where} for story ${id}, so it asks by the plain name; write who that is into 'people' of the settings.`;
}
/** By the settings, then by the e-mail address that the tracker gave. */
async function mentionOf(chat, person, email) {
    if (person?.slackId !== undefined)
        return `<@${person.slackId}>`;
    const own = person?.email === undefined ? undefined : await chat.mention(person.email);
    if (own !== undefined || email === undefined || email.toLowerCase() === person?.email?.toLowerCase())
        return own;
    return chat.mention(email);
}
/** As the report says; what a comment kept of an earlier report is a login alone. */
function ownerOf({ story: { requester }, ownerLogin }, people) {
    return ((0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByKey */ .OE)(people, requester?.person) ??
        (ownerLogin === undefined ? undefined : (0,_domain_stories_people_js__WEBPACK_IMPORTED_MODULE_1__/* .personByLogin */ .yr)(people, ownerLogin)));
}


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ac: () => (/* binding */ CHANNEL_ID),
  Np: () => (/* binding */ announceInChat),
  JR: () => (/* binding */ isChatBehind),
  F9: () => (/* binding */ withChatUnknown)
});

// EXTERNAL MODULE: ./build/src/domain/announce/announcement.js + 2 modules
var announcement = __webpack_require__(79083);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/announce/announced-story.js
var announced_story = __webpack_require__(26833);
;// CONCATENATED MODULE: ./build/src/domain/announce/replies.js



/** What is said once: failures, recoveries, deliveries, rejections, acceptances, the end, and words of people's own. */
function repliesFor(news, before) {
    const after = (0,announcement/* foldNews */.HL)(before, news);
    const again = timesOver(before);
    const replies = news.flatMap((each) => {
        if (each.kind === 'failed')
            return [{ key: `${failureKey(each, before)}${again}`, news: each }];
        if (each.kind === 'note')
            return [{ key: `note:${each.id}`, news: each }];
        if (each.kind === 'ends') {
            const isTold = each.at !== undefined && after.ends === each.at;
            return isTold ? [{ key: `ends:${each.at}`, news: each }] : [];
        }
        if (each.kind === 'gone')
            return endReply(each, before);
        return each.kind === 'story' ? storyReplies(each, before, after) : [];
    });
    return [...recoveries(news, before, after), ...replies, ...askedOnWaking(before, after)];
}
/** Of what never was anything, the end is no news: whoever makes it anew would have its end stand below the message that it is ready. */
function endReply(news, before) {
    const wasOnlyPrepared = before.status === undefined && before.preparing !== undefined;
    return wasOnlyPrepared ? [] : [{ key: `gone@${before.commit ?? 'unknown'}`, news }];
}
/** Nothing but the reply says the cause, so another cause of a deployment is another failure. Others fail by the hour, and are said once. */
function failureKey({ step, commit, problem }, before) {
    const cause = step === 'provision' ? `:${(0,naming/* shortHash */.BC)(problem)}` : '';
    return `${step}-failed@${commit ?? before.commit ?? 'unknown'}${cause}`;
}
const RECOVERED = 'recovered:';
/** True of the key of a reply that something works again. */
function isOfRecovery(key) {
    return key.startsWith(RECOVERED);
}
/** What fails after it worked again is another failure, also at the same commit. */
function timesOver({ told = [] }) {
    const times = told.filter(isOfRecovery).length;
    return times === 0 ? '' : `#${times}`;
}
/** That what was told to have failed works again: once for each failure and each commit that put it right. */
function recoveries(news, before, after) {
    const { status, failed, commit: shown } = before;
    const works = news.findLast(({ kind }) => kind === 'ready' || kind === 'asleep');
    if (status !== 'failed' || failed === undefined || works === undefined || after.status !== works.kind)
        return [];
    const [broke = 'unknown', serves = 'unknown'] = [failed.commit ?? shown, after.commit];
    return [{ key: `${RECOVERED}${failed.step}@${broke}>${serves}${timesOver(before)}`, news: works }];
}
/** Nobody is sent to an environment that sleeps: its name may be another's meanwhile. */
function storyReplies(news, before, { status }) {
    const { story, acceptance } = news;
    if (typeof acceptance === 'object')
        return [{ key: `refused:${story.id}:${(0,naming/* shortHash */.BC)(acceptance.refused)}`, news }];
    if (acceptance === 'good')
        return [{ key: `accepted:${story.id}@${news.commit ?? before.commit ?? 'unknown'}`, news }];
    if (story.rejected !== undefined)
        return [{ key: (0,announced_story/* rejectedKey */.ok)(story.id, story.rejected), news }];
    const commit = news.commit ?? before.commit;
    if (status === 'asleep' || !(0,announced_story/* isAsked */.D6)(story, commit))
        return [];
    return [{ key: askedKey(story, commit), news }];
}
/** What was not asked while it slept. */
function askedOnWaking(before, after) {
    const { story, commit, url } = before;
    const wakes = before.status === 'asleep' && after.status === 'ready' && after.commit === commit;
    if (story === undefined || !wakes || after.story !== story)
        return [];
    return [...(story.others ?? []), story]
        .filter((each) => (0,announced_story/* isAsked */.D6)(each, commit))
        .map((each) => {
        const { id, title, state, owner } = each;
        const name = typeof owner === 'object' ? owner.name : owner;
        const ownerLogin = typeof owner === 'object' ? owner.login : undefined;
        const requester = name === undefined ? {} : { requester: { name } };
        const asked = { id, title, url: each.url, state, ...requester };
        return {
            key: askedKey(each, commit),
            news: { kind: 'story', story: asked, ownerLogin, url: after.url ?? url, commit },
        };
    });
}
/** A story that is delivered once more, also at the same commit, is asked about once more. */
function askedKey({ id, labelled }, commit) {
    const by = labelled === undefined ? '' : `#${labelled}`;
    return `delivered:${id}@${commit ?? 'unknown'}${by}`;
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/text/slack-message.js
var slack_message = __webpack_require__(56435);
// EXTERNAL MODULE: ./build/src/usecases/announce/addressees.js
var addressees = __webpack_require__(46281);
;// CONCATENATED MODULE: ./build/src/usecases/announce/announce-in-chat.js







const MOST_TOLD = 50;
/** True where a message shows something else than people were told, because the chat did not take it. */
function isChatBehind(subject, state) {
    const now = (0,naming/* shortHash */.BC)((0,slack_message/* slackParent */.JB)(subject, state));
    return placesOf(state).some(({ shows }) => shows !== undefined && shows !== now);
}
/** The state of messages of which nobody knows what they show. */
function withChatUnknown(state) {
    return withPlaces(state, placesOf(state).map((place) => ({ ...place, shows: '' })));
}
/**
 * Keeps the one message of an environment in step in each channel, and says below it, once, what must be said. Its place is taken from
 * the comment's marker, else from the channel's history by its key; where neither can be read it is posted anew. A marker can be
 * edited, so what stands at its place is edited and answered only where it has the key of this environment itself. Writes nothing, and
 * says 'overtaken', where other news came before a message was written. A channel that fails keeps no other one from the news.
 * @throws what the first channel threw, where none was told.
 */
async function announceInChat(sink, announcement) {
    const { after, before, subject } = announcement;
    const { told = [] } = after;
    const text = (0,slack_message/* slackParent */.JB)(subject, after);
    const replies = repliesFor(announcement.news, before).filter(({ key }) => !told.includes(key));
    const places = [];
    const problems = [];
    let wrote = false;
    for (const channel of sink.channels) {
        try {
            const done = await inChannel(sink, announcement, { channel, text, replies });
            if (done === 'overtaken' && !wrote)
                return done;
            // What was written by an older look is looked at again by whoever called.
            if (done === 'overtaken')
                break;
            if (done === undefined)
                continue;
            wrote ||= done.wrote;
            places.push(done.place);
        }
        catch (problem) {
            problems.push(problem);
            const stored = storedPlace(before, sink.channels, channel);
            if (stored !== undefined)
                places.push(stored);
        }
    }
    if (problems.length === sink.channels.length)
        throw problems[0];
    const said = places.length === 0 ? [] : replies.map(({ key }) => key);
    // What a channel was not told is told with the next news, but for a recovery, which is none by then and counts as one.
    const kept = problems.length > 0 ? said.filter(isOfRecovery) : said;
    const keys = [...new Set([...told, ...kept])];
    const state = places.length === 0 ? after : { ...withPlaces(after, places), told: keys.slice(-MOST_TOLD) };
    const [problem] = problems.map(describe_failure/* describeFailure */.I);
    if (problem !== undefined)
        sink.log.warning(problem.sentence);
    return { wrote, state, problem };
}
function placesOf({ slack, alsoSlack = [] }) {
    return slack === undefined ? [] : [slack, ...alsoSlack];
}
function withPlaces(state, [slack, ...others]) {
    return { ...state, slack, alsoSlack: others.length === 0 ? undefined : others };
}
async function inChannel(sink, announcement, news) {
    const { channel, text, replies } = news;
    const parent = await keepParent(sink, announcement, news);
    if (parent === 'overtaken' || parent === undefined)
        return parent;
    let { wrote } = parent;
    for (const reply of new Map(replies.map((each) => [each.key, each])).values())
        wrote = (await replyOnce(sink, announcement, parent, reply)) || wrote;
    const given = CHANNEL_ID.test(channel) ? {} : { given: (0,naming/* shortHash */.BC)(channel) };
    return {
        place: { channel: parent.ref.channel, ts: parent.ref.ts, shows: (0,naming/* shortHash */.BC)(text), ...given },
        wrote,
    };
}
async function keepParent(desk, { key, isNewest, before, news }, { channel, text, replies }) {
    const { chat, channels } = desk;
    const message = { key, text };
    const stored = await surePlace(chat, channel, storedPlace(before, channels, channel));
    const shown = stored?.shows === (0,naming/* shortHash */.BC)(text) ? stored : undefined;
    if (shown && replies.length === 0)
        return { ref: shown, isNew: false, wrote: false };
    const known = stored !== undefined && (await chat.holds(stored, key)) ? stored : undefined;
    if (shown && known)
        return { ref: known, isNew: false, wrote: false };
    const id = known || CHANNEL_ID.test(channel) ? channel : ((await chat.channelId(channel)) ?? channel);
    const ref = known ?? (await findMessage(chat, id, key));
    const opens = (0,announcement/* opensAnnouncement */.F4)(news);
    if (ref === undefined && !opens)
        return undefined;
    if (!(await isNewest()))
        return 'overtaken';
    if (ref !== undefined && (await updated(chat, ref, message)))
        return { ref, isNew: false, wrote: true };
    if (!opens)
        return undefined;
    const posted = await chat.post(id, message);
    // One that can be edited no more is older, and has to stay beside the new one.
    const first = ref === undefined ? await firstOf(desk, posted, key) : posted;
    if (first !== posted)
        await updated(chat, first, message);
    return { ref: first, isNew: first === posted, wrote: true };
}
/**
 * Two runs that found no message both post one, since the chat takes no condition. Both look afterwards, and the one that was later takes
 * its own back. Whoever cannot look keeps what it has said: twice is better than never.
 */
async function firstOf({ chat, log }, posted, key, thread) {
    try {
        const first = await chat.first(posted.channel, key, thread);
        if (first === undefined || first === 'unreadable' || Number(first.ts) >= Number(posted.ts))
            return posted;
        await chat.remove(posted);
        return first;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        log.warning(`${error.message} It was posted; another run may have said the same at that moment.`);
        return posted;
    }
}
/**
 * Where the message of that channel is. One in another channel than those configured now belongs to an earlier configuration. A channel
 * that is given by its name is known by a digest of that, since whoever reads the comment need not know the channels of the team.
 */
function storedPlace(before, channels, channel) {
    const places = placesOf(before).filter((each) => /^\d+\.\d+$/.test(each.ts) && CHANNEL_ID.test(each.channel));
    if (CHANNEL_ID.test(channel))
        return places.find((each) => each.channel === channel);
    const [first] = places;
    const named = places.find(({ given }) => given === (0,naming/* shortHash */.BC)(channel));
    return named ?? (channels.length === 1 && first?.given === undefined ? first : undefined);
}
/** A place of which nobody noted by which name it was given may be that of an earlier channel, whose id tells. */
async function surePlace(chat, channel, stored) {
    if (stored === undefined || stored.given !== undefined || CHANNEL_ID.test(channel))
        return stored;
    const id = await chat.channelId(channel);
    return id === undefined || id === stored.channel ? stored : undefined;
}
/** A channel that is given by its name is known by its id only from what was posted to it. */
const CHANNEL_ID = /^[CDG][A-Z0-9]{6,}$/;
async function findMessage(chat, channel, key, thread) {
    const found = await chat.find(channel, key, thread);
    return found === 'unreadable' ? undefined : found;
}
/** Slack's words for a message that is gone, somebody else's, or too old (docs.slack.dev, "chat.update", errors). */
const NOT_TO_BE_EDITED = [
    'message_not_found',
    'cant_update_message',
    'edit_window_closed',
];
/** False when somebody has deleted the message. */
async function updated(chat, ref, message) {
    try {
        await chat.update(ref, message);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.o && NOT_TO_BE_EDITED.includes(error.code ?? ''))
            return false;
        throw error;
    }
}
async function replyOnce(sink, announcement, parent, reply) {
    const key = `${announcement.key}#${reply.key}`;
    const known = parent.isNew ? undefined : await findMessage(sink.chat, parent.ref.channel, key, parent.ref);
    if (known !== undefined)
        return false;
    const addressee = await (0,addressees/* addresseeOf */.Ep)(sink, reply.news, announcement.author);
    const text = (0,slack_message/* slackReply */.pg)(announcement.subject, announcement.after, reply.news, addressee);
    const posted = await sink.chat.post(parent.ref.channel, { key, text }, parent.ref);
    await firstOf(sink, posted, key, parent.ref);
    return true;
}


/***/ })

};
