import {
  branchOfPlatform,
  currentPlatform,
  isPlatformBranch,
  newestPlatform,
  PLATFORM_PARAMETER,
  standingPlatform,
} from '../../domain/artifacts/platform.ts';
import { nearest } from '../../domain/input/nearest.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Stack, TemplateSummary } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { BeanstalkPlatforms } from '../../ports/beanstalk.ts';
import type { Log } from '../../ports/log.ts';

type Parameters = Readonly<Record<string, string>>;

interface PlatformDeps {
  readonly beanstalk: BeanstalkPlatforms;
  readonly log: Log;
}

/**
 * The team's parameters with a platform that Beanstalk offers today, where the environment is made anew: AWS retires old
 * versions, and neither a template's default nor a team's own pin is kept up by anybody. `stack` is the one that is there;
 * undefined where none is.
 * @throws UserError when the team names a platform of which there is no version.
 */
export async function choosePlatform(
  deps: PlatformDeps,
  summary: TemplateSummary,
  teamParameters: Parameters,
  stack: Stack | undefined,
): Promise<Parameters> {
  const declared = summary.parameters.find(({ name }) => name === PLATFORM_PARAMETER);
  const asked = teamParameters[PLATFORM_PARAMETER];
  const wanted = asked ?? declared?.defaultValue;
  if (declared === undefined || wanted === undefined) return teamParameters;
  if (currentPlatform(stack) !== undefined && !isPlatformBranch(asked ?? ''))
    return withStanding(teamParameters, stack);
  if (asked !== undefined) {
    const chosen = choose(deps.log, asked, await deps.beanstalk.platforms());
    return { ...teamParameters, [PLATFORM_PARAMETER]: chosen };
  }
  const newest = newestPlatform(branchOfPlatform(wanted) ?? wanted, await offeredOrNone(deps));
  return newest === undefined
    ? withStanding(teamParameters, stack)
    : { ...teamParameters, [PLATFORM_PARAMETER]: newest };
}

/** Where nobody names a platform, a stack keeps its own, whatever the template's default has become. */
function withStanding(teamParameters: Parameters, stack: Stack | undefined): Parameters {
  const standing = standingPlatform(stack);
  return standing === undefined ? teamParameters : { [PLATFORM_PARAMETER]: standing, ...teamParameters };
}

/**
 * The platform to wake an environment with when its own has retired while it slept; undefined when its own will do.
 */
export async function successorOfPlatform(deps: PlatformDeps, stack: Stack): Promise<string | undefined> {
  const current = stack.parameters[PLATFORM_PARAMETER];
  const branch = branchOfPlatform(current ?? '');
  if (current === undefined || branch === undefined) return undefined;
  const offered = await offeredOrNone(deps);
  return offered.includes(current) ? undefined : newestPlatform(branch, offered);
}

/** Whoever may not list platforms can still use the one that is named already. */
async function offeredOrNone(deps: PlatformDeps): Promise<readonly string[]> {
  try {
    return await deps.beanstalk.platforms();
  } catch (error) {
    deps.log.warning(
      `The platform is used as it is, because those on offer could not be listed: ${describeFailure(error).sentence}`,
    );
    return [];
  }
}

function choose(log: Log, asked: string, offered: readonly string[]): string {
  if (offered.includes(asked)) return asked;
  const branch = branchOfPlatform(asked);
  const newest = newestPlatform(branch ?? asked, offered);
  if (newest === undefined) {
    const branches = [...new Set(offered.map((name) => branchOfPlatform(name) ?? name))];
    throw new UserError(
      'invalid_input',
      `Elastic Beanstalk offers no platform of the name that '${PLATFORM_PARAMETER}' gives in this region; correct it in the input 'parameters' or the settings (the nearest is '${nearest(branch ?? asked, branches)}').`,
    );
  }
  if (branch !== undefined) log.warning(`The platform '${asked}' is retired; '${newest}' replaces it.`);
  return newest;
}
