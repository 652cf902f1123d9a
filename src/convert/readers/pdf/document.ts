import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OPS, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Limits } from '../../../model/limits.ts';
import { requireWithin } from '../../limit.ts';
import { type FontMeasure, usualFont } from './graphics-state.ts';
import type { Drawing } from './drawing.ts';
import { type Box, readMatrix, readNumbers } from './matrix.ts';
import type { Resources } from './canvas.ts';
import { type Operators, paintPage } from './painter.ts';
import { describeFailure, refuseCut } from './refusal.ts';

type LoadedDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
type LoadedPage = Awaited<ReturnType<LoadedDocument['getPage']>>;

/** What one page draws, and its size in points as a viewer would show it. */
export interface DrawnPage {
  page: number;
  width: number;
  height: number;
  drawing: Drawing;
}

/** Larger images are not decoded: of images, lines alone matter here, and a line is an image of one dot. */
const largestImage = 1;
const anyImage = -1;

/** A whole file ends with these words, or has them near its end; pdf.js reads what is left of one that was cut. */
const ending = /startxref|%%EOF/u;
const endingLength = 4096;

/** Opens a file for as long as `use` takes. @throws UnreadableError for a broken or encrypted file. */
async function openDocument<Result>(
  bytes: Uint8Array,
  file: string,
  imageSize: number,
  use: (document: LoadedDocument) => Promise<Result>,
): Promise<Result> {
  if (!ending.test(new TextDecoder('latin1').decode(bytes.subarray(-endingLength))))
    throw refuseCut(file, bytes.length);
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the bytes away from who gave them.
    data: bytes.slice(),
    // The character tables of Chinese fonts that are not in the file, and the widths of the standard fonts.
    cMapUrl: join(home, 'cmaps', '/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts', '/'),
    useSystemFonts: false,
    // Else the outline of every character is worked out.
    disableFontFace: false,
    enableXfa: false,
    maxImageSize: imageSize,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await use(await task.promise);
  } catch (error) {
    throw describeFailure(error, file);
  } finally {
    await task.destroy();
  }
}

/**
 * Reads every page of a file in turn by `read`, which should keep less than it is given: a page holds thousands of
 * glyphs. @throws UnreadableError for a broken or encrypted file, and for one of more pages than the limits allow.
 */
export async function readPages<Result>(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
  read: (page: DrawnPage) => Result,
): Promise<Result[]> {
  return openDocument(bytes, file, largestImage, async (document) => {
    requireWithin(file, 'pages', limits, document.numPages);
    const layers = await document.getOptionalContentConfig();
    const isShown = (layer: unknown): boolean => layers.isVisible(layer) === true;
    const results: Result[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { codes, args, fonts } = await readOperators(page);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const box: Box = { left: 0, top: 0, right: width, bottom: height };
      const matrix = readMatrix(transform) ?? [1, 0, 0, -1, 0, height];
      results.push(
        read({ page: number, width, height, drawing: paintPage({ codes, args }, matrix, box, { fonts, isShown }) }),
      );
      page.cleanup();
    }
    return results;
  });
}

async function readOperators(page: LoadedPage): Promise<Operators & Pick<Resources, 'fonts'>> {
  const list = await page.getOperatorList();
  const args: readonly unknown[] = list.argsArray;
  const names = list.fnArray.flatMap((code, index) => listFontNames(code, args[index]));
  const fonts = new Map<string, FontMeasure>();
  for (const name of new Set(names)) fonts.set(name, measureFont(await waitForFont(page, name)));
  return { codes: list.fnArray, args, fonts };
}

/** The fonts that an operator asks for: its first argument, or an entry of a graphics state. */
function listFontNames(code: number, args: unknown): string[] {
  if (!Array.isArray(args)) return [];
  const [first] = args as readonly unknown[];
  if (code === OPS.setFont && typeof first === 'string') return [first];
  if (code !== OPS.setGState || !Array.isArray(first)) return [];
  return (first as readonly unknown[]).flatMap((entry) => {
    const [key, value] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    return key === 'Font' ? listFontNames(OPS.setFont, value) : [];
  });
}

/** pdf.js makes a font ready after it has listed the operators that use it. */
function waitForFont(page: LoadedPage, name: string): Promise<unknown> {
  return new Promise((resolve) => {
    page.commonObjs.get(name, (font: unknown) => {
      resolve(font);
    });
  });
}

/** Fonts whose glyphs are drawings (Type 3) have a scale of their own. */
function measureFont(font: unknown): FontMeasure {
  if (typeof font !== 'object' || font === null) return usualFont;
  const vertical = Reflect.get(font, 'vertical') === true;
  const matrix = readMatrix(Reflect.get(font, 'fontMatrix'));
  if (matrix === null || Reflect.get(font, 'isType3Font') !== true)
    return { ...usualFont, scale: matrix?.[0] ?? usualFont.scale, vertical };
  const [, bottom = 0, , top = 0] = readNumbers(Reflect.get(font, 'bbox'));
  const height = Math.abs((top - bottom) * matrix[3]);
  return { scale: matrix[0], height: height > 0.5 && height < 2 ? height : 1, vertical };
}

const paintedImages: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
]);

/** Which of these pages show an image. Decodes the images, so it is for pages without text alone. */
export async function findImagePages(bytes: Uint8Array, file: string, pages: readonly number[]): Promise<number[]> {
  return openDocument(bytes, file, anyImage, async (document) => {
    const found: number[] = [];
    for (const number of pages) {
      const page = await document.getPage(number);
      const list = await page.getOperatorList();
      if (list.fnArray.some((code) => paintedImages.has(code))) found.push(number);
      page.cleanup();
    }
    return found;
  });
}
