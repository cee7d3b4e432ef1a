/**
 * In which order a duty asks its rules; the first one that objects decides. Use cases take it from here, and so does the page
 * docs/rules.md. `built` is of what an earlier job made, `owned` also of the branch that a stack serves.
 */
export const RULE_ORDER = {
  provision: ['wanted', 'locked', 'built', 'paths', 'cap'],
  takeDown: ['owned', 'protected'],
} as const;

type Duty = keyof typeof RULE_ORDER;

/** Each rule of a duty as a question: what it objects, or undefined. It is asked only where none before it objects. */
type Asked<D extends Duty, Answer> = Readonly<Record<(typeof RULE_ORDER)[D][number], () => Answer>>;

/** What the first rule of a duty objects; undefined where none does. */
export function firstObjection<D extends Duty, Objection>(
  duty: D,
  ask: Asked<D, Objection | undefined>,
): Objection | undefined {
  for (const rule of orderOf(duty)) {
    const objection = ask[rule]();
    if (objection !== undefined) return objection;
  }
  return undefined;
}

/** The same where a rule needs what has to be read first. */
export async function firstReadObjection<D extends Duty, Objection>(
  duty: D,
  ask: Asked<D, Objection | undefined | Promise<Objection | undefined>>,
): Promise<Objection | undefined> {
  for (const rule of orderOf(duty)) {
    const objection = await ask[rule]();
    if (objection !== undefined) return objection;
  }
  return undefined;
}

function orderOf<D extends Duty>(duty: D): readonly (typeof RULE_ORDER)[D][number][] {
  return RULE_ORDER[duty];
}
