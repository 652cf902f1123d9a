import { type Extraction, refuseFile } from '../extraction.ts';
import { appendWritten, type Written, writeLines, writePrinted } from '../printed.ts';
import { readBlocks } from './block.ts';
import { decodePage } from './charset.ts';
import { findContent } from './content.ts';
import { hideByClass } from './style-rule.ts';
import { findElements, type HtmlElement, isElement, listElements, parsePage } from './tree.ts';
import { countHidden } from './word-mark.ts';

/**
 * Reads a saved web page: its content without scripts, navigation and what else stands round it, tables with merged
 * cells in their place, hidden elements out.
 * @throws UnreadableError for a page without text of its own.
 */
export function readHtml(bytes: Uint8Array, file: string): Extraction {
  const text = decodePage(bytes);
  if (text === null)
    throw refuseFile(file, 'no-text', 'invalid page: bytes that no known encoding reads as text', {
      expected: 'a saved web page in UTF-8, GB18030 or Big5',
      action: 'Open it in a browser and save it again as “Web page, HTML only” (.html).',
    });
  const root = parse(text, file);
  const byClass = hideByClass(root);
  const body = listElements(root).find(({ tagName }) => tagName === 'body' || tagName === 'frameset') ?? root;
  const { element, heading, isLeftOut } = findContent(body);
  const written = writePrinted(readBlocks(element, isLeftOut));
  if (written.lines.length === 0) throw refuseBlank(root, file);
  const page: Written = { lines: findTitle(root, heading, written.lines), uneven: [], doubtful: [] };
  appendWritten(page, written);
  return {
    format: 'html',
    ...page,
    pages: null,
    hidden: countHidden(body, byClass),
  };
}

/** The frames of a page, which show other pages: those of a set of frames (`frame`), and those in its text (`iframe`). */
export function listFrames(bytes: Uint8Array, file: string): HtmlElement[] {
  const text = decodePage(bytes);
  return text === null ? [] : findElements(parse(text, file), 'frame', 'iframe');
}

function parse(text: string, file: string): HtmlElement {
  try {
    return parsePage(text);
  } catch (error) {
    throw refuseFile(file, 'damaged-file', `damaged file: ${error instanceof Error ? error.message : String(error)}`, {
      expected: 'a saved web page',
      action: 'Open it in a browser and save it again as “Web page, HTML only” (.html).',
    });
  }
}

/** The title of the page, where its content does not begin with one: the heading over it, else the title of the window. */
function findTitle(root: HtmlElement, heading: HtmlElement | null, lines: readonly string[]): string[] {
  const start = lines.slice(0, 20).join('').replace(/\s+/gu, '');
  const own = heading === null ? [] : writeLines(readBlocks(heading, () => false));
  const window = findElements(root, 'title')
    .slice(0, 1)
    .flatMap((title) => readTitle(title));
  const titles = own.length > 0 ? own : window;
  return start.includes(titles.join('').replace(/\s+/gu, '')) ? [] : titles;
}

/** The part of a window's title before the name of the site. */
function readTitle(title: HtmlElement): string[] {
  const text = title.childNodes.map((node) => (!isElement(node) && 'value' in node ? node.value : '')).join('');
  return writeLines([{ type: 'paragraph', text: text.split(/[_|]|[-–—]+(?=\D)/u)[0]?.trim() ?? '' }]);
}

function refuseBlank(root: HtmlElement, file: string): Error {
  const isFramed = findElements(root, 'frame', 'iframe').length > 0;
  return refuseFile(
    file,
    'empty-file',
    isFramed ? 'empty page: its text stands in frames' : 'empty page: no text in it',
    {
      expected: 'the text of a budget disclosure',
      action: isFramed
        ? 'Open each frame by itself in a browser and save it as “Web page, HTML only” (.html).'
        : 'Its text may be loaded by a program or be a picture: save it from the browser after it has loaded, or as PDF.',
    },
  );
}
