import type { Targets } from '../../../src/usecases/targets/targets.ts';

/** The only place there is. */
export function onePlace<Deps>(deps: Deps): Targets<Deps> {
  return [{ name: undefined, deps }];
}
