import { invalidValue } from './records.ts';

/** Tags as an operation takes them. */
export const TAG_FIELDS = [{ Key: 'string', Value: 'string' }] as const;

/** Source: "Tagging Elastic Beanstalk application resources" of the developer guide; so are the lengths and reserved names below. */
export const MOST_TAGS = 50;

/** @throws QueryError InvalidParameterValue */
export function tagsFrom(
  given: readonly { readonly Key?: string; readonly Value?: string }[] | undefined,
): Record<string, string> {
  if ((given ?? []).length > MOST_TAGS) throw invalidValue(`A resource can have up to ${MOST_TAGS} tags.`);
  for (const { Key = '', Value = '' } of given ?? []) {
    if (/^(aws|elasticbeanstalk):/i.test(Key)) throw invalidValue(`The tag key ${Key} is reserved.`);
    if (Key === '' || Key.length > 128 || Value.length > 256)
      throw invalidValue(`A tag has 1 to 128 characters and a value of up to 256, not ${Key}.`);
  }
  return Object.fromEntries((given ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}
