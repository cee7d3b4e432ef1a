import { leftWordText, readLeftWord } from '../../src/domain/announce/left-word.ts';
import { collectNews } from '../../src/domain/announce/news.ts';
import type { Scope } from '../../src/domain/environment/scope.ts';
import { describeFailure } from '../../src/domain/report/describe-failure.ts';
import type { Report, ReportBody } from '../../src/domain/report/report.ts';
import type { People } from '../../src/domain/stories/people.ts';
import type { CodeHost } from '../../src/ports/code-host.ts';
import type { AnnouncingInputs } from '../../src/runtime/inputs/announcing.ts';
import { hideInPreparing, redactOutcome } from '../../src/runtime/redact.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { fitReport } from '../../src/text/fit-report.ts';
import type { SaidEnding, WordDeps } from '../../src/usecases/announce/first-word.ts';
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
interface WordHosts extends Pick<WordDeps, 'deployments'> {
  readonly codeHost: CodeHost;
}

/** Remembers all of it in the state of the step. */
export function wireLeftOpen(context: RunContext, github: WordHosts, announcing: AnnouncingInputs): LeftOpen {
  const { run, clock, veil } = context;
  const comments = announcing.sinks.includes('pull-request');
  const isTold = comments || announcing.slack !== undefined;
  let said: Begun | undefined;

  // The post step is a process of its own, which has learnt none of the run's secrets.
  function remember({ subject, news }: Begun, hasBegun: boolean): void {
    run.saveState(FIRST_WORD, leftWordText(subject, hideInPreparing(news, veil), hasBegun));
  }

  async function begins(begun: Begun): Promise<void> {
    if (said !== undefined) return;
    said = begun;
    // Before the word, so that it is ended even where the run is ended right behind it.
    remember(begun, false);
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
      remember(begun, true);
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
    // Linux starts no step with more than so much, and whoever is told is told of that alone.
    run.saveState(ENDING, fitReport({ ...report, ...redactOutcome({ report }, veil).report, subject }));
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

/** Ends in the post step what the main step said first, where no step has. @param settings path of the settings file. */
export async function endFirstWord(
  context: RunContext,
  github: WordHosts,
  announcing: AnnouncingInputs,
  settings: string,
): Promise<void> {
  const { run, clock } = context;
  const left = readLeftWord(run.state(FIRST_WORD));
  if (left === undefined) return;
  const { sayLastWord, chat } = await wordsOf(context, announcing);
  const ended = await endingOf(run.state(ENDING));
  const mentions = chat !== undefined && ended?.news.some(({ kind }) => kind === 'failed') === true;
  await sayLastWord(
    { ...github, chat, log: run.log, clock },
    {
      ...left,
      comments: announcing.sinks.includes('pull-request'),
      ended,
      people: () => (mentions ? peopleOf(github.codeHost, left.scope, settings) : []),
    },
  );
}

/** Who is who, for the one who is told of a failure; [] where that cannot be read, so that it is told all the same. */
async function peopleOf(codeHost: CodeHost, { project, kind }: Scope, settings: string): Promise<People> {
  try {
    const { loadRunSettings } = await import('../../src/runtime/load-settings.ts');
    return (await loadRunSettings(codeHost, { settings, project, environment: kind })).people;
  } catch {
    return [];
  }
}

/** How the run ended; undefined where it could not say so. */
async function endingOf(text: string): Promise<SaidEnding | undefined> {
  if (text === '') return undefined;
  const { parseResults } = await import('../../src/domain/report/results.ts');
  const [report] = parseResults(text);
  if (report === undefined) return undefined;
  const [about] = collectNews([report], undefined);
  const { sentence, reasonCode } = report;
  return { news: about?.news ?? [], sentence, isLeftToNewer: reasonCode === 'superseded' };
}
