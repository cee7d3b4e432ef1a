import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { partitionOf } from '../../protocol/partitions.ts';
import type { S3World } from '../../protocol/peers.ts';
import { QueryError, type QueryInput, type XmlResult } from '../../protocol/query-protocol.ts';
import type { Tags } from '../../protocol/tags.ts';
import { constraint } from '../stacks/lookup.ts';
import type { Account, Desired, Stack } from '../stacks/stacks.ts';
import { storedValues } from '../stacks/stored-parameters.ts';
import { requiredCapability } from '../template/capabilities.ts';
import { type GivenParameter, parameterReferences, resolveParameters } from '../template/parameters.ts';
import { invalid } from '../template/refusals.ts';
import { applyRules } from '../template/rules.ts';
import { parseTemplate, type Template } from '../template/template.ts';
import { checkTemplate } from '../template/template-checks.ts';
import { noteUnmodelled } from './notices.ts';

/** Parameters that every operation shares which describes a stack to come. */
export const DESIRED_FIELDS = {
  StackName: 'string',
  TemplateBody: 'string',
  TemplateURL: 'string',
  Parameters: [
    {
      ParameterKey: 'string',
      ParameterValue: 'string',
      UsePreviousValue: 'boolean',
      ResolvedValue: 'string',
    },
  ],
  Capabilities: ['string'],
  ResourceTypes: ['string'],
  RoleARN: 'string',
  RollbackConfiguration: {
    RollbackTriggers: [{ Arn: 'string', Type: 'string' }],
    MonitoringTimeInMinutes: 'integer',
  },
  NotificationARNs: ['string'],
  Tags: [{ Key: 'string', Value: 'string' }],
} as const;

/** A request that says what a stack is to become. */
export type DesiredInput = QueryInput<typeof DESIRED_FIELDS> & { readonly UsePreviousTemplate?: boolean };

/** Source: quotas of the CloudFormation user guide. */
const LONGEST_BODY = 51_200;
const LONGEST_FILE = 1_000_000;

/** The template that a request carries. @throws QueryError ValidationError */
export function requestedTemplate(
  account: Account,
  input: {
    readonly TemplateBody?: string;
    readonly TemplateURL?: string;
    readonly UsePreviousTemplate?: boolean;
  },
  previous: Template | undefined,
): Template {
  const given = [input.TemplateBody, input.TemplateURL].filter((each) => each !== undefined).length;
  if (input.UsePreviousTemplate === true) {
    if (given > 0)
      throw invalid('You cannot specify both usePreviousTemplate and Template Body/Template URL.');
    if (previous === undefined) throw invalid('Template does not exist: usePreviousTemplate needs a stack.');
    noteUnmodelled(account, previous);
    return previous;
  }
  if (given !== 1) throw invalid('Either Template URL or Template Body must be specified.');
  const body = input.TemplateBody ?? fetchTemplate(account, input.TemplateURL ?? '');
  if (input.TemplateBody !== undefined && Buffer.byteLength(input.TemplateBody) > LONGEST_BODY)
    throw invalid(
      `1 validation error detected: Value '${input.TemplateBody.slice(0, 200)}' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${LONGEST_BODY}`,
    );
  const template = parseTemplate(body);
  checkTemplate(template, (type) => account.types.get(type)?.schema);
  noteUnmodelled(account, template);
  return template;
}

