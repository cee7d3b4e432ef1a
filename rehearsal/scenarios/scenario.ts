import type { RunRecord } from '../runner/records.ts';
import { canonicalJson } from '../world/kernel/canonical-json.ts';
import type { Stage } from './stage.ts';

/** One step of a life: what people do, and what the world must look like then. */
export interface LifeStep {
  /** 1 to 7. */
  readonly number: number;
  readonly name: string;
  readonly headline: string;
  /** Uses of the step whose action `--break` empties, such as `./actions/provision`. */
  readonly breaks: string;
  /** The step during which the action that breaks this one runs, when it is not this one. */
  readonly brokenDuring?: number;
  readonly play: (stage: Stage) => Promise<void>;
  /** What must be true then; collects every difference, by literals. */
  readonly check: (stage: Stage, expect: Expectations) => void | Promise<void>;
}

export interface Scenario {
  readonly name: string;
  readonly description: string;
  readonly steps: readonly LifeStep[];
}

/** Collects what is not as it should be. */
export interface Expectations {
  /** Deep equality of plain data. */
  equal(what: string, found: unknown, expected: unknown): void;
  contains(what: string, text: string | undefined, part: string): void;
}

export interface Failure {
  readonly step: LifeStep;
  /** One sentence a difference. */
  readonly sentences: readonly string[];
}

/** One decision of one action, in the order in which it was made. */
export interface Decided {
  /** Number of the life's step. */
  readonly step: number;
  /** `preview.yml/provision` */
  readonly place: string;
  readonly action: string;
  readonly decision: string;
  readonly reasonCode: string;
  readonly sentence: string;
}

/** Told of everything as it happens, to print it. */
export interface Audience {
  readonly stepStarts: (step: LifeStep) => void;
  /** `at` is world time in ms. */
  readonly person: (sentence: string, at: number) => void;
  readonly run: (run: RunRecord, decided: readonly Decided[]) => void;
  readonly note: (sentence: string) => void;
  readonly seen: (stage: Stage) => void;
  readonly stepEnds: (step: LifeStep, failure: Failure | undefined) => void;
}

export function createExpectations(): Expectations & { readonly sentences: string[] } {
  const sentences: string[] = [];
  return {
    sentences,
    equal(what, found, expected) {
      const [seen, wanted] = [shown(found), shown(expected)];
      if (seen !== wanted) sentences.push(`${what} should be ${wanted}, but is ${seen}.`);
    },
    contains(what, text, part) {
      if (text === undefined)
        sentences.push(`${what} should contain ${JSON.stringify(part)}, but is not there.`);
      else if (!text.includes(part))
        sentences.push(`${what} should contain ${JSON.stringify(part)}, but is ${JSON.stringify(text)}.`);
    },
  };
}

/** With sorted keys, so that the order of making does not count. */
function shown(value: unknown): string {
  return value === undefined ? 'nothing' : canonicalJson(value);
}
