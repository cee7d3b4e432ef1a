import { iamOf } from '../../../identity/roles/iam.ts';
import {
  createPolicy,
  createProfile,
  createProvider,
  createRole,
  deletePolicy,
  fillRole,
  type RoleContent,
  requirePolicy,
  requireRole,
  statements,
} from '../../../identity/roles/makers.ts';
import type { Iam } from '../../../identity/roles/records.ts';
import type { WorldCore } from '../../../kernel/world.ts';
import { partitionIn, partitionOf } from '../../protocol/partitions.ts';
import { PeerError } from '../../protocol/peers.ts';
import {
  accountOf,
  type ExistingResource,
  type ResourceHandler,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import { handlerFailure, serviceFailure } from '../stacks/handler-failure.ts';
import { asText, isList, isObject, type JsonObject } from '../template/json.ts';
import { roleArn } from './passed-roles.ts';
import { iamArn, named, type SimpleService, simpleHandler } from './simple.ts';

/** Roles, policies and what goes with them; STS and every service judge by them. */
export function iamHandlers(core: WorldCore): ResourceHandler[] {
  return [role(core), instanceProfile(core), policy(core), managedPolicy(core), oidcProvider(core)];
}

/** What IAM does with a resource of a type. */
type Behind = {
  readonly [Verb in keyof SimpleService]: (iam: Iam, ...args: Parameters<SimpleService[Verb]>) => void;
};

/** In a world without IAM the resources live in the stack alone. */
function behind(core: WorldCore, type: string, own: Behind): SimpleService {
  function told(run: (iam: Iam) => void, resource: ExistingResource): void {
    const iam = iamOf(core);
    if (iam === undefined) return;
    try {
      run(iam);
    } catch (error) {
      if (error instanceof PeerError) throw refused(core, type, error, resource.physicalId);
      throw error;
    }
  }
  return {
    made: (resource) => told((iam) => own.made(iam, resource), resource),
    changed: (resource, before) => told((iam) => own.changed(iam, resource, before), resource),
    removed: (resource) => told((iam) => own.removed(iam, resource), resource),
  };
}

/**
 * A name that is taken is told by the handler of a role itself, and for a provider by what IAM answered; users report both forms, with
 * the one code.
 */
function refused(core: WorldCore, type: string, error: PeerError, physicalId: string): Error {
  if (error.code !== 'EntityAlreadyExists')
    return serviceFailure(core, {
      message: error.message,
      service: 'Iam',
      status: error.status,
      code: error.code === 'NoSuchEntity' ? 'NotFound' : 'InvalidRequest',
    });
  if (type === 'AWS::IAM::OIDCProvider')
    return serviceFailure(core, {
      message: error.message,
      service: 'Iam',
      status: 409,
      code: 'AlreadyExists',
    });
  return handlerFailure(
    core,
    `Resource of type '${type}' with identifier '${physicalId}' already exists.`,
    'AlreadyExists',
  );
}

function role(core: WorldCore): ResourceHandler {
  const type = 'AWS::IAM::Role';
  return simpleHandler(core, {
    type,
    properties: [
      'AssumeRolePolicyDocument',
      'Description',
      'ManagedPolicyArns',
      'MaxSessionDuration',
      'Path',
      'PermissionsBoundary',
      'Policies',
      'RoleName',
      'Tags',
    ],
    required: ['AssumeRolePolicyDocument'],
    replacedBy: ['RoleName', 'Path'],
    tagged: true,
    seconds: 18,
    name: named('RoleName'),
    foresight: { isTaken: (name) => iamOf(core)?.roles.has(name) ?? false },
    attributes: { Arn: iamArn('role'), RoleId: (resource) => `AROA${resource.physicalId.slice(-12)}` },
    service: behind(core, type, {
      made: (iam, resource) =>
        void createRole(iam, {
          ...roleContent(resource.properties),
          name: resource.physicalId,
          path: textProperty(resource.properties, 'Path') ?? '/',
          partition: partitionOf(resource.region).name,
        }),
      changed(iam, { physicalId, properties }, before) {
        const former = roleContent(before);
        fillRole(iam, requireRole(iam, physicalId), roleContent(properties), {
          inline: Object.keys(former.inline),
          attached: former.attached,
        });
      },
      removed: (iam, { physicalId }) => void iam.roles.delete(physicalId),
    }),
  });
}

function roleContent(properties: JsonObject): RoleContent {
  const policies = properties['Policies'];
  const own = isList(policies) ? policies.filter(isObject) : [];
  return {
    trust: properties['AssumeRolePolicyDocument'],
    maxSeconds: Number(textProperty(properties, 'MaxSessionDuration') ?? 3600),
    inline: Object.fromEntries(own.map((each) => [asText(each['PolicyName']), each['PolicyDocument']])),
    attached: textsIn(properties, 'ManagedPolicyArns'),
    boundary: textProperty(properties, 'PermissionsBoundary'),
  };
}

function textsIn(properties: JsonObject, name: string): readonly string[] {
  const value = properties[name];
  return isList(value) ? value.map(asText) : [];
}

function instanceProfile(core: WorldCore): ResourceHandler {
  const type = 'AWS::IAM::InstanceProfile';
  return simpleHandler(core, {
    type,
    properties: ['InstanceProfileName', 'Path', 'Roles'],
    required: ['Roles'],
    replacedBy: ['InstanceProfileName', 'Path'],
    tagged: false,
    seconds: 60,
    name: named('InstanceProfileName'),
    foresight: {
      passes: (request) =>
        textsIn(request.properties, 'Roles').map((name) => ({
          role: roleArn({ account: accountOf(request), region: request.region }, name),
          service: 'ec2.amazonaws.com',
        })),
      isTaken: (name) => iamOf(core)?.profiles.has(name) ?? false,
    },
    attributes: { Arn: iamArn('instance-profile') },
    service: behind(core, type, {
      made: (iam, { physicalId: name, properties, region }) =>
        void createProfile(
          iam,
          { name, path: textProperty(properties, 'Path') ?? '/', partition: partitionOf(region).name },
          textsIn(properties, 'Roles'),
        ),
      changed(iam, { physicalId, properties }) {
        const roles = textsIn(properties, 'Roles');
        for (const name of roles) requireRole(iam, name);
        const profile = iam.profiles.get(physicalId);
        if (profile) profile.roles = roles;
      },
      removed: (iam, { physicalId }) => void iam.profiles.delete(physicalId),
    }),
  });
}

/** An own policy of roles, given to them from outside. */
function policy(core: WorldCore): ResourceHandler {
  const type = 'AWS::IAM::Policy';
  const give = (iam: Iam, properties: JsonObject) => {
    const document = statements(properties['PolicyDocument'], 'identity');
    for (const role of textsIn(properties, 'Roles').map((name) => requireRole(iam, name)))
      role.inline.set(textProperty(properties, 'PolicyName') ?? '', document);
  };
  const take = (iam: Iam, properties: JsonObject) => {
    for (const name of textsIn(properties, 'Roles'))
      iam.roles.get(name)?.inline.delete(textProperty(properties, 'PolicyName') ?? '');
  };
  return simpleHandler(core, {
    type,
    properties: ['Groups', 'PolicyDocument', 'PolicyName', 'Roles', 'Users'],
    required: ['PolicyDocument', 'PolicyName'],
    replacedBy: [],
    tagged: false,
    seconds: 15,
    name: (request, random) => `${request.stackName.slice(0, 5)}-${request.logicalId.slice(0, 4)}-${random}`,
    service: behind(core, type, {
      made: (iam, { properties }) => give(iam, properties),
      changed(iam, { properties }, before) {
        take(iam, before);
        give(iam, properties);
      },
      removed: (iam, { properties }) => take(iam, properties),
    }),
  });
}

function managedPolicy(core: WorldCore): ResourceHandler {
  const type = 'AWS::IAM::ManagedPolicy';
  const nameOf = (arn: string) => arn.split('/').at(-1) ?? '';
  const pathOf = ({ properties }: ResourceRequest) => textProperty(properties, 'Path') ?? '/';
  const give = (iam: Iam, arn: string, properties: JsonObject) => {
    requirePolicy(iam, arn);
    for (const name of textsIn(properties, 'Roles')) requireRole(iam, name).attached.add(arn);
  };
  return simpleHandler(core, {
    type,
    properties: ['Description', 'Groups', 'ManagedPolicyName', 'Path', 'PolicyDocument', 'Roles', 'Users'],
    required: ['PolicyDocument'],
    replacedBy: ['ManagedPolicyName', 'Path', 'Description'],
    tagged: false,
    seconds: 15,
    name: (request, random) =>
      `arn:${partitionOf(request.region).name}:iam::${accountOf(request)}:policy${pathOf(request)}${named('ManagedPolicyName', 128)(request, random)}`,
    foresight: { isTaken: (arn) => iamOf(core)?.policies.has(arn) ?? false },
    attributes: { PolicyArn: (resource) => resource.physicalId },
    service: behind(core, type, {
      made(iam, resource) {
        const { physicalId: arn, properties } = resource;
        const named = { name: nameOf(arn), path: pathOf(resource), partition: partitionIn(arn) };
        createPolicy(iam, named, properties['PolicyDocument']);
        give(iam, arn, properties);
      },
      changed(iam, { physicalId: arn, properties }, before) {
        const document = statements(properties['PolicyDocument'], 'identity');
        for (const name of textsIn(before, 'Roles')) iam.roles.get(name)?.attached.delete(arn);
        iam.policies.set(arn, document);
        give(iam, arn, properties);
      },
      removed: (iam, { physicalId }) => deletePolicy(iam, physicalId),
    }),
  });
}

function oidcProvider(core: WorldCore): ResourceHandler {
  const type = 'AWS::IAM::OIDCProvider';
  return simpleHandler(core, {
    type,
    properties: ['ClientIdList', 'Tags', 'ThumbprintList', 'Url'],
    replacedBy: ['Url'],
    tagged: true,
    seconds: 10,
    name: (request) =>
      `arn:${partitionOf(request.region).name}:iam::${accountOf(request)}:oidc-provider/${(textProperty(request.properties, 'Url') ?? '').replace(/^https:\/\//, '')}`,
    foresight: { isTaken: (arn) => iamOf(core)?.providers.has(arn) ?? false },
    attributes: { Arn: (resource) => resource.physicalId },
    service: behind(core, type, {
      made: (iam, { physicalId, properties }) =>
        void createProvider(
          iam,
          { url: textProperty(properties, 'Url') ?? '', partition: partitionIn(physicalId) },
          textsIn(properties, 'ClientIdList'),
        ),
      changed(iam, { physicalId, properties }) {
        const provider = iam.providers.get(physicalId);
        if (provider) provider.audiences = textsIn(properties, 'ClientIdList');
      },
      removed: (iam, { physicalId }) => void iam.providers.delete(physicalId),
    }),
  });
}
