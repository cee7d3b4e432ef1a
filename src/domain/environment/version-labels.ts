/** The environment that an application version was made for; undefined when the label is not one of ours (see `versionLabel`). */
export function environmentOfLabel(label: string): string | undefined {
  return /^(.+)-[0-9a-f]{12}(?:\.[0-9a-f]{12})?$/.exec(label)?.[1];
}
