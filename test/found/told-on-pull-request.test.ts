import { describe, expect, it } from '@jest/globals';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BRANCH as PREVIEW } from '../../tools/runs/preview-job.ts';
import { notifyBuilt } from '../support/runs/desk-built.ts';
import { BUCKET_ALONE, builtLife } from '../support/runs/life-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { URL_OF_IT } from '../support/world/people-reports.ts';
import { BRANCH } from '../support/world/people-world.ts';

describe('an update that is rolled back', () => {
  const stage = withPreview({ seed: 7, perWait: PER_WAIT });

  it('reads as no outage: both commits are named, the one that serves, and the run', async () => {
    const life = builtLife(stage);
    life.push('one');
    const made = await life.play('provision');
    await life.tell(made);
    const [, serves] = /\| (\w{7}) \[/.exec(life.comment()) ?? [];
    const template = JSON.parse(BUCKET_ALONE);
    template.Resources.More = { Type: 'AWS::SNS::Topic' };
    stage.world.act('github', 'push', {
      branch: PREVIEW,
      files: { 'infra/stack.json': JSON.stringify(template) },
      by: 'mr-a',
    });
    stage.world.act('cloudformation', 'fail-next', { type: 'AWS::SNS::Topic', on: 'create' });
    const failed = await life.play('provision');
    expect(failed.outputs['reason-code']).toBe('stack_failed');
    const { subject } = JSON.parse(failed.outputs['result'] ?? '');
    await life.tell(failed);
    const comment = life.comment();
    expect(comment).toContain(
      `### Commit ${subject.commit.slice(0, 7)} could not be deployed (project shop, kind preview)`,
    );
    expect(comment).toContain(
      `CloudFormation has undone the change, so commit ${serves} runs at <http://shop.example.com/>.`,
    );
    expect(comment).toMatch(
      /\[The run\]\(https:\/\/github\.com\/octo-org\/shop\/actions\/runs\/\d+\) has the whole account\./,
    );
  });
});

describe('what stands on a pull request', () => {
  const desk = withDesk();

  function skipped(reasonCode: 'cap_reached' | 'opted_out' | 'not_wanted', sentence: string) {
    const { environment: _environment, ...report } = desk.reports.provisioned({
      decision: 'skipped',
      reasonCode,
      sentence,
    });
    return report;
  }

  it('is replaced once the branch gets none any more, denies none that may stand, and comes back with one', async () => {
    await notifyBuilt(desk, [desk.reports.provisioned()]);
    const opted = skipped(
      'opted_out',
      "Pull request #1 is labelled 'stage:off'; take the label off to get an environment.",
    );
    await notifyBuilt(desk, [opted]);
    const comment = await desk.seen.comment();
    const [shown] = comment?.split('\n\n<details>') ?? [];
    expect(shown?.split('\n').slice(1)).toEqual([
      '### This branch gets no environment any more (project shop, kind preview)',
      '',
      '| Environment | State | Address | Commit | Changed | Run |',
      '|---|---|---|---|---|---|',
      expect.stringMatching(/^\| shop, preview \| not made \| \[open\]\(.*\) \| .* UTC \| \[log\]/),
      '',
      "Pull request \\#1 is labelled 'stage:off'; take the label off to get an environment.",
      '',
      `What is at <${URL_OF_IT}/> stays until it is taken down.`,
    ]);
    expect(desk.seen.messages()[0]?.text.split('\n').slice(1)).toEqual([
      `This branch gets no environment any more: Pull request #1 is labelled 'stage:off'; take the label off to get an environment. What is at ${URL_OF_IT} stays until it is taken down.`,
    ]);
    await desk.tell([desk.reports.provisioned()]);
    expect(await desk.seen.comment()).toContain(`Try it at <${URL_OF_IT}/>`);
    expect(await desk.seen.comment()).not.toContain("labelled 'stage:off'");
  });

  it('says that there is no room, since somebody has to make some', async () => {
    await notifyBuilt(desk, [
      skipped('cap_reached', "There are 5 environments and 'max-environments' is 5."),
    ]);
    const comment = await desk.seen.comment();
    expect(comment).toContain('### No environment is made (project shop, kind preview)\n');
    expect(comment).toContain("\n\nThere are 5 environments and 'max\\-environments' is 5.");
  });

  it('says which project and kind it is about, where two have an environment', async () => {
    await desk.tell([desk.reports.provisioned()]);
    const first = await desk.seen.comment();
    const shown = desk.reports.provisioned();
    const { subject } = shown;
    if (subject === undefined) throw new Error('The report is about nothing.');
    const key = subject.key.replace('/shop/', '/admin/');
    const scope = { repository: 'octo-org/shop', project: 'admin', kind: 'preview' };
    const admin = { ...shown, scope, subject: { ...subject, key, project: 'admin' } };
    await desk.tell([admin], { project: 'admin' });
    const second = await desk.seen.comment();
    expect([first, second].map((body) => body?.split('\n')[1])).toEqual([
      '### The environment is ready (project shop, kind preview)',
      '### 2 environments: 2 ready',
    ]);
    expect(second?.match(/^\| \w+, preview \| ready \|/gm)).toEqual([
      '| admin, preview | ready |',
      '| shop, preview | ready |',
    ]);
    expect(desk.seen.messages().map(({ text }) => /\(project \w+, kind preview\)/.exec(text)?.[0])).toEqual([
      '(project shop, kind preview)',
      '(project admin, kind preview)',
    ]);
  });

  it('stands on each open pull request of the branch', async () => {
    desk.people.act('github', 'push', { branch: 'release', by: 'mr-a', files: { 'b.txt': 'b' } });
    const { number } = desk.people.act<{ number: number }>('github', 'open', {
      branch: BRANCH,
      base: 'release',
      title: 'The same for the release',
      by: 'mr-a',
    });
    await notifyBuilt(desk, [desk.reports.provisioned()]);
    const other = await desk.seen.codeHost().findComment(number, '<!-- greenroom:environments ');
    expect(other?.body).toContain(`Try it at <${URL_OF_IT}/>`);
    expect(await desk.seen.comment()).toContain(`Try it at <${URL_OF_IT}/>`);
    expect(desk.seen.messages()).toHaveLength(1);
  });
});
