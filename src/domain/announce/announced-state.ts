import { isObject } from '../input/is-object.ts';
import type { AnnouncementState } from './announcement.ts';
import { isPreparation, isServing } from './preparation.ts';

const STATUSES: readonly unknown[] = [
  undefined,
  'ready',
  'asleep',
  'deployed',
  'gone',
  'failed',
  'none',
  'no-more',
];

type Fields = Readonly<Record<string, unknown>>;

/** False where somebody has changed the state in a comment so that it cannot be used. Members that are not known are let be. */
export function isAnnouncementState(data: unknown): data is AnnouncementState {
  if (!isObject(data)) return false;
  const { status, url, commit, preparing, why, note, noteOf, since, subject, run, hours, expires, ends } =
    data;
  const { failed, story, leftovers, cost, slack, alsoSlack, told, stories, preparation, stopped } = data;
  const { pushedBy, branchHead, byRecords, takenOver } = data;
  const texts = [url, commit, branchHead, preparing, why, note, noteOf, since, run, hours, expires, ends];
  return (
    STATUSES.includes(status) &&
    [...texts, takenOver].every(isTextOrNone) &&
    (preparation === undefined || (isObject(preparation) && isPreparation(preparation))) &&
    (stopped === undefined || isStopped(stopped)) &&
    (subject === undefined || hasTexts(subject, ['of', 'text'])) &&
    (pushedBy === undefined || hasTexts(pushedBy, ['at', 'by'])) &&
    (failed === undefined ||
      (hasTexts(failed, ['step', 'problem']) &&
        areTextsOrNone(failed['log']) &&
        [failed['commit'], failed['serves'], failed['run']].every(isTextOrNone))) &&
    (story === undefined || isStory(story)) &&
    (leftovers === undefined || areLeftovers(leftovers)) &&
    (cost === undefined || isCost(cost)) &&
    (slack === undefined || isToldMessage(slack)) &&
    (alsoSlack === undefined || (Array.isArray(alsoSlack) && alsoSlack.every(isToldMessage))) &&
    [told, stories].every(areTextsOrNone) &&
    (byRecords === undefined || isAnnouncementState(byRecords))
  );
}

function isToldMessage(value: unknown): boolean {
  return hasTexts(value, ['channel', 'ts']) && isTextOrNone(value['shows']) && isTextOrNone(value['given']);
}

function isStopped(value: unknown): boolean {
  return (
    hasTexts(value, ['commit', 'why']) &&
    isTextOrNone(value['run']) &&
    isServing(value['serves']) &&
    ['undefined', 'boolean'].includes(typeof value['begun'])
  );
}

function isStory(story: unknown): boolean {
  if (!hasTexts(story, ['id', 'title', 'url', 'state'])) return false;
  const { others } = story;
  return (
    (others === undefined || (Array.isArray(others) && others.every(isStory))) &&
    [story['delivered'], story['labelled'], story['held']].every(isTextOrNone) &&
    (isTextOrNone(story['owner']) || hasTexts(story['owner'], ['name', 'login'])) &&
    ['undefined', 'boolean'].includes(typeof story['asked']) &&
    (story['refused'] === undefined || hasTexts(story['refused'], ['story', 'why'])) &&
    (story['rejected'] === undefined || hasTexts(story['rejected'], ['key', 'sentence']))
  );
}

function areLeftovers(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['more'] === 'number' &&
    Array.isArray(value['first']) &&
    value['first'].every((each) => hasTexts(each, ['resource', 'type', 'why']) && isTextOrNone(each['name']))
  );
}

function isCost(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { perDay, perMonth, perMonthAwake, total, unknown } = value;
  if (typeof unknown === 'string' || typeof total === 'number') return true;
  const amounts = perMonthAwake === undefined ? [perDay, perMonth] : [perDay, perMonth, perMonthAwake];
  return amounts.every((each) => typeof each === 'number');
}

function hasTexts(value: unknown, names: readonly string[]): value is Fields {
  return isObject(value) && names.every((name) => typeof value[name] === 'string');
}

function areTextsOrNone(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
