/** What stands in each `actions/<name>/action.yml`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const inputSchema = z.strictObject({
  description: z.string().optional(),
  required: z.boolean().default(false),
  default: z.string().optional(),
});

const metadataSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), inputSchema).default({}),
  outputs: z.record(z.string(), z.strictObject({ description: z.string().optional() })).default({}),
  runs: z.strictObject({ using: z.string(), main: z.string(), post: z.string().optional() }),
});

export type ActionMetadata = z.infer<typeof metadataSchema>;

/** Names of all actions under `root`, in alphabetical order. */
export function actionNames(root: string): readonly string[] {
  return readdirSync(join(root, 'actions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** @throws when the file is missing or holds a key that GitHub's JavaScript actions do not know. */
export function readActionMetadata(root: string, name: string): ActionMetadata {
  const file = join('actions', name, 'action.yml');
  const result = metadataSchema.safeParse(parse(readFileSync(join(root, file), 'utf8')));
  if (!result.success) throw new Error(`${file} is not a valid action: ${z.prettifyError(result.error)}`);
  return result.data;
}
