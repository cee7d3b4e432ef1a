/** The answer to a question that is asked when somebody first needs it, and never again. */
export function lazy<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
