/** Which files of a team's repository `npm run init` wrote, and whether a person has edited them since. */
import { createHash } from 'node:crypto';
import { EARLIER_TEXTS, type EarlierText } from './earlier-texts.ts';
import { usesIn } from './workflow-reading.ts';

/** Where a text comes from: `init` wrote it, it is known from an `earlier` version, a person `edited` one of ours, or it is `foreign`. */
export type Origin =
  | { readonly from: 'init' }
  | ({ readonly from: 'earlier' } & EarlierText)
  | { readonly from: 'edited' }
  | { readonly from: 'foreign' };

const SEAL = /^# Written by `npm run init` \(([0-9a-f]{16})\)\..*\r?\n?/m;

/** The text with the line by which `originOf` knows it again, whatever it is pinned to. */
export function sealed(text: string): string {
  return `${text.trimEnd()}\n# Written by \`npm run init\` (${digestOf(text)}). Once you edit the file, init leaves it to you.\n`;
}

/** The text without that line. */
export function unsealed(text: string): string {
  return text.replace(SEAL, '');
}

/** Whether init wrote the text, edited since or not. */
export function isSealed(text: string): boolean {
  return SEAL.test(text);
}

/** Whose a text is. A pin that somebody moved is no edit. */
export function originOf(text: string): Origin {
  const seal = SEAL.exec(text)?.[1];
  if (seal !== undefined) return { from: seal === digestOf(unsealed(text)) ? 'init' : 'edited' };
  const earlier = EARLIER_TEXTS[digestOf(text)];
  if (earlier) return { from: 'earlier', ...earlier };
  return { from: usesGreenroom(text) ? 'edited' : 'foreign' };
}

/** Sixteen hex digits of a text without pins, blank ends and the line ends of Windows. */
export function digestOf(text: string): string {
  const plain = text
    .replaceAll('\r\n', '\n')
    .replaceAll(
      /uses: (?:\.|[\w.-]+\/[\w.-]+)\/(actions\/[\w-]+|\.github\/workflows\/[\w.-]+)(?:@\S+)?/g,
      'uses: $$/$1',
    )
    .replaceAll(
      /(\$schema=https:\/\/raw\.githubusercontent\.com)\/[^/\s]+\/[^/\s]+\/\S+?(\/schema\/)/g,
      '$1$2',
    );
  return createHash('sha256').update(`${plain.trimEnd()}\n`).digest('hex').slice(0, 16);
}

const OURS =
  /^[\w.-]+\/[\w.-]+\/(?:actions\/(?:due|hours|notify|provision|pull-request|sync-tracker|teardown|template)|\.github\/workflows\/on-(?:pull-request|default-branch)\.yml)@/;

function usesGreenroom(text: string): boolean {
  return usesIn(text).some((uses) => OURS.test(uses));
}
