import type { TemplateDeclarations } from '../../src/domain/artifacts/template-declarations.ts';
import { checkKind, defaultProject } from '../../src/domain/environment/naming.ts';
import { nearest } from '../../src/domain/input/nearest.ts';
import { idleParameters } from '../../src/domain/provision/check-template.ts';
import { COUPLED_DATABASE, coupledDatabaseWarning } from '../../src/domain/settings/coupled-database.ts';
import { type ReadSettings, readSettings } from '../../src/domain/settings/settings.ts';
import { type Finding, inOrder, type SettingsJudgement } from './finding.ts';
import { judgeKind, refusalOf } from './judge-kind.ts';
import { judgeTemplate } from './judge-template.ts';
import { type KindCase, kindCase } from './kind-case.ts';
import { isLiteral, type ProvisionStep } from './provision-steps.ts';
import type { TeamRepository } from './team-repository.ts';
import { readTeamTemplate } from './team-template.ts';

/** A settings file within its repository. */
export interface SettingsFile {
  /** As findings are to name it. */
  readonly name: string;
  readonly text: string;
  readonly repository: TeamRepository;
}

/** What was found of a kind, with what its template declares where somebody could read that. */
interface JudgedCase extends SettingsJudgement {
  readonly kind: string;
  readonly parameters: readonly string[] | undefined;
}

/** What a template that is left out means. */
const DEFAULT_TEMPLATE = 'beanstalk-environment';
/** Kinds that are never there only to be inherited. */
const OWN_KINDS: readonly string[] = ['preview', 'production'];

/**
 * Everything that is wrong with a settings file and can be known without AWS and GitHub: its form, and each kind beside the
 * template that it goes to and the steps that provision it.
 * @param only the one kind to judge; undefined for all.
 */
export async function judgeSettings(file: SettingsFile, only?: string): Promise<SettingsJudgement> {
  const read = readSettings(file.text);
  const steps = file.repository.steps.filter((step) => isAbout(step, file));
  const cases: JudgedCase[] = [];
  for (const subject of casesIn(file, read, steps, only)) cases.push(await judgeCase(file, read, subject));
  const ofAll =
    only === undefined
      ? [
          ...unknownKinds(file, read, steps),
          ...illegalKinds(file, read),
          ...uselessInherited(file, read, cases),
        ]
      : [];
  return {
    findings: inOrder([
      ...read.faults.map((fault) => ({ file: file.name, ...fault })),
      ...cases.flatMap(({ findings }) => findings),
      ...ofAll,
    ]),
    warnings: inOrder(cases.flatMap(({ warnings }) => warnings)),
  };
}

/** False for a step that says that it takes other settings. */
function isAbout({ inputs }: ProvisionStep, { repository }: SettingsFile): boolean {
  const settings = inputs.get('settings')?.text ?? '.github/greenroom.yml';
  return !isLiteral(settings) || settings === repository.settingsFile;
}

/** Undefined where an expression names the kind. */
function kindOf({ inputs }: ProvisionStep): string | undefined {
  const kind = inputs.get('environment')?.text ?? 'preview';
  return isLiteral(kind) ? kind : undefined;
}

/** Each kind that is more than a base of others, once for each step that provisions it. */
function casesIn(
  file: SettingsFile,
  read: ReadSettings,
  steps: readonly ProvisionStep[],
  only: string | undefined,
): readonly KindCase[] {
  const written = Object.keys(read.settings.environments);
  const stepsOf = (kind: string) => steps.filter((step) => kindOf(step) === kind);
  const isBase = (kind: string) =>
    !OWN_KINDS.includes(kind) && stepsOf(kind).length === 0 && heirsOf(read, kind).length > 0;
  // Without the kind in the file, its defaults hold.
  const all = stepsOf('preview').length > 0 ? [...new Set([...written, 'preview'])] : written;
  const kinds = only === undefined ? all.filter((kind) => !isBase(kind)) : [only];
  return kinds.flatMap((kind) => {
    const own = stepsOf(kind);
    return (own.length > 0 ? own : [undefined]).map((step) => kindCase(file.name, read, kind, step));
  });
}

function heirsOf({ heritage }: ReadSettings, kind: string): readonly string[] {
  return Object.entries(heritage).flatMap(([heir, [, ...from]]) => (from.includes(kind) ? [heir] : []));
}

