import { XMLBuilder, XMLParser } from 'fast-xml-parser';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
});
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
});

/** An answer's document; arrays become repeated elements and undefined leaves an element out. */
export function document(
  root: string,
  content: Readonly<Record<string, unknown>>,
  namespace?: string,
): string {
  const attributes = namespace === undefined ? {} : { '@xmlns': namespace };
  const present = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
  return `<?xml version="1.0" encoding="UTF-8"?>
${builder.build({ [root]: { ...attributes, ...present } })}`;
}

/** The children of a request's root element. @throws Error when the body is not XML with that root. */
export function parseDocument(root: string, body: Buffer): Readonly<Record<string, unknown>> {
  const parsed = parser.parse(body.toString('utf8')) as Record<string, unknown>;
  if (!(root in parsed)) throw new Error(`The body has no ${root}.`);
  return asRecord(parsed[root]);
}

/** The children of an element; none when it has only text. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** An element that may stand once, often or not at all, as a list of records. */
export function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(asRecord);
}

/** The text of an element; undefined when it is not there or has children. */
export function elementText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
