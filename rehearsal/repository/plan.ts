import { type LifeDeed, labelling, onPull, opening, PEOPLE, pushTo } from './deeds.ts';
import { type FileTriggers, type Heard, heardOf, isEvent, notPlayedOf } from './heard-events.ts';

/** What the life of a repository follows from. */
export interface LifeFacts {
  readonly workflows: readonly FileTriggers[];
  /** Whether a workflow runs for pushes to the default branch. */
  readonly buildsDefault: boolean;
  /** Whether a requested review asks for an environment. */
  readonly reviewAsks: boolean;
  /** Labels that ask for an environment. */
  readonly asking: readonly string[];
  /** Other labels that a workflow looks at. */
  readonly labels: readonly string[];
  /** What comments begin with that a workflow looks for. */
  readonly comments: readonly string[];
  /** Whether a workflow puts environments to sleep. */
  readonly sleeps: boolean;
  /** Whether a workflow moves stories. */
  readonly tracks: boolean;
  /** The tracker that moves them, where the stories of the life are in none that it reads. */
  readonly elsewhere?: string | undefined;
  /** IANA name of the time zone of the hours. */
  readonly zone: string;
}

/** A step of a life, which can be played alone. */
export interface PlannedStep {
  readonly name: string;
  readonly headline: string;
  /** Names of steps that are played before it, where the plan has them. */
  readonly needs: readonly string[];
  readonly deeds: readonly LifeDeed[];
}

/** A life that triggers allow, and what of the triggers is not in it: `preview.yml on fork`. */
export interface LifePlan {
  readonly steps: readonly PlannedStep[];
  readonly notPlayed: readonly string[];
  /** Names of the files that some event may start. */
  readonly workflows: readonly string[];
  /** Whether a workflow moves stories. */
  readonly tracks: boolean;
}

/** The branch that the life is about; it names a story, as those of a team with a tracker do. */
export const LIFE_BRANCH = 'feature/123456789-checkout';
const FORGOTTEN = 'chore/forgotten';
const MERGED = 'chore/merged';
const ACCEPTED = { branch: 'feature/123456791-nights', story: 123456791 } as const;
const PATCH = 'patch-1';
const OFF = 'stage:off';
const NIGHT = 3;
const MORNING = 10;
/** The event that a tracker may send when a story is accepted. */
const STORY_ACCEPTED = 'story-accepted';

/** A step, and whether any trigger hears of it. */
type Candidate = readonly [boolean, PlannedStep];

/** Plans a life of the steps that these triggers hear of, in the order in which things happen. */
export function planLife(facts: LifeFacts): LifePlan {
  const heard = heardOf(facts.workflows);
  const candidates = [...beginning(facts, heard), ...ending(facts, heard), ...besides(facts, heard)];
  return {
    steps: candidates.filter(([isHeard]) => isHeard).map(([, planned]) => planned),
    notPlayed: [
      ...facts.workflows.flatMap(notPlayedOf),
      ...(facts.elsewhere === undefined ? [] : [storiesElsewhere(facts.elsewhere)]),
    ],
    workflows: facts.workflows.filter(({ on }) => Object.keys(on).some(isEvent)).map(({ file }) => file),
    tracks: facts.tracks,
  };
}

function storiesElsewhere(tracker: string): string {
  return `stories in ${tracker} (the stories of this life are Pivotal Tracker's); npm run rehearse -- --scenario story-${tracker} plays one`;
}

/** Steps by their names, in the order of the life, behind those that they need. Names that are not in the plan count nothing. */
export function stepsUpTo({ steps }: LifePlan, names: readonly string[]): readonly PlannedStep[] {
  const wanted = steps.filter(({ name }) => names.includes(name));
  const needed = new Set([...names, ...wanted.flatMap(({ needs }) => needs)]);
  return steps.filter(({ name }) => needed.has(name));
}

function step(
  name: string,
  headline: string,
  deeds: readonly LifeDeed[],
  needs: readonly string[],
): PlannedStep {
  return { name, headline, needs, deeds };
}

/** The steps that bring an environment up. */
function askingSteps({ reviewAsks, asking }: LifeFacts): readonly string[] {
  return ['open', ...(reviewAsks ? ['review'] : []), ...(asking.length > 0 ? ['label'] : [])];
}

function beginning(facts: LifeFacts, { types, events }: Heard): readonly Candidate[] {
  const branch = LIFE_BRANCH;
  const asked = askingSteps(facts);
  const opened = types.size > 0 || events.has('push') || events.has('create') || events.has('delete');
  const labels = labelsOf(facts);
  return [
    [opened, step('open', 'A pull request is opened', opening(branch, 'Check out with one click'), [])],
    [types.has('review_requested'), step('review', 'A review is requested', [requests(branch)], ['open'])],
    [
      types.has('labeled') && labels.length > 0,
      step(
        'label',
        'It is labelled',
        labels.map((label) => labelling(branch, label)),
        asked.filter((name) => name !== 'label'),
      ),
    ],
    [
      types.has('synchronize') || events.has('push'),
      step('push', 'A new commit arrives', [pushTo(branch, 'Mr. A pushes another commit.', true)], asked),
    ],
    [
      events.has('issue_comment'),
      step('comment', 'Somebody writes a comment', comments(facts, branch), asked),
    ],
    [
      types.has('converted_to_draft') || types.has('ready_for_review'),
      step(
        'draft',
        'It is a draft for a while',
        [
          onPull(branch, 'draft', 'Mr. A makes a draft of it.'),
          onPull(branch, 'ready', 'Mr. A says that it is ready for review.'),
        ],
        asked,
      ),
    ],
    [
      types.has('labeled') && types.has('unlabeled'),
      step(
        'off',
        'Its environment is not wanted for a while',
        [labelling(branch, OFF), labelling(branch, OFF, 'unlabel')],
        asked,
      ),
    ],
  ];
}

