import { z } from 'zod';
import { verb } from '../kernel/control-args.ts';
import type { Service } from '../kernel/wire.ts';
import { STATES, STORY_TYPES } from './records.ts';
import type { TrackerStore } from './store.ts';

/** The pseudo user whom the token belongs to. */
export const TRACKER_BOT = 100;

const id = z.int().positive();

/** What people do in Tracker, from outside its API. */
export function trackerControl(store: TrackerStore): Service['control'] {
  return { ...peopleControl(store), ...storyControl(store) };
}

function peopleControl(store: TrackerStore): Service['control'] {
  return {
    person: verb(
      'tracker/person',
      {
        id,
        name: z.string(),
        email: z.string(),
        initials: z.string().optional(),
        username: z.string().optional(),
        token: z.string().optional(),
      },
      ({ token, initials, username, ...person }) => {
        const short = person.name.replaceAll(/[^A-Z]/g, '') || 'X';
        const slug = person.name.toLowerCase().replaceAll(/[^a-z]/g, '');
        store.persons.set(person.id, { ...person, initials: initials ?? short, username: username ?? slug });
        if (token !== undefined) store.tokens.set(token, person.id);
      },
    ),
    project: verb(
      'tracker/project',
      {
        id,
        name: z.string(),
        members: z.array(id).default([]),
        bugsAndChoresAreEstimatable: z.boolean().default(false),
      },
      ({ members, ...project }) => {
        const everyone = [...new Set([TRACKER_BOT, ...members])];
        const rest = { pointScale: [0, 1, 2, 3, 5, 8], labels: [], version: 1 };
        store.projects.set(project.id, { ...project, ...rest, members: everyone });
      },
    ),
  };
}

function storyControl(store: TrackerStore): Service['control'] {
  const story = (wanted: number) => {
    const found = store.stories.get(wanted);
    if (!found) throw new Error(`The world's tracker has no story ${wanted}.`);
    return found;
  };
  const move = (name: string, state: 'accepted' | 'rejected') =>
    verb(name, { id, by: id }, (args) => store.change(story(args.id), { state }, args.by));
  return {
    story: verb(
      'tracker/story',
      {
        id,
        project: id,
        name: z.string(),
        description: z.string().default(''),
        type: z.enum(STORY_TYPES).default('feature'),
        state: z.enum(STATES).default('unstarted'),
        estimate: z.int().optional(),
        labels: z.array(z.string()).default([]),
        owners: z.array(id).default([]),
        requester: id,
      },
      ({ project, labels, owners, requester, estimate, ...fields }) => {
        const home = store.projects.get(project);
        if (!home) throw new Error(`The world's tracker has no project ${project}.`);
        const labelIds = labels.map((name) => store.labelNamed(home, name).id);
        const people = { ownerIds: owners, requestedBy: requester };
        store.add({ ...fields, ...people, estimate, labelIds, projectId: project });
      },
    ),
    accept: move('tracker/accept', 'accepted'),
    reject: move('tracker/reject', 'rejected'),
    state: verb('tracker/state', { id, state: z.enum(STATES), by: id }, (args) =>
      store.change(story(args.id), { state: args.state }, args.by),
    ),
    label: verb('tracker/label', { id, label: z.string(), by: id }, (args) => {
      const found = story(args.id);
      const added = store.labelNamed(store.project(found), args.label).id;
      store.change(found, { labelIds: [...new Set([...found.labelIds, added])] }, args.by);
    }),
    unlabel: verb('tracker/unlabel', { id, label: z.string(), by: id }, (args) => {
      const found = story(args.id);
      const gone = store.labelNamed(store.project(found), args.label).id;
      store.change(found, { labelIds: found.labelIds.filter((each) => each !== gone) }, args.by);
    }),
    comment: verb('tracker/comment', { id, text: z.string(), by: id }, (args) => ({
      id: store.comment(story(args.id), args.text, args.by).id,
    })),
  };
}
