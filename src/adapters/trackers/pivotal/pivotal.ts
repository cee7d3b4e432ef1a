import { isObject } from '../../../domain/input/is-object.ts';
import type { Person, Tracker } from '../../../ports/tracker.ts';
import { idOf, textOf } from '../tracker-fields.ts';
import { PIVOTAL } from './dialects.ts';
import { readInBulk } from './pivotal-bulk.ts';
import { createPivotalClient, type PivotalClient, type PivotalOptions } from './pivotal-client.ts';
import { pivotalComments } from './pivotal-comments.ts';
import { readLastMove, readMovesBy } from './pivotal-history.ts';
import { pivotalLabels } from './pivotal-marks.ts';
import { moveStory } from './pivotal-moves.ts';
import { createStoryReader, pathOf } from './pivotal-stories.ts';
import { createUnsure } from './unsure-writes.ts';

/** Pivotal Tracker's API v5, and the services that speak it. Reads tolerantly: some of them say `title` and `state`. */
export function createPivotal(options: PivotalOptions): Tracker {
  const { dialect = PIVOTAL, projects = [], tell = () => undefined, url } = options;
  const client = createPivotalClient(options);
  const at = { client, dialect, projects, tell, url };
  const unsure = createUnsure(at);
  const story = createStoryReader(at);
  const people = createPeople(client, dialect.people);
  return {
    name: dialect.name,
    abilities: {
      estimates: true,
      links: false,
      people: dialect.people,
      comments: dialect.comments !== 'none',
      history: dialect.history !== 'none',
      words: dialect.comments !== 'none',
      bulk: dialect.bulk,
    },
    story,
    stories: readInBulk(at, story),
    move: (story, state) => moveStory(at, story, state),
    async estimate(story, points) {
      const body = { estimate: points };
      await client.request(`estimate story ${story.id}`, 'PUT', pathOf(story), { body });
    },
    ...pivotalLabels(at, unsure),
    link: async () => undefined,
    unlink: async () => undefined,
    ...pivotalComments(at, { ownId: people.ownId, unsure }),
    ...people,
    lastMove: (story) => readLastMove(at, story),
    movesBy: (story, person) => readMovesBy(at, story, person),
    aheadMs: client.aheadMs,
  };
}

/** Who is asked for once a run. */
function createPeople(client: PivotalClient, isTold: boolean): Pick<Tracker, 'person' | 'ownId'> {
  if (!isTold) return { person: async () => undefined, ownId: async () => undefined };
  const members = new Map<string, Promise<readonly Person[]>>();
  let me: Promise<string | undefined> | undefined;
  return {
    async person({ project }, id) {
      const known = members.get(project) ?? readMembers(client, project);
      members.set(project, known);
      return (await known).find((member) => member.id === id);
    },
    ownId() {
      me ??= readOwnId(client);
      return me;
    },
  };
}

async function readMembers(client: PivotalClient, project: string): Promise<readonly Person[]> {
  const path = `/projects/${encodeURIComponent(project)}/memberships`;
  const memberships = await client.list(`read the members of project ${project}`, path);
  const members = memberships.flatMap((membership) => {
    const person = isObject(membership['person']) ? membership['person'] : membership;
    const id = idOf(person['id']);
    const name = textOf(person['name']) ?? textOf(person['username']);
    return id === undefined || name === undefined ? [] : [{ id, name, email: textOf(person['email']) }];
  });
  const ofName = Map.groupBy(members, ({ name }) => name.toLowerCase());
  return members.map((member) => {
    const ids = new Set(ofName.get(member.name.toLowerCase())?.map(({ id }) => id));
    return { ...member, sharesName: ids.size > 1 };
  });
}

async function readOwnId(client: PivotalClient): Promise<string | undefined> {
  const answer = await client.request('read whose token tracker-token is', 'GET', '/me');
  return isObject(answer.body) ? idOf(answer.body['id']) : undefined;
}
