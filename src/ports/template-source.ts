/** Where templates come from that are not simply a file of the repository. Only reads, so both are safe to repeat. */
export interface TemplateSource {
  /** The text of a bundled template, undefined when none has that name. */
  bundled(name: string): Promise<string | undefined>;
  /**
   * The text of the template that a module's default export makes (or is): what it gives as text is taken
   * as it is, an object becomes JSON. It has twenty seconds and may give four million characters. It runs in a process of its own,
   * which is no wall: what the job holds, the module can take.
   * @throws UserError `invalid_template` in one sentence when it gives none by then.
   */
  made(module: TemplateModule, given: TemplateContext): Promise<string>;
}

/** A module of the repository that makes a template. */
export interface TemplateModule {
  /** In the repository; its ending says what language it is in. */
  readonly path: string;
  /** Its source. */
  readonly text: string;
}

/** What a module's function is called with. No commit: a template that changed with each would update what need not. */
export interface TemplateContext {
  /** `[a-z][a-z0-9]{1,19}` */
  readonly project: string;
  /** The kind, such as `preview`. */
  readonly environment: string;
  /** Name of the stack and of the Beanstalk environment. */
  readonly name: string;
  /** The branch that the environment is for. */
  readonly branch: string;
  /** The kind's settings with what it inherits, in the file's own keys. */
  readonly settings: Readonly<Record<string, unknown>>;
}

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
   * What Git knows of itself in this job: the settings of the clones from the folder of a module up to the workspace and near the
   * workspace's root, with their submodules, and those of the machine's user. A clone that lies deeper is not found.
   * @param near path of the module, relative to the workspace.
   * @param home the user's folder; undefined where there is none.
   */
  gitSettings(near: string, home: string | undefined): Promise<readonly GitSettings[]>;
  /**
   * Writes a file anew, in the place of what was there; missing folders are made.
   * @throws UserError `invalid_input` for a path that leads out of the workspace.
   */
  write(path: string, input: string, text: string): Promise<void>;
}

/** One file of Git's. */
export interface GitSettings {
  /** Its path in the user's folder, such as `~/.gitconfig`; undefined for one of a clone. */
  readonly shown: string | undefined;
  /** Undefined where it cannot be read, or is larger than 1 MB. */
  readonly text: string | undefined;
}
