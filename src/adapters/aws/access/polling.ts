/** Waits that grow by half from `first` to `longest` ms until `budget` ms have been slept. */
export async function* waits(
  sleep: (ms: number) => Promise<void>,
  { first = 250, longest = 3000, budget }: { first?: number; longest?: number; budget: number },
): AsyncGenerator<number> {
  let slept = 0;
  for (let delay = first; slept < budget; delay = Math.min(longest, delay * 1.5)) {
    yield slept;
    await sleep(delay);
    slept += delay;
  }
}
