import { canonicalJson } from '../world/kernel/canonical-json.ts';

/** Collects what is not as it should be. */
export interface Expectations {
  /** Deep equality of plain data. */
  equal(what: string, found: unknown, expected: unknown): void;
  /** A text that contains a part. */
  contains(what: string, text: string | undefined, part: string): void;
}

/** Collects sentences on what differs. */
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
