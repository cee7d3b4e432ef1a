import { describe, expect, it } from '@jest/globals';
import { environmentName } from '../../../src/domain/environment/naming.ts';
import type { ReportItem } from '../../../src/domain/report/report.ts';
import { commentWithRow } from '../../../tools/builders/comments.ts';
import { lock } from '../../../tools/builders/locks.ts';
import type { InProcessResult } from '../../../tools/runs/in-process-run.ts';
import { locksIn } from '../../support/ports/locks-in-world.ts';
import { dueHere } from '../../support/runs/due-here.ts';
import { withGround } from '../../support/set-ups/with-ground.ts';
import { openDeployment } from '../../support/world/deployments.ts';

const here = withGround();
const HOUR = 3_600_000;
const TEMPLATE = {
  Parameters: { Commit: { Type: 'String' } },
  Resources: { Files: { Type: 'AWS::S3::Bucket' } },
};

function itemsOf({ report }: InProcessResult): readonly ReportItem[] {
  if (report === 'killed') throw new Error('Nobody killed it.');
  return report.items ?? [];
}

function look(inputs: Readonly<Record<string, string>> = {}): Promise<InProcessResult> {
  return dueHere(here.world, { tracker: '', wanted: 'label:never', ttl: '7d', ...inputs });
}

/** When an environment that was just made has an hour less than a day to live. @returns the number of its pull request. */
async function nearItsEnd(): Promise<number> {
  const number = here.open('old');
  const { commit } = await openDeployment(here.world, 'old');
  here.stack('shop-old', 'old', { agedHours: 0, template: TEMPLATE, parameters: { Commit: commit } });
  here.world.clock.advance((6 * 24 + 1) * HOUR);
  return number;
}

async function tell(number: number, ends?: string): Promise<void> {
  const token = here.world.github.token({ kind: 'workflow', permissions: { 'pull-requests': 'write' } });
  const state = { status: 'ready', ...(ends === undefined ? {} : { ends, expires: ends }) } as const;
  const answer = await fetch(
    `${here.world.env()['GITHUB_API_URL']}/repos/octo-org/shop/issues/${number}/comments`,
    {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({ body: commentWithRow('70107786/shop/preview/old', state) }),
    },
  );
  expect(answer.status).toBe(201);
}

describe('an environment whose time is up within a day', () => {
  it('is due where its pull request does not say so, and its sweep tells when that is', async () => {
    const number = await nearItsEnd();
    await tell(number);
    const found = await look();
    expect(found.outputs).toMatchObject({ sweep: 'true', expired: 'true' });
    expect(itemsOf(found)).toMatchObject([{ name: 'shop-old', branch: 'old', pullRequest: number }]);
    const [item] = itemsOf(await here.sweep({ select: 'expired', ttl: '7d' }));
    expect(item).toMatchObject({ decision: 'skipped', reasonCode: 'still_wanted', branch: 'old' });
    expect(item?.ends).toMatch(/^2026-03-\d\dT/);
    expect(here.standing()).toEqual(['shop-old']);
  });

  it.each([
    [
      'it was told',
      async () => {
        const number = await nearItsEnd();
        const [item] = itemsOf(await here.sweep({ select: 'expired', ttl: '7d' }));
        await tell(number, item?.ends ?? '');
      },
    ],
    ['nobody was told of it at all', nearItsEnd],
    [
      'it is kept',
      async () => {
        const number = await nearItsEnd();
        await tell(number);
        here.world.act('github', 'label', { number, label: 'stage:keep', by: 'mr-a' });
      },
    ],
    [
      'it is kept until a day that is far',
      async () => {
        const number = await nearItsEnd();
        await tell(number);
        here.world.act('github', 'label', { number, label: 'stage:until-2026-03-20', by: 'mr-a' });
      },
    ],
  ])('is not due where %s', async (_, furnish) => {
    await furnish();
    expect((await look()).outputs).toMatchObject({ sweep: 'false', expired: 'false' });
  });

  it('is not due where no comments are written, since nobody would know that it was said', async () => {
    await tell(await nearItsEnd());
    expect((await look({ sinks: 'slack' })).outputs).toMatchObject({ sweep: 'false', expired: 'false' });
  });

  it.each([
    ['its time, where the day until which it is kept is over before', 0, '2026-03-08', '2026-03-09T09:'],
    ['the day until which it is kept', 24, '2026-03-09', '2026-03-10T00:00:00.000Z'],
  ])('ends with %s', async (_, hours, day, end) => {
    const number = await nearItsEnd();
    here.world.clock.advance(hours * HOUR);
    here.world.act('github', 'label', { number, label: `stage:until-${day}`, by: 'mr-a' });
    const [item] = itemsOf(await here.sweep({ select: 'expired', ttl: '7d' }));
    expect(item).toMatchObject({ reasonCode: 'still_wanted', ends: expect.stringContaining(end) });
  });

  it('is due where a lock keeps it although its pull request names an end, which its sweep takes back', async () => {
    const number = await nearItsEnd();
    const ttl = { select: 'expired', ttl: '7d' };
    const [item] = itemsOf(await here.sweep(ttl));
    await tell(number, item?.ends ?? '');
    const environment = environmentName({ project: 'shop', kind: 'preview', branch: 'old' });
    await locksIn(here.world).claim(lock({ environment }));
    expect((await look()).outputs).toMatchObject({ sweep: 'true', expired: 'true' });
    const held = itemsOf(await here.sweep(ttl));
    expect(held).toMatchObject([{ decision: 'skipped', branch: 'old', pullRequest: number, held: true }]);
    expect(held[0]?.ends).toBeUndefined();
    here.world.clock.advance(24 * HOUR);
    expect(itemsOf(await here.sweep(ttl))).toMatchObject([{ reasonCode: 'locked', held: true }]);
    expect(here.standing()).toEqual(['shop-old']);
  });

  it('is not due where a lock keeps it', async () => {
    await tell(await nearItsEnd());
    const environment = environmentName({ project: 'shop', kind: 'preview', branch: 'old' });
    await locksIn(here.world).claim(lock({ environment }));
    expect((await look()).outputs).toMatchObject({ sweep: 'false', expired: 'false' });
  });
});
