import { describe, expect, it } from '@jest/globals';
import { type Case, HEAD, push, record, whyNot } from '../stories/acceptance-cases.ts';

const GONE = '0'.repeat(40);

describe('a branch that somebody restored at the commit of another one', () => {
  const given: Case = {
    alike: [record()],
    reviewedBy: ['@others'],
    pull: { author: 'opener[bot]' },
    pushes: [push('07:20', HEAD, 'mr-b'), push('07:10', GONE, 'mr-b'), push('07:00', HEAD, 'mr-c')],
  };

  it('is reviewed by nobody who wrote it, where the settings want others', async () => {
    expect(await whyNot({ ...given, by: 'Mr-C' })).toContain(
      'because Mr-C, who pushed its head, put the label on',
    );
  });

  it('is reviewed by a third person', async () => {
    expect(await whyNot({ ...given, by: 'mr-d' })).toBeUndefined();
  });
});
