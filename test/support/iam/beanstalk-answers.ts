import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { BRANCH, ENVIRONMENT } from '../../../tools/runs/preview-job.ts';

/** The first deletion of a version is refused, which leaves it without its stack. */
export function denyVersionOnce(world: RehearsalWorld): void {
  world.faults.add({
    name: 'a refused deletion',
    service: 'elasticbeanstalk',
    operation: 'DeleteApplicationVersion',
    phase: 'before',
    effect: 'answer',
    answer: {
      status: 403,
      headers: { 'content-type': 'text/xml' },
      body: '<ErrorResponse xmlns="http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not now.</Message></Error><RequestId>0</RequestId></ErrorResponse>',
    },
  });
}

/** An environment that CloudFormation once could not delete. */
export function showEnvironmentOnce(world: RehearsalWorld): void {
  const arn = `arn:aws:elasticbeanstalk:eu-central-1:111122223333:environment/shop/${ENVIRONMENT}`;
  const environment = `<member><EnvironmentName>${ENVIRONMENT}</EnvironmentName><EnvironmentId>e-0123456789</EnvironmentId><EnvironmentArn>${arn}</EnvironmentArn><Status>Ready</Status></member>`;
  world.faults.add({
    name: 'an environment without a stack',
    service: 'elasticbeanstalk',
    operation: 'DescribeEnvironments',
    phase: 'before',
    effect: 'answer',
    answer: {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<DescribeEnvironmentsResponse xmlns="http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/"><DescribeEnvironmentsResult><Environments>${environment}</Environments></DescribeEnvironmentsResult></DescribeEnvironmentsResponse>`,
    },
  });
}

/** The second look at the newest version finds that Beanstalk could not process it. */
export function refuseVersionOnce(world: RehearsalWorld): void {
  const head = world.github.code.branchHead(BRANCH) ?? '';
  const version = `<member><ApplicationName>shop</ApplicationName><VersionLabel>${ENVIRONMENT}-${head.slice(0, 12)}.preview</VersionLabel><Status>FAILED</Status></member>`;
  world.faults.add({
    name: 'a failed version',
    service: 'elasticbeanstalk',
    operation: 'DescribeApplicationVersions',
    skip: 1,
    phase: 'before',
    effect: 'answer',
    answer: {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<DescribeApplicationVersionsResponse xmlns="http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/"><DescribeApplicationVersionsResult><ApplicationVersions>${version}</ApplicationVersions></DescribeApplicationVersionsResult></DescribeApplicationVersionsResponse>`,
    },
  });
}
