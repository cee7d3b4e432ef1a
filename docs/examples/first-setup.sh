aws cloudformation deploy --stack-name greenroom-application --template-file templates/beanstalk-application.yml \
  --capabilities CAPABILITY_NAMED_IAM --parameter-overrides Project=shop
aws cloudformation deploy --stack-name greenroom-roles --template-file templates/github-oidc.yml \
  --capabilities CAPABILITY_NAMED_IAM --parameter-overrides Project=shop \
  Owner=octo-org OwnerId=6811672 Repository=shop RepositoryId=70107786
aws cloudformation describe-stacks --stack-name greenroom-roles --output text \
  --query 'Stacks[0].Outputs[].[OutputKey, OutputValue]'
