import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import { createRunner } from '../../rehearsal/runner/runner.ts';
import { createRunnerGitHub, runnerEvent } from '../../rehearsal/runner/world-github.ts';
import type { GitHubEvent } from '../../rehearsal/world/github/github.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';

/** A team's repository with workflows as they stand, and a GitHub and an AWS around it. */
export interface TeamRepository {
  readonly world: RehearsalWorld;
  /** Does something, lets every run that it causes finish, and gives these runs. */
  act(deed: () => void): Promise<readonly RunRecord[]>;
  /** Delivers an event once more, as GitHub does where somebody asks for that. */
  again(event: GitHubEvent | undefined): Promise<readonly RunRecord[]>;
  /** Does something whose events get lost. */
  lose(deed: () => void): void;
  /** The names of the stacks that are there, without the neighbours. */
  standing(): readonly string[];
  close(): Promise<void>;
}

const ROLE = 'arn:aws:iam::111122223333:role/greenroom';

/** What the README has people set, and nothing else. */
export const FIRST_VARIABLES: Readonly<Record<string, string>> = {
  GREENROOM: 'true',
  GREENROOM_PROJECT: 'shop',
  AWS_REGION: 'eu-central-1',
  GREENROOM_PROVISION_ROLE: `${ROLE}-provision`,
  GREENROOM_TEARDOWN_ROLE: `${ROLE}-teardown`,
};

/** An example of the documentation, as it stands. */
export function exampleText(file: string): string {
  return readFileSync(join(repositoryRoot, 'docs', 'examples', file), 'utf8');
}

/** What a repository is given that only its world knows. */
interface MoreOfTeam {
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * `files` are the team's own on the default branch, by path, beside those that the world has.
 * @param parallel jobs that run at a time; with one, their order is that in which they were asked for.
 */
export async function teamRepository(
  files: Readonly<Record<string, string>>,
  vars: Readonly<Record<string, string>> = FIRST_VARIABLES,
  parallel = 2,
  more: (env: Readonly<Record<string, string | undefined>>) => MoreOfTeam = () => ({ vars: {}, secrets: {} }),
): Promise<TeamRepository> {
  const root = mkdtempSync(join(tmpdir(), 'greenroom-team-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const workflows = Object.keys(files).filter((path) => path.startsWith('.github/workflows/'));
  const world = await createRehearsalWorld({ seed: 5, perWait: PER_WAIT });
  world.act('github', 'push', { branch: 'main', files, by: 'mr-a' });
  const runner = createRunner({
    github: createRunnerGitHub(world),
    workflowsAt: () => workflows.map((path) => join(root, path)),
    actionsRoot: root,
    suite: { root: repositoryRoot },
    vars: { ...vars, ...more(world.env()).vars },
    secrets: more(world.env()).secrets,
    parallel,
  });
  let isLosing = false;
  world.github.onEvent((event) => {
    if (!isLosing) runner.deliver(runnerEvent(event));
  });
  return {
    world,
    lose(deed) {
      isLosing = true;
      deed();
      isLosing = false;
    },
    async again(event) {
      if (event === undefined) throw new Error('There was no such event.');
      runner.deliver(runnerEvent(event));
      return runner.idle();
    },
    async act(deed) {
      deed();
      return runner.idle();
    },
    standing: () =>
      world
        .look<{ stacks: readonly { name: string; status: string }[] }>('cloudformation')
        .stacks.filter(({ status }) => status !== 'DELETE_COMPLETE')
        .map(({ name }) => name)
        .filter((name) => !NEIGHBOURS.some((prefix) => name.startsWith(prefix)))
        .sort(),
    close: () => world.close(),
  };
}

const NEIGHBOURS = ['blog-', 'greenroom-', 'shop-production', 'awseb-'];

/** What each action decided, with its job, as `job action decision code`; jobs that did not run are left out. */
export function decisionsOfRuns(runs: readonly RunRecord[]): readonly string[] {
  return runs.flatMap((run) =>
    run.jobs.flatMap(({ name, steps }) =>
      steps.flatMap(({ uses = '', outputs }) =>
        outputs['decision'] === undefined
          ? []
          : [
              `${name}: ${uses.replace(/^.*\bactions\/([\w-]+).*$/, '$1')} ${outputs['decision']} ${outputs['reason-code']}`,
            ],
      ),
    ),
  );
}

/** The names of the jobs that ran, with their results. */
export function playedJobs(runs: readonly RunRecord[]): readonly string[] {
  return runs.flatMap(({ jobs }) =>
    jobs.filter(({ result }) => result !== 'skipped').map(({ name, result }) => `${name} ${result}`),
  );
}

/** Where the workflow of pull requests lies. */
export const PREVIEW = '.github/workflows/preview.yml';

/** Opens a pull request of the team, or of `stranger` from a fork; its number. */
export function openPull(
  { world }: Pick<TeamRepository, 'world'>,
  branch: string,
  by = 'mr-a',
  more: object = {},
): number {
  const fork = by === 'stranger';
  if (fork) world.act('github', 'user', { login: 'stranger', role: 'read' });
  world.act('github', 'push', { branch, by, fork, files: { 'app.txt': 'one\n' } });
  return world.act<{ number: number }>('github', 'open', { branch, title: 'A change', by, fork, ...more })
    .number;
}

/** What stands on a pull request. */
export function commentsOn({ world }: Pick<TeamRepository, 'world'>, number: number): readonly string[] {
  const { pulls } = world.look<{
    pulls: readonly { number: number; comments: readonly { body: string }[] }[];
  }>('github');
  return pulls.find((pull) => pull.number === number)?.comments.map(({ body }) => body) ?? [];
}

const MODULE = `
export default ({ name, settings }: { name: string; settings: { parameters?: Record<string, string> } }) => ({
  Parameters: { Commit: { Type: 'String' } },
  Resources: {
    Files: {
      Type: 'AWS::S3::Bucket',
      Properties: { Tags: [{ Key: 'commit', Value: { Ref: 'Commit' } }] },
    },
  },
  Outputs: { Url: { Value: 'http://' + name + '.preview.example.com' } },
});
`;

/** A repository whose template is made, and answers on no address. */
export const WITH_MODULE = {
  '.github/greenroom.yml': 'environments: { preview: { health: none } }\n',
  'infra/stack.ts': MODULE,
};
