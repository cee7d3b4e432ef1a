import type { CommentFacts } from '../../../src/ports/code-host.ts';
import type { CommentHost } from '../../../src/usecases/announce/environment-comments.ts';

/** Comments of one pull request, each call at once, and what was asked. */
export interface CommentsInMemory {
  readonly host: CommentHost;
  /** By id. */
  readonly comments: Map<number, CommentFacts>;
  /** Names of calls, in order. */
  readonly calls: string[];
}

/** What stands there at first is ours. */
export function commentsInMemory(...bodies: readonly string[]): CommentsInMemory {
  const comments = new Map<number, CommentFacts>();
  const calls: string[] = [];
  const nextId = () => Math.max(lastId, ...comments.keys()) + 1;
  let lastId = 0;
  const put = (id: number, body: string): CommentFacts => {
    const facts = { id, url: `https://example.com/c${id}`, body, editedByOthers: false };
    comments.set(id, facts);
    lastId = Math.max(lastId, id);
    return facts;
  };
  for (const body of bodies) put(nextId(), body);
  const oldestFirst = () => [...comments.values()].toSorted((a, b) => a.id - b.id);
  const host: CommentHost = {
    async findComments(_, marker, isFormer) {
      calls.push('findComments');
      return {
        found: oldestFirst().find(({ body }) => body.startsWith(marker)),
        former: oldestFirst().filter(({ body }) => isFormer(body)),
      };
    },
    async commentText(id) {
      calls.push('commentText');
      return comments.get(id)?.body;
    },
    async createComment(_, body) {
      calls.push('createComment');
      return put(nextId(), body);
    },
    async updateComment(id, body) {
      calls.push('updateComment');
      return put(id, body);
    },
    async deleteComment(id) {
      calls.push('deleteComment');
      comments.delete(id);
    },
  };
  return { host, comments, calls };
}
