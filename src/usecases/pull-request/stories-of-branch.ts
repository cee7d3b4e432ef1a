import { namedStories, type ReferenceRule } from '../../domain/references/references.ts';

/** Ids of the stories that the name of a branch names, or the message of a commit; at most twenty. */
export function storiesOfBranch(rule: ReferenceRule, branch: string, message = ''): readonly string[] {
  return namedStories(rule, { branch, title: '', body: message }).ids;
}
