import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { rehearseFolder } from '../../support/runs/rehearse-cli.ts';
import { folderWith } from './folders.ts';

const WRITER = "process.getBuiltinModule('node:fs').writeFileSync(process.argv[1], '// changed');\n";
const FILES = {
  '.github/workflows/push.yml': `on: push
jobs:
  own:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: ./act
      - uses: $/act
      - run: echo changed > README.md
      - run: grep --quiet changed act/main.js
  called:
    uses: ./.github/workflows/called.yml
`,
  '.github/workflows/called.yml': `on: workflow_call
jobs:
  inner:
    runs-on: ubuntu-latest
    steps: [{ uses: $/made }]
`,
  'README.md': 'A shop.\n',
  'act/action.yml': 'name: Writes\nruns: { using: node24, main: main.js }\n',
  'act/main.js': WRITER,
  'made/action.yml':
    'name: Made\nruns: { using: composite, steps: [{ shell: bash, run: \'echo changed > "$GITHUB_ACTION_PATH/action.yml"\' }] }\n',
};

it('leaves the folder as it is, whatever its workflows and actions write', async () => {
  const folder = folderWith(FILES);
  const before = hashOf(folder);
  const { output } = await rehearseFolder(folder, '--event', 'push');
  expect(output.match(/push\.yml on push: \w+/g)).toEqual([
    'push.yml on push: success',
    'push.yml on push: success',
  ]);
  expect(hashOf(folder)).toBe(before);
});

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest('hex');
}
