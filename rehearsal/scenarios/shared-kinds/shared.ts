import type { Expectations } from '../expectations.ts';
import { decisionsIn, HOURLY, pullFor } from '../life-facts.ts';
import type { LifeStep, Scenario, Stage } from '../scenario.ts';

const NAME = 'shop-qa';
const [OF_A, OF_B] = ['feature/basket', 'feature/gift-card'] as const;
const ROLE = 'arn:aws:iam::111122223333:role/greenroom-qa';
const SETTINGS = `environments:
  qa:
    shared: true
    hours: Mon-Fri 08:00-20:00 Europe/Berlin
    roles: { provision: '${ROLE}', hours: '${ROLE}' }
`;
const NIGHT = '2026-03-02T20:30:00Z';
const MORNING = '2026-03-03T07:30:00Z';

/** Several people send their branches to one environment over a day; one holds it, it sleeps, and no branch takes it along. */
export const SHARED: Scenario = {
  name: 'shared',
  description:
    'A shared QA environment over a day: several people send branches there, one locks it, and a night goes by.',
  shop: {
    settings: SETTINGS,
    examples: ['commands.yml', 'shared.yml'],
    furnish(world) {
      const subjects = ['repo:octo-org/shop:environment:qa'];
      world.act('sts', 'role', { arn: ROLE, subjects, repositoryId: 70107786 });
      return { vars: {}, secrets: {} };
    },
  },
  steps: [isMade(), isSentAnother(), isHeld(), outlivesItsBranch(), isListed(), sleeps(), isReleased()],
};

function isMade(): LifeStep {
  return {
    number: 1,
    name: 'made',
    headline: 'Mr. A sends his branch to QA, and the environment is made there',
    breaks: '$/actions/provision',
    async play(stage) {
      await stage.act('Mr. A and Mr. B open pull requests.', () => {
        for (const [branch, by] of [
          [OF_A, 'mr-a'],
          [OF_B, 'mr-b'],
        ] as const) {
          stage.notes.set(branch, push(stage, branch, by, 1));
          stage.world.act('github', 'open', { branch, title: `What ${by} made`, by });
        }
      });
      await say(stage, OF_A, 'mr-a', `/stage deploy ${OF_A} to qa`);
    },
    check(stage, expect) {
      expect.equal('The decisions of the command', decisionsIn(stage, 1).slice(-3), [
        'command updated',
        'provision created',
        'command updated',
      ]);
      has(stage, expect, OF_A);
      expect.contains('The reply', replies(stage, OF_A).at(-1), 'Environment shop\\-qa was created at');
      expect.equal('How many replies there are', replies(stage, OF_A).length, 1);
    },
  };
}

function isSentAnother(): LifeStep {
  return {
    number: 2,
    name: 'next',
    headline: 'Mr. B sends his branch, and a push to the first one moves nothing',
    breaks: '$/actions/provision',
    async play(stage) {
      await say(stage, OF_B, 'mr-b', `/stage deploy ${OF_B}`);
      await stage.act('Mr. A pushes a commit.', () => void push(stage, OF_A, 'mr-a', 2));
    },
    check(stage, expect) {
      has(stage, expect, OF_B);
      expect.contains('The reply', replies(stage, OF_B).at(-1), 'Environment shop\\-qa moved to');
    },
  };
}

function isHeld(): LifeStep {
  return {
    number: 3,
    name: 'lock',
    headline: 'Mr. B holds it, Mr. A reads by whom it is held, and a stranger sends nothing',
    breaks: '$/actions/command',
    async play(stage) {
      await say(stage, OF_B, 'mr-b', '/stage lock qa the release is tested');
      await say(stage, OF_A, 'mr-a', `/stage deploy ${OF_A} to qa`);
      stage.world.act('github', 'user', { login: 'mr-o', role: 'read' });
      await say(stage, OF_A, 'mr-o', '/stage deploy main to qa');
    },
    check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 3), [
        'command updated',
        'command skipped',
        'command skipped',
      ]);
      has(stage, expect, OF_B);
      const [refused, stranger] = replies(stage, OF_A).slice(-2);
      expect.contains('The reply to Mr. A', refused, 'is locked by mr\\-b since');
      expect.contains('The reply to Mr. A', refused, "because 'the release is tested'");
      expect.contains('The reply to Mr. O', stranger, 'may not write to');
    },
  };
}

