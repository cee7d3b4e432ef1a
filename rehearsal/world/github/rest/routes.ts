import { BRANCH_ROUTES } from './branch-routes.ts';
import { CODELOAD, CONTENTS_ROUTES } from './contents-routes.ts';
import { DEPLOYMENT_ROUTES } from './deployment-routes.ts';
import { ENVIRONMENT_ROUTES } from './environment-routes.ts';
import { GIT_ROUTES } from './git-routes.ts';
import { ISSUE_EVENT_ROUTES } from './issue-event-routes.ts';
import { ISSUE_ROUTES } from './issue-routes.ts';
import { LABEL_ROUTES } from './label-routes.ts';
import { PULL_ROUTES } from './pull-routes.ts';
import { REPOSITORY_ROUTES } from './repository-routes.ts';
import { REVIEW_ROUTES } from './review-routes.ts';
import type { Route } from './router.ts';
import { STATUS_ROUTES } from './status-routes.ts';
import { DISPATCH_ROUTES, WORKFLOW_ROUTES } from './workflow-routes.ts';

/** Every route of the world's GitHub; the first that matches answers. */
export const GITHUB_ROUTES: readonly Route[] = [
  ...STATUS_ROUTES,
  ...REPOSITORY_ROUTES,
  ...BRANCH_ROUTES,
  ...CONTENTS_ROUTES,
  ...GIT_ROUTES,
  ...PULL_ROUTES,
  ...REVIEW_ROUTES,
  ...ISSUE_ROUTES,
  ...ISSUE_EVENT_ROUTES,
  ...LABEL_ROUTES,
  ...DEPLOYMENT_ROUTES,
  ...DISPATCH_ROUTES,
  ...WORKFLOW_ROUTES,
  ...ENVIRONMENT_ROUTES,
  CODELOAD,
];
