import { describe, expect, it } from '@jest/globals';
import { report, stepsOf } from '../../tools/builders/reports.ts';
import { type DistResult, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { dueInputs, LOOKS } from '../support/runs/due-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 3 });
const HOUR = 3_600_000;

/** A run of the hourly workflow that succeeded, so many hours ago. */
function looked(hoursAgo: number, more: Readonly<Record<string, unknown>> = {}): string {
  const at = new Date(Math.floor((stage.world.clock.now() - hoursAgo * HOUR) / 1000) * 1000);
  const iso = at.toISOString().replace('.000Z', 'Z');
  stage.world.act('github', 'run', { workflow: 'greenroom.yml', at: iso, ...more });
  return iso;
}

function token(permissions: Readonly<Record<string, 'read' | 'write'>>): string {
  return stage.world.github.token({ kind: 'workflow', permissions });
}

function notify(inputs: Readonly<Record<string, string>> = {}): Promise<DistResult> {
  const made = report({
    decision: 'skipped',
    reasonCode: 'not_wanted',
    sentence: `Branch '${BRANCH}' waits.`,
  });
  return runDist({
    action: 'notify',
    env: stepEnvironment(stage, 1),
    inputs: {
      ...stepInputs(stage, {}),
      'github-token': token({ actions: 'read', contents: 'read', 'pull-requests': 'write' }),
      results: stepsOf(made),
      ...inputs,
    },
  });
}

function due(inputs: Readonly<Record<string, string>> = {}): Promise<DistResult> {
  return runDist({
    action: 'due',
    env: { ...stepEnvironment(stage, 1), GITHUB_EVENT_NAME: 'schedule' },
    inputs: { ...dueInputs(stage.world), ...inputs },
  });
}

const sayingWhen = (iso: string) =>
  `The last hourly look was at ${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC.`;

describe('when the last hourly look was', () => {
  it('is said by notify and by due, in the log and in the summary', async () => {
    looked(3);
    const at = looked(1);
    const told = await notify();
    expect(told).toMatchObject({ exitCode: 0 });
    expect(told.stdout).toContain(sayingWhen(at));
    expect(told.summary).toContain('The last hourly look was at');
    expect(told.stdout).not.toContain('::warning');
    const found = await due();
    expect(found.outputs['last-look']).toBe(at);
    expect(found.summary).toContain('The last hourly look was at');
  });

  it('is what the schedule or a person started and what succeeded, and no run for a deleted branch', async () => {
    const byHand = looked(5, { event: 'workflow_dispatch' });
    looked(9);
    looked(2, { event: 'delete' });
    looked(1, { conclusion: 'failure' });
    expect((await due()).outputs['last-look']).toBe(byHand);
  });

  it('is a warning after 26 hours, with what to do, and no run is red for it', async () => {
    looked(30);
    const told = await notify();
    expect(told.exitCode).toBe(0);
    expect(told.stdout).toMatch(
      /::warning::The last hourly look was 1 d 6 h ago, at .+; look at the runs of greenroom\.yml, and start it by hand\./,
    );
    expect(told.summary).toContain('The last hourly look was 1 d 6 h ago');
    expect((await due()).stdout).toContain('::warning::The last hourly look was 1 d 6 h ago');
  });

  it('is said by a notify without news too, where it is too long ago', async () => {
    const quiet = { results: '' };
    looked(30);
    expect((await notify(quiet)).summary).toContain('The last hourly look was 1 d 6 h ago');
    looked(1);
    expect((await notify(quiet)).summary).toBe('');
  });

  it('is of the newest run whose look succeeded, whatever became of the rest of it', async () => {
    const jobs = [
      { name: 'greenroom / Find what is due', conclusion: 'success' },
      { name: 'greenroom / Heal pull request 7 at abc', conclusion: 'failure' },
    ];
    looked(40);
    const at = looked(3, { conclusion: 'failure', jobs });
    const { stdout, outputs } = await due();
    expect(outputs['last-look']).toBe(at);
    expect(stdout).not.toContain('::warning');
    expect((await notify()).stdout).toContain(sayingWhen(at));
  });

  it.each([
    ['only took one stack down by its name', 'success', 'skipped'],
    ['could not look', 'failure', 'failure'],
  ])('is not of a run that %s', async (_, conclusion, ofLook) => {
    looked(30);
    const jobs = [
      { name: 'greenroom / Find what is due', conclusion: ofLook },
      { name: 'greenroom / Take one stack down by its name', conclusion: 'success' },
    ];
    for (const hours of [3, 2, 1]) looked(hours, { event: 'workflow_dispatch', conclusion, jobs });
    expect((await due()).stdout).toContain('::warning::The last hourly look was 1 d 6 h ago');
  });

  it.each([
    ['disabled_inactivity', 'as it does with schedules after 60 quiet days'],
    ['disabled_manually', 'Somebody switched greenroom.yml off'],
  ])('is a warning at once where the workflow is %s', async (state, words) => {
    looked(1);
    stage.world.act('github', 'disable-workflow', { workflow: 'greenroom.yml', state });
    const { stdout, exitCode } = await notify();
    expect(stdout).toMatch(new RegExp(`::warning::.*${words}`));
    expect(exitCode).toBe(0);
  });

  it('is asked of the workflow that the step names', async () => {
    const at = looked(1, { workflow: 'nightly.yml' });
    expect((await due({ 'hourly-workflow': 'nightly.yml' })).outputs['last-look']).toBe(at);
    expect((await due()).outputs['last-look']).toBe('');
  });

  it.each([
    ['there is no such workflow', () => undefined, LOOKS],
    ['the job may not see runs', () => looked(30), { ...LOOKS, actions: undefined }],
  ])('is not said, and nothing is red, where %s', async (_, before, permissions) => {
    before();
    const allowed = Object.fromEntries(
      Object.entries(permissions).flatMap(([scope, access]) =>
        access === undefined ? [] : [[scope, access]],
      ),
    );
    const found = await due({ 'github-token': token(allowed) });
    expect(found.outputs).toMatchObject({ 'last-look': '', decision: 'nothing' });
    expect(found.exitCode).toBe(0);
    const told = await notify({ 'github-token': token({ ...allowed, 'pull-requests': 'write' }) });
    expect(told.exitCode).toBe(0);
    for (const { stdout, summary } of [found, told]) {
      expect(stdout).not.toContain('::warning');
      expect(summary).not.toContain('hourly look');
    }
  });

  it('is not known, and nothing is red, while GitHub does not answer that', async () => {
    looked(30);
    stage.world.faults.add({
      name: 'out of order',
      operation: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
      phase: 'before',
      effect: 'answer',
      times: Number.POSITIVE_INFINITY,
      answer: {
        status: 500,
        headers: { 'content-type': 'application/json' },
        body: '{"message":"Server Error"}',
      },
    });
    const { stdout, exitCode } = await notify();
    expect(exitCode).toBe(0);
    expect(stdout).toContain('When the last hourly look was is not known: GitHub is out of order');
  });
});
