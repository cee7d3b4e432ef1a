import { collectNews, type News } from '../domain/announce/news.ts';
import { describeFailure } from '../domain/report/describe-failure.ts';
import type { Report, ReportBody } from '../domain/report/report.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Announcer, Begun } from '../usecases/provision/provision-request.ts';
import { reportSubject } from '../usecases/subject/observe-subject.ts';
import type { AnnouncingInputs } from './inputs/announcing.ts';
import { leftWordText, readLeftWord } from './left-word.ts';
import type { RunContext } from './run-context.ts';

/** States by which the main step tells the post step what it said first, and how it ended; '' where there is nothing to end. */
const FIRST_WORD = 'first-word';
const ENDING = 'ending';

/** Says the first word, and leaves it to the post step until the run has ended. */
export interface FirstWord extends Announcer {
  /** How the run ended. Whoever does not wait has nothing to end. */
  ended(report: ReportBody): void;
}

/** Undefined where neither pull request nor chat is to be told. */
export function wireFirstWord(
  context: RunContext,
  codeHost: CodeHost,
  announcing: AnnouncingInputs,
): FirstWord | undefined {
  const { run } = context;
  const comments = announcing.sinks.includes('pull-request');
  if (!comments && announcing.slack === undefined) return undefined;
  let said: Begun | undefined;

  async function begins(begun: Begun): Promise<void> {
    if (said !== undefined) return;
    said = begun;
    // Before the word, so that it is ended even where the run is ended right behind it.
    run.saveState(FIRST_WORD, leftWordText(begun, false));
    try {
      const { sayFirstWord, chat } = await wordsOf(context, announcing);
      await sayFirstWord({ codeHost, chat, log: run.log }, { ...begun, comments });
    } catch (error) {
      run.log.warning(
        `Nobody was told that the environment is on its way: ${describeFailure(error).sentence}`,
      );
    }
  }

  return {
    begins,
    async changes(begun) {
      await begins(begun);
      run.saveState(FIRST_WORD, leftWordText(begun, true));
    },
    ended(body) {
      if (said === undefined) return;
      if (body.reasonCode === 'environment_started') return run.saveState(FIRST_WORD, '');
      const subject = body.subject ?? reportSubject(said.subject, said.news.commit);
      const report: Report = { version: 1, action: 'provision', durationMs: 0, ...body, subject };
      run.saveState(ENDING, JSON.stringify(report));
    },
  };
}

/** Loaded where there is something to say, which most runs have not. */
async function wordsOf(context: RunContext, { slack }: AnnouncingInputs) {
  const [{ sayFirstWord, sayLastWord }, { wireChat }] = await Promise.all([
    import('../usecases/announce/first-word.ts'),
    import('./wiring-chat.ts'),
  ]);
  return { sayFirstWord, sayLastWord, chat: wireChat(context, slack) };
}

/** Ends in the post step what the main step said first, where no step has. */
export async function endFirstWord(
  context: RunContext,
  codeHost: CodeHost,
  announcing: AnnouncingInputs,
): Promise<void> {
  const { run } = context;
  const left = readLeftWord(run.state(FIRST_WORD));
  if (left === undefined) return;
  const { sayLastWord, chat } = await wordsOf(context, announcing);
  await sayLastWord(
    { codeHost, chat, log: run.log },
    {
      ...left,
      comments: announcing.sinks.includes('pull-request'),
      ended: await endingOf(run.state(ENDING)),
    },
  );
}

/** What people are told of how the run ended; undefined where it could not say so. */
async function endingOf(text: string): Promise<readonly News[] | undefined> {
  if (text === '') return undefined;
  const { parseResults } = await import('../domain/report/results.ts');
  const [about] = collectNews(parseResults(text), undefined);
  return about?.news;
}
