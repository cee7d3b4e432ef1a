import { CREATES, STARTS } from '../../rehearsal/scenarios/life.ts';
import { BRANCH, ENVIRONMENT, HOURLY, pullFor, STORY } from '../../rehearsal/scenarios/life-facts.ts';
import type { LifeStep, Scenario, Stage } from '../../rehearsal/scenarios/scenario.ts';

const SETTINGS = `environments:
  preview:
    hours: Mon-Fri 08:00-20:00 Europe/Berlin
    ttl: 14d
    hourly-price: { t3.micro: 0.012 }
`;
/** The branch of Mr. B. */
export const NIGHTS = 'feature/123456791-nights';
const NIGHTS_ENVIRONMENT = 'shop-feature-123456791-nights-aem6wsh2';
/** The titles of the pull requests that are pictured, by their branches. */
export const TITLES: Readonly<Record<string, string>> = {
  [BRANCH]: 'Check out with one click',
  [NIGHTS]: 'Greet those who come at night',
};
const GIFTS = 'feature/wrap-gifts';
const DRAWER = 'chore/tidy-drawer';
/** The shop's. */
const REPOSITORY_ID = 70107786;
/** The schedule of docs/examples/where.yml. */
const LISTS = '11 6 * * 1-5';

/** A life that shows each thing that people are told, once: what it says is what the pictures show. */
export const PICTURED_LIFE: Scenario = {
  name: 'pictures',
  description: 'What people are told of an environment through its life, for the pictures.',
  shop: { settings: SETTINGS, examples: ['where.yml'], furnish: () => ({ vars: {}, secrets: {} }) },
  steps: [
    STARTS,
    CREATES,
    step(3, 'others', 'Other people have environments too', others),
    step(4, 'fail', 'A commit cannot be deployed, and the one before it serves on', fails),
    step(5, 'list', 'Somebody looks what runs where', lists),
    step(6, 'cancel', 'Somebody cancels a run while CloudFormation is at work', cancels),
    step(7, 'update', 'The next commit moves the same environment', (stage) => {
      // How long a run waited before somebody cancelled it is told by no picture.
      stage.world.clock.set('2026-03-02T12:30:00Z');
      return push(stage, 'Count the clicks again', '// once more\n');
    }),
    step(8, 'deliver', 'The product owner is asked to try it', async (stage) => {
      await stage.act('Mr. B labels the pull request as reviewed.', () =>
        stage.world.act('github', 'label', { number: pullFor(stage).number, label: 'reviewed', by: 'mr-b' }),
      );
    }),
    step(9, 'sleep', 'Nobody works at night', (stage) => atTheHour(stage, '2026-03-02T20:30:00Z')),
    step(10, 'wake', 'The morning comes', (stage) => atTheHour(stage, '2026-03-03T07:30:00Z')),
    step(11, 'accept', 'The story is accepted, and the environment goes', async (stage) => {
      stage.world.act('tracker', 'accept', { id: STORY, by: 103 });
      await atTheHour(stage, '2026-03-03T09:30:00Z');
    }),
  ],
};

/** What it comes to is compared with what was pictured before, and with nothing else. */
function step(number: number, name: string, headline: string, play: LifeStep['play']): LifeStep {
  return { number, name, headline, play, check: () => {} };
}

async function push(stage: Stage, message: string, text: string): Promise<void> {
  await stage.act('Mr. A pushes another commit.', () =>
    stage.world.act('github', 'push', {
      branch: BRANCH,
      by: 'mr-a',
      files: { 'checkout.js': text },
      message,
    }),
  );
}

async function fails(stage: Stage): Promise<void> {
  stage.world.act('cloudformation', 'fail-next', {
    type: 'AWS::ElasticBeanstalk::Environment',
    stack: ENVIRONMENT,
    on: 'update',
    reason: 'Command execution failed: the process did not answer on port 5000.',
  });
  await push(stage, 'Count the clicks', 'export const clicks = none;\n');
}

async function lists(stage: Stage): Promise<void> {
  await stage.act('The hourly workflow runs.', () => stage.world.act('github', 'schedule', { cron: HOURLY }));
  await recordDeployment(stage, { branch: 'main', kind: 'production', url: 'https://shop.example.com' });
  for (const [branch, by, message] of [
    [GIFTS, 'mr-a', 'Wrap the gifts'],
    [DRAWER, 'mr-b', 'Tidy the drawer'],
  ])
    stage.world.act('github', 'push', { branch, by, message });
  seedStack(stage, GIFTS, { status: 'CREATE_IN_PROGRESS' });
  seedStack(stage, DRAWER, { agedHours: 100 });
  await recordDeployment(stage, { branch: GIFTS, kind: 'preview' });
  await recordDeployment(stage, {
    branch: DRAWER,
    kind: 'preview',
    url: 'http://shop-tidy-drawer.preview.example.com',
  });
  await stage.act('Mr. A opens a pull request whose environment is being made, and the list is made.', () => {
    stage.world.act('github', 'open', { branch: GIFTS, title: 'Wrap the gifts', by: 'mr-a' });
    stage.world.act('github', 'open', { branch: DRAWER, title: 'Tidy the drawer', by: 'mr-b' });
    stage.world.act('github', 'schedule', { cron: LISTS });
  });
}

