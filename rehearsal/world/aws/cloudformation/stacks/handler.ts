import type { PassedRole } from '../../../identity/resources/resource-work.ts';
import type { WorldCore } from '../../../kernel/world.ts';
import { asText, isList, isObject, type Json, type JsonObject } from '../template/json.ts';

/** What a handler is asked to make, change or remove. */
export interface ResourceRequest {
  readonly stackName: string;
  readonly stackId: string;
  readonly region: string;
  readonly logicalId: string;
  readonly properties: JsonObject;
  /** The stack's tags, the resource's own (they win) and CloudFormation's three. */
  readonly tags: Readonly<Record<string, string>>;
}

/** A resource that is there. */
export interface ExistingResource extends ResourceRequest {
  readonly physicalId: string;
}

/** What a handler has begun. */
export interface Begun {
  readonly physicalId: string;
  /** False while the service still works on it. @throws Error whose message becomes the event's reason */
  settled?(): boolean;
}

/** What a template may say of a resource type. Source: the template reference of each type. */
export interface ResourceSchema {
  /** What it may set; `*` stands for anything. */
  readonly properties: readonly string[];
  readonly required?: readonly string[];
  /** A change of one of these makes a new resource. Dotted where it lies deeper. */
  readonly replacedBy: readonly string[];
  /** A change of one of these may make a new resource. */
  readonly mayBeReplacedBy?: readonly string[];
  /** What `Fn::GetAtt` takes; `Outputs.*` stands for whatever a nested stack puts out. */
  readonly attributes: readonly string[];
  /** Properties that AWS knows and the world only keeps. */
  readonly onlyKept?: readonly string[];
  /** What the world says of a type that it does not model; its events carry it. */
  readonly notice?: string;
}

/** One resource type. Times are world seconds; the properties and attributes are those the world knows. */
export interface ResourceHandler {
  readonly type: string;
  readonly schema: ResourceSchema;
  /** True where an update cannot be ruled out by looking at the properties, as with nested stacks. */
  readonly alwaysUpdated?: boolean;
  /** Whether a change of the stack's tags updates the resource. */
  readonly tagged: boolean;
  readonly seconds: { readonly create: number; readonly update: number; readonly delete: number };
  create(request: ResourceRequest): Begun;
  update(request: ExistingResource, before: JsonObject): Begun;
  /** Gone before is fine. `policy` is the resource's DeletionPolicy, for what takes a snapshot first. */
  delete(request: ExistingResource, policy: string): Omit<Begun, 'physicalId'> | undefined;
  attribute(resource: ExistingResource, name: string): Json;
  /** Ends a creation at once; for stacks that a scenario finds finished. */
  rush?(resource: ExistingResource): void;
  /** What `Ref` gives, where it is not the physical id. */
  reference?(resource: ExistingResource): Json;
  readonly foresight?: Foresight;
}

/** What can be told of a resource before it is made. */
export interface Foresight {
  /** The physical id that it would get. */
  nameFor?(request: ResourceRequest, random: string): string;
  /** The roles that it hands to services. */
  passes?(request: ResourceRequest): readonly PassedRole[];
  /** Whether the account has something of that physical id already. */
  isTaken?(physicalId: string): boolean;
}

/** What the world says of a type that it does not model, or of a part of one. */
export function notModelled(what: string): string {
  return `not modelled: ${what}`;
}

/** The account that a resource is made in: its stack's. */
export function accountOf(request: Pick<ResourceRequest, 'stackId'>): string {
  return request.stackId.split(':')[4] ?? '';
}

/** Makes the handler of a type for one account. */
export type HandlerMaker = (core: WorldCore) => ResourceHandler;

/** `<stack>-<logicalid>-<random>`, as CloudFormation names what has no name of its own. */
export function generatedName(request: ResourceRequest, random: string, longest = 63): string {
  const tail = `-${request.logicalId}-${random}`;
  return `${request.stackName.slice(0, Math.max(1, longest - tail.length))}${tail}`.slice(0, longest);
}

/** A property as text; undefined when it is not set. */
export function textProperty(properties: JsonObject, name: string): string | undefined {
  const value = properties[name];
  return value === undefined ? undefined : asText(value);
}

/** A resource's own `Tags`: the list form of most types, or the map form of a few. */
export function ownTags(properties: JsonObject): Record<string, string> {
  const tags = properties['Tags'];
  if (isObject(tags))
    return Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, asText(value)]));
  if (!isList(tags)) return {};
  return Object.fromEntries(tags.filter(isObject).map((tag) => [asText(tag['Key']), asText(tag['Value'])]));
}
