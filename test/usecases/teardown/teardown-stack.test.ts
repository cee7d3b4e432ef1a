import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';
import { openDeployment } from '../../support/world/deployments.ts';

const ground = groundsToOpen();

function named(name: string, more: Readonly<Record<string, string>> = {}) {
  return { select: 'this', 'stack-name': name, confirm: name, ...more };
}

describe('taking one stack down by its name', () => {
  it('removes it although its pull request is open, and no other', async () => {
    const here = await ground();
    here.stack('shop-open', 'open');
    here.stack('shop-gone', 'gone');
    const number = here.open('open');
    const result = await here.sweep(named('shop-open'));
    expect(result.report).toMatchObject({
      decision: 'deleted',
      sentence: expect.stringContaining('somebody asked for it by its name'),
      subject: { branch: 'open', pullRequest: number },
    });
    expect(here.standing()).toEqual(['shop-gone']);
  });

  it('removes one whose tags do not tell its branch, which no sweep would', async () => {
    const here = await ground();
    const { 'greenroom:branch': _, branch: __, ...tags } = tagsOf('gone');
    here.stack('shop-nameless', 'gone', { tags });
    expect((await here.sweep()).report).toMatchObject({ decision: 'nothing' });
    expect((await here.sweep(named('shop-nameless'))).report).toMatchObject({ decision: 'deleted' });
    expect(here.standing()).toEqual([]);
  });

  it('says which name it did not find, and stays green for whoever repeats a run that was killed', async () => {
    const here = await ground();
    expect((await here.sweep(named('shop-typo'))).report).toMatchObject({
      decision: 'nothing',
      sentence:
        'There is no stack shop-typo; unless it was taken down before, check its name, the region and the role.',
    });
  });

  it('ends no record of another branch, whose environment somebody recorded under that name', async () => {
    const here = await ground();
    here.open('other');
    const record = await openDeployment(here.world, 'other', {
      environment: 'shop-typo',
      region: 'eu-central-1',
    });
    expect((await here.sweep(named('shop-typo'))).report).toMatchObject({
      decision: 'nothing',
      sentence:
        'There is no stack shop-typo; unless it was taken down before, check its name, the region and the role.',
    });
    expect(record.states()).toEqual([]);
  });

  it('keeps one that is labelled to be kept, unless it is forced', async () => {
    const here = await ground();
    here.stack('shop-kept', 'kept');
    const number = here.open('kept');
    here.world.act('github', 'label', { number, label: 'stage:keep', by: 'mr-b' });
    expect((await here.sweep(named('shop-kept'))).report).toMatchObject({
      decision: 'skipped',
      reasonCode: 'still_wanted',
    });
    expect((await here.sweep(named('shop-kept', { force: 'true' }))).report).toMatchObject({
      decision: 'deleted',
    });
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'not_owned',
      'of another repository',
      { tags: { ...tagsOf('x'), 'greenroom:repository-id': '70107999' } },
    ],
    ['not_owned', 'of another kind', { tags: { ...tagsOf('x'), 'greenroom:environment': 'staging' } }],
    ['not_owned', 'without our tags', { tags: { branch: 'x' } }],
    ['protected', 'with termination protection', { terminationProtection: true }],
    ['protected', 'that is tagged as protected', { tags: { ...tagsOf('x'), protect: 'true' } }],
  ])('refuses as %s one %s, force or not', async (reasonCode, _which, overrides) => {
    const here = await ground();
    here.stack('shop-x', 'x', overrides);
    const result = await here.sweep(named('shop-x', { force: 'true' }));
    expect(result.report).toMatchObject({ decision: 'refused', reasonCode });
    expect(here.writes()).toEqual([]);
    expect(here.standing()).toEqual(['shop-x']);
  });

  it("takes one that others made where 'branch-tag' and 'stack-prefix' tell of it", async () => {
    const here = await ground();
    here.stack('staging-x', 'x', { tags: { branch: 'x' } });
    const marks = { 'branch-tag': 'branch', 'stack-prefix': 'staging-' };
    expect((await here.sweep(named('staging-x', marks))).report).toMatchObject({ decision: 'deleted' });
    expect(here.standing()).toEqual([]);
  });

  it('has nothing to do where there is none of that name, and only plans in a dry run', async () => {
    const here = await ground();
    here.stack('shop-x', 'x');
    expect((await here.sweep(named('shop-none'))).report).toMatchObject({ decision: 'nothing' });
    expect((await here.sweep(named('shop-x', { 'dry-run': 'true' }))).report).toMatchObject({
      decision: 'planned',
    });
    expect(here.writes()).toEqual([]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a name that is not repeated',
      { 'stack-name': 'shop-x', confirm: 'shop-y' },
      /'confirm' does not repeat/,
    ],
    ['a name that is not confirmed', { 'stack-name': 'shop-x' }, /'confirm' does not repeat/],
    [
      'an ARN, which it does not repeat',
      {
        'stack-name': 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-x/1',
        confirm: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-x/1',
      },
      /^Input 'stack-name' is no name of a stack/,
    ],
    [
      'a name beside a branch',
      { ...named('shop-x'), branch: 'x' },
      /'branch' has a value beside 'stack-name'/,
    ],
    [
      'a name beside a sweep',
      { ...named('shop-x'), select: 'all' },
      /'select' has a value beside 'stack-name'/,
    ],
  ])('refuses %s', async (_what, inputs, sentence) => {
    const here = await ground();
    here.stack('shop-x', 'x');
    const result = await here.sweep({ select: 'this', ...inputs });
    expect(result.report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_input',
      sentence: expect.stringMatching(sentence),
    });
    expect(here.standing()).toEqual(['shop-x']);
  });
});
