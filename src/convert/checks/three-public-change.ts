import { ruleOfFigures } from './sums/figure-sum.ts';

/** The change of the whole is the sum of the changes of its parts; a part said to be level (持平) has no number. */
export const threePublicChange = ruleOfFigures({
  key: 'three-public-change',
  title: '三项增减之和等于“三公”经费增减',
  section: 'three-public',
  statement: '出国（境）费增减 + 公务用车费增减 + 公务接待费增减 = “三公”经费增减',
  stated: { figure: 'three-public.change', label: '“三公”经费增减' },
  terms: [
    { figure: 'three-public.change.overseas', label: '因公出国（境）费增减' },
    { figure: 'three-public.change.vehicles', label: '公务用车费增减' },
    { figure: 'three-public.change.reception', label: '公务接待费增减' },
  ],
});
