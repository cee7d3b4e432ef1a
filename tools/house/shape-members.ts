import type { House, SourceFile } from './house.ts';
import type { Shape } from './read/shapes.ts';

/** The names of all members that a shape has: its own, and those of its parents as far as they are ours. */
export function allMembers(house: House, file: SourceFile, shape: Shape): ReadonlySet<string> {
  const names = new Set(shape.members.map(({ name }) => name));
  for (const parent of shape.parents) {
    const found = findShape(house, file, parent);
    if (found && found.shape !== shape)
      for (const name of allMembers(house, found.file, found.shape)) names.add(name);
  }
  return names;
}

function findShape(
  house: House,
  file: SourceFile,
  name: string,
): { readonly file: SourceFile; readonly shape: Shape } | undefined {
  const own = file.shapes.find((each) => each.name === name);
  if (own) return { file, shape: own };
  const handedOn = file.exports.find((each) => each.name === name)?.from;
  const imported = file.imports.find(({ names }) => names.has(name));
  const next = handedOn?.target ?? imported?.target;
  const target = next === undefined ? undefined : house.files.get(next);
  return target && findShape(house, target, imported?.names.get(name) ?? handedOn?.name ?? name);
}
