import { describe, expect, it } from '@jest/globals';
import { main as syncTracker } from '../../actions/sync-tracker/main.ts';
import { eventFile } from '../../tools/runs/event-file.ts';
import { runInProcess } from '../../tools/runs/in-process-run.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import type { Desk } from '../support/world/people-desk.ts';

const STORY = 123456789;
const PEOPLE = `people:
  - { login: mr-a, tracker-id: '101' }
  - { login: mr-b, tracker-id: '102' }
  - { login: mr-c, tracker-id: '103' }
`;

/** Up to a delivered story; mr-c asked for it. */
async function delivered(desk: Desk, settings = PEOPLE): Promise<void> {
  const { people } = desk;
  people.act('github', 'user', { login: 'mr-c', id: 103, role: 'write' });
  people.act('github', 'user', { login: 'mr-o', id: 109, role: 'read' });
  const files = { '.github/greenroom.yml': settings };
  people.act('github', 'push', { branch: 'main', by: 'mr-a', files });
  await desk.setUp.deliver();
  wait(desk);
}

function wait({ people }: Desk, seconds = 60): void {
  people.world.core.clock.advance(seconds * 1000);
}

interface Said {
  readonly id: number;
  readonly body: string;
  readonly by: string;
  readonly at: string;
}

function say(desk: Desk, body: string, by = 'mr-c'): Said {
  const { people, number } = desk;
  const { id } = people.act<{ id: number }>('github', 'comment', { number, body, by });
  return { id, body, by, at: new Date(people.world.core.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z') };
}

const IDS: Readonly<Record<string, number>> = { 'mr-a': 101, 'mr-b': 102, 'mr-c': 103, 'mr-o': 109 };

/** The step of the job `judge` of on-comment.yml. */
async function judge(desk: Desk, { id, body, by, at }: Said, inputs: Readonly<Record<string, string>> = {}) {
  const { people, number } = desk;
  const { origin } = people;
  const user = { login: by, id: IDS[by], type: 'User' };
  const { report, outputs } = await runInProcess({
    name: 'sync-tracker',
    main: syncTracker,
    env: {
      GITHUB_API_URL: `${origin}/github`,
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_EVENT_NAME: 'issue_comment',
      GITHUB_EVENT_PATH: eventFile({
        action: 'created',
        issue: { number, pull_request: {} },
        comment: { id, body, created_at: at, user },
      }),
      GITHUB_RUN_ID: '1',
    },
    origin,
    sleep: async () => undefined,
    inputs: {
      'github-token': people.github.token({
        kind: 'workflow',
        permissions: { contents: 'write', deployments: 'write', issues: 'write', 'pull-requests': 'write' },
      }),
      operation: 'judge',
      tracker: 'pivotal',
      'tracker-url': `${origin}/tracker`,
      'tracker-token': 'rehearsal-tracker-token',
      'tracker-project': '99',
      ...inputs,
    },
  });
  if (report === 'killed') throw new Error('It was not to be killed.');
  return { sentence: report.sentence, reasonCode: report.reasonCode, decision: report.decision, outputs };
}

/** What the job `accept` would merge, and what it says. */
async function find(desk: Desk, inputs: Readonly<Record<string, string>> = {}) {
  const { outputs, report } = await desk.sync({ operation: 'accepted', ...inputs }, 'schedule');
  const accepted = JSON.parse(outputs['accepted'] ?? '') as readonly { pullRequest: number }[];
  return { numbers: accepted.map(({ pullRequest }) => pullRequest), sentence: report.sentence };
}

function stateOf(desk: Desk): string | undefined {
  return desk.seen.stories().find(({ id }) => id === STORY)?.state;
}

function setState({ people }: Desk, state: string, by = 103): void {
  people.act('tracker', 'state', { id: STORY, state, by });
}

describe('an acceptance by a comment', () => {
  const desk = withDesk();

  it('moves the story, and merges by that comment alone', async () => {
    await delivered(desk);
    const said = say(desk, 'Nice.\n\n/stage accept');
    expect(await judge(desk, said)).toMatchObject({
      decision: 'updated',
      reasonCode: 'command_taken',
      sentence: `Story ${STORY} is accepted, as mr-c said '/stage accept' on pull request #${desk.number}.`,
    });
    expect(stateOf(desk)).toBe('accepted');
    expect((await find(desk)).numbers).toEqual([desk.number]);
    // Delivered twice, it acts once.
    expect(await judge(desk, said)).toMatchObject({ decision: 'unchanged', reasonCode: 'command_taken' });
  });

  it.each([
    ['is deleted', 'delete-comment', {}, 'was accepted by the user of tracker-token'],
    [
      'is changed, be it by its author',
      'edit-comment',
      { body: '/stage accept it', by: 'mr-c' },
      'that comment was changed or hidden since',
    ],
    [
      'is changed back by its author',
      'edit-comment',
      { body: '/stage accept', by: 'mr-c' },
      "was accepted by the comment '/stage accept' of mr-c, and that comment was changed or hidden since, so pull request",
    ],
    ['is hidden', 'hide-comment', { reason: 'outdated' }, 'that comment was changed or hidden since'],
  ])('counts no longer where the comment %s', async (_, verb, more, told) => {
    await delivered(desk);
    const said = say(desk, '/stage accept');
    await judge(desk, said);
    desk.people.act('github', verb, { id: said.id, by: 'mr-b', ...more });
    const found = await find(desk);
    expect(found.numbers).toEqual([]);
    if (more === undefined || !('body' in more) || more.body === '/stage accept')
      expect(found.sentence).toContain(told);
    // What the sentence says.
    wait(desk);
    setState(desk, 'delivered');
    wait(desk);
    await judge(desk, say(desk, '/stage accept'));
    expect((await find(desk)).numbers).toEqual([desk.number]);
  });

  it('does nothing where the comment was changed, hidden or deleted before the job came to it', async () => {
    await delivered(desk);
    for (const [verb, more, why] of [
      ['edit-comment', { body: '/stage accept' }, 'was changed or hidden since'],
      ['hide-comment', { reason: 'spam' }, 'was changed or hidden since'],
      ['delete-comment', {}, 'is not there any more'],
    ] as const) {
      const said = say(desk, '/stage accept');
      desk.people.act('github', verb, { id: said.id, by: 'mr-b', ...more });
      expect(await judge(desk, said)).toMatchObject({
        reasonCode: 'superseded',
        sentence: expect.stringContaining(why),
      });
      if (verb !== 'delete-comment') desk.people.act('github', 'delete-comment', { id: said.id, by: 'mr-b' });
      expect(stateOf(desk)).toBe('delivered');
    }
  });

  it.each([
    [
      'of the author',
      'mr-a',
      {},
      `mr-a may not accept story ${STORY}, because pull request #N is their own work`,
    ],
    [
      'of whom nobody named',
      'mr-b',
      {},
      `mr-b may not accept story ${STORY}, because accepted-by does not name them`,
    ],
    ['of whom accepted-by leaves out', 'mr-c', { 'accepted-by': '102' }, 'accepted-by does not name them'],
  ])('%s does nothing', async (_, by, inputs, why) => {
    await delivered(desk);
    expect(await judge(desk, say(desk, '/stage accept', by), inputs)).toMatchObject({
      decision: 'skipped',
      reasonCode: 'not_allowed_to_accept',
      sentence: expect.stringContaining(why.replace('#N', `#${desk.number}`)),
    });
    expect(stateOf(desk)).toBe('delivered');
  });

  it('of somebody whom the settings do not know in the tracker is asked for by name', async () => {
    await delivered(desk, "people:\n  - { login: mr-b, tracker-id: '102' }\n");
    expect((await judge(desk, say(desk, '/stage accept'))).sentence).toContain(
      'write the login mr-c there beside their tracker-id',
    );
  });

  it('of somebody who may not write counts for nothing, whatever the token does', async () => {
    await delivered(desk);
    desk.people.act('github', 'user', { login: 'mr-c', id: 103, role: 'read' });
    const said = say(desk, '/stage accept');
    await acceptByToken(desk);
    expect((await find(desk)).numbers).toEqual([]);
    expect((await judge(desk, said)).decision).toBe('skipped');
  });

  it('merges nothing by itself: a workflow that uses the token accepts nothing in the name of an older comment', async () => {
    await delivered(desk);
    await judge(desk, say(desk, '/stage accept'));
    wait(desk);
    setState(desk, 'started');
    wait(desk);
    await acceptByToken(desk);
    expect((await find(desk)).numbers).toEqual([]);
  });

  it('counts for no commit that was pushed or delivered after it', async () => {
    await delivered(desk);
    const said = say(desk, '/stage accept');
    wait(desk);
    desk.head = desk.setUp.push('two');
    expect(await judge(desk, said)).toMatchObject({ decision: 'skipped', reasonCode: 'head_moved' });
    expect(stateOf(desk)).toBe('delivered');
    const early = await judge(desk, say(desk, '/stage accept'));
    expect(early.sentence).toContain('have the newer commit delivered');
    await desk.setUp.deploy();
    wait(desk, 2);
    for (const verb of ['unlabel', 'label'])
      desk.people.act('github', verb, { number: desk.number, label: 'reviewed', by: 'mr-b' });
    await desk.sync();
    wait(desk);
    await acceptByToken(desk);
    expect((await find(desk)).numbers).toEqual([]);
    setState(desk, 'delivered');
    wait(desk);
    await judge(desk, say(desk, '/stage accept'));
    expect((await find(desk)).numbers).toEqual([desk.number]);
  });

  it('undoes nothing that somebody did since, also where its run comes late or twice', async () => {
    await delivered(desk);
    const said = say(desk, '/stage accept');
    wait(desk);
    setState(desk, 'rejected');
    expect(await judge(desk, said)).toMatchObject({ reasonCode: 'superseded' });
    expect(stateOf(desk)).toBe('rejected');
    setState(desk, 'delivered');
    wait(desk);
    const again = say(desk, '/stage accept');
    await judge(desk, again);
    wait(desk);
    setState(desk, 'delivered');
    expect(await judge(desk, again)).toMatchObject({ reasonCode: 'superseded' });
    expect(stateOf(desk)).toBe('delivered');
  });

  it('is overruled by a newer rejection of somebody who may, and not by that of the author', async () => {
    await delivered(desk);
    const accept = say(desk, '/stage accept');
    say(desk, '/stage reject', 'mr-a');
    wait(desk);
    expect((await judge(desk, accept)).decision).toBe('updated');
    wait(desk);
    const reject = say(desk, '/stage reject The total is wrong');
    expect((await judge(desk, accept)).sentence).toContain("mr-c said '/stage reject' after '/stage accept'");
    expect((await judge(desk, reject)).decision).toBe('updated');
    expect(stateOf(desk)).toBe('rejected');
    await acceptByToken(desk);
    expect((await find(desk)).sentence).toContain("somebody who may has said '/stage reject' since");
    wait(desk);
    expect((await judge(desk, say(desk, '/stage accept'))).decision).toBe('unchanged');
  });

  it('is refused in one sentence where there is nothing to accept, or the tracker is left to people', async () => {
    const { people } = desk;
    people.act('github', 'user', { login: 'mr-c', id: 103, role: 'write' });
    const said = say(desk, '/stage accept');
    expect((await judge(desk, said)).sentence).toContain(
      'so there is nothing to accept; once it is reviewed',
    );
    expect((await judge(desk, said, { move: 'never' })).sentence).toContain('GREENROOM_TRACKER_MOVE');
    expect((await judge(desk, said, { tracker: '', 'tracker-project': '' })).sentence).toContain(
      'GREENROOM_TRACKER names no tracker',
    );
    expect((await judge(desk, say(desk, '/stage up'))).decision).toBe('nothing');
    expect((await judge(desk, said, { 'dry-run': 'true' })).decision).toBe('skipped');
  });
});

describe('a rejection by a comment', () => {
  const desk = withDesk();

  it('tells the author who it was and why, takes the label off, and is said once', async () => {
    await delivered(desk);
    const why = 'The total <!-- x --> is @all wrong [here](http://example.com) `code`';
    const said = say(desk, `/stage reject ${why}`);
    expect((await judge(desk, said)).decision).toBe('updated');
    expect(stateOf(desk)).toBe('rejected');
    const synced = await desk.sync();
    expect(synced.report.sentence).toContain(
      `mr-c rejected story ${STORY}: “${why.replace(/ <!--.*?-->/, '')}`.slice(0, 40),
    );
    expect(synced.report.sentence).toContain("lost the label 'reviewed'");
    await desk.tell([synced.report]);
    const [, ...lines] = ((await desk.seen.comment()) ?? '').split('\n');
    const comment = lines.join('\n');
    expect(comment).toContain('mr\\-c rejected story');
    expect(comment).not.toMatch(/[^\\]@all|<!-- x -->|\]\(http:\/\/example/);
    const told = () => desk.seen.messages().filter(({ text }) => text.includes('rejected story'));
    // The message of the environment, and a new one behind it for the author.
    expect(told().map(({ thread }) => thread === null)).toEqual([true, false]);
    await desk.tell([(await desk.sync()).report]);
    expect(told()).toHaveLength(2);
  });

  it('of somebody who may not does nothing', async () => {
    await delivered(desk);
    expect(await judge(desk, say(desk, '/stage reject no', 'mr-a'))).toMatchObject({
      reasonCode: 'not_allowed_to_accept',
    });
    expect(stateOf(desk)).toBe('delivered');
  });
});

/** As a workflow of any branch can. */
async function acceptByToken({ people }: Desk): Promise<void> {
  await fetch(`${people.origin}/tracker/services/v5/projects/99/stories/${STORY}`, {
    method: 'PUT',
    headers: { 'X-TrackerToken': 'rehearsal-tracker-token', 'content-type': 'application/json' },
    body: JSON.stringify({ current_state: 'accepted' }),
  });
}
