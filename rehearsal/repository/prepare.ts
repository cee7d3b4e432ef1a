import { join } from 'node:path';
import type { StagedRepository } from '../scenarios/staged-repository.ts';
import { REGION, TRACKER_PROJECT } from '../world/client-variables.ts';
import type { FileEdit } from '../world/github/github.ts';
import { ACCOUNT } from '../world/kernel/world.ts';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';
import { BARD_TOKEN } from '../world/tracker/bard.ts';
import { TRACKER_TOKEN } from '../world/tracker/tracker.ts';
import type { Supposed } from './full-account.ts';
import { type StoredValue, storeValues } from './given-values.ts';
import {
  filtersOf,
  type KnownRepository,
  lifeFacts,
  projectOf,
  projectsOf,
  trackerElsewhere,
} from './known-facts.ts';
import type { OwnWorkflows } from './own-workflows.ts';
import { type LifePlan, planLife } from './plan.ts';
import { previewSettings } from './preview-settings.ts';
import type { FolderFile, RepositoryFolder } from './read-folder.ts';
import { deploySetUp, type OwnTemplate, type SetUp, type SetUpPlace } from './set-up.ts';
import { type TouchedFiles, touchedFiles } from './touched-files.ts';
import { placeholderFaults, workflowFaults } from './workflow-faults.ts';

/** Variables or secrets of a repository, by name. */
export type Values = Readonly<Record<string, string>>;

/** What a person gave for a rehearsal. */
export interface Given {
  readonly variables: Values;
  readonly secrets: Values;
  /** What their account keeps for `{{resolve:…}}`. */
  readonly stored: readonly StoredValue[];
  /** Templates that their account has besides. */
  readonly setUp: readonly OwnTemplate[];
}

