import { describe, expect, it } from '@jest/globals';
import { applyChange } from '../../../src/usecases/stack/apply-change.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { cloudThatShows, wanted } from './cloud-that-shows.ts';

describe('what is left of a stack', () => {
  it('is removed once more after its buckets were emptied', async () => {
    const { deps, did } = cloudThatShows([
      'ROLLBACK_COMPLETE',
      'DELETE_FAILED',
      'DELETE_FAILED',
      'DELETE_COMPLETE',
      undefined,
      'CREATE_COMPLETE',
    ]);
    const emptied: string[] = [];
    const freeStuck = async (id: string) => {
      emptied.push(id);
    };
    await expect(applyChange(deps, wanted({ clearUndeletable: freeStuck }))).resolves.toMatchObject({
      outcome: 'recreated',
    });
    expect(did.slice(0, 2)).toEqual(['delete 1-1-remove1', 'delete 1-1-remove2']);
    expect(emptied).toEqual([stack().id]);
  });

  it('is removed when a deletion that somebody else began fails meanwhile', async () => {
    const { deps, did } = cloudThatShows([
      'DELETE_IN_PROGRESS',
      'DELETE_FAILED',
      'DELETE_FAILED',
      'DELETE_COMPLETE',
      undefined,
      'CREATE_COMPLETE',
    ]);
    const change = applyChange(deps, wanted({ clearUndeletable: async () => undefined }));
    await expect(change).resolves.toMatchObject({ outcome: 'recreated' });
    expect(did[0]).toBe('delete 1-1-remove1');
  });

  it('stays where something in it once stood and may not go', async () => {
    const { deps, did } = cloudThatShows(['DELETE_FAILED']);
    await expect(applyChange(deps, wanted())).rejects.toMatchObject({ reasonCode: 'manual_step' });
    expect(did).toEqual([]);
  });

  it('is asked to go once, however long the answers lag behind, and not beyond the deadline', async () => {
    const { deps, did } = cloudThatShows(['ROLLBACK_COMPLETE']);
    await expect(applyChange(deps, wanted())).rejects.toMatchObject({ reasonCode: 'deadline' });
    expect(did).toEqual(['delete 1-1-remove1']);
  });
});

describe('an update that somebody left as it failed', () => {
  it('is rolled back to how the stack last stood before it is changed', async () => {
    const { deps, did } = cloudThatShows([
      'UPDATE_FAILED',
      'UPDATE_ROLLBACK_IN_PROGRESS',
      'UPDATE_ROLLBACK_COMPLETE',
      'UPDATE_ROLLBACK_COMPLETE',
      'UPDATE_ROLLBACK_COMPLETE',
      'UPDATE_COMPLETE',
    ]);
    await expect(applyChange(deps, wanted())).resolves.toMatchObject({ outcome: 'updated' });
    expect(did).toEqual(['roll back 1-1-rollback', 'prepare greenroom-1-1', 'execute 1-1-execute']);
  });

  it('is left to a person when CloudFormation does not move from there', async () => {
    const { deps, did } = cloudThatShows(['UPDATE_FAILED']);
    await expect(applyChange(deps, wanted())).rejects.toMatchObject({ reasonCode: 'manual_step' });
    expect(did).toEqual(['roll back 1-1-rollback']);
  });
});
