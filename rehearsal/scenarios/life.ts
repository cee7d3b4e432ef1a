import { BRANCH, CHANNEL, ENVIRONMENT, HOURLY, neighbours, pullFor, STORY, URL } from './life-facts.ts';
import { meanwhile } from './meanwhile.ts';
import type { LifeStep, Scenario, Stage } from './scenario.ts';

/** The first step: a developer starts a story. */
export const STARTS: LifeStep = {
  number: 1,
  name: 'start',
  headline: 'A story gets its branch and its pull request',
  breaks: '$/actions/sync-tracker',
  async play(stage) {
    stage.notes.set('neighbours', neighbours(stage));
    await stage.act(`Mr. A pushes ${BRANCH}; its story is labelled auto.`, () =>
      stage.world.act('github', 'push', {
        branch: BRANCH,
        by: 'mr-a',
        files: { 'checkout.js': 'export const clicks = 1;\n' },
        message: 'Check out with one click',
      }),
    );
    const why = 'It gets that label too, which may ask for the environment (here a review does).';
    await stage.act(`Mr. A opens a pull request. ${why}`, () =>
      stage.world.act('github', 'open', { branch: BRANCH, title: 'Check out with one click', by: 'mr-a' }),
    );
  },
  check(stage, expect) {
    expect.equal('The labels of the pull request', pullFor(stage).labels, ['auto']);
    expect.equal('The state of the story', stage.views.story(STORY)?.state, 'started');
    expect.equal('The stack', stage.views.stack(ENVIRONMENT), undefined);
    expect.equal('The decision about an environment', lastOf(stage, 'provision'), ['skipped', 'not_wanted']);
  },
};

/** The second step: a pull request, and its environment. */
export const CREATES: LifeStep = {
  number: 2,
  name: 'create',
  headline: 'A reviewer is requested, and a staging environment comes up',
  breaks: '$/actions/provision',
  async play(stage) {
    await stage.act('Mr. A requests a review from Mr. B.', () =>
      stage.world.act('github', 'request-review', {
        number: pullFor(stage).number,
        reviewer: 'mr-b',
        by: 'mr-a',
      }),
    );
    stage.notes.set('first commit', pullFor(stage).head);
  },
  check(stage, expect) {
    const { views } = stage;
    const { head } = pullFor(stage);
    const stack = views.stack(ENVIRONMENT);
    expect.equal('The status of the stack', stack?.status, 'CREATE_COMPLETE');
    expect.equal('The commit of the stack', stack?.parameters['Commit'], head);
    expect.equal('The status of the Beanstalk environment', views.environment(ENVIRONMENT)?.status, 'Ready');
    expect.equal(
      'Its version',
      views.environment(ENVIRONMENT)?.versionLabel,
      `${ENVIRONMENT}-${head.slice(0, 12)}.preview`,
    );
    expect.equal('The buckets of the environment', bucketsOf(stage).length, 1);
    expect.equal('Its versioning', bucketsOf(stage)[0]?.versioning, 'Enabled');
    expect.equal('The DNS records of its name', recordsOf(stage).length, 1);
    expect.equal('The deployments', deploymentsOf(stage), [
      {
        sha: head,
        statuses: [
          ['queued', ''],
          ['in_progress', ''],
          ['success', URL],
        ],
      },
    ]);
    expect.equal('The state of the story', views.story(STORY)?.state, 'finished');
    expect.equal('The decision about the environment', lastOf(stage, 'provision'), [
      'created',
      'environment_created',
    ]);
  },
};

