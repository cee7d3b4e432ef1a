import { readFileSync } from 'node:fs';
import { partitionIn, respelled } from '../../aws/protocol/partitions.ts';
import { readPolicy, type Statement } from './policy-document.ts';

/** What a resource handler is called for. */
export type HandlerVerb = 'create' | 'read' | 'update' | 'delete' | 'list';

/** What AWS says of rights; tools/conformance/clients/resource_rights.py makes it of the data that cfn-lint and moto carry. */
export interface AwsFacts {
  /** The permissions that the schema of a resource type tells of each handler. */
  readonly handlers: Readonly<Record<string, Readonly<Partial<Record<HandlerVerb, readonly string[]>>>>>;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** By which kinds of resources an action is judged; none for one that takes no resource, null where there is no such action. */
  readonly actions: Readonly<Record<string, readonly string[] | null>>;
  /** Statements of AWS's managed policies, by ARN. */
  readonly policies: Readonly<Record<string, unknown>>;
}

let facts: AwsFacts | undefined;

/** The facts, which are read when somebody first needs them. */
export function awsFacts(): AwsFacts {
  facts ??= JSON.parse(readFileSync(new URL('./aws-rights.json', import.meta.url), 'utf8')) as AwsFacts;
  return facts;
}

const read = new Map<string, readonly Statement[]>();

/**
 * The statements of one of AWS's managed policies; undefined for one that the world does not have. In each partition they are the same
 * but for its ARNs ("IAM ARNs" of the AWS GovCloud and AWS in China guides).
 */
export function awsPolicy(arn: string): readonly Statement[] | undefined {
  const known = read.get(arn);
  if (known !== undefined) return known;
  const partition = partitionIn(arn);
  const document = awsFacts().policies[arn.replace(`arn:${partition}:`, 'arn:aws:')];
  if (document === undefined) return undefined;
  const own: unknown = JSON.parse(respelled(JSON.stringify(document), partition));
  const statements = readPolicy({ Statement: own }, 'identity');
  read.set(arn, statements);
  return statements;
}
