import { hideInAll } from '../../src/domain/privacy/veil.ts';
import { readWhereInputs } from '../../src/runtime/inputs/where.ts';
import { loadAllKinds } from '../../src/runtime/load-settings.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { publish } from '../../src/runtime/where/publish.ts';
import { whereRequest, whereTargets } from '../../src/runtime/where/where-request.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { whereSummary } from '../../src/text/where/summary.ts';
import { lookWhere } from '../../src/usecases/where/look-where.ts';
import { listingReport, publishListing } from '../../src/usecases/where/publish-listing.ts';

/** Lists every environment, and changes nothing but the files that it writes and publishes. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run, clock, veil } = context;
  const inputs = readWhereInputs(run);
  const github = wireGitHub(context, inputs.common);
  const loaded = await loadAllKinds(github.codeHost, inputs.common.settings);
  const request = whereRequest(run.env, inputs, loaded);
  const { wireAt, wireFiles } = await import('../../src/runtime/wiring.ts');
  context.keepHeapSmall();
  const places = whereTargets(run.env, inputs, loaded.settings).map(({ target, allowedAccounts }) => {
    const { stacks, account } = wireAt(context, target);
    return { name: target.name, allowedAccounts, stacks, account };
  });
  const found = await lookWhere({ ...github, places, clock, log: run.log }, request);
  // The files leave the run beside its log and its outputs, which are veiled elsewhere.
  const listing = hideInAll(found.listing, veil);
  const files = { path: inputs.path, dryRun: inputs.common.dryRun };
  const written = await publishListing(await wireFiles(context), listing, files);
  const published = await publish(context, inputs, github.pagesSite, { ...loaded, listing });
  for (const { sentence } of [...found.causes, ...published.failures]) run.log.warning(sentence);
  const { environments, notSeen } = listing;
  return {
    report: listingReport(listing, written, { ...found, ...published }),
    outputs: {
      ...written,
      published: published.address,
      pages: String(published.mayGoToPages),
      count: String(environments.length),
      failed: String(environments.filter(({ state }) => state === 'failed' || state === 'missing').length),
      complete: String(notSeen.length === 0),
    },
    summary: whereSummary(listing),
  };
}
