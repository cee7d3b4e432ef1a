import { setFlagsFromString } from 'node:v8';

/**
 * From here on V8's young generation stays as large as it is. Else V8 doubles it whenever as much has survived in it since the
 * last time, over the whole life of the process: who reads long lists page by page would need more memory the longer they are.
 * Its largest size is an option of the command line only (nodejs.org/api/cli.html, `--max-semi-space-size`).
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
