import { type Extraction, refuseFile } from './extraction.ts';
import { UnreadableError } from '../../model/message.ts';
import { listFrames, readHtml } from './html/index.ts';
import { type HtmlElement, readAttribute } from './html/tree.ts';

/** A part of a web archive, or the archive itself: its headers by their names in small letters, and what stands under them. */
interface Part {
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** Whether a file begins with the headers of a web archive: browsers, Word and Excel write those of a mail. */
export function isWebArchive(start: string): boolean {
  const headers = /^\s*((?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n)+)/u.exec(start)?.[1] ?? '';
  return /^MIME-Version:/imu.test(headers) && /^Content-Type:\s*(multipart\/related|text\/html)/imu.test(headers);
}

/**
 * Reads the page of a web archive (.mht, .mhtml; Word and Excel save it under .doc and .xls, too): the part that its headers name, else
 * its first page. Its pictures and styles are passed over. The form is a mail's (RFC 2557), of which programs write one shape:
 * headers, one level of parts between boundaries, each as it is, quoted or in base64. Libraries for mail put all pages of an archive
 * into one, those of its frames as well: frames with text are named and not read, for most hold advertisements.
 * @throws UnreadableError for an archive that is cut off, of another shape, without a page, or whose page is a set of frames.
 */
export function readWebArchive(bytes: Uint8Array, file: string): Extraction {
  // Each character is one byte, whatever the encoding of the parts.
  const archive = readPart(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').trimStart(),
  );
  const parts = listParts(archive, file);
  const start = readParameter(archive.headers, 'start');
  const page =
    parts.find(({ headers }) => start !== null && headers.get('content-id') === start && isPage(headers)) ??
    parts.find(({ headers }) => isPage(headers));
  if (page === undefined) throw refuseArchive(file, 'no page in it');
  const bytesOfPage = decodeBody(page, file);
  const frames = listFrames(bytesOfPage, file);
  if (frames.some(({ tagName }) => tagName === 'frame'))
    throw refuseArchive(file, 'its page is a set of frames, such as the sheets of a workbook');
  const unread = parts.filter(
    (part) => part !== page && frames.some((frame) => leadsTo(frame, part)) && holdsText(part, file),
  );
  const extraction = readHtml(bytesOfPage, file);
  if (unread.length === 0) return extraction;
  return { ...extraction, hidden: [...(extraction.hidden ?? []), { kind: 'frame', sheet: '', count: unread.length }] };
}

/** Whether a frame shows a part of its archive: by its identity (`cid:`), or by the end of its address. */
function leadsTo(frame: HtmlElement, { headers }: Part): boolean {
  const source = readAttribute(frame, 'src') ?? '';
  if (source === '' || !isPage(headers)) return false;
  if (source.startsWith('cid:')) return headers.get('content-id') === `<${source.slice('cid:'.length)}>`;
  return headers.get('content-location')?.endsWith(source.replace(/^(?:\.{0,2}\/)+/u, '')) ?? false;
}

function holdsText(part: Part, file: string): boolean {
  try {
    return readHtml(decodeBody(part, file), file).lines.length > 0;
  } catch (error) {
    if (error instanceof UnreadableError) return false;
    throw error;
  }
}

function isPage(headers: Part['headers']): boolean {
  return /^(text\/html|application\/xhtml\+xml)\b/iu.test(headers.get('content-type') ?? '');
}

/** The parts of an archive; the archive itself where it is a page without any. */
function listParts({ headers, body }: Part, file: string): Part[] {
  if (isPage(headers)) return [{ headers, body }];
  const boundary = readParameter(headers, 'boundary');
  if (boundary === null) throw refuseArchive(file, 'no boundary between its parts');
  const parts: string[][] = [];
  for (const line of body.split('\n')) {
    const mark = line.startsWith(`--${boundary}`) ? line.trimEnd().slice(boundary.length + 2) : null;
    if (mark === '--') return parts.map((lines) => readPart(lines.join('\n')));
    if (mark === '') parts.push([]);
    else parts.at(-1)?.push(line);
  }
  throw refuseArchive(file, 'it has no end');
}

function readPart(text: string): Part {
  const end = `\n${text}`.search(/\n\r?\n/u);
  const head = end === -1 ? text : text.slice(0, end);
  // A header goes on in lines that begin with blanks.
  const headers = head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  return {
    headers: new Map(
      headers.map((header) => {
        const colon = header.indexOf(':');
        return [header.slice(0, Math.max(0, colon)).toLowerCase(), header.slice(colon + 1).trim()];
      }),
    ),
    body: text.slice(head.length).replace(/^\r?\n/u, ''),
  };
}

/** A parameter of the type of a part: `boundary="----=_NextPart"`, `charset=gb2312`. */
function readParameter(headers: Part['headers'], name: string): string | null {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(headers.get('content-type') ?? '');
  return found?.[1] ?? found?.[2] ?? null;
}

/** The bytes of a page, in UTF-8 where they are no such text and its headers say what they are. */
function decodeBody({ headers, body }: Part, file: string): Uint8Array {
  const coding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '8bit';
  if (!/^(7bit|8bit|binary|quoted-printable|base64)$/u.test(coding)) throw refuseArchive(file, `a part in ${coding}`);
  if (coding === 'base64' && /[^\w+/=\s]/u.test(body)) throw refuseArchive(file, 'what is in base64 is none');
  const bytes =
    coding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(coding === 'quoted-printable' ? unquote(body) : body, 'latin1');
  const charset = readParameter(headers, 'charset');
  const text = decodeStrictly(bytes, 'utf-8') ?? (charset === null ? null : decodeStrictly(bytes, charset));
  return text === null ? bytes : Buffer.from(text);
}

/** `=E5=B9=B4` as the bytes that it stands for, and the lines that a `=` at their end breaks as one. */
function unquote(text: string): string {
  return text.replaceAll(/=(?:[ \t]*(?:\r?\n|$)|([0-9A-F]{2}))/giu, (_, code: string | undefined) =>
    code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuseArchive(file: string, what: string): Error {
  return refuseFile(file, 'damaged-file', `damaged file: a web archive, and ${what}`, {
    expected: 'a web archive with a page in it, as a browser, Word or Excel saves it',
    action:
      'Open it in a browser and save it as “Web page, HTML only” (.html), or in Word or Excel and save it as .docx or .xlsx.',
  });
}
