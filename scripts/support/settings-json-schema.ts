import { z } from 'zod';
import { settingsSchema } from '../../src/domain/settings-schema.ts';

/** Where the schema lies under the root. */
export const SCHEMA_PATH = 'schema/greenroom.schema.json';

/** The JSON Schema of the settings file, for editors: draft 7 is what they understand best. */
export function settingsJsonSchema(): string {
  const schema = z.toJSONSchema(settingsSchema, { io: 'input', target: 'draft-07' });
  return `${JSON.stringify({ title: 'Settings of Greenroom (.github/greenroom.yml)', ...schema }, null, 2)}\n`;
}
