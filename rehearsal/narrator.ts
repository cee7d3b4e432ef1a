import { styleText } from 'node:util';
import { type RunRecord, type StepRecord, shortName } from './runner/records/records.ts';
import { CHANNEL, STORIES } from './scenarios/life-facts.ts';
import { saidMeanwhile } from './scenarios/said-meanwhile.ts';
import type { Audience, Failure, Scenario, Sight, Stage } from './scenarios/scenario.ts';
import type { PullView, StoryView } from './scenarios/views.ts';

type Style = Parameters<typeof styleText>[0];

/** World time: weekday, hour and minute. */
const WEEKDAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** How much a narrator tells. */
export interface Telling {
  /** The lines that are told of a text. */
  readonly lines: (text: string) => readonly string[];
  /** Ids of the stories whose states, labels and comments are told. */
  readonly stories: readonly number[];
  /** Whether warnings, what was left out, and job summaries are told. */
  readonly details: boolean;
  /** What is looked at besides pull requests, messages and stories. */
  readonly sights: (stage: Stage) => readonly Sight[];
}

/** As little as a person needs who knows the scenario. */
export const BRIEFLY: Telling = { lines: firstLines, stories: STORIES, details: false, sights: () => [] };
/** What the comment of an environment shows unfolded: whoever is asked for something stands below its commit. */
const MOST_LINES = 7;

function firstLines(text: string): readonly string[] {
  const [unfolded = ''] = text.split('\n<details>');
  return unfolded
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('<!--'))
    .slice(0, MOST_LINES);
}

/** Prints what happens as a timeline. */
export interface Narrator extends Audience {
  readonly opens: (scenario: Pick<Scenario, 'description'>) => void;
  readonly finish: (verdict: string, failed: boolean) => void;
}

