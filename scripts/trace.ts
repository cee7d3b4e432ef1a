/** Prints the deepest way from the door of an action to a request. */
import { oneOf, runCommand, UsageError } from '../rehearsal/command-line.ts';
import { WAYS } from '../tools/house/arrows.ts';
import { houseOf } from '../tools/house/house.ts';
import { readSources } from '../tools/house/read/read-texts.ts';
import { wayText } from '../tools/house/way/way-text.ts';
import { deepestWay } from '../tools/house/way/ways.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';

const OPERATIONS = ['provision', 'sweep'] as const;

const COMMAND = {
  usage: 'npm run trace -- provision|sweep',
  about: `Prints the deepest way to the wire: the chain of calls that opens most files between the door of an action and the function
that sends a request. A function that names another one is taken to call it. A call of a port leads to the port and on to its adapter.
What is handed over as an argument counts for whoever hands it over. A step goes back up when it leads to a file that needs the one
before it; such steps are listed wherever they are, on the deepest way or on another.`,
  options: {},
  words: true,
} as const;

await runCommand(COMMAND, (_options, [operation, ...rest]) => {
  if (operation === undefined || rest.length > 0)
    throw new UsageError(`Name one operation: ${OPERATIONS.join(' or ')}.`);
  const rule = WAYS[oneOf('operation', operation, OPERATIONS)];
  console.log(wayText(deepestWay(houseOf(readSources(repositoryRoot)), rule)));
  return 0;
});
