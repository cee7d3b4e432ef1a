import { describe, expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT } from '../../tools/runs/dist-step.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { busyNight, dueBuilt } from '../support/runs/due-built.ts';
import { dueHere } from '../support/runs/due-here.ts';
import { withOnePreview } from '../support/set-ups/with-preview.ts';

type Texts = Readonly<Record<string, string>>;

describe('what a look by schedule meets again and cannot heal', () => {
  const stage = withOnePreview({ seed: 3, perWait: PER_WAIT });

  /** What GitHub keeps of a look: how its job ended, and the step that the workflow calls after `reported`. */
  function keep(outputs: Texts, isRed: boolean): void {
    const { world } = stage;
    const conclusion = isRed ? 'failure' : 'success';
    const steps = [
      { name: 'Find what is due', conclusion },
      ...(outputs['reported'] ? [{ name: outputs['reported'], conclusion: 'success' }] : []),
    ];
    const at = new Date(Math.floor(world.clock.now() / 1000) * 1000).toISOString();
    const jobs = [{ name: 'greenroom / Find what is due', conclusion, steps }];
    world.act('github', 'run', { workflow: 'greenroom.yml', at, conclusion, jobs });
  }

  async function look(inputs: Texts = {}): Promise<DistResult> {
    const result = await dueBuilt(stage, inputs);
    keep(result.outputs, result.exitCode !== 0);
    return result;
  }

  /** The same in this process: the reason code, and whether the job is red. */
  async function lookHere(inputs: Texts, env: Texts = {}): Promise<readonly [string | undefined, string]> {
    const role = { 'role-to-assume': 'arn:aws:iam::111122223333:role/greenroom-read' };
    const job = { ...idTokenOf(stage.world, { runId: 4242 }), ...NO_KEYS };
    const { outputs, log } = await dueHere(stage.world, { ...role, ...inputs }, { env: { ...job, ...env } });
    const isRed = log.some((line) => line.startsWith('error: '));
    keep(outputs, isRed);
    return [outputs['reason-code'], isRed ? 'red' : 'green'];
  }

  const hours = (many: number) => stage.world.clock.advance(many * 3_600_000);
  const refused = { 'tracker-token': 'an-old-token' };

  it('is red once, with the sentence', async () => {
    await busyNight(stage);
    const { exitCode, outputs, stdout } = await look(refused);
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ decision: 'failed', 'reason-code': 'access_denied', accept: '' });
    expect(stdout).toContain(
      "::error::What is due of 'accept' is not wholly known: The tracker refused to read stories of project",
    );
    expect(outputs['reported']).toMatch(/^Reported by due [a-z2-7]{8} at 2026-03-02T22:\d\dZ: [a-z2-7]{8}$/);
  });

  it.each(['an hour', 'two hours'])('is green after %s, and warns that it is still so', async () => {
    hours(1);
    const { exitCode, outputs, stdout, summary } = await look(refused);
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      decision: 'skipped',
      'reason-code': 'reported_before',
      sweep: 'true',
      accept: '',
    });
    expect(stdout).toMatch(
      /::warning::Still so since it was reported at 2026-03-02 22:\d\d UTC: .*The tracker refused/,
    );
    expect(stdout).not.toContain('::error');
    expect(summary).toContain('Still so since it was reported at');
    expect(outputs['last-look']).toBe('');
  });

  it('is red for a person who starts the workflow', async () => {
    const byHand = { GITHUB_EVENT_NAME: 'workflow_dispatch' };
    expect(await lookHere(refused, byHand)).toEqual(['access_denied', 'red']);
  });

  it('is red again after a day, and quiet after that', async () => {
    stage.world.clock.set('2026-03-03T22:00:00Z');
    expect(await lookHere(refused)).toEqual(['reported_before', 'green']);
    stage.world.clock.set('2026-03-03T23:00:00Z');
    expect(await lookHere(refused)).toEqual(['access_denied', 'red']);
    hours(1);
    expect(await lookHere(refused)).toEqual(['reported_before', 'green']);
  });

  it('is another thing, reported anew and once: a role that nobody may assume', async () => {
    const gone = { 'role-to-assume': 'arn:aws:iam::111122223333:role/gone' };
    expect(await look(gone)).toMatchObject({ exitCode: 1, outputs: { sweep: '', hours: '', heal: '' } });
    hours(1);
    expect(await look(gone)).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'reported_before' } });
  });

  const reading = (permissions: Readonly<Record<string, 'read' | 'write'>>) => ({
    'github-token': stage.world.github.token({ kind: 'workflow', permissions }),
  });

  it.each<[string, () => Texts, string]>([
    ['a project of the tracker that is not there', () => ({ 'tracker-project': '77' }), 'invalid_input'],
    ['a host that is no tracker', () => ({ 'tracker-url': 'https://tracker.invalid/v5' }), 'unavailable'],
    ['a tracker without a token', () => ({ 'tracker-token': '' }), 'missing_credentials'],
    ['a wrong input', () => ({ ttl: 'soon' }), 'invalid_input'],
    ['a settings file that is not there', () => ({ settings: '.github/gone.yml' }), 'invalid_settings'],
    [
      'a right of the token that is missing',
      () => reading({ actions: 'read', contents: 'read', deployments: 'read' }),
      'access_denied',
    ],
  ])('is another thing, reported anew and once: %s', async (_, inputs, reasonCode) => {
    hours(1);
    expect(await lookHere(inputs())).toEqual([reasonCode, 'red']);
    hours(1);
    expect(await lookHere(inputs())).toEqual(['reported_before', 'green']);
  });

  it('is said to be mended, once, and counts as a look again', async () => {
    hours(1);
    const first = await look();
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toMatch(/::notice::What was reported at 2026-03-0\d \d\d:\d\d UTC is mended\./);
    expect(first.summary).toContain('is mended');
    expect(first.outputs).toMatchObject({
      accept: 'true',
      reported: expect.stringMatching(/^Nothing to report by due [a-z2-7]{8}$/),
    });
    hours(1);
    const second = await look();
    expect(second.stdout).not.toContain('mended');
    expect(second.outputs['last-look']).toMatch(/^2026-03-0\dT/);
  });

  it('is reported anew where it was mended meanwhile', async () => {
    expect(await lookHere(refused)).toEqual(['access_denied', 'red']);
  });

  it('is red each time where GitHub does not tell of the runs, and where no step keeps what was reported', async () => {
    const blind = reading({ contents: 'read', deployments: 'read', 'pull-requests': 'read' });
    expect((await dueHere(stage.world, { ...refused, ...blind })).outputs['reported']).toBe('');
    expect(await lookHere({ ...refused, ...blind })).toEqual(['access_denied', 'red']);
    const elsewhere = { ...refused, 'hourly-workflow': 'nightly.yml' };
    expect(await lookHere(elsewhere)).toEqual(['access_denied', 'red']);
    expect(await lookHere(elsewhere)).toEqual(['access_denied', 'red']);
  });
});
