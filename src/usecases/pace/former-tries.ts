import { findTry, hourOf, tryKey, type VainTry } from '../../domain/due/failed-tries.ts';
import { isUntouched } from '../../domain/stack/revision.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isBusy } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { passesByItself } from '../../domain/verdict/passing.ts';
import { skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';

/** What is done to a stack: what one did to no avail holds no other back. */
export type TriedStep = 'take-down' | 'sleep' | 'wake';

/** What runs by schedule tried to no avail, as far as it is known. */
export interface FormerTries {
  /**
   * Why a stack is left alone: a run of less than six hours ago changed it to no avail, and nothing has happened to it since. Undefined where
   * it may be tried. `beside` has all that the run may try, this one among them.
   */
  heldBack(step: TriedStep, stack: Stack, beside: readonly Stack[]): Promise<Verdict<'skipped'> | undefined>;
  /** Keeps for later runs what a try came to that began with the stack as given. Never throws. */
  keep(step: TriedStep, stacks: Pick<Stacks, 'describe'>, before: Stack, verdict: Verdict): Promise<void>;
}

/** The tries of one run. */
export interface TryLedger {
  /** `basis` is what else a try depends on, such as the settings; where it changes, everything is tried. */
  triesBy(basis: string): FormerTries;
  /** Sentences of what was left alone. */
  readonly held: ReadonlySet<string>;
  /** What later runs are to know: tries of this run, and those because of which something was left alone. */
  tries(): readonly VainTry[];
}

/** `recall` gives the words in which former runs noted their tries; [] where nobody knows, so that everything is tried. */
export function createTryLedger(
  clock: Pick<Clock, 'now'>,
  recall: () => Promise<readonly string[]>,
): TryLedger {
  const held = new Set<string>();
  const tries = new Map<string, VainTry>();
  function triesBy(basis: string): FormerTries {
    const keys = {
      'take-down': keysBy(basis),
      sleep: keysBy(`${basis} sleep`),
      wake: keysBy(`${basis} wake`),
    };
    return {
      async heldBack(step, stack, beside) {
        const keyOf = keys[step];
        const words = await recall();
        if (words.length === 0) return undefined;
        const found = findTry(words, keyOf(stack), beside.map(keyOf), clock.now());
        if (found === undefined) return undefined;
        const sentence = `${stack.name} is left alone, because a run of less than six hours ago changed it to no avail and nothing has happened to it since; start the workflow by hand to try it at once.`;
        tries.set(found.key, found);
        held.add(sentence);
        return skip('reported_before', sentence);
      },
      async keep(step, stacks, before, { decision, reasonCode }) {
        const isOver = reasonCode === 'deadline' || passesByItself(reasonCode);
        if (isOver || (decision !== 'failed' && decision !== 'refused')) return;
        const now = await describeQuietly(stacks, before);
        if (now === undefined || isBusy(now.status) || isUntouched(before, now)) return;
        const key = keys[step](now);
        tries.set(key, { key, hour: hourOf(clock.now()) });
      },
    };
  }
  return { triesBy, held, tries: () => [...tries.values()] };
}

/** The key of each stack, found once. */
function keysBy(basis: string): (stack: Stack) => string {
  const known = new Map<Stack, string>();
  return (stack) => {
    const key = known.get(stack) ?? tryKey(stack, basis);
    known.set(stack, key);
    return key;
  };
}

async function describeQuietly(
  { describe }: Pick<Stacks, 'describe'>,
  { id }: Stack,
): Promise<Stack | undefined> {
  try {
    return await describe(id);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    return undefined;
  }
}
