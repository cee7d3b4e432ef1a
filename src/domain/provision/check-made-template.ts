import { UserError } from '../verdict/errors.ts';

/**
 * A template that an earlier job has made may be anything: whoever may push a branch may change the job. So no environment is made
 * of it that the settings protect.
 * @throws UserError `protected`
 */
export function checkMadeTemplate(
  { templateIsMade, isProtected }: { readonly templateIsMade: boolean; readonly isProtected: boolean },
  kind: string,
): void {
  if (!templateIsMade || !isProtected) return;
  throw new UserError(
    'protected',
    `The settings protect environments of the kind '${kind}', so none is made of the file that 'template-file' names, whose commit nobody can tell; commit the template, and name it in 'template'.`,
  );
}
