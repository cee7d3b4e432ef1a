import type { WorldCore } from '../../../kernel/world.ts';
import {
  accountOf,
  type ExistingResource,
  generatedName,
  type ResourceHandler,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import type { Json } from '../template/json.ts';

/** A type that needs no service behind it. */
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
}

/** A type whose resources live in the stack alone. */
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
    create: (request) => ({ physicalId: simple.name(request, core.random.hex(12).toUpperCase()) }),
    update: (request) => ({ physicalId: request.physicalId }),
    delete: () => ({}),
    attribute: (resource, name) => simple.attributes?.[name]?.(resource) ?? '',
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
    `arn:aws:iam::${accountOf(resource)}:${kind}${textProperty(resource.properties, 'Path') ?? '/'}${resource.physicalId}`;
}
