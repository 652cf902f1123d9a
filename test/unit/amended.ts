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
