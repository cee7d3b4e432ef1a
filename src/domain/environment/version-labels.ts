/**
 * The environment that an application version was made for; undefined when the label is not one of ours (see `versionLabel`). Labels
 * of older versions end without a kind.
 */
export function environmentOfLabel(label: string): string | undefined {
  return /^(.+)-[0-9a-f]{12}(?:\.[0-9a-f]{12})?(?:\.[a-z][a-z0-9]{1,15})?$/.exec(label)?.[1];
}
