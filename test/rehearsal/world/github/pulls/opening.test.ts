import { afterEach, describe, expect, it } from '@jest/globals';
import { ALL_WRITE, type GitHubWorld, REPOSITORY, startGitHub } from '../github-world.ts';

let world: GitHubWorld;
afterEach(() => world.close());

const WHO = { workflow: ALL_WRITE, app: { ...ALL_WRITE, kind: 'app', login: 'shop-app' } } as const;

/** What GitHub answers to whom, in one line: the status, its message, and what it says of a field. */
async function open(by: keyof typeof WHO, more: object = {}): Promise<string> {
  const asked = { title: 'A', head: 'feature/a', base: 'main', ...more };
  const { status, body } = await world.call('POST', `${REPOSITORY}/pulls`, asked, { token: WHO[by] });
  const { message = '', errors = [] } = body as {
    message?: string;
    errors?: readonly { message?: string }[];
  };
  return [status, message, ...errors.map((each) => each.message ?? '')]
    .filter((part) => part !== '')
    .join(' ');
}

async function start(settings: object = {}, seed = 1): Promise<void> {
  world = await startGitHub(seed);
  await world.control('push', { branch: 'feature/a', by: 'mr-a', files: { 'app.txt': 'a' } });
  await world.control('repository', { ...settings });
}

const FORBIDDEN = '403 GitHub Actions is not permitted to create or approve pull requests.';

describe("a pull request that is opened through the world's GitHub", () => {
  it("is refused to the workflow's own token until somebody allows it, and never to an app", async () => {
    await start();
    expect(await open('workflow')).toBe(FORBIDDEN);
    expect(await open('app')).toBe('201');
    await world.control('push', { branch: 'feature/b', by: 'mr-a', files: { 'app.txt': 'b' } });
    await world.control('repository', { workflowsMayOpen: true });
    expect(await open('workflow', { head: 'feature/b' })).toBe('201');
  });

  it('is refused as a draft where the plan knows none, and with words that are too long', async () => {
    await start({ workflowsMayOpen: true, takesDrafts: false });
    expect(await open('workflow', { draft: true })).toBe(
      '422 Draft pull requests are not supported in this repository.',
    );
    expect(await open('workflow', { title: 'A'.repeat(257) })).toBe(
      '422 Validation Failed title is too long (maximum is 256 characters)',
    );
    expect(await open('workflow', { body: 'A'.repeat(65_537) })).toBe(
      '422 Validation Failed body is too long (maximum is 65536 characters)',
    );
    expect(await open('workflow', { title: 'A'.repeat(256) })).toBe('201');
    expect(await open('workflow')).toBe(
      '422 Validation Failed A pull request already exists for octo-org:feature/a.',
    );
  });

  it('is refused for the setting before or after the branches are looked at, as the seed has it', async () => {
    const answers = new Set<string>();
    for (let seed = 1; seed <= 8; seed += 1) {
      await start({}, seed);
      answers.add(await open('workflow', { head: 'feature/none' }));
      await world.close();
    }
    expect([...answers].sort()).toEqual([FORBIDDEN, '422 Validation Failed']);
    await start();
  });
});
