import type { LiteChances } from './chances.ts';
import type {
  TrackerActivity,
  TrackerComment,
  TrackerLabel,
  TrackerPerson,
  TrackerProject,
  TrackerStory,
} from './records.ts';
import type { TrackerStore } from './store.ts';
import { activityView, meView, type Resource } from './views.ts';

/** The person whom the token belongs to. Source: `Me` of MelianLabs/litetracker-mcp, internal/api/types.go. */
export function liteMe(store: TrackerStore, person: TrackerPerson): Resource {
  const { id, name, email, initials, username, projects } = meView(store, person);
  const me = { id, name, email, initials, username, projects };
  return { ...me, accounts: [{ id: 1, name: 'Shop', status: 'active', plan: 'free' }] };
}

/** A project, which has a title. Source: `Project` of MelianLabs/litetracker-mcp, internal/api/types.go. */
export function liteProject({ id, name }: TrackerProject): Resource {
  return { id, title: name, description: '', public: false };
}

/**
 * A story, which has a title; whether it has `owner_ids` beside `owners` the seed decides, since one client says not and another reads
 * them. Source: `Story` of MelianLabs/litetracker-mcp, internal/api/types.go, and `lt schema stories.get` of MelianLabs/litetracker-cli.
 */
export function liteStory(store: TrackerStore, story: TrackerStory, chances: LiteChances): Resource {
  const { labels } = store.project(story);
  return {
    id: story.id,
    title: story.name,
    description: story.description,
    story_type: story.type,
    current_state: story.state,
    estimate: story.estimate ?? null,
    labels: labels.filter(({ id }) => story.labelIds.includes(id)).map(liteLabel),
    ...(chances.showsOwnerIds ? { owner_ids: story.ownerIds } : {}),
    owners: story.ownerIds.flatMap((id) => {
      const person = store.persons.get(id);
      return person
        ? [{ id: story.id * 10 + id, user_id: id, name: person.name, initials: person.initials }]
        : [];
    }),
    requested_by_id: story.requestedBy,
    created_at: story.times.createdAt,
    updated_at: story.times.updatedAt,
    url: `https://app.litetracker.com/story/show/${story.id}`,
  };
}

/** A label. Source: `Label` of MelianLabs/litetracker-mcp, internal/api/types.go. */
export function liteLabel({ id, name }: TrackerLabel): Resource {
  return { id, name, kind: 'label' };
}

/** A comment. Source: `lt schema stories.comments.list` of MelianLabs/litetracker-cli. */
export function liteComment(story: TrackerStory, comment: TrackerComment): Resource {
  return {
    id: comment.id,
    text: comment.text,
    person_id: comment.personId,
    story_id: story.id,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  };
}

/** An activity. Source: `Activity` of MelianLabs/litetracker-mcp, internal/api/types.go. */
export function liteActivity(store: TrackerStore, activity: TrackerActivity): Resource {
  const {
    project_version: _version,
    highlight: _highlight,
    secondary_resources: _secondary,
    project: _project,
    ...rest
  } = activityView(store, activity);
  return rest;
}
