import { describeSent, type HeldIntent, isSentLater, type SaidCommand } from '../intents/intent.ts';
import { say, type Verdict } from '../verdict/verdict.ts';
import { commandText } from './command-words.ts';
import type { SendOrder } from './shared-target.ts';

/** To which kind a commit goes, or why to none. @param sharedKinds of the settings; [] for none. */
export function kindToSendTo(
  { ref, kind }: SendOrder,
  sharedKinds: readonly string[],
): string | Verdict<'skipped'> {
  const [only, ...others] = sharedKinds;
  if (only === undefined)
    return say(
      'unknown_command',
      "The settings have no kind with 'shared: true', so nothing was sent; give a kind that key first.",
    );
  if (kind === undefined)
    return others.length === 0
      ? only
      : say(
          'unknown_command',
          `There are several shared kinds, so nothing was sent; say which one is meant: ${listed(sharedKinds.map((each) => `'${commandText('deploy', `${ref} to ${each}`)}'`))}.`,
        );
  if (sharedKinds.includes(kind)) return kind;
  return say(
    'unknown_command',
    `'${kind}' is no shared kind of the settings, so nothing was sent; ${listed(sharedKinds.map((each) => `'${each}'`))} can be named.`,
  );
}

/** Why a command about an environment does nothing that names a kind which is not shared. */
export function noSharedKind(kind: string, sharedKinds: readonly string[]): Verdict<'skipped'> {
  const legal =
    sharedKinds.length === 0
      ? "leave it out, since the settings have no kind with 'shared: true'"
      : `leave it out, or name ${listed(sharedKinds.map((each) => `'${each}'`))}`;
  return say(
    'unknown_command',
    `'${kind}' is no shared kind of the settings, so nothing was done; ${legal}.`,
  );
}

function listed(names: readonly string[]): string {
  return names.join(' or ');
}

/** What an intent that is there means for a command that is to be the next one. */
export type Before =
  /** It is there because of this command. */
  'ours' | 'older' | Verdict<'skipped'>;

/** @param held what was read; undefined for none. */
export function judgeBefore(
  held: HeldIntent | undefined,
  {
    name,
    said,
    ...command
  }: SaidCommand & { readonly name: string; readonly said: string; readonly by: number },
): Before {
  const intent = held?.intent;
  if (intent === undefined) return 'older';
  if (intent.command === command.comment && intent.by.id === command.by) return 'ours';
  if (!isSentLater(intent, command)) return 'older';
  return say(
    'superseded',
    `Environment ${name} is to run ${describeSent(intent)}, which was after '${said}', and the newer command counts, so nothing was sent; say it again if it still counts.`,
    'skipped',
  );
}

/** Why nothing is sent that nobody can find. */
export function whyUnknownRef(ref: string, repository: string): Verdict<'skipped'> {
  return say(
    'unknown_branch',
    `'${ref}' is neither a branch nor a commit of ${repository}, so nothing was sent; push it, or correct the name.`,
    'skipped',
  );
}

/** Why a commit is not sent that no branch is known to hold. Of a fork's commits GitHub tells as if they were here. */
export function whyOnNoBranch(commit: string, repository: string): Verdict<'skipped'> {
  return say(
    'unknown_branch',
    `Commit ${commit.slice(0, 7)} is on none of the branches of ${repository} that were looked at, so nothing was sent; name its branch instead, or push it to one.`,
    'skipped',
  );
}
