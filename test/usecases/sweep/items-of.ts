/** The reason code of each item of a report, by the item's name. @throws Error for a report without items */
export function itemsOf(result: { readonly report: unknown }): Record<string, string> {
  const { items } = result.report as { items?: readonly { name: string; reasonCode: string }[] };
  if (items === undefined) throw new Error(`The report has no items: ${JSON.stringify(result.report)}`);
  return Object.fromEntries(items.map((item) => [item.name, item.reasonCode]));
}
