import type { WorldCore } from '../../../kernel/world.ts';

/** What a service answered to the handler of a resource. */
export interface ServiceAnswer {
  readonly message: string;
  /** As CloudFormation calls it, such as `Iam`. */
  readonly service: string;
  readonly status: number;
  /** As `HandlerErrorCode` of the CLI user guide, such as `AlreadyExists`. */
  readonly code: string;
}

/** The failure of a resource because of what its service answered, in the form that users report. */
export function serviceFailure(core: WorldCore, { message, service, status, code }: ServiceAnswer): Error {
  const request = core.random.uuid();
  return handlerFailure(
    core,
    `${message} (Service: ${service}, Status Code: ${status}, Request ID: ${request})`,
    code,
  );
}

/** The failure of a resource in its handler's own words. */
export function handlerFailure(core: WorldCore, message: string, code: string): Error {
  return new Error(
    `Resource handler returned message: "${message}" (RequestToken: ${core.random.uuid()}, HandlerErrorCode: ${code})`,
  );
}
