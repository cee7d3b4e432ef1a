/** The keys under which an application's JSON may tell its commit, in this order. */
const KEYS = ['commit', 'sha', 'version'] as const;
/** A commit in full, or at least the seven characters that Git shows of it. */
const COMMIT = /^[0-9a-f]{7,40}$/i;
const LINE = new RegExp(`^(?:(?:${KEYS.join('|')})\\s*[:=]\\s*)?([0-9a-f]{7,40})$`, 'i');

/**
 * The commit that an application says it is: of a JSON object the first of `commit`, `sha` and `version` that holds one; of other
 * text the first line that is nothing but a commit, or one after `commit:`, `sha=` and the like. Lower case; undefined when
 * it says none.
 */
export function commitInAnswer(body: string): string | undefined {
  const told = parsed(body);
  if (typeof told === 'object' && told !== null) {
    const values = KEYS.map((key) =>
      Object.hasOwn(told, key) ? (told as Record<string, unknown>)[key] : '',
    );
    return values
      .find((value) => typeof value === 'string' && COMMIT.test(value))
      ?.toString()
      .toLowerCase();
  }
  for (const line of body.split('\n')) {
    const commit = LINE.exec(line.trim())?.[1];
    if (commit !== undefined) return commit.toLowerCase();
  }
  return undefined;
}

/** True when what was answered is the commit, or the beginning of it. */
export function isCommit(answered: string | undefined, commit: string): boolean {
  return answered !== undefined && COMMIT.test(answered) && commit.toLowerCase().startsWith(answered);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
