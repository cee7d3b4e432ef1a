import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENUMS, SCHEMA } from '../../../rehearsal/world/linear/schema.ts';
import { type Bench, type Check, claim, type Told } from '../workbench/check.ts';
import { playNpm } from '../workbench/play-client.ts';
import { judgeByTypes } from './shortcut-types.ts';
import { readExchanges, recordedBy, type TrackerExchange, writeExchanges } from './tracker-exchanges.ts';

/**
 * What our adapters send to a tracker and what the world answers, judged by what the tracker's vendor publishes. Each check also damages
 * exchanges, since a judge that finds nothing must have been able to.
 */
export const trackerSchemaChecks: readonly Check[] = [
  {
    name: "our documents for Linear and the world's answers are valid by the schema of @linear/sdk",
    run: linear,
  },
  { name: "our requests to Jira Cloud and the world's answers fit Atlassian's description", run: jira },
  {
    name: "our requests to Shortcut and the world's answers have the types of @shortcut/client",
    run: shortcut,
  },
];

/** Says what is wrong with exchanges, each as `operation: sentence`. */
type Judge = (exchanges: readonly TrackerExchange[]) => Promise<readonly string[]>;

interface Damage {
  readonly of: string;
  readonly part: 'requestBody' | 'responseBody';
  readonly from: string;
  readonly to: string;
  /** What the judge must say. */
  readonly found: RegExp;
}

interface Plan {
  readonly service: string;
  readonly judge: Judge;
  readonly damages: readonly Damage[];
  /** What the vendor itself does otherwise than it publishes. */
  readonly known?: readonly { readonly says: RegExp; readonly because: string }[];
}

async function judged(bench: Bench, { service, judge, damages, known = [] }: Plan): Promise<Told> {
  const tracker = service.replace('-cloud', '');
  const tests = [join('test', 'adapters', 'trackers', tracker), join('test', 'rehearsal', 'world', tracker)];
  const exchanges = readExchanges(await recordedBy(bench, tests), service);
  const problems = await judge(exchanges);
  const own = problems.filter((problem) => !known.some(({ says }) => says.test(problem)));
  claim(own.length === 0, `${own.length} problems: ${own.slice(0, 12).join(' | ')}`);
  for (const { says, because } of known)
    claim(
      problems.some((problem) => says.test(problem)),
      `No longer so: ${says} (${because})`,
    );
  for (const damage of damages) {
    const found = await judge([damagedBy(damage, exchanges)]);
    claim(
      found.some((problem) => damage.found.test(problem)),
      `${damage.of} with ${damage.to} for ${damage.from} was taken: ${found.join(' | ')}`,
    );
  }
  const operations = new Set(exchanges.map(({ operation }) => operation)).size;
  const told = `${exchanges.length} requests of ${operations} operations; ${damages.length} damages found`;
  return { told };
}

function damagedBy({ of, part, from, to }: Damage, exchanges: readonly TrackerExchange[]): TrackerExchange {
  const found = exchanges.find(
    (each) => each.operation === of && each.status < 300 && each[part].includes(from),
  );
  if (found === undefined) throw new Error(`No exchange of ${of} has ${from}.`);
  return { ...found, [part]: found[part].replace(from, to) };
}

function linear(bench: Bench): Promise<Told> {
  const world = join(bench.scratch(), 'schema.json');
  const types = Object.fromEntries(
    [...SCHEMA].map(([name, fields]) => [
      name,
      Object.fromEntries(
        [...fields].map(([field, { type, args }]) => [field, { type, args: Object.fromEntries(args) }]),
      ),
    ]),
  );
  writeFileSync(world, JSON.stringify({ types, enums: ENUMS }));
  const [request, answer] = ['requestBody', 'responseBody'] as const;
  const damages: readonly Damage[] = [
    {
      of: 'query Story',
      part: request,
      from: ' title',
      to: ' headline',
      found: /Cannot query field "headline"/,
    },
    {
      of: 'mutation Move',
      part: request,
      from: 'stateId:',
      to: 'status:',
      found: /Field "status" is not defined/,
    },
    {
      of: 'mutation Move',
      part: request,
      from: '"state":',
      to: '"other":',
      found: /"\$state" of required type/,
    },
    {
      of: 'query Story',
      part: answer,
      from: '"title":',
      to: '"headline":',
      found: /non-nullable field Issue.title/,
    },
    {
      of: 'query History',
      part: answer,
      from: '"createdAt":"',
      to: '"createdAt":"on ',
      found: /DateTime cannot be/,
    },
  ];
  return judged(bench, {
    service: 'linear',
    judge: fileJudge(bench, 'judge_linear', ['--world', world]),
    damages,
  });
}

function jira(bench: Bench): Promise<Told> {
  const [request, answer] = ['requestBody', 'responseBody'] as const;
  const [get, comment] = ['GET /issue/{issue}', 'POST /issue/{issue}/comment'];
  const damages: readonly Damage[] = [
    { of: get, part: answer, from: '"key":', to: '"keys":', found: /Unrecognized key: "keys"/ },
    { of: get, part: answer, from: '"id":"', to: '"id":1,"was":"', found: /expected string/ },
    { of: comment, part: request, from: '"body":', to: '"text":', found: /text is no field/ },
    {
      of: comment,
      part: answer,
      from: '"author":{',
      to: '"author":{"nick":1,',
      found: /Unrecognized key: "nick"/,
    },
    {
      of: 'POST /issue/{issue}/transitions',
      part: request,
      from: '"id":',
      to: '"number":',
      found: /Unrecognized key: "number"/,
    },
  ];
  const known = [
    {
      says: /isLooped/,
      because:
        'the description calls it looped, and recorded answers have isLooped (tests of AtlassianPS/JiraPS)',
    },
    {
      says: /request\.transition\.id: .*received number/,
      because: 'the server takes numbers too, as pycontribs/jira sends them',
    },
  ];
  return judged(bench, { service: 'jira-cloud', judge: fileJudge(bench, 'judge_jira'), damages, known });
}

function shortcut(bench: Bench): Promise<Told> {
  const [request, answer] = ['requestBody', 'responseBody'] as const;
  const [get, put] = ['GET /stories/{story-public-id}', 'PUT /stories/{story-public-id}'];
  const damages: readonly Damage[] = [
    { of: get, part: answer, from: '"archived"', to: '"gone"', found: /'"gone"' does not exist/ },
    {
      of: get,
      part: answer,
      from: '"archived":false',
      to: '"archived":0',
      found: /'number' is not assignable/,
    },
    {
      of: put,
      part: request,
      from: '"workflow_state_id":',
      to: '"state":',
      found: /'"state"' does not exist/,
    },
  ];
  const judge: Judge = (exchanges) => judgeByTypes(bench.root, exchanges);
  return judged(bench, { service: 'shortcut', judge, damages });
}

/** A script that takes files of exchanges and prints `problems`. */
function fileJudge(bench: Bench, script: string, args: readonly string[] = []): Judge {
  return async (exchanges) => {
    const printed = await playNpm(bench, `${script}.mjs`, [...args, writeExchanges(bench, exchanges)]);
    return (JSON.parse(printed) as { readonly problems: readonly string[] }).problems;
  };
}
