import { UserError } from '../domain/verdict/errors.ts';
import type { Log } from '../ports/log.ts';
import type { StepRun } from '../ports/workflow-run.ts';

/** Every request goes by https, so the variables for plain http name nothing that a run would use. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY'] as const;

/** What Node has from 24.14 on. */
interface ProxySwitch {
  readonly setGlobalProxyFromEnv?: (env: Readonly<Record<string, string | undefined>>) => unknown;
}

/**
 * Sends every request from here on through the proxy that the step's variables name, save to the domain names of `NO_PROXY`. Node
 * does so by itself only where `NODE_USE_ENV_PROXY` is set. An older Node cannot, which is said in a warning. An address without a
 * scheme is taken for one of `http://`, as other tools of a runner take it.
 * @param load gives `node:http`; it is loaded only where there is a proxy.
 * @throws UserError `invalid_input` when a variable holds no address of a proxy.
 */
export async function useProxy(
  { env, log }: { readonly env: StepRun['env']; readonly log: Pick<Log, 'warning'> },
  load: () => Promise<ProxySwitch> = () => import('node:http'),
): Promise<void> {
  const variable = VARIABLES.find((name) => env[name]);
  if (variable === undefined || env['NODE_USE_ENV_PROXY'] === '1') return;
  const { setGlobalProxyFromEnv } = await load();
  if (setGlobalProxyFromEnv === undefined) {
    log.warning(
      `The proxy that ${variable} names is not used, because Node ${process.version} does not ask for it; set NODE_USE_ENV_PROXY to 1 in the step's \`env\`, or update the runner to one with Node 24.14.`,
    );
    return;
  }
  try {
    setGlobalProxyFromEnv({ ...withoutProxies(env), [variable]: withScheme(env[variable] ?? '') });
  } catch {
    // The error would tell the value, which may hold a password.
    throw new UserError(
      'invalid_input',
      `The variable '${variable}' holds no address of a proxy; give one such as http://proxy.example.com:8080.`,
    );
  }
}

/** Without a variable for plain http, which Node would refuse as a whole where it holds no address. */
function withoutProxies(env: StepRun['env']): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^https?_proxy$/i.test(name)));
}

function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}

/** True where a proxy finds the hosts, whose names the runner itself may not know. */
export function hasProxy(env: StepRun['env']): boolean {
  return env['NODE_USE_ENV_PROXY'] === '1' || VARIABLES.some((name) => env[name]);
}
