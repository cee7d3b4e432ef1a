import { ACCEPTS, CREATES, STARTS, UPDATES } from './life.ts';
import { ENVIRONMENT, HOURLY, pullFor, STORY } from './life-facts.ts';
import type { PeerCloud } from './peer-cloud.ts';
import type { LifeStep, Scenario, Stage } from './scenario.ts';

const FORGOTTEN = 'chore/forgotten';
const FORGOTTEN_ENVIRONMENT = 'shop-chore-forgotten-5gi3uulu';
const HOUR = 3_600_000;

/** What no other cloud shows, because only the world has it. */
export const NOT_SHOWN_ELSEWHERE = [
  'that an environment answers: nothing serves there, so `health` is `none`',
  'the DNS name: no domain is given',
  'roles by OIDC: static keys are used',
  'a full bucket that blocks deletion, rollbacks, states that take time, and idempotency tokens: see what the peer says of itself',
] as const;

/** The steps of the life that are about environments, on a cloud that somebody else wrote. */
export function elsewhere(cloud: PeerCloud): Scenario {
  return {
    name: 'elsewhere',
    description: 'The environment steps of the life, on another cloud.',
    steps: [
      { ...STARTS, check: () => undefined },
      {
        ...CREATES,
        check: (stage, expect) => checkStack(cloud, stage, expect, 'CREATE_COMPLETE'),
      },
      {
        ...UPDATES,
        check: (stage, expect) => checkStack(cloud, stage, expect, 'UPDATE_COMPLETE'),
      },
      accepts(cloud),
      meanwhile(cloud),
    ],
  };
}

/** After a deployment: the stack in that status, at the pull request's commit, and the story finished. */
async function checkStack(
  cloud: PeerCloud,
  stage: Stage,
  expect: Parameters<LifeStep['check']>[1],
  status: string,
): Promise<void> {
  const stack = await cloud.stack(ENVIRONMENT);
  expect.equal('The status of the stack', stack?.status, status);
  expect.equal('The commit of the stack', stack?.parameters['Commit'], pullFor(stage).head);
  expect.equal('The Beanstalk environment', await cloud.environmentStatus(ENVIRONMENT), 'Ready');
  expect.equal('The state of the story', stage.views.story(STORY)?.state, 'finished');
}

function accepts(cloud: PeerCloud): LifeStep {
  let bucket: string | undefined;
  return {
    ...ACCEPTS,
    async play(stage) {
      bucket = await cloud.bucketOf(ENVIRONMENT);
      if (bucket) await cloud.fill(bucket);
      await stage.act('Mr. B labels the pull request as reviewed.', () =>
        stage.world.act('github', 'label', { number: pullFor(stage).number, label: 'reviewed', by: 'mr-b' }),
      );
      await stage.act('Mr. C accepts the story, and the schedule looks.', () => {
        stage.world.act('tracker', 'accept', { id: STORY, by: 103 });
        stage.world.act('github', 'schedule', { cron: HOURLY });
      });
    },
    async check(stage, expect) {
      expect.equal('The pull request is merged', pullFor(stage).merged, true);
      expect.equal('The stack', await cloud.stack(ENVIRONMENT), undefined);
      expect.equal('The name of the bucket that was', typeof bucket, 'string');
      expect.equal('The bucket is there', await cloud.hasBucket(bucket ?? ''), false);
    },
  };
}

function meanwhile(cloud: PeerCloud): LifeStep {
  let slept: string | undefined;
  let woken: string | undefined;
  return {
    number: 7,
    name: 'meanwhile',
    headline: 'Sleep, wake and sweep',
    breaks: '$/actions/teardown',
    async play(stage) {
      await stage.act(`Mr. A opens a pull request for ${FORGOTTEN}.`, () => {
        stage.world.act('github', 'push', { branch: FORGOTTEN, by: 'mr-a' });
        const { number } = stage.world.act<{ number: number }>('github', 'open', {
          branch: FORGOTTEN,
          title: 'Tidy',
          by: 'mr-a',
        });
        stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
      });
      const night = nextWeekdayNight(stage.world.clock.now());
      await stage.act('Everybody goes home.', () => tick(stage, night));
      slept = (await cloud.stack(FORGOTTEN_ENVIRONMENT))?.parameters['Asleep'];
      await stage.act('The next morning comes.', () => tick(stage, night + 11 * HOUR));
      woken = (await cloud.stack(FORGOTTEN_ENVIRONMENT))?.parameters['Asleep'];
      await stage.act(`Somebody deletes ${FORGOTTEN}, no event arrives, and the sweep comes by.`, () => {
        stage.world.act('github', 'delete-branch', { branch: FORGOTTEN, by: 'mr-a', silent: true });
        tick(stage, night + 14 * HOUR);
      });
    },
    async check(_stage, expect) {
      expect.equal('Asleep at night', slept, 'true');
      expect.equal('Asleep in the morning', woken, 'false');
      expect.equal('The stack after the sweep', await cloud.stack(FORGOTTEN_ENVIRONMENT), undefined);
      expect.equal('The neighbour', (await cloud.stack('shop-production'))?.status, 'CREATE_COMPLETE');
    },
  };
}

function tick(stage: Stage, at: number): void {
  stage.world.clock.set(at);
  stage.world.act('github', 'schedule', { cron: HOURLY });
}

/** 20:30 UTC of a Monday to Thursday that is not over yet: the morning after is a working day too. */
function nextWeekdayNight(now: number): number {
  const day = new Date(now);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (![1, 2, 3, 4].includes(day.getUTCDay()));
  return day.setUTCHours(20, 30, 0, 0);
}
