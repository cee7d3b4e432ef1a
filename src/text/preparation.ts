import type { AnnouncementState } from '../domain/announce/announcement.ts';
import type { PreparationWay, Serving } from '../domain/announce/preparation.ts';
import { safeUrl } from './escape.ts';

/** How a page writes what it is given. */
export interface Markup {
  /** Text of others, escaped. */
  text(text: string): string;
  /** An address that is safe, to be read and followed. */
  address(address: string): string;
  /** Words of our own, behind which the address is that is safe. */
  link(text: string, address: string): string;
}

export const BEING_PREPARED = 'The environment is being prepared';

const HEADLINES: Readonly<Record<PreparationWay, string>> = {
  made: BEING_PREPARED,
  moved: 'The environment is moving',
  woken: 'The environment is waking up',
};

/** In place of how the environment stands, where somebody is at work on it, or was; undefined where nobody said more than the commit. */
export function preparationHeadline(state: AnnouncementState): string | undefined {
  const { preparing, preparation, stopped } = state;
  if (stopped !== undefined) return `Commit ${shortCommit(stopped.commit)} is not on its way any more`;
  if (preparing === undefined || preparation === undefined) return undefined;
  const { way = 'made' } = preparation;
  return way === 'moved' ? `${HEADLINES.moved} to commit ${shortCommit(preparing)}` : HEADLINES[way];
}

/** Nothing is said of how the environment stood, because somebody is at work on it, or was. */
export function isOnlyPrepared({ preparing, preparation, stopped, status }: AnnouncementState): boolean {
  if (stopped !== undefined || (preparing !== undefined && preparation !== undefined)) return true;
  return preparing !== undefined && status !== 'ready' && status !== 'asleep' && status !== 'deployed';
}

/** What is known of what is on its way, and what serves until then: a sentence or more in each line; [] where nothing is. */
export function preparationLines(
  { preparing, preparation }: AnnouncementState,
  markup: Markup,
): readonly string[] {
  if (preparing === undefined) return [];
  const commit = `Commit ${shortCommit(preparing)}`;
  if (preparation === undefined) return [`${commit} is being prepared.`];
  const { since, usually, run, serves } = preparation;
  const began = since === undefined ? '' : ` since ${minuteText(since)}`;
  const page = safeUrl(run);
  const sentences = [
    `${commit} has been on its way${began}.`,
    ...(usually === undefined ? [] : [`It usually takes about ${minutes(usually)}.`]),
    ...(page === undefined ? [] : [`${markup.link('The run', page)} shows how far it is.`]),
  ];
  const until = servesNow(serves, markup);
  return [sentences.join(' '), ...(until === undefined ? [] : [`Until then, ${until}.`])];
}

/** Why nobody is at work on it any more, and what there may be of it: as `preparationLines`. */
export function stopLines({ stopped }: AnnouncementState, markup: Markup): readonly string[] {
  if (stopped === undefined) return [];
  const { why, run, begun, serves } = stopped;
  const page = safeUrl(run);
  const account = page === undefined ? '' : ` ${markup.link('The run', page)} has its log.`;
  const goesOn =
    'What CloudFormation had begun goes on without it, and nobody has looked what came of it; the next run does.';
  const before = begun === true ? stoodBefore(serves, markup) : servesNow(serves, markup);
  return [
    `${markup.text(why)}${account}`,
    ...(before === undefined
      ? []
      : [`${begun === true ? 'Before it, ' : 'Nothing was changed: '}${before}.`]),
    ...(begun === true ? [goesOn] : []),
  ];
}

function servesNow(serves: Serving | undefined, markup: Markup): string | undefined {
  if (serves === undefined) return undefined;
  const what = named(serves);
  const url = safeUrl(serves.url);
  if (serves.asleep === true) return serves.commit === undefined ? 'it sleeps' : `it sleeps at ${what}`;
  return url === undefined ? `${what} runs` : `${what} runs at ${markup.address(url)}`;
}

function stoodBefore(serves: Serving | undefined, markup: Markup): string | undefined {
  if (serves === undefined) return undefined;
  const what = named(serves);
  const url = safeUrl(serves.url);
  if (serves.asleep === true) return serves.commit === undefined ? 'it slept' : `it slept at ${what}`;
  return url === undefined ? `${what} ran` : `${what} ran at ${markup.address(url)}`;
}

function named({ commit }: Serving): string {
  return commit === undefined ? 'the environment' : `commit ${shortCommit(commit)}`;
}

/** A minute as `minuteOf` writes it, for people. */
export function minuteText(minute: string): string {
  return minute.replace('T', ' ').replace('Z', ' UTC');
}

function minutes(count: number): string {
  return count === 1 ? 'a minute' : `${count} minutes`;
}

/** As people read it: seven digits, which GitHub makes a link of. Only letters and digits, whatever the marker says. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7).replaceAll(/\W/g, '');
}
