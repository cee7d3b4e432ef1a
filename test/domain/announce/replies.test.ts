import { expect, it } from '@jest/globals';
import { repliesFor } from '../../../src/domain/announce/replies.ts';

it.each([
  ['was only prepared', { preparing: 'c1' }, []],
  ['had been there and was prepared anew', { status: 'failed', commit: 'c0', preparing: 'c1' }, ['gone@c0']],
  ['was announced by nobody', {}, ['gone@unknown']],
] as const)('says the end of an environment that %s', (_, before, keys) => {
  expect(repliesFor([{ kind: 'gone' }], before).map(({ key }) => key)).toEqual(keys);
});
