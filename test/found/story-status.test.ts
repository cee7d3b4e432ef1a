import { describe, expect, it } from '@jest/globals';
import { acceptBuilt, type BuiltStep } from '../support/runs/desk-built.ts';
import { statusBuilt, statusSaid } from '../support/runs/status-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import type { Desk } from '../support/world/people-desk.ts';

function accept({ people }: Desk): void {
  people.act('tracker', 'accept', { id: 123456789, by: 103 });
}

describe('the status of a commit', () => {
  const desk = withDesk();

  it('waits until the story is accepted at the delivered commit, and falls back with a later push', async () => {
    expect(await statusBuilt(desk)).toMatchObject({
      green: true,
      decision: 'updated',
      reasonCode: 'status_shown',
    });
    expect(await statusSaid(desk)).toBe('pending: Story 123456789: not accepted yet.');
    await desk.setUp.deliver();
    accept(desk);
    expect((await statusBuilt(desk, 'schedule')).decision).toBe('updated');
    expect(await statusSaid(desk)).toBe(`success: Story 123456789: accepted at ${desk.head.slice(0, 7)}.`);
    expect(await statusBuilt(desk, 'schedule')).toMatchObject({ green: true, decision: 'unchanged' });
    const pushed = desk.setUp.push('two');
    await statusBuilt(desk, 'schedule');
    expect(await statusSaid(desk, pushed)).toBe(
      `pending: Story 123456789: accepted at ${desk.head.slice(0, 7)}, and newer commits were not delivered.`,
    );
  });

  it('says why an acceptance does not count, in as many letters as GitHub takes', async () => {
    accept(desk);
    await statusBuilt(desk);
    const words = await statusSaid(desk);
    expect(words).toMatch(
      /^pending: Story 123456789 is accepted, but pull request #\d+ was not delivered.*…$/,
    );
    expect(words.length).toBe('pending: '.length + 140);
  });

  it('lets through what names no story, under the name that the team gave it', async () => {
    const { people } = desk;
    const { commit } = people.act<{ commit: string }>('github', 'push', { branch: 'bump', by: 'mr-a' });
    people.act('github', 'open', { branch: 'bump', title: 'Bump left-pad', by: 'mr-a' });
    await statusBuilt(desk, 'schedule', { 'status-context': 'product owner' });
    expect(await statusSaid(desk, commit, 'product owner')).toBe('success: Names no story.');
    expect(await statusSaid(desk, commit)).toBe('');
  });

  it('corrects what somebody else said in its name', async () => {
    const { people, head } = desk;
    people.act('github', 'status', { context: 'story accepted', state: 'success', commit: head });
    await statusBuilt(desk, 'schedule');
    expect(await statusSaid(desk)).toBe('pending: Story 123456789: not accepted yet.');
  });

  it('only says in a dry run what it would say, and names a right that is missing', async () => {
    expect(await statusBuilt(desk, 'schedule', { 'dry-run': 'true' })).toMatchObject({ decision: 'planned' });
    expect(await statusSaid(desk)).toBe('');
    const token = desk.people.github.token({
      kind: 'workflow',
      permissions: { contents: 'read', deployments: 'read', 'pull-requests': 'read', statuses: 'read' },
    });
    const refused: BuiltStep = await statusBuilt(desk, 'schedule', { 'github-token': token });
    expect(refused).toMatchObject({ green: false, reasonCode: 'access_denied' });
    expect(refused.sentence).toContain('statuses: write');
  });
});

describe('the status of a merge group', () => {
  const desk = withDesk();

  it('is that of all pull requests before it in the queue', async () => {
    const { people, number } = desk;
    people.act('github', 'ruleset', { name: 'queue', branches: ['main'], rules: ['merge_queue'] });
    people.act('github', 'push', { branch: 'bump', files: { 'b.txt': 'b' }, by: 'mr-a' });
    const bump = people.act<{ number: number }>('github', 'open', {
      branch: 'bump',
      title: 'Bump',
      by: 'mr-a',
    });
    people.act('github', 'queue', { number, by: 'mr-b' });
    people.act('github', 'queue', { number: bump.number, by: 'mr-b' });
    const [first, last] = groups(desk);
    await statusBuilt(desk, 'merge_group', {}, last);
    expect(await statusSaid(desk, last?.['head_sha'])).toBe(
      `pending: Pull request #${number}: Story 123456789: not accepted yet.`,
    );
    await desk.setUp.deliver();
    accept(desk);
    // Nobody tells of it, so the look by schedule finds both groups.
    await statusBuilt(desk, 'schedule');
    expect(await statusSaid(desk, first?.['head_sha'])).toBe(
      `success: Accepted, or without a story: #${number}.`,
    );
    expect(await statusSaid(desk, last?.['head_sha'])).toBe(
      `success: Accepted, or without a story: #${number}, #${bump.number}.`,
    );
    people.act('github', 'queue-merges', { number });
    expect(await statusBuilt(desk, 'merge_group', {}, first)).toMatchObject({
      green: true,
      decision: 'nothing',
    });
  });
});

describe('a status beside an acceptance that merges', () => {
  const desk = withDesk();

  it('writes nothing more once all is said', async () => {
    await desk.setUp.deliver();
    accept(desk);
    await statusBuilt(desk, 'schedule');
    expect(await statusBuilt(desk, 'schedule')).toMatchObject({ green: true, decision: 'unchanged' });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
    expect(await statusBuilt(desk, 'schedule')).toMatchObject({ green: true, decision: 'nothing' });
  });
});

/** Payloads of merge groups, oldest first. */
function groups({ people }: Desk): readonly Readonly<Record<string, string>>[] {
  return people.github
    .events(0)
    .filter(({ name }) => name === 'merge_group')
    .map(({ payload }) => payload['merge_group'] as Readonly<Record<string, string>>);
}
