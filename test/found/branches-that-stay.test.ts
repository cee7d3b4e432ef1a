import { describe, expect, it } from '@jest/globals';
import { pinnedTask } from '../../src/adapters/github/deployments.ts';
import { acceptBuilt, cleanBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import type { Desk } from '../support/world/people-desk.ts';
import { askGitHub } from '../support/world/people-seen.ts';
import { BRANCH } from '../support/world/people-world.ts';

const SETTINGS = `project: shop
environments:
  base: { branch: develop }
  staging: { inherits: base, protected: true }
  demo: { branch: demo }
`;

/** A release: a pull request from the branch into another one, merged by hand. */
function release({ people }: Desk, branch: string, base = 'main'): number {
  people.act('github', 'push', { branch, files: { [`${branch}.txt`]: 'x' }, by: 'mr-a' });
  const { number } = people.act<{ number: number }>('github', 'open', {
    branch,
    base,
    title: 'Release',
    by: 'mr-a',
  });
  people.act('github', 'merge', { number, by: 'mr-a' });
  return number;
}

describe('a branch that outlives its pull requests', () => {
  const desk = withDesk();

  it.each(['develop', 'demo'])('is kept where any kind of the settings names it: %s', async (branch) => {
    const { people } = desk;
    people.act('github', 'push', {
      branch: 'main',
      files: { '.github/greenroom.yml': SETTINGS },
      by: 'mr-a',
    });
    const number = release(desk, branch);
    const kept = await cleanBuilt(desk, number, branch);
    expect(kept).toMatchObject({ green: true, decision: 'skipped', reasonCode: 'protected' });
    expect(kept.sentence).toContain(`Branch '${branch}' is kept, because the settings name it for the kind`);
    expect(people.github.code.branchHead(branch)).toBeDefined();
  });

  it('is kept where a rule of GitHub covers it, and goes once nothing does', async () => {
    const { people } = desk;
    const number = release(desk, 'integration');
    people.act('github', 'protect', { branch: 'integration' });
    expect(await cleanBuilt(desk, number, 'integration')).toMatchObject({
      green: true,
      decision: 'skipped',
      reasonCode: 'protected',
      sentence: "Branch 'integration' is kept, because a rule of GitHub's singles it out.",
    });
    people.act('github', 'protect', { branch: 'integration', on: false });
    expect(await cleanBuilt(desk, number, 'integration')).toMatchObject({ reasonCode: 'branch_deleted' });
    expect(people.github.code.branchHead('integration')).toBeUndefined();
  });

  const everywhere = { name: 'everywhere', branches: ['~ALL'], rules: ['required_signatures', 'deletion'] };
  const signed = { name: 'signed', branches: ['~ALL'], rules: ['required_signatures', 'non_fast_forward'] };

  // grafana/shared-workflows#2136, crs-k/stale-branches#1061, open-telemetry/community#2696.
  it.each([
    { by: 'a ruleset that asks for signatures everywhere', rulesets: [signed], end: 'branch_deleted' },
    { by: 'a rule of protection for every branch', classic: '**', allows: true, end: 'branch_deleted' },
    {
      by: 'a ruleset that names it and asks for signatures alone',
      rulesets: [{ name: 'a', branches: ['next'], rules: ['required_signatures'] }],
      end: 'branch_deleted',
    },
    {
      by: 'a ruleset that names it beside one for every branch',
      rulesets: [signed, { name: 'a', branches: ['next'], rules: ['pull_request'] }],
      end: 'protected',
    },
    {
      by: 'a rule of protection beside a ruleset for all',
      rulesets: [signed],
      classic: 'n*',
      end: 'protected',
    },
    {
      by: 'a ruleset by which nobody pushes, though it covers every branch',
      rulesets: [{ name: 'a', branches: ['~ALL'], rules: ['pull_request'] }],
      end: 'protected',
    },
    { by: 'a ruleset that forbids deletions everywhere', rulesets: [everywhere], end: 'protected' },
  ])('ends as $end where $by covers it', async ({ rulesets = [], classic, allows = false, end }) => {
    const { people } = desk;
    const number = release(desk, 'next');
    for (const ruleset of rulesets) people.act('github', 'ruleset', ruleset);
    if (classic) people.act('github', 'protect', { branch: classic, allowsDeletions: allows });
    expect(await cleanBuilt(desk, number, 'next')).toMatchObject({ green: true, reasonCode: end });
    expect(people.github.code.branchHead('next') === undefined).toBe(end === 'branch_deleted');
  });

  it('is kept, and nobody is bothered, where GitHub forbids its deletion without showing a rule', async () => {
    const { people } = desk;
    const number = release(desk, 'hidden');
    people.world.core.faults.add({
      name: 'a ruleset that the token does not see',
      service: 'github',
      operation: 'mutation DeleteBranch',
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          data: { updateRefs: null },
          errors: [
            {
              type: 'UNPROCESSABLE',
              path: ['updateRefs'],
              message: 'Repository rule violations found\n\nCannot delete this branch',
            },
          ],
        }),
      },
    });
    expect(await cleanBuilt(desk, number, 'hidden')).toMatchObject({
      green: true,
      decision: 'skipped',
      reasonCode: 'protected',
    });
    expect(people.github.code.branchHead('hidden')).toBeDefined();
  });

  it('is kept with a commit that somebody pushes while the last looks are taken', async () => {
    const { people } = desk;
    const number = release(desk, 'late');
    people.world.core.faults.add({
      name: 'a push after the head was read',
      service: 'github',
      operation: 'GET /repos/{owner}/{repo}/deployments',
      phase: 'before',
      effect: 'interpose',
      async interpose(request, handle) {
        people.act('github', 'push', { branch: 'late', files: { 'late.txt': 'later' }, by: 'mr-b' });
        return handle(request);
      },
    });
    const before = people.github.code.branchHead('late');
    expect(await cleanBuilt(desk, number, 'late')).toMatchObject({
      green: true,
      decision: 'skipped',
      reasonCode: 'head_moved',
      sentence: `Branch 'late' has commits that pull request #${number} does not have, so it is kept.`,
    });
    expect(people.github.code.branchHead('late')).toBeDefined();
    expect(people.github.code.branchHead('late')).not.toBe(before);
  });

  it('is kept where somebody restores it after the merge, and no later look asks for it again', async () => {
    const { people, head } = desk;
    await desk.setUp.deliver();
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
    expect(await cleanBuilt(desk, desk.number, BRANCH)).toMatchObject({ reasonCode: 'branch_deleted' });
    people.world.core.clock.advance(60_000);
    const ref = { ref: `refs/heads/${BRANCH}`, sha: head };
    await fetch(`${people.origin}/github/repos/octo-org/shop/git/refs`, {
      method: 'POST',
      headers: { authorization: `token ${people.github.token({ kind: 'person', login: 'mr-a' })}` },
      body: JSON.stringify(ref),
    });
    people.act('github', 'push', { branch: 'upper', files: { 'upper.txt': 'x' }, by: 'mr-a' });
    people.act('github', 'open', { branch: 'upper', base: BRANCH, title: 'On top', by: 'mr-a' });
    await acceptBuilt(desk);
    expect(await cleanBuilt(desk, desk.number, BRANCH)).toMatchObject({
      green: true,
      decision: 'skipped',
      reasonCode: 'still_wanted',
      sentence: `Branch '${BRANCH}' is kept, because somebody restored it after pull request #${desk.number} was merged; delete it by hand once nobody needs it.`,
    });
    expect(people.github.code.branchHead(BRANCH)).toBe(head);
    expect((await acceptBuilt(desk)).found.outputs['accepted']).toBe('[]');
  });

  it('is looked at again where a rule kept it, once there is no rule', async () => {
    const { people } = desk;
    await desk.setUp.deliver();
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
    people.act('github', 'protect', { branch: BRANCH });
    await acceptBuilt(desk);
    expect(await cleanBuilt(desk, desk.number, BRANCH)).toMatchObject({ reasonCode: 'protected' });
    expect((await acceptBuilt(desk)).found.outputs['accepted']).toBe('[]');
    people.act('github', 'protect', { branch: BRANCH, on: false });
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
    expect(await cleanBuilt(desk, desk.number, BRANCH)).toMatchObject({ reasonCode: 'branch_deleted' });
  });

  it('is kept where an environment of another kind is deployed from it, though no settings name it', async () => {
    const { people } = desk;
    const number = release(desk, 'staging');
    const token = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
    const payload = { key: '70107786/shop/staging/staging' };
    const opened = {
      ref: 'staging',
      environment: 'staging',
      auto_merge: false,
      required_contexts: [],
      payload,
    };
    const { id } = await askGitHub(desk, token, 'deployments', opened);
    await askGitHub(desk, token, `deployments/${id}/statuses`, { state: 'success' });
    expect(await cleanBuilt(desk, number, 'staging')).toMatchObject({
      green: true,
      decision: 'skipped',
      reasonCode: 'protected',
      sentence:
        "Branch 'staging' is kept, because the environment of the kind 'staging' is deployed from it; delete it by hand once it is not.",
    });
    expect(people.github.code.branchHead('staging')).toBeDefined();
  });

  it.each([
    {
      by: 'the token of an app that no settings trust',
      branch: 'release-a',
      token: { kind: 'app', login: 'shop-deployer' } as const,
      isPinned: false,
    },
    {
      by: 'a commit that was asked for by name',
      branch: 'release-b',
      token: { kind: 'workflow' } as const,
      isPinned: true,
    },
  ])('is kept where the environment of a kind was recorded by $by', async ({ branch, token, isPinned }) => {
    const { people } = desk;
    people.act('github', 'push', {
      branch: 'main',
      files: { '.github/greenroom.yml': SETTINGS },
      by: 'mr-a',
    });
    const number = release(desk, branch);
    const key = `70107786/shop/staging/${branch}`;
    const writer = people.github.token({ ...token, permissions: { deployments: 'write' } });
    const { id } = await askGitHub(desk, writer, 'deployments', {
      ref: isPinned ? people.github.code.branchHead(branch) : branch,
      environment: 'staging',
      auto_merge: false,
      required_contexts: [],
      payload: { key },
      // As the suite marks what hangs on a commit: by a hash of the key.
      ...(isPinned ? { task: pinnedTask(key) } : {}),
    });
    await askGitHub(desk, writer, `deployments/${id}/statuses`, { state: 'in_progress' });
    expect(await cleanBuilt(desk, number, branch)).toMatchObject({
      green: true,
      decision: 'skipped',
      reasonCode: 'protected',
    });
    expect(people.github.code.branchHead(branch)).toBeDefined();
  });

  it('is kept as the base of an open pull request while its own was not merged', async () => {
    const { people } = desk;
    people.act('github', 'push', { branch: 'half', files: { 'half.txt': 'x' }, by: 'mr-a' });
    const half = people.act<{ number: number }>('github', 'open', {
      branch: 'half',
      title: 'Half',
      by: 'mr-a',
    });
    people.act('github', 'push', { branch: 'on-half', files: { 'more.txt': 'x' }, by: 'mr-a' });
    const top = people.act<{ number: number }>('github', 'open', {
      branch: 'on-half',
      base: 'half',
      title: 'On half',
      by: 'mr-a',
    });
    people.act('github', 'close', { number: half.number, by: 'mr-a' });
    expect(await cleanBuilt(desk, half.number, 'half')).toMatchObject({
      green: true,
      reasonCode: 'still_wanted',
      sentence: `Branch 'half' is kept, because pull request #${top.number} is to be merged into it.`,
    });
    expect(people.github.code.branchHead('half')).toBeDefined();
  });
});
