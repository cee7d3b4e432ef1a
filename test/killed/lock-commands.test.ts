import { describe, expect, it } from '@jest/globals';
import { main as command } from '../../actions/command/main.ts';
import { eventFile } from '../../tools/runs/event-file.ts';
import { type InProcessStep, runInProcess } from '../../tools/runs/in-process-run.ts';
import { locksIn } from '../support/ports/locks-in-world.ts';
import { closingAfterEach } from '../support/set-ups/closing-after-each.ts';
import { BRANCH, createPeopleWorld, type PeopleWorld } from '../support/world/people-world.ts';

const closing = closingAfterEach();

/** More requests than a command sends. */
const MOST = 40;

/** A comment on a pull request that is there, and the step that hears it. */
interface Said {
  readonly id: number;
  readonly eventPath: string;
}

async function world(seed: number): Promise<{ readonly people: PeopleWorld; readonly number: number }> {
  const { world: people } = closing({ world: await createPeopleWorld(seed) });
  people.act('github', 'push', { branch: BRANCH, by: 'mr-a' });
  const opened = { branch: BRANCH, title: 'Checkout', by: 'mr-a' };
  return { people, number: people.act<{ number: number }>('github', 'open', opened).number };
}

function say(people: PeopleWorld, number: number, body: string, by: string): Said {
  people.world.core.clock.advance(2_000);
  const { id } = people.act<{ id: number }>('github', 'comment', { number, body, by });
  return { id, eventPath: eventFile(people.github.events(0).at(-1)?.payload) };
}

function hear(people: PeopleWorld, { eventPath }: Said, more: Partial<InProcessStep> = {}) {
  const permissions = {
    contents: 'write',
    deployments: 'read',
    issues: 'write',
    'pull-requests': 'write',
  } as const;
  return runInProcess({
    name: 'command',
    main: command,
    env: {
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_API_URL: `${people.origin}/github`,
      GITHUB_EVENT_NAME: 'issue_comment',
      GITHUB_EVENT_PATH: eventPath,
    },
    inputs: {
      'github-token': people.github.token({ kind: 'workflow', permissions }),
      environment: 'preview',
      operation: 'listen',
      settings: '.github/greenroom.yml',
    },
    origin: people.origin,
    sleep: async (ms) => people.world.core.clock.advance(ms),
    ...more,
  });
}

/** Dies when GitHub has done what the request of that number asks for, and nobody hears its answer. */
function dyingAt(request: number): Pick<InProcessStep, 'killed' | 'through'> {
  let die = (): void => undefined;
  let sent = 0;
  return {
    killed: new Promise<void>((resolve) => {
      die = resolve;
    }),
    through: (send) => async (input, init) => {
      const answer = await send(input, init);
      sent += 1;
      if (sent !== request) return answer;
      die();
      return new Promise<never>(() => undefined);
    },
  };
}

async function heldIn({ github, origin }: PeopleWorld) {
  const all = await locksIn({ github, origin: () => origin }).locks();
  return [...all.values()].map(({ lock }) => `${lock?.owner.login}: ${lock?.reason}`);
}

function repliesTo(people: PeopleWorld, { id }: Said): readonly string[] {
  const { pulls } = people.world.core.peer('github').state() as {
    pulls: readonly { comments: readonly { body: string }[] }[];
  };
  return pulls
    .flatMap(({ comments }) => comments.map(({ body }) => body))
    .filter((body) => body.startsWith(`<!-- greenroom:command shop/preview/${id} `));
}

describe('a command about a lock that is killed behind any request, and runs again', () => {
  it('locks once, and the one who came meanwhile reads whose lock it is', async () => {
    let killed = 0;
    for (let request = 1; request <= MOST; request += 1) {
      const { people, number } = await world(request);
      const mine = say(people, number, '/stage lock mine', 'mr-a');
      const died = await hear(people, mine, dyingAt(request));
      if (died.report !== 'killed') break;
      killed += 1;
      const theirs = say(people, number, '/stage lock theirs', 'mr-b');
      await hear(people, theirs);
      await hear(people, mine);
      const [owner, ...others] = await heldIn(people);
      expect({ request, owner, others }).toEqual({
        request,
        owner: expect.stringMatching(/^mr-a: mine$|^mr-b: theirs$/),
        others: [],
      });
      const told = owner === 'mr-a: mine' ? 'locked by mr\\-a since' : 'locked by mr\\-b since';
      for (const said of [mine, theirs])
        expect(repliesTo(people, said)).toEqual([expect.stringContaining(told)]);
    }
    expect(killed).toBeGreaterThan(10);
    expect(killed).toBeLessThan(MOST);
  });

  it('releases once, and leaves what was locked anew since', async () => {
    let killed = 0;
    for (let request = 1; request <= MOST; request += 1) {
      const { people, number } = await world(request);
      await hear(people, say(people, number, '/stage lock first', 'mr-a'));
      const unlock = say(people, number, '/stage unlock', 'mr-b');
      const died = await hear(people, unlock, dyingAt(request));
      if (died.report !== 'killed') break;
      killed += 1;
      const wasReleased = (await heldIn(people)).length === 0;
      await hear(people, say(people, number, '/stage lock second', 'mr-a'));
      await hear(people, unlock);
      expect({ request, held: await heldIn(people) }).toEqual({
        request,
        // Its owner was told that the first one stays, and said so after the unlock.
        held: wasReleased ? ['mr-a: second'] : ['mr-a: first'],
      });
    }
    expect(killed).toBeGreaterThan(8);
    expect(killed).toBeLessThan(MOST);
  });
});
