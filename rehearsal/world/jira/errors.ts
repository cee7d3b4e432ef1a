import { beyondTheWorld, NOT_IN_THE_WORLD } from '../kernel/limits.ts';
import type { JiraFlavour } from './records.ts';

/** A refusal in Jira's words. */
export class JiraError extends Error {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    super(JSON.stringify(body));
    this.name = 'JiraError';
    this.status = status;
    this.body = body;
  }
}

/** Jira's collection of errors (Jira Cloud's OpenAPI description, `ErrorCollection`; Source: salto-io/jira-swaggers). */
export function refused(
  status: number,
  messages: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): JiraError {
  return new JiraError(status, { errorMessages: messages, errors });
}

/** What the real one may know, or would ignore. */
export function beyondJira(what: string): JiraError {
  return new JiraError(501, {
    errorMessages: [beyondTheWorld('Jira', what)],
    errors: { code: NOT_IN_THE_WORLD },
  });
}

/**
 * An issue that is not there. Source: jenkinsci/jira-plugin#1166 for Cloud, gnl42/JiraConnector#45 for Data Center.
 */
export function noIssue(flavour: JiraFlavour): JiraError {
  return refused(404, [
    flavour === 'cloud'
      ? 'Issue does not exist or you do not have permission to see it.'
      : 'Issue Does Not Exist',
  ]);
}

/**
 * An issue of a project that the user may not browse: as if it were not there on Cloud, refused on Data Center.
 * Source: jenkinsci/jira-plugin#1166 for Cloud; the integration tests of Atlassian's jira-rest-java-client, FORBIDDEN, for Data Center.
 */
export function hiddenIssue(flavour: JiraFlavour): JiraError {
  if (flavour === 'cloud') return noIssue(flavour);
  return refused(403, ['You do not have the permission to see the specified issue.']);
}
