import type { Failure } from '../../domain/report/describe-failure.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { countStates, type Listing } from '../../domain/where/listing.ts';
import type { WorkspaceFiles } from '../../ports/template-source.ts';
import { wherePage } from '../../text/where/page.ts';
import type { PublishedPage } from './publish-pages.ts';

/** The two files of a listing, by their paths in the workspace; '' for one that was not written. */
export interface WrittenListing {
  readonly json: string;
  readonly page: string;
}

/** The two files of a listing: the data, then the page. */
export function filesOf(listing: Listing): readonly [data: PublishedPage, page: PublishedPage] {
  const json = `${JSON.stringify(listing, null, 2)}\n`;
  return [
    { name: 'where.json', text: json, contentType: 'application/json; charset=utf-8' },
    { name: 'where.html', text: wherePage(listing), contentType: 'text/html; charset=utf-8' },
  ];
}

/**
 * Writes the listing into a folder of the workspace, as data and as a page, also where it is not whole.
 * @throws UserError `invalid_input` for a folder outside of the workspace.
 */
export async function publishListing(
  files: Pick<WorkspaceFiles, 'write'>,
  listing: Listing,
  { path, dryRun }: { readonly path: string; readonly dryRun: boolean },
): Promise<WrittenListing> {
  if (dryRun) return { json: '', page: '' };
  for (const { name, text } of filesOf(listing)) await files.write(`${path}/${name}`, 'path', text);
  return { json: `${path}/where.json`, page: `${path}/where.html` };
}

/** What is reported of a listing: the first thing that could not be read or published, else where it is. */
export function listingReport(
  listing: Listing,
  { page }: WrittenListing,
  {
    causes,
    failures,
    address,
  }: {
    /** Of what was not seen. */
    readonly causes: readonly Failure[];
    /** Of what was not published. */
    readonly failures: readonly Failure[];
    /** Where it is published; '' for nowhere. */
    readonly address: string;
  },
): Verdict {
  const counted = countStates(listing.environments);
  const [cause] = causes;
  if (cause !== undefined) {
    const more = causes.length > 1 ? ` ${causes.length - 1} more could not be read either.` : '';
    return { ...cause, sentence: `${counted}, as far as was seen. ${cause.sentence}${more}` };
  }
  const [failure] = failures;
  if (failure !== undefined) return { ...failure, sentence: `${counted}. ${failure.sentence}` };
  if (page === '') return say('dry_run', `${counted}. No file was written.`);
  const published = address === '' ? '' : ` They are published as ${address} too.`;
  return say('environments_listed', `${counted}. ${page} shows them.${published}`);
}
