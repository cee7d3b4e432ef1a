import { type Document, isPair, isScalar, visit } from 'yaml';

/** Keys of the settings whose values others read as text. */
const TEXTS: readonly unknown[] = ['parameters', 'tags', 'accounts'];

/** Lets a number among texts stay as it is written: a version 1.10 is not 1.1, and an account may begin with a zero. */
export function keepNumbersAsWritten(document: Document): void {
  visit(document, {
    Scalar(_, node, path) {
      const isText = path.some(
        (parent) => isPair(parent) && isScalar(parent.key) && TEXTS.includes(parent.key.value),
      );
      if (isText && typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
    },
  });
}
