/**
 * At most so many characters of a text. They are code points, so that no sign is cut in half: GitHub and Slack give half of one back as
 * another text than was sent.
 * @param mark stands where the text was cut, and counts.
 */
export function cutText(text: string, most: number, mark = ''): string {
  if (text.length <= most) return text;
  // Each has two units of UTF-16 at most, so nothing behind that can be among them.
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length <= most ? text : `${characters.slice(0, most - mark.length).join('')}${mark}`;
}

/** The same within so many units of UTF-16, for a limit of others of which nobody knows how they count. */
export function cutUnits(text: string, most: number): string {
  const isHalf = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[most] ?? '');
  return text.slice(0, isHalf ? most - 1 : most);
}
