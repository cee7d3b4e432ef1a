import { FULL_FOLDERS, LIMITS, NAME_SPACES } from './arrows.ts';
import type { Breach } from './breach.ts';
import { useCaseFloors } from './floors.ts';
import { circlesIn, pairsIn } from './graph.ts';
import type { House, SourceFile } from './house.ts';
import { arrowBreaches } from './room-rules.ts';
import { folderSizes } from './rooms.ts';
import { allMembers } from './shape-members.ts';
import { wayBreaches } from './way/way-rules.ts';

export const RULES = [
  'arrows',
  'pairs',
  'circles',
  'names',
  'fullFolders',
  'members',
  'parameters',
  'functionLines',
  'fileLines',
  'floors',
  'ways',
  'docstrings',
] as const;

export type Rule = (typeof RULES)[number];

/** Everything in the house that breaks a rule, whether it is allowed for now or not; the worst first. */
export function breachesOf(house: House): Readonly<Record<Rule, readonly Breach[]>> {
  const files = [...house.files.values()];
  return {
    arrows: arrowBreaches(house),
    pairs: pairs(house),
    circles: circles(house),
    names: NAME_SPACES.flatMap((space) => names(files, space)),
    fullFolders: fullFolders(files),
    members: worstFirst(files.flatMap((file) => members(house, file))),
    parameters: worstFirst(files.flatMap(parameters)),
    functionLines: worstFirst(files.flatMap(functionLines)),
    fileLines: worstFirst(files.flatMap(fileLines)),
    floors: floors(house),
    ways: wayBreaches(house),
    docstrings: worstFirst(files.flatMap(docstrings)),
  };
}

function worstFirst(breaches: readonly Breach[]): readonly Breach[] {
  return breaches.toSorted((a, b) => b.size - a.size);
}

function pairs({ roomGraph }: House): readonly Breach[] {
  return pairsIn(roomGraph).map(([one, other]) => ({
    key: `${one} ↔ ${other}`,
    size: 1,
    sentence: `${one} and ${other} need each other: move what both need into a room below both.`,
  }));
}

function circles({ fileGraph }: House): readonly Breach[] {
  return circlesIn(fileGraph).map((circle) => ({
    key: circle.map(baseName).toSorted().join(' ↔ '),
    size: circle.length,
    sentence: `${circle.join(', ')} need each other: move what they share into a file of its own below them.`,
  }));
}

function names(files: readonly SourceFile[], space: string): readonly Breach[] {
  const places = new Map<string, string[]>();
  for (const { path, exports } of files.filter((file) => file.path.startsWith(`${space}/`)))
    for (const name of new Set(exports.filter(({ from }) => !from).map((each) => each.name)))
      if (name !== 'default') places.set(name, [...(places.get(name) ?? []), path]);
  return [...places]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => ({
      key: `${space} ${name}`,
      size: paths.length,
      sentence: `${name} is exported by ${paths.join(' and ')}: one name means one thing, so give all but one another.`,
    }));
}

function fullFolders(files: readonly SourceFile[]): readonly Breach[] {
  return folderSizes(files.map(({ path }) => path))
    .filter(([folder, size]) => size > LIMITS.filesInFolder && !Object.hasOwn(FULL_FOLDERS, folder))
    .map(([folder, size]) => ({
      key: folder,
      size,
      sentence: `${folder} holds ${size} files, and ${LIMITS.filesInFolder} is the most: sort them into rooms by topic.`,
    }));
}

function members(house: House, file: SourceFile): readonly Breach[] {
  return file.shapes.flatMap((shape) => {
    const size = allMembers(house, file, shape).size;
    if (size <= LIMITS.members) return [];
    const sentence = `${file.path}:${shape.line} ${shape.name} has ${size} members, inherited ones too, and ${LIMITS.members} is the most: make parts that are named for their readers.`;
    return [{ key: shape.name, size, sentence }];
  });
}

function parameters({ path, functions }: SourceFile): readonly Breach[] {
  return functions
    .filter((each) => each.parameters > LIMITS.parameters)
    .map(({ name, line, parameters: size }) => ({
      key: name,
      size,
      sentence: `${path}:${line} ${name} takes ${size} parameters, and ${LIMITS.parameters} is the most: hand over one object for what belongs together.`,
    }));
}

function functionLines({ path, functions }: SourceFile): readonly Breach[] {
  return functions
    .filter(({ lines }) => lines > LIMITS.functionLines)
    .map(({ name, line, lines }) => ({
      key: name,
      size: lines,
      sentence: `${path}:${line} ${name} has ${lines} lines, and ${LIMITS.functionLines} is the most: take out the steps that have a name.`,
    }));
}

function fileLines({ path, parsed }: SourceFile): readonly Breach[] {
  if (parsed.lines <= LIMITS.fileLines) return [];
  const sentence = `${path} has ${parsed.lines} lines, and ${LIMITS.fileLines} is the most: split it by topic.`;
  return [{ key: baseName(path), size: parsed.lines, sentence }];
}

function floors(house: House): readonly Breach[] {
  const { room, height } = useCaseFloors(house);
  if (height <= LIMITS.floors) return [];
  const sentence = `${room} stands on floor ${height} of src/usecases, and ${LIMITS.floors} is the most: sort the files into rooms, or join two that lie between.`;
  return [{ key: 'src/usecases', size: height, sentence }];
}

function docstrings({ path, shapes }: SourceFile): readonly Breach[] {
  if (!/^src\/(ports|domain)\//.test(path)) return [];
  const bare = shapes
    .filter(({ isExported }) => isExported)
    .flatMap((shape) =>
      shape.members
        .filter(({ isDocumented }) => !isDocumented)
        .map(({ name, line }) => `${shape.name}.${name} (line ${line})`),
    );
  if (bare.length === 0) return [];
  const sentence = `${path} does not say what these mean: ${bare.join(', ')}. Say it in a doc comment: units, legal values, absence, errors.`;
  return [{ key: baseName(path), size: bare.length, sentence }];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
