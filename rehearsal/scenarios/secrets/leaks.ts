/** A secret, and what it is called in a sentence. */
export interface Secret {
  readonly name: string;
  readonly value: string;
}

/** A text that people or programs can read when a scenario was played. */
export interface Artefact {
  /** As a sentence names it. */
  readonly where: string;
  readonly text: string;
}

/** The fewest characters of a form that is no other word by chance. */
const SHORTEST = 12;

/** Each secret that stands in a text: as it is, as Base64 wherever it begins, as in an address, or a line of it. One sentence each. */
export function leaksIn(artefacts: readonly Artefact[], secrets: readonly Secret[]): readonly string[] {
  const known = secrets.map(({ name, value }) => ({ name, forms: [...formsOf(value)] }));
  const found = artefacts.flatMap(({ where, text }) =>
    known.flatMap(({ name, forms }) => {
      const form = forms.find(([, each]) => text.includes(each));
      return form === undefined ? [] : [`${where} holds ${name} ${form[0]}.`];
    }),
  );
  return [...new Set(found)];
}

/** How a secret may stand somewhere, by what a sentence calls the form. */
function formsOf(value: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(value);
  const base64 = [0, 1, 2].flatMap((skipped) => {
    const rest = bytes.subarray(skipped);
    // The last digit holds bits of what follows.
    const certain = Math.floor((rest.length * 8) / 6);
    return (['base64', 'base64url'] as const).map(
      (alphabet) =>
        [`in ${alphabet} from byte ${skipped}`, rest.toString(alphabet).slice(0, certain)] as const,
    );
  });
  const lines = value.split(/\r?\n/).map((line, index) => [`by line ${index + 1}`, line] as const);
  const forms = [
    ['as it is', value],
    ['as in an address', encodeURIComponent(value)],
    ['as in JSON', JSON.stringify(value).slice(1, -1)],
    ...base64,
    ...lines,
  ] as const;
  return new Map(forms.filter(([, text]) => text.length >= SHORTEST));
}
