import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { answer, speaker } from '../../support/fetch/issue-speaker.ts';
import { withIssue } from '../../support/set-ups/with-issue.ts';
import { createPeopleWorld } from '../../support/world/people-world.ts';

const desk = withIssue();
const RIGHTS = { issues: 'read', 'pull-requests': 'read' } as const;

describe('what pull requests say of stories beside their texts', () => {
  it('are the issues of its page and of its words, at most twenty, and of this repository', async () => {
    const pull = desk.open(`Closes #${desk.number}, fixes octo-org/other#${desk.number}`);
    const { codeHost } = desk.github(RIGHTS);
    const linked = async (number: number) =>
      (await codeHost.storyMentions([number], { linked: true })).get(number)?.linked;
    expect(await linked(pull)).toEqual([String(desk.number)]);
    const more = Array.from(
      { length: 22 },
      () => desk.people.act<{ number: number }>('github', 'issue', { title: 'More', by: 'mr-c' }).number,
    );
    for (const each of more) desk.people.act('github', 'link-issue', { pull, issue: each });
    expect(await linked(pull)).toEqual(more.slice(0, 20).map(String));
    expect(await linked(999_999)).toBeUndefined();
    const without = desk.github({ 'pull-requests': 'read' }).codeHost;
    expect((await without.storyMentions([pull], { linked: false })).get(pull)?.linked).toEqual([]);
  });

  it('are the messages of its own commits, but for merges and what came in by them', async () => {
    const push = (branch: string, message: string, by = 'mr-a') =>
      desk.people.act('github', 'push', { branch, message, by, files: { [`${message}.txt`]: message } });
    const pull = desk.open('Pay');
    for (const message of ['[Finishes #1] one', 'SHOP-2 two', 'three']) push('feature/pay', message);
    push('main', 'OPS-9 of others', 'mr-b');
    const writer = desk.github({ contents: 'write', 'pull-requests': 'write' }).codeHost;
    const before = (await writer.branchHead('feature/pay')) ?? '';
    expect(await writer.updateBranch(pull, before)).toEqual({ outcome: 'updated' });
    desk.wait(1);
    expect(await writer.branchHead('feature/pay')).not.toBe(before);
    push('feature/pay', 'four');
    const found = await desk.github(RIGHTS).codeHost.storyMentions([pull], { linked: true });
    expect(found.get(pull)?.messages.slice(1)).toEqual(['[Finishes #1] one', 'SHOP-2 two', 'three', 'four']);
  });
});

describe('our own comment, by the same request', () => {
  const MARKER = '<!-- greenroom:environment 1/shop/preview/pay ';

  it('is the one that begins with the marker, unless others wrote or changed it', async () => {
    const pull = desk.open('Pay');
    desk.people.act('github', 'comment', { number: pull, body: `${MARKER}forged -->`, by: 'mr-b' });
    const { codeHost } = desk.github({ 'pull-requests': 'write' });
    const told = async (...markers: readonly string[]) =>
      (
        await codeHost.storyMentions([pull], {
          linked: false,
          ...(markers.length === 0 ? {} : { markers }),
        })
      ).get(pull)?.told;
    expect(await told(MARKER)).toBeUndefined();
    const { id } = await codeHost.createComment(pull, `${MARKER}{} -->`);
    expect(await told(MARKER)).toBe(`${MARKER}{} -->`);
    expect(await told()).toBeUndefined();
    expect(await told('<!-- greenroom:environment 1/shop/preview/other ')).toBeUndefined();
    await codeHost.updateComment(id, `${MARKER}{"a":1} -->`);
    expect(await told(MARKER)).toBe(`${MARKER}{"a":1} -->`);
    desk.people.act('github', 'edit-comment', { id, body: `${MARKER}{"a":2} -->`, by: 'mr-b' });
    expect(await told(MARKER)).toBeUndefined();
  });

  it('is the one that begins with the first marker of which there is any', async () => {
    const pull = desk.open('Pay');
    const { codeHost } = desk.github({ 'pull-requests': 'write' });
    const table = '<!-- greenroom:environments 1/pay ';
    const told = async () =>
      (await codeHost.storyMentions([pull], { linked: false, markers: [table, MARKER] })).get(pull)?.told;
    await codeHost.createComment(pull, `${MARKER}{} -->`);
    expect(await told()).toBe(`${MARKER}{} -->`);
    await codeHost.createComment(pull, `${table}{} -->`);
    expect(await told()).toBe(`${table}{} -->`);
  });
});

