import { ruleOfFigures } from './sums/figure-sum.ts';

/** Vehicle costs are purchase and operation. */
export const threePublicVehicles = ruleOfFigures({
  key: 'three-public-vehicles',
  title: '购置费与运行费之和等于公务用车费',
  section: 'three-public',
  statement: '公务用车购置费 + 公务用车运行费 = 公务用车购置及运行费',
  stated: { figure: 'three-public.vehicles', label: '公务用车购置及运行费' },
  terms: [
    { figure: 'three-public.vehicles.purchase', label: '公务用车购置费' },
    { figure: 'three-public.vehicles.operation', label: '公务用车运行费' },
  ],
});
