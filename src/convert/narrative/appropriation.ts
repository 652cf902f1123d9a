import { normaliseLabel } from '../../model/terms.ts';
import { namesFunction } from './function-class.ts';
import type { Lexicon } from './lexicon.ts';

/** What has a section of its own, whatever pays for it. */
const ownMatter = /三公|机关运行|采购|资产|绩效/u;
const others = /政府性?基金|国有资本|财政拨款/u;

/**
 * The words of a section on one source of money (关于某局2024年财政拨款收支预算情况的总体说明, 五、一般公共预算当年拨款情况说明); null for any other.
 * Its income and expenditure are those of the source, and none of the department as a whole. Only the functions have a key,
 * and only those of the general public budget.
 */
export function findAppropriation(title: string): Lexicon | null {
  const label = normaliseLabel(title);
  if (ownMatter.test(label)) return null;
  if (label.includes('一般公共预算') && !label.includes('基本支出')) return appropriation(true);
  return label.includes('一般公共预算') || others.test(label) ? appropriation(false) : null;
}

function appropriation(listsFunctions: boolean): Lexicon {
  return {
    key: 'overall-arrangement',
    whole: null,
    strong: null,
    labelStart: /^/u,
    findSubject(words, { role }) {
      if (words === '') return null;
      return listsFunctions && role === 'level' && namesFunction(words) ? 'expenditure.function.part' : 'none';
    },
    findTopic: () => null,
    findUnknown: () => 'none',
  };
}
