import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Log } from '../../ports/log.ts';

/**
 * Notes at a record what was told or done. Where that fails, a later run does not know of it, which is no reason to fail.
 * @param otherwise what comes of it then, as the beginning of a sentence.
 */
export async function noteTold(
  log: Pick<Log, 'warning'>,
  otherwise: string,
  note: () => Promise<void>,
): Promise<void> {
  try {
    await note();
  } catch (error) {
    log.warning(`${otherwise}, because it could not be noted: ${describeFailure(error).sentence}`);
  }
}
