import { describe, expect, it } from '@jest/globals';
import { BRANCH, ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { hoursHere } from '../support/runs/hours-here.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const TEMPLATE = `
Parameters:
  Asleep: { Type: String, Default: "false" }
Conditions:
  IsAwake: !Equals [!Ref Asleep, "false"]
Resources:
  Topic: { Type: AWS::SNS::Topic }
  Compute: { Type: AWS::SNS::Topic, Condition: IsAwake }
Outputs:
  SiteUrl: { Value: https://shop.example.com }
  Url: { Value: https://console.example.com }
`;
const SETTINGS = { template: 'infra/stack.yml', health: 'none', hours: 'Mon-Fri 08:00-20:00' };

const stage = withPreview({ seed: 9 });

async function standing(settings: object) {
  push(BRANCH, 'infra/stack.yml', TEMPLATE);
  push('main', '.github/greenroom.yml', JSON.stringify({ environments: { preview: settings } }));
}

function push(branch: string, path: string, text: string): void {
  stage.world.act('github', 'push', { branch, files: { [path]: text }, by: 'mr-a' });
}

async function hoursAt(time: string) {
  stage.world.clock.set(time);
  return (await hoursHere(stage.world)).report;
}

describe("the output that holds an environment's address", () => {
  it('is the one that the settings name, for provision as for hours', async () => {
    await standing({ ...SETTINGS, 'url-output': 'SiteUrl' });
    const { outputs } = await provisionHere(stage, 1, {});
    expect(outputs['url']).toBe('https://shop.example.com');
    expect(await hoursAt('2026-03-02T23:00:00Z')).toMatchObject({ decision: 'slept' });
    const woken = { decision: 'woken', items: [{ name: ENVIRONMENT, url: 'https://shop.example.com' }] };
    expect(await hoursAt('2026-03-03T09:00:00Z')).toMatchObject(woken);
    const told = { standing: 'awake', url: 'https://shop.example.com' };
    expect(await hoursAt('2026-03-03T10:00:00Z')).toMatchObject({ decision: 'nothing', items: [told] });
  });

  it("is the step's where the step names one, and Url where nobody does", async () => {
    await standing({ ...SETTINGS, 'url-output': 'Url' });
    const { outputs } = await provisionHere(stage, 1, { 'url-output': 'SiteUrl' });
    expect(outputs['url']).toBe('https://shop.example.com');
    push('main', '.github/greenroom.yml', JSON.stringify({ environments: { preview: SETTINGS } }));
    expect((await provisionHere(stage, 2, {})).outputs['url']).toBe('https://console.example.com');
  });
});
