import { readFileSync } from 'node:fs';
import { readTemplate } from '../templates/read-template.ts';
import { type Right, type Statement, statementsOf } from './policies.ts';
import { contextsOf, namesOf } from './resource-names.ts';

export type Verb = 'create' | 'read' | 'update' | 'delete' | 'list';

/** What AWS says of the resources of our templates; tools/conformance/clients/resource_rights.py makes it of the data that cfn-lint and moto carry. */
export interface ResourceRights {
  /** The permissions that the schema of a resource type tells of each handler. */
  readonly handlers: Readonly<Record<string, Readonly<Partial<Record<Verb, readonly string[]>>>>>;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** By which kinds of resources an action is judged; none for one that takes no resource, null where there is no such action. */
  readonly actions: Readonly<Record<string, readonly string[] | null>>;
  readonly policies: Readonly<Record<string, unknown>>;
}

export const RESOURCE_RIGHTS = JSON.parse(
  readFileSync(new URL('./resource-rights.json', import.meta.url), 'utf8'),
) as ResourceRights;

/** What AWS gives to those who call Elastic Beanstalk, which acts with their rights (its Developer Guide, "Managing Elastic Beanstalk user policies"). */
export const CALLERS_OF_BEANSTALK = 'AdministratorAccess-AWSElasticBeanstalk';

export function rightsOfBeanstalksCallers(): readonly Statement[] {
  return statementsOf({ Statement: RESOURCE_RIGHTS.policies[CALLERS_OF_BEANSTALK] });
}

export interface HandlerRight extends Right {
  readonly type: string;
  readonly verb: Verb;
}

/** Actions of a type's handlers that are left out, by the properties that alone need them or by a reason. */
export interface LeftOut {
  readonly type: string;
  readonly actions: readonly string[];
  /** Of which no template sets one. */
  readonly unset?: readonly string[];
  readonly because?: string;
}

/** The resource types of templates, each with the properties that any of them sets. */
export function typesOf(templates: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const types = new Map<string, Set<string>>();
  for (const template of templates)
    for (const { Type, Properties } of Object.values(readTemplate(template).Resources))
      types.set(Type, new Set([...(types.get(Type) ?? []), ...Object.keys(Properties)]));
  return types;
}

/**
 * The rights that the handlers of the templates' resource types need on resources of the names that the templates give.
 * @throws Error for an action or a kind of resource of which nothing is known.
 */
export function handlerRights(
  templates: readonly string[],
  leftOut: readonly LeftOut[],
): readonly HandlerRight[] {
  return [...typesOf(templates)].flatMap(([type, properties]) => {
    const spared = leftOut
      .filter((each) => each.type === type && !each.unset?.some((property) => properties.has(property)))
      .flatMap(({ actions }) => actions);
    return permissionsOf(type)
      .filter(({ action }) => !spared.includes(action))
      .flatMap(({ verb, action }) => rightsFor(type, action).map((right) => ({ type, verb, ...right })));
  });
}

export function permissionsOf(type: string): readonly { readonly verb: Verb; readonly action: string }[] {
  const handlers = RESOURCE_RIGHTS.handlers[type];
  if (handlers === undefined) throw new Error(`The handlers of ${type} are not known.`);
  return (Object.entries(handlers) as [Verb, readonly string[]][]).flatMap(([verb, actions]) =>
    actions.map((action) => ({ verb, action })),
  );
}

function rightsFor(type: string, action: string): readonly Right[] {
  const kinds = RESOURCE_RIGHTS.actions[action];
  if (kinds === undefined) throw new Error(`${action} is not known: make resource-rights.json again.`);
  if (kinds === null) return [];
  const contexts = contextsOf(type, action);
  if (contexts.length > 0) return contexts;
  const names = kinds.flatMap((kind) => namesOf(type, action, kind));
  if (names.length > 0) return names.map((resource) => ({ action, resource }));
  // What is read beside our own resources has no name of ours.
  if (kinds.length === 0 || /:(Describe|Get|List)/.test(action)) return [{ action, resource: '*' }];
  throw new Error(`${action} of ${type} is judged by ${kinds.join(', ')}, of which no name is known.`);
}