function fetchTemplate(account: Account, address: string): string {
  const place = s3Place(address);
  if (place === undefined) throw invalid('TemplateURL must be a supported URL.');
  const s3 = account.core.peer('s3') as S3World;
  const body = s3.objectBody(place.bucket, place.key);
  if (body === undefined)
    throw invalid(
      'S3 error: Access Denied\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    );
  if (body.length > LONGEST_FILE) throw invalid(`Template may not exceed ${LONGEST_FILE} bytes in size.`);
  return Buffer.from(body).toString('utf8');
}

/** Both forms of an S3 address, and a path-style one on loopback, where the rehearsal's S3 lives. */
function s3Place(address: string): { bucket: string; key: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const path = decodeURIComponent(url.pathname.slice(1));
  const virtual = /^(.+)\.s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.exec(url.hostname);
  if (virtual) return { bucket: virtual[1] ?? '', key: path };
  const bySlash = /^s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$|^127\.0\.0\.1$|^localhost$/.test(
    url.hostname,
  );
  const cut = path.indexOf('/');
  return bySlash && cut > 0 ? { bucket: path.slice(0, cut), key: path.slice(cut + 1) } : undefined;
}

/** Everything that CloudFormation checks before it accepts a creation or an update. */
export function requestedStack(
  account: Account,
  input: DesiredInput,
  { stack, region }: { readonly stack: Stack | undefined; readonly region: string },
): Desired {
  const previous = stack?.status === 'REVIEW_IN_PROGRESS' ? undefined : stack?.desired;
  const template = requestedTemplate(account, input, previous?.template);
  const parameters = resolveParameters(
    template,
    (input.Parameters ?? []) as GivenParameter[],
    previous?.parameters,
  );
  const resolved = storedValues(account, region, template, parameters);
  applyRules(template, parameterReferences(template, parameters, resolved), {
    'AWS::AccountId': account.core.account,
    'AWS::Partition': partitionOf(region).name,
    'AWS::Region': region,
    'AWS::StackName': input.StackName ?? '',
    'AWS::URLSuffix': partitionOf(region).urlSuffix,
  });
  const capabilities = input.Capabilities ?? [];
  checkCapabilities(template, capabilities);
  checkRole(input.RoleARN);
  checkResourceTypes(template, input.ResourceTypes);
  return {
    template,
    parameters,
    resolved,
    tags: input.Tags === undefined && previous ? previous.tags : requestedTags(input.Tags ?? []),
    capabilities,
    roleArn: input.RoleARN ?? previous?.roleArn,
    notificationArns: input.NotificationARNs ?? previous?.notificationArns ?? [],
  };
}

/** Source: the length of RoleARN in CloudFormation's API reference. */
const SHORTEST_ROLE_ARN = 20;

function checkRole(arn: string | undefined): void {
  if (arn !== undefined && arn.length < SHORTEST_ROLE_ARN)
    throw constraint(arn, 'roleARN', `Member must have length greater than or equal to ${SHORTEST_ROLE_ARN}`);
}

function checkCapabilities(template: Template, given: readonly string[]): void {
  const legal = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
  const unknown = given.find((each) => !legal.includes(each));
  if (unknown !== undefined)
    throw invalid(
      `1 validation error detected: Value '[${given.join(', ')}]' at 'capabilities' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${legal.join(', ')}]]`,
    );
  const needed = requiredCapability(template);
  if (needed === undefined || given.includes('CAPABILITY_NAMED_IAM') || given.includes(needed.name)) return;
  throw new QueryError('InsufficientCapabilitiesException', `Requires capabilities : [${needed.name}]`);
}

/**
 * Whoever makes a stack directly has not seen what a macro makes of its template (the reference of CreateStack, AUTO_EXPAND).
 * @throws QueryError InsufficientCapabilitiesException
 */
export function requireExpansion({ template, capabilities }: Desired): void {
  if (template.transforms.length === 0 || capabilities.includes('CAPABILITY_AUTO_EXPAND')) return;
  throw new QueryError(
    'InsufficientCapabilitiesException',
    'Requires capabilities : [CAPABILITY_AUTO_EXPAND]',
  );
}

function checkResourceTypes(template: Template, allowed: readonly string[] | undefined): void {
  if (allowed === undefined || allowed.length === 0) return;
  const refused = Object.values(template.resources)
    .map((resource) => resource.type)
    .filter(
      (type) =>
        !allowed.some((each) => each === type || (each.endsWith('*') && type.startsWith(each.slice(0, -1)))),
    );
  if (refused.length > 0)
    throw invalid(
      `Resource type ${refused[0]} is not allowed by parameter ResourceTypes [${allowed.join(', ')}]`,
    );
}

const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** @throws QueryError ValidationError. Source: quotas of the Tag Editor guide. */
export function requestedTags(given: readonly { readonly Key?: string; readonly Value?: string }[]): Tags {
  if (given.length > 50)
    throw invalid(
      `1 validation error detected: Value '[${given.length} tags]' at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50`,
    );
  const tags: Record<string, string> = {};
  for (const [index, { Key: key = '', Value: value = '' }] of given.entries()) {
    const at = `tags.${index + 1}.member`;
    if (key === '' || key.length > 128 || !TAG_TEXT.test(key))
      throw invalid(
        `1 validation error detected: Value '${key}' at '${at}.key' failed to satisfy constraint: Member must satisfy regular expression pattern: ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$`,
      );
    if (value === '')
      throw invalid(
        `1 validation error detected: Value '' at '${at}.value' failed to satisfy constraint: Member must have length greater than or equal to 1`,
      );
    if (value.length > 256 || !TAG_TEXT.test(value))
      throw invalid(
        `1 validation error detected: Value '${value}' at '${at}.value' failed to satisfy constraint: Member must satisfy regular expression pattern: ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$`,
      );
    if (/^aws:/i.test(key)) throw invalid('aws: prefixed tag key names are not allowed for external use.');
    if (Object.hasOwn(tags, key)) throw invalid(`Tag key ${key} is specified more than once.`);
    tags[key] = value;
  }
  return tags;
}

/** A request that a client may repeat without it being done twice. */
export interface TokenUse {
  /** What the token belongs to: a stack's id, or region and name of a stack to be. */
  readonly scope: string;
  readonly action: string;
  /** `ClientRequestToken`; without one, every request is done. */
  readonly token: string | undefined;
  readonly input: object;
}

/** A request that is about a stack which is there. */
export function tokenUse(
  stack: Stack,
  action: string,
  input: { readonly ClientRequestToken?: string },
): TokenUse {
  return { scope: stack.id, action, token: input.ClientRequestToken, input };
}

/**
 * Answers a repeated request that carries the same token with its first answer.
 * @throws QueryError TokenAlreadyExistsException when the token came with another request
 */
export function once(
  account: Account,
  { scope, action, token, input }: TokenUse,
  run: () => XmlResult,
): XmlResult {
  if (token === undefined) return run();
  if (!/^[a-zA-Z0-9][-a-zA-Z0-9]{0,127}$/.test(token))
    throw invalid(
      `1 validation error detected: Value '${token}' at 'clientRequestToken' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9][-a-zA-Z0-9]*`,
    );
  const key = `${scope}/${token}`;
  const digest = `${action} ${canonicalJson(input)}`;
  const earlier = account.tokens.get(key);
  if (earlier?.digest === digest) return earlier.answer;
  if (earlier !== undefined)
    throw new QueryError(
      'TokenAlreadyExistsException',
      `A client request token ${token} already exists for another operation.`,
    );
  const answer = run();
  account.tokens.set(key, { digest, answer });
  return answer;
}
