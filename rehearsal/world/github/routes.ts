import { BRANCH_ROUTES } from './branch-routes.ts';
import { CODELOAD, CONTENTS_ROUTES } from './contents-routes.ts';
import { ISSUE_ROUTES } from './issue-routes.ts';
import { PULL_ROUTES } from './pull-routes.ts';
import { REPOSITORY_ROUTES } from './repository-routes.ts';
import type { Route } from './router.ts';

/** Every route of the world's GitHub; the first that matches answers. */
export const ROUTES: readonly Route[] = [
  ...REPOSITORY_ROUTES,
  ...BRANCH_ROUTES,
  ...CONTENTS_ROUTES,
  ...PULL_ROUTES,
  ...ISSUE_ROUTES,
  CODELOAD,
];
