import { isMap, isScalar, isSeq } from 'yaml';
import { BEANSTALK_ENVIRONMENT } from '../stack/resource-types.ts';
import { pairOf, readTemplateText } from './template-edits.ts';

/** What a template says of its resources; of one that cannot be read nothing. */
export interface WrittenResources {
  /** The map `Resources`, as it is written; undefined for a template that has none or cannot be read. */
  readonly node: unknown;
  /** True where a macro of the account may have written more than the text says. */
  readonly hasMacro: boolean;
}

/** @param text '' where nobody may read the template. */
export function writtenResources(text: string): WrittenResources {
  try {
    const root = readTemplateText(text);
    const transform = pairOf(root, 'Transform')?.value;
    return {
      node: pairOf(root, 'Resources')?.value,
      hasMacro: transform !== undefined && !isOfAws(transform),
    };
  } catch {
    return { node: undefined, hasMacro: false };
  }
}

/** True for a resource that stands whatever the parameters are; false too where the template does not say so. */
export function isAlwaysMade({ node, hasMacro }: WrittenResources, logicalId: string): boolean {
  const written = pairOf(node, logicalId)?.value;
  return !hasMacro && isMap(written) && MAY_END.every((name) => pairOf(written, name) === undefined);
}

/** True where the template makes Elastic Beanstalk environments, and each of them is always made. */
export function keepsBeanstalk(resources: WrittenResources): boolean {
  const { node } = resources;
  if (!isMap(node)) return false;
  const names = node.items
    .filter(({ value }) => isText(pairOf(value, 'Type')?.value, (type) => type === BEANSTALK_ENVIRONMENT))
    .map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  return names.length > 0 && names.every((name) => isAlwaysMade(resources, name));
}

const MAY_END = ['Condition', 'Fn::Transform'];

/** CloudFormation's own transforms give no condition to a resource that is written. Source: its template reference, "Transforms". */
function isOfAws(transform: unknown): boolean {
  const names: readonly unknown[] = isSeq(transform) ? transform.items : [transform];
  return names.every((name) => isText(name, (text) => text.startsWith('AWS::') && text !== 'AWS::Include'));
}

function isText(node: unknown, fits: (text: string) => boolean): boolean {
  return isScalar(node) && fits(String(node.value));
}
