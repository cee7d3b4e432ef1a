/**
 * A chat that can be posted to, edited and read back. One adapter: Slack.
 *
 * Every method throws AdapterError, where it does not say otherwise:
 * - `access_denied` for a token that Slack does not take, or that lacks a scope.
 * - `throttled` when Slack asks to wait for more than half a minute, or for the third time.
 * - `unreachable` when no answer comes, and for a 5xx.
 * - `delivery_failed` for everything else that Slack refuses, such as a channel that it does not know.
 *
 * An adapter cannot be made without a token: that throws UserError `missing_credentials`.
 */
export interface Chat {
  /**
   * The message with that key, among this app's own in the channel, or in a thread of it; of two that were posted at once the older one.
   * Undefined when there is none. Safe to repeat. `pages` are read at most, thirty where it is absent (450 to 6,000 messages): of a channel
   * the newest, of a thread the oldest. Where more follow after thirty and none was found, the log says so.
   *
   * 'unreadable' when the token lacks the scope to read, when the app is not in the channel, and when a channel is not found by
   * its name. These throw nothing, because an app may post where it may not read.
   */
  find(
    channel: string,
    key: string,
    thread?: ChatMessageRef,
    pages?: number,
  ): Promise<ChatMessageRef | undefined | 'unreadable'>;
  /**
   * The first of those with that key that were posted at once with the newest one, of those that `find` looks for. One page is read
   * (15 to 200 messages), of a channel the newest and of a thread the oldest, so ask it right behind `post`; a message that is alone there is
   * taken for one's own. Undefined and 'unreadable' as in `find`. Safe to repeat.
   */
  first(
    channel: string,
    key: string,
    thread?: ChatMessageRef,
  ): Promise<ChatMessageRef | undefined | 'unreadable'>;
  /**
   * True where the one message at that place, which is no reply, is this app's own and has the key. False also where it cannot be read,
   * as in `find`. Safe to repeat.
   */
  holds(ref: ChatMessageRef, key: string): Promise<boolean>;
  /**
   * Posts a message to a channel (its id or name), or as an answer into a thread. Not safe to repeat: each call posts one more,
   * whatever the key. Whoever may have posted before asks `find` first.
   */
  post(channel: string, message: ChatMessage, thread?: ChatMessageRef): Promise<ChatMessageRef>;
  /** Replaces the text and the key of this app's own message. Safe to repeat. Throws `delivery_failed` when the message is gone. */
  update(ref: ChatMessageRef, message: ChatMessage): Promise<void>;
  /**
   * Deletes this app's own message for good; one that is gone is no error. Throws `delivery_failed` where the workspace lets nobody
   * delete. Safe to repeat.
   */
  remove(ref: ChatMessageRef): Promise<void>;
  /**
   * The id of the channel of that name, with or without '#', among those that the app can see and that are not archived. Undefined where there
   * is none, where the token may not list channels, and beyond ten pages. Safe to repeat.
   */
  channelId(name: string): Promise<string | undefined>;
  /**
   * How to mention a person by e-mail, ready to stand in a text. Undefined when the chat does not know them, and whatever else
   * Slack refuses, a missing scope too. Throws only `throttled` and `unreachable`. Safe to repeat.
   */
  mention(email: string): Promise<string | undefined>;
}

/** What is posted. */
export interface ChatMessage {
  /**
   * Identity of the announcement, by which `find` finds it again. The chat does not keep it unique; whoever posts does, by `find`.
   * Everybody in the workspace can see it.
   */
  readonly key: string;
  /** Escaped mrkdwn, the first line of which is its headline. A notification and a screen reader say it without links. */
  readonly text: string;
}

/** Which message is meant. */
export interface ChatMessageRef {
  /** The channel's id, as the chat answered it: an update by name fails. */
  readonly channel: string;
  /** Slack's timestamp of the message, which is its id within the channel; '' where Slack answered none. */
  readonly ts: string;
}
