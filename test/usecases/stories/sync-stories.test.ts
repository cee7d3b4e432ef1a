import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import { URL_OF_IT } from '../../support/world/people-reports.ts';
import { BRANCH } from '../../support/world/people-world.ts';

describe('a story and its pull request', () => {
  const desk = withDesk();

  it('gives the pull request the label of its story and starts the story', async () => {
    const { report, outputs } = await desk.sync();
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'story_moved' });
    expect(desk.seen.stories()[0]?.state).toBe('started');
    expect((await desk.seen.codeHost().pullRequest(desk.number))?.labels).toEqual(['auto']);
    expect(JSON.parse(outputs['moved'] ?? '')).toEqual([
      { id: '123456789', from: 'unstarted', to: 'started' },
    ]);
  });

  it('moves although the label is new to the repository and the job may make none', async () => {
    const permissions = { contents: 'write', deployments: 'write', 'pull-requests': 'write' } as const;
    const token = desk.people.github.token({ kind: 'workflow', permissions });
    const { report } = await desk.sync({ 'github-token': token });
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'story_moved' });
    expect(desk.seen.stories()[0]?.state).toBe('started');
    expect((await desk.seen.codeHost().pullRequest(desk.number))?.labels).toEqual([]);
  });

  it('moves with the story that only a commit of it names, and not with one that came in from its base', async () => {
    const story = { project: 99, name: 'Pay', labels: [], estimate: 1, requester: 103 };
    for (const id of [323456789, 423456789]) desk.people.act('tracker', 'story', { id, ...story });
    desk.people.act('github', 'push', { branch: 'main', message: '[Finishes #423456789]', by: 'mr-b' });
    desk.people.act('github', 'push', {
      branch: BRANCH,
      message: 'Pay\n\n[Finishes #323456789]',
      by: 'mr-a',
    });
    const { outputs } = await desk.sync();
    expect(JSON.parse(outputs['moved'] ?? '')).toEqual([
      { id: '123456789', from: 'unstarted', to: 'started' },
      { id: '323456789', from: 'unstarted', to: 'started' },
    ]);
  });

  it('is the one that a job by schedule names, where no event does', async () => {
    expect((await desk.sync({}, 'schedule')).report).toMatchObject({ reasonCode: 'nothing_to_do' });
    const { report } = await desk.sync({ 'pull-request': String(desk.number) }, 'schedule');
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'story_moved' });
    expect(desk.seen.stories()[0]?.state).toBe('started');
  });

  it('writes nothing when everything is in step', async () => {
    desk.people.act('github', 'request-review', { number: desk.number, reviewer: 'mr-b', by: 'mr-a' });
    await desk.setUp.deploy();
    await desk.sync();
    await desk.tell([desk.reports.provisioned()]);
    const mark = desk.people.mark();
    expect((await desk.sync()).report).toMatchObject({ decision: 'unchanged', reasonCode: 'story_current' });
    expect(
      (await desk.tell([desk.reports.provisioned({ decision: 'unchanged', reasonCode: 'already_current' })]))
        .report,
    ).toMatchObject({ decision: 'unchanged', reasonCode: 'announced_before' });
    expect(desk.people.writesSince(mark)).toEqual([]);
  });

  it('shows the address in one comment, one message and one story comment, and edits them for a new commit', async () => {
    desk.people.act('github', 'request-review', { number: desk.number, reviewer: 'mr-b', by: 'mr-a' });
    await desk.setUp.deploy();
    await desk.sync();
    await desk.tell([desk.reports.provisioned()]);
    expect(desk.seen.stories()[0]).toMatchObject({ state: 'finished' });
    desk.head = desk.setUp.push('two');
    await desk.setUp.deploy();
    await desk.sync({
      results: JSON.stringify([
        desk.reports.provisioned({ decision: 'updated', reasonCode: 'environment_updated' }),
      ]),
    });
    await desk.tell([desk.reports.provisioned({ decision: 'updated', reasonCode: 'environment_updated' })]);
    expect(desk.seen.stories()[0]?.comments).toHaveLength(1);
    expect(desk.seen.stories()[0]?.comments[0]?.text).toContain(`Try it at ${URL_OF_IT}`);
    expect(desk.seen.stories()[0]?.comments[0]?.text).toContain(desk.head.slice(0, 7));
    expect(await desk.seen.comment()).toContain(`<${URL_OF_IT}/>`);
    expect(await desk.seen.comment()).toContain(desk.head.slice(0, 7));
    expect(desk.seen.messages()).toHaveLength(1);
    expect(desk.seen.messages()[0]?.text).toContain(desk.head.slice(0, 7));
    expect(desk.seen.messages()[0]?.text).not.toContain('<!channel>');
  });

  it('delivers a reviewed story whose environment stands at the head, and asks the product owner by name once', async () => {
    await desk.setUp.deploy();
    await desk.tell([desk.reports.provisioned()]);
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    const synced = await desk.sync();
    expect(desk.seen.stories()[0]?.state).toBe('delivered');
    expect(desk.seen.stories()[0]?.comments[0]?.text).toContain(`Delivered at commit ${desk.head}.`);
    await desk.tell([synced.report]);
    await desk.tell([(await desk.sync()).report]);
    const replies = desk.seen.messages().filter((message) => message.thread !== null);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain('Mr. C (<@U0000000103>)');
    expect(replies[0]?.text).toContain(URL_OF_IT);
    expect(await desk.seen.comment()).toContain('**Mr. C**');
  });

  it('does not deliver while the environment stands at an older commit', async () => {
    await desk.setUp.deploy();
    desk.setUp.push('two');
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    await desk.sync();
    expect(desk.seen.stories()[0]?.state).toBe('finished');
    expect(desk.seen.stories()[0]?.comments).toEqual([]);
  });

  it.each([
    ['warn', 'skipped', 'unstarted', 'tracker_refused'],
    ['fail', 'failed', 'unstarted', 'tracker_refused'],
    ['estimate:2', 'updated', 'started', 'story_moved'],
  ])(
    'with unestimated: %s ends as %s and leaves the story %s',
    async (unestimated, decision, state, reasonCode) => {
      desk.people.act('tracker', 'story', { id: 223456789, project: 99, name: 'Pay later', requester: 103 });
      const { report, log } = await desk.sync({ story: '223456789', unestimated });
      expect(report).toMatchObject({ decision, reasonCode });
      const moved = desk.seen.stories().find((each) => each.id === 223456789);
      expect(moved?.state).toBe(state);
      expect(log.some((line) => line.startsWith('warning: '))).toBe(unestimated === 'warn');
    },
  );

  it('moves a story that was refused as soon as it has an estimate, as the sentence says', async () => {
    const story = { id: 223456789, project: 99, name: 'Pay later', requester: 103 };
    desk.people.act('tracker', 'story', story);
    const { report } = await desk.sync({ story: '223456789' });
    expect(report.sentence).toBe(
      "The tracker did not move story 223456789 from unstarted to started (it has no estimate); estimate the story in the tracker, or set the input 'unestimated' to estimate:N.",
    );
    desk.people.act('tracker', 'story', { ...story, estimate: 1 });
    expect((await desk.sync({ story: '223456789' })).report).toMatchObject({ reasonCode: 'story_moved' });
  });

  it('says a plain word to a fork, without needing a token for the tracker', async () => {
    desk.people.act('github', 'user', {
      login: 'mr-f',
      id: 901,
      name: 'Mr. F',
      email: 'mr-f@example.com',
      role: 'read',
    });
    desk.people.act('github', 'push', { branch: BRANCH, by: 'mr-f', fork: true, files: { f: '1' } });
    desk.number = desk.people.act<{ number: number }>('github', 'open', {
      branch: BRANCH,
      title: 'From a fork',
      by: 'mr-f',
      fork: true,
    }).number;
    const mark = desk.people.mark();
    expect((await desk.sync({ 'tracker-token': '' })).report).toMatchObject({
      decision: 'skipped',
      reasonCode: 'fork',
    });
    expect(
      (
        await desk.tell(
          [desk.reports.provisioned({ decision: 'failed', reasonCode: 'missing_credentials' })],
          {
            'slack-token': '',
          },
        )
      ).report,
    ).toMatchObject({ decision: 'nothing' });
    expect(desk.people.writesSince(mark)).toEqual([]);
  });
});
