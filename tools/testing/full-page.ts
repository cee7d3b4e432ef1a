/** A command that was played, and how it ended. */
export interface PlayedPart {
  readonly command: string;
  /** The commit that was played, in short. */
  readonly commit: string;
  /** Whether it ended with 0. */
  readonly isGreen: boolean;
  /** How long it took, machine seconds. */
  readonly seconds: number;
}

/** The page docs/full.md. */
export function fullPage(parts: readonly PlayedPart[]): string {
  return [
    '# The whole',
    '',
    'These commands play everything. `.ci/run` plays a sample of the kills, the faults and the races.',
    'Of what conformance plays by act and of the known defects of other tools it plays some, too.',
    'It plays each property with a hundred examples or as many as the test names, and `npm run properties` with thousands.',
    '`npm run full` plays them all and makes this page. With `-- --part NAME` it plays one of them and makes its row anew.',
    '',
    '| command | commit | result | time |',
    '|---|---|---|---|',
    ...parts.map(row),
    '',
  ].join('\n');
}

function row({ command, commit, isGreen, seconds }: PlayedPart): string {
  return `| \`${command}\` | \`${commit}\` | ${isGreen ? 'green' : 'red'} | ${inMinutes(seconds)} |`;
}

function inMinutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const ROW = /^\| `([^`]+)` \| `([^`]+)` \| (green|red) \| (\d+) min (\d+) s \|$/gm;

/** The rows of such a page, whole seconds; none of a text that has none. */
export function partsOf(page: string): readonly PlayedPart[] {
  return [...page.matchAll(ROW)].map(([, command = '', commit = '', result, minutes, seconds]) => ({
    command,
    commit,
    isGreen: result === 'green',
    seconds: Number(minutes) * 60 + Number(seconds),
  }));
}
