import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../../src/domain/verdict/errors.ts';
import type { AgreedLabel, LabelHistory } from '../../../../src/ports/deliveries.ts';
import type { Tracker } from '../../../../src/ports/tracker.ts';
import {
  type CopyDeps,
  type CopyRequest,
  copyStoryLabels,
} from '../../../../src/usecases/stories/copy-story-labels.ts';
import { pullRequest } from '../../../../tools/builders/facts.ts';
import { depsOf, portOf, silentLog } from '../../../../tools/builders/ports.ts';
import { scope } from '../../../../tools/builders/scope.ts';
import { STORY } from '../delivery-cases.ts';

interface Case {
  readonly pull: readonly string[];
  readonly story: readonly string[];
  /** Who changed the label of the pull request last; undefined where nobody did. */
  readonly by?: string;
  readonly agreed?: readonly AgreedLabel[];
  readonly body?: string;
  /** Reads of the pull request after the write that still show it as it was. */
  readonly lag?: number;
  readonly refusal?: Error;
  /** What is kept, also where the run fails. */
  readonly keptIn?: string[];
}

const JOB = 'github-actions[bot]';
const COPIED = [{ label: 'auto', is: 'on', at: '2026-03-02T07:59:59Z' }] as const;

function historyOf({ pull, by }: Case): LabelHistory {
  if (by === undefined) return { last: undefined, lastByApp: undefined };
  const last = { is: pull.length > 0 ? 'on' : 'off', by, at: '2026-03-02T08:00:00Z' } as const;
  return { last, lastByApp: by.endsWith('[bot]') ? last : undefined };
}

/** One run, and what both carry after it. */
async function played(
  given: Case,
  request: Partial<CopyRequest> = {},
  event: Partial<CopyRequest['labels']> = {},
) {
  const pull = new Set(given.pull);
  const story = new Set(given.story);
  const seen = { reads: 0, slept: 0, warned: [] as string[], kept: given.keptIn ?? [] };
  let stale: readonly string[] = [...pull];
  let lag = given.lag ?? 0;
  const facts = () => {
    if (pull.size === stale.length || lag <= 0) stale = [...pull];
    else lag -= 1;
    return pullRequest({ labels: [...stale], body: given.body ?? '[#123456789]' });
  };
  const tracker = portOf<Tracker>('tracker', {
    stories: async () => new Map([[STORY.id, { ...STORY, labels: [...story] }]]),
    addLabel: async (_, label) => void story.add(label),
    removeLabel: async (_, label) => void story.delete(label),
  });
  const deps = depsOf<CopyDeps>({
    codeHost: {
      storyMentions: async () => new Map(),
      async pullRequest() {
        seen.reads += 1;
        return facts();
      },
      async addLabels(_, labels) {
        if (given.refusal) throw given.refusal;
        for (const label of labels) pull.add(label);
      },
      removeLabel: async (_, label) => void pull.delete(label),
    },
    deliveries: {
      labelHistory: async () => historyOf(given),
      agreedLabels: async () => given.agreed ?? [],
      recordAgreement: async ({ label, is }) => void seen.kept.push(`${label} ${is}`),
    },
    clock: {
      async sleep() {
        seen.slept += 1;
      },
    },
    log: { ...silentLog(), warning: (line: string) => void seen.warned.push(line) },
  });
  const report = await copyStoryLabels(
    { ...deps, tracker: () => tracker },
    {
      scope: scope(),
      source: { named: [], rule: { family: 'pivotal', host: undefined } },
      pullRequest: 7,
      labels: { labels: ['auto'], justLabelled: undefined, justUnlabelled: undefined, ...event },
      dryRun: false,
      withoutSecrets: false,
      ...request,
    },
  );
  return { pull: [...pull], story: [...story], report, ...seen };
}

