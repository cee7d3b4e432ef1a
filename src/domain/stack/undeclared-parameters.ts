import { isSlip, nearest } from '../input/nearest.ts';

/** A template may declare two hundred parameters (quotas of CloudFormation), which nobody reads in a log. */
const MOST_SHOWN = 60;

/**
 * One sentence about parameters that somebody gave by name and that the template does not declare, so that nothing comes of
 * them; undefined when there are none.
 */
export function undeclaredParameters(
  given: readonly string[],
  declared: readonly string[],
): string | undefined {
  const strange = [...new Set(given)].filter((name) => !declared.includes(name));
  if (strange.length === 0) return undefined;
  if (declared.length === 0)
    return `Nothing comes of the parameter ${strange.map(quoted).join(', ')}: the template declares no parameters.`;
  const each = strange.map((name) => {
    const closest = nearest(name, declared);
    return isSlip(name, closest) ? `${quoted(name)} (the nearest is ${quoted(closest)})` : quoted(name);
  });
  const shown = declared.toSorted().slice(0, MOST_SHOWN).join(', ');
  const more = declared.length > MOST_SHOWN ? ` and ${declared.length - MOST_SHOWN} more` : '';
  return `Nothing comes of the parameter ${each.join(', ')}: the template does not declare it; it takes ${shown}${more}.`;
}

function quoted(name: string): string {
  return `'${name.replaceAll(/\s+/g, ' ').slice(0, 80)}'`;
}
