import type { Breach } from './breach.ts';
import { RULES, type Rule } from './rules.ts';

/** Keys by rule; a key that several breaches have stands there as often. */
export type Allowed = Readonly<Record<Rule, readonly string[]>>;

export interface Judgement {
  /** Sentences on what breaks the rule and is not allowed. */
  readonly faults: readonly string[];
  /** Sentences on what is allowed and breaks the rule no more. */
  readonly idle: readonly string[];
  /** Keys that are allowed and still needed. */
  readonly needed: readonly string[];
}

/** Compares what breaks a rule with what is allowed for now. */
export function judge(rule: Rule, breaches: readonly Breach[], allowed: readonly string[]): Judgement {
  const left = [...allowed];
  const faults: string[] = [];
  for (const { key, sentence } of breaches) {
    const at = left.indexOf(key);
    if (at < 0) faults.push(sentence);
    else left.splice(at, 1);
  }
  return {
    faults,
    idle: left.map(
      (key) =>
        `tools/house/allowed.ts still allows '${key}' under ${rule}: \`npm run house -- --shrink\` takes it out.`,
    ),
    needed: without(allowed, left),
  };
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...some];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The text of `allowed.ts`. */
export function allowedText(allowed: Allowed): string {
  const lines = RULES.flatMap((rule) => {
    const keys = allowed[rule].toSorted();
    // As the formatter would have it.
    const short = `  ${rule}: [${keys.map((key) => `'${key}'`).join(', ')}],`;
    if (short.length <= 110) return [short];
    return [`  ${rule}: [`, ...keys.map((key) => `    '${key}',`), '  ],'];
  });
  return [
    "import type { Allowed } from './ratchet.ts';",
    '',
    '/**',
    ' * What breaks a rule of the house for now. It only shrinks: test/architecture.test.ts fails when something is added to the house that',
    ' * stands not here, and when something stands here that is mended. `npm run house -- --shrink` takes out what is mended.',
    ' */',
    'export const ALLOWED: Allowed = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