function outlivesItsBranch(): LifeStep {
  return {
    number: 4,
    name: 'merge',
    headline: 'The branch that it has is merged and deleted, and takes nothing along',
    async play(stage) {
      await stage.act('Mr. B merges his pull request.', () => {
        stage.world.act('github', 'merge', { number: pullFor(stage, OF_B).number, by: 'mr-b' });
      });
      await stage.act('Mr. B deletes his branch.', () => {
        stage.world.act('github', 'delete-branch', { branch: OF_B, by: 'mr-b' });
      });
    },
    check: (stage, expect) => has(stage, expect, OF_B),
  };
}

function isListed(): LifeStep {
  return {
    number: 5,
    name: 'where',
    headline: 'Everybody can read which version is there, who sent it and who holds it',
    breaks: '$/actions/command',
    async play(stage) {
      await say(stage, OF_A, 'mr-a', '/stage status qa');
      await say(stage, OF_A, 'mr-a', '/stage where all');
    },
    check(stage, expect) {
      const commit = String(stage.notes.get(OF_B)).slice(0, 7);
      const [status, where] = replies(stage, OF_A).slice(-2);
      expect.contains('The status', status, `Environment shop\\-qa has commit ${commit}`);
      expect.contains('The status', status, 'sent by mr\\-b at');
      expect.contains('The status', status, 'It is locked by mr\\-b since');
      expect.contains('The list', where, 'shop\\-qa');
      expect.contains('The list', where, commit);
      expect.contains('The list', where, 'feature/gift\\-card<br>The branch is gone.');
    },
  };
}

function sleeps(): LifeStep {
  return {
    number: 6,
    name: 'night',
    headline: 'It sleeps at night and wakes in the morning, at the same commit',
    breaks: 'OWNER/greenroom/actions/hours@REF',
    async play(stage) {
      await hour(stage, 'It is night.', NIGHT);
      stage.notes.set('asleep', qa(stage)?.parameters['Asleep']);
      await hour(stage, 'It is morning.', MORNING);
    },
    check(stage, expect) {
      expect.equal('Asleep at night', stage.notes.get('asleep'), 'true');
      expect.equal('Asleep in the morning', qa(stage)?.parameters['Asleep'], 'false');
      has(stage, expect, OF_B);
    },
  };
}

function isReleased(): LifeStep {
  return {
    number: 7,
    name: 'release',
    headline: 'Mr. B releases it, and Mr. A sends what was merged',
    breaks: '$/actions/provision',
    async play(stage) {
      await say(stage, OF_B, 'mr-b', '/stage unlock qa');
      await say(stage, OF_A, 'mr-a', '/stage deploy main to qa');
    },
    check(stage, expect) {
      const [unlocked] = replies(stage, OF_B).slice(-1);
      expect.contains('The reply to Mr. B', unlocked, 'No lock holds it now.');
      expect.equal('The commit', qa(stage)?.parameters['Commit'], stage.views.github().branches['main']);
      expect.contains('The reply to Mr. A', replies(stage, OF_A).at(-1), 'Environment shop\\-qa moved to');
    },
  };
}

function qa(stage: Stage) {
  return stage.views.stack(NAME);
}

function has(stage: Stage, expect: Expectations, branch: string): void {
  expect.contains('The status of the stack', qa(stage)?.status, '_COMPLETE');
  expect.equal('The commit of the stack', qa(stage)?.parameters['Commit'], stage.notes.get(branch));
}

function push(stage: Stage, branch: string, by: string, clicks: number): string {
  const files = { [`${by}.js`]: `export const clicks = ${clicks};\n` };
  return stage.world.act<{ commit: string }>('github', 'push', { branch, by, files }).commit;
}

async function say(stage: Stage, branch: string, by: string, body: string): Promise<void> {
  await stage.act(`${by === 'mr-o' ? 'Mr. O' : by === 'mr-a' ? 'Mr. A' : 'Mr. B'} comments: ${body}`, () => {
    stage.world.act('github', 'comment', { number: pullFor(stage, branch).number, body, by });
  });
}

async function hour(stage: Stage, sentence: string, at: string): Promise<void> {
  await stage.act(sentence, () => {
    stage.world.clock.set(at);
    stage.world.act('github', 'schedule', { cron: HOURLY });
  });
}

function replies(stage: Stage, branch: string): readonly string[] {
  const comments = stage.views.pull(branch)?.comments ?? [];
  return comments.map(({ body }) => body).filter((body) => body.startsWith('<!-- greenroom:command '));
}
