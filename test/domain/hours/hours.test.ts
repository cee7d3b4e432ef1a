import { describe, expect, it } from '@jest/globals';
import { decideHours } from '../../../src/domain/hours/decide-hours.ts';
import { isWithinHours, parseHours } from '../../../src/domain/hours/hours.ts';

const office = parseHours('Mon-Fri 08:00-20:00 Europe/Berlin');

describe('isWithin', () => {
  it.each([
    ['Monday at noon', '2026-03-02T11:00:00Z', true],
    ['Monday before eight in Berlin', '2026-03-02T06:59:00Z', false],
    ['Monday at eight in Berlin', '2026-03-02T07:00:00Z', true],
    ['Monday at eight in the evening in Berlin', '2026-03-02T19:00:00Z', false],
    ['Saturday at noon', '2026-03-07T11:00:00Z', false],
    ['eight in Berlin the day after summer time began', '2026-03-30T06:00:00Z', true],
    ['half past seven in Berlin that day', '2026-03-30T05:30:00Z', false],
    ['eight in Berlin the day after summer time ended', '2026-10-26T07:00:00Z', true],
    ['half past seven in Berlin that day', '2026-10-26T06:30:00Z', false],
  ])('%s', (_, instant, expected) => {
    expect(isWithinHours(office, new Date(instant))).toBe(expected);
  });

  it('reads a span over midnight as the night of the day it began on', () => {
    const night = parseHours('Fri 22:00-06:00');
    expect(isWithinHours(night, new Date('2026-03-06T23:00:00Z'))).toBe(true);
    expect(isWithinHours(night, new Date('2026-03-07T05:00:00Z'))).toBe(true);
    expect(isWithinHours(night, new Date('2026-03-07T23:00:00Z'))).toBe(false);
  });
});

describe('parseHours', () => {
  it.each([
    '',
    '08:00-20:00',
    'Mon 8-20',
    'Mon 08:00-08:00',
    'Xyz 08:00-20:00',
    'Mon 08:00-20:00 Mars/Olympus',
    'Mon 25:00-26:00',
  ])('refuses %j and shows the form', (text) => {
    expect(() => parseHours(text)).toThrow("write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'");
  });
});

describe('decideHours', () => {
  const night = new Date('2026-03-02T23:00:00Z');
  const noon = new Date('2026-03-02T11:00:00Z');
  const base = {
    hours: office,
    asleep: false,
    lastPush: undefined,
    awakeForMs: 7_200_000,
    labels: ['stage:review'],
  };

  it.each([
    ['sleeps at night', { ...base, now: night }, 'sleep'],
    ['wakes in the morning', { ...base, now: noon, asleep: true }, 'wake'],
    ['stays up by day', { ...base, now: noon }, 'none'],
    ['sleeps on at night', { ...base, now: night, asleep: true }, 'none'],
    ['stays up after a push', { ...base, now: night, lastPush: new Date('2026-03-02T22:00:00Z') }, 'none'],
    [
      'sleeps when the push is long ago',
      { ...base, now: night, lastPush: new Date('2026-03-02T20:00:00Z') },
      'sleep',
    ],
    ['wakes for the label', { ...base, now: night, asleep: true, labels: ['stage:awake'] }, 'wake'],
  ])('%s', (_, facts, step) => {
    expect(decideHours(facts).step).toBe(step);
  });
});
