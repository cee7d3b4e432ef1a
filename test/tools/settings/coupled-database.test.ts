import { expect, it } from '@jest/globals';
import { findingLine } from '../../../tools/settings/finding.ts';
import { judgeSettings } from '../../../tools/settings/judge-settings.ts';

const FILE = '.github/greenroom.yml';

/** What is warned of a kind of the bundled template that has these options of `aws:rds:dbinstance`. */
async function warnings(
  options: string,
  hours = 'hours: Mon-Fri 08:00-20:00 UTC',
): Promise<readonly string[]> {
  const text = `environments:
  preview:
    option-settings:
      aws:rds:dbinstance: ${options}
    ${hours}
`;
  const repository = { settingsFile: FILE, readFile: () => undefined, steps: [] };
  const judgement = await judgeSettings({ name: FILE, text, repository });
  expect(judgement.findings).toEqual([]);
  return judgement.warnings.map(findingLine);
}

it('warns of a database that Beanstalk would delete in the first evening', async () => {
  expect(await warnings('{ HasCoupledDatabase: true, DBEngine: postgres }')).toEqual([
    `${FILE}:4: Options of 'aws:rds:dbinstance' couple a database to the Elastic Beanstalk environment, which would take it along into sleep, so its environments stay up outside their 'hours'; make the database a resource of the template, as 'DatabaseEngine' of beanstalk-environment does, or drop 'hours'.`,
  ]);
});

it.each([
  ['a database that is decoupled', '{ HasCoupledDatabase: false }', undefined],
  ['a kind without hours', '{ HasCoupledDatabase: true }', 'noindex: true'],
])('says nothing of %s', async (_, options, more) => {
  expect(await warnings(options, more)).toEqual([]);
});
