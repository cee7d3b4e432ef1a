/** What a workflow may be pinned to. */

/**
 * What git says of the name of a tag or a branch (git-check-ref-format(1), rules 1 to 10; git-tag and git-branch refuse a dash at
 * the beginning). Of `@` and of expressions see below.
 */
const AGAINST_REFS: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'is empty'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git's rule 4 is about them.
  [/[\u0000-\u0020\u007f~^:?*[\\]/, 'has a blank, a control character, or one of ~ ^ : ? * [ \\'],
  [/\.\./, 'has two dots in a row'],
  [/^\/|\/\/|\/$/, 'has a slash at an end, or two in a row'],
  [/(?:^|\/)\./, 'has a part that begins with a dot'],
  [/\.lock(?:\/|$)/, 'has a part that ends in .lock'],
  [/\.$/, 'ends with a dot'],
  [/^-/, 'begins with a dash'],
  // A legal tag, but GitHub takes one @ only: actions/runner, PipelineTemplateConverter.cs, "Expected format {org}/{repo}[/path]@ref".
  [/@/, 'has an @, and GitHub takes only one in `uses:`; name the full commit SHA of the tag instead'],
  // docs.github.com, "Contexts reference": `uses` takes no expression.
  [/\$\{\{/, 'would begin an expression, which GitHub does not take in `uses:`'],
];

/** Why a workflow cannot be pinned to a tag, a branch or a SHA of that name; undefined where it can. */
export function refFault(ref: string): string | undefined {
  return AGAINST_REFS.find(([pattern]) => pattern.test(ref))?.[1];
}

/**
 * An owner has letters, digits and dashes inside, at most 39 (docs.github.com, "Username considerations for external
 * authentication"; a managed user has one `_`). A repository has up to 100 letters, digits, `.`, `-` and `_`, and is not called `.` or
 * `..`. GitHub takes `.git` and `.wiki` at its end away or refuses them.
 */
const REPOSITORY_NAME =
  /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,37}[A-Za-z0-9])?\/(?!\.{1,2}$)(?!.*\.(?:git|wiki)$)[\w.-]{1,100}$/;

/** Whether GitHub could have a repository of that name, `owner/name`. */
export function isRepositoryName(text: string): boolean {
  return REPOSITORY_NAME.test(text);
}
