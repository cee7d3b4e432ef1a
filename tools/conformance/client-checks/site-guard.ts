import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { guardFiles } from '../../../src/domain/artifacts/site-guard.ts';
import { type Check, claim } from '../workbench/check.ts';
import { outputOf, runProgram } from '../workbench/run-program.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/preview-AbCdEf';

/** Refutes that what we put into a bundle means to nginx and to a shell what we say it means. */
export const siteGuardChecks: readonly Check[] = [
  {
    name: "nginx takes an environment's guard: a password but for the health path, and noindex",
    async run(bench) {
      const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };
      if ((await runProgram('nginx', ['-v'], { env })).status !== 0)
        return { skipped: 'nginx is not on this machine' };
      const folder = bench.scratch();
      const passwords = join(folder, 'passwords');
      const files = new Map(
        guardFiles({ noindex: true, basicAuth: SECRET, openPaths: ['/health'] }).map(({ path, text }) => [
          path,
          text.replaceAll('/etc/nginx/greenroom.htpasswd', passwords),
        ]),
      );
      const take = (path: string) => files.get(path) ?? '';
      await runHook(folder, take('.platform/hooks/predeploy/90_greenroom_password.sh'));
      claim(!readFileSync(passwords, 'utf8').includes('open sesame'), 'The password stands in clear text.');
      const application = createServer((_, response) => response.end('pages')).listen(0, '127.0.0.1');
      await new Promise((resolve) => application.once('listening', resolve));
      const port = await freePort();
      writeFileSync(
        join(folder, 'nginx.conf'),
        configuration(folder, port, (application.address() as AddressInfo).port, {
          http: take('.platform/nginx/conf.d/greenroom.conf'),
          server: take('.platform/nginx/conf.d/elasticbeanstalk/greenroom.conf'),
        }),
      );
      const nginx = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], {
        env,
        stdio: 'ignore',
      });
      try {
        await ask(port);
      } finally {
        nginx.kill();
        application.close();
      }
      return undefined;
    },
  },
];

/** The hook as an instance runs it, with a command `aws` that knows one secret. */
async function runHook(folder: string, hook: string): Promise<void> {
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  writeFileSync(
    join(programs, 'aws'),
    `#!/bin/bash\n[ "$6" = '${SECRET}' ] && echo 'visitor:open sesame: $(id) it'\n`,
  );
  chmodSync(join(programs, 'aws'), 0o755);
  writeFileSync(join(folder, 'hook.sh'), hook);
  await outputOf('bash', [join(folder, 'hook.sh')], {
    env: { ...process.env, PATH: `${programs}:${process.env['PATH']}` },
  });
}

function configuration(
  folder: string,
  port: number,
  upstream: number,
  ours: { readonly http: string; readonly server: string },
): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((each) => `${each}_temp_path ${folder}/${each};`)
    .join(' ');
  return `daemon off; master_process off; pid ${folder}/pid; events {}
http {
  access_log off; ${temporary}
  ${ours.http}
  server {
    listen 127.0.0.1:${port};
    ${ours.server}
    location / { proxy_pass http://127.0.0.1:${upstream}; }
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ask(port: number): Promise<void> {
  const get = (path: string, password?: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      headers:
        password === undefined
          ? {}
          : { authorization: `Basic ${Buffer.from(`visitor:${password}`).toString('base64')}` },
    });
  for (let tries = 0; tries < 50; tries += 1) {
    if (await get('/health').catch(() => undefined)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const seen = [
    (await get('/health')).status,
    (await get('/')).status,
    (await get('/health/../admin')).status,
    (await get('/', 'wrong')).status,
    (await get('/', 'open sesame: $(id) it')).status,
  ].join(' ');
  claim(seen === '200 401 401 401 200', `nginx answers ${seen} instead of 200 401 401 401 200.`);
  for (const path of ['/', '/health'])
    claim(
      (await get(path)).headers.get('x-robots-tag') === 'noindex, nofollow',
      `${path} does not tell search engines to stay away.`,
    );
}
