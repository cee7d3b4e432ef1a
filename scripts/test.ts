/** Runs the tests. Arguments are handed to jest, so `npm test -- test/domain` runs a part. */
import { playTests, sayTime } from '../tools/testing/play-tests.ts';

const run = await playTests(process.argv.slice(2), 'jest.json');
console.error(sayTime(run));
process.exitCode = run.status;
