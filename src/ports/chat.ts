/** A chat that can be posted to, edited and read back. One adapter: Slack. */
export interface Chat {
  /**
   * The message with that key, among this app's own in the channel; undefined when there is none,
   * 'unreadable' when the app may not read the channel's history.
   */
  find(
    channel: string,
    key: string,
    thread?: ChatMessageRef,
  ): Promise<ChatMessageRef | undefined | 'unreadable'>;
  post(channel: string, message: ChatMessage, thread?: ChatMessageRef): Promise<ChatMessageRef>;
  update(ref: ChatMessageRef, message: ChatMessage): Promise<void>;
  /** How to mention a person by e-mail; undefined when the chat does not know them. */
  mention(email: string): Promise<string | undefined>;
}

export interface ChatMessage {
  /** Identity of the announcement: the same key is never posted twice where history can be read. */
  readonly key: string;
  /** Escaped mrkdwn; also what a screen reader says. */
  readonly text: string;
}

export interface ChatMessageRef {
  /** The channel's id, as the chat answered it: an update by name fails. */
  readonly channel: string;
  readonly ts: string;
}
