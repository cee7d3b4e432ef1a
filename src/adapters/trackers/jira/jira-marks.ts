import { isObject } from '../../../domain/input/is-object.ts';
import type { Story, StoryLink, StoryMarks } from '../../../ports/tracker.ts';
import type { JiraClient } from './jira-client.ts';

/**
 * Labels and links of an issue. A label of Jira's holds no space, so each run of them becomes a hyphen: `ready for review` is
 * `ready-for-review` there.
 * Source: projectdiscovery/nuclei#1689, "contains spaces which is invalid"; Jira Cloud's OpenAPI description, "Edit issue", `update`.
 */
export function createJiraMarks(client: JiraClient): StoryMarks {
  async function changeLabels(story: Story, doing: string, changes: readonly unknown[]): Promise<void> {
    if (changes.length === 0) return;
    await client.request({
      doing,
      call: 'PUT /issue/{issue}',
      ids: { issue: story.id },
      body: { update: { labels: changes } },
    });
  }
  return {
    async addLabel(story, label) {
      const name = labelName(label);
      if (name === '' || (await labelsLike(client, story, name)).length > 0) return;
      await changeLabels(story, `label story ${story.id}`, [{ add: name }]);
    },
    async removeLabel(story, label) {
      const names = await labelsLike(client, story, labelName(label));
      await changeLabels(
        story,
        `take a label off story ${story.id}`,
        names.map((name) => ({ remove: name })),
      );
    },
    link: (story, link) => showLink(client, story, link),
    unlink: (story, key) => takeLinkOff(client, story, key),
  };
}

function labelName(label: string): string {
  return label.trim().replaceAll(/\s+/g, '-');
}

/** What the issue has now that is the same but for its case: Jira takes those for different labels. */
async function labelsLike(client: JiraClient, story: Story, name: string): Promise<readonly string[]> {
  const { body } = await client.request({
    doing: `read the labels of story ${story.id}`,
    call: 'GET /issue/{issue}',
    ids: { issue: story.id },
    query: { fields: 'labels' },
  });
  const fields = isObject(body) && isObject(body['fields']) ? body['fields'] : {};
  return jiraLabels(fields['labels']).filter((each) => each.toLowerCase() === name.toLowerCase());
}

/** Labels of an answer. */
export function jiraLabels(labels: unknown): readonly string[] {
  return Array.isArray(labels) ? labels.filter((each): each is string => typeof each === 'string') : [];
}

/** Source: "JIRA REST API for Remote Issue Links", `globalId`: Jira itself finds the link that is there, and changes it. */
async function showLink(client: JiraClient, story: Story, { key, url, title }: StoryLink): Promise<void> {
  const doing = `link story ${story.id}`;
  const shown = await linkOf(client, story, { key, doing });
  const object = isObject(shown?.['object']) ? shown['object'] : {};
  if (object['url'] === url && object['title'] === title) return;
  await client.request({
    doing,
    call: 'POST /issue/{issue}/remotelink',
    ids: { issue: story.id },
    body: { globalId: key, object: { url, title } },
  });
}

/** Source: Jira Cloud's OpenAPI description, "Delete remote issue link by global ID"; Data Center has the same call. */
async function takeLinkOff(client: JiraClient, story: Story, key: string): Promise<void> {
  const doing = `take the link off story ${story.id}`;
  if ((await linkOf(client, story, { key, doing })) === undefined) return;
  await client.request({
    doing,
    call: 'DELETE /issue/{issue}/remotelink',
    ids: { issue: story.id },
    query: { globalId: key },
    // Somebody else took it off since.
    legal: ['absent'],
  });
}

async function linkOf(
  client: JiraClient,
  story: Story,
  { key, doing }: { readonly key: string; readonly doing: string },
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { body } = await client.request({
    doing,
    call: 'GET /issue/{issue}/remotelink',
    ids: { issue: story.id },
    query: { globalId: key },
    legal: ['absent'],
  });
  return (Array.isArray(body) ? body : [body]).filter(isObject).find((each) => each['globalId'] === key);
}
