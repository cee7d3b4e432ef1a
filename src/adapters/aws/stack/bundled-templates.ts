import { readFile } from 'node:fs/promises';

/**
 * Where each bundled template lies. Every address is spelt out, because that is the form which the bundler recognizes: it
 * copies the file beside the bundle and rewrites the address.
 */
const TEMPLATES: Readonly<Record<string, () => URL>> = {
  'beanstalk-environment': () => new URL('../../../../templates/beanstalk-environment.yml', import.meta.url),
  'beanstalk-application': () => new URL('../../../../templates/beanstalk-application.yml', import.meta.url),
  instance: () => new URL('../../../../templates/instance.yml', import.meta.url),
  'instance-shared': () => new URL('../../../../templates/instance-shared.yml', import.meta.url),
  'github-oidc': () => new URL('../../../../templates/github-oidc.yml', import.meta.url),
};

/** Text of the template that ships with the suite under that name; undefined when there is none of that name. */
export async function readBundledTemplate(name: string): Promise<string | undefined> {
  const address = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined;
  return address && readFile(address(), 'utf8');
}
