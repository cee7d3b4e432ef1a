import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { authorityFile } from '../../../../rehearsal/runner/authority-file.ts';
import { authorityCertificate } from '../../../../rehearsal/world/kernel/certificates.ts';
import { repositoryRoot } from '../../../../tools/repository/repository-root.ts';
import { pushed, stepOf } from '../support.ts';

const before = { ...process.env };
afterEach(() => {
  for (const name of ['HOME', 'PATH', 'NODE_EXTRA_CA_CERTS'])
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
});

const newFolder = () => mkdtempSync(join(tmpdir(), 'greenroom-test-'));

describe('the home of a job', () => {
  it('is its own, so that the person’s files stay as they are', async () => {
    const home = newFolder();
    process.env['HOME'] = home;
    writeFileSync(join(home, '.npmrc'), 'mine');
    const run = await pushed(`
job:
  runs-on: x
  steps:
    - { id: writes, run: 'echo theirs > ~/.npmrc; git config --global user.name a; mkdir ~/.ssh; echo "$HOME"' }
    - { id: reads, run: 'cat ~/.npmrc' }
other:
  runs-on: x
  needs: job
  steps: [{ id: later, run: 'ls -A ~' }]`);
    expect(run.conclusion).toBe('success');
    expect(stepOf(run, 'writes').log).toEqual(['/home/runner']);
    expect(stepOf(run, 'reads').log).toEqual(['theirs']);
    expect(stepOf(run, 'later').log).toEqual(['work']);
    expect(readFileSync(join(home, '.npmrc'), 'utf8')).toBe('mine');
    expect(existsSync(join(home, '.gitconfig'))).toBe(false);
    expect(existsSync(join(home, '.ssh'))).toBe(false);
  });
});

describe('the programs of a step', () => {
  it('are those of the person, without what npm puts before them', async () => {
    const theirs = ['/opt/theirs', '/srv/app/node_modules/.bin', '/usr/bin', '/bin'];
    const ofNpm = [
      join(repositoryRoot, 'node_modules/.bin'),
      join(repositoryRoot, '../node_modules/.bin'),
      '/usr/lib/node_modules/npm/node_modules/@npmcli/run-script/lib/node-gyp-bin',
    ];
    process.env['PATH'] = [...ofNpm, ...theirs].join(delimiter);
    const run = await pushed(`
job:
  runs-on: x
  steps:
    - { run: 'echo /added >> "$GITHUB_PATH"' }
    - { id: path, run: 'echo "$PATH"' }
    - { id: own, uses: $/actions/probe, with: { script: "tell('OUTPUT', 'ran', 'yes')" } }`);
    expect(stepOf(run, 'path').log).toEqual([['/added', ...theirs].join(':')]);
    expect(stepOf(run, 'own').outputs).toEqual({ ran: 'yes' });
  });
});

describe('the authorities of a step', () => {
  it('are those of the person, and the world’s', () => {
    const file = join(newFolder(), 'company.pem');
    writeFileSync(file, 'company');
    process.env['NODE_EXTRA_CA_CERTS'] = file;
    expect(readFileSync(authorityFile(), 'utf8')).toBe(`company\n${authorityCertificate()}`);
  });
});
