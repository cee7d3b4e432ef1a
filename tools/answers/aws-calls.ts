import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository/repository-root.ts';
import type { DocumentedAnswer } from './evidence.ts';

const ADAPTER = join(repositoryRoot, 'src', 'adapters', 'aws');
const SDK = join(repositoryRoot, 'node_modules', '@aws-sdk');
/** The packages of the SDK's clients that we use, by service. */
const CLIENTS = [
  'client-cloudformation',
  'client-cloudwatch-logs',
  'client-ecr',
  'client-elastic-beanstalk',
  'client-rds',
  'client-s3',
  'client-sts',
];

/**
 * What is documented for something that we never ask for: sessions with policies, stack sets, encryption and parts of uploads, reserved
 * capacity, snapshots by their name.
 */
const UNASKED =
  /^(?:MalformedPolicyDocument|PackedPolicyTooLarge|StackSetNotFound|EncryptionTypeMismatch|InvalidRequest$|InvalidWriteOffset|TooManyParts|ResourceTypeNotSupported|DBSnapshotNotFound|(?:Invalid)?DBCapacityReservation)/;

/** Every operation that the adapters' code calls, in order. */
export function calledOfAws(): readonly string[] {
  const code = readdirSync(ADAPTER, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ADAPTER, file), 'utf8'))
    .join('\n');
  const names = [...code.matchAll(/client\s*\.([a-z]\w+)\(/g)].map(
    ([, name = '']) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  );
  return [...new Set(names)].filter((name) => declarationsOf(name).length > 0).sort();
}

/** What the SDK's own documentation of an operation says that it throws; the services' models are its source. */
export function awsDocumented(): readonly DocumentedAnswer[] {
  return calledOfAws().flatMap((call) =>
    [...new Set(declarationsOf(call).flatMap(thrownIn))]
      .filter((code) => !UNASKED.test(code))
      // An answer to HEAD has no body, and so no code.
      .map((code) => (code === 'NotFound' ? { call, status: 404 } : { call, code })),
  );
}

/** `ListTagsForResource` is an operation of more than one service; of RDS and ECR we do not ask it. */
function declarationsOf(call: string): readonly string[] {
  const clients = call === 'ListTagsForResource' ? ['client-elastic-beanstalk'] : CLIENTS;
  return clients
    .map((client) => join(SDK, client, 'dist-types', 'commands', `${call}Command.d.ts`))
    .filter(existsSync);
}

function thrownIn(path: string): readonly string[] {
  const thrown = [...readFileSync(path, 'utf8').matchAll(/@throws \{@link (\w+)\}/g)];
  return thrown.map(([, name = '']) => name).filter((name) => !name.endsWith('ServiceException'));
}
