import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import { decisionsIn } from '../life-facts.ts';
import type { LifeStep, Scenario, Stage } from '../scenario.ts';
import { ROOT } from '../stage.ts';
import { stagedOnDisk } from '../staged-repository.ts';

const REPOSITORY = { owner: 'octo-org', name: 'archive', id: 1296270, defaultBranch: 'main' } as const;
const ROLE = 'arn:aws:iam::111122223333:role/archive-deployments';
const VARIABLES = { GREENROOM: 'true', AWS_REGION: 'eu-central-1', GREENROOM_DEPLOYMENT_ROLE: ROLE };
const SETTINGS = `project: archive
deployments:
  review: preview
  staging: qa
environments:
  preview: { health: none, template: infra/stack.yml }
  qa: { health: none, template: infra/stack.yml, branch: main }
`;
const STACK = `Parameters:
  Commit: { Type: String }
Resources:
  Shelf: { Type: AWS::S3::Bucket, Properties: { Tags: [{ Key: commit, Value: !Ref Commit }] } }
Outputs:
  Url: { Value: !Sub 'https://\${AWS::StackName}.example.com' }
`;
const BOT = 'shop-bot';

/** What becomes of deployments that a bot in a chat opens on GitHub. */
export const OTHER_TOOL: Scenario = {
  name: 'other-tool',
  description:
    'A deployment made by another tool: what is provisioned for it, what is left alone, and what it hears.',
  repository: () =>
    stagedOnDisk(
      {
        ...REPOSITORY,
        files: {
          '.github/greenroom.yml': SETTINGS,
          'infra/stack.yml': STACK,
          '.github/workflows/deployments.yml': readFileSync(
            join(ROOT, 'docs', 'examples', 'deployments.yml'),
            'utf8',
          ),
        },
      },
      VARIABLES,
      prepare,
    ),
  steps: [asked(), overtaken(), ofKind(), left(), refused()],
  sights: (stage) =>
    deploymentsIn(stage).map(({ environment, ref, statuses }, index) => ({
      id: `deployment ${index}`,
      where: 'Deployments',
      text: `${ref} to ${environment}: ${statuses.map(({ state }) => state).join(', ') || 'no state'}`,
    })),
};

function prepare(world: RehearsalWorld): void {
  world.act('sts', 'role', {
    arn: ROLE,
    subjects: ['repo:octo-org/archive:ref:refs/heads/*', 'repo:octo-org/archive:ref:refs/tags/*'],
    repositoryId: REPOSITORY.id,
  });
  world.act('github', 'user', { login: BOT, role: 'write' });
}

interface SeenDeployment {
  readonly environment: string;
  readonly ref: string;
  readonly sha: string;
  readonly author: string;
  readonly statuses: readonly {
    readonly state: string;
    readonly url: string;
    readonly description: string;
  }[];
}

/** Oldest first. */
function deploymentsIn(stage: Stage): readonly SeenDeployment[] {
  return stage.world.look<{ deployments: readonly SeenDeployment[] }>('github').deployments;
}

/** States of each, oldest first. */
function statesIn(stage: Stage): readonly string[] {
  return deploymentsIn(stage).map(({ statuses }) => statuses.map(({ state }) => state).join(' '));
}

function push(stage: Stage, text: string): string {
  const files = { 'shelves.txt': text };
  return stage.world.act<{ commit: string }>('github', 'push', { branch: 'shelves', by: 'mr-a', files })
    .commit;
}

function deploy(
  stage: Stage,
  ref: string,
  environment: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  stage.world.act('github', 'deployment', { ref, environment, by: BOT, ...more });
}

function asked(): LifeStep {
  return {
    number: 1,
    name: 'deploy',
    headline: 'The bot deploys a branch, and its own deployment says when that is ready and where',
    breaks: '$/actions/provision',
    async play(stage) {
      stage.notes.set('first', push(stage, 'one\n'));
      await stage.act('Mr. A asks the bot to deploy the shelves for a review.', () =>
        deploy(stage, 'shelves', 'review'),
      );
    },
    check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 1).slice(0, 1), ['provision created']);
      expect.equal('The states', statesIn(stage), ['in_progress success']);
      const [only] = deploymentsIn(stage);
      expect.equal('Whose it is', only?.author, BOT);
      expect.equal('Its commit', only?.sha, stage.notes.get('first'));
      expect.equal('Its address', only?.statuses.at(-1)?.url, 'https://archive-shelves-6hzeiwhb.example.com');
    },
  };
}

function overtaken(): LifeStep {
  return {
    number: 2,
    name: 'again',
    headline: 'A newer deployment of the branch takes the place of the first',
    async play(stage) {
      push(stage, 'two\n');
      await stage.act('The bot deploys the shelves once more.', () => deploy(stage, 'shelves', 'review'));
    },
    check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 2).slice(0, 1), ['provision updated']);
      expect.equal('The states', statesIn(stage), ['in_progress success inactive', 'in_progress success']);
    },
  };
}

function ofKind(): LifeStep {
  return {
    number: 3,
    name: 'kind',
    headline: 'A tag goes to the one environment of a kind, since its commit is on the branch of that',
    async play(stage) {
      stage.world.act('github', 'tag', { tag: 'v1', by: 'mr-a' });
      await stage.act('The bot deploys the tag to staging.', () => deploy(stage, 'v1', 'staging'));
    },
    check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 3).slice(0, 1), ['provision created']);
      expect.equal(
        'Its address',
        deploymentsIn(stage).at(-1)?.statuses.at(-1)?.url,
        'https://archive-qa.example.com',
      );
    },
  };
}

function left(): LifeStep {
  return {
    number: 4,
    name: 'left',
    headline: 'What is not meant for Greenroom is left alone, and so is a forged marker',
    async play(stage) {
      await stage.act('The bot deploys to a name that nobody mapped.', () =>
        deploy(stage, 'shelves', 'elsewhere'),
      );
      await stage.act('The bot asks for another task.', () =>
        deploy(stage, 'shelves', 'review', { task: 'deploy:migrations' }),
      );
      await stage.act('Somebody forges the marker of a record.', () =>
        deploy(stage, 'shelves', 'review', { payload: { key: '1296270/archive/preview/shelves' } }),
      );
    },
    check(stage, expect) {
      const said = stage.decided.filter(({ step, action }) => step === 4 && action === 'provision');
      expect.equal(
        'The reasons',
        said.map(({ decision, reasonCode }) => `${decision} ${reasonCode}`),
        ['skipped deployment_ignored', 'skipped deployment_ignored'],
      );
      expect.equal('The states', statesIn(stage).slice(3), ['', '', '']);
    },
  };
}

function refused(): LifeStep {
  return {
    number: 5,
    name: 'refused',
    headline: 'A tag belongs to no branch, and whoever deploys it for a review hears so',
    async play(stage) {
      await stage.act('The bot deploys the tag for a review.', () => deploy(stage, 'v1', 'review'));
    },
    check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 5).slice(0, 1), ['provision refused']);
      const last = deploymentsIn(stage).at(-1)?.statuses.at(-1);
      expect.equal('Its state', last?.state, 'error');
      expect.contains('What it says', last?.description, "names 'v1', which is no branch");
    },
  };
}
