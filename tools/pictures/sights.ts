import { CREATES } from '../../rehearsal/scenarios/life.ts';
import { BRANCH, pullFor } from '../../rehearsal/scenarios/life-facts.ts';
import { perform } from '../../rehearsal/scenarios/perform.ts';
import type { Audience, Stage } from '../../rehearsal/scenarios/scenario.ts';
import { createStage } from '../../rehearsal/scenarios/stage.ts';
import type { Shot } from './chromium.ts';
import { type Frame, type Watch, watchOf } from './frames.ts';
import { githubPage } from './github-page.ts';
import { NIGHTS, PICTURED_LIFE, TITLES } from './pictured-life.ts';
import { slackPage } from './slack-page.ts';

/** What people see at one moment: a page, and the windows in which it is pictured, by the names of the pictures. */
export interface PicturedSight {
  readonly name: string;
  readonly html: string;
  readonly shots: Readonly<Record<string, Omit<Shot, 'html'>>>;
}

/** Which moment of the life is pictured: what was said first in a step, or last. */
interface Moment {
  readonly name: string;
  readonly kind: Frame['kind'];
  readonly step: string;
  readonly which: 'first' | 'last';
  /** Whose pull request it is about; that of the life where absent. */
  readonly branch?: string;
}

const MOMENTS: readonly Moment[] = [
  { name: 'comment-on-its-way', kind: 'comment', step: 'create', which: 'first' },
  { name: 'comment-ready', kind: 'comment', step: 'create', which: 'last' },
  { name: 'comment-failed', kind: 'comment', step: 'fail', which: 'last' },
  { name: 'comment-cancelled', kind: 'comment', step: 'cancel', which: 'last', branch: NIGHTS },
  { name: 'comment-moving', kind: 'comment', step: 'update', which: 'first' },
  { name: 'comment-please-try', kind: 'comment', step: 'deliver', which: 'last' },
  { name: 'comment-asleep', kind: 'comment', step: 'sleep', which: 'last' },
  { name: 'comment-gone', kind: 'comment', step: 'accept', which: 'last' },
  { name: 'slack-on-its-way', kind: 'thread', step: 'create', which: 'first' },
  { name: 'slack-failed', kind: 'thread', step: 'fail', which: 'last' },
  { name: 'slack-please-try', kind: 'thread', step: 'deliver', which: 'last' },
];

const DESKTOP = 1280;
const PHONE = 390;
/** A phone shows its first rows; nobody looks at a picture that is longer. */
const MOST_OF_PHONE = 1500;

/** Plays the pictured life, and gives what is to be pictured of it. @throws Error when the life breaks off, or says nothing where a picture needs it */
export async function playSights(audience: Audience): Promise<readonly PicturedSight[]> {
  let page: { readonly html: string; readonly at: string } | undefined;
  let watch: Watch | undefined;
  const stage = await createStage({
    seed: 1,
    ...(PICTURED_LIFE.shop === undefined ? {} : { shop: PICTURED_LIFE.shop }),
    audience: {
      ...audience,
      run(run, decided) {
        const html = run.artifacts
          ?.flatMap(({ files }) => files)
          .find(({ path }) => path === 'where.html')?.content;
        if (html !== undefined) page = { html: Buffer.from(html).toString('utf8'), at: atOf(stage) };
        audience.run(run, decided);
      },
      stepEnds(step, failure) {
        watch?.look(step.name);
        audience.stepEnds(step, failure);
      },
    },
  });
  try {
    watch = watchOf(stage);
    const failure = await perform(PICTURED_LIFE, stage);
    if (failure !== undefined) throw new Error(`The pictured life broke off: ${failure.sentences.join(' ')}`);
    if (page === undefined) throw new Error('The pictured life made no page of what runs where.');
    return [...saidIn(watch.frames, stage), whereSight(page)];
  } finally {
    await stage.close();
  }
}

function atOf({ world }: Stage): string {
  return new Date(world.clock.now()).toISOString();
}

function whereSight({ html, at }: { readonly html: string; readonly at: string }): PicturedSight {
  return {
    name: 'where',
    html,
    shots: {
      'where-desktop': { width: DESKTOP, at },
      'where-phone': { width: PHONE, most: MOST_OF_PHONE, at },
    },
  };
}

function saidIn(frames: readonly Frame[], stage: Stage): readonly PicturedSight[] {
  const thread = frames.find((each) => each.kind === 'thread' && each.step === CREATES.name);
  const ts = thread?.kind === 'thread' ? thread.messages[0]?.ts : undefined;
  return MOMENTS.map(({ name, kind, step, which, branch = BRANCH }) => {
    const pull = pullFor(stage, branch).number;
    const isOwn = (each: Frame) =>
      each.kind === 'comment' ? each.pull === pull : each.messages[0]?.ts === ts;
    const those = frames.filter((each) => each.kind === kind && each.step === step && isOwn(each));
    const frame = which === 'first' ? those[0] : those.at(-1);
    if (frame === undefined)
      throw new Error(`The pictured life says nothing for the picture ${name} in its step ${step}.`);
    return { name, html: pageOf(frame, branch), shots: { [name]: { width: 800 } } };
  });
}

/** Whom the world's Slack knows, by what a mention names. */
const PEOPLE = new Map([
  ['U0000000101', 'Mr. A'],
  ['U0000000103', 'Mr. C'],
]);

function pageOf(frame: Frame, branch: string): string {
  return frame.kind === 'comment'
    ? githubPage({ ...frame, title: TITLES[branch] ?? '' })
    : slackPage({ ...frame, channel: 'staging', people: PEOPLE });
}
