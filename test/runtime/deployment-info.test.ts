import { describe, expect, it } from '@jest/globals';
import { URL_OF_ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { hoursHere } from '../support/runs/hours-here.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const SETTINGS = { hours: 'Mon-Fri 08:00-20:00', 'deployment-info': '/version' };
const OLD = '0123456789abcdef0123456789abcdef01234567';

const stage = withPreview({ seed: 7 });

async function hoursAt(time: string) {
  stage.world.clock.set(time);
  return (await hoursHere(stage.world)).report;
}

function asked(): number {
  return stage.world.log.entries().filter((each) => each.service === 'site' && each.path === '/version')
    .length;
}

describe("the settings' deployment-info", () => {
  it('is asked by whoever deploys and by whoever wakes, until it is the right commit three times in a row', async () => {
    const text = JSON.stringify({ environments: { preview: SETTINGS } });
    const files = { '.github/greenroom.yml': text };
    stage.world.act('github', 'push', { branch: 'main', files, by: 'mr-a' });
    expect((await provisionHere(stage, 1, {})).report).toMatchObject({ decision: 'created' });
    expect(asked()).toBe(3);
    expect(await hoursAt('2026-03-02T23:00:00Z')).toMatchObject({ decision: 'slept' });
    stage.world.act('site', 'lag', { host: new URL(URL_OF_ENVIRONMENT).host, sha: OLD, answers: 4 });
    expect(await hoursAt('2026-03-03T09:00:00Z')).toMatchObject({
      decision: 'woken',
      items: [{ url: URL_OF_ENVIRONMENT }],
    });
    expect(asked()).toBe(3 + 4 + 3);
  });
});
