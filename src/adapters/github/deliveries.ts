import { type Delivery, readDelivery, writtenDelivery } from '../../domain/stories/delivery.ts';
import type { Deliveries, DeliveryScope, RecordedDelivery, ShownDelivery } from '../../ports/deliveries.ts';
import type { GitHubClient } from './client.ts';
import { payloadOf, postDeployment } from './deployments.ts';
import type { Octokit } from './octokit.ts';
import { labelEvents, lastLabelled } from './pull-requests.ts';
import { GONE, oursOf, type TokenUser } from './token-user.ts';
import { goesOn } from './whole-list.ts';

/** The environment of GitHub that holds the records; no kind may have its name, because a kind has no hyphen. */
const ENVIRONMENT = 'greenroom-delivery';

/** Kept as deployments, because a pull request's text and comments can be edited by whoever may write. */
export function createDeliveries(client: GitHubClient, user: TokenUser, scope?: DeliveryScope): Deliveries {
  return {
    newest: (pullRequest) => newestDelivery(client, user, scope, pullRequest),
    strangers: (pullRequest) => strangersOf(client, user, pullRequest),
    shown: (pullRequests) => shownDeliveries(client, user, pullRequests),
    record: (delivery) => record(client, delivery, scope),
    setRefusal: (id, refusal) => setState(client, id, { state: 'failure', description: refusal }),
    refusals: (id) =>
      client.ask(`read what came of a delivery of ${client.repository}`, (octokit) =>
        refusalsOf(octokit, user, client, id),
      ),
    lastLabelled: (pullRequest, label) => lastLabelled(client, pullRequest, label),
    labelEvents: (pullRequest, label) => labelEvents(client, pullRequest, label),
  };
}

/** Records of one pull request share a task, by which GitHub finds them. */
function taskOf(pullRequest: number): string {
  return `deliver:${pullRequest}`;
}

async function newestDelivery(
  client: GitHubClient,
  user: TokenUser,
  scope: DeliveryScope | undefined,
  pullRequest: number,
): Promise<RecordedDelivery | undefined> {
  const doing = `read what was delivered of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    for await (const page of recordsOf(client, octokit, pullRequest)) {
      const ofScope = page.filter(({ payload }) => isOf(payload, scope));
      const ours = await oursOf(user, ofScope, ({ creator }) => creator?.login, 'records of deliveries');
      const records = ours.toSorted((a, b) => b.id - a.id).map(kept);
      const [newest] = records;
      if (newest === undefined) continue;
      const alike = records.filter((each) => isAlike(each, newest)).toReversed();
      const [refusal] = await refusalsOf(octokit, user, client, newest.id);
      return { ...newest, alike, refusal };
    }
    return undefined;
  });
}

/** Of the same commit and base. */
function isAlike(
  { commit, base }: Pick<Delivery, 'commit' | 'base'>,
  other: Pick<Delivery, 'commit' | 'base'>,
): boolean {
  return commit === other.commit && base === other.base;
}

/** A record is another project's or kind's only where it says so: those of older versions say neither. */
function isOf(payload: Readonly<Record<string, string>>, scope: DeliveryScope | undefined): boolean {
  return (
    scope === undefined ||
    ((payload['project'] ?? scope.project) === scope.project &&
      (payload['kind'] ?? scope.kind) === scope.kind)
  );
}

async function strangersOf(
  client: GitHubClient,
  user: TokenUser,
  pullRequest: number,
): Promise<readonly string[]> {
  const doing = `read who recorded deliveries of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    const logins = new Set<string>();
    for await (const page of recordsOf(client, octokit, pullRequest))
      for (const { creator } of page)
        if (!(await user.isOurs(creator?.login))) logins.add(creator?.login ?? GONE);
    return [...logins];
  });
}

