import { isObject } from '../../domain/input/is-object.ts';

/** A text of an answer; undefined for '' and for what is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** An id of an answer, which is a number or a text. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined;
}

/** The objects of a list in an answer; [] for what is no list. */
export function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The ids of a list in an answer; [] for what is no list. */
export function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((each) => idOf(each) ?? []) : [];
}
