import { describe, expect, it } from '@jest/globals';
import type { CodeHost } from '../../src/ports/code-host.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import { portOf } from '../../tools/builders/ports.ts';

/** A repository without any settings file. */
const bare = portOf<CodeHost>('codeHost', {
  repository: async () => ({ id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' }),
  readFile: async () => undefined,
});

describe('a settings file that is not there', () => {
  it('means defaults where nobody named one', async () => {
    const inputs = { settings: '.github/greenroom.yml', project: undefined, environment: 'preview' };
    expect(await loadRunSettings(bare, inputs)).toMatchObject({ project: 'shop', kind: {} });
  });

  it('is refused where somebody named it, since what it protects would lie open', async () => {
    const inputs = { settings: '.github/greenrom.yml', project: undefined, environment: 'staging' };
    await expect(loadRunSettings(bare, inputs)).rejects.toMatchObject({
      reasonCode: 'invalid_settings',
      message: expect.stringContaining('.github/greenrom.yml'),
    });
  });
});
