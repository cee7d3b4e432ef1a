import { withoutAccount } from '../../domain/privacy/without-account.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';

/**
 * Removes what is no environment and costs next to nothing, so that a role that may not do it is a warning, which says what may be
 * left and what the reader can do.
 * @throws everything else that `work` throws.
 */
export async function warnIfRefused(
  log: Log,
  remains: { readonly what: string; readonly remedy: string },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AdapterError) || !isPermissionMissing(error)) throw error;
    log.warning(`${remains.what} may be left: ${withoutAccount(error.message)} ${remains.remedy}`);
  }
}

/**
 * Sweeps what killed runs left. Where there is no such service, or no right to look, there is mostly nothing to sweep, so a
 * service that fails is a warning.
 * @param what begins the warning.
 * @throws everything but an AdapterError.
 */
export async function warnIfFails(log: Log, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.warning(`${what} were not swept: ${describeFailure(error).sentence}`);
  }
}

/** Not a session that ran out, which a rerun has no more. */
export function isPermissionMissing(error: AdapterError): boolean {
  return /^(?:AccessDenied|InsufficientPrivileges)/.test(error.code ?? '');
}
