import { describe, expect, it } from '@jest/globals';
import { type Desk, Killed, openDesk } from '../../support/world/people-desk.ts';
import { BRANCH } from '../../support/world/people-world.ts';

async function accepted(branch: string): Promise<Desk> {
  const desk = await openDesk({}, 5, undefined, branch);
  await desk.setUp.deliver();
  desk.people.act('tracker', 'accept', { id: 123456789, by: 103 });
  return desk;
}

/** The job `accept` of on-default-branch.yml; what it merged. */
async function mergeJob(desk: Desk): Promise<string> {
  const found = await desk.sync({ operation: 'accepted' }, 'schedule');
  const merged = await desk.chore({ operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' });
  return merged.outputs['merged'] ?? '[]';
}

/** The job `clean` behind it, for the one pull request. */
async function cleanJob(desk: Desk): Promise<void> {
  const deleted = await desk.chore({
    operation: 'delete-branch',
    'pull-request': String(desk.number),
    branch: desk.branch,
  });
  await desk.tell([deleted.report, desk.reports.tornDown()], {}, 'schedule');
}

/** Plays both jobs, and the one that was killed once more. */
async function play(desk: Desk): Promise<void> {
  for (const job of [
    async () => expect(JSON.parse(await mergeJob(desk))).toHaveLength(1),
    () => cleanJob(desk),
  ]) {
    try {
      await job();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      desk.killed = undefined;
      desk.people.world.core.faults.clear();
      await job();
    }
  }
}

async function endState(desk: Desk): Promise<object> {
  const pull = await desk.seen.codeHost().pullRequest(desk.number);
  return {
    merged: pull?.merged,
    head: pull?.headCommit === desk.head,
    branch: desk.people.github.code.branchHead(desk.branch) ?? 'gone',
    comment: (await desk.seen.comment())?.split('\n').slice(1),
    messages: desk.seen.messages().map((message) => message.text),
  };
}

describe('a merge that is killed at any request', () => {
  it.each([
    ['whose branch names the story', BRANCH],
    ['whose branch names no story', 'feature/checkout'],
  ])(
    '%s ends, after a rerun of the job, as an undisturbed one does, with nobody told twice',
    async (_, branch) => {
      const calm = await accepted(branch);
      const from = calm.people.mark();
      await play(calm);
      const requests = calm.people.mark() - from;
      const wanted = await endState(calm);
      await calm.close();
      expect(wanted).toMatchObject({
        merged: true,
        head: true,
        branch: 'gone',
        comment: expect.arrayContaining(['### The environment is gone (project shop, kind preview)']),
      });
      expect(requests).toBeGreaterThan(15);

      let struck = 0;
      for (let skip = 0; skip < requests; skip += 1) {
        for (const phase of ['before', 'after'] as const) {
          const desk = await accepted(branch);
          desk.killed = new Promise<void>((resolve) =>
            desk.people.world.core.faults.add({
              name: `kill ${skip}`,
              skip,
              phase,
              effect: 'kill',
              onStrike: resolve,
            }),
          ).then(() => {
            struck += 1;
          });
          await play(desk);
          expect({ skip, phase, end: await endState(desk) }).toEqual({ skip, phase, end: wanted });
          await desk.close();
        }
      }
      expect(struck).toBe(2 * requests);
    },
  );
});
