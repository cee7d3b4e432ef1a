import { say, type Verdict } from '../verdict/verdict.ts';

/**
 * What Elastic Beanstalk reads at the root of a bundle to change the environment itself, with the rights of whoever deploys: any resource
 * in AWS, and any option, such as another instance profile. Sources: its guide, "Adding and customizing Elastic Beanstalk environment
 * resources" (`Resources` in .ebextensions) and "Environment manifest (env.yaml)".
 */
const CONFIGURES = ['.ebextensions', 'env.yaml', 'env.yml'];

/**
 * Why the tree of a fork's commit is not deployed; undefined where it may be.
 * @param names of the entries of its zip, as they stand there.
 */
export function whyNotOfFork(commit: string, names: readonly string[]): Verdict<'skipped'> | undefined {
  const paths = names.map((name) => name.split(/[\\/]/).filter((part) => part !== '' && part !== '.'));
  const no = (why: string) =>
    say(
      'fork',
      `Commit ${commit.slice(0, 7)} of a fork is not deployed: ${why}; ask for a commit without it.`,
    );
  if (names.some((name, at) => /^[\\/]|^[a-z]:/i.test(name) || paths[at]?.includes('..') === true))
    return no('its archive has a path that leads out of it');
  const found = CONFIGURES.find((name) => paths.some(([root]) => root?.toLowerCase() === name));
  if (found === undefined) return undefined;
  return no(
    `'${found}' at its root would change the environment itself, with the rights of whoever deploys it`,
  );
}
