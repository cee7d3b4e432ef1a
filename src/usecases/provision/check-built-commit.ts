import type { Unwanted } from '../../domain/environment/wanted.ts';
import type { Subject } from '../subject/observe-subject.ts';
import type { ProvisionRequest } from './provision.ts';

/**
 * What was built for an event is what that event's commit says. Where the branch has moved since, it must not be taken for the
 * newer commit: the run for that one builds again. A commit given by name, and an event without one, are the workflow's own word.
 */
export function checkBuiltCommit(
  request: Pick<ProvisionRequest, 'source' | 'commit' | 'hint'>,
  { branch }: Pick<Subject, 'branch'>,
  commit: string,
): Unwanted | undefined {
  const { source, hint } = request;
  if (source.from === 'repository' || request.commit !== undefined) return undefined;
  if (hint.commit === undefined || hint.branch !== branch || hint.commit === commit) return undefined;
  return {
    wanted: false,
    decision: 'skipped',
    reasonCode: 'superseded',
    sentence: `Branch '${branch.slice(0, 80)}' moved to ${commit.slice(0, 7)} since ${hint.commit.slice(0, 7)} was built; the run for that commit does the work.`,
  };
}