/** The records of all pull requests are asked for first: where they are few, that is one request. */
async function shownDeliveries(
  client: GitHubClient,
  user: TokenUser,
  pullRequests: readonly number[],
): Promise<readonly ShownDelivery[]> {
  if (pullRequests.length === 0) return [];
  return client.ask(`read what was delivered of ${client.repository}`, async (octokit) => {
    const { records, isLast } = await recordPage(client, octokit, undefined, 1);
    const found: Recorded[] = isLast ? [...records] : [];
    if (!isLast)
      for (const number of pullRequests)
        for await (const page of recordsOf(client, octokit, number)) found.push(...page);
    const meant = found.filter(({ delivery }) => pullRequests.includes(delivery.pullRequest));
    const ours = await oursOf(user, meant, ({ creator }) => creator?.login);
    return ours.map(kept);
  });
}

function kept({ id, delivery, created_at: recordedAt, creator }: Recorded) {
  return { id, recordedAt, writtenBy: creator?.login ?? GONE, ...delivery };
}

/** GitHub gives the newest first; whoever may write can put theirs before ours, so that one page is not enough. */
async function* recordsOf(client: GitHubClient, octokit: Octokit, pullRequest: number) {
  for (let page = 1, seen = 0; seen < MOST_RECORDS; page += 1) {
    const { records, length, isLast } = await recordPage(client, octokit, pullRequest, page);
    seen += length;
    yield records.filter(({ delivery }) => delivery.pullRequest === pullRequest);
    if (isLast) return;
  }
}

type Recorded = Awaited<ReturnType<typeof recordPage>>['records'][number];

/** @param pullRequest undefined for those of all. */
async function recordPage(
  client: GitHubClient,
  octokit: Octokit,
  pullRequest: number | undefined,
  page: number,
) {
  const { data, headers } = await octokit.rest.repos.listDeployments({
    ...client.at,
    environment: ENVIRONMENT,
    ...(pullRequest === undefined ? {} : { task: taskOf(pullRequest) }),
    per_page: A_PAGE,
    page,
  });
  const records = data.flatMap((each) => {
    const payload = payloadOf(each.payload);
    const delivery = readDelivery(payload);
    return delivery === undefined ? [] : [{ ...each, payload, delivery }];
  });
  return { records, length: data.length, isLast: data.length === 0 || !goesOn(headers) };
}

const A_PAGE = 100;
const MOST_RECORDS = 1_000;

/** Of ours alone: what others note keeps nobody from hearing that a merge was refused. */
async function refusalsOf(
  octokit: Octokit,
  user: TokenUser,
  client: GitHubClient,
  id: number,
): Promise<readonly string[]> {
  const { data: statuses } = await octokit.rest.repos.listDeploymentStatuses({
    ...client.at,
    deployment_id: id,
    per_page: 100,
  });
  const ours = await oursOf(user, statuses, ({ creator }) => creator?.login);
  return ours
    .filter(({ state }) => state === 'failure')
    .toSorted((a, b) => b.id - a.id)
    .map(({ description }) => description);
}

/** The ref is the commit, which is there for as long as the record is needed; a branch may go or move. */
async function record(client: GitHubClient, delivery: Delivery, scope?: DeliveryScope): Promise<void> {
  const doing = `record what is delivered of pull request #${delivery.pullRequest} of ${client.repository}`;
  const made = await postDeployment(client, doing, {
    ref: delivery.commit,
    task: taskOf(delivery.pullRequest),
    environment: ENVIRONMENT,
    description: `Commit ${delivery.commit.slice(0, 7)} is to be judged`,
    payload: { ...writtenDelivery(delivery), ...scope },
    transient: false,
    production: false,
  });
  await setState(client, made.id, { state: 'success', description: 'Delivered' });
}

async function setState(
  client: GitHubClient,
  id: number,
  { state, description }: { readonly state: 'success' | 'failure'; readonly description: string },
): Promise<void> {
  await client.ask(`note what came of a delivery of ${client.repository}`, (octokit) =>
    octokit.rest.repos.createDeploymentStatus({
      ...client.at,
      deployment_id: id,
      state,
      description: description.slice(0, 140),
      auto_inactive: false,
    }),
  );
}
