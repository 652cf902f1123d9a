import { ruleOfFigures } from './sums/figure-sum.ts';

/** “三公”经费 is by definition travel abroad, vehicles and reception. */
export const threePublicParts = ruleOfFigures({
  key: 'three-public-parts',
  title: '三项之和等于“三公”经费总额',
  section: 'three-public',
  statement: '因公出国（境）费 + 公务用车费 + 公务接待费 = “三公”经费',
  stated: { figure: 'three-public.total', label: '“三公”经费' },
  terms: [
    { figure: 'three-public.overseas', label: '因公出国（境）费' },
    { figure: 'three-public.vehicles', label: '公务用车购置及运行费' },
    { figure: 'three-public.reception', label: '公务接待费' },
  ],
});
