import { describe, expect, it } from '@jest/globals';
import { createJiraCloud, createJira as createJiraService } from '../../../rehearsal/world/jira/jira.ts';
import { createWorld } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createJira } from '../../../src/adapters/trackers/jira.ts';
import type { JiraFlavour } from '../../../src/adapters/trackers/jira-client.ts';
import type { Story, Tracker } from '../../../src/ports/tracker.ts';
import { trackerContract } from '../../contracts/tracker.contract.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const FLAVOURS: readonly JiraFlavour[] = ['cloud', 'data-center'];

interface IssueState {
  readonly key: string;
  readonly status: string;
  readonly labels: readonly string[];
  readonly comments: readonly { readonly by: string; readonly body: unknown }[];
  readonly links: readonly { readonly url: string; readonly title: string }[];
}

/** A site with one project, SHOP, and one issue in it, SHOP-12. */
async function createSite(flavour: JiraFlavour, seed = 1, project: Record<string, unknown> = {}) {
  const name = flavour === 'cloud' ? 'jira-cloud' : 'jira';
  const world = createWorld({ seed }, [createJiraService, createJiraCloud]);
  const listening = await listen(world);
  const act = (verb: string, args: Record<string, unknown>) => world.core.peer(name).control[verb]?.(args);
  for (const [id, person] of [
    ['101', 'Mr. A'],
    ['102', 'Mr. B'],
    ['103', 'Mr. C'],
  ] as const)
    act('person', { id, name: person, email: `${person.toLowerCase().replace('. ', '-')}@example.com` });
  act('project', { key: 'SHOP', name: 'Shop', members: ['101', '102', '103'], ...project });
  act('issue', { key: 'SHOP-12', summary: 'Check out with one click', labels: ['auto'], reporter: '103' });
  const options = {
    fetch,
    url: `${listening.origin}/${name}/`,
    token: flavour === 'cloud' ? 'greenroom@example.com:rehearsal-jira-token' : 'rehearsal-jira-token',
    flavour,
    sleep: async () => undefined,
  };
  const issue = (key = 'SHOP-12'): IssueState => {
    const { issues } = world.core.peer(name).state() as { issues: readonly IssueState[] };
    const found = issues.find((each) => each.key === key);
    if (found === undefined) throw new Error(`There is no issue ${key}.`);
    return found;
  };
  const writes = () =>
    world.core.log
      .entries(1)
      .filter(({ write }) => write)
      .map(({ operation }) => operation);
  return { act, options, issue, writes, tracker: createJira(options), close: () => listening.close(), world };
}

for (const flavour of FLAVOURS) {
  for (const seed of [1, 2, 3]) {
    for (const projects of [[], ['SHOP'], ['OPS', 'shop']]) {
      trackerContract(
        `Jira (${flavour}) with the projects ${projects.join(' and ')}, seed ${seed}`,
        async () => {
          const site = await createSite(flavour, seed);
          return {
            tracker: createJira({ ...site.options, projects }),
            stranger: createJira({ ...site.options, token: 'nobody@example.com:none' }),
            story: 'SHOP-12',
            requester: '103',
            unestimated: undefined,
            commentByOther: (key, text) => site.act('comment', { issue: key, text, by: '102' }),
            accept: (key, by) => site.act('accept', { issue: key, by }),
            links: async (key) => site.issue(key).links.map(({ url }) => url),
            close: site.close,
          };
        },
      );
    }
  }
}

async function storyOf(tracker: Tracker, id = 'SHOP-12'): Promise<Story> {
  const story = await tracker.story(id);
  if (story === undefined) throw new Error(`There is no story ${id}.`);
  return story;
}

