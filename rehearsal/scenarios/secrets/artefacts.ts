import type { RunRecord } from '../../runner/records/records.ts';
import type { ServiceName } from '../../world/kernel/wire.ts';
import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import type { Artefact, Secret } from './leaks.ts';

/** Where people read something, or where something stays that others can read. */
const SERVICES: readonly ServiceName[] = [
  'github',
  'slack',
  'tracker',
  'jira',
  'jira-cloud',
  'linear',
  'shortcut',
  'cloudformation',
  'elasticbeanstalk',
  's3',
  'route53',
  'rds',
];

/** Everything that a played scenario has left: what the runs show, and what the services keep. */
export function artefactsOf(world: RehearsalWorld, runs: readonly RunRecord[]): readonly Artefact[] {
  return [
    ...SERVICES.map((service) => ({
      where: `What ${service} keeps`,
      text: JSON.stringify(world.look(service)),
    })),
    ...runs.flatMap((run) => [
      ...run.jobs.flatMap((job) => [
        { where: `The outputs of job ${job.name}`, text: textsOf(job.outputs) },
        ...job.steps.flatMap((step) => [
          { where: `The log of ${step.name}`, text: step.log.join('\n') },
          { where: `The summary of ${step.name}`, text: step.summary },
          { where: `An output of ${step.name}`, text: textsOf(step.outputs) },
          {
            where: `An annotation of ${step.name}`,
            text: step.annotations.map(({ title = '', message }) => `${title}\n${message}`).join('\n'),
          },
        ]),
      ]),
      ...(run.artifacts ?? []).map(({ name, files }) => ({
        where: `The artifact ${name}`,
        text: files.map(({ content }) => Buffer.from(content).toString('latin1')).join('\n'),
      })),
    ]),
  ];
}

/** As they are, since an escape would hide a form. */
function textsOf(values: Readonly<Record<string, string>>): string {
  return Object.values(values).join('\n');
}

/** What nobody may read: the secrets of the repository, every token of GitHub, and the keys of every session in AWS. */
export function secretsOf(world: RehearsalWorld, given: Readonly<Record<string, string>>): readonly Secret[] {
  const sessions = world.log
    .entries()
    .filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
    .flatMap(({ requestBody, responseBody }) => [
      ...valuesOf(responseBody, /<(SecretAccessKey|SessionToken)>([^<]+)</g),
      ...valuesOf(requestBody, /(WebIdentityToken)=([^&]+)/g),
    ]);
  const all = [
    ...Object.entries(given).map(([name, value]) => ({ name: `the secret ${name}`, value })),
    ...world.github.tokens().map((value) => ({ name: 'a token of GitHub', value })),
    ...sessions,
  ];
  return [...new Map(all.map((each) => [each.value, each])).values()];
}

function valuesOf(text: string, pattern: RegExp): readonly Secret[] {
  return [...text.matchAll(pattern)].map(([, name = '', value = '']) => ({
    name: `a ${name} of AWS`,
    value,
  }));
}
