import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

const LOCKED = {
  '': { name: 'greenroom' },
  'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-yaml' },
  'node_modules/other-platform': { version: '1.0.0', integrity: 'sha512-other', optional: true },
};
const INSTALLED = { 'node_modules/yaml': LOCKED['node_modules/yaml'] };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'greenroom-bootstrap-'));
  mkdirSync(join(root, 'scripts'));
  mkdirSync(join(root, 'node_modules'));
  copyFileSync(join(repositoryRoot, 'scripts', 'bootstrap.mjs'), join(root, 'scripts', 'bootstrap.mjs'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: LOCKED }));
  writeFileSync(join(root, 'command.mjs'), "console.log('ran');\n");
  // Stands in for npm: notes what it was asked, and leaves behind what npm leaves.
  writeFileSync(
    join(root, 'npm.mjs'),
    `import { writeFileSync } from 'node:fs';
writeFileSync('asked', process.argv[2]);
writeFileSync('node_modules/.package-lock.json', '${JSON.stringify({ packages: INSTALLED })}');
`,
  );
});

function leaveBehind(text: string): void {
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), text);
}

/** What npm was asked to do before the command ran. */
function run(): string | undefined {
  const asked = join(root, 'asked');
  writeFileSync(asked, '');
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts', 'bootstrap.mjs'), 'command.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(root, 'npm.mjs') },
  });
  expect(stdout).toBe('ran\n');
  return readFileSync(asked, 'utf8') || undefined;
}

describe('the front door of every command', () => {
  it('installs nothing after a plain `npm ci`, which leaves out what is for another platform', () => {
    leaveBehind(JSON.stringify({ packages: INSTALLED }));
    expect(run()).toBeUndefined();
  });

  it('installs where nothing was, and just once', () => {
    expect(run()).toBe('ci');
    expect(run()).toBeUndefined();
  });

  it.each([
    [
      'a package has another version',
      { 'node_modules/yaml': { version: '2.9.0', integrity: 'sha512-yaml' } },
    ],
    ['a package has other bytes', { 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-else' } }],
    ['a package is missing', {}],
    ['there is one that is not locked', { ...INSTALLED, 'node_modules/left-pad': { version: '1.3.0' } }],
  ])('installs where %s', (_, packages) => {
    leaveBehind(JSON.stringify({ packages }));
    expect(run()).toBe('ci');
  });

  it('installs where what npm left behind was cut off', () => {
    leaveBehind('{"packages": {');
    expect(run()).toBe('ci');
  });
});
