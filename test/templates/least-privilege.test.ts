import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Statement } from '../../rehearsal/world/identity/policy/policy-document.ts';
import type { Right } from '../../rehearsal/world/identity/roles/right.ts';
import { allows, oidcRoles, rightsOf, SHOP_ROLES } from '../support/iam/policies.ts';
import { rightsOfBeanstalksCallers } from '../support/iam/resource-rights.ts';
import { type PlayedLife, playLife, playRecoveries, type RoleName } from '../support/iam/roles-life.ts';
import { workedOut } from '../support/templates/worked-out.ts';

const ROLES = oidcRoles(SHOP_ROLES);
const LOGICAL_IDS = { provision: 'ProvisionRole', teardown: 'TeardownRole', read: 'ReadRole' } as const;

/**
 * Rights that no call of ours shows, because Beanstalk uses them for us: it acts with the rights of who asks it (Elastic Beanstalk
 * Developer Guide, "Elastic Beanstalk user policy").
 */
const USED_BY_BEANSTALK: Readonly<Record<RoleName, readonly string[]>> = {
  // A version that is processed is kept, unpacked and looked up again in the account's Beanstalk bucket; where its bundle lies is
  // compared with the region (API reference, CreateApplicationVersion, S3LocationNotInServiceRegion). So are logs that are asked for
  // (Developer Guide, "Managing Elastic Beanstalk user policies", on AWSElasticBeanstalkReadOnly).
  provision: [
    'Bundles s3:GetBucketLocation',
    'ProcessedBundles s3:GetBucketLocation',
    'ProcessedBundles s3:GetObject',
    'ProcessedBundles s3:ListBucket',
    'ProcessedBundlesWritten s3:DeleteObject',
    'ProcessedBundlesWritten s3:PutObject',
  ],
  // Whether it reads a bundle before it deletes it is told nowhere; a version whose bundle stays would be a leftover.
  teardown: ['Bundles s3:GetObject'],
  read: [],
};

const FULL_BUCKET = 'a creation that failed and left a bucket with something in it';

const OWN_IMAGES = 'a template that has a repository for the images of its environment';

const OWN_CLUSTER = 'a template that has a cluster of databases';

/** Rights that an undisturbed life never needs, each with what needs it. */
const ONLY_TO_RECOVER: Readonly<Record<RoleName, Readonly<Record<string, string>>>> = {
  provision: {
    'EmptyBuckets s3:AbortMultipartUpload': FULL_BUCKET,
    'Databases rds:DescribeDBClusters': OWN_CLUSTER,
    'Databases rds:StartDBCluster': OWN_CLUSTER,
    'Databases rds:StopDBCluster': OWN_CLUSTER,
    'EmptyBuckets s3:DeleteObject': FULL_BUCKET,
    'EmptyBuckets s3:DeleteObjectVersion': FULL_BUCKET,
    'EmptyBuckets s3:ListBucketMultipartUploads': FULL_BUCKET,
    'EmptyBuckets s3:ListBucketVersions': FULL_BUCKET,
    'Logs elasticbeanstalk:RequestEnvironmentInfo': 'the log of an environment that failed',
    'Logs elasticbeanstalk:RetrieveEnvironmentInfo': 'the log of an environment that failed',
    'ReadWithoutAName elasticbeanstalk:DescribeEvents': 'what Beanstalk says of a failure',
    'Stacks cloudformation:ContinueUpdateRollback': 'an update whose rollback failed',
    'Stacks cloudformation:DeleteChangeSet': 'a change that changes nothing',
    'Stacks cloudformation:DeleteStack': 'a creation that failed',
    'Stacks cloudformation:DescribeEvents': 'what a hook or the early validation found in a change set',
    'Stacks cloudformation:RollbackStack': 'an update that somebody made by hand and left as it failed',
    'Stacks cloudformation:ListChangeSets': 'a stack that a killed run left under review',
    'Stacks cloudformation:GetTemplate': 'a rerun for a commit that stands already',
    'Versions elasticbeanstalk:DeleteApplicationVersion': 'a version that Beanstalk could not process',
  },
  teardown: {
    // That a bucket is gone is told to everybody.
    'EmptyBuckets s3:GetBucketTagging': 'a bucket that its stack left behind',
    'EmptyImageRepositories ecr:BatchDeleteImage': OWN_IMAGES,
    'EmptyImageRepositories ecr:ListImages': OWN_IMAGES,
    'ResourcesThroughOneRole iam:PassRole': 'a stack whose own role was deleted',
    'Stacks cloudformation:DescribeChangeSet': 'a stack that a killed run left under review',
    'Stacks cloudformation:ListChangeSets': 'a stack that a killed run left under review',
    'Databases rds:DescribeDBClusters': OWN_CLUSTER,
    'Databases rds:DescribeDBClusterSnapshots': OWN_CLUSTER,
    'Databases rds:StartDBCluster': OWN_CLUSTER,
    'Snapshots rds:DescribeDBClusterSnapshots': OWN_CLUSTER,
    'SnapshotsOfBeanstalk rds:DescribeDBSnapshots': 'a database that is coupled to a Beanstalk environment',
    'Databases rds:DescribeDBInstances': 'a database that could not be deleted',
    'Databases rds:StartDBInstance': 'a database that could not be deleted while it was stopped',
    'Environments elasticbeanstalk:ListTagsForResource': 'an environment that stands without a stack',
    'Versions elasticbeanstalk:ListTagsForResource': 'a version that a killed run left without its stack',
  },
  read: {
    'Databases rds:DescribeDBClusters': OWN_CLUSTER,
    'Owners elasticbeanstalk:ListTagsForResource':
      'a version or an environment that was left without its stack',
    'Stacks cloudformation:DescribeChangeSet': 'a stack that a killed run left under review',
    'Stacks cloudformation:ListChangeSets': 'a stack that a killed run left under review',
  },
};

