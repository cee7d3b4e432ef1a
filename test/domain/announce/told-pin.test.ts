import { describe, expect, it } from '@jest/globals';
import { isAnnouncementState } from '../../../src/domain/announce/announced-state.ts';
import { foldNews } from '../../../src/domain/announce/announcement.ts';
import { collectNews } from '../../../src/domain/announce/news.ts';
import { environmentsComment } from '../../../src/text/environments/environments-comment.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { report } from '../../../tools/builders/reports.ts';

const PIN = `3d9fd3b${'0'.repeat(33)}`;
const HEAD = `2e8dee9${'0'.repeat(33)}`;
const SUBJECT = {
  key: '1/shop/preview/a',
  repository: 'octo-org/shop',
  project: 'shop',
  kind: 'preview',
  branch: 'a',
  pullRequest: 7,
  commit: PIN,
};

function provisioned(environment: object) {
  const told = report({
    subject: SUBJECT,
    environment: { name: 'n', url: 'https://a', life: {}, ...environment },
  });
  return collectNews([told], undefined)[0]?.news ?? [];
}

function comment(state: ReturnType<typeof foldNews>): string {
  return environmentsComment('1/a', { 'shop/preview': state }, pullRequest());
}

describe('what is told of an environment that is pinned', () => {
  const first = foldNews({}, provisioned({ pinned: true, branchHead: PIN }));

  it('is the commit, and what the branch is at', () => {
    expect(isAnnouncementState(first)).toBe(true);
    expect(comment(first)).toContain('**Pinned** to 3d9fd3b, the newest one of its branch.');
    const pushed = foldNews(first, provisioned({ pinned: true, branchHead: HEAD }));
    expect(comment(pushed)).toContain(
      '**Pinned** to 3d9fd3b, and its branch is at 2e8dee9, which is not deployed. A comment with `/stage unpin` lets it move',
    );
  });

  it('stays while its hours put it to sleep and wake it', () => {
    const asleep = foldNews(first, [{ kind: 'asleep', commit: PIN }]);
    expect(comment(asleep)).toContain('**Pinned** to 3d9fd3b');
    expect(comment(foldNews(asleep, [{ kind: 'ready', commit: PIN }]))).toContain('**Pinned** to 3d9fd3b');
  });

  it('is over once a run finds no pin, also at the same commit, and once another commit is there', () => {
    expect(comment(foldNews(first, provisioned({})))).not.toContain('**Pinned**');
    expect(comment(foldNews(first, [{ kind: 'ready', commit: HEAD }]))).not.toContain('**Pinned**');
  });
});
