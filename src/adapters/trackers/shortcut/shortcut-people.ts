import { isObject } from '../../../domain/input/is-object.ts';
import type { Person, TrackerPeople } from '../../../ports/tracker.ts';
import { idOf, objectsOf, textOf } from '../tracker-fields.ts';
import type { ShortcutClient } from './shortcut-client.ts';

/**
 * The members of the workspace, of whom every one may see every story. All are asked for at once, not one by one: whether somebody shares
 * a name can only be seen so.
 */
export function createPeople(client: ShortcutClient): TrackerPeople {
  let members: Promise<readonly Person[]> | undefined;
  let me: Promise<string | undefined> | undefined;
  return {
    async person(_story, id) {
      members ??= readMembers(client);
      return (await members).find((member) => member.id === id);
    },
    ownId() {
      me ??= readOwnId(client);
      return me;
    },
  };
}

/** Without those who were deactivated: they are members no more, and whoever joined again has an old record of that name. */
async function readMembers(client: ShortcutClient): Promise<readonly Person[]> {
  const answer = await client.request('read the members of the workspace', 'GET', '/members');
  const members = objectsOf(answer.body).flatMap((member) => {
    const profile = isObject(member['profile']) ? member['profile'] : {};
    const id = idOf(member['id']);
    const name = textOf(profile['name']) ?? textOf(profile['mention_name']);
    if (
      id === undefined ||
      name === undefined ||
      member['disabled'] === true ||
      profile['deactivated'] === true
    )
      return [];
    return [{ id, name, email: textOf(profile['email_address']) }];
  });
  const ofName = Map.groupBy(members, ({ name }) => name.toLowerCase());
  return members.map((member) => {
    const ids = new Set(ofName.get(member.name.toLowerCase())?.map(({ id }) => id));
    return { ...member, sharesName: ids.size > 1 };
  });
}

async function readOwnId(client: ShortcutClient): Promise<string | undefined> {
  const answer = await client.request('read whose token tracker-token is', 'GET', '/member');
  return isObject(answer.body) ? idOf(answer.body['id']) : undefined;
}