let life: PlayedLife = { steps: [], used: [] };
let recoveries: PlayedLife = { steps: [], used: [] };

beforeAll(async () => {
  life = await playLife();
  recoveries = await playRecoveries();
});

function used({ used: rights }: PlayedLife, role: RoleName): readonly Right[] {
  return rights.filter((each) => each.role === `greenroom-${role}`);
}

/** Each grant as `Sid action`, with the resources that it is for. */
function grantsOf(
  statements: readonly Statement[],
): readonly { readonly name: string; readonly only: Statement }[] {
  return statements.flatMap((statement) =>
    statement.actions.map((action) => ({
      name: `${statement.sid} ${action}`,
      only: { ...statement, actions: [action] },
    })),
  );
}

function unused(statements: readonly Statement[], rights: readonly Right[]): readonly string[] {
  return grantsOf(statements)
    .filter(({ only }) => !rights.some((right) => allows(only, right)))
    .map(({ name }) => name)
    .sort();
}

it('plays every operation to the end that it must have', () => {
  expect(life.steps.map(({ step, decision }) => `${step}: ${decision}`)).toEqual([
    'create: created',
    'update: updated',
    'look at night: planned',
    'sleep: slept',
    'look at what sleeps: nothing',
    'list what runs where: planned',
    'wake: woken',
    'delete: deleted',
    'create another: created',
    'look at orphans: planned',
    'sweep: deleted',
  ]);
  expect(recoveries.steps.map(({ step, decision }) => `${step}: ${decision}`)).toEqual([
    'a change set that a hook refuses: failed',
    'a creation that fails and is kept: failed',
    'creation anew over a full bucket: recreated',
    'nothing to do: unchanged',
    'an update whose rollback fails: failed',
    'a rollback that goes on: updated',
    'an update that somebody left as it failed: unchanged',
    'a version that is made anew: updated',
    'a template too large for a request: updated',
    'a remark in a template: unchanged',
    'a repository for images: updated',
    'a deletion that leaves a version: failed',
    'a look at what was left: planned',
    'a look at what is under review: planned',
    'a sweep of what was left: deleted',
    'an environment without a stack: nothing',
    'another environment: created',
    'a bucket that moves: updated',
    'a deletion that leaves a bucket: failed',
    'a cluster that falls asleep: slept',
    'a look at what sleeps: nothing',
    'a cluster that wakes: woken',
    'a sweep over a stopped cluster: deleted',
    'a sweep of a stack whose role is gone: deleted',
  ]);
});

