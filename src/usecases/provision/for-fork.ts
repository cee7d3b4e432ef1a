import { containerFiles, whyNotOfFork, whyRightsOfFork } from '../../domain/artifacts/fork-bundle.ts';
import { guardFiles } from '../../domain/artifacts/site-guard.ts';
import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import type { Subject } from '../../domain/environment/subject.ts';
import {
  checkForkTemplate,
  forkParameters,
  forkSettings,
  whyNoForks,
} from '../../domain/provision/fork-environment.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import { readMadeTemplate, readTemplate } from '../artifacts/read-template.ts';
import type { ProvisionDeps, ProvisionRequest } from './provision-request.ts';

/** True where the subject is what stands in the place of a fork's branch. */
export function isOfFork({ branch }: Pick<Subject, 'branch'>): boolean {
  return pullOfForkBranch(branch) !== undefined;
}

/**
 * The request as a fork's commit may have it: the template and the settings of the default branch, an instance profile without rights, and
 * nothing that may be a secret. It has no name under the team's domain, because a site there reads the cookies of the domain, and may pass
 * for the team's. A verdict where the kind lets no fork in.
 */
export function requestFor(
  request: ProvisionRequest,
  subject: Pick<Subject, 'branch'>,
): ProvisionRequest | Verdict<'skipped'> {
  if (!isOfFork(subject)) return request;
  const { scope, stack, artifact, run } = request;
  const { settings, template } = stack;
  const profile = settings['fork-instance-profile'];
  const isOfRepository = artifact.source.from === 'repository' && !stack.templateIsMade;
  const refused = whyNoForks({
    kind: scope.kind,
    settings,
    template,
    isOfRepository,
    isProtected: stack.isProtected,
    seeds: run.seeded,
  });
  if (refused !== undefined || profile === undefined) return refused ?? request;
  const kept = forkSettings(settings);
  return {
    ...request,
    stack: {
      ...stack,
      settings: kept,
      parameters: forkParameters(stack, template, profile),
      namedParameters: [],
      givenIn: { ...stack.givenIn, InstanceProfile: "'fork-instance-profile' of the settings" },
    },
    overrides: { ...request.overrides, overridable: [] },
    artifact: {
      ...artifact,
      additions: guardFiles({ noindex: settings.noindex ?? false, basicAuth: undefined, openPaths: [] }),
    },
    address: { domain: undefined, hostedZoneId: undefined },
  };
}

/**
 * Why the tree of a fork's commit is not deployed; undefined where it is, and for a branch of the repository. GitHub gives the same tree
 * each time, because a commit's name is made of what it holds.
 */
export async function checkForkTree(
  { codeHost, sources }: Pick<ProvisionDeps, 'codeHost' | 'sources'>,
  subject: Pick<Subject, 'branch'>,
  commit: string,
): Promise<Verdict<'skipped'> | undefined> {
  if (!isOfFork(subject)) return undefined;
  const names = await codeHost.sourceBundle(commit, (tree) => sources.bundles.names(tree));
  const refused = whyNotOfFork(commit, names);
  if (refused !== undefined) return refused;
  for (const name of containerFiles(names)) {
    const why = whyRightsOfFork(commit, name, await codeHost.readFile(name, commit));
    if (why !== undefined) return why;
  }
  return undefined;
}

/**
 * The text of the template: of a fork at the head of the default branch, which nobody but the team writes.
 * @throws UserError `invalid_template` also where it does not say what a fork gets.
 */
export async function templateFor(
  deps: Pick<ProvisionDeps, 'codeHost' | 'sources'>,
  { stack }: Pick<ProvisionRequest, 'stack'>,
  subject: Subject,
  commit: string,
): Promise<string> {
  if (stack.templateIsMade) return readMadeTemplate(deps, stack);
  if (!isOfFork(subject)) return readTemplate(deps, stack, subject, commit);
  const text = await readTemplate(deps, stack, subject, subject.repository.defaultBranch);
  const { declarationsOf } = await import('../../domain/artifacts/template-declarations.ts');
  checkForkTemplate(declarationsOf(text), stack.template);
  return text;
}
