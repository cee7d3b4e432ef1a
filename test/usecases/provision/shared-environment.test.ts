import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../../../src/domain/intents/intent.ts';
import { checkStillWanted } from '../../../src/usecases/provision/still-wanted.ts';
import { intent } from '../../../tools/builders/intents.ts';
import { lock } from '../../../tools/builders/locks.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { admission } from '../../../tools/builders/provision-request.ts';
import { subject } from '../../../tools/builders/scope.ts';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { intentsIn, refByHand } from '../../support/ports/intents-in-world.ts';
import { locksIn } from '../../support/ports/locks-in-world.ts';
import { hoursHere } from '../../support/runs/hours-here.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { teardownHere } from '../../support/runs/teardown-here.ts';
import { whereHere } from '../../support/runs/where-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });
const NAME = 'shop-qa';
const SETTINGS = `environments:
  qa:
    shared: true
    health: none
    hours: Mon-Fri 08:00-20:00 Europe/Berlin
`;

function push(branch: string, files: Readonly<Record<string, string>>): string {
  return stage.world.act<{ commit: string }>('github', 'push', { branch, by: 'mr-a', files }).commit;
}

/** Somebody sends a commit, as the command would write it. */
async function send(overrides: Partial<Intent>): Promise<void> {
  const intents = intentsIn(stage.world);
  await intents.send(intent(overrides), (await intents.intentOf(NAME))?.version);
}

function provisionQa(attempt: number, inputs: Readonly<Record<string, string>> = {}) {
  return provisionHere(stage, attempt, { environment: 'qa', ...inputs });
}

interface Shown {
  readonly name: string;
  readonly status: string;
  readonly parameters: Readonly<Record<string, string>>;
}

function shown(): Shown | undefined {
  const { stacks } = stage.world.look<{ readonly stacks: readonly Shown[] }>('cloudformation');
  return stacks.find(({ name, status }) => name === NAME && status !== 'DELETE_COMPLETE');
}

