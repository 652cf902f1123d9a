import { formatWan } from '../../model/amount.ts';
import { nameSome } from './composition.ts';
import { subtractParts } from './share.ts';

/** A printed amount and the sum of what is printed under it. */
export interface Sum {
  name: string;
  printed: string;
  sum: string;
}

const most = 3;

/** What a printed amount has more than its parts, negative where it has less; `0.00` where they agree. */
function subtract({ printed, sum }: Sum): string {
  return subtractParts(printed, [sum]);
}

/** The sums that differ from the amount printed above them, however little, as arithmetic; at most three in full. */
export function noteDifferences(sums: readonly Sum[], drawing: 'areas' | 'bars' = 'areas'): string[] {
  const differing = sums.filter((sum) => Number(subtract(sum)) !== 0);
  if (differing.length === 0) return [];
  const sentences = differing.slice(0, most).map((sum) => {
    const difference = subtract(sum);
    const compared = difference.startsWith('-') ? '多' : '少';
    return `“${sum.name}”印的是 ${formatWan(sum.printed)} 万元，下级之和是 ${formatWan(sum.sum)}，${compared} ${formatWan(difference.replace('-', ''))}。`;
  });
  const others = differing.slice(most);
  if (others.length > 0) sentences.push(`下级之和与印出的数不同的还有${nameSome(others.map(({ name }) => name))}。`);
  return [...sentences, `图按印出的数画${drawing === 'areas' ? '，差额画成条纹，很小的看不出' : ''}。`];
}

/** The names whose amounts have no area because they are below zero. */
export function noteNegatives(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${nameSome(names)}是负数，没有面积，只列在表中。`];
}
