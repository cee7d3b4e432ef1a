import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import {
  decisionsOfRuns,
  exampleText,
  openPull,
  PREVIEW,
  playedJobs,
  type TeamRepository,
  teamRepository,
} from '../docs/team-repository.ts';
import { builtTemplate, isThere, writing } from '../support/runs/template-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { withWorkspace } from '../support/set-ups/with-workspace.ts';

const stage = withPreview({ seed: 4, perWait: PER_WAIT });

const job = withWorkspace();
const template = (env?: Readonly<Record<string, string>>) => builtTemplate(job, stage.eventPath, env);

const TEMPLATE = { Resources: { Files: { Type: 'AWS::S3::Bucket' } } };

function push(branch: string, path: string, text: string): void {
  stage.world.act('github', 'push', { branch, files: { [path]: text }, by: 'mr-a' });
}

function provision(inputs: Readonly<Record<string, string>>): Promise<DistResult> {
  return runDist({
    action: 'provision',
    env: { ...stepEnvironment(stage, 1), GITHUB_WORKSPACE: job.folder },
    inputs: { ...stepInputs(stage, {}), health: 'none', ...inputs },
  });
}

function writesOfWorld(): readonly unknown[] {
  return stage.world.log.entries().filter(({ write }) => write);
}

describe('a module of a pull request', () => {
  it('is not run by provision, which says where it can be', async () => {
    const file = join(job.elsewhere, 'written');
    push(BRANCH, 'infra/stack.ts', writing(file));
    const { outputs, stdout } = await provision({ template: 'infra/stack.ts' });
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'invalid_template' });
    expect(stdout).toMatch(
      /Template module 'infra\/stack\.ts' is not run at [0-9a-f]{7}, because only a module at the head of 'main' may run in a job with rights; make the template with the action 'template' in a job of its own, as docs\/examples\/made-template\.yml does, and give its file as 'template-file'\./,
    );
    expect(isThere(file)).toBe(false);
    expect(writesOfWorld()).toEqual([]);
  });

  it('is not run either where the settings name it, or where a commit of it is given for the default branch', async () => {
    const file = join(job.elsewhere, 'written');
    push('main', '.github/greenroom.yml', 'environments: { preview: { template: infra/stack.ts } }\n');
    push('main', 'infra/stack.ts', `export default ${JSON.stringify(TEMPLATE)};\n`);
    push(BRANCH, 'infra/stack.ts', writing(file));
    const { commit } = stage.world.act<{ commit: string }>('github', 'push', {
      branch: BRANCH,
      files: { 'a.txt': 'a\n' },
      by: 'mr-a',
    });
    const bySettings = await provision({});
    const byCommit = await provision({ branch: 'main', commit, wanted: 'branch' });
    expect(bySettings.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'invalid_template' });
    // A commit that is not on the branch is refused before anybody reads its template.
    expect(byCommit.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'unknown_branch' });
    expect(isThere(file)).toBe(false);
  });
});

describe('the built template', () => {
  it('writes the template that a module makes of the settings beside it, without asking anybody', async () => {
    job.write('.github/greenroom.yml', 'environments: { preview: { parameters: { Size: small } } }\n');
    job.write('infra/stack.ts', 'export default (given: object) => ({ Resources: {}, Metadata: given });\n');
    const { exitCode, outputs } = await template();
    expect({ exitCode, ...outputs }).toMatchObject({
      exitCode: 0,
      decision: 'created',
      'reason-code': 'template_made',
      file: 'template.json',
    });
    expect(JSON.parse(readFileSync(join(job.folder, 'template.json'), 'utf8'))).toEqual({
      Resources: {},
      Metadata: {
        project: 'shop',
        environment: 'preview',
        name: ENVIRONMENT,
        branch: BRANCH,
        settings: { parameters: { Size: 'small' } },
      },
    });
    expect(stage.world.log.entries()).toEqual([]);
  });

  it.each([
    ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'x'],
    ['AWS_SESSION_TOKEN', 'x'],
    ['AWS_ACCESS_KEY_ID', 'x'],
    ['AWS_WEB_IDENTITY_TOKEN_FILE', '/tmp/token'],
    ['AWS_PROFILE', 'shop'],
    ['GITHUB_TOKEN', 'x'],
    ['INPUT_GITHUB-TOKEN', 'x'],
    ['SLACK_TOKEN', 'x'],
    ['NPM_CONFIG__AUTH_PASSWORD', 'x'],
    ['SSH_AUTH_SOCK', '/tmp/agent'],
    ['DATABASE_URL', 'postgres://shop:pa55@db.example.com/shop'],
  ])('runs nothing where it sees that the job has more rights: %s', async (name, value) => {
    const file = join(job.elsewhere, 'written');
    job.write('infra/stack.ts', writing(file));
    const { outputs, stdout } = await template({ [name]: value });
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'job_has_rights' });
    expect(stdout).toContain(
      `The job holds more than a right to read the code (${name} is set), so no module is run in it; run this action in a job with 'contents: read' and nothing else, and without secrets.`,
    );
    expect(isThere(file)).toBe(false);
  });

  it.each([
    [
      'is deep',
      'let deep = 0; for (let i = 0; i < 200; i++) deep = [deep]; export default { Resources: { deep } };',
    ],
    ['is large', 'export default { Resources: { A: "x".repeat(1_000_001) } };'],
    ['is YAML', 'export default "Resources: {}";'],
    ['has no resources', 'export default { Resource: {} };'],
  ])('writes no template that %s', async (_, text) => {
    job.write('infra/stack.ts', text);
    const { outputs } = await template();
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'invalid_template' });
    expect(outputs).not.toHaveProperty('file');
    expect(isThere(join(job.folder, 'template.json'))).toBe(false);
  });

  it('follows no link of the pull request, neither to the module nor to where the template goes', async () => {
    writeFileSync(join(job.elsewhere, 'stack.ts'), 'export default { Resources: {} };');
    writeFileSync(join(job.elsewhere, 'profile'), 'as it was');
    symlinkSync(job.elsewhere, join(job.folder, 'infra'));
    expect((await template()).outputs).toMatchObject({ 'reason-code': 'invalid_input' });
    rmSync(join(job.folder, 'infra'));
    job.write('infra/stack.ts', 'export default { Resources: {} };');
    symlinkSync(join(job.elsewhere, 'profile'), join(job.folder, 'template.json'));
    expect((await template()).outputs).toMatchObject({ 'reason-code': 'template_made' });
    expect(readFileSync(join(job.elsewhere, 'profile'), 'utf8')).toBe('as it was');
    expect(readFileSync(join(job.folder, 'template.json'), 'utf8')).toBe('{"Resources":{}}');
  });
});

