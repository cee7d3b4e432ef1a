import type { OnOrOff } from './travelling-labels.ts';

const SCHEMA = 'greenroom-label/1';

/** What a pull request and its stories agreed on, as it is kept. */
export interface LabelRecord {
  /** At least 1. */
  readonly pullRequest: number;
  /** Never empty. */
  readonly label: string;
  /** As both sides had it. */
  readonly is: OnOrOff;
}

/** As texts by key. */
export function writtenLabel({ pullRequest, label, is }: LabelRecord): Readonly<Record<string, string>> {
  return { schema: SCHEMA, pullRequest: String(pullRequest), label, is };
}

/** Undefined for anything that is no such record. */
export function readLabel(written: Readonly<Record<string, string>>): LabelRecord | undefined {
  const { schema, label = '', is } = written;
  const pullRequest = Number(written['pullRequest']);
  if (schema !== SCHEMA || label === '' || !Number.isInteger(pullRequest) || pullRequest < 1)
    return undefined;
  return is === 'on' || is === 'off' ? { pullRequest, label, is } : undefined;
}
