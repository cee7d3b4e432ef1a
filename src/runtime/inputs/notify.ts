import { checkKind } from '../../domain/environment/naming.ts';
import { inputWithValue } from '../../domain/input/shown-value.ts';
import type { Report } from '../../domain/report/report.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { SinkName } from '../../usecases/announce/announce.ts';
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
  'slack-token',
  'slack-channel',
  'slack-api-url',
  'sinks',
  'required',
  ...HOURLY_INPUTS,
] as const;

export interface SlackInputs {
  readonly token: string;
  readonly channel: string;
  readonly apiUrl: string | undefined;
}

export interface NotifyInputs extends CommonInputs {
  readonly project: string | undefined;
  readonly environment: string;
  /** Of this repository and kind, and of any project. */
  readonly reports: readonly Report[];
  readonly message: string | undefined;
  /** Undefined when Slack is not configured or not wanted. */
  readonly slack: SlackInputs | undefined;
  readonly sinks: readonly SinkName[];
  readonly required: boolean;
  /** File of the workflow that looks every hour. */
  readonly hourlyWorkflow: string;
}

export const SINKS: readonly SinkName[] = ['slack', 'pull-request', 'summary'];

/** @throws UserError naming the input, its value and the legal values. */
export async function readNotifyInputs(run: StepRun): Promise<NotifyInputs> {
  const reader = readerOf(run, NOTIFY_INPUTS);
  reader.notYet('event', () => true, 'no value');
  const token = reader.text('slack-token');
  if (token !== undefined) run.setSecret(token);
  const channel = reader.text('slack-channel');
  const configured =
    token === undefined || channel === undefined
      ? undefined
      : { token, channel, apiUrl: reader.text('slack-api-url') };
  const asked = reader.list('sinks').map(checkSink);
  if (asked.includes('slack') && configured === undefined) throw noSlack();
  if (asked.length === 0 && token !== undefined && channel === undefined)
    run.log.warning(
      "'slack-token' is given and 'slack-channel' is not, so nothing is announced on Slack; give both, or neither.",
    );
  if (asked.length === 0 && token === undefined && channel !== undefined)
    run.log.warning(
      "'slack-channel' is given and 'slack-token' is not, so nothing is announced on Slack; give both, or neither. GitHub gives runs of Dependabot no secrets of Actions.",
    );
  const sinks =
    asked.length > 0 ? asked : SINKS.filter((sink) => sink !== 'slack' || configured !== undefined);
  const environment = checkKind(reader.text('environment') ?? 'preview');
  return Object.freeze({
    ...readCommonInputs(run),
    project: reader.text('project'),
    environment,
    reports: await readResults(run, reader.text('results'), environment),
    message: reader.text('message'),
    slack: sinks.includes('slack') ? configured : undefined,
    sinks,
    required: reader.boolean('required', false),
    hourlyWorkflow: readHourlyWorkflow(reader),
  });
}

function checkSink(name: string): SinkName {
  const sink = SINKS.find((known) => known === name);
  if (sink !== undefined) return sink;
  throw new UserError(
    'invalid_input',
    `${inputWithValue('sinks', name)}; it takes any of ${SINKS.join(', ')}.`,
  );
}

function noSlack(): UserError {
  return new UserError(
    'missing_credentials',
    "Input 'sinks' names slack, but slack-token or slack-channel is empty; give both.",
  );
}
