import { expect, it } from '@jest/globals';
import { faultOfMade } from '../../../src/domain/artifacts/made-template.ts';

function withParameters(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `P${index}`);
  const Parameters = Object.fromEntries(names.map((name) => [name, { Type: 'String' }]));
  return JSON.stringify({ Parameters, Resources: {} });
}

it.each([
  [200, undefined],
  [201, 'declares more than the 200 parameters that CloudFormation takes'],
])('takes no more parameters than CloudFormation does: %d', (count, fault) => {
  expect(faultOfMade(withParameters(count))).toBe(fault);
});
