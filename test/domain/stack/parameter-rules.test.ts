import { describe, expect, it } from '@jest/globals';
import { objectionTo, type ParameterRules } from '../../../src/domain/stack/parameter-rules.ts';

function rules(overrides: Partial<ParameterRules> = {}): ParameterRules {
  return {
    type: 'String',
    allowedValues: undefined,
    allowedPattern: undefined,
    minLength: undefined,
    maxLength: undefined,
    minValue: undefined,
    maxValue: undefined,
    inWords: undefined,
    isSecret: false,
    ...overrides,
  };
}

describe('objectionTo', () => {
  const types = rules({ allowedValues: ['SingleInstance', 'LoadBalanced', ''] });
  it.each([
    ['LoadBalancd', types, "SingleInstance, LoadBalanced, '' (empty) (the nearest is 'LoadBalanced')"],
    ['2', rules({ allowedValues: ['yes', 'no'] }), 'yes, no'],
    ['0', rules({ type: 'Number', minValue: 1 }), 'a number from 1 on'],
    ['5', rules({ type: 'Number', minValue: 1, maxValue: 4 }), 'a number from 1 to 4'],
    ['5', rules({ type: 'Number', maxValue: 4 }), 'a number up to 4'],
    ['two', rules({ type: 'Number' }), 'a number'],
    ['', rules({ type: 'Number' }), 'a number'],
    ['1,x', rules({ type: 'List<Number>' }), 'a number'],
    ['abc', rules({ minLength: 8, maxLength: 32 }), 'text of 8 to 32 characters'],
    ['', rules({ minLength: 1 }), 'text of at least 1 characters'],
    ['😀😀', rules({ maxLength: 1 }), 'text of at most 1 characters'],
    ['vpc-XYZ', rules({ allowedPattern: '(vpc-[0-9a-f]+)?' }), 'text that matches (vpc-[0-9a-f]+)?'],
    ['a,B', rules({ type: 'CommaDelimitedList', allowedPattern: '[a-z]+' }), 'text that matches [a-z]+'],
    ['a,c', rules({ type: 'CommaDelimitedList', allowedValues: ['a', 'b'] }), 'a, b'],
    [
      'x',
      rules({ allowedPattern: '[a-c]', inWords: 'one of the first three letters' }),
      'one of the first three letters',
    ],
  ])('says of %j what is taken', (value, declared, takes) => {
    expect(objectionTo(value, declared)?.takes).toBe(takes);
  });

  it.each([
    ['LoadBalanced', types],
    ['true', rules({ allowedValues: ['yes', 'no'] })],
    ['1.10', rules({ allowedValues: ['1.1'] })],
    ['true', rules({ allowedValues: ['True'] })],
    ['4', rules({ type: 'Number', minValue: 1, maxValue: 4 })],
    ['1, 2', rules({ type: 'List<Number>' })],
    ['a,b', rules({ type: 'CommaDelimitedList', allowedPattern: '[a-z]+' })],
    ['', rules()],
    ['a1', rules({ allowedPattern: '(?=.*[0-9])[a-z0-9]+' })],
    // The value is a name in Parameter Store, and what stands there only AWS knows.
    ['/shop/size', rules({ type: 'AWS::SSM::Parameter::Value<String>', allowedValues: ['small'] })],
  ])('has nothing against %j', (value, declared) => {
    expect(objectionTo(value, declared)).toBeUndefined();
  });
});
