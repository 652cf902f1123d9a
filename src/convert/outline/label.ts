import { normaliseLabel, parseOrdinal } from '../../model/terms.ts';
import { type Outline } from './index.ts';

/** Sub-headings of the form inside a section, with or without a number: they announce, and say nothing themselves. */
const subheading =
  /^(部门|单位|主要)*职[责能]$|^(部门)?机构设置(情况)?$|^(收入|支出)(预算)?(说明|情况)$|^比上年增减(变化)?情况$|^(总体|分项|职责分类|部门整体|资金|项目|预算项目|部门整体支出)绩效(目标|指标)$|^工作保障措施$|^实现年度发展规划目标的保障措施$|^部门职责(及|-)工作活动绩效目标(指标)?$/u;

/**
 * Lines that need no rule of their own: sub-headings of the form, and 其他需要说明的事项, which is prose by its nature
 * and gives no figures.
 */
export function listPlainLines(outline: Outline): number[] {
  return outline.sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      if (block.type === 'grid') return [];
      const plain = section.key === 'other-matters' || isSubheading(block.text);
      return plain ? [block.line] : [];
    }),
  );
}

function isSubheading(text: string): boolean {
  const bare = text.replace(/^\s*第[一二三四五六七八九十]+部分\s*/u, '');
  return subheading.test(normaliseLabel(parseOrdinal(bare)?.rest ?? bare).replace(/[:：。]$/u, ''));
}
