import type { WorldCore } from '../../../kernel/world.ts';
import { arnIn } from '../../protocol/partitions.ts';
import { type EcrWorld, type LogsWorld, PeerError } from '../../protocol/peers.ts';
import { generatedName, type ResourceHandler, textProperty } from '../stacks/handler.ts';

/** Types that hold what others write into them: images and logs. */
export function registryHandlers(core: WorldCore): ResourceHandler[] {
  return [imageRepository(core), logGroup(core)];
}

function imageRepository(core: WorldCore): ResourceHandler {
  const ecr = () => core.peer('ecr') as EcrWorld;
  return {
    type: 'AWS::ECR::Repository',
    schema: {
      properties: [
        'EmptyOnDelete',
        'EncryptionConfiguration',
        'ImageScanningConfiguration',
        'ImageTagMutability',
        'LifecyclePolicy',
        'RepositoryName',
        'RepositoryPolicyText',
        'Tags',
      ],
      replacedBy: ['EncryptionConfiguration', 'RepositoryName'],
      attributes: ['Arn', 'RepositoryUri'],
    },
    tagged: true,
    seconds: { create: 5, update: 4, delete: 3 },
    create(request) {
      const given = textProperty(request.properties, 'RepositoryName');
      const name = given ?? generatedName(request, core.random.hex(12), 256).toLowerCase();
      ecr().createRepository(request.region, name);
      return { physicalId: name };
    },
    update: (request) => ({ physicalId: request.physicalId }),
    delete(request) {
      const empties = textProperty(request.properties, 'EmptyOnDelete') === 'true';
      try {
        ecr().deleteRepository(request.region, request.physicalId, empties);
      } catch (error) {
        if (error instanceof PeerError) throw new Error(stillHoldsImages(core, error.message));
        throw error;
      }
      return {};
    },
    attribute(resource, name) {
      if (name === 'RepositoryUri')
        return `${core.account}.dkr.ecr.${resource.region}.amazonaws.com/${resource.physicalId}`;
      return arnIn(
        resource.region,
        `ecr:${resource.region}:${core.account}:repository/${resource.physicalId}`,
      );
    },
  };
}

/** The old words (appmeshworkshop issue 31) and those of the resource handler (pulumi-aws-native issue 1270), by seed. */
function stillHoldsImages(core: WorldCore, said: string): string {
  const id = core.random.uuid();
  if (core.seed % 2 === 0)
    return `${said} (Service: AmazonECR; Status Code: 400; Error Code: RepositoryNotEmptyException; Request ID: ${id})`;
  return `Resource handler returned message: "${said} (Service: Ecr, Status Code: 400, Request ID: ${id})" (RequestToken: ${core.random.uuid()}, HandlerErrorCode: GeneralServiceException)`;
}

function logGroup(core: WorldCore): ResourceHandler {
  const logs = () => core.peer('logs') as LogsWorld;
  return {
    type: 'AWS::Logs::LogGroup',
    schema: {
      properties: ['KmsKeyId', 'LogGroupClass', 'LogGroupName', 'RetentionInDays', 'Tags'],
      replacedBy: ['LogGroupName'],
      attributes: ['Arn'],
    },
    tagged: true,
    seconds: { create: 6, update: 3, delete: 2 },
    create(request) {
      const random = core.random.hex(12).toUpperCase();
      const name = textProperty(request.properties, 'LogGroupName') ?? generatedName(request, random, 512);
      if (logs().hasGroup(request.region, name))
        throw new Error(
          `Resource handler returned message: "Resource of type 'AWS::Logs::LogGroup' with identifier '{"/properties/LogGroupName":"${name}"}' already exists." (RequestToken: ${core.random.uuid()}, HandlerErrorCode: AlreadyExists)`,
        );
      const days = textProperty(request.properties, 'RetentionInDays');
      logs().createGroup(request.region, name, days === undefined ? undefined : Number(days));
      return { physicalId: name };
    },
    update: (request) => ({ physicalId: request.physicalId }),
    delete(request) {
      logs().deleteGroup(request.region, request.physicalId);
      return {};
    },
    attribute: (resource) =>
      arnIn(resource.region, `logs:${resource.region}:${core.account}:log-group:${resource.physicalId}:*`),
  };
}
