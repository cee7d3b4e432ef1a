/** The grammar of the files behind `GITHUB_OUTPUT`, `GITHUB_ENV` and `GITHUB_STATE`, as in actions/runner's FileCommandManager. */
export function parseKeyValueFile(text: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const pairs: [string, string][] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '')
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    pairs.push([name, lines.slice(at + 1, end).join('\n')]);
    at = end;
  }
  return pairs;
}

/** Lines of the file behind `GITHUB_PATH`. */
export function parsePathFile(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