describe('labels of stories that decide', () => {
  it('come to the pull request, and the step ends when GitHub shows them', async () => {
    expect(await played({ pull: [], story: ['Auto'], lag: 2 })).toMatchObject({
      pull: ['auto'],
      slept: 2,
      warned: [],
      report: { decision: 'updated', sentence: "Pull request #7 got the label 'auto'." },
    });
  });

  it('are not waited for without end', async () => {
    const { warned, pull } = await played({ pull: [], story: ['auto'], lag: 1_000 });
    expect(pull).toEqual(['auto']);
    expect(warned).toEqual([expect.stringContaining('the hourly workflow puts that right')]);
  });

  it('are looked at once where both have them', async () => {
    expect(await played({ pull: ['auto'], story: ['auto'] })).toMatchObject({
      reads: 1,
      report: { decision: 'unchanged', reasonCode: 'story_current' },
    });
  });

  it('come off where the story has lost them and they were copied from it', async () => {
    const { pull, story, kept } = await played({ pull: ['auto'], story: [], by: JOB, agreed: COPIED });
    expect({ pull, story, kept }).toEqual({ pull: [], story: [], kept: ['auto off'] });
  });

  it('stay where a run put them on, and this project has copied none', async () => {
    const { pull, kept } = await played({ pull: ['auto'], story: [], by: JOB });
    expect({ pull, kept }).toEqual({ pull: ['auto'], kept: [] });
  });

  it('are kept as copies before they are put on, since a run may be cut short in between', async () => {
    const refusal = new AdapterError('access_denied', 'GitHub refuses.', { service: 'GitHub', status: 403 });
    const kept: string[] = [];
    await expect(played({ pull: [], story: ['auto'], refusal, keptIn: kept })).rejects.toBe(refusal);
    expect(kept).toEqual(['auto on']);
  });

  it('travel to the story where a person put them on, and nobody has carried that', async () => {
    const { pull, story, kept } = await played({ pull: ['auto'], story: [], by: 'mr-b' });
    expect({ pull, story, kept }).toEqual({ pull: ['auto'], story: ['auto'], kept: ['auto on'] });
  });

  it('stay where a person put them on, and leave a story alone that lost them after that was carried', async () => {
    const agreed = [{ label: 'auto', is: 'on', at: '2026-03-02T08:00:01Z' }] as const;
    const { pull, story, report } = await played({ pull: ['auto'], story: [], by: 'mr-b', agreed });
    expect({ pull, story }).toEqual({ pull: ['auto'], story: [] });
    expect(report.decision).toBe('unchanged');
  });

  it('stay off where a person took them off, and nobody knows whether the story got them since', async () => {
    const { pull, story, warned } = await played({ pull: [], story: ['auto'], by: 'mr-b' });
    expect({ pull, story }).toEqual({ pull: [], story: ['auto'] });
    expect(warned).toEqual([expect.stringContaining('nobody knows which a person did last')]);
  });

  it('come off where the pull request names no story any more', async () => {
    const copied = { pull: ['auto'], story: [], by: 'greenroom[bot]', agreed: COPIED };
    const { pull, report } = await played({ ...copied, body: '' });
    expect(pull).toEqual([]);
    expect(report.sentence).toBe(
      "Pull request #7 lost the label 'auto'. No story of it carries it any more.",
    );
  });

  it('are not said to be compared where the tracker knows no story that is named', async () => {
    expect((await played({ pull: [], story: ['auto'], body: '[#987654321]' })).report).toMatchObject({
      reasonCode: 'no_story',
      sentence: 'The tracker knows no open story of those that pull request #7 names: 987654321.',
    });
  });

  it('travel to the story with the event that put them on, and back with the one that took them off', async () => {
    const on = await played({ pull: ['auto'], story: [] }, {}, { justLabelled: 'auto' });
    expect(on).toMatchObject({ pull: ['auto'], story: ['auto'], report: { decision: 'updated' } });
    const off = await played({ pull: [], story: ['auto'] }, {}, { justUnlabelled: 'auto' });
    expect(off).toMatchObject({ pull: [], story: [], report: { decision: 'updated' } });
  });

  it('that GitHub does not let be written are no answer', async () => {
    const refusal = new AdapterError('access_denied', 'GitHub refuses.', { service: 'GitHub', status: 403 });
    await expect(played({ pull: [], story: ['auto'], refusal })).rejects.toBe(refusal);
  });

  it.each<[string, Case, Partial<CopyRequest>, string]>([
    ['no story asks', { pull: [], story: ['auto'] }, { labels: labelsOf([]) }, 'nothing_to_do'],
    ['the event names no pull request', { pull: [], story: [] }, { pullRequest: undefined }, 'nothing_to_do'],
    ['no story is named', { pull: [], story: ['auto'], body: '' }, {}, 'no_story'],
    ['the run has no secrets', { pull: [], story: ['auto'] }, { withoutSecrets: true }, 'nothing_to_do'],
    ['it is a dry run', { pull: [], story: ['auto'] }, { dryRun: true }, 'dry_run'],
  ])('write nothing where %s', async (_, given, request, reasonCode) => {
    const { pull, report } = await played(given, request);
    expect(pull).toEqual(given.pull);
    expect(report.reasonCode).toBe(reasonCode);
  });
});

function labelsOf(labels: readonly string[]): CopyRequest['labels'] {
  return { labels, justLabelled: undefined, justUnlabelled: undefined };
}
