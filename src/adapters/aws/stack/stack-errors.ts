import { oneLine } from '../../../domain/input/one-line.ts';
import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import { AWS_ANSWERS } from '../access/answers.ts';
import { awsAnswer, isAnswer, messageOf } from '../access/aws-errors.ts';

/**
 * What CloudFormation says about a template, its parameters or its stack's state, as an error with our reason code;
 * undefined when the error is about something else.
 */
export function templateError(error: unknown): UserError | AdapterError | undefined {
  const { name, cause, todo } = awsAnswer(error, 'CreateChangeSet');
  const message = oneLine(withoutAccount(messageOf(error)));
  const told = (sentence: string) =>
    cause === 'fact' ? undefined : new UserError(cause, sentence, { cause: error });
  switch (name) {
    case 'missingCapability':
      return told(`The template needs a capability that was not granted (${message}); ${todo}.`);
    case 'missingParameter':
      return told(`${message}; ${todo}.`);
    case 'stackBusy':
      return busyError(error, message);
    case 'roleUnusable':
      return told(`${cannotWork(message)}; ${todo}.`);
    case 'templateUnread':
      return told(
        `CloudFormation could not read the template in S3: ${message.replace(/\.$/, '')}; ${todo}, then run the job again.`,
      );
    case 'badTemplate':
      return told(`CloudFormation cannot use the template: ${message.replace(/\.$/, '')}; ${todo}.`);
    default:
      return undefined;
  }
}

function busyError(error: unknown, message: string): AdapterError {
  return new AdapterError(
    'busy',
    `Another operation is running: ${message}; ${AWS_ANSWERS.stackBusy.todo}.`,
    {
      service: 'CloudFormation',
      code: 'ValidationError',
      retriable: true,
      cause: error,
    },
  );
}

/** A deletion that came while another operation was under way. */
export function busyDeletion(error: unknown): AdapterError | undefined {
  const message = withoutAccount(messageOf(error)).trim();
  return isAnswer(error, 'deletionBusy') ? busyError(error, message.replace(/\.$/, '')) : undefined;
}

/** The service role that a stack was last given, or that it was to be worked on with, is gone or lets CloudFormation in no more. */
export function goneRoleError(error: unknown): UserError | undefined {
  if (!isAnswer(error, 'stackRoleUnusable')) return undefined;
  const { cause, todo } = AWS_ANSWERS.stackRoleUnusable;
  return new UserError(cause, `${cannotWork(oneLine(withoutAccount(messageOf(error))))}; ${todo}.`, {
    cause: error,
  });
}

/** By what CloudFormation says of the role. */
function cannotWork(message: string): string {
  const role = /^Role (\S+) /.exec(message)?.[1]?.replace('/', ' ');
  return `CloudFormation cannot work with the ${role}: the account has no role of that name, or its trust policy does not name cloudformation.amazonaws.com`;
}

/** Only the exact sentence means absent: any other ValidationError may be a malformed name or a fault of AWS. */
export function isAbsent(error: unknown, nameOrId: string): boolean {
  return isAnswer(error, 'stackAbsent') && messageOf(error) === `Stack with id ${nameOrId} does not exist`;
}

/** The same token has been taken before: the request whose answer was lost was ours. */
export function ignoreRepeatedToken(error: unknown): undefined {
  if (isAnswer(error, 'tokenTaken')) return undefined;
  throw error;
}

/** Termination protection is somebody's word that a stack stays; lifting it is not ours. */
export function protectedError(error: unknown): UserError | undefined {
  if (!isAnswer(error, 'stackProtected')) return undefined;
  const message = withoutAccount(messageOf(error));
  return new UserError('protected', `${message}; ${AWS_ANSWERS.stackProtected.todo}.`, { cause: error });
}

/** CloudFormation drops the other change sets of a stack when one is executed. */
export function isChangeSetDropped(error: unknown): boolean {
  return isAnswer(error, 'changeSetGone');
}

/** How operations on change sets say that there is no such stack. */
export function isStackMissing(error: unknown): boolean {
  return isAnswer(error, 'stackMissing');
}

export function doubtfulStack(what: string): AdapterError {
  return new AdapterError('doubtful_facts', `${what}, so nothing was concluded from it; run it again.`, {
    service: 'CloudFormation',
    retriable: true,
  });
}
