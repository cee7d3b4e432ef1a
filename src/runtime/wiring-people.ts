import { createSlack } from '../adapters/chat/slack.ts';
import { createPivotal, PIVOTAL_URL } from '../adapters/trackers/pivotal.ts';
import type { ReferenceRule } from '../domain/stories/references.ts';
import type { StatusNames, Tracker } from '../ports/tracker.ts';
import type { ChatSink } from '../usecases/announce/announce-in-chat.ts';
import type { OpenTracker, StoryLook } from '../usecases/stories/story-look.ts';
import { checkEndpoint } from './inputs/check-endpoint.ts';
import type { StoryInputs } from './inputs/due.ts';
import type { SlackInputs } from './inputs/notify.ts';
import type { TrackerInputs } from './inputs/tracker.ts';
import { redactChat, redactTracker } from './redact.ts';
import type { RunContext } from './run-context.ts';

/** A tracker whose address has been judged, and which nobody has asked yet. */
export interface JudgedTracker {
  /** How pull requests name its stories. */
  readonly rule: ReferenceRule;
  /** Makes it when it is first asked for, so that a run without secrets can say a plain word. */
  open(statuses: StatusNames): () => Tracker;
}

/** @throws UserError for an address that is none. */
export function judgeTracker(context: RunContext, inputs: TrackerInputs): JudgedTracker {
  const url = pivotalApi(inputs.url ?? PIVOTAL_URL);
  return {
    rule: { family: 'pivotal', host: new URL(url).host },
    open(_statuses) {
      let made: Tracker | undefined;
      return () => {
        made ??= redactTracker(createPivotal({ ...farSide(context), ...inputs, url }), context.veil);
        return made;
      };
    },
  };
}

/** With what every adapter of a tracker asks. */
function farSide(context: RunContext) {
  const { fetch, clock, timeout, githubSaid, time } = context;
  return { fetch, sleep: clock.sleep, timeout, githubSaid, time };
}

/** The tracker of a look, whose inputs are read when it is first asked; undefined where the step names none. */
export function wireStories(
  context: RunContext,
  inputs: StoryInputs | undefined,
  {
    reviewedBy,
    longLived,
    stories: { statuses },
  }: Pick<StoryLook, 'reviewedBy' | 'longLived'> & { readonly stories: { readonly statuses: StatusNames } },
): StoryLook | undefined {
  if (inputs === undefined) return undefined;
  let opened: OpenTracker | undefined;
  return {
    ...inputs,
    reviewedBy,
    longLived,
    open() {
      if (opened === undefined) {
        const judged = judgeTracker(context, inputs.tracker());
        opened = { source: { named: [], rule: judged.rule }, tracker: judged.open(statuses) };
      }
      return opened;
    },
  };
}

/** The address of the API itself; one without a version is taken for a host that serves Pivotal's paths. */
function pivotalApi(url: string): string {
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
