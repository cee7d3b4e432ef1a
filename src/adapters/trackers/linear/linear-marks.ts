import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { Story, StoryLink, StoryMarks } from '../../../ports/tracker.ts';
import type { LinearClient } from './linear-client.ts';
import {
  ADD_LABEL,
  ATTACH,
  ATTACHMENTS,
  DETACH,
  ISSUE_LABELS,
  LABELS_NAMED,
  MAKE_LABEL,
  REMOVE_LABEL,
  TEAM,
} from './linear-queries.ts';
import { fieldIn, textIn } from './linear-story.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Labels one by one, and attachments for links. */
export function createLinearMarks(client: LinearClient): StoryMarks {
  return {
    addLabel: (story, label) => addLabel(client, story, label),
    async removeLabel(story, label) {
      for (const found of (await labelsOf(client, story)).filter(isNamed(label)))
        await client.mutate(`take a label off story ${story.id}`, {
          query: REMOVE_LABEL,
          variables: { id: story.id, label: found['id'] },
        });
    },
    link: (story, link) => showLink(client, story, link),
    unlink: (story, key) => takeLinkOff(client, story, key),
  };
}

function labelsOf(client: LinearClient, story: Story): Promise<readonly Fields[]> {
  const asked = { query: ISSUE_LABELS, variables: { id: story.id } };
  return client.list(`list the labels of story ${story.id}`, asked, ({ issue }) => fieldIn(issue, 'labels'));
}

function isNamed(label: string): (found: Fields) => boolean {
  return (found) => textIn(found, 'name')?.toLowerCase() === label.toLowerCase();
}

async function addLabel(client: LinearClient, story: Story, label: string): Promise<void> {
  if ((await labelsOf(client, story)).some(isNamed(label))) return;
  const doing = `label story ${story.id}`;
  const id = (await labelNamed(client, story, label)) ?? (await makeLabel(client, story, label));
  await client.mutate(doing, { query: ADD_LABEL, variables: { id: story.id, label: id } });
}

/** Of the story's team or of the workspace; one of another team cannot be put on, nor a group. */
async function labelNamed(client: LinearClient, story: Story, label: string): Promise<string | undefined> {
  const asked = { query: LABELS_NAMED, variables: { name: label } };
  const found = await client.list('find a label', asked, ({ issueLabels }) => issueLabels);
  const fitting = found.filter((each) => isNamed(label)(each) && each['isGroup'] !== true);
  const ofTeam = fitting.find(({ team }) => textIn(team, 'key') === story.project);
  return textIn(ofTeam ?? fitting.find(({ team }) => team === null), 'id');
}

/** Another run may have made it meanwhile, and then the name is taken. */
async function makeLabel(client: LinearClient, story: Story, label: string): Promise<string> {
  const answer = await client.askLinear(`read the team of story ${story.id}`, {
    query: TEAM,
    variables: { id: story.id },
  });
  const team = 'data' in answer ? fieldIn(answer.data['issue'], 'team') : undefined;
  const made = await client.askLinear(`make a label for story ${story.id}`, {
    query: MAKE_LABEL,
    variables: { name: label, team: textIn(team, 'id') },
    legal: ['takenLabel'],
  });
  const id =
    'data' in made
      ? textIn(fieldIn(made.data['issueLabelCreate'], 'issueLabel'), 'id')
      : await labelNamed(client, story, label);
  if (id !== undefined) return id;
  throw new AdapterError(
    'far_side_error',
    `The tracker has a label of the name of ${label} that no issue of team ${story.project} takes; give it another name in the tracker.`,
    { service: 'tracker' },
  );
}

/**
 * The address is what Linear knows an attachment of an issue by: one more with the same address is the same one, and no address can be
 * changed. So another address is another attachment, and the one before it goes after that. What somebody else attached stays as it is,
 * and shows the address as well. Source: the published schema of `@linear/sdk`, `AttachmentCreateInput.url` and `AttachmentUpdateInput`.
 */
async function showLink(client: LinearClient, story: Story, { key, url, title }: StoryLink): Promise<void> {
  const { listed, isOurs } = await readLinks(client, story, key);
  const there = listed.find((found) => isSameAddress(textIn(found, 'url'), url));
  if (there === undefined || (isOurs(there) && there['title'] !== title))
    await client.mutate(`link story ${story.id}`, {
      query: ATTACH,
      variables: { input: { issueId: story.id, url, title, metadata: { [KEY]: key } } },
    });
  for (const old of listed.filter((found) => isOurs(found) && found !== there))
    await detach(client, story, old);
}

/** Source: the published schema of `@linear/sdk`, `attachmentDelete`. */
async function takeLinkOff(client: LinearClient, story: Story, key: string): Promise<void> {
  const { listed, isOurs } = await readLinks(client, story, key);
  for (const ours of listed.filter(isOurs)) await detach(client, story, ours);
}

async function readLinks(client: LinearClient, story: Story, key: string) {
  const asked = { query: ATTACHMENTS, variables: { id: story.id } };
  const listed = await client.list(`list the links of story ${story.id}`, asked, ({ issue }) =>
    fieldIn(issue, 'attachments'),
  );
  return { listed, isOurs: (found: Fields) => textIn(found['metadata'], KEY) === key };
}

async function detach(client: LinearClient, story: Story, { id }: Fields): Promise<void> {
  await client.mutate(`take an old link off story ${story.id}`, { query: DETACH, variables: { id } });
}

/** In an attachment's metadata, whose values are texts and numbers (linear.app/developers/attachments). */
const KEY = 'greenroom';

function isSameAddress(one: string | undefined, other: string): boolean {
  return one !== undefined && (one === other || (URL.canParse(one) && new URL(one).href === hrefOf(other)));
}

function hrefOf(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}
