import { isObject } from '../input/is-object.ts';
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
  const no = (why: string) => notDeployed(commit, why);
  if (names.some((name, at) => /^[\\/]|^[a-z]:/i.test(name) || paths[at]?.includes('..') === true))
    return no('its archive has a path that leads out of it');
  const found = CONFIGURES.find((name) => paths.some(([root]) => root?.toLowerCase() === name));
  if (found === undefined) return undefined;
  return no(
    `'${found}' at its root would change the environment itself, with the rights of whoever deploys it`,
  );
}

function notDeployed(commit: string, why: string): Verdict<'skipped'> {
  return say(
    'fork',
    `Commit ${commit.slice(0, 7)} of a fork is not deployed: ${why}; ask for a commit without it.`,
  );
}

const CONTAINERS = 'dockerrun.aws.json';

/** The files at the root of a bundle that say how its containers run, as they are written there; [] where there is none. */
export function containerFiles(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.replace(/^(?:\.[\\/])+/, '')))].filter(
    (name) => name.toLowerCase() === CONTAINERS,
  );
}

/**
 * What of such a file gives its containers rights that the instance does not have, or fetches what others keep secret: the role by which
 * tasks are started, logins for private images, and secrets. Sources: Elastic Beanstalk's guide, "Configuring the Dockerrun.aws.json v2
 * file" (`executionRoleArn`, `authentication`); its container definitions are those of ECS, whose API reference has `secrets`,
 * `repositoryCredentials`, `secretOptions` and `taskRoleArn`.
 */
const RIGHTS = ['authentication', 'secrets', 'secretoptions', 'repositorycredentials', 'credentialspecs'];

/**
 * Why a fork's commit is not deployed whose containers are described so; undefined where they ask for no rights.
 * @param text of the file; undefined for one that nobody can read.
 */
export function whyRightsOfFork(
  commit: string,
  name: string,
  text: string | undefined,
): Verdict<'skipped'> | undefined {
  const facts = text === undefined ? undefined : parsed(text);
  if (facts === undefined)
    return notDeployed(commit, `nobody can read which rights '${name}' at its root asks for`);
  const key = keyOfRights(facts);
  return key === undefined
    ? undefined
    : notDeployed(
        commit,
        `'${name}' at its root names '${key}', which may bring rights or secrets of the team`,
      );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first key that asks for rights, however deep it stands. It walks instead of calling itself, since a stranger wrote the text. */
function keyOfRights(facts: unknown): string | undefined {
  const left: unknown[] = [facts];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (Array.isArray(next)) for (const each of next) left.push(each);
    else if (isObject(next))
      for (const [key, value] of Object.entries(next)) {
        const word = key.toLowerCase();
        if (RIGHTS.includes(word) || word.endsWith('rolearn')) return key.slice(0, 60);
        left.push(value);
      }
  }
  return undefined;
}
