import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '../runner/records/records.ts';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';
import { decisionsIn } from './life-facts.ts';
import type { LifeStep, Scenario, Stage } from './scenario.ts';
import { ROOT } from './stage.ts';
import { stagedOnDisk } from './staged-repository.ts';

const REPOSITORY = { owner: 'octo-org', name: 'archive', id: 1296270, defaultBranch: 'main' } as const;
const ROLE = 'arn:aws:iam::111122223333:role/archive';
const VARIABLES = {
  GREENROOM: 'true',
  AWS_REGION: 'eu-central-1',
  GREENROOM_PROVISION_ROLE: `${ROLE}-provision`,
  GREENROOM_READ_ROLE: `${ROLE}-read`,
};
const SETTINGS = `project: archive
environments:
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
  Shelf: { Type: AWS::S3::Bucket }
Outputs:
  Url: { Value: !Sub 'https://\${AWS::StackName}.preview.example.com' }
`;
/** Only what a rehearsal of the list needs: no team would leave out the rest. */
const PREVIEW = `name: Preview
on: { pull_request: { types: [opened, synchronize] } }
permissions: {}
jobs:
  preview:
    runs-on: ubuntu-latest
    permissions: { contents: read, deployments: write, id-token: write, pull-requests: read }
    steps:
      - uses: OWNER/greenroom/actions/provision@REF
        with: { region: '\${{ vars.AWS_REGION }}', role-to-assume: '\${{ vars.GREENROOM_PROVISION_ROLE }}' }
`;
const TITLE = 'Light the lamps | <b>all</b> of them @mr-c';

/** What runs where, when everybody has something that runs. */
export const WHERE: Scenario = {
  name: 'where',
  description: 'Environments of several people in several states, and the list that shows them.',
  repository: () =>
    stagedOnDisk(
      {
        ...REPOSITORY,
        files: {
          '.github/greenroom.yml': SETTINGS,
          'infra/stack.yml': STACK,
          '.github/workflows/preview.yml': PREVIEW,
          '.github/workflows/where.yml': readFileSync(join(ROOT, 'docs', 'examples', 'where.yml'), 'utf8'),
        },
      },
      VARIABLES,
      prepare,
    ),
  steps: [opened(), listed(), refused()],
  sights: (stage) =>
    rowsOf(stage).map((row, index) => ({ id: `row ${index}`, where: 'Listed', text: plainRow(row) })),
};

function prepare(world: RehearsalWorld): void {
  for (const name of ['provision', 'read'] as const)
    makeRole(world, name, [
      'repo:octo-org/archive:ref:refs/heads/main',
      'repo:octo-org/archive:pull_request',
    ]);
  const seed = (branch: string, more: Readonly<Record<string, unknown>>) =>
    world.act('cloudformation', 'seed', {
      name: `archive-${branch}`,
      template: STACK,
      tags: {
        'greenroom:project': 'archive',
        'greenroom:repository': 'octo-org/archive',
        'greenroom:repository-id': String(REPOSITORY.id),
        'greenroom:environment': 'preview',
        'greenroom:branch': branch,
      },
      ...more,
    });
  seed('old-attic-room', {
    agedHours: 100,
    parameters: { Commit: 'c'.repeat(40), Asleep: 'true' },
  });
  seed('new-cellar-room', { status: 'CREATE_IN_PROGRESS', parameters: { Commit: 'd'.repeat(40) } });
}

function makeRole(world: RehearsalWorld, name: 'provision' | 'read', subjects: readonly string[]): void {
  world.act('sts', 'role', { arn: `${ROLE}-${name}`, subjects, repositoryId: REPOSITORY.id });
}

