import { createGitHub } from '../../../src/adapters/github/github.ts';
import type { Story } from '../../../src/ports/tracker.ts';
import { scriptedFetch } from './scripted-fetch.ts';

type Answer = () => Response;

export const API = 'https://api.example.com';

export function speaker(...answers: readonly Answer[]) {
  const wire = scriptedFetch(...answers);
  const github = createGitHub({
    fetch: wire.fetch,
    token: 'ghs_secret',
    apiUrl: API,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  const mentions = (pull: number) => github.codeHost.storyMentions([pull], { linked: true });
  return { tracker: github.issuesOf({}), mentions, sent: wire.sent };
}

export const answer =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  () =>
    Response.json(body, { status, headers });

export const said = (status: number, message: string, headers: Record<string, string> = {}) =>
  answer({ message }, status, headers);

export const issue = (given: object = {}) =>
  answer({
    number: 12,
    title: 'Check out',
    html_url: 'https://github.com/octo-org/shop/issues/12',
    repository_url: `${API}/repos/octo-org/shop`,
    state: 'open',
    user: { login: 'mr-c', type: 'User' },
    labels: [],
    ...given,
  });

export const repository = (name = 'octo-org/shop') =>
  answer({ id: 1, full_name: name, default_branch: 'main' });

export const timeline = (nodes: unknown, pageInfo: object = { hasPreviousPage: false }) =>
  answer({ data: { repository: { issue: { timelineItems: { nodes, pageInfo } } } } });

const MR_C = { __typename: 'User', login: 'mr-c' };
export const closed = (given: object = {}) => ({
  __typename: 'ClosedEvent',
  createdAt: '2026-03-02T09:00:00Z',
  actor: MR_C,
  closer: null,
  ...given,
});
export const labelled = (name: string, given: object = {}) => ({
  __typename: 'LabeledEvent',
  createdAt: '2026-03-02T09:00:00Z',
  actor: MR_C,
  label: { name },
  ...given,
});

export const STORY: Story = {
  id: '12',
  project: 'octo-org/shop',
  title: 'Check out',
  url: 'https://github.com/octo-org/shop/issues/12',
  type: 'feature',
  state: 'accepted',
  estimated: true,
  labels: [],
  ownerIds: [],
  requesterId: 'mr-c',
};
