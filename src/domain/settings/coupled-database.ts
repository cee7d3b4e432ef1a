import type { EnvironmentSettings } from './settings.ts';

export const COUPLED_DATABASE = 'aws:rds:dbinstance';

/**
 * What to know of settings that couple a database to the Elastic Beanstalk environment of a kind that has hours, as a sentence; undefined
 * for all others. Source: Elastic Beanstalk Developer Guide, "General options for all environments": such a database ends with its
 * environment.
 */
export function coupledDatabaseWarning({
  hours,
  'option-settings': options,
}: Pick<EnvironmentSettings, 'hours' | 'option-settings'>): string | undefined {
  const database = options?.[COUPLED_DATABASE];
  if (hours === undefined || database === undefined || database['HasCoupledDatabase'] === 'false')
    return undefined;
  return `Options of '${COUPLED_DATABASE}' couple a database to the Elastic Beanstalk environment, which would take it along into sleep, so its environments stay up outside their 'hours'; make the database a resource of the template, as 'DatabaseEngine' of beanstalk-environment does, or drop 'hours'.`;
}
