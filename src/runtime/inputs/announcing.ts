import { inputWithValue } from '../../domain/input/shown-value.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { SinkName } from '../../usecases/announce/announce.ts';
import type { InputReader } from './input-reader.ts';

/** Where people are told; provision and notify have the same inputs for it. */
export const ANNOUNCING_INPUTS = ['slack-token', 'slack-channel', 'slack-api-url', 'sinks'] as const;

export interface SlackInputs {
  readonly token: string;
  /** Ids or names, at least one, none twice. */
  readonly channels: readonly string[];
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
 * @param warn is told where there is a channel and no token, as in a run that GitHub gives no secrets.
 * @param withoutToken is given what is wrong where Slack is asked for and there is no token; it throws where that is worth the step.
 * @throws UserError naming the input, its value and the legal values.
 */
export function readAnnouncing(
  reader: InputReader<(typeof ANNOUNCING_INPUTS)[number]>,
  run: Pick<StepRun, 'setSecret'>,
  warn: (sentence: string) => void,
  withoutToken: (problem: UserError) => void = refuse,
): AnnouncingInputs {
  const token = reader.text('slack-token');
  if (token !== undefined) run.setSecret(token);
  const channels = readChannels(reader.list('slack-channel'), 'slack-channel', MOST_CHANNELS);
  const configured =
    token === undefined || channels.length === 0
      ? undefined
      : { token, channels, apiUrl: reader.text('slack-api-url') };
  const asked = reader.list('sinks').map(checkSink);
  if (asked.includes('slack') && configured === undefined)
    (token === undefined ? withoutToken : refuse)(noSlack());
  if (asked.length === 0 && token !== undefined && channels.length === 0) throw noChannel();
  if (asked.length === 0 && token === undefined && channels.length > 0)
    warn(
      "'slack-channel' is given and 'slack-token' is not, so nothing is announced on Slack; give both, or neither. GitHub gives runs of Dependabot no secrets of Actions.",
    );
  const sinks =
    asked.length > 0 ? asked : SINKS.filter((sink) => sink !== 'slack' || configured !== undefined);
  return { slack: sinks.includes('slack') ? configured : undefined, sinks };
}

const MOST_CHANNELS = 10;

/** docs.slack.dev, "conversations.create", `name`: at most 80 characters, without spaces and most punctuation. */
const CHANNEL = /^#?[^\s#<>@,.:;|&"'`]{1,80}$/;

/**
 * Ids and names of channels, without '#' and none twice.
 * @throws UserError for what is neither, and for more than `most`.
 */
export function readChannels(given: readonly string[], input: string, most: number): readonly string[] {
  const strange = given.find((each) => !CHANNEL.test(each));
  if (strange !== undefined)
    throw new UserError(
      'invalid_input',
      `${inputWithValue(input, strange)}; it takes ids or names of channels, separated by commas, such as C0123456789 or #staging.`,
    );
  const channels = [...new Set(given.map((each) => each.replace(/^#/, '')))];
  if (channels.length > most)
    throw new UserError(
      'invalid_input',
      `Input '${input}' has ${channels.length} channels; it takes ${most} at most, since each hears of every change.`,
    );
  return channels;
}

function refuse(problem: UserError): never {
  throw problem;
}

function noChannel(): UserError {
  return new UserError(
    'invalid_input',
    "Input 'slack-token' is given and 'slack-channel' is not, so nothing could be announced; give slack-channel the id of a channel, or leave both empty.",
  );
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
