import type { WorldCore } from '../../../kernel/world.ts';
import { accountOf, type ResourceHandler, textProperty } from '../stacks/handler.ts';
import { iamArn, named, simpleHandler } from './simple.ts';

/** Roles, policies and what goes with them; they live in the stack alone. */
export function iamHandlers(core: WorldCore): ResourceHandler[] {
  return [role(core), instanceProfile(core), policy(core), managedPolicy(core), oidcProvider(core)];
}

function role(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::IAM::Role',
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
    attributes: { Arn: iamArn('role'), RoleId: (resource) => `AROA${resource.physicalId.slice(-12)}` },
  });
}

function instanceProfile(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::IAM::InstanceProfile',
    properties: ['InstanceProfileName', 'Path', 'Roles'],
    required: ['Roles'],
    replacedBy: ['InstanceProfileName', 'Path'],
    tagged: false,
    seconds: 60,
    name: named('InstanceProfileName'),
    attributes: { Arn: iamArn('instance-profile') },
  });
}

function policy(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::IAM::Policy',
    properties: ['Groups', 'PolicyDocument', 'PolicyName', 'Roles', 'Users'],
    required: ['PolicyDocument', 'PolicyName'],
    replacedBy: [],
    tagged: false,
    seconds: 15,
    name: (request, random) => `${request.stackName.slice(0, 5)}-${request.logicalId.slice(0, 4)}-${random}`,
  });
}

function managedPolicy(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::IAM::ManagedPolicy',
    properties: ['Description', 'Groups', 'ManagedPolicyName', 'Path', 'PolicyDocument', 'Roles', 'Users'],
    required: ['PolicyDocument'],
    replacedBy: ['ManagedPolicyName', 'Path', 'Description'],
    tagged: false,
    seconds: 15,
    name: (request, random) =>
      `arn:aws:iam::${accountOf(request)}:policy/${named('ManagedPolicyName', 128)(request, random)}`,
    attributes: { PolicyArn: (resource) => resource.physicalId },
  });
}

function oidcProvider(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::IAM::OIDCProvider',
    properties: ['ClientIdList', 'Tags', 'ThumbprintList', 'Url'],
    replacedBy: ['Url'],
    tagged: true,
    seconds: 10,
    name: (request) =>
      `arn:aws:iam::${accountOf(request)}:oidc-provider/${(textProperty(request.properties, 'Url') ?? '').replace(/^https:\/\//, '')}`,
    attributes: { Arn: (resource) => resource.physicalId },
  });
}
