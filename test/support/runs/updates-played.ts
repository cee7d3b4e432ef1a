import { main as pullRequest } from '../../../actions/pull-request/main.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';
import { runInProcess } from '../../../tools/runs/in-process-run.ts';
import { type Desk, Killed } from '../world/people-desk.ts';
import { deployAs } from '../world/people-seen.ts';

/** What brings pull requests up to date at a desk, by the sources and not by the bundle, and what it is looked at with. */
export function updatesOf(desk: Desk) {
  function token(kind: 'workflow' | 'app' = 'workflow'): string {
    const permissions = { contents: 'write', deployments: 'write', 'pull-requests': 'write' } as const;
    return desk.people.github.token({ kind, permissions });
  }

  /** The step that brings others up to date, whose waits are the world's. */
  async function update(inputs: Readonly<Record<string, string>> = {}, killed?: Promise<void>) {
    const { origin, world } = desk.people;
    const { report, outputs } = await runInProcess({
      ...(killed === undefined ? {} : { killed }),
      name: 'pull-request',
      main: pullRequest,
      env: {
        GITHUB_API_URL: `${origin}/github`,
        GITHUB_REPOSITORY: 'octo-org/shop',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: eventFile({}),
        GITHUB_RUN_ID: '1',
      },
      origin,
      async sleep(ms) {
        world.core.clock.advance(ms);
      },
      inputs: { 'github-token': token(), operation: 'update', branch: 'main', ...inputs },
    });
    if (report === 'killed') throw new Killed();
    const names = (output: string) =>
      (JSON.parse(outputs[output] ?? '[]') as readonly { readonly branch: string }[]).map(
        ({ branch }) => branch,
      );
    return { report, updated: names('updated'), follow: names('follow'), outputs };
  }

  return { token, update, ...scenesOf(desk, token) };
}

/** What people do at a desk, and how branches stand there. */
function scenesOf(desk: Desk, token: () => string) {
  /** Opens a pull request that has an environment; its number. */
  async function preview(branch: string, files: Readonly<Record<string, string>>): Promise<number> {
    const { people } = desk;
    people.act('github', 'push', { branch, files, by: 'mr-a' });
    const { number } = people.act<{ number: number }>('github', 'open', {
      branch,
      title: branch,
      by: 'mr-a',
    });
    await stands(branch);
    return number;
  }

  async function stands(branch: string): Promise<void> {
    const url = 'http://shop-a.preview.example.com';
    await deployAs(desk, token(), { ref: branch, key: `70107786/shop/preview/${branch}`, url });
  }

  function pushToMain(files: Readonly<Record<string, string>>): void {
    desk.people.act('github', 'push', { branch: 'main', files, by: 'mr-b' });
  }

  /** How many commits of main a branch lacks, and how many it has of its own. */
  async function standing(branch: string): Promise<{ readonly behind: number; readonly ahead: number }> {
    const url = `${desk.people.origin}/github/repos/octo-org/shop/compare/main...${branch}`;
    const answer = await fetch(url, { headers: { authorization: `token ${token()}` } });
    const { behind_by: behind, ahead_by: ahead } = (await answer.json()) as Readonly<Record<string, number>>;
    return { behind: behind ?? -1, ahead: ahead ?? -1 };
  }

  async function behind(branch: string): Promise<number> {
    return (await standing(branch)).behind;
  }

  return { preview, stands, pushToMain, standing, behind };
}
