import { describe, expect, it } from '@jest/globals';
import { answerOf } from '../../../../rehearsal/world/identity/policy/decide.ts';
import { readPolicy } from '../../../../rehearsal/world/identity/policy/policy-document.ts';

const ON = 'arn:aws:s3:::shop-files/a.txt';
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'aws:requestedregion': ['eu-central-1'],
  'aws:calledvia': [],
  'aws:tagkeys': ['team', 'cost'],
};

function answer(statement: unknown, action = 's3:GetObject', resource = ON): string {
  const statements = readPolicy({ Version: '2012-10-17', Statement: statement }, 'identity');
  return answerOf(statements, { action, resource, context: (key) => KEYS[key] });
}

const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
const where = (Condition: unknown) => ({ ...ALL, Condition });

describe('what a policy allows', () => {
  it.each<[string, unknown, string]>([
    ['what it names', { Effect: 'Allow', Action: 's3:GetObject', Resource: ON }, 'allowed'],
    ['an action in any case', { Effect: 'Allow', Action: 'S3:getobject', Resource: ON }, 'allowed'],
    [
      'what its wildcards mean',
      { Effect: 'Allow', Action: 's3:Get*', Resource: `${ON.slice(0, -5)}?.txt` },
      'allowed',
    ],
    [
      'no resource in another case',
      { Effect: 'Allow', Action: '*', Resource: ON.toUpperCase() },
      'not allowed',
    ],
    ['no other action', { Effect: 'Allow', Action: 's3:PutObject', Resource: ON }, 'not allowed'],
    ['all but an action', { Effect: 'Allow', NotAction: 'iam:*', Resource: ON }, 'allowed'],
    ['nothing of what it excepts', { Effect: 'Allow', NotAction: 's3:*', Resource: ON }, 'not allowed'],
    ['all but a resource', { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::blog-*' }, 'allowed'],
    [
      'nothing that another statement denies',
      [ALL, { Effect: 'Deny', Action: 's3:*', Resource: '*' }],
      'denied explicitly',
    ],
    [
      'what a condition fits',
      where({ StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'eu-central-1'] } }),
      'allowed',
    ],
    ['nothing elsewhere', where({ StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }), 'not allowed'],
    ['what a condition excepts not', where({ StringNotLike: { 'aws:RequestedRegion': 'us-*' } }), 'allowed'],
    ['nothing without the key', where({ StringEquals: { 'aws:CalledVia': 'x' } }), 'not allowed'],
    [
      'what lacks the key, where it may',
      where({ StringEqualsIfExists: { 'aws:CalledVia': 'x' } }),
      'allowed',
    ],
    ['what must lack the key', where({ Null: { 'aws:CalledVia': 'true' } }), 'allowed'],
    ['any value', where({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'team' } }), 'allowed'],
    ['not all values', where({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' } }), 'not allowed'],
    ['all values of none', where({ 'ForAllValues:StringEquals': { 'aws:CalledVia': 'x' } }), 'allowed'],
  ])('is %s', (_what, statement, expected) => {
    expect(answer(statement)).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    [
      'a key',
      where({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }),
      'the condition key aws:SourceVpce is not known',
    ],
    [
      'an operator',
      where({ NumericLessThan: { 'aws:RequestedRegion': '1' } }),
      'the condition operator NumericLessThan',
    ],
    [
      'a variable',
      { ...ALL, Resource: `arn:aws:s3:::\${aws:username}/*` },
      'it fills in no policy variables',
    ],
    ['a denial', [ALL, { ...where({ Bool: { 'aws:SomeKey': 'true' } }), Effect: 'Deny' }], 'aws:SomeKey'],
  ])('is not guessed where the world does not know %s', (_what, statement, problem) => {
    expect(() => answer(statement)).toThrow(problem);
  });

  it('is told all the same where something else decides', () => {
    const unknown = where({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } });
    expect(answer([unknown, ALL])).toBe('allowed');
    expect(answer([{ ...unknown, Action: 'iam:*' }])).toBe('not allowed');
    expect(answer([unknown, { Effect: 'Deny', Action: '*', Resource: '*' }])).toBe('denied explicitly');
  });
});

describe('a policy that IAM refuses', () => {
  it.each<[string, unknown, 'identity' | 'trust', string]>([
    ['no statement', { Version: '2012-10-17' }, 'identity', 'Syntax errors in policy.'],
    ['a misspelt member', { Statement: { ...ALL, Resources: '*' } }, 'identity', 'Syntax errors in policy.'],
    ['another version', { Version: '2012-10-18', Statement: ALL }, 'identity', 'legacy parsing'],
    [
      'an action without its service',
      { Statement: { ...ALL, Action: 'GetObject' } },
      'identity',
      'prefaced by a vendor',
    ],
    ['no resource', { Statement: { Effect: 'Allow', Action: '*' } }, 'identity', 'must contain resources'],
    ['a principal', { Statement: { ...ALL, Principal: '*' } }, 'identity', 'should not specify a principal'],
    ['a resource of trust', { Statement: { ...ALL, Principal: '*' } }, 'trust', 'prohibited field Resource'],
    [
      'nobody to trust',
      { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole' } },
      'trust',
      'Missing required field Principal',
    ],
  ])('has %s', (_what, document, kind, words) => {
    expect(() => readPolicy(document, kind)).toThrow(words);
  });
});
