import { incompleteList } from './client.ts';

interface ListPage<Item> {
  readonly data: readonly Item[];
  /** True when the host says that another page follows. */
  readonly goesOn: boolean;
}

/** How the items of a list are told apart and kept. */
export interface ListReading<Item, Kept> {
  readonly idOf: (item: Item) => string | number;
  /** What of an item is wanted; undefined when nothing is. */
  readonly keep: (item: Item) => Kept | undefined;
  /**
   * True where GitHub leaves nothing out of a page: then all pages but the last are as long as the first. It does leave out pull
   * requests of people whom it hides, so absent means false.
   */
  readonly evenPages?: boolean;
}

/**
 * What is kept of every item of a list that GitHub gives page by page; the pages themselves are large and are let go.
 * @throws AdapterError `doubtful_facts` for a list that cannot be whole: an empty page before the end, a page shorter than
 * the first, or one that comes a second time.
 */
export async function wholeList<Item, Kept>(
  what: string,
  pages: AsyncIterable<ListPage<Item>>,
  { idOf, keep, evenPages = false }: ListReading<Item, Kept>,
): Promise<readonly Kept[]> {
  const found = new Map<string | number, Kept | undefined>();
  let length: number | undefined;
  for await (const { data, goesOn } of pages) {
    length ??= data.length;
    if (data.length === 0 && goesOn) throw incompleteList(what);
    if (data.length > 0 && data.every((item) => found.has(idOf(item)))) throw incompleteList(what);
    if (evenPages && (data.length > length || (goesOn && data.length < length))) throw incompleteList(what);
    for (const item of data) found.set(idOf(item), keep(item));
  }
  return [...found.values()].filter((kept) => kept !== undefined);
}

/** The pages of a list over REST, which says in the header `link` whether another follows. */
export async function* linkedPages<Item>(
  pages: AsyncIterable<{
    readonly data: readonly Item[];
    readonly headers: { readonly link?: string | undefined };
  }>,
): AsyncGenerator<ListPage<Item>> {
  for await (const { data, headers } of pages) yield { data, goesOn: goesOn(headers) };
}

/** Whether another page follows one whose headers these are. */
export function goesOn({ link }: { readonly link?: string | undefined }): boolean {
  return /rel="?next"?/.test(link ?? '');
}
