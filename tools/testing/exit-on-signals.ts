/** With the code that a shell gives for each. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Ends this process by `process.exit` when it gets a signal, so that what waits for its `exit` is done. Else the signal would end it at
 * once, and what it started would go on.
 * @returns takes that back
 */
export function exitOnSignals(): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => ({
    signal,
    end: () => void process.exit(code),
  }));
  for (const { signal, end } of handlers) process.once(signal, end);
  return () => {
    for (const { signal, end } of handlers) process.off(signal, end);
  };
}
