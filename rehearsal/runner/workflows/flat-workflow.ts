/** In its own repository, or of Greenroom at whatever ref. */
const CALL = /^ {4}uses: (?:\$|[\w.-]+\/greenroom)\/\.github\/workflows\/([\w.-]+)(?:@\S+)?(?: #.*)?$/m;
const PERMISSIONS = '\npermissions: {}\n';

/** The file that a workflow of one job calls in its own repository or in Greenroom's; undefined where it calls none. */
export function calledFile(caller: string): string | undefined {
  return CALL.exec(caller)?.[1];
}

/**
 * A caller and what it calls as one file, for what knows no calls: name and triggers of the one, jobs of the other. Both start
 * without permissions. Nobody calls it, so of an input that goes before something else that is left.
 * @throws Error where one of them does not have the line that says so.
 */
export function flatWorkflow(caller: string, called: string): string {
  const jobs = called.slice(endOf(called)).replaceAll(/(?<![.\w])inputs\.[\w-]+ \|\| /g, '');
  return caller.slice(0, endOf(caller)) + jobs;
}

function endOf(text: string): number {
  const at = text.indexOf(PERMISSIONS);
  if (at < 0) throw new Error(`A workflow does not have the line ${PERMISSIONS.trim()}.`);
  return at + PERMISSIONS.length;
}
