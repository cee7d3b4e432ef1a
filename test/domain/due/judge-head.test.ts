import { describe, expect, it } from '@jest/globals';
import { judgeHead, wasEndedOnPurpose } from '../../../src/domain/due/judge-head.ts';
import { ENDED_EARLY } from '../../../src/domain/environment/deployed-head.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { stack } from '../../../tools/builders/facts.ts';

const NOW = new Date('2026-03-02T12:00:00Z');
const HEAD = 'a'.repeat(40);
const OLDER = 'b'.repeat(40);

const live = headDeployment({ state: 'success' });
const runs = stack({ parameters: { Commit: HEAD, Asleep: 'false' } });

describe('judgeHead', () => {
  it.each([
    ['there is no environment', undefined, [], 'it has no environment'],
    [
      'the environment runs another commit',
      stack({ parameters: { Commit: OLDER } }),
      [],
      'its environment runs bbbbbbb instead of aaaaaaa',
    ],
    ['no deployment was opened', runs, [], 'no deployment says that aaaaaaa runs'],
    [
      'its deployment was taken back',
      runs,
      [headDeployment({ state: 'inactive' })],
      'no deployment says that aaaaaaa runs',
    ],
    [
      'a run was killed before it could say anything',
      runs,
      [headDeployment({ state: undefined })],
      'no deployment says that aaaaaaa runs',
    ],
    [
      'a run was killed at work',
      undefined,
      [headDeployment({ state: 'in_progress' })],
      'it has no environment',
    ],
    [
      'the time of a run was over before its stack came up',
      runs,
      [headDeployment({ state: 'error', note: ENDED_EARLY })],
      'no deployment says that aaaaaaa runs',
    ],
    [
      'a run ended early',
      undefined,
      [headDeployment({ state: 'error', note: ENDED_EARLY })],
      'it has no environment',
    ],
    ['a creation failed', stack({ status: 'ROLLBACK_COMPLETE' }), [], 'its stack is in ROLLBACK_COMPLETE'],
    [
      'a rollback failed',
      stack({ status: 'UPDATE_ROLLBACK_FAILED' }),
      [live],
      'its stack is in UPDATE_ROLLBACK_FAILED',
    ],
    [
      'a change set was never executed',
      stack({ status: 'REVIEW_IN_PROGRESS' }),
      [],
      'its stack is in REVIEW_IN_PROGRESS',
    ],
    [
      'a deployment of the head succeeded later in another region',
      stack({ parameters: { Commit: OLDER }, updatedAt: '2026-03-02T05:00:00Z' }),
      [headDeployment({ payload: { region: 'us-east-1' } })],
      'its environment runs bbbbbbb instead of aaaaaaa',
    ],
    [
      'a deployment of the head succeeded in another region, and its template is the same for every commit',
      stack({ parameters: {} }),
      [headDeployment({ payload: { region: 'us-east-1' } })],
      'no deployment says that aaaaaaa runs',
    ],
    ['a deletion failed', stack({ status: 'DELETE_FAILED' }), [live], 'its stack is in DELETE_FAILED'],
  ])('is behind where %s', (_, found, deployments, why) => {
    const verdict = judgeHead({ head: deployedHead({ deployments }), stack: found }, NOW);
    expect(verdict).toEqual({ is: 'behind', why });
  });

  it.each([
    ['runs the head', runs, false],
    ['sleeps at the head', stack({ parameters: { Commit: HEAD, Asleep: 'true' } }), true],
    ['has a template that is the same for every commit', stack({ parameters: {} }), false],
    ['runs the head again after an update failed', { ...runs, status: 'UPDATE_ROLLBACK_COMPLETE' }, false],
  ])('is up to date where it %s', (_, found, asleep) => {
    const verdict = judgeHead({ head: deployedHead({ deployments: [live] }), stack: found }, NOW);
    expect(verdict).toEqual({ is: 'up to date', asleep });
  });

  it.each([
    [
      'its pull request changed 14 minutes ago',
      { updatedAt: '2026-03-02T11:46:00Z' },
      undefined,
      'something about its pull request changed less than 15 minutes ago',
    ],
    [
      'nobody can read when its pull request changed',
      { updatedAt: '' },
      undefined,
      'something about its pull request changed less than 15 minutes ago',
    ],
    [
      'a run has just opened a deployment',
      { deployments: [headDeployment({ state: 'queued', changedAt: '2026-03-02T11:50:00Z' })] },
      undefined,
      'a run is at work on it',
    ],
    [
      'a run has just been cancelled',
      {
        deployments: [
          headDeployment({ state: 'error', note: ENDED_EARLY, changedAt: '2026-03-02T11:50:00Z' }),
        ],
      },
      undefined,
      'a run is at work on it',
    ],
    [
      'CloudFormation is at work',
      {},
      stack({ status: 'UPDATE_IN_PROGRESS' }),
      'its stack is in UPDATE_IN_PROGRESS',
    ],
    [
      'it is on its way out',
      {},
      stack({ status: 'DELETE_IN_PROGRESS' }),
      'its stack is in DELETE_IN_PROGRESS',
    ],
    [
      'its deployment failed',
      { deployments: [headDeployment({ state: 'failure', note: 'Stack shop-feature-a failed.' })] },
      stack({ status: 'ROLLBACK_COMPLETE' }),
      'its deployment of aaaaaaa failed',
    ],
    [
      'CloudFormation undid what a run had no time to wait for',
      { deployments: [headDeployment({ state: 'error', note: ENDED_EARLY })] },
      stack({ status: 'UPDATE_ROLLBACK_COMPLETE', updatedAt: '2026-03-02T08:00:00Z' }),
      'its deployment of aaaaaaa failed',
    ],
    [
      'its deployment was refused',
      { deployments: [headDeployment({ state: 'error', note: 'The template cannot be read.' })] },
      undefined,
      'its deployment of aaaaaaa failed',
    ],
    [
      'only a person can go on',
      {},
      stack({ status: 'IMPORT_ROLLBACK_FAILED' }),
      'its stack is in IMPORT_ROLLBACK_FAILED, which a person has to put right',
    ],
  ])('is left alone where %s', (_, head, found, why) => {
    expect(judgeHead({ head: deployedHead(head), stack: found }, NOW)).toEqual({ is: 'left alone', why });
  });

  it('goes by the newest deployment: a later run may have put a failure right', () => {
    const deployments = [live, headDeployment({ state: 'failure' })];
    expect(judgeHead({ head: deployedHead({ deployments }), stack: runs }, NOW).is).toBe('up to date');
    const reversed = deployments.toReversed();
    expect(judgeHead({ head: deployedHead({ deployments: reversed }), stack: runs }, NOW).is).toBe(
      'left alone',
    );
  });

  it('takes the quarter of an hour as it is', () => {
    const at = (updatedAt: string) =>
      judgeHead({ head: deployedHead({ updatedAt }), stack: undefined }, NOW).is;
    expect(at('2026-03-02T11:45:00Z')).toBe('behind');
    expect(at('2026-03-02T11:45:01Z')).toBe('left alone');
  });
});

