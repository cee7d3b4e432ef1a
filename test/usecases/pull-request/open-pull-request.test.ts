import { describe, expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { ReferenceRule } from '../../../src/domain/references/references.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { CommitsAhead, NewPullRequest, OpenAnswer } from '../../../src/ports/code-host.ts';
import type { Story } from '../../../src/ports/tracker.ts';
import {
  type OpenDeps,
  type OpenRequest,
  openPullRequest,
} from '../../../src/usecases/pull-request/open-pull-request.ts';
import { type PullRequestOverrides, pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';

const HEAD = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const BOT = 'github-actions[bot]';
const BRANCH = 'feature/SHOP-12-pay-by-card';

/** What the team asks for. */
interface Asked {
  readonly pushed?: Partial<OpenRequest['pushed']>;
  readonly branches?: readonly string[];
  readonly base?: string;
  readonly draft?: boolean;
  readonly rule?: ReferenceRule;
  readonly stories?: Readonly<Record<string, string>> | Error;
  readonly dryRun?: boolean;
}

/** What GitHub says. */
interface OnGitHub {
  /** Heads of the branch, as they are read one after the other; the last one stays. */
  readonly heads?: readonly (string | undefined)[];
  /** What is open, in the same way. */
  readonly open?: readonly (readonly PullRequestOverrides[])[];
  readonly closed?: readonly PullRequestOverrides[];
  readonly guarded?: boolean;
  readonly ahead?: CommitsAhead | 'nowhere';
  readonly template?: string | Error;
  readonly answer?: OpenAnswer;
  readonly login?: string;
}

type Given = Asked & OnGitHub;

function inTurn<Value>(values: readonly Value[]): () => Value {
  let turn = 0;
  return () => {
    const value = values[Math.min(turn, values.length - 1)];
    turn += 1;
    return value as Value;
  };
}

function storyOf(id: string, titles: Readonly<Record<string, string>>): Story | undefined {
  const title = titles[id];
  if (title === undefined) return undefined;
  const url = `https://shop.atlassian.net/browse/${id}`;
  const people = { labels: [], ownerIds: [], requesterId: undefined };
  return { id, project: 'SHOP', title, url, type: 'feature', state: 'unstarted', estimated: true, ...people };
}

/** What came of it, what GitHub was asked to open, and what the log warns of. */
async function opened(given: Given = {}) {
  const asked: NewPullRequest[] = [];
  const warnings: string[] = [];
  const branch = given.pushed?.branch ?? BRANCH;
  const head = inTurn(given.heads ?? [HEAD]);
  const open = inTurn(given.open ?? [[]]);
  const { stories = {}, login = BOT, ahead = { count: 1, firstMessage: 'Pay by card' } } = given;
  const pullOf = (each: PullRequestOverrides): PullRequestFacts =>
    pullRequest({ headBranch: branch, headCommit: HEAD, ...each });
  const deps = depsOf<OpenDeps>({
    log: { warning: (line) => warnings.push(line) },
    codeHost: {
      branchHead: async (name) => (name === branch ? head() : name === 'main' ? OTHER : undefined),
      openPullRequests: async () => open().map(pullOf),
      closedPullRequests: async () =>
        (given.closed ?? []).map((each) => pullOf({ state: 'closed', ...each })),
      isBranchProtected: async () => given.guarded === true,
      commitsAhead: async () => (ahead === 'nowhere' ? undefined : ahead),
      pullRequestTemplate: async () => {
        if (given.template instanceof Error) throw given.template;
        return given.template;
      },
      openPullRequest: async (request) => {
        asked.push(request);
        return given.answer ?? { outcome: 'opened', pull: pullOf({ number: 8, author: login }) };
      },
      startsRuns: async () => login !== BOT,
      ownLogin: async () => login,
    },
  });
  const story = async (id: string) => {
    if (stories instanceof Error) throw stories;
    return storyOf(id, stories);
  };
  const outcome = await openPullRequest(deps, {
    pushed: { branch, commit: HEAD, at: '2026-03-01T09:00:00Z', by: 'mr-a', ...given.pushed },
    repository: 'octo-org/shop',
    branches: given.branches ?? ['feature/*'],
    base: given.base ?? 'main',
    draft: given.draft ?? false,
    longLived: { defaultBranch: 'main', kinds: [{ kind: 'staging', branch: 'develop' }] },
    rule: given.rule ?? { family: 'keys' },
    tracker: given.stories === undefined ? undefined : () => ({ story }),
    dryRun: given.dryRun ?? false,
  });
  return { ...outcome, asked, warnings, words: outcome.report.sentence };
}

const AWAY = new AdapterError('unreachable', 'The tracker did not answer; run the job again.', {
  service: 'Jira',
});

describe('the pull request of a branch that was pushed', () => {
  it('is opened with the title of its story, the line that names it, and the template', async () => {
    const outcome = await opened({
      stories: { 'SHOP-12': 'Pay by card' },
      template: '## Why\n',
      draft: true,
    });
    expect(outcome.asked).toEqual([
      {
        branch: BRANCH,
        base: 'main',
        title: 'Pay by card',
        body: 'Story: [SHOP-12](https://shop.atlassian.net/browse/SHOP-12)\n\n## Why',
        draft: true,
      },
    ]);
    expect(outcome.report).toMatchObject({
      decision: 'created',
      reasonCode: 'pull_request_opened',
      items: [{ branch: BRANCH, pullRequest: 8, commit: HEAD }],
    });
    expect(outcome).toMatchObject({ pullRequest: 8, goesOn: true, isAsked: true });
  });

  it('has the title of its one commit, or of its branch, where no tracker says more', async () => {
    expect((await opened()).asked[0]).toMatchObject({ title: 'Pay by card', body: 'Story: SHOP-12' });
    const ahead = { count: 2, firstMessage: 'wip' };
    expect((await opened({ ahead })).asked[0]?.title).toBe('SHOP-12 pay by card');
  });

  it('takes the story from its first commit where the branch names none', async () => {
    const pushed = { branch: 'feature/pay' };
    const ahead = { count: 3, firstMessage: 'SHOP-7 Pay by card' };
    const { asked } = await opened({ pushed, ahead, stories: { 'SHOP-7': 'Cards' } });
    expect(asked[0]).toMatchObject({
      title: 'Cards',
      body: 'Story: [SHOP-7](https://shop.atlassian.net/browse/SHOP-7)',
    });
  });

  it('names no story that its tracker does not know', async () => {
    expect((await opened({ stories: {} })).asked[0]).toMatchObject({ title: 'Pay by card', body: '' });
  });

  it('is opened all the same where the tracker or the template cannot be read, which is said', async () => {
    const { asked, warnings } = await opened({ stories: AWAY, template: AWAY });
    expect(asked[0]).toMatchObject({ title: 'Pay by card', body: 'Story: SHOP-12' });
    expect(warnings).toEqual([
      'The pull request gets no title of its story: The tracker did not answer; run the job again.',
      'The pull request begins without the template of the repository: The tracker did not answer; run the job again.',
    ]);
  });

  it('is opened for a story alone only where the tracker knows it', async () => {
    const branches = ['story'];
    expect((await opened({ branches, stories: { 'SHOP-12': 'Cards' } })).asked).toHaveLength(1);
    expect(await opened({ branches, stories: {} })).toMatchObject({
      asked: [],
      words: `Branch '${BRANCH}' gets no pull request, because its tracker knows no open story of those that its name names.`,
    });
    await expect(opened({ branches, stories: AWAY })).rejects.toBe(AWAY);
  });
});

describe('no pull request is opened', () => {
  const other = { author: 'mr-a' };
  it.each([
    ['a branch that nobody asks for', { branches: ['fix/*'] }, 'not_to_open'],
    ['the default branch', { pushed: { branch: 'main' }, branches: ['**'] }, 'not_to_open'],
    ['a branch that the settings name', { pushed: { branch: 'develop' }, branches: ['**'] }, 'not_to_open'],
    ['a branch that a rule singles out', { guarded: true }, 'not_to_open'],
    ['what people closed at this commit', { closed: [{ number: 3 }] }, 'not_to_open'],
    ['what was merged at this commit', { closed: [{ number: 3, merged: true }] }, 'not_to_open'],
    ['a branch without a commit of its own', { ahead: { count: 0, firstMessage: undefined } }, 'not_to_open'],
    ['a branch without a common history', { ahead: 'nowhere' as const }, 'not_to_open'],
    ['a branch that is gone', { heads: [undefined] }, 'branch_gone'],
    ['a branch that goes meanwhile', { heads: [HEAD, undefined] }, 'branch_gone'],
    ['a branch that moves meanwhile', { heads: [HEAD, OTHER] }, 'superseded'],
    ['a branch that has one', { open: [[other]] }, 'pull_request_opened'],
    ['a branch that gets one meanwhile', { open: [[], [other]] }, 'pull_request_opened'],
    ['a dry run', { dryRun: true }, 'dry_run'],
    ['a base that is not there', { base: 'release', ahead: 'nowhere' as const }, 'invalid_input'],
    [
      'what an app of Greenroom pushed',
      { pushed: { by: 'shop-greenroom[bot]' }, login: 'shop-greenroom[bot]' },
      'not_to_open',
    ],
  ])('for %s', async (_, given, reasonCode) => {
    const outcome = await opened(given);
    expect(outcome.asked).toEqual([]);
    expect(outcome.report.reasonCode).toBe(reasonCode);
    expect(outcome).toMatchObject({ goesOn: false, isAsked: false });
  });

  it.each([
    ['gh-readonly-queue/main/pr-12-0123456', "GitHub's merge queue"],
    ['dependabot/npm_and_yarn/left-pad-1.3.0', 'Dependabot'],
    ['copilot/fix-checkout', "GitHub's coding agent"],
    ['alert-autofix-12', "GitHub's code scanning"],
  ])('for %s, whatever the globs say', async (branch, maker) => {
    const { asked, report } = await opened({ pushed: { branch }, branches: ['**', branch, 'story'] });
    expect(asked).toEqual([]);
    expect(report).toMatchObject({
      decision: 'skipped',
      reasonCode: 'not_to_open',
      sentence: `Branch '${branch}' gets no pull request, because it belongs to ${maker}.`,
    });
  });

  it.each(['dependabot', 'copilot-keys', 'feature/gh-readonly-queue/x', 'alert-autofix-colours'])(
    'less for %s, which people may call theirs',
    async (branch) => {
      expect((await opened({ pushed: { branch }, branches: ['**'] })).asked).toHaveLength(1);
    },
  );

  it('a second time at another commit than that at which an earlier one ended, but anew', async () => {
    expect((await opened({ closed: [{ number: 3, headCommit: OTHER }] })).asked).toHaveLength(1);
  });

  it("for the push of a bot that is not ours, but that of a person with the person's own token", async () => {
    expect((await opened({ pushed: { by: 'renovate[bot]' } })).asked).toHaveLength(1);
    expect((await opened({ pushed: { by: 'mr-a' }, login: 'mr-a' })).asked).toHaveLength(1);
  });
});

describe("GitHub's answer to the one write", () => {
  it.each([
    ['exists', 'unchanged', 'pull_request_opened'],
    ['nothing', 'skipped', 'not_to_open'],
    ['gone', 'nothing', 'branch_gone'],
    ['forbidden', 'failed', 'access_denied'],
    ['no-drafts', 'refused', 'invalid_input'],
  ] as const)('%s is %s as %s', async (outcome, decision, reasonCode) => {
    const played = await opened({ answer: { outcome } });
    expect(played.report).toMatchObject({ decision, reasonCode });
    expect(played.pullRequest).toBeUndefined();
    expect(played.isAsked).toBe(outcome === 'forbidden' || outcome === 'no-drafts');
  });

  it('is told with the place of the setting and without the branch, so that it is told once for all', async () => {
    const words = async (branch: string) =>
      (await opened({ pushed: { branch }, answer: { outcome: 'forbidden' } })).words;
    expect(await words(BRANCH)).toContain('Settings > Actions > General > Workflow permissions');
    expect(await words(BRANCH)).toBe(await words('feature/other'));
  });

  it('finds the one that somebody else opened between the look and the write', async () => {
    const played = await opened({
      open: [[], [], [{ number: 9, author: 'mr-a' }]],
      answer: { outcome: 'exists' },
    });
    expect(played).toMatchObject({ pullRequest: 9, goesOn: false });
  });
});

describe('whether the run goes on', () => {
  const ours = { author: BOT, openedAt: '2026-03-01T09:00:05Z' };
  it.each([
    ["the job's own token opened it", {}, true],
    ['an app opened it, whose pull requests start runs', { login: 'shop[bot]' }, false],
    ['a run that was killed opened it after this push', { open: [[ours]] }, true],
    ['it was there before this push', { open: [[{ ...ours, openedAt: '2026-03-01T08:00:00Z' }]] }, false],
    ['somebody else opened it', { open: [[{ ...ours, author: 'mr-a' }]] }, false],
    ['it has moved on', { open: [[{ ...ours, headCommit: OTHER }]] }, false],
    ['the run is about no push', { open: [[ours]], pushed: { commit: undefined, at: undefined } }, false],
  ])('where %s: %#', async (_, given, goesOn) => {
    expect((await opened(given)).goesOn).toBe(goesOn);
  });
});
