import type { Account, Stack, StackOutput } from '../stacks/stacks.ts';
import { evaluate, liveResources, NO_VALUE, type TemplateScope } from '../template/evaluate.ts';
import { asText, isList, isObject, type Json } from '../template/json.ts';
import { scopeOf } from './scope.ts';

/**
 * Why a stack cannot have these outputs instead of its own: another stack imports what would be gone or changed ("Outputs" of the
 * CloudFormation guide; linz/geostore#630, aws/aws-cdk#34949 have the words). Undefined where nothing stands in the way.
 */
export function whyExportsStay(
  account: Account,
  stack: Stack,
  next: readonly StackOutput[],
): string | undefined {
  for (const { exportName: name, value } of stack.content.outputs) {
    if (name === undefined) continue;
    const after = next.find((output) => output.exportName === name);
    if (after?.value === value) continue;
    const users = importersOf(account, stack, name);
    if (users.length === 0) continue;
    return `Export ${name} cannot be ${after === undefined ? 'deleted' : 'updated'} as it is in use by ${users.join(', ')}`;
  }
  return undefined;
}

/** Names of the stacks that import what another one exports under a name. */
function importersOf(account: Account, stack: Stack, name: string): readonly string[] {
  const users = account.stacks.filter(
    (other) =>
      other !== stack &&
      other.region === stack.region &&
      other.status !== 'DELETE_COMPLETE' &&
      importsOf(account, other).has(name),
  );
  return users.map((user) => user.name);
}

/** Names that the resources and outputs of a stack import, as its own parameters make them. */
function importsOf(account: Account, stack: Stack): ReadonlySet<string> {
  const { template } = stack.desired;
  if (!template.body.includes('ImportValue')) return new Set();
  const scope = scopeOf(account, stack, stack.desired);
  const found = new Set<string>();
  for (const id of liveResources(scope)) collect(template.resources[id]?.properties ?? {}, scope, found);
  for (const output of Object.values(template.outputs)) collect(output, scope, found);
  return found;
}

function collect(value: Json, scope: TemplateScope, found: Set<string>): void {
  if (isList(value)) {
    for (const item of value) collect(item, scope, found);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    if (key === 'Fn::ImportValue') {
      const name = nameOf(member, scope);
      if (name !== undefined) found.add(name);
    } else collect(member, scope, found);
  }
}

/** Undefined where it is made of what is not there any more. */
function nameOf(written: Json, scope: TemplateScope): string | undefined {
  try {
    const name = evaluate(written, scope);
    return name === NO_VALUE ? undefined : asText(name as Json);
  } catch {
    return undefined;
  }
}