/** A repository that is ready to be rehearsed. */
export interface PreparedRepository {
  readonly plan: LifePlan;
  readonly touched: TouchedFiles;
  /** What is wrong with its workflows, however green they run. */
  readonly faults: readonly string[];
  readonly supposed: Supposed;
  readonly staged: StagedRepository;
  readonly stored: readonly StoredValue[];
  /** What it has once the world is there; the person's own win over those of the set-up. */
  readonly has: () => Pick<Given, 'variables' | 'secrets'>;
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
  let has: Pick<Given, 'variables' | 'secrets'> = given;
  const playable = new Set(workflows.parsed.map(({ file }) => file));
  return {
    plan: planLife(lifeFacts(known)),
    touched: touchedFiles(folder.files, filtersOf(known)),
    faults: [...placeholderFaults(workflows.own), ...workflowFaults(workflows.parsed)],
    supposed: {
      inAws: supposedBy(setUpOf(folder, known, { suite, own: [] })),
      variables: madeUp(given.variables).filter((each) => given.variables[each] === undefined),
      environments: environmentsIn(workflows),
    },
    has: () => has,
    stored: given.stored,
    staged: {
      seed: { owner: folder.owner, name, defaultBranch, files: edits(folder.files) },
      settle(world) {
        const setUp = setUpOf(folder, known, { suite, own: given.setUp });
        storeValues(world, setUp.place, given.stored);
        const printed = deploySetUp(world, setUp);
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

/** Those that are named without an expression. */
function environmentsIn({ parsed }: OwnWorkflows): readonly string[] {
  const written = parsed.flatMap(({ jobs }) => jobs.map(({ raw }) => raw['environment']));
  const names = written.map((part) =>
    typeof part === 'object' && part !== null ? Reflect.get(part, 'name') : part,
  );
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

/** Names of the variables that say where the world's tracker and Slack are. */
function madeUp(given: Values): readonly string[] {
  const ofTracker = ['GREENROOM_TRACKER', 'GREENROOM_TRACKER_URL', 'GREENROOM_TRACKER_PROJECT'];
  return [
    ...(trackerElsewhere(given) === undefined ? ofTracker : []),
    'GREENROOM_SLACK_CHANNEL',
    'GREENROOM_SLACK_API_URL',
  ];
}

/** Under which paths the world speaks the protocol of the life's stories; any other name is taken for Pivotal's. */
const SERVED: Readonly<Record<string, { readonly path: string; readonly token: string }>> = {
  litetracker: { path: '/litetracker', token: TRACKER_TOKEN },
  bard: { path: '/bard/api/v1', token: BARD_TOKEN },
};

/** The world's tracker; nothing where the person named another, in which an address of it would be wrong. */
function trackerOf(world: RehearsalWorld, given: Values): Pick<Given, 'variables' | 'secrets'> {
  if (trackerElsewhere(given) !== undefined) return { variables: {}, secrets: {} };
  const { path, token } = SERVED[given['GREENROOM_TRACKER']?.toLowerCase() ?? ''] ?? {
    path: '/tracker',
    token: TRACKER_TOKEN,
  };
  return {
    variables: {
      GREENROOM_TRACKER: 'pivotal',
      GREENROOM_TRACKER_URL: `${world.origin()}${path}`,
      GREENROOM_TRACKER_PROJECT: TRACKER_PROJECT,
    },
    secrets: { TRACKER_TOKEN: token },
  };
}

function supposedBy({ application, zone }: SetUp): readonly string[] {
  return [
    ...(application ? [`application ${application}`] : []),
    ...(zone === undefined ? [] : [`zone ${zone.id}`]),
  ];
}

function edits(files: ReadonlyMap<string, FolderFile>): Record<string, FileEdit> {
  return Object.fromEntries(
    [...files].map(([path, { bytes, executable }]) => [path, { text: bytes, executable }]),
  );
}

function setUpOf(
  { owner, name, defaultBranch }: RepositoryFolder,
  known: KnownRepository,
  { suite, own }: Pick<SetUp, 'suite' | 'own'>,
): SetUp {
  const { given, settings } = known;
  const id = given['GREENROOM_HOSTED_ZONE'] || settings.zoneId;
  const domain = given['GREENROOM_DOMAIN'] || settings.domain;
  return {
    suite,
    own,
    repository: { owner, name, defaultBranch },
    place: placeOf(known),
    projects: projectsOf(known),
    application: given['GREENROOM_APPLICATION'] || settings.application,
    zone: id && domain ? { id, domain } : undefined,
  };
}

const PROVISION_ROLE = /^arn:aws:iam::(?<account>\d{12}):role\/(?<prefix>.+)-provision$/;

/** The set-up is made where their own roles are said to be, under their names. */
function placeOf({ given, settings }: KnownRepository): SetUpPlace {
  const arn = given['GREENROOM_PROVISION_ROLE'] || settings.provisionRole || '';
  const { account, prefix } = PROVISION_ROLE.exec(arn)?.groups ?? {};
  return {
    account: account ?? settings.account ?? ACCOUNT,
    region: given['AWS_REGION'] || settings.region || REGION,
    rolePrefix: prefix ?? 'greenroom',
  };
}

/** What the set-up printed, what switches the workflows on, and where the world's tracker and Slack are. */
function withDefaults(
  world: RehearsalWorld,
  printed: Values,
  known: KnownRepository,
  given: Given,
): Pick<Given, 'variables' | 'secrets'> {
  const env = world.env();
  const tracker = trackerOf(world, given.variables);
  const variables = {
    GREENROOM: 'true',
    GREENROOM_PROJECT: projectOf(known),
    ...without(printed, known.settings.inPlaceOf),
    ...tracker.variables,
    GREENROOM_SLACK_CHANNEL: env['SLACK_CHANNEL'] ?? '',
    GREENROOM_SLACK_API_URL: env['SLACK_API_URL'] ?? '',
    ...given.variables,
  };
  const secrets = {
    ...tracker.secrets,
    SLACK_TOKEN: env['SLACK_TOKEN'] ?? '',
    ...given.secrets,
  };
  return { variables: withoutEmpty(variables), secrets: withoutEmpty(secrets) };
}

function without(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

/** GitHub keeps no empty variable; an empty one in the person's file takes one of the rehearsal's away. */
function withoutEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
