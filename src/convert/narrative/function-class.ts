/** The functional classes (支出功能分类: 类) by the names they have had since 2007, without 支出. */
const names = [
  '一般公共服务',
  '外交',
  '国防',
  '公共安全',
  '教育',
  '科学技术',
  '文化旅游体育与传媒',
  '文化体育与传媒',
  '社会保障和就业',
  '社会保险基金',
  '医疗卫生与计划生育',
  '医疗卫生',
  '卫生健康',
  '节能环保',
  '城乡社区',
  '农林水',
  '交通运输',
  '资源勘探信息等?',
  '资源勘探工业信息等?',
  '商业服务业等?',
  '金融',
  '援助其他地区',
  '国土海洋气象等?',
  '自然资源海洋气象等?',
  '住房保障',
  '粮油物资储备',
  '灾害防治及应急管理',
  '转移性',
  '债务还本',
  '债务付息',
  '债务发行费用',
] as const;

const functionClass = new RegExp(`(?:${names.join('|')})(?:类|事务)?支出|预备费`, 'u');

/** Whether words name a functional class: `社会保障和就业支出`, `城乡社区支出`. */
export function namesFunction(words: string): boolean {
  return functionClass.test(words);
}
