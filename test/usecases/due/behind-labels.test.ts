import { describe, expect, it } from '@jest/globals';
import type { AgreedLabel, LabelHistory } from '../../../src/ports/deliveries.ts';
import { whyLabelBehind } from '../../../src/usecases/due/behind-labels.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { fixedClock, silentLog } from '../../../tools/builders/ports.ts';
import { STORY } from '../stories/delivery-cases.ts';

const APP = 'github-actions[bot]';
const changed = (is: 'on' | 'off', by: string) => ({ is, by, at: '2026-03-02T04:00:00Z' }) as const;
const byPerson = (is: 'on' | 'off'): LabelHistory => ({ last: changed(is, 'mr-b'), lastByApp: undefined });
const byApp = (is: 'on' | 'off'): LabelHistory => ({ last: changed(is, APP), lastByApp: changed(is, APP) });
const carried: AgreedLabel = { label: 'auto', is: 'on', at: '2026-03-02T04:01:00Z' };
const [ON, OFF] = [['auto'], []];

function why(
  [pull, story]: readonly [readonly string[], readonly string[]],
  history: LabelHistory,
  { agreed = [], asking = [] }: { readonly agreed?: readonly AgreedLabel[]; readonly asking?: string[] } = {},
) {
  const deliveries = { labelHistory: async () => history, agreedLabels: async () => agreed };
  const look = { deliveries, clock: fixedClock(), log: silentLog() };
  const labelled = pullRequest({ number: 7, labels: pull, updatedAt: '2026-03-02T08:00:00Z' });
  return whyLabelBehind(look, { asking, all: ['auto'] }, labelled, [{ ...STORY, labels: story }]);
}

describe('a label of which a run would change something', () => {
  it.each([
    [
      'that a story alone has',
      why([OFF, ON], { last: undefined, lastByApp: undefined }),
      /^a story of it carries/,
    ],
    [
      'that GitHub took off with the label of the repository',
      why([OFF, ON], byPerson('on')),
      /^a story of it/,
    ],
    ['that an app took off before', why([OFF, ON], byApp('off')), /^a story of it carries/],
    [
      'that a person took off',
      why([OFF, ON], { ...byPerson('off'), lastByApp: changed('on', APP) }),
      /^a person took its label 'auto' off/,
    ],
    ['that a person put on', why([ON, OFF], byPerson('on')), /^a person gave it the label 'auto'/],
    [
      'that is a copy of what asks',
      why([ON, OFF], byApp('on'), { asking: ['auto'], agreed: [carried] }),
      /^it has a copy/,
    ],
  ])('is one %s', async (_, told, expected) => {
    expect(await told).toMatch(expected);
  });

  it.each([
    ['that both have', why([ON, ON], byPerson('on'))],
    ['that was carried before the story lost it', why([ON, OFF], byPerson('on'), { agreed: [carried] })],
    ['that is a copy and asks for nothing', why([ON, OFF], byApp('on'), { agreed: [carried] })],
    ["that is a copy of another project's", why([ON, OFF], byApp('on'), { asking: ['auto'] })],
    ['that a person took off, nobody knows when', why([OFF, ON], byPerson('off'))],
  ])('is none %s', async (_, told) => {
    expect(await told).toBeUndefined();
  });
});
