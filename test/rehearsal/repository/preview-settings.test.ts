import { describe, expect, it } from '@jest/globals';
import { askingLabels, previewSettings } from '../../../rehearsal/repository/preview-settings.ts';

describe('the settings of a repository that is rehearsed', () => {
  it('are those of previews, with what they inherit', () => {
    const text = `
project: shop
environments:
  base: { application: shop-staging, hours: 'Mon-Fri 08:00-20:00 Europe/Berlin', wanted: branch }
  preview: { inherits: base, region: [eu-west-1, us-east-1], wanted: ['label:try me', review-requested], paths: 'shop/**' }
  production: { region: us-east-2 }
`;
    expect(previewSettings(text)).toEqual({
      project: 'shop',
      region: 'eu-west-1',
      application: 'shop-staging',
      hours: 'Mon-Fri 08:00-20:00 Europe/Berlin',
      wanted: ['label:try me', 'review-requested'],
      paths: ['shop/**'],
      inPlaceOf: ['AWS_REGION'],
    });
  });

  it('name the labels that a person can ask with, those of stories too', () => {
    expect(askingLabels(['branch', ' label:try me', 'story-label:auto ', 'my-label:x'])).toEqual([
      'try me',
      'auto',
    ]);
  });

  it('say where the set-up is, and which variables would overrule them', () => {
    const text = `
environments:
  preview:
    accounts: [444455556666]
    roles: { provision: 'arn:aws:iam::444455556666:role/x-provision', teardown: x }
    cfn-role-arn: arn:aws:iam::444455556666:role/x
    artifact-bucket: bundles
`;
    expect(previewSettings(text)).toMatchObject({
      account: '444455556666',
      provisionRole: 'arn:aws:iam::444455556666:role/x-provision',
      inPlaceOf: [
        'GREENROOM_CFN_ROLE',
        'GREENROOM_ARTIFACT_BUCKET',
        'GREENROOM_PROVISION_ROLE',
        'GREENROOM_TEARDOWN_ROLE',
      ],
    });
  });

  it.each([
    [undefined],
    ['environments: ['],
    ['environments: 7'],
    ['environments: { preview: { inherits: preview } }'],
  ])('are nothing where %j cannot be read, which the actions say', (text) => {
    expect(previewSettings(text)).toEqual({ wanted: [], paths: [], inPlaceOf: [] });
  });
});
