import { type Desk, openDesk } from '../world/people-desk.ts';
import { inEachTest } from './in-each-test.ts';

/** In each test a pull request of its own, and the actions that speak to people about it. */
export function withDesk(): Desk {
  return inEachTest(() => openDesk());
}
