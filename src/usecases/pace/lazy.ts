/** The answer to a question that is asked when somebody first needs it, and never again. */
export function lazy<Answer extends object>(ask: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

/** The same for each key. */
export function oncePer<Key, Answer>(ask: (key: Key) => Promise<Answer>): (key: Key) => Promise<Answer> {
  const asked = new Map<Key, () => Promise<Answer>>();
  return (key) => {
    const once = asked.get(key) ?? lazy(() => ask(key));
    asked.set(key, once);
    return once();
  };
}
