import type {
  Stack,
  StackChange,
  StackEvent,
  StackResource,
  TemplateSummary,
} from '../domain/stack/stack.ts';
import type { ParameterValues } from '../domain/stack/template-parameters.ts';

export type { Stack, StackChange, StackEvent, StackResource, TemplateSummary };

/** CloudFormation in the words of its own API. Each method is one or few requests and never waits for a stack to settle. */
export interface StackCloud {
  /**
   * The stack of that name or ARN; undefined only on the exact answer `Stack with id … does not exist`. Under review it has the tags
   * and parameters that all its change sets agree on, and none when they are of different owners.
   */
  describe(nameOrId: string): Promise<Stack | undefined>;
  /**
   * Every stack that is not deleted, with tags, all pages; throws rather than return a list that may be incomplete. Those under review
   * have tags and parameters when their names begin with `reviewed`, at some requests each, and none otherwise.
   */
  list(reviewed?: string): Promise<readonly Stack[]>;
  /** Ids of the same stacks by another list of CloudFormation's, all pages; holds neither tags nor parameters. */
  liveIds(): Promise<ReadonlySet<string>>;
  /**
   * ARNs of the deleted stacks of these names, by name, as far back as CloudFormation knows them (90 days); undefined when there are
   * more deleted stacks than it is worth to read.
   */
  deleted(names: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly string[]> | undefined>;
  /** Parameters and capabilities that a template declares. @throws UserError when CloudFormation cannot read the template. */
  templateSummary(template: WrittenTemplate): Promise<TemplateSummary>;
  /** The text that the stack was last given, as it was given. */
  templateText(stackId: string): Promise<string>;
  /**
   * Makes a change set and waits until it can be executed (seconds, not minutes).
   * `kind: 'empty'` when there is nothing to change; the empty set is then deleted.
   * @throws AdapterError `busy` when another operation changed, made or removed the stack meanwhile.
   */
  prepareChange(
    request: ChangeRequest,
  ): Promise<{ readonly kind: 'ready' | 'empty'; readonly changeSetId: string; readonly stackId: string }>;
  /** What a change set that is ready would do, all pages. */
  changesOf(changeSetId: string): Promise<readonly StackChange[]>;
  /** @throws AdapterError `busy` when another operation came first; what was prepared is then of no use. */
  executeChange(request: {
    readonly changeSetId: string;
    readonly stackId: string;
    readonly token: string;
    readonly onFailure: 'keep' | 'rollback' | 'delete';
    readonly creates: boolean;
  }): Promise<void>;
  deleteChangeSet(changeSetId: string): Promise<void>;
  /** Asks for deletion by ARN; safe to repeat. @throws AdapterError `busy` while another operation is under way. */
  deleteStack(request: {
    readonly stackId: string;
    readonly token: string;
    readonly roleArn?: string;
    /** Logical ids to leave behind; CloudFormation takes them only for a stack in DELETE_FAILED. */
    readonly retain?: readonly string[];
  }): Promise<void>;
  /** From UPDATE_ROLLBACK_FAILED on; nothing is left out of it. */
  continueRollback(request: StackRequest): Promise<void>;
  /** Back to how a stack in UPDATE_FAILED was when it last stood; one that never did is deleted. */
  rollBack(request: StackRequest): Promise<void>;
  /** Events of the stack, oldest first, from `since` on (ISO 8601), the newest `mostPages` pages; nested stacks are not followed. */
  events(stackId: string, since?: string, mostPages?: number): Promise<readonly StackEvent[]>;
  resources(stackId: string): Promise<readonly StackResource[]>;
}

export interface StackRequest {
  readonly stackId: string;
  readonly token: string;
  readonly roleArn?: string;
}

/** A template as CloudFormation is given it: up to 51,200 bytes of text, or the address of an object in S3. */
export type WrittenTemplate = { readonly body: string } | { readonly url: string };

export interface ChangeRequest {
  readonly stackName: string;
  readonly creates: boolean;
  readonly changeSetName: string;
  readonly token: string;
  /** `previous` keeps the one in use. */
  readonly template: WrittenTemplate | 'previous';
  readonly parameters: ParameterValues;
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly roleArn?: string;
  readonly onFailure: 'keep' | 'rollback' | 'delete';
}
