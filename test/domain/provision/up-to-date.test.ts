import { expect, it } from '@jest/globals';
import { greenroomParameters } from '../../../src/domain/provision/greenroom-parameters.ts';
import { isBeingApplied, mayBeUpToDate } from '../../../src/domain/provision/up-to-date.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { address } from '../../../tools/builders/provision-request.ts';
import { subject } from '../../../tools/builders/scope.ts';

const COMMIT = 'a'.repeat(40);
const TEMPLATE = 'Parameters: { Commit: { Type: String } }';

function values(team: Readonly<Record<string, string>> = {}) {
  const facts = {
    subject: subject(),
    commit: COMMIT,
    application: 'shop',
    bundle: { bucket: '', key: 'k', label: 'l' },
    address: address(),
    healthPath: '/',
    history: [],
  };
  return { greenroom: greenroomParameters(facts, undefined), team, defaults: new Map<string, string>() };
}

const current = (status: string, parameters: Readonly<Record<string, string>> = { Commit: COMMIT }) =>
  stack({ status, parameters });

it.each([
  ['a stack with every value', current('UPDATE_COMPLETE'), TEMPLATE, true],
  ['a stack at another commit', current('UPDATE_COMPLETE', { Commit: 'b' }), TEMPLATE, false],
  ['a stack that was rolled back', current('UPDATE_ROLLBACK_COMPLETE'), TEMPLATE, false],
  ['a template that says less than it means', current('UPDATE_COMPLETE'), 'Transform: X', false],
])('%s may be up to date: %#', (_, existing, template, expected) => {
  expect(mayBeUpToDate(existing, template, values())).toBe(expected);
});

it.each([
  ['CREATE_IN_PROGRESS', true],
  ['UPDATE_IN_PROGRESS', true],
  ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', true],
  ['UPDATE_ROLLBACK_IN_PROGRESS', false],
  ['DELETE_IN_PROGRESS', false],
  ['UPDATE_COMPLETE', false],
])('a stack in %s that has every value is being brought to them: %s', (status, expected) => {
  expect(isBeingApplied(current(status), values())).toBe(expected);
});

it('a stack on its way to other values is not', () => {
  const existing = current('UPDATE_IN_PROGRESS', { Commit: COMMIT, Colour: 'grey' });
  expect(isBeingApplied(existing, values({ Colour: 'red' }))).toBe(false);
});
