import { COMMANDS } from './commands.ts';
import { FORK } from './fork/fork.ts';
import { LIFE } from './life.ts';
import { LOCK } from './lock.ts';
import { MADE_TEMPLATE } from './made-template.ts';
import { OTHER_TOOL } from './other-tools/other-tool.ts';
import { ANNOUNCED } from './people/announced.ts';
import { TWO_PROJECTS } from './projects/two-projects.ts';
import type { Scenario } from './scenario.ts';
import { setUp } from './set-up.ts';
import { SHARED } from './shared-kinds/shared.ts';
import { ACCEPT_BY_COMMAND } from './story/accept-by-command.ts';
import { GITHUB_STORIES } from './story/github-stories.ts';
import { jiraStories } from './story/jira-stories.ts';
import { labelDecidesIn } from './story/label-decides.ts';
import { GITHUB_LABELS, PIVOTAL_LABELS } from './story/label-trackers.ts';
import { linearStories } from './story/linear-stories.ts';
import { BARD_STORIES, LITETRACKER_STORIES } from './story/pivotal-stories.ts';
import { SHORTCUT_STORIES } from './story/shortcut-stories.ts';
import { storyIn } from './story/story.ts';
import { WHERE } from './where.ts';

/** One for each tracker; that of the life is Pivotal's. */
export const STORY_SCENARIOS: readonly Scenario[] = [
  GITHUB_STORIES,
  jiraStories('jira-cloud'),
  jiraStories('jira'),
  linearStories(),
  SHORTCUT_STORIES,
  LITETRACKER_STORIES,
  BARD_STORIES,
].map(storyIn);

/** Whose label asks for an environment: once with the issues of the repository, and once with a tracker elsewhere. */
export const LABEL_SCENARIOS: readonly Scenario[] = [GITHUB_LABELS, PIVOTAL_LABELS].map(labelDecidesIn);

/** Every scenario that `npm run rehearse` knows. */
export const SCENARIOS: readonly Scenario[] = [
  LIFE,
  setUp(),
  MADE_TEMPLATE,
  WHERE,
  ...STORY_SCENARIOS,
  ...LABEL_SCENARIOS,
  ANNOUNCED,
  COMMANDS,
  ACCEPT_BY_COMMAND,
  LOCK,
  TWO_PROJECTS,
  OTHER_TOOL,
  SHARED,
  FORK,
];
