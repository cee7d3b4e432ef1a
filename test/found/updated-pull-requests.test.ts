import { describe, expect, it } from '@jest/globals';
import { updatesOf } from '../support/runs/updates-played.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { mostWrites } from '../support/world/most-writes.ts';
import { Killed } from '../support/world/people-desk.ts';
import { commentsOn } from '../support/world/people-seen.ts';
import { BRANCH } from '../support/world/people-world.ts';

const desk = withDesk();

const { token, update, preview, stands, pushToMain, standing, behind } = updatesOf(desk);

/** What people do about a conflict: one more commit, or those of the branch made anew on top of main. */
async function resolveByHand(method: string): Promise<void> {
  const { people } = desk;
  if (method === 'merge') {
    desk.setUp.push('theirs');
    return;
  }
  const made = { branch: 'by-hand', files: { 'own.txt': 'x' }, by: 'mr-a' };
  const { commit: sha } = people.act<{ commit: string }>('github', 'push', made);
  await fetch(`${people.origin}/github/repos/octo-org/shop/git/refs/heads/${BRANCH}`, {
    method: 'PATCH',
    headers: { authorization: `token ${people.github.token({ kind: 'person', login: 'mr-a' })}` },
    body: JSON.stringify({ sha, force: true }),
  });
}

describe.each(['merge', 'rebase'])('pull requests that are behind, by method %s', (method) => {
  it('get what their base has, once for each of its heads', async () => {
    await preview('one', { 'one.txt': '1' });
    await preview('two', { 'two.txt': '2' });
    pushToMain({ 'new.txt': 'x' });
    const first = await update({ method });
    expect(first).toMatchObject({ updated: ['one', 'two'], follow: ['one', 'two'] });
    expect([await behind('one'), await behind('two')]).toEqual([0, 0]);
    const mark = desk.people.mark();
    expect(await update({ method })).toMatchObject({
      updated: [],
      report: { decision: 'unchanged', reasonCode: 'branch_updated' },
    });
    expect(desk.people.writesSince(mark)).toEqual([]);
  });

  it('leave their environments to their own runs where the token is an app', async () => {
    await preview('one', { 'one.txt': '1' });
    pushToMain({ 'new.txt': 'x' });
    expect(await update({ method, 'github-token': token('app') })).toMatchObject({
      updated: ['one'],
      follow: [],
    });
  });

  it('name what both sides change where they conflict, once, until somebody puts it right by hand', async () => {
    await stands(BRANCH);
    pushToMain({ 'a.txt': 'theirs', 'b.txt': 'x' });
    const { report } = await update({ method });
    const sentence = `Pull request #${desk.number} conflicts with 'main' (both change a.txt); bring it up to date by hand.`;
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'not_updated', sentence });
    await desk.tell([report]);
    const [comment, ...others] = commentsOn(desk);
    expect(comment?.body).toContain('(both change a.txt)');
    expect(others).toEqual([]);
    const said = desk.seen.messages().length;
    pushToMain({ 'b.txt': 'y' });
    await desk.tell([(await update({ method })).report]);
    expect(commentsOn(desk)).toHaveLength(1);
    expect(desk.seen.messages()).toHaveLength(said);
    await resolveByHand(method);
    pushToMain({ 'b.txt': 'z' });
    expect(await update({ method })).toMatchObject({ updated: [BRANCH], follow: [BRANCH] });
    expect(await behind(BRANCH)).toBe(0);
  });
});

describe.each(['merge', 'rebase'])('an update by method %s that is killed at any request', (method) => {
  it('leaves to its repetition what it has not done, and does nothing twice', async () => {
    const { world, mark, act } = desk.people;
    const wanted = { behind: 0, ahead: method === 'merge' ? 2 : 1 };
    /** Two pull requests that are behind, updated as `play` does it. */
    async function round(name: string, play: () => Promise<void>): Promise<void> {
      // All jobs of a repository share the requests of an hour.
      world.core.clock.advance(3_600_000);
      const branches = [`one-${name}`, `two-${name}`];
      for (const branch of branches) await preview(branch, { [`${branch}.txt`]: 'x' });
      pushToMain({ 'new.txt': name });
      await play();
      for (const branch of branches) {
        expect({ name, ...(await standing(branch)) }).toEqual({ name, ...wanted });
        act('github', 'delete-branch', { branch, by: 'mr-a' });
      }
    }
    let requests = 0;
    await round('calm', async () => {
      const from = mark();
      await update({ method });
      requests = mark() - from;
    });
    expect(requests).toBeGreaterThan(10);
    for (let skip = 0; skip < requests; skip += 1)
      for (const phase of ['before', 'after'] as const)
        await round(`${phase}-${skip}`, async () => {
          const killed = new Promise<void>((resolve) =>
            world.core.faults.add({ name: 'kill', skip, phase, effect: 'kill', onStrike: resolve }),
          );
          await expect(update({ method }, killed)).rejects.toThrow(Killed);
          world.core.faults.clear();
          await update({ method });
        });
  });
});

