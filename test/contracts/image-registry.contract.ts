import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImageRegistry } from '../../src/ports/image-registry.ts';

export interface ImageRegistryFixture {
  readonly registry: ImageRegistry;
  /** A repository of 230 plain images with two tags each, and three lists of two images each. */
  readonly repository: string;
  readonly close: () => Promise<void>;
}

export function imageRegistryContract(name: string, start: () => Promise<ImageRegistryFixture>): void {
  describe(`the contract of ImageRegistry, kept by ${name}`, () => {
    let fixture: ImageRegistryFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    it('empties a repository of every image over many pages, lists of images included', async () => {
      expect(await fixture.registry.empty(fixture.repository)).toEqual({ deleted: 239 });
      expect(await fixture.registry.empty(fixture.repository)).toEqual({ deleted: 0 });
    });

    it('takes a repository that is gone for an empty one', async () => {
      expect(await fixture.registry.empty('contract/no-such-repository')).toEqual({ deleted: 0 });
    });
  });
}
