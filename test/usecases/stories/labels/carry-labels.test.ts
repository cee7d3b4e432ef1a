import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../../src/domain/verdict/errors.ts';
import type { AgreedLabel, LabelHistory } from '../../../../src/ports/deliveries.ts';
import { carryLabels } from '../../../../src/usecases/stories/carry-labels.ts';
import { pullRequest } from '../../../../tools/builders/facts.ts';
import { fixedClock } from '../../../../tools/builders/ports.ts';
import { STORY } from '../delivery-cases.ts';

interface Carried {
  readonly pull: readonly string[];
  readonly story: readonly string[];
  readonly said: readonly string[];
  readonly warned: readonly string[];
  /** What is kept: `auto on`. */
  readonly kept: readonly string[];
}

interface Given {
  readonly pull: readonly string[];
  readonly story: readonly string[];
  /** What GitHub tells; an error for what it refuses, absent for nothing. */
  readonly history?: LabelHistory | Error;
  /** What is kept; an error for what the token may not read. */
  readonly agreed?: readonly AgreedLabel[] | Error;
}

/** What both carry after one run, which begins with what the event did. */
async function carried(
  before: Given,
  event: { readonly justLabelled?: string; readonly justUnlabelled?: string; readonly off?: string } = {},
  { refusal, unkept }: { readonly refusal?: Error; readonly unkept?: Error } = {},
): Promise<Carried> {
  const { history = { last: undefined, lastByApp: undefined } } = before;
  const pull = new Set(before.pull);
  const labels = new Set(before.story);
  const warned: string[] = [];
  const kept: string[] = [];
  const said = await carryLabels(
    {
      codeHost: { addLabels: async (_, added) => added.forEach((label) => void pull.add(label)) },
      deliveries: {
        async labelHistory() {
          if (history instanceof Error) throw history;
          return history;
        },
        async agreedLabels() {
          if (before.agreed instanceof Error) throw before.agreed;
          return before.agreed ?? [];
        },
        async recordAgreement({ label, is }) {
          if (unkept) throw unkept;
          kept.push(`${label} ${is}`);
        },
      },
      tracker: {
        async addLabel(_, label) {
          if (refusal) throw refusal;
          labels.add(label);
        },
        removeLabel: async (_, label) => void labels.delete(label),
      },
      clock: fixedClock(),
      log: { warning: (line) => void warned.push(line) },
    },
    { labels: ['auto'], justLabelled: undefined, justUnlabelled: undefined, ...event },
    { pull: pullRequest({ labels: [...pull] }), stories: [{ ...STORY, labels: [...labels] }] },
  );
  return { pull: [...pull], story: [...labels], said, warned, kept };
}

const NOTHING = { said: [], warned: [], kept: [] };
const at = (minute: number) => `2026-03-02T08:0${minute}:00Z`;
const person = (is: 'on' | 'off'): LabelHistory => ({
  last: { is, by: 'mr-b', at: at(1) },
  lastByApp: undefined,
});
const byRun = (is: 'on' | 'off'): LabelHistory => {
  const last = { is, by: 'github-actions[bot]', at: at(1) };
  return { last, lastByApp: last };
};

