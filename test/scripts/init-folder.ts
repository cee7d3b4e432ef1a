import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

export const SHA = '0123456789abcdef0123456789abcdef01234567';
export const EARLIER_SHA = '76543210fedcba9876543210fedcba9876543210';

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** In each test an empty repository, and the command line of init. */
export function withInitFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'greenroom-init-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** `DIR` stands for the repository. */
  function init(...args: readonly string[]): Ended {
    const given = args.map((arg) => (arg === 'DIR' ? folder : arg));
    return spawnSync(process.execPath, [join(repositoryRoot, 'scripts', 'init.ts'), ...given], {
      encoding: 'utf8',
    });
  }
  const at = (path: string) => join(folder, path);
  const read = (path: string) => readFileSync(at(path), 'utf8');
  function write(path: string, text: string): void {
    mkdirSync(at('.github/workflows'), { recursive: true });
    writeFileSync(at(path), text);
  }
  return {
    init,
    initPinned: (...args: readonly string[]) =>
      init('DIR', '--ref', SHA, '--repository', 'octo-org/greenroom', ...args),
    at,
    initEarlier: (...args: readonly string[]) =>
      init('DIR', '--ref', EARLIER_SHA, '--repository', 'octo-org/greenroom', ...args),
    workflow: (name: string) => read(`.github/workflows/${name}`),
    workflows: () => readdirSync(at('.github/workflows')).sort(),
    settings: () => read('.github/greenroom.yml'),
    writeSettings: (text: string) => write('.github/greenroom.yml', text),
    deleteWorkflow: (name: string) => rmSync(at(`.github/workflows/${name}`)),
    writeWorkflow: (name: string, text: string) => write(`.github/workflows/${name}`, text),
    /** Everything in the repository, by path. */
    everything(): Readonly<Record<string, string>> {
      const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.yml'),
      );
      return Object.fromEntries(paths.sort().map((path) => [path, read(path)]));
    },
    /** The six workflows as the init before this one wrote them, or the one that the README let people paste. */
    writeEarlier(...names: readonly string[]): void {
      for (const name of names) {
        const text = readFileSync(join(import.meta.dirname, 'earlier-init', name), 'utf8');
        const uses = `uses: octo-org/greenroom/$1@${EARLIER_SHA}`;
        const pinned = text
          .replaceAll(/uses: \.\/(actions\/[a-z-]+)/g, uses)
          .replaceAll(/uses: OWNER\/greenroom\/(actions\/[a-z-]+)@REF/g, uses);
        write(`.github/workflows/${name === 'first-workflow.yml' ? 'preview.yml' : name}`, pinned);
      }
    },
  };
}

/** What the earlier set was. */
export const SIX = ['accepted.yml', 'cleanup.yml', 'hours.yml', 'preview.yml', 'rescue.yml', 'reviewed.yml'];

/** What init says where nothing changes. */
export const NOTHING = 'Everything is as it should be; nothing was written.\n';
