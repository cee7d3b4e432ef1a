import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { shippedTemplate } from './policies.ts';

const BUNDLED = shippedTemplate('beanstalk-environment');

/** One that does not fit into a request. */
export const LARGE_TEMPLATE = `${BUNDLED}\n${'# a long remark\n'.repeat(4000)}`;
/** One that holds a repository for images, and a function. */
export const WITH_IMAGES = BUNDLED.replace(
  '\nResources:\n',
  `
Resources:
  Images:
    Type: AWS::ECR::Repository
  Job:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: 'exports.handler = () => undefined' }
      Role: arn:aws:iam::111122223333:role/shop-job
`,
);
/** The bucket moves, and the old one stays behind when it is full. */
export const WITH_MOVED_BUCKET = BUNDLED.replace(
  '    Properties:\n      VersioningConfiguration:',
  '    Properties:\n      BucketName: shop-feature-moved\n      VersioningConfiguration:',
);

/** A team gives CloudFormation's role what its own template needs beyond those that ship. */
export function allowImages(world: RehearsalWorld): void {
  const statement = (Action: readonly string[], Resource: string) => ({ Effect: 'Allow', Action, Resource });
  const Statement = [
    statement(['ecr:*'], 'arn:aws:ecr:eu-central-1:111122223333:repository/shop-*'),
    statement(['lambda:*'], 'arn:aws:lambda:eu-central-1:111122223333:function:shop-*'),
    statement(['iam:PassRole'], 'arn:aws:iam::111122223333:role/shop-job'),
  ];
  const Properties = {
    PolicyName: 'images',
    PolicyDocument: { Version: '2012-10-17', Statement },
    Roles: ['greenroom-cloudformation'],
  };
  const template = { Resources: { Images: { Type: 'AWS::IAM::Policy', Properties } } };
  world.act('cloudformation', 'seed', { name: 'images-of-the-shop', template });
}
