import { createSlack } from '../adapters/chat/slack.ts';
import type { ChatSink } from '../usecases/announce/announce-in-chat.ts';
import type { SlackInputs } from './inputs/announcing.ts';
import { checkEndpoint } from './inputs/check-endpoint.ts';
import { redactChat } from './redact.ts';
import type { RunContext } from './run-context.ts';

/** Slack, and the channel in it; undefined where it is not configured. @throws UserError for an address that is none. */
export function wireChat(context: RunContext, inputs: SlackInputs | undefined): ChatSink | undefined {
  if (inputs === undefined) return undefined;
  const chat = createSlack({
    fetch: context.fetch,
    token: inputs.token,
    ...(inputs.apiUrl === undefined ? {} : { apiUrl: checkEndpoint('slack-api-url', inputs.apiUrl) }),
    sleep: context.clock.sleep,
    timeout: context.timeout,
    log: context.run.log,
  });
  return { chat: redactChat(chat, context.veil), channel: inputs.channel };
}
