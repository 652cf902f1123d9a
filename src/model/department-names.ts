/**
 * What common departments are called in ids, by the Chinese name without its place. Several names of one department over the
 * reforms of 2018 share a word, so that its ids look alike. The first that a name begins with counts, so longer ones stand first.
 */
export const departmentWords: readonly (readonly [name: string, word: string])[] = [
  ['人力资源和社会保障', 'hrss'],
  ['劳动和社会保障', 'lss'],
  ['人民代表大会常务委员会', 'peoples-congress'],
  ['人大常委会', 'peoples-congress'],
  ['发展和改革', 'development-reform'],
  ['自然资源', 'natural-resources'],
  ['生态环境', 'ecology-environment'],
  ['住房和城乡建设', 'housing'],
  ['交通运输', 'transport'],
  ['农业农村', 'agriculture'],
  ['文化广电和旅游', 'culture-tourism'],
  ['卫生健康', 'health'],
  ['退役军人事务', 'veterans'],
  ['应急管理', 'emergency'],
  ['市场监督管理', 'market'],
  ['医疗保障', 'healthcare-security'],
  ['科学技术', 'science'],
  ['工业和信息化', 'industry'],
  ['教育', 'education'],
  ['财政', 'finance'],
  ['公安', 'public-security'],
  ['民政', 'civil-affairs'],
  ['司法', 'justice'],
  ['水利', 'water'],
  ['水务', 'water'],
  ['商务', 'commerce'],
  ['审计', 'audit'],
  ['统计', 'statistics'],
];
/** What may follow such a name in that of the department itself, and not in that of a unit below it: `教育局`, never `教育考试院`. */
export const departmentEnding = /^(体育)?(局|厅|委员会|委|部|办公室)?$/u;

/** What a place's name ends with and an id leaves out: `大城县`. */
export const placeEnding = /(?:管理区|自治[区州县旗]|特别行政区|地区|新区|[省市县区旗州])$/u;
