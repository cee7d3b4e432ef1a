import type { HeldIntent, Intent } from '../domain/intents/intent.ts';

/**
 * What shared environments shall run. One adapter: Git refs of the repository, where the whole team sees them. It throws what `CodeHost`
 * says for every method of its own. A refusal is never taken for an absence.
 */
export interface Intents {
  /** The intent of an environment (its name); undefined where nothing was ever sent there. Only reads, in two requests at most. */
  intentOf(environment: string): Promise<HeldIntent | undefined>;
}

/** What only the workflow of commands may do: it takes the permission `contents: write`. */
export interface IntentKeeping extends Intents {
  /**
   * Writes the next intent of an environment, where the one that is there is still of that version (undefined for none), and gives it as it
   * is kept. Of several who try at once one alone does; for all others it says `changed`. After an error nobody knows, and whoever asks again
   * finds the intent by its command. The commit that is sent stays readable as long as the intent, and so do all that were sent before.
   */
  send(intent: Intent, before: string | undefined): Promise<HeldIntent | 'changed'>;
}
