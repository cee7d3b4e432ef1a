/** What Slack makes of a message, beyond its words. */
export interface ShownMarkup {
  /** Addresses that can be clicked. */
  readonly links: readonly string[];
  /** People, groups and channels that are named so that they are called, such as `@U1`, `!here` or `#C1`. */
  readonly mentions: readonly string[];
  /** Headings, by their words. */
  readonly headings: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** What a message of these blocks shows; what is none of them counts for nothing. */
export function shownInBlocks(blocks: readonly unknown[]): ShownMarkup {
  const texts = blocks.filter(isFields).flatMap(textsOf);
  const marked = texts.filter(({ type }) => type === 'mrkdwn');
  const parsed = marked.map(({ text, verbatim }) => shownInText(String(text), verbatim === true));
  return {
    links: parsed.flatMap(({ links }) => links),
    mentions: parsed.flatMap(({ mentions }) => mentions),
    headings: blocks
      .filter(isFields)
      .filter(({ type }) => type === 'header')
      .flatMap((block) => textsOf(block).map(({ text }) => String(text))),
  };
}

/**
 * What a text in mrkdwn shows. Everything between angle brackets is a link or a mention; without `verbatim` Slack also makes links of
 * addresses, and mentions of names behind `@` and `#` (docs.slack.dev, "Formatting message text" and "Text object", `verbatim`).
 */
export function shownInText(mrkdwn: string, verbatim: boolean): Omit<ShownMarkup, 'headings'> {
  const marked = [...mrkdwn.matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => inside);
  const called = marked.filter((inside) => /^[@#!]/.test(inside));
  const linked = marked.filter((inside) => !/^[@#!]/.test(inside));
  const words = verbatim ? '' : mrkdwn.replaceAll(/<[^<>]*>/g, ' ');
  return {
    links: [
      ...linked.map((inside) => inside.split('|')[0] ?? ''),
      ...(words.match(/(?:https?:\/\/|www\.)\S+/gi) ?? []),
    ],
    mentions: [...called, ...(words.match(/(?<!\w)[@#][\w.-]+/g) ?? [])],
  };
}

function textsOf({ text, fields, elements }: Fields): readonly Fields[] {
  return [text, ...listOf(fields), ...listOf(elements)].filter(isFields);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
