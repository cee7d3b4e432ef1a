import type { DeploymentFacts, Deployments } from '../../ports/deployments.ts';
import { listAsked, readAsked, readDeployment } from './asked-deployments.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { type StateFacts, statesOf } from './deployment-states.ts';
import {
  createDeployment,
  deploymentFacts,
  payloadOf,
  pinnedTask,
  RECORD_TASK,
  type RestDeployment,
  setDeploymentState,
} from './deployments.ts';
import { oursOf, type TokenUser } from './token-user.ts';
import { goesOn } from './whole-list.ts';

/** Beyond the newest thousand nobody looks. A page of GitHub's has a hundred (docs.github.com/rest/deployments/deployments). */
const MOST_DEPLOYMENTS = 1_000;
const A_PAGE = 100;
/** An environment has stood in no more places; one deployment of each is named. */
const MOST_LEFT_BEHIND = 10;
const WHOLE_SHA = /^[0-9a-f]{40}$/;

type Query = Parameters<Deployments['list']>[0];
type Pages = Pick<Query, 'environment' | 'ref' | 'commit'> & { readonly task?: string };

/** A deployment, and whether what it says is more than doubt. */
interface Judged {
  readonly deployment: RestDeployment;
  readonly isOurs: boolean;
}

/** A deployment with what its states say of it. */
interface StatedDeployment extends Judged {
  readonly states: StateFacts | undefined;
}

/** Whoever may write can open a deployment with our payload, so only ours are told (see the port). */
export function createDeployments(client: GitHubClient, user: TokenUser): Deployments {
  return {
    list: (query) => listDeployments(client, user, query),
    opened: (query) => listOpened(client, user, query),
    newest: (query) =>
      newestPage(client, user, WHOLE_SHA.test(query.ref ?? '') ? query : { ...query, task: RECORD_TASK }),
    asked: (id) => readAsked(client, user, id),
    askedFor: (query) => listAsked(client, user, query),
    create: (request) => createDeployment(client, user, request),
    setState: (id, state, details) => setDeploymentState(client, id, state, details),
  };
}

/** Page by page, until one shows that whatever is older has ended: a success ends all that are older than itself in its place. */
async function listDeployments(
  client: GitHubClient,
  user: TokenUser,
  query: Query,
): Promise<readonly DeploymentFacts[]> {
  const { key } = query;
  if (key === undefined) return newestOf(client, user, query);
  const facts: DeploymentFacts[] = [];
  for (const each of queriesOf(query))
    for await (const page of pagesWithOurs(client, each)) {
      const found = await factsOfPage(client, user, query, ofKey(page, key));
      facts.push(...found);
      if (found.some(endsOlder)) break;
    }
  facts.push(...(await leftBehind(client, user, query, facts)));
  return newestFirst(facts);
}

function endsOlder({ state, foreignWriter }: DeploymentFacts): boolean {
  return foreignWriter === undefined && (state === 'success' || state === 'inactive');
}

/** Each once: a commit may be asked for by name that is the branch's head as well. */
function newestFirst(facts: readonly DeploymentFacts[]): readonly DeploymentFacts[] {
  return [...new Map(facts.map((each) => [each.id, each])).values()].toSorted((a, b) => b.id - a.id);
}

function ofKey(page: readonly RestDeployment[], key: string): readonly RestDeployment[] {
  return page.filter(({ payload }) => payloadOf(payload)['key'] === key);
}

/** A branch has those that hang on it, and those of commits that somebody asked for by name. */
function queriesOf(query: Pick<Query, 'environment' | 'ref' | 'commit' | 'key'>): readonly Pages[] {
  const { environment, ref, key } = query;
  if (ref === undefined || key === undefined || WHOLE_SHA.test(ref)) return [query];
  return [query, { ...(environment === undefined ? {} : { environment }), task: pinnedTask(key) }];
}

/**
 * What older pages hold of other places: a success ends nothing there, so the newest of ours names one deployment of each that was
 * live when it was opened.
 */
async function leftBehind(
  client: GitHubClient,
  user: TokenUser,
  query: Query,
  facts: readonly DeploymentFacts[],
): Promise<readonly DeploymentFacts[]> {
  const newest = newestFirst(facts).find(({ foreignWriter }) => foreignWriter === undefined);
  const named = (newest?.payload['leftBehind'] ?? '').split(' ').map(Number);
  const ids = named.filter(
    (id) => Number.isSafeInteger(id) && id > 0 && facts.every((each) => each.id !== id),
  );
  const found: RestDeployment[] = [];
  for (const id of ids.slice(0, MOST_LEFT_BEHIND)) {
    const deployment = await readDeployment(client, id);
    if (deployment !== undefined && deployment.environment === query.environment) found.push(deployment);
  }
  return factsOfPage(client, user, query, ofKey(found, query.key ?? ''));
}

async function newestOf(
  client: GitHubClient,
  user: TokenUser,
  query: Query,
): Promise<readonly DeploymentFacts[]> {
  return newestFirst((await newestStated(client, user, query)).map(toFacts));
}

/** What is on GitHub's first three pages, however little that is; mostly the first one is enough. */
async function newestPage(
  client: GitHubClient,
  user: TokenUser,
  { isMeant = () => true, ...query }: Pages & Pick<Parameters<Deployments['newest']>[0], 'isMeant'>,
): Promise<readonly DeploymentFacts[]> {
  const found: RestDeployment[] = [];
  let pages = 0;
  for await (const { deployments } of pagesOf(client, query)) {
    found.push(...deployments);
    pages += 1;
    if (pages === 3 || found.length >= A_PAGE / 2) break;
  }
  const meant = found.slice(0, A_PAGE).filter(({ payload }) => isMeant(payloadOf(payload)));
  return newestFirst(await factsOfPage(client, user, query, meant));
}

