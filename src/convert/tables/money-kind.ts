/**
 * Income or expenditure of one kind (`非税收入预算表`, `政府性基金预算收入表`, `会议费支出表`) is not that of the department, whose total it would be
 * taken for: what stands right before 收入 or 支出 tells, for the name of a department can have any of them further before.
 */
const kinds = [
  '非税|费|罚没|租金?|利息|捐赠|上缴|专项|补助|拨款|转移支付|事业|经营|其他',
  '基金|公积金|国有资本|公共|公共财政|专户|(专户|单位)(管理|自有)?的?资金|结转|结余',
  '人员|公用|工资福利|商品和服务|资本性|基本建设|债务|债券|还本|付息',
].join('|');

export const ofOneKind = `(${kinds})(预算)?(财政)?`;
