/** The page about what people and GitHub say of environments, and which actions go by it: decided by the code, rule by rule. */
import { RULED_OPERATIONS } from '../rules/operations.ts';
import { TEAM_RULES } from '../rules/rules.ts';

/** What each operation does where the rule holds and nothing else speaks about it: by rule and operation. */
export function decidedRules(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const operations = Object.entries(RULED_OPERATIONS);
  return Object.fromEntries(
    Object.entries(TEAM_RULES).map(([name, { apply }]) => [
      name,
      Object.fromEntries(operations.map(([key, { plain, decide }]) => [key, decide(apply(plain))])),
    ]),
  );
}

/** The whole page. */
export function rulesPage(): string {
  const operations = Object.entries(RULED_OPERATIONS);
  const plain = Object.fromEntries(operations.map(([key, each]) => [key, each.decide(each.plain)]));
  const decided = decidedRules();
  const rows = Object.entries(TEAM_RULES).map(([name, { name: shown, where }]) => {
    const cells = operations.map(([key]) => cell(decided[name]?.[key] ?? '', plain[key] ?? ''));
    return `| ${shown} | ${where} | ${cells.join(' | ')} |`;
  });
  return [
    '# Who asks, who keeps, who protects',
    '',
    '`npm run docs` writes this page. It asks the code what each rule changes, where nothing else speaks for or against an environment. A test holds each answer.',
    '',
    'A cell says what a rule changes. With `does` the action does what it would not do without the rule. A reason code says why it does not. An empty cell means that the rule changes nothing.',
    '',
    'Labels count whatever their case. `force` overrules `stage:keep`, `stage:until-DAY`, `grace` and the brake, and nothing else. A lock is overruled by nothing but `/stage unlock`.',
    '',
    'The actions, by their numbers:',
    '',
    ...operations.map(([, { title, action }], index) => `${index + 1}. ${title} (\`${action}\`)`),
    '',
    `| rule | who sets it | ${operations.map((_each, index) => index + 1).join(' | ')} |`,
    `|---|---|${operations.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}

function cell(decided: string, plain: string): string {
  return decided === plain ? '' : `\`${decided}\``;
}
