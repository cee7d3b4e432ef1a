import { inputWithValue } from '../../domain/input/shown-value.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { SinkName } from '../../usecases/announce/announce.ts';
import type { InputReader } from './input-reader.ts';

/** Where people are told; provision and notify have the same inputs for it. */
export const ANNOUNCING_INPUTS = ['slack-token', 'slack-channel', 'slack-api-url', 'sinks'] as const;

export interface SlackInputs {
  readonly token: string;
  readonly channel: string;
  readonly apiUrl: string | undefined;
}

export interface AnnouncingInputs {
  /** Undefined when Slack is not configured or not wanted. */
  readonly slack: SlackInputs | undefined;
  readonly sinks: readonly SinkName[];
}

export const SINKS: readonly SinkName[] = ['slack', 'pull-request', 'summary'];

/**
 * Reads where to announce, and hides the token.
 * @param warn is told where Slack is half configured.
 * @throws UserError naming the input, its value and the legal values.
 */
export function readAnnouncing(
  reader: InputReader<(typeof ANNOUNCING_INPUTS)[number]>,
  run: Pick<StepRun, 'setSecret'>,
  warn: (sentence: string) => void,
): AnnouncingInputs {
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
    warn(
      "'slack-token' is given and 'slack-channel' is not, so nothing is announced on Slack; give both, or neither.",
    );
  if (asked.length === 0 && token === undefined && channel !== undefined)
    warn(
      "'slack-channel' is given and 'slack-token' is not, so nothing is announced on Slack; give both, or neither. GitHub gives runs of Dependabot no secrets of Actions.",
    );
  const sinks =
    asked.length > 0 ? asked : SINKS.filter((sink) => sink !== 'slack' || configured !== undefined);
  return { slack: sinks.includes('slack') ? configured : undefined, sinks };
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
