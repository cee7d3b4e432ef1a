import { describe, expect, it } from '@jest/globals';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

/** What the work asked GitHub, in order. */
async function askedBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const from = stage.world.log.next();
  await work();
  return stage.world.log
    .entries(from)
    .filter(({ service }) => service === 'github')
    .map(({ operation }) => operation);
}

const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

describe('what GitHub is asked for the sake of what people are told', () => {
  it('is three things at most from the decision to the first word, and four where all is told already', async () => {
    const life = builtLife(stage);
    life.push('one');
    const from = stage.world.log.next();
    const made = await life.play('provision');
    const all = stage.world.log.entries(from).map(({ operation }) => operation);
    // It is decided as soon as the template is known.
    const first = all.slice(all.indexOf('GetTemplateSummary') + 1, all.indexOf(COMMENT) + 1);
    expect(first).toEqual(['query FirstComments', COMMENT]);
    await life.tell(made);
    expect(life.comment()).toContain('The environment is ready');

    const again = await life.play('provision');
    expect(again.outputs['decision']).toBe('unchanged');
    const text = life.comment();
    const asked = await askedBy(() => life.tell(again));
    expect(asked).toEqual([
      'GET /repos/{owner}/{repo}',
      'GET /repos/{owner}/{repo}/contents/{path}',
      'GET /repos/{owner}/{repo}/pulls',
      'query FirstComments',
    ]);
    expect(life.comment()).toBe(text);
  });

  it('is three things where the comment tells of another commit', async () => {
    const life = builtLife(stage);
    life.push('one');
    await life.tell(await life.play('provision'));
    life.push('two');
    const asked = await askedBy(() => life.play('provision'));
    const written = asked.indexOf('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}');
    expect(asked.slice(asked.indexOf('query FirstComments'), written).length).toBeLessThan(3);
  });
});
