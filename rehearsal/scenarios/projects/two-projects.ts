import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import type { Expectations } from '../expectations.ts';
import { decisionsIn, pullFor } from '../life-facts.ts';
import type { LifeStep, Scenario, Stage } from '../scenario.ts';
import { ROOT } from '../stage.ts';
import { stagedOnDisk } from '../staged-repository.ts';

const REPOSITORY = { owner: 'octo-org', name: 'market', id: 1296271, defaultBranch: 'main' } as const;
const BRANCH = 'stalls';
const ROLES = { shop: 'market', api: 'market-api' } as const;
const VARIABLES = {
  GREENROOM: 'true',
  AWS_REGION: 'eu-central-1',
  GREENROOM_PROVISION_ROLE: `${roleOf('shop')}-provision`,
  GREENROOM_TEARDOWN_ROLE: `${roleOf('shop')}-teardown`,
  GREENROOM_PROVISION_ROLE_API: `${roleOf('api')}-provision`,
  GREENROOM_TEARDOWN_ROLE_API: `${roleOf('api')}-teardown`,
};
const SETTINGS = `environments:
  preview:
    health: none
    template: infra/stack.yml
    ttl: 7d
    hours: Mon-Fri 08:00-20:00 UTC
    hourly-price: { t4g.micro: 0.01 }
`;
const STACK = `Parameters:
  Commit: { Type: String }
  Asleep: { Type: String, Default: 'false' }
  InstanceType: { Type: String, Default: t4g.micro }
Resources:
  Stall: { Type: AWS::S3::Bucket, Properties: { Tags: [{ Key: commit, Value: !Ref Commit }] } }
Outputs:
  Url: { Value: !Sub 'https://\${AWS::StackName}.preview.example.com' }
`;

/** Two projects of a repository, whose runs write into one comment at the same time. */
export const TWO_PROJECTS: Scenario = {
  name: 'two-projects',
  description: 'Two projects of one repository: each has an environment, and one comment has a row of each.',
  repository: () =>
    stagedOnDisk(
      {
        ...REPOSITORY,
        files: {
          '.github/greenroom.yml': SETTINGS,
          'infra/stack.yml': STACK,
          '.github/workflows/preview.yml': readFileSync(
            join(ROOT, 'docs', 'examples', 'several-projects.yml'),
            'utf8',
          ),
        },
      },
      VARIABLES,
      makeRoles,
    ),
  steps: [opened(), oneFails(), mended(), closed()],
};

function opened(): LifeStep {
  return {
    number: 1,
    name: 'open',
    headline: 'A pull request changes both projects, and one comment has both environments',
    breaks: 'OWNER/greenroom/actions/provision@REF',
    async play(stage) {
      await stage.act('Mr. A opens a pull request for the shop and the API.', () => {
        push(stage, 'Set up the stalls', 1);
        stage.world.act('github', 'open', { branch: BRANCH, title: 'Set up the stalls', by: 'mr-a' });
      });
    },
    check(stage, expect) {
      const { head } = pullFor(stage, BRANCH);
      expect.equal('The commits of the stacks', commitsOf(stage), { shop: head, api: head });
      expect.contains('The comment', table(stage, expect), '### 2 environments: 2 ready');
      for (const project of ['shop', 'api'] as const) {
        const row = rowOf(stage, project);
        expect.contains(`The row of ${project}`, row, `| ready | [open](https://${nameOf(stage, project)}.`);
        expect.contains(`The row of ${project}`, row, `| ${head.slice(0, 7)} [Set up the stalls](`);
        expect.contains(`The row of ${project}`, row, '| Mon\\-Fri 08:00\\-20:00 UTC | 2026-03-09 ');
        expect.contains(`The row of ${project}`, row, ' a day, ');
      }
    },
  };
}

