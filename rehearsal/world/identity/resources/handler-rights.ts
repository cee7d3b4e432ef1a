import { awsFacts, type HandlerVerb } from '../policy/aws-facts.ts';
import type { Right } from '../roles/right.ts';
import { HANDLER_NEEDS } from './handler-needs.ts';
import { namesOf, serviceLinked } from './resource-names.ts';
import type { ResourceWork } from './resource-work.ts';

/** Whether AWS's schema of that type is among the world's facts. */
export function hasSchema(type: string): boolean {
  return awsFacts().handlers[type] !== undefined;
}

/** The actions that a handler is said to need, whatever the properties. */
export function handlerActions(type: string, verb: HandlerVerb): readonly string[] {
  return awsFacts().handlers[type]?.[verb] ?? [];
}

/**
 * The actions of a type's handlers that a resource does not need.
 * @param isSet whether the resource has a property of that name
 */
export function sparedActions(type: string, isSet: (property: string) => boolean): readonly string[] {
  const { properties = {}, never = [] } = HANDLER_NEEDS[type] ?? {};
  const needed = Object.entries(properties).filter(([names]) => names.split(' ').some(isSet));
  const kept = new Set(needed.flatMap(([, actions]) => actions));
  return [
    ...Object.values(properties)
      .flat()
      .filter((action) => !kept.has(action)),
    ...never.flatMap(({ actions }) => actions),
  ];
}

/** The rights that the handler of a resource needs, by AWS's schema of its type. */
export function handlerRights(work: ResourceWork): readonly Right[] {
  const isSet = (name: string) => (name === 'Tags' ? work.isTagged : work.properties[name] !== undefined);
  const spared = new Set(sparedActions(work.type, isSet));
  return handlerActions(work.type, work.verb)
    .filter((action) => !spared.has(action))
    .flatMap((action) => rightsOn(work, action));
}

/**
 * An action on every resource by which it is judged.
 * @throws Error for an action or a kind of resource of which nothing is known.
 */
export function rightsOn(work: ResourceWork, action: string): readonly Right[] {
  const kinds = awsFacts().actions[action];
  if (kinds === undefined) throw new Error(`${action} is not known: make aws-rights.json again.`);
  if (kinds === null) return [];
  if (action === 'iam:PassRole') return work.passes.map(passing);
  if (action === 'iam:CreateServiceLinkedRole') return serviceLinked(work);
  const rights = kinds.flatMap((kind) => namesOf(work, action, kind));
  if (rights.length > 0) return rights.map((named) => ({ action, ...named }));
  // What is read beside the own resource has no name of its own.
  if (kinds.length === 0 || /:(?:Describe|Get|List)/.test(action)) return [{ action, resource: '*' }];
  throw new Error(`${action} of ${work.type} is judged by ${kinds.join(', ')}, of which no name is known.`);
}

/** The right to hand a role to a service. */
export function passing({ role, service }: ResourceWork['passes'][number]): Right {
  return { action: 'iam:PassRole', resource: role, context: { 'iam:PassedToService': service } };
}
