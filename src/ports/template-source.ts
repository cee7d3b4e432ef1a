/** The templates that ship with the suite. */
export interface TemplateSource {
  /** The text of a bundled template, undefined when none has that name. */
  bundled(name: string): Promise<string | undefined>;
}
