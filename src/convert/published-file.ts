import { createHash } from 'node:crypto';
import type { Disclosure } from '../model/disclosure.ts';
import { encodeCopy } from './amendments/published-copy.ts';
import type { OpenDocument, OpenPart } from './readers/index.ts';

type Source = Disclosure['source'];

/** The files of a document as they are published. */
export interface PublishedFiles {
  source: Omit<Source, 'url' | 'published_on' | 'retrieved_on' | 'licence'>;
  /** What is published in place of the files themselves, by name; empty where they are published. */
  copies: Map<string, Uint8Array>;
}

/**
 * Describes the files of a document. Hash, size and encoding are those of the file that is published: a hash of the original would
 * say what a name was. `redacted` is the text of the document with its names blacked out, or null: then its files are not
 * published but their stretches of that text, in place of a file that is no text as a text file.
 */
export function describeFiles({ parts }: OpenDocument, redacted: string | null): PublishedFiles {
  const published = parts.map((part) => {
    if (redacted === null) return { file: describeFile(part, part), copy: null, isTranscript: false };
    const copy = encodeCopy(parts.length === 1 ? redacted : cutOut(redacted, part), part.bytes, part.encoding);
    const file = part.format === 'text' ? part.file : part.file.replace(/\.[^.]+$/u, '.txt');
    return { file: describeFile({ ...part, file }, copy), copy, isTranscript: copy.encoding !== part.encoding };
  });
  const [first] = published;
  if (first === undefined) throw new Error('a document without files');
  const { file, format, sha256, bytes, encoding } = first.file;
  return {
    source: {
      file,
      format,
      sha256,
      bytes,
      encoding,
      redacted: redacted !== null,
      transcript_published: published.some(({ isTranscript }) => isTranscript),
      files: published.map((each) => each.file),
    },
    copies: new Map(published.flatMap((each) => (each.copy === null ? [] : [[each.file.file, each.copy.bytes]]))),
  };
}

function describeFile(
  { file, format, line }: Pick<OpenPart, 'file' | 'format' | 'line'>,
  { bytes, encoding }: { bytes: Uint8Array; encoding: string },
): Source['files'][number] {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, format, sha256, bytes: bytes.length, encoding, line };
}

/** The lines of one file of several. */
function cutOut(text: string, { line, lines }: OpenPart): string {
  return text
    .split('\n')
    .slice(line - 1, line - 1 + lines)
    .map((each) => `${each}\n`)
    .join('');
}
