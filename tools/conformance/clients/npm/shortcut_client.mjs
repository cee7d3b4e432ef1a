/** Reads, moves, labels and comments on a story with Shortcut's own client. */
import { ShortcutClient } from '@shortcut/client';

const { SHORTCUT_URL: baseURL, SHORTCUT_TOKEN } = process.env;
const client = new ShortcutClient(SHORTCUT_TOKEN, { baseURL });

/** Status of the refusal, which says why; null where there is none. */
async function refusal(call) {
  try {
    await call();
    return null;
  } catch ({ response }) {
    return typeof response?.data?.message === 'string' ? response.status : null;
  }
}

const { data: story } = await client.getStory(123);
const { data: workflow } = await client.getWorkflow(story.workflow_id);
const { data: members } = await client.listMembers({});
const target = workflow.states.find(({ type }) => type === 'started');
await client.updateStory(123, { workflow_state_id: target.id });
const names = async () => (await client.getStory(123)).data.labels.map(({ name }) => name).toSorted();
await client.updateStory(123, { labels: [...story.labels.map(({ name }) => ({ name })), { name: 'staged' }] });
const added = await names();
await client.updateMultipleStories({ story_ids: [123], labels_remove: [{ name: 'staged' }] });
const { data: comment } = await client.createStoryComment(123, { text: 'first' });
await client.updateStoryComment(123, comment.id, { text: 'second' });
const { data: file } = await client.createLinkedFile({
  name: 'Preview',
  type: 'url',
  url: 'https://a.example.com',
  story_id: 123,
});
const { data: again } = await client.getStory(123);
const { data: history } = await client.storyHistory(123);
console.log(
  JSON.stringify({
    name: story.name,
    moved: again.workflow_state_id === target.id,
    started: [story.started, again.started],
    labels: [added, await names()],
    comments: again.comments.map(({ text }) => text),
    commentBy: (await client.getCurrentMemberInfo()).data.id === again.comments[0].author_id,
    links: again.linked_files.map(({ url }) => url),
    files: (await client.listLinkedFiles()).data.map(({ id }) => id === file.id),
    members: members.map(({ profile }) => profile.mention_name).toSorted(),
    moves: history.filter(({ actions }) => actions.some(({ changes }) => changes?.workflow_state_id)).length,
    missing: await refusal(() => client.getStory(987654321)),
    malformed: await refusal(() => client.updateStory(123, { no_such_field: true })),
    stranger: await refusal(() => new ShortcutClient('nobody', { baseURL }).getStory(123)),
  }),
);
