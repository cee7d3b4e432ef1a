/** Single files of the job's workspace, which anybody's code may have written. Touches the job's disk only; safe to repeat. */
export interface WorkspaceFiles {
  /**
   * Text of a file, which is read as UTF-8. Undefined where there is none.
   * @param path relative to the workspace.
   * @param input the name of the input that gave the path, for whoever has to correct it.
   * @param mostBytes the most that the file may have.
   * @throws UserError `invalid_input` for what lies outside of the workspace, also by a link, for what is no plain file, no UTF-8 or
   * too large.
   */
  read(path: string, input: string, mostBytes: number): Promise<string | undefined>;
  /**
   * Writes a file anew, in the place of what was there; missing folders are made.
   * @throws UserError `invalid_input` for a path that leads out of the workspace.
   */
  write(path: string, input: string, text: string): Promise<void>;
}