describe('a shared environment', () => {
  it('is made at what was sent, and nothing that a branch does afterwards moves it or takes it away', async () => {
    push('main', { '.github/greenroom.yml': SETTINGS });
    const none = await provisionQa(1);
    expect(none.report).toMatchObject({ decision: 'skipped', reasonCode: 'not_wanted' });
    expect(JSON.stringify(none.report)).toContain("say '/stage deploy BRANCH to qa'");

    await send({ commit: stage.commit, branch: BRANCH });
    const made = await provisionQa(2);
    expect(made.report).toMatchObject({ decision: 'created', subject: { kind: 'qa', commit: stage.commit } });

    push(BRANCH, { 'checkout.txt': 'two clicks\n' });
    stage.world.act('github', 'merge', { number: stage.pullRequest, by: 'mr-b' });
    stage.world.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-b' });
    const still = await provisionQa(3);
    expect(still.report).toMatchObject({ decision: 'unchanged', subject: { commit: stage.commit } });
    stage.world.clock.advance(40 * 24 * 3_600_000);
    for (const select of ['orphaned', 'all']) {
      await teardownHere(stage.world, { environment: 'qa', select });
      expect(shown()?.parameters['Commit']).toBe(stage.commit);
    }
  });

  it('goes by its name alone, and can be sent to again', async () => {
    push('main', { '.github/greenroom.yml': SETTINGS });
    await send({ commit: stage.commit, branch: BRANCH });
    await provisionQa(1);
    const gone = await teardownHere(stage.world, { environment: 'qa', 'stack-name': NAME, confirm: NAME });
    expect(gone.report).toMatchObject({ decision: 'deleted' });
    expect(shown()).toBeUndefined();
    expect((await provisionQa(2)).report).toMatchObject({ decision: 'created' });
  });

  it('is listed with the branch and commit that it has, and who sent them', async () => {
    push('main', { '.github/greenroom.yml': SETTINGS });
    const other = push('feature/other', { 'a.txt': 'a\n' });
    await send({ commit: stage.commit, branch: BRANCH });
    await provisionQa(1);
    await send({ commit: other, branch: 'feature/other', by: { login: 'mr-b', id: 102 }, command: 12 });
    await provisionQa(2);
    const { listing } = await whereHere(stage.world);
    expect(listing?.environments.filter(({ kind }) => kind === 'qa')).toMatchObject([
      {
        name: NAME,
        kind: 'qa',
        state: 'ready',
        serves: { branch: 'feature/other', commit: other, branchExists: true, owner: 'mr-b' },
        times: { expiresAt: null },
      },
    ]);
  });

  it('keeps its commit while somebody else holds it, and comes to what was sent once it is released', async () => {
    push('main', { '.github/greenroom.yml': SETTINGS });
    const other = push('feature/other', { 'a.txt': 'a\n' });
    await send({ commit: stage.commit, branch: BRANCH });
    await provisionQa(1);
    const locks = locksIn(stage.world);
    await locks.claim(lock({ environment: NAME, owner: { login: 'mr-a', id: 1 } }));
    const theirs = { commit: other, branch: 'feature/other', by: { login: 'mr-b', id: 102 }, command: 12 };
    await send(theirs);
    const held = await provisionQa(2);
    expect(held.report).toMatchObject({ decision: 'skipped', reasonCode: 'locked' });
    expect(JSON.stringify(held.report)).toContain("say '/stage unlock qa' on any pull request");
    await locks.release(NAME, (await locks.lockOf(NAME))?.version ?? '');
    expect((await provisionQa(3)).report).toMatchObject({ decision: 'updated', subject: { commit: other } });
  });

  it('sleeps and wakes by its hours, at the commit that it has', async () => {
    push('main', { '.github/greenroom.yml': SETTINGS });
    await send({ commit: stage.commit, branch: BRANCH });
    await provisionQa(1);
    stage.world.clock.advance(14 * 3_600_000);
    const slept = await hoursHere(stage.world, { environment: 'qa' });
    expect(slept.report).toMatchObject({ decision: 'slept' });
    stage.world.clock.advance(10 * 3_600_000);
    const woken = await hoursHere(stage.world, { environment: 'qa' });
    expect(woken.report).toMatchObject({ decision: 'woken' });
    expect(shown()?.parameters).toMatchObject({ Commit: stage.commit, Branch: 'shared:qa' });
  });

  it.each([
    ['branch', BRANCH],
    ['pull-request', '1'],
  ])('is not named by a step: %s', async (input, value) => {
    push('main', { '.github/greenroom.yml': SETTINGS });
    const { report } = await provisionQa(1, { [input]: value });
    expect(report).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    expect(JSON.stringify(report)).toContain(`The input '${input}' is given`);
  });

  it('is brought by a run to the commit that the run is for, and to nothing that was sent since', async () => {
    push('main', { '.github/greenroom.yml': SETTINGS });
    const other = push('feature/other', { 'a.txt': 'a\n' });
    await send({ commit: stage.commit, branch: BRANCH });
    expect((await provisionQa(1, { commit: stage.commit })).report).toMatchObject({ decision: 'created' });
    const theirs = { commit: other, branch: 'feature/other', by: { login: 'mr-b', id: 102 }, command: 12 };
    await send(theirs);
    const overtaken = await provisionQa(2, { commit: stage.commit });
    expect(overtaken.report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(JSON.stringify(overtaken.report)).toContain("of branch 'feature/other', sent by mr-b at");
    expect(shown()?.parameters['Commit']).toBe(stage.commit);
    expect((await provisionQa(3, { commit: other })).report).toMatchObject({ decision: 'updated' });
  });

  it('is left alone where nobody can read what was sent', async () => {
    push('main', { '.github/greenroom.yml': SETTINGS });
    await refByHand(stage.world, 'POST', NAME, stage.commit);
    expect((await provisionQa(1)).report).toMatchObject({ decision: 'failed', reasonCode: 'doubtful_facts' });
    expect(shown()).toBeUndefined();
  });
});

describe('a run that waited', () => {
  const sent = intent();
  const deployment = {
    subject: subject({ name: NAME, kind: 'qa', sent }),
    commit: sent.commit,
    isPinned: true,
  };

  it.each([
    ['goes on while nothing else was sent', { version: 'v', intent: sent }, undefined, ''],
    [
      'leaves it to the run of whoever sent another commit',
      { version: 'v', intent: intent({ commit: 'b'.repeat(40), by: { login: 'mr-b', id: 2 } }) },
      'superseded',
      'mr-b sent bbbbbbb to environment shop-qa while this run waited',
    ],
    ['deploys nothing that was taken away', undefined, 'superseded', 'was taken away while this run waited'],
  ] as const)('%s', async (_, now, code, told) => {
    const codeHost = depsOf<{ codeHost: Parameters<typeof checkStillWanted>[0] }>({
      codeHost: { intentOf: async () => now },
    }).codeHost;
    const verdict = await checkStillWanted(codeHost, admission(), deployment);
    expect(verdict?.reasonCode).toBe(code);
    expect(verdict?.sentence ?? '').toContain(told);
  });
});
