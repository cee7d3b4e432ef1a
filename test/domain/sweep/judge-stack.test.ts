import { describe, expect, it } from '@jest/globals';
import { judgeStack } from '../../../src/domain/sweep/judge-stack.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { sweepRules } from '../../../tools/builders/teardown-request.ts';

const SCOPE = scope();
const rules = sweepRules({ protected: ['release/*'] });
const now = new Date('2026-03-02T09:00:00Z');

describe('judgeStack', () => {
  it.each([
    ['termination protection', stack({ terminationProtection: true }), 'protected'],
    [
      'a protected branch',
      stack({ tags: { ...stack().tags, 'greenroom:branch': 'release/1' } }),
      'protected',
    ],
    [
      'a tag that says that it is shared',
      stack({ tags: { ...stack().tags, 'greenroom:branch': 'shared:preview' } }),
      'protected',
    ],
    ['a tag that protects it', stack({ tags: { ...stack().tags, protect: 'true' } }), 'protected'],
    ['a time of creation that cannot be read', stack({ createdAt: 'long ago' }), 'too_young'],
    ['a time of creation that lies ahead', stack({ createdAt: '2026-03-03T09:00:00Z' }), 'too_young'],
    ['an operation under way', stack({ status: 'UPDATE_IN_PROGRESS' }), 'busy'],
    ['its youth', stack({ createdAt: '2026-03-02T08:30:00Z' }), 'too_young'],
    ['a recent update', stack({ updatedAt: '2026-03-02T08:30:00Z' }), 'too_young'],
    [
      'a tag that does not name its branch',
      stack({ tags: { ...stack().tags, 'greenroom:branch': '' } }),
      'doubtful_facts',
    ],
  ])('leaves a stack for %s', (_, candidate, reasonCode) => {
    expect(judgeStack(candidate, SCOPE, rules, now).skip?.reasonCode).toBe(reasonCode);
  });

  it('takes up a deletion that another run began', () => {
    expect(judgeStack(stack({ status: 'DELETE_IN_PROGRESS' }), SCOPE, rules, now).skip).toBeUndefined();
  });

  it('lets force overrule youth, never protection', () => {
    const forced = { ...rules, force: true };
    expect(judgeStack(stack({ createdAt: '2026-03-02T08:59:00Z' }), SCOPE, forced, now).skip).toBeUndefined();
    expect(judgeStack(stack({ terminationProtection: true }), SCOPE, forced, now).skip?.reasonCode).toBe(
      'protected',
    );
  });

  it('skips nothing as too young without grace, although the clock of AWS is a second before', () => {
    const ahead = stack({ createdAt: '2026-03-02T09:00:01Z' });
    expect(judgeStack(ahead, SCOPE, { ...rules, graceMs: 0 }, now).skip).toBeUndefined();
  });

  it('takes the branch of a stack made by others as its tag has it', () => {
    const theirs = stack({ name: 'staging-a', tags: { branch: 'feature/a=21' } });
    const adopted = { branchTag: 'branch', stackPrefix: 'staging-' };
    expect(judgeStack(theirs, SCOPE, { ...rules, adopted }, now)).toMatchObject({ branch: 'feature/a=21' });
  });
});
