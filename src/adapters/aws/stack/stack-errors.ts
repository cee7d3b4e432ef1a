import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import { codeOf, messageOf } from '../access/aws-errors.ts';

/**
 * What CloudFormation says about a template, its parameters or its stack's state, as an error with our reason code;
 * undefined when the error is about something else.
 */
export function templateError(error: unknown): UserError | AdapterError | undefined {
  const code = codeOf(error);
  const said = withoutAccount(messageOf(error)).replace(/\s+/g, ' ').trim();
  const options = { cause: error };
  if (code === 'InsufficientCapabilitiesException')
    return new UserError(
      'missing_capability',
      `The template needs a capability that was not granted (${said}); add it to \`capabilities\`.`,
      options,
    );
  if (code !== 'ValidationError') return undefined;
  if (/^Parameters: \[.*\] must have values/.test(said))
    return new UserError('missing_parameter', `${said}; give them in \`parameters\`.`, options);
  if (/is in (?:[A-Z_]+_IN_PROGRESS|DELETE_COMPLETE) state and can ?not be updated/.test(said))
    return busyError(error, said);
  if (isAboutTemplate(said))
    return new UserError(
      'invalid_template',
      `CloudFormation cannot use the template: ${said.replace(/\.$/, '')}.`,
      options,
    );
  return undefined;
}

function busyError(error: unknown, said: string): AdapterError {
  return new AdapterError('busy', `Another operation is running: ${said}; run it again later.`, {
    service: 'CloudFormation',
    code: 'ValidationError',
    retriable: true,
    cause: error,
  });
}

/** A deletion that came while another operation was under way. */
export function busyDeletion(error: unknown): AdapterError | undefined {
  const said = withoutAccount(messageOf(error)).trim();
  const isBusy = /cannot be deleted while in status [A-Z_]+_IN_PROGRESS/.test(said);
  return codeOf(error) === 'ValidationError' && isBusy
    ? busyError(error, said.replace(/\.$/, ''))
    : undefined;
}

function isAboutTemplate(said: string): boolean {
  return /template|Unrecognized resource types?|Unresolved|Circular dependency|Parameters: \[|Parameter '|at 'templateBody'/i.test(
    said,
  );
}

/** Only the exact sentence means absent: any other ValidationError may be a malformed name or a fault of the far side. */
export function isAbsent(error: unknown, nameOrId: string): boolean {
  return (
    codeOf(error) === 'ValidationError' && messageOf(error) === `Stack with id ${nameOrId} does not exist`
  );
}

/** The same token has been taken before: the request whose answer was lost was ours. */
export function ignoreRepeatedToken(error: unknown): undefined {
  if (codeOf(error) === 'TokenAlreadyExistsException') return undefined;
  throw error;
}

/** Termination protection is somebody's word that a stack stays; lifting it is not ours. */
export function protectedError(error: unknown): UserError | undefined {
  if (codeOf(error) !== 'ValidationError' || !/TerminationProtection is enabled/.test(messageOf(error)))
    return undefined;
  const said = withoutAccount(messageOf(error));
  return new UserError(
    'protected',
    `${said}; turn its termination protection off first, if it is really to go.`,
    { cause: error },
  );
}

/** CloudFormation drops the other change sets of a stack when one is executed. */
export function isChangeSetDropped(error: unknown): boolean {
  return /^ChangeSetNotFound(?:Exception)?$/.test(codeOf(error) ?? '');
}

/** How operations on change sets say that there is no such stack. */
export function isStackMissing(error: unknown): boolean {
  return codeOf(error) === 'ValidationError' && /^Stack \[.*\] does not exist$/.test(messageOf(error));
}

export function doubtfulStack(what: string): AdapterError {
  return new AdapterError('doubtful_facts', `${what}, so nothing was concluded from it; run it again.`, {
    service: 'CloudFormation',
    retriable: true,
  });
}
