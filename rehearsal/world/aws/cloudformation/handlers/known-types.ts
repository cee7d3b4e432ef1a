import type { ResourceHandler } from '../stacks/handler.ts';
import type { ResourceTypes } from '../stacks/stacks.ts';
import { isAmong } from '../template/names.ts';
import { attributeOf, type NamedType } from './tokens.ts';
import { customResourceHandler, namedType, type Surroundings, unmodelledHandler } from './unmodelled.ts';

/** A custom resource's type. Source: the template reference of AWS::CloudFormation::CustomResource. */
const CUSTOM = /^Custom::[A-Za-z0-9_@-]{1,60}$/;

/**
 * Every resource type that a template may hold: what the world models, with the properties and attributes that AWS knows besides, and
 * the rest of AWS's types as well as it can be done without modelling them.
 */
export function knownTypes(
  around: Surroundings,
  modelled: ReadonlyMap<string, ResourceHandler>,
): ResourceTypes {
  const made = new Map<string, ResourceHandler | undefined>();
  return {
    get(type) {
      if (!made.has(type)) made.set(type, handlerFor(around, type, modelled.get(type)));
      return made.get(type);
    },
  };
}

function handlerFor(
  around: Surroundings,
  type: string,
  modelled: ResourceHandler | undefined,
): ResourceHandler | undefined {
  const named = namedType(type);
  if (modelled !== undefined) return named ? withTheRest(modelled, named) : modelled;
  if (CUSTOM.test(type) || type === 'AWS::CloudFormation::CustomResource')
    return customResourceHandler(around, type);
  return named && unmodelledHandler(around, named);
}

/** A handler that also takes what AWS knows of its type and the world does not model: it keeps it, and makes tokens of it. */
function withTheRest(handler: ResourceHandler, named: NamedType): ResourceHandler {
  const { schema } = handler;
  const { facts } = named;
  const onlyKept = facts.properties.filter((name) => !isAmong(schema.properties, name));
  const isOnlyKept = (path: string) => onlyKept.includes(path.split('.')[0] ?? '');
  return {
    ...handler,
    schema: {
      ...schema,
      properties: [...schema.properties, ...onlyKept],
      replacedBy: [...schema.replacedBy, ...facts.createOnly.filter(isOnlyKept)],
      mayBeReplacedBy: facts.maybeCreateOnly.filter(isOnlyKept),
      attributes: [...schema.attributes, ...facts.attributes],
      onlyKept,
    },
    attribute: (resource, name) =>
      isAmong(schema.attributes, name)
        ? handler.attribute(resource, name)
        : attributeOf(named, resource, name),
  };
}
