import {
  COMMAND_WORDS,
  COMMANDS,
  type CommandAliases,
  type CommandWord,
  shownCommand,
} from '../../domain/commands/command-words.ts';
import { ENDINGS, type Ending } from '../../domain/commands/ending.ts';
import type { Standing } from '../../domain/commands/standing.ts';
import { isObject } from '../../domain/input/is-object.ts';
import { markdownText, safeUrl } from '../escape.ts';
import { marker, markerData, markerStart } from '../marker.ts';

const PURPOSE = 'command';
/** A report's sentence may be long; nobody reads more of it in a reply. */
const LONGEST_SENTENCE = 1_000;

/** Which comment is replied to, and for whose environments: of two projects of a repository each replies. */
export interface RepliedComment {
  /** GitHub's id of the comment. */
  readonly id: number;
  readonly project: string;
  readonly kind: string;
  /** GitHub's number of a person who may say no command, where the reply is to all that they say; absent for a reply to one comment. */
  readonly refused?: number;
}

function keyOf({ id, project, kind, refused }: RepliedComment): string {
  return `${project}/${kind}/${refused === undefined ? id : `refused-${refused}`}`;
}

/** How the one reply to a comment begins. */
export function replyMarker(of: RepliedComment): string {
  return markerStart(PURPOSE, keyOf(of));
}

/** How it ended where a reply of ours says that nothing is left to do, so that the same command does nothing when it comes again. */
export function endingOfReply(body: string, of: RepliedComment): Ending | undefined {
  const data = markerData(body, PURPOSE, keyOf(of));
  return isObject(data) ? ENDINGS.find((ending) => ending === data['done']) : undefined;
}

/** What a reply says. */
export interface CommandReply {
  /** As a person writes it, with the slash; it may be anybody's words. */
  readonly said: string;
  /** One sentence; it may hold anybody's words. */
  readonly sentence: string;
  /** Markdown of our own to stand below it; absent for none. */
  readonly details?: readonly string[];
  /** Where the environment answers; undefined where that is not known, or none does. */
  readonly url?: string | undefined;
  /** The page of the run; undefined outside of GitHub Actions. */
  readonly run: string | undefined;
  /** How it ended; undefined where the same command may do more when it comes again. */
  readonly done: Ending | undefined;
}

/** The reply as Markdown. No line of it begins with a slash, so that nobody takes it for a command. */
export function commandReply(of: RepliedComment, reply: CommandReply): string {
  const [url, run] = [safeUrl(reply.url), safeUrl(reply.run)];
  const said = markdownText(reply.said, 120);
  const line = [
    `**${said}** · ${markdownText(reply.sentence, LONGEST_SENTENCE)}`,
    ...(url === undefined ? [] : [`It is at <${url}>.`]),
    ...(run === undefined ? [] : [`[The run](${run})`]),
  ].join(' ');
  const details = reply.details ?? [];
  return [
    marker(PURPOSE, keyOf(of), reply.done === undefined ? {} : { done: reply.done }),
    line,
    ...(details.length === 0 ? [] : ['', ...details]),
  ].join('\n');
}

/** What can be said, a line each, in Markdown. @param words those that are heard where somebody asks. */
export function helpLines(
  aliases: CommandAliases,
  words: readonly CommandWord[] = COMMAND_WORDS,
): readonly string[] {
  return [
    ...words.map((word) => {
      const { does, leaves } = COMMANDS[word];
      const others = Object.keys(aliases).filter((alias) => aliases[alias] === word);
      const or = others.map((alias) => ` or \`/${alias}\``).join('');
      return `- \`${shownCommand(word)}\`${or}: ${does}${leaves === '' ? '' : ` On the pull request, ${leaves}.`}`;
    }),
    '',
    'Everybody who may write to the repository can say them. Whoever sets these labels by hand asks for the same.',
  ];
}

/** What an environment is like, as Markdown sentences. `isAsleep` is what was announced last. */
export function statusLines(
  { serves, newer }: Standing,
  { isAsleep, head }: { readonly isAsleep: boolean; readonly head: string },
): { readonly sentence: string; readonly url: string | undefined } {
  const sentences = [
    serves === undefined
      ? 'No environment runs.'
      : `Commit ${serves.commit.slice(0, 7)} ${isAsleep ? 'is there and asleep' : 'runs'}; its deployment began at ${moment(serves.createdAt)}.`,
    ...(newer === undefined
      ? []
      : [
          `Commit ${newer.deployment.commit.slice(0, 7)} ${newer.is === 'failed' ? 'could not be deployed' : 'is being deployed'} since ${moment(newer.deployment.createdAt)}.`,
        ]),
    ...((newer?.deployment ?? serves)?.commit === head
      ? []
      : [`The newest commit of the branch is ${head.slice(0, 7)}.`]),
  ];
  return { sentence: sentences.join(' '), url: isAsleep ? undefined : serves?.environmentUrl };
}

/** What was deployed to a shared environment, by its deployments alone, which do not tell whether it is asleep. */
export function sharedStatusLine(name: string, { serves, newer }: Standing): string {
  const last =
    serves === undefined
      ? `Nothing is deployed to environment ${name}.`
      : `Environment ${name} has commit ${serves.commit.slice(0, 7)}, whose deployment began at ${moment(serves.createdAt)}.`;
  if (newer === undefined) return last;
  const { commit, createdAt } = newer.deployment;
  return `${last} Commit ${commit.slice(0, 7)} ${newer.is === 'failed' ? 'could not be deployed' : 'is being deployed'} since ${moment(createdAt)}.`;
}

/** `2026-03-02 09:00 UTC` */
function moment(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