describe('labels that travel', () => {
  it('come to the pull request from its story', async () => {
    expect(await carried({ pull: [], story: ['Auto', 'other'] })).toMatchObject({
      pull: ['auto'],
      said: ["Pull request #7 got the label 'auto'."],
      kept: ['auto on'],
    });
  });

  it('come to the story when a person put them on, and the run of that event was lost', async () => {
    expect(await carried({ pull: ['auto'], story: [], history: person('on') })).toMatchObject({
      pull: ['auto'],
      story: ['auto'],
      said: ["Story 123456789 got the label 'auto'."],
      kept: ['auto on'],
    });
  });

  it('leave the story when a person took off a copy, and the run of that event was lost', async () => {
    const lastByApp = { is: 'on', by: 'github-actions[bot]', at: at(0) } as const;
    const history = { ...person('off'), lastByApp };
    expect(await carried({ pull: [], story: ['auto'], history })).toMatchObject({
      pull: [],
      story: [],
      said: ["Story 123456789 lost the label 'auto'."],
      kept: ['auto off'],
    });
  });

  it('stay as they are on a story that somebody changed after they were carried', async () => {
    const given = { pull: ['auto'], story: [], history: person('on') };
    const agreed = [{ label: 'Auto', is: 'on', at: at(2) }] as const;
    expect(await carried({ ...given, agreed })).toEqual({ pull: ['auto'], story: [], ...NOTHING });
  });

  it('come back by a story that got them after that was carried', async () => {
    const given = { pull: [], story: ['auto'], history: person('off') };
    const agreed = [{ label: 'auto', is: 'off', at: at(2) }] as const;
    expect(await carried({ ...given, agreed })).toMatchObject({
      pull: ['auto'],
      story: ['auto'],
      kept: ['auto on'],
    });
  });

  it('stay on both sides where nobody knows what a person did last, and that is said', async () => {
    const seen = await carried({ pull: [], story: ['auto'], history: person('off') });
    expect(seen).toMatchObject({ pull: [], story: ['auto'], said: [], kept: [] });
    expect(seen.warned).toEqual([
      expect.stringMatching(/^The label 'auto' stays on the stories of .* last; /),
    ]);
  });

  it('do not come to the story where GitHub does not tell who put them on', async () => {
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
    expect(await carried({ pull: [], story: [] }, { justLabelled: 'auto' })).toMatchObject({
      said: [],
      kept: ['auto off'],
    });
    const both = { pull: ['auto'], story: ['auto'] };
    expect(await carried(both, { justUnlabelled: 'auto' })).toMatchObject({ said: [], kept: ['auto on'] });
    const agreed = [{ label: 'auto', is: 'on', at: at(0) }] as const;
    expect(await carried({ ...both, agreed }, { justLabelled: 'auto' })).toMatchObject(NOTHING);
  });

  it.each<[Given, Pick<Carried, 'pull' | 'story'>]>([
    [
      { pull: ['auto'], story: [], history: person('on') },
      { pull: ['auto'], story: ['auto'] },
    ],
    [
      { pull: [], story: ['auto'], history: person('off') },
      { pull: [], story: ['auto'] },
    ],
    [
      { pull: ['auto'], story: [], history: byRun('on') },
      { pull: ['auto'], story: [] },
    ],
  ])(
    'count as never carried where the token may not read what was, and that is said',
    async (given, both) => {
      const agreed = new AdapterError('access_denied', 'No.', { service: 'GitHub', status: 403 });
      const seen = await carried({ ...given, agreed });
      expect(seen).toMatchObject(both);
      expect(seen.warned[0]).toBe(
        'Which labels of pull request #7 were carried cannot be read, so none counts as carried: No.',
      );
    },
  );

  it('stay where what was carried cannot be read just now', async () => {
    const agreed = new AdapterError('far_side_error', 'No.', { service: 'GitHub', status: 503 });
    const seen = await carried({ pull: ['auto'], story: [], history: person('on'), agreed });
    expect(seen).toMatchObject({ story: [], said: [] });
    expect(seen.warned).toEqual(['Labels of pull request #7 stay: No.']);
  });

  it('are no reason to fail', async () => {
    const refusal = new Error('no');
    const refused = await carried({ pull: ['auto'], story: [] }, { justLabelled: 'auto' }, { refusal });
    expect(refused).toMatchObject({ said: [], kept: [] });
    expect(refused.warned).toEqual([expect.stringMatching(/^Story 123456789 keeps its labels: /)]);
    const hidden = await carried({ pull: ['auto'], story: [], history: refusal });
    expect(hidden).toMatchObject({ story: [], said: [] });
    expect(hidden.warned).toEqual([expect.stringMatching(/^Labels of pull request #7 stay: /)]);
    const unkept = await carried(
      { pull: ['auto'], story: [], history: person('on') },
      {},
      { unkept: refusal },
    );
    expect(unkept).toMatchObject({ story: ['auto'] });
    expect(unkept.warned).toEqual([expect.stringContaining('a later run may carry them again')]);
  });
});
