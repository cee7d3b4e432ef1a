import { z } from 'zod';
import { mismatch } from './errors.ts';
import { SHORTCUT_TYPES } from './records.ts';

const id = z.int().positive();
const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const labels = z.array(z.strictObject({ name: z.string().min(1).max(128) }));
/** Source: the parameter of Get External Link Stories in the schema, which bounds no link of a story itself. */
const link = z
  .string()
  .max(2048)
  .regex(/^https?:\/\/.+$/);

const SHARED = {
  archived: z.boolean(),
  story_type: z.enum(SHORTCUT_TYPES),
  external_links: z.array(link),
  requested_by_id: uuid,
  group_id: uuid.nullable(),
  workflow_state_id: id,
  estimate: z.int().nullable(),
  project_id: id.nullable(),
};

/** Without epics, iterations, tasks, files, branches, custom fields, dates and positions. Source: UpdateStory of the schema. */
export const UPDATE_STORY = z
  .strictObject({
    ...SHARED,
    name: z.string().min(1).max(512),
    description: z.string().max(100_000),
    labels,
    owner_ids: z.array(uuid),
    follower_ids: z.array(uuid),
  })
  .partial();

/** In the same way. Source: UpdateStories of the schema. */
export const UPDATE_STORIES = z.strictObject({
  ...z.object(SHARED).partial().shape,
  story_ids: z.array(id).min(1),
  labels_add: labels.optional(),
  labels_remove: labels.optional(),
  owner_ids_add: z.array(uuid).optional(),
  owner_ids_remove: z.array(uuid).optional(),
  follower_ids_add: z.array(uuid).optional(),
  follower_ids_remove: z.array(uuid).optional(),
});

const text = z.string().max(100_000);

/** Without what imports say. Source: CreateStoryComment of the schema. */
export const CREATE_COMMENT = z.strictObject({ text });

/** Source: UpdateStoryComment of the schema. */
export const UPDATE_COMMENT = z.strictObject({ text });

const FILE = {
  url: z
    .string()
    .max(2048)
    .regex(/^https?:\/\/.+$/),
  type: z.enum(['google', 'url', 'dropbox', 'box', 'onedrive']),
  description: z.string().max(512).optional(),
  story_id: id.optional(),
};

/** Without what integrations say. Source: CreateLinkedFile of the schema. */
export const CREATE_FILE = z.strictObject({ ...FILE, name: z.string().min(1).max(256) });

/** In the same way. Source: UpdateLinkedFile of the schema. */
export const UPDATE_FILE = z.strictObject({ ...FILE, name: z.string().min(1) }).partial();

/** @throws ShortcutError that names the fields which are wrong */
export function parsedBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [key, 'disallowed-key'])
      : [[issue.path.join('.') || 'body', issue.message]],
  );
  throw mismatch(Object.fromEntries(errors));
}
