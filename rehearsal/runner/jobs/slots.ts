/** Places for what runs at a time. */
export interface Slots {
  /** Resolves when there is a place, with what gives it back. */
  take(): Promise<() => void>;
}

/** So many places, all of them free. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  function giveBack(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return giveBack;
    },
  };
}
