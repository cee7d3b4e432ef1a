import { leftWordText, readLeftWord } from '../../src/domain/announce/left-word.ts';
import { collectNews, type News } from '../../src/domain/announce/news.ts';
import { describeFailure } from '../../src/domain/report/describe-failure.ts';
import type { Report, ReportBody } from '../../src/domain/report/report.ts';
import type { AnnouncingInputs } from '../../src/runtime/inputs/announcing.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import type { WordDeps } from '../../src/usecases/announce/first-word.ts';
import type {
  Announcer,
  Begun,
  UnfinishedDeployment,
} from '../../src/usecases/provision/provision-request.ts';
import { reportSubject } from '../../src/usecases/subject/observe-subject.ts';

/** The state by which the main step tells the post step the id of a deployment that it has opened and not closed yet. */
export const OPEN_DEPLOYMENT = 'open-deployment';

/** States by which the main step tells the post step what it said first, and how it ended; '' where there is nothing to end. */
const FIRST_WORD = 'first-word';
const ENDING = 'ending';

/** What the run leaves open, which the post step ends where the run could not. */
export interface LeftOpen extends UnfinishedDeployment {
  /** How the run ended. Whoever does not wait has nothing to end. */
  ended(report: ReportBody): void;
  /** That the run ended with an error, which it throws again. */
  broke(error: unknown): never;
}

/** Where a run's first word is said, and what stands beside it. */
type WordHosts = Pick<WordDeps, 'codeHost' | 'deployments'>;

/** Remembers all of it in the state of the step. */
export function wireLeftOpen(context: RunContext, github: WordHosts, announcing: AnnouncingInputs): LeftOpen {
  const { run, clock } = context;
  const comments = announcing.sinks.includes('pull-request');
  const isTold = comments || announcing.slack !== undefined;
  let said: Begun | undefined;

  async function begins(begun: Begun): Promise<void> {
    if (said !== undefined) return;
    said = begun;
    // Before the word, so that it is ended even where the run is ended right behind it.
    run.saveState(FIRST_WORD, leftWordText(begun.subject, begun.news, false));
    try {
      const { sayFirstWord, chat } = await wordsOf(context, announcing);
      await sayFirstWord({ ...github, chat, log: run.log, clock }, { ...begun, comments });
    } catch (error) {
      run.log.warning(
        `Neither the comment nor the message says that the environment is on its way: ${describeFailure(error).sentence}`,
      );
    }
  }

  const announcer: Announcer = {
    begins,
    async changes(begun) {
      await begins(begun);
      run.saveState(FIRST_WORD, leftWordText(begun.subject, begun.news, true));
    },
  };
  function ended(body: ReportBody): void {
    if (said === undefined) return;
    if (body.reasonCode === 'environment_started') {
      run.saveState(FIRST_WORD, '');
      return;
    }
    const subject = body.subject ?? reportSubject(said.subject, said.news.commit);
    const report: Report = { version: 1, action: 'provision', durationMs: 0, ...body, subject };
    run.saveState(ENDING, JSON.stringify(report));
  }

  return {
    remember: (id) => run.saveState(OPEN_DEPLOYMENT, String(id)),
    forget: () => run.saveState(OPEN_DEPLOYMENT, ''),
    announcer: isTold ? announcer : undefined,
    ended,
    broke(error) {
      ended(describeFailure(error));
      throw error;
    },
  };
}

/** Loaded where there is something to say, which most runs have not. */
async function wordsOf(context: RunContext, { slack }: AnnouncingInputs) {
  const [{ sayFirstWord, sayLastWord }, { wireChat }] = await Promise.all([
    import('../../src/usecases/announce/first-word.ts'),
    import('../../src/runtime/tell-news.ts'),
  ]);
  return { sayFirstWord, sayLastWord, chat: wireChat(context, slack) };
}

/** Ends in the post step what the main step said first, where no step has. */
export async function endFirstWord(
  context: RunContext,
  github: WordHosts,
  announcing: AnnouncingInputs,
): Promise<void> {
  const { run, clock } = context;
  const left = readLeftWord(run.state(FIRST_WORD));
  if (left === undefined) return;
  const { sayLastWord, chat } = await wordsOf(context, announcing);
  await sayLastWord(
    { ...github, chat, log: run.log, clock },
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
  const { parseResults } = await import('../../src/domain/report/results.ts');
  const [about] = collectNews(parseResults(text), undefined);
  return about?.news;
}
