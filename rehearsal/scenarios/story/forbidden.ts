import { open, type StoryStep } from './story-deeds.ts';
import type { ForbiddenMove } from './story-tracker.ts';

/** A story that its tracker does not move: the run says one sentence, with what is possible. The first run counts. */
export function asksForForbidden({ headline, pull, see, state, says, conclusion }: ForbiddenMove): StoryStep {
  return {
    name: 'refuse',
    headline,
    breaks: '$/actions/sync-tracker',
    async play(stage) {
      const runs = await stage.act(`Mr. A opens ${pull.branch} and requests a review at once.`, () => {
        const number = open(stage, pull, 'Greet people');
        stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
      });
      stage.notes.set(
        'conclusions',
        runs.map((run) => run.conclusion),
      );
    },
    check(stage, expect) {
      const said = stage.decided.filter(({ action }) => action === 'sync-tracker').at(-2);
      for (const part of says) expect.contains('What the run says', said?.sentence, part);
      expect.equal('How the runs end', stage.notes.get('conclusions'), [conclusion, conclusion]);
      expect.equal('The state of the story', see(stage.world).state, state);
    },
  };
}