describe('wasEndedOnPurpose', () => {
  const gone = headDeployment({ state: 'inactive', changedAt: '2026-03-02T10:00:00Z' });

  it.each([
    ['people were told why it is gone', '2026-03-02T11:00:00Z', [gone], 'its last push was 8 d ago', true],
    ['nothing happened to its pull request since', '2026-03-02T09:00:00Z', [gone], undefined, true],
    ['GitHub noted its end at its pull request', '2026-03-02T10:00:40Z', [gone], undefined, true],
    ['its pull request was opened again', '2026-03-02T11:00:00Z', [gone], undefined, false],
    ['it was never deployed', '2026-03-02T09:00:00Z', [], undefined, false],
    ['its run was killed', '2026-03-02T09:00:00Z', [headDeployment({ state: 'queued' })], undefined, false],
  ])('where %s', (_, updatedAt, deployments, why, expected) => {
    expect(wasEndedOnPurpose(deployedHead({ updatedAt, deployments }), why)).toBe(expected);
  });
});

describe('a stack that keeps the commit of an older one', () => {
  const changedAt = '2026-03-02T09:00:00Z';
  const says = headDeployment({ state: 'success', changedAt });
  const at = (updatedAt: string) =>
    judgeHead(
      {
        head: deployedHead({ headCommit: HEAD, deployments: [says] }),
        stack: stack({ parameters: { Commit: OLDER }, updatedAt }),
      },
      NOW,
    );

  it('is up to date where a run said so after its last change', () => {
    expect(at('2026-03-02T08:00:00Z')).toEqual({ is: 'up to date', asleep: false });
  });

  it('is behind where it changed after that', () => {
    expect(at('2026-03-02T10:00:00Z')).toMatchObject({ is: 'behind' });
  });
});
