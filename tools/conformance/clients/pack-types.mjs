/** Packs the table of resource types that comes in. Brotli, because a runner downloads it with every action. */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const FILE = new URL(
  '../../../rehearsal/world/aws/cloudformation/types/resource-types.txt.br',
  import.meta.url,
);
const table = readFileSync(0);
writeFileSync(
  FILE,
  brotliCompressSync(table, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: table.byteLength,
    },
  }),
);
