import { readFileSync } from 'node:fs';

type Groups = Readonly<Record<string, string>>;
const FACTS = JSON.parse(readFileSync(new URL('./instance-types.json', import.meta.url), 'utf8')) as {
  readonly instances: Groups;
  readonly databases: Groups;
};

function namesOf(groups: Groups): ReadonlySet<string> {
  const names = Object.entries(groups).flatMap(([families, sizes]) =>
    families.split(' ').flatMap((family) => sizes.split(' ').map((size) => `${family}.${size}`)),
  );
  return new Set(names);
}

let instances: ReadonlySet<string> | undefined;
let databases: ReadonlySet<string> | undefined;

/** Whether EC2 has an instance type such as `t3.micro`. Source: instance-types.json, which tools/conformance/clients/instance_types.py makes. */
export function isInstanceType(name: string): boolean {
  instances ??= namesOf(FACTS.instances);
  return instances.has(name);
}

/** Whether RDS has a class such as `db.t4g.micro`, of any engine and in any region. Source: as for instance types. */
export function isDatabaseClass(name: string): boolean {
  databases ??= namesOf(FACTS.databases);
  return name === 'db.serverless' || (name.startsWith('db.') && databases.has(name.slice('db.'.length)));
}
