/**
 * Whether two different ids may be of one story: it gets another one where it is moved to another project, or its project's key is changed,
 * and then what stands before the number is another. An id that is a number alone has no project in it, and stays.
 * Source: confluence.atlassian.com/cloudkb, "Migration of Jira's historical keys for issues and projects".
 */
export function mayBeOneStory(one: string, other: string): boolean {
  return projectOf(one) !== projectOf(other);
}

function projectOf(id: string): string {
  return id.replace(/\d+$/, '').toUpperCase();
}
