import { type Delivery, readDelivery, writtenDelivery } from '../../domain/stories/delivery.ts';
import type { Deliveries, RecordedDelivery } from '../../ports/deliveries.ts';
import type { GitHubClient } from './client.ts';
import { payloadOf, postDeployment } from './deployments.ts';
import type { Octokit } from './octokit.ts';
import { labelEventOf, lastLabelled } from './pull-requests.ts';
import { oursOf, type TokenUser } from './token-user.ts';

/** The environment of GitHub that holds the records; no kind may have its name, because a kind has no hyphen. */
const ENVIRONMENT = 'greenroom-delivery';

/** Kept as deployments, because a pull request's text and comments can be edited by whoever may write. */
export function createDeliveries(client: GitHubClient, user: TokenUser): Deliveries {
  return {
    newest: (pullRequest) => newestDelivery(client, user, pullRequest),
    record: (delivery) => record(client, delivery),
    setRefusal: (id, refusal) => setState(client, id, { state: 'failure', description: refusal }),
    lastLabelled: (pullRequest, label) => lastLabelled(client, pullRequest, label),
    labelEvent: (pullRequest, label, id) => labelEventOf(client, { pullRequest, label, id }),
  };
}

/** Records of one pull request share a task, by which GitHub finds them. */
function taskOf(pullRequest: number): string {
  return `deliver:${pullRequest}`;
}

/** GitHub gives the newest first. */
async function newestDelivery(
  client: GitHubClient,
  user: TokenUser,
  pullRequest: number,
): Promise<RecordedDelivery | undefined> {
  const doing = `read what was delivered of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    const { data: deployments } = await octokit.rest.repos.listDeployments({
      ...client.at,
      environment: ENVIRONMENT,
      task: taskOf(pullRequest),
      per_page: 100,
    });
    const ours = await oursOf(user, deployments, ({ creator }) => creator?.login);
    const records = ours
      .toSorted((a, b) => b.id - a.id)
      .flatMap(({ id, payload, created_at: recordedAt }) => {
        const delivery = readDelivery(payloadOf(payload));
        return delivery?.pullRequest === pullRequest ? [{ id, recordedAt, ...delivery }] : [];
      });
    const [newest] = records;
    return (
      newest && {
        ...newest,
        alike: records
          .filter(({ commit, base }) => commit === newest.commit && base === newest.base)
          .toReversed(),
        refusal: await refusalOf(octokit, user, client, newest.id),
      }
    );
  });
}

/** Of ours alone: what others note keeps nobody from hearing that a merge was refused. */
async function refusalOf(
  octokit: Octokit,
  user: TokenUser,
  client: GitHubClient,
  id: number,
): Promise<string | undefined> {
  const { data: statuses } = await octokit.rest.repos.listDeploymentStatuses({
    ...client.at,
    deployment_id: id,
    per_page: 100,
  });
  const ours = await oursOf(user, statuses, ({ creator }) => creator?.login);
  return ours.toSorted((a, b) => b.id - a.id).find(({ state }) => state === 'failure')?.description;
}

/** The ref is the commit, which is there for as long as the record is needed; a branch may go or move. */
async function record(client: GitHubClient, delivery: Delivery): Promise<void> {
  const doing = `record what is delivered of pull request #${delivery.pullRequest} of ${client.repository}`;
  const made = await postDeployment(client, doing, {
    ref: delivery.commit,
    task: taskOf(delivery.pullRequest),
    environment: ENVIRONMENT,
    description: `Commit ${delivery.commit.slice(0, 7)} is to be judged`,
    payload: writtenDelivery(delivery),
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
