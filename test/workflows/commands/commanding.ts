import { afterEach } from '@jest/globals';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import { isObject } from '../../../src/domain/input/is-object.ts';
import {
  commentsOn,
  exampleText,
  FIRST_VARIABLES,
  openPull,
  PREVIEW,
  type TeamRepository,
  teamRepository,
} from '../../docs/team-repository.ts';

const FILES = {
  '.github/workflows/commands.yml': exampleText('commands.yml'),
  [PREVIEW]: exampleText('first-workflow.yml'),
};

/** The repository of the test that runs. */
export let team: TeamRepository;
afterEach(() => team.close());

/** Opens a pull request whose environment is up, unless the variables say else; its number. */
export async function start(
  vars: Readonly<Record<string, string>> = FIRST_VARIABLES,
  files: Readonly<Record<string, string>> = {},
  parallel = 2,
): Promise<number> {
  team = await teamRepository({ ...FILES, ...files }, vars, parallel);
  for (const name of ['provision', 'teardown'])
    team.world.act('sts', 'role', {
      arn: `arn:aws:iam::111122223333:role/greenroom-${name}`,
      subjects: ['repo:octo-org/shop:pull_request', 'repo:octo-org/shop:ref:refs/heads/main'],
      repositoryId: 70107786,
    });
  team.world.act('github', 'user', { login: 'mr-o', role: 'read' });
  let number = 0;
  await team.act(() => {
    number = openPull(team, 'cards');
  });
  return number;
}

/** Id of the comment that was said last. */
export let said = 0;
/** What the comment caused; the reply to it is `reply()` afterwards. */
export async function say(number: number, body: string, by = 'mr-a'): Promise<readonly RunRecord[]> {
  return team.act(() => {
    said = team.world.act<{ id: number }>('github', 'comment', { number, body, by }).id;
  });
}

/** Of a comment's event. */
export function bodyOf({ comment }: Readonly<Record<string, unknown>>): unknown {
  return isObject(comment) ? comment['body'] : undefined;
}

/** All of ours, the oldest first. */
export function replies(number: number): readonly string[] {
  return commentsOn(team, number).filter((body) => body.startsWith('<!-- greenroom:command '));
}

/** The newest, without its marker. */
export function reply(number: number): string {
  return replies(number).at(-1)?.split('\n').slice(1).join('\n') ?? '';
}

/** Of the pull request. */
export function labels(number: number): readonly string[] {
  const { pulls } = team.world.look<{ pulls: readonly { number: number; labels: readonly string[] }[] }>(
    'github',
  );
  return pulls.find((pull) => pull.number === number)?.labels ?? [];
}

/** What stands on the comment. */
export async function reactions(comment = said): Promise<readonly string[]> {
  const { origin, seeded } = team.world;
  const answer = await fetch(`${origin()}/github/repos/octo-org/shop/issues/comments/${comment}/reactions`, {
    headers: { authorization: `Bearer ${seeded.personalToken}`, accept: 'application/vnd.github+json' },
  });
  return ((await answer.json()) as readonly { readonly content: string }[]).map(({ content }) => content);
}
