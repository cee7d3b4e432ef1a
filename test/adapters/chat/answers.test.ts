import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SLACK_ANSWERS, type SlackAnswer, slackAnswer } from '../../../src/adapters/chat/answers.ts';
import { slackError } from '../../../src/adapters/chat/slack-error.ts';
import { SLACK_EVIDENCE, slackDocumented } from '../../../tools/answers/slack.ts';

const TO_POST = 'Slack refused to post';

/** Each row: its reason code, and its sentence; '' for a fact, of which nothing is said. */
const SAID: Readonly<Record<SlackAnswer, readonly [string, string]>> = {
  unreadable: ['fact', ''],
  nobodyFound: ['fact', ''],
  noChannel: [
    'delivery_failed',
    `${TO_POST} (channel_not_found): give slack-channel the id of a channel that the app can see, and invite the app if it is private.`,
  ],
  notInvited: [
    'delivery_failed',
    `${TO_POST} (not_in_channel): invite the app to the channel, or give it the scope chat:write.public.`,
  ],
  archived: [
    'delivery_failed',
    `${TO_POST} (is_archived): the channel is archived; give slack-channel another one.`,
  ],
  mayNotPost: [
    'delivery_failed',
    `${TO_POST} (restricted_action): let an administrator of Slack allow the app to post there, or give slack-channel another channel.`,
  ],
  tooLong: [
    'delivery_failed',
    `${TO_POST} (msg_too_long): the text is too long; shorten the title of the pull request, or the input message.`,
  ],
  messageGone: [
    'delivery_failed',
    `${TO_POST} (message_not_found): the message is gone; run the job again, which posts another one.`,
  ],
  notOurs: [
    'delivery_failed',
    `${TO_POST} (cant_update_message): the message is another app's or user's, or too old to be edited; run the job again, which posts another one.`,
  ],
  notDeleted: [
    'delivery_failed',
    `${TO_POST} (cant_delete_message): the workspace lets nobody delete that message, so it stays; delete it by hand if it is one too many.`,
  ],
  missingScope: ['access_denied', `${TO_POST}: the token needs the scope chat:write and has users:read.`],
  badToken: ['access_denied', `${TO_POST} (invalid_auth): give slack-token a valid bot token.`],
  tokenRevoked: [
    'access_denied',
    `${TO_POST} (token_revoked): give slack-token a token that has not been revoked.`,
  ],
  tokenExpired: [
    'access_denied',
    `${TO_POST} (token_expired): give slack-token a token that has not expired.`,
  ],
  notInstalled: [
    'access_denied',
    `${TO_POST} (account_inactive): give slack-token the token of an app that is still installed.`,
  ],
  slowDown: ['throttled', `${TO_POST} (rate_limited): run the job again later.`],
  outOfOrder: ['unavailable', `${TO_POST} (fatal_error): run the job again later.`],
  unexpected: [
    'delivery_failed',
    `${TO_POST} (no_text): look that word up among the errors of the method at docs.slack.dev, and run the job again.`,
  ],
};

describe("Slack's answers", () => {
  it.each(Object.entries(SAID))('%s leads to its cause and its sentence', (name, [cause, sentence]) => {
    const { call, body } = SLACK_EVIDENCE[name as SlackAnswer];
    const code = String(Object(body).error);
    expect(slackAnswer({ call, code })).toMatchObject({ name, cause });
    const thrown = Object.assign(new Error('An API error occurred'), { data: body });
    if (sentence !== '')
      expect(slackError(thrown, 'post')).toMatchObject({ reasonCode: cause, message: sentence });
  });

  it('have a row for each that Slack documents of a method that we call', () => {
    const unknown = slackDocumented().filter((given) => slackAnswer(given).name === 'unexpected');
    expect(unknown).toEqual([{ call: 'conversations.replies', code: 'thread_not_found' }]);
  });

  it('are listed for every method that we call', () => {
    const code = ['slack.ts', 'channel-id.ts']
      .map((file) => readFileSync(new URL(`../../../src/adapters/chat/${file}`, import.meta.url), 'utf8'))
      .join();
    const called = [...code.matchAll(/client\)?\.(\w+\.\w+)\(/g)].map(([, method]) => method);
    const listed = [...new Set(slackDocumented().map(({ call }) => call))];
    expect([...new Set(called)].sort()).toEqual(listed.sort());
    expect(Object.keys(SLACK_ANSWERS)).toEqual(Object.keys(SAID));
  });
});
