import type { TriggerEvent } from '../runner/records/records.ts';
import { CHANNEL, HOURLY, neighbours, pullFor } from './life-facts.ts';
import type { LifeStep, Stage } from './scenario.ts';

const SPIKE = 'spike/queue-no-infra';
const NIGHTS = 'feature/123456791-nights';
const NIGHTS_ENVIRONMENT = 'shop-feature-123456791-nights-aem6wsh2';
const FORGOTTEN = 'chore/forgotten';
const FORGOTTEN_ENVIRONMENT = 'shop-chore-forgotten-5gi3uulu';

/** The seventh step: what goes on without anybody looking. */
export const meanwhile: LifeStep = {
  number: 7,
  name: 'meanwhile',
  headline: 'Meanwhile, other cases',
  breaks: '$/actions/teardown',
  async play(stage) {
    await leavesAlone(stage);
    await opensTwo(stage);
    await sleepsAndWakes(stage);
    await closesThenPushes(stage);
    await sweeps(stage);
  },
  check(stage, expect) {
    for (const { what, found, expected } of seen(stage)) expect.equal(what, found, expected);
    expect.equal('The neighbours in the account', neighbours(stage), stage.notes.get('neighbours'));
    expect.equal(
      'The previews that are left',
      stage.views
        .stacks()
        .filter(
          ({ name, status }) => /^shop-(feature|chore|spike)-/.test(name) && status !== 'DELETE_COMPLETE',
        )
        .map(({ name }) => name),
      [],
    );
  },
};

interface Sighting {
  readonly what: string;
  readonly found: unknown;
  readonly expected: unknown;
}

function seen(stage: Stage): Sighting[] {
  const known = stage.notes.get('seen');
  if (Array.isArray(known)) return known as Sighting[];
  const fresh: Sighting[] = [];
  stage.notes.set('seen', fresh);
  return fresh;
}

/** Notes what is to be seen at this moment; it is judged with the rest of the step. */
function note(stage: Stage, what: string, found: unknown, expected: unknown): void {
  seen(stage).push({ what, found, expected });
}

function lastOf(stage: Stage, action: string): readonly (string | undefined)[] {
  const last = stage.decided.findLast((each) => each.action === action);
  return [last?.decision, last?.reasonCode];
}

function open(stage: Stage, branch: string, title: string): void {
  stage.world.act('github', 'push', { branch, by: 'mr-a', message: title });
  const { number } = stage.world.act<{ number: number }>('github', 'open', { branch, title, by: 'mr-a' });
  stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
}

async function leavesAlone(stage: Stage): Promise<void> {
  const runs = await stage.act(`Mr. A opens a pull request for ${SPIKE} and requests a review.`, () =>
    open(stage, SPIKE, 'Try another queue'),
  );
  note(stage, 'The decision about a -no-infra branch', lastOf(stage, 'provision'), [
    'skipped',
    'no_infra_branch',
  ]);
  const notices = runs
    .flatMap(({ jobs }) => jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses?.includes('/actions/provision'))
    .flatMap(({ annotations }) => annotations.map(({ level }) => level));
  note(stage, 'Whether the run says why', notices.includes('notice'), true);
  note(stage, 'The stack of a -no-infra branch', stackNames(stage, 'shop-spike-'), []);
}

async function opensTwo(stage: Stage): Promise<void> {
  await stage.act(`Mr. A opens two more pull requests, for ${NIGHTS} and ${FORGOTTEN}.`, () => {
    open(stage, NIGHTS, 'Greet those who come at night');
    open(stage, FORGOTTEN, 'Tidy the drawer');
  });
  note(stage, 'The stack of the night', stage.views.stack(NIGHTS_ENVIRONMENT)?.status, 'CREATE_COMPLETE');
  note(stage, 'The stack of the drawer', stage.views.stack(FORGOTTEN_ENVIRONMENT)?.status, 'CREATE_COMPLETE');
}

async function sleepsAndWakes(stage: Stage): Promise<void> {
  await stage.act('Everybody goes home; in Berlin it is half past nine in the evening.', () => {
    stage.world.clock.set('2026-03-02T20:30:00Z');
    stage.world.act('github', 'schedule', { cron: HOURLY });
  });
  note(stage, 'The environment at night', stage.views.environment(NIGHTS_ENVIRONMENT)?.status, undefined);
  note(stage, 'The stack at night', stage.views.stack(NIGHTS_ENVIRONMENT)?.parameters['Asleep'], 'true');
  note(stage, 'The data at night', bucketsOf(stage, NIGHTS_ENVIRONMENT).length, 1);
  await stage.act('The next morning comes.', () => {
    stage.world.clock.set('2026-03-03T07:30:00Z');
    stage.world.act('github', 'schedule', { cron: HOURLY });
  });
  note(stage, 'The environment in the morning', stage.views.environment(NIGHTS_ENVIRONMENT)?.status, 'Ready');
  note(
    stage,
    'The stack in the morning',
    stage.views.stack(NIGHTS_ENVIRONMENT)?.parameters['Asleep'],
    'false',
  );
}

async function closesThenPushes(stage: Stage): Promise<void> {
  const { number } = pullFor(stage, NIGHTS);
  let late: readonly TriggerEvent[] = [];
  await stage.act(
    'Mr. A pushes once more; GitHub delivers this event late. He closes the pull request.',
    () => {
      late = stage.post.withhold(() => stage.world.act('github', 'push', { branch: NIGHTS, by: 'mr-a' }));
      stage.world.act('github', 'close', { number, by: 'mr-a' });
    },
  );
  note(stage, 'The stack of a closed pull request', stage.views.stack(NIGHTS_ENVIRONMENT)?.status, undefined);
  await stage.act('Now the events of that push arrive.', () => {
    for (const event of late) stage.post.deliver(event);
  });
  note(stage, 'The decision about a late event', lastOf(stage, 'provision'), [
    'skipped',
    'pull_request_closed',
  ]);
  note(stage, 'The stack after a late push', stage.views.stack(NIGHTS_ENVIRONMENT)?.status, undefined);
}

async function sweeps(stage: Stage): Promise<void> {
  await stage.act(`Somebody deletes ${FORGOTTEN}, and no event arrives.`, () =>
    stage.world.act('github', 'delete-branch', { branch: FORGOTTEN, by: 'mr-a', silent: true }),
  );
  note(stage, 'The stack right after', stage.views.stack(FORGOTTEN_ENVIRONMENT) !== undefined, true);
  await stage.act('Two hours pass; the hourly workflow runs, and a sweep.', () => {
    stage.world.clock.advance(2 * 3_600_000);
    stage.world.act('github', 'schedule', { cron: HOURLY });
  });
  note(stage, 'The stack after the sweep', stage.views.stack(FORGOTTEN_ENVIRONMENT)?.status, undefined);
  note(stage, 'The buckets after the sweep', bucketsOf(stage, FORGOTTEN_ENVIRONMENT), []);
  const ends = stage.views.messages(CHANNEL).filter(({ text }) => text.includes('is gone'));
  note(stage, 'The number of ends that were told', ends.length, 3);
}

function stackNames(stage: Stage, prefix: string): readonly string[] {
  return stage.views
    .stacks()
    .map(({ name }) => name)
    .filter((name) => name.startsWith(prefix));
}

function bucketsOf(stage: Stage, environment: string): readonly string[] {
  const stack = stage.views.stacks().find(({ name }) => name === environment);
  const ids = Object.values(stack?.resources ?? {}).map(({ physicalId }) => physicalId);
  return stage.views
    .buckets()
    .map(({ name }) => name)
    .filter((name) => ids.includes(name));
}
