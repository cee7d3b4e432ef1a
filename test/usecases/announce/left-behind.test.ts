import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../../src/domain/report/report.ts';
import { leftover, stepsOf } from '../../../tools/builders/reports.ts';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import { URL_OF_IT } from '../../support/world/people-reports.ts';

const ALWAYS = { perDay: 0.46, perMonth: 14.02, sinceCreation: 3.5 };
const COST = { perHour: 0.0192, perDay: 0.15, perMonth: 4.63, sinceCreation: 1.2, alwaysAwake: ALWAYS };
const LOG_GROUP = leftover({
  resource: 'Log',
  type: 'AWS::Logs::LogGroup',
  name: '/shop/feature',
  why: 'its template keeps it',
});

describe('what is left behind, and what an environment costs', () => {
  const desk = withDesk();

  /** As the workflow does it: with `toJSON(steps)`. */
  function tell(...reports: readonly Report[]) {
    return desk.tell([], { results: stepsOf(...reports) });
  }

  function provisioned(overrides: Partial<Report['environment'] & object> = {}): Report {
    const environment = { name: 'shop-feature', url: URL_OF_IT, cost: COST, ...overrides };
    return desk.reports.provisioned({ environment });
  }

  async function comment(): Promise<readonly string[]> {
    const [shown = ''] = ((await desk.seen.comment()) ?? '').split('\n\n<details>');
    return shown.split('\n').slice(1);
  }

  it('stands in the comment, the message and the summary of an environment that is ready', async () => {
    const { summary } = await tell(provisioned({ leftovers: [leftover(), LOG_GROUP] }));
    expect(await comment()).toEqual([
      '### The environment is ready (project shop, kind preview)',
      '',
      `Try it at <${URL_OF_IT}/>`,
      '',
      '| Environment | State | Address | Commit | Changed | Run | Cost |',
      '|---|---|---|---|---|---|---|',
      expect.stringMatching(
        /^\| shop, preview \| ready \| \[open\]\(http:[^|]*\) \| 0a34444 \[.+\]\(https:\/\/github\.com\/octo-org\/shop\/commit\/[0-9a-f]{40}\) \| 2026-03-02 09:00 UTC \| \[log\]\(.*\/runs\/1\) \| 0\.15 a day, 4\.63 a month, 14\.02 if it never slept \|$/,
      ),
      '',
      'Left behind:',
      '',
      '- Uploads \\(shop\\-uploads\\): The bucket is not empty',
      '- Log \\(/shop/feature\\): its template keeps it',
    ]);
    expect(desk.seen.messages()[0]?.text.split('\n').slice(2)).toEqual([
      'It costs 0.15 a day, 4.63 a month, 14.02 if it never slept.',
      'Left behind: Uploads (shop-uploads): The bucket is not empty; Log (/shop/feature): its template keeps it.',
    ]);
    expect(summary).toContain('| Step | About | Decision | Why | Cost |');
    expect(summary).toContain(
      '| 0.15 a day, 4.63 a month, 14.02 if it never slept; 1.20 since it was made |',
    );
    expect(summary).toContain(
      '| `shop-feature` | Uploads | `AWS::S3::Bucket` | shop\\-uploads | The bucket is not empty |',
    );
  });

  it('stays out where a report has none of it', async () => {
    const { summary } = await desk.tell([desk.reports.provisioned()]);
    const told = [summary, await desk.seen.comment(), desk.seen.messages()[0]?.text].join('\n');
    expect(told).not.toMatch(/cost|left behind/i);
  });

  it('edits nothing for a sum that only grew', async () => {
    await tell(provisioned({ leftovers: [leftover()] }));
    const mark = desk.people.mark();
    const { report } = await tell(provisioned({ cost: { ...COST, sinceCreation: 1.3 } }));
    expect(report).toMatchObject({ decision: 'unchanged', reasonCode: 'announced_before' });
    expect(desk.people.writesSince(mark)).toEqual([]);
    expect(await desk.seen.comment()).toContain('Left behind:');
  });

  it('is told of the last change only', async () => {
    await tell(provisioned({ leftovers: [leftover()] }));
    desk.head = desk.setUp.push('two');
    await tell(provisioned({ cost: { unknown: 'no price for t4g.micro' } }));
    expect(await desk.seen.comment()).not.toContain('Left behind:');
    expect((await comment()).at(-1)).toMatch(/ \| unknown \\\(no price for t4g.micro\\\) \|$/);
    expect(desk.seen.messages()[0]?.text).toContain('What it costs is unknown (no price for t4g.micro).');
  });

  it('is told of an environment that is gone, also in the reply that people are notified of', async () => {
    await tell(provisioned());
    const left = 'Left behind: Uploads (shop-uploads): The bucket is not empty.';
    await tell(desk.reports.tornDown({ leftovers: [leftover()], cost: COST }));
    expect(await comment()).toEqual([
      '### The environment is gone (project shop, kind preview)',
      '',
      '| Environment | State | Address | Commit | Changed | Run | Cost |',
      '|---|---|---|---|---|---|---|',
      expect.stringMatching(/^\| shop, preview \| gone \| – \| .* \| 1\.20 in all \|$/),
      '',
      'It was taken down.',
      '',
      'Left behind:',
      '',
      '- Uploads \\(shop\\-uploads\\): The bucket is not empty',
    ]);
    const [parent, reply] = desk.seen.messages();
    expect(parent?.text.split('\n').slice(1)).toEqual(['Taken down.', 'It cost 1.20 in all.', left]);
    expect(reply?.text).toBe(`The environment of pull request #${desk.number} is gone. ${left}`);
  });

  it('is not forgotten when a later run finds nothing to take down', async () => {
    await tell(provisioned());
    await tell(desk.reports.tornDown({ leftovers: [leftover()], cost: COST }));
    await tell(desk.reports.tornDown({ decision: 'nothing', reasonCode: 'nothing_to_do' }));
    expect(await comment()).toEqual(
      expect.arrayContaining([expect.stringMatching(/ 1\.20 in all \|$/), 'Left behind:']),
    );
    await tell(provisioned());
    expect(await desk.seen.comment()).not.toContain('Left behind:');
  });

  it('stands below what went wrong when a teardown failed, and goes when a later one is through', async () => {
    await tell(provisioned());
    const sentence = 'Stack shop-feature could not be deleted: Uploads (shop-uploads).';
    await tell(
      desk.reports.tornDown({
        decision: 'failed',
        reasonCode: 'leftover',
        sentence,
        leftovers: [leftover()],
      }),
    );
    expect((await comment()).slice(-4)).toEqual([
      '',
      'Left behind:',
      '',
      '- Uploads \\(shop\\-uploads\\): The bucket is not empty',
    ]);
    await tell(desk.reports.tornDown());
    expect(await desk.seen.comment()).not.toContain('Left behind:');
  });

  it('names the first few and counts the others', async () => {
    const leftovers = Array.from({ length: 8 }, (_, index) => leftover({ resource: `Uploads${index}` }));
    const { summary } = await tell(provisioned({ leftovers }));
    expect((await comment()).filter((line) => line.startsWith('- '))).toHaveLength(6);
    expect((await comment()).at(-1)).toBe('- 3 more, which the job summary lists');
    expect(desk.seen.messages()[0]?.text).toMatch(/Uploads2 [^;]*; and 5 more\.$/);
    expect(summary).toContain('Uploads7');
  });

  it('tells no account, whatever a report says', async () => {
    const why = 'arn:aws:iam::111122223333:role/x may not delete shop-111122223333';
    const { summary } = await tell(provisioned({ leftovers: [leftover({ why })] }));
    const told = [summary, await desk.seen.comment(), desk.seen.messages()[0]?.text].join('\n');
    expect(told).toContain('role/x may not delete');
    expect(told).not.toMatch(/arn:aws|111122223333/);
  });
});
