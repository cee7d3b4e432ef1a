import { describe, expect, it } from '@jest/globals';
import {
  aws,
  change,
  control,
  eventsOf,
  failuresOf,
  idsOf,
  outputsOf,
  remove,
  statusOf,
  unmodelled,
} from './team-stack.ts';
import { TEAM_TEMPLATES } from './templates-of-teams.ts';

describe.each(TEAM_TEMPLATES)('$name', ({ body: template, ...expected }) => {
  it('comes up, says what is not modelled, and goes without a trace', async () => {
    const added = await change({ template });
    expect(added.every(([, action, replacement]) => action === 'Add' && replacement === undefined)).toBe(
      true,
    );
    expect(await statusOf()).toBe('CREATE_COMPLETE');
    expect((await outputsOf())['Out']).toMatch(expected.out);
    expect(unmodelled().notices).toEqual(expected.notices);
    const logged = aws.world.core.log.entries().find((entry) => entry.operation === 'CreateChangeSet');
    expect(logged?.notices).toEqual(expected.notices);
    const id = (await eventsOf())[0]?.StackId ?? '';
    await remove();
    expect((await eventsOf(id)).at(-1)?.ResourceStatus).toBe('DELETE_COMPLETE');
    expect(unmodelled().unmodelled).toEqual({ standing: [], snapshots: [] });
  });

  it('changes in place where a property can change, and keeps its ids', async () => {
    await change({ template });
    const before = await idsOf();
    const outputs = await outputsOf();
    expect(await change({ template, values: { Size: '2' } })).toEqual(expected.inPlace);
    expect(await statusOf()).toBe('UPDATE_COMPLETE');
    expect(await idsOf()).toEqual(before);
    expect(await outputsOf()).toEqual(outputs);
  });

  it('replaces what cannot change, and deletes the old one afterwards', async () => {
    await change({ template });
    const before = await idsOf();
    const standing = unmodelled().unmodelled.standing.length;
    expect(await change({ template, values: { Name: 'two' } })).toEqual(expected.replacing);
    expect(await statusOf()).toBe('UPDATE_COMPLETE');
    const after = await idsOf();
    const [replaced = ''] = expected.replacing.find(([, , replacement]) => replacement === 'True') ?? [];
    expect(after[replaced]).not.toBe(before[replaced]);
    const gone = (await eventsOf()).find(
      (event) => event.PhysicalResourceId === before[replaced] && event.ResourceStatus === 'DELETE_COMPLETE',
    );
    expect(gone?.LogicalResourceId).toBe(replaced);
    expect(unmodelled().unmodelled.standing).toHaveLength(standing);
  });

  it('goes back to what it was when one resource fails', async () => {
    await change({ template });
    const before = await idsOf();
    const outputs = await outputsOf();
    control('fail-next', { logicalId: expected.failing, reason: 'The quota is used up.' });
    await change({ template, values: { Size: '2', Name: 'two' } });
    expect(await statusOf()).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await failuresOf()).toEqual([`${expected.failing}: The quota is used up.`]);
    expect(await idsOf()).toEqual(before);
    expect(await outputsOf()).toEqual(outputs);
  });
});
