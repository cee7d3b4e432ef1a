import { describe, expect, it } from '@jest/globals';
import { lazy } from '../../../src/usecases/pace/lazy.ts';

describe('a question that is asked when somebody needs it', () => {
  it('is asked by nobody before, and once for all who ask at the same time and later', async () => {
    let asked = 0;
    const question = lazy(async () => {
      asked += 1;
      return `answer ${asked}`;
    });
    expect(asked).toBe(0);
    expect(await Promise.all([question(), question()])).toEqual(['answer 1', 'answer 1']);
    expect(await question()).toBe('answer 1');
    expect(asked).toBe(1);
  });

  it('is not asked again after it has failed', async () => {
    let asked = 0;
    const question = lazy(async () => {
      asked += 1;
      throw new Error(`no answer ${asked}`);
    });
    await expect(question()).rejects.toThrow('no answer 1');
    await expect(question()).rejects.toThrow('no answer 1');
  });
});
