import { z } from 'zod';
import {
  answerQuery,
  operation,
  type QueryApi,
  QueryError,
  queryAction,
  type XmlResult,
} from '../../aws/protocol/query-protocol.ts';
import { verb } from '../../kernel/control-args.ts';
import { namerOf, type Service } from '../../kernel/wire.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { createPolicy, createProfile, createProvider, createRole } from './makers.ts';
import type { Iam, IamRole } from './records.ts';

/** The service with its insides, which STS, CloudFormation's resource handlers and Beanstalk work on. */
export interface IamService extends Service {
  readonly iam: Iam;
}

const DOCUMENT = z.record(z.string(), z.unknown());
const PATH = z
  .string()
  .regex(/^\/(.+\/)?$/)
  .default('/');

/**
 * IAM of one account. Stacks make what is in it, and control verbs make what a person made by hand; the wire only shows it
 * (API version 2010-05-08).
 */
export function createIam(core: WorldCore): IamService {
  const iam: Iam = {
    core,
    roles: new Map(),
    policies: new Map(),
    profiles: new Map(),
    providers: new Map(),
    used: new Map(),
    standIns: { drop: (arn) => void standInVerb(core)?.({ arn }) },
  };
  const api: QueryApi = {
    service: 'IAM',
    namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    version: '2010-05-08',
    operations: {
      GetRole: operation({ RoleName: 'string' }, (input) => ({ Role: shownRole(iam, input.RoleName) })),
      ListOpenIDConnectProviders: operation({}, () => ({
        OpenIDConnectProviderList: [...iam.providers.keys()].map((Arn) => ({ Arn })),
      })),
    },
    requestId: () => core.random.uuid(),
  };
  return {
    name: 'iam',
    iam,
    operationOf: namerOf(Object.keys(api.operations), queryAction),
    isWrite: () => false,
    handle: (request) => answerQuery(api, request),
    control: controlOf(iam),
    state: () => stateOf(iam),
  };
}

/** What a person makes by hand. */
function controlOf(iam: Iam): IamService['control'] {
  const partition = 'aws';
  return {
    role: verb(
      'iam/role',
      {
        name: z.string(),
        path: PATH,
        trust: DOCUMENT,
        policies: z.record(z.string(), DOCUMENT).default({}),
        managed: z.array(z.string()).default([]),
        boundary: z.string().optional(),
        maxSeconds: z.int().default(3600),
      },
      ({ policies, managed, boundary, ...role }) => {
        createRole(iam, { ...role, partition, inline: policies, attached: managed, boundary });
      },
    ),
    policy: verb('iam/policy', { name: z.string(), path: PATH, document: DOCUMENT }, (args) => ({
      arn: createPolicy(iam, { ...args, partition }, args.document),
    })),
    profile: verb(
      'iam/profile',
      { name: z.string(), path: PATH, roles: z.array(z.string()).max(1) },
      (args) => void createProfile(iam, { ...args, partition }, args.roles),
    ),
    provider: verb(
      'iam/provider',
      {
        url: z.string().startsWith('https://'),
        audiences: z.array(z.string()).default(['sts.amazonaws.com']),
      },
      (args) => void createProvider(iam, { ...args, partition }, args.audiences),
    ),
  };
}

/** The verb of STS that takes a made-up role away; a world may have no STS. */
function standInVerb(core: WorldCore) {
  try {
    return core.peer('sts').control['drop'];
  } catch {
    return undefined;
  }
}

/** IAM of an account; undefined in a world that has none, or where nobody named the account yet. */
export function iamOf(core: WorldCore, account = core.account): Iam | undefined {
  try {
    const services = account === core.account ? [core.peer('iam')] : core.elsewhere('iam');
    return (services as IamService[]).find(({ iam }) => iam.core.account === account)?.iam;
  } catch {
    return undefined;
  }
}

function shownRole(iam: Iam, name: string | undefined): XmlResult {
  const role = iam.roles.get(name ?? '');
  if (role === undefined)
    throw new QueryError('NoSuchEntity', `The role with name ${name} cannot be found.`, 404);
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: 'AROAREHEARSAL0000000',
    Arn: role.arn,
    CreateDate: iam.core.clock.iso(),
    MaxSessionDuration: role.maxSeconds,
  };
}

function stateOf(iam: Iam): unknown {
  return {
    roles: [...iam.roles.values()].map(roleState),
    policies: [...iam.policies.keys()],
    profiles: [...iam.profiles.values()].map(({ name, roles }) => ({ name, roles })),
    providers: [...iam.providers.values()].map(({ issuer, audiences }) => ({ issuer, audiences })),
    used: [...iam.used.values()].map(({ role, action, resource, context }) => ({
      role,
      action,
      resource,
      ...(context === undefined ? {} : { context }),
    })),
  };
}

function roleState(role: IamRole) {
  return {
    arn: role.arn,
    policies: [...role.inline.keys()],
    managed: [...role.attached],
    boundary: role.boundary,
  };
}
