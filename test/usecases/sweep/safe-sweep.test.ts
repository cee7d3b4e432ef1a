import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';
import { itemsOf } from './items-of.ts';

const ground = groundsToOpen();

const HOME = '/repos/{owner}/{repo}';

/** The twelve points of the contract for a sweep that can be trusted, in their order: what may go at all. */
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

  it('8. waits in the concurrency group of the branch, is never cancelled, and needs nothing but tags', async () => {
    const workflow = (name: string) =>
      parse(
        readFileSync(join(import.meta.dirname, '..', '..', '..', '.github', 'workflows', name), 'utf8'),
      ) as {
        jobs: Record<string, { concurrency: { group: string; 'cancel-in-progress': boolean } }>;
      };
    const shape = (group: string | undefined) =>
      group
        ?.replaceAll(/\$\{\{ github\.(head_ref|event\.ref) \}\}/g, 'BRANCH')
        .replaceAll(
          /-preview-\$\{\{ github\.(event\.pull_request\.head\.repo\.id|repository_id) \}\}/g,
          '-preview-HOME',
        );
    const { preview } = workflow('on-pull-request.yml').jobs;
    const { deleted, sweep } = workflow('on-default-branch.yml').jobs;
    expect(shape(deleted?.concurrency.group)).toMatch(/-preview-HOME-BRANCH$/);
    expect(shape(deleted?.concurrency.group)).toBe(shape(preview?.concurrency.group));
    expect([preview, deleted, sweep].map((job) => job?.concurrency['cancel-in-progress'])).toEqual([
      false,
      false,
      false,
    ]);
    // A scheduled run has no payload that names a branch: what stands in the tags is enough.
    const here = await ground();
    here.stack('shop-gone', 'gone');
    expect((await here.sweep()).report).toMatchObject({ decision: 'deleted' });
  });
});
