/** Issues that the suite keeps, each known by the marker that its text begins with. */
export interface Issues {
  /**
   * Keeps one open issue of ours: edits the oldest one whose body begins with the marker, or opens it. Safe to repeat once
   * GitHub lists what was opened.
   * @throws AdapterError `doubtful_facts` for a list of issues that may be incomplete.
   */
  upsertIssue(issue: {
    /** What no other issue begins with. */
    readonly marker: string;
    /** One line. */
    readonly title: string;
    /** Markdown that begins with the marker. */
    readonly body: string;
  }): Promise<IssueFacts>;
  /**
   * Number of the open issue of ours whose body begins with one of the markers and that changed at `since` or later. Undefined
   * when there is none among the hundred open issues that changed last. Only reads.
   */
  openIssue(issue: {
    /** Each as in `upsertIssue`. */
    readonly markers: readonly string[];
    /** As in `closeIssue`. */
    readonly since: Date;
  }): Promise<number | undefined>;
  /**
   * Closes the open issue of ours whose body begins with the marker and that changed at `since` or later. Puts a note under
   * its text. Gives its number, or undefined when there is none among the hundred open issues that changed last. Safe to repeat.
   */
  closeIssue(issue: {
    /** As in `upsertIssue`. */
    readonly marker: string;
    /** Markdown. */
    readonly note: string;
    /** An issue that changed last before then is left open. Compared with GitHub's clock; may come from `Clock.now()`. */
    readonly since: Date;
  }): Promise<number | undefined>;
}

/** An issue as GitHub has it. */
export interface IssueFacts {
  /** Within the repository; shared with pull requests. */
  readonly number: number;
  /** Its page. */
  readonly url: string;
}
