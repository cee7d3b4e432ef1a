import { describe, expect, it } from '@jest/globals';
import { whyNoLongerWanted, whyOutdated } from '../../../src/domain/provision/still-wanted.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { subject } from '../../../tools/builders/scope.ts';

const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);
const RULES = { wanted: ['pull-request'] as const, skipBranches: [] };

describe('an environment that was wanted when the run began', () => {
  it.each([
    ['while its pull request is open', pullRequest()],
    ['while nobody requests a review any more', pullRequest({ requestedReviewers: [] })],
    ['while its branch has no pull request', undefined],
  ])('is wanted still %s', (_, pull) => {
    expect(whyNoLongerWanted(subject(), { branchHead: NEW, pullRequest: pull }, RULES)).toBeUndefined();
  });

  it.each([
    ['its pull request is closed', NEW, pullRequest({ state: 'closed' }), 'pull_request_closed'],
    ['somebody opts out', NEW, pullRequest({ labels: ['stage:off'] }), 'opted_out'],
    ['its branch is deleted', undefined, undefined, 'branch_gone'],
  ])('is not when %s', (_, branchHead, pull, reasonCode) => {
    expect(whyNoLongerWanted(subject(), { branchHead, pullRequest: pull }, RULES)).toMatchObject({
      decision: 'skipped',
      reasonCode,
    });
  });
});

describe('a commit', () => {
  it.each([
    ['that is the head still', OLD, false],
    ['that was asked for by name', NEW, true],
    ['whose branch is gone', undefined, false],
  ])('%s is the one to deploy', (_, branchHead, isPinned) => {
    expect(whyOutdated({ subject: subject(), commit: OLD, isPinned }, { branchHead })).toBeUndefined();
  });

  it('that nobody pinned is left once somebody pins another one, or lifts the pin that asked for it', () => {
    const repository = subject().repository;
    const pinnedTo = (commit: string) =>
      pullRequest({ headRepositoryId: repository.id, labels: [`stage:pin-${commit}`] });
    const deployment = { subject: subject({ pullRequest: pullRequest() }), commit: OLD, isPinned: false };
    const asked = { subject: subject({ pullRequest: pinnedTo(OLD) }), commit: OLD, isPinned: true };
    expect(whyOutdated(asked, { branchHead: NEW, pullRequest: pinnedTo(OLD) })).toBeUndefined();
    expect(whyOutdated(deployment, { branchHead: OLD, pullRequest: pinnedTo(NEW) })).toMatchObject({
      reasonCode: 'superseded',
      sentence:
        'Pull request #7 was pinned to bbbbbbb while this run waited; the run for that does the work.',
    });
    expect(whyOutdated(asked, { branchHead: NEW, pullRequest: pullRequest() })).toMatchObject({
      reasonCode: 'superseded',
      sentence:
        'The pin of pull request #7 was lifted while this run waited; the run for that brings bbbbbbb.',
    });
    expect(whyOutdated(asked, { branchHead: OLD, pullRequest: pullRequest() })).toBeUndefined();
    expect(whyOutdated(deployment, { branchHead: OLD, pullRequest: pinnedTo('1f') })).toMatchObject({
      reasonCode: 'pinned',
    });
  });

  it('that another one came after is left to the run of that one', () => {
    const deployment = { subject: subject(), commit: OLD, isPinned: false };
    expect(whyOutdated(deployment, { branchHead: NEW })).toEqual({
      decision: 'skipped',
      reasonCode: 'superseded',
      sentence:
        "Branch 'feature-a' moved to bbbbbbb while this run waited; the run for that commit does the work.",
    });
  });
});
