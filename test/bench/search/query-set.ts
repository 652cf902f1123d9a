/** What is asked for, in the words of the judge; everything in simplified characters and plain forms. */
export interface Asked {
  /** Each must stand in the disclosure, or in its department's name, its place or its year. */
  all?: readonly string[];
  /** One of these units holds none of them. */
  without?: readonly string[];
  department?: string;
  place?: string;
  years?: readonly [from: number, to: number];
  /** The beginning of a code or a part of the name of a row of the statutory tables. */
  subject?: string;
  /** An amount in the unit, in fen, both ends included. */
  amount?: readonly [least: number, most: number];
  /** An amount in the disclosure, in fen, or the text itself. */
  stated?: { text: string; least: number; most: number };
  /** Not there as typed: what stands in the text differs from it by one character. */
  near?: string;
  /** Pinyin: a word that the names found must have. */
  name?: string;
  /** Nothing must be found. */
  nothing?: true;
}

export const queryClasses = [
  'exact name',
  'part of a word',
  'several words',
  'number',
  'amount in another unit',
  'code',
  'long phrase',
  'one wrong character',
  'pinyin',
  'field',
  'exclusion',
  'other form',
  'quoted',
  'nonsense',
] as const;
export type QueryClass = (typeof queryClasses)[number];

/** A query, and what it asks for; where nothing else is said, each word typed must be found. */
export type ChosenQuery = string | readonly [typed: string, asks: Asked];

/** From yuan to fen (0.01 yuan), in which the index counts. */
const yuan = 100;
const wan = 10_000 * yuan;

