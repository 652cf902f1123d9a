/**
 * Marks on a page what its reader searched for: results lead to it with the words as printed, each a `q` of the
 * address before the fragment. The place itself is marked by `:target` in the style sheet, without scripts.
 */

/** How many characters after the place are looked through: a passage can go on over some lines. */
const reach = 4000;
/** A word can stand on a page hundreds of times; then the first ones are enough. */
const mostMarks = 200;

const words = new URLSearchParams(location.search)
  .getAll('q')
  .map((word) => bare(word))
  .filter((word) => word !== '');
if (words.length > 0) land();

/** Texts are printed with other blanks than they are shown with, amounts with other commas. */
function bare(text: string): string {
  return text.replace(/[\s,，]+/gu, '');
}

function land(): void {
  const main = document.querySelector('main');
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (main === null) return;
  for (let part = target?.closest('details') ?? null; part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
  const ranges = findRanges(main, target);
  if ('highlights' in CSS) CSS.highlights.set('sought', new Highlight(...ranges));
  const first = ranges[0]?.startContainer.parentElement ?? null;
  // A row is shown whole, a long part where it holds the words.
  const isSmall = target !== null && target.clientHeight < innerHeight / 2;
  const place = first === null || (isSmall && target.contains(first)) ? target : first;
  for (let part = first?.closest('details') ?? null; part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
  place?.scrollIntoView({ block: 'center' });
}

/** The words in the target, else in what follows it; on the whole page where there is no target. */
function findRanges(main: Element, target: Element | null): Range[] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const ends: number[] = [];
  let text = '';
  let within = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('.mark, .unseen, .transcript li > a, form, [popover]')) continue;
    if (target !== null && !target.contains(node)) {
      if (!(target.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (text.length > reach) break;
    }
    text += bare(node.data);
    nodes.push(node);
    ends.push(text.length);
    if (target?.contains(node)) within = text.length;
  }
  return words.flatMap((word) => {
    const own: Range[] = [];
    for (let at = text.indexOf(word); at !== -1 && own.length < mostMarks; at = text.indexOf(word, at + word.length)) {
      // In the target all of them; after it the first, where the target has none.
      if (target !== null && at >= within && own.length > 0) break;
      const range = document.createRange();
      range.setStart(...findPlace(at));
      const [node, offset] = findPlace(at + word.length - 1);
      range.setEnd(node, offset + 1);
      own.push(range);
    }
    return own;
  });

  /** Where a character of the text without blanks stands. */
  function findPlace(at: number): [Text, number] {
    const index = ends.findIndex((end) => end > at);
    const node = nodes[index];
    if (node === undefined) throw new Error('a place outside of the text');
    let left = at - (ends[index - 1] ?? 0);
    let offset = 0;
    while (bare(node.data.charAt(offset)) === '' || left-- > 0) offset += 1;
    return [node, offset];
  }
}
