import { describe, expect, it } from '@jest/globals';
import { main as hours } from '../../../actions/hours/main.ts';
import { runInProcess } from '../../../tools/runs/in-process-run.ts';
import { reviewRequested, stepEnvironment, stepInputs } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { sweepGround } from '../../support/runs/sweep-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';

const PRICES = '{ t3.micro: 0.01, t4g.micro: 0.01 }';
const closing = closingAfterEach();

const text = (markdown: string) => markdown.replaceAll('\\', '');

describe('what an environment costs', () => {
  it('stands in the summary and the report of provision, without one more call', async () => {
    const stage = closing(await reviewRequested({ seed: 7 }));
    const created = await provisionHere(stage, 1, { 'hourly-price': PRICES });
    expect(created.report).toMatchObject({
      environment: { cost: { perHour: 0.01, perDay: 0.24, perMonth: 7.3 } },
    });
    expect(text(created.summary)).toMatch(
      /\| Cost \| 0\.24 a day, 7\.30 a month; 0\.0\d since it was made \|/,
    );
    const before = stage.world.log.entries().length;
    const free = await provisionHere(stage, 2, {});
    const calls = stage.world.log.entries().length - before;
    const priced = await provisionHere(stage, 3, { 'hourly-price': '{ t3.large: 0.1 }' });
    expect(stage.world.log.entries().length - before).toBe(2 * calls);
    expect(JSON.stringify(free.report) + free.summary).not.toMatch(/[Cc]ost/);
    expect(text(priced.summary)).toContain('| Cost | unknown (no price for t3.micro) |');
  });

  it('refuses a price that is none, by the name of what it is for', async () => {
    const stage = closing(await reviewRequested({ seed: 7 }));
    for (const price of ['-1', 'free', '1e3', '0x10'])
      expect(
        (await provisionHere(stage, 1, { 'hourly-price': `{ t3.micro: "${price}" }` })).report,
      ).toMatchObject({
        decision: 'refused',
        reasonCode: 'invalid_input',
        sentence:
          "Input 'hourly-price' has a value for 't3.micro' that is no price; it takes the price of an hour as a number, such as 0.0096.",
      });
  });

  it("stands in the plan of a sweep, with the settings' prices, and is unknown where a price is missing", async () => {
    const settings = 'environments:\n  preview:\n    hourly-price: { t4g.micro: 0.01 }\n';
    const ground = closing(await sweepGround({ settings }));
    const template = {
      Parameters: { InstanceType: { Type: 'String' } },
      Resources: { Bucket: { Type: 'AWS::S3::Bucket' } },
    };
    ground.stack('shop-gone-a', 'gone-a', { template, parameters: { InstanceType: 't4g.micro' } });
    ground.stack('shop-gone-b', 'gone-b', { template, parameters: { InstanceType: 'm7g.large' } });
    const one = await ground.sweep({ select: 'this', branch: 'gone-a', 'dry-run': 'true' });
    expect(one.report).toMatchObject({ items: [{ cost: { perDay: 0.24, sinceCreation: 0.48 } }] });
    const byName = { select: 'this', 'stack-name': 'shop-gone-a', confirm: 'shop-gone-a', 'dry-run': 'true' };
    const rescued = await ground.sweep(byName);
    expect(rescued.report).toMatchObject({ items: [{ cost: { perDay: 0.24, sinceCreation: 0.48 } }] });
    const { summary, report } = await ground.sweep({ select: 'orphaned' });
    expect(text(summary)).toMatch(
      /`shop-gone-a` .*\| 0\.24 a day, 7\.30 a month; 0\.48 since it was made \|/,
    );
    expect(text(summary)).toMatch(/`shop-gone-b` .*\| unknown \(no price for m7g\.large\) \|/);
    expect(report).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ name: 'shop-gone-b', cost: { unknown: 'no price for m7g.large' } }),
      ]),
    });
  });

  it('is less where environments sleep, and the summary of hours says by how much', async () => {
    const stage = closing(await reviewRequested({ seed: 7 }));
    await provisionHere(stage, 1, {});
    const { world } = stage;
    const { summary, report } = await runInProcess({
      name: 'hours',
      main: hours,
      env: stepEnvironment(stage, 2),
      inputs: {
        ...stepInputs(stage, {}),
        hours: 'Mon-Fri 08:00-20:00 Europe/Berlin',
        'hourly-price': PRICES,
      },
      origin: world.origin(),
      sleep: async (ms) => world.clock.advance(ms * 100),
    });
    expect(report).toMatchObject({ items: [{ cost: { perMonth: 2.6071, alwaysAwake: { perMonth: 7.3 } } }] });
    expect(text(summary)).toContain('Sleep saves about 4.69 of 7.30 a month over 1 environment.');
  });
});
