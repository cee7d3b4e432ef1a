import { styleText } from 'node:util';
import type { RunRecord } from './runner/records/records.ts';
import { CHANNEL, STORIES } from './scenarios/life-facts.ts';
import type { Audience, Failure, Scenario, Stage } from './scenarios/scenario.ts';
import type { PullView } from './scenarios/views.ts';

type Style = Parameters<typeof styleText>[0];

/** World time: weekday, hour and minute. */
const WEEKDAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** Prints what happens as a timeline. */
export interface Narrator extends Audience {
  readonly opens: (scenario: Scenario) => void;
  readonly finish: (verdict: string, failed: boolean) => void;
}

/** Tells a rehearsal as a timeline. Colours only on a terminal. */
export function createNarrator(print: (line: string) => void, colours: boolean): Narrator {
  const startedAt = performance.now();
  const shown = new Map<string, string>();
  const paint = (style: Style, text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s`;

  function showChange({ id, where, text }: Sight): void {
    if (text === undefined || shown.get(id) === text) return;
    shown.set(id, text);
    const [first = '', ...rest] = text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('<!--'));
    print(`      ${paint('cyan', `${where}:`)} ${first}`);
    for (const line of rest.slice(0, 4)) print(`      ${' '.repeat(where.length + 1)} ${line}`);
  }

  return {
    stepStarts(step) {
      print('');
      print(`${paint('dim', elapsed())}  ${paint('bold', `${step.number}. ${step.headline}`)}`);
    },
    opens: (scenario) => {
      print(`${paint('bold', 'Greenroom rehearses:')} ${scenario.description}`);
      print(
        'Local services stand for GitHub, AWS, Pivotal Tracker and Slack; the workflow files and the bundled actions are the real',
      );
      print("ones. Days and hours are the local world's, in UTC; the seconds on the left are yours.");
    },
    person: (sentence, at) => print(`  ${paint('magenta', WEEKDAY.format(new Date(at)))}  ${sentence}`),
    note: (sentence) => print(`  ${paint('yellow', '!')} ${sentence}`),
    run(run, decided) {
      if (run.jobs.every(({ result }) => result === 'skipped') && !hasPlayedNothing(run)) return;
      print(
        `    ${paint('dim', elapsed())}  ${run.file} on ${eventName(run)}: ${resultText(run.conclusion, paint)}`,
      );
      for (const each of decided)
        print(
          `      ${each.action} → ${paint('bold', each.decision)} (${each.reasonCode}): ${each.sentence}`,
        );
      for (const line of problemsOf(run)) print(`      ${paint('red', line)}`);
    },
    seen: (stage) => {
      for (const sight of sightsOf(stage)) showChange(sight);
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
  return conclusion === 'action_required' || conclusion === 'startup_failure';
}

function resultText(result: RunRecord['conclusion'], paint: (style: Style, text: string) => string): string {
  const isRed = result === 'failure' || result === 'startup_failure';
  return paint(result === 'success' ? 'green' : isRed ? 'red' : 'yellow', result);
}

function problemsOf(run: RunRecord): readonly string[] {
  if (run.refusal !== undefined) return [run.refusal];
  return run.jobs.flatMap(({ steps }) =>
    steps
      .filter(({ outcome }) => outcome === 'failure')
      .flatMap((step) =>
        step.annotations
          .filter(({ level }) => level === 'error')
          .map(({ message }) => `${step.name}: ${message}`),
      ),
  );
}

/** One thing that people look at; `id` tells it from others of its kind. */
interface Sight {
  readonly id: string;
  readonly where: string;
  readonly text: string | undefined;
}

/** What people have before their eyes now. */
function sightsOf({ views }: Stage): readonly Sight[] {
  return [
    ...views.github().pulls.flatMap(pullSights),
    ...views.messages(CHANNEL).map(({ ts, thread, text }) => ({
      id: `slack ${ts}`,
      where: thread === null ? 'Slack' : 'Slack thread',
      text,
    })),
    ...STORIES.map((id) => ({ id: `story ${id}`, where: `Story ${id}`, text: views.story(id)?.state })),
  ];
}

function pullSights({ number, state, merged, labels, comments }: PullView): readonly Sight[] {
  const where = `PR #${number}`;
  const labelled = labels.length === 0 ? '' : `, labelled ${labels.join(', ')}`;
  return [
    { id: where, where, text: `${merged ? 'merged' : state}${labelled}` },
    ...comments.map(({ id, body }) => ({ id: `comment ${id}`, where: `${where} comment`, text: body })),
  ];
}
