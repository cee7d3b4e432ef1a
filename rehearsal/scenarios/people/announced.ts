import type { WireEntry } from '../../world/kernel/wire-log.ts';
import { BRANCH, CHANNEL, decisionsIn, ENVIRONMENT, pullFor, URL } from '../life-facts.ts';
import type { LifeStep, Scenario, Stage } from '../scenario.ts';

const WARMS_UP_MS = 10 * 60_000;
const HOST = `${ENVIRONMENT}.preview.example.com`;
const CAUSE = 'Command failed on instance i-0abc: npm ci exited with 1.';

/** What people see of an environment that takes long, then fails, and then works again: on the pull request, in Slack and on the story. */
export const ANNOUNCED: Scenario = {
  name: 'announce',
  description:
    'What people see of a first environment that takes ten minutes, of a deployment that fails, and of the next one.',
  steps: [takesLong(), fails(), recovers()],
};

function takesLong(): LifeStep {
  return {
    number: 1,
    name: 'wait',
    headline: 'The first environment takes ten minutes, and everyone knows from the first moment',
    breaks: '$/actions/provision',
    async play(stage) {
      const { world } = stage;
      await stage.act(
        'Mr. A opens a pull request, and requests a review. The application starts slowly.',
        () => {
          push(stage, 1);
          const opened = { branch: BRANCH, title: 'Check out with one click', by: 'mr-a' };
          const { number } = world.act<{ number: number }>('github', 'open', opened);
          world.act('site', 'break', { host: HOST, status: 503 });
          world.clock.after(WARMS_UP_MS, () => void world.act('site', 'mend', { host: HOST }));
          world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
        },
      );
      stage.notes.set('first', pullFor(stage).head);
    },
    check(stage, expect) {
      const entries = stage.world.log.entries();
      const word = entries.findIndex((entry) => says(entry, 'github', 'being prepared'));
      const message = entries.findIndex((entry) => says(entry, 'slack', 'eing prepared'));
      const made = entries.findIndex(({ operation }) => operation === 'CreateChangeSet');
      const ready = entries.findIndex((entry) => says(entry, 'github', 'The environment is ready'));
      expect.equal('A comment before AWS is asked for anything', word >= 0 && word < made, true);
      expect.equal('A message before AWS is asked for anything', message >= 0 && message < made, true);
      expect.equal(
        'How long the word stood, in minutes at least',
        minutesBetween(entries, word, ready) >= 10,
        true,
      );
      expect.contains('The comment in the end', commentOf(stage), `Try it at <${URL}/>`);
      oneOfEach(stage, expect);
      expect.equal('The replies in the thread', replies(stage), []);
    },
  };
}

function fails(): LifeStep {
  return {
    number: 2,
    name: 'fail',
    headline: 'A deployment fails: all three say why, and which commit still serves',
    breaks: '$/actions/provision',
    async play(stage) {
      await stage.act('Mr. A pushes a commit that cannot be installed.', () => {
        const type = 'AWS::ElasticBeanstalk::Environment';
        stage.world.act('cloudformation', 'fail-next', {
          stack: ENVIRONMENT,
          type,
          on: 'update',
          reason: CAUSE,
        });
        push(stage, 2);
      });
    },
    check(stage, expect) {
      const [first, broken] = [String(stage.notes.get('first')).slice(0, 7), pullFor(stage).head.slice(0, 7)];
      expect.contains('The decisions', decisionsIn(stage, 2).join(', '), 'provision failed');
      expect.contains('The comment', commentOf(stage), 'npm ci exited with 1');
      expect.contains('The comment', commentOf(stage), broken);
      expect.contains('The comment on what serves', commentOf(stage), first);
      expect.contains('The message', parent(stage), broken);
      expect.contains('The reply in the thread', replies(stage).at(-1), 'npm ci exited with 1');
      oneOfEach(stage, expect);
      expect.contains('What the story says', storyComment(stage), URL);
    },
  };
}

function recovers(): LifeStep {
  return {
    number: 3,
    name: 'recover',
    headline: 'The next commit works, and the same places say so',
    breaks: '$/actions/provision',
    async play(stage) {
      await stage.act('Mr. A pushes a commit that mends it.', () => push(stage, 3));
    },
    check(stage, expect) {
      const mended = pullFor(stage).head.slice(0, 7);
      expect.contains('The comment', commentOf(stage), `Try it at <${URL}/>`);
      expect.contains('The comment', commentOf(stage), mended);
      expect.equal('Whether the comment still has the cause', commentOf(stage).includes('npm ci'), false);
      expect.contains('The message', parent(stage), mended);
      expect.equal('The replies in the thread', replies(stage).length, 2);
      oneOfEach(stage, expect);
    },
  };
}

function push(stage: Stage, clicks: number): void {
  const files = { 'checkout.js': `export const clicks = ${clicks};\n` };
  stage.world.act('github', 'push', { branch: BRANCH, by: 'mr-a', files });
}

function says({ service, write, requestBody }: WireEntry, where: 'github' | 'slack', words: string): boolean {
  return (
    service === where && write && requestBody.replaceAll('+', ' ').replaceAll('%20', ' ').includes(words)
  );
}

function minutesBetween(entries: readonly WireEntry[], from: number, to: number): number {
  const [start, end] = [entries[from]?.at, entries[to]?.at].map((at) => Date.parse(at ?? ''));
  return ((end ?? Number.NaN) - (start ?? Number.NaN)) / 60_000;
}

function commentOf(stage: Stage): string {
  return ours(stage).at(-1) ?? '';
}

function ours(stage: Stage): readonly string[] {
  const { comments } = pullFor(stage);
  return comments.map(({ body }) => body).filter((body) => body.startsWith('<!-- greenroom:environment'));
}

/** Never a second comment or a second message, whatever happens. */
function oneOfEach(stage: Stage, expect: Parameters<LifeStep['check']>[1]): void {
  expect.equal('How many comments there are', ours(stage).length, 1);
  expect.equal(
    'How many messages there are',
    messages(stage).filter(({ thread }) => thread === null).length,
    1,
  );
}

function messages(stage: Stage) {
  return stage.views.messages(CHANNEL);
}

function parent(stage: Stage): string | undefined {
  return messages(stage).find(({ thread }) => thread === null)?.text;
}

function replies(stage: Stage): readonly string[] {
  return messages(stage)
    .filter(({ thread }) => thread !== null)
    .map(({ text }) => text);
}

function storyComment(stage: Stage): string | undefined {
  return stage.views.story(123456789)?.comments.at(-1)?.text;
}
