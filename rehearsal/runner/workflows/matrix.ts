/** One combination of a matrix's values. */
export type MatrixLeg = Readonly<Record<string, unknown>>;

/** One leg of a matrix. */
export interface NamedLeg {
  readonly leg: MatrixLeg;
  /** Those of its values that are in its job's name: not what `include` added (actions/runner, MatrixBuilder.cs). */
  readonly named: MatrixLeg;
}

/**
 * The legs of a resolved `strategy.matrix`: the product of its vectors, without `exclude`, with `include`
 * (an included entry joins every combination whose own values it does not change, else it is a leg of its own).
 * @throws on an empty matrix or vector, as GitHub fails the run; a workflow guards with `if:`, which is read first.
 */
export function matrixLegs(matrix: unknown): readonly NamedLeg[] {
  if (typeof matrix !== 'object' || matrix === null) throw new Error('A matrix must be a map.');
  const { include = [], exclude = [], ...vectors } = matrix as Record<string, unknown>;
  const combinations = product(vectors).filter(
    (leg) => !entries(exclude).some((entry) => matches(leg, entry)),
  );
  const legs = combinations.map((leg) => ({ original: leg, leg: { ...leg } }));
  const own: MatrixLeg[] = [];
  for (const entry of entries(include)) {
    const joined = legs.filter(({ original }) => matches(entry, shared(original, entry)));
    for (const each of joined) Object.assign(each.leg, entry);
    if (joined.length === 0) own.push(entry);
  }
  const all = [
    ...legs.map(({ leg, original }) => ({ leg, named: original })),
    ...own.map((leg) => ({ leg, named: leg })),
  ];
  if (all.length === 0) throw new Error('Matrix must define at least one vector');
  return all;
}

function product(vectors: Record<string, unknown>): MatrixLeg[] {
  const names = Object.keys(vectors);
  if (names.length === 0) return [];
  return names.reduce<MatrixLeg[]>(
    (legs, name) =>
      valuesOf(name, vectors[name]).flatMap((value) => legs.map((leg) => ({ ...leg, [name]: value }))),
    [{}],
  );
}

function valuesOf(name: string, vector: unknown): readonly unknown[] {
  if (!Array.isArray(vector)) throw new Error(`Matrix vector '${name}' is not a list`);
  if (vector.length === 0) throw new Error(`Matrix vector '${name}' does not contain any values`);
  return vector;
}

function entries(value: unknown): readonly MatrixLeg[] {
  if (!Array.isArray(value)) throw new Error('`include` and `exclude` of a matrix must be lists.');
  return value as MatrixLeg[];
}

function shared(original: MatrixLeg, entry: MatrixLeg): MatrixLeg {
  return Object.fromEntries(Object.entries(original).filter(([name]) => name in entry));
}

/** Whether `leg` has every value of `wanted`. */
function matches(leg: MatrixLeg, wanted: MatrixLeg): boolean {
  return Object.entries(wanted).every(([name, value]) => JSON.stringify(leg[name]) === JSON.stringify(value));
}
