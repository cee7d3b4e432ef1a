import type { ResourceHandler } from '../stacks/handler.ts';
import type { PropertyChange, ResourceChange } from '../stacks/stacks.ts';
import { asText, isList, isObject, type Json, type JsonObject, sameProperty } from '../template/json.ts';
import { LATER } from '../template/list-functions.ts';

/** The properties that differ, in the order of their names; tags that the handler keeps by themselves are judged with the stack's. */
export function propertyChanges(
  handler: Pick<ResourceHandler, 'schema' | 'tagged'>,
  before: JsonObject,
  after: JsonObject,
): PropertyChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !(handler.tagged && name === 'Tags') && !sameProperty(before[name], after[name]))
    .sort()
    .map((name) => ({
      name,
      recreation: recreationBy(handler, name, before, after),
      isCertain: !asText(after[name]).includes(LATER),
    }));
}

function recreationBy(
  { schema }: Pick<ResourceHandler, 'schema'>,
  name: string,
  before: JsonObject,
  after: JsonObject,
): PropertyChange['recreation'] {
  const differs = (path: string) => {
    const [first = '', ...rest] = path.split('.');
    return first === name && !sameProperty(within(before[first], rest), within(after[first], rest));
  };
  if (schema.replacedBy.some(differs)) return 'Always';
  return schema.mayBeReplacedBy?.some(differs) ? 'Conditionally' : 'Never';
}

/** What lies deeper in a property; of a list, what lies in each of its items. */
function within(value: Json | undefined, path: readonly string[]): Json | undefined {
  const [next, ...rest] = path;
  if (next === undefined || value === undefined) return value;
  if (isList(value))
    return value.map((item) => within(item, next === '*' ? rest : path)).filter((item) => item !== undefined);
  return isObject(value) ? within(value[next], rest) : undefined;
}

/**
 * What a change set says: `Always` with a value that is certain replaces the resource, `Always` with one that is not may replace it.
 * Source: the API reference of ResourceChange, "Replacement".
 */
export function replacementBy(changes: readonly PropertyChange[]): ResourceChange['replacement'] {
  if (changes.some(({ recreation, isCertain }) => recreation === 'Always' && isCertain)) return 'True';
  return changes.some(({ recreation }) => recreation !== 'Never') ? 'Conditional' : 'False';
}

/** Whether a change makes a new resource. Where the schema says only that it may, the seed decides. */
export function isReplaced(seed: number, changes: readonly PropertyChange[]): boolean {
  return changes.some(
    ({ recreation }) => recreation === 'Always' || (recreation === 'Conditionally' && seed % 2 === 1),
  );
}
