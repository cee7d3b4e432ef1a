import { describe, expect, it } from '@jest/globals';
import { guardFiles } from '../../../src/domain/artifacts/site-guard.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/preview-AbCdEf';
const paths = (guard: Parameters<typeof guardFiles>[0]) => guardFiles(guard).map((file) => file.path);

describe('the files that guard an environment', () => {
  it('are none where nothing is asked for', () => {
    expect(paths({ noindex: false, basicAuth: undefined, openPaths: ['/health'] })).toEqual([]);
  });

  it('tell search engines to stay away, and nothing else, for noindex alone', () => {
    expect(guardFiles({ noindex: true, basicAuth: undefined, openPaths: [] })).toEqual([
      {
        path: '.platform/nginx/conf.d/elasticbeanstalk/greenroom.conf',
        text: 'add_header X-Robots-Tag "noindex, nofollow" always;\n',
      },
    ]);
  });

  it('ask for the password everywhere but on the paths that machines ask for', () => {
    const files = guardFiles({
      noindex: false,
      basicAuth: SECRET,
      openPaths: ['/health?deep=1', '/health', '/deployment-info'],
    });
    expect(files.map((file) => file.path)).toEqual([
      '.platform/nginx/conf.d/elasticbeanstalk/greenroom.conf',
      '.platform/nginx/conf.d/greenroom.conf',
      '.platform/hooks/predeploy/90_greenroom_password.sh',
    ]);
    expect(files[1]?.text).toBe(
      'map $uri $greenroom_realm {\n  default "Preview";\n  /health off;\n  /deployment-info off;\n}\n',
    );
    expect(files[2]?.text).toContain(`--secret-id '${SECRET}'`);
  });

  it('read a parameter of SSM by its own command', () => {
    const arn = 'arn:aws:ssm:eu-central-1:111122223333:parameter/shop/preview';
    const files = guardFiles({ noindex: false, basicAuth: arn, openPaths: [] });
    expect(files[2]?.text).toContain(
      `aws ssm get-parameter --region eu-central-1 --with-decryption --name '${arn}'`,
    );
  });

  it.each(['/a b', '/a;return 200', '/a"', 'health', '/{', '/$x'])(
    'refuse the path %j, which nginx would read as more than a path',
    (path) => {
      expect(() => guardFiles({ noindex: false, basicAuth: SECRET, openPaths: [path] })).toThrow(
        /cannot be left open/,
      );
    },
  );

  it.each(['/', '//', '/?deep=1'])('refuse to leave the front page open, as %j would', (path) => {
    const guard = { noindex: true, basicAuth: SECRET, openPaths: [path, '/version'] };
    expect(() => guardFiles(guard)).toThrow(/'basic-auth' .*'health-path'/);
    expect(paths({ ...guard, basicAuth: undefined })).toHaveLength(1);
  });

  it.each([`${SECRET}'; rm -rf /`, 'arn:aws:s3:::bucket', 'user:password', `${SECRET}\n`])(
    'refuse %j for a secret',
    (arn) => {
      expect(() => guardFiles({ noindex: false, basicAuth: arn, openPaths: [] })).toThrow(/takes the ARN/);
    },
  );
});
