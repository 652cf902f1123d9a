import type { Drawing } from './drawing.ts';
import type { DrawnGlyph, Glyph, PageMarks, Rule } from './marks.ts';

/** Height of a Chinese character above its base line, as a part of its size. */
const ascent = 0.86;

/** Text at other angles than quarter turns, by more than this, is a watermark or a stamp. */
const skew = 0.06;

/** Printed again within this part of its size, a glyph is bold or has a shadow. */
const doublePrint = 0.2;

/** Glyphs are looked for among those of the same height and its neighbours, in bands so many points high. */
const band = 12;

/** The quarter turns (0 to 3, clockwise) that a glyph is written at; null at another angle. */
function countTurns(glyph: DrawnGlyph): number | null {
  const turns = glyph.angle / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) * (Math.PI / 2) > skew ? null : ((whole % 4) + 4) % 4;
}

/**
 * Turns a page the way most of its text is written, leaves out text across it (watermarks), and tells text that is
 * printed twice in the same place once.
 */
export function turnUpright(page: number, width: number, height: number, drawing: Drawing): PageMarks {
  const written = drawing.glyphs.flatMap((glyph) => {
    const turns = countTurns(glyph);
    return turns === null ? [] : [{ glyph, turns }];
  });
  const counts = [0, 1, 2, 3].map((turns) => written.filter((each) => each.turns === turns).length);
  const usual = counts.indexOf(Math.max(...counts));
  let glyphs = written.map(({ glyph, turns }) => boxGlyph(glyph, turns));
  let { rules } = drawing;
  let size = { width, height };
  for (let turn = 0; turn < usual; turn += 1) {
    const across = size.height;
    glyphs = glyphs.map((glyph) => ({ ...glyph, ...turnBack(glyph, size.width), turns: (glyph.turns + 3) % 4 }));
    rules = rules.map((rule) => turnRule(rule, size.width));
    size = { width: across, height: size.width };
  }
  return { page, ...size, glyphs: tellOnce(joinTurned(glyphs)), rules };
}

interface TurnedGlyph extends Glyph {
  turns: number;
}

function boxGlyph(glyph: DrawnGlyph, turns: number): TurnedGlyph {
  const { text, apart, begins, size, x, y, advance } = glyph;
  const up = size * ascent;
  const down = size - up;
  const boxes = [
    { left: x, right: x + advance, top: y - up, bottom: y + down },
    { left: x - down, right: x + up, top: y, bottom: y + advance },
    { left: x - advance, right: x, top: y - down, bottom: y + up },
    { left: x - up, right: x + down, top: y - advance, bottom: y },
  ];
  const box = glyph.vertical
    ? { left: x - size / 2, right: x + size / 2, top: y - up, bottom: y + down }
    : (boxes[turns] ?? { left: x, right: x, top: y, bottom: y });
  return { text, apart, begins, size, turns, ...box };
}

/** A place on a page that is turned by a quarter against the clock. */
function turnBack(glyph: TurnedGlyph, width: number): Pick<Glyph, 'left' | 'top' | 'right' | 'bottom'> {
  return { left: glyph.top, right: glyph.bottom, top: width - glyph.right, bottom: width - glyph.left };
}

function turnRule(rule: Rule, width: number): Rule {
  return rule.axis === 'horizontal'
    ? { axis: 'vertical', at: rule.at, from: width - rule.to, to: width - rule.from }
    : { axis: 'horizontal', at: width - rule.at, from: rule.from, to: rule.to };
}

/** A word written sideways, such as the label of a tall cell, is one mark: its glyphs in order, in one box. */
function joinTurned(glyphs: readonly TurnedGlyph[]): Glyph[] {
  const joined: TurnedGlyph[] = [];
  for (const glyph of glyphs) {
    const last = joined.at(-1);
    if (last !== undefined && glyph.turns !== 0 && last.turns === glyph.turns && isNext(last, glyph)) {
      last.text += glyph.text;
      last.left = Math.min(last.left, glyph.left);
      last.right = Math.max(last.right, glyph.right);
      last.top = Math.min(last.top, glyph.top);
      last.bottom = Math.max(last.bottom, glyph.bottom);
    } else joined.push({ ...glyph });
  }
  return joined.map(({ text, apart, begins, size, left, top, right, bottom }) => ({
    text,
    apart,
    begins,
    size,
    left,
    top,
    right,
    bottom,
  }));
}

function isNext(last: Glyph, glyph: Glyph): boolean {
  const reach = glyph.size;
  const apartX = Math.max(glyph.left - last.right, last.left - glyph.right);
  const apartY = Math.max(glyph.top - last.bottom, last.top - glyph.bottom);
  return apartX < reach && apartY < reach && (apartX < 0 || apartY < 0);
}

/** Leaves out each text of which most glyphs stand where the same ones stand already, and each glyph drawn twice in turn. */
function tellOnce(glyphs: readonly Glyph[]): Glyph[] {
  const told = new Map<string, Glyph[]>();
  const again = new Set<Glyph>();
  const twice = new Set<Glyph>();
  glyphs.forEach((glyph, index) => {
    const level = Math.floor(glyph.bottom / band);
    const others = [level - 1, level, level + 1].flatMap((near) => told.get(`${glyph.text}@${String(near)}`) ?? []);
    const last = glyphs[index - 1];
    const inTurn = last?.text === glyph.text && standsAt(last, glyph);
    if (others.some((other) => standsAt(other, glyph))) (inTurn ? twice : again).add(glyph);
    const key = `${glyph.text}@${String(level)}`;
    const own = told.get(key);
    if (own === undefined) told.set(key, [glyph]);
    else own.push(glyph);
  });
  if (again.size + twice.size === 0) return [...glyphs];
  return gatherDrawn(glyphs).flatMap((text) => {
    // Amounts that run over the edges of their cells into each other share a digit here and there.
    const isAgain = text.filter((glyph) => again.has(glyph)).length * 2 > text.length;
    return text.filter((glyph) => !twice.has(glyph) && !(isAgain && again.has(glyph)));
  });
}

function standsAt(other: Glyph, glyph: Glyph): boolean {
  const reach = glyph.size * doublePrint;
  return (
    Math.abs(other.left - glyph.left) < reach &&
    Math.abs(other.bottom - glyph.bottom) < reach &&
    Math.abs(other.size - glyph.size) < reach
  );
}

/** Glyphs that are drawn one behind the other. */
function gatherDrawn(glyphs: readonly Glyph[]): Glyph[][] {
  const texts: Glyph[][] = [];
  for (const glyph of glyphs) {
    const text = texts.at(-1);
    if (text === undefined || glyph.apart || glyph.begins !== 'none') texts.push([glyph]);
    else text.push(glyph);
  }
  return texts;
}
