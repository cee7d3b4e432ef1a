import { isRecord } from './document.ts';
import { BeyondTheWorld } from './errors.ts';
import type { Args, Shown } from './execute.ts';

interface Listed {
  readonly id: string;
  readonly node: Shown;
}

const COMPARATORS: Readonly<Record<string, (value: unknown, wanted: unknown) => boolean>> = {
  eq: (value, wanted) => value === wanted,
  neq: (value, wanted) => value !== wanted,
  in: (value, wanted) => Array.isArray(wanted) && wanted.includes(value),
  nin: (value, wanted) => Array.isArray(wanted) && !wanted.includes(value),
  eqIgnoreCase: (value, wanted) => String(value).toLowerCase() === String(wanted).toLowerCase(),
};

/**
 * The nodes that a filter lets through: comparators of fields, within each other for what a node refers to (linear.app/developers/filtering).
 * @throws BeyondTheWorld for what the world does not compare, and for another order than that of creation
 */
export function filtered<T extends Listed>(listed: readonly T[], filter: unknown, rest: Args): readonly T[] {
  const { orderBy, includeArchived: _archived, includeDisabled: _disabled, ...unknown } = rest;
  if (orderBy !== undefined && orderBy !== 'createdAt')
    throw new BeyondTheWorld(`the order ${String(orderBy)}`);
  const [other] = Object.keys(unknown);
  if (other !== undefined) throw new BeyondTheWorld(`the argument ${other} of a list`);
  return isRecord(filter) ? listed.filter(({ node }) => passes(node, filter)) : listed;
}

function passes(node: unknown, filter: Args): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    if (name === 'and') return Array.isArray(wanted) && wanted.every((each) => passes(node, each));
    if (name === 'or') return Array.isArray(wanted) && wanted.some((each) => passes(node, each));
    if (name === 'null') return (node === null) === wanted;
    const compare = COMPARATORS[name];
    if (compare !== undefined) return compare(node, wanted);
    if (!isRecord(wanted)) throw new BeyondTheWorld(`the comparator ${name}`);
    const found = isRecord(node) ? node[name] : null;
    if (found === undefined) throw new BeyondTheWorld(`the filter ${name}`);
    return passes(typeof found === 'function' ? found({}) : found, wanted);
  });
}
