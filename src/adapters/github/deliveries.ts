import { cutText } from '../../domain/input/cut-text.ts';
import {
  type Delivery,
  LEFT_TO_GITHUB,
  readDelivery,
  writtenDelivery,
} from '../../domain/stories/delivery.ts';
import type {
  Deliveries,
  DeliveryScope,
  NewestDelivery,
  OpenedPullRequest,
  RecentDelivery,
  ShownDeliveries,
} from '../../ports/deliveries.ts';
import type { GitHubClient } from './client.ts';
import { payloadOf, postDeployment } from './deployments.ts';
import { everLabelled } from './ever-labelled.ts';
import { agreedLabels, recordAgreement } from './label-agreements.ts';
import { labelEvents, labelHistory, lastLabelled } from './label-events.ts';
import type { Octokit } from './octokit.ts';
import { GONE, oursOf, type TokenUser } from './token-user.ts';
import { goesOn } from './whole-list.ts';

/** The environment of GitHub that holds the records; no kind may have its name, because a kind has no hyphen. */
const ENVIRONMENT = 'greenroom-delivery';

/** Kept as deployments, because a pull request's text and comments can be edited by whoever may write. */
export function createDeliveries(client: GitHubClient, user: TokenUser, scope?: DeliveryScope): Deliveries {
  return {
    newest: (pullRequest) => newestDelivery(client, user, scope, pullRequest),
    strangers: (pullRequest) => strangersOf(client, user, pullRequest),
    shown: (pulls, label) => shownDeliveries(client, user, pulls, label),
    recent: () => recentDeliveries(client, user, scope),
    record: (delivery) => record(client, delivery, scope),
    setRefusal: (id, refusal) => setState(client, id, { state: 'failure', description: refusal }),
    refusals: (id) =>
      client.ask(`read what came of a delivery of ${client.repository}`, (octokit) =>
        notesOf(octokit, user, client, id).then(({ refusals }) => refusals),
      ),
    lastLabelled: (pullRequest, label) => lastLabelled(client, user, pullRequest, label),
    labelEvents: (pullRequest, label, ids) => labelEvents(client, user, pullRequest, { label, ids }),
    labelHistory: (pullRequest, label) => labelHistory(client, user, pullRequest, label),
    agreedLabels: (pullRequest) => agreedLabels(client, user, scope, pullRequest),
    recordAgreement: (agreement) => recordAgreement(client, agreement, scope),
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
): Promise<NewestDelivery | undefined> {
  const doing = `read what was delivered of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    const all: Recorded[] = [];
    // Whatever lies above it: an older record may have a story that was rejected since.
    for await (const { records: page } of recordsOf(client, octokit, pullRequest)) all.push(...page);
    const ofScope = all.filter(({ payload }) => isOf(payload, scope));
    const ours = await oursOf(user, ofScope, ({ creator }) => creator?.login, 'records of deliveries');
    const records = ours.toSorted((a, b) => b.id - a.id).map(kept);
    const [newest] = records;
    if (newest === undefined) return undefined;
    const oldestFirst = records.toReversed();
    const alike = oldestFirst.filter((each) => isAlike(each, newest));
    const earlier = oldestFirst.filter((each) => !isAlike(each, newest));
    const { refusals, isLeftToGitHub } = await notesOf(octokit, user, client, newest.id);
    const noted = { refusal: refusals[0], ...(isLeftToGitHub ? { isLeftToGitHub } : {}) };
    return { ...newest, alike, earlier, ...noted };
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
    for await (const { records } of recordsOf(client, octokit, pullRequest))
      for (const { creator } of records)
        if (!(await user.isOurs(creator?.login))) logins.add(creator?.login ?? GONE);
    return [...logins];
  });
}

/** As the port's `shown` says: whoever wrote so many records that some are out of sight, nobody takes them for none. */
async function shownDeliveries(
  client: GitHubClient,
  user: TokenUser,
  pulls: readonly OpenedPullRequest[],
  label: string,
): Promise<ShownDeliveries> {
  if (pulls.length === 0) return { found: [], unseen: [] };
  const numbers = new Set(pulls.map(({ number }) => number));
  return client.ask(`read what was delivered of ${client.repository}`, async (octokit) => {
    const found: Recorded[] = [];
    let left = pulls;
    for await (const { records, oldestAt, isLast } of recordsOf(client, octokit, undefined)) {
      found.push(...records);
      left = isLast ? [] : left.filter(({ text: { openedAt } }) => Date.parse(openedAt) <= oldestAt);
      if (left.length <= MOST_ASKED) break;
    }
    if (left.length > MOST_ASKED) left = await everLabelled(client, left, label);
    const isTooMany = left.length > MOST_ASKED;
    const unseen = isTooMany ? left.map(({ number }) => number) : [];
    for (const { number } of isTooMany ? [] : left) {
      let isEnd = false;
      for await (const { records, isLast } of recordsOf(client, octokit, number)) {
        found.push(...records);
        isEnd = isLast;
      }
      if (!isEnd) unseen.push(number);
    }
    const meant = found.filter(({ delivery }) => numbers.has(delivery.pullRequest));
    const ours = await oursOf(user, meant, ({ creator }) => creator?.login);
    return { found: [...new Map(ours.map((each) => [each.id, kept(each)])).values()], unseen };
  });
}

async function recentDeliveries(
  client: GitHubClient,
  user: TokenUser,
  scope: DeliveryScope | undefined,
): Promise<readonly RecentDelivery[]> {
  return client.ask(`read what was delivered of ${client.repository}`, async (octokit) => {
    const found: Recorded[] = [];
    for await (const { records } of recordsOf(client, octokit, undefined)) found.push(...records);
    const ofScope = found.filter(({ payload }) => isOf(payload, scope));
    const ours = await oursOf(user, ofScope, ({ creator }) => creator?.login);
    return ours.toSorted((a, b) => b.id - a.id).map(kept);
  });
}

function kept({ id, delivery, created_at: recordedAt, creator }: Recorded) {
  return { id, recordedAt, writtenBy: creator?.login ?? GONE, ...delivery };
}

/**
 * GitHub gives the newest first; whoever may write can put theirs before ours, so that one page is not enough.
 * @param pullRequest undefined for those of all.
 */
async function* recordsOf(client: GitHubClient, octokit: Octokit, pullRequest: number | undefined) {
  for (let page = 1, seen = 0; seen < MOST_RECORDS; page += 1) {
    const { records, length, oldestAt, isLast } = await recordPage(client, octokit, pullRequest, page);
    seen += length;
    const meant = records.filter(
      ({ delivery }) => pullRequest === undefined || delivery.pullRequest === pullRequest,
    );
    yield { records: meant, oldestAt, isLast };
    if (isLast) return;
  }
}

type Recorded = Awaited<ReturnType<typeof recordPage>>['records'][number];

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
  const oldestAt = Date.parse(data.at(-1)?.created_at ?? '');
  return { records, length: data.length, oldestAt, isLast: data.length === 0 || !goesOn(headers) };
}

const A_PAGE = 100;
const MOST_RECORDS = 1_000;
/** Pull requests that are asked about one by one. */
const MOST_ASKED = 20;

/** Refusals of ours alone: what others note keeps nobody from hearing that a merge was refused. */
async function notesOf(
  octokit: Octokit,
  user: TokenUser,
  client: GitHubClient,
  id: number,
): Promise<{ readonly refusals: readonly string[]; readonly isLeftToGitHub: boolean }> {
  const { data: statuses } = await octokit.rest.repos.listDeploymentStatuses({
    ...client.at,
    deployment_id: id,
    per_page: 100,
  });
  const ours = await oursOf(user, statuses, ({ creator }) => creator?.login);
  const refusals = ours
    .filter(({ state }) => state === 'failure')
    .toSorted((a, b) => b.id - a.id)
    .map(({ description }) => description);
  return { refusals, isLeftToGitHub: statuses.some(({ description }) => description === LEFT_TO_GITHUB) };
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
      description: cutText(description, 140),
      auto_inactive: false,
    }),
  );
}
