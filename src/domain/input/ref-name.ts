/** What git takes in no name of a branch (git-scm.com/docs/git-check-ref-format), and what would lead elsewhere in an address. */
const NO_REF = /[\s\p{Cc}~^:?*[\\]|\.\.|\/\/|@\{|^[-./]|\/\.|[./]$|\.lock(?:\/|$)/u;
/** A file system takes no longer name, and git keeps refs as files. */
const LONGEST = 255;

/** True of what may be the name of a branch, without `refs/heads/`. */
export function isBranchName(text: string): boolean {
  return text !== '' && text.length <= LONGEST && !NO_REF.test(text);
}