/** Tells a rehearsal as a timeline. Colours only on a terminal. */
export function createNarrator(
  print: (line: string) => void,
  colours: boolean,
  telling: Telling = BRIEFLY,
): Narrator {
  const startedAt = performance.now();
  const paint = (style: Style, text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s`;
  const { showChange, showText } = createWatch(print, paint, telling);
  /** The first request since people looked last. */
  let from = 1;
  return {
    stepStarts(step) {
      print('');
      print(`${paint('dim', elapsed())}  ${paint('bold', `${step.number}. ${step.headline}`)}`);
    },
    opens: (scenario) => {
      print(`${paint('bold', 'Greenroom rehearses:')} ${scenario.description}`);
      print(
        'Local services stand for GitHub, AWS, the tracker and Slack; the workflow files and the bundled actions are the real',
      );
      print(
        "ones. Days and hours are the local world's, in UTC; the seconds before each step are yours, since the start.",
      );
    },
    person: (sentence, at) => print(`  ${paint('magenta', WEEKDAY.format(new Date(at)))}  ${sentence}`),
    note: (sentence) => print(`  ${paint('yellow', '!')} ${sentence}`),
    run(run, decided) {
      const unplayed = unplayedIn(run);
      const isSkipped = run.jobs.every(({ result }) => result === 'skipped');
      if (isSkipped && unplayed.length === 0 && !hasPlayedNothing(run)) return;
      print(`    ${run.file} on ${eventName(run)}: ${resultText(run.conclusion, paint)}`);
      if (run.conclusion === 'waiting') return;
      for (const each of decided)
        print(
          `      ${each.action} → ${paint('bold', each.decision)} (${each.reasonCode}): ${each.sentence}`,
        );
      for (const line of unplayed) print(`      ${paint('yellow', line)}`);
      for (const line of problemsOf(run)) print(`      ${paint('red', line)}`);
      if (!telling.details) return;
      for (const line of warningsOf(run)) print(`      ${paint('yellow', line)}`);
      for (const { summary } of stepsOf(run)) if (summary !== '') showText('Summary', summary);
    },
    seen: (stage) => {
      for (const { where, text = '' } of saidMeanwhile(stage, from)) showText(where, text);
      from = stage.world.log.next();
      for (const sight of [...sightsOf(stage, telling), ...telling.sights(stage)]) showChange(sight);
    },
    stepEnds(step, failure) {
      if (failure === undefined) print(`  ${paint('green', '✔')} Step ${step.number} is as it should be.`);
      else tellFailure(failure, print, paint);
    },
    finish(verdict, failed) {
      print('');
      print(`${paint('dim', elapsed())}  ${paint(failed ? 'red' : 'green', verdict)}`);
    },
  };
}

/** Remembers what was shown, so that only news are. */
function createWatch(
  print: (line: string) => void,
  paint: (style: Style, text: string) => string,
  telling: Telling,
) {
  const shown = new Map<string, string>();

  function showText(where: string, text: string): void {
    const [first = '', ...rest] = telling.lines(text);
    print(`      ${paint('cyan', `${where}:`)} ${first}`);
    for (const line of rest) print(`      ${' '.repeat(where.length + 1)} ${line}`);
  }

  return {
    showText,
    showChange({ id, where, text }: Sight): void {
      if (text === undefined || shown.get(id) === text) return;
      shown.set(id, text);
      showText(where, text);
    },
  };
}

function tellFailure(
  failure: Failure,
  print: (line: string) => void,
  paint: (style: Style, text: string) => string,
): void {
  for (const sentence of failure.sentences)
    print(`  ${paint('red', '✘')} Step ${failure.step.number} (${failure.step.name}): ${sentence}`);
}

function eventName({ event }: RunRecord): string {
  const action = event.payload['action'];
  return typeof action === 'string' ? `${event.name} ${action}` : event.name;
}

/** A run without jobs that is worth a line all the same. */
function hasPlayedNothing({ conclusion }: RunRecord): boolean {
  return conclusion === 'action_required' || conclusion === 'startup_failure' || conclusion === 'waiting';
}

function resultText(result: RunRecord['conclusion'], paint: (style: Style, text: string) => string): string {
  const isRed = result === 'failure' || result === 'startup_failure';
  return paint(result === 'success' ? 'green' : isRed ? 'red' : 'yellow', result);
}

/** What the runner names instead of playing it, each once. */
function unplayedIn({ jobs }: RunRecord): readonly string[] {
  const notices = jobs.flatMap(({ steps }) => steps.flatMap(({ annotations }) => annotations));
  return [
    ...new Set(notices.map(({ message }) => message).filter((each) => each.startsWith('not played: '))),
  ];
}

function problemsOf(run: RunRecord): readonly string[] {
  if (run.refusal !== undefined) return [run.refusal];
  return stepsOf(run)
    .filter(({ outcome }) => outcome === 'failure')
    .flatMap((step) =>
      step.annotations
        .filter(({ level }) => level === 'error')
        .map(({ message }) => `${shortName(step)}: ${message}`),
    );
}

function warningsOf(run: RunRecord): readonly string[] {
  const lines = run.jobs.flatMap(({ id, steps }) =>
    steps.flatMap((step) =>
      step.annotations
        .filter(({ level }) => level === 'warning')
        .map(
          ({ message }) => `${step.id.startsWith('__complete') ? `job ${id}` : shortName(step)}: ${message}`,
        ),
    ),
  );
  return [...new Set(lines)];
}

function stepsOf({ jobs }: RunRecord): readonly StepRecord[] {
  return jobs.flatMap(({ steps }) => steps);
}

/** What people have before their eyes now. */
function sightsOf({ views }: Stage, { stories }: Telling): readonly Sight[] {
  return [
    ...views.notices().map((notice) => ({ id: notice, where: 'World', text: notice })),
    ...views.github().pulls.flatMap(pullSights),
    ...views.messages(CHANNEL).map(({ ts, thread, text }) => ({
      id: `slack ${ts}`,
      where: thread === null ? 'Slack' : 'Slack thread',
      text,
    })),
    ...stories.flatMap((id) => storySights(views.story(id))),
  ];
}

function storySights(story: StoryView | undefined): readonly Sight[] {
  if (story === undefined) return [];
  const { id, state, labels, comments } = story;
  const where = `Story ${id}`;
  return [
    { id: where, where, text: `${state}${labelledAs(labels)}` },
    { id: `${where} comment`, where: `${where} comment`, text: comments.at(-1)?.text },
  ];
}

function labelledAs(labels: readonly string[]): string {
  return labels.length === 0 ? '' : `, labelled ${labels.join(', ')}`;
}

function pullSights({ number, state, merged, labels, comments }: PullView): readonly Sight[] {
  const where = `PR #${number}`;
  return [
    { id: where, where, text: `${merged ? 'merged' : state}${labelledAs(labels)}` },
    ...comments.map(({ id, body }) => ({ id: `comment ${id}`, where: `${where} comment`, text: body })),
  ];
}