/** The newest hundred, which is a page of GitHub's, each with its states. */
export async function newestStated(
  client: GitHubClient,
  user: TokenUser,
  query: Query,
): Promise<readonly StatedDeployment[]> {
  const newest: RestDeployment[] = [];
  for await (const page of pagesWithOurs(client, query)) {
    newest.push(...(await judged(user, query, page)).map(({ deployment }) => deployment));
    if (newest.length >= A_PAGE) break;
  }
  const newestFirst = newest.toSorted((a, b) => b.id - a.id);
  return statedOf(client, user, query, newestFirst.slice(0, A_PAGE));
}

async function factsOfPage(
  client: GitHubClient,
  user: TokenUser,
  query: Query,
  page: readonly RestDeployment[],
): Promise<readonly DeploymentFacts[]> {
  return (await statedOf(client, user, query, page)).map(toFacts);
}

function toFacts({ deployment, isOurs, states }: StatedDeployment): DeploymentFacts {
  return deploymentFacts(deployment, states, isOurs);
}

/** Those that the query means, each with its states. */
async function statedOf(
  client: GitHubClient,
  user: TokenUser,
  query: Query,
  page: readonly RestDeployment[],
): Promise<readonly StatedDeployment[]> {
  const meant = await judged(user, query, page);
  const states = await statesOf(
    client,
    user,
    meant.map(({ deployment: { id, node_id: node, creator } }) => ({ id, node, opener: creator?.login })),
  );
  return meant.map((each) => ({ ...each, states: states.get(each.deployment.node_id) }));
}

/** GitHub opens a deployment without a payload for each job with `environment`; those are left out. */
async function judged(
  user: TokenUser,
  { writers }: Pick<Query, 'writers'>,
  page: readonly RestDeployment[],
): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  for (const deployment of page) {
    const login = deployment.creator?.login;
    const isOurs = await user.isOurs(login);
    const isOfSuite = payloadOf(deployment.payload)['key'] !== undefined;
    if (!isOurs && isOfSuite) user.passOver(login, 'deployments');
    if (isOfSuite && (isOurs || writers === 'anybody')) all.push({ deployment, isOurs });
  }
  return all;
}

/** As the port's `opened` says. */
async function listOpened(
  client: GitHubClient,
  user: TokenUser,
  query: Parameters<Deployments['opened']>[0],
): Promise<readonly DeploymentFacts[]> {
  const since = query.since?.getTime() ?? Number.NEGATIVE_INFINITY;
  const { key } = query;
  const facts: DeploymentFacts[] = [];
  for (const each of queriesOf(query))
    for await (const page of pagesWithOurs(client, each, key !== undefined)) {
      const meant = key === undefined ? page : ofKey(page, key);
      const what = key === undefined ? undefined : 'deployments';
      const ours = await oursOf(user, meant, ({ creator }) => creator?.login, what);
      const found = ours.map((deployment) => deploymentFacts(deployment, undefined));
      facts.push(...found);
      if (page.some(({ created_at: openedAt }) => Date.parse(openedAt) < since)) break;
      if (query.until !== undefined && found.some(query.until)) break;
    }
  return newestFirst(facts);
}

/**
 * The same, with what the suite opened right after the first page, because jobs with `environment` may have filled all others. What
 * older versions opened has GitHub's own task, and comes in its place. Each deployment comes once.
 */
async function* pagesWithOurs(
  client: GitHubClient,
  query: Pages,
  oursFirst = true,
): AsyncGenerator<readonly RestDeployment[]> {
  const seen = new Set<number>();
  const unseen = ({ deployments }: ListedPage) => {
    const added = deployments.filter(({ id }) => !seen.has(id));
    for (const { id } of added) seen.add(id);
    return added;
  };
  let isFirst = oursFirst && query.task === undefined;
  for await (const page of pagesOf(client, query)) {
    yield unseen(page);
    if (isFirst && page.goesOn)
      for await (const ours of pagesOf(client, { ...query, task: RECORD_TASK })) yield unseen(ours);
    isFirst = false;
  }
}

interface ListedPage {
  readonly deployments: readonly RestDeployment[];
  /** True where another page follows. */
  readonly goesOn: boolean;
}

/** GitHub gives the newest first. */
async function* pagesOf(client: GitHubClient, query: Pages): AsyncGenerator<ListedPage> {
  const seen = new Set<number>();
  for (let page = 1; seen.size < MOST_DEPLOYMENTS; page += 1) {
    const { data, headers } = await client.ask(`list the deployments of ${client.repository}`, (octokit) =>
      octokit.rest.repos.listDeployments({
        ...client.at,
        ...(query.environment === undefined ? {} : { environment: query.environment }),
        per_page: A_PAGE,
        page,
        ...(query.ref === undefined ? {} : { ref: query.ref }),
        ...(query.task === undefined ? {} : { task: query.task }),
        ...(query.commit === undefined ? {} : { sha: query.commit }),
      }),
    );
    const isRepeated = page > 1 && data.every(({ id }) => seen.has(id));
    if (isRepeated && (data.length > 0 || goesOn(headers))) throw incompleteList('deployments');
    yield { deployments: data.filter(({ id }) => !seen.has(id)), goesOn: goesOn(headers) };
    for (const { id } of data) seen.add(id);
    if (!goesOn(headers)) return;
  }
}
