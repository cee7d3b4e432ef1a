import type { Story, StoryComments, Tracker } from '../../ports/tracker.ts';
import { idOf, textOf } from './pivotal-fields.ts';
import { type PivotalFarSide, pathOf } from './pivotal-stories.ts';
import { saysNo, type Unsure } from './unsure-writes.ts';

/** The comments of the port, in the way that the tracker has. */
export function createComments(
  at: PivotalFarSide,
  { ownId, unsure }: Pick<Tracker, 'ownId'> & { readonly unsure: Unsure },
): StoryComments {
  const { comments: way } = at.dialect;
  if (way === 'none') return NO_COMMENTS;
  const write = writesOf(at);
  return {
    async findComment(story, marker) {
      const comments = await listComments(at, story);
      const marked = comments.filter((comment) => textOf(comment['text'])?.startsWith(marker));
      if (marked.length === 0) return undefined;
      const self = await ownId();
      const own = marked.filter((comment) => idOf(comment['person_id']) === self);
      // Where a comment could not be edited, another one took its place.
      const found = way === 'edited' ? own[0] : own.toSorted(byId).at(-1);
      return found && { id: idOf(found['id']) ?? '', text: textOf(found['text']) ?? '' };
    },
    createComment: (story, text) =>
      way === 'edited' ? write.create(story, text) : unsure(COMMENTING, () => write.create(story, text)),
    updateComment: (story, id, text) =>
      way === 'edited' ? write.edit(story, id, text) : editOrReplace(at, unsure, { story, id, text }),
  };
}

const COMMENTING = 'comment on stories';

const NO_COMMENTS: StoryComments = {
  findComment: async () => undefined,
  createComment: async () => undefined,
  updateComment: async () => undefined,
};

function listComments(
  { client }: PivotalFarSide,
  story: Story,
): Promise<readonly Record<string, unknown>[]> {
  return client.list(`list the comments of story ${story.id}`, `${pathOf(story)}/comments`);
}

function writesOf({ client }: PivotalFarSide) {
  return {
    async create(story: Story, text: string): Promise<void> {
      const path = `${pathOf(story)}/comments`;
      await client.request(`comment on story ${story.id}`, 'POST', path, { body: { text } });
    },
    async edit(story: Story, id: string, text: string): Promise<void> {
      const path = `${pathOf(story)}/comments/${encodeURIComponent(id)}`;
      await client.request(`edit a comment on story ${story.id}`, 'PUT', path, { body: { text } });
    },
  };
}

/** A tracker without that call answers as if the comment were gone, so it is looked for. */
async function editOrReplace(
  at: PivotalFarSide,
  unsure: Unsure,
  { story, id, text }: { readonly story: Story; readonly id: string; readonly text: string },
): Promise<void> {
  const write = writesOf(at);
  try {
    await write.edit(story, id, text);
  } catch (error) {
    const isThere = async () =>
      (await listComments(at, story)).some((comment) => idOf(comment['id']) === id);
    if (!saysNo(error) || !(await isThere())) throw error;
    await unsure(COMMENTING, () => write.create(story, text));
  }
}

function byId(a: Record<string, unknown>, b: Record<string, unknown>): number {
  return Number(a['id']) - Number(b['id']);
}
