/** The names by which CloudFormation knows the types of resource that Greenroom treats by name. */
export const NESTED_STACK = 'AWS::CloudFormation::Stack';
export const BEANSTALK_ENVIRONMENT = 'AWS::ElasticBeanstalk::Environment';
export const BUCKET = 'AWS::S3::Bucket';
export const DATABASE = 'AWS::RDS::DBInstance';
export const DATABASE_SNAPSHOT = 'AWS::RDS::DBSnapshot';
export const CLUSTER_SNAPSHOT = 'AWS::RDS::DBClusterSnapshot';
export const IMAGE_REPOSITORY = 'AWS::ECR::Repository';
export const LAMBDA_FUNCTION = 'AWS::Lambda::Function';