const ANNOUNCES: LifeStep = {
  number: 3,
  name: 'announce',
  headline: 'Its URL is where people look',
  breaks: '$/actions/notify',
  brokenDuring: 2,
  async play(stage) {
    const answer = stage.world.act<{ status: number; body: string }>('site', 'get', {
      host: `${ENVIRONMENT}.preview.example.com`,
    });
    stage.tell(`Mr. B opens ${URL} and sees: ${answer.body.trim()}`);
    stage.notes.set('comment', pullFor(stage).comments[0]?.id);
    stage.notes.set('message', stage.views.messages(CHANNEL)[0]?.ts);
  },
  check(stage, expect) {
    const { comments } = pullFor(stage);
    const messages = stage.views.messages(CHANNEL);
    const storyComments = stage.views.story(STORY)?.comments ?? [];
    expect.equal('The number of comments on the pull request', comments.length, 1);
    expect.contains('The comment', comments[0]?.body, `Try it at <${URL}/>`);
    // The post step of provision makes up for a lost announcement, but for what the other steps have to tell.
    expect.contains('The comment', comments[0]?.body, '\nStory: [');
    expect.equal('The number of Slack messages', messages.length, 1);
    expect.contains('The Slack message', messages[0]?.text, `Ready: ${URL}`);
    expect.equal('The number of comments on the story', storyComments.length, 1);
    expect.contains('The comment on the story', storyComments[0]?.text, `Try it at ${URL}`);
  },
};

/** The third step: another push. */
export const UPDATES: LifeStep = {
  number: 4,
  name: 'update',
  headline: 'A new commit moves the same environment',
  breaks: '$/actions/provision',
  async play(stage) {
    await stage.act(`Mr. A pushes another commit to ${BRANCH}.`, () =>
      stage.world.act('github', 'push', {
        branch: BRANCH,
        by: 'mr-a',
        files: { 'checkout.js': 'export const clicks = 1; // really\n' },
        message: 'Ask nothing twice',
      }),
    );
  },
  check(stage, expect) {
    const { views } = stage;
    const { head, comments } = pullFor(stage);
    const before = stage.notes.get('first commit');
    const messages = views.messages(CHANNEL);
    expect.equal('The status of the stack', views.stack(ENVIRONMENT)?.status, 'UPDATE_COMPLETE');
    expect.equal('The commit of the stack', views.stack(ENVIRONMENT)?.parameters['Commit'], head);
    expect.equal(
      'The version',
      views.environment(ENVIRONMENT)?.versionLabel,
      `${ENVIRONMENT}-${head.slice(0, 12)}.preview`,
    );
    expect.equal(
      'The ids of the comments',
      comments.map(({ id }) => id),
      [stage.notes.get('comment')],
    );
    expect.contains('The comment', comments[0]?.body, `| ${head.slice(0, 7)} [`);
    expect.equal(
      'The ts of the Slack messages',
      messages.map(({ ts }) => ts),
      [stage.notes.get('message')],
    );
    expect.contains('The Slack message', messages[0]?.text, `at commit ${head.slice(0, 7)}`);
    expect.equal('The number of comments on the story', views.story(STORY)?.comments.length, 1);
    expect.equal('The deployments', deploymentsOf(stage), [
      {
        sha: before,
        statuses: [
          ['queued', ''],
          ['in_progress', ''],
          ['success', URL],
          ['inactive', ''],
        ],
      },
      {
        sha: head,
        statuses: [
          ['queued', ''],
          ['in_progress', ''],
          ['success', URL],
        ],
      },
    ]);
  },
};

const DELIVERS: LifeStep = {
  number: 5,
  name: 'deliver',
  headline: 'The review is done, and the product owner is asked to try it',
  breaks: '$/actions/sync-tracker',
  async play(stage) {
    await stage.act('Mr. B labels the pull request as reviewed.', () =>
      stage.world.act('github', 'label', { number: pullFor(stage).number, label: 'reviewed', by: 'mr-b' }),
    );
    stage.notes.set('delivered', pullFor(stage).head);
  },
  check(stage, expect) {
    expect.equal('The state of the story', stage.views.story(STORY)?.state, 'delivered');
    const asked = stage.views.messages(CHANNEL).filter(({ text }) => text.includes('<@U0000000103>'));
    expect.equal('The number of times the product owner is mentioned', asked.length, 1);
    expect.contains('What the product owner is told', asked[0]?.text, `at ${URL} and`);
    expect.contains('What the product owner is told', asked[0]?.text, 'Mr. C');
    expect.equal('The number of comments on the pull request', pullFor(stage).comments.length, 1);
    const records = stage.views
      .github()
      .deployments.filter(({ environment }) => environment === 'greenroom-delivery');
    expect.equal(
      'The commits that were recorded as delivered',
      records.map(({ sha }) => sha),
      [stage.notes.get('delivered')],
    );
  },
};

