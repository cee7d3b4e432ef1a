import type { KnownWorkflow } from '../model/action-records.ts';
import type { GitHubState } from '../model/model.ts';
import type { Actor } from '../model/records.ts';
import { commitNamed } from '../model/resolve.ts';
import { triggersAt, workflowPath } from '../model/workflows.ts';
import { emit } from './emit.ts';

/** What somebody asks for who starts a workflow by hand. */
export interface DispatchRequest {
  readonly workflow: KnownWorkflow;
  /** A branch or a tag. */
  readonly ref: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

interface DeclaredInput {
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly options?: readonly string[];
}

/**
 * `workflow_dispatch`: on the branch or tag that was asked for, not on the default branch.
 * @returns why GitHub does not start it, in its words; undefined when it does
 */
export function dispatchWorkflow(
  state: GitHubState,
  actor: Actor,
  { workflow, ref: asked, inputs }: DispatchRequest,
): string | undefined {
  const commit = commitNamed(state, asked);
  if (!commit) return `No ref found for: ${asked}`;
  if (workflow.state !== 'active') return "Cannot trigger a 'workflow_dispatch' on a disabled workflow";
  const triggers = triggersAt(state, workflow, commit);
  if (triggers && !Object.hasOwn(triggers, 'workflow_dispatch'))
    return "Workflow does not have 'workflow_dispatch' trigger";
  const dispatch = triggers?.['workflow_dispatch'] as { readonly inputs?: object } | null | undefined;
  const declared = (dispatch?.inputs ?? {}) as Readonly<Record<string, DeclaredInput | null>>;
  const refusal = triggers && refusalOf(declared, inputs);
  if (refusal !== undefined) return refusal;
  const ref = fullRef(state, asked);
  const parts = {
    inputs: triggers ? withDefaults(declared, inputs) : asTexts(inputs),
    ref,
    workflow: workflowPath(workflow),
  };
  emit(state, { name: 'workflow_dispatch', actor, place: { ref, sha: commit.sha } }, parts);
  return undefined;
}

function fullRef(state: GitHubState, asked: string): string {
  const names = [asked, `refs/heads/${asked}`, `refs/tags/${asked}`];
  return names.find((name) => state.refs.has(name)) ?? `refs/heads/${asked}`;
}

/** As the API answers with 422 (github.com/benc-uk/workflow-dispatch, issues 37 and 81, show the words). */
function refusalOf(
  declared: Readonly<Record<string, DeclaredInput | null>>,
  inputs: Readonly<Record<string, unknown>>,
): string | undefined {
  const strangers = Object.keys(inputs).filter((name) => !Object.hasOwn(declared, name));
  if (strangers.length > 0) return `Unexpected inputs provided: ${JSON.stringify(strangers)}`;
  for (const [name, input] of Object.entries(declared)) {
    const value = String(inputs[name] ?? input?.default ?? '');
    if (input?.required === true && value === '') return `Required input '${name}' not provided`;
    if (input?.type === 'choice' && value !== '' && input.options?.includes(value) === false)
      return `Provided value '${value}' for input '${name}' not in the list of allowed values`;
  }
  return undefined;
}

/** In an event every value is a text, and null stands for no inputs at all (docs.github.com, "Contexts reference", inputs). */
function withDefaults(
  declared: Readonly<Record<string, DeclaredInput | null>>,
  inputs: Readonly<Record<string, unknown>>,
): Record<string, string> | null {
  const values = Object.entries(declared).map(([name, input]) => [
    name,
    inputs[name] ?? input?.default ?? (input?.type === 'boolean' ? false : ''),
  ]);
  return asTexts(Object.fromEntries(values) as Record<string, unknown>);
}

function asTexts(inputs: Readonly<Record<string, unknown>>): Record<string, string> | null {
  const texts = Object.entries(inputs).map(([name, value]) => [name, String(value)] as const);
  return texts.length === 0 ? null : Object.fromEntries(texts);
}
