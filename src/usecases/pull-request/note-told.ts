import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Log } from '../../ports/log.ts';

/** Notes what people were told. Where that fails, a later run says it again, which is no reason to fail. */
export async function noteTold(log: Pick<Log, 'warning'>, note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch (error) {
    log.warning(
      `A later run says this again, because it could not be noted: ${describeFailure(error).sentence}`,
    );
  }
}