function ending(facts: LifeFacts, { types, events, crons }: Heard): readonly Candidate[] {
  const { sleeps, zone } = facts;
  const branch = LIFE_BRANCH;
  const asked = askingSteps(facts);
  const closing = onPull(branch, 'close', 'Mr. A closes the pull request.');
  const hour = (sentence: string, at: number): LifeDeed => ({
    kind: 'hour',
    sentence,
    hour: at,
    zone,
    crons,
  });
  return [
    [
      sleeps && crons.length > 0,
      step(
        'night',
        'Night falls, and a new day comes',
        [
          hour(`Everybody sleeps; it is three at night (${zone}).`, NIGHT),
          hour('The next morning comes; it is ten.', MORNING),
        ],
        asked,
      ),
    ],
    [types.has('closed'), step('close', 'It is closed', [closing], asked)],
    [
      types.has('reopened'),
      step(
        'reopen',
        'It is opened again',
        [
          ...(types.has('closed') ? [] : [closing]),
          onPull(branch, 'reopen', 'Mr. A opens the pull request again.'),
        ],
        [...asked, 'close'],
      ),
    ],
    [
      types.has('closed') || events.has('delete'),
      step(
        'delete',
        'Its branch is deleted, and it is closed with it',
        [{ kind: 'delete', sentence: `Mr. A deletes ${branch}.`, branch, silent: false }],
        asked,
      ),
    ],
  ];
}

/** What has a branch of its own, or none. */
function besides(facts: LifeFacts, heard: Heard): readonly Candidate[] {
  const { types, events, crons } = heard;
  const isAccepted = facts.tracks && (crons.length > 0 || heard.dispatches.includes(STORY_ACCEPTED));
  const started = startedByHand(heard, isAccepted);
  return [
    [facts.buildsDefault && events.has('push'), merges(facts)],
    [isAccepted, acceptsStory(facts, heard)],
    [crons.length > 0, sweeps(facts, heard)],
    [started.length > 0, step('dispatch', 'Workflows are started by hand', started, askingSteps(facts))],
    [types.has('opened'), step('fork', 'A stranger sends a patch', opening(PATCH, 'A patch', true), [])],
  ];
}

function merges(facts: LifeFacts): PlannedStep {
  const branch = MERGED;
  const by = PEOPLE.reviewer;
  const deeds: readonly LifeDeed[] = [
    ...askedFor(facts, { branch, title: 'Merge me' }),
    onPull(branch, 'merge', 'Mr. B merges it.', { by }),
    { kind: 'delete', sentence: `Mr. B deletes ${branch}.`, branch, silent: false },
  ];
  return step('merge', 'Another pull request is merged', deeds, []);
}

function acceptsStory(facts: LifeFacts, heard: Heard): PlannedStep {
  const { branch, story } = ACCEPTED;
  const deeds: readonly LifeDeed[] = [
    ...askedFor(facts, { branch, title: 'Greet those who come at night' }),
    ...facts.labels.filter((label) => label !== OFF).map((label) => labelling(branch, label)),
    { kind: 'accept', sentence: 'Mr. C accepts the story.', story },
    heard.dispatches.includes(STORY_ACCEPTED)
      ? dispatches(STORY_ACCEPTED)
      : later(heard, 60, 'An hour passes, and the schedule comes by.'),
  ];
  return step('accept', 'The story of another pull request is accepted', deeds, []);
}

function sweeps(facts: LifeFacts, heard: Heard): PlannedStep {
  const branch = FORGOTTEN;
  const deeds: readonly LifeDeed[] = [
    ...askedFor(facts, { branch, title: 'Tidy' }),
    { kind: 'delete', sentence: `Somebody deletes ${branch}, and no event tells.`, branch, silent: true },
    later(heard, 120, 'Two hours pass, and the schedule comes by.'),
  ];
  return step('sweep', 'An event gets lost, and the schedule comes by', deeds, []);
}

function startedByHand({ dispatches: types, byHand }: Heard, isAccepted: boolean): readonly LifeDeed[] {
  return [
    ...types.filter((type) => !(isAccepted && type === STORY_ACCEPTED)).map(dispatches),
    ...byHand.map(
      (file): LifeDeed => ({ kind: 'workflow-dispatch', sentence: `Mr. A starts ${file}.`, file }),
    ),
  ];
}

function dispatches(type: string): LifeDeed {
  return { kind: 'repository-dispatch', sentence: `Something sends the event ${type}.`, type };
}

function later({ crons }: Heard, minutes: number, sentence: string): LifeDeed {
  return { kind: 'later', sentence, minutes, crons };
}

/** A pull request that asks for an environment. */
function askedFor(
  { reviewAsks, asking }: LifeFacts,
  { branch, title }: { readonly branch: string; readonly title: string },
): readonly LifeDeed[] {
  return [
    ...opening(branch, title),
    ...(reviewAsks ? [requests(branch)] : []),
    ...asking.map((label) => labelling(branch, label)),
  ];
}

function labelsOf({ asking, labels }: LifeFacts): readonly string[] {
  return [...new Set([...asking, ...labels])].filter((label) => label !== OFF);
}

function comments({ comments: beginnings }: LifeFacts, branch: string): readonly LifeDeed[] {
  const bodies = beginnings.length === 0 ? ['Looks good.'] : beginnings;
  return bodies.map((body) => onPull(branch, 'comment', `Mr. A comments '${body}'.`, { body }));
}

function requests(branch: string): LifeDeed {
  return onPull(branch, 'request-review', 'Mr. A requests a review from Mr. B.', {
    reviewer: PEOPLE.reviewer,
  });
}
