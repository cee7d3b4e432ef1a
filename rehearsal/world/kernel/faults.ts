import { z } from 'zod';
import { SERVICE_NAMES, type ServiceName, type WireRequest, type WireResponse } from './wire.ts';

/**
 * A fault that the world plays on matching requests. `phase` says whether the request had been
 * applied (`after`) or not (`before`) when it struck. `kill` calls back whoever armed it, then
 * destroys the socket without one byte; `reset` only destroys the socket; `hang` never answers; `truncate`
 * promises the whole answer and breaks off in the middle of its body; `interpose` hands the request to a
 * function that stands between it and the service.
 */
export interface Fault {
  readonly name: string;
  readonly service?: ServiceName;
  readonly operation?: string;
  /** Skips this many matching requests first. */
  readonly skip?: number;
  /** How many times it strikes; 1 when absent. */
  readonly times?: number;
  readonly phase: 'before' | 'after';
  readonly effect: 'kill' | 'reset' | 'hang' | 'truncate' | 'answer' | 'interpose';
  /** The answer given for `effect: 'answer'`. */
  readonly answer?: WireResponse;
  /** What stands in between for `effect: 'interpose'`; `handle` is the service, as often as it is wanted. */
  readonly interpose?: (
    request: WireRequest,
    handle: (request: WireRequest) => Promise<WireResponse>,
  ) => Promise<WireResponse>;
  readonly onStrike?: () => void;
}

/** The faults that are armed. */
export interface Faults {
  /** @throws Error that names what is wrong with it: a fault with a misspelt member would strike everything, or nothing */
  add(fault: Fault): void;
  clear(): void;
  /** The fault that strikes this request now, if any; counts it. */
  strike(service: ServiceName, operation: string, request: WireRequest): Fault | undefined;
}

const aFunction = z.custom((value) => typeof value === 'function', 'must be a function');
/** For good is a number too. */
const aCount = z.custom((value) => typeof value === 'number' && value > 0, 'must be a number above 0');
const FAULT = z
  .strictObject({
    name: z.string(),
    service: z.enum(SERVICE_NAMES).optional(),
    operation: z.string().optional(),
    skip: z.int().nonnegative().optional(),
    times: aCount.optional(),
    phase: z.enum(['before', 'after']),
    effect: z.enum(['kill', 'reset', 'hang', 'truncate', 'answer', 'interpose']),
    answer: z
      .strictObject({
        status: z.int().min(200).max(599),
        headers: z.record(z.string(), z.string()).optional(),
        body: z.union([z.string(), z.instanceof(Uint8Array)]).optional(),
      })
      .optional(),
    interpose: aFunction.optional(),
    onStrike: aFunction.optional(),
  })
  .refine(({ effect, interpose }) => effect !== 'interpose' || interpose !== undefined, {
    path: ['interpose'],
    message: 'needs the function that stands in between, which no request can hand over',
  });

/** @throws Error that names each member that is wrong, and the legal ones */
export function checkFault(fault: unknown): asserts fault is Fault {
  const parsed = FAULT.safeParse(fault);
  if (parsed.success) return;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`);
  throw new Error(
    `The world cannot play this fault: ${problems.join('; ')}. It takes ${Object.keys(FAULT.shape).join(', ')}.`,
  );
}

/** No faults yet. */
export function createFaults(): Faults {
  let armed: { fault: Fault; toSkip: number; left: number }[] = [];
  return {
    add(fault) {
      checkFault(fault);
      armed.push({ fault, toSkip: fault.skip ?? 0, left: fault.times ?? 1 });
    },
    clear() {
      armed = [];
    },
    strike(service, operation) {
      for (const entry of armed) {
        if (entry.left <= 0) continue;
        if (entry.fault.service !== undefined && entry.fault.service !== service) continue;
        if (entry.fault.operation !== undefined && entry.fault.operation !== operation) continue;
        if (entry.toSkip > 0) {
          entry.toSkip -= 1;
          continue;
        }
        entry.left -= 1;
        return entry.fault;
      }
      return undefined;
    },
  };
}
