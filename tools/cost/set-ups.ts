/** Which workflows a team has. */
export interface WorkflowSetUp {
  /** As the page of costs names it. */
  readonly title: string;
  /** Files of `.github/workflows` that GitHub starts or that these call. */
  readonly files: readonly string[];
  /** How often the hourly workflow looks in an hour; 0 without it. */
  readonly looksPerHour: number;
}

const FIRST = ['preview.yml', 'on-pull-request.yml'];
const ALL = [...FIRST, 'greenroom.yml', 'on-default-branch.yml'];

/** What the README offers, the smallest first. Flat files hold the same jobs, so they cost the same. */
export const SET_UPS: readonly WorkflowSetUp[] = [
  { title: 'the first workflow alone', files: FIRST, looksPerHour: 0 },
  { title: 'everything, as `npm run init` writes it', files: ALL, looksPerHour: 1 },
  { title: 'everything, with `--accept-every 30m`', files: ALL, looksPerHour: 2 },
  { title: 'everything, with `--accept-every 15m`', files: ALL, looksPerHour: 4 },
];
