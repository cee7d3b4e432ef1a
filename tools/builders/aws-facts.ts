import type { Database } from '../../src/domain/stack/databases.ts';
import type { StackEvent, StackResource } from '../../src/domain/stack/stack.ts';
import type { BeanstalkEnvironment, BeanstalkEvent } from '../../src/ports/beanstalk.ts';

/** A bucket of a stack that is there; override what a test is about. */
export function stackResource(overrides: Partial<StackResource> = {}): StackResource {
  return {
    logicalId: 'Files',
    physicalId: 'shop-files',
    type: 'AWS::S3::Bucket',
    status: 'CREATE_COMPLETE',
    reason: undefined,
    ...overrides,
  };
}

/** A bucket comes into being; two events need an `id` each where they are to be told apart. */
export function stackEvent(overrides: Partial<StackEvent> = {}): StackEvent {
  return {
    id: '1',
    at: '2026-03-02T09:00:01Z',
    logicalId: 'Files',
    physicalId: 'shop-files',
    type: 'AWS::S3::Bucket',
    status: 'CREATE_IN_PROGRESS',
    reason: undefined,
    ...overrides,
  };
}

/** An instance that answers and may be stopped. */
export function database(overrides: Partial<Database> = {}): Database {
  return {
    kind: 'instance',
    identifier: 'shop-data',
    status: 'available',
    engine: 'postgres',
    multiAz: false,
    isReplica: false,
    hasReplicas: false,
    ...overrides,
  };
}

/** A healthy environment. */
export function beanstalkEnvironment(overrides: Partial<BeanstalkEnvironment> = {}): BeanstalkEnvironment {
  return {
    id: 'e-1',
    arn: 'arn:aws:elasticbeanstalk:eu-central-1:111122223333:environment/shop/shop-feature-a',
    name: 'shop-feature-a',
    status: 'Ready',
    health: 'Green',
    healthStatus: undefined,
    versionLabel: 'shop-feature-a-a',
    ...overrides,
  };
}

export function beanstalkEvent(overrides: Partial<BeanstalkEvent> = {}): BeanstalkEvent {
  return {
    at: '2026-03-02T09:00:02Z',
    severity: 'INFO',
    message: 'createEnvironment is starting.',
    ...overrides,
  };
}
