import { isBranchName } from '../input/ref-name.ts';

/** What `/stage deploy` asks for. */
export interface SendOrder {
  /** A branch, or the SHA of a commit: as it was written. */
  readonly ref: string;
  /** The kind to which it goes; undefined where nobody said. */
  readonly kind: string | undefined;
}

/** As the settings take it (see `checkKind`). */
const KIND = /^[a-z][a-z0-9]{1,15}$/;
/** True of what may be the name of a kind, in any case. */
export function isKindName(text: string): boolean {
  return KIND.test(text.toLowerCase());
}

/** What stands behind `deploy`; undefined for what it does not take. @param rest one line, with one blank between two words. */
export function sendOrderOf(rest: string): SendOrder | undefined {
  const [ref = '', to, kind, ...more] = rest.split(' ');
  if (!isBranchName(ref) || more.length > 0) return undefined;
  if (to === undefined) return { ref, kind: undefined };
  if (to.toLowerCase() !== 'to' || kind === undefined || !isKindName(kind)) return undefined;
  return { ref, kind: kind.toLowerCase() };
}

/** A full SHA, or as much of one as GitHub shows. */
export function looksLikeSha(ref: string): boolean {
  return /^[0-9a-f]{7,40}$/i.test(ref);
}

/** Which environment a command is about, beside the one of its pull request. */
export interface SharedTarget {
  /** Undefined for the environment of the pull request. */
  readonly kind: string | undefined;
  /** What stands behind the name of the kind. */
  readonly rest: string;
}

/** The shared kind that is named first, where there is one of that name. Anything else is a person's words. */
export function sharedTargetOf(rest: string, sharedKinds: readonly string[]): SharedTarget {
  const [first = '', ...others] = rest.split(' ');
  const kind = sharedKinds.find((each) => each === first.toLowerCase().replace(/:$/, ''));
  return kind === undefined ? { kind, rest } : { kind, rest: others.join(' ') };
}
