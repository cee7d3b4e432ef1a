import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  endsWithItsLife,
  hasExpired,
  mayRemove,
  outlivesPullRequests,
} from '../../../src/domain/teardown/may-remove.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const now = new Date('2026-03-02T09:00:00Z');

describe('mayRemove', () => {
  const facts = {
    repositoryId: 70107786,
    branch: 'feature-a',
    branchHead: 'a'.repeat(40),
    openPullRequest: undefined,
    latestPullRequest: undefined,
    outlivesPullRequests: false,
  };

  it.each([
    ['the branch is gone', { ...facts, branchHead: undefined }],
    ['the pull request is closed', { ...facts, latestPullRequest: pullRequest({ state: 'closed' }) }],
    [
      'the pull request is merged',
      { ...facts, latestPullRequest: pullRequest({ state: 'closed', merged: true }) },
    ],
    ['somebody labelled it stage:off', { ...facts, openPullRequest: pullRequest({ labels: ['stage:off'] }) }],
  ])('lets it go when %s', (_, life) => {
    const verdict = mayRemove(life, { force: false });
    expect(verdict).toMatchObject({ remove: true });
    expect(endsWithItsLife(verdict.remove ? verdict.why : '')).toBe(true);
  });

  it.each([
    "its last push was 8 d ago and 'ttl' is 7d",
    'somebody asked for it by its name',
    "'select' is all",
  ])('is another end than %s', (why) => {
    expect(endsWithItsLife(why)).toBe(false);
  });

  it.each([
    ['a pull request is open', { ...facts, openPullRequest: pullRequest() }],
    [
      'one was closed, but another of the same branch is open',
      {
        ...facts,
        openPullRequest: pullRequest({ number: 8 }),
        latestPullRequest: pullRequest({ state: 'closed' }),
      },
    ],
    ['the branch stands and never had a pull request', facts],
    [
      'somebody labelled the closed one stage:keep',
      { ...facts, latestPullRequest: pullRequest({ state: 'closed', labels: ['stage:keep'] }) },
    ],
  ])('keeps it when %s', (_, life) => {
    expect(mayRemove(life, { force: false })).toMatchObject({ remove: false, reasonCode: 'still_wanted' });
  });
});

describe('outlivesPullRequests', () => {
  it.each([
    ['a preview for its pull request', 'preview', ['pull-request'], false],
    ['a preview for a reviewer or a label', 'preview', ['review-requested', 'label:x'], false],
    ['a preview for its branch', 'preview', ['branch'], true],
    ['a preview for its branch or a label', 'preview', ['label:branch', 'branch'], true],
    ['a preview for a label of that name', 'preview', ['label:branch'], false],
    ['another kind', 'staging', ['pull-request'], true],
  ] as const)('is told of %s', (_, kind, wanted, outlives) => {
    expect(outlivesPullRequests(kind, wanted)).toBe(outlives);
  });

  it('leaves the environment to the branch alone', () => {
    const closed = pullRequest({ state: 'closed' });
    const life = {
      repositoryId: 70107786,
      branch: 'feature-a',
      openPullRequest: undefined,
      latestPullRequest: closed,
      outlivesPullRequests: true,
    };
    const verdict = (branchHead: string | undefined) => mayRemove({ ...life, branchHead }, { force: false });
    expect(verdict('a'.repeat(40))).toMatchObject({ remove: false, reasonCode: 'still_wanted' });
    expect(verdict(undefined)).toMatchObject({ remove: true });
  });
});

describe('stage:keep', () => {
  it('is overruled by force alone', () => {
    const latestPullRequest = pullRequest({ state: 'closed', labels: ['stage:keep'] });
    const life = {
      repositoryId: 70107786,
      branch: 'feature-a',
      branchHead: undefined,
      openPullRequest: undefined,
      latestPullRequest,
      outlivesPullRequests: false,
    };
    expect(mayRemove(life, { force: false })).toMatchObject({ remove: false });
    expect(mayRemove(life, { force: true })).toMatchObject({ remove: true });
  });
});

describe('hasExpired', () => {
  const week = 7 * 86_400_000;
  const push = (commit: string, at: string) => ({ commit, at });

  it('counts from the newest push, whether or not that one runs', () => {
    const old = push('a', '2026-02-20T09:00:00Z');
    const verdict = (pushes: ReturnType<typeof push>[]) =>
      hasExpired({ pushes, runningCommit: 'a' }, week, now);
    expect(verdict([old])).toMatchObject({
      remove: true,
      why: "its last push was 10 d ago and 'ttl' is 7 d",
    });
    expect(verdict([push('b', '2026-03-01T09:00:00Z'), old])).toMatchObject({
      remove: false,
      reasonCode: 'still_wanted',
    });
  });

  it.each([
    ['no push is known', []],
    ['the commit that runs is not among the pushes', [push('b', '2026-01-01T09:00:00Z')]],
  ])('proves nothing when %s', (_, pushes) => {
    expect(hasExpired({ pushes, runningCommit: 'a' }, week, now)).toMatchObject({
      remove: false,
      reasonCode: 'doubtful_facts',
    });
  });

  it('counts deployments of one commit in a row as one push, dated by the first', () => {
    const rerun = push('a', '2026-03-02T08:00:00Z');
    const first = push('a', '2026-02-20T09:00:00Z');
    const verdict = (pushes: ReturnType<typeof push>[]) =>
      hasExpired({ pushes, runningCommit: 'a' }, week, now).remove;
    expect(verdict([rerun, first])).toBe(true);
    expect(verdict([rerun, push('b', '2026-02-25T09:00:00Z'), first])).toBe(false);
  });

  it('counts anew for an environment that was wanted back after its end', () => {
    const pushes = [push('a', '2026-03-02T08:00:00Z'), push('a', '2026-02-10T09:00:00Z')];
    const verdict = (standsSince: string | undefined) =>
      hasExpired({ pushes, runningCommit: 'a', standsSince }, week, now).remove;
    expect(verdict('2026-03-02T08:01:00Z')).toBe(false);
    expect(verdict('2026-02-10T09:01:00Z')).toBe(true);
    expect(verdict(undefined)).toBe(true);
  });

  it('lets go exactly what runs a known commit and was not pushed within the time', () => {
    const deployed = fc.record({ commit: fc.constantFrom('a', 'b', 'c'), hours: fc.nat(400) });
    const pushes = fc.uniqueArray(deployed, { selector: ({ hours }) => hours });
    fc.assert(
      fc.property(pushes, fc.constantFrom('a', 'b'), (list, runningCommit) => {
        const facts = {
          runningCommit,
          pushes: list.map(({ commit, hours }) =>
            push(commit, new Date(now.getTime() - hours * 3_600_000).toISOString()),
          ),
        };
        const isKnown = list.some(({ commit }) => commit === runningCommit);
        const byAge = [...list].sort((one, two) => one.hours - two.hours);
        const others = byAge.findIndex(({ commit }) => commit !== byAge[0]?.commit);
        const isOld = (byAge.at(others < 0 ? -1 : others - 1)?.hours ?? 0) > 7 * 24;
        expect(hasExpired(facts, week, now).remove).toBe(isKnown && isOld);
      }),
      { seed: 20_260_302 },
    );
  });

  it('keeps what was pushed at a time that cannot be read', () => {
    const pushes = [push('a', 'yesterday')];
    expect(hasExpired({ pushes, runningCommit: 'a' }, week, now)).toMatchObject({ remove: false });
  });
});