/** A stack of the shop's in a state in which this life would meet none at that hour; the older one is asleep. */
function seedStack(
  { world, views }: Stage,
  branch: string,
  more: { readonly status?: string; readonly agedHours?: number },
): void {
  const isAsleep = more.agedHours !== undefined;
  world.act('cloudformation', 'seed', {
    name: `shop-${branch.replace('/', '-')}`,
    template: {
      Parameters: Object.fromEntries(
        ['Commit', 'Asleep', 'InstanceType'].map((name) => [name, { Type: 'String', Default: '' }]),
      ),
      Resources: { Files: { Type: 'AWS::S3::Bucket' } },
    },
    parameters: {
      Commit: views.github().branches[branch],
      Asleep: String(isAsleep),
      InstanceType: 't3.micro',
    },
    tags: {
      'greenroom:project': 'shop',
      'greenroom:repository': 'octo-org/shop',
      'greenroom:repository-id': String(REPOSITORY_ID),
      'greenroom:environment': 'preview',
      'greenroom:branch': branch,
    },
    ...more,
  });
}

interface Recorded {
  readonly branch: string;
  readonly kind: string;
  /** Where it answers; undefined while it is on its way. */
  readonly url?: string;
}

/** Says on GitHub what runs there, as an earlier run of this repository's workflows did. */
async function recordDeployment({ world, views }: Stage, { branch, kind, url }: Recorded): Promise<void> {
  const token = world.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
  const ask = async (path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const answer = await fetch(`${world.origin()}/github/repos/octo-org/shop/deployments${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The world answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const deployment = await ask('', {
    ref: views.github().branches[branch],
    environment: kind,
    required_contexts: [],
    auto_merge: false,
    payload: { key: `${REPOSITORY_ID}/shop/${kind}/${branch}` },
  });
  const id = typeof deployment === 'object' && deployment !== null && 'id' in deployment ? deployment.id : '';
  await ask(
    `/${String(id)}/statuses`,
    url === undefined ? { state: 'in_progress' } : { state: 'success', environment_url: url },
  );
}

const LONGEST_WAIT = 120_000;

async function cancels(stage: Stage): Promise<void> {
  const { running, views, world } = stage;
  world.act('cloudformation', 'stuck', {
    type: 'AWS::ElasticBeanstalk::Environment',
    stack: NIGHTS_ENVIRONMENT,
    on: 'update',
  });
  const played = stage.act('Mr. B pushes another commit, and cancels its run.', () =>
    world.act('github', 'push', { branch: NIGHTS, by: 'mr-b', message: 'Greet in the morning too' }),
  );
  const isAtWork = () => views.stack(NIGHTS_ENVIRONMENT)?.status === 'UPDATE_IN_PROGRESS';
  await until(isAtWork, 'the stack is updated');
  // The run knows it once it has asked.
  const next = world.log.next();
  const hasAsked = () => world.log.entries(next).some(({ service }) => service === 'cloudformation');
  await until(hasAsked, 'the run asks for its stack');
  for (const job of running) job.cancel();
  await played;
  world.act('cloudformation', 'unstick');
}

/** @throws Error when it is not so after two minutes */
async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`The life waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function others(stage: Stage): Promise<void> {
  await stage.act('Mr. B opens a pull request, and requests a review from Mr. A.', () => {
    stage.world.act('github', 'push', { branch: NIGHTS, by: 'mr-b', message: 'Greet at night' });
    const title = TITLES[NIGHTS] ?? '';
    const { number } = stage.world.act<{ number: number }>('github', 'open', {
      branch: NIGHTS,
      title,
      by: 'mr-b',
    });
    stage.world.act('github', 'request-review', { number, reviewer: 'mr-a', by: 'mr-b' });
  });
}

async function atTheHour(stage: Stage, at: string): Promise<void> {
  await stage.act('The hourly workflow runs.', () => {
    stage.world.clock.set(at);
    stage.world.act('github', 'schedule', { cron: HOURLY });
  });
}
