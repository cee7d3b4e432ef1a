import { describe, expect, it } from '@jest/globals';
import type { AnnouncementState } from '../../src/domain/announce/announcement.ts';
import { COMMAND_WORDS } from '../../src/domain/commands/command-words.ts';
import { parseCommand } from '../../src/domain/commands/parse-command.ts';
import { toldState } from '../../src/text/environments/environments-comment.ts';
import { stageHelp } from '../../src/text/folded/stage-help.ts';
import { commentWithRow } from '../../tools/builders/comments.ts';
import { pullRequest } from '../../tools/builders/facts.ts';

const KEY = '1/shop/preview/feature/a';
const COMMIT = `3d9fd3b${'0'.repeat(33)}`;
const READY = { status: 'ready', url: 'http://shop.example.com', commit: COMMIT } as const;
const LOG = ['TypeError: <b>x</b> of @mr-b', '', 'npm ERR! exit 1'];

function failed(log: readonly string[] | undefined): AnnouncementState {
  return {
    ...READY,
    status: 'failed',
    failed: { step: 'provision', commit: COMMIT, problem: 'It broke.', log },
  };
}

function comment(state: AnnouncementState, pull: Parameters<typeof pullRequest>[0] = {}): string {
  return commentWithRow(KEY, state, pullRequest(pull));
}

describe('what can be asked for', () => {
  it('stands folded at the end, while the pull request is open', () => {
    const help = stageHelp();
    expect(help.slice(0, 3)).toEqual([
      '<details><summary>What you can ask for here</summary>',
      '',
      '- The label `stage:off` takes the environment down, and none is made.',
    ]);
    for (const word of COMMAND_WORDS) expect(help.join('\n')).toContain(`- \`/stage ${word}\`: `);
    for (const status of ['ready', 'asleep', 'gone', 'none', 'failed'] as const)
      expect(comment({ ...READY, status }).endsWith(`\n\n${help.join('\n')}`)).toBe(true);
    expect(comment({ preparing: COMMIT })).toContain(help.join('\n'));
    expect(comment(READY, { state: 'closed' })).not.toContain('<details>');
  });

  it('is no command by itself, and is left out where nothing is said of an environment', () => {
    expect(parseCommand(stageHelp().join('\n'))).toEqual({ kind: 'nothing' });
    expect(comment({ note: 'Merge it by hand.' })).not.toContain('<details>');
  });
});

describe('the log of what failed', () => {
  const FOLDED = [
    '<details><summary>What its log says</summary>',
    '',
    '<pre>',
    'TypeError: &lt;b&gt;x&lt;/b&gt; of @\u200bmr-b',
    'npm ERR! exit 1',
    '</pre>',
    '',
    '</details>',
  ].join('\n');

  it('stands folded below a failure, without an empty line that would end it, and is kept', () => {
    const body = comment(failed(LOG));
    expect(body).toContain(`\n\n${FOLDED}\n`);
    expect(toldState(body, KEY)).toEqual(failed(LOG));
  });

  it.each([
    [
      'another commit is on its way',
      { ...failed(LOG), preparing: COMMIT, preparation: { since: '2026-03-02T09:12Z' } },
    ],
    ['it is ready again', { ...failed(LOG), status: 'ready' }],
    ['there was none', failed(undefined)],
  ] as const)('is left out where %s', (_what, state) => {
    expect(comment(state)).not.toContain('<pre>');
  });

  it('comes whole or not at all', () => {
    const body = comment(failed(Array.from({ length: 20 }, () => '<'.repeat(2_000))));
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.split('<details>').length).toBe(body.split('</details>').length);
    expect(body.split('<pre>').length).toBe(body.split('</pre>').length);
  });
});

describe('the commit on show', () => {
  const subject = { of: COMMIT, text: 'Check out [x](https://evil.example.com) @mr-b' };

  it('is named by what it says of itself, as a link to its page that nothing in it breaks', () => {
    const body = comment({ ...READY, subject });
    expect(body).toContain(
      `| 3d9fd3b [Check out \\[x\\]\\(\`https://evil.example.com\`\\) @\u200bmr\\-b](https://github.com/octo-org/shop/commit/${COMMIT}) |`,
    );
    expect(toldState(body, KEY)).toEqual({ ...READY, subject });
  });

  it('is named no more where another one is on show, or GitHub told nothing', () => {
    const page = 'https://github.com/octo-org/shop/commit';
    const other = 'e'.repeat(40);
    expect(comment({ ...READY, commit: other, subject })).toContain(`| [eeeeeee](${page}/${other}) |`);
    const untold = { ...READY, subject: { of: COMMIT, text: '' } };
    expect(comment(untold)).toContain(`| [3d9fd3b](${page}/${COMMIT}) |`);
  });
});

describe('when it changed last', () => {
  it('is told of what stands, and of what an earlier version told nothing', () => {
    const since = '2026-03-02T09:40Z';
    expect(comment({ ...READY, since })).toContain(' | 2026-03-02 09:40 UTC | – |\n');
    expect(comment(READY)).toContain(' | – | – |\n');
    const preparation = { since: '2026-03-02T09:50Z' } as const;
    expect(comment({ ...READY, since, preparing: COMMIT, preparation })).toContain(
      ' | 2026-03-02 09:50 UTC | – |\n',
    );
  });

  it('is not believed where it is no minute', () => {
    expect(comment({ ...READY, since: '[x](https://evil.example.com)' })).toContain(' | – | – |\n');
  });
});
