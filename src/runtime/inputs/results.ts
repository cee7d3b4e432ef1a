import type { Report } from '../../domain/report/report.ts';

/** The parser and its schema are loaded only where there are results. @throws UserError when they are not JSON. */
export async function readResults(text: string | undefined): Promise<readonly Report[]> {
  if (text === undefined) return [];
  const { parseResults } = await import('../../domain/report/results.ts');
  return parseResults(text);
}
