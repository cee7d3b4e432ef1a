import { describe, expect, it } from '@jest/globals';
import {
  branchOfPlatform,
  currentPlatform,
  isPlatformBranch,
  newestPlatform,
  withCurrentPlatform,
} from '../../../src/domain/artifacts/platform.ts';
import { stack } from '../../../tools/builders/facts.ts';

const NODE = '64bit Amazon Linux 2023 v6.9.0 running Node.js 24';
const BRANCH = 'Node.js 24 running on 64bit Amazon Linux 2023';

describe('the branch of a platform', () => {
  it.each([
    [NODE, BRANCH],
    [
      '64bit Windows Server Core 2022 v2.15.0 running IIS 10.0',
      'IIS 10.0 running on 64bit Windows Server Core 2022',
    ],
    [
      '64bit Amazon Linux 2 v4.3.2 running Tomcat 9 Corretto 11',
      'Tomcat 9 Corretto 11 running on 64bit Amazon Linux 2',
    ],
    [BRANCH, undefined],
    ['Node.js', undefined],
  ])('of %s is %s', (name, branch) => {
    expect(branchOfPlatform(name)).toBe(branch);
    expect(isPlatformBranch(name)).toBe(name === BRANCH);
  });

  it('has its newest version by numbers, not by letters, and only its own', () => {
    const offered = [
      NODE,
      '64bit Amazon Linux 2023 v6.11.1 running Node.js 24',
      '64bit Amazon Linux 2023 v6.11 running Node.js 24',
      '64bit Amazon Linux 2023 v7.0.0 running Node.js 22',
      '64bit Amazon Linux 2 v9.0.0 running Node.js 24',
    ];
    for (const list of [offered, [...offered].reverse()])
      expect(newestPlatform(BRANCH, list)).toBe('64bit Amazon Linux 2023 v6.11.1 running Node.js 24');
    expect(newestPlatform('Go 1 running on 64bit Amazon Linux 2023', offered)).toBeUndefined();
  });
});

describe('the platform that stands', () => {
  const parameters = { SolutionStackName: NODE };

  it.each([
    ['CREATE_COMPLETE', NODE],
    ['UPDATE_ROLLBACK_COMPLETE', NODE],
    ['UPDATE_IN_PROGRESS', NODE],
    ['UPDATE_ROLLBACK_FAILED', NODE],
    ['ROLLBACK_COMPLETE', undefined],
    ['CREATE_FAILED', undefined],
    ['REVIEW_IN_PROGRESS', undefined],
    ['DELETE_IN_PROGRESS', undefined],
    ['DELETE_FAILED', undefined],
  ])('of a stack in %s is %s', (status, platform) => {
    expect(currentPlatform(stack({ status, parameters }))).toBe(platform);
  });

  it('is none while the environment sleeps, since it is made anew when it wakes', () => {
    expect(currentPlatform(stack({ parameters: { ...parameters, Asleep: 'true' } }))).toBeUndefined();
  });

  it('takes the place of its branch, and of nothing else', () => {
    const standing = stack({ parameters });
    const own = (name: string) => withCurrentPlatform({ SolutionStackName: name, Size: 'small' }, standing);
    expect(own(BRANCH)).toEqual({ SolutionStackName: NODE, Size: 'small' });
    const other = '64bit Amazon Linux 2023 v6.11.1 running Node.js 24';
    expect(own(other)).toEqual({ SolutionStackName: other, Size: 'small' });
    expect(withCurrentPlatform({ Size: 'small' }, standing)).toEqual({ Size: 'small' });
  });
});
