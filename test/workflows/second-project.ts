import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunner } from '../../rehearsal/runner/runner.ts';
import { createRunnerGitHub } from '../../rehearsal/runner/world-github.ts';
import type { Engine } from '../../rehearsal/scenarios/stage.ts';
import type { EngineSettings } from '../../rehearsal/scenarios/staged-repository.ts';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { pinnedWorkflows } from '../../tools/workflows/pinned-workflows.ts';

/** How a second project stands beside the shop: not at all, with the same settings, or with a file and folder of its own. */
export type Beside = 'nothing' | 'shared settings' | 'own settings';

export type ProjectName = 'shop' | 'api';

/** What the projects of a repository go by, each in its own way. */
export const TEAMS = {
  shop: { reviewed: 'reviewed', wanted: 'review-requested' },
  api: { reviewed: 'checked', wanted: 'pull-request' },
} as const satisfies Readonly<Record<ProjectName, { reviewed: string; wanted: string }>>;

/** The projects that are there. */
export function projectsOf(beside: Beside): readonly ProjectName[] {
  return beside === 'nothing' ? ['shop'] : ['shop', 'api'];
}

/** Which project's workflow a file is. */
export function projectOfFile(file: string): ProjectName {
  return file.endsWith('-api.yml') ? 'api' : 'shop';
}

const OWN_SETTINGS = '.github/api.yml';

/** The settings on the default branch, by path. */
export function settingsOf(beside: Beside): Readonly<Record<string, string>> {
  const staging = '  staging: { branch: develop }\n';
  const demo = '  demo: { branch: trunk }\n';
  if (beside === 'nothing') return { '.github/greenroom.yml': `project: shop\nenvironments:\n${staging}` };
  if (beside === 'shared settings')
    return { '.github/greenroom.yml': `project: shop\nenvironments:\n${staging}${demo}` };
  return {
    '.github/greenroom.yml': `project: shop\nenvironments:\n${staging}  preview: { paths: 'shop/**' }\n`,
    [OWN_SETTINGS]: `project: api\nenvironments:\n${demo}  preview: { paths: 'api/**, !**/*.md' }\n`,
  };
}

const PIN = { repository: 'octo-org/greenroom', ref: '0123456789abcdef0123456789abcdef01234567' };

/**
 * The second project's workflows, as docs/examples/several-projects.yml tells a team to write them: those that `npm run init` writes, with
 * variables that end in the project's name.
 */
function secondWorkflows(beside: Beside): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-second-'));
  return [...pinnedWorkflows(repositoryRoot, PIN, { flat: true, every: '1h' })].map(([path, text]) => {
    const named = text
      .replace(/^name: .*$/m, '$& of the API')
      .replaceAll(/vars\.(GREENROOM_\w+)/g, 'vars.$1_API');
    const own = named.replaceAll(/^( +)with:\n/gm, `$&$1  settings: ${OWN_SETTINGS}\n`);
    const file = join(folder, path.replace(/^.*\/(.*)\.yml$/, '$1-api.yml'));
    writeFileSync(file, beside === 'own settings' ? own : named);
    return file;
  });
}

/** An engine that plays the workflows of both projects. */
export function engineOfBoth(beside: Beside): (world: RehearsalWorld, settings: EngineSettings) => Engine {
  return (world, { root, workflows, vars, secrets }) => {
    const all = [...workflows, ...secondWorkflows(beside)];
    const { GREENROOM: _, GREENROOM_HOURS: __, ...shared } = vars;
    const ofSecond = Object.entries({
      ...shared,
      GREENROOM_PROJECT: 'api',
      GREENROOM_WANTED: TEAMS.api.wanted,
      GREENROOM_REVIEWED_LABEL: TEAMS.api.reviewed,
    }).map(([name, value]) => [`${name}_API`, value] as const);
    return createRunner({
      github: createRunnerGitHub(world),
      workflowsAt: () => all,
      actionsRoot: root,
      suite: { root },
      vars: { ...vars, ...Object.fromEntries(ofSecond) },
      secrets,
      parallel: 2,
    });
  };
}
