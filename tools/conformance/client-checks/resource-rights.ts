import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Bench, type Check, claim, type Told } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';

/** The rights of CloudFormation's role are judged by what AWS says that each resource type needs. */
export const resourceRightsChecks: readonly Check[] = [
  { name: "the rights of the environments' resource types are those of AWS's own schemas", run: rights },
];

const KEPT = join('test', 'support', 'iam', 'resource-rights.json');

async function rights(bench: Bench): Promise<Told> {
  const script = join(bench.root, 'tools', 'conformance', 'clients', 'resource_rights.py');
  const told = JSON.parse(await outputOf(bench.tool('python'), [script, bench.root])) as {
    readonly handlers: object;
    readonly actions: object;
  };
  const kept: unknown = JSON.parse(readFileSync(join(bench.root, KEPT), 'utf8'));
  claim(
    isDeepStrictEqual(told, kept),
    `${KEPT} is not what cfn-lint and moto carry now: write the output of resource_rights.py over it, and look what of github-oidc it changes.`,
  );
  return { told: `${Object.keys(told.handlers).length} types, ${Object.keys(told.actions).length} actions` };
}
