/** A place that does not exist, with its name in Latin letters for the id. */
export interface Place {
  province: string;
  /** The sign that stands for the province in the numbers of its documents: 冀人社字[2017]63号. */
  sign: string;
  prefecture: string;
  county: string;
  letters: string;
  /** Six digits; no real division has this code. */
  code: string;
}

const prefectures = [
  { province: '河北省', sign: '冀', name: '燕阳市' },
  { province: '河北省', sign: '冀', name: '沧宁市' },
  { province: '河北省', sign: '冀', name: '邢安市' },
  { province: '山东省', sign: '鲁', name: '济南陵市' },
  { province: '山东省', sign: '鲁', name: '岱州市' },
  { province: '河南省', sign: '豫', name: '洛川市' },
] as const;

/** County names of the usual making: 大城, 永清, 临西. */
const counties: readonly (readonly [name: string, letters: string])[] = [
  ['清源县', 'qingyuan'],
  ['安平川县', 'anpingchuan'],
  ['永和县', 'yonghe'],
  ['临渠县', 'linqu'],
  ['武岭县', 'wuling'],
  ['大名河县', 'daminghe'],
  ['广桥县', 'guangqiao'],
  ['新堤区', 'xindi'],
  ['东梁县', 'dongliang'],
  ['固城县', 'gucheng'],
  ['饶川县', 'raochuan'],
  ['肃阳县', 'suyang'],
  ['高唐店县', 'gaotangdian'],
  ['任水县', 'renshui'],
  ['南浦区', 'nanpu'],
  ['文泽县', 'wenze'],
  ['献口县', 'xiankou'],
  ['盐河县', 'yanhe'],
  ['海塘区', 'haitang'],
  ['青沟县', 'qinggou'],
  ['泊湾市', 'bowan'],
  ['河西铺县', 'hexipu'],
  ['雄关县', 'xiongguan'],
  ['容州县', 'rongzhou'],
  ['定远集县', 'dingyuanji'],
  ['曲水县', 'qushui'],
  ['望山县', 'wangshan'],
  ['阜田县', 'futian'],
  ['唐口县', 'tangkou'],
  ['涞阳县', 'laiyang'],
  ['易川县', 'yichuan'],
  ['满井区', 'manjing'],
  ['博岭县', 'boling'],
  ['蠡湾县', 'liwan'],
  ['顺堡县', 'shunbao'],
  ['平乡店县', 'pingxiangdian'],
  ['巨河县', 'juhe'],
  ['威岭县', 'weiling'],
  ['隆阳县', 'longyang'],
  ['柏川县', 'baichuan'],
  ['宁桥县', 'ningqiao'],
  ['沙堤市', 'shadi'],
  ['内渠县', 'neiqu'],
  ['成泽县', 'chengze'],
  ['魏堡县', 'weibao'],
  ['磁山口县', 'cishankou'],
  ['涉溪县', 'shexi'],
  ['肥水县', 'feishui'],
  ['馆桥县', 'guanqiao'],
  ['邱集县', 'qiuji'],
  ['鸡河县', 'jihe'],
  ['丛岭区', 'congling'],
  ['复州县', 'fuzhou'],
  ['峰口县', 'fengkou'],
  ['景塘县', 'jingtang'],
  ['故渡县', 'gudu'],
  ['枣川县', 'zaochuan'],
  ['深堤市', 'shendi'],
  ['冀口区', 'jikou'],
  ['桃源集县', 'taoyuanji'],
];

/** Invented counties, prefecture by prefecture. */
export const places: readonly Place[] = counties.map(([county, letters], index) => {
  const at = Math.floor(index / Math.ceil(counties.length / prefectures.length));
  const { province, sign, name } = prefectures[at] ?? prefectures[0];
  const code = `13${String(60 + at)}${String(21 + (index % 60))}`;
  return { province, sign, prefecture: name, county, letters, code };
});
