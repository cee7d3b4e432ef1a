import { expect, it } from '@jest/globals';
import { authorityFile } from '../../rehearsal/runner/authority-file.ts';
import { viewsOf } from '../../rehearsal/scenarios/views.ts';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

/** A static site as a team wrote it down: JSON with tabs, an output twice, and types that the world does not model. */
const SITE = `{
	"Parameters": { "Commit": { "Type": "String" }, "Comment": { "Type": "String", "Default": "first" } },
	"Resources": {
		"Files": { "Type": "AWS::S3::Bucket" },
		"Access": {
			"Type": "AWS::CloudFront::OriginAccessControl",
			"Properties": { "OriginAccessControlConfig": { "Name": { "Ref": "AWS::StackName" }, "OriginAccessControlOriginType": "s3", "SigningBehavior": "always", "SigningProtocol": "sigv4" } }
		},
		"Site": {
			"Type": "AWS::CloudFront::Distribution",
			"Properties": { "DistributionConfig": { "Enabled": true, "Comment": { "Ref": "Comment" }, "Origins": [{ "Id": "files", "DomainName": { "Fn::GetAtt": ["Files", "RegionalDomainName"] }, "OriginAccessControlId": { "Ref": "Access" }, "S3OriginConfig": {} }], "DefaultCacheBehavior": { "TargetOriginId": "files", "ViewerProtocolPolicy": "redirect-to-https" } } }
		}
	},
	"Outputs": { "Url": { "Value": "nowhere" }, "Url": { "Value": { "Fn::Sub": "https://\${Site.DomainName}" } } }
}\r
`;

const stage = withPreview({ seed: 3, perWait: PER_WAIT });

function environment(attempt: number): Record<string, string> {
  const origin = stage.world.origin();
  return {
    ...stepEnvironment(stage, attempt),
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: origin,
    HTTPS_PROXY: origin,
    NO_PROXY: '127.0.0.1,localhost',
    NODE_EXTRA_CA_CERTS: authorityFile(),
  };
}

function provision(attempt: number, parameters: string) {
  const inputs = { ...stepInputs(stage, {}), template: 'infra/site.json', parameters };
  return runDist({ action: 'provision', env: environment(attempt), inputs });
}

/** The texts of the templates that CloudFormation was given. */
function templatesSent(): readonly (string | null)[] {
  return stage.world.log
    .entries()
    .filter(({ operation }) => operation === 'CreateChangeSet')
    .map(({ requestBody }) => new URLSearchParams(requestBody).get('TemplateBody'));
}

it('a stack of types that the world does not model comes up, changes and goes by the built actions', async () => {
  const views = viewsOf(stage.world.look);
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/site.json': SITE }, by: 'mr-a' });

  const created = await provision(1, '');
  expect(created).toMatchObject({
    exitCode: 0,
    outputs: {
      decision: 'created',
      url: expect.stringMatching(/^https:\/\/[0-9a-f]{12}\.cloudfront\.eu-central-1\.amazonaws\.com$/),
    },
  });
  expect(templatesSent()).toEqual([SITE]);
  expect(views.notices()).toEqual([
    'not modelled: AWS::CloudFront::OriginAccessControl',
    'not modelled: AWS::CloudFront::Distribution',
  ]);
  const made = views.stack(ENVIRONMENT);

  const updated = await provision(2, 'Comment: second');
  expect(updated).toMatchObject({
    exitCode: 0,
    outputs: { decision: 'updated', url: created.outputs['url'] },
  });
  expect(views.stack(ENVIRONMENT)?.status).toBe('UPDATE_COMPLETE');
  expect(views.stack(ENVIRONMENT)?.resources['Site']?.physicalId).toBe(made?.resources['Site']?.physicalId);

  stage.world.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-a' });
  const gone = await runDist({
    action: 'teardown',
    env: { ...environment(3), GITHUB_EVENT_NAME: 'schedule', GITHUB_EVENT_PATH: '' },
    inputs: {
      'github-token': stepInputs(stage, {})['github-token'] ?? '',
      project: 'shop',
      select: 'this',
      branch: BRANCH,
    },
  });
  expect(gone).toMatchObject({ exitCode: 0, outputs: { decision: 'deleted' } });
  expect(views.stack(ENVIRONMENT)).toBeUndefined();
  expect(stage.world.look<{ unmodelled: unknown }>('cloudformation').unmodelled).toEqual({
    standing: [],
    snapshots: [],
  });
});
