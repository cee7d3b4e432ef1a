import { describe, expect, it } from '@jest/globals';
import { withoutAccount } from '../../../src/domain/privacy/without-account.ts';
import { describeFailure } from '../../../src/domain/report/describe-failure.ts';
import { AdapterError, UserError } from '../../../src/domain/verdict/errors.ts';

describe('describeFailure', () => {
  it.each([
    [new UserError('invalid_input', 'Correct the input.'), 'refused', 'invalid_input'],
    [new AdapterError('throttled', 'Wait.', { service: 'github' }), 'failed', 'throttled'],
    [new Error('x is not a function'), 'failed', 'internal_error'],
    ['a text', 'failed', 'internal_error'],
  ])('turns %s into %s (%s)', (error, decision, reasonCode) => {
    expect(describeFailure(error)).toMatchObject({
      decision,
      reasonCode,
      sentence: expect.stringMatching(/\.$/),
    });
  });

  it('shows no account, wherever it came from', () => {
    const error = new AdapterError(
      'far_side_error',
      'Could not put into elasticbeanstalk-eu-central-1-111122223333.',
      { service: 's3' },
    );
    expect(describeFailure(error).sentence).toBe('Could not put into elasticbeanstalk-eu-central-1-ACCOUNT.');
  });
});

describe('withoutAccount', () => {
  it.each([
    ['arn:aws:iam::111122223333:role/x may not', 'role/x may not'],
    ['of 111122223333.', 'of this account.'],
    ['greenroom-shop-111122223333-eu-central-1 is full', 'greenroom-shop-ACCOUNT-eu-central-1 is full'],
    ['elasticbeanstalk-us-gov-west-1-111122223333', 'elasticbeanstalk-us-gov-west-1-ACCOUNT'],
    ['version shop-feature-a-316161615377', 'version shop-feature-a-316161615377'],
    ['1234567890123', '1234567890123'],
  ])('%s', (text, expected) => {
    expect(withoutAccount(text)).toBe(expected);
  });
});
