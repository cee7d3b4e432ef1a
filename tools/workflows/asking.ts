/** What asks for an environment, before and after init has changed the files. */
import type { PresentFiles } from './file-changes.ts';
import { wantedBySettings, withReviewRequested } from './settings-wanted.ts';
import { makesEnvironments } from './workflow-reading.ts';
import { originOf, sealed, unsealed } from './written-files.ts';

/** Where the settings lie. */
export const SETTINGS_PATH = '.github/greenroom.yml';

/**
 * What asked so far: nothing, what asks today as well, every pull request or a requested review by the workflow's own words, or
 * what only the person knows who edited the workflow.
 */
export type Asked = 'nothing' | 'as today' | 'pull-request' | 'review-requested' | 'unknown';

const STRONGEST_FIRST: readonly Asked[] = ['unknown', 'pull-request', 'review-requested', 'as today'];

/** What the workflows that are there let ask. */
export function askedBy(present: PresentFiles): Asked {
  const asked = [...present].map(([path, text]) => (path === SETTINGS_PATH ? 'nothing' : askedByFile(text)));
  return STRONGEST_FIRST.find((each) => asked.includes(each)) ?? 'nothing';
}

function askedByFile(text: string): Asked {
  const origin = originOf(text);
  if (!makesEnvironments(text) || origin.from === 'foreign') return 'nothing';
  if (origin.from === 'edited')
    return text.includes("|| 'review-requested'") ? 'review-requested' : 'unknown';
  if (origin.from === 'init' || origin.set === 'caller') return 'as today';
  return origin.set === 'first' ? 'pull-request' : 'review-requested';
}

/** The settings, and what is said of them. */
export interface KeptAsking {
  readonly settings: string;
  readonly note: string | undefined;
}

const TODAY = 'the variable GREENROOM_WANTED, else `wanted` of the settings, else every pull request';

/** Sees to it that the same asks as before, as far as a file can say it, and says what the person should know. */
export function keepAsking(asked: Asked, settings: string): KeptAsking {
  const says = wantedBySettings(settings);
  if (asked === 'nothing') return { settings, note: `What asks for an environment: ${TODAY}.` };
  if (asked === 'as today') return { settings, note: undefined };
  if (asked === 'unknown')
    return {
      settings,
      note: `A person edited what asked for an environment, so look at it. Now it is ${TODAY}.`,
    };
  if (asked === 'pull-request')
    return {
      settings,
      note: `What asks for an environment stays as it was. New is only that the variable GREENROOM_WANTED, where it is set, decides.`,
    };
  if (Array.isArray(says))
    return {
      settings,
      note: `The settings say \`wanted: [${says.join(', ')}]\`. The earlier workflows overruled that by a requested review. From now on the settings count.`,
    };
  const edited = says === 'unreadable' ? undefined : withReviewRequested(unsealed(settings));
  if (edited === undefined)
    return {
      settings,
      note: `The earlier workflows made environments for requested reviews. Write \`wanted: [review-requested]\` to the preview of ${SETTINGS_PATH} by hand, or every pull request asks.`,
    };
  return {
    settings: unsealed(settings) === settings ? edited : sealed(edited),
    note: `What asks for an environment stays as it was: a requested review. The earlier workflows said so, now \`wanted\` in ${SETTINGS_PATH} does, from the default branch on.`,
  };
}
