import type { CreateChangeSetInput, DescribeChangeSetOutput } from '@aws-sdk/client-cloudformation';
import { LONGEST_WAITS, PACES } from '../../../domain/pace/intervals.ts';
import type { Sleep } from '../../../domain/pace/telling-sleep.ts';
import { sleptClock, waitUntil } from '../../../domain/pace/wait-until.ts';
import { remedyOf } from '../../../domain/stack/failure-remedies.ts';
import { describeFindings } from '../../../domain/stack/stack-failure.ts';
import { isUnderReview } from '../../../domain/stack/stack-state.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type {
  ChangeRequest,
  ChangeSets,
  ExecutionRequest,
  PreparedChange,
  WrittenTemplate,
} from '../../../ports/stack-cloud.ts';
import { AWS_ANSWERS } from '../access/answers.ts';
import type { AwsService } from '../access/aws-client.ts';
import { isAnswer } from '../access/aws-errors.ts';
import type { CloudFormation } from '../access/sdk-calls.ts';
import { changesOf } from './change-set-changes.ts';
import { findingsOf } from './change-set-findings.ts';
import {
  ignoreRepeatedToken,
  isAbsent,
  isChangeSetDropped,
  isStackMissing,
  templateError,
} from './stack-errors.ts';
import { shortName } from './stack-shapes.ts';

interface ChangeSet {
  readonly id: string;
  readonly stackId: string;
  readonly status: string;
  readonly execution: string;
  readonly reason: string;
}

const ON_STACK_FAILURE = { keep: 'DO_NOTHING', rollback: 'ROLLBACK', delete: 'DELETE' } as const;

export function createChangeSets(cloudFormation: AwsService<CloudFormation>, sleep: Sleep): ChangeSets {
  return {
    prepareChange: (request) => prepareChange(cloudFormation, sleep, request),
    changesOf: (changeSetId) => changesOf(cloudFormation, changeSetId),
    executeChange: (request) => executeChange(cloudFormation, request),
    deleteChangeSet: (changeSetId) => deleteChangeSet(cloudFormation, changeSetId),
  };
}

async function prepareChange(
  cloudFormation: AwsService<CloudFormation>,
  sleep: Sleep,
  request: ChangeRequest,
): Promise<PreparedChange> {
  const what = `prepare a change of the stack ${request.stackName}`;
  const asked = await cloudFormation.call(what, (client) => ask(client, request));
  return waitUntil<PreparedChange, undefined>(
    sleptClock(sleep),
    {
      deadline: LONGEST_WAITS.preparation,
      pace: PACES.preparation,
      what: `the change set of the stack ${request.stackName}`,
      outlasts: true,
    },
    async () => {
      const set = await cloudFormation.call(what, (client) => read(client, asked, request.stackName));
      if (set.status === 'CREATE_COMPLETE') return { done: preparedChange('ready', set) };
      if (set.status !== 'FAILED') return { again: undefined };
      const isEmpty = isEmptyChange(set.reason);
      const findings = isEmpty ? [] : await findingsOf(cloudFormation, set);
      await leaveNothing(cloudFormation, set, request);
      if (isEmpty) return { done: preparedChange('empty', set) };
      throw failure(what, set.reason, findings);
    },
    () =>
      new AdapterError(
        'deadline',
        `Could not ${what}: CloudFormation had not finished the change set after ${LONGEST_WAITS.preparation / 60_000} minutes; run it again.`,
        { service: 'CloudFormation', retriable: true },
      ),
  );
}

function preparedChange(kind: PreparedChange['kind'], { id, stackId }: ChangeSet): PreparedChange {
  return { kind, changeSetId: id, stackId };
}

async function read(
  client: CloudFormation,
  asked: { ChangeSetName: string; StackName?: string },
  stackName: string,
): Promise<ChangeSet> {
  return changeSetOf(
    await client.describeChangeSet(asked).catch((error: unknown) => {
      throw isChangeSetDropped(error) ? overtaken(stackName, error) : error;
    }),
  );
}

/** CloudFormation has two sentences for a change set without changes; the second comes with transforms. */
export function isEmptyChange(reason: string): boolean {
  return (
    reason.startsWith('No updates are to be performed') ||
    reason.startsWith("The submitted information didn't contain changes")
  );
}

/**
 * Asks for the change set and says how to read it back. The name belongs to one attempt of one run, so a set of that name
 * that is there already is the one whose answer was lost.
 */
async function ask(
  client: CloudFormation,
  request: ChangeRequest,
): Promise<{ ChangeSetName: string; StackName?: string }> {
  const byName = { ChangeSetName: request.changeSetName, StackName: request.stackName };
  try {
    const made = await client.createChangeSet(inputOf(request));
    return made.Id === undefined ? byName : { ChangeSetName: made.Id };
  } catch (error) {
    if (isAnswer(error, 'changeSetThere')) return byName;
    if (isAnotherStack(error, request)) throw overtaken(request.stackName, error);
    throw templateError(error) ?? error;
  }
}

function inputOf(request: ChangeRequest): CreateChangeSetInput {
  return {
    StackName: request.stackName,
    ChangeSetName: request.changeSetName,
    ChangeSetType: request.creates ? 'CREATE' : 'UPDATE',
    ClientToken: request.token,
    ...(request.template === 'previous' ? { UsePreviousTemplate: true } : templateOf(request.template)),
    Parameters: Object.entries(request.parameters).map(([key, value]) =>
      value === 'previous'
        ? { ParameterKey: key, UsePreviousValue: true }
        : { ParameterKey: key, ParameterValue: value.value },
    ),
    Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
    Capabilities: request.capabilities as NonNullable<CreateChangeSetInput['Capabilities']>,
    ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
    ...(request.creates ? { OnStackFailure: ON_STACK_FAILURE[request.onFailure] } : {}),
  };
}

