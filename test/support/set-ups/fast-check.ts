// Stands in for fast-check in every test, as jest.config.json says: no test can forget the seed or the number of examples.
import fc, { type IRawProperty, type Parameters } from '../../../node_modules/fast-check/lib/fast-check.js';
import { sampleSeed } from '../../../tools/sweep/sample.ts';
import { playedAs, playingHere, SEED } from '../../../tools/testing/examples.ts';

const playing = playingHere(sampleSeed(SEED));

/** As fast-check's own, with the seed of the commit, and with many examples in `npm run properties`. */
function assert<T>(property: IRawProperty<T>, own?: Parameters<T>): Promise<void> | void {
  return fc.assert(property, playedAs(playing, own));
}

// biome-ignore lint/style/noDefaultExport: the tests take fast-check by its default export.
export default { ...fc, assert };
