import { formatPlaces, type Place, type PlacedRecord, placeOf } from '../environment/place.ts';
import type { Subject } from '../environment/subject.ts';
import type { Leftover } from '../stack/leftover.ts';

/**
 * What stays of a branch where its environment was made before the run's place changed, one for each place. Nobody looked there, so
 * nobody knows whether it still stands; a step of teardown finds out. `records` are live ones of places that nobody else looks at.
 */
export function leftBehind(
  { name }: Pick<Subject, 'name'>,
  records: readonly PlacedRecord[],
): readonly Leftover[] {
  const places = Map.groupBy(records.map(placeOf), (place) => formatPlaces([place]));
  return [...places].flatMap(([where, [place]]) =>
    place === undefined
      ? []
      : [
          {
            resource: name,
            type: 'AWS::CloudFormation::Stack',
            why: `may still exist in ${where} and cost money; teardown with its 'stack-name' and 'confirm'${stepFor(place)} takes it down`,
          },
        ],
  );
}

function stepFor({ region }: Place): string {
  return region === undefined ? '' : ` and 'region' ${region}`;
}

/** The same as a sentence for the log. */
export function describeLeftBehind({ resource, why }: Leftover): string {
  return `Environment ${resource} ${why}.`;
}
