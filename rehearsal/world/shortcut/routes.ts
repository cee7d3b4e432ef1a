import {
  CREATE_COMMENT,
  CREATE_FILE,
  parsedBody,
  UPDATE_COMMENT,
  UPDATE_FILE,
  UPDATE_STORIES,
  UPDATE_STORY,
} from './bodies.ts';
import { noResource, ShortcutError } from './errors.ts';
import type { LinkedFile, LinkedFileFields, Member, ShortcutFields, Story, StoryComment } from './records.ts';
import {
  addFile,
  addStoryComment,
  changeFile,
  changeStory,
  editStoryComment,
  eraseComment,
} from './store.ts';
import { fileView, historyView, shortcutCommentView, shortcutStoryView, storySlimView } from './views.ts';
import { labelOfName, type ShortcutRecords } from './workspace.ts';
import {
  memberInfoView,
  memberView,
  shortcutLabelView,
  shortcutProjectView,
  teamView,
  workflowView,
} from './workspace-views.ts';

/** A request that has found its route. */
export interface ShortcutCall {
  readonly records: ShortcutRecords;
  /** Whose token it is. */
  readonly member: Member;
  readonly query: URLSearchParams;
  /** By the names in the route's template. */
  readonly ids: Readonly<Record<string, string>>;
  body(): unknown;
}

/** What a route answers. */
export interface ShortcutAnswer {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
}

/** A route of the API, as the schema writes it without the prefix. */
export interface ShortcutRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly template: string;
  readonly query?: readonly string[];
  run(call: ShortcutCall): ShortcutAnswer;
}

const STORY = '/stories/{story-public-id}';
const COMMENT = `${STORY}/comments/{comment-public-id}`;
const FILE = '/linked-files/{linked-file-public-id}';

/** Every route of the world's Shortcut. Its lists have no pages. Source: paths of the schema. */
export const SHORTCUT_ROUTES: readonly ShortcutRoute[] = [
  { method: 'GET', template: '/member', run: ({ records, member }) => ok(memberInfoView(records, member)) },
  { method: 'GET', template: '/members', query: ['org-public-id', 'disabled'], run: listMembers },
  { method: 'GET', template: '/members/{member-public-id}', query: ['org-public-id'], run: oneMember },
  { method: 'GET', template: '/workflows', run: listWorkflows },
  { method: 'GET', template: '/workflows/{workflow-public-id}', run: oneWorkflow },
  { method: 'GET', template: '/groups', query: ['archived'], run: listTeams },
  { method: 'GET', template: '/projects', run: listProjects },
  { method: 'GET', template: '/projects/{project-public-id}', run: oneProject },
  { method: 'GET', template: '/labels', query: ['slim'], run: listLabels },
  { method: 'GET', template: '/external-link/stories', query: ['external_link'], run: storiesOfLink },
  { method: 'PUT', template: '/stories/bulk', run: changeStories },
  { method: 'GET', template: STORY, run: (call) => ok(shortcutStoryView(call.records, storyIn(call))) },
  { method: 'PUT', template: STORY, run: changeOneStory },
  { method: 'GET', template: `${STORY}/history`, run: listHistory },
  { method: 'GET', template: `${STORY}/comments`, run: listComments },
  { method: 'POST', template: `${STORY}/comments`, run: createComment },
  { method: 'GET', template: COMMENT, run: oneComment },
  { method: 'PUT', template: COMMENT, run: changeComment },
  { method: 'DELETE', template: COMMENT, run: removeComment },
  {
    method: 'GET',
    template: '/linked-files',
    run: ({ records }) => ok([...records.files.values()].map((file) => fileView(records, file))),
  },
  { method: 'POST', template: '/linked-files', run: createFile },
  { method: 'GET', template: FILE, run: (call) => ok(fileView(call.records, fileIn(call))) },
  { method: 'PUT', template: FILE, run: changeOneFile },
  { method: 'DELETE', template: FILE, run: removeFile },
];

