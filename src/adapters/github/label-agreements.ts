import { type LabelRecord, readLabel, writtenLabel } from '../../domain/stories/label-record.ts';
import type { AgreedLabel, DeliveryScope, LabelAgreement } from '../../ports/deliveries.ts';
import type { GitHubClient } from './client.ts';
import { payloadOf, postDeployment, setDeploymentState } from './deployments.ts';
import { oursOf, type TokenUser } from './token-user.ts';
import { goesOn } from './whole-list.ts';

/** The environment of GitHub that holds them: apart from deliveries, which are counted. */
const ENVIRONMENT = 'greenroom-labels';

/** Whoever may write can put theirs before ours. */
const MOST_PAGES = 10;

/** Those of one pull request share a task, by which GitHub finds them. */
function taskOf(pullRequest: number): string {
  return `labels:${pullRequest}`;
}

/** As the port's `agreedLabels` says. Another project may have another tracker, so its records say nothing here. */
export async function agreedLabels(
  client: GitHubClient,
  user: TokenUser,
  scope: DeliveryScope | undefined,
  pullRequest: number,
): Promise<readonly AgreedLabel[]> {
  const doing = `read which labels of pull request #${pullRequest} of ${client.repository} were carried`;
  const written = await client.ask(doing, async (octokit) => {
    const found: Kept[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { data, headers } = await octokit.rest.repos.listDeployments({
        ...client.at,
        environment: ENVIRONMENT,
        task: taskOf(pullRequest),
        per_page: 100,
        page,
      });
      for (const { id, payload, created_at: at, creator } of data)
        found.push({ id, at, by: creator?.login, payload: payloadOf(payload) });
      if (data.length === 0 || !goesOn(headers)) break;
    }
    return found;
  });
  const records = written.flatMap((each) => recordIn(each, scope));
  const ours = await oursOf(user, records, ({ by }) => by, 'records of labels');
  const oldestFirst = ours.filter((each) => each.pullRequest === pullRequest).toSorted((a, b) => a.id - b.id);
  return [
    ...new Map(
      oldestFirst.map(({ label, is, at }) => [label.toLowerCase(), { label, is, at }] as const),
    ).values(),
  ];
}

interface Kept {
  readonly id: number;
  readonly at: string;
  /** Undefined for an account that is gone. */
  readonly by: string | undefined;
  readonly payload: Readonly<Record<string, string>>;
}

function recordIn(kept: Kept, scope: DeliveryScope | undefined): readonly (Kept & LabelRecord)[] {
  const { project, kind } = kept.payload;
  const isOther = scope !== undefined && (project !== scope.project || kind !== scope.kind);
  const record = isOther ? undefined : readLabel(kept.payload);
  return record === undefined ? [] : [{ ...kept, ...record }];
}

/** That it is there says all, but GitHub shows one without a state as pending. The ref is a commit, since a branch may go or move. */
export async function recordAgreement(
  client: GitHubClient,
  { commit, ...record }: LabelAgreement,
  scope: DeliveryScope | undefined,
): Promise<void> {
  const { pullRequest } = record;
  const doing = `record which label of pull request #${pullRequest} of ${client.repository} was carried`;
  const made = await postDeployment(client, doing, {
    ref: commit,
    task: taskOf(pullRequest),
    environment: ENVIRONMENT,
    description: 'What its stories know of a label',
    payload: { ...writtenLabel(record), ...scope },
    transient: false,
    production: false,
  });
  await setDeploymentState(client, made.id, 'success', {});
}
