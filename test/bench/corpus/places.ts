/** A county that does not exist, in a province that does not exist either. */
export interface Place {
  province: string;
  prefecture: string;
  county: string;
  /** Its name in Latin letters, for ids. */
  letters: string;
  /** Six digits; the first two belong to no real province. */
  code: string;
}

const provinces = ['岚江省', '衡原省', '云渭省', '楚岭省', '海陵省'] as const;
const prefectureNames = ['安泽市', '定川市', '宁垣市', '嘉湖市', '清源江市', '景岳市', '泰澜市', '平漳市'] as const;

const beginnings = [
  ['岚', 'lan'],
  ['沐', 'mu'],
  ['瑞', 'rui'],
  ['槐', 'huai'],
  ['汀', 'ting'],
  ['澄', 'cheng'],
  ['枫', 'feng'],
  ['砚', 'yan'],
  ['溪', 'xi'],
  ['檀', 'tan'],
  ['浔', 'xun'],
  ['菱', 'ling'],
  ['渠', 'qu'],
  ['垦', 'ken'],
  ['芦', 'lu'],
  ['霁', 'ji'],
  ['柘', 'zhe'],
  ['屏', 'ping'],
  ['濂', 'lian'],
  ['鹿', 'luu'],
] as const;
const ends = [
  ['亭县', 'ting'],
  ['陵县', 'ling'],
  ['桥县', 'qiao'],
  ['岗区', 'gang'],
  ['浦县', 'pu'],
  ['原市', 'yuan'],
  ['坪县', 'ping'],
  ['沟县', 'gou'],
  ['台区', 'tai'],
  ['堡县', 'bao'],
  ['泉县', 'quan'],
  ['岭县', 'ling-shan'],
  ['渡县', 'du'],
  ['洼县', 'wa'],
  ['塘市', 'tang'],
] as const;

/** 300 counties, 8 to a prefecture and 64 to a province, neighbours with different beginnings. */
export const places: readonly Place[] = ends.flatMap(([end, endLetters], row) =>
  beginnings.map(([beginning, letters], column) => {
    const index = row * beginnings.length + column;
    const prefecture = Math.floor(index / 8);
    const province = Math.floor(prefecture / prefectureNames.length) % provinces.length;
    return {
      province: provinces[province] ?? provinces[0],
      prefecture: prefectureNames[prefecture % prefectureNames.length] ?? prefectureNames[0],
      county: `${beginning}${end}`,
      letters: `${letters}${endLetters.replace('-', '')}`,
      code: `9${String(province + 1)}${String((prefecture % 8) + 1).padStart(2, '0')}${String((index % 8) + 21)}`,
    };
  }),
);
