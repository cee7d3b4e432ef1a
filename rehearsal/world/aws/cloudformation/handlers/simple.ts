import type { WorldCore } from '../../../kernel/world.ts';
import { partitionOf } from '../../protocol/partitions.ts';
import {
  accountOf,
  type ExistingResource,
  type Foresight,
  generatedName,
  type ResourceHandler,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import type { Json, JsonObject } from '../template/json.ts';

/** A type that has no states of its own. */
interface SimpleType {
  readonly type: string;
  readonly properties: readonly string[];
  readonly required?: readonly string[];
  readonly replacedBy: readonly string[];
  readonly tagged: boolean;
  /** World seconds of a creation; updates take half, deletions a third. */
  readonly seconds: number;
  /** The physical id. */
  name(request: ResourceRequest, random: string): string;
  readonly attributes?: Readonly<Record<string, (resource: ExistingResource) => Json>>;
  readonly reference?: (resource: ExistingResource) => Json;
  readonly foresight?: Omit<Foresight, 'nameFor'>;
  /** What a service behind it does; none for a type that lives in the stack alone. */
  readonly service?: SimpleService;
}

/** What is done beside keeping the resource in the stack. Each may throw an Error whose message becomes the event's reason. */
export interface SimpleService {
  made(resource: ExistingResource): void;
  changed(resource: ExistingResource, before: JsonObject): void;
  /** Gone before is fine. */
  removed(resource: ExistingResource): void;
}

/** A type whose resources live in the stack alone, or need little of a service. */
export function simpleHandler(core: WorldCore, simple: SimpleType): ResourceHandler {
  return {
    type: simple.type,
    schema: {
      properties: simple.properties,
      ...(simple.required ? { required: simple.required } : {}),
      replacedBy: simple.replacedBy,
      attributes: Object.keys(simple.attributes ?? {}),
    },
    tagged: simple.tagged,
    seconds: {
      create: simple.seconds,
      update: Math.ceil(simple.seconds / 2),
      delete: Math.ceil(simple.seconds / 3),
    },
    create(request) {
      const physicalId = simple.name(request, core.random.hex(12).toUpperCase());
      simple.service?.made({ ...request, physicalId });
      return { physicalId };
    },
    update(request, before) {
      simple.service?.changed(request, before);
      return { physicalId: request.physicalId };
    },
    delete(request) {
      simple.service?.removed(request);
      return {};
    },
    attribute: (resource, name) => simple.attributes?.[name]?.(resource) ?? '',
    foresight: { nameFor: simple.name, ...simple.foresight },
    ...(simple.reference ? { reference: simple.reference } : {}),
  };
}

/** The property that names the resource, or a generated name. */
export function named(property: string, longest = 64): SimpleType['name'] {
  return (request, random) =>
    textProperty(request.properties, property) ?? generatedName(request, random, longest);
}

/** Makes the ARN of something of IAM's, with its path. */
export function iamArn(kind: string): (resource: ExistingResource) => string {
  return (resource) =>
    `arn:${partitionOf(resource.region).name}:iam::${accountOf(resource)}:${kind}${textProperty(resource.properties, 'Path') ?? '/'}${resource.physicalId}`;
}
