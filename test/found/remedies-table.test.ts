import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { REASON_CODES, type ReasonCode } from '../../src/domain/verdict/reason-codes.ts';

const TESTS = join(import.meta.dirname, '..');
const RUNS = 'found/remedies-of-runs.test.ts';
const STACKS = 'found/remedies-of-stacks.test.ts';
const COMMANDS = 'workflows/commands/commands.test.ts';
const WHO = 'found/who-accepts.test.ts';

/** Whoever reads such a sentence has nothing to do: it tells what was done, or why nothing was. */
const NOTHING_ASKED: readonly ReasonCode[] = [
  'reported_before',
  'environment_created',
  'environment_updated',
  'environment_recreated',
  'environment_woken',
  'environment_slept',
  'environment_adopted',
  'environment_deleted',
  'environment_started',
  'already_current',
  'data_loaded',
  'nothing_to_do',
  'dry_run',
  'batches_planned',
  'due',
  'story_moved',
  'story_current',
  'stories_accepted',
  'status_shown',
  'pull_request_merged',
  'pull_request_opened',
  'enqueued',
  'workflow_started',
  'branch_deleted',
  'branch_updated',
  'branch_waits',
  'announced',
  'announced_before',
  'command_taken',
  'command_answered',
  'answered_before',
  'no_command',
  'template_made',
  'environments_listed',
  'not_wanted',
  'pull_request_closed',
  'superseded',
  'own_deployment',
  'deployment_ignored',
  'no_infra_branch',
  'paths_untouched',
  'fork',
  'branch_gone',
  'not_to_open',
  'still_wanted',
  'inside_hours',
  'nobody_to_tell',
  'internal_error',
];

/** For each reason code that asks for something, the test that does it and sees the state that was promised: its file and words that are in it. */
const PLAYED: Readonly<Partial<Record<ReasonCode, readonly [file: string, title: string]>>> = {
  access_denied: [
    'templates/mistaken-roles.test.ts',
    'works again once that is allowed as the sentence says',
  ],
  account_not_allowed: [RUNS, 'is to correct the account that is allowed'],
  brake: ['usecases/sweep/safe-sweep-brake.test.ts', "here.sweep({ force: 'true' })"],
  busy: [STACKS, 'of a stack that is busy is to let the next run look'],
  cancelled: ['killed/in-process.test.ts', 'ends in the same state wherever it was killed'],
  delivery_failed: [
    'usecases/announce/announce.test.ts',
    'tells it once it is given a channel that takes it, as the warning says',
  ],
  job_has_rights: ['found/tokens-beside-modules.test.ts', 'once the job has no right but to read'],
  no_story: [WHO, 'moves the story as soon as its title names one, as the sentence says'],
  not_allowed_to_accept: [WHO, 'by somebody who may not merges nothing, until one who may accepts'],
  not_allowed_to_command: [COMMANDS, 'is done once somebody says it who may'],
  unknown_command: [COMMANDS, 'is answered with the nearest one, which then is heard'],
  not_delivered: [WHO, 'of an older delivery is asked for once more, which leads to the merge'],
  not_yet: ['runtime/people-inputs.test.ts', "desk.sync({ tracker: 'pivotal' })"],
  tracker_refused: [
    'usecases/stories/sync-stories.test.ts',
    'moves a story that was refused as soon as it has an estimate, as the sentence says',
  ],
  locked: [
    'workflows/commands/locked-environment.test.ts',
    'is released by anybody who may write, as the sentence says',
  ],
  pinned: [
    'usecases/provision/pinned-by-label.test.ts',
    'deploys no other commit that a step names, until the pin is lifted as the sentence says',
  ],
  cap_reached: [RUNS, 'at the cap of environments is to %s'],
  database_failed: [
    'usecases/hours/hours-databases.test.ts',
    'does not wake an environment whose database cannot start',
  ],
  head_moved: ['found/pushed-after-delivery.test.ts', 'once, with a remedy that works'],
  base_moved: ['found/stacked-pull-requests.test.ts', 'are once the new base is delivered and accepted'],
  invalid_input: [RUNS, 'is to correct what is named'],
  invalid_settings: [RUNS, 'is to correct what is named'],
  invalid_template: [RUNS, 'is to correct what is named'],
  leftover: [STACKS, 'is to delete by hand what is left, and to run again'],
  manual_step: ['found/terminated-by-hand.test.ts', 'a person is shown the way'],
  missing_application: [RUNS, 'is to name the application that is there'],
  missing_capability: [RUNS, 'is to grant a capability'],
  missing_credentials: ['runtime/people-inputs.test.ts', 'What both ask for is the right token.'],
  missing_parameter: [RUNS, 'for a parameter that nobody supplies is to %s'],
  not_mergeable: ['found/refused-merges.test.ts', 'until what stood in the way is gone'],
  not_private: [
    'usecases/where/published.test.ts',
    'once the bucket blocks all public access, as the sentence says',
  ],
  not_owned: [STACKS, 'is to take a stack with an older tag down by its name'],
  not_updated: ['found/updated-pull-requests.test.ts', 'until somebody puts it right by hand'],
  opted_out: [RUNS, 'is to take the label off'],
  protected: [STACKS, 'is to lift what protects'],
  quota: [RUNS, 'at a quota is to take down what nobody needs'],
  stack_failed: ['found/no-resource-failed.test.ts', 'says why a stack ended in $state'],
  stands_elsewhere: ['found/gone-elsewhere.test.ts', 'and goes with one in its own'],
  too_young: ['found/remedies.test.ts', 'lets an environment go once it is older than grace allows it'],
  unhealthy: [RUNS, 'is to correct what the environment shows, and to push'],
  unknown_branch: [RUNS, 'is to correct what is named'],
  version_failed: [RUNS, 'for a version that Beanstalk cannot process'],
  workflow_refused: ['found/started-workflows.test.ts', 'once it has that trigger, as the sentence says'],
  wrong_commit: [RUNS, "is to correct 'deployment-info'"],
};

/** To run it again is all that they ask: the sweeps of faults and races do that for each call (docs/faults.md, docs/races.md). */
const RERUN: readonly ReasonCode[] = [
  'deadline',
  'doubtful_facts',
  'far_side_error',
  'throttled',
  'unavailable',
  'unreachable',
];

it('has each reason code of the table in one of its lists, and in one alone', () => {
  const listed = [...NOTHING_ASKED, ...Object.keys(PLAYED), ...RERUN].sort();
  expect(listed).toEqual(Object.keys(REASON_CODES).sort());
});

it.each(Object.entries(PLAYED))('names for %s a test that is there', (_code, [file, title]) => {
  expect(readFileSync(join(TESTS, file), 'utf8')).toContain(title);
});
