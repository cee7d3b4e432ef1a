import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Databases } from '../../src/ports/databases.ts';

export interface DatabasesFixture {
  readonly databases: Databases;
  /** A database that is available, one that reads from another, and one that belongs to a cluster. */
  readonly available: string;
  readonly replica: string;
  readonly member: string;
  /** A database of which there are more snapshots than a page holds. */
  readonly kept: { readonly identifier: string; readonly snapshots: readonly string[] };
  /** Lets so much time pass that a start or a stop is over. */
  readonly settle: () => void;
  readonly close: () => Promise<void>;
}

function instance(identifier: string) {
  return { kind: 'instance', identifier } as const;
}

export function databasesContract(name: string, start: () => Promise<DatabasesFixture>): void {
  describe(`the contract of Databases, kept by ${name}`, () => {
    let fixture: DatabasesFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    it('tells what matters to sleep of each', async () => {
      const { databases, available, replica, member } = fixture;
      expect(await databases.describe(instance(available))).toEqual({
        kind: 'instance',
        identifier: available,
        status: 'available',
        engine: 'postgres',
        multiAz: false,
        isReplica: false,
        hasReplicas: false,
      });
      expect(await databases.describe(instance(replica))).toMatchObject({ isReplica: true });
      expect(await databases.describe(instance(member))).toMatchObject({ memberOf: 'contract-cluster' });
    });

    it('answers undefined for a database that does not exist', async () => {
      expect(await fixture.databases.describe(instance('contract-none'))).toBeUndefined();
    });

    it('stops a database, and says of a second stop that it was not taken', async () => {
      const { databases, available, settle } = fixture;
      expect(await databases.stop(instance(available))).toBe(true);
      expect(await databases.stop(instance(available))).toBe(false);
      settle();
      expect(await databases.describe(instance(available))).toMatchObject({ status: 'stopped' });
    });

    it('starts it again, and says of a second start that it was not taken', async () => {
      const { databases, available, settle } = fixture;
      expect(await databases.start(instance(available))).toBe(true);
      expect(await databases.start(instance(available))).toBe(false);
      settle();
      expect(await databases.describe(instance(available))).toMatchObject({ status: 'available' });
    });

    it('fails where a database was to start or stop that is not there', async () => {
      await expect(fixture.databases.stop(instance('contract-none'))).rejects.toMatchObject({
        name: 'AdapterError',
      });
      await expect(fixture.databases.start(instance('contract-none'))).rejects.toMatchObject({
        name: 'AdapterError',
      });
    });

    it('names the snapshots of a database, over all pages', async () => {
      const { databases, kept, available } = fixture;
      expect([...(await databases.snapshots(instance(kept.identifier)))].sort()).toEqual(
        [...kept.snapshots].sort(),
      );
      expect(await databases.snapshots(instance(available))).toEqual([]);
    });
  });
}
