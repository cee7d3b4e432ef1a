import { INPUTS } from './schema-inputs.ts';
import { TYPES } from './schema-types.ts';

/** A type as it is written, such as `[String!]!`. */
export type TypeText = string;

/** A field of an object, with the types of its arguments. */
export interface FieldType {
  readonly type: TypeText;
  readonly args: ReadonlyMap<string, TypeText>;
}

/** The fields of a type by name. */
export type ObjectType = ReadonlyMap<string, FieldType>;

const PAGED =
  'after: String, before: String, first: Int, includeArchived: Boolean, last: Int, orderBy: PaginationOrderBy';

/** Types that have nothing inside. */
export const SCALARS: ReadonlySet<string> = new Set([
  'Boolean',
  'DateTime',
  'Float',
  'ID',
  'Int',
  'JSON',
  'JSONObject',
  'String',
  'TimelessDate',
]);

/** The legal values of an enumeration. */
export const ENUMS: Readonly<Record<string, readonly string[]>> = {
  PaginationOrderBy: ['createdAt', 'updatedAt'],
};

/** Whatever has nodes is a connection of them. */
const NODES = [
  'Issue',
  'IssueHistory',
  'Comment',
  'Attachment',
  'WorkflowState',
  'IssueLabel',
  'User',
  'Team',
];

const CONNECTIONS = NODES.map(
  (node) => `type ${node}Connection { edges: [${node}Edge!]! nodes: [${node}!]! pageInfo: PageInfo! }
type ${node}Edge { cursor: String! node: ${node}! }`,
).join('\n');

/** Objects and inputs by name. */
export const SCHEMA: ReadonlyMap<string, ObjectType> = new Map(
  [...`${TYPES}${CONNECTIONS}${INPUTS}`.matchAll(/(?:type|input) (\w+) \{([^}]*)\}/g)].map(
    ([, name = '', body = '']) => [name, fieldsOf(body)],
  ),
);

function fieldsOf(body: string): ObjectType {
  return new Map(
    [...body.matchAll(/(\w+)(?:\(([^)]*)\))?: ([[\]\w!]+)/g)].map(([, name = '', args = '', type = '']) => [
      name,
      { type, args: argumentsOf(args) },
    ]),
  );
}

function argumentsOf(text: string): ReadonlyMap<string, TypeText> {
  return new Map(
    [...text.replace('PAGED', PAGED).matchAll(/(\w+): ([[\]\w!]+)/g)].map(([, name = '', type = '']) => [
      name,
      type,
    ]),
  );
}

/** The name in a type, without lists and exclamation marks. */
export function baseOf(type: TypeText): string {
  return type.replaceAll(/[[\]!]/g, '');
}

/** True where null is no value of it. */
export function isRequired(type: TypeText): boolean {
  return type.endsWith('!');
}

/** The type of a list's items; undefined for what is no list. */
export function itemOf(type: TypeText): TypeText | undefined {
  return /^\[(.*)\]!?$/.exec(type)?.[1];
}
