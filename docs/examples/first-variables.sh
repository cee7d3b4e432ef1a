export GH_REPO=octo-org/storefront
printed() {
  aws cloudformation describe-stacks --stack-name greenroom-roles --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}
gh variable set GREENROOM --body true
gh variable set GREENROOM_PROJECT --body storefront
gh variable set AWS_REGION --body "$(printed Region)"
gh variable set GREENROOM_PROVISION_ROLE --body "$(printed ProvisionRole)"
gh variable set GREENROOM_TEARDOWN_ROLE --body "$(printed TeardownRole)"
gh variable set GREENROOM_READ_ROLE --body "$(printed ReadRole)"
gh variable set GREENROOM_CFN_ROLE --body "$(printed CloudFormationRole)"
gh variable set GREENROOM_ARTIFACT_BUCKET --body "$(printed ArtifactBucket)"
