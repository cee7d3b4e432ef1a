import {
  type AddressFault,
  type AddressHistory,
  isFinal,
  nextHistory,
} from '../../domain/readiness/address-fault.ts';
import type { Clock } from '../../ports/clock.ts';

/** Told of what each look at an address met, in turn; true once the fault is there to stay. */
export function watchAddress(clock: Pick<Clock, 'monotonic'>): (fault: AddressFault | undefined) => boolean {
  let past: AddressHistory | undefined;
  return (fault) => {
    past = nextHistory(past, fault, clock.monotonic());
    return isFinal(past, clock.monotonic());
  };
}

/** The host of an address, to be named; the address as it is where it has none. */
export function hostOf(url = 'its address'): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
