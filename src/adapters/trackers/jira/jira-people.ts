import { isObject } from '../../../domain/input/is-object.ts';
import type { Person, Tracker } from '../../../ports/tracker.ts';
import { textOf } from '../tracker-fields.ts';
import type { JiraClient, JiraFlavour } from './jira-client.ts';

/** Most people with names like one that are looked at. */
const MOST_NAMESAKES = 50;

/**
 * The id of a user in an answer: the account's on Cloud, the user name on Data Center, which is what people write there.
 * Source: "User privacy changes" (Jira Cloud), `accountId`; Data Center's `name`, and `key` where there is none.
 */
export function userId(user: unknown, flavour: JiraFlavour): string | undefined {
  if (!isObject(user)) return undefined;
  return flavour === 'cloud' ? textOf(user['accountId']) : (textOf(user['name']) ?? textOf(user['key']));
}

/** People are asked for one by one, each once a run. */
export function createJiraPeople(client: JiraClient): Pick<Tracker, 'person' | 'ownId'> {
  const people = new Map<string, Promise<Person | undefined>>();
  let me: Promise<string | undefined> | undefined;
  return {
    person(_story, id) {
      const known = people.get(id) ?? readPerson(client, id);
      people.set(id, known);
      return known;
    },
    ownId() {
      me ??= readOwnId(client);
      return me;
    },
  };
}

async function readOwnId(client: JiraClient): Promise<string | undefined> {
  const { body } = await client.request({
    doing: 'read whose token tracker-token is',
    call: 'GET /myself',
  });
  return userId(body, client.flavour);
}

async function readPerson(client: JiraClient, id: string): Promise<Person | undefined> {
  const { status, body } = await client.request({
    doing: 'read who a user is',
    call: 'GET /user',
    query: client.flavour === 'cloud' ? { accountId: id } : { username: id },
    legal: ['absent'],
  });
  if (status === 404 || !isObject(body) || userId(body, client.flavour) !== id) return undefined;
  const name = textOf(body['displayName']) ?? id;
  return { id, name, email: textOf(body['emailAddress']), sharesName: await isShared(client, id, name) };
}

/**
 * Whether somebody else on the site has the name. It counts as shared too where the search does not even find the person: whoever may
 * not browse users finds nobody.
 * Source: Jira Cloud's OpenAPI description, "Find users".
 */
async function isShared(client: JiraClient, id: string, name: string): Promise<boolean> {
  const sought = client.flavour === 'cloud' ? { query: name } : { username: name };
  const { status, body } = await client.request({
    doing: 'look for users of the same name',
    call: 'GET /user/search',
    query: { ...sought, maxResults: String(MOST_NAMESAKES) },
    legal: ['hiddenPeople'],
  });
  const found = status === 403 || !Array.isArray(body) ? [] : body.filter(isObject);
  const isThey = (user: unknown) => userId(user, client.flavour) === id;
  const others = found.filter(
    (user) => !isThey(user) && textOf(user['displayName'])?.toLowerCase() === name.toLowerCase(),
  );
  return others.length > 0 || !found.some(isThey) || found.length >= MOST_NAMESAKES;
}
