import type { Scope } from '../../src/domain/environment/scope.ts';
import type { Subject, SubjectHint } from '../../src/domain/environment/subject.ts';

/** The rehearsal's repository and its previews; override what a test is about. */
export function scope(overrides: Partial<Scope> = {}): Scope {
  return {
    repository: { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' },
    project: 'shop',
    kind: 'preview',
    ...overrides,
  };
}

/** A branch that is there, without a pull request. */
export function subject(overrides: Partial<Subject> = {}): Subject {
  return {
    ...scope(),
    branch: 'feature-a',
    name: 'shop-feature-a',
    key: '70107786/shop/preview/feature-a',
    pullRequest: undefined,
    branchHead: 'a'.repeat(40),
    ...overrides,
  };
}

/** The branch of a push; nothing is named by the step. */
export function subjectHint(overrides: Partial<SubjectHint> = {}): SubjectHint {
  return {
    branch: undefined,
    commit: undefined,
    pullRequest: undefined,
    hint: { name: 'push', branch: 'feature-a', pullRequest: undefined, commit: 'a'.repeat(40) },
    ...overrides,
  };
}
