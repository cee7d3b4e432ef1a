import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { readBytes } from '../../src/adapters/files/byte-sources.ts';
import type { CodeHost } from '../../src/ports/code-host.ts';

export interface CodeHostFixture {
  /** Speaks for a workflow that may write contents, issues and pull requests. */
  readonly host: CodeHost;
  /** Speaks for a workflow that may do nothing. */
  readonly powerless: CodeHost;
  readonly branch: string;
  /** Head of `branch`; its tree has `a.txt` and `bin/run`. */
  readonly commit: string;
  /** Open, from `branch` to the default branch, by mr-a; mr-b was asked and has reviewed. */
  readonly pullRequest: number;
  /** Somebody else writes a comment on it. */
  commentByOther(body: string): void;
  readonly close: () => Promise<void>;
}

export function codeHostContract(name: string, start: () => Promise<CodeHostFixture>): void {
  describe(`the contract of CodeHost, kept by ${name}`, () => {
    let fixture: CodeHostFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    it('tells a branch that is there from one that is not', async () => {
      const { host, branch, commit } = fixture;
      expect(await host.branchHead(branch)).toBe(commit);
      expect(await host.branchHead('feature/never-was')).toBeUndefined();
    });

    it('tells which of two commits came before the other', async () => {
      const { host, commit } = fixture;
      const older = (await host.resolveCommit('main')) ?? '';
      expect(await host.isAncestor(older, commit)).toBe(true);
      expect(await host.isAncestor(commit, older)).toBe(false);
      expect(await host.isAncestor(commit, commit)).toBe(false);
      expect(await host.isAncestor('a'.repeat(40), commit)).toBe(false);
      expect(await host.mayHoldMerges(older, commit)).toBe(false);
      expect(await host.mayHoldMerges('a'.repeat(40), commit)).toBe(true);
    });

    it('does not take a refusal for an absence', async () => {
      await expect(fixture.powerless.branchHead('feature/never-was')).rejects.toMatchObject({
        name: 'AdapterError',
        reasonCode: 'access_denied',
      });
      await expect(fixture.powerless.pullRequest(999_999)).rejects.toMatchObject({
        reasonCode: 'access_denied',
      });
    });

    it('names the permission that is missing', async () => {
      await expect(fixture.powerless.createComment(fixture.pullRequest, 'x')).rejects.toThrow(
        /pull-requests: write/,
      );
    });

    it('reads a pull request with its reviewers, the author left out', async () => {
      const { host, pullRequest, commit, branch } = fixture;
      const pull = await host.pullRequest(pullRequest);
      expect(pull).toMatchObject({
        state: 'open',
        merged: false,
        headCommit: commit,
        headBranch: branch,
        review: { author: 'mr-a', reviewers: ['mr-b'] },
      });
      expect(await host.pullRequest(999_999)).toBeUndefined();
    });

    it('finds the open and the latest pull request of a branch, and none of another', async () => {
      const { host, pullRequest, branch } = fixture;
      expect((await host.openPullRequests(branch)).map((pull) => pull.number)).toEqual([pullRequest]);
      expect((await host.openPullRequests()).map((pull) => pull.number)).toContain(pullRequest);
      expect((await host.openPullRequestsInto('main')).map((pull) => pull.number)).toContain(pullRequest);
      expect(await host.openPullRequestsInto(branch)).toEqual([]);
      expect(await host.openHeads()).toEqual([
        {
          number: pullRequest,
          headBranch: branch,
          headRepositoryId: (await host.repository()).id,
          labels: [],
        },
      ]);
      expect((await host.latestPullRequest(branch))?.number).toBe(pullRequest);
      expect(await host.latestPullRequest('feature/never-was')).toBeUndefined();
    });

    it('tells of many branches at once what it tells of each alone', async () => {
      const { host, pullRequest, branch, commit } = fixture;
      const life = { number: pullRequest, state: 'open', merged: false, labels: [] };
      const lives = await host.branchLives([branch, 'feature/never-was', branch]);
      expect([...lives.keys()]).toEqual([branch, 'feature/never-was']);
      expect(lives.get(branch)).toMatchObject({ head: commit, open: [life], latest: life });
      expect(lives.get('feature/never-was')).toEqual({ head: undefined, open: [], latest: undefined });
      expect(host.requestsLeft()).toBeLessThan(5_000);
    });

    it('tells of open pull requests their head, who looks at them and that nothing was deployed of them', async () => {
      const { host, pullRequest, branch, commit } = fixture;
      const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
      expect(await host.deployedHeads('preview')).toEqual([
        {
          number: pullRequest,
          headBranch: branch,
          headRepositoryId: (await host.repository()).id,
          labels: [],
          headCommit: commit,
          committedAt: time,
          updatedAt: time,
          review: { author: 'mr-a', requestedReviewers: [], reviewers: ['mr-b'] },
          deployments: [],
        },
      ]);
    });

    it('lists every branch over all pages', async () => {
      const { host, branch } = fixture;
      const names = (await host.branches()).map((each) => each.name);
      const { defaultBranch } = await host.repository();
      expect(names).toEqual(expect.arrayContaining([branch, defaultBranch]));
      expect(new Set(names).size).toBe(names.length);
    });

    it('reads a file as text, and nothing where there is none', async () => {
      const { host, branch } = fixture;
      expect(await host.readFile('a.txt', branch)).toBe('äöü\n');
      expect(await host.readFile('.github/none.yml', branch)).toBeUndefined();
    });

    it('names the files that a pull request changes, and those of a branch since it left another', async () => {
      const { host, pullRequest, commit } = fixture;
      const { defaultBranch } = await host.repository();
      const ofPull = await host.changedFiles({ pullRequest });
      expect(ofPull).toEqual(expect.arrayContaining(['a.txt', 'bin/run']));
      const ofBranch = await host.changedFiles({ base: defaultBranch, commit });
      expect(ofBranch?.toSorted()).toEqual(ofPull?.toSorted());
      await expect(host.changedFiles({ pullRequest: 999_999 })).rejects.toMatchObject({
        name: 'AdapterError',
      });
    });

    it('resolves a branch to its whole SHA, and nothing for a name that is none', async () => {
      const { host, branch, commit } = fixture;
      expect(await host.resolveCommit(branch)).toBe(commit);
      expect(await host.resolveCommit('f'.repeat(40))).toBeUndefined();
    });

    it('tells the first line of what a commit says of itself, and nothing of one that is not there', async () => {
      const { host, powerless, commit } = fixture;
      expect(await host.commitSubject(commit)).toMatch(/^[^\n]+$/);
      expect(await host.commitSubject('f'.repeat(40))).toBe('');
      await expect(powerless.commitSubject(commit)).rejects.toMatchObject({ reasonCode: 'access_denied' });
    });

    it('gives the tree of a commit as a zip without a wrapping folder', async () => {
      const entries = await fixture.host.sourceBundle(fixture.commit, async (zip) =>
        unzipSync(await readBytes(zip, 0, zip.size)),
      );
      expect(new TextDecoder().decode(entries['a.txt'])).toBe('äöü\n');
      expect(Object.keys(entries)).toContain('bin/run');
    });

    it('finds only its own comment by the marker, and edits it in place', async () => {
      const { host, pullRequest } = fixture;
      fixture.commentByOther('<!-- greenroom:test k --> forged');
      expect(await host.findComment(pullRequest, '<!-- greenroom:test k ')).toBeUndefined();
      const made = await host.createComment(pullRequest, '<!-- greenroom:test k --> one');
      await host.updateComment(made.id, '<!-- greenroom:test k --> two');
      expect(await host.findComment(pullRequest, '<!-- greenroom:test k ')).toMatchObject({
        id: made.id,
        body: '<!-- greenroom:test k --> two',
      });
    });

    it('finds what stands in its place from before, of its own alone and the oldest first', async () => {
      const { host, pullRequest } = fixture;
      const isFormer = (body: string) => body.startsWith('<!-- greenroom:former ');
      const find = () => host.findComments(pullRequest, '<!-- greenroom:now k ', isFormer);
      fixture.commentByOther('<!-- greenroom:former 1 --> forged');
      expect(await find()).toEqual({ found: undefined, former: [] });
      for (const each of ['1', '2'])
        await host.createComment(pullRequest, `<!-- greenroom:former ${each} -->`);
      const made = await host.createComment(pullRequest, '<!-- greenroom:now k --> one');
      const { found, former } = await find();
      expect(found).toMatchObject({ id: made.id, editedByOthers: false });
      // Where a page is short, the first one is not among those that are looked at.
      const bodies = former.map(({ body }) => body);
      expect(['<!-- greenroom:former 1 -->', '<!-- greenroom:former 2 -->'].slice(-bodies.length)).toEqual(
        bodies,
      );
      expect(bodies.length).toBeGreaterThan(0);
    });

    it('reads the text of a comment, and finds none of one that is gone', async () => {
      const { host, pullRequest } = fixture;
      const made = await host.createComment(pullRequest, '<!-- greenroom:text k --> one');
      expect(await host.commentText(made.id)).toBe('<!-- greenroom:text k --> one');
      await host.deleteComment(made.id);
      expect(await host.commentText(made.id)).toBeUndefined();
    });

    it('deletes a comment, and one that is gone as well', async () => {
      const { host, pullRequest } = fixture;
      const made = await host.createComment(pullRequest, '<!-- greenroom:gone k --> one');
      await host.deleteComment(made.id);
      await host.deleteComment(made.id);
      expect(await host.findComment(pullRequest, '<!-- greenroom:gone k ')).toBeUndefined();
    });

    it('adds labels to those that are there', async () => {
      const { host, pullRequest } = fixture;
      await host.addLabels(pullRequest, ['auto']);
      await host.addLabels(pullRequest, ['other']);
      expect((await host.pullRequest(pullRequest))?.labels).toEqual(['auto', 'other']);
    });

    it('takes one label off, whatever its case, and again one that is off', async () => {
      const { host, pullRequest } = fixture;
      await host.addLabels(pullRequest, ['short lived/one?']);
      await host.removeLabel(pullRequest, 'Short lived/one?');
      await host.removeLabel(pullRequest, 'short lived/one?');
      expect((await host.pullRequest(pullRequest))?.labels).toEqual(['auto', 'other']);
    });

    it('brings no branch up to date that is so already, or that has moved on', async () => {
      const { host, pullRequest, commit } = fixture;
      expect(await host.updateBranch(pullRequest, commit)).toMatchObject({ outcome: 'current' });
      expect(await host.updateBranch(pullRequest, 'b'.repeat(40))).toMatchObject({ outcome: 'moved' });
      expect(await host.requiresChecks('main')).toBe(false);
      expect(await host.startsRuns()).toBe(false);
    });

    it('merges at the commit it was given and at no other, and a second time is no error', async () => {
      const { host, pullRequest, commit } = fixture;
      expect(await host.mergePullRequest(pullRequest, 'b'.repeat(40))).toMatchObject({ outcome: 'moved' });
      expect((await host.pullRequest(pullRequest))?.merged).toBe(false);
      expect(await host.mergePullRequest(pullRequest, commit)).toEqual({ outcome: 'merged' });
      expect(await host.mergePullRequest(pullRequest, commit)).toEqual({ outcome: 'already' });
    });

    it('deletes a branch once, at its head alone, and says when it was gone before', async () => {
      const { host, branch, commit } = fixture;
      expect(await host.deleteBranch(branch, 'b'.repeat(40))).toBe('moved');
      expect(await host.branchHead(branch)).toBe(commit);
      expect(await host.deleteBranch(branch, commit)).toBe('deleted');
      expect(await host.deleteBranch(branch, commit)).toBe('gone');
      expect(await host.branchHead(branch)).toBeUndefined();
    });

    it("keeps one issue, found by its marker, and takes nobody else's for its own", async () => {
      const { host, pullRequest, powerless } = fixture;
      const marker = '<!-- greenroom:brake 1/shop/preview ';
      await host.createComment(pullRequest, `${marker}{} -->`);
      const first = await host.upsertIssue({ marker, title: 'One', body: `${marker}{} -->\nOne.` });
      const second = await host.upsertIssue({ marker, title: 'Two', body: `${marker}{} -->\nTwo.` });
      expect(second).toEqual(first);
      const other = await host.upsertIssue({
        marker: '<!-- greenroom:other ',
        title: 'Three',
        body: 'Three.',
      });
      expect(other.number).not.toBe(first.number);
      const since = new Date(0);
      expect(await host.closeIssue({ marker, note: 'Over.', since })).toBe(first.number);
      expect(await host.closeIssue({ marker, note: 'Over.', since })).toBeUndefined();
      const anew = await host.upsertIssue({ marker, title: 'Anew', body: `${marker}{} -->\nAnew.` });
      expect(anew.number).not.toBe(first.number);
      await expect(powerless.upsertIssue({ marker, title: 'Four', body: 'Four.' })).rejects.toMatchObject({
        reasonCode: 'access_denied',
      });
    });
  });
}
