import type { ReportItem } from '../../domain/report/report.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';

/** One account in one region. */
export interface Target<Deps> {
  /** What readers call it, never an account id; undefined where there is but one target. */
  readonly name: string | undefined;
  /** The ports that work there. */
  readonly deps: Deps;
}

/** Every target of a run; there is at least one. What is asked of the code host is asked through the first. */
export type Targets<Deps> = readonly [Target<Deps>, ...Target<Deps>[]];

/** The item with the name of its target in the field `place`, unless there is but one. */
export function withTarget(item: ReportItem, target: { readonly name: string | undefined }): ReportItem {
  return target.name === undefined ? item : { ...item, place: target.name };
}

/** The environment's name, and behind it where it is when there are several targets. */
export function nameWithTarget({ name, place }: ReportItem): string {
  return place === undefined ? name : `${name} (${place})`;
}

/** At most five by name. */
export function namesWithTarget(items: readonly ReportItem[]): string {
  const shown = items.slice(0, 5).map(nameWithTarget).join(', ');
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}

/** For a sentence, behind the name of what is there; empty where there is but one target. */
export function formatTarget(target: { readonly name: string | undefined }): string {
  return target.name === undefined ? '' : ` in ${target.name}`;
}

/**
 * Does the same in every target, at the same time; the results keep the order of the targets.
 * @throws what the first of them threw, with the target's name before the sentence; nothing more is begun then.
 */
export function inEveryTarget<Deps, Result>(
  targets: Targets<Deps>,
  work: (target: Target<Deps>) => Promise<Result>,
): Promise<readonly Result[]> {
  return Promise.all(
    targets.map((target) =>
      work(target).catch((error: unknown) => {
        throw target.name === undefined ? error : withName(target.name, error);
      }),
    ),
  );
}

function withName(name: string, error: unknown): unknown {
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