describe.each(['provision', 'teardown', 'read'] as const)('the %s role of github-oidc', (role) => {
  const statements = rightsOf(ROLES[LOGICAL_IDS[role]]).filter(({ effect }) => effect === 'Allow');
  const everything = () => [...used(life, role), ...used(recoveries, role)];

  it('may do all that is asked of AWS in its name, on the resources that it is asked for', () => {
    const refused = [...life.steps, ...recoveries.steps]
      .filter((step) => step.role === role)
      .flatMap(({ calls }) => calls)
      .filter(({ responseBody }) => responseBody.includes('is not authorized to perform'));
    expect(refused).toEqual([]);
    expect(everything().length).toBeGreaterThan(role === 'read' ? 20 : 50);
  });

  it('holds no right that nothing uses', () => {
    expect(unused(statements, everything())).toEqual(USED_BY_BEANSTALK[role]);
  });

  it("lets Beanstalk do with bundles no more than AWS's own policy for its callers does in its bucket", () => {
    const bucket = 'arn:aws:s3:::elasticbeanstalk-eu-central-1-111122223333';
    const given = rightsOfBeanstalksCallers();
    const beyond = USED_BY_BEANSTALK[role].filter((each) => {
      const action = each.replace(/^\w+ /, '');
      const resource = action.endsWith('Object') ? `${bucket}/shop/bundle.zip` : bucket;
      return !given.some((statement) => allows(statement, { action, resource }));
    });
    expect(beyond).toEqual([]);
  });

  it('names no resource that nothing touches', () => {
    const idle = statements
      .filter(
        ({ sid }) =>
          !USED_BY_BEANSTALK[role].some((each) => each.startsWith('Processed') && each.startsWith(`${sid} `)),
      )
      .flatMap((statement) =>
        statement.resources.map((resource) => ({ ...statement, resources: [resource] })),
      )
      .filter((only) => !everything().some((right) => allows(only, right)))
      .map(({ sid, resources }) => `${sid} ${resources[0]}`);
    expect(idle).toEqual([]);
  });

  it('holds beyond an undisturbed life only what a recovery needs', () => {
    const known = [...Object.keys(ONLY_TO_RECOVER[role]), ...USED_BY_BEANSTALK[role]].sort();
    expect(unused(statements, used(life, role))).toEqual(known);
  });

  it.each([
    ['cloudformation:DeleteStack', 'arn:aws:cloudformation:eu-central-1:111122223333:stack/blog-feature-x/1'],
    ['cloudformation:DeleteStack', 'arn:aws:cloudformation:eu-central-1:444455556666:stack/shop-feature-x/1'],
    ['cloudformation:DeleteStack', 'arn:aws:cloudformation:us-east-1:111122223333:stack/shop-feature-x/1'],
    ['s3:DeleteObject', 'arn:aws:s3:::blog-files/key'],
    [
      'elasticbeanstalk:DeleteApplicationVersion',
      'arn:aws:elasticbeanstalk:eu-central-1:111122223333:applicationversion/blog/1',
    ],
    ['ecr:BatchDeleteImage', 'arn:aws:ecr:eu-central-1:111122223333:repository/blog-web'],
    [
      'logs:DeleteLogGroup',
      'arn:aws:logs:eu-central-1:111122223333:log-group:/aws/elasticbeanstalk/blog-main/var/log/web.stdout.log',
    ],
    ['logs:DeleteLogGroup', 'arn:aws:logs:eu-central-1:111122223333:log-group:/aws/lambda/blog-job'],
    ['rds:StopDBInstance', 'arn:aws:rds:eu-central-1:111122223333:db:blog-feature-x-data'],
    ['rds:StopDBCluster', 'arn:aws:rds:eu-central-1:111122223333:cluster:blog-feature-x-data'],
    ['rds:DeleteDBInstance', 'arn:aws:rds:eu-central-1:111122223333:db:shop-feature-x-data'],
    ['iam:PassRole', 'arn:aws:iam::111122223333:role/admin'],
    ['sts:AssumeRole', '*'],
  ])('may not %s on %s', (action, resource) => {
    const context = { 'iam:PassedToService': 'cloudformation.amazonaws.com' };
    expect(statements.filter((each) => allows(each, { action, resource, context }))).toEqual([]);
  });
});

