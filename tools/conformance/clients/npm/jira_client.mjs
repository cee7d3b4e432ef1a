/** Moves, labels, comments on and links an issue of Jira Cloud, with jira.js, which checks each answer by the published description. */
process.env.AUDIT_SCHEMAS = 'true';
const { createCloudClient } = await import('jira.js');

const { JIRA_URL: host, JIRA_EMAIL: email, JIRA_TOKEN } = process.env;
const clientOf = (apiToken) => createCloudClient({ host, auth: { type: 'basic', email, apiToken } });
const jira = clientOf(JIRA_TOKEN);
const issueIdOrKey = 'SHOP-12';

async function refusal(call) {
  try {
    await call();
    return null;
  } catch (error) {
    return [error.status, error.message];
  }
}

function documentOf(text) {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

function textOf(document) {
  return document.content[0].content[0].text;
}

async function look() {
  const { fields } = await jira.issues.getIssue({ issueIdOrKey, fields: ['status', 'labels', 'summary'] });
  return fields;
}

const before = await look();
const { transitions } = await jira.issues.getTransitions({ issueIdOrKey });
const { id } = transitions.find(({ to }) => to.name === 'In Progress');
await jira.issues.doTransition({ issueIdOrKey, transition: { id } });
await jira.issues.editIssue({ issueIdOrKey, update: { labels: [{ add: 'by-node' }, { remove: 'auto' }] } });
const comment = await jira.issueComments.addComment({ issueIdOrKey, body: documentOf('first') });
await jira.issueComments.updateComment({ issueIdOrKey, id: comment.id, body: { body: documentOf('second') } });
for (const url of ['https://a.example.com', 'https://b.example.com'])
  await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({
    issueIdOrKey,
    globalId: 'greenroom:1',
    object: { url, title: 'Preview' },
  });
const after = await look();
const { comments } = await jira.issueComments.getComments({ issueIdOrKey });
const links = await jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey });
const changes = await jira.issues.getChangeLogs({ issueIdOrKey });
const search = (jql) => jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql, fields: ['status'] });
const { issues } = await search('key in (SHOP-12)');
console.log(
  JSON.stringify({
    summary: before.summary,
    states: [before.status.name, after.status.name],
    labels: after.labels,
    comments: comments.map(({ body }) => textOf(body)),
    by: comments.map(({ author }) => author.displayName),
    links: links.map(({ object }) => object.url),
    history: changes.values.map(({ items }) => items[0].field),
    myself: (await jira.myself.getCurrentUser({})).displayName,
    missing: (await refusal(() => jira.issues.getIssue({ issueIdOrKey: 'SHOP-99' })))?.[0],
    found: issues.map(({ key, fields }) => [key, fields.status.name]),
    unbounded: (await refusal(() => search('ORDER BY key')))?.[0],
    illegal: (await refusal(() => jira.issues.doTransition({ issueIdOrKey, transition: { id: '999' } })))?.[0],
    stranger: (await refusal(() => clientOf('nobody').myself.getCurrentUser({})))?.[0],
  }),
);
