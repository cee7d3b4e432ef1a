import type { EnvironmentSettings } from '../settings/settings.ts';

/** Variables and secrets as lines, for a template that takes them as parameters of these names. */
export function additionsAsParameters(settings: EnvironmentSettings): Record<string, string> {
  const variables = settings['environment-variables'];
  return {
    ...(variables ? { EnvironmentVariables: lines(variables) } : {}),
    ...(settings.secrets ? { Secrets: lines(settings.secrets) } : {}),
  };
}

function lines(map: Readonly<Record<string, string>>): string {
  return Object.entries(map)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}