/** The two members that every CloudFormation request with a template has. */
export function templateOf(template: WrittenTemplate) {
  return 'url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body };
}

/**
 * A failed set is of no use, and a stack that only ever was reviewed would stand in the way of its own name. It goes with the set
 * and never after it, because alone it would be nobody's.
 */
async function leaveNothing(
  cloudFormation: AwsService<CloudFormation>,
  set: ChangeSet,
  request: ChangeRequest,
): Promise<void> {
  const isGone = request.creates && (await removeReviewed(cloudFormation, set.stackId, request.token));
  if (!isGone) await deleteChangeSet(cloudFormation, set.id);
}

/** False for a stack that has become more than its change sets. */
function removeReviewed(
  cloudFormation: AwsService<CloudFormation>,
  stackId: string,
  token: string,
): Promise<boolean> {
  return cloudFormation.call(
    `remove what is left of the change set of ${shortName(stackId)}`,
    async (client) => {
      const answer = await client.describeStacks({ StackName: stackId }).catch((error: unknown) => {
        if (isAbsent(error, stackId)) return undefined;
        throw error;
      });
      if (!isUnderReview(answer?.Stacks?.[0]?.StackStatus ?? '')) return answer === undefined;
      const deletion = { StackName: stackId, ClientRequestToken: `${token}-leave` };
      await client.deleteStack(deletion).catch(ignoreRepeatedToken);
      return true;
    },
  );
}

/** What happens on failure was said when a creating set was made; an update always rolls back. */
async function executeChange(
  cloudFormation: AwsService<CloudFormation>,
  request: ExecutionRequest,
): Promise<void> {
  await cloudFormation.call(`change the stack ${shortName(request.stackId)}`, async (client) => {
    try {
      await client.executeChangeSet({
        ChangeSetName: request.changeSetId,
        ClientRequestToken: request.token,
      });
    } catch (error) {
      if (isAnswer(error, 'tokenTaken')) return;
      if (isChangeSetDropped(error)) throw overtaken(request.stackId, error);
      if (isAnswer(error, 'changeSetMoved')) {
        const execution = await executionOf(client, request.changeSetId);
        if (execution === 'EXECUTE_IN_PROGRESS' || execution === 'EXECUTE_COMPLETE') return;
        if (execution === 'OBSOLETE') throw overtaken(request.stackId, error);
      }
      throw templateError(error) ?? error;
    }
  });
}

/** Somebody has made the stack that was to be created, or removed the one that was to be changed. */
function isAnotherStack(error: unknown, request: ChangeRequest): boolean {
  return request.creates
    ? isAnswer(error, 'stackThere')
    : isAbsent(error, request.stackName) || isStackMissing(error);
}

async function executionOf(client: CloudFormation, changeSetId: string): Promise<string> {
  return changeSetOf(await client.describeChangeSet({ ChangeSetName: changeSetId })).execution;
}

/** A change set is good only for the stack that it was made for; another change makes it obsolete. */
function overtaken(stackId: string, cause: unknown): AdapterError {
  return new AdapterError(
    'busy',
    `Stack ${shortName(stackId)} was changed by another operation meanwhile; run it again later.`,
    { service: 'CloudFormation', code: 'InvalidChangeSetStatus', retriable: true, cause },
  );
}

async function deleteChangeSet(
  cloudFormation: AwsService<CloudFormation>,
  changeSetId: string,
): Promise<void> {
  await cloudFormation.call(`delete the change set ${shortName(changeSetId)}`, async (client) => {
    await client.deleteChangeSet({ ChangeSetName: changeSetId }).catch((error: unknown) => {
      if (!isChangeSetDropped(error)) throw error;
    });
  });
}

function changeSetOf(answer: DescribeChangeSetOutput): ChangeSet {
  const { ChangeSetId: id, StackId: stackId, Status: status } = answer;
  if (id === undefined || stackId === undefined || status === undefined)
    throw new AdapterError(
      'doubtful_facts',
      'CloudFormation described a change set without its id, stack or status; run it again.',
      {
        service: 'CloudFormation',
        retriable: true,
      },
    );
  return { id, stackId, status, execution: answer.ExecutionStatus ?? '', reason: answer.StatusReason ?? '' };
}

function failure(what: string, reason: string, findings: Parameters<typeof describeFindings>[1]): Error {
  const error = Object.assign(new Error(reason), { name: 'ValidationError' });
  return (
    templateError(error) ??
    new AdapterError(
      'stack_failed',
      `Could not ${what}: ${describeFindings(reason, findings)}${remedyOfFindings(reason, findings)}.`,
      { service: 'CloudFormation', code: 'ChangeSetFailed' },
    )
  );
}

/** A hook's words have their own remedy. */
function remedyOfFindings(reason: string, findings: Parameters<typeof describeFindings>[1]): string {
  if (typeof findings !== 'string' && findings.length > 0)
    return findings.every(({ hook }) => hook !== undefined) ? '' : `; ${AWS_ANSWERS.badTemplate.todo}`;
  const remedy = remedyOf(undefined, reason);
  return remedy === undefined ? '' : `; ${remedy}`;
}
