import type { RaceTally } from './race-sweep.ts';

/** docs/races.md: what was played, and what it came to. */
export function racesPage(
  tallies: readonly RaceTally[],
  made: { readonly commit: string; readonly seed: string; readonly sample: string },
): string {
  const failed = tallies.flatMap(({ race, failures }) => failures.map((each) => ({ race, ...each })));
  return `${[
    '# Races',
    `Made by \`npm run races -- --write --sample ${made.sample} --seed ${made.seed}\` from commit ${made.commit}; this page is its output.`,
    'Every request of two runs, or of three, is held. One request is released at a time, in an order that the seed decides. The next one is released only when that one is answered and every run waits again. What people do (a push, a closed pull request) is a step among them. A run may be held for as long as the whole other run takes.\n\nThe concurrency groups of the shipped workflows prevent most of this. Reruns, dispatches, other workflows and runners that hang do not ask them.',
    table(tallies),
    '*Right at once*: the end state is right when both runs have ended. *Right after the next trigger*: it is right after the next event of the branch, or after one more run of the sweep or the hours. *A run ended red* although nothing was broken: it says which operation came first, and that you should run it again. *Said twice*: two runs said the same words to people, because neither Slack nor a comment takes a condition. On the pull request and in Slack the later run deletes its own.',
    ...(failed.length === 0
      ? []
      : [
          `Open:\n\n${failed.map(({ race, seed, problems }) => `- ${race}, seed ${seed}: ${problems.join(' ').slice(0, 200)}`).join('\n')}`,
        ]),
    "One order is played again, request by request, by `npm run races -- --race 'two commits' --seed 3 --show`.",
  ].join('\n\n')}\n`;
}

function table(tallies: readonly RaceTally[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const head = [
    'race',
    'orders played',
    'right at once',
    'right after the next trigger',
    'a run ended red',
    'said twice',
    'rules broken or never right',
  ];
  return [
    line(head),
    line(head.map(() => '---')),
    ...tallies.map(({ race, about, played, atOnce, red, toldTwice, failures }) =>
      line([
        `**${race}**: ${about}`,
        played,
        atOnce,
        played - failures.length,
        red,
        toldTwice,
        failures.length,
      ]),
    ),
  ].join('\n');
}
