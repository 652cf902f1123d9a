import type { DepartmentKind } from './departments.ts';

/** A row of the classification by functions, by its code of three, five or seven digits. */
export interface Subject {
  code: string;
  name: string;
}

/** What every department spends on its own people, besides what it does. */
const staff: readonly Subject[] = [
  { code: '208', name: '社会保障和就业支出' },
  { code: '20805', name: '行政事业单位养老支出' },
  { code: '2080505', name: '机关事业单位基本养老保险缴费支出' },
  { code: '210', name: '卫生健康支出' },
  { code: '21011', name: '行政事业单位医疗' },
  { code: '2101101', name: '行政单位医疗' },
  { code: '221', name: '住房保障支出' },
  { code: '22102', name: '住房改革支出' },
  { code: '2210201', name: '住房公积金' },
];

/** What departments that build spend of the proceeds of land, a government fund. */
const land: readonly Subject[] = [
  { code: '212', name: '城乡社区支出' },
  { code: '21208', name: '国有土地使用权出让收入安排的支出' },
  { code: '2120804', name: '农村基础设施建设支出' },
];
const building: ReadonlySet<string> = new Set(['water', 'housing', 'agriculture', 'transport']);

export const landCode = '2120804';
export const staffCodes = { pension: '2080505', medical: '2101101', housing: '2210201' } as const;

export function usesLand({ key }: DepartmentKind): boolean {
  return building.has(key);
}

/** All rows that a kind of department prints, in the order of their codes, each once. */
export function listSubjects(kind: DepartmentKind): Subject[] {
  const own = kind.subjects.map(([code, name]) => ({ code, name }));
  const all = [...own, ...staff, ...(usesLand(kind) ? land : [])];
  const byCode = new Map(all.map((subject) => [subject.code, subject]));
  return [...byCode.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The labels of the two summary tables, by the class they stand for. */
export const summaryLabels: readonly (readonly [code: string, label: string])[] = [
  ['201', '一、一般公共服务支出'],
  ['202', '二、外交支出'],
  ['203', '三、国防支出'],
  ['204', '四、公共安全支出'],
  ['205', '五、教育支出'],
  ['206', '六、科学技术支出'],
  ['207', '七、文化旅游体育与传媒支出'],
  ['208', '八、社会保障和就业支出'],
  ['209', '九、社会保险基金支出'],
  ['210', '十、卫生健康支出'],
  ['211', '十一、节能环保支出'],
  ['212', '十二、城乡社区支出'],
  ['213', '十三、农林水支出'],
  ['214', '十四、交通运输支出'],
  ['215', '十五、资源勘探工业信息等支出'],
  ['216', '十六、商业服务业等支出'],
  ['217', '十七、金融支出'],
  ['219', '十八、援助其他地区支出'],
  ['220', '十九、自然资源海洋气象等支出'],
  ['221', '二十、住房保障支出'],
  ['222', '二十一、粮油物资储备支出'],
  ['223', '二十二、国有资本经营预算支出'],
  ['224', '二十三、灾害防治及应急管理支出'],
  ['227', '二十四、预备费'],
  ['229', '二十五、其他支出'],
  ['230', '二十六、转移性支出'],
  ['231', '二十七、债务还本支出'],
  ['232', '二十八、债务付息支出'],
  ['233', '二十九、债务发行费用支出'],
  ['234', '三十、抗疫特别国债安排的支出'],
  ['235', '三十一、人行科目'],
];
