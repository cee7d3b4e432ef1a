import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LogGroups } from '../../src/ports/log-groups.ts';

export interface LogGroupsFixture {
  readonly groups: LogGroups;
  /** Makes a group that holds nothing. */
  readonly create: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function logGroupsContract(name: string, start: () => Promise<LogGroupsFixture>): void {
  describe(`the contract of LogGroups, kept by ${name}`, () => {
    let fixture: LogGroupsFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    it('lists the groups of a prefix over many pages, and none beside it', async () => {
      const wanted = Array.from({ length: 60 }, (_, index) => `/contract/shop/${10 + index}.log`);
      for (const each of ['/contract/shop-2/10.log', ...wanted]) await fixture.create(each);
      expect(await fixture.groups.list('/contract/shop/')).toEqual(wanted);
      expect(await fixture.groups.list('/contract/none/')).toEqual([]);
    });

    it('deletes a group, and takes one that is gone for deleted', async () => {
      await fixture.create('/contract/one');
      expect(await fixture.groups.delete('/contract/one')).toBe(true);
      expect(await fixture.groups.delete('/contract/one')).toBe(false);
      expect(await fixture.groups.list('/contract/one')).toEqual([]);
    });
  });
}
