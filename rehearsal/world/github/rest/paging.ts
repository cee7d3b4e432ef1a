/** Which page is asked for; pages count from 1. */
export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

/** GitHub's default is 30 and its most is 100; the world gives fewer, so that whoever reads one page only is found out. */
export function pageRequest(query: URLSearchParams, cap: number): PageRequest {
  return {
    page: positive(query.get('page'), 1),
    perPage: Math.min(positive(query.get('per_page'), 30), cap),
  };
}

function positive(text: string | null, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}

/** A page of a list, and where its neighbours are. */
export interface LinkedPage<T> {
  readonly items: readonly T[];
  /** The `link` header's value; undefined when there is one page only. */
  links(address: URL): string | undefined;
}

/** The page that was asked for; empty past the end. */
export function paged<T>(items: readonly T[], asked: PageRequest): LinkedPage<T> {
  const last = Math.max(1, Math.ceil(items.length / asked.perPage));
  const start = (asked.page - 1) * asked.perPage;
  return {
    items: items.slice(start, start + asked.perPage),
    links(address) {
      const to = (page: number, rel: string): string => {
        const url = new URL(address);
        url.searchParams.set('page', String(page));
        return `<${url}>; rel="${rel}"`;
      };
      const links = [
        ...(asked.page > 1 ? [to(Math.min(asked.page - 1, last), 'prev')] : []),
        ...(asked.page < last ? [to(asked.page + 1, 'next'), to(last, 'last')] : []),
        ...(asked.page > 1 ? [to(1, 'first')] : []),
      ];
      return links.length === 0 ? undefined : links.join(', ');
    },
  };
}
