import { expect, it } from '@jest/globals';
import { awaitHealth, type HealthDeps } from '../../src/usecases/await-health.ts';

it.each(['shop.preview.example.com', 'javascript:alert(1)', 'http://'])(
  'names the output when it holds no address that can be asked (%s)',
  async (url) => {
    const request = {
      by: 'http',
      name: 'shop-feature-a',
      url,
      urlOutput: 'SiteUrl',
      healthPath: '/health',
      versionLabel: '',
      since: new Date(0),
      deadline: 0,
    } as const;
    await expect(awaitHealth({} as HealthDeps, request)).rejects.toMatchObject({
      reasonCode: 'invalid_template',
      message: expect.stringContaining("'SiteUrl'"),
    });
  },
);
