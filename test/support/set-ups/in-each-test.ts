import { afterEach, beforeEach } from '@jest/globals';

interface Closer {
  close(): Promise<void>;
}

type Opened = Closer | { readonly world: Closer };

/**
 * Opens something before each test of the file or of the `describe` that calls this, and closes it afterwards.
 * @returns stands for the one of the test under way; good from a later `beforeEach` on
 */
export function inEachTest<T extends Opened>(open: () => Promise<T>): T {
  let current: T | undefined;
  beforeEach(async () => {
    current = await open();
  });
  afterEach(async () => {
    const closing = current;
    current = undefined;
    await closerOf(closing)?.close();
  });
  return standIn(() => {
    if (current === undefined) throw new Error('Nothing is open outside of a test.');
    return current;
  });
}

function closerOf(opened: Opened | undefined): Closer | undefined {
  return opened === undefined || 'close' in opened ? opened : opened.world;
}

/** An object that has what `now()` has at the time, in all ways in which a test looks at it. */
function standIn<T extends object>(now: () => T): T {
  return new Proxy({} as T, {
    get: (_, key) => Reflect.get(now(), key),
    set: (_, key, value) => Reflect.set(now(), key, value),
    has: (_, key) => Reflect.has(now(), key),
    ownKeys: () => Reflect.ownKeys(now()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(now(), key),
  });
}
