import { describe, expect, it } from '@jest/globals';
import { useProxy } from '../../src/runtime/use-proxy.ts';

type Env = Readonly<Record<string, string>>;

/** What the step said and did, on a Node that can take a proxy from the environment. */
async function onNewNode(
  env: Env,
): Promise<{ readonly taken: readonly unknown[]; readonly warnings: readonly string[] }> {
  const taken: unknown[] = [];
  const warnings: string[] = [];
  const setGlobalProxyFromEnv = (given: unknown): number => taken.push(given);
  await useProxy({ env, log: { warning: (line) => warnings.push(line) } }, async () => ({
    setGlobalProxyFromEnv,
  }));
  return { taken, warnings };
}

describe('the proxy of a runner', () => {
  it.each(['HTTPS_PROXY', 'https_proxy'])('is taken from %s alone', async (name) => {
    const env = { [name]: 'http://127.0.0.1:3128', NO_PROXY: 'example.com' };
    expect(await onNewNode(env)).toEqual({ taken: [env], warnings: [] });
  });

  it('is one of http where its address names no scheme', async () => {
    const { taken } = await onNewNode({ HTTPS_PROXY: 'proxy.example.com:8080' });
    expect(taken).toEqual([{ HTTPS_PROXY: 'http://proxy.example.com:8080' }]);
  });

  it('is not refused for a variable of plain http, which no request goes by', async () => {
    const { taken } = await onNewNode({ HTTPS_PROXY: 'http://127.0.0.1:3128', HTTP_PROXY: 'user:pass' });
    expect(taken).toEqual([{ HTTPS_PROXY: 'http://127.0.0.1:3128' }]);
  });

  it.each([
    ['no variable names one', {}],
    ['only plain http has one', { HTTP_PROXY: 'http://127.0.0.1:3128' }],
    ['the variable is empty', { HTTPS_PROXY: '' }],
    ['Node was told to take it', { HTTPS_PROXY: 'http://127.0.0.1:3128', NODE_USE_ENV_PROXY: '1' }],
  ])('is left to Node where %s', async (_, env: Env) => {
    expect(await onNewNode(env)).toEqual({ taken: [], warnings: [] });
  });

  it('is told of once where Node cannot take it', async () => {
    const warnings: string[] = [];
    const env = { HTTPS_PROXY: 'http://user:pass@127.0.0.1:3128' };
    await useProxy({ env, log: { warning: (line) => warnings.push(line) } }, async () => ({}));
    expect(warnings).toEqual([
      `The proxy that HTTPS_PROXY names is not used, because Node ${process.version} does not ask for it; set NODE_USE_ENV_PROXY to 1 in the step's \`env\`, or update the runner to one with Node 24.14.`,
    ]);
  });

  it('is refused without telling its password where it is no address', async () => {
    const refused = useProxy({ env: { HTTPS_PROXY: 'user:pass' }, log: { warning: () => undefined } });
    await expect(refused).rejects.toMatchObject({
      reasonCode: 'invalid_input',
      message:
        "The variable 'HTTPS_PROXY' holds no address of a proxy; give one such as http://proxy.example.com:8080.",
    });
  });
});
