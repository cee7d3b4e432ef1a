import type { ReportItem } from '../../domain/report/report.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';

/** One account in one region. */
export interface Target<Deps> {
  /** What readers call it, never an account id; undefined where there is but one place. */
  readonly name: string | undefined;
  readonly deps: Deps;
}

export type Targets<Deps> = readonly [Target<Deps>, ...Target<Deps>[]];

/** Says where, unless there is but one place. */
export function withTarget(item: ReportItem, target: { readonly name: string | undefined }): ReportItem {
  return target.name === undefined ? item : { ...item, place: target.name };
}

export function nameWithTarget({ name, place: target }: ReportItem): string {
  return target === undefined ? name : `${name} (${target})`;
}

/** At most five by name. */
export function namesWithTarget(items: readonly ReportItem[]): string {
  const shown = items.slice(0, 5).map(nameWithTarget).join(', ');
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}

/** For a sentence, behind what stands there; empty where there is but one place. */
export function formatTarget(target: { readonly name: string | undefined }): string {
  return target.name === undefined ? '' : ` in ${target.name}`;
}

/** Does the same in every place, at the same time; what goes wrong in one ends it for all, and says where. */
export function inEveryTarget<Deps, Result>(
  targets: Targets<Deps>,
  work: (target: Target<Deps>) => Promise<Result>,
): Promise<readonly Result[]> {
  return Promise.all(
    targets.map((target) =>
      work(target).catch((error: unknown) => {
        throw target.name === undefined ? error : saidOf(target.name, error);
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
