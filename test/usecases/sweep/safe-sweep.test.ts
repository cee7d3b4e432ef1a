import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { closingAfterEach } from '../../support/closing-after-each.ts';
import { type SweepGround, stacksOf, sweepGround } from '../../support/sweep-here.ts';
import { makeVersions, versionsOf } from '../../support/versions-here.ts';

const closing = closingAfterEach();

async function ground(options?: Parameters<typeof sweepGround>[0]): Promise<SweepGround> {
  return closing(await sweepGround(options));
}

const HOME = '/repos/{owner}/{repo}';

function itemsOf(result: { readonly report: unknown }): Record<string, string> {
  const { items } = result.report as { items?: readonly { name: string; reasonCode: string }[] };
  if (items === undefined) throw new Error(`The report has no items: ${JSON.stringify(result.report)}`);
  return Object.fromEntries(items.map((item) => [item.name, item.reasonCode]));
}

/** The twelve points of the contract for a sweep that can be trusted, in their order. */
describe('a safe sweep', () => {
  it('1. takes down nothing when a list that it goes by cannot be whole', async () => {
    const here = await ground();
    here.stack('shop-gone', 'gone');
    here.stack('shop-stands', 'stands');
    here.branch('stands');
    here.world.faults.add({
      name: 'a list that lacks a branch',
      service: 'github',
      operation: `GET ${HOME}/branches`,
      times: 99,
      phase: 'before',
      effect: 'interpose',
      async interpose(request, handle) {
        const answer = await handle(request);
        const all = JSON.parse(String(answer.body)) as readonly { name: string }[];
        return { ...answer, body: JSON.stringify(all.filter(({ name }) => name !== 'stands')) };
      },
    });
    expect((await here.sweep()).report).toMatchObject({ decision: 'failed', reasonCode: 'doubtful_facts' });
    expect(here.writes()).toEqual([]);
    here.world.faults.clear();
    expect((await here.sweep()).report).toMatchObject({ decision: 'deleted' });
    expect(here.standing()).toEqual(['shop-stands']);
  });

  it('2. takes up only root stacks of its own repository, project and kind, and none that is protected', async () => {
    const here = await ground();
    const foreign = { ...tagsOf('gone'), 'greenroom:repository-id': '70107999' };
    here.stack('shop-other-repository', 'gone', { tags: foreign });
    here.stack('shop-other-kind', 'gone', { tags: { ...tagsOf('gone'), 'greenroom:environment': 'demo' } });
    here.stack('shop-untagged', 'gone', { tags: { branch: 'gone' } });
    here.stack('awseb-e-abcdefghij-stack', 'gone');
    here.stack('shop-terminates-not', 'gone', { terminationProtection: true });
    here.stack('shop-tagged', 'gone', { tags: { ...tagsOf('gone'), protect: 'true' } });
    here.stack('shop-release', 'release/1');
    const before = here.standing();
    const result = await here.sweep({ protected: 'release/*', force: 'true' });
    expect(itemsOf(result)).toEqual({
      'shop-terminates-not': 'protected',
      'shop-tagged': 'protected',
      'shop-release': 'protected',
    });
    expect(here.writes()).toEqual([]);
    expect(here.standing()).toEqual(before);
  });

  it('3. needs a positive proof: the branch is gone, or the pull request itself says that it is closed', async () => {
    const here = await ground();
    here.stack('shop-gone', 'gone');
    here.stack('shop-closed', 'closed');
    here.closed('closed');
    here.stack('shop-listed', 'listed');
    const listed = here.closed('listed');
    here.stack('shop-never', 'never');
    here.branch('never');
    here.world.faults.add({
      name: 'an open pull request in a list of closed ones',
      service: 'github',
      operation: `GET ${HOME}/pulls/{pull_number}`,
      times: 99,
      phase: 'before',
      effect: 'interpose',
      async interpose(request, handle) {
        const answer = await handle(request);
        if (!request.path.endsWith(`/${listed}`)) return answer;
        return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), state: 'open' }) };
      },
    });
    const result = await here.sweep();
    expect(itemsOf(result)).toMatchObject({
      'shop-gone': 'environment_deleted',
      'shop-closed': 'environment_deleted',
      'shop-listed': 'doubtful_facts',
    });
    expect(here.standing()).toEqual(['shop-listed', 'shop-never']);
  });

  it('3. takes no 404 for a proof while the repository itself does not answer', async () => {
    const here = await ground();
    here.stack('shop-gone', 'gone');
    here.world.faults.add({
      name: 'a repository that this token cannot see any more',
      service: 'github',
      operation: `GET ${HOME}`,
      skip: 1,
      times: 99,
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 404,
        body: '{"message":"Not Found"}',
        headers: { 'content-type': 'application/json' },
      },
    });
    expect((await here.sweep()).report).toMatchObject({ decision: 'failed' });
    expect(here.standing()).toEqual(['shop-gone']);
  });

  it('4. leaves what is younger than the grace period', async () => {
    const here = await ground();
    here.stack('shop-young', 'gone', { agedHours: 0.5 });
    here.stack('shop-old', 'gone', { agedHours: 1.5 });
    const result = await here.sweep();
    expect(itemsOf(result)).toEqual({ 'shop-young': 'too_young', 'shop-old': 'environment_deleted' });
    expect(result.summary).toContain("made or changed less than 1 h ago, which 'grace' allows it");
    expect(here.standing()).toEqual(['shop-young']);
  });

  it('5. leaves what is busy, warns of what is stuck, and takes up a deletion that goes on', async () => {
    const here = await ground();
    here.stack('shop-busy', 'gone', { status: 'UPDATE_IN_PROGRESS', agedHours: 2 });
    here.stack('shop-stuck', 'gone', { status: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', agedHours: 30 });
    here.stack('shop-going', 'gone');
    here.world.act('cloudformation', 'fail-next', { stack: 'shop-going', logicalId: 'Bucket', on: 'delete' });
    const result = await here.sweep();
    expect(itemsOf(result)).toEqual({
      'shop-busy': 'busy',
      'shop-stuck': 'busy',
      'shop-going': 'environment_deleted',
    });
    expect(result.log).toContainEqual(
      expect.stringMatching(/^warning: shop-stuck stays: .*look at its events/),
    );
    expect(result.log.join('\n')).not.toMatch(/warning: shop-busy/);
  });

  it('6. takes down nothing at all when the plan is larger than the brake, and counts before the first deletion', async () => {
    const here = await ground();
    for (const name of ['a1', 'a2', 'a3', 'a4']) here.stack(`shop-${name}`, name);
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'refused', reasonCode: 'brake' });
    expect(result.summary).toMatch(/4 of 4 environments would go/);
    expect(here.writes()).toEqual([]);
    expect((await here.sweep({ 'max-fraction': '1', 'max-deletions': '3' })).report).toMatchObject({
      decision: 'refused',
    });
    expect((await here.sweep({ force: 'true' })).report).toMatchObject({ decision: 'deleted' });
    expect(here.standing()).toEqual([]);
  });

  it('6. tells of a tripped brake in one issue, edits it the next time, and only warns where it may not', async () => {
    const here = await ground();
    for (const name of ['a1', 'a2', 'a3', 'a4']) here.stack(`shop-${name}`, name);
    const issues = () =>
      here.world.look<{ issues: { title: string; body: string; state: string }[] }>('github').issues;
    expect((await here.sweep({ 'dry-run': 'true' })).report).toMatchObject({ reasonCode: 'brake' });
    expect(issues()).toEqual([]);
    await here.sweep();
    here.stack('shop-a5', 'a5');
    // A run's time is that of an answer, in whole seconds.
    here.world.clock.advance(1000);
    await here.sweep();
    expect(issues()).toMatchObject([
      {
        title: 'The sweep of shop/preview was stopped by its brake',
        state: 'open',
        body: expect.stringMatching(/`shop-a5` \| a5 \| 2 d \| take down \| branch 'a5' is gone/),
      },
    ]);
    const powerless = here.world.github.token({
      kind: 'workflow',
      permissions: { contents: 'read', 'pull-requests': 'read' },
    });
    const result = await here.sweep({ 'github-token': powerless });
    expect(result.report).toMatchObject({ decision: 'refused', reasonCode: 'brake' });
    expect(result.log).toContainEqual(
      expect.stringMatching(/^warning: No issue reports the brake; .*issues: write/),
    );
  });

  it('6. closes the issue of its brake with the first sweep that is within it, and no other issue', async () => {
    const here = await ground();
    for (const name of ['a1', 'a2', 'a3', 'a4']) here.stack(`shop-${name}`, name);
    const issues = () =>
      here.world
        .look<{ issues: { body: string; state: string }[] }>('github')
        .issues.map(({ state, body }) => [
          state,
          /greenroom:brake (\S+)/.exec(body)?.[1],
          /Closed:/.test(body),
        ]);
    await here.sweep();
    await here.sweep({ select: 'all' });
    const [orphaned, all] = ['70107786/shop/preview/orphaned', '70107786/shop/preview/all'];
    expect(issues()).toEqual([
      ['open', orphaned, false],
      ['open', all, false],
    ]);
    await here.sweep({ force: 'true', 'dry-run': 'true' });
    expect(issues()[0]).toEqual(['open', orphaned, false]);
    expect((await here.sweep({ force: 'true' })).report).toMatchObject({ decision: 'deleted' });
    expect(issues()).toEqual([
      ['closed', orphaned, true],
      ['open', all, false],
    ]);
  });

  it.each([
    ['the branch came back', (here: SweepGround) => here.branch('gone'), 'still_wanted'],
    ['its pull request was reopened', (here: SweepGround) => here.open('gone'), 'still_wanted'],
    [
      'the stack changed',
      (here: SweepGround) => {
        here.world.act('cloudformation', 'drop', { name: 'shop-gone', template: null, tags: null });
        here.stack('shop-gone', 'gone');
      },
      'nothing_to_do',
    ],
  ])('7. looks once more right before the first write: %s', async (_, meanwhile, reasonCode) => {
    const here = await ground();
    here.stack('shop-gone', 'gone');
    let once = false;
    const result = await here.sweep(
      {},
      {
        onPlan() {
          if (!once) meanwhile(here);
          once = true;
        },
      },
    );
    expect(itemsOf(result)).toEqual({ 'shop-gone': reasonCode });
    expect(here.standing()).toEqual(['shop-gone']);
    expect(here.writes()).toEqual([]);
  });

  it('7. deletes by ARN, with a token, and empties only the bucket of the stack that it deletes', async () => {
    const here = await ground();
    const { id } = here.stack('shop-gone', 'gone');
    here.stack('shop-stands', 'stands');
    here.open('stands');
    const bucketOf = (name: string) =>
      here.world
        .look<{ stacks: { name: string; resources: { Bucket: { physicalId: string } } }[] }>('cloudformation')
        .stacks.find((each) => each.name === name)?.resources.Bucket.physicalId;
    for (const name of ['shop-gone', 'shop-stands'])
      here.world.act('s3', 'fill', { bucket: bucketOf(name), objects: 2 });
    await here.sweep();
    const deletions = here.writes().filter((entry) => entry.operation === 'DeleteStack');
    expect(deletions.length).toBeGreaterThan(0);
    for (const { requestBody } of deletions) {
      const sent = new URLSearchParams(requestBody);
      expect(sent.get('StackName')).toBe(id);
      expect(sent.get('ClientRequestToken')).toMatch(/4242/);
    }
    const buckets = here.world.act<{ name: string }[]>('s3', 'buckets');
    expect(buckets.map((bucket) => bucket.name)).toContain(bucketOf('shop-stands'));
    expect(here.standing()).toEqual(['shop-stands']);
    expect(here.writes().filter((each) => each.path.includes(`${bucketOf('shop-stands')}`))).toEqual([]);
  });

  it('8. waits in the concurrency group of the branch, is never cancelled, and needs nothing but tags', async () => {
    const workflow = (name: string) =>
      parse(
        readFileSync(join(import.meta.dirname, '..', '..', '..', '.github', 'workflows', name), 'utf8'),
      ) as {
        jobs: Record<string, { concurrency: { group: string; 'cancel-in-progress': boolean } }>;
      };
    const shape = (group: string | undefined) =>
      group?.replaceAll(/\$\{\{ github\.(head_ref|ref_name|event\.ref)[^}]*\}\}/g, 'BRANCH');
    const { closed, deleted } = workflow('cleanup.yml').jobs;
    expect(shape(deleted?.concurrency.group)).toBe(shape(closed?.concurrency.group));
    expect(
      Object.values(workflow('cleanup.yml').jobs).map((job) => job.concurrency['cancel-in-progress']),
    ).toEqual([false, false, false]);
    // A scheduled run has no payload that names a branch: what stands in the tags is enough.
    const here = await ground();
    here.stack('shop-gone', 'gone');
    expect((await here.sweep()).report).toMatchObject({ decision: 'deleted' });
  });

  it('9. lets no failure stop the others, and ends red', async () => {
    const here = await ground();
    for (const name of ['a', 'b']) here.stack(`shop-${name}`, name);
    for (let time = 0; time < 5; time += 1)
      here.world.act('cloudformation', 'fail-next', { stack: 'shop-a', logicalId: 'Bucket', on: 'delete' });
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'failed', reasonCode: 'leftover' });
    expect(itemsOf(result)).toEqual({ 'shop-a': 'leftover', 'shop-b': 'environment_deleted' });
    expect(JSON.parse(result.outputs['deleted'] ?? '')).toHaveLength(1);
    expect(JSON.parse(result.outputs['failed'] ?? '')).toHaveLength(1);
    expect(result.summary).toMatch(/`shop-a` \| failed \| `leftover` \|.*Bucket/);
  });

  it('9. leaves behind what cannot be deleted only where that is asked for, and names it', async () => {
    const here = await ground();
    const { id } = here.stack('shop-a', 'a');
    for (let time = 0; time < 4; time += 1)
      here.world.act('cloudformation', 'fail-next', { stack: 'shop-a', logicalId: 'Bucket', on: 'delete' });
    const result = await here.sweep({ 'on-leftover': 'retain' });
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(result.outputs['deleted']).toMatch(/Bucket \([^)]+\) could not be deleted and was left behind/);
    expect(stacksOf(here.world).find((each) => each.id === id)?.status).toBe('DELETE_COMPLETE');
  });

  it('9. calls nothing deleted whose deletion still goes on', async () => {
    const here = await ground();
    here.stack('shop-slow', 'slow');
    here.world.act('cloudformation', 'stuck', { stack: 'shop-slow', logicalId: 'Bucket', on: 'delete' });
    const result = await here.sweep({ timeout: '1s' });
    expect(itemsOf(result)).toEqual({ 'shop-slow': 'deadline' });
    expect(result.report).toMatchObject({ decision: 'failed' });
    expect(result.outputs).toMatchObject({ count: '0', deleted: '[]' });
  });

  it('10. makes the same requests in a dry run, up to the first write, and shows reason and age', async () => {
    const requests = async (inputs: Record<string, string>) => {
      const here = await ground();
      here.stack('shop-gone', 'gone');
      here.stack('shop-open', 'open');
      here.open('open');
      const from = here.world.log.next();
      const result = await here.sweep(inputs);
      const sent = here.world.log.entries(from);
      const first = sent.findIndex((entry) => entry.operation === 'DeleteStack');
      const before = first < 0 ? sent : sent.slice(0, first);
      return { result, first, before: before.map((entry) => `${entry.service} ${entry.operation}`) };
    };
    const real = await requests({});
    const dry = await requests({ 'dry-run': 'true' });
    expect(dry.result.report).toMatchObject({ decision: 'planned', reasonCode: 'dry_run' });
    expect(dry.first).toBe(-1);
    expect(real.first).toBeGreaterThan(0);
    // Afterwards the dry run looks for versions without a stack, as the real one does later.
    expect(dry.before.slice(0, real.before.length).sort()).toEqual([...real.before].sort());
    for (const { result } of [real, dry]) {
      expect(result.summary).toMatch(/`shop-gone` \| gone \| 2 d \| take down \| branch 'gone' is gone/);
      expect(result.summary).toMatch(/`shop-open` \| open \(#\d+\) \| 2 d \| stays/);
    }
  });

  it('11. retries what failed to be deleted, and removes what a change set that was never executed left', async () => {
    const here = await ground();
    here.stack('shop-failed', 'gone', { status: 'DELETE_FAILED' });
    here.stack('shop-reviewed', 'stands', { status: 'REVIEW_IN_PROGRESS', agedHours: 2 });
    here.stack('shop-review', 'gone', { status: 'REVIEW_IN_PROGRESS', agedHours: 0.5 });
    here.open('stands');
    expect(itemsOf(await here.sweep({ force: 'true' }))).toEqual({
      'shop-failed': 'environment_deleted',
      'shop-reviewed': 'environment_deleted',
      'shop-review': 'busy',
    });
    expect(here.standing()).toEqual(['shop-review']);
  });

  it('11. removes the versions and bundles whose stack is gone, and no others', async () => {
    const here = await ground();
    await makeVersions(here, {
      'shop-lost-0123456789ab': tagsOf('lost'),
      'shop-foreign-0123456789ab': { ...tagsOf('foreign'), 'greenroom:repository-id': '70107999' },
      'shop-bare-0123456789ab': {},
      'shop-stands-0123456789ab': tagsOf('stands'),
      'shop-by-hand': tagsOf('by-hand'),
      'shop-held-0123456789ab': tagsOf('held'),
    });
    here.stack('shop-stands', 'stands');
    here.open('stands');
    await here.sweep();
    expect(versionsOf(here)).toHaveLength(6);
    here.world.clock.advance(2 * 3_600_000);
    await here.sweep({ protected: 'held' });
    expect(versionsOf(here).sort()).toEqual([
      'shop-bare-0123456789ab',
      'shop-by-hand',
      'shop-foreign-0123456789ab',
      'shop-held-0123456789ab',
      'shop-stands-0123456789ab',
    ]);
    const objects = here.world
      .act<{ name: string; keys?: string[] }[]>('s3', 'buckets')
      .find((bucket) => bucket.name.startsWith('elasticbeanstalk-'));
    expect(JSON.stringify(objects)).not.toContain('shop-lost');
  });

  it('11. takes the DNS record with its stack, and names what the template keeps without emptying it', async () => {
    const here = await ground();
    const { id } = here.stack('shop-gone', 'gone', {
      template: {
        Resources: {
          Kept: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Retain' },
          Record: {
            Type: 'AWS::Route53::RecordSet',
            Properties: {
              HostedZoneId: 'Z00000000EXAMPLE',
              Name: 'shop-gone.preview.example.com',
              Type: 'CNAME',
              TTL: '60',
              ResourceRecords: ['shop-gone.eu-central-1.elasticbeanstalk.com'],
            },
          },
        },
      },
    });
    const records = () => here.world.look<{ zones: { records: unknown[] }[] }>('route53').zones[0]?.records;
    expect(records()).toHaveLength(1);
    const kept = here.world
      .look<{ stacks: { id: string; resources: { Kept: { physicalId: string } } }[] }>('cloudformation')
      .stacks.find((each) => each.id === id)?.resources.Kept.physicalId;
    here.world.act('s3', 'fill', { bucket: kept, objects: 3 });
    const result = await here.sweep();
    expect(records()).toEqual([]);
    expect(result.outputs['deleted']).toContain(`Its template keeps Kept (${kept})`);
    expect(here.writes().filter((entry) => entry.service === 's3')).toEqual([]);
  });

  it('12. waits by ARN, and leaves to a new stack of the same name what is its own', async () => {
    const here = await ground();
    const application = { ApplicationName: { Type: 'String', Default: 'shop' } };
    const template = { Parameters: application, Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } };
    const { id } = here.stack('shop-gone', 'gone', { template });
    await makeVersions(here, { 'shop-gone-0123456789ab': tagsOf('gone') });
    let successor: string | undefined;
    const result = await here.sweep(
      {},
      {
        onWait() {
          const gone = stacksOf(here.world).find((each) => each.id === id)?.status === 'DELETE_COMPLETE';
          if (gone) successor ??= here.stack('shop-gone', 'gone', { template, agedHours: 0 }).id;
        },
      },
    );
    expect(successor).toBeDefined();
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(stacksOf(here.world).find((each) => each.id === successor)?.status).toBe('CREATE_COMPLETE');
    expect(versionsOf(here)).toEqual(['shop-gone-0123456789ab']);
    const waited = here.world.log
      .entries()
      .filter((entry) => entry.operation === 'DescribeStacks' && entry.requestBody.includes('StackName='))
      .map((entry) => new URLSearchParams(entry.requestBody).get('StackName'));
    expect(waited.filter((name) => name === id).length).toBeGreaterThan(1);
  });
});
