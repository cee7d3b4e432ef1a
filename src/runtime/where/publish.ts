import { describeFailure, type Failure } from '../../domain/report/describe-failure.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { Listing } from '../../domain/where/listing.ts';
import { checkPages } from '../../domain/where/page-place.ts';
import type { RepositoryFacts } from '../../ports/code-host.ts';
import type { PagesSite } from '../../ports/pages-site.ts';
import { checkAccount } from '../../usecases/targets/check-account.ts';
import { filesOf } from '../../usecases/where/publish-listing.ts';
import { publishPages } from '../../usecases/where/publish-pages.ts';
import type { BucketInputs, WhereInputs } from '../inputs/where.ts';
import type { RunContext } from '../run-context.ts';

/** What came of publishing. */
export interface Published {
  /** Address of the page in S3; '' where it was not published. */
  readonly address: string;
  /** Whether it may go to GitHub Pages. */
  readonly mayGoToPages: boolean;
  /** What was refused or failed; [] for nothing. */
  readonly failures: readonly Failure[];
}

/** Publishes the listing in S3, and asks whether it may go to GitHub Pages, as far as the step wants it. What fails keeps nothing else back. */
export async function publish(
  context: RunContext,
  inputs: WhereInputs,
  pagesSite: PagesSite,
  { repository, listing }: { readonly repository: RepositoryFacts; readonly listing: Listing },
): Promise<Published> {
  const failures: Failure[] = [];
  const tried = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      failures.push(describeFailure(error));
      return otherwise;
    }
  };
  const { bucket } = inputs;
  const address =
    bucket === undefined
      ? ''
      : await tried(() => inBucket(context, inputs, bucket, { repository, listing }), '');
  const mayGoToPages =
    inputs.pages &&
    (await tried(async () => {
      checkPages(await pagesSite.pagesAccess());
      return true;
    }, false));
  return { address, mayGoToPages, failures };
}

async function inBucket(
  context: RunContext,
  { aws, common: { dryRun } }: WhereInputs,
  { name, prefix, region: given, role }: BucketInputs,
  { repository, listing }: { readonly repository: RepositoryFacts; readonly listing: Listing },
): Promise<string> {
  const [only, ...others] = aws.rolesToAssume;
  const region = given ?? (aws.regions.length === 1 ? aws.regions[0] : context.run.env['AWS_REGION']);
  if (!region)
    throw new UserError(
      'invalid_input',
      "Nobody says in which region the bucket is; give it in the input 'bucket-region'.",
    );
  const { wirePages } = await import('../wiring.ts');
  const target = { region, role: role ?? (others.length === 0 ? only : undefined) };
  const { pages, account } = wirePages(context, target);
  await checkAccount(account, aws.allowedAccounts);
  const place = { bucket: name, prefix, mark: String(repository.id) };
  const addresses = await publishPages(pages, place, filesOf(listing), { dryRun });
  return addresses.at(-1) ?? '';
}
