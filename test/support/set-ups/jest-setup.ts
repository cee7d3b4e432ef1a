import { ownTemporaryFiles } from '../../../rehearsal/temporary-files.ts';

/** Once before all workers, which take over the environment. */
// biome-ignore lint/style/noDefaultExport: jest takes a global setup by its default export.
export default ownTemporaryFiles;
