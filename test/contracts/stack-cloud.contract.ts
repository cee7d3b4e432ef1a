import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangeRequest, Stack, StackCloud } from '../../src/ports/stack-cloud.ts';
import { changeRequest } from '../../tools/builders/stack-requests.ts';

export interface StackCloudFixture {
  readonly cloud: StackCloud;
  /** Waits a little of the far side's time. */
  readonly pause: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const TEMPLATE = JSON.stringify({
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: { Commit: { Type: 'String' }, Retention: { Type: 'String', Default: 'Enabled' } },
  Resources: {
    Files: {
      Type: 'AWS::S3::Bucket',
      Properties: { VersioningConfiguration: { Status: { Ref: 'Retention' } } },
    },
  },
  Outputs: { BucketName: { Value: { Ref: 'Files' } }, Commit: { Value: { Ref: 'Commit' } } },
});

function change(given: Partial<ChangeRequest>): ChangeRequest {
  return changeRequest({
    stackName: 'contract-one',
    template: { body: TEMPLATE },
    tags: { 'greenroom:project': 'contract', branch: 'feature/one' },
    ...given,
  });
}

/** What every StackCloud keeps, whichever far side it speaks to. The tests build on each other, as a stack's life does. */
export function stackCloudContract(name: string, start: () => Promise<StackCloudFixture>): void {
  describe(`the contract of StackCloud, kept by ${name}`, () => {
    let fixture: StackCloudFixture;
    let id = '';
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    async function settled(nameOrId: string): Promise<Stack> {
      for (let round = 0; round < 2000; round += 1) {
        const stack = await fixture.cloud.describe(nameOrId);
        if (stack && !stack.status.endsWith('_IN_PROGRESS')) return stack;
        await fixture.pause();
      }
      throw new Error(`The stack ${nameOrId} never settled.`);
    }

    async function apply(request: ChangeRequest): Promise<Stack> {
      const set = await fixture.cloud.prepareChange(request);
      expect(set.kind).toBe('ready');
      await fixture.cloud.executeChange({
        ...set,
        token: `execute-${request.token}`,
        onFailure: request.onFailure,
        creates: request.creates,
      });
      return settled(set.stackId);
    }

    it('answers undefined for a stack that does not exist', async () => {
      expect(await fixture.cloud.describe('contract-none')).toBeUndefined();
    });

    it('says which parameters a template declares and which have a default', async () => {
      const summary = await fixture.cloud.templateSummary({ body: TEMPLATE });
      const sorted = [...summary.parameters].sort((a, b) => a.name.localeCompare(b.name));
      expect(sorted).toEqual([
        { name: 'Commit', hasDefault: false, noEcho: false },
        { name: 'Retention', hasDefault: true, defaultValue: 'Enabled', noEcho: false },
      ]);
    });

    it('creates a stack through a change set, with tags, parameters and outputs', async () => {
      const stack = await apply(change({}));
      id = stack.id;
      expect(stack).toMatchObject({
        name: 'contract-one',
        status: 'CREATE_COMPLETE',
        tags: { 'greenroom:project': 'contract', branch: 'feature/one' },
        parameters: { Commit: 'aaaaaaa', Retention: 'Enabled' },
        outputs: { Commit: 'aaaaaaa', BucketName: expect.any(String) },
        terminationProtection: false,
      });
      expect(id).toMatch(/^arn:aws:cloudformation:/);
    });

    it('finds the same stack by name and by ARN', async () => {
      expect((await fixture.cloud.describe('contract-one'))?.id).toBe(id);
      expect((await fixture.cloud.describe(id))?.name).toBe('contract-one');
    });

    it('tells the events of a stack oldest first', async () => {
      const events = await fixture.cloud.events(id);
      const times = events.map((event) => Date.parse(event.at));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      const last = events.filter((event) => event.at === events.at(-1)?.at);
      expect(last).toContainEqual(
        expect.objectContaining({ logicalId: 'contract-one', status: 'CREATE_COMPLETE' }),
      );
      expect(events.map((event) => event.type)).toContain('AWS::S3::Bucket');
    });

    it('leaves out events from before `since`', async () => {
      const last = (await fixture.cloud.events(id)).at(-1);
      const later = await fixture.cloud.events(id, new Date(Date.parse(last?.at ?? '') + 1).toISOString());
      expect(later).toEqual([]);
    });

    it('lists the resources of a stack with their physical ids', async () => {
      const bucket = (await fixture.cloud.describe(id))?.outputs['BucketName'];
      expect(await fixture.cloud.resources(id)).toEqual([
        expect.objectContaining({
          logicalId: 'Files',
          type: 'AWS::S3::Bucket',
          physicalId: bucket,
          status: 'CREATE_COMPLETE',
        }),
      ]);
    });

    it('calls a change without changes empty and leaves the stack as it was', async () => {
      const request = change({ creates: false, changeSetName: 'greenroom-2-1', token: 'token-2' });
      expect(await fixture.cloud.prepareChange(request)).toMatchObject({ kind: 'empty', stackId: id });
      expect(await fixture.cloud.describe(id)).toMatchObject({ status: 'CREATE_COMPLETE' });
    });

    it('changes one parameter and keeps the template and the other parameter', async () => {
      const stack = await apply(
        change({
          creates: false,
          changeSetName: 'greenroom-3-1',
          token: 'token-3',
          template: 'previous',
          parameters: { Commit: { value: 'bbbbbbb' }, Retention: 'previous' },
        }),
      );
      expect(stack).toMatchObject({
        id,
        status: 'UPDATE_COMPLETE',
        parameters: { Commit: 'bbbbbbb', Retention: 'Enabled' },
      });
    });

    it('lists every stack once, over all pages', async () => {
      const names = Array.from({ length: 7 }, (_, index) => `contract-many-${index}`);
      for (const [index, stackName] of names.entries())
        await apply(change({ stackName, changeSetName: 'greenroom-4-1', token: `token-4-${index}` }));
      const listed = (await fixture.cloud.list()).map((stack) => stack.name).sort();
      expect(listed).toEqual(['contract-one', ...names].sort());
    });

    it('hands back the text of the template that the stack was given', async () => {
      expect(JSON.parse(await fixture.cloud.templateText(id))).toEqual(JSON.parse(TEMPLATE));
    });

    it('deletes a stack by its ARN, answers for it afterwards, and lists it no more', async () => {
      await fixture.cloud.deleteStack({ stackId: id, token: 'delete-1' });
      await fixture.cloud.deleteStack({ stackId: id, token: 'delete-1' });
      expect(await settled(id)).toMatchObject({ id, status: 'DELETE_COMPLETE' });
      expect(await fixture.cloud.describe('contract-one')).toBeUndefined();
      expect((await fixture.cloud.list()).map((stack) => stack.id)).not.toContain(id);
    });

    it('finds a deleted stack again by its name', async () => {
      const found = await fixture.cloud.deleted(new Set(['contract-one', 'contract-none']));
      expect(found?.get('contract-one')).toContain(id);
      expect(found?.has('contract-none')).toBe(false);
    });
  });
}

/** Refusals that only a far side with CloudFormation's own checks gives; emulators accept such requests. */
export function strictStackCloudContract(name: string, start: () => Promise<StackCloudFixture>): void {
  describe(`the refusals of StackCloud, kept by ${name}`, () => {
    let fixture: StackCloudFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    it('takes a repeated request with the same token as the same change set', async () => {
      const request = change({ stackName: 'contract-twice' });
      const first = await fixture.cloud.prepareChange(request);
      const second = await fixture.cloud.prepareChange(request);
      expect(second).toEqual(first);
    });

    it('may be told twice to execute the same change set', async () => {
      const set = await fixture.cloud.prepareChange(change({ stackName: 'contract-twice-more' }));
      const execution = { ...set, token: 'execute-twice', onFailure: 'rollback', creates: true } as const;
      await fixture.cloud.executeChange(execution);
      await fixture.cloud.executeChange(execution);
      expect((await fixture.cloud.describe(set.stackId))?.status).toMatch(/^CREATE_/);
    });

    it('names the parameter that nobody gave', async () => {
      await expect(
        fixture.cloud.prepareChange(change({ stackName: 'contract-missing', parameters: {} })),
      ).rejects.toMatchObject({
        name: 'UserError',
        reasonCode: 'missing_parameter',
        message: expect.stringContaining('Commit'),
      });
    });

    it('refuses a template that is none', async () => {
      await expect(fixture.cloud.templateSummary({ body: '{"Resources":' })).rejects.toMatchObject({
        name: 'UserError',
        reasonCode: 'invalid_template',
      });
    });

    it('forgets a change set twice without complaint', async () => {
      const set = await fixture.cloud.prepareChange(change({ stackName: 'contract-forgotten' }));
      await fixture.cloud.deleteChangeSet(set.changeSetId);
      await fixture.cloud.deleteChangeSet(set.changeSetId);
      expect((await fixture.cloud.describe(set.stackId))?.status).toBe('REVIEW_IN_PROGRESS');
    });
  });
}
