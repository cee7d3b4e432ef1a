import type { Admission } from '../../src/domain/provision/admission.ts';
import type { DomainRequest } from '../../src/domain/provision/greenroom-parameters.ts';
import type { ArtifactRequest } from '../../src/usecases/artifacts/artifact-request.ts';
import type {
  ProvisionRequest,
  ProvisionRun,
  StackSettings,
} from '../../src/usecases/provision/provision-request.ts';
import type { Readiness } from '../../src/usecases/readiness/await-awake.ts';
import { scope, subjectHint } from './scope.ts';

export function admission(overrides: Partial<Admission> = {}): Admission {
  return {
    wanted: ['branch'],
    skipBranches: [],
    paths: [],
    maxEnvironments: undefined,
    allowedAccounts: [],
    ...overrides,
  };
}

export function stackSettings(overrides: Partial<StackSettings> = {}): StackSettings {
  return {
    template: 'beanstalk-environment',
    templateIsMade: false,
    settings: {},
    parameters: {},
    namedParameters: [],
    givenIn: {},
    tags: {},
    capabilities: [],
    roleArn: undefined,
    onFailure: 'rollback',
    isProtected: false,
    ...overrides,
  };
}

/** The commit's tree, in the application that is named after the project. */
export function artifact(overrides: Partial<ArtifactRequest> = {}): ArtifactRequest {
  return {
    application: 'shop',
    source: { from: 'repository' },
    containerPort: 80,
    additions: [],
    bucket: undefined,
    ...overrides,
  };
}

export function address(overrides: Partial<DomainRequest> = {}): DomainRequest {
  return { domain: undefined, hostedZoneId: undefined, ...overrides };
}

export function readiness(overrides: Partial<Readiness> = {}): Readiness {
  return {
    health: 'http',
    healthPath: '/',
    urlOutput: 'Url',
    deploymentInfo: undefined,
    redForMs: 120_000,
    ...overrides,
  };
}

/** A run that waits and changes things. */
export function provisionRun(overrides: Partial<ProvisionRun> = {}): ProvisionRun {
  return {
    token: '1-1',
    url: undefined,
    timeoutMs: 2_700_000,
    waits: true,
    seeded: false,
    dryRun: false,
    ...overrides,
  };
}

/** A push to a branch that asks for its environment by itself. */
export function provisionRequest(overrides: Partial<ProvisionRequest> = {}): ProvisionRequest {
  return {
    scope: scope(),
    about: subjectHint(),
    admission: admission(),
    stack: stackSettings(),
    overrides: { overridable: [], settingsFile: '.github/greenroom.yml' },
    artifact: artifact(),
    address: address(),
    readiness: readiness(),
    run: provisionRun(),
    settingsRegions: [],
    life: { hours: undefined, ttlMs: undefined },
    pricing: undefined,
    ...overrides,
  };
}
