import { hideInAll } from '../../src/domain/privacy/veil.ts';
import { readWhereInputs } from '../../src/runtime/inputs/where.ts';
import { loadAllKinds } from '../../src/runtime/load-settings.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { whereRequest, whereTargets } from '../../src/runtime/where/where-request.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { whereSummary } from '../../src/text/where/summary.ts';
import { lookWhere } from '../../src/usecases/where/look-where.ts';
import { publishListing } from '../../src/usecases/where/publish-listing.ts';

/** Lists every environment, and changes nothing but the files that it writes. */
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
  for (const { sentence } of found.causes) run.log.warning(sentence);
  const { json, page, report } = await publishListing(
    await wireFiles(context),
    { listing, causes: found.causes },
    { path: inputs.path, dryRun: inputs.common.dryRun },
  );
  const { environments, notSeen } = listing;
  return {
    report,
    outputs: {
      json,
      page,
      count: String(environments.length),
      failed: String(environments.filter(({ state }) => state === 'failed' || state === 'missing').length),
      complete: String(notSeen.length === 0),
    },
    summary: whereSummary(listing),
  };
}
