import { describe, expect, it } from '@jest/globals';
import { AdapterError, UserError } from '../../../src/domain/verdict/errors.ts';
import {
  formatTarget,
  inEveryTarget,
  namesWithTarget,
  nameWithTarget,
  type Targets,
  withTarget,
} from '../../../src/usecases/targets/targets.ts';
import { reportItem } from '../../../tools/builders/reports.ts';
import { oneTarget } from '../../support/ports/one-target.ts';

const item = reportItem({ name: 'shop-a' });
const WEST = { name: 'us-east-1', deps: 'west' };
const EAST = { name: 'eu-central-1', deps: 'east' };

describe('where something is', () => {
  it('stands with it when a run has several targets', () => {
    const placed = withTarget(item, WEST);
    expect(placed).toEqual({ ...item, place: 'us-east-1' });
    expect(nameWithTarget(placed)).toBe('shop-a (us-east-1)');
    expect(formatTarget(WEST)).toBe(' in us-east-1');
  });

  it('stands nowhere when a run has but one', () => {
    const [only] = oneTarget('west');
    expect(withTarget(item, only)).toEqual(item);
    expect(nameWithTarget(item)).toBe('shop-a');
    expect(formatTarget(only)).toBe('');
  });

  it.each([
    [5, 'n1, n2, n3, n4, n5'],
    [7, 'n1, n2, n3, n4, n5 and 2 more'],
  ])('is told of at most five by name (%i)', (count, text) => {
    const items = Array.from({ length: count }, (_, index) => reportItem({ name: `n${index + 1}` }));
    expect(namesWithTarget(items)).toBe(text);
  });
});

describe('the same work in every target', () => {
  const TARGETS: Targets<string> = [WEST, EAST];

  it('gives results in the order of the targets, whichever ends first', async () => {
    let endWest: () => void = () => undefined;
    const west = new Promise<void>((resolve) => {
      endWest = resolve;
    });
    const results = inEveryTarget(TARGETS, async ({ deps }) => {
      if (deps === 'west') await west;
      else endWest();
      return deps;
    });
    expect(await results).toEqual(['west', 'east']);
  });

  it('says in which of them the reader has to put something right', async () => {
    const wrong = new UserError('not_owned', 'The stack is not ours.');
    const work = inEveryTarget(TARGETS, async ({ name }) => {
      if (name === 'eu-central-1') throw wrong;
    });
    await expect(work).rejects.toMatchObject({
      name: 'UserError',
      reasonCode: 'not_owned',
      message: 'In eu-central-1: The stack is not ours.',
    });
  });

  it('says in which of them a service failed, with all that is known of it', async () => {
    const details = { service: 'RDS', status: 503, code: 'Busy', retriable: true };
    const work = inEveryTarget(TARGETS, async () => {
      throw new AdapterError('busy', 'No answer.', details);
    });
    await expect(work).rejects.toMatchObject({
      ...details,
      name: 'AdapterError',
      message: 'In us-east-1: No answer.',
    });
  });

  it('leaves a bug as it is, and what is said of the only target', async () => {
    const bug = new TypeError('x is undefined');
    await expect(inEveryTarget(TARGETS, () => Promise.reject(bug))).rejects.toBe(bug);
    const wrong = new UserError('not_owned', 'The stack is not ours.');
    await expect(inEveryTarget(oneTarget('west'), () => Promise.reject(wrong))).rejects.toBe(wrong);
  });
});
