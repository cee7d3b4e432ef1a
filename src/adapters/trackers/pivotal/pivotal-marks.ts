import { hasLabel } from '../../../domain/environment/labels.ts';
import { isObject } from '../../../domain/input/is-object.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { Story, Tracker } from '../../../ports/tracker.ts';
import { idOf, textOf } from '../tracker-fields.ts';
import { labelNames, type PivotalFarSide, pathOf } from './pivotal-stories.ts';
import type { Unsure } from './unsure-writes.ts';

type Labels = Pick<Tracker, 'addLabel' | 'removeLabel'>;

/** Adds and takes off labels in the way that the tracker has. */
export function pivotalLabels(at: PivotalFarSide, unsure: Unsure): Labels {
  if (at.dialect.labels === 'each') return eachLabel(at);
  return at.dialect.labels === 'list' ? listedLabels(at) : unsureLabels(at, unsure);
}

/** Each label by itself, since a list of labels in the story would take the others off. */
function eachLabel(at: PivotalFarSide): Labels {
  const { client } = at;
  return {
    async addLabel(story, label) {
      const body = { name: label };
      await client.request(`label story ${story.id}`, 'POST', `${pathOf(story)}/labels`, { body });
    },
    async removeLabel(story, label) {
      const doing = `list the labels of story ${story.id}`;
      await deleteLabel(at, story, await client.list(doing, `${pathOf(story)}/labels`), label);
    },
  };
}

/** One that is there is not added again, since nobody tells that it does no harm (MelianLabs/litetracker-cli, notes on labels). */
function unsureLabels(at: PivotalFarSide, unsure: Unsure): Labels {
  const { client } = at;
  return {
    addLabel: (story, label) =>
      unsure('label stories', async () => {
        if (hasLabel(labelNames(await rawLabels(at, story)), label)) return;
        const body = { label: { name: label } };
        await client.request(`label story ${story.id}`, 'POST', `${pathOf(story)}/labels`, { body });
      }),
    removeLabel: (story, label) =>
      unsure('label stories', async () => {
        await deleteLabel(at, story, (await rawLabels(at, story)).filter(isObject), label);
      }),
  };
}

async function deleteLabel(
  { client }: PivotalFarSide,
  story: Story,
  present: readonly Record<string, unknown>[],
  label: string,
): Promise<void> {
  const found = present.find((each) => hasLabel([textOf(each['name']) ?? ''], label));
  const id = idOf(found?.['id']);
  if (id === undefined) return;
  const path = `${pathOf(story)}/labels/${encodeURIComponent(id)}`;
  await client.request(`take a label off story ${story.id}`, 'DELETE', path, { legal: ['notFound'] });
}

/** The story's whole list is written, as it was read right before. */
function listedLabels(at: PivotalFarSide): Labels {
  return {
    async addLabel(story, label) {
      const labels = await rawLabels(at, story);
      const names = labelNames(labels);
      if (!hasLabel(names, label)) await writeLabels(at, story, labels, [...names, label]);
    },
    async removeLabel(story, label) {
      const labels = await rawLabels(at, story);
      const names = labelNames(labels);
      if (!hasLabel(names, label)) return;
      await writeLabels(
        at,
        story,
        labels,
        names.filter((name) => !hasLabel([name], label)),
      );
    },
  };
}

/** A list that cannot be read is no empty one: all labels would be lost. */
async function rawLabels({ client }: PivotalFarSide, story: Story): Promise<readonly unknown[]> {
  const { body } = await client.request(`read the labels of story ${story.id}`, 'GET', pathOf(story));
  const labels = isObject(body) ? (body['labels'] ?? []) : undefined;
  if (Array.isArray(labels) && labelNames(labels).length === labels.length) return labels;
  throw misunderstood(story, 'cannot be understood; label it in the tracker');
}

/**
 * In the form in which labels are read, names or objects with a name. Of a story without labels nobody tells it, so the second is tried
 * where the first is refused.
 */
async function writeLabels(
  { client }: PivotalFarSide,
  story: Story,
  read: readonly unknown[],
  names: readonly string[],
): Promise<void> {
  const asObjects = names.map((name) => ({ name }));
  const [form, other] = read.some(isObject) ? [asObjects] : read.length > 0 ? [names] : [names, asObjects];
  const write = (labels: readonly unknown[] | undefined, legal: readonly ('refusedMove' | 'invalidMove')[]) =>
    client.request(`label story ${story.id}`, 'PUT', pathOf(story), { body: { labels }, legal });
  const first = await write(form, other === undefined ? [] : ['refusedMove', 'invalidMove']);
  const { body } = first.status < 300 ? first : await write(other, []);
  const now = isObject(body) && 'labels' in body ? labelNames(body['labels']) : names;
  if (now.length === names.length && names.every((name) => hasLabel(now, name))) return;
  throw misunderstood(story, 'are not those that were asked for; put them right in the tracker');
}

function misunderstood({ id }: Story, what: string): AdapterError {
  return new AdapterError(
    'far_side_error',
    `The tracker's answer about the labels of story ${id}: they ${what}.`,
    {
      service: 'tracker',
    },
  );
}
