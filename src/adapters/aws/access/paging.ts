import { AdapterError } from '../../../domain/verdict/errors.ts';
import { listBound, type RunTime } from '../../fetch/list-bounds.ts';

/**
 * Every page of a list that hands on `NextToken`. An empty page with a token is followed like any other.
 * @throws AdapterError `doubtful_facts` when a token comes back a second time: the list would never end; `far_side_error` for more pages, or more time,
 * than a list may take.
 */
export async function* allPages<Page extends { readonly NextToken?: string | undefined }>(
  of: string,
  read: (token: string | undefined) => Promise<Page>,
  time: RunTime | undefined,
): AsyncGenerator<Page> {
  const seen = new Set<string>();
  const bound = listBound('AWS', of, time);
  let token: string | undefined;
  do {
    const page = await read(token);
    yield page;
    token = page.NextToken === '' ? undefined : page.NextToken;
    if (token !== undefined && seen.has(token))
      throw new AdapterError(
        'doubtful_facts',
        `The list of ${of} gave the same page twice, so it cannot be trusted; run it again.`,
        {
          service: 'AWS',
          retriable: true,
        },
      );
    if (token === undefined) return;
    seen.add(token);
    bound.next();
  } while (true);
}
