import { describe, expect, it } from '@jest/globals';
import type { HourlyJob } from '../../../src/domain/due/hourly-run.ts';
import type { Intent } from '../../../src/domain/intents/intent.ts';
import type { HeldLock } from '../../../src/domain/locks/lock.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import { lookForSent, type SentDeps, type SentRequest } from '../../../src/usecases/due/look-for-sent.ts';
import { deployment } from '../../../tools/builders/facts.ts';
import { intent } from '../../../tools/builders/intents.ts';
import { lock } from '../../../tools/builders/locks.ts';
import { depsOf, silentLog } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';

const COMMIT = 'a'.repeat(40);
const RULE = { workflow: 'greenroom.yml', settings: { path: '.github/greenroom.yml', text: undefined } };

interface Given {
  readonly sent?: Intent | undefined;
  readonly held?: HeldLock;
  readonly history?: readonly DeploymentFacts[];
  readonly jobs?: readonly HourlyJob[];
}

/** A look at ten, an hour and a half after something was sent. */
function look({ held, history = [], jobs = [], ...given }: Given, overrides: Partial<SentRequest> = {}) {
  const sent = 'sent' in given ? given.sent : intent();
  const asked: string[] = [];
  const run = { id: 1, startedAt: '2026-03-02T09:30:00Z', commit: COMMIT, conclusion: 'success' };
  const deps = depsOf<SentDeps>({
    codeHost: {
      intentOf: async (name) => {
        asked.push(name);
        return name === 'shop-qa' ? { version: 'v', intent: sent } : undefined;
      },
      lockOf: async () => held,
    },
    deployments: { list: async () => history },
    workflowRuns: { hourlyRuns: async () => [run], jobs: async () => jobs },
    clock: { now: () => new Date('2026-03-02T10:00:00Z') },
    log: silentLog(),
  });
  const request = { scope: scope(), holdBack: RULE, kinds: ['qa', 'uat'], ...overrides };
  return lookForSent(deps, request).then((found) => ({ found, asked }));
}

function leg(conclusion: string | undefined, commit = COMMIT): HourlyJob {
  const at = '2026-03-02T09:40:00Z';
  const completedAt = conclusion === undefined ? undefined : at;
  return { name: `greenroom / Bring qa to ${commit}`, conclusion, startedAt: at, completedAt, steps: [] };
}

describe('the look for what was sent and does not run', () => {
  it('names it with its commit, and no kind to which nothing was sent', async () => {
    const { found, asked } = await look({});
    expect(asked).toEqual(['shop-qa', 'shop-uat']);
    expect(found).toMatchObject({ more: 0, items: [{ branch: 'shared:qa', commit: COMMIT }] });
    expect(found.items[0]?.sentence).toBe(
      'Shared environment shop-qa is behind: no run has brought it to aaaaaaa, which was sent there.',
    );
    expect(found.waiting).toBeUndefined();
  });

  it.each([
    ['nobody can read it', { sent: undefined }],
    ['somebody else holds it', { held: { version: 'l', lock: lock({ owner: { login: 'mr-b', id: 2 } }) } }],
    ['it runs', { history: [deployment({ commit: COMMIT, state: 'success' })] }],
  ] as const)('names none where %s', async (_, given) => {
    expect((await look(given)).found.items).toEqual([]);
  });

  it('lets whoever holds it have what they sent', async () => {
    const own = { version: 'l', lock: lock({ owner: { login: 'mr-a', id: 1 } }) };
    expect((await look({ held: own })).found.items).toHaveLength(1);
  });

  it.each([
    ['failed', leg('failure'), 'failed'],
    ['was in vain', leg('success'), 'changed nothing about that'],
    ['has not ended, as one that waits for a reviewer', leg(undefined), 'waits or is at work'],
  ] as const)('lets one wait whose run %s, and says until when', async (_, job, told) => {
    const { found } = await look({ jobs: [job] });
    expect(found.items).toEqual([]);
    expect(found.waiting?.[0]?.sentence).toContain(`${told}, so the next one is after 2026-03-02 15:40 UTC`);
  });

  it('lets none wait for a run of another commit, a run that was cut off, or where a person asks', async () => {
    for (const job of [leg('failure', 'b'.repeat(40)), leg('cancelled')])
      expect((await look({ jobs: [job] })).found.items).toHaveLength(1);
    expect((await look({ jobs: [leg('failure')] }, { holdBack: undefined })).found.items).toHaveLength(1);
  });

  it('is taken by the look at previews alone, and at twenty kinds at most', async () => {
    expect((await look({}, { scope: { ...scope(), kind: 'staging' } })).asked).toEqual([]);
    const kinds = Array.from({ length: 23 }, (_, at) => `k${at}`);
    const { found, asked } = await look({}, { kinds });
    expect(asked).toHaveLength(20);
    expect(found.more).toBe(3);
  });
});
