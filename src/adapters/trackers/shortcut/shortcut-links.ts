import { shortHash } from '../../../domain/environment/naming.ts';
import { oneLine } from '../../../domain/input/one-line.ts';
import type { StoryLink, Tracker, TrackerPeople } from '../../../ports/tracker.ts';
import { idOf, objectsOf, textOf } from '../tracker-fields.ts';
import type { ShortcutClient } from './shortcut-client.ts';
import { fromMarkdown, toMarkdown } from './shortcut-markdown.ts';
import { freshStory } from './shortcut-story.ts';

/** As CreateLinkedFile of the schema bounds them. */
const LONGEST_NAME = 256;
const LONGEST_DESCRIPTION = 512;

type Fields = Readonly<Record<string, unknown>>;

/**
 * An address of ours is a linked file of the type `url`, which keeps its title and its key and is changed by its own id. In a story's
 * `external_links` an address stands alone, so ours could not be known again; and that list is written as a whole, so an address that
 * somebody adds between our look and our write would be lost.
 *
 * Ours are those of this token's member with the key as their description. Where two runs made one each, the next one leaves the first.
 */
export function createLinks(
  client: ShortcutClient,
  ownId: TrackerPeople['ownId'],
): Pick<Tracker, 'link' | 'unlink'> {
  return {
    async link(story, link) {
      const doing = `link an address to story ${story.id}`;
      const { fields } = await freshStory(client, doing, story.id);
      const [first, ...more] = await ownOf(objectsOf(fields['linked_files']), link.key, ownId);
      const wanted = fileOf(link);
      if (first === undefined) {
        const body = { ...wanted, type: 'url', story_id: Number(story.id) };
        await client.request(doing, 'POST', '/linked-files', { body });
        return;
      }
      if (first['url'] !== wanted.url || first['name'] !== wanted.name)
        await client.request(doing, 'PUT', pathOf(first), { body: { name: wanted.name, url: wanted.url } });
      for (const file of more) await client.request(doing, 'DELETE', pathOf(file));
    },
    async unlink(story, key) {
      const doing = `take an address off story ${story.id}`;
      const { fields } = await freshStory(client, doing, story.id);
      for (const file of await ownOf(objectsOf(fields['linked_files']), key, ownId))
        await client.request(doing, 'DELETE', pathOf(file));
    },
  };
}

async function ownOf(
  files: readonly Fields[],
  key: string,
  ownId: TrackerPeople['ownId'],
): Promise<readonly Fields[]> {
  const kept = shortened(key);
  const ofKey = files.filter(({ description }) => fromMarkdown(textOf(description) ?? '') === kept);
  if (ofKey.length === 0) return [];
  const self = await ownId();
  return ofKey
    .filter((file) => self !== undefined && idOf(file['uploader_id']) === self)
    .toSorted((a, b) => Number(a['id']) - Number(b['id']));
}

/** A description is Markdown, in which somebody could be mentioned. */
function fileOf({ key, url, title }: StoryLink) {
  const name = textOf(oneLine(title, LONGEST_NAME)) ?? url.slice(0, LONGEST_NAME);
  return { name, url, description: toMarkdown(shortened(key)) };
}

/** A key of many marks is longer in Markdown than a description may be. */
function shortened(key: string): string {
  return toMarkdown(key).length <= LONGEST_DESCRIPTION ? key : shortHash(key);
}

function pathOf(file: Fields): string {
  return `/linked-files/${encodeURIComponent(idOf(file['id']) ?? '')}`;
}
