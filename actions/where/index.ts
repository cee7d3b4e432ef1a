import { runAction } from '../../src/runtime/run-action.ts';
import { main } from './main.ts';

await runAction('where', main);
