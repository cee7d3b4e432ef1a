/** Where a row of docs/answers.md is from, and an answer of its kind as the far side sends it. */
export interface Evidence {
  /** A page, an issue or a file. */
  readonly source: string;
  /** The call that is answered so; one of the row's, where it names some. */
  readonly call: string;
  readonly status: number;
  /** JSON, or text as it is. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call that the code makes, and an answer that its documentation lists for it. */
export interface DocumentedAnswer {
  readonly call: string;
  /** Absent where the documentation tells a code only. */
  readonly status?: number;
  readonly code?: string;
}
