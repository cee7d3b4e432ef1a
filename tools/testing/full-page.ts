/** A command that was played, and how it ended. */
export interface PlayedPart {
  readonly command: string;
  /** Whether it ended with 0. */
  readonly isGreen: boolean;
  /** How long it took, machine seconds. */
  readonly seconds: number;
}

/** The page docs/full.md. @param commit in short, the one that was played */
export function fullPage(commit: string, parts: readonly PlayedPart[]): string {
  const total = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    '# The whole',
    '',
    `\`npm run full\` made this page of commit \`${commit}\`. It plays everything; \`.ci/run\` plays a sample of the kills, the faults and the races.`,
    '',
    '| command | result | time |',
    '|---|---|---|',
    ...parts.map(
      ({ command, isGreen, seconds }) =>
        `| \`${command}\` | ${isGreen ? 'green' : 'red'} | ${inMinutes(seconds)} |`,
    ),
    `| all | ${parts.every(({ isGreen }) => isGreen) ? 'green' : 'red'} | ${inMinutes(total)} |`,
    '',
  ].join('\n');
}

function inMinutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
