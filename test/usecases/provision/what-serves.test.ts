import { expect, it } from '@jest/globals';
import { StackFailedError } from '../../../src/domain/stack/stack-failure.ts';
import { failedResult } from '../../../src/usecases/provision/provision-result.ts';
import { deployment, stack } from '../../../tools/builders/facts.ts';

const MADE = 'a'.repeat(40);
const UNCHANGED = 'b'.repeat(40);
const FAILED = 'c'.repeat(40);
const MOVED_MEANWHILE = 'd'.repeat(40);

const SUBJECT = {
  repository: { fullName: 'octo-org/shop', id: 70_107_786, defaultBranch: 'main' },
  project: 'shop',
  kind: 'preview',
  branch: 'feature-a',
  name: 'shop-feature-a',
  key: '70107786/shop/preview/feature-a',
  pullRequest: undefined,
  branchHead: FAILED,
} as const;

const existing = stack({ parameters: { Commit: MADE }, updatedAt: '2026-03-02T09:00:00Z' });
const unchanged = deployment({ commit: UNCHANGED, state: 'success', createdAt: '2026-03-02T10:00:00Z' });

it.each([
  {
    what: 'the commit that was made',
    endedAs: MADE,
    ours: [],
    serves: MADE,
  },
  {
    what: 'a later one for which there was nothing to change',
    endedAs: MADE,
    ours: [unchanged],
    serves: UNCHANGED,
  },
  {
    what: 'one that another run has made since the stack was read',
    endedAs: MOVED_MEANWHILE,
    ours: [unchanged],
    serves: MOVED_MEANWHILE,
  },
])('an update that was undone leaves $what', ({ endedAs, ours, serves }) => {
  const after = stack({
    ...existing,
    status: 'UPDATE_ROLLBACK_COMPLETE',
    updatedAt: '2026-03-02T11:00:00Z',
    parameters: { Commit: endedAs },
  });
  const open = {
    subject: SUBJECT,
    commit: FAILED,
    isPinned: false,
    record: undefined,
    existing,
    history: { ours, others: [] },
  };
  const { report } = failedResult(open, new StackFailedError('It failed.', after, []), 'Url');
  expect(report.environment?.serves).toBe(serves);
});

it('says nothing serves where the change that was undone was to wake it, so that it sleeps again', () => {
  const asleep = stack({ ...existing, parameters: { Commit: MADE, Asleep: 'true' } });
  const after = {
    ...asleep,
    status: 'UPDATE_ROLLBACK_COMPLETE',
    outputs: { Url: 'http://shop.example.com' },
  };
  const open = {
    subject: SUBJECT,
    commit: FAILED,
    isPinned: false,
    record: undefined,
    existing: asleep,
    history: { ours: [], others: [] },
  };
  const { report } = failedResult(open, new StackFailedError('It failed.', after, []), 'Url');
  expect(report.environment).toMatchObject({ name: 'shop-feature-a' });
  expect(report.environment).not.toHaveProperty('serves');
  expect(report.environment).not.toHaveProperty('url');
});