describe.each(FLAVOURS)('Jira (%s)', (flavour) => {
  async function playing<T>(
    play: (site: Awaited<ReturnType<typeof createSite>>) => Promise<T>,
    project: Record<string, unknown> = {},
    seed = 1,
  ): Promise<T> {
    const site = await createSite(flavour, seed, project);
    return play(site).finally(() => site.close());
  }

  it('shows a story as the port has it', () =>
    playing(async ({ act, tracker, options }) => {
      act('issue', {
        key: 'SHOP-13',
        summary: 'It breaks',
        type: 'Bug',
        status: 'Delivered',
        assignee: '101',
        reporter: '102',
      });
      expect(await tracker.story('shop-13')).toEqual({
        id: 'SHOP-13',
        project: 'SHOP',
        title: 'It breaks',
        url: `${options.url}browse/SHOP-13`,
        type: 'bug',
        state: 'delivered',
        estimated: true,
        labels: [],
        ownerIds: ['101'],
        requesterId: '102',
      });
      expect(await createJira({ ...options, projects: ['OPS'] }).story('SHOP-13')).toBeUndefined();
    }));

  it('reads and moves by the names that the team gave its statuses, in any case', () =>
    playing(async ({ act, options, issue, writes }) => {
      act('rename-status', { project: 'SHOP', from: 'Delivered', to: 'Bei Abnahme' });
      const plain = createJira(options);
      const told = createJira({ ...options, statusNames: { delivered: 'bei abnahme' } });
      await plain.move(await storyOf(plain), 'finished');
      const before = writes();
      await expect(plain.move(await storyOf(plain), 'delivered')).rejects.toMatchObject({
        reasonCode: 'invalid_input',
        message:
          'Project SHOP has no status for stories that are delivered (Delivered, Ready for Acceptance, In Acceptance); say which of its own it is: Backlog, To Do, In Progress, In Review, Bei Abnahme, Done, Rejected.',
      });
      expect(writes()).toEqual(before);
      expect(await told.move(await storyOf(told), 'delivered')).toBe('moved');
      expect(issue().status).toBe('Bei Abnahme');
      expect((await storyOf(told)).state).toBe('delivered');
      expect((await storyOf(plain)).state).toBe('started');
    }));

  it('writes nothing for a story that is there already', () =>
    playing(async ({ tracker, writes }) => {
      const story = await storyOf(tracker);
      expect(await tracker.move(story, 'unstarted')).toBe('moved');
      await tracker.move(story, 'started');
      expect(await tracker.move(story, 'started')).toBe('moved');
      expect(writes()).toEqual(['POST /issue/{issue}/transitions']);
    }));

  it('says which transitions there are where none leads to the state', () =>
    playing(async ({ act, tracker, issue }) => {
      act('transition', { issue: 'SHOP-12', to: 'Done', by: '103' });
      expect(await tracker.move(await storyOf(tracker), 'delivered')).toEqual({
        refused:
          'No transition leads from Done to Delivered or Ready for Acceptance or In Acceptance; there is none',
        unestimated: false,
      });
      act('transition', { issue: 'SHOP-12', to: 'To Do', by: '103' });
      expect(await tracker.move(await storyOf(tracker), 'delivered')).toEqual({
        refused:
          'No transition leads from To Do to Delivered or Ready for Acceptance or In Acceptance; there are Start Progress to In Progress, Ask for Review to In Review',
        unestimated: false,
      });
      expect(issue().status).toBe('To Do');
    }));

  it('names what a transition requires, and all that Jira says of it', () =>
    playing(
      async ({ tracker }) => {
        const refusal = await tracker.move(await storyOf(tracker), 'started');
        expect(refusal).toEqual({
          refused: 'resolution: Resolution is required. customfield_10: Team is required.',
          unestimated: false,
        });
      },
      {
        edges: [
          {
            name: 'Start',
            to: 'In Progress',
            required: { resolution: 'Resolution', customfield_10: 'Team' },
          },
        ],
      },
    ));

  it('takes a transition by its own name where no status has the name', () =>
    playing(
      async ({ options, issue }) => {
        const tracker = createJira({ ...options, statusNames: { started: 'Go' } });
        expect(await tracker.move(await storyOf(tracker), 'started')).toBe('moved');
        expect(issue().status).toBe('Doing');
      },
      {
        statuses: [
          { name: 'To Do', category: 'new' },
          { name: 'Doing', category: 'new' },
        ],
        edges: [{ name: 'go', to: 'Doing' }],
      },
    ));

  it('tells who moved a story into its state, and when it was delivered before', () =>
    playing(async ({ act, tracker }) => {
      for (const [to, by] of [
        ['Delivered', '101'],
        ['Rejected', '102'],
        ['Delivered', '101'],
        ['Done', '103'],
      ] as const)
        act('transition', { issue: 'SHOP-12', to, by });
      act('label', { issue: 'SHOP-12', add: 'late', by: '101' });
      const move = await tracker.lastMove(await storyOf(tracker));
      expect(move).toMatchObject({ by: '103' });
      expect(Date.parse(move?.deliveredAt ?? '')).toBeLessThan(Date.parse(move?.at ?? ''));
    }));

  it('knows the state of a status that only its category tells, in the past too', () =>
    playing(
      async ({ act, tracker }) => {
        act('transition', { issue: 'SHOP-12', to: 'Gone Live', by: '103' });
        act('transition', { issue: 'SHOP-12', to: 'Archived', by: '101' });
        const story = await storyOf(tracker);
        expect(story.state).toBe('accepted');
        expect(await tracker.lastMove(story)).toMatchObject({ by: '103' });
      },
      {
        statuses: [
          { name: 'To Do', category: 'new' },
          { name: 'Gone Live', category: 'done' },
          { name: 'Archived', category: 'done' },
        ],
        edges: [],
      },
    ));

  it('tells of no move where the story never had one', () =>
    playing(async ({ tracker }) => {
      expect(await tracker.lastMove(await storyOf(tracker))).toBeUndefined();
    }));

  it('writes a label without spaces, and none that is there in another case', () =>
    playing(async ({ tracker, issue, writes }) => {
      const story = await storyOf(tracker);
      await tracker.addLabel(story, 'ready for  review');
      await tracker.addLabel(story, 'Ready for review');
      await tracker.addLabel(story, 'AUTO');
      expect(issue().labels).toEqual(['auto', 'ready-for-review']);
      await tracker.removeLabel(story, 'READY FOR REVIEW');
      expect(issue().labels).toEqual(['auto']);
      expect(writes()).toHaveLength(2);
    }));

  it('links again only what has changed', () =>
    playing(async ({ tracker, issue, writes }) => {
      const story = await storyOf(tracker);
      const link = { key: 'greenroom:k', url: 'https://a.example.com', title: 'Preview' };
      await tracker.link(story, link);
      await tracker.link(story, link);
      await tracker.link(story, { ...link, title: 'Preview, asleep' });
      await tracker.link(story, { ...link, key: 'greenroom:other' });
      expect(issue().links.map(({ title }) => title)).toEqual(['Preview, asleep', 'Preview']);
      expect(writes()).toHaveLength(3);
    }));

  it('gives hostile comments back as they were handed in', () =>
    playing(async ({ tracker }) => {
      const story = await storyOf(tracker);
      const text =
        '[greenroom:story k]\n\n{code}x{code} [~mr-a] @all :) (!) *b* \\\\ &lt; https://a.example.com/x_y.';
      await tracker.createComment(story, text);
      const found = await tracker.findComment(story, '[greenroom:story k]');
      expect(found?.text).toBe(text);
      await expect(tracker.updateComment(story, '999', 'x')).rejects.toMatchObject({
        reasonCode: 'far_side_error',
        status: 404,
      });
    }));

  it('knows by whom a name is shared, and takes one for shared where nobody may be searched', () =>
    playing(async ({ act, tracker, options }) => {
      const story = await storyOf(tracker);
      expect(await tracker.person(story, '103')).toMatchObject({ name: 'Mr. C', sharesName: false });
      act('person', { id: '104', name: 'mr. a', email: 'x@example.com', hidesEmail: true });
      expect(await tracker.person(story, '101')).toMatchObject({ sharesName: true });
      expect(await tracker.person(story, '104')).toMatchObject({ sharesName: true, email: undefined });
      const blind: typeof fetch = async (input, init) =>
        String(input).includes('/user/search') ? Response.json([]) : fetch(input, init);
      const person = await createJira({ ...options, fetch: blind }).person(story, '103');
      expect(person).toMatchObject({ sharesName: true });
    }));

  it('tells of a project that the token may not see as Jira does', () =>
    playing(async ({ act, tracker, options }) => {
      act('project', { key: 'OPS', name: 'Ops', isHidden: true });
      act('issue', { key: 'OPS-1', summary: 'x', reporter: '101' });
      const read = tracker.story('OPS-1').catch((error: { reasonCode: string }) => error.reasonCode);
      expect(await read).toBe(flavour === 'cloud' ? undefined : 'access_denied');
      expect(await tracker.story('NONE-1')).toBeUndefined();
      expect(await createJira({ ...options, projects: ['SHOP'] }).story('OPS-1')).toBeUndefined();
      expect(await tracker.ownId()).toBe('greenroom');
    }));
});

