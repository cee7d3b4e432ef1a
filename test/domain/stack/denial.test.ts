import { describe, expect, it } from '@jest/globals';
import { awsError } from '../../../src/adapters/aws/access/aws-errors.ts';
import { denialIn, describeDenial } from '../../../src/domain/stack/denial.ts';

const USER = 'User: arn:aws:sts::111122223333:assumed-role/greenroom-provision/greenroom';
const ASKED = `${USER} is not authorized to perform: s3:CreateBucket on resource: "arn:aws:s3:::shop-files"`;

describe('a denial', () => {
  it.each([
    ['with an explicit deny in a service control policy', 'administers the AWS organization'],
    [
      'with an explicit deny in a service control policy: arn:aws:organizations::444455556666:policy/o-abc/service_control_policy/p-abc',
      'administers the AWS organization',
    ],
    [
      'because no service control policy allows the s3:CreateBucket action',
      'administers the AWS organization',
    ],
    ['with an explicit deny in a resource control policy', 'administers the AWS organization'],
    ['with an explicit deny in a permissions boundary', "set the role's permissions boundary"],
    [
      'because no permissions boundary allows the s3:CreateBucket action',
      "set the role's permissions boundary",
    ],
    ['with an explicit deny in a VPC endpoint policy', 'keeps the policy of the VPC endpoint'],
    ['with an explicit deny in an identity-based policy', 'one of which denies it by name'],
  ])('%s: says what is forbidden and who can change that, and nothing of the account', (why, who) => {
    const denial = denialIn(`${ASKED} ${why} (Service: S3, Status Code: 403)`);
    const said = denial === undefined ? '' : describeDenial(denial);
    expect(said).toContain('s3:CreateBucket');
    expect(said).toContain(who);
    expect(said).not.toMatch(/arn:|\d{12}|o-abc|greenroom-provision/);
  });

  it.each(['because no identity-based policy allows the s3:CreateBucket action', ''])(
    'is none where the role only lacks a right (%s)',
    (why) => {
      expect(denialIn(`${ASKED} ${why}`)).toBeUndefined();
    },
  );

  it('does not send the reader to the role, which could not help', () => {
    const message = `${ASKED} with an explicit deny in a service control policy`;
    const error = Object.assign(new Error(message), {
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
    const said = awsError({ region: 'eu-central-1', service: 'S3', what: 'keep the bundle', error });
    expect(said).toMatchObject({ reasonCode: 'access_denied' });
    expect(said.message).toBe(
      'Could not keep the bundle: a service control policy forbids s3:CreateBucket, which no right of the role outweighs; ask whoever administers the AWS organization to allow it, or do without what needs it.',
    );
  });
});
