import { describe, expect, it } from '@jest/globals';
import { decidingPullRequest, matches, whyNotWanted } from '../../../src/domain/environment/wanted.ts';
import {
  parseWanted,
  refuseStoryLabels,
  storyLabelsOf,
  type WantedRule,
} from '../../../src/domain/environment/wanted-rules.ts';
import { type PullRequestOverrides, pullRequest } from '../../../tools/builders/facts.ts';

const REPOSITORY = 70107786;

function ask(options: {
  pull?: PullRequestOverrides | undefined;
  branch?: string;
  head?: string | undefined;
  exists?: boolean;
  wanted?: readonly WantedRule[];
}) {
  return whyNotWanted(
    {
      repositoryId: REPOSITORY,
      branch: options.branch ?? 'feature/a',
      branchHead: 'head' in options ? options.head : 'a'.repeat(40),
      pullRequest: options.pull === undefined ? undefined : pullRequest(options.pull),
      environmentExists: options.exists ?? false,
    },
    { wanted: options.wanted ?? ['review-requested'], skipBranches: ['*-no-infra'] },
  );
}

describe('whyNotWanted', () => {
  it.each([
    ['a requested reviewer', { pull: { requestedReviewers: ['mr-b'] } }],
    ['a review by somebody else', { pull: { reviewers: ['mr-b'] } }],
    ['an environment that is there already', { pull: {}, exists: true }],
    ['a label', { pull: { labels: ['preview'] }, wanted: ['label:preview'] as const }],
    [
      'the copy of a label of its story, in any case',
      { pull: { labels: ['Auto'] }, wanted: ['story-label:auto'] as const },
    ],
    ['any pull request', { pull: {}, wanted: ['pull-request'] as const }],
    ['a draft with a reviewer', { pull: { draft: true, requestedReviewers: ['mr-b'] } }],
    ['a branch alone', { wanted: ['branch'] as const }],
    [
      'a commit of a fork that a maintainer allowed',
      { pull: { headRepositoryId: 1 }, branch: 'fork:7', wanted: ['label:preview'] as const },
    ],
  ])('says yes to %s', (_, options) => {
    expect(ask(options)).toBeUndefined();
  });

  it.each([
    ['nobody asking', { pull: {} }, 'not_wanted'],
    ['a review by the author', { pull: { reviewers: ['mr-a'] } }, 'not_wanted'],
    ['a branch without a pull request', {}, 'not_wanted'],
    [
      'a closed pull request, though the environment exists',
      { pull: { state: 'closed' as const }, exists: true },
      'pull_request_closed',
    ],
    ['a fork', { pull: { headRepositoryId: 1, requestedReviewers: ['mr-b'] } }, 'fork'],
    ['a fork that is gone', { pull: { headRepositoryId: undefined } }, 'fork'],
    [
      'a fork of which no commit is allowed',
      { pull: { headRepositoryId: 1 }, branch: 'fork:7', head: undefined },
      'fork',
    ],
    ['a fork under another number', { pull: { headRepositoryId: 1 }, branch: 'fork:8' }, 'fork'],
    ['a fork under the name of its branch', { pull: { headRepositoryId: 1 }, branch: 'main' }, 'fork'],
    [
      'a closed pull request of a fork, also where branches alone are wanted',
      {
        pull: { headRepositoryId: 1, state: 'closed' as const },
        branch: 'fork:7',
        wanted: ['branch'] as const,
      },
      'pull_request_closed',
    ],
    [
      'a fork with the label stage:off',
      { pull: { headRepositoryId: 1, labels: ['stage:off'] }, branch: 'fork:7', exists: true },
      'opted_out',
    ],
    [
      'a fork with the label stage:off, also where nothing is allowed any more, so that its environment ends',
      { pull: { headRepositoryId: 1, labels: ['stage:off'] }, branch: 'fork:7', head: undefined },
      'opted_out',
    ],
    [
      'the label stage:off, though the environment exists',
      { pull: { labels: ['stage:off'] }, exists: true },
      'opted_out',
    ],
    [
      'a branch that ends in -no-infra',
      { pull: { requestedReviewers: ['mr-b'] }, branch: 'feature/docs-no-infra' },
      'no_infra_branch',
    ],
    ['a branch that does not exist', { head: undefined }, 'unknown_branch'],
  ])('says no to %s', (_, options, reasonCode) => {
    expect(ask(options)).toMatchObject({ reasonCode, sentence: expect.stringMatching(/\.$/) });
  });

  it('names the story whose label is waited for', () => {
    expect(ask({ pull: { labels: ['preview'] }, wanted: ['story-label:auto'] })).toMatchObject({
      reasonCode: 'not_wanted',
      sentence: expect.stringMatching(/once there is the label 'auto' on its story\.$/),
    });
  });

  it('says yes to an environment whose story has lost the label since', () => {
    expect(ask({ pull: {}, wanted: ['story-label:auto'], exists: true })).toBeUndefined();
  });

  it('is red only where somebody named a branch that does not exist', () => {
    expect(ask({ head: undefined })).toMatchObject({ decision: 'refused' });
    expect(ask({ pull: { headRepositoryId: 1 } })).toMatchObject({ decision: 'skipped' });
  });
});

describe('matches', () => {
  it.each([
    ['docs-no-infra', '*-no-infra', true],
    ['feature/docs-no-infra', '*-no-infra', true],
    ['feature/docs-no-infra-2', '*-no-infra', false],
    ['dependabot/npm/x', 'dependabot/**', true],
    ['main', 'main', true],
  ])('%s against %s is %s', (branch, glob, expected) => {
    expect(matches(branch, glob)).toBe(expected);
  });
});

describe('parseWanted', () => {
  it('refuses what it does not know, with the legal values', () => {
    expect(() => parseWanted(['branch', 'reviewer'])).toThrow(
      "Input 'wanted' has a value of 8 characters; it takes branch, pull-request, review-requested, label:NAME, story-label:NAME.",
    );
    expect(() => parseWanted(['story-label:'])).toThrow(/'wanted' has a value of 12 characters/);
  });
});

describe('labels of stories that ask', () => {
  it('are told once each, in any case, and without those of pull requests', () => {
    const rules = parseWanted([
      'story-label:auto',
      'label:preview',
      'branch',
      'story-label:AUTO',
      'story-label:a:b',
    ]);
    expect(storyLabelsOf(rules)).toEqual(['auto', 'a:b']);
    expect(storyLabelsOf(parseWanted(['label:story-label:auto']))).toEqual([]);
  });

  it('are refused where nobody says where stories are', () => {
    expect(() => refuseStoryLabels(parseWanted(['label:preview', 'branch']))).not.toThrow();
    expect(() => refuseStoryLabels(parseWanted(['branch', 'story-label:auto']))).toThrow(
      "'wanted' has 'story-label:auto', and the input 'tracker' is empty; say where stories are, with the shipped workflows in the variable GREENROOM_TRACKER.",
    );
  });
});

describe('decidingPullRequest', () => {
  const off = pullRequest({ number: 2, labels: ['stage:off'] });
  const on = pullRequest({ number: 1 });

  it.each([
    ['the newest, where all want it', [pullRequest({ number: 3 }), on], 3],
    ['an older one that wants it, where the newest does not', [off, on], 1],
    ['the newest, where none wants it', [off, pullRequest({ number: 1, labels: ['stage:off'] })], 2],
    ['nobody, where none is open', [], undefined],
  ])('is %s', (_, open, number) => {
    expect(decidingPullRequest(open)?.number).toBe(number);
  });
});
