import { createGitHub } from '../../../src/adapters/github/github.ts';
import type { StatusNames, Story, Tracker } from '../../../src/ports/tracker.ts';
import { createPeopleWorld, type PeopleWorld } from './people-world.ts';

/** What a workflow's token may do, such as `{ issues: 'write' }`. */
type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** One issue of the world's repository, by mr-c, what people do with it, and the adapter that takes it for a story. */
export interface IssueDesk {
  readonly people: PeopleWorld;
  readonly number: number;
  /** Something that is done with the issue. */
  act(verb: string, args: Record<string, unknown>): void;
  label(name: string, by: string): void;
  unlabel(name: string, by: string): void;
  /** Opens a pull request of mr-a's. */
  open(body: string): number;
  /** Minutes pass. */
  wait(minutes: number): void;
  /** The labels of the issue as GitHub has them. */
  labels(): readonly string[];
  /** With a token that may write issues, where no permissions are given. */
  github(permissions?: Permissions, fetch?: typeof globalThis.fetch): ReturnType<typeof createGitHub>;
  stories(permissions?: Permissions, names?: StatusNames): Tracker;
  /** The issue as a story. @throws Error where it is none */
  read(tracker?: Tracker): Promise<Story>;
  close(): Promise<void>;
}

/** Its lists have pages of two. */
export async function openIssueDesk(): Promise<IssueDesk> {
  const people = await createPeopleWorld(5, 2);
  const { number } = people.act<{ number: number }>('github', 'issue', { title: 'Check out', by: 'mr-c' });
  const act: IssueDesk['act'] = (verb, args) => void people.act('github', verb, { number, ...args });
  const github: IssueDesk['github'] = (permissions = { issues: 'write' }, fetch = globalThis.fetch) =>
    createGitHub({
      fetch,
      token: people.github.token({ kind: 'workflow', permissions }),
      apiUrl: `${people.origin}/github`,
      repository: 'octo-org/shop',
      sleep: async () => undefined,
    });
  const stories: IssueDesk['stories'] = (permissions, names = {}) => github(permissions).issuesOf(names);
  return {
    people,
    number,
    act,
    label: (name, by) => act('label', { label: name, by }),
    unlabel: (name, by) => act('unlabel', { label: name, by }),
    open(body) {
      people.act('github', 'push', { branch: 'feature/pay', by: 'mr-a' });
      const request = { branch: 'feature/pay', title: 'Pay', body, by: 'mr-a' };
      return people.act<{ number: number }>('github', 'open', request).number;
    },
    wait: (minutes) => people.world.core.clock.advance(minutes * 60_000),
    labels() {
      const state = people.github.state() as { issues: { number: number; labels: string[] }[] };
      return state.issues.find((each) => each.number === number)?.labels ?? [];
    },
    github,
    stories,
    async read(tracker = stories()) {
      const found = await tracker.story(String(number));
      if (found === undefined) throw new Error(`There is no story ${number}.`);
      return found;
    },
    close: () => people.close(),
  };
}
