import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import type { StatusNames, Story, StoryMove, Tracker } from '../../../src/ports/tracker.ts';
import { createPeopleWorld, type PeopleWorld } from '../../support/world/people-world.ts';

const BOT = 'github-actions[bot]';
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
let people: PeopleWorld;
let number: number;

beforeEach(async () => {
  people = await createPeopleWorld(5, 2);
  number = issue('mr-c');
});

afterEach(() => people.close());

function issue(by: string): number {
  return people.act<{ number: number }>('github', 'issue', { title: 'Check out', by }).number;
}

function act(verb: string, args: Record<string, unknown>): void {
  people.act('github', verb, { number, ...args });
}

const label = (name: string, by: string) => act('label', { label: name, by });
const unlabel = (name: string, by: string) => act('unlabel', { label: name, by });
const wait = (minutes: number) => people.world.core.clock.advance(minutes * 60_000);

function speaker(permissions: Record<string, 'read' | 'write'> = { issues: 'write' }) {
  return createGitHub({
    fetch,
    token: people.github.token({ kind: 'workflow', permissions }),
    apiUrl: `${people.origin}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
}

function stories(permissions?: Record<string, 'read' | 'write'>, names: StatusNames = {}): Tracker {
  return speaker(permissions).issuesOf(names);
}

async function read(tracker = stories(), id = String(number)): Promise<Story> {
  const found = await tracker.story(id);
  if (found === undefined) throw new Error(`There is no story ${id}.`);
  return found;
}

async function lastMove(): Promise<StoryMove | undefined> {
  const tracker = stories();
  return tracker.lastMove(await read(tracker));
}

function labelsOf(of = number): readonly string[] {
  const state = people.github.state() as { issues: { number: number; labels: string[] }[] };
  return state.issues.find((each) => each.number === of)?.labels ?? [];
}

describe('an issue as a story', () => {
  it('has its people, its type and its address', async () => {
    act('assign', { logins: ['mr-a', 'mr-b'] });
    label('Bug', 'mr-a');
    expect(await read()).toEqual({
      id: String(number),
      project: 'octo-org/shop',
      title: 'Check out',
      url: `https://github.com/octo-org/shop/issues/${number}`,
      type: 'bug',
      state: 'unstarted',
      estimated: true,
      labels: ['Bug'],
      ownerIds: ['mr-a', 'mr-b'],
      requesterId: 'mr-c',
    });
    act('issue-type', { type: 'Feature' });
    expect((await read()).type).toBe('feature');
    act('issue-type', { type: 'Task' });
    unlabel('bug', 'mr-a');
    label('chore', 'mr-a');
    expect((await read()).type).toBe('chore');
  });

  it('is none for the number of a pull request, a deleted issue, or what is no number', async () => {
    people.act('github', 'push', { branch: 'feature/pay', by: 'mr-a' });
    const pull = people.act<{ number: number }>('github', 'open', {
      branch: 'feature/pay',
      title: 'Pay',
      by: 'mr-a',
    });
    act('delete-issue', {});
    const tracker = stories({ issues: 'read', 'pull-requests': 'read' });
    const log = people.mark();
    for (const id of [pull.number, number]) expect(await tracker.story(String(id))).toBeUndefined();
    const asked = people.mark();
    expect(asked).toBeGreaterThan(log);
    for (const id of ['0', '012', '1.5', '1e3', '-1', '', 'SHOP-12', '2147483648'])
      expect(await tracker.story(id)).toBeUndefined();
    expect(people.mark()).toBe(asked);
  });

  it('names the permission that is missing', async () => {
    await expect(stories({}).story(String(number))).rejects.toMatchObject({
      reasonCode: 'access_denied',
      message: expect.stringContaining('issues: read'),
    });
  });
});

