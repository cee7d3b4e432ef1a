import { styleText } from 'node:util';
import type { Result, RunRecord } from './runner/records.ts';
import type { Audience, Decided, Failure, LifeStep } from './scenarios/scenario.ts';
import type { Stage } from './scenarios/stage.ts';

type Style = Parameters<typeof styleText>[0];

export interface Narrator extends Audience {
  readonly finish: (verdict: string, failed: boolean) => void;
}

/** Tells a rehearsal as a timeline. Colours only on a terminal. */
export function createNarrator(print: (line: string) => void, colours: boolean): Narrator {
  const startedAt = performance.now();
  const shown = new Map<string, string>();
  const paint = (style: Style, text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s`;

  function showChange(where: string, text: string | undefined): void {
    if (text === undefined || shown.get(where) === text) return;
    shown.set(where, text);
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
    person: (sentence) => print(`  ${paint('magenta', '·')} ${sentence}`),
    note: (sentence) => print(`  ${paint('yellow', '!')} ${sentence}`),
    run(run, decided) {
      if (run.jobs.every(({ result }) => result === 'skipped') && run.conclusion !== 'action_required')
        return;
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
      for (const [where, text] of sightsOf(stage)) showChange(where, text);
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

function resultText(
  result: Result | 'action_required',
  paint: (style: Style, text: string) => string,
): string {
  return paint(result === 'success' ? 'green' : result === 'failure' ? 'red' : 'yellow', result);
}

function problemsOf(run: RunRecord): readonly string[] {
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

/** What people have before their eyes now. */
function sightsOf({ views }: Stage): readonly (readonly [string, string | undefined])[] {
  const { pulls } = views.github();
  return [
    ...pulls.map(
      (pull) =>
        [`PR #${pull.number}`, `${pull.merged ? 'merged' : pull.state}${labelsOf(pull.labels)}`] as const,
    ),
    ...pulls.flatMap((pull) =>
      pull.comments.map((comment) => [`PR #${pull.number} comment`, comment.body] as const),
    ),
    ...views
      .messages('C0000000001')
      .map(
        (message) => [`Slack ${message.thread ? 'reply' : 'message'} ${message.ts}`, message.text] as const,
      ),
    ...[123456789, 123456791].map((id) => [`Story ${id}`, views.story(id)?.state] as const),
  ];
}

function labelsOf(labels: readonly string[]): string {
  return labels.length === 0 ? '' : `, labelled ${labels.join(', ')}`;
}

export type { Decided, LifeStep };
