import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { costPage } from '../../../tools/cost/cost-page.ts';
import { monthOf } from '../../../tools/cost/month.ts';
import { SET_UPS } from '../../../tools/cost/set-ups.ts';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';

describe('billable minutes of a month', () => {
  it.each([
    { looksPerHour: 0, month: { pullRequests: 2200, looks: 0, sleepAndWake: 66, total: 2266 } },
    { looksPerHour: 1, month: { pullRequests: 2200, looks: 720, sleepAndWake: 66, total: 2986 } },
    { looksPerHour: 4, month: { pullRequests: 2200, looks: 2880, sleepAndWake: 66, total: 5146 } },
  ])('with $looksPerHour looks an hour', ({ looksPerHour, month }) => {
    expect(monthOf({ pullRequest: 10, quietLook: 1, sleepAndWake: 3 }, looksPerHour)).toEqual(month);
  });

  it('are on the page as its own played minutes make them', () => {
    const page = readFileSync(join(repositoryRoot, 'docs', 'cost.md'), 'utf8');
    const counted = SET_UPS.map(({ title, looksPerHour }) => {
      const row = page.split('\n').findLast((line) => line.startsWith(`| ${title} |`)) ?? '';
      const [pullRequest = Number.NaN, quietLook = Number.NaN, sleepAndWake = Number.NaN] = row
        .split('|')
        .slice(2, 5)
        .map((cell) => Number(cell.replaceAll(',', '')));
      const played = { pullRequest, quietLook, sleepAndWake };
      return { title, played, month: monthOf(played, looksPerHour) };
    });
    expect(page).toBe(costPage(counted));
  });

  it('are 720 for the looks of everything that is switched on', () => {
    const everything = SET_UPS.find(({ looksPerHour }) => looksPerHour === 1);
    expect(everything?.title).toBe('everything, as `npm run init` writes it');
    expect(readFileSync(join(repositoryRoot, 'docs', 'cost.md'), 'utf8')).toMatch(
      /\| everything, as `npm run init` writes it \| [\d,]+ \| 720 \|/,
    );
  });
});
