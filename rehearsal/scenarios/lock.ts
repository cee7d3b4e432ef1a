import { BRANCH, decisionsIn, ENVIRONMENT, pullFor } from './life-facts.ts';
import type { LifeStep, Scenario, Stage } from './scenario.ts';

/** Somebody locks an environment; a push, a word and a merge leave it as it is, until somebody else releases it. */
export const LOCK: Scenario = {
  name: 'lock',
  description:
    'A lock in a comment: the environment keeps its commit and outlives its pull request, until it is released.',
  shop: { examples: ['commands.yml'], furnish: () => ({ vars: {}, secrets: {} }) },
  steps: [begins(), locks(), staysAtItsCommit(), outlivesTheMerge(), isReleased()],
};

function begins(): LifeStep {
  return {
    number: 1,
    name: 'begin',
    headline: 'A review is requested, and the environment comes up',
    breaks: '$/actions/provision',
    async play(stage) {
      await stage.act('Mr. A opens a pull request, and requests a review from Mr. B.', () => {
        push(stage, 1);
        const opened = { branch: BRANCH, title: 'Check out with one click', by: 'mr-a' };
        const { number } = stage.world.act<{ number: number }>('github', 'open', opened);
        stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
      });
      stage.notes.set('commit', pullFor(stage).head);
    },
    check(stage, expect) {
      const stack = stage.views.stack(ENVIRONMENT);
      expect.equal('The status of the stack', stack?.status, 'CREATE_COMPLETE');
      expect.equal('The commit of the stack', stack?.parameters['Commit'], stage.notes.get('commit'));
    },
  };
}

function locks(): LifeStep {
  return {
    number: 2,
    name: 'lock',
    headline: 'A person locks the environment, and another one reads whose lock it is',
    breaks: '$/actions/command',
    async play(stage) {
      await say(stage, 'Mr. A', 'mr-a', '/stage lock a demo for the product owner');
      await say(stage, 'Mr. B', 'mr-b', '/stage lock');
    },
    check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 2), ['command updated', 'command skipped']);
      const [mine, theirs] = replies(stage);
      expect.contains(
        'The reply to Mr. A',
        mine,
        "because 'a demo for the product owner'. It stays at commit",
      );
      expect.contains('The reply to Mr. B', theirs, 'is locked by mr\\-a since');
    },
  };
}

function staysAtItsCommit(): LifeStep {
  return {
    number: 3,
    name: 'push',
    headline: 'A push leaves it at its commit, and no step is red',
    breaks: '$/actions/provision',
    async play(stage) {
      await stage.act('Mr. A pushes a commit.', () => push(stage, 2));
    },
    check(stage, expect) {
      expect.contains('The decisions', decisionsIn(stage, 3).join(', '), 'provision skipped');
      stays(stage, expect);
    },
  };
}

function outlivesTheMerge(): LifeStep {
  return {
    number: 4,
    name: 'merge',
    headline: 'The pull request is merged, and the environment stays',
    breaks: '$/actions/teardown',
    async play(stage) {
      await stage.act('Mr. B merges the pull request.', () => {
        stage.world.act('github', 'merge', { number: pullFor(stage).number, by: 'mr-b' });
      });
    },
    check(stage, expect) {
      expect.contains('The decisions', decisionsIn(stage, 4).join(', '), 'teardown skipped');
      stays(stage, expect);
    },
  };
}

function isReleased(): LifeStep {
  return {
    number: 5,
    name: 'unlock',
    headline: 'Another person releases the lock, and the environment goes',
    breaks: '$/actions/teardown',
    play: (stage) => say(stage, 'Mr. B', 'mr-b', '/stage unlock'),
    check(stage, expect) {
      expect.contains('The decisions', decisionsIn(stage, 5).join(', '), 'teardown deleted');
      expect.equal('The stack', stage.views.stack(ENVIRONMENT), undefined);
      expect.contains('The reply', replies(stage).at(-1), 'No lock holds it now.');
    },
  };
}

function push(stage: Stage, clicks: number): void {
  const files = { 'checkout.js': `export const clicks = ${clicks};\n` };
  stage.world.act('github', 'push', { branch: BRANCH, by: 'mr-a', files });
}

function stays(stage: Stage, expect: Parameters<LifeStep['check']>[1]): void {
  const stack = stage.views.stack(ENVIRONMENT);
  expect.equal('The status of the stack', stack?.status, 'CREATE_COMPLETE');
  expect.equal('The commit of the stack', stack?.parameters['Commit'], stage.notes.get('commit'));
}

async function say(stage: Stage, who: string, by: string, body: string): Promise<void> {
  await stage.act(`${who} comments: ${body}`, () => {
    stage.world.act('github', 'comment', { number: pullFor(stage).number, body, by });
  });
}

function replies(stage: Stage): readonly string[] {
  const comments = stage.views.pull(BRANCH)?.comments ?? [];
  return comments.map(({ body }) => body).filter((body) => body.startsWith('<!-- greenroom:command '));
}
