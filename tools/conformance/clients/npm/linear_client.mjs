/** Reads, moves, labels and comments on an issue with Linear's own SDK. */
import { LinearClient } from '@linear/sdk';

const { LINEAR_URL: apiUrl, LINEAR_KEY: apiKey, LINEAR_OAUTH: accessToken } = process.env;
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const client = new LinearClient({ apiUrl, apiKey });

async function refusal(call) {
  try {
    await call();
    return null;
  } catch (error) {
    return [error.constructor.name, error.errors?.[0]?.message];
  }
}

const issue = await client.issue('SHOP-1');
const team = await issue.team;
const [before, states, members] = await Promise.all([issue.state, team.states(), team.members()]);
const target = states.nodes.find(({ type }) => type === 'started');
const moved = await client.updateIssue(issue.id, { stateId: target.id });
const label = await (await client.createIssueLabel({ name: 'staged', teamId: team.id })).issueLabel;
await client.issueAddLabel(issue.id, label.id);
const labels = (await issue.labels()).nodes.map(({ name }) => name).toSorted();
await client.issueRemoveLabel(issue.id, label.id);
const comment = await (await client.createComment({ issueId: issue.id, body: 'first' })).comment;
await client.updateComment(comment.id, { body: 'second' });
const attachment = await client.createAttachment({
  issueId: issue.id,
  url: 'https://a.example.com',
  title: 'Preview',
  metadata: { key: 'greenroom' },
});
const again = await client.issue('SHOP-1');
const history = await again.history();
console.log(
  JSON.stringify({
    title: issue.title,
    moved: moved.success,
    states: [before.name, (await again.state).name === target.name],
    members: members.nodes.map(({ name }) => name).toSorted(),
    labels: [labels, (await again.labels()).nodes.map(({ name }) => name)],
    comments: (await again.comments()).nodes.map(({ body }) => body),
    commentBy: (await (await client.comment({ id: comment.id })).user).name,
    links: (await again.attachments()).nodes.map(({ url }) => url),
    linked: attachment.success,
    moves: history.nodes.filter(({ toStateId }) => toStateId === target.id).length,
    viewer: (await client.viewer).name,
    byToken: (await new LinearClient({ apiUrl, accessToken }).viewer).name,
    missing: await refusal(() => client.issue('SHOP-99')),
    stranger: await refusal(() => new LinearClient({ apiUrl, apiKey: 'lin_api_nobody' }).viewer),
    nowhere: await refusal(() => client.updateIssue(issue.id, { stateId: NOWHERE })),
  }),
);
