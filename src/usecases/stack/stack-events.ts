import type { StackEvent } from '../../domain/stack/stack.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';

/** An event, and the logical ids of the stacks around it within the stack that is followed, each with a slash after it. */
export interface StreamedEvent {
  readonly event: StackEvent;
  readonly path: string;
}

export interface EventStream {
  /**
   * What is new, oldest first. While nested stacks are at work most looks ask nothing, so that there is no more than one request
   * a look on average however many there are; the last look asks for everything.
   */
  look(isLast: boolean): Promise<readonly StreamedEvent[]>;
  /** Everything so far, oldest first. */
  all(): readonly StackEvent[];
}

interface Nested {
  readonly id: string;
  readonly path: string;
  /** By the last word of the stack around it. */
  isAtWork: boolean;
  isRead: boolean;
}

const STACK = 'AWS::CloudFormation::Stack';
/** More that work at the same time are read once these have ended, so that each minute keeps its limit of requests. */
const AT_ONCE = 3;

/** Follows a stack and the stacks nested in it, since `since` (ISO 8601). A nested stack that cannot be read is passed over. */
export function stackEvents(
  deps: { readonly stacks: Pick<StackCloud, 'events'>; readonly log: Log },
  stackId: string,
  since: string,
): EventStream {
  const seen = new Map<string, StreamedEvent>();
  const nested = new Map<string, Nested>();
  let idleLooks = 0;

  function add(id: string, path: string, events: readonly StackEvent[]): void {
    for (const event of events) {
      const key = `${id} ${event.id}`;
      if (seen.has(key)) continue;
      seen.set(key, { event, path });
      if (event.type === STACK && event.physicalId !== undefined && event.physicalId !== id)
        follow(event.physicalId, path, event);
    }
  }

  function follow(id: string, path: string, { status, logicalId }: StackEvent): void {
    const begins = /^(?:CREATE|UPDATE)_IN_PROGRESS$/.test(status) && id.startsWith('arn:');
    const found = nested.get(id);
    if (found === undefined && !begins) return;
    const one = found ?? { id, path: `${path}${logicalId}/`, isAtWork: true, isRead: false };
    nested.set(id, Object.assign(one, { isAtWork: status.endsWith('_IN_PROGRESS'), isRead: false }));
  }

  async function read(one: Nested): Promise<void> {
    one.isRead = true;
    const events = await deps.stacks.events(one.id, since).catch((error: unknown) => {
      if (!(error instanceof AdapterError)) throw error;
      deps.log.debug(`A nested stack was not read: ${error.message}`);
      return [];
    });
    add(one.id, one.path, events);
  }

  const open = () => [...nested.values()].filter((one) => one.isAtWork || !one.isRead);

  return {
    async look(isLast) {
      const known = open();
      const due = known.slice(0, AT_ONCE);
      if (!isLast && idleLooks < due.length) {
        idleLooks += 1;
        return [];
      }
      idleLooks = 0;
      const before = seen.size;
      add(stackId, '', await deps.stacks.events(stackId, since));
      for (const one of due) await read(one);
      if (isLast) await readRest(nested, read);
      return byTime([...seen.values()].slice(before));
    },
    all: () => byTime([...seen.values()]).map(({ event }) => event),
  };
}

/** What has not been read since it last moved; reading one may show others within it. */
async function readRest(nested: ReadonlyMap<string, Nested>, read: (one: Nested) => Promise<void>) {
  for (const one of nested.values()) if (!one.isRead) await read(one);
}

/** Events of one instant stay in the order in which they were read. */
function byTime(events: readonly StreamedEvent[]): readonly StreamedEvent[] {
  return events.toSorted((a, b) => Date.parse(a.event.at) - Date.parse(b.event.at));
}
