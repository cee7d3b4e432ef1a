import {
  closeNow,
  commitOn,
  copyOf,
  deployNow,
  labelNow,
  mergeNow,
  moveStory,
  moveTo,
  OWNER,
  type Pull,
  type RepositoryInMemory,
  TOKEN_USER,
} from '../support/ports/repository-in-memory.ts';
import { type Project, syncHere, type Told } from '../support/runs/stories-here.ts';

/** Somebody does what a sentence says, and nothing else. */
type Deed = (at: RepositoryInMemory, pull: Pull, ask: Ask) => void | Promise<void>;

/** What a job of a project asks for. */
export interface Ask extends Told {
  readonly project: Project;
}

/** A way out that a sentence names, by its words. */
export interface Way {
  readonly name: string;
  readonly words: RegExp;
  readonly go: Deed;
}

/** The first one that matches is gone where several rounds are needed. */
export const WAYS: readonly Way[] = [
  {
    name: 'choose a base, and deliver again',
    words:
      /choose the right base, move its story back to started in the tracker, put the label of the review on again, and accept the story once it is delivered|is left alone: .*(is now to be merged into|nothing leads on from there)/,
    go: async (at, pull, ask) => {
      rebase(at, pull);
      await again(at, pull, ask);
    },
  },
  {
    name: 'deliver again',
    words:
      /(so it is not merged; move its story|merge it by hand, or move the story) back to started( in the tracker)?, (put the label of the review on again|have the label 'reviewed' put on again by a person who may), and accept the story once it is delivered|it has commits that were not delivered, and people know/,
    go: again,
  },
  {
    name: 'move on what is judged below',
    words:
      /waits, because pull request #\d+ was delivered .* once that one is merged or closed, or has moved on,/,
    go: (at, _, { sentence }) => {
      const number = Number(/because pull request #(\d+) was delivered/.exec(sentence)?.[1]);
      const below = at.pulls.find((each) => each.number === number);
      if (below !== undefined) moveTo(at, below.headBranch, commitOn(at, below.headCommit));
    },
  },
  {
    name: 'accept again',
    words: /move the story back to delivered and (let .* accept it|accept it again)/,
    go: (at, _, { story }) => {
      if (story === undefined) return;
      moveStory(at, story.id, 'delivered');
      moveStory(at, story.id, 'accepted');
    },
  },
  {
    name: 'name who accepts',
    words: /name the id bot in accepted-by/,
    go: (at) => void at.acceptedBy.push(TOKEN_USER, OWNER),
  },
  {
    name: 'close the others',
    words: /close what is not meant/,
    go: (at, pull, { sentence }) => {
      const others = [...sentence.matchAll(/#(\d+)/g)].map(([, number]) => Number(number));
      for (const other of at.pulls)
        if (other.number !== pull.number && others.includes(other.number) && other.state === 'open')
          closeNow(at, other);
    },
  },
  {
    name: 'accept the story that the text names no more',
    words: /accept that story too/,
    go: (at, _, { sentence }) => moveStory(at, /^Story (\d+)/.exec(sentence)?.[1] ?? '', 'accepted'),
  },
  {
    name: 'bring it up to date',
    words:
      /bring it up to date, move its story back to started in the tracker, put the label of the review on/,
    go: async (at, pull, ask) => {
      moveTo(at, pull.headBranch, commitOn(at, pull.headCommit, at.branches.get(pull.baseBranch) ?? ''));
      at.hurdles.delete(pull.number);
      await again(at, pull, ask);
    },
  },
  {
    name: 'meet the rules of the base',
    words: /meet the rules of its base/,
    go: (at, pull) => void at.hurdles.delete(pull.number),
  },
  {
    name: 'merge by hand',
    words: /merge (it|pull request #\d+) by hand|or merge by hand|add it to the queue by hand/,
    go: (at, pull) => mergeNow(at, pull, at.branches.get(pull.baseBranch) ?? ''),
  },
];

/** It asks nobody: what it waits for, the next runs do. */
const ASKS_NOBODY =
  /(a later run merges it|it is merged, and its branch cannot be deleted|so its branch stays)\.$/;

/** The ways out of it; [] where it asks nobody. @throws Error where it asks for something that nobody here knows how to do. */
export function waysOut({ sentence, reasonCode }: Told): readonly Way[] {
  if (!ASKED.has(reasonCode) || ASKS_NOBODY.test(sentence)) return [];
  const ways = WAYS.filter(({ words }) => words.test(sentence));
  if (ways.length === 0) throw new Error(`Nobody knows what to do: ${sentence}`);
  return ways;
}

const ASKED: ReadonlySet<string> = new Set([
  'head_moved',
  'base_moved',
  'not_delivered',
  'not_allowed_to_accept',
  'not_mergeable',
]);

export function storiesOf(pull: Pull): readonly string[] {
  return `${pull.headBranch} ${pull.text.body}`.match(/\d{9}/g) ?? [];
}

/** The right base is the one that the team meant, or the default branch where that one leads nowhere. */
function rebase(at: RepositoryInMemory, pull: Pull): void {
  const own = at.pulls.findLast(({ headBranch }) => headBranch === pull.baseBranch);
  if (own !== undefined && own.state !== 'open' && pull.headBranch !== 'main') pull.baseBranch = 'main';
}

/** The story back to started, the label again, and the story accepted once it is delivered. */
async function again(at: RepositoryInMemory, pull: Pull, { project, story, sentence }: Ask): Promise<void> {
  const ids = /its story|is left alone/.test(sentence) || story === undefined ? storiesOf(pull) : [story.id];
  for (const id of ids) moveStory(at, id, 'started');
  labelNow(at, pull, 'Reviewed');
  deployNow(at, project, pull.headCommit);
  await syncHere(at, project, pull.number);
  for (const id of ids) {
    const story = at.stories.get(id);
    // A chore is not delivered; people accept it as it is.
    if (story?.type !== 'chore' && story?.state !== 'delivered')
      throw new Error(`Story ${id} of #${pull.number} is not delivered, after: ${sentence}`);
    moveStory(at, id, 'accepted');
  }
}

/** What is asked for is done, until the label that counted for nothing counts, and the story is delivered. */
export async function labelAgain(before: RepositoryInMemory, ask: Ask): Promise<boolean> {
  if (!/ is not delivered for it, .* put the label 'reviewed' on again\.$/.test(ask.sentence)) return false;
  const at = copyOf(before);
  const pull = at.pulls.find(({ number }) => number === ask.pullRequest);
  const id = ask.story?.id;
  if (pull === undefined || id === undefined) return false;
  const other =
    /judged with pull request #(\d+) \(recorded as deployment \d+ by \S+\); once that one is merged or closed, move the story back/.exec(
      ask.sentence,
    )?.[1];
  for (const each of at.pulls) if (each.number === Number(other)) closeNow(at, each);
  if (other !== undefined) moveStory(at, id, 'started');
  labelNow(at, pull, 'REVIEWED');
  const told = await syncHere(at, ask.project, pull.number);
  if (at.deliveries.at(-1)?.pullRequest !== pull.number || !at.deliveries.at(-1)?.stories.includes(id))
    throw new Error(`Story ${id} is not delivered after: ${ask.sentence}\n${told[0]?.sentence}`);
  return true;
}