/** The step in which the story is accepted and the environment goes. */
export const ACCEPTS: LifeStep = {
  number: 6,
  name: 'accept',
  headline: 'The story is accepted: merge, clean up, tell everyone once',
  breaks: '$/actions/teardown',
  async play(stage) {
    const [bucket] = bucketsOf(stage);
    if (bucket)
      stage.world.act('s3', 'fill', { bucket: bucket.name, objects: 7, versionsEach: 2, deleted: 1 });
    stage.tell('Mr. C tries it, uploads a few files, and likes it.');
    await stage.act('Mr. C accepts the story; within the hour the schedule looks.', () => {
      stage.world.act('tracker', 'accept', { id: STORY, by: 103 });
      stage.world.clock.advance(10 * 60_000);
      stage.world.act('github', 'schedule', { cron: HOURLY });
    });
  },
  check(stage, expect) {
    const { views } = stage;
    const pull = pullFor(stage);
    expect.equal(
      'The pull request',
      { state: pull.state, merged: pull.merged, head: pull.head },
      {
        state: 'closed',
        merged: true,
        head: stage.notes.get('delivered'),
      },
    );
    expect.equal('The branch', views.github().branches[BRANCH], undefined);
    expect.equal('The stack', views.stack(ENVIRONMENT)?.status, undefined);
    expect.equal('The Beanstalk environment', views.environment(ENVIRONMENT)?.status, undefined);
    expect.equal('The buckets of the environment', bucketsOf(stage), []);
    expect.equal('The DNS records of its name', recordsOf(stage), []);
    expect.equal(
      'The last statuses of the deployments',
      deploymentsOf(stage).map(({ statuses }) => statuses.at(-1)?.[0]),
      ['inactive', 'inactive'],
    );
    expect.equal('The number of comments on the pull request', pull.comments.length, 1);
    expect.contains('The comment', pull.comments[0]?.body, 'The environment is gone');
    const ends = views.messages(CHANNEL).filter(({ text }) => text.includes('its environment is gone'));
    expect.equal('The number of times everyone is told', ends.length, 1);
    expect.equal('The state of the story', views.story(STORY)?.state, 'accepted');
  },
};

/** Decision and reason code of the last run of an action. */
function lastOf(stage: Stage, action: string): readonly (string | undefined)[] {
  const last = stage.decided.findLast((each) => each.action === action);
  return [last?.decision, last?.reasonCode];
}

function bucketsOf(stage: Stage) {
  return stage.views.buckets().filter(({ name }) => name.startsWith(ENVIRONMENT.slice(0, 20)));
}

function recordsOf(stage: Stage) {
  return stage.views.records().filter(({ name }) => name.startsWith(`${ENVIRONMENT}.`));
}

function deploymentsOf(stage: Stage) {
  return stage.views
    .github()
    .deployments.filter(
      ({ environment, ref, sha }) =>
        environment === 'preview' &&
        (ref === BRANCH || sha === stage.notes.get('first commit') || sha === pullFor(stage).head),
    )
    .map(({ sha, statuses }) => ({ sha, statuses: statuses.map(({ state, url }) => [state, url]) }));
}

/** The life of a pull request, from the story to the merge. */
export const LIFE: Scenario = {
  name: 'life',
  description: "One pull request's whole life, from story to cleanup, and other cases.",
  steps: [STARTS, CREATES, ANNOUNCES, UPDATES, DELIVERS, ACCEPTS, meanwhile],
};
