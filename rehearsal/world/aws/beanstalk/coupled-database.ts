import { optionOf } from './options.ts';
import type { Beanstalk, Environment } from './records.ts';

const DATABASE = 'aws:rds:dbinstance';

/**
 * What an environment's own stack holds for a database that is coupled to it, by logical id; {} where none is. The database is made with
 * the environment, and its deletion policy says what becomes of it when the environment ends. To couple and decouple one later is not
 * modelled. The logical id stands in the host names of such databases (`awseb-e-….-stack-awsebrdsdatabase-…`).
 * Source: Elastic Beanstalk Developer Guide, "General options for all environments" and "Adding a database to your environment".
 */
export function coupledDatabase(beanstalk: Beanstalk, { setup }: Environment): Record<string, object> {
  const option = (name: string) => optionOf(setup.options, DATABASE, name);
  if (option('HasCoupledDatabase') !== 'true') return {};
  return {
    AWSEBRDSDatabase: {
      Type: 'AWS::RDS::DBInstance',
      DeletionPolicy: option('DBDeletionPolicy') ?? policyByDefault(beanstalk),
      Properties: {
        AllocatedStorage: option('DBAllocatedStorage') ?? '5',
        DBInstanceClass: option('DBInstanceClass') ?? 'db.t3.micro',
        DBName: 'ebdb',
        Engine: option('DBEngine') ?? 'mysql',
        MasterUsername: option('DBUser') ?? 'ebroot',
        MasterUserPassword: option('DBPassword') ?? '',
      },
    },
  };
}

/**
 * The guide's table says `Delete`, and DescribeConfigurationOptions answered `Snapshot` (an answer that the tests of
 * aws/aws-elastic-beanstalk-cli keep), so the seed decides.
 */
function policyByDefault({ core }: Beanstalk): string {
  return core.seed % 2 === 0 ? 'Delete' : 'Snapshot';
}
