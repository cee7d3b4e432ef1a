// The last lines of .ci/run: what was skipped, by name, and the counts, all taken from .reports.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reports = join(dirname(dirname(fileURLToPath(import.meta.url))), '.reports');

function read(name) {
  const path = join(reports, name);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  console.log(`${name} was not written: what it reports on did not run to its end.`);
  process.exitCode = 1;
  return undefined;
}

const jest = read('jest.json');
const conformance = read('conformance.json');
const tests = (jest?.testResults ?? []).flatMap((file) => file.assertionResults);
const broken = (jest?.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
const count = (status) => tests.filter((test) => test.status === status).length;
const idle = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
const skipped = [...idle.map((test) => test.fullName), ...(conformance?.skipped ?? [])];

console.log(skipped.length === 0 ? 'Nothing was skipped.' : `Skipped: ${skipped.join('; ')}.`);
const passed = count('passed') + (conformance?.passed.length ?? 0);
const failed = count('failed') + broken.length + (conformance?.failed.length ?? 0);
console.log(`tests: ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
