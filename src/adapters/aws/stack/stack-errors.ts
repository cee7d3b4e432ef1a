import { oneLine } from '../../../domain/input/one-line.ts';
import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import { codeOf, messageOf } from '../access/aws-errors.ts';

/**
 * What CloudFormation says about a template, its parameters or its stack's state, as an error with our reason code;
 * undefined when the error is about something else.
 */
export function templateError(error: unknown): UserError | AdapterError | undefined {
  const code = codeOf(error);
  const message = oneLine(withoutAccount(messageOf(error)));
  const options = { cause: error };
  if (code === 'InsufficientCapabilitiesException')
    return new UserError(
      'missing_capability',
      `The template needs a capability that was not granted (${message}); add it to \`capabilities\`.`,
      options,
    );
  if (code !== 'ValidationError') return undefined;
  if (/^Parameters: \[.*\] must have values/.test(message))
    return new UserError('missing_parameter', `${message}; give them in \`parameters\`.`, options);
  if (/is in (?:[A-Z_]+_IN_PROGRESS|DELETE_COMPLETE) state and can ?not be updated/.test(message))
    return busyError(error, message);
  const role = /^Role (\S+) is invalid or cannot be assumed/.exec(message)?.[1];
  if (role !== undefined)
    return new UserError(
      'invalid_input',
      `CloudFormation cannot work with the ${role.replace('/', ' ')}: the account has no role of that name, or its trust policy does not name cloudformation.amazonaws.com; correct 'cfn-role-arn', or the role.`,
      options,
    );
  if (isAboutTemplate(message))
    return new UserError(
      'invalid_template',
      `CloudFormation cannot use the template: ${message.replace(/\.$/, '')}; correct that in the template and push.`,
      options,
    );
  return undefined;
}

function busyError(error: unknown, message: string): AdapterError {
  return new AdapterError('busy', `Another operation is running: ${message}; run it again later.`, {
    service: 'CloudFormation',
    code: 'ValidationError',
    retriable: true,
    cause: error,
  });
}

/** A deletion that came while another operation was under way. */
export function busyDeletion(error: unknown): AdapterError | undefined {
  const message = withoutAccount(messageOf(error)).trim();
  const isBusy = /cannot be deleted while in status [A-Z_]+_IN_PROGRESS/.test(message);
  return codeOf(error) === 'ValidationError' && isBusy
    ? busyError(error, message.replace(/\.$/, ''))
    : undefined;
}

function isAboutTemplate(message: string): boolean {
  return /template|Unrecognized resource types?|Unresolved|Circular dependency|Parameters: \[|Parameter '|Unable to fetch parameters|at 'templateBody'/i.test(
    message,
  );
}

/** Only the exact sentence means absent: any other ValidationError may be a malformed name or a fault of AWS. */
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
  const message = withoutAccount(messageOf(error));
  return new UserError(
    'protected',
    `${message}; turn its termination protection off first, if it is really to go.`,
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
