import { afterEach, describe, expect, it } from '@jest/globals';
import { createLinearWorld, type LinearWorld } from '../../../support/world/linear-world.ts';

const worlds: LinearWorld[] = [];

afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

async function started(seed = 1, pageSize?: number) {
  const linear = await createLinearWorld(seed, pageSize);
  worlds.push(linear);
  const tracker = linear.tracker();
  return { linear, tracker, story: await linear.story('SHOP-1') };
}

describe('a label in Linear', () => {
  it('is made for the team where there is none of its name', async () => {
    const { linear, tracker, story } = await started();
    await tracker.addLabel(story, 'staged');
    expect(linear.writes()).toEqual(['mutation MakeLabel', 'mutation AddLabel']);
    await tracker.addLabel(story, 'STAGED');
    expect(linear.writes()).toHaveLength(2);
    expect(linear.issue('SHOP-1').labels).toEqual(['auto', 'staged']);
  });

  it.each([
    ['the team', 'SHOP'],
    ['the workspace', undefined],
  ])('is that of %s, in any case, among those of other teams', async (_of, team) => {
    const { linear, tracker, story } = await started(2, 2);
    linear.act('team', { key: 'ENG', name: 'Engineering' });
    linear.act('team', { key: 'OPS', name: 'Operations' });
    if (team !== undefined) linear.act('label', { name: 'staged', team: 'ENG' });
    if (team !== undefined) linear.act('label', { name: 'Staged', team: 'OPS' });
    linear.act('label', { name: 'Staged', ...(team === undefined ? {} : { team }) });
    await tracker.addLabel(story, 'staged');
    expect(linear.writes()).toEqual(['mutation AddLabel']);
    expect(linear.issue('SHOP-1').labels).toEqual(['Staged', 'auto']);
  });

  it('is the one that another run has made meanwhile', async () => {
    const { linear, story } = await started();
    let isMade = false;
    const racing = linear.tracker({
      fetch: async (input, init) => {
        if (String(init?.body).includes('issueLabelCreate') && !isMade) {
          isMade = true;
          linear.act('label', { name: 'staged', team: 'SHOP' });
        }
        return fetch(input, init);
      },
    });
    await racing.addLabel(story, 'staged');
    expect(linear.issue('SHOP-1').labels).toEqual(['auto', 'staged']);
    expect(linear.state().labels).toEqual(['auto', 'staged']);
  });

  it('is an error where its name is that of a group', async () => {
    const { linear, tracker, story } = await started();
    linear.act('label', { name: 'Stage', team: 'SHOP', isGroup: true });
    await expect(tracker.addLabel(story, 'stage')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      message:
        'The tracker has a label of the name of stage that no issue of team SHOP takes; give it another name in the tracker.',
    });
  });

  it('comes off in any case, also of an issue with many', async () => {
    const { linear, tracker, story } = await started(1, 2);
    for (const label of ['a', 'b', 'c', 'd', 'Staged'])
      linear.act('mark', { issue: 'SHOP-1', label, by: linear.people.a });
    await tracker.removeLabel(story, 'staged');
    expect(linear.issue('SHOP-1').labels).toEqual(['a', 'auto', 'b', 'c', 'd']);
    await tracker.removeLabel(story, 'staged');
    expect(linear.writes()).toEqual(['mutation RemoveLabel']);
  });
});

describe('a link in Linear', () => {
  const link = { key: 'greenroom:1/shop/preview/a', url: 'https://a.example.com', title: 'Preview' };

  it('is one attachment of its key, and others stay', async () => {
    const { linear, tracker, story } = await started(1, 2);
    const other = { key: 'greenroom:1/shop/staging/a', url: 'https://s.example.com', title: 'Staging' };
    linear.act('attach', {
      issue: 'SHOP-1',
      url: 'https://p.example.com',
      title: 'By hand',
      by: linear.people.a,
    });
    await tracker.link(story, other);
    await tracker.link(story, link);
    await tracker.link(story, { ...link, url: 'https://b.example.com/' });
    expect(linear.issue('SHOP-1').attachments.map(({ url }) => url)).toEqual([
      'https://p.example.com',
      'https://s.example.com',
      'https://b.example.com/',
    ]);
    const written = linear.writes().length;
    await tracker.link(story, { ...link, url: 'https://b.example.com' });
    expect(linear.writes()).toHaveLength(written);
  });

  it('is one again after a run that ended between the new attachment and the old one', async () => {
    const { linear, tracker, story } = await started();
    await tracker.link(story, link);
    linear.world.core.faults.add({
      name: 'gone',
      service: 'linear',
      operation: 'mutation Detach',
      phase: 'before',
      effect: 'reset',
    });
    const moved = { ...link, url: 'https://b.example.com' };
    await expect(tracker.link(story, moved)).rejects.toMatchObject({ reasonCode: 'unreachable' });
    expect(linear.issue('SHOP-1').attachments).toHaveLength(2);
    await tracker.link(story, moved);
    expect(linear.issue('SHOP-1').attachments).toMatchObject([{ url: 'https://b.example.com' }]);
  });

  it('has its title changed in place', async () => {
    const { linear, tracker, story } = await started();
    await tracker.link(story, link);
    await tracker.link(story, { ...link, title: 'Preview, asleep' });
    expect(linear.issue('SHOP-1').attachments).toMatchObject([{ url: link.url, title: 'Preview, asleep' }]);
  });

  it('leaves what a person attached as it is, also where it is the same address', async () => {
    const { linear, tracker, story } = await started();
    linear.act('attach', { issue: 'SHOP-1', url: link.url, title: 'By hand', by: linear.people.a });
    await tracker.link(story, link);
    expect(linear.writes()).toEqual([]);
    await tracker.link(story, { ...link, url: 'https://b.example.com' });
    await tracker.link(story, link);
    expect(linear.issue('SHOP-1').attachments).toMatchObject([{ url: link.url, title: 'By hand' }]);
  });
});

describe('a comment in Linear', () => {
  it('is the oldest of its own with the marker, and nobody else’s', async () => {
    const { linear, tracker, story } = await started(3, 2);
    linear.act('comment', { issue: 'SHOP-1', text: '[k] of another', by: linear.people.b });
    linear.act('comment', { issue: 'SHOP-1', text: '[k] of an integration' });
    await tracker.createComment(story, '[k] first');
    await tracker.createComment(story, '[k] second');
    expect(await tracker.findComment(story, '[k]')).toMatchObject({ text: '[k] first' });
    expect(await tracker.findComment(story, '[j]')).toBeUndefined();
  });

  it('is an error where it is gone, or where Linear does not say that it is written', async () => {
    const { linear, tracker, story } = await started();
    const gone = tracker.updateComment(story, '00000000-0000-4000-8000-000000000000', 'x');
    await expect(gone).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      message: expect.stringContaining('it was deleted or moved'),
    });
    const unsaid = linear.tracker({
      fetch: async () => Response.json({ data: { commentCreate: { success: false } } }),
    });
    await expect(unsaid.createComment(story, 'x')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      message:
        'The tracker did not comment on story SHOP-1, and does not say why; do it in the tracker, or run the job again.',
    });
  });
});
