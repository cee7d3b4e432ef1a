import { describe, expect, it } from '@jest/globals';
import { type LifeFacts, planLife, stepsUpTo } from '../../../rehearsal/repository/plan.ts';
import { parseWorkflowText } from '../../../rehearsal/runner/workflows/workflow-files.ts';

const NOTHING: LifeFacts = {
  workflows: [],
  buildsDefault: false,
  reviewAsks: false,
  asking: [],
  labels: [],
  comments: [],
  sleeps: false,
  tracks: false,
  zone: 'UTC',
};

async function planOf(on: string, facts: Partial<LifeFacts> = {}) {
  const text = `on: ${on}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ run: 'true' }]\n`;
  const { file, on: triggers } = await parseWorkflowText('a.yml', text);
  return planLife({ ...NOTHING, workflows: [{ file, on: triggers }], ...facts });
}

async function stepsOf(on: string, facts: Partial<LifeFacts> = {}): Promise<readonly string[]> {
  return (await planOf(on, facts)).steps.map(({ name }) => name);
}

describe('the life of a repository', () => {
  it.each([
    ['{ pull_request: }', ['open', 'push', 'reopen', 'fork']],
    ['{ pull_request: { types: [opened, closed] } }', ['open', 'close', 'delete', 'fork']],
    ['{ pull_request: { types: [review_requested] } }', ['open', 'review']],
    ['{ pull_request: { types: [labeled, unlabeled] } }', ['open', 'off']],
    ['{ pull_request: { types: [ready_for_review] } }', ['open', 'draft']],
    ['push', ['open', 'push']],
    ['delete', ['open', 'delete']],
    ['{ schedule: [{ cron: "7 * * * *" }] }', ['sweep']],
    ['{ repository_dispatch: { types: [story-accepted] } }', ['dispatch']],
    ['workflow_dispatch', ['dispatch']],
    ['{ pull_request: { types: [closed] }, issue_comment: }', ['open', 'comment', 'close', 'delete']],
    ['workflow_run', []],
    ['workflow_call', []],
  ])('of %s has the steps %j', async (on, steps) => {
    expect(await stepsOf(on)).toEqual(steps);
  });

  it('labels with what asks for an environment first, and never with stage:off, which has a step of its own', async () => {
    const facts = { asking: ['preview'], labels: ['reviewed', 'preview', 'stage:off'] };
    const { steps } = await planOf('{ pull_request: { types: [labeled] } }', facts);
    expect(steps.find(({ name }) => name === 'label')?.deeds.map(({ sentence }) => sentence)).toEqual([
      "Mr. B labels the pull request 'preview'.",
      "Mr. B labels the pull request 'reviewed'.",
    ]);
  });

  it('names the scenario of a tracker that has none of its stories', async () => {
    const { notPlayed } = await planOf('push', { elsewhere: 'jira' });
    expect(notPlayed).toEqual([
      "stories in jira (the stories of this life are Pivotal Tracker's); npm run rehearse -- --scenario story-jira plays one",
    ]);
  });

  it('has a night where something sleeps, in the time zone of the hours', async () => {
    const { steps } = await planOf('{ schedule: [{ cron: "7 * * * *" }] }', {
      sleeps: true,
      zone: 'America/Lima',
    });
    expect(steps.map(({ name }) => name)).toEqual(['night', 'sweep']);
    expect(steps[0]?.deeds).toMatchObject([
      { kind: 'hour', hour: 3, zone: 'America/Lima', crons: ['7 * * * *'] },
      { kind: 'hour', hour: 10, zone: 'America/Lima', crons: ['7 * * * *'] },
    ]);
  });

  it('accepts a story by the event of a tracker, which is not sent a second time', async () => {
    const on = '{ repository_dispatch: { types: [story-accepted, other] } }';
    const { steps } = await planOf(on, { tracks: true });
    expect(steps.map(({ name }) => name)).toEqual(['accept', 'dispatch']);
    expect(steps[0]?.deeds.at(-1)).toMatchObject({ kind: 'repository-dispatch', type: 'story-accepted' });
    expect(steps[1]?.deeds).toMatchObject([{ type: 'other' }]);
  });

  it('merges another pull request where a push to the default branch is built', async () => {
    expect(await stepsOf('push', { buildsDefault: true })).toEqual(['open', 'push', 'merge']);
  });

  it('names what it does not play', async () => {
    const inputs = '{ name: { required: true }, really: { type: boolean, required: true } }';
    const on = `{ merge_group: , pull_request: { types: [assigned] }, workflow_dispatch: { inputs: ${inputs} } }`;
    const { notPlayed, steps } = await planOf(on);
    expect(notPlayed).toEqual([
      'a.yml on merge_group',
      'a.yml on pull_request assigned',
      "a.yml on workflow_dispatch, because nothing is given for its input 'name'",
    ]);
    expect(steps.map(({ name }) => name)).toEqual(['open']);
  });

  it.each([
    [{}, ['open']],
    [{ reviewAsks: true }, ['open', 'review']],
    [{ asking: ['preview'], labels: ['reviewed'] }, ['open', 'label']],
  ])('plays before a step only what brings an environment up: %j', async (facts, before) => {
    const on = '{ pull_request: { types: [opened, closed, reopened, review_requested, labeled] } }';
    const plan = await planOf(on, { labels: ['reviewed'], ...facts });
    const upTo = (...names: readonly string[]) => stepsUpTo(plan, names).map((step) => step.name);
    expect(upTo('close')).toEqual([...before, 'close']);
    expect(upTo('reopen')).toEqual([...before, 'close', 'reopen']);
    expect(upTo('fork')).toEqual(['fork']);
    expect(upTo('fork', 'close')).toEqual([...before, 'close', 'fork']);
    expect(upTo('night')).toEqual([]);
  });

  it('opens again what was closed, also where no workflow hears that it is', async () => {
    const verbs = async (on: string) =>
      (await planOf(on)).steps
        .filter(({ name }) => name === 'close' || name === 'reopen')
        .map(({ name, deeds }) => [
          name,
          ...deeds.map((deed) => (deed.kind === 'pull' ? deed.verb : deed.kind)),
        ]);
    expect(await verbs('{ pull_request: { types: [opened, reopened] } }')).toEqual([
      ['reopen', 'close', 'reopen'],
    ]);
    expect(await verbs('{ pull_request: { types: [opened, closed, reopened] } }')).toEqual([
      ['close', 'close'],
      ['reopen', 'reopen'],
    ]);
  });
});
