import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';
import { decisionsIn, pullFor } from './life-facts.ts';
import type { LifeStep, Scenario, Stage } from './scenario.ts';
import { ROOT } from './stage.ts';
import { stagedOnDisk } from './staged-repository.ts';

const REPOSITORY = { owner: 'octo-org', name: 'archive', id: 1296270, defaultBranch: 'main' } as const;
const ENVIRONMENT = 'archive-shelves-6hzeiwhb';
const ROLE = 'arn:aws:iam::111122223333:role/archive';
const VARIABLES = {
  GREENROOM: 'true',
  GREENROOM_PROJECT: 'archive',
  AWS_REGION: 'eu-central-1',
  GREENROOM_PROVISION_ROLE: `${ROLE}-provision`,
  GREENROOM_TEARDOWN_ROLE: `${ROLE}-teardown`,
};
const MODULE = 'infra/stack.ts';
const WORKFLOW = '.github/workflows/preview.yml';
const SHELVES = `export default ({ name }: { name: string }) => ({
  Parameters: { Commit: { Type: 'String' } },
  Resources: {
    Shelf: { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ Key: 'commit', Value: { Ref: 'Commit' } }] } },
  },
  Outputs: { Url: { Value: 'http://' + name + '.preview.example.com' } },
});
`;
/** Ends the step that evaluates it, as code of somebody who may push could. */
const ATTACK = "process.kill(process.ppid, 'SIGKILL');\nfor (;;);\n";

/** A pull request whose template is made by its own code, in a job that may do nothing else. */
export const MADE_TEMPLATE: Scenario = {
  name: 'made-template',
  description:
    'A template that code of the pull request makes, in a job without rights, and code that attacks.',
  repository: () =>
    stagedOnDisk(
      {
        ...REPOSITORY,
        files: {
          '.github/greenroom.yml': 'environments: { preview: { health: none } }\n',
          [MODULE]: SHELVES,
          [WORKFLOW]: readFileSync(join(ROOT, 'docs', 'examples', 'made-template.yml'), 'utf8'),
        },
      },
      VARIABLES,
      makeRoles,
    ),
  steps: [
    {
      number: 1,
      name: 'open',
      headline: 'One job evaluates the module, and another provisions what it made',
      breaks: 'OWNER/greenroom/actions/provision@REF',
      async play(stage) {
        await stage.act('Mr. A pushes the shelves and opens a pull request.', () => {
          push(stage, { 'shelves.txt': 'three\n' });
          stage.world.act('github', 'open', { branch: 'shelves', title: 'Add the shelves', by: 'mr-a' });
        });
      },
      check(stage, expect) {
        expect.equal('The status of the stack', stage.views.stack(ENVIRONMENT)?.status, 'CREATE_COMPLETE');
        expect.equal('The decisions', decisionsIn(stage, 1), [
          'template created',
          'provision created',
          'notify updated',
        ]);
        expect.contains('The comment', comment(stage), `http://${ENVIRONMENT}.preview.example.com`);
      },
    },
    {
      number: 2,
      name: 'push',
      headline: 'A new commit moves the same environment',
      breaks: 'OWNER/greenroom/actions/provision@REF',
      async play(stage) {
        await stage.act('Mr. A pushes.', () => push(stage, { 'shelves.txt': 'four\n' }));
      },
      check(stage, expect) {
        expect.equal('The decisions', decisionsIn(stage, 2), [
          'template created',
          'provision updated',
          'notify updated',
        ]);
        expect.equal('The commit', commitOf(stage), pullFor(stage, 'shelves').head);
      },
    },
    attacked(),
    {
      number: 4,
      name: 'close',
      headline: 'The pull request is closed, and its environment goes',
      breaks: 'OWNER/greenroom/actions/teardown@REF',
      async play(stage) {
        const { number } = pullFor(stage, 'shelves');
        await stage.act('Mr. A closes the pull request.', () =>
          stage.world.act('github', 'close', { number, by: 'mr-a' }),
        );
      },
      check(stage, expect) {
        expect.equal('The stack', stage.views.stack(ENVIRONMENT)?.status, undefined);
        expect.equal('The decisions', decisionsIn(stage, 4), ['teardown deleted', 'notify updated']);
        expect.contains('The comment', comment(stage), 'The environment is gone');
      },
    },
  ],
};

/** The module attacks: nothing is provisioned, and what stood before stands on. */
function attacked(): LifeStep {
  return {
    number: 3,
    name: 'attack',
    headline: 'The module attacks its job, in which there is nothing to take',
    async play(stage) {
      stage.notes.set('before', commitOf(stage));
      const runs = await stage.act('Mr. A pushes a module that ends the step which evaluates it.', () =>
        push(stage, { [MODULE]: ATTACK }),
      );
      const jobs = runs.flatMap((run) => run.jobs).filter(({ result }) => result !== 'skipped');
      stage.notes.set(
        'jobs',
        jobs.map(({ name, result }) => `${name} ${result}`),
      );
    },
    check(stage, expect) {
      expect.equal('The jobs', stage.notes.get('jobs'), ['template failure']);
      expect.equal('The decisions', decisionsIn(stage, 3), []);
      expect.equal('The status of the stack', stage.views.stack(ENVIRONMENT)?.status, 'UPDATE_COMPLETE');
      expect.equal('The commit', commitOf(stage), stage.notes.get('before'));
    },
  };
}

function makeRoles(world: RehearsalWorld): void {
  for (const name of ['provision', 'teardown'])
    world.act('sts', 'role', {
      arn: `${ROLE}-${name}`,
      subjects: ['repo:octo-org/archive:ref:refs/heads/main', 'repo:octo-org/archive:pull_request'],
      repositoryId: REPOSITORY.id,
    });
}

function push(stage: Stage, files: Readonly<Record<string, string>>): void {
  stage.world.act('github', 'push', { branch: 'shelves', by: 'mr-a', files });
}

function comment(stage: Stage): string | undefined {
  return pullFor(stage, 'shelves').comments[0]?.body;
}

function commitOf(stage: Stage): string | undefined {
  return stage.views.stack(ENVIRONMENT)?.parameters['Commit'];
}
