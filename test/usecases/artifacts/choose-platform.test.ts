import { describe, expect, it } from '@jest/globals';
import { BRANCH, ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

/** The world offers 6.11.1 and 6.8.0 of Node.js 24 and 6.11.1, 6.7.4 and 6.6.8 of Node.js 22. */
const NEWEST_24 = '64bit Amazon Linux 2023 v6.11.1 running Node.js 24';
const NEWEST_22 = '64bit Amazon Linux 2023 v6.11.1 running Node.js 22';
const OLD_22 = '64bit Amazon Linux 2023 v6.7.4 running Node.js 22';
const RETIRED_22 = '64bit Amazon Linux 2023 v6.0.1 running Node.js 22';
const BRANCH_22 = 'Node.js 22 running on 64bit Amazon Linux 2023';

const stage = withPreview({ seed: 8 });

/** Provisions with that platform and says which one the stack has then. */
async function provision(attempt: number, platform: string | undefined, template?: string) {
  const { report, log } = await provisionHere(stage, attempt, {
    health: 'none',
    ...(platform === undefined ? {} : { parameters: JSON.stringify({ SolutionStackName: platform }) }),
    ...(template === undefined ? {} : { template }),
  });
  const { stacks } = stage.world.look<{
    stacks: readonly { name: string; parameters: Record<string, string> }[];
  }>('cloudformation');
  const found = stacks.find((each) => each.name === ENVIRONMENT);
  return { report, log, platform: found?.parameters['SolutionStackName'] };
}

function push(path: string, text: string): void {
  stage.world.act('github', 'push', { branch: BRANCH, files: { [path]: text }, by: 'mr-a' });
}

function templateWith(platform: string): string {
  return `
Parameters:
  Commit: { Type: String }
  SolutionStackName: { Type: String, Default: "${platform}" }
Resources:
  Files: { Type: "AWS::S3::Bucket" }
`;
}

function lists(): number {
  const entries = stage.world.log.entries();
  return entries.filter((entry) => entry.operation === 'ListAvailableSolutionStacks').length;
}

describe('the platform of an environment', () => {
  it('is the newest of its branch when the environment is made, and stays when it is updated', async () => {
    expect(await provision(1, BRANCH_22)).toMatchObject({
      report: { decision: 'created' },
      platform: NEWEST_22,
    });
    expect(lists()).toBe(1);
    push('checkout.txt', 'two clicks\n');
    expect(await provision(2, BRANCH_22)).toMatchObject({
      report: { decision: 'updated' },
      platform: NEWEST_22,
    });
    expect(lists()).toBe(1);
  });

  it('stays at an old version of its branch rather than have the environment replaced', async () => {
    expect(await provision(1, OLD_22)).toMatchObject({ report: { decision: 'created' }, platform: OLD_22 });
    push('checkout.txt', 'two clicks\n');
    expect(await provision(2, BRANCH_22)).toMatchObject({
      report: { decision: 'updated' },
      platform: OLD_22,
    });
  });

  it("is the newest of its branch where a team's pin or a template's default has retired", async () => {
    const pinned = await provision(1, RETIRED_22);
    expect(pinned).toMatchObject({ report: { decision: 'created' }, platform: NEWEST_22 });
    expect(pinned.log.join('\n')).toContain(`warning: The platform '${RETIRED_22}' is retired`);
  });

  it("is the newest of the branch of a template's default", async () => {
    push('infra/stack.yml', templateWith('64bit Amazon Linux 2023 v6.0.1 running Node.js 24'));
    expect(await provision(1, undefined, 'infra/stack.yml')).toMatchObject({ platform: NEWEST_24 });
  });

  it("is the template's own where nobody may list platforms", async () => {
    const platform = '64bit Amazon Linux 2023 v6.8.0 running Node.js 24';
    push('infra/stack.yml', templateWith(platform));
    stage.world.faults.add({
      name: 'no right to list platforms',
      operation: 'ListAvailableSolutionStacks',
      phase: 'before',
      effect: 'answer',
      times: 9,
      answer: {
        status: 403,
        headers: { 'content-type': 'text/xml' },
        body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
      },
    });
    const made = await provision(1, undefined, 'infra/stack.yml');
    expect(made).toMatchObject({ report: { decision: 'created' }, platform });
    expect(made.log.join('\n')).toContain('warning: The platform is used as it is');
  });

  it('is refused before the first write where there is none of that name', async () => {
    const { report } = await provision(1, 'Node.js 23 running on 64bit Amazon Linux 2023');
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_input',
      sentence: expect.stringContaining('Node.js 24 running on 64bit Amazon Linux 2023'),
    });
    expect(stage.world.log.entries().filter((entry) => entry.write)).toEqual([]);
  });
});
