import type { Places } from '../../src/usecases/targets/places.ts';

/** The only place there is. */
export function onePlace<Deps>(deps: Deps): Places<Deps> {
  return [{ name: undefined, deps }];
}