describe('the state of an issue', () => {
  it.each([
    [['story: started'], 'started'],
    [['Story: Started', 'bug'], 'started'],
    [['story: delivered', 'story: started', 'story: finished'], 'delivered'],
    [['story: delivered', 'story: accepted'], 'accepted'],
    [['story: rejected', 'story: delivered'], 'rejected'],
    [['story: accepted', 'story: rejected'], 'rejected'],
    [['started'], 'unstarted'],
  ] as const)('is by the labels %j %s', async (labels, state) => {
    for (const each of labels) label(each, 'mr-a');
    expect((await read()).state).toBe(state);
  });

  it('is by the labels that the team names', async () => {
    label('On it', 'mr-a');
    const named = stories(undefined, { started: 'on it', unscheduled: 'icebox' });
    expect((await read(named)).state).toBe('started');
    unlabel('on it', 'mr-a');
    label('icebox', 'mr-a');
    expect((await read(named)).state).toBe('unscheduled');
  });

  it('is accepted where a person closed it by hand, and not any more when it is opened again', async () => {
    label('story: delivered', BOT);
    act('close-issue', { by: 'mr-c' });
    expect((await read()).state).toBe('accepted');
    act('reopen-issue', { by: 'mr-a' });
    expect((await read()).state).toBe('delivered');
  });

  it('stays rejected when it is closed', async () => {
    label('story: rejected', 'mr-c');
    act('close-issue', { by: 'mr-c' });
    expect((await read()).state).toBe('rejected');
  });

  it.each([
    ['as not planned', { by: 'mr-c', reason: 'not_planned' }],
    ['as a duplicate', { by: 'mr-c', reason: 'duplicate' }],
    ['by a workflow', { by: BOT }],
    ['by a project', { by: 'mr-c', byProject: true }],
  ])('is not changed by a close %s', async (_how, closing) => {
    label('story: finished', BOT);
    act('close-issue', closing);
    expect((await read()).state).toBe('finished');
  });

  it('is not changed by a commit that closes it', async () => {
    people.act('github', 'push', { branch: 'main', by: 'mr-c', message: `Fixes #${number}` });
    expect((await read()).state).toBe('unstarted');
  });

  it('is not changed by a pull request that closes it, whoever merges', async () => {
    people.act('github', 'push', { branch: 'feature/pay', by: 'mr-a' });
    const { number: pull } = people.act<{ number: number }>('github', 'open', {
      branch: 'feature/pay',
      title: 'Pay',
      body: `Closes #${number}`,
      by: 'mr-a',
    });
    people.act('github', 'merge', { number: pull, by: 'mr-c' });
    expect((await read()).state).toBe('unstarted');
  });

  it('goes by the last close alone', async () => {
    act('close-issue', { by: 'mr-c' });
    act('reopen-issue', { by: 'mr-a' });
    people.act('github', 'push', { branch: 'main', by: 'mr-c', message: `Fixes #${number}` });
    expect((await read()).state).toBe('unstarted');
  });
});

