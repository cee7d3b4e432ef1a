import { type House, houseOf } from '../../../tools/house/house.ts';

/** A house of literal files. */
export function houseWith(files: Readonly<Record<string, string>>): House {
  return houseOf(new Map(Object.entries(files)));
}
