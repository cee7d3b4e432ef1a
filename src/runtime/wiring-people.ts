import { createSlack } from '../adapters/chat/slack.ts';
import { createPivotal, PIVOTAL_URL } from '../adapters/trackers/pivotal.ts';
import { inputWithValue } from '../domain/input/shown-value.ts';
import { UserError } from '../domain/verdict/errors.ts';
import type { Tracker } from '../ports/tracker.ts';
import type { ChatSink } from '../usecases/announce/announce-in-chat.ts';
import type { OpenTracker, StoryLook } from '../usecases/stories/story-look.ts';
import type { StoryInputs } from './inputs/due.ts';
import type { SlackInputs } from './inputs/notify.ts';
import type { TrackerInputs } from './inputs/sync-tracker.ts';
import { redactChat, redactTracker } from './redact.ts';
import type { RunContext } from './run-context.ts';

/** The tracker, made when it is first needed, so that a fork's run without secrets can say a plain word. */
export function wireTracker(
  context: RunContext,
  inputs: TrackerInputs,
): { tracker(): Tracker; readonly trackerHost: string } {
  const url = trackerApi(inputs.url ?? PIVOTAL_URL);
  let made: Tracker | undefined;
  return {
    trackerHost: new URL(url).host,
    tracker() {
      made ??= redactTracker(
        createPivotal({
          fetch: context.fetch,
          url,
          token: inputs.token,
          projects: inputs.projects,
          sleep: context.clock.sleep,
          timeout: context.timeout,
          githubSaid: context.githubSaid,
          time: context.time,
        }),
        context.veil,
      );
      return made;
    },
  };
}

/** The tracker of a look, whose inputs are read when it is first asked; undefined where the step names none. */
export function wireStories(
  context: RunContext,
  inputs: StoryInputs | undefined,
  { reviewedBy, longLived }: Pick<StoryLook, 'reviewedBy' | 'longLived'>,
): StoryLook | undefined {
  if (inputs === undefined) return undefined;
  let opened: OpenTracker | undefined;
  return {
    ...inputs,
    reviewedBy,
    longLived,
    open() {
      if (opened === undefined) {
        const { trackerHost, tracker } = wireTracker(context, inputs.tracker());
        opened = { source: { named: [], trackerHost }, tracker };
      }
      return opened;
    },
  };
}

/** The address of the API itself; one without a version is taken for a host that serves Pivotal's paths. */
function trackerApi(url: string): string {
  const checked = checkEndpoint('tracker-url', url);
  return /\/v\d+$/.test(checked) ? checked : `${checked}/services/v5`;
}

export function wireChat(context: RunContext, inputs: SlackInputs | undefined): ChatSink | undefined {
  if (inputs === undefined) return undefined;
  const chat = createSlack({
    fetch: context.fetch,
    token: inputs.token,
    ...(inputs.apiUrl === undefined ? {} : { apiUrl: checkEndpoint('slack-api-url', inputs.apiUrl) }),
    sleep: context.clock.sleep,
    timeout: context.timeout,
    log: context.run.log,
  });
  return { chat: redactChat(chat, context.veil), channel: inputs.channel };
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** @throws UserError unless it is https, or http on loopback: a token travels to it. */
function checkEndpoint(input: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (safe) return text.replace(/\/+$/, '');
  throw new UserError(
    'invalid_input',
    `${inputWithValue(input, text)}; it takes an address that begins with https://.`,
  );
}
