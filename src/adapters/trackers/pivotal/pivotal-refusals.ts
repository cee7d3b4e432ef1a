import { isObject } from '../../../domain/input/is-object.ts';
import { oneLine } from '../../../domain/input/one-line.ts';
import { textOf } from '../tracker-fields.ts';

/** Entries of a refusal that are read. */
const MOST_ERRORS = 5;

/**
 * What a refusal says, on one line of at most 200 characters; its words can echo a story's text. Pivotal's error body is
 * `{kind: 'error', code, error, general_problem?, validation_errors?}`. Of its successors nobody tells, so both forms that are usual are
 * read: `{message}`, and `{errors}` as a list of texts or as lists by field.
 */
export function trackerMessage(body: unknown): string {
  if (!isObject(body)) return '';
  const plain = [body['error'], body['general_problem'], body['message']].flatMap(
    (each) => textOf(each) ?? [],
  );
  return oneLine([...plain, ...errorsIn(body['errors'])].join(' '), 200);
}

function errorsIn(errors: unknown): readonly string[] {
  if (Array.isArray(errors))
    return errors
      .slice(0, MOST_ERRORS)
      .flatMap((each) => textOf(isObject(each) ? (each['message'] ?? each['problem']) : each) ?? []);
  if (!isObject(errors)) return [];
  return Object.entries(errors)
    .slice(0, MOST_ERRORS)
    .flatMap(([field, said]) => {
      const words = textOf(Array.isArray(said) ? said[0] : said);
      return words === undefined ? [] : [`${field} ${words}`];
    });
}

/** There is no code of its own for a missing estimate: `invalid_parameter`, with the field named or only the sentence. */
export function isAboutEstimate(body: unknown): boolean {
  if (!isObject(body)) return false;
  const { validation_errors: listed, errors } = body;
  const fields = Array.isArray(listed) ? listed.filter(isObject) : [];
  return (
    fields.some((each) => each['field'] === 'estimate') ||
    (isObject(errors) && 'estimate' in errors) ||
    /must be estimated|needs? (?:to be estimated|an estimate)|\bestimate can't be blank/i.test(
      trackerMessage(body),
    )
  );
}
