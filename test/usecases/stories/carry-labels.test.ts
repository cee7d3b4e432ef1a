import { describe, expect, it } from '@jest/globals';
import { carryLabels } from '../../../src/usecases/stories/carry-labels.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { STORY } from './delivery-cases.ts';

interface Carried {
  readonly pull: readonly string[];
  readonly story: readonly string[];
  readonly said: readonly string[];
  readonly warned: readonly string[];
}

/** What both carry after one run, which begins with what the event did. */
async function carried(
  before: { readonly pull: readonly string[]; readonly story: readonly string[] },
  event: { readonly justLabelled?: string; readonly justUnlabelled?: string; readonly off?: string } = {},
  refusal?: Error,
): Promise<Carried> {
  const pull = new Set(before.pull);
  const labels = new Set(before.story);
  const warned: string[] = [];
  const said = await carryLabels(
    {
      codeHost: { addLabels: async (_, added) => added.forEach((label) => void pull.add(label)) },
      tracker: {
        async addLabel(_, label) {
          if (refusal) throw refusal;
          labels.add(label);
        },
        removeLabel: async (_, label) => void labels.delete(label),
      },
      log: { warning: (line) => void warned.push(line) },
    },
    { labels: ['auto'], justLabelled: undefined, justUnlabelled: undefined, ...event },
    pullRequest({ labels: [...pull] }),
    [{ ...STORY, labels: [...labels] }],
  );
  return { pull: [...pull], story: [...labels], said, warned };
}

const NOTHING = { said: [], warned: [] };

describe('labels that travel', () => {
  it('come to the pull request from its story', async () => {
    expect(await carried({ pull: [], story: ['Auto', 'other'] })).toMatchObject({
      pull: ['auto'],
      said: ["Pull request #7 got the label 'auto'."],
    });
  });

  it('do not come to the story as long as nobody puts them on', async () => {
    expect(await carried({ pull: ['auto'], story: [] })).toEqual({ pull: ['auto'], story: [], ...NOTHING });
  });

  it('come to the story when somebody puts them on the pull request', async () => {
    expect(await carried({ pull: ['auto'], story: [] }, { justLabelled: 'Auto' })).toMatchObject({
      story: ['auto'],
      said: ["Story 123456789 got the label 'auto'."],
    });
  });

  it('leave the story when somebody takes them off the pull request, and do not come back by it', async () => {
    expect(await carried({ pull: [], story: ['auto'] }, { justUnlabelled: 'auto' })).toMatchObject({
      pull: [],
      story: [],
      said: ["Story 123456789 lost the label 'auto'."],
    });
  });

  it('leave the story when the run has taken them off, and do not come back by it', async () => {
    expect(await carried({ pull: ['auto'], story: ['auto'] }, { off: 'Auto' })).toMatchObject({
      story: [],
      said: ["Story 123456789 lost the label 'auto'."],
    });
  });

  it('are left alone where another label was put on, or where a later event has changed them again', async () => {
    expect(await carried({ pull: ['urgent'], story: [] }, { justLabelled: 'urgent' })).toMatchObject(NOTHING);
    expect(await carried({ pull: [], story: [] }, { justLabelled: 'auto' })).toMatchObject(NOTHING);
    expect(await carried({ pull: ['auto'], story: ['auto'] }, { justUnlabelled: 'auto' })).toMatchObject(
      NOTHING,
    );
  });

  it('are no reason to fail', async () => {
    const refused = await carried({ pull: ['auto'], story: [] }, { justLabelled: 'auto' }, new Error('no'));
    expect(refused).toMatchObject({ said: [] });
    expect(refused.warned).toEqual([expect.stringMatching(/^Story 123456789 keeps its labels: /)]);
  });
});
