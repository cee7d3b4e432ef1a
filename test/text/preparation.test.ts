import { describe, expect, it } from '@jest/globals';
import type { AnnouncementState } from '../../src/domain/announce/announcement.ts';
import { toldState } from '../../src/text/environments/environments-comment.ts';
import { slackParent } from '../../src/text/slack-message.ts';
import { commentWithRow } from '../../tools/builders/comments.ts';

const KEY = '1/shop/preview/feature/a';
const RUN = 'https://github.com/octo-org/shop/actions/runs/7';
const NEWER = `2e8dee9${'0'.repeat(33)}`;
const OLDER = `3d9fd3b${'0'.repeat(33)}`;
const SERVES = { commit: OLDER, url: 'http://shop.example.com' };
const BEGAN = { since: '2026-03-02T09:12Z', run: RUN } as const;
const READY = { status: 'ready', url: 'http://shop.example.com', commit: OLDER } as const;

function comment(state: AnnouncementState): readonly string[] {
  const body = commentWithRow(KEY, state);
  expect(toldState(body, KEY)).toEqual(state);
  // What can be asked for comes last, and never changes.
  const words = body.slice(0, body.indexOf('\n\n<details>')).replace(/\n\n\|[\s\S]*?\|(?=\n\n|$)/, '');
  return words.split('\n').slice(1);
}

function message(state: AnnouncementState): readonly string[] {
  const subject = { key: KEY, repository: 'octo-org/shop', branch: 'feature/a', pull: undefined };
  return slackParent(subject, state).split('\n').slice(1);
}

const HAS_BEEN = 'Commit 2e8dee9 has been on its way since 2026-03-02 09:12 UTC.';

describe('the first word', () => {
  it('on an environment that is made', () => {
    const state = { preparing: NEWER, preparation: { way: 'made', usually: 6, ...BEGAN } } as const;
    expect(comment(state)).toEqual([
      '### The environment is being prepared (project shop, kind preview)',
      '',
      `${HAS_BEEN} It usually takes about 6 minutes. [The run](${RUN}) shows how far it is.`,
    ]);
    expect(message(state)).toEqual([
      'The environment is being prepared.',
      `${HAS_BEEN} It usually takes about 6 minutes. <${RUN}|The run> shows how far it is.`,
    ]);
  });

  it('on one that moves says what serves until then', () => {
    const preparation = { way: 'moved', serves: SERVES, usually: 1, ...BEGAN } as const;
    const state = { ...READY, preparing: NEWER, preparation };
    expect(comment(state)).toEqual([
      '### The environment is moving to commit 2e8dee9 (project shop, kind preview)',
      '',
      `${HAS_BEEN} It usually takes about a minute. [The run](${RUN}) shows how far it is.`,
      '',
      'Until then, commit 3d9fd3b runs at <http://shop.example.com/>.',
    ]);
    expect(message(state).at(-1)).toBe(
      'Until then, commit 3d9fd3b runs at <http://shop.example.com/|http://shop.example.com/>.',
    );
  });

  it('on one that wakes says that it sleeps, and invents nothing where nothing is known', () => {
    const preparation = { way: 'woken', serves: { asleep: true } } as const;
    expect(comment({ ...READY, status: 'asleep', preparing: OLDER, preparation })).toEqual([
      '### The environment is waking up (project shop, kind preview)',
      '',
      'Commit 3d9fd3b has been on its way.',
      '',
      'Until then, it sleeps.',
    ]);
  });

  it('says nothing of an end, a failure or a cost that were before it', () => {
    const preparation = { way: 'made', ...BEGAN } as const;
    for (const before of [
      { status: 'gone', cost: { total: 3 } },
      { status: 'failed', failed: { step: 'provision', problem: 'It broke.' } },
      { status: 'none', why: 'There is no room.' },
    ] as const) {
      const shown = [
        ...comment({ ...before, preparing: NEWER, preparation }),
        ...message({ ...before, preparing: NEWER, preparation }),
      ];
      expect(shown.join('\n')).not.toMatch(/gone|Taken down|broke|cost|room/);
    }
  });
});

describe('the last word of a run that was cancelled', () => {
  const stopped = { commit: NEWER, run: RUN, why: 'The run was cancelled.', serves: SERVES };

  it('says what still serves where nothing was changed', () => {
    expect(comment({ ...READY, stopped })).toEqual([
      '### Commit 2e8dee9 is not on its way any more (project shop, kind preview)',
      '',
      `The run was cancelled. [The run](${RUN}) has its log.`,
      '',
      'Nothing was changed: commit 3d9fd3b runs at <http://shop.example.com/>.',
    ]);
  });

  it('does not say what serves where a change had begun', () => {
    expect(comment({ ...READY, stopped: { ...stopped, begun: true } }).slice(4)).toEqual([
      'Before it, commit 3d9fd3b ran at <http://shop.example.com/>.',
      '',
      'What CloudFormation had begun goes on without it, and nobody has looked what came of it; the next run does.',
    ]);
  });

  it('makes no link of what is no address, and no markup of what somebody wrote into the marker', () => {
    const hostile = { ...stopped, run: 'javascript:alert(1)', why: '[x](http://evil) @mr-a', commit: '<b>' };
    const shown = comment({ stopped: { ...hostile, serves: { url: 'file:///x', commit: '](x)' } } }).join(
      '\n',
    );
    expect(shown).not.toMatch(/javascript|\]\(http|@mr-a|<b>|file:|\]\(x/);
  });
});
