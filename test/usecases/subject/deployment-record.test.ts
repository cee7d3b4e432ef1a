import { describe, expect, it } from '@jest/globals';
import type { DeploymentFacts, Deployments } from '../../../src/ports/deployments.ts';
import {
  activeDeployment,
  environmentDeployments,
  openDeployment,
  retire,
} from '../../../src/usecases/subject/deployment-record.ts';
import { deployment } from '../../../tools/builders/facts.ts';
import { portOf } from '../../../tools/builders/ports.ts';
import { subject } from '../../../tools/builders/scope.ts';

const COMMIT = 'a'.repeat(40);
const SUBJECT = subject();
const PLACE = { region: 'eu-central-1', account: '2222' };
const REQUEST = { commit: COMMIT, ref: 'feature-a', place: PLACE, leftBehind: [], logUrl: undefined };

function ours(overrides: Partial<DeploymentFacts> = {}): DeploymentFacts {
  return deployment({ payload: { key: SUBJECT.key }, ...overrides });
}

/** A code host that has these deployments, whatever is asked for them; a state that is set is written down. */
function host(...there: DeploymentFacts[]) {
  const said: string[] = [];
  const deployments = portOf<Deployments>('deployments', {
    list: async ({ ref, key }) =>
      there.filter((each) => each.ref === ref && (key === undefined || each.payload['key'] === key)),
    opened: async () => there,
    async create({ commit, payload, ...request }) {
      said.push(`create ${request.ref} ${payload['region']} ${request.transient}`);
      const made = ours({ id: 100, commit, payload, state: undefined });
      there.push(made);
      return made;
    },
    async setState(id, state, { description }) {
      said.push([id, state, description].filter((each) => each !== undefined).join(' '));
    },
  });
  return { deployments, said, there };
}

describe('the deployment that a run speaks through', () => {
  it('is opened where the commit has none that is still open', async () => {
    const { deployments, said } = host();
    const history = [ours({ commit: 'b'.repeat(40), state: 'queued' }), ours({ state: 'success' })];
    const record = await openDeployment(deployments, SUBJECT, history, REQUEST);
    expect([record.id, record.commit]).toEqual([100, COMMIT]);
    expect(said).toEqual(['create feature-a eu-central-1 true']);
  });

  it.each([
    ['queued', []],
    ['pending', []],
    ['in_progress', []],
    [undefined, ['5 queued']],
  ] as const)('is the one that a killed run left %s', async (state, words) => {
    const { deployments, said } = host();
    const record = await openDeployment(deployments, SUBJECT, [ours({ id: 5, state })], REQUEST);
    expect(record.id).toBe(5);
    expect(said).toEqual(words);
  });

  it('makes the older ones inactive before it says that it is live', async () => {
    const history = [ours({ id: 4 }), ours({ id: 3, state: 'inactive' })];
    const { deployments, said } = host(...history);
    const record = await openDeployment(deployments, SUBJECT, history, REQUEST);
    expect(await record.success('http://a.example.com')).toBe('live');
    expect(said.slice(1)).toEqual(['4 inactive The environment is gone or has moved on.', '100 success']);
  });

  it('makes one inactive too that another run opened before it, meanwhile', async () => {
    const { deployments, said, there } = host();
    const record = await openDeployment(deployments, SUBJECT, [], REQUEST);
    there.push(ours({ id: 50, state: 'in_progress' }));
    expect(await record.success(undefined)).toBe('live');
    expect(said.at(-1)).toMatch(/^50 inactive /);
  });

  it('gives way to a younger one that is live already', async () => {
    const { deployments, said, there } = host();
    const record = await openDeployment(deployments, SUBJECT, [], REQUEST);
    there.push(ours({ id: 101, state: 'success' }));
    expect(await record.success(undefined)).toBe('overtaken');
    expect(said.filter((each) => each.startsWith('101'))).toEqual([]);
  });

  it('hands on whole why it ended, since a secret must be found in it before it is cut', async () => {
    const { deployments, said } = host();
    const record = await openDeployment(deployments, SUBJECT, [], REQUEST);
    await record.close('failure', 'x'.repeat(200));
    expect(said.at(-1)).toBe(`100 failure ${'x'.repeat(200)}`);
  });
});

describe('the deployments of an environment', () => {
  it('are those with its key, the newest first, with the ones that hang on a commit', async () => {
    const other = deployment({ id: 9, payload: { key: '70107786/other/preview/feature-a' } });
    const pinned = ours({ id: 8, ref: 'b'.repeat(40), commit: 'b'.repeat(40) });
    const { deployments } = host(ours({ id: 1 }), other, ours({ id: 2 }), pinned);
    const found = await environmentDeployments(deployments, SUBJECT, [undefined, 'b'.repeat(40)]);
    expect(found.map(({ id }) => id)).toEqual([8, 2, 1]);
  });

  it('end with the environment, and are counted as far as they had not ended yet', async () => {
    const { deployments, said } = host(ours({ id: 1, state: 'inactive' }), ours({ id: 2 }), ours({ id: 3 }));
    expect(await retire(deployments, await environmentDeployments(deployments, SUBJECT))).toBe(2);
    expect(said).toHaveLength(2);
  });

  it.each([
    ['the only one that has not ended', [ours({ id: 2 }), ours({ id: 1, state: 'inactive' })], 2],
    ['none where two have not ended', [ours({ id: 2 }), ours({ id: 1, state: 'failure' })], undefined],
    ['none while it is in progress', [ours({ id: 2, state: 'in_progress' })], undefined],
    ['none of another commit', [ours({ id: 2, commit: 'b'.repeat(40) })], undefined],
  ])('tell which commit runs by %s', (_, history, id) => {
    expect(activeDeployment(history, COMMIT)?.id).toBe(id);
  });
});
