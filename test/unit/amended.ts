import { readFacts } from '../../src/convert/facts.ts';
import { type Conversion, convertDocument } from '../../src/convert/index.ts';
import type { Message } from '../../src/model/message.ts';
import { UnreadableError } from '../../src/model/message.ts';

/** Converts bytes or a text with a facts file, as if both stood in a folder. */
export function convertAmended(id: string, content: string | Uint8Array, facts: string): Conversion {
  return convertDocument({
    id,
    file: `${id}.txt`,
    bytes: Buffer.from(content),
    facts: readFacts(facts, `${id}.yaml`),
  });
}

/** The messages that something is refused with. */
export function listRefusals(attempt: () => unknown): readonly Message[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof UnreadableError) return error.messages;
    throw error;
  }
  return [];
}

/** A disclosure as short as one can be, with words of the test's own; its line 6 is the first of them. */
export function writeDisclosure(...words: readonly string[]): string {
  const head = [
    '某县档案局2024年部门预算信息公开',
    '一、部门职责及机构设置情况',
    '部门职责：',
    '1、管理档案。',
    '二、部门预算安排的总体情况',
  ];
  return `${[...head, ...words].join('\n')}\n`;
}

let gbk: Map<string, readonly number[]> | null = null;

/** Text in the two-byte part of GB18030, for which there is a decoder and no encoder. */
export function encodeGb18030(text: string): Uint8Array {
  gbk ??= listTwoByteCharacters();
  const known = gbk;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const bytes = known.get(character);
      if (bytes === undefined) throw new Error(`${character} takes four bytes`);
      return bytes;
    }),
  );
}

function listTwoByteCharacters(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const characters = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      characters.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
    }
  return characters;
}
