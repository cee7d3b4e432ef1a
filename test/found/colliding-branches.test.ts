import { describe, expect, it } from '@jest/globals';
import { environmentName, identityTags, olderBranchTag } from '../../src/domain/environment/naming.ts';
import { servesBranch } from '../../src/domain/ownership/ownership.ts';
import { checkOwnership } from '../../src/domain/provision/stack-ownership.ts';
import { stack } from '../../tools/builders/facts.ts';
import { scope } from '../../tools/builders/scope.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BUCKET_ALONE, builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

/** Two names whose SHA-256 begin with the same forty bits, found within a second or two. */
const FIRST = `${'ä'.repeat(60)}αλαδδν`;
const SECOND = `${'ä'.repeat(60)}βηιλαν`;
const NAME = 'shop-smtvrldl';

function push(branch: string): void {
  const files = { 'infra/stack.json': BUCKET_ALONE };
  stage.world.act('github', 'push', { branch, files, by: 'mr-a' });
}

function identity(branch: string) {
  return { repositoryId: 70107786, repository: 'octo-org/shop', project: 'shop', kind: 'preview', branch };
}

describe('two branches whose environments would have the same name', () => {
  it('do not get each other, neither by a push nor by the end of a pull request', async () => {
    const life = builtLife(stage);
    push(FIRST);
    push(SECOND);
    const made = await life.play('provision', { branch: FIRST, wanted: 'branch' });
    expect(made.outputs).toMatchObject({ decision: 'created' });
    const taken = await life.play('provision', { branch: SECOND, wanted: 'branch' });
    expect(taken.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'not_owned' });

    const opened = stage.world.act<{ number: number }>('github', 'open', {
      branch: SECOND,
      title: 'Second',
      by: 'mr-b',
    });
    stage.world.act('github', 'close', { number: opened.number, by: 'mr-b' });
    const closed = await life.play('teardown', { branch: SECOND });
    expect(closed.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'not_owned' });
    expect(life.standing()).toEqual(['eu-central-1 CREATE_COMPLETE']);
  });
});

describe('a stack of a branch with a long name', () => {
  const made = (tags: Readonly<Record<string, string>>, parameters: Readonly<Record<string, string>>) =>
    stack({ name: NAME, tags, parameters });
  const today = identityTags(identity(FIRST));
  const older = { ...today, 'greenroom:branch': olderBranchTag(FIRST) };

  it.each([
    ['whose tag ends in the whole hash', made(today, {}), true, false],
    ['that an older version tagged, with the parameter', made(older, { Branch: FIRST }), true, false],
    ['that an older version tagged, without a parameter', made(older, {}), false, false],
    ['whose parameter names the other branch', made(today, { Branch: SECOND }), false, false],
  ])('%s is of its own branch at most', (_, found, first, second) => {
    expect(environmentName(identity(FIRST))).toBe(NAME);
    expect(environmentName(identity(SECOND))).toBe(NAME);
    expect([servesBranch(found, FIRST), servesBranch(found, SECOND)]).toEqual([first, second]);
  });

  it('is told to be taken down by its name where only an older tag speaks for it', () => {
    expect(() => checkOwnership(made(older, {}), scope(), FIRST)).toThrow(
      `The environment is left alone: the tag of stack ${NAME} was cut by an older version and does not prove that it is of branch '${FIRST}', and its template has no parameter 'Branch' that would; take it down by its name in 'stack-name', then run this again.`,
    );
  });

  it('that others made keeps what its own parameter means', () => {
    const theirs = stack({
      name: 'old-shop-1',
      tags: identityTags(identity('feature-a')),
      parameters: { Branch: 'a' },
    });
    expect(servesBranch(theirs, 'feature-a')).toBe(true);
    expect(servesBranch({ ...theirs, name: 'shop-feature-a' }, 'feature-a')).toBe(false);
  });
});
