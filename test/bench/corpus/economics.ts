import type { Chance } from './chance.ts';

/** A row of the economic classification of departments, with what it costs in hundredths of 万元. */
export interface Economic {
  code: string;
  name: string;
  amount: number;
}

/** Names, and the span of the amount in a small bureau, in hundredths of 万元. */
const rows: readonly (readonly [code: string, name: string, least: number, most: number])[] = [
  ['30101', '基本工资', 9000, 42000],
  ['30102', '津贴补贴', 6000, 25000],
  ['30103', '奖金', 3000, 18000],
  ['30107', '绩效工资', 2000, 12000],
  ['30108', '机关事业单位基本养老保险缴费', 3000, 14000],
  ['30110', '职工基本医疗保险缴费', 1200, 5200],
  ['30112', '其他社会保障缴费', 120, 520],
  ['30113', '住房公积金', 2600, 11800],
  ['30199', '其他工资福利支出', 400, 2600],
  ['30201', '办公费', 300, 1600],
  ['30202', '印刷费', 80, 420],
  ['30205', '水费', 40, 190],
  ['30206', '电费', 160, 620],
  ['30207', '邮电费', 30, 260],
  ['30208', '取暖费', 300, 1300],
  ['30211', '差旅费', 120, 620],
  ['30213', '维修（护）费', 90, 420],
  ['30215', '会议费', 40, 160],
  ['30216', '培训费', 120, 430],
  ['30217', '公务接待费', 5, 90],
  ['30226', '劳务费', 300, 2600],
  ['30228', '工会经费', 240, 960],
  ['30231', '公务用车运行维护费', 180, 820],
  ['30299', '其他商品和服务支出', 120, 880],
  ['30302', '退休费', 900, 7600],
  ['30305', '生活补助', 60, 480],
];

/** The names of 301, 302 and 303. */
export const economicClasses: Readonly<Record<string, string>> = {
  '301': '工资福利支出',
  '302': '商品和服务支出',
  '303': '对个人和家庭的补助',
};

/** Basic expenditure of a department in one year; `growth` in hundredths. */
export function drawEconomics(chance: Chance, growth: number): Economic[] {
  return rows.map(([code, name, least, most]) => ({
    code,
    name,
    amount: Math.round((chance.between(least, most) * growth) / 100),
  }));
}

/** What is spent on goods and services is public, the rest personnel expenditure. */
export function isPublic({ code }: Pick<Economic, 'code'>): boolean {
  return code.startsWith('302');
}
