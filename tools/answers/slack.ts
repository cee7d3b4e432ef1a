import type { SlackAnswer } from '../../src/adapters/chat/answers.ts';
import type { DocumentedAnswer, Evidence } from './evidence.ts';

const POST = 'chat.postMessage';
const SPECS = 'slackapi/slack-api-specs, web-api/slack_web_openapi_v2.json';

/** Every row of Slack's, with its source. */
export const SLACK_EVIDENCE: Readonly<Record<SlackAnswer, Evidence>> = {
  unreadable: row('conversations.history', 'missing_scope', {
    needed: 'channels:history',
    provided: 'chat:write',
  }),
  nobodyFound: row('users.lookupByEmail', 'users_not_found'),
  noChannel: row(POST, 'channel_not_found'),
  notInvited: row(POST, 'not_in_channel'),
  archived: row(POST, 'is_archived'),
  mayNotPost: { ...row(POST, 'restricted_action'), source: 'docs.slack.dev, "chat.postMessage", errors' },
  tooLong: row(POST, 'msg_too_long'),
  messageGone: row('chat.update', 'message_not_found'),
  notOurs: row('chat.update', 'cant_update_message'),
  notDeleted: row('chat.delete', 'cant_delete_message'),
  missingScope: row(POST, 'missing_scope', { needed: 'chat:write', provided: 'users:read' }),
  badToken: row(POST, 'invalid_auth'),
  tokenRevoked: row('auth.test', 'token_revoked'),
  tokenExpired: { ...row('auth.test', 'token_expired'), source: 'docs.slack.dev, "auth.test", errors' },
  notInstalled: row(POST, 'account_inactive'),
  slowDown: row(POST, 'rate_limited'),
  outOfOrder: row('chat.update', 'fatal_error'),
  unexpected: row(POST, 'no_text'),
};

/** What Slack lists for every method: the token, and requests that are no requests. */
const EVERY = ['not_authed', 'invalid_auth', 'account_inactive', 'request_timeout'];

/** The methods of the adapter's code, and what Slack lists for each of them. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': ['token_revoked'],
  'chat.postMessage': ['channel_not_found', 'not_in_channel', 'is_archived', 'msg_too_long', 'rate_limited'],
  'chat.update': [
    'message_not_found',
    'cant_update_message',
    'channel_not_found',
    'edit_window_closed',
    'msg_too_long',
    'rate_limited',
    'token_revoked',
    'no_permission',
    'fatal_error',
  ],
  'chat.delete': [
    'message_not_found',
    'cant_delete_message',
    'channel_not_found',
    'compliance_exports_prevent_deletion',
    'token_revoked',
    'no_permission',
    'fatal_error',
  ],
  'conversations.history': ['missing_scope', 'channel_not_found'],
  'conversations.replies': ['missing_scope', 'channel_not_found', 'thread_not_found', 'team_added_to_org'],
  'conversations.list': ['missing_scope', 'team_added_to_org'],
  'users.lookupByEmail': ['users_not_found', 'enterprise_is_restricted', 'no_permission', 'fatal_error'],
};

/** What Slack documents, but for words about requests that are malformed. */
export function slackDocumented(): readonly DocumentedAnswer[] {
  return Object.entries(METHODS).flatMap(([call, words]) =>
    [...words, ...EVERY].map((code) => ({ call, code })),
  );
}

function row(call: string, error: string, more: Readonly<Record<string, string>> = {}): Evidence {
  return { source: SPECS, call, status: 200, body: { ok: false, error, ...more } };
}
