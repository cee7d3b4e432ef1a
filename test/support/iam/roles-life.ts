import { main as due } from '../../../actions/due/main.ts';
import { main as hours } from '../../../actions/hours/main.ts';
import { main as provision } from '../../../actions/provision/main.ts';
import { main as teardown } from '../../../actions/teardown/main.ts';
import { main as where } from '../../../actions/where/main.ts';
import type { Right } from '../../../rehearsal/world/identity/roles/right.ts';
import type { WireEntry } from '../../../rehearsal/world/kernel/wire-log.ts';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import type { Decision } from '../../../src/domain/verdict/decision.ts';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';
import { idTokenOf, NO_KEYS } from '../../../tools/runs/id-token-here.ts';
import { runInProcess } from '../../../tools/runs/in-process-run.ts';
import { BRANCH, ENVIRONMENT, reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { failByHand } from '../world/fail-by-hand.ts';
import { giveCfnRole, stackOfGoneRole } from '../world/gone-role.ts';
import { denyVersionOnce, refuseVersionOnce, showEnvironmentOnce } from './beanstalk-answers.ts';
import { playCluster } from './cluster-life.ts';
import { inputsOf, type RoleName } from './life-inputs.ts';
import { allowImages, LARGE_TEMPLATE, WITH_IMAGES, WITH_MOVED_BUCKET } from './life-templates.ts';
import { SHOP_ROLES, shippedTemplate } from './policies.ts';

export type { RoleName };

/** A life that is over, as the world's IAM saw it. */
export interface PlayedLife {
  readonly steps: readonly PlayedStep[];
  /** Every right that a role used, once each; roles by their names. */
  readonly used: readonly (Right & { readonly role: string })[];
}

/** What one step of the life asked of AWS, and as whom. */
export interface PlayedStep {
  readonly step: string;
  readonly role: RoleName;
  readonly decision: Decision | 'killed';
  readonly sentence: string;
  readonly calls: readonly WireEntry[];
}

const AWS: ReadonlySet<string> = new Set([
  'cloudformation',
  'elasticbeanstalk',
  's3',
  'route53',
  'rds',
  'ecr',
  'logs',
  'sts',
]);
const MAINS = { provision, teardown, hours, due, where } as const;
const SECOND = 'feature/123456791-night';

export interface Life {
  readonly world: RehearsalWorld;
  readonly steps: readonly PlayedStep[];
  play(
    step: string,
    name: keyof typeof MAINS,
    role: RoleName,
    more?: Readonly<Record<string, string>>,
  ): Promise<Decision | 'killed'>;
}

/** A world in which every step takes a role that github-oidc made by the job's token, and holds no key of its own. */
export async function beginLife(seed = 3): Promise<Life & { readonly stage: Stage }> {
  const stage = await reviewRequested({ seed });
  const { world } = stage;
  const template = shippedTemplate('github-oidc');
  world.act('cloudformation', 'seed', { name: 'greenroom-roles', template, parameters: SHOP_ROLES });
  const steps: PlayedStep[] = [];
  let run = 100;
  return {
    stage,
    world,
    steps,
    async play(step, name, role, more = {}) {
      run += 1;
      const from = world.log.next();
      const { report } = await runInProcess({
        name,
        main: MAINS[name],
        env: environmentOf(world, run),
        inputs: { 'github-token': tokenOf(world), ...inputsOf(name, role), ...more },
        origin: world.origin(),
        sleep: async (ms) => world.clock.advance(ms * 100),
      });
      const decision = report === 'killed' ? report : report.decision;
      const calls = world.log.entries(from).filter(({ service }) => AWS.has(service));
      steps.push({ step, role, decision, sentence: report === 'killed' ? '' : report.sentence, calls });
      return decision;
    },
  };
}

function environmentOf(world: RehearsalWorld, run: number): Record<string, string> {
  return {
    ...world.env(),
    ...NO_KEYS,
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_EVENT_PATH: eventFile({}),
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: '1',
    ...idTokenOf(world, { runId: run }),
  };
}

function tokenOf(world: RehearsalWorld): string {
  return world.github.token({
    kind: 'workflow',
    permissions: { contents: 'write', deployments: 'write', issues: 'write', 'pull-requests': 'write' },
  });
}

/** Create, nothing to do, update, sleep, wake, delete, and a sweep that finds what nobody told of. */
export async function playLife(): Promise<PlayedLife> {
  const { world, stage, steps, play } = await beginLife();
  try {
    await play('create', 'provision', 'provision', { branch: BRANCH });
    push(world, BRANCH, 'again');
    await play('update', 'provision', 'provision', { branch: BRANCH });
    world.clock.set('2026-03-03T22:00:00Z');
    await play('look at night', 'due', 'read');
    await play('sleep', 'hours', 'provision');
    await play('look at what sleeps', 'due', 'read');
    await play('list what runs where', 'where', 'read');
    world.clock.set('2026-03-04T10:00:00Z');
    await play('wake', 'hours', 'provision');
    fillBuckets(world);
    // A template that was once too large for a request.
    const template = `greenroom/preview/${ENVIRONMENT}/templates/0123.yml`;
    world.act('s3', 'put', { bucket: 'greenroom-shop-111122223333-eu-central-1', key: template, body: '' });
    logElsewhere(world);
    // Only what lay there before a teardown began goes with it.
    world.clock.advance(60_000);
    world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    world.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-a' });
    await play('delete', 'teardown', 'teardown', { select: 'this', branch: BRANCH });
    push(world, SECOND, 'night');
    await play('create another', 'provision', 'provision', { branch: SECOND });
    fillBuckets(world);
    world.act('github', 'delete-branch', { branch: SECOND, by: 'mr-a' });
    world.clock.advance(2 * 3_600_000);
    await play('look at orphans', 'due', 'read');
    await play('sweep', 'teardown', 'teardown', { select: 'orphaned' });
    return { steps, ...world.look<Pick<PlayedLife, 'used'>>('iam') };
  } finally {
    await world.close();
  }
}

/** What goes wrong on the way, and the steps that put it right. */
export async function playRecoveries(): Promise<PlayedLife> {
  const { world, stage, steps, play } = await beginLife();
  const again = { branch: BRANCH };
  try {
    leaveUnderReview(world, ENVIRONMENT, BRANCH);
    world.act('cloudformation', 'hook-next', { reason: 'No previews today.' });
    await play('a change set that a hook refuses', 'provision', 'provision', again);
    fail(world, 'AWS::Route53::RecordSet', 'create');
    await play('a creation that fails and is kept', 'provision', 'provision', {
      ...again,
      'on-failure': 'keep',
    });
    fillBuckets(world);
    await play('creation anew over a full bucket', 'provision', 'provision', {
      ...again,
      health: 'beanstalk',
    });
    await play('nothing to do', 'provision', 'provision', again);
    fail(world, 'AWS::ElasticBeanstalk::Environment', 'update');
    fail(world, 'AWS::ElasticBeanstalk::Environment', 'rollback');
    push(world, BRANCH, 'again');
    await play('an update whose rollback fails', 'provision', 'provision', again);
    await play('a rollback that goes on', 'provision', 'provision', again);
    await failByHand(world, ENVIRONMENT);
    await play('an update that somebody left as it failed', 'provision', 'provision', again);
    push(world, BRANCH, 'once more');
    refuseVersionOnce(world);
    await play('a version that is made anew', 'provision', 'provision', again);
    pushTemplate(world, BRANCH, { 'large.yml': LARGE_TEMPLATE });
    await play('a template too large for a request', 'provision', 'provision', {
      ...again,
      template: 'large.yml',
    });
    await play('a remark in a template', 'provision', 'provision', again);
    allowImages(world);
    pushTemplate(world, BRANCH, { 'images.yml': WITH_IMAGES });
    await play('a repository for images', 'provision', 'provision', { ...again, template: 'images.yml' });
    fail(world, 'AWS::Route53::RecordSet', 'delete');
    fillBuckets(world);
    pushImages(world);
    logElsewhere(world);
    denyVersionOnce(world);
    holdDatabaseOnce(world);
    world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    await play('a deletion that leaves a version', 'teardown', 'teardown', { ...again, select: 'this' });
    await findLeftovers(world, play);
    await leaveBucket(world, play);
    await playCluster(world, play);
    await stackOfGoneRole(world, 'shop-feature-old-role', 'feature/old-role');
    giveCfnRole(world, 'greenroom-cloudformation');
    await play('a sweep of a stack whose role is gone', 'teardown', 'teardown', { select: 'orphaned' });
    return { steps, ...world.look<Pick<PlayedLife, 'used'>>('iam') };
  } finally {
    await world.close();
  }
}

/** What is left after a deletion, found by looks and by a sweep. */
async function findLeftovers(world: RehearsalWorld, play: Life['play']): Promise<void> {
  // What an instance that was going down still wrote.
  logElsewhere(world);
  world.clock.advance(2 * 3_600_000);
  showEnvironmentOnce(world);
  await play('a look at what was left', 'due', 'read');
  leaveUnderReview(world, 'shop-feature-abandoned', 'feature/abandoned');
  world.clock.advance(2 * 3_600_000);
  await play('a look at what is under review', 'due', 'read');
  await play('a sweep of what was left', 'teardown', 'teardown', { select: 'orphaned' });
  showEnvironmentOnce(world);
  await play('an environment without a stack', 'teardown', 'teardown', { branch: BRANCH, select: 'this' });
}

/** An environment whose full bucket was replaced, so that no stack has it any more. */
async function leaveBucket(world: RehearsalWorld, play: Life['play']): Promise<void> {
  const second = { branch: SECOND };
  push(world, SECOND, 'night');
  await play('another environment', 'provision', 'provision', second);
  fillBuckets(world);
  pushTemplate(world, SECOND, { 'moved.yml': WITH_MOVED_BUCKET });
  await play('a bucket that moves', 'provision', 'provision', { ...second, template: 'moved.yml' });
  world.act('github', 'delete-branch', { ...second, by: 'mr-a' });
  await play('a deletion that leaves a bucket', 'teardown', 'teardown', { ...second, select: 'this' });
}

/** As a run leaves it that was killed before it could execute its change set. */
function leaveUnderReview(world: RehearsalWorld, name: string, branch: string): void {
  world.act('cloudformation', 'seed', { name, tags: tagsOf(branch), status: 'REVIEW_IN_PROGRESS' });
}

/** A group that the application's own configuration made, so that Beanstalk does not know it. */
function logElsewhere(world: RehearsalWorld): void {
  world.act('logs', 'create', { name: `/aws/elasticbeanstalk/${ENVIRONMENT}/worker.log` });
}

function pushImages(world: RehearsalWorld): void {
  const { repositories } = world.look<{ repositories: readonly { name: string }[] }>('ecr');
  for (const { name } of repositories) world.act('ecr', 'push', { repository: name });
}

function fail(world: RehearsalWorld, type: string, on: string): void {
  world.act('cloudformation', 'fail-next', { type, on });
}

/** The database is asleep, and its first deletion fails as if a snapshot of it could not be taken. */
function holdDatabaseOnce(world: RehearsalWorld): void {
  const { instances } = world.look<{ instances: readonly { id: string }[] }>('rds');
  for (const { id } of instances) world.act('rds', 'status', { id, status: 'stopped' });
  fail(world, 'AWS::RDS::DBInstance', 'delete');
}

function push(world: RehearsalWorld, branch: string, text: string): void {
  pushTemplate(world, branch, { [`${text}.txt`]: `${text}\n` });
}

function pushTemplate(world: RehearsalWorld, branch: string, files: Readonly<Record<string, string>>): void {
  world.act('github', 'push', { branch, files, by: 'mr-a' });
}

/** Versions, delete markers and unfinished uploads, as an environment leaves them. */
function fillBuckets(world: RehearsalWorld): void {
  const { buckets } = world.look<{ buckets: readonly { name: string }[] }>('s3');
  for (const { name } of buckets)
    if (name.startsWith('shop-feature-'))
      world.act('s3', 'fill', { bucket: name, objects: 3, versionsEach: 2, deleted: 1, uploads: 1 });
}
