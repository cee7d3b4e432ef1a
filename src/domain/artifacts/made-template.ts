import { isObject } from '../input/is-object.ts';
import { LONGEST_TEMPLATE } from '../input/yaml-bounds.ts';

/** Lists and maps within each other; a template that a person or a generator writes has a quarter of it. */
const DEEPEST = 100;
/** CloudFormation takes no more (its user guide, "Quotas"). */
const MOST_PARAMETERS = 200;

/**
 * Why a text is no template that a run could take from an outsider; undefined for one that it can. Only JSON is taken, because
 * reading YAML of an outsider may take minutes and all memory.
 */
export function faultOfMade(text: string): string | undefined {
  if (Buffer.byteLength(text) > LONGEST_TEMPLATE) return 'is larger than the 1 MB that CloudFormation takes';
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return 'holds no JSON';
  }
  if (isDeeper(root, DEEPEST)) return `holds lists or maps more than ${DEEPEST} deep`;
  const [resources, parameters] = ['Resources', 'Parameters'].map((name) =>
    isObject(root) && Object.hasOwn(root, name) ? root[name] : undefined,
  );
  if (isObject(parameters) && Object.keys(parameters).length > MOST_PARAMETERS)
    return `declares more than the ${MOST_PARAMETERS} parameters that CloudFormation takes`;
  return isObject(resources) ? undefined : 'holds no map of Resources';
}

/** Level by level, since a call for each level could be too many. */
function isDeeper(root: unknown, levels: number): boolean {
  let here: unknown[] = [root];
  for (let level = 0; level <= levels; level += 1) {
    const below: unknown[] = [];
    for (const value of here)
      if (typeof value === 'object' && value !== null)
        for (const child of Object.values(value)) below.push(child);
    if (below.length === 0) return false;
    here = below;
  }
  return true;
}