describe('a move of an issue', () => {
  it('makes the label with a colour, puts it on and takes the others of the set off, and no other', async () => {
    for (const each of ['auto', 'story: delivered', 'story: rejected']) label(each, 'mr-a');
    const tracker = stories();
    const mark = people.mark();
    expect(await tracker.move(await read(tracker), 'started')).toBe('moved');
    expect(labelsOf()).toEqual(['auto', 'story: started']);
    expect(people.writesSince(mark)).toEqual([
      'POST /repos/{owner}/{repo}/labels',
      'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
      'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
      'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    ]);
    const made = await speakerLabel('story: started');
    expect(made).toMatchObject({ color: 'f9d0c4', description: expect.stringMatching(/^Somebody works/) });
  });

  it('takes a label that is there in another case, and makes none', async () => {
    label('STORY: Started', 'mr-a');
    unlabel('STORY: Started', 'mr-a');
    const tracker = stories();
    const mark = people.mark();
    await tracker.move(await read(tracker), 'started');
    expect(labelsOf()).toEqual(['STORY: Started']);
    expect(people.writesSince(mark)).toEqual(['POST /repos/{owner}/{repo}/issues/{issue_number}/labels']);
  });

  it('takes every label of the set off where a state has none', async () => {
    for (const each of ['story: started', 'auto']) label(each, 'mr-a');
    const tracker = stories();
    expect(await tracker.move(await read(tracker), 'unstarted')).toBe('moved');
    expect(labelsOf()).toEqual(['auto']);
    await expect(tracker.move(await read(tracker), 'unscheduled')).rejects.toMatchObject({
      reasonCode: 'invalid_input',
      message: expect.stringContaining("'story: started' for started"),
    });
  });

  it('is refused with a sentence where the label is not there and may not be made', async () => {
    const tracker = stories({ issues: 'read', 'pull-requests': 'write' });
    const mark = people.mark();
    const answer = await tracker.move(await read(tracker), 'started');
    expect(answer).toEqual({
      refused:
        "there is no label 'story: started', and GitHub does not let this token make it: give the job the permission issues: write, or make the label by hand",
      unestimated: false,
    });
    expect(labelsOf()).toEqual([]);
    expect(people.writesSince(mark)).toEqual(['POST /repos/{owner}/{repo}/labels']);
  });

  it.each([1, 2, 3])('comes to the same end where it is killed before its write number %i', async (at) => {
    for (const each of ['auto', 'story: delivered']) label(each, 'mr-a');
    let writes = 0;
    const dying: typeof fetch = (input, init) => {
      if (init?.method !== 'GET' && !String(input).endsWith('/graphql')) writes += 1;
      return writes === at ? Promise.reject(new Error('killed')) : fetch(input, init);
    };
    const options = {
      token: people.github.token({ kind: 'workflow', permissions: { issues: 'write' } }),
      apiUrl: `${people.origin}/github`,
      repository: 'octo-org/shop',
      sleep: async () => undefined,
    };
    const killed = createGitHub({ ...options, fetch: dying }).issuesOf({});
    await expect(killed.move(await read(killed), 'finished')).rejects.toMatchObject({ name: 'AdapterError' });
    expect((await read()).state).toBe('delivered');
    const tracker = stories();
    await tracker.move(await read(tracker), 'finished');
    expect(labelsOf()).toEqual(['auto', 'story: finished']);
  });

  it.each([
    [{ started: ' ' }, /empty label/],
    [{ started: 'Doing', finished: 'doing' }, /same label/],
  ])('is not begun with the names %j', (names, words) => {
    expect(() => stories(undefined, names)).toThrow(words);
  });

  async function speakerLabel(name: string): Promise<unknown> {
    const answer = await fetch(
      `${people.origin}/github/repos/octo-org/shop/labels/${encodeURIComponent(name)}`,
      { headers: { authorization: `token ${people.github.token({ kind: 'person', login: 'mr-a' })}` } },
    );
    return answer.json();
  }
});

describe('the last move of an issue', () => {
  it('is by whoever put the label on last, with the delivery before it', async () => {
    label('story: delivered', BOT);
    const first = (await lastMove())?.at;
    expect(await lastMove()).toEqual({ by: BOT, at: TIME });
    wait(1);
    label('story: rejected', 'mr-c');
    unlabel('story: delivered', BOT);
    for (const each of ['a', 'b', 'c']) label(each, 'mr-a');
    expect(await lastMove()).toEqual({ by: 'mr-c', at: TIME, deliveredAt: first });
    wait(1);
    label('Story: Delivered', BOT);
    unlabel('story: rejected', BOT);
    const again = (await lastMove())?.at;
    wait(1);
    label('story: accepted', 'mr-b');
    expect(await lastMove()).toEqual({ by: 'mr-b', at: TIME, deliveredAt: again });
    expect([first, again]).not.toContain((await lastMove())?.at);
  });

  it('is the close by hand, and the label where that came later', async () => {
    label('story: delivered', BOT);
    act('close-issue', { by: 'mr-b' });
    expect(await lastMove()).toEqual({ by: 'mr-b', at: TIME, deliveredAt: TIME });
    label('story: accepted', 'mr-c');
    expect(await lastMove()).toMatchObject({ by: 'mr-c' });
    unlabel('story: accepted', 'mr-c');
    expect(await lastMove()).toMatchObject({ by: 'mr-b' });
  });

  it('is the label where something else closed the issue since', async () => {
    label('story: accepted', 'mr-c');
    people.act('github', 'push', { branch: 'main', by: 'mr-a', message: `Fixes #${number}` });
    expect(await lastMove()).toMatchObject({ by: 'mr-c' });
  });

  it('is the label where a close by hand was undone', async () => {
    label('story: accepted', 'mr-b');
    act('close-issue', { by: 'mr-c' });
    act('reopen-issue', { by: 'mr-a' });
    expect(await lastMove()).toMatchObject({ by: 'mr-b' });
  });

  it('is none of an issue that nobody moved, or that is gone', async () => {
    expect(await lastMove()).toBeUndefined();
    const tracker = stories();
    const story = await read(tracker);
    act('delete-issue', {});
    expect(await tracker.lastMove(story)).toBeUndefined();
  });
});

describe('people and clocks', () => {
  it('knows people by their login, with the address that they show', async () => {
    people.act('github', 'user', { login: 'mr-b', name: 'Mr. C' });
    const tracker = stories();
    const story = await read(tracker);
    expect(await tracker.person(story, 'mr-b')).toEqual({
      id: 'mr-b',
      name: 'mr-b',
      sharesName: false,
      email: undefined,
    });
    const mark = people.mark();
    await tracker.person(story, 'mr-b');
    expect(people.mark()).toBe(mark);
    expect(await tracker.person(story, BOT)).toMatchObject({ id: BOT });
  });

  it("is the workflow's own bot, on GitHub's clock", async () => {
    const tracker = stories();
    expect(await tracker.ownId()).toBe(BOT);
    expect(tracker.aheadMs()).toBe(0);
  });
});

describe('our comment on an issue', () => {
  it('is not believed once somebody else changed it, and is ours again when it is written anew', async () => {
    const tracker = stories();
    const story = await read(tracker);
    for (const each of ['one', 'two', 'three']) act('comment', { body: each, by: 'mr-a' });
    await tracker.createComment(story, '[greenroom:story k]\nmine');
    const found = await tracker.findComment(story, '[greenroom:story k]');
    const id = found?.id ?? '';
    people.act('github', 'edit-comment', { id: Number(id), body: '[greenroom:story k]\nforged', by: 'mr-b' });
    expect(await tracker.findComment(story, '[greenroom:story k]')).toEqual({ id, text: '' });
    await tracker.updateComment(story, id, '[greenroom:story k]\nmine again');
    expect(await tracker.findComment(story, '[greenroom:story k]')).toEqual({
      id,
      text: '[greenroom:story k]\nmine again',
    });
    people.act('github', 'delete-comment', { id: Number(id), by: 'mr-b' });
    await expect(tracker.updateComment(story, id, 'x')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
    });
  });
});

describe('issues that are linked with a pull request', () => {
  it('are those of its page and of its words, at most twenty, and of this repository', async () => {
    people.act('github', 'push', { branch: 'feature/pay', by: 'mr-a' });
    const { number: pull } = people.act<{ number: number }>('github', 'open', {
      branch: 'feature/pay',
      title: 'Pay',
      body: `Closes #${number}, fixes octo-org/other#${number}`,
      by: 'mr-a',
    });
    const { linkedStories } = speaker({ issues: 'read', 'pull-requests': 'read' });
    expect(await linkedStories.linkedStories(pull)).toEqual([String(number)]);
    const linked = Array.from({ length: 22 }, () => issue('mr-c'));
    for (const each of linked) people.act('github', 'link-issue', { pull, issue: each });
    expect(await linkedStories.linkedStories(pull)).toEqual(linked.slice(0, 20).map(String));
    expect(await linkedStories.linkedStories(999_999)).toEqual([]);
  });
});
