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

/** The same for a question about many keys, of which only those are asked that nobody asked about before. */
export function oncePerEach<Key, Answer>(
  ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>,
): (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>> {
  const asked = new Map<Key, Promise<ReadonlyMap<Key, Answer>>>();
  return async (keys) => {
    const left = [...new Set(keys)].filter((key) => !asked.has(key));
    if (left.length > 0) {
      const answers = ask(left);
      for (const key of left) asked.set(key, answers);
    }
    const found = new Map<Key, Answer>();
    for (const key of new Set(keys)) {
      const answer = (await asked.get(key))?.get(key);
      if (answer !== undefined) found.set(key, answer);
    }
    return found;
  };
}
