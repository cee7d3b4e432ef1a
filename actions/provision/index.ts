import { runAction } from '../../src/runtime/run-action.ts';
import { main, post } from './main.ts';

await runAction('provision', main, post);
