import type { ConversationsListResponse } from '@slack/web-api';
import type { Log } from '../../ports/log.ts';
import { slackAnswer } from './answers.ts';
import type { Call } from './slack-call.ts';
import { slackErrorCode } from './slack-error.ts';

/** docs.slack.dev, "conversations.list", `limit`: under 1,000. Slack allows about twenty such requests a minute. */
const PAGE = 999;
const PAGES = 10;

/** With private channels, and where the token may not see these, without. */
const KINDS = ['public_channel,private_channel', 'public_channel'] as const;

/** The id of a channel, as the port says. */
export async function channelId(
  call: Call,
  given: string,
  log: Pick<Log, 'info'> | undefined,
): Promise<string | undefined> {
  const name = given.replace(/^#/, '');
  for (const kinds of KINDS) {
    const found = await named(call, name, kinds);
    if (found === 'beyond')
      log?.info(
        `Slack has more channels than are read, so '${name}' was not looked up; give its id as slack-channel.`,
      );
    if (found !== 'unreadable') return found === 'beyond' ? undefined : found;
  }
  return undefined;
}

async function named(
  call: Call,
  name: string,
  kinds: string,
): Promise<string | 'unreadable' | 'beyond' | undefined> {
  let cursor: string | undefined;
  for (let count = 1; count <= PAGES; count += 1) {
    const page = await listed(call, kinds, cursor);
    if (page === 'unreadable') return page;
    const found = page.channels?.find((each) => each.name === name);
    if (found?.id !== undefined) return found.id;
    cursor = page.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return undefined;
  }
  return 'beyond';
}

function listed(
  call: Call,
  types: string,
  cursor: string | undefined,
): Promise<Pick<ConversationsListResponse, 'channels' | 'response_metadata'> | 'unreadable'> {
  return call('list the channels', async (client) => {
    try {
      const more = cursor === undefined ? {} : { cursor };
      return await client.conversations.list({ types, exclude_archived: true, limit: PAGE, ...more });
    } catch (error) {
      if (slackAnswer({ call: 'conversations.list', code: slackErrorCode(error) }).cause === 'fact')
        return 'unreadable';
      throw error;
    }
  });
}
