import type { Decision } from './decision.ts';
import { OUTSIDE_CODES } from './outside-codes.ts';

/**
 * Every reason an action can give: the decisions that it stands beside, the usual one first, and what it means. Stable: workflows
 * compare them. Rendered into docs/reason-codes.md. A `UserError` makes any of them `refused`, an `AdapterError` makes it `failed`.
 */
export const REASON_CODES = {
  // done
  environment_created: { decisions: ['created'], meaning: 'The environment did not exist and was created.' },
  environment_updated: { decisions: ['updated'], meaning: 'The environment moved to the commit.' },
  environment_recreated: {
    decisions: ['recreated'],
    meaning:
      'What was left of a failed creation, or of an environment that was terminated by hand, was removed, and the environment was created again.',
  },
  environment_woken: { decisions: ['woken'], meaning: 'The environment was asleep and was woken.' },
  environment_slept: { decisions: ['slept'], meaning: 'The environment was put to sleep.' },
  environment_adopted: {
    decisions: ['updated'],
    meaning: 'A stack that others made has the tags of an environment now.',
  },
  environment_deleted: { decisions: ['deleted'], meaning: 'The environment and everything in it is gone.' },
  environment_started: {
    decisions: ['updated', 'created', 'recreated', 'unchanged'],
    meaning:
      'The environment is being brought to the commit, and this run did not wait. A later run says when it is ready.',
  },
  already_current: { decisions: ['unchanged'], meaning: 'The environment already runs the commit.' },
  data_loaded: {
    decisions: ['unchanged'],
    meaning: "The environment's test data counts as loaded, so `fresh` is false from now on.",
  },
  nothing_to_do: { decisions: ['nothing', 'skipped'], meaning: 'Everything was as it should be.' },
  dry_run: {
    decisions: ['planned'],
    meaning: 'Nothing was changed because dry-run is set; the plan is in the result.',
  },
  batches_planned: {
    decisions: ['planned'],
    meaning: 'Nothing was taken down yet. The jobs of the plan do that, one batch each.',
  },
  due: {
    decisions: ['planned'],
    meaning: 'Something is due, and the outputs say what. The look itself changed nothing.',
  },
  story_moved: { decisions: ['updated'], meaning: 'A story moved.' },
  story_current: { decisions: ['unchanged', 'updated'], meaning: 'Every story is where it belongs.' },
  stories_accepted: {
    decisions: ['unchanged'],
    meaning: 'At least one story with an open pull request is accepted.',
  },
  pull_request_merged: {
    decisions: ['updated', 'unchanged'],
    meaning: 'The pull request was merged at the commit that was delivered.',
  },
  pull_request_opened: {
    decisions: ['created', 'unchanged'],
    meaning: 'The branch has an open pull request.',
  },
  enqueued: {
    decisions: ['updated', 'unchanged'],
    meaning: 'The pull request is in the merge queue of its base, at the commit that was delivered.',
  },
  workflow_started: {
    decisions: ['updated'],
    meaning: "A workflow was started behind a merge by the job's own token, whose push starts none.",
  },
  branch_deleted: { decisions: ['deleted'], meaning: 'The branch was deleted.' },
  branch_updated: {
    decisions: ['updated', 'unchanged'],
    meaning: 'The branch of a pull request has all that its base has.',
  },
  status_shown: {
    decisions: ['updated', 'unchanged', 'skipped'],
    meaning: 'A commit says by a status whether the stories of its pull request are accepted.',
  },
  announced: { decisions: ['updated'], meaning: 'The announcement was delivered.' },
  announced_before: { decisions: ['unchanged'], meaning: 'The announcement had been delivered before.' },
  template_made: {
    decisions: ['created'],
    meaning: 'A module made the template, and its file is written.',
  },
  command_taken: {
    decisions: ['updated', 'unchanged'],
    meaning:
      'A command was heard, and the labels of the pull request, a lock, the story or what was sent to a shared environment say what it asks for.',
  },
  command_answered: { decisions: ['updated'], meaning: 'A command was answered on the pull request.' },
  answered_before: { decisions: ['unchanged'], meaning: 'The command had been answered before.' },
  no_command: { decisions: ['nothing'], meaning: 'Nothing in the event is a command.' },
  environments_listed: {
    decisions: ['created'],
    meaning: 'All environments were listed, and the files are written.',
  },
  // not wanted
  not_wanted: {
    decisions: ['skipped'],
    meaning:
      'Nothing asks for an environment: no reviewer, label, branch or pull request that `wanted` names.',
  },
  pull_request_closed: {
    decisions: ['skipped'],
    meaning: 'The pull request is closed, so it gets no environment.',
  },
  superseded: {
    decisions: ['skipped'],
    meaning:
      'A newer commit is on the branch, or was sent, whose run does the work; or what a command asks for was changed after it was said.',
  },
  opted_out: { decisions: ['skipped'], meaning: 'The pull request is labelled `stage:off`.' },
  no_infra_branch: { decisions: ['skipped'], meaning: 'The branch matches `skip-branches`.' },
  paths_untouched: { decisions: ['skipped'], meaning: 'Nothing that was changed lies under `paths`.' },
  fork: {
    decisions: ['skipped'],
    meaning:
      'The pull request comes from a fork, which gets no credentials, or a fork made what would be deployed.',
  },
  ...OUTSIDE_CODES,
  locked: {
    decisions: ['skipped'],
    meaning: 'Somebody has locked the environment, so it keeps its commit and stays until `/stage unlock`.',
  },
  pinned: { decisions: ['skipped'], meaning: 'Labels pin the pull request to another or unclear commit.' },
  cap_reached: {
    decisions: ['skipped'],
    meaning: 'The number of environments has reached `max-environments`.',
  },
  branch_gone: { decisions: ['skipped', 'nothing'], meaning: 'The branch does not exist any more.' },
  branch_waits: {
    decisions: ['skipped'],
    meaning: 'The branch of a pull request is not brought up to date now.',
  },
  not_to_open: {
    decisions: ['skipped'],
    meaning:
      'The branch gets no pull request: it matches nothing of `branches`, lives long, has nothing new, or had one that ended at this commit.',
  },
  still_wanted: { decisions: ['skipped'], meaning: 'The environment is still wanted.' },
  too_young: {
    decisions: ['skipped'],
    meaning: 'What would be deleted was created or changed less than `grace` ago.',
  },
  busy: { decisions: ['skipped', 'failed'], meaning: 'Another operation is running on the stack.' },
  inside_hours: { decisions: ['nothing'], meaning: 'The environment is within its hours.' },
  no_story: { decisions: ['skipped'], meaning: 'Neither branch nor pull request names a story.' },
  not_delivered: {
    decisions: ['skipped', 'nothing'],
    meaning:
      'The story is accepted, but the pull request was not delivered for it before, or no review of that delivery is proven.',
  },
  not_allowed_to_accept: {
    decisions: ['skipped', 'nothing'],
    meaning: 'The story was accepted by somebody who may not, or by the user of the tracker token.',
  },
  not_allowed_to_command: {
    decisions: ['skipped'],
    meaning: 'A command was said by somebody who may not write to the repository.',
  },
  unknown_command: {
    decisions: ['skipped'],
    meaning: 'A comment asks for a command that is not there. The sentence names the nearest one.',
  },
  reported_before: {
    decisions: ['skipped'],
    meaning:
      'A run by schedule failed for a cause that was reported before. The sentence repeats it; the job is green.',
  },
  nobody_to_tell: { decisions: ['skipped'], meaning: 'No sink is configured.' },
  // refused
  invalid_input: { decisions: ['refused'], meaning: 'An input is missing or has a value that is not legal.' },
  not_yet: {
    decisions: ['refused'],
    meaning: 'The input exists, but does nothing yet. A later version will use it.',
  },
  invalid_settings: { decisions: ['refused'], meaning: 'The settings file cannot be read or has an error.' },
  invalid_template: { decisions: ['refused'], meaning: 'The template cannot be read.' },
  missing_parameter: {
    decisions: ['refused'],
    meaning: 'The template declares a parameter that nobody supplies.',
  },
  missing_capability: {
    decisions: ['refused'],
    meaning: 'The template needs a capability that was not granted.',
  },
  unknown_branch: {
    decisions: ['refused', 'skipped'],
    meaning: 'The branch or commit exists nowhere, or the commit is not on the branch.',
  },
  not_owned: {
    decisions: ['refused', 'skipped'],
    meaning: "A stack of that name exists that does not carry this repository's tags.",
  },
  protected: { decisions: ['refused', 'skipped', 'nothing'], meaning: 'The environment is protected.' },
  brake: {
    decisions: ['refused', 'skipped'],
    meaning: 'The sweep would delete more than `max-deletions` or `max-fraction` allow.',
  },
  doubtful_facts: {
    decisions: ['failed', 'skipped'],
    meaning:
      'An answer was incomplete, doubtful or older than the event of the run, so nothing was concluded from it. Run the job again.',
  },
  account_not_allowed: {
    decisions: ['refused'],
    meaning: 'The credentials belong to an account that `allowed-accounts` does not list.',
  },
  missing_application: {
    decisions: ['failed'],
    meaning: 'There is no Elastic Beanstalk application of that name in the account and region.',
  },
  missing_credentials: { decisions: ['refused'], meaning: 'There are no credentials for the service.' },
  stands_elsewhere: {
    decisions: ['refused', 'nothing'],
    meaning:
      'The environment is recorded in another region, account or project than this run looks in. The sentence names both and what to set. It is not refused where another run may be meant for the other one.',
  },
  head_moved: {
    decisions: ['refused', 'skipped'],
    meaning: 'The pull request has moved past the commit that was delivered, or that a command was about.',
  },
  base_moved: {
    decisions: ['refused', 'skipped'],
    meaning:
      'The pull request is not to be merged any more into the branch that it was delivered for, or that branch leads nowhere.',
  },
  not_mergeable: {
    decisions: ['refused', 'skipped'],
    meaning: 'The pull request cannot be merged.',
  },
  not_updated: {
    decisions: ['skipped'],
    meaning:
      'The branch of a pull request is behind its base, and what both have does not go together, or a rule of GitHub forbids it.',
  },
  workflow_refused: {
    decisions: ['refused'],
    meaning: 'A workflow of `dispatch` could not be started behind a merge.',
  },
  manual_step: {
    decisions: ['refused', 'skipped'],
    meaning: 'The stack is in a state in which Greenroom can try nothing more safely. A person has to act.',
  },
  job_has_rights: {
    decisions: ['refused'],
    meaning:
      'The job has more than the right to read the code, so no module of a pull request is run in it. Give the job `contents: read` and nothing else.',
  },
  // failed
  stack_failed: {
    decisions: ['failed'],
    meaning: 'CloudFormation could not bring the stack into the wanted state.',
  },
  version_failed: {
    decisions: ['failed'],
    meaning: 'Elastic Beanstalk could not make the application version.',
  },
  database_failed: {
    decisions: ['failed'],
    meaning: 'A database of the environment is in a state from which RDS cannot start it.',
  },
  unhealthy: { decisions: ['failed'], meaning: 'The environment did not answer as healthy in time.' },
  wrong_commit: {
    decisions: ['failed'],
    meaning: 'The environment answers, but not as the commit that was deployed.',
  },
  deadline: { decisions: ['failed'], meaning: 'The time allowed ran out before the work was done.' },
  leftover: { decisions: ['failed'], meaning: 'Something of the environment could not be deleted.' },
  access_denied: {
    decisions: ['failed'],
    meaning: 'The service refused the credentials, or a right is missing.',
  },
  quota: {
    decisions: ['failed'],
    meaning: 'The account has as many of something as AWS allows it in the region.',
  },
  throttled: {
    decisions: ['failed', 'skipped'],
    meaning:
      'The service asked to slow down for longer than the run could wait. Beside `skipped`, a later run goes on where this one ended.',
  },
  unreachable: { decisions: ['failed'], meaning: 'The service did not answer.' },
  unavailable: {
    decisions: ['failed'],
    meaning: 'The service is out of order: it answered with an error of its own (5xx) each time.',
  },
  far_side_error: { decisions: ['failed'], meaning: 'The service answered with an error.' },
  tracker_refused: { decisions: ['failed', 'skipped'], meaning: 'The tracker refused to move the story.' },
  delivery_failed: { decisions: ['failed', 'unchanged'], meaning: 'An announcement could not be delivered.' },
  cancelled: { decisions: ['failed'], meaning: 'The run was cancelled before its work was done.' },
  internal_error: { decisions: ['failed'], meaning: 'Greenroom itself broke; this is a bug.' },
} as const satisfies Readonly<
  Record<string, { readonly decisions: readonly [Decision, ...Decision[]]; readonly meaning: string }>
>;

export type ReasonCode = keyof typeof REASON_CODES;

/** A decision that a reason code may stand beside. */
export type DecisionOf<Code extends ReasonCode> = (typeof REASON_CODES)[Code]['decisions'][number];
