import { type Desk, openDesk } from '../world/people-desk.ts';
import { inEachTest } from './in-each-test.ts';

/**
 * In each test a pull request of its own, and the actions that speak to people about it.
 * @param pageSize as `openDesk` takes it
 */
export function withDesk(pageSize?: number): Desk {
  return inEachTest(() => openDesk({}, 5, pageSize));
}
