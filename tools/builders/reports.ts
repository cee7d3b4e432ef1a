import type { Report, ReportItem } from '../../src/domain/report/report.ts';
import type { Leftover } from '../../src/domain/stack/leftover.ts';

/** The report of a provision that made an environment; override what a test is about. */
export function report(overrides: Partial<Report> = {}): Report {
  return {
    version: 1,
    action: 'provision',
    decision: 'created',
    reasonCode: 'environment_created',
    sentence: 'It stands.',
    scope: { repository: 'octo-org/shop', project: 'shop', kind: 'preview' },
    durationMs: 1,
    ...overrides,
  };
}

/** An item of a teardown whose environment is gone. */
export function reportItem(overrides: Partial<ReportItem> = {}): ReportItem {
  return {
    name: 'shop-feature-checkout',
    decision: 'deleted',
    reasonCode: 'environment_deleted',
    sentence: 'Environment shop-feature-checkout is gone.',
    branch: 'feature/checkout',
    pullRequest: 7,
    ...overrides,
  };
}

/** A bucket that could not be emptied. */
export function leftover(overrides: Partial<Leftover> = {}): Leftover {
  return {
    resource: 'Uploads',
    type: 'AWS::S3::Bucket',
    name: 'shop-uploads',
    why: 'The bucket is not empty',
    ...overrides,
  };
}

/** `toJSON(steps)` of a job whose steps left these reports. */
export function stepsOf(...reports: readonly Report[]): string {
  const steps = reports.map((each, index) => [
    `step${index}`,
    { outcome: 'success', conclusion: 'success', outputs: { result: JSON.stringify(each) } },
  ]);
  return JSON.stringify(Object.fromEntries(steps));
}
