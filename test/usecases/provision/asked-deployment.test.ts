import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventFile } from '../../../tools/runs/event-file.ts';
import { BRANCH, ENVIRONMENT, URL_OF_ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { askedHere, askFor, DEPLOYMENT_ROLE } from '../../support/runs/asked-here.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { teardownHere } from '../../support/runs/teardown-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';
import { deploymentsOf, openDeployment, stateOf } from '../../support/world/deployments.ts';

const stage = withPreview({ seed: 7 });

beforeEach(() => {
  write('deployments: { review: preview, demo: main }\nenvironments: { main: { branch: main } }\n');
  stage.world.act('sts', 'role', {
    arn: DEPLOYMENT_ROLE,
    subjects: [`repo:octo-org/shop:ref:refs/heads/${BRANCH}`],
    repositoryId: 70107786,
  });
});

function write(settings: string): void {
  stage.world.act('github', 'push', {
    branch: 'main',
    files: { '.github/greenroom.yml': settings },
    by: 'mr-a',
  });
}

function push(text: string): string {
  const files = { 'checkout.txt': text };
  return stage.world.act<{ commit: string }>('github', 'push', { branch: BRANCH, files, by: 'mr-a' }).commit;
}

interface Stacks {
  readonly stacks: readonly { readonly name: string }[];
}

/** Of one deployment, oldest first. */
function statesOf(id: number): readonly string[] {
  return (deploymentsOf(stage.world).find((each) => each.id === id)?.statuses ?? []).map(
    ({ state, description }) => `${state}: ${description}`,
  );
}

describe('a deployment of another tool', () => {
  it('is provisioned at its commit, hears of it, and gets no second one beside it', async () => {
    const asked = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    push('two clicks\n');
    const { report, outputs } = await askedHere(stage, asked);
    expect(report).toMatchObject({
      decision: 'created',
      subject: { kind: 'preview', branch: BRANCH, commit: stage.commit },
    });
    expect(outputs['deployment-id']).toBe(String(asked.id));
    expect(deploymentsOf(stage.world).map(({ id }) => id)).toEqual([asked.id]);
    const said = `Environment ${ENVIRONMENT}`;
    expect(statesOf(asked.id)).toEqual([`in_progress: ${said}`, `success: ${said}`]);
    expect(deploymentsOf(stage.world)[0]?.statuses.at(-1)).toMatchObject({
      url: URL_OF_ENVIRONMENT,
    });
  });

  it('says the same again when it is run again, and no more than that', async () => {
    const asked = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    await askedHere(stage, asked);
    expect((await askedHere(stage, asked)).report).toMatchObject({ reasonCode: 'already_current' });
    expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['success']);
  });

  it('ends the records that it took the place of, and ends with the next push', async () => {
    await provisionHere(stage, 1, {});
    push('two clicks\n');
    const asked = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    await askedHere(stage, asked);
    expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['inactive', 'success']);
    push('three clicks\n');
    await provisionHere(stage, 2, {});
    expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['inactive', 'inactive', 'success']);
    const again = await askedHere(stage, asked);
    expect(again.report).toMatchObject({ decision: 'skipped', reasonCode: 'deployment_ignored' });
  });

  it('takes the place of an older one that still waits, which then is left alone', async () => {
    const older = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    push('two clicks\n');
    const newer = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    await askedHere(stage, newer);
    expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['inactive', 'success']);
    expect((await askedHere(stage, older)).report).toMatchObject({ reasonCode: 'deployment_ignored' });
  });

  it('brings nothing when its red job is run again behind a newer one, and says so', async () => {
    const older = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    await askedHere(stage, older, { 'role-to-assume': '' });
    const commit = push('two clicks\n');
    const newer = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    await askedHere(stage, newer);
    const again = await askedHere(stage, older);
    expect(again.report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(statesOf(older.id).at(-1)).toContain(`error: Deployment ${older.id} is older than`);
    expect((await askedHere(stage, newer)).report).toMatchObject({ subject: { commit } });
  });

  it('brings nothing when its red job is run again behind a push that we deployed', async () => {
    const older = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    await askedHere(stage, older, { 'role-to-assume': '' });
    push('two clicks\n');
    await provisionHere(stage, 1, {});
    expect((await askedHere(stage, older)).report).toMatchObject({ reasonCode: 'superseded' });
  });

  it('ends with the environment', async () => {
    const { id } = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    await askedHere(stage, { eventPath: eventFile({ deployment: { id } }) });
    const other = askFor(stage.world, { ref: BRANCH, environment: 'elsewhere' });
    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    await teardownHere(stage.world, {
      select: 'this',
      branch: BRANCH,
      environment: 'preview',
    });
    expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['inactive', undefined]);
    expect(other.id).toBeGreaterThan(id);
  });

  it('hears why it gets no environment', async () => {
    stage.world.act('github', 'label', { number: stage.pullRequest, label: 'stage:off', by: 'mr-a' });
    const asked = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    expect((await askedHere(stage, asked)).report).toMatchObject({
      decision: 'skipped',
      reasonCode: 'opted_out',
    });
    expect(statesOf(asked.id)).toEqual([
      expect.stringMatching(/^error: Pull request #\d+ is labelled 'stage:off'/),
    ]);
  });

  it('hears what failed', async () => {
    stage.world.act('cloudformation', 'fail-next', {
      type: 'AWS::ElasticBeanstalk::Environment',
      reason: 'No room for it.',
    });
    const asked = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    expect((await askedHere(stage, asked)).report).toMatchObject({ decision: 'failed' });
    expect(statesOf(asked.id).at(-1)).toMatch(/^failure: /);
  });

  it.each([
    [
      'a tag, where the kind has an environment for each branch',
      { ref: 'v1', environment: 'review' },
      'is no branch',
    ],
    [
      'a branch, where the kind has one of its own',
      { ref: BRANCH, environment: 'demo' },
      "always serves branch 'main'",
    ],
  ])('is refused and hears it for %s', async (_, request, words) => {
    stage.world.act('github', 'tag', { tag: 'v1', by: 'mr-a' });
    const asked = askFor(stage.world, request);
    expect((await askedHere(stage, asked)).report).toMatchObject({
      decision: 'refused',
      reasonCode: 'unknown_branch',
    });
    expect(statesOf(asked.id)).toEqual([expect.stringContaining(words)]);
  });

  it('is refused for a commit that is not on the branch any more', async () => {
    const asked = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    stage.world.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-a' });
    push('begun anew\n');
    expect((await askedHere(stage, asked)).report).toMatchObject({ reasonCode: 'unknown_branch' });
    expect(statesOf(asked.id)).toEqual([expect.stringContaining('is not on branch')]);
  });

  it('takes no role but its own', async () => {
    write(
      `deployments: { review: preview }\nenvironments: { preview: { roles: { provision: ${DEPLOYMENT_ROLE} } } }\n`,
    );
    const asked = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    const { report } = await askedHere(stage, asked, { 'role-to-assume': '' });
    expect(report).toMatchObject({
      decision: 'refused',
      sentence: expect.stringContaining('a role of its own'),
    });
    expect(statesOf(asked.id)).toEqual([expect.stringContaining('needs a role of its own')]);
  });

  it.each([
    ['of a name that nobody mapped', { environment: 'production' }, 'deployment_ignored'],
    ['for another task', { environment: 'review', task: 'deploy:migrations' }, 'deployment_ignored'],
    [
      'with a forged marker',
      { environment: 'review', payload: { key: `70107786/shop/preview/${BRANCH}` } },
      'deployment_ignored',
    ],
    ['with a forged task', { environment: 'review', task: 'greenroom' }, 'deployment_ignored'],
  ])('%s is left alone: nothing is written, and the step is green', async (_, request, reasonCode) => {
    const asked = askFor(stage.world, { ref: BRANCH, ...request });
    const { report } = await askedHere(stage, asked, { 'role-to-assume': '' });
    expect(report).toMatchObject({ decision: 'skipped', reasonCode });
    expect(statesOf(asked.id)).toEqual([]);
    expect(stage.world.look<Stacks>('cloudformation').stacks.map(({ name }) => name)).not.toContain(
      ENVIRONMENT,
    );
  });

  it('that is our own is left alone', async () => {
    await openDeployment(stage.world, BRANCH);
    const id = deploymentsOf(stage.world)[0]?.id ?? 0;
    const { report } = await askedHere(stage, { eventPath: eventFile({ deployment: { id } }) });
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'own_deployment' });
    expect(statesOf(id)).toEqual([]);
  });

  it('hears nothing of a dry run', async () => {
    const asked = askFor(stage.world, { ref: BRANCH, environment: 'review' });
    expect((await askedHere(stage, asked, { 'dry-run': 'true' })).report).toMatchObject({
      decision: 'planned',
    });
    expect(statesOf(asked.id)).toEqual([]);
  });
});
