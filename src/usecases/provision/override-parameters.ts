import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { ProvisionRequest, StackSettings } from './provision-request.ts';

/**
 * The stack's settings with what the branch's own copy of the settings file says of the overridable parameters. Nothing else of
 * that copy counts, since whoever can push could otherwise loosen what guards production.
 * @throws UserError `invalid_settings` when the copy cannot be read.
 */
export async function overrideParameters(
  deps: { readonly codeHost: Pick<CodeHost, 'readFile'>; readonly log: Log },
  { scope: { kind }, stack, overrides }: Pick<ProvisionRequest, 'scope' | 'stack' | 'overrides'>,
  commit: string,
): Promise<StackSettings> {
  const { overridable, settingsFile } = overrides;
  if (overridable.length === 0) return stack;
  const text = await deps.codeHost.readFile(settingsFile, commit);
  if (text === undefined) return stack;
  const { parseSettings } = await import('../../domain/settings/settings.ts');
  const { environments } = parseSettings(text, `${settingsFile} at ${commit.slice(0, 7)}`);
  const branchParameters = Object.hasOwn(environments, kind) ? environments[kind]?.parameters : undefined;
  const changed = Object.fromEntries(
    Object.entries(branchParameters ?? {}).filter(
      ([name, value]) => overridable.includes(name) && stack.parameters[name] !== value,
    ),
  );
  const names = Object.keys(changed);
  if (names.length === 0) return stack;
  deps.log.info(`The settings at ${commit.slice(0, 7)} override ${names.join(', ')}.`);
  const place = `${settingsFile} of the branch`;
  return {
    ...stack,
    parameters: { ...stack.parameters, ...changed },
    givenIn: { ...stack.givenIn, ...Object.fromEntries(names.map((name) => [name, place])) },
    settings: { ...stack.settings, parameters: { ...parametersIn(stack.settings), ...changed } },
  };
}

function parametersIn({ parameters }: StackSettings['settings']): object {
  return typeof parameters === 'object' && parameters !== null ? parameters : {};
}
