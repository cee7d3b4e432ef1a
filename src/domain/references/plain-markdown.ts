/**
 * The text without what GitHub shows as code or does not show at all: fenced code, code spans and HTML comments. In them nothing is a
 * reference (docs.github.com, "Autolinked references and URLs"; what is code: the GitHub Flavored Markdown Spec, "Fenced code blocks",
 * "Code spans" and "HTML blocks"). Code that is only indented stays.
 */
export function withoutCode(markdown: string): string {
  return shownLines(markdown)
    .join('\n')
    .split(/\n[ \t]*\n/)
    .map(withoutCodeSpans)
    .join('\n\n');
}

/** What a line is in: nothing, a comment, or a fence of that many of that character. */
type Within = 'text' | 'comment' | { readonly mark: string; readonly length: number };

/** Lines outside of fences, without what comments hide in them. A fence or a comment without an end goes on to the end of the text. */
function shownLines(markdown: string): readonly string[] {
  const shown: string[] = [];
  let within: Within = 'text';
  for (const line of markdown.split(/\r\n?|\n/)) {
    const fence = /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line);
    const [, run = '', info = ''] = fence ?? [];
    if (typeof within === 'object') {
      const ends = run.startsWith(within.mark) && run.length >= within.length && info.trim() === '';
      if (ends) within = 'text';
      shown.push('');
    } else if (within === 'text' && run !== '' && !(run.startsWith('`') && info.includes('`'))) {
      within = { mark: run.charAt(0), length: run.length };
      shown.push('');
    } else {
      const rest: { readonly text: string; readonly hidden: boolean } = uncommented(
        line,
        within === 'comment',
      );
      shown.push(rest.text);
      within = rest.hidden ? 'comment' : 'text';
    }
  }
  return shown;
}

/** @param hidden true where a comment began before the line */
function uncommented(line: string, hidden: boolean): { readonly text: string; readonly hidden: boolean } {
  let text = '';
  let isHidden = hidden;
  for (let from = 0; ; ) {
    const at = line.indexOf(isHidden ? '-->' : '<!--', from);
    if (at < 0) return { text: isHidden ? text : text + line.slice(from), hidden: isHidden };
    if (!isHidden) text += `${line.slice(from, at)} `;
    from = at + (isHidden ? 3 : 4);
    isHidden = !isHidden;
  }
}

/** A span lies between two runs of backticks that are equally long; a run without another one is text. */
function withoutCodeSpans(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)].map((run) => ({ at: run.index, length: run[0].length }));
  const ends = endsOf(runs);
  let text = '';
  let from = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const end = ends[index];
    const run = runs[index];
    const last = end === undefined ? undefined : runs[end];
    if (run === undefined || end === undefined || last === undefined) continue;
    text += `${paragraph.slice(from, run.at)} `;
    from = last.at + last.length;
    index = end;
  }
  return text + paragraph.slice(from);
}

/** For each run, which one behind it has the same length. */
function endsOf(runs: readonly { readonly length: number }[]): readonly (number | undefined)[] {
  const next = new Map<number, number>();
  return runs
    .map(({ length }, index) => ({ length, index }))
    .toReversed()
    .map(({ length, index }) => {
      const end = next.get(length);
      next.set(length, index);
      return end;
    })
    .toReversed();
}
