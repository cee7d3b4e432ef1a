import { createContext, Script } from 'node:vm';

/** Ms of a processor that one value may take: an expression that goes on longer would stop the whole world. */
const PATIENCE_MS = 1000;

/** Only what runs in a context of its own can be ended in the middle of an expression. */
const BENCH = createContext({});
const TRIAL = new Script('expression.test(value)');

/** What came of holding a value against a pattern; `unread` where JavaScript cannot read it, `endless` where it did not end. */
export type Matched = 'yes' | 'no' | 'unread' | 'endless';

/**
 * Whether a whole value matches an `AllowedPattern`. CloudFormation reads Java's expressions (CloudFormation guide, "Using
 * regular expressions"); what JavaScript writes in another way, or not at all, is not judged.
 */
export function matchesWhole(pattern: string, value: string): Matched {
  const expression = readPattern(pattern);
  if (expression === undefined) return 'unread';
  Object.assign(BENCH, { expression, value });
  const before = process.threadCpuUsage();
  let spentMs = 0;
  while (spentMs < PATIENCE_MS / 2) {
    try {
      return TRIAL.runInContext(BENCH, { timeout: PATIENCE_MS }) ? 'yes' : 'no';
    } catch {
      // Node counts the time of the machine, in which a busy one may not have come to the expression at all.
      const { user, system } = process.threadCpuUsage(before);
      spentMs = (user + system) / 1000;
    }
  }
  return 'endless';
}

/** Whether the world can hold a value against a pattern. */
export function isReadable(pattern: string): boolean {
  return readPattern(pattern) !== undefined;
}

/** Flags at the very beginning, as Java writes them. */
const FLAGS = /^\(\?([ims]+)\)/;
/** What JavaScript reads as something else, instead of not at all: possessive quantifiers, quotes, anchors and classes of Java's. */
const OTHERWISE = /[*+?}]\+|\\[QEAZzGhHRXpP]|\[[^\]]*(?:&&|\[)/;

function readPattern(pattern: string): RegExp | undefined {
  const flags = FLAGS.exec(pattern)?.[1] ?? '';
  const body = pattern.replace(FLAGS, '');
  if (OTHERWISE.test(body)) return undefined;
  try {
    return new RegExp(`^(?:${body})$`, flags);
  } catch {
    return undefined;
  }
}
