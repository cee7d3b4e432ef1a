import { isObject } from '../../../domain/input/is-object.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { Story } from '../../../ports/tracker.ts';
import { idOf, idsOf, objectsOf, textOf } from '../tracker-fields.ts';
import { SHORTCUT_ANSWERS } from './shortcut-answers.ts';
import type { ShortcutClient } from './shortcut-client.ts';

/** A story as Shortcut answers it, and the column in which it is. */
export interface PlacedStory {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Id of its workflow. */
  readonly workflow: string;
  /** Id of its workflow state. */
  readonly state: string;
}

/** `sc-123` is how Shortcut writes an id, and `ch123` is how it did. Undefined for anything else. */
export function digitsOf(id: string): string | undefined {
  return /^(?:sc-|ch)?([1-9]\d{0,14})$/i.exec(id)?.[1];
}

export function storyPath(id: string): string {
  return `/stories/${encodeURIComponent(id)}`;
}

/**
 * The story as it is now; undefined where there is none.
 * @param doing completes "The tracker refused to …".
 * @throws AdapterError `far_side_error` for an answer that cannot be understood.
 */
export async function findStory(
  client: ShortcutClient,
  doing: string,
  id: string,
): Promise<PlacedStory | undefined> {
  const { status, body } = await client.request(doing, 'GET', storyPath(id), { legal: ['absent'] });
  if (status >= 400) return undefined;
  const fields = isObject(body) ? body : {};
  const [workflow, state] = [idOf(fields['workflow_id']), idOf(fields['workflow_state_id'])];
  if (workflow === undefined || state === undefined) throw notUnderstood(`story ${id}`);
  return { fields, workflow, state };
}

/** The same for a story that was there before. @throws AdapterError `far_side_error` where it is gone. */
export async function freshStory(client: ShortcutClient, doing: string, id: string): Promise<PlacedStory> {
  const found = await findStory(client, doing, id);
  if (found !== undefined) return found;
  const sentence = `The tracker answered 404 when asked to ${doing}; ${SHORTCUT_ANSWERS.notFound.todo}.`;
  throw new AdapterError('far_side_error', sentence, { service: 'tracker', status: 404 });
}

const TYPES = ['feature', 'bug', 'chore'] as const;

export function storyOf(id: string, { fields }: PlacedStory): Omit<Story, 'state'> {
  return {
    id,
    project: idOf(fields['group_id']) ?? idOf(fields['project_id']) ?? '',
    title: textOf(fields['name']) ?? `Story ${id}`,
    url: textOf(fields['app_url']) ?? `https://app.shortcut.com/story/${id}`,
    type: TYPES.find((known) => known === fields['story_type']) ?? 'feature',
    // Nothing in a workflow of the schema asks for one.
    estimated: true,
    labels: storyLabels({ fields }),
    ownerIds: idsOf(fields['owner_ids']),
    requesterId: idOf(fields['requested_by_id']),
  };
}

export function storyLabels({ fields }: Pick<PlacedStory, 'fields'>): readonly string[] {
  return objectsOf(fields['labels']).flatMap((label) => textOf(label['name']) ?? []);
}

export function notUnderstood(what: string): AdapterError {
  return new AdapterError(
    'far_side_error',
    `The tracker's answer about ${what} cannot be understood; check tracker-url.`,
    { service: 'tracker' },
  );
}
