import { isObject } from '../../../domain/input/is-object.ts';
import { oneLine } from '../../../domain/input/one-line.ts';
import { createTrackerClient, type TrackerClient, type TrackerProtocol } from '../rest-client.ts';
import type { TrackerClientOptions } from '../tracker-client.ts';
import { SHORTCUT_ANSWERS, type ShortcutAnswer } from './shortcut-answers.ts';

export const SHORTCUT_URL = 'https://api.app.shortcut.com/api/v3';

/** `url` is that of the hosted service when absent. */
export interface ShortcutClientOptions extends Omit<TrackerClientOptions, 'url'> {
  readonly url?: string;
}

export type ShortcutClient = TrackerClient<ShortcutAnswer>;

const SHORTCUT: TrackerProtocol<ShortcutAnswer> = {
  answers: SHORTCUT_ANSWERS,
  unexpected: SHORTCUT_ANSWERS.unexpected,
  headers: (token) => ({ 'Shortcut-Token': token }),
  callOf,
  messageOf: shortcutMessage,
};

/** @throws UserError when there is no token. */
export function createShortcutClient({
  url = SHORTCUT_URL,
  ...options
}: ShortcutClientOptions): ShortcutClient {
  return createTrackerClient({ ...options, url }, SHORTCUT);
}

/**
 * An error's body is `{message}` (the definitions of errors in schema/shortcut.swagger.json of useshortcut/shortcut-client-js). A refused
 * body names its fields in `errors` (the README of the gem clubhouse_ruby).
 */
export function shortcutMessage(body: unknown): string {
  if (!isObject(body)) return '';
  const message = typeof body['message'] === 'string' ? body['message'] : '';
  const fields = isObject(body['errors']) ? Object.keys(body['errors']).slice(0, 5) : [];
  return oneLine(fields.length === 0 ? message : `${message} ${fields.join(', ')}`, 200);
}

const RESOURCES: Readonly<Record<string, string>> = {
  stories: 'story-public-id',
  comments: 'comment-public-id',
  workflows: 'workflow-public-id',
  projects: 'project-public-id',
  'linked-files': 'linked-file-public-id',
};

/** The call as the schema writes it, without the prefix. */
function callOf(method: string, path: string): string {
  const template = path.replace(
    /\/(stories|comments|workflows|projects|linked-files)\/(?!bulk$)[^/]+/g,
    (_, of: string) => {
      return `/${of}/{${RESOURCES[of] ?? of}}`;
    },
  );
  return `${method} ${template}`;
}
