import { isAlias, isMap, isNode, isPair, isScalar, isSeq, visit } from 'yaml';
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

/**
 * True for a resource that stands as it is whether the environment sleeps or not; false too where the template does not say so. What
 * a condition chooses in it may replace it, or end what belongs to it.
 */
export function staysAsItIs({ node, hasMacro }: WrittenResources, logicalId: string): boolean {
  const written = pairOf(node, logicalId)?.value;
  if (hasMacro || !isMap(written)) return false;
  if (MAY_END.some((name) => pairOf(written, name) !== undefined)) return false;
  let mayChange = false;
  visit(written, (_, part) => {
    mayChange ||= isChosen(part);
    return mayChange ? visit.BREAK : undefined;
  });
  return !mayChange;
}

function isChosen(part: unknown): boolean {
  if (isPair(part)) return isText(part.key, (name) => name === 'Fn::If');
  if (isAlias(part)) return true;
  if (isNode(part) && (isScalar(part) || isSeq(part)) && part.tag === '!If') return true;
  return isText(part, (text) => /\bAsleep\b/.test(text));
}

/** True where the template makes Elastic Beanstalk environments, and each of them stays as it is. */
export function keepsBeanstalk(resources: WrittenResources): boolean {
  const { node } = resources;
  if (!isMap(node)) return false;
  if (node.items.some(({ key }) => isText(key, (name) => name.startsWith('Fn::')))) return false;
  const names = node.items
    .filter(({ value }) => isText(pairOf(value, 'Type')?.value, (type) => type === BEANSTALK_ENVIRONMENT))
    .map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  return names.length > 0 && names.every((name) => staysAsItIs(resources, name));
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
