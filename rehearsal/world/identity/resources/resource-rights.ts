import type { Right } from '../roles/right.ts';
import { handlerRights, hasSchema } from './handler-rights.ts';
import { otherRights } from './other-types.ts';
import type { ResourceWork } from './resource-work.ts';

/** The rights that a stack's role needs for what it does with a resource; undefined for a type of which nothing is known. */
export function resourceRights(work: ResourceWork): readonly Right[] | undefined {
  return hasSchema(work.type) ? handlerRights(work) : otherRights(work);
}
