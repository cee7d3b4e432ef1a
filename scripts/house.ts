/** Measures the house that the code lives in, and draws the picture of its rooms. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../rehearsal/command-line.ts';
import { replaceBlock } from '../tools/docs/generated-docs.ts';
import { ALLOWED } from '../tools/house/allowed.ts';
import { type House, houseOf } from '../tools/house/house.ts';
import { measuresOf } from '../tools/house/measures.ts';
import { layersPicture, roomsPicture } from '../tools/house/picture.ts';
import { longProse } from '../tools/house/prose.ts';
import { allowedText, judge } from '../tools/house/ratchet.ts';
import { readPages, readSources } from '../tools/house/read/read-texts.ts';
import { REASONS } from '../tools/house/reasons.ts';
import { roomLines } from '../tools/house/room-rules.ts';
import { breachesOf, RULES } from '../tools/house/rules.ts';
import { idleReasons, measuresTable } from '../tools/house/table.ts';
import { download, running } from '../tools/package/weigh.ts';
import { actionNames } from '../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';

const PAGE = join(repositoryRoot, 'docs', 'architecture.md');

const COMMAND = {
  usage: 'npm run house -- [--list | --arrows | --write | --check | --shrink]',
  about: `Measures the house that the code lives in: one line for each figure, with its goal.

  --list    prints a sentence for everything that breaks a rule, what is allowed for now too
  --arrows  prints the arrows between rooms as the imports are, as lines for tools/house/arrows.ts
  --write   writes the pictures of the layers and rooms into docs/architecture.md
  --check   writes nothing, and fails where those pictures are not what the imports give
  --shrink  takes out of tools/house/allowed.ts what breaks no rule any more`,
  options: {
    list: { type: 'boolean', default: false },
    arrows: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    shrink: { type: 'boolean', default: false },
  },
} as const;

function print(lines: readonly string[]): number {
  for (const line of lines) console.log(line);
  return 0;
}

function measure(house: House): number {
  const pages = readPages(repositoryRoot);
  const sizes = {
    downloaded: download(repositoryRoot).gzipped / 1_000_000,
    run: running(repositoryRoot, actionNames(repositoryRoot)).gzipped / 1_000_000,
  };
  const measures = measuresOf(house, { pages, countProse: longProse, sizes });
  return print([measuresTable(measures, REASONS), ...idleReasons(measures, REASONS)]);
}

function list(house: House): number {
  const breaches = breachesOf(house);
  return print(
    RULES.flatMap((rule) => ['', `${rule}:`, ...breaches[rule].map(({ sentence }) => `  ${sentence}`)]),
  );
}

function draw(house: House, check: boolean): number {
  const old = readFileSync(PAGE, 'utf8');
  const pictures = {
    layers: layersPicture(house),
    'usecases-rooms': roomsPicture(house, 'usecases'),
    'domain-rooms': roomsPicture(house, 'domain'),
  };
  const text = Object.entries(pictures).reduce(
    (page, [name, picture]) => replaceBlock(page, name, picture),
    old,
  );
  if (text === old) return print(['The pictures of the rooms are what the imports give.']);
  if (check) {
    console.error(
      'docs/architecture.md does not show the rooms as they are; run `npm run house -- --write`.',
    );
    return 1;
  }
  writeFileSync(PAGE, text);
  return print(['Wrote docs/architecture.md.']);
}

function shrink(house: House): number {
  const breaches = breachesOf(house);
  const needed = { ...ALLOWED };
  for (const rule of RULES) needed[rule] = judge(rule, breaches[rule], ALLOWED[rule]).needed;
  writeFileSync(join(repositoryRoot, 'tools', 'house', 'allowed.ts'), allowedText(needed));
  return print([`${RULES.reduce((sum, rule) => sum + needed[rule].length, 0)} exceptions are left.`]);
}

await runCommand(COMMAND, (options) => {
  const house = houseOf(readSources(repositoryRoot));
  if (options.list) return list(house);
  if (options.arrows) return print(roomLines(house));
  if (options.shrink) return shrink(house);
  if (options.write || options.check) return draw(house, options.check);
  return measure(house);
});
