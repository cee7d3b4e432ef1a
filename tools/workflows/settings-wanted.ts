/** What a team's settings say of `wanted`, and how it is written into them without a change of anything else. */
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { parseSettings } from '../../src/domain/settings/settings.ts';
import { UserError } from '../../src/domain/verdict/errors.ts';

const KEPT = 'wanted: [review-requested]';

/** What asks for a preview by the settings: undefined where they do not say, `unreadable` where they are refused. */
export function wantedBySettings(text: string): readonly string[] | undefined | 'unreadable' {
  try {
    return parseSettings(text, 'greenroom.yml').environments['preview']?.wanted;
  } catch (error) {
    if (error instanceof UserError) return 'unreadable';
    throw error;
  }
}

/**
 * The settings with `wanted: [review-requested]` for previews. Every other byte stays. Undefined where that line would have no
 * plain place, such as behind an alias.
 */
export function withReviewRequested(text: string): string | undefined {
  const found = insertions(text).find(({ at }) => at !== undefined);
  const edited =
    found?.at === undefined ? undefined : text.slice(0, found.at) + found.line + text.slice(found.at);
  return edited !== undefined && isWhatWasMeant(edited) ? edited : undefined;
}

/** Where a line may go, the innermost place first. */
function insertions(text: string): readonly { readonly at: number | undefined; readonly line: string }[] {
  const contents = parseDocument(text).contents;
  const environments = isMap(contents) ? contents.get('environments') : undefined;
  const preview = isMap(environments) ? environments.get('preview') : undefined;
  const has = (map: unknown, key: string) => isMap(map) && map.has(key);
  return [
    isMap(preview) ? inside(text, preview, `${KEPT}`) : NOWHERE,
    isMap(environments) && !has(environments, 'preview')
      ? inside(text, environments, `preview: { ${KEPT} }`)
      : NOWHERE,
    has(contents, 'environments')
      ? NOWHERE
      : { at: text.length, line: `${endOf(text)}environments:\n  preview:\n    ${KEPT}\n` },
  ];
}

const NOWHERE = { at: undefined, line: '' };

/** Before the first key of a map, in the map's own style. */
function inside(
  text: string,
  map: YAMLMap,
  line: string,
): { readonly at: number | undefined; readonly line: string } {
  const start = map.range?.[0];
  if (start === undefined) return NOWHERE;
  if (map.flow === true) return { at: start + 1, line: ` ${line}${map.items.length === 0 ? ' ' : ','}` };
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  return { at: start, line: `${line}\n${' '.repeat(indent)}` };
}

function endOf(text: string): string {
  return text === '' || text.endsWith('\n') ? '' : '\n';
}

function isWhatWasMeant(text: string): boolean {
  const wanted = wantedBySettings(text);
  return Array.isArray(wanted) && wanted.join() === 'review-requested';
}
