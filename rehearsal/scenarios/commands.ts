import type { Expectations } from './expectations.ts';
import { BRANCH, decisionsIn, ENVIRONMENT, pullFor, URL } from './life-facts.ts';
import type { LifeStep, Scenario, Stage } from './scenario.ts';

const STRANGER = 'mr-o';

/** A person takes an environment down and brings it up again by comments; somebody who may not does neither. */
export const COMMANDS: Scenario = {
  name: 'command',
  description:
    'Commands in comments: what they ask for is done, refused or corrected, and one reply says so.',
  shop: { examples: ['commands.yml'], furnish: () => ({ vars: {}, secrets: {} }) },
  steps: [
    begins(),
    takesDown(),
    isRefused(),
    isCorrected(),
    bringsUp(),
    isExtended(),
    isListed(),
    isPinned(),
    isLifted(),
  ],
};

function begins(): LifeStep {
  return {
    number: 1,
    name: 'begin',
    headline: 'A review is requested, and the environment comes up',
    breaks: '$/actions/provision',
    async play(stage) {
      await stage.act('Mr. A opens a pull request, and requests a review from Mr. B.', () => {
        const files = { 'checkout.js': 'export const clicks = 1;\n' };
        stage.world.act('github', 'push', { branch: BRANCH, by: 'mr-a', files });
        const opened = { branch: BRANCH, title: 'Check out with one click', by: 'mr-a' };
        const { number } = stage.world.act<{ number: number }>('github', 'open', opened);
        stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
        stage.world.act('github', 'user', { login: STRANGER, role: 'read' });
      });
    },
    check(stage, expect) {
      expect.equal('The status of the stack', stage.views.stack(ENVIRONMENT)?.status, 'CREATE_COMPLETE');
      expect.equal('The replies', replies(stage), []);
    },
  };
}

function takesDown(): LifeStep {
  return {
    number: 2,
    name: 'down',
    headline: 'A command takes the environment down, and a label says so to everyone',
    breaks: '$/actions/teardown',
    play: (stage) => say(stage, 'Mr. A', 'mr-a', 'Enough for today.\n\n/stage down'),
    async check(stage, expect) {
      expect.equal('The stack', stage.views.stack(ENVIRONMENT), undefined);
      expect.equal('The label', pullFor(stage).labels.includes('stage:off'), true);
      expect.equal('The decisions', decisionsIn(stage, 2), [
        'command updated',
        'provision skipped',
        'teardown deleted',
        'sync-tracker updated',
        'notify updated',
        'command updated',
      ]);
      expect.equal('How many replies there are', replies(stage).length, 1);
      await seesReaction(stage, expect, 'rocket');
    },
  };
}

function isRefused(): LifeStep {
  return {
    number: 3,
    name: 'refuse',
    headline: 'Somebody who may not write is refused, and nothing changes',
    breaks: '$/actions/command',
    async play(stage) {
      await say(stage, 'Mr. O', STRANGER, '/stage up');
      await say(stage, 'Mr. O', STRANGER, '/stage up');
    },
    async check(stage, expect) {
      expect.equal('The stack', stage.views.stack(ENVIRONMENT), undefined);
      expect.equal('The label', pullFor(stage).labels.includes('stage:off'), true);
      expect.equal('The decisions', decisionsIn(stage, 3), ['command skipped', 'command skipped']);
      expect.equal('How many replies there are', replies(stage).length, 2);
      expect.contains('The reply', replies(stage).at(-1), 'may not write to octo\\-org/shop');
      await seesReaction(stage, expect, '-1');
    },
  };
}

function isCorrected(): LifeStep {
  return {
    number: 4,
    name: 'correct',
    headline: 'An unknown word gets the nearest command, and talk gets nothing',
    breaks: '$/actions/command',
    async play(stage) {
      await say(stage, 'Mr. A', 'mr-a', '/stage upp');
      await say(stage, 'Mr. B', 'mr-b', 'It should be:\n\n```\n/stage up\n```');
    },
    check(stage, expect) {
      expect.equal('The stack', stage.views.stack(ENVIRONMENT), undefined);
      expect.equal('The decisions', decisionsIn(stage, 4), ['command skipped', 'command nothing']);
      expect.equal('How many replies there are', replies(stage).length, 3);
      expect.contains('The reply', replies(stage).at(-1), "the nearest one is '/stage up'");
    },
  };
}

function bringsUp(): LifeStep {
  return {
    number: 5,
    name: 'up',
    headline: 'The right command brings it up again, at the commit that is the newest',
    breaks: '$/actions/provision',
    play: (stage) => say(stage, 'Mr. A', 'mr-a', '/Stage  UP'),
    async check(stage, expect) {
      const { head, labels, comments } = pullFor(stage);
      const stack = stage.views.stack(ENVIRONMENT);
      expect.equal('The status of the stack', stack?.status, 'CREATE_COMPLETE');
      expect.equal('The commit of the stack', stack?.parameters['Commit'], head);
      expect.equal('The label', labels.includes('stage:off'), false);
      expect.contains('The reply', replies(stage).at(-1), `It is at <${URL}/>.`);
      expect.contains(
        'The comment of the environment',
        comments.find(isOfEnvironment)?.body,
        `Try it at <${URL}`,
      );
      expect.equal('How many comments there are', comments.length, 6 + 4 + 1);
      await seesReaction(stage, expect, 'rocket');
    },
  };
}

