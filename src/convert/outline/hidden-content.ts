import type { NoticeDraft } from '../notice.ts';
import type { HiddenContent } from '../readers/extraction.ts';

const kinds: Readonly<Record<Exclude<HiddenContent['kind'], 'frame'>, string>> = {
  sheet: '张隐藏的工作表',
  row: '个隐藏的行',
  column: '个隐藏的列',
  text: '处隐藏的文字',
  deletion: '处修订中删除的文字',
  comment: '条批注',
};

/**
 * Gives notice of what a published file holds and does not show. What it says is not repeated: it may be private, and its
 * publisher meant to keep it back. Where names are redacted, the original is not published, and there is nothing to say.
 */
export function noteHiddenContent(hidden: readonly HiddenContent[]): NoticeDraft[] {
  const found = hidden.flatMap(({ kind, sheet, count }) =>
    kind === 'frame' ? [] : [`${sheet === '' ? '' : `工作表“${sheet}”中`}${String(count)} ${kinds[kind]}`],
  );
  if (found.length === 0) return [];
  return [
    {
      rule: 'hidden-content',
      severity: 'warning',
      message: `原件中有不显示的内容：${found.join('，')}。这些内容没有读入，但可以从公布的原件中取出`,
      quote: '',
      lines: [],
    },
  ];
}

/** Gives notice of the frames of a saved page: a browser shows them in it, and what stands in them may belong to the disclosure. */
export function noteFrames(hidden: readonly HiddenContent[]): NoticeDraft[] {
  return hidden
    .filter(({ kind }) => kind === 'frame')
    .map(({ count }) => ({
      rule: 'frame-unread',
      severity: 'warning',
      message: `网页中有 ${String(count)} 个框架，框架里的文字和表格没有读入：如属于公开内容，请在浏览器中单独打开框架另存`,
      quote: '',
      lines: [],
    }));
}
