import { matchesGlob } from '../input/globs.ts';
import { UserError } from '../verdict/errors.ts';

/** @throws UserError when every glob takes something out, so that nothing is left. */
export function parsePaths(globs: readonly string[]): readonly string[] {
  if (globs.length === 0 || globs.some((glob) => !glob.startsWith('!'))) return globs;
  throw new UserError(
    'invalid_input',
    "Input 'paths' has only globs that begin with '!'; give one without, such as '**'.",
  );
}

/** True when one of the files is meant. The last glob that matches a file decides, as in a workflow's own `paths`. */
export function touchesPaths(files: readonly string[], globs: readonly string[]): boolean {
  const rules = globs.map((glob) => {
    const takesOut = glob.startsWith('!');
    return { takesOut, glob: takesOut ? glob.slice(1) : glob };
  });
  return files.some(
    (file) => rules.findLast((rule) => matchesGlob(file, rule.glob, 'path'))?.takesOut === false,
  );
}
