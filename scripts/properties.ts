// Plays every property with many examples: what fails once in a hundred runs of the tests is found here.
import { runCommand, wholeNumber } from '../rehearsal/command-line.ts';
import { readSources } from '../tools/house/read/read-texts.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';
import { sampleSeed } from '../tools/sweep/sample.ts';
import { MANY, SEED } from '../tools/testing/examples.ts';
import { playTests, sayTime } from '../tools/testing/play-tests.ts';
import { LEFT_OUT, propertyTests } from '../tools/testing/property-tests.ts';

const COMMAND = {
  usage: 'npm run properties -- [--examples N] [--seed S] [PATH...]',
  about: `Plays every test that takes fast-check, each property with many examples.
A path such as test/domain restricts it to a part.
${Object.entries(LEFT_OUT)
  .map(([path, reason]) => `Without ${path}: ${reason}.`)
  .join('\n')}

  --examples N  how many examples a property has that names no number (3000)
  --seed S      the seed, in hexadecimal; without it the commit`,
  options: {
    examples: { type: 'string', default: '3000' },
    seed: { type: 'string' },
  },
  words: true,
} as const;

await runCommand(COMMAND, async ({ examples, seed }, paths) => {
  const many = wholeNumber('examples', examples, { least: 1 });
  const files = propertyTests(readSources(repositoryRoot)).filter(
    (file) => paths.length === 0 || paths.some((path) => file.startsWith(path)),
  );
  if (files.length === 0) {
    console.error(`No test with properties is at ${paths.join(', ')}.`);
    return 1;
  }
  process.env[MANY] = String(many);
  process.env[SEED] = seed ?? sampleSeed(SEED);
  const run = await playTests(['--runTestsByPath', ...files], 'jest-properties.json');
  console.log(
    `${files.length} files of properties with ${many} examples, seed ${process.env[SEED]}: ${run.status === 0 ? 'green' : `red: ${run.failed.join(', ') || 'jest did not come to its end'}`}`,
  );
  console.log(sayTime(run));
  return run.status === 0 ? 0 : 1;
});
