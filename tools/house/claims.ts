/**
 * Reason codes that claim how something stands, and the files that may give them. Beside each file stands what it has looked at before it
 * says so: absence in one place proves nothing of another, and what was true before a wait is asked for again.
 */
export const CLAIMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  environment_deleted: {
    'src/usecases/sweep/batches.ts': 'the stack by its name in the target of the plan, right then',
    'src/usecases/sweep/judge-stacks.ts': 'nothing yet: it is a plan, and the last look is in take-down.ts',
    'src/usecases/teardown/take-down.ts': 'the end of the deletion, and a proof of what the stack held',
    'src/usecases/teardown/teardown-report.ts': 'its items',
  },
  nothing_to_do: {
    'src/domain/due/duties.ts': 'its items, where no look failed',
    'src/domain/hours/decide-hours.ts': 'the parameter of the stack, which was read in this run',
    'src/domain/stack/stack-state.ts': 'the status of the stack, which was read in this run',
    'src/domain/sweep/as-planned.ts': 'the stack by its ARN, and before that any of its name',
    'src/runtime/tell-news.ts': 'the results that it was given',
    'src/usecases/acceptance/show-acceptance.ts':
      'all open pull requests, and the merge queues of their bases',
    'src/usecases/announce/announce.ts': 'the comment and the message, right then',
    'src/usecases/hours/keep-hours.ts': 'the settings',
    'src/usecases/hours/summarize-hours.ts': 'its items',
    'src/usecases/pull-request/chore-report.ts': 'its items',
    'src/usecases/stories/acceptance-refusals.ts':
      'the records of deliveries, and the pull requests that they are of',
    'src/usecases/stories/copy-story-labels.ts':
      'what asks for an environment, the event and the pull request',
    'src/usecases/stories/find-accepted.ts': 'all open pull requests, and those that were merged lately',
    'src/usecases/stories/sync-stories.ts': 'the event and the pull request',
    'src/usecases/sweep/adopt-stacks.ts': 'all stacks of all targets',
    'src/usecases/sweep/interrupted-teardowns.ts':
      'all stacks of all targets, which are all places of the settings, and the records of the branch',
    'src/usecases/sweep/sweep.ts': 'the stack by its name in the target of the plan, right then',
    'src/usecases/teardown/take-down.ts': 'the stack by its ARN, and before that any of its name',
    'src/usecases/teardown/teardown-branch.ts':
      'the stack by its name in all targets, the records of the branch in all places, and Beanstalk',
    'src/usecases/teardown/teardown-report.ts':
      'its items; where there are none, all stacks and the records of the kind',
    'src/usecases/teardown/teardown-stack.ts': 'the stack by its name; it is no word on a branch',
  },
  already_current: {
    'src/domain/provision/deployment-verdict.ts':
      'an empty change set or a stack as asked for, and the health of the environment after that',
  },
  environment_woken: {
    'src/domain/provision/deployment-verdict.ts': 'the health of the environment, and the stack after that',
    'src/usecases/hours/keep-environment.ts': 'the stack after its change, and the health of the environment',
    'src/usecases/hours/summarize-hours.ts': 'its items',
  },
  environment_slept: {
    'src/usecases/hours/keep-environment.ts': 'the stack after its change, with the value that was asked for',
    'src/usecases/hours/summarize-hours.ts': 'its items',
  },
  superseded: {
    'src/domain/commands/judge-command.ts': 'the last change of the label, read right before the write',
    'src/usecases/acceptance/move-as-judged.ts':
      'the newer comment, and what each story that was moved before is by then',
    'src/usecases/acceptance/judgement-refusals.ts':
      'the comment and the moves of the story, read again right before the write',
    'src/usecases/commands/ending-of.ts': 'nothing of its own: the judgement says so',
    'src/domain/commands/judge-fork.ts': 'what was allowed last, read right before the write',
    'src/usecases/commands/lock-environment.ts':
      'the reply to the command, read again after the lock was made',
    'src/usecases/commands/unlock-environment.ts': 'the lock, read right before it would be released',
    'src/domain/commands/judge-sending.ts':
      'what was sent, read right before the next is written in its place',
    'src/domain/provision/sent-commit.ts': 'what was sent, read again after the wait',
    'src/domain/provision/asked-deployment.ts':
      'the deployments of that environment, ours and theirs, read before anything is changed',
    'src/domain/provision/built-commit.ts': 'the head of the branch',
    'src/domain/provision/still-wanted.ts':
      'the head of the branch and the labels of its pull request, read again after the wait',
    'src/usecases/provision/finish-deployment.ts':
      'the commit of the stack, read again after the wait, or a newer deployment that succeeded',
    'src/usecases/pull-request/open-pull-request.ts': 'the head of the branch, read again before the write',
  },
  branch_gone: {
    'src/domain/announce/chore-news.ts': 'nothing of its own: the step before says so',
    'src/domain/provision/still-wanted.ts': 'the branch, read again after the wait',
    'src/usecases/pull-request/delete-branch.ts': 'the branch itself, or the answer to its deletion',
    'src/usecases/pull-request/open-pull-request.ts': 'the branch, read again where the write was refused',
    'src/usecases/pull-request/update-pull-requests.ts': 'the base, by the read that all others follow',
  },
};

/** The files that give a reason code; comparing with one is no giving. `texts` by path. */
export function claimantsOf(code: string, texts: ReadonlyMap<string, string>): readonly string[] {
  const given = new RegExp(`(?<![=!]== )'${code}'`);
  return [...texts].flatMap(([path, text]) => (given.test(text) ? [path] : []));
}