/** Notes which process it is, and then does its worst for as long as it lives. */
function attacking(file: string, attack: string): string {
  return `import { DatabaseSync } from 'node:sqlite';
const notes = new DatabaseSync(${JSON.stringify(file)});
notes.exec('CREATE TABLE found (what TEXT)');
const note = (what: unknown) => notes.prepare('INSERT INTO found VALUES (?)').run(JSON.stringify(what));
note({ pid: process.pid, parent: process.ppid, env: process.env });
${attack}
export default { Resources: { Files: { Type: 'AWS::S3::Bucket' } } };
`;
}

interface Note {
  readonly pid: number;
  readonly env: Readonly<Record<string, string>>;
}

/** What the module wrote down, the first line first. */
function notesIn(file: string): readonly Note[] {
  const notes = new DatabaseSync(file);
  try {
    return notes
      .prepare('SELECT what FROM found')
      .all()
      .map(({ what }) => JSON.parse(String(what)) as Note);
  } finally {
    notes.close();
  }
}

/** False for what has ended, also where nobody has asked how. Source: proc(5), /proc/PID/stat, the third field. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a module that attacks the job of the example', () => {
  let team: TeamRepository;
  afterEach(() => team.close());

  async function opened(attack: string) {
    const file = join(job.elsewhere, 'notes');
    const workflow = exampleText('made-template.yml').replace(
      '      - uses: OWNER/greenroom/actions/template@REF\n',
      '      - run: env | cut -d= -f1\n      - uses: OWNER/greenroom/actions/template@REF\n',
    );
    team = await teamRepository({
      [PREVIEW]: workflow,
      'infra/stack.ts': attacking(file, attack),
    });
    const runs = await team.act(() => void openPull(team, 'feature'));
    return { runs, notes: notesIn(file) };
  }

  it('finds neither a token nor a way to one, in its own variables or in those of the job', async () => {
    const { runs, notes } = await opened('');
    expect(playedJobs(runs)[0]).toBe('template success');
    expect(Object.keys(notes[0]?.env ?? {}).sort()).toEqual(['PATH', 'RUNNER_TRACKING_ID']);
    const job = runs.flatMap(({ jobs }) => jobs).find(({ name }) => name === 'template');
    const names = (job?.steps ?? [])
      .flatMap(({ log }) => log)
      .filter((line) => /^[A-Z][A-Z0-9_]+$/.test(line));
    expect(names).toContain('GITHUB_SHA');
    expect(names.filter((name) => /TOKEN|SECRET|PASSWORD|KEY|AWS_PROFILE/.test(name))).toEqual([]);
  });

  it('ends the step by ending its process, so that nothing is provisioned, and does not outlive the job', async () => {
    const { runs, notes } = await opened("process.kill(process.ppid, 'SIGKILL'); for (;;);");
    expect(playedJobs(runs)).toEqual(['template failure']);
    expect(decisionsOfRuns(runs)).toEqual([]);
    expect(team.standing()).toEqual([]);
    expect(notes).toHaveLength(1);
    // A killed process takes a moment to go; one that is left alone never does.
    while (notes.some(({ pid }) => isAlive(pid))) await new Promise((resolve) => setImmediate(resolve));
  });

  it('cannot open the step to a debugger', async () => {
    const { runs, notes } = await opened(`process.kill(process.ppid, 'SIGUSR1');
const debug = () => fetch('http://127.0.0.1:9229/json').then(() => 'open', () => 'closed');
for (let i = 0; i < 20; i++) if ((await debug()) === 'open') note({ debugger: 'open' });`);
    expect(playedJobs(runs)[0]).toBe('template success');
    expect(notes).toHaveLength(1);
  });
});