const OPTIONS = { url: 'https://jira.example.com/jira', token: 'pat', sleep: async () => undefined };
const STARTED = {
  key: 'SHOP-1',
  fields: { summary: 'T', status: { name: 'In Progress' }, project: { key: 'SHOP' } },
};

describe('the client of Jira', () => {
  it.each([
    ['https://shop.atlassian.net', 'a@example.com:t', 'https://shop.atlassian.net/rest/api/3/', 'Basic'],
    [
      'https://shop.atlassian.net/rest/api/2/',
      'a@example.com:t',
      'https://shop.atlassian.net/rest/api/3/',
      'Basic',
    ],
    [
      'https://api.atlassian.com/ex/jira/1',
      'a@example.com:t',
      'https://api.atlassian.com/ex/jira/1/rest/api/3/',
      'Basic',
    ],
    ['https://jira.example.com/jira', 'pat', 'https://jira.example.com/jira/rest/api/2/', 'Bearer pat'],
    ['https://jira.example.com', 'user:password', 'https://jira.example.com/rest/api/2/', 'Basic'],
    [
      'https://atlassian.net.example.com',
      'pat',
      'https://atlassian.net.example.com/rest/api/2/',
      'Bearer pat',
    ],
  ])('speaks to %s as it is spoken to', async (url, token, base, authorization) => {
    const script = scriptedFetch(() => Response.json(STARTED));
    expect(await createJira({ ...OPTIONS, url, token, fetch: script.fetch }).story('SHOP-1')).toMatchObject({
      state: 'started',
      ownerIds: [],
      requesterId: undefined,
    });
    expect(script.sent[0]?.url.href.startsWith(`${base}issue/SHOP-1?`)).toBe(true);
    expect(script.sent[0]?.headers.get('authorization')).toMatch(new RegExp(`^${authorization}`));
  });

  it.each([
    ['', "Input 'tracker-token' is empty"],
    ['secret-without-address', "Input 'tracker-token' has no colon"],
  ])('names the input for the token %j', (token, words) => {
    const make = () => createJira({ ...OPTIONS, url: 'https://shop.atlassian.net', token, fetch });
    expect(make).toThrow(words);
    expect(make).not.toThrow(/secret-without/);
  });

  it('asks for nothing that is no key', async () => {
    const script = scriptedFetch(() => Response.json(STARTED));
    const tracker = createJira({ ...OPTIONS, fetch: script.fetch });
    for (const id of ['12', '', 'SHOP', '../myself', 'SHOP-1/transitions'])
      expect(await tracker.story(id)).toBeUndefined();
    expect(script.sent).toHaveLength(0);
  });

  it('does not take an answer to nobody for one to its token', async () => {
    const headers = { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' };
    const { fetch } = scriptedFetch(() => Response.json(STARTED, { headers }));
    await expect(createJira({ ...OPTIONS, fetch }).story('SHOP-1')).rejects.toMatchObject({
      reasonCode: 'access_denied',
    });
  });

  it('says all that Jira says, on one line of moderate length, and never the token', async () => {
    const errors = { labels: `nasty\n::error::injected ${'x'.repeat(500)}` };
    const { fetch } = scriptedFetch(() => Response.json({ errorMessages: ['No.'], errors }, { status: 400 }));
    const failed: unknown = await createJira({ ...OPTIONS, fetch })
      .story('SHOP-1')
      .catch((error) => error);
    const message = failed instanceof Error ? failed.message : '';
    expect(message).toMatch(
      /^The tracker answered 400 when asked to read story SHOP-1 \(No\. labels: nasty ::error/,
    );
    expect(message.length).toBeLessThan(320);
    expect(message).not.toMatch(/\n|pat/);
  });

  it('ends a list that never ends', async () => {
    const page = (startAt: number) => ({
      startAt,
      total: 1_000_000,
      comments: [{ id: '1', author: { name: 'x' }, body: 'y' }],
    });
    const { fetch, sent } = scriptedFetch(
      () => Response.json(STARTED),
      () => Response.json(page(0)),
    );
    const tracker = createJira({ ...OPTIONS, fetch });
    expect(await tracker.findComment(await storyOf(tracker, 'SHOP-1'), 'z')).toBeUndefined();
    expect(sent).toHaveLength(3);
  });

  it('tells nobody from a history that Data Center cut', async () => {
    const item = { field: 'status', fromString: 'To Do', toString: 'In Progress' };
    const history = { created: '2026-03-02T09:00:00.000+0000', author: { name: 'mr-a' }, items: [item] };
    const told = (total: number) => () =>
      Response.json({ ...STARTED, changelog: { total, histories: [history] } });
    const moveOf = async (total: number) => {
      const { fetch } = scriptedFetch(() => Response.json(STARTED), told(total));
      const tracker = createJira({ ...OPTIONS, fetch });
      return tracker.lastMove(await storyOf(tracker, 'SHOP-1'));
    };
    expect(await moveOf(1)).toEqual({ by: 'mr-a', at: '2026-03-02T09:00:00.000Z' });
    expect(await moveOf(2)).toBeUndefined();
  });
});
