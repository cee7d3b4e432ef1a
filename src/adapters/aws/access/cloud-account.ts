import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { CloudAccount } from '../../../ports/cloud-account.ts';
import { type AwsAccess, awsService } from './aws-client.ts';
import { loadSts } from './sdk-calls.ts';

/** Asks STS whose credentials these are; GetCallerIdentity needs no permission. */
export function createCloudAccount(aws: AwsAccess): CloudAccount {
  const sts = awsService(aws, 'STS', loadSts);

  async function accountId(): Promise<string> {
    const { Account: account } = await sts.call('learn which account the credentials belong to', (client) =>
      client.getCallerIdentity({}),
    );
    if (account !== undefined && /^\d{12}$/.test(account)) return account;
    throw new AdapterError(
      'doubtful_facts',
      'STS did not say which account the credentials belong to; run it again.',
      {
        service: 'STS',
        retriable: true,
      },
    );
  }

  return { region: aws.region, accountId };
}
