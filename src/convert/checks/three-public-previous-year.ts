import { ruleOfFigures } from './sums/figure-sum.ts';

/** Where last year's “三公”经费 is printed, this year less last year is the change. */
export const threePublicPreviousYear = ruleOfFigures({
  key: 'three-public-previous-year',
  title: '本年“三公”经费减上年等于增减额',
  section: 'three-public',
  statement: '本年“三公”经费 − 上年“三公”经费 = 增减额',
  stated: { figure: 'three-public.change', label: '“三公”经费增减' },
  terms: [
    { figure: 'three-public.total', label: '本年“三公”经费' },
    { figure: 'three-public.previous-year', label: '上年“三公”经费', subtract: true },
  ],
  // Few documents print last year's amount; without it there is nothing to recompute.
  whole: true,
});
