import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Bench, type Check, claim, type Told } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';

/** What the world keeps of AWS's own data is what its tools carry now. */
export const resourceRightsChecks: readonly Check[] = [
  { name: "the rights of the environments' resource types are those of AWS's own schemas", run: rights },
  { name: 'the instance types of the world are those that AWS has', run: instanceTypes },
];

const WORLD = join('rehearsal', 'world');
const RIGHTS = join(WORLD, 'identity', 'policy', 'aws-rights.json');
const TYPES = join(WORLD, 'aws', 'protocol', 'instance-types.json');

async function rights(bench: Bench): Promise<Told> {
  const told = (await requireKept(bench, 'resource_rights.py', RIGHTS)) as {
    readonly handlers: object;
    readonly actions: object;
  };
  return { told: `${Object.keys(told.handlers).length} types, ${Object.keys(told.actions).length} actions` };
}

async function instanceTypes(bench: Bench): Promise<Told> {
  const told = (await requireKept(bench, 'instance_types.py', TYPES)) as {
    readonly instances: object;
    readonly databases: object;
  };
  const families = (part: object) => Object.keys(part).join(' ').split(' ').length;
  return { told: `${families(told.instances)} families, ${families(told.databases)} of databases` };
}

/** What the script prints, which must be what the file holds. */
async function requireKept(bench: Bench, script: string, kept: string): Promise<unknown> {
  const path = join(bench.root, 'tools', 'conformance', 'clients', script);
  const told: unknown = JSON.parse(await outputOf(bench.tool('python'), [path, bench.root]));
  claim(
    isDeepStrictEqual(told, JSON.parse(readFileSync(join(bench.root, kept), 'utf8'))),
    `${kept} is not what cfn-lint, moto and botocore carry now: write the output of ${script} over it, and look what of the templates it changes.`,
  );
  return told;
}