function oneFails(): LifeStep {
  return {
    number: 2,
    name: 'fail',
    headline: 'AWS refuses a change of the API, which the comment says beside the shop that is ready',
    breaks: 'OWNER/greenroom/actions/provision@REF',
    async play(stage) {
      stage.notes.set('before', pullFor(stage, BRANCH).head);
      stage.world.act('cloudformation', 'fail-next', {
        type: 'AWS::S3::Bucket',
        stack: nameOf(stage, 'api'),
        reason: 'No room for it.',
      });
      await stage.act('Mr. A pushes, and AWS refuses the bucket of the API.', () =>
        push(stage, 'Paint the stalls', 2),
      );
    },
    check(stage, expect) {
      const { head } = pullFor(stage, BRANCH);
      const before = stage.notes.get('before');
      expect.equal('The commits of the stacks', commitsOf(stage), { shop: head, api: before });
      const text = table(stage, expect);
      expect.contains('The comment', text, '### 2 environments: 1 failed, 1 ready');
      expect.contains('The row of shop', rowOf(stage, 'shop'), `| ${head.slice(0, 7)} [Paint the stalls](`);
      expect.contains('The row of api', rowOf(stage, 'api'), '| failed |');
      expect.contains('The comment', text, 'No room for it');
      expect.contains('The comment', text, `so commit ${String(before).slice(0, 7)} runs at`);
    },
  };
}

function mended(): LifeStep {
  return {
    number: 3,
    name: 'mend',
    headline: 'Another push moves both, and nothing of the failure is left',
    breaks: 'OWNER/greenroom/actions/provision@REF',
    async play(stage) {
      await stage.act('Mr. A pushes once more.', () => push(stage, 'Varnish the stalls', 3));
    },
    check(stage, expect) {
      const { head } = pullFor(stage, BRANCH);
      expect.equal('The commits of the stacks', commitsOf(stage), { shop: head, api: head });
      const text = table(stage, expect);
      expect.contains('The comment', text, '### 2 environments: 2 ready');
      expect.equal('Whether it tells of the failure', text?.includes('No room for it'), false);
    },
  };
}

function closed(): LifeStep {
  return {
    number: 4,
    name: 'close',
    headline: 'The pull request is closed, and both rows say that their environments are gone',
    breaks: 'OWNER/greenroom/actions/teardown@REF',
    async play(stage) {
      const { number } = pullFor(stage, BRANCH);
      await stage.act('Mr. A closes the pull request.', () =>
        stage.world.act('github', 'close', { number, by: 'mr-a' }),
      );
    },
    check(stage, expect) {
      const standing = ['shop', 'api'].filter((project) => stage.views.stack(nameOf(stage, project) ?? ''));
      expect.equal('The projects that have a stack', standing, []);
      expect.contains('The decisions', decisionsIn(stage, 4).join(', '), 'teardown deleted');
      expect.contains('The comment', table(stage, expect), '### 2 environments: 2 gone');
    },
  };
}

function roleOf(project: keyof typeof ROLES): string {
  return `arn:aws:iam::111122223333:role/${ROLES[project]}`;
}

function makeRoles(world: RehearsalWorld): void {
  for (const project of ['shop', 'api'] as const)
    for (const name of ['provision', 'teardown'])
      world.act('sts', 'role', {
        arn: `${roleOf(project)}-${name}`,
        subjects: ['repo:octo-org/market:ref:refs/heads/main', 'repo:octo-org/market:pull_request'],
        repositoryId: REPOSITORY.id,
      });
}

function push(stage: Stage, message: string, count: number): void {
  const files = { 'shop/stall.txt': `${count}\n`, 'api/stall.txt': `${count}\n` };
  stage.world.act('github', 'push', { branch: BRANCH, by: 'mr-a', files, message });
}

/** The one comment that there is to be. */
function table(stage: Stage, expect: Expectations): string | undefined {
  const [only, ...others] = pullFor(stage, BRANCH).comments;
  expect.equal('The number of other comments', others.length, 0);
  return only?.body;
}

function rowOf(stage: Stage, project: string): string | undefined {
  const lines = pullFor(stage, BRANCH).comments[0]?.body.split('\n') ?? [];
  return lines.find((line) => line.startsWith(`| ${project}, preview |`));
}

function nameOf(stage: Stage, project: string): string | undefined {
  return stage.views.stacks().find(({ name }) => name.startsWith(`${project}-`))?.name;
}

function commitsOf(stage: Stage): Readonly<Record<string, string | undefined>> {
  const commitOf = (project: string) =>
    stage.views.stacks().find(({ name }) => name.startsWith(`${project}-`))?.parameters['Commit'];
  return { shop: commitOf('shop'), api: commitOf('api') };
}
