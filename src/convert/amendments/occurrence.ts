/** Where each occurrence of a text begins, overlapping ones too: `11` stands twice in `111`. */
export function findOccurrences(text: string, sought: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) starts.push(at);
  return starts;
}

/** How often a text stands in another, places that overlap among them. */
export function countOccurrences(text: string, sought: string): number {
  return findOccurrences(text, sought).length;
}