function isExtended(): LifeStep {
  return {
    number: 6,
    name: 'extend',
    headline: 'A command keeps it until a day is over, and a label says which',
    breaks: '$/actions/command',
    play: (stage) => say(stage, 'Mr. B', 'mr-b', '/stage extend 3d'),
    async check(stage, expect) {
      const days = pullFor(stage).labels.filter((label) => label.startsWith('stage:until-'));
      expect.equal('How many days are named', days.length, 1);
      expect.equal('The decisions', decisionsIn(stage, 6), ['command updated']);
      await seesReaction(stage, expect, 'rocket');
    },
  };
}

function isListed(): LifeStep {
  return {
    number: 7,
    name: 'list',
    headline: 'A command lists what runs where, as a table in its reply',
    breaks: '$/actions/command',
    play: (stage) => say(stage, 'Mr. B', 'mr-b', '/stage where'),
    async check(stage, expect) {
      expect.equal('The decisions', decisionsIn(stage, 7), ['command unchanged', 'command updated']);
      expect.contains('The reply', replies(stage).at(-1), '1 environment: 1 ready.');
      await seesReaction(stage, expect, 'rocket');
    },
  };
}

function isPinned(): LifeStep {
  return {
    number: 8,
    name: 'pin',
    headline: 'A command pins a commit, a push leaves it there, and the comment says what waits',
    breaks: '$/actions/provision',
    async play(stage) {
      const { head } = pullFor(stage);
      stage.notes.set('pinned', head);
      await say(stage, 'Mr. B', 'mr-b', `/stage pin ${head.slice(0, 7)}`);
      await stage.act('Mr. A pushes a commit.', () => {
        const files = { 'checkout.js': 'export const clicks = 2;\n' };
        stage.world.act('github', 'push', { branch: BRANCH, by: 'mr-a', files });
      });
    },
    async check(stage, expect) {
      const { head, labels, comments } = pullFor(stage);
      const pinned = stage.notes.get('pinned');
      expect.equal('The commit of the stack', stage.views.stack(ENVIRONMENT)?.parameters['Commit'], pinned);
      expect.equal('The label', labels.includes(`stage:pin-${pinned}`), true);
      expect.contains(
        'The comment of the environment',
        comments.find(isOfEnvironment)?.body,
        `its branch is at ${head.slice(0, 7)}, which is not deployed`,
      );
      expect.contains('The reply', replies(stage).at(-1), 'is pinned to');
      await seesReaction(stage, expect, 'rocket');
    },
  };
}

function isLifted(): LifeStep {
  return {
    number: 9,
    name: 'unpin',
    headline: 'A command lifts the pin, and the environment comes to the newest commit',
    breaks: '$/actions/provision',
    play: (stage) => say(stage, 'Mr. A', 'mr-a', '/stage unpin'),
    async check(stage, expect) {
      const { head, labels } = pullFor(stage);
      expect.equal('The commit of the stack', stage.views.stack(ENVIRONMENT)?.parameters['Commit'], head);
      expect.equal(
        'The pins',
        labels.filter((label) => label.startsWith('stage:pin-')),
        [],
      );
      expect.contains('The reply', replies(stage).at(-1), 'Nothing pins it now.');
      await seesReaction(stage, expect, 'rocket');
    },
  };
}

async function say(stage: Stage, who: string, by: string, body: string): Promise<void> {
  const shown = body.replaceAll('\n', ' ');
  await stage.act(`${who} comments: ${shown}`, () => {
    const { number } = pullFor(stage);
    const { id } = stage.world.act<{ id: number }>('github', 'comment', { number, body, by });
    stage.notes.set('comment', id);
  });
}

function isOfEnvironment({ body }: { readonly body: string }): boolean {
  return body.startsWith('<!-- greenroom:environments ');
}

function replies(stage: Stage): readonly string[] {
  const comments = stage.views.pull(BRANCH)?.comments ?? [];
  return comments.map(({ body }) => body).filter((body) => body.startsWith('<!-- greenroom:command '));
}

/** What stands on the comment that was said last. */
async function seesReaction(stage: Stage, expect: Expectations, wanted: string): Promise<void> {
  const { seeded } = stage.world;
  const path = `/github/repos/octo-org/shop/issues/comments/${stage.notes.get('comment')}/reactions`;
  const answer = await fetch(`${stage.world.origin()}${path}`, {
    headers: { authorization: `Bearer ${seeded.personalToken}`, accept: 'application/vnd.github+json' },
  });
  const found = (await answer.json()) as readonly { readonly content: string }[];
  expect.equal(
    'The reactions',
    found.map(({ content }) => content),
    [wanted],
  );
}
