import type { Failure } from '../../domain/report/describe-failure.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { countStates, type Listing } from '../../domain/where/listing.ts';
import type { WorkspaceFiles } from '../../ports/template-source.ts';
import { wherePage } from '../../text/where/page.ts';

/** The two files of a listing, by their paths in the workspace; '' for one that was not written. */
export interface WrittenListing {
  readonly json: string;
  readonly page: string;
  readonly report: Verdict;
}

/**
 * Writes the listing into a folder of the workspace, as data and as a page, also where it is not whole.
 * @throws UserError `invalid_input` for a folder outside of the workspace.
 */
export async function publishListing(
  files: Pick<WorkspaceFiles, 'write'>,
  { listing, causes }: { readonly listing: Listing; readonly causes: readonly Failure[] },
  { path, dryRun }: { readonly path: string; readonly dryRun: boolean },
): Promise<WrittenListing> {
  const counted = countStates(listing.environments);
  const [json, page] = [`${path}/where.json`, `${path}/where.html`];
  if (!dryRun) {
    await files.write(json, 'path', `${JSON.stringify(listing, null, 2)}\n`);
    await files.write(page, 'path', wherePage(listing));
  }
  const written = dryRun ? { json: '', page: '' } : { json, page };
  const [cause] = causes;
  if (cause !== undefined) {
    const more = causes.length > 1 ? ` ${causes.length - 1} more could not be read either.` : '';
    return {
      ...written,
      report: { ...cause, sentence: `${counted}, as far as was seen. ${cause.sentence}${more}` },
    };
  }
  if (dryRun) return { ...written, report: say('dry_run', `${counted}. No file was written.`) };
  return { ...written, report: say('environments_listed', `${counted}. ${page} shows them.`) };
}
