import { describe, expect, it } from '@jest/globals';
import { refusalKey } from '../../src/domain/stories/delivery.ts';
import { acceptBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import type { Desk } from '../support/world/people-desk.ts';
import { askGitHub } from '../support/world/people-seen.ts';

describe('a refusal that the schedule meets again', () => {
  const desk = withDesk();

  it('is told once, then quiet and green, and tried again until what stood in the way is gone', async () => {
    const { people, number } = desk;
    await desk.setUp.deliver();
    accept(desk);
    people.act('github', 'conflict', { number, on: true });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: false, reasonCode: 'not_mergeable' });
    const later = (await acceptBuilt(desk)).merge;
    expect(later).toMatchObject({ green: true, decision: 'skipped', reasonCode: 'not_mergeable' });
    expect(later.outputs['conflicts']).toBe('[]');
    people.act('github', 'conflict', { number, on: false });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
  });
});

describe('a refusal that comes back', () => {
  const desk = withDesk();
  const MERGE = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge';

  function answer(status: number, message: string, times: number): void {
    desk.people.world.core.faults.add({
      name: message,
      service: 'github',
      operation: MERGE,
      times,
      phase: 'before',
      effect: 'answer',
      answer: {
        status,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ message }),
      },
    });
  }

  const merging = async () => {
    const { green, reasonCode } = (await acceptBuilt(desk)).merge;
    return [green ? 'green' : 'red', reasonCode];
  };

  it('is not told anew behind another one, nor behind a service that was out of order', async () => {
    const { people, number } = desk;
    await desk.setUp.deliver();
    accept(desk);
    people.act('github', 'push', { branch: 'release', files: { 'release.txt': '1' }, by: 'mr-a' });
    people.act('github', 'conflict', { number, on: true });
    expect(await merging()).toEqual(['red', 'not_mergeable']);
    people.act('github', 'retarget', { number, base: 'release', by: 'mr-a' });
    expect(await merging()).toEqual(['red', 'base_moved']);
    people.act('github', 'retarget', { number, base: 'main', by: 'mr-a' });
    expect(await merging()).toEqual(['green', 'not_mergeable']);
    answer(502, 'Server Error', 10);
    expect(await merging()).toEqual(['red', 'unavailable']);
    desk.people.world.core.faults.clear();
    expect(await merging()).toEqual(['green', 'not_mergeable']);
  });

  it('is told once too where a right of the job is missing', async () => {
    await desk.setUp.deliver();
    accept(desk);
    answer(403, 'Resource not accessible by integration', 10);
    expect(await merging()).toEqual(['red', 'access_denied']);
    expect(await merging()).toEqual(['green', 'reported_before']);
    // Another right, and what a rule asks for behind it, are other causes.
    desk.people.world.core.faults.clear();
    answer(403, 'Resource protected by organization SAML enforcement.', 1);
    expect(await merging()).toEqual(['red', 'access_denied']);
    answer(405, '2 of 3 required status checks are expected.', 1);
    expect(await merging()).toEqual(['red', 'not_mergeable']);
    answer(405, '1 of 3 required status checks are expected.', 1);
    expect(await merging()).toEqual(['green', 'not_mergeable']);
    desk.people.act('github', 'conflict', { number: desk.number, on: true });
    expect(await merging()).toEqual(['red', 'not_mergeable']);
    desk.people.act('github', 'conflict', { number: desk.number, on: false });
    expect(await merging()).toEqual(['green', 'pull_request_merged']);
  });
});

describe('a merge beside a push to its base', () => {
  const desk = withDesk();

  // NixOS/nixpkgs-merge-bot#179, quipper/monorepo-deploy-actions#499
  it('is tried again, as GitHub asks for, and nobody hears of it', async () => {
    await desk.setUp.deliver();
    accept(desk);
    desk.people.world.core.faults.add({
      name: 'a push to the base',
      service: 'github',
      operation: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 405,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ message: 'Base branch was modified. Review and try the merge again.' }),
      },
    });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
  });
});

describe('a refusal that another app has noted at the record', () => {
  const desk = withDesk();

  it('is told all the same, and once, though the step that merges has a token of its own', async () => {
    const { people, number } = desk;
    await desk.setUp.deliver();
    accept(desk);
    people.act('github', 'conflict', { number, on: true });
    const permissions = { contents: 'write', deployments: 'write', 'pull-requests': 'write' } as const;
    const tokenOf = (login: string) => people.github.token({ kind: 'app', login, permissions });
    const pull = { headCommit: desk.head, baseBranch: 'main' };
    const said = `Pull request #${number} conflicts with its base; bring it up to date, move its story back to started in the tracker, put the label of the review on again, and accept the story once it is delivered, or merge it by hand.`;
    const { accepted, wishes } = await wishesOf(desk);
    const note = { state: 'failure', description: refusalKey('not_mergeable', pull, said) };
    await askGitHub(desk, tokenOf('linter'), `deployments/${accepted}/statuses`, note);
    const merge = { operation: 'merge', 'github-token': tokenOf('shop-merger') };
    const first = await desk.chore({ ...merge, 'pull-requests': wishes });
    expect(first.report).toMatchObject({ decision: 'refused', reasonCode: 'not_mergeable' });
    const later = await desk.chore({ ...merge, 'pull-requests': (await wishesOf(desk)).wishes });
    expect(later.report).toMatchObject({ decision: 'skipped', reasonCode: 'not_mergeable' });
  });
});

/** What the step that merges is given, and the id of the record. */
async function wishesOf(desk: Desk): Promise<{ readonly accepted: number; readonly wishes: string }> {
  const { outputs } = await desk.sync({ operation: 'accepted' }, 'schedule');
  const wishes = outputs['accepted'] ?? '';
  const [first] = JSON.parse(wishes) as { readonly delivery: { readonly id: number } }[];
  return { accepted: first?.delivery.id ?? 0, wishes };
}

describe('a merge that no token of a job may make', () => {
  const desk = withDesk();

  // paritytech/parity-processbot#302
  it('is left to a person, who hears of it once', async () => {
    await desk.setUp.deliver();
    accept(desk);
    desk.people.world.core.faults.add({
      name: 'a change of a workflow file',
      service: 'github',
      operation: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
      times: 2,
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 403,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          message:
            'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission',
        }),
      },
    });
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({ green: false, decision: 'refused', reasonCode: 'not_mergeable' });
    expect(merge.sentence).toContain('merge it by hand');
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, decision: 'skipped' });
    desk.people.act('github', 'merge', { number: desk.number, by: 'mr-a' });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
  });
});

function accept({ people }: Desk): void {
  people.act('tracker', 'accept', { id: 123456789, by: 103 });
}
