aws cloudformation deploy --stack-name greenroom-application --template-file templates/beanstalk-application.yml \
  --capabilities CAPABILITY_NAMED_IAM --parameter-overrides Project=storefront
aws cloudformation deploy --stack-name greenroom-roles --template-file templates/github-oidc.yml \
  --capabilities CAPABILITY_NAMED_IAM --parameter-overrides Project=storefront \
  Owner=octo-org OwnerId=6811672 Repository=storefront RepositoryId=1296269
aws cloudformation describe-stacks --stack-name greenroom-roles --output text \
  --query 'Stacks[0].Outputs[].[OutputKey, OutputValue]'
