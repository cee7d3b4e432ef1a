import { describe, expect, it } from '@jest/globals';
import { beginningLines, endingLines } from '../../../rehearsal/repository/account-lines.ts';
import type { Beginning } from '../../../rehearsal/repository/full-account.ts';

const BEGINNING: Beginning = {
  repository: 'octo-org/storefront',
  defaultBranch: 'master',
  files: 1,
  leftOut: [],
  supposed: {
    inAws: ['application nonsense', 'zone ZNOTMINE'],
    variables: ['GREENROOM_TRACKER'],
    environments: ['production'],
  },
  variables: { GREENROOM: 'true', GREENROOM_TRACKER: 'pivotal' },
  secrets: [],
  unset: [
    { name: 'vars.GREENROOM_WANTED', place: 'greenroom/.github/workflows/on-pull-request.yml:41' },
    { name: 'vars.GREENROOM_DOMAIN', place: 'greenroom/.github/workflows/on-pull-request.yml:42' },
    { name: 'vars.KEY', place: '.github/workflows/a.yml:9' },
  ],
  workflows: ['a.yml'],
  usesGreenroom: true,
  faults: [],
  notPlayed: [],
};

describe('what is printed around a life', () => {
  it('names what the set-up supposes, what is made up, and the optional names without their places', () => {
    const read = [
      { name: 'vars.GREENROOM', place: 'a.yml:1' },
      { name: 'vars.GREENROOM_TRACKER', place: 'a.yml:2' },
    ];
    expect(beginningLines(BEGINNING, read)).toEqual([
      'octo-org/storefront, default branch master, 1 file.',
      '`run:` steps are executed on this machine, with your rights; each job has a home folder of its own.',
      'The set-up was played with DefaultBranch=master.',
      'Supposed to exist in your account: application nonsense, zone ZNOTMINE.',
      'The environment production is supposed to have no reviewers, and no secrets or variables of its own.',
      '',
      'Variables',
      '  GREENROOM = true',
      '  GREENROOM_TRACKER = pivotal (made up for this rehearsal)',
      '',
      'Read by a workflow, and set by nobody',
      '  .github/workflows/a.yml:9: vars.KEY is not set.',
      '',
      'Optional, not set: GREENROOM_WANTED, GREENROOM_DOMAIN',
    ]);
  });

  it('says that no application was started', () => {
    const seen = { pulls: [], deployments: [], messages: [], stories: [] };
    const account = { beginning: BEGINNING, steps: [], seen, aws: [], faults: [], notPlayed: [], red: [] };
    expect(endingLines(account)).toContain(
      'Your application itself was not started; only the workflows were.',
    );
  });
});
