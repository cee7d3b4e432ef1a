import type { ReportItem } from '../../domain/report/report.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';

/** One account in one region. */
export interface Place<Deps> {
  /** What readers call it, never an account id; undefined where there is but one place. */
  readonly name: string | undefined;
  readonly deps: Deps;
}

export type Places<Deps> = readonly [Place<Deps>, ...Place<Deps>[]];

/** Says where, unless there is but one place. */
export function placed(item: ReportItem, place: { readonly name: string | undefined }): ReportItem {
  return place.name === undefined ? item : { ...item, place: place.name };
}

export function placedName({ name, place }: ReportItem): string {
  return place === undefined ? name : `${name} (${place})`;
}

/** At most five by name. */
export function placedNames(items: readonly ReportItem[]): string {
  const shown = items.slice(0, 5).map(placedName).join(', ');
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}

/** For a sentence, behind what stands there; empty where there is but one place. */
export function sayPlace(place: { readonly name: string | undefined }): string {
  return place.name === undefined ? '' : ` in ${place.name}`;
}

/** Does the same in every place, at the same time; what goes wrong in one ends it for all, and says where. */
export function inEveryPlace<Deps, Result>(
  places: Places<Deps>,
  work: (place: Place<Deps>) => Promise<Result>,
): Promise<readonly Result[]> {
  return Promise.all(
    places.map((place) =>
      work(place).catch((error: unknown) => {
        throw place.name === undefined ? error : saidOf(place.name, error);
      }),
    ),
  );
}

function saidOf(name: string, error: unknown): unknown {
  if (error instanceof UserError)
    return new UserError(error.reasonCode, `In ${name}: ${error.message}`, { cause: error });
  if (!(error instanceof AdapterError)) return error;
  const { service, status, code, retriable } = error;
  return new AdapterError(error.reasonCode, `In ${name}: ${error.message}`, {
    service,
    retriable,
    cause: error,
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
  });
}
