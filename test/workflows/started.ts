import { evaluateExpression, isTrue } from '../../rehearsal/runner/workflows/expressions.ts';
import { type CALLED, jobs } from './read-workflows.ts';

/** Which jobs a repository of id 70107786 starts, where nothing that they need was skipped or failed. */
export function started(
  name: (typeof CALLED)[number],
  given: {
    readonly vars?: Readonly<Record<string, string>>;
    readonly event_name?: string;
    readonly event?: object;
    readonly due?: Readonly<Record<string, string>>;
    readonly merged?: string;
    readonly follow?: string;
    readonly ref_type?: string;
    readonly command?: string;
    readonly reconciled?: string;
    /** The jobs that answered a command. */
    readonly answered?: readonly string[];
  },
): readonly string[] {
  const { vars = { GREENROOM: 'true' }, event_name = 'pull_request', event = {}, due = {} } = given;
  const { merged, follow, ref_type = 'branch', command = '', reconciled = 'skipped', answered = [] } = given;
  const answeredBy = (job: string) => (answered.includes(job) ? { answered: 'true' } : {});
  const contexts = {
    vars,
    github: { event_name, event, ref_type, repository_id: '70107786' },
    needs: {
      due: { outputs: due },
      listen: { outputs: { command, ...answeredBy('listen') } },
      reconcile: { result: reconciled, outputs: answeredBy('reconcile') },
      look: { outputs: answeredBy('look') },
      accept: { outputs: merged === undefined ? {} : { merged } },
      update: { outputs: follow === undefined ? {} : { follow } },
    },
  };
  return jobs(name).flatMap(([id, job]) =>
    isTrue(evaluateExpression((job.if ?? 'true').replace(/^\$\{\{(.*)\}\}$/s, '$1'), contexts)) ? [id] : [],
  );
}
