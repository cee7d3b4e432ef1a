import type { WorldCore } from '../../../kernel/world.ts';
import {
  type ExistingResource,
  notModelled,
  type ResourceHandler,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import { typeFacts } from '../types/type-table.ts';
import { attributeOf, customName, domainNameOf, type NamedType, physicalIdFor } from './tokens.ts';

/** What is around a resource that the world does not model. */
export interface Surroundings {
  readonly core: WorldCore;
  /** Whether its stack still has it; one that a stack let go stands by itself. */
  isHeld(resource: StandingResource): boolean;
}

/** What the world knows of resources that it does not model. */
export interface UnmodelledResources {
  /** Those that stand, also when their stack has let them go. */
  readonly standing: Map<string, StandingResource>;
  /** What deletions left by the policy Snapshot. */
  readonly snapshots: { readonly type: string; readonly of: string }[];
}

/** A resource that stands in the stack alone. */
export interface StandingResource {
  readonly type: string;
  readonly region: string;
  readonly stackId: string;
  readonly logicalId: string;
  readonly physicalId: string;
  /** The name that the template gave it. */
  readonly name: string | undefined;
  readonly isKey: boolean;
}

const worlds = new WeakMap<WorldCore, UnmodelledResources>();

/** What stands in the account of types that the world does not model. */
export function unmodelledOf(core: WorldCore): UnmodelledResources {
  const known = worlds.get(core);
  if (known) return known;
  const made: UnmodelledResources = { standing: new Map(), snapshots: [] };
  worlds.set(core, made);
  return made;
}

/** The resource that would answer at a domain name: at that of an attribute, or at one that begins with its id. */
export function unmodelledAt(core: WorldCore, domainName: string): StandingResource | undefined {
  const [first] = domainName.split('.');
  return [...unmodelledOf(core).standing.values()].find(
    (each) => domainNameOf(each.type, each) === domainName || each.physicalId.toLowerCase() === first,
  );
}

/** Whether an id is that of a resource which stands without being modelled. */
export function isUnmodelled(core: WorldCore, physicalId: string): boolean {
  return [...unmodelledOf(core).standing.values()].some((each) => each.physicalId === physicalId);
}

function keyOf(resource: Pick<ExistingResource, 'stackId' | 'logicalId' | 'physicalId'>): string {
  return [resource.stackId, resource.logicalId, resource.physicalId].join(' ');
}

/** A handler for a type of AWS that the world does not model: states, delays, ids and attributes, and nothing behind them. */
export function unmodelledHandler(around: Surroundings, named: NamedType): ResourceHandler {
  const { core } = around;
  const { type, facts } = named;
  return {
    type,
    schema: {
      // The handler refuses what is wrong itself, in the words of the registry.
      properties: ['*'],
      replacedBy: facts.createOnly,
      mayBeReplacedBy: facts.maybeCreateOnly,
      attributes: facts.attributes,
      notice: notModelled(type),
    },
    tagged: facts.tagged,
    seconds: { create: 20, update: 10, delete: 10 },
    create(request) {
      checkAgainstSchema(named, request);
      const name = customName(named, request.properties);
      if (name) checkNameIsFree(around, named, request, name);
      const physicalId = physicalIdFor(named, request, core.random.hex(8));
      stand(core, named, { ...request, physicalId });
      return { physicalId };
    },
    update(request) {
      checkAgainstSchema(named, request);
      stand(core, named, request);
      return { physicalId: request.physicalId };
    },
    delete(request, policy) {
      unmodelledOf(core).standing.delete(keyOf(request));
      if (policy === 'Snapshot') unmodelledOf(core).snapshots.push({ type, of: request.physicalId });
      return {};
    },
    attribute: (resource, name) => attributeOf(named, resource, name),
  };
}

function stand(core: WorldCore, named: NamedType, resource: ExistingResource): void {
  const { region, stackId, logicalId, physicalId } = resource;
  const name = customName(named, resource.properties);
  unmodelledOf(core).standing.set(keyOf(resource), {
    type: named.type,
    region,
    stackId,
    logicalId,
    physicalId,
    name: name?.name,
    isKey: name?.isKey ?? false,
  });
}

/**
 * The registry of resource types judges properties by a JSON schema, and hands on what the validator says (everit-org/json-schema,
 * as users report it of many types). @throws Error with the reason of the resource's failed event
 */
function checkAgainstSchema({ facts }: NamedType, { logicalId, properties }: ResourceRequest): void {
  const missing = facts.required.filter((name) => properties[name] === undefined);
  const strange = Object.keys(properties).filter((name) => !facts.properties.includes(name));
  const problems = [
    ...missing.map((name) => `#: required key [${name}] not found`),
    ...strange.map((name) => `#: extraneous key [${name}] is not permitted`),
  ];
  if (problems.length > 0)
    throw new Error(
      `Properties validation failed for resource ${logicalId} with message:\n${problems.join('\n')}`,
    );
}

/** The three sentences are those that users report. @throws Error */
function checkNameIsFree(
  { core, isHeld }: Surroundings,
  { type, facts }: NamedType,
  { region, stackId, logicalId }: ResourceRequest,
  { name, isKey }: { readonly name: string; readonly isKey: boolean },
): void {
  const holder = [...unmodelledOf(core).standing.values()].find(
    (each) => each.type === type && each.region === region && each.name === name,
  );
  if (holder === undefined) return;
  const isItself = holder.stackId === stackId && holder.logicalId === logicalId;
  if (isItself)
    throw new Error(
      `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${name} and update the stack again.`,
    );
  if (!isKey) return;
  if (isHeld(holder)) throw new Error(`${name} already exists in stack ${holder.stackId}`);
  const identifier = facts.identifier.length === 1 ? name : JSON.stringify({ name });
  throw new Error(
    `Resource handler returned message: "Resource of type '${type}' with identifier '${identifier}' already exists." (RequestToken: ${core.random.uuid()}, HandlerErrorCode: AlreadyExists)`,
  );
}

/** A resource whose properties and attributes are the business of a function that the world does not run. */
export function customResourceHandler(around: Surroundings, type: string): ResourceHandler {
  const facts = {
    properties: [],
    required: [],
    createOnly: [],
    maybeCreateOnly: [],
    identifier: ['Id'],
    attributes: ['*'],
    lists: [],
    tagged: false,
  };
  const plain = unmodelledHandler(around, { type, facts });
  /** Of each resource, the function that it was made with. */
  const tokens = new Map<string, string | undefined>();
  return {
    ...plain,
    schema: {
      properties: ['*'],
      required: ['ServiceToken'],
      replacedBy: [],
      attributes: ['*'],
      notice: notModelled(type),
    },
    create(request) {
      const begun = plain.create({ ...request, properties: {} });
      tokens.set(keyOf({ ...request, ...begun }), textProperty(request.properties, 'ServiceToken'));
      return begun;
    },
    update(request) {
      // The sentence is the one that users report.
      if (tokens.get(keyOf(request)) !== textProperty(request.properties, 'ServiceToken'))
        throw new Error('Modifying service token is not allowed.');
      return { physicalId: request.physicalId };
    },
  };
}

/** A type's name and what AWS says of it; undefined when it knows none of that name. */
export function namedType(type: string): NamedType | undefined {
  const facts = typeFacts(type);
  return facts && { type, facts };
}
