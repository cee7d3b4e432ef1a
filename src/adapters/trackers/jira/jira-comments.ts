import { isObject } from '../../../domain/input/is-object.ts';
import { newestWords } from '../../../domain/stories/spoken-words.ts';
import type { Story, StoryComments, Tracker } from '../../../ports/tracker.ts';
import { idOf, objectsOf } from '../tracker-fields.ts';
import type { JiraClient } from './jira-client.ts';
import { isoOf } from './jira-history.ts';
import { userId } from './jira-people.ts';
import { fromDocument, fromMarkup, toDocument, toMarkup } from './jira-text.ts';

/** Comments of an issue, as plain text on this side whatever Jira keeps them as. */
export function createJiraComments(client: JiraClient, ownId: Tracker['ownId']): StoryComments {
  const isCloud = client.flavour === 'cloud';
  const read = (body: unknown) =>
    typeof body === 'string' ? (isCloud ? body : fromMarkup(body)) : fromDocument(body);
  const write = (text: string) => ({ body: isCloud ? toDocument(text) : toMarkup(text) });
  const idsOf = (story: Story) => ({ issue: story.id });
  const listed = (story: Story) =>
    client.list(
      {
        doing: `list the comments of story ${story.id}`,
        call: 'GET /issue/{issue}/comment',
        ids: idsOf(story),
        query: { expand: 'properties' },
      },
      'comments',
    );
  return {
    async findComment(story, marker) {
      const marked = (await listed(story))
        .map(({ id, author, body }) => ({
          id: idOf(id) ?? '',
          by: userId(author, client.flavour),
          text: read(body),
        }))
        .filter(({ text }) => text.startsWith(marker));
      if (marked.length === 0) return undefined;
      const self = await ownId();
      const own = self === undefined ? undefined : marked.find(({ by }) => by === self);
      return own && { id: own.id, text: own.text };
    },
    async createComment(story, text) {
      await client.request({
        doing: `comment on story ${story.id}`,
        call: 'POST /issue/{issue}/comment',
        ids: idsOf(story),
        body: write(text),
      });
    },
    async updateComment(story, id, text) {
      await client.request({
        doing: `edit a comment on story ${story.id}`,
        call: 'PUT /issue/{issue}/comment/{comment}',
        ids: { ...idsOf(story), comment: id },
        body: write(text),
      });
    },
    async wordsOf(story, asked) {
      const words = (await listed(story)).filter(isForAll).map(({ author, created, body }) => ({
        by: userId(author, client.flavour),
        at: isoOf(created),
        text: read(body),
      }));
      return newestWords(words, asked);
    },
  };
}

/**
 * False for what only a role, a group, or the team of a service project may read: the token may read more than those who read a pull
 * request. Sources: Jira Cloud's OpenAPI description, `Comment`, `visibility` and `jsdPublic`; Data Center tells the latter by the
 * property `sd.public.comment` alone, where properties are asked for (waldur/waldur-mastermind, `expand_comments`; JSD-1261).
 */
function isForAll(comment: Readonly<Record<string, unknown>>): boolean {
  const { visibility, jsdPublic, properties } = comment;
  const isInternal = objectsOf(properties).some(
    ({ key, value }) => key === 'sd.public.comment' && !(isObject(value) && value['internal'] === false),
  );
  return (visibility === undefined || visibility === null) && jsdPublic !== false && !isInternal;
}
