import { checkKind } from '../../domain/environment/naming.ts';
import type { Report } from '../../domain/report/report.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import { ANNOUNCING_INPUTS, type AnnouncingInputs, readAnnouncing, readChannels } from './announcing.ts';
import { COMMON_INPUTS, type CommonInputs, readCommonInputs } from './common.ts';
import { HOURLY_INPUTS, readHourlyWorkflow } from './hourly-workflow.ts';
import { readerOf } from './input-reader.ts';
import { readResults } from './results.ts';

export const NOTIFY_INPUTS = [
  ...COMMON_INPUTS,
  'project',
  'environment',
  'event',
  'results',
  'message',
  ...ANNOUNCING_INPUTS,
  'slack-activity-channel',
  'required',
  ...HOURLY_INPUTS,
] as const;

export interface NotifyInputs extends CommonInputs, AnnouncingInputs {
  readonly project: string | undefined;
  readonly environment: string;
  /** Of this repository and kind, and of any project. */
  readonly reports: readonly Report[];
  readonly message: string | undefined;
  /** Id or name of the channel to which everything that is done is logged; undefined for none. */
  readonly activityChannel: string | undefined;
  readonly required: boolean;
  /** File of the workflow that looks every hour. */
  readonly hourlyWorkflow: string;
}

/** @throws UserError naming the input, its value and the legal values. */
export async function readNotifyInputs(run: StepRun): Promise<NotifyInputs> {
  const reader = readerOf(run, NOTIFY_INPUTS);
  reader.notYet('event', () => true, 'no value');
  const announcing = readAnnouncing(reader, run, run.log.warning);
  const environment = checkKind(reader.text('environment') ?? 'preview');
  return Object.freeze({
    ...readCommonInputs(run),
    project: reader.text('project'),
    environment,
    reports: await readResults(run, reader.text('results'), environment),
    message: reader.text('message'),
    ...announcing,
    activityChannel: readChannels(reader.list('slack-activity-channel'), 'slack-activity-channel', 1)[0],
    required: reader.boolean('required', false),
    hourlyWorkflow: readHourlyWorkflow(reader),
  });
}
