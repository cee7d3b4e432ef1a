import { Unjudged } from '../policy/conditions.ts';
import type { Right } from '../roles/right.ts';
import { handlerRights, hasSchema } from './handler-rights.ts';
import { otherRights } from './other-types.ts';
import type { ResourceWork } from './resource-work.ts';

/** The rights that a stack's role needs for what it does with a resource. @throws Unjudged for a type of which nothing is known */
export function resourceRights(work: ResourceWork): readonly Right[] {
  const rights = hasSchema(work.type) ? handlerRights(work) : otherRights(work);
  if (rights === undefined)
    throw new Unjudged(`it does not know what rights a resource of the type ${work.type} needs`);
  return rights;
}
