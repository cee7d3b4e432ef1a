import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { ProvisionRequest } from './provision.ts';

/**
 * The request with what the branch's own copy of the settings says of the overridable parameters. Nothing else of
 * that copy counts, since whoever can push could otherwise loosen what guards production.
 * @throws UserError `invalid_settings` when the copy cannot be read.
 */
export async function withOverrides(
  deps: { readonly codeHost: CodeHost; readonly log: Log },
  request: ProvisionRequest,
  commit: string,
): Promise<ProvisionRequest> {
  const { overridable, settingsFile, kind } = request;
  if (overridable.length === 0) return request;
  const text = await deps.codeHost.readFile(settingsFile, commit);
  if (text === undefined) return request;
  const { parseSettings } = await import('../../domain/settings/settings.ts');
  const { environments } = parseSettings(text, `${settingsFile} at ${commit.slice(0, 7)}`);
  const theirs = Object.hasOwn(environments, kind) ? environments[kind]?.parameters : undefined;
  const changed = Object.fromEntries(
    Object.entries(theirs ?? {}).filter(
      ([name, value]) => overridable.includes(name) && request.parameters[name] !== value,
    ),
  );
  const names = Object.keys(changed);
  if (names.length === 0) return request;
  deps.log.info(`The settings at ${commit.slice(0, 7)} override ${names.join(', ')}.`);
  return {
    ...request,
    parameters: { ...request.parameters, ...changed },
    settings: { ...request.settings, parameters: { ...ownParameters(request.settings), ...changed } },
  };
}

function ownParameters(settings: ProvisionRequest['settings']): object {
  const { parameters } = settings;
  return typeof parameters === 'object' && parameters !== null ? parameters : {};
}
