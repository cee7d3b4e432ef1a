import { asText, isList, isObject, type Json, type JsonObject } from '../template/json.ts';
import { invalid } from '../template/refusals.ts';
import { type ExistingResource, textProperty } from './handler.ts';
import type { Account, StackResource, StoredParameter } from './stacks.ts';
import { storedKey, storedParameter } from './stored-parameters.ts';

/** "Get values stored in other services using dynamic references" of the CloudFormation guide has the three services. */
const REFERENCE = /\{\{resolve:([^:{}]*):?([^{}]*)\}\}/g;
const SSM_NAME = /^[a-zA-Z0-9_.\-/]+(?::\d+)?$/;

/** Where a secure string may be referred to: "Resources that support dynamic parameter patterns for secure strings" of the same guide. */
const SECURE_PLACES: ReadonlySet<string> = new Set([
  'AWS::DirectoryService::MicrosoftAD/Properties/Password',
  'AWS::DirectoryService::SimpleAD/Properties/Password',
  'AWS::ElastiCache::ReplicationGroup/Properties/AuthToken',
  'AWS::IAM::User/Properties/LoginProfile/Password',
  'AWS::KinesisFirehose::DeliveryStream/Properties/RedshiftDestinationConfiguration/Password',
  'AWS::OpsWorks::App/Properties/AppSource/Password',
  'AWS::OpsWorks::Stack/Properties/CustomCookbooksSource/Password',
  'AWS::OpsWorks::Stack/Properties/RdsDbInstances/DbPassword',
  'AWS::RDS::DBCluster/Properties/MasterUserPassword',
  'AWS::RDS::DBInstance/Properties/MasterUserPassword',
  'AWS::Redshift::Cluster/Properties/MasterUserPassword',
]);

/** A reference in a text: the service, what it names there, and the whole of it. */
interface Reference {
  readonly service: string;
  readonly name: string;
  readonly whole: string;
  /** `AWS::RDS::DBInstance/Properties/MasterUserPassword`. */
  readonly place: string;
}

/**
 * Properties with `{{resolve:ssm:…}}` replaced, as often as they are worked out (cdktn-io/terraform-provider-cfncompat,
 * live-test-results.md, T6). References to secrets stay as they are written, so that no event and no change set shows what is behind them.
 * @throws QueryError ValidationError when there is no such parameter, or where a reference may not stand
 */
export function withStoredValues(
  account: Account,
  region: string,
  type: string,
  properties: JsonObject,
): JsonObject {
  return replaced(properties, type, ({ service, name, whole, place }) => {
    if (service === 'secretsmanager') return whole;
    if (service !== 'ssm' && service !== 'ssm-secure')
      throw invalid(`The world does not know the dynamic reference ${whole} in ${place}.`);
    // aws/aws-cdk#18747 has both sentences.
    if (!SSM_NAME.test(name))
      throw invalid(`Incorrect format is used in the following SSM reference: [${whole}]`);
    if (service === 'ssm-secure' && !SECURE_PLACES.has(place))
      throw invalid(`SSM Secure reference is not supported in: [${place}]`);
    const stored = storedParameter(account, region, name);
    // As an issue of aws-samples/data-mesh-datazone-cdk-cloudformation quotes it.
    if (stored === undefined) throw invalid(`Parameters: [${service}:${name}] cannot be found.`);
    if (service === 'ssm-secure') return whole;
    if (stored.type === 'SecureString')
      throw invalid(`Non-secure ssm prefix was used for secure parameter ${name.replace(/:\d+$/, '')}`);
    return stored.value;
  });
}

/**
 * A resource as its service gets it: with the values behind references to secrets.
 * @throws Error with the reason that the resource's failed event shows
 */
export function withSecrets<Resource extends ExistingResource>(
  account: Account,
  type: string,
  resource: Resource,
): Resource {
  return { ...resource, properties: revealed(account, resource.region, type, resource.properties) };
}

/** Properties with the values behind references to secrets. @throws Error as `withSecrets` */
export function revealed(account: Account, region: string, type: string, properties: JsonObject): JsonObject {
  return replaced(properties, type, ({ service, name, whole }) => {
    if (service === 'ssm-secure') return storedParameter(account, region, name)?.value ?? whole;
    return service === 'secretsmanager' ? secretText(account, region, name) : whole;
  });
}

/** Under which key the account keeps a secret that a person gave. */
export function secretKey(region: string, name: string): string {
  return storedKey(region, `secretsmanager:${name}`);
}

/**
 * Both sentences: aws-cloudformation/cloudformation-coverage-roadmap#1822, and ResourceNotFoundException of Secrets Manager's API reference.
 * @param written what follows `secretsmanager:`; an ARN has colons of its own
 */
function secretText(account: Account, region: string, written: string): string {
  const [, id = '', kind = 'SecretString', key = ''] =
    /^((?:arn:[^:]*:[^:]*:[^:]*:[^:]*:[^:]*:)?[^:]*)(?::([^:]*))?(?::([^:]*))?/.exec(written) ?? [];
  const secret = account.stored.get(secretKey(region, id)) ?? madeSecret(account, region, id);
  if (secret === undefined || kind !== 'SecretString')
    throw new Error(
      "Secrets Manager can't find the specified secret. (Service: AWSSecretsManager; Status Code: 400; Error Code: ResourceNotFoundException)",
    );
  if (key === '') return secret.value;
  const value = memberOf(secret.value, key);
  if (value === undefined) throw new Error('Could not find a value associated with JSONKey in SecretString');
  return value;
}

function memberOf(text: string, key: string): string | undefined {
  try {
    const parsed = JSON.parse(text) as Json;
    const value = isObject(parsed) && Object.hasOwn(parsed, key) ? parsed[key] : undefined;
    return value === undefined ? undefined : asText(value);
  } catch {
    return undefined;
  }
}

function madeSecret(account: Account, region: string, id: string): StoredParameter | undefined {
  const isIt = ({ type, status, physicalId, properties }: StackResource): boolean =>
    type === 'AWS::SecretsManager::Secret' &&
    status !== 'DELETE_COMPLETE' &&
    (physicalId === id || textProperty(properties, 'Name') === id);
  const found = account.stacks
    .filter((stack) => stack.region === region)
    .flatMap((stack) => [...stack.content.resources.values()])
    .find(isIt);
  if (found === undefined) return undefined;
  return { value: textProperty(found.properties, 'SecretString') ?? generated(found), type: 'SecureString' };
}

/** What Secrets Manager would have made up, by `GenerateSecretString`: the same for as long as the resource is there. */
function generated({ physicalId, properties }: StackResource): string {
  const wish = properties['GenerateSecretString'];
  const text = `generated-for-${(physicalId ?? '').slice(-6)}`;
  const key = isObject(wish) ? wish['GenerateStringKey'] : undefined;
  if (!isObject(wish) || typeof key !== 'string') return text;
  const template = JSON.parse(asText(wish['SecretStringTemplate'] ?? '{}')) as JsonObject;
  return JSON.stringify({ ...template, [key]: text });
}

function replaced(
  properties: JsonObject,
  type: string,
  meaning: (reference: Reference) => string,
): JsonObject {
  const visit = (value: Json, place: string): Json => {
    if (typeof value === 'string')
      return value.replace(REFERENCE, (whole, service: string, name: string) =>
        meaning({ service, name, whole, place }),
      );
    if (isList(value)) return value.map((item) => visit(item, place));
    return isObject(value) ? members(value, place) : value;
  };
  const members = (value: JsonObject, place: string): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, visit(member ?? '', `${place}/${key}`)]),
    );
  return members(properties, `${type}/Properties`);
}
