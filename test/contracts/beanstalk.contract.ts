import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Beanstalk } from '../../src/ports/beanstalk.ts';

export interface ApplicationHostFixture {
  readonly host: Beanstalk;
  /** An application that exists and has no versions. */
  readonly application: string;
  /** Lays a valid zip at that place. */
  readonly upload: (bucket: string, key: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function applicationHostContract(name: string, start: () => Promise<ApplicationHostFixture>): void {
  describe(`the contract of ApplicationHost, kept by ${name}`, () => {
    let fixture: ApplicationHostFixture;
    let bucket = '';
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    function version(label: string) {
      return {
        application: fixture.application,
        label,
        description: 'feature/one',
        bucket,
        key: `shop/${label}.zip`,
        tags: { 'greenroom:project': 'contract' },
      };
    }

    it("names the account's bucket, the same each time", async () => {
      bucket = await fixture.host.storageBucket();
      expect(bucket).toMatch(/^elasticbeanstalk-/);
      expect(await fixture.host.storageBucket()).toBe(bucket);
    });

    it('names the platforms that a new environment can have', async () => {
      expect(await fixture.host.platforms()).toContain('64bit Amazon Linux 2023 v6.11.1 running Node.js 24');
    });

    it('answers undefined for a version and an environment that do not exist', async () => {
      expect(await fixture.host.applicationVersion(fixture.application, 'none')).toBeUndefined();
      expect(await fixture.host.environment('contract-none')).toBeUndefined();
    });

    it('makes a version, and gives the same one when asked again', async () => {
      await fixture.upload(bucket, 'shop/one-aaaaaaa.zip');
      const made = await fixture.host.createApplicationVersion(version('one-aaaaaaa'));
      expect(made).toMatchObject({ application: fixture.application, label: 'one-aaaaaaa' });
      expect(await fixture.host.createApplicationVersion(version('one-aaaaaaa'))).toEqual(made);
    });

    it('lists the versions whose label starts with a prefix, over all pages', async () => {
      for (const label of ['one-bbbbbbb', 'one-ccccccc', 'two-aaaaaaa']) {
        await fixture.upload(bucket, `shop/${label}.zip`);
        await fixture.host.createApplicationVersion(version(label));
      }
      const labels = (await fixture.host.applicationVersions(fixture.application, 'one-')).map(
        (one) => one.label,
      );
      expect(labels.sort()).toEqual(['one-aaaaaaa', 'one-bbbbbbb', 'one-ccccccc']);
    });

    it('deletes a version, and does not mind that it is gone', async () => {
      await fixture.host.deleteApplicationVersion(fixture.application, 'one-aaaaaaa');
      await fixture.host.deleteApplicationVersion(fixture.application, 'one-aaaaaaa');
      expect(await fixture.host.applicationVersion(fixture.application, 'one-aaaaaaa')).toBeUndefined();
    });
  });
}
