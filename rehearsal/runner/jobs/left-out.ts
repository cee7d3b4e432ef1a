import type { Annotation } from '../records/records.ts';
import { contextsOf, type JobState } from '../steps/job-state.ts';
import { mapOf } from '../workflows/call-interface.ts';
import {
  type Contexts,
  expressionText,
  resolveExpressions,
  type WorkflowPart,
} from '../workflows/expressions.ts';
import type { WorkflowJob } from '../workflows/workflow-files.ts';

/** A notice for every container that GitHub would start beside the steps of a job or around them, which nobody starts here. */
export function leftOutOf(job: JobState, { raw }: WorkflowJob): readonly Annotation[] {
  const contexts = contextsOf(job);
  const image = imageOf(raw['container'], contexts);
  const services = Object.entries(mapOf(raw['services'])).filter(
    ([, service]) => imageOf(service, contexts) !== '',
  );
  const messages = [
    ...(image === '' ? [] : [`the container ${image}; steps run on this machine`]),
    ...services.map(([name]) => `the service ${name}, which is not started`),
  ];
  return messages.map((message) => ({ level: 'notice', message: job.masker.mask(`not played: ${message}`) }));
}

/** An empty image is none (docs.github.com, "Workflow syntax", jobs.<job_id>.container and services). */
function imageOf(part: WorkflowPart | undefined, contexts: Contexts): string {
  const value = resolveExpressions(part ?? null, contexts);
  const isMap = typeof value === 'object' && value !== null;
  return expressionText(isMap ? Reflect.get(value, 'image') : value);
}