function opened(): LifeStep {
  return {
    number: 1,
    name: 'open',
    headline: 'Two people open pull requests: one environment comes up, and one fails',
    breaks: 'OWNER/greenroom/actions/provision@REF',
    async play(stage) {
      await stage.act('Mr. A opens a pull request for the shelves.', () =>
        open(stage, 'shelves', 'Add shelves', 'mr-a'),
      );
      stage.world.act('cloudformation', 'fail-next', { type: 'AWS::S3::Bucket', reason: 'No room for it.' });
      await stage.act('Mr. B opens one for the lamps, and AWS refuses its bucket.', () =>
        open(stage, 'lamps', TITLE, 'mr-b'),
      );
    },
    check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 1), ['provision created', 'provision failed']);
    },
  };
}

function listed(): LifeStep {
  return {
    number: 2,
    name: 'list',
    headline: 'The morning list has every environment, and whose it is',
    breaks: 'OWNER/greenroom/actions/where@REF',
    async play(stage) {
      keep(stage, await stage.act('The schedule lists what runs where.', () => list(stage)));
    },
    check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 2), ['where created']);
      const [failed, preparing, ready, asleep] = rowsOf(stage);
      expect.equal('The rows', rowsOf(stage).length, 4);
      expect.contains('The first row', failed, '| failed<br>');
      expect.contains('The first row', failed, '| mr\\-b |');
      expect.contains(
        'The first row',
        failed,
        'Light the lamps \\| &lt;b&gt;all&lt;/b&gt; of them @\u200bmr\\-c',
      );
      expect.contains('The second row', preparing, '| preparing<br>CloudFormation is making its stack. |');
      expect.contains('The third row', ready, '| ready |');
      expect.contains('The third row', ready, '| mr\\-a |');
      expect.contains('The third row', ready, '| Mon\\-Fri 08:00\\-20:00 UTC |');
      expect.contains('The fourth row', asleep, '| asleep | old\\-attic\\-room<br>The branch is gone. |');
      expect.equal('The files', stage.notes.get('files'), ['where/where.html', 'where/where.json']);
    },
  };
}

function refused(): LifeStep {
  return {
    number: 3,
    name: 'refused',
    headline: 'AWS refuses the role, and the list says what nobody saw',
    async play(stage) {
      const sentence =
        'Somebody lets the role that reads trust another repository, and the schedule lists again.';
      const runs = await stage.act(sentence, () => {
        makeRole(stage.world, 'read', ['repo:octo-org/another:ref:refs/heads/main']);
        list(stage);
      });
      keep(stage, runs);
    },
    check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 3), ['where failed']);
      expect.contains('The summary', summaryOf(stage), '**Warning:** Could not read the stacks');
      expect.equal('The files', stage.notes.get('files'), ['where/where.html', 'where/where.json']);
    },
  };
}

function open(stage: Stage, branch: string, title: string, by: string): void {
  stage.world.act('github', 'push', { branch, by, files: { [`${branch}.txt`]: 'three\n' } });
  stage.world.act('github', 'open', { branch, title, by });
}

function list(stage: Stage): void {
  stage.world.act('github', 'schedule', { cron: '11 6 * * 1-5' });
}

function keep(stage: Stage, runs: readonly RunRecord[]): void {
  const steps = runs.flatMap(({ jobs }) => jobs).flatMap((job) => job.steps);
  const found = steps.find(({ id }) => id === 'where');
  stage.notes.set('summary', found?.summary);
  stage.notes.set('files', [found?.outputs['page'], found?.outputs['json']]);
  stage.audience.seen(stage);
}

function summaryOf(stage: Stage): string | undefined {
  const summary = stage.notes.get('summary');
  return typeof summary === 'string' ? summary : undefined;
}

/** Without the headings. */
function rowsOf(stage: Stage): readonly string[] {
  const lines = (summaryOf(stage) ?? '').split('\n');
  return lines.filter((line) => line.startsWith('|')).slice(2);
}

/** A row as people see it, without what stands small below. */
function plainRow(row: string): string {
  const cells = row.split(/(?<!\\)\|/).slice(1, -1);
  const plain = cells.map((cell) =>
    cell
      .replace(/<br>.*$/, '')
      .replaceAll(/\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, '$1')
      .replaceAll('\\', '')
      .trim(),
  );
  return plain.join(' | ');
}
