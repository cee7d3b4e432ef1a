import { afterEach } from '@jest/globals';

interface Holder {
  readonly world: { close(): Promise<void> };
}

/** @returns what to hand a stage or a ground to, which gives it back and closes its world after the test under way */
export function closingAfterEach(): <T extends Holder>(made: T) => T {
  const open: Holder[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ world }) => world.close()));
  });
  return (made) => {
    open.push(made);
    return made;
  };
}
