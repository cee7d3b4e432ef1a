import type { Targets } from '../../../src/usecases/targets/targets.ts';

/** The only target there is. */
export function oneTarget<Deps>(deps: Deps): Targets<Deps> {
  return [{ name: undefined, deps }];
}
