import { describe, expect, it } from '@jest/globals';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { deployment, stack } from '../../../tools/builders/facts.ts';
import { commentOf, KEY, look, numbersOf } from './look.ts';

const PIN = 'b'.repeat(40);
const OTHER = 'c'.repeat(40);
const pinned = deployedHead({ labels: [`stage:pin-${PIN}`] });
const runs = (commit: string) => stack({ parameters: { Commit: commit } });

function recorded(overrides: Partial<ReturnType<typeof deployment>> = {}) {
  const found = deployment({ ref: PIN, commit: PIN, payload: { key: KEY, pinned: 'label' }, ...overrides });
  return { deployments: { list: async () => [found] } };
}

describe('an environment that a label pins', () => {
  it('is up to date at that commit, though the branch has gone on', async () => {
    const told = commentOf({ status: 'ready', commit: PIN });
    expect(await numbersOf([pinned], [runs(PIN)], {}, { ...recorded(), ...told })).toEqual([]);
  });

  it('is behind where it runs another one, also one that somebody asked for by name', async () => {
    const found = await look(
      [pinned],
      [runs(OTHER)],
      {},
      recorded({ ref: OTHER, commit: OTHER, payload: { key: KEY } }),
    );
    expect(found.items).toMatchObject([
      {
        pullRequest: 7,
        commit: PIN,
        sentence: 'Pull request #7 is behind: its environment runs ccccccc instead of bbbbbbb.',
      },
    ]);
  });

  it('is behind where a run was killed before it made it, and not where the run failed', async () => {
    const ports = (state: 'in_progress' | 'failure') => ({ ...recorded({ state }) });
    expect(await numbersOf([pinned], [], {}, ports('in_progress'))).toEqual([7]);
    expect(await numbersOf([pinned], [], {}, ports('failure'))).toEqual([]);
  });

  it('is left alone where nobody can say to which commit', async () => {
    const unclear = deployedHead({ labels: ['stage:pin-1f0c9e2'] });
    expect(await numbersOf([unclear], [runs(OTHER)])).toEqual([]);
  });

  it('goes on once the label is off, also where the run for that was killed', async () => {
    const free = deployedHead({ deployments: [headDeployment({ state: 'inactive' })] });
    expect(await numbersOf([free], [runs(PIN)], {}, recorded())).toEqual([7]);
    expect(await numbersOf([free], [runs(PIN)], {}, recorded({ payload: { key: KEY } }))).toEqual([]);
  });
});
