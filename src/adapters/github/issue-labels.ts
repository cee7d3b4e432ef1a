import { oneLine } from '../../domain/input/one-line.ts';
import { STORY_RANK } from '../../domain/stories/story-state.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { MoveRefusal, Story, StoryMarks, StoryMoves, StoryState } from '../../ports/tracker.ts';
import { githubAnswerIn } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import { hasNoAddress, type StatusLabel, type StatusLabels } from './status-labels.ts';

/** What a label looks like that is made here: colours without `#`, descriptions of at most 100 characters (docs.github.com/rest/issues/labels, "Create a label"). */
const LOOKS: Readonly<Record<StoryState, { readonly color: string; readonly description: string }>> = {
  unscheduled: { color: 'ededed', description: 'Nobody has planned this story yet.' },
  unstarted: { color: 'ededed', description: 'Nobody works on this story yet.' },
  started: { color: 'f9d0c4', description: 'Somebody works on this story.' },
  finished: { color: 'fbca04', description: 'The work on this story waits for somebody to try it.' },
  delivered: { color: '1d76db', description: 'This story can be tried; accept or reject it.' },
  accepted: { color: '0e8a16', description: 'Whoever asked for this story accepts it.' },
  rejected: { color: 'b60205', description: 'Whoever asked for this story does not accept it yet.' },
};

type IssueLabels = Pick<StoryMoves, 'move'> & Pick<StoryMarks, 'addLabel' | 'removeLabel'>;

/** Labels of issues, and the states that they stand for. */
export function createIssueLabels(client: GitHubClient, labels: StatusLabels): IssueLabels {
  /** Those that were seen in the repository, or made. */
  const known = new Set<string>();

  async function move(story: Story, state: StoryState): ReturnType<StoryMoves['move']> {
    const wanted = labels.of(state);
    if (wanted === undefined && state !== 'unstarted') throw noLabel(story, state, labels);
    if (wanted !== undefined && !known.has(wanted.name)) {
      const refusal = await makeKnown(client, wanted);
      if (refusal !== undefined) return refusal;
      known.add(wanted.name);
    }
    // First on, then off: whoever is killed in between leaves a state, and the next run goes on from it.
    const here =
      wanted === undefined ? await readLabels(client, story) : await putOn(client, story, wanted.name);
    const others = labels.among(here).filter((other) => other.state !== state);
    if (wanted !== undefined && others.some((other) => isFurther(other, story, state))) {
      await takeLabelOff(client, issueOf(story), wanted.name);
      return 'overtaken';
    }
    for (const other of others)
      if (!isOfPeople(other, story)) await takeLabelOff(client, issueOf(story), other.name);
    return 'moved';
  }

  return {
    move,
    addLabel: async (story, label) => {
      await putOn(client, story, label);
    },
    removeLabel: (story, label) => takeLabelOff(client, issueOf(story), label),
  };
}

/**
 * Labels take no condition, so another run may have moved the issue since it was read. What was read is the furthest label that was there,
 * so a label that is further is newer.
 */
function isFurther({ state: there }: StatusLabel, { state: read }: Story, to: StoryState): boolean {
  return STORY_RANK[there] > Math.max(STORY_RANK[read], STORY_RANK[to]);
}

/** What people have judged since the issue was read is theirs. */
function isOfPeople({ state }: StatusLabel, story: Story): boolean {
  return (state === 'accepted' || state === 'rejected') && story.state !== state;
}

function noLabel({ id }: Story, state: StoryState, { all }: StatusLabels): UserError {
  const names = all.map((each) => `'${each.name}' for ${each.state}`).join(', ');
  return new UserError(
    'invalid_input',
    `Issue #${id} cannot become ${state}, since that state has no label; the labels are ${names}.`,
  );
}

/** Makes the label where the repository lacks it. */
async function makeKnown(
  client: GitHubClient,
  { name, state }: StatusLabel,
): Promise<MoveRefusal | undefined> {
  if (await isThere(client, name)) return undefined;
  return client.ask(`make the label '${name}' of ${client.repository}`, async (octokit) => {
    try {
      await octokit.rest.issues.createLabel({ ...client.at, name, ...LOOKS[state] });
      return undefined;
    } catch (error) {
      const answer = githubAnswerIn(error)?.name;
      if (answer === 'forbidden' || answer === 'hidden') return notPermitted(name);
      // Another run may have made it meanwhile.
      if (answer === 'invalid' && (await isThere(client, name))) return undefined;
      throw error;
    }
  });
}

function notPermitted(name: string): MoveRefusal {
  const refused = `there is no label '${oneLine(name, 50)}', and GitHub does not let this token make it: give the job the permission issues: write, or make the label by hand`;
  return { refused, unestimated: false };
}

async function isThere(client: GitHubClient, name: string): Promise<boolean> {
  const found = await client.askForOne(
    `read the label '${name}' of ${client.repository}`,
    async (octokit) => (await octokit.rest.issues.getLabel({ ...client.at, name })).data,
    { onceIsEnough: true },
  );
  return found !== undefined;
}

/** Names of all labels that the issue has then; an issue has at most 100, so that is one answer (docs.github.com/rest/issues/labels). */
async function putOn(client: GitHubClient, { id }: Story, label: string): Promise<readonly string[]> {
  const { data } = await client.ask(`label issue #${id} of ${client.repository}`, (octokit) =>
    octokit.rest.issues.addLabels({ ...client.at, issue_number: Number(id), labels: [label] }),
  );
  return data.map(({ name }) => name);
}

async function readLabels(client: GitHubClient, { id }: Story): Promise<readonly string[]> {
  const { data } = await client.ask(`read the labels of issue #${id} of ${client.repository}`, (octokit) =>
    octokit.rest.issues.listLabelsOnIssue({ ...client.at, issue_number: Number(id), per_page: 100 }),
  );
  return data.map(({ name }) => name);
}

/** A pull request is an issue too. */
interface LabelledIssue {
  /** What people call it: `issue` or `pull request`. */
  readonly noun: string;
  readonly number: number;
}

function issueOf({ id }: Story): LabelledIssue {
  return { noun: 'issue', number: Number(id) };
}

/** GitHub takes a name in any case for the label that is there. */
export async function takeLabelOff(
  client: GitHubClient,
  { noun, number }: LabelledIssue,
  name: string,
): Promise<void> {
  // Its address would be that of all labels of the issue.
  if (hasNoAddress(name)) return;
  await client.ask(`take a label off ${noun} #${number} of ${client.repository}`, async (octokit) => {
    try {
      await octokit.rest.issues.removeLabel({ ...client.at, issue_number: number, name });
    } catch (error) {
      if (githubAnswerIn(error)?.cause !== 'fact') throw error;
    }
  });
}
