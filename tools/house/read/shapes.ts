import { childOf, type Node, nameOf, nodesIn, type Parsed } from './syntax.ts';

export interface Member {
  readonly name: string;
  readonly kind: 'method' | 'property';
  readonly line: number;
  /** Whether a doc comment stands before it. */
  readonly isDocumented: boolean;
}

/** An interface, or a type that is written as members in braces. */
export interface Shape {
  readonly name: string;
  readonly line: number;
  readonly isExported: boolean;
  readonly members: readonly Member[];
  /** Names of the shapes whose members it has as well. */
  readonly parents: readonly string[];
}

export function shapesOf(file: Parsed): readonly Shape[] {
  return file.items.flatMap((item) => {
    const isExported = item.type === 'ExportDeclaration';
    const declaration = isExported ? childOf(item, 'declaration') : item;
    if (declaration === undefined) return [];
    const parts = partsOf(declaration);
    if (parts === undefined) return [];
    const members = parts.bodies.flatMap((body) => membersIn(file, body));
    if (members.length === 0 && parts.parents.length === 0) return [];
    return [
      {
        name: nameOf(childOf(declaration, 'id')),
        line: file.lineOf(declaration),
        isExported,
        members,
        parents: parts.parents,
      },
    ];
  });
}

interface Parts {
  readonly bodies: readonly Node[];
  readonly parents: readonly string[];
}

function partsOf(declaration: Node): Parts | undefined {
  if (declaration.type === 'TsInterfaceDeclaration') {
    const body = childOf(declaration, 'body');
    const parents = nodesIn(declaration['extends']).map((each) => nameOf(childOf(each, 'expression')));
    return { bodies: body ? [body] : [], parents: parents.filter((name) => name !== '') };
  }
  const type = declaration.type === 'TsTypeAliasDeclaration' && childOf(declaration, 'typeAnnotation');
  if (!type) return undefined;
  const all = type.type === 'TsIntersectionType' ? nodesIn(type['types']) : [type];
  const bodies = all.filter((each) => each.type === 'TsTypeLiteral');
  if (bodies.length === 0) return undefined;
  const references = all.filter((each) => each.type === 'TsTypeReference');
  return { bodies, parents: references.map((each) => nameOf(childOf(each, 'typeName'))) };
}

function membersIn(file: Parsed, body: Node): readonly Member[] {
  const signatures = nodesIn(body['body'] ?? body['members']);
  return signatures.flatMap((signature, index) => {
    const kind = kindOf(signature);
    if (kind === undefined) return [];
    return [
      {
        name: nameOf(childOf(signature, 'key')),
        kind,
        line: file.lineOf(signature),
        isDocumented: file
          .between(signatures[index - 1], signature)
          .trimEnd()
          .endsWith('*/'),
      },
    ];
  });
}

function kindOf(signature: Node): Member['kind'] | undefined {
  if (signature.type === 'TsMethodSignature') return 'method';
  if (signature.type === 'TsGetterSignature') return 'property';
  if (signature.type !== 'TsPropertySignature') return undefined;
  const annotation = childOf(signature, 'typeAnnotation');
  const type = annotation && childOf(annotation, 'typeAnnotation');
  return type?.type === 'TsFunctionType' ? 'method' : 'property';
}
