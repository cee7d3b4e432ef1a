import { isObject } from '../../../domain/input/is-object.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { PastMove, Story, StoryMove } from '../../../ports/tracker.ts';
import { idOf, textOf } from '../tracker-fields.ts';
import { PIVOTAL } from './dialects.ts';
import { type PivotalFarSide, pathOf, stateOf } from './pivotal-stories.ts';

interface PivotalMove {
  readonly state: string | undefined;
  readonly by: string | undefined;
  /** ISO 8601. */
  readonly at: string | undefined;
}

/** Of a story's moves, or of the newest of them. */
interface History {
  readonly moves: readonly PivotalMove[];
  readonly isWhole: boolean;
}

/** The method of the port. */
export async function readLastMove(at: PivotalFarSide, story: Story): Promise<StoryMove | undefined> {
  const history = await historyOf(at, story);
  if (history === undefined) return undefined;
  const inOrder = history.moves.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
  const last = inOrder.findLast((each) => each.state === story.state);
  if (last?.by === undefined) return undefined;
  const delivered = inOrder.findLast(
    (each) => each !== last && each.state === 'delivered' && timeOf(each) <= timeOf(last),
  );
  if (delivered === undefined && !history.isWhole) return undefined;
  return { by: last.by, at: last.at, deliveredAt: delivered?.at };
}

/** The method of the port. Of a history that is not whole, the newest moves are told. */
export async function readMovesBy(
  at: PivotalFarSide,
  story: Story,
  person: string | undefined,
): Promise<readonly PastMove[] | undefined> {
  const history = await historyOf(at, story);
  const inOrder = history?.moves.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
  return inOrder?.flatMap(({ state, by, at: when }) => {
    const to = PIVOTAL.moves.states.find((known) => known === state);
    const isAsked = person === undefined || by === person;
    return isAsked && to !== undefined ? [{ to, at: when, by }] : [];
  });
}

function historyOf(at: PivotalFarSide, story: Story): Promise<History | undefined> {
  if (at.dialect.history === 'transitions') return transitionsOf(at, story);
  return at.dialect.history === 'activity' ? activityOf(at, story) : Promise.resolve(undefined);
}

async function transitionsOf({ client }: PivotalFarSide, story: Story): Promise<History> {
  const listed = await client.list(`read the history of story ${story.id}`, `${pathOf(story)}/transitions`);
  const moves = listed.map((each) => ({
    state: textOf(each['state']),
    by: idOf(each['performed_by_id']),
    at: instantOf(each['occurred_at']),
  }));
  return { moves, isWhole: true };
}

/**
 * What the project's activity tells of the story, since it was made. Source of the call and its answer: MelianLabs/litetracker-mcp,
 * internal/api. Nobody tells whether it goes on behind its first page: then only the newest moves are known, and where the list begins
 * with the oldest, none.
 */
async function activityOf({ client }: PivotalFarSide, story: Story): Promise<History | undefined> {
  const about = await client.request(`read story ${story.id}`, 'GET', pathOf(story), { legal: ['absent'] });
  const madeAt = isObject(about.body) ? textOf(about.body['created_at']) : undefined;
  const since = madeAt === undefined ? '' : `?occurred_after=${encodeURIComponent(madeAt)}`;
  const path = `/projects/${encodeURIComponent(story.project)}/activity${since}`;
  const read = client.read(`read the history of story ${story.id}`, path);
  const list = await read.catch((error: unknown) => {
    if (error instanceof AdapterError && error.status === 404) return undefined;
    throw error;
  });
  if (list === undefined) return undefined;
  const [newest, oldest] = [
    instantOf(list.items[0]?.['occurred_at']),
    instantOf(list.items.at(-1)?.['occurred_at']),
  ];
  const isNewestFirst = (newest ?? '') > (oldest ?? '');
  if (!list.isWhole && !isNewestFirst) return undefined;
  const moves = list.items.flatMap((activity) => movesIn(activity, story));
  // Moves of one instant keep the order in which they were made.
  return { moves: isNewestFirst ? moves.toReversed() : moves, isWhole: list.isWhole };
}

function movesIn(activity: Record<string, unknown>, story: Story): readonly PivotalMove[] {
  const changes = Array.isArray(activity['changes']) ? activity['changes'].filter(isObject) : [];
  const performer = isObject(activity['performed_by']) ? activity['performed_by']['id'] : undefined;
  const at = instantOf(activity['occurred_at']);
  return changes.flatMap((change) => {
    const isOurs = change['kind'] === 'story' && idOf(change['id']) === story.id;
    const state = isOurs && isObject(change['new_values']) ? stateOf(change['new_values']) : undefined;
    return state === undefined ? [] : [{ state, by: idOf(performer), at }];
  });
}

/** A time in ISO 8601, which is ms in some answers; undefined for what is none. */
export function instantOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? new Date(value).toISOString() : textOf(value);
}

function timeOf({ at }: PivotalMove): string {
  return at ?? '';
}