function ok(body: unknown): ShortcutAnswer {
  return { status: 200, body };
}

function listMembers({ records, query }: ShortcutCall): ShortcutAnswer {
  const disabled = query.get('disabled');
  const members = [...records.members.values()];
  return ok(
    members.filter((each) => disabled === null || String(each.disabled) === disabled).map(memberView),
  );
}

function oneMember({ records, ids }: ShortcutCall): ShortcutAnswer {
  const found = records.members.get(ids['member-public-id'] ?? '');
  if (!found) throw noResource();
  return ok(memberView(found));
}

function listWorkflows({ records }: ShortcutCall): ShortcutAnswer {
  return ok([...records.workflows.values()].map((workflow) => workflowView(records, workflow)));
}

function oneWorkflow({ records, ids }: ShortcutCall): ShortcutAnswer {
  const found = records.workflows.get(Number(ids['workflow-public-id']));
  if (!found) throw noResource();
  return ok(workflowView(records, found));
}

function listTeams({ records, query }: ShortcutCall): ShortcutAnswer {
  const teams = query.get('archived') === 'true' ? [] : [...records.teams.values()];
  return ok(teams.map((team) => teamView(records, team)));
}

function listProjects({ records }: ShortcutCall): ShortcutAnswer {
  const all = [...records.projects.values()];
  const listed = all.filter(({ archived }) => !archived || records.chances.listsArchived);
  return ok(listed.map((project) => shortcutProjectView(records, project)));
}

function oneProject({ records, ids }: ShortcutCall): ShortcutAnswer {
  const found = records.projects.get(Number(ids['project-public-id']));
  if (!found) throw noResource();
  return ok(shortcutProjectView(records, found));
}

function listLabels({ records }: ShortcutCall): ShortcutAnswer {
  return ok([...records.labels.values()].map(shortcutLabelView));
}

function storiesOfLink({ records, query }: ShortcutCall): ShortcutAnswer {
  const link = query.get('external_link') ?? '';
  const found = [...records.stories.values()].filter(({ externalLinks }) => externalLinks.includes(link));
  return ok(found.map((story) => storySlimView(records, story)));
}

function storyIn({ records, ids }: ShortcutCall): Story {
  const found = records.stories.get(Number(ids['story-public-id']));
  if (!found) throw noResource();
  return found;
}

type Body = Readonly<Record<string, unknown>>;

/** The fields of a story that two calls write in the same way. */
const SAME_FIELDS = [
  ['name', 'name'],
  ['description', 'description'],
  ['archived', 'archived'],
  ['story_type', 'type'],
  ['external_links', 'externalLinks'],
  ['requested_by_id', 'requestedById'],
  ['group_id', 'teamId'],
  ['workflow_state_id', 'stateId'],
  ['estimate', 'estimate'],
  ['project_id', 'projectId'],
  ['owner_ids', 'ownerIds'],
  ['follower_ids', 'followerIds'],
] as const;

function sameFields(body: Body): Partial<ShortcutFields> {
  return Object.fromEntries(
    SAME_FIELDS.filter(([name]) => body[name] !== undefined).map(([name, field]) => [field, body[name]]),
  );
}

/** Lists replace those that there are. Source: UpdateStory of the schema. */
function changeOneStory(call: ShortcutCall): ShortcutAnswer {
  const story = storyIn(call);
  const body = parsedBody(UPDATE_STORY, call.body());
  const labelIds = body.labels?.map(({ name }) => labelOfName(call.records, name).id);
  const changes = { ...sameFields(body), ...(labelIds === undefined ? {} : { labelIds }) };
  changeStory(call.records, story, changes, { member: call.member.id });
  return ok(shortcutStoryView(call.records, story));
}