describe('pull requests that stand on each other', () => {
  it('are updated from below, each by the push to its own base, and then no push follows any more', async () => {
    const { people } = desk;
    await preview('lower', { 'lower.txt': 'x' });
    people.act('github', 'push', { branch: 'upper', files: { 'upper.txt': 'x' }, by: 'mr-a' });
    people.act('github', 'open', { branch: 'upper', base: 'lower', title: 'Upper', by: 'mr-a' });
    await stands('upper');
    pushToMain({ 'new.txt': 'x' });
    const app = token('app');
    const rounds: (readonly string[])[] = [];
    // A team may have the workflow listen to every branch; with the token of an app each update is such a push.
    for (let bases: readonly string[] = ['main']; bases.length > 0 && rounds.length < 9; ) {
      const next: string[] = [];
      for (const branch of bases) next.push(...(await update({ branch, 'github-token': app })).updated);
      rounds.push(next);
      bases = next;
    }
    expect(rounds).toEqual([['lower'], ['upper'], []]);
    expect([await behind('lower'), await behind('upper')]).toEqual([0, 0]);
  });

  it('are left alone in a circle, where each push would ask for the next one', async () => {
    const { people } = desk;
    await preview('one', { 'one.txt': 'x' });
    people.act('github', 'push', { branch: 'two', files: { 'two.txt': 'x' }, by: 'mr-a' });
    for (const [branch, base] of [
      ['one', 'two'],
      ['two', 'one'],
    ])
      people.act('github', 'open', { branch, base, title: 'Round', by: 'mr-a' });
    await stands('two');
    const mark = people.mark();
    for (const branch of ['one', 'two'])
      expect((await update({ branch, 'github-token': token('app') })).report).toMatchObject({
        decision: 'skipped',
        reasonCode: 'branch_waits',
      });
    expect(people.writesSince(mark)).toEqual([]);
  });
});

describe('a rebase', () => {
  it('is asked for by nobody where a ruleset forbids force pushes to every branch', async () => {
    const number = await preview('one', { 'one.txt': '1' });
    const rules = ['required_signatures', 'non_fast_forward'];
    desk.people.act('github', 'ruleset', { name: 'policy', branches: ['~ALL'], rules });
    pushToMain({ 'new.txt': 'x' });
    const mark = desk.people.mark();
    const { report } = await update({ method: 'rebase' });
    expect(report.sentence).toBe(
      `Pull request #${number} could not be brought up to date (a rule forbids force pushes to its branch); bring it up to date by hand.`,
    );
    expect(desk.people.writesSince(mark)).toEqual([]);
    expect((await update({ method: 'merge' })).updated).toEqual(['one']);
  });
});

describe('a squash', () => {
  it('is no way to bring a branch up to date', async () => {
    expect((await update({ method: 'squash' })).report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_input',
      sentence: expect.stringContaining("'method'"),
    });
  });
});

describe('many pull requests', () => {
  // docs.github.com, "Rate limits for the REST API", about secondary rate limits
  it('are updated at most 80 a minute and 500 an hour, however many merges there are and runs that take turns', async () => {
    for (let index = 0; index < 20; index += 1) await preview(`b-${index}`, { [`${index}.txt`]: 'x' });
    const { log } = desk.people.world.core;
    const from = log.next();
    for (let merges = 0; merges < 26; merges += 1) {
      pushToMain({ 'new.txt': String(merges) });
      expect((await update({ 'github-token': token('app') })).updated).toHaveLength(20);
    }
    const writes = log.entries(from).filter(({ operation }) => operation.includes('update-branch'));
    expect(writes).toHaveLength(520);
    expect(mostWrites(log.entries(from), 60_000)).toBeLessThanOrEqual(80);
    expect(mostWrites(log.entries(from), 3_600_000)).toBeLessThanOrEqual(500);
  });
});
