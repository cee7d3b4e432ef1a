import { describe, expect, it } from '@jest/globals';
import type { CloudAccount } from '../../../src/ports/cloud-account.ts';
import { checkAccount } from '../../../src/usecases/targets/check-account.ts';
import { portOf } from '../../../tools/builders/ports.ts';

const account = portOf<CloudAccount>('account', { accountId: async () => '111122223333' });

describe('the account that a run works in', () => {
  it('may be any, and is not even asked for, where nobody allows some only', async () => {
    await expect(checkAccount(portOf<CloudAccount>('account'), [])).resolves.toBeUndefined();
  });

  it('may be one of those that are allowed', async () => {
    await expect(checkAccount(account, ['444455556666', '111122223333'])).resolves.toBeUndefined();
  });

  it('is refused otherwise, by its last four digits alone', async () => {
    const refused = checkAccount(account, ['444455556666']);
    await expect(refused).rejects.toMatchObject({
      reasonCode: 'account_not_allowed',
      message: expect.stringContaining('(it ends in 3333)'),
    });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('111122223333') });
  });
});
