import { describe, expect, it } from '@jest/globals';
import { createJira } from '../../../../src/adapters/trackers/jira/jira.ts';
import { createJiraSite, JIRA_FLAVOURS, jiraStory } from '../../../support/world/jira-site.ts';

describe.each(JIRA_FLAVOURS)('Jira (%s)', (flavour) => {
  async function playing<T>(
    play: (site: Awaited<ReturnType<typeof createJiraSite>>) => Promise<T>,
    project: Record<string, unknown> = {},
    seed = 1,
  ): Promise<T> {
    const site = await createJiraSite(flavour, seed, project);
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
      await plain.move(await jiraStory(plain), 'finished');
      const before = writes();
      await expect(plain.move(await jiraStory(plain), 'delivered')).rejects.toMatchObject({
        reasonCode: 'invalid_input',
        message:
          'Project SHOP has no status for stories that are delivered (Delivered, Ready for Acceptance, In Acceptance); name one of its own in the setting stories.statuses: Backlog, To Do, In Progress, In Review, Bei Abnahme, Done, Rejected.',
      });
      expect(writes()).toEqual(before);
      expect(await told.move(await jiraStory(told), 'delivered')).toBe('moved');
      expect(issue().status).toBe('Bei Abnahme');
      expect((await jiraStory(told)).state).toBe('delivered');
      expect(await jiraStory(plain)).toMatchObject({ state: 'started', unknownStatus: 'Bei Abnahme' });
      expect((await jiraStory(told)).unknownStatus).toBeUndefined();
    }));

  it('writes nothing for a story that is there already', () =>
    playing(async ({ tracker, writes }) => {
      const story = await jiraStory(tracker);
      expect(await tracker.move(story, 'unstarted')).toBe('moved');
      await tracker.move(story, 'started');
      expect(await tracker.move(story, 'started')).toBe('moved');
      expect(writes()).toEqual(['POST /issue/{issue}/transitions']);
    }));

  it('says which transitions there are where none leads to the state', () =>
    playing(async ({ act, tracker, issue }) => {
      act('transition', { issue: 'SHOP-12', to: 'Done', by: '103' });
      expect(await tracker.move(await jiraStory(tracker), 'delivered')).toEqual({
        refused:
          'No transition leads from Done to Delivered or Ready for Acceptance or In Acceptance; there is none',
        unestimated: false,
      });
      act('transition', { issue: 'SHOP-12', to: 'Rejected', by: '103' });
      expect(await tracker.move(await jiraStory(tracker), 'delivered')).toEqual({
        refused:
          'No transition leads from Rejected to Delivered or Ready for Acceptance or In Acceptance; there are Start Progress to In Progress',
        unestimated: false,
      });
      expect(issue().status).toBe('Rejected');
    }));

  it('goes through the states between where no transition leads there at once, by as few as there are', () =>
    playing(async ({ act, tracker, issue, writes }) => {
      expect(await tracker.move(await jiraStory(tracker), 'delivered')).toBe('moved');
      expect(issue().moves.map(({ to }) => to)).toEqual(['In Review', 'Delivered']);
      act('transition', { issue: 'SHOP-12', to: 'Backlog', by: '103' });
      expect(await tracker.move(await jiraStory(tracker), 'finished')).toBe('moved');
      expect(issue().moves.map(({ to }) => to)).toEqual([
        'In Review',
        'Delivered',
        'Backlog',
        'In Progress',
        'In Review',
      ]);
      expect(writes()).toHaveLength(4);
    }));

  it('goes no step towards a state that the project does not have', () =>
    playing(async ({ act, tracker, writes }) => {
      act('rename-status', { project: 'SHOP', from: 'Delivered', to: 'Bei Abnahme' });
      await expect(tracker.move(await jiraStory(tracker), 'delivered')).rejects.toMatchObject({
        reasonCode: 'invalid_input',
      });
      expect(writes()).toEqual([]);
    }));

  it('says where it stands when a state between leads no further', () =>
    playing(
      async ({ tracker, issue }) => {
        expect(await tracker.move(await jiraStory(tracker), 'delivered')).toEqual({
          refused:
            'No transition leads from In Progress to Delivered or Ready for Acceptance or In Acceptance; there is none',
          unestimated: false,
        });
        expect(issue().status).toBe('In Progress');
      },
      { edges: [{ name: 'Start', from: ['To Do'], to: 'In Progress' }] },
    ));

  it('names what a transition requires, and all that Jira says of it', () =>
    playing(
      async ({ tracker }) => {
        const refusal = await tracker.move(await jiraStory(tracker), 'started');
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
        expect(await tracker.move(await jiraStory(tracker), 'started')).toBe('moved');
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
      const move = await tracker.lastMove(await jiraStory(tracker));
      expect(move).toMatchObject({ by: '103' });
      expect(Date.parse(move?.deliveredAt ?? '')).toBeLessThan(Date.parse(move?.at ?? ''));
    }));

  it('knows the state of a status that only its category tells, in the past too', () =>
    playing(
      async ({ act, tracker, options }) => {
        act('transition', { issue: 'SHOP-12', to: 'Gone Live', by: '103' });
        act('transition', { issue: 'SHOP-12', to: 'Archived', by: '101' });
        const story = await jiraStory(tracker);
        expect(story.state).toBe('rejected');
        expect(await tracker.lastMove(story)).toMatchObject({ by: '103' });
        const told = createJira({ ...options, statusNames: { accepted: 'Archived' } });
        expect(await told.lastMove(await jiraStory(told))).toMatchObject({ by: '101' });
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

  it('is rejected where people closed it without doing it, and accepted by whoever says otherwise', () =>
    playing(async ({ act, tracker }) => {
      act('transition', { issue: 'SHOP-12', to: 'Done', by: '101' });
      expect((await jiraStory(tracker)).state).toBe('accepted');
      act('resolve', { issue: 'SHOP-12', resolution: "Won't Do", by: '102' });
      const declined = await jiraStory(tracker);
      expect(declined.state).toBe('rejected');
      expect(await tracker.lastMove(declined)).toMatchObject({ by: '102' });
      act('resolve', { issue: 'SHOP-12', resolution: 'Done', by: '103' });
      const accepted = await jiraStory(tracker);
      expect(accepted.state).toBe('accepted');
      expect(await tracker.lastMove(accepted)).toMatchObject({ by: '103' });
      act('resolve', { issue: 'SHOP-12', resolution: 'Fixed', by: '102' });
      expect(await tracker.lastMove(accepted)).toMatchObject({ by: '103' });
    }));

  it('tells of no move where the story never had one', () =>
    playing(async ({ tracker }) => {
      expect(await tracker.lastMove(await jiraStory(tracker))).toBeUndefined();
    }));

  it('writes a label without spaces, and none that is there in another case', () =>
    playing(async ({ tracker, issue, writes }) => {
      const story = await jiraStory(tracker);
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
      const story = await jiraStory(tracker);
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
      const story = await jiraStory(tracker);
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
      const story = await jiraStory(tracker);
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