/** Adds to lists and takes from them, besides what it replaces. Source: UpdateStories of the schema. */
function changeStories({ records, member, body: read }: ShortcutCall): ShortcutAnswer {
  const body = parsedBody(UPDATE_STORIES, read());
  const stories = body.story_ids.map((id) => {
    const found = records.stories.get(id);
    if (!found) throw noResource();
    return found;
  });
  const ids = (labels: readonly { readonly name: string }[] = []) =>
    labels.map(({ name }) => labelOfName(records, name).id);
  const [added, removed] = [ids(body.labels_add), ids(body.labels_remove)];
  for (const story of stories) {
    const lists = {
      labelIds: changed(story.labelIds, added, removed),
      ownerIds: changed(story.ownerIds, body.owner_ids_add, body.owner_ids_remove),
      followerIds: changed(story.followerIds, body.follower_ids_add, body.follower_ids_remove),
    };
    changeStory(records, story, { ...sameFields(body), ...lists }, { member: member.id });
  }
  return ok(stories.map((story) => storySlimView(records, story)));
}

function changed<T>(
  before: readonly T[],
  added: readonly T[] = [],
  removed: readonly T[] = [],
): readonly T[] {
  return [...new Set([...before, ...added])].filter((each) => !removed.includes(each));
}

function listHistory(call: ShortcutCall): ShortcutAnswer {
  const story = storyIn(call);
  const entries = story.history.map((entry) => historyView(call.records, story, entry));
  return ok(call.records.chances.newestFirst ? entries.toReversed() : entries);
}

function listComments(call: ShortcutCall): ShortcutAnswer {
  const story = storyIn(call);
  return ok(story.comments.map((comment) => shortcutCommentView(call.records, story, comment)));
}

function createComment(call: ShortcutCall): ShortcutAnswer {
  const story = storyIn(call);
  const { text } = parsedBody(CREATE_COMMENT, call.body());
  const comment = addStoryComment(call.records, story, text, call.member.id);
  return { status: 201, body: shortcutCommentView(call.records, story, comment) };
}

function commentIn(call: ShortcutCall): StoryComment {
  const found = storyIn(call).comments.find(({ id }) => id === Number(call.ids['comment-public-id']));
  if (!found) throw noResource();
  return found;
}

function oneComment(call: ShortcutCall): ShortcutAnswer {
  return ok(shortcutCommentView(call.records, storyIn(call), commentIn(call)));
}

/** Nobody else may change a comment; no source has the API's answer. */
function ownComment(call: ShortcutCall): StoryComment {
  const comment = commentIn(call);
  if (comment.text === null) throw noResource();
  if (comment.authorId !== call.member.id) throw new ShortcutError(403, 'The comment is of another member.');
  return comment;
}

function changeComment(call: ShortcutCall): ShortcutAnswer {
  const comment = ownComment(call);
  editStoryComment(call.records, comment, parsedBody(UPDATE_COMMENT, call.body()).text);
  return ok(shortcutCommentView(call.records, storyIn(call), comment));
}

function removeComment(call: ShortcutCall): ShortcutAnswer {
  eraseComment(call.records, storyIn(call), ownComment(call));
  return { status: 204 };
}

function fileIn({ records, ids }: ShortcutCall): LinkedFile {
  const found = records.files.get(Number(ids['linked-file-public-id']));
  if (!found) throw noResource();
  return found;
}

function createFile({ records, member, body }: ShortcutCall): ShortcutAnswer {
  const { description = null, story_id: storyId = null, ...fields } = parsedBody(CREATE_FILE, body());
  const file = addFile(records, { ...fields, description, storyId }, member.id);
  return { status: 201, body: fileView(records, file) };
}

function changeOneFile(call: ShortcutCall): ShortcutAnswer {
  const file = fileIn(call);
  const { story_id: storyId, ...fields } = parsedBody(UPDATE_FILE, call.body());
  const given = Object.entries({ ...fields, storyId }).filter(([, value]) => value !== undefined);
  const changes: Partial<LinkedFileFields> = Object.fromEntries(given);
  changeFile(call.records, file, changes);
  return ok(fileView(call.records, file));
}

function removeFile(call: ShortcutCall): ShortcutAnswer {
  call.records.files.delete(fileIn(call).id);
  return { status: 204 };
}
