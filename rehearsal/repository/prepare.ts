import { join } from 'node:path';
import type { StagedRepository } from '../scenarios/stage.ts';
import { REGION } from '../world/client-variables.ts';
import type { FileEdit } from '../world/github/github.ts';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';
import { filtersOf, type KnownRepository, lifeFacts, projectOf, projectsOf } from './known-facts.ts';
import type { OwnWorkflows } from './own-workflows.ts';
import { type LifePlan, planLife } from './plan.ts';
import { previewSettings } from './preview-settings.ts';
import type { FolderFile, RepositoryFolder } from './read-folder.ts';
import { deploySetUp, type SetUp } from './set-up.ts';
import { type TouchedFiles, touchedFiles } from './touched-files.ts';
import { workflowFaults } from './workflow-faults.ts';

/** Variables or secrets of a repository, by name. */
export type Values = Readonly<Record<string, string>>;

/** What a person gave for a rehearsal. */
export interface Given {
  readonly variables: Values;
  readonly secrets: Values;
}

/** A repository that is ready to be rehearsed. */
export interface PreparedRepository {
  readonly plan: LifePlan;
  readonly touched: TouchedFiles;
  /** What is wrong with its workflows, however green they run. */
  readonly faults: readonly string[];
  readonly staged: StagedRepository;
  /** What it has once the world is there; the person's own win over those of the set-up. */
  readonly has: () => Given;
}

/** Makes of a folder what a stage is set with. `suite` is the folder of Greenroom's clone. */
export function prepareRepository(
  folder: RepositoryFolder,
  workflows: OwnWorkflows,
  given: Given,
  suite: string,
): PreparedRepository {
  const settings = previewSettings(folder.settings);
  const { name, defaultBranch } = folder;
  const known: KnownRepository = { workflows, settings, given: given.variables, name, defaultBranch };
  let has: Given = given;
  const playable = new Set(workflows.parsed.map(({ file }) => file));
  return {
    plan: planLife(lifeFacts(known)),
    touched: touchedFiles(folder.files, filtersOf(known)),
    faults: workflowFaults(workflows.parsed),
    has: () => has,
    staged: {
      seed: { owner: folder.owner, name, defaultBranch, files: edits(folder.files) },
      settle(world) {
        const printed = deploySetUp(world, setUpOf(folder, known, suite));
        has = withDefaults(world, printed, known, given);
        return {
          root: folder.path,
          suite,
          workflows: folder.workflows
            .filter((path) => playable.has(path.split('/').at(-1) ?? ''))
            .map((path) => join(folder.path, path)),
          vars: has.variables,
          secrets: has.secrets,
        };
      },
    },
  };
}

function edits(files: ReadonlyMap<string, FolderFile>): Record<string, FileEdit> {
  return Object.fromEntries(
    [...files].map(([path, { bytes, executable }]) => [path, { text: bytes, executable }]),
  );
}

function setUpOf(
  { owner, name, defaultBranch }: RepositoryFolder,
  known: KnownRepository,
  suite: string,
): SetUp {
  const { given, settings } = known;
  const id = given['GREENROOM_HOSTED_ZONE'] || settings.zoneId;
  const domain = given['GREENROOM_DOMAIN'] || settings.domain;
  return {
    suite,
    owner,
    name,
    defaultBranch,
    projects: projectsOf(known),
    region: given['AWS_REGION'] || settings.region || REGION,
    application: given['GREENROOM_APPLICATION'] || settings.application,
    zone: id && domain ? { id, domain } : undefined,
  };
}

/** What the set-up printed, what switches the workflows on, and where the world's tracker and Slack are. */
function withDefaults(world: RehearsalWorld, printed: Values, known: KnownRepository, given: Given): Given {
  const env = world.env();
  const variables = {
    GREENROOM: 'true',
    GREENROOM_PROJECT: projectOf(known),
    ...printed,
    GREENROOM_TRACKER: 'pivotal',
    GREENROOM_TRACKER_URL: env['TRACKER_URL'] ?? '',
    GREENROOM_TRACKER_PROJECT: env['TRACKER_PROJECT'] ?? '',
    GREENROOM_SLACK_CHANNEL: env['SLACK_CHANNEL'] ?? '',
    GREENROOM_SLACK_API_URL: env['SLACK_API_URL'] ?? '',
    ...given.variables,
  };
  const secrets = {
    TRACKER_TOKEN: env['TRACKER_TOKEN'] ?? '',
    SLACK_TOKEN: env['SLACK_TOKEN'] ?? '',
    ...given.secrets,
  };
  return { variables: withoutEmpty(variables), secrets: withoutEmpty(secrets) };
}

/** GitHub keeps no empty variable; an empty one in the person's file takes one of the rehearsal's away. */
function withoutEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
