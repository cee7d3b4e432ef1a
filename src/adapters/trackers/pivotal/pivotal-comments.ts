import { newestWords } from '../../../domain/stories/spoken-words.ts';
import type { Story, StoryComment, StoryComments, WordsAsked } from '../../../ports/tracker.ts';
import { idOf, textOf } from '../tracker-fields.ts';
import type { PivotalList } from './pivotal-client.ts';
import { instantOf } from './pivotal-history.ts';
import { type PivotalFarSide, pathOf } from './pivotal-stories.ts';
import { saysNo, type Unsure } from './unsure-writes.ts';

interface CommentTools {
  ownId(): Promise<string | undefined>;
  readonly unsure: Unsure;
}

/** The comments of the port, in the way that the tracker has. */
export function pivotalComments(at: PivotalFarSide, tools: CommentTools): StoryComments {
  const { comments: way } = at.dialect;
  if (way === 'none') return NO_COMMENTS;
  return way === 'edited' ? editedComments(at, tools) : unsureComments(at, tools);
}

const NO_COMMENTS: StoryComments = {
  findComment: async () => undefined,
  createComment: async () => undefined,
  updateComment: async () => undefined,
  wordsOf: async () => undefined,
};

function editedComments(at: PivotalFarSide, tools: CommentTools): StoryComments {
  const write = writesOf(at);
  return {
    async findComment(story, marker) {
      const { items } = await listComments(at, story);
      return found((await ownMarked(items, marker, tools))[0]);
    },
    createComment: write.create,
    updateComment: write.edit,
    wordsOf: (story, asked) => readWords(at, story, asked),
  };
}

const COMMENTING = 'comment on stories';

function unsureComments(at: PivotalFarSide, tools: CommentTools): StoryComments {
  const write = writesOf(at);
  const halfSeen = new Set<string>();
  return {
    async findComment(story, marker) {
      const { items, isWhole } = await listComments(at, story);
      const own = await ownMarked(items, marker, tools);
      if (own.length === 0 && !isWhole) halfSeen.add(story.id);
      // Where one could not be edited, another took its place.
      return found(own.toSorted(byId).at(-1));
    },
    async createComment(story, text) {
      // Nobody could find it again, so there would be one more with each run.
      if (halfSeen.has(story.id))
        at.tell(
          `${at.dialect.title} shows only the first comments of story ${story.id}, so none is written there; the story is moved all the same.`,
        );
      else await tools.unsure(COMMENTING, () => write.create(story, text));
    },
    updateComment: (story, id, text) => editOrReplace(at, tools.unsure, { story, id, text }),
    wordsOf: (story, asked) => readWords(at, story, asked),
  };
}

/** Of a list that is not whole, nobody knows what the rest of it says. */
async function readWords(at: PivotalFarSide, story: Story, asked: WordsAsked): Promise<string | undefined> {
  const { items, isWhole } = await listComments(at, story);
  const words = newestWords(
    items.map((comment) => ({
      by: idOf(comment['person_id']),
      at: instantOf(comment['created_at']),
      text: textOf(comment['text']) ?? '',
    })),
    asked,
  );
  return words === '' && !isWhole ? undefined : words;
}

type RawComment = Record<string, unknown>;

/** Those of the token's user that begin so. */
async function ownMarked(
  comments: readonly RawComment[],
  marker: string,
  { ownId }: CommentTools,
): Promise<readonly RawComment[]> {
  const marked = comments.filter((comment) => textOf(comment['text'])?.startsWith(marker));
  if (marked.length === 0) return [];
  const self = await ownId();
  return marked.filter((comment) => idOf(comment['person_id']) === self);
}

function found(comment: RawComment | undefined): StoryComment | undefined {
  return comment && { id: idOf(comment['id']) ?? '', text: textOf(comment['text']) ?? '' };
}

function byId(a: RawComment, b: RawComment): number {
  return Number(a['id']) - Number(b['id']);
}

function listComments({ client }: PivotalFarSide, story: Story): Promise<PivotalList> {
  return client.read(`list the comments of story ${story.id}`, `${pathOf(story)}/comments`);
}

function writesOf({ client }: PivotalFarSide): Writes {
  return {
    async create(story, text) {
      const path = `${pathOf(story)}/comments`;
      await client.request(`comment on story ${story.id}`, 'POST', path, { body: { text } });
    },
    async edit(story, id, text) {
      const path = `${pathOf(story)}/comments/${encodeURIComponent(id)}`;
      await client.request(`edit a comment on story ${story.id}`, 'PUT', path, { body: { text } });
    },
  };
}

interface Writes {
  create(story: Story, text: string): Promise<void>;
  edit(story: Story, id: string, text: string): Promise<void>;
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
      (await listComments(at, story)).items.some((comment) => idOf(comment['id']) === id);
    if (!saysNo(error) || !(await isThere())) throw error;
    await unsure(COMMENTING, () => write.create(story, text));
  }
}
