// The one build that all actions share; `npm run package` writes both.
import { start } from '../../../dist/index.js';

await start('teardown/index');
