import { z } from 'zod';
import { environmentSchema, settingsSchema } from '../../src/domain/settings/settings-schema.ts';

/** Where the schema lies under the root. */
export const SCHEMA_PATH = 'schema/greenroom.schema.json';

/** The JSON Schema of the settings file, for editors: draft 7 is what they understand best. */
export function settingsJsonSchema(): string {
  const schema = z.toJSONSchema(settingsSchema, {
    io: 'input',
    target: 'draft-07',
    // Zod names its own checks as formats, which no validator knows; the pattern beside them says the same.
    override({ jsonSchema }) {
      if (jsonSchema.pattern !== undefined) delete jsonSchema.format;
    },
  });
  return `${JSON.stringify({ title: 'Settings of Greenroom (.github/greenroom.yml)', ...schema }, null, 2)}\n`;
}

/** Each key of an environment with its description. @throws when a key has none. */
export function settingsKeysTable(): string {
  const rows = Object.entries(environmentSchema.shape).map(([key, value]) => {
    const { description } = z.toJSONSchema(value, { io: 'input' });
    if (description === undefined) throw new Error(`The setting ${key} is missing a description; add one.`);
    return `| \`${key}\` | ${description} |`;
  });
  return ['| key | what it says |', '|---|---|', ...rows].join('\n');
}
