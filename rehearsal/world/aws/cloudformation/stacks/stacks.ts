import type { WorldCore } from '../../../kernel/world.ts';
import type { XmlResult } from '../../protocol/query-protocol.ts';
import type { Tags } from '../../protocol/tags.ts';
import type { JsonObject } from '../template/json.ts';
import type { ParameterValues } from '../template/parameters.ts';
import type { Template } from '../template/template.ts';
import type { ResourceHandler } from './handler.ts';

/** What a stack is to become. */
export interface Desired {
  readonly template: Template;
  readonly parameters: ParameterValues;
  /** What those of them stand for that name a parameter of Systems Manager. */
  readonly resolved: ParameterValues;
  readonly tags: Tags;
  readonly capabilities: readonly string[];
  readonly roleArn: string | undefined;
  readonly notificationArns: readonly string[];
}

/** A resource as the stack knows it. */
export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  physicalId: string | undefined;
  status: string;
  statusReason: string | undefined;
  updatedAt: string;
  properties: JsonObject;
  tags: Tags;
  dependencies: readonly string[];
  deletionPolicy: string;
  updateReplacePolicy: string;
}

/** As `DescribeStackEvents` shows it; `n` counts from 0 within the stack. */
export interface StackEvent {
  readonly n: number;
  readonly eventId: string;
  readonly operationId: string;
  readonly at: string;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason: string | undefined;
  readonly properties: string | undefined;
  readonly token: string | undefined;
  readonly hook?: HookResult;
}

/** What a hook says of itself in an event of the resource that it was asked about (API reference, `StackEvent`). */
export interface HookResult {
  readonly type: string;
  readonly status: 'HOOK_IN_PROGRESS' | 'HOOK_COMPLETE_FAILED';
  readonly reason: string | undefined;
}

/** As `OperationType` of the API reference. */
export type OperationType =
  | 'CREATE_STACK'
  | 'UPDATE_STACK'
  | 'DELETE_STACK'
  | 'CONTINUE_ROLLBACK'
  | 'ROLLBACK'
  | 'CREATE_CHANGESET';

/** An operation on a stack; `token` is its `ClientRequestToken`. */
export interface StackOperation {
  readonly id: string;
  readonly type: OperationType;
  readonly token: string | undefined;
  readonly startedAt: string;
  endedAt: string | undefined;
  failed: boolean;
}

/** What an operation did to one resource; a rollback undoes it from the last to the first. */
export interface JournalEntry {
  readonly logicalId: string;
  readonly before: StackResource | undefined;
  readonly replaced: boolean;
}

/** What a failed update goes back to. */
export interface RollbackPlan {
  readonly before: Desired;
  readonly journal: JournalEntry[];
  /** What the failed update made and the way back does not need. */
  readonly surplus: Set<StackResource>;
}

/** A stack. Those that are deleted stay, for lists and for 90 days by their ARN. */
export interface Stack {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly origin: StackOrigin;
  /** As `StackStatus` of the API reference. */
  status: string;
  statusReason: string | undefined;
  /** What the newest operation was asked to make of it. */
  desired: Desired;
  readonly options: StackOptions;
  readonly content: StackContent;
  /** By name. */
  readonly changeSets: Map<string, ChangeSet>;
  readonly history: StackHistory;
  readonly running: RunningOperation;
}

/** Where a stack comes from; times of the world are ISO 8601 with ms. */
export interface StackOrigin {
  readonly createdAt: string;
  /** The stack that holds this one as a resource. */
  readonly parentId: string | undefined;
  /** The outermost stack that holds it. */
  readonly rootId: string | undefined;
}

/** What people set about a stack beside its template. */
export interface StackOptions {
  terminationProtection: boolean;
  disableRollback: boolean;
  /** For the creation alone. */
  timeoutInMinutes: number | undefined;
  /** `STANDARD` or `FORCE_DELETE_STACK`, once a deletion was asked for. */
  deletionMode: string | undefined;
}

/** What a stack has made. */
export interface StackContent {
  /** By logical id. */
  readonly resources: Map<string, StackResource>;
  outputs: readonly StackOutput[];
}

/** What happened to a stack, oldest first. */
export interface StackHistory {
  /** When the newest update began. */
  updatedAt: string | undefined;
  deletedAt: string | undefined;
  readonly events: StackEvent[];
  readonly operations: StackOperation[];
}

