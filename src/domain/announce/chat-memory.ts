/** What was told in the chat, and where. */
export interface ChatMemory {
  /** The chat message of the first channel. */
  readonly slack?: ToldMessage | undefined;
  /** Those of the other channels; absent for none. */
  readonly alsoSlack?: readonly ToldMessage[] | undefined;
  /** Keys of what was said once, in every channel. */
  readonly told?: readonly string[] | undefined;
}

/** Where a chat message is, by the ids of the chat. */
interface ToldMessage {
  readonly channel: string;
  readonly ts: string;
  /** A digest of the text that it shows. */
  readonly shows?: string;
  /** A digest of the name by which the channel is given; absent where its id is. */
  readonly given?: string;
}
