import { describe, expect, it } from '@jest/globals';
import { decidedRules } from '../../tools/docs/rules-page.ts';
import { RULED_OPERATIONS } from '../../tools/rules/operations.ts';

/** In this order the outcomes of each rule stand below. */
const ORDER = 'make move finish end sweep sweepOpen expire clear sleep deliver accept delete-branch';

/** What each action does where the rule holds: `does`, or the reason for which it does not. */
const EXPECTED: Readonly<Record<string, string>> = {
  wantedLabel: 'does does does does does still_wanted does does does not_delivered does does',
  wantedPullRequest: 'does does does does does still_wanted does does does not_delivered does does',
  wantedReview: 'does does does does does still_wanted does does does not_delivered does does',
  wantedBranch:
    'does does does still_wanted still_wanted still_wanted does does does not_delivered does does',
  off: 'opted_out opted_out opted_out does does does does does does not_delivered does does',
  keep: 'not_wanted does does still_wanted still_wanted still_wanted still_wanted still_wanted does not_delivered does does',
  until: 'not_wanted does does does does still_wanted still_wanted still_wanted does not_delivered does does',
  awake: 'not_wanted does does does does still_wanted does does inside_hours not_delivered does does',
  lock: 'not_wanted locked locked locked locked still_wanted locked locked does not_delivered does does',
  reviewed: 'not_wanted does does does does still_wanted does does does does does does',
  auto: 'not_wanted does does does does still_wanted does does does not_delivered does does',
  acceptedBy:
    'not_wanted does does does does still_wanted does does does not_delivered not_allowed_to_accept does',
  skipBranches:
    'no_infra_branch no_infra_branch no_infra_branch does does still_wanted does does does not_delivered does does',
  paths: 'paths_untouched paths_untouched does does does still_wanted does does does not_delivered does does',
  cap: 'cap_reached does does does does still_wanted does does does not_delivered does does',
  fork: 'fork fork fork still_wanted still_wanted still_wanted does does does not_delivered does does',
  hours: 'not_wanted does does does does still_wanted does does inside_hours not_delivered does does',
  awakeFor: 'not_wanted does does does does still_wanted does does inside_hours not_delivered does does',
  ttl: 'not_wanted does does does does still_wanted still_wanted does does not_delivered does does',
  grace: 'not_wanted does does does too_young too_young too_young too_young does not_delivered does does',
  protectedGlob:
    'not_wanted does does protected protected protected protected protected does not_delivered does does',
  protectedKind:
    'not_wanted does does protected protected protected protected protected does not_delivered does does',
  protectTag:
    'not_wanted does does protected protected protected protected protected does not_delivered does does',
  terminationProtection:
    'not_wanted does does protected protected protected protected protected does not_delivered does does',
  ownership:
    'not_wanted does does not_owned not_owned not_owned not_owned not_owned not_owned not_delivered does does',
  brake: 'not_wanted does does does brake still_wanted brake brake does not_delivered does does',
  defaultBranch: 'not_wanted does does does does still_wanted does does does not_delivered does protected',
  kindBranch: 'not_wanted does does does does still_wanted does does does not_delivered does protected',
  branchProtection: 'not_wanted does does does does still_wanted does does does not_delivered does protected',
};

describe('the rules about environments', () => {
  it('are asked of every action, each with an outcome that is written out here', () => {
    expect(Object.keys(RULED_OPERATIONS).join(' ')).toBe(ORDER);
    expect(Object.keys(decidedRules())).toEqual(Object.keys(EXPECTED));
  });

  it.each(Object.entries(EXPECTED))(
    '%s is honoured by every action that could contradict it',
    (rule, outcomes) => {
      expect(Object.values(decidedRules()[rule] ?? {}).join(' ')).toBe(outcomes);
    },
  );
});
