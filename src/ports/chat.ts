/**
 * A chat that can be posted to, edited and read back. One adapter: Slack.
 *
 * Every method throws AdapterError: `access_denied` for a token that Slack does not take or that lacks a scope, `throttled`,
 * `unreachable`, and `delivery_failed` for everything else that Slack refuses, such as a channel that it does not know.
 */
export interface Chat {
  /**
   * The message with that key, among this app's own in the channel, or in a thread of it. Only the newest pages are read (450 to
   * 6,000 messages). Undefined when there is none, 'unreadable' when the app may not read there. Safe to repeat.
   */
  find(
    channel: string,
    key: string,
    thread?: ChatMessageRef,
  ): Promise<ChatMessageRef | undefined | 'unreadable'>;
  /**
   * Posts a message to a channel (its id or name), or as an answer into a thread. Not safe to repeat: each call posts one more, so
   * whoever may have posted before asks `find` first.
   */
  post(channel: string, message: ChatMessage, thread?: ChatMessageRef): Promise<ChatMessageRef>;
  /** Replaces the text of this app's own message. Safe to repeat. */
  update(ref: ChatMessageRef, message: ChatMessage): Promise<void>;
  /** How to mention a person by e-mail, ready to stand in a text; undefined when the chat does not know them. Safe to repeat. */
  mention(email: string): Promise<string | undefined>;
}

/** What is posted. */
export interface ChatMessage {
  /** Identity of the announcement: the same key is never posted twice where history can be read. Everybody in the workspace can see it. */
  readonly key: string;
  /** Escaped mrkdwn; also what a screen reader says. */
  readonly text: string;
}

/** Which message is meant. */
export interface ChatMessageRef {
  /** The channel's id, as the chat answered it: an update by name fails. */
  readonly channel: string;
  /** Slack's timestamp of the message, which is its id within the channel; '' where Slack answered none. */
  readonly ts: string;
}
