import { LIMITS, WAYS } from '../arrows.ts';
import type { Breach } from '../breach.ts';
import type { House } from '../house.ts';
import { callsIn } from './calls.ts';
import { deepestWay, type Way } from './ways.ts';

/** The deepest way of each operation by name; none where the house has no such door. */
export function allWays(house: House): ReadonlyMap<string, Way> {
  const doors = Object.entries(WAYS).filter(([, { from }]) =>
    house.files.has(from.slice(0, from.indexOf('#'))),
  );
  const calls = callsIn(house);
  return new Map(doors.map(([operation, rule]) => [operation, deepestWay(house, rule, calls)]));
}

/** Ways that are too deep, and steps on them that go back up. */
export function wayBreaches(house: House): readonly Breach[] {
  const ways = [...allWays(house)];
  const turns = new Set(ways.flatMap(([, way]) => way.turns));
  return [
    ...ways
      .filter(([, { depth }]) => depth > LIMITS.filesToTheWire)
      .map(([operation, { depth }]) => ({
        key: operation,
        size: depth,
        sentence: `The way of ${operation} to the wire is ${depth} files deep, and ${LIMITS.filesToTheWire} is the most: \`npm run trace -- ${operation}\` prints it; join steps that only hand on.`,
      })),
    ...[...turns].map((turn) => ({
      key: turn,
      size: 1,
      sentence: `${turn} goes back up, because the second file needs the first: move what it needs below both.`,
    })),
  ];
}
