import type { Report, ReportItem } from '../../../src/domain/report/report.ts';
import { report, reportItem } from '../../../tools/builders/reports.ts';
import { BRANCH } from './people-world.ts';

export const KEY = keyOf(BRANCH);
export const URL_OF_IT = 'http://shop-feature.preview.example.com';

/** Reports that steps before would have left, about the desk's pull request and commit as they are now. */
export interface Reports {
  /** Of a provision that made the environment. */
  provisioned(overrides?: Partial<Report>): Report;
  /** Of a teardown of one environment; what differs stands in its item. */
  tornDown(overrides?: Partial<ReportItem>): Report;
}

/** Of the environment of a branch. */
export function keyOf(branch: string): string {
  return `70107786/shop/preview/${branch}`;
}

/** Whom reports are about. */
interface About {
  readonly number: number;
  readonly branch: string;
  readonly head: string;
}

export function provisionReport({ number, branch, head }: About, overrides: Partial<Report>): Report {
  return report({
    subject: {
      key: keyOf(branch),
      repository: 'octo-org/shop',
      project: 'shop',
      kind: 'preview',
      branch,
      pullRequest: number,
      commit: head,
    },
    environment: { name: 'shop-feature', url: URL_OF_IT },
    ...overrides,
  });
}

export function teardownReport({ number, branch }: About, overrides: Partial<ReportItem>): Report {
  const item = reportItem({
    name: 'shop-feature',
    sentence: 'Gone.',
    branch,
    pullRequest: number,
    ...overrides,
  });
  const { decision, reasonCode, sentence } = item;
  return report({ action: 'teardown', decision, reasonCode, sentence, items: [item] });
}
