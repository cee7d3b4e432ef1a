import type {
  Stack,
  StackChange,
  StackEvent,
  StackResource,
  TemplateSummary,
} from '../domain/stack/stack.ts';
import type { ParameterValues } from '../domain/stack/template-parameters.ts';

export type { Stack, StackChange, StackEvent, StackResource, TemplateSummary };

/**
 * CloudFormation in the words of its own API, in one account and region. Whoever needs a part of it takes that part. Each method
 * is one or few requests and, except `prepareChange`, waits for nothing.
 *
 * Every method throws what every AWS port throws: AdapterError `access_denied`, `throttled`, `unreachable`, `unavailable`,
 * `far_side_error` or `cancelled`, and UserError `missing_credentials` or `invalid_input` where AWS cannot be asked at all. What has
 * passed by then (throttling, a lost answer) was tried again before.
 */
export type StackCloud = Stacks & StackOperations & ChangeSets & StackTemplates;

/**
 * What stacks there are and what is in them. All methods only read, so each is safe to repeat. All throw AdapterError
 * `doubtful_facts` for an answer that lacks what identifies a thing, and for a list that may be incomplete.
 */
export interface Stacks {
  /**
   * The stack of that name or ARN; undefined only on the exact answer `Stack with id … does not exist`. By ARN a stack that was
   * deleted is still found, in `DELETE_COMPLETE`. Under review it has the tags and parameters that all its change sets agree on, and
   * none when they are of different owners.
   */
  describe(nameOrId: string): Promise<Stack | undefined>;
  /**
   * Every stack that is not deleted, nested ones too, with tags, all pages, in no order. Those under review have tags and
   * parameters when their names begin with `reviewed`, at some requests each, and none otherwise.
   */
  list(reviewed?: string): Promise<readonly Stack[]>;
  /** ARNs of the same stacks by another list of CloudFormation's, all pages. */
  liveIds(): Promise<ReadonlySet<string>>;
  /**
   * ARNs of the deleted stacks of these names, by name, as far back as CloudFormation knows them (90 days); a name without one is not
   * in it. Undefined when there are more deleted stacks than it is worth to read (5,000).
   */
  deleted(names: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly string[]> | undefined>;
  /**
   * Events of the stack (its ARN), oldest first, from `since` on (ISO 8601, of AWS's clock; all when absent), the newest `mostPages`
   * pages of a hundred (all when absent). Nested stacks are not followed.
   */
  events(stackId: string, since?: string, mostPages?: number): Promise<readonly StackEvent[]>;
  /** Every resource of the stack (its ARN), all pages, with those that were deleted. Nested stacks are not followed. */
  resources(stackId: string): Promise<readonly StackResource[]>;
}

/** What is done to a stack as a whole. Each asks for an operation and returns before that ends. */
export interface StackOperations {
  /**
   * Asks for deletion by ARN. Safe to repeat: a stack that is gone or going is left to that.
   * @throws AdapterError `busy` while another operation is under way, UserError `protected` under termination protection.
   */
  deleteStack(request: StackDeletion): Promise<void>;
  /** From UPDATE_ROLLBACK_FAILED on; nothing is left out of it. Safe to repeat with the same token. */
  continueRollback(request: StackRequest): Promise<void>;
  /** Back to how a stack in UPDATE_FAILED was when it was last stable; one that never was is deleted. Safe to repeat with the same token. */
  rollBack(request: StackRequest): Promise<void>;
}

/** Changes that are prepared, looked at and then executed or dropped. */
export interface ChangeSets {
  /**
   * Makes a change set and waits until it can be executed (seconds mostly, five minutes at most). Safe to repeat with the same
   * name. A set that is empty or failed is deleted again.
   * @throws AdapterError `busy` when another operation changed, made or removed the stack meanwhile, `stack_failed` when a hook or
   * CloudFormation's validation refuses the change, `deadline`; UserError `invalid_template`, `missing_parameter` or
   * `missing_capability`.
   */
  prepareChange(request: ChangeRequest): Promise<PreparedChange>;
  /** What a change set that is ready would do, all pages. Only reads. */
  changesOf(changeSetId: string): Promise<readonly StackChange[]>;
  /**
   * Asks for the change and returns before that ends. Safe to repeat with the same token.
   * @throws AdapterError `busy` when another operation came first; what was prepared is then of no use.
   */
  executeChange(request: ExecutionRequest): Promise<void>;
  /** Drops a change set (its ARN). Safe to repeat: one that is gone counts as dropped. A stack that it was to create stays, under review. */
  deleteChangeSet(changeSetId: string): Promise<void>;
}

/** Templates, as CloudFormation understands them. Both methods only read. */
export interface StackTemplates {
  /** Parameters and capabilities that a template declares. @throws UserError `invalid_template` when CloudFormation cannot read it. */
  templateSummary(template: WrittenTemplate): Promise<TemplateSummary>;
  /** The text that the stack (its ARN) was last given, as it was given; '' where CloudFormation answers none. */
  templateText(stackId: string): Promise<string>;
}

/** An operation on a stack. */
export interface StackRequest {
  /** ARN. */
  readonly stackId: string;
  /** `[A-Za-z0-9-]{1,128}`, unique to the operation: CloudFormation takes the same token once. */
  readonly token: string;
  /** The service role to work with; absent means the one that the stack has, else the caller's rights. */
  readonly roleArn?: string;
}

/** A deletion. */
export interface StackDeletion extends StackRequest {
  /** Logical ids to leave behind; CloudFormation takes them only for a stack in DELETE_FAILED. Absent or [] leaves nothing. */
  readonly retain?: readonly string[];
}

/** A template as CloudFormation is given it: as text, or by the address of an object in S3. */
export type WrittenTemplate =
  | {
      /** JSON or YAML, up to 51,200 bytes of UTF-8. */
      readonly body: string;
    }
  | {
      /** Address of an object in S3 of up to 1 MB, as `ObjectStore.address` gives it. */
      readonly url: string;
    };

/** What becomes of a stack whose creation fails: it stays as it failed, is emptied, or goes. An update always rolls back. */
export type OnFailure = 'keep' | 'rollback' | 'delete';

/** A change set to be made. */
export interface ChangeRequest {
  /** Name of the stack that is changed, or is to be created. */
  readonly stackName: string;
  /** True for a stack that is not there, or is only under review. */
  readonly creates: boolean;
  /** `[A-Za-z][A-Za-z0-9-]{0,127}`, unique within the stack. */
  readonly changeSetName: string;
  /** As in `StackRequest`. */
  readonly token: string;
  /** `previous` keeps the one in use. */
  readonly template: WrittenTemplate | 'previous';
  /** A value, or `previous` to keep the one in use, for each parameter; the template's default for those that are not there. */
  readonly parameters: ParameterValues;
  /** All of the stack's tags, by key: one that is not there is taken off. */
  readonly tags: Readonly<Record<string, string>>;
  /** What the template may do, such as `CAPABILITY_IAM`; [] for nothing of that kind. */
  readonly capabilities: readonly string[];
  /** As in `StackRequest`. */
  readonly roleArn?: string;
  /** Counts only where `creates` is true. */
  readonly onFailure: OnFailure;
}

/** A change set that was made. */
export interface PreparedChange {
  /** 'empty' when there is nothing to change; the set is gone then. */
  readonly kind: 'ready' | 'empty';
  /** ARN. */
  readonly changeSetId: string;
  /** ARN of its stack. */
  readonly stackId: string;
}

/** A change set to be executed. */
export interface ExecutionRequest {
  /** ARN. */
  readonly changeSetId: string;
  /** ARN of its stack. */
  readonly stackId: string;
  /** As in `StackRequest`. */
  readonly token: string;
  /** As the change set was made with. */
  readonly onFailure: OnFailure;
  /** As the change set was made with. */
  readonly creates: boolean;
}