it('asks a few times for a hundred pull requests', async () => {
  const people = await createPeopleWorld(1, 100);
  try {
    const numbers = Array.from({ length: 100 }, (_, at) => {
      people.act('github', 'push', { branch: `feature-${at}`, by: 'mr-a', message: `SHOP-${at + 1}` });
      const request = { branch: `feature-${at}`, title: 'Pay', body: '', by: 'mr-a' };
      return people.act<{ number: number }>('github', 'open', request).number;
    });
    for (let more = 0; more < 40; more += 1)
      people.act('github', 'push', { branch: 'feature-0', by: 'mr-a', message: `more ${more}` });
    const github = createGitHub({
      fetch,
      token: people.github.token({ kind: 'workflow', permissions: RIGHTS }),
      apiUrl: `${people.origin}/github`,
      repository: 'octo-org/shop',
      sleep: async () => undefined,
    });
    const mark = people.mark();
    const found = await github.codeHost.storyMentions(numbers, { linked: true });
    expect(people.mark() - mark).toBeLessThanOrEqual(5);
    expect(found.get(numbers[0] ?? 0)?.messages).toHaveLength(41);
    expect(numbers.slice(1).map((number) => found.get(number)?.messages)).toEqual(
      numbers.slice(1).map((_, at) => [`SHOP-${at + 2}`]),
    );
    expect(await github.codeHost.storyMentions([], { linked: true })).toEqual(new Map());
    expect(people.mark() - mark).toBeLessThanOrEqual(5);
  } finally {
    await people.close();
  }
});

const commits = (nodes: unknown, pageInfo: object = { hasPreviousPage: false, startCursor: null }) => ({
  nodes,
  pageInfo,
});
const commit = (message: string, parents = 1) => ({ commit: { message, parents: { totalCount: parents } } });
const pull = (of: object, links: unknown = [], pageInfo: object = { hasNextPage: false }) => ({
  commits: of,
  closingIssuesReferences: { nodes: links, pageInfo },
});
const said = (given: unknown, errors?: readonly object[]) =>
  answer({
    data: { repository: { nameWithOwner: 'octo-org/shop', pull0: given } },
    ...(errors === undefined ? {} : { errors }),
  });
const link = (number: number, nameWithOwner = 'octo-org/shop') => ({ number, repository: { nameWithOwner } });

describe('an answer about what pull requests say', () => {
  it('leaves out issues of other repositories, and those that nobody may see', async () => {
    const links = [link(12), null, link(13, 'octo-org/other'), link(14)];
    const { mentions } = speaker(said(pull(commits([commit('a'), commit('Merge main', 2)]), links)));
    expect((await mentions(7)).get(7)).toEqual({ messages: ['a'], linked: ['12', '14'] });
  });

  it('that tells of no such pull request tells of nothing else', async () => {
    const { mentions } = speaker(said(null, [{ type: 'NOT_FOUND', message: 'Could not resolve.' }]));
    expect((await mentions(7)).size).toBe(0);
  });

  it.each([
    ['no pull request', answer({ data: { repository: {} } })],
    ['nothing', answer({ data: null })],
    ['no commits', said(pull(commits(null)))],
    ['a commit that nobody may see', said(pull(commits([null])))],
    [
      'older commits without saying where',
      said(pull(commits([], { hasPreviousPage: true, startCursor: null }))),
    ],
    ['no list of issues', said(pull(commits([commit('a')]), null))],
  ])('is in doubt where it has %s', async (_, given) => {
    await expect(speaker(given).mentions(7)).rejects.toMatchObject({ reasonCode: 'doubtful_facts' });
  });

  it('whose older page is the page itself is in doubt', async () => {
    const page = said(pull(commits([commit('a')], { hasPreviousPage: true, startCursor: 'x' })));
    await expect(speaker(page, page, page).mentions(7)).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });
});
