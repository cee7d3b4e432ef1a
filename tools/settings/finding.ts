/** A line of a file of the team's repository. */
export interface Place {
  /** From the repository's root; the settings file as it was named. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Something that its writer must put right, or may want to. */
export interface Finding extends Place {
  /** What is there and what to do, as one sentence without its dot. */
  readonly what: string;
}

/** What can be said of a settings file. */
export interface SettingsJudgement {
  /** What would make a run fail or do something else than the file says; [] for a file that is right. */
  readonly findings: readonly Finding[];
  /** What may be meant so. */
  readonly warnings: readonly Finding[];
}

/** As a compiler writes it, so that editors and terminals lead to the line. */
export function findingLine({ file, line, what }: Finding): string {
  return `${file}:${line}: ${what}.`;
}

/** Each once, in the order of files and lines. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(findings.map((finding) => [findingLine(finding), finding]));
  const files = [...new Set([...once.values()].map(({ file }) => file))];
  return [...once.values()].sort(
    (one, other) => files.indexOf(one.file) - files.indexOf(other.file) || one.line - other.line,
  );
}