async function judgeCase(
  { repository }: SettingsFile,
  { settings: { project } }: ReadSettings,
  subject: KindCase,
): Promise<JudgedCase> {
  const { kind } = subject;
  const findings = judgeKind(subject);
  if (subject.unknown.has('template')) {
    const what = `an expression names the template of the kind '${kind}', so its parameters were not judged`;
    return { kind, findings, warnings: [{ ...subject.placeOf(['template']), what }], parameters: undefined };
  }
  const template = subject.settings.template ?? DEFAULT_TEMPLATE;
  const read = await readTeamTemplate(repository, project ?? defaultProject(''), subject, template);
  if ('finding' in read)
    return { kind, findings: [...findings, read.finding], warnings: [], parameters: undefined };
  return {
    kind,
    findings: [...findings, ...judgeTemplate(subject, template, read.declared)],
    warnings: [
      ...sleeplessWarnings(subject, template, read.declared),
      ...idleWarnings(subject, template, read.declared),
      ...databaseWarnings(subject),
    ],
    parameters: [...read.declared.parameters.keys()],
  };
}

/** Provision says the same with each change. */
function idleWarnings(
  { placeOf }: KindCase,
  template: string,
  declared: TemplateDeclarations,
): readonly Finding[] {
  return idleParameters(declared, template).map((what) => ({
    ...placeOf(['template']),
    what: what.slice(0, -1),
  }));
}

/** Provision says this too. */
function databaseWarnings({ settings, placeOf }: KindCase): readonly Finding[] {
  const what = coupledDatabaseWarning(settings);
  if (what === undefined) return [];
  return [{ ...placeOf(['option-settings', COUPLED_DATABASE]), what: what.slice(0, -1) }];
}

/** An environment without the parameter is always awake. */
function sleeplessWarnings(
  { settings: { hours }, placeOf }: KindCase,
  template: string,
  { parameters }: TemplateDeclarations,
): readonly Finding[] {
  if (hours === undefined || parameters.has('Asleep')) return [];
  const what = `the template '${template}' does not declare the parameter 'Asleep', so its environments never sleep; declare it, or drop 'hours'`;
  return [{ ...placeOf(['hours']), what }];
}

/** Steps that would be refused because the file has other kinds. */
function unknownKinds(
  file: SettingsFile,
  { settings: { environments } }: ReadSettings,
  steps: readonly ProvisionStep[],
): readonly Finding[] {
  const kinds = Object.keys(environments);
  return steps.flatMap((step) => {
    const kind = kindOf(step);
    if (kinds.length === 0 || kind === undefined || kind === 'preview' || kinds.includes(kind)) return [];
    const { file: workflow, line } = step.inputs.get('environment') ?? step;
    const what = `the step provisions the kind '${kind}', which ${file.name} does not have; the nearest is '${nearest(kind, kinds)}'`;
    return [{ file: workflow, line, what }];
  });
}

/** Names that no step could give; what is only inherited needs no such name. */
function illegalKinds(file: SettingsFile, read: ReadSettings): readonly Finding[] {
  return read.kinds.flatMap((kind) => {
    if (heirsOf(read, kind).length > 0 || refusalOf(() => checkKind(kind)) === undefined) return [];
    const what = `no step can name the kind '${kind}'; a kind has 2 to 16 lower-case letters and digits, a letter first`;
    return [{ file: file.name, line: read.lineOf(['environments', kind]), what }];
  });
}

/** Parameters of a base that no template of its heirs declares. */
function uselessInherited(
  file: SettingsFile,
  read: ReadSettings,
  cases: readonly JudgedCase[],
): readonly Finding[] {
  const judged = new Set(cases.map(({ kind }) => kind));
  const bases = Object.keys(read.settings.environments).filter((kind) => !judged.has(kind));
  return bases.flatMap((base) => {
    const heirs = cases.filter(({ kind }) => heirsOf(read, base).includes(kind));
    if (heirs.length === 0 || heirs.some(({ parameters }) => parameters === undefined)) return [];
    const declared = [...new Set(heirs.flatMap(({ parameters = [] }) => parameters))];
    return (read.settings.ownParameters[base] ?? [])
      .filter((name) => !declared.includes(name))
      .map((name) => ({
        file: file.name,
        line: read.lineOf(['environments', base, 'parameters', name]),
        what: `no template of the kinds that inherit '${base}' declares the parameter '${name}', so nothing comes of it; ${declared.length === 0 ? 'they declare none' : `the nearest is '${nearest(name, declared)}'`}`,
      }));
  });
}
