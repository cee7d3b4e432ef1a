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
 * CloudFormation in the words of its own API, in one account and region. Whoever needs a part of it takes that part.
 *
 * Only `prepareChange` waits for a state. Every other method returns with the answer; a list takes one request for each page.
 *
 * Every method throws what `AwsFailure` says.
 */
export type StackCloud = Stacks & StackOperations & ChangeSets & StackTemplates;

/**
 * What stacks there are and what is in them. All methods only read, so each is safe to repeat.
 *
 * They throw AdapterError `doubtful_facts` also for an answer without an id, a name, a time or a status that they need. All lists
 * but `events` throw it also for a page without its list. `liveIds` and `deleted` pass over a stack without an ARN.
 */
export interface Stacks {
  /**
   * The stack of that name or ARN; undefined only on the exact answer `Stack with id … does not exist`.
   *
   * By name, undefined means that no stack has the name now: it was deleted, or there never was one. By ARN a deleted stack is
   * still found for 90 days, in `DELETE_COMPLETE`; undefined means that it is older, or never was. A stack of another region is
   * undefined too. A malformed name throws `far_side_error`.
   *
   * Under review a stack has the tags and parameters that all its change sets agree on. It has none when they are of different
   * owners, and when its change sets still changed at the third look.
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
   * ARNs of the deleted stacks of these names, by name, as far back as CloudFormation knows them (90 days). A name without one is
   * not in the map.
   *
   * Undefined means unknown, and is no absence: the account has more than 5,000 deleted stacks in the region, of whatever name.
   * Their list was not read to its end.
   */
  deleted(names: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly string[]> | undefined>;
  /**
   * Events of the stack (its ARN), oldest first. Nested stacks are not followed. An unknown stack throws `far_side_error`.
   *
   * `since` is ISO 8601, and an event of that very instant is among them; absent means from the beginning. It is compared with
   * AWS's clock, and may come from `Clock.now()`. `mostPages` keeps the newest pages, of a hundred each; absent means all.
   */
  events(stackId: string, since?: string, mostPages?: number): Promise<readonly StackEvent[]>;
  /** Every resource of the stack (its ARN), all pages, with those that were deleted. Nested stacks are not followed. */
  resources(stackId: string): Promise<readonly StackResource[]>;
}

/**
 * What is done to a stack as a whole. Each asks for an operation and returns before that ends. A stack that is in no state for
 * the operation throws `far_side_error`, where nothing else is said. A service role that CloudFormation cannot work with, because it
 * is gone or lets CloudFormation in no more, throws UserError `invalid_input`.
 */
export interface StackOperations {
  /**
   * Asks for deletion by ARN. Safe to repeat with any token: a stack that is gone or going is left to that.
   * @throws AdapterError `busy` while another operation is under way, UserError `protected` under termination protection.
   */
  deleteStack(request: StackDeletion): Promise<void>;
  /**
   * From UPDATE_ROLLBACK_FAILED on; nothing is left out of it. Safe to repeat with the same token. With another one it throws
   * `far_side_error` once the rollback goes on.
   */
  continueRollback(request: StackRequest): Promise<void>;
  /**
   * Back to how a stack in UPDATE_FAILED was when it was last stable; one that never was is deleted. Safe to repeat with the same
   * token. With another one it throws `far_side_error` once the rollback is under way.
   */
  rollBack(request: StackRequest): Promise<void>;
}

/** Changes that are prepared, looked at and then executed or dropped. */
export interface ChangeSets {
  /**
   * Makes a change set and waits until it can be executed (seconds mostly, five minutes at most). A set that is empty or failed is
   * deleted again. So is the stack that it was to create, where that is still under review.
   *
   * Safe to repeat with the same name: a set of that name is taken for this one, whatever it holds.
   * @throws AdapterError `busy` when another operation changed, made or removed the stack meanwhile, `stack_failed` when a hook or
   * CloudFormation's validation refuses the change, `deadline`; UserError `invalid_template`, `missing_parameter` or
   * `missing_capability`.
   */
  prepareChange(request: ChangeRequest): Promise<PreparedChange>;
  /** What a change set that is ready would do, all pages. Only reads. */
  changesOf(changeSetId: string): Promise<readonly StackChange[]>;
  /**
   * Asks for the change and returns before that ends. Safe to repeat with the same token. With another one too, as far as
   * CloudFormation says that the set is being executed or was; else it throws.
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
  /**
   * `[A-Za-z0-9][A-Za-z0-9-]{0,127}`, unique to the operation. The same request with the same token gets the first answer again,
   * and nothing is done twice. Another operation with a used token does nothing and throws nothing, because it is taken for a
   * repetition.
   */
  readonly token: string;
  /** The service role to work with; absent means the one that the stack has, else the caller's rights. */
  readonly roleArn?: string;
  /** ARN of the service role to ask once more with, where the stack's own cannot be used; absent for none. */
  readonly otherRoleArn?: string | undefined;
}

/** A deletion. */
export interface StackDeletion extends StackRequest {
  /**
   * Logical ids of resources to leave behind. CloudFormation takes them only for a stack in DELETE_FAILED, and only those that are
   * in DELETE_FAILED themselves; else `far_side_error`. Absent or [] names none, and all resources go but those that the template
   * itself says to keep.
   */
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
  /** `[A-Za-z][A-Za-z0-9-]{0,127}`, unique within the stack and to one attempt of one run. */
  readonly changeSetName: string;
  /** As in `StackRequest`, but with a used one the set of this name counts; `busy` when there is none. */
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
