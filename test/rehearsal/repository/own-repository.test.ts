import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decisionsIn, rehearseFolder, stacksIn } from '../../support/runs/rehearse-cli.ts';
import { brokenCopy, fixtureFolder } from './folders.ts';

describe('a repository that is rehearsed as it stands', () => {
  it.concurrent('may be an Express app, whose pull request lives its whole life', async () => {
    const { status, output, account } = await rehearseFolder(fixtureFolder('express'));
    expect(output).toMatch(
      /comment: The environment is ready \(project express, kind preview\)\n +Try it at http:\/\/express-feature-123456789-check-qinov5ys-[0-9a-f]{8}\.eu-central-1\.elasticbeanstalk\.com\/\n/,
    );
    expect(decisionsIn(account)).toEqual([
      'open preview.yml/provision created environment_created',
      'open preview.yml/tracker updated story_moved',
      'open preview.yml/notify updated announced',
      'review preview.yml/provision unchanged already_current',
      'review preview.yml/tracker updated story_moved',
      'review preview.yml/notify updated announced',
      'label preview.yml/provision unchanged already_current',
      'label preview.yml/tracker updated story_moved',
      'label preview.yml/notify updated announced',
      'push preview.yml/provision updated environment_updated',
      'push preview.yml/tracker updated story_current',
      'push preview.yml/notify updated announced',
      'draft preview.yml/provision unchanged already_current',
      'draft preview.yml/tracker unchanged story_current',
      'draft preview.yml/notify unchanged announced_before',
      'off preview.yml/provision skipped opted_out',
      'off preview.yml/teardown deleted environment_deleted',
      'off preview.yml/tracker updated story_current',
      'off preview.yml/notify updated announced',
      'off preview.yml/provision created environment_created',
      'off preview.yml/tracker updated story_current',
      'off preview.yml/notify updated announced',
      'close preview.yml/provision skipped pull_request_closed',
      'close preview.yml/teardown deleted environment_deleted',
      'close preview.yml/tracker updated story_current',
      'close preview.yml/notify updated announced',
      'reopen preview.yml/provision created environment_created',
      'reopen preview.yml/tracker updated story_current',
      'reopen preview.yml/notify updated announced',
      'delete preview.yml/provision skipped pull_request_closed',
      'delete preview.yml/teardown deleted environment_deleted',
      'delete preview.yml/tracker updated story_current',
      'delete preview.yml/notify updated announced',
      'merge preview.yml/provision created environment_created',
      'merge preview.yml/tracker skipped no_story',
      'merge preview.yml/notify updated announced',
      'merge preview.yml/provision skipped pull_request_closed',
      'merge preview.yml/teardown deleted environment_deleted',
      'merge preview.yml/tracker skipped pull_request_closed',
      'merge preview.yml/notify updated announced',
      'fork preview.yml/provision skipped fork',
    ]);
    expect(stacksIn(account)).toEqual([
      'express-feature-123456789-check-qinov5ys DELETE_COMPLETE',
      'express-feature-123456789-check-qinov5ys DELETE_COMPLETE',
      'express-feature-123456789-check-qinov5ys DELETE_COMPLETE',
      'express-chore-merged-xuiso2ok DELETE_COMPLETE',
    ]);
    expect(account.notPlayed).toEqual(['actions/setup-node@v5']);
    expect(output).toContain('What is left\n  nothing but what the set-up has made\n');
    expect(output).toContain('Nothing is to be mended.');
    expect(status).toBe(0);
  });

  it.concurrent('may have a Dockerfile, settings and all workflows, and sleep at night', async () => {
    const folder = fixtureFolder('docker');
    const { status, output, account } = await rehearseFolder(folder, '--event', 'night', '--event', 'sweep');
    expect(output).toMatch(/Try it at http:\/\/weather-feature-123456789-check-qinov5ys-/);
    expect(decisionsIn(account)).toEqual([
      'open preview.yml/provision created environment_created',
      'open preview.yml/tracker updated story_moved',
      'open preview.yml/notify updated announced',
      'night greenroom.yml/due planned due',
      'night greenroom.yml/hours slept environment_slept',
      'night greenroom.yml/tracker updated story_current',
      'night greenroom.yml/notify updated announced',
      'night greenroom.yml/due planned due',
      'night greenroom.yml/hours woken environment_woken',
      'night greenroom.yml/tracker updated story_current',
      'night greenroom.yml/notify updated announced',
      'sweep preview.yml/provision created environment_created',
      'sweep preview.yml/tracker skipped no_story',
      'sweep preview.yml/notify updated announced',
      'sweep greenroom.yml/due planned due',
      'sweep greenroom.yml/orphaned deleted environment_deleted',
      'sweep greenroom.yml/tracker nothing nothing_to_do',
      'sweep greenroom.yml/notify updated announced',
    ]);
    expect(account.aws[0]?.stacks[0]?.parameters).toMatchObject({
      SolutionStackName: '64bit Amazon Linux 2023 v4.8.0 running Docker',
      InstanceType: 't3.small',
      Asleep: 'false',
    });
    expect(stacksIn(account)).toEqual([
      'weather-feature-123456789-check-qinov5ys UPDATE_COMPLETE',
      'weather-chore-forgotten-5gi3uulu DELETE_COMPLETE',
    ]);
    expect(status).toBe(0);
  });

  it.concurrent('may hold two projects, of which each gets its environment with the first change to it', async () => {
    const { status, output, account } = await rehearseFolder(fixtureFolder('several'), '--event', 'push');
    expect(output).toMatch(/Try it at http:\/\/shop-feature-123456789-checkout-qinov5ys-/);
    expect(output).toMatch(/2 environments: 2 ready/);
    expect(output).toMatch(/api, preview +ready +open \(http:\/\/api-feature-123456789-checkout-qinov5ys-/);
    const provisioned = decisionsIn(account).filter((each) => each.includes('/provision '));
    expect(provisioned).toEqual([
      'open previews.yml/provision created environment_created',
      'open previews.yml/provision skipped paths_untouched',
      'push previews.yml/provision updated environment_updated',
      'push previews.yml/provision created environment_created',
    ]);
    expect(stacksIn(account)).toEqual([
      'shop-feature-123456789-checkout-qinov5ys UPDATE_COMPLETE',
      'api-feature-123456789-checkout-qinov5ys CREATE_COMPLETE',
    ]);
    expect(output).toContain(
      'What is left\n  stack shop-feature-123456789-checkout-qinov5ys, UPDATE_COMPLETE\n  stack api-feature-123456789-checkout-qinov5ys, CREATE_COMPLETE\n',
    );
    expect(status).toBe(0);
  });

  const RIGHTS = join(fixtureFolder('static'), 'infra', 'rights.yml');

  it.concurrent('may be a site with a template of its own, of types that the world does not model', async () => {
    const folder = fixtureFolder('static');
    const { status, output, account } = await rehearseFolder(folder, '--event', 'close', '--set-up', RIGHTS);
    expect(output).toMatch(/Try it at https:\/\/[0-9a-f]+\.cloudfront\./);
    expect(account.aws[0]?.notices).toEqual([
      'not modelled: AWS::CloudFront::OriginAccessControl',
      'not modelled: AWS::CloudFront::ResponseHeadersPolicy',
      'not modelled: AWS::CloudFront::Distribution',
    ]);
    expect(output).toContain('World: not modelled: AWS::CloudFront::Distribution\n');
    expect(decisionsIn(account)).toEqual([
      'open preview.yml/provision created environment_created',
      'open preview.yml/tracker updated story_moved',
      'open preview.yml/notify updated announced',
      'close preview.yml/provision skipped pull_request_closed',
      'close preview.yml/teardown deleted environment_deleted',
      'close preview.yml/tracker updated story_current',
      'close preview.yml/notify updated announced',
    ]);
    expect(stacksIn(account)).toEqual(['recipes-feature-123456789-check-qinov5ys DELETE_COMPLETE']);
    expect(status).toBe(0);
  });
});

describe('a repository with a mistake', () => {
  it.concurrent('is told which platform its settings mean', async () => {
    const folder = brokenCopy('docker', '.github/greenroom.yml', ['Docker running', 'Dockr running']);
    const { status, output, account } = await rehearseFolder(folder, '--event', 'open');
    expect(account.red).toEqual([
      {
        place: 'preview.yml, job greenroom / preview, step Provision',
        sentence:
          "Elastic Beanstalk offers no platform of the name that 'SolutionStackName' gives in this region; correct it in the input 'parameters' or the settings (the nearest is 'Docker running on 64bit Amazon Linux 2023').",
        without: [],
      },
    ]);
    expect(output).toContain(
      "Mend this before you push it:\n  preview.yml, job greenroom / preview, step Provision: Elastic Beanstalk offers no platform of the name that 'SolutionStackName' gives",
    );
    expect(status).toBe(1);
  });

  it.concurrent('is told that the role of the set-up has no rights for its template', async () => {
    const { status, account } = await rehearseFolder(fixtureFolder('static'), '--event', 'open');
    expect(account.red).toEqual([
      {
        place: 'preview.yml, job greenroom / preview, step Provision',
        sentence:
          'Stack recipes-feature-123456789-check-qinov5ys could not be created (now ROLLBACK_COMPLETE); the first failure was AccessControl (AWS::CloudFront::OriginAccessControl): The world cannot judge by the policies of greenroom-cloudformation: it does not know what rights a resource of the type AWS::CloudFront::OriginAccessControl needs, and takes only cloudfront:* on every resource for enough; read the events of AccessControl of that time in CloudFormation, correct what they name in the template and push, or run the job again if it was in the account.',
        without: [],
      },
    ]);
    expect(status).toBe(1);
  });

  it.concurrent('is told which variable it means', async () => {
    const path = '.github/workflows/previews.yml';
    const folder = brokenCopy('several', path, [
      'vars.GREENROOM_PROVISION_ROLE }}',
      'vars.GREENROOM_PROVISON_ROLE }}',
    ]);
    const { status, output } = await rehearseFolder(folder, '--event', 'open');
    expect(output).toContain(
      '.github/workflows/previews.yml:39: vars.GREENROOM_PROVISON_ROLE is not set; vars.GREENROOM_PROVISION_ROLE is.\n',
    );
    expect(status).toBe(1);
  });
});
