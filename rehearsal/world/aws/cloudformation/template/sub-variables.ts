/** A piece of the text of an `Fn::Sub`: plain text, or the name of a variable. */
export interface SubPiece {
  readonly text: string;
  readonly isVariable: boolean;
}

/**
 * Parts the text of an `Fn::Sub` at its `${…}`; `${!Literal}` is text. It looks at each letter once, however many of them open a
 * variable that is never closed.
 */
export function subPieces(text: string): SubPiece[] {
  const pieces: SubPiece[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('${', from);
    const end = start < 0 ? -1 : text.indexOf('}', start);
    if (end < 0) break;
    const name = text.slice(start + 2, end).trim();
    pieces.push({ text: text.slice(from, start), isVariable: false });
    pieces.push(
      name.startsWith('!')
        ? { text: `\${${name.slice(1)}}`, isVariable: false }
        : { text: name, isVariable: true },
    );
    from = end + 1;
  }
  pieces.push({ text: text.slice(from), isVariable: false });
  return pieces.filter((piece) => piece.text !== '' || piece.isVariable);
}

/** The names of the variables in the text of an `Fn::Sub`. */
export function substitutions(text: string): string[] {
  return subPieces(text)
    .filter(({ isVariable }) => isVariable)
    .map((piece) => piece.text);
}
