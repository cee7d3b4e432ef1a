import { answerOf, type ForeignAnswer, type GivenAnswer, type NamedAnswer } from '../fetch/answers.ts';

const READS = ['conversations.history', 'conversations.replies', 'conversations.list'];

const UNDELIVERED = { cause: 'delivery_failed', repeat: 'final', concerns: 'ops' } as const;
const DENIED = { cause: 'access_denied', repeat: 'final', concerns: 'ops' } as const;
const LATER = 'run the job again later';

/** What Slack answers besides `ok`, by its word in `error`. Sources and bodies are in tools/answers/slack.ts. */
export const SLACK_ANSWERS = {
  unreadable: {
    calls: READS,
    code: /^(?:missing_scope|not_in_channel)$/,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
  },
  nobodyFound: {
    calls: ['users.lookupByEmail'],
    code: /./,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
  },
  noChannel: {
    code: /^channel_not_found$/,
    ...UNDELIVERED,
    todo: 'give slack-channel the id of a channel that the app can see, and invite the app if it is private',
  },
  notInvited: {
    code: /^not_in_channel$/,
    ...UNDELIVERED,
    todo: 'invite the app to the channel, or give it the scope chat:write.public',
  },
  archived: {
    code: /^is_archived$/,
    ...UNDELIVERED,
    todo: 'the channel is archived; give slack-channel another one',
  },
  mayNotPost: {
    code: /^(?:restricted_action\w*|posting_to_general_channel_denied|posting_to_channel_denied|slack_connect_\w+|team_access_not_granted|access_denied|ekm_access_denied)$/,
    ...UNDELIVERED,
    todo: 'let an administrator of Slack allow the app to post there, or give slack-channel another channel',
  },
  tooLong: {
    code: /^msg(?:_blocks)?_too_long$/,
    ...UNDELIVERED,
    todo: 'the text is too long; shorten the title of the pull request, or the input message',
  },
  messageGone: {
    code: /^message_not_found$/,
    ...UNDELIVERED,
    concerns: 'nobody',
    todo: 'the message is gone; run the job again, which posts another one',
  },
  notOurs: {
    code: /^(?:cant_update_message|edit_window_closed)$/,
    ...UNDELIVERED,
    concerns: 'nobody',
    todo: "the message is another app's or user's, or too old to be edited; run the job again, which posts another one",
  },
  notDeleted: {
    code: /^(?:cant_delete_message|compliance_exports_prevent_deletion)$/,
    ...UNDELIVERED,
    concerns: 'nobody',
    todo: 'the workspace lets nobody delete that message, so it stays; delete it by hand if it is one too many',
  },
  missingScope: {
    code: /^(?:missing_scope|no_permission|not_allowed_token_type)$/,
    ...DENIED,
    todo: 'the token needs the scope {needed} and has {provided}',
  },
  badToken: { code: /^(?:invalid_auth|not_authed)$/, ...DENIED, todo: 'give slack-token a valid bot token' },
  tokenRevoked: {
    code: /^token_revoked$/,
    ...DENIED,
    todo: 'give slack-token a token that has not been revoked',
  },
  tokenExpired: {
    code: /^token_expired$/,
    ...DENIED,
    todo: 'give slack-token a token that has not expired',
  },
  notInstalled: {
    code: /^(?:account_inactive|org_login_required|two_factor_setup_required)$/,
    ...DENIED,
    todo: 'give slack-token the token of an app that is still installed',
  },
  slowDown: {
    code: /^(?:ratelimited|rate_limited|message_limit_exceeded)$/,
    cause: 'throttled',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: LATER,
  },
  outOfOrder: {
    code: /^(?:internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/,
    cause: 'unavailable',
    repeat: 'later',
    concerns: 'nobody',
    todo: LATER,
  },
  unexpected: {
    ...UNDELIVERED,
    todo: 'look that word up among the errors of the method at docs.slack.dev, and run the job again',
  },
} as const satisfies Readonly<Record<string, ForeignAnswer>>;

/** The name of a row. */
export type SlackAnswer = keyof typeof SLACK_ANSWERS;

/** The row of one of Slack's words. */
export function slackAnswer(given: GivenAnswer): NamedAnswer<SlackAnswer> {
  return answerOf(SLACK_ANSWERS, given) ?? { ...SLACK_ANSWERS.unexpected, name: 'unexpected' };
}
