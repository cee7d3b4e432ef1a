import { describe, expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { CodeHost } from '../../../src/ports/code-host.ts';
import { observeSubject, reportSubject } from '../../../src/usecases/subject/observe-subject.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { portOf } from '../../../tools/builders/ports.ts';
import { scope, subject, subjectHint } from '../../../tools/builders/scope.ts';

const HEADS: Readonly<Record<string, string>> = { 'feature-a': 'a'.repeat(40), 'feature-b': 'b'.repeat(40) };

/** A code host with two branches and these pull requests, the newest first; every read is counted. */
function host(pulls: readonly PullRequestFacts[] = []) {
  const asked: string[] = [];
  const codeHost = portOf<CodeHost>('codeHost', {
    async branchHead(branch) {
      asked.push(`head of ${branch}`);
      return HEADS[branch];
    },
    async openPullRequests(branch) {
      asked.push(`open ones of ${branch}`);
      return pulls.filter(({ headBranch, state }) => headBranch === branch && state === 'open');
    },
    async pullRequest(number) {
      asked.push(`#${number}`);
      return pulls.find((each) => each.number === number);
    },
  });
  return { codeHost, asked };
}

const ofA = pullRequest({ number: 7, headBranch: 'feature-a' });
const ofB = pullRequest({ number: 8, headBranch: 'feature-b' });
const event = { name: 'pull_request', branch: 'feature-a', pullRequest: 7, commit: 'c'.repeat(40) };
const nothing = { name: 'schedule', branch: undefined, pullRequest: undefined, commit: undefined };

describe('whom a run is about', () => {
  it.each([
    ['the branch of the event', {}, 'feature-a', undefined],
    ['the branch and pull request of the event', { hint: event }, 'feature-a', 7],
    ['the branch that is named, before the event', { branch: 'feature-b', hint: event }, 'feature-b', 8],
    ['the pull request that is named, before the event', { pullRequest: 8, hint: event }, 'feature-b', 8],
    [
      'the branch and the pull request that are named, although they differ',
      { branch: 'feature-a', pullRequest: 8, hint: nothing },
      'feature-a',
      8,
    ],
  ])('is %s', async (_, about, branch, number) => {
    const { codeHost } = host(number === undefined ? [] : [ofA, ofB]);
    const found = await observeSubject(codeHost, scope(), subjectHint(about));
    expect(found).toMatchObject({ branch, branchHead: HEADS[branch] });
    expect(found.pullRequest?.number).toBe(number);
  });

  it('has its name and key from the branch, and its head from the code host, not from the event', async () => {
    const { codeHost, asked } = host([ofA]);
    expect(await observeSubject(codeHost, scope(), subjectHint({ hint: event }))).toMatchObject({
      name: expect.stringMatching(/^shop-feature-a/),
      key: '70107786/shop/preview/feature-a',
      branchHead: 'a'.repeat(40),
    });
    expect(asked.toSorted()).toEqual(['#7', 'head of feature-a']);
  });

  it('is a branch that is gone', async () => {
    const { codeHost } = host();
    const found = await observeSubject(codeHost, scope(), subjectHint({ branch: 'feature-c' }));
    expect(found.branchHead).toBeUndefined();
  });

  it('is the open pull request that wants an environment, read again by its number', async () => {
    const off = pullRequest({ number: 9, headBranch: 'feature-a', labels: ['stage:off'] });
    const { codeHost, asked } = host([off, ofA]);
    const found = await observeSubject(codeHost, scope(), subjectHint());
    expect(found.pullRequest).toEqual(ofA);
    expect(asked).toEqual(['head of feature-a', 'open ones of feature-a', '#7']);
  });

  describe('of a branch with two pull requests', () => {
    const seen = '2026-03-02T09:00:00Z';
    const closed = pullRequest({ number: 7, headBranch: 'feature-a', state: 'closed', updatedAt: seen });
    const off = pullRequest({ number: 7, headBranch: 'feature-a', labels: ['Stage:Off'] });
    const other = pullRequest({ number: 8, headBranch: 'feature-a' });
    const otherOff = pullRequest({ number: 8, headBranch: 'feature-a', labels: ['stage:off'] });

    it.each([
      ['the open one, where that of the event is closed', closed, other, 8],
      ['the one that wants it, where that of the event does not', off, other, 8],
      ['that of the event, where no other wants it', closed, otherOff, 7],
    ])('is %s', async (_, ofEvent, another, number) => {
      const { codeHost } = host([another, ofEvent]);
      const found = await observeSubject(codeHost, scope(), subjectHint({ hint: event }));
      expect(found.pullRequest?.number).toBe(number);
    });

    it('is closed where the event says so and GitHub does not show it yet', async () => {
      const shown = pullRequest({ number: 7, headBranch: 'feature-a', updatedAt: seen });
      const { codeHost } = host([shown]);
      const told = (closedAt: string) => subjectHint({ hint: { ...event, closedAt } });
      expect((await observeSubject(codeHost, scope(), told(seen))).pullRequest?.state).toBe('closed');
      const before = '2026-03-02T08:59:59Z';
      expect((await observeSubject(codeHost, scope(), told(before))).pullRequest?.state).toBe('open');
    });

    it('is the one that is named, whatever the others want', async () => {
      const { codeHost } = host([other, closed]);
      const found = await observeSubject(codeHost, scope(), subjectHint({ pullRequest: 7, hint: event }));
      expect(found.pullRequest).toEqual(closed);
    });
  });

  it.each([
    ['nothing names a branch', subjectHint({ hint: nothing }), "The event 'schedule' names no branch"],
    ['the pull request is not there', subjectHint({ pullRequest: 99 }), 'Pull request #99 does not exist'],
  ])('is refused where %s', async (_, about, sentence) => {
    const { codeHost } = host();
    await expect(observeSubject(codeHost, scope(), about)).rejects.toMatchObject({
      reasonCode: 'invalid_input',
      message: expect.stringContaining(sentence),
    });
  });
});

it('is reported with its pull request and commit only where it has them', () => {
  const bare = {
    key: '70107786/shop/preview/feature-a',
    repository: 'octo-org/shop',
    project: 'shop',
    kind: 'preview',
    branch: 'feature-a',
  };
  expect(reportSubject(subject())).toEqual(bare);
  const whole = reportSubject(subject({ pullRequest: ofA }), 'c'.repeat(40));
  expect(whole).toEqual({ ...bare, pullRequest: 7, commit: 'c'.repeat(40) });
});
