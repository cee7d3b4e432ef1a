import { beyondTheWorld } from '../kernel/limits.ts';

/** A refusal of Slack's: HTTP 200 with `ok: false`. */
export class SlackError extends Error {
  readonly word: string;
  readonly fields: Readonly<Record<string, unknown>>;
  constructor(word: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(word);
    this.name = 'SlackError';
    this.word = word;
    this.fields = fields;
  }
}

/** What Slack may know and the world does not: an error that no client takes for one of Slack's. */
export function beyond(what: string): SlackError {
  const messages = [`[ERROR] ${beyondTheWorld('Slack', what)}`];
  return new SlackError('not_in_the_world', { response_metadata: { messages } });
}

/** An argument that is wrong, in Slack's words. */
export function invalidArguments(problem: string): SlackError {
  return new SlackError('invalid_arguments', { response_metadata: { messages: [`[ERROR] ${problem}`] } });
}

/** Blocks that are wrong, each problem with where it is. */
export function invalidBlocks(problems: readonly string[]): SlackError {
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  return new SlackError('invalid_blocks', { errors: problems, response_metadata: { messages } });
}