it('lets no workflow make or change resources but through the role of CloudFormation', () => {
  const sets = [...life.steps, ...recoveries.steps]
    .flatMap(({ calls }) => calls)
    .filter(({ operation }) => operation === 'CreateChangeSet');
  const roles = new Set(sets.map(({ requestBody }) => new URLSearchParams(requestBody).get('RoleARN')));
  expect([...roles]).toEqual([ROLES['CloudFormationRole']?.arn]);
});

it('gives the roles the same rights in other regions where that was asked for, and no others', () => {
  const everywhere = oidcRoles({ ...SHOP_ROLES, AllowOtherRegions: 'true' });
  for (const id of Object.values(LOGICAL_IDS)) {
    const narrow = rightsOf(ROLES[id]);
    const wide = rightsOf(everywhere[id]);
    expect(wide.map(({ sid, actions }) => `${sid} ${actions.join()}`)).toEqual(
      narrow.map(({ sid, actions }) => `${sid} ${actions.join()}`),
    );
    const resources = (statements: readonly Statement[]) => statements.flatMap((each) => each.resources);
    expect(resources(narrow)).toEqual(
      resources(wide).map((resource) =>
        resource
          .replace(/^(arn:aws:[a-z]+:)\*:(?=1)/, '$1eu-central-1:')
          .replace('greenroom-shop-111122223333-*', 'greenroom-shop-111122223333-eu-central-1')
          .replace('elasticbeanstalk-*-', 'elasticbeanstalk-eu-central-1-'),
      ),
    );
    expect(resources(wide).join('\n')).not.toContain('eu-central-1');
  }
});

/** Whose logs may be asked for: the environments are those of the application shop. */
function readsLogsOf(parameters: Readonly<Record<string, string>>, environments: readonly string[]) {
  const statements = rightsOf(oidcRoles({ ...SHOP_ROLES, ...parameters })['ProvisionRole']);
  return environments.filter((name) => {
    const resource = `arn:aws:elasticbeanstalk:eu-central-1:111122223333:environment/shop/${name}`;
    const right = { action: 'elasticbeanstalk:RequestEnvironmentInfo', resource };
    const denied = statements.some(
      (each) => each.effect === 'Deny' && allows({ ...each, effect: 'Allow' }, right),
    );
    return !denied && statements.some((each) => allows(each, right));
  });
}

describe('the logs that a role may ask for', () => {
  const names = ['shop-a', 'shop-staging', 'shop-staging-worker', 'shop-stagingx', 'awse-Envi-1M4SWX'];

  it.each([
    ['of previews', {}, ['shop-a', 'shop-stagingx']],
    ['of previews where no other kind is', { OtherKinds: '' }, names],
    ['of a kind', { Kind: 'staging' }, ['shop-staging', 'shop-staging-worker']],
  ])('are those %s', (_whose, parameters, wanted) => {
    expect(readsLogsOf(parameters, names)).toEqual(wanted);
  });
});

/** IAM and STS quotas, "Role policy size": of all inline policies of a role together, without white space. */
it.each(['ProvisionRole', 'TeardownRole', 'ReadRole'])('%s is within what IAM takes of policies', (role) => {
  const widest = {
    ...SHOP_ROLES,
    Project: 'a'.repeat(20),
    ApplicationName: 'b'.repeat(40),
    OtherKinds: ['c', 'd', 'e', 'f'].map((each) => each.repeat(16)).join(','),
    AllowOtherRegions: 'true',
  };
  const policies = workedOut('github-oidc', widest).resources[role]?.['Policies'];
  expect(JSON.stringify(policies).replaceAll(/\s/g, '').length).toBeLessThan(10_240);
});