/** What the operation under way needs; empty at rest. */
export interface RunningOperation {
  rollback: RollbackPlan | undefined;
  /** Stops what runs now. */
  stop: (() => void) | undefined;
  /** In whose name the newest operation works; undefined for who may do everything. */
  worker: Worker | undefined;
}

/** A role that works on the resources of a stack. */
export interface Worker {
  /** ARN. */
  readonly role: string;
  /** ARN of its session. */
  readonly session: string;
}

/** An output with its value, and the name of its export. */
export interface StackOutput {
  readonly key: string;
  readonly value: string;
  readonly description: string | undefined;
  readonly exportName: string | undefined;
}

/** What somebody asked `CreateChangeSet` for. */
export interface ChangeSetRequest {
  readonly type: 'CREATE' | 'UPDATE';
  readonly description: string | undefined;
  /** `ClientToken`. */
  readonly token: string | undefined;
  readonly desired: Desired;
  readonly onStackFailure: string | undefined;
  readonly deploymentMode: string | undefined;
  readonly includeNestedStacks: boolean;
}

/** A change set, as long as its stack keeps it. */
export interface ChangeSet {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly request: ChangeSetRequest;
  /** As `ChangeSetStatus` of the API reference. */
  status: string;
  statusReason: string | undefined;
  /** As `ExecutionStatus` of the API reference. */
  executionStatus: string;
  changes: readonly ResourceChange[];
  /** What hooks and validations had against it. */
  readonly failures: ChangeSetFailure[];
}

/** Why a change set was refused: by a hook, or by the validation of that name. */
export interface ChangeSetFailure {
  readonly id: string;
  readonly hook: string;
  readonly reason: string;
  readonly validation?: string;
  readonly logicalId?: string;
  readonly type?: string;
  readonly path?: string;
}

/** What a change set says of one property. */
export interface PropertyChange {
  readonly name: string;
  /** Whether the change makes a new resource. */
  readonly recreation: 'Always' | 'Conditionally' | 'Never';
  /** False where the new value depends on what is known only when the change is executed. */
  readonly isCertain: boolean;
}

/** What a change set says of one resource. */
export interface ResourceChange {
  readonly action: 'Add' | 'Modify' | 'Remove';
  readonly logicalId: string;
  readonly physicalId: string | undefined;
  readonly type: string;
  readonly replacement: 'True' | 'False' | 'Conditional' | undefined;
  readonly scope: readonly ('Properties' | 'Tags')[];
  readonly changed: readonly PropertyChange[];
  readonly before: JsonObject | undefined;
  readonly after: JsonObject | undefined;
}

/** The account's stacks in all regions, and what every part of the service needs. */
export interface Account {
  readonly core: WorldCore;
  readonly stacks: Stack[];
  readonly types: ResourceTypes;
  readonly pageSize: number;
  readonly interference: Interference[];
  /** Parameters of Systems Manager that somebody gave, by `storedKey`. */
  readonly stored: Map<string, StoredParameter>;
  readonly notices: Notices;
  /** Answers to requests that carried a token, by `<scope>/<action>/<token>`. */
  readonly tokens: Map<string, { readonly digest: string; readonly answer: XmlResult }>;
}

/** The resource types that a template may hold. */
export interface ResourceTypes {
  /** Undefined when AWS has no type of that name. */
  get(type: string): ResourceHandler | undefined;
}

/** A parameter of Systems Manager; a list has commas. */
export interface StoredParameter {
  readonly value: string;
  readonly type: 'String' | 'StringList' | 'SecureString';
}

/** What the world does not model of the templates that it was given. */
export interface Notices {
  /** Each once, in the order in which they were first met. */
  readonly all: Set<string>;
  /** Of the request that is being answered. */
  readonly fresh: Set<string>;
}

/** A failure or a hang that was ordered for the next operation on a resource. */
export interface Interference {
  readonly kind: 'fail' | 'stick';
  readonly type: string | undefined;
  readonly logicalId: string | undefined;
  readonly stackName: string | undefined;
  readonly on: string | undefined;
  readonly reason: string;
  /** The failure is that hook's. */
  readonly hook?: string;
  /** The whole change set fails, and no resource. */
  readonly changeSet?: ChangeSetFailure;
}

/** The handler of a type. @throws Error when the world has none */
export function handlerOf(account: Account, type: string): ResourceHandler {
  const handler = account.types.get(type);
  if (handler === undefined) throw new Error(`The world has no handler for ${type}.`);
  return handler;
}