/** Queries chosen by hand. Those that depend on the corpus (places, figures, codes) are drawn from it: `drawn-queries.ts`. */
export const chosenQueries: Readonly<Record<QueryClass, readonly ChosenQuery[]>> = {
  'exact name': [
    '公务用车运行维护费',
    '城乡居民基本养老保险',
    '机关事业单位职业年金缴费支出',
    '就业见习补贴',
    '人力资源和社会保障局',
    '公益性岗位补贴',
    '创业担保贷款贴息',
    '固定资产',
    '机关运行经费',
    '一般公共预算拨款收入',
  ],
  'part of a word': [
    '养老',
    '公车',
    '工资',
    '档案',
    '就业',
    '贴息',
    '年金',
    '仲裁',
    '校舍',
    '疫苗',
    '办公',
    '采购',
    '培训',
    '企业',
  ],
  'several words': [
    '养老保险 补贴',
    '公务接待费 2024',
    '教育局 校舍维修',
    '贷款 贴息 2023',
    '民政局 取暖费',
    '清源县 就业',
    '劳动 仲裁 档案',
    '卫生健康局 满意度 2022',
    '房屋 车辆',
    '人才 引进 培养',
  ],
  number: ['2080506', '30231', '0.00', '100%', '≥95%', '12月底'],
  'amount in another unit': [
    ['20万元', { stated: { text: '20万元', least: 19.5 * wan, most: 20.5 * wan - 1 } }],
    ['200000元', { stated: { text: '200000元', least: 20 * wan - 50, most: 20 * wan + 49 } }],
  ],
  code: ['20501', '2050', '210', '30101', '3019', '2130804', '221', '2210201', '214', '2101'],
  'long phrase': [
    '全部收入和支出都反映在预算中',
    '按经济分类和支出功能分类科目编制反映',
    '按照预算管理有关规定目前',
    '纳入财政预算管理的三公经费是指预算部门',
    '事业单位开展专业业务活动及辅助活动所取得的收入',
    '结转到本年仍按原规定用途继续使用的资金',
    '其单价会因配置规格不同而变动均符合资产配置标准',
  ],
  'one wrong character': [
    ['养老宝险', { near: '养老宝险' }],
    ['公务用车运行维户费', { near: '公务用车运行维户费' }],
    ['一般公共予算', { near: '一般公共予算' }],
    ['机关运形经费', { near: '机关运形经费' }],
    ['固定资厂', { near: '固定资厂' }],
    ['就业见习补帖', { near: '就业见习补帖' }],
    ['住房功积金', { near: '住房功积金' }],
    ['工资福力支出', { near: '工资福力支出' }],
    ['政府彩购预算', { near: '政府彩购预算' }],
    ['职业年斤缴费', { near: '职业年斤缴费' }],
    ['人力资园和社会保障', { near: '人力资园和社会保障' }],
    ['上年节转', { near: '上年节转' }],
  ],
  pinyin: [
    ['zfgjj', { name: '住房公积金' }],
    ['zynj', { name: '职业年金' }],
    ['xzyx', { name: '行政运行' }],
    ['jybz', { name: '就业补助' }],
    ['gzfl', { name: '工资福利' }],
    ['xueqianjiaoyu', { name: '学前教育' }],
    ['yanglaobaoxian', { name: '养老保险' }],
    ['jiaoyuju', { name: '教育局' }],
    ['minzhengju', { name: '民政局' }],
    ['qingyuan', { name: '清源' }],
    ['jgyxjf', { name: '机关运行经费' }],
    ['shangnianjiezhuan', { name: '上年结转' }],
  ],
  field: [
    ['部门:教育', { department: '教育' }],
    ['部门:民政局 取暖', { department: '民政局', all: ['取暖'] }],
    ['年度:2024 公务接待费', { years: [2024, 2024], all: ['公务接待费'] }],
    ['年度:2022-2023 职业年金', { years: [2022, 2023], all: ['职业年金'] }],
    ['地区:清源县', { place: '清源县' }],
    ['地区:燕阳 养老', { place: '燕阳', all: ['养老'] }],
    ['科目:20805', { subject: '20805' }],
    ['科目:养老', { subject: '养老' }],
    ['科目:住房公积金 年度:2025', { subject: '住房公积金', years: [2025, 2025] }],
    ['科目:2080506 部门:人力资源', { subject: '2080506', department: '人力资源' }],
    ['金额>1000万', { amount: [1000 * wan + 1, Infinity] }],
    ['金额>90000万', { amount: [90_000 * wan + 1, Infinity] }],
    ['部门:交通 金额>9亿', { department: '交通', amount: [90_000 * wan + 1, Infinity] }],
    ['科目:行政运行 金额>5000万', { subject: '行政运行', amount: [5000 * wan + 1, Infinity] }],
  ],
  exclusion: [
    ['养老保险 -居民', { all: ['养老保险'], without: ['居民'] }],
    ['补贴 -就业 -岗位', { all: ['补贴'], without: ['就业', '岗位'] }],
    ['公务用车 -购置', { all: ['公务用车'], without: ['购置'] }],
    ['取暖费 -退休', { all: ['取暖费'], without: ['退休'] }],
  ],
  'other form': [
    ['養老保險', { all: ['养老保险'] }],
    ['財政撥款收入', { all: ['财政拨款收入'] }],
    ['２０８０５０６', { all: ['2080506'] }],
    ['“三公”經費', { all: ['三公经费'] }],
    ['國有資產', { all: ['国有资产'] }],
    ['就業補助', { all: ['就业补助'] }],
    ['≥９５％', { all: ['≥95%'] }],
    ['衛生健康局', { all: ['卫生健康局'] }],
  ],
  quoted: [
    ['"养老保险基金的补助"', { all: ['养老保险基金的补助'] }],
    ['“公务用车购置费”', { all: ['公务用车购置费'] }],
    ['"服务对象满意度指标" "社会调查"', { all: ['服务对象满意度指标', '社会调查'] }],
    ['"城乡居民" 2025', { all: ['城乡居民', '2025'] }],
    ['"养老宝险"', { nothing: true }],
  ],
  nonsense: [
    ['火星移民基地', { nothing: true }],
    ['量子纠缠通信卫星', { nothing: true }],
    ['zzqxv', { nothing: true }],
    ['龘靐', { nothing: true }],
    ['航空母舰编队', { nothing: true }],
    ['31415926535', { nothing: true }],
    ['部门:宇航局', { nothing: true }],
    ['年度:1999', { nothing: true }],
    ['科目:99999', { nothing: true }],
    ['恐龙化石', { nothing: true }],
  ],
};
