import { expect, it } from '@jest/globals';
import { firstObjection, firstReadObjection } from '../../../src/domain/verdict/rule-order.ts';

/** Which rules are asked, where this one objects. */
async function asked(objecting: string): Promise<readonly string[]> {
  const names: string[] = [];
  const rule = (name: string) => () => {
    names.push(name);
    return name === objecting ? `${name} objects` : undefined;
  };
  const late = (name: string) => async () => rule(name)();
  await firstReadObjection<'provision', string>('provision', {
    cap: late('cap'),
    paths: late('paths'),
    built: rule('built'),
    locked: late('locked'),
    wanted: rule('wanted'),
  });
  firstObjection<'takeDown', string>('takeDown', {
    protected: rule('protected'),
    owned: rule('owned'),
  });
  return names;
}

it.each([
  ['nobody', ['wanted', 'locked', 'built', 'paths', 'cap', 'owned', 'protected']],
  ['wanted', ['wanted', 'owned', 'protected']],
  ['paths', ['wanted', 'locked', 'built', 'paths', 'owned', 'protected']],
  ['owned', ['wanted', 'locked', 'built', 'paths', 'cap', 'owned']],
])('rules are asked in their order, and none after the first that objects: %s', async (rule, names) => {
  expect(await asked(rule)).toEqual(names);
});
