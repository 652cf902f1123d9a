import { ruleOfFigures } from './sums/figure-sum.ts';

/** The change of vehicle costs is that of purchase and operation. */
export const threePublicChangeVehicles = ruleOfFigures({
  key: 'three-public-change-vehicles',
  title: '购置费与运行费的增减之和等于公务用车费增减',
  section: 'three-public',
  statement: '购置费增减 + 运行费增减 = 公务用车费增减',
  stated: { figure: 'three-public.change.vehicles', label: '公务用车费增减' },
  terms: [
    { figure: 'three-public.change.vehicles.purchase', label: '购置费增减' },
    { figure: 'three-public.change.vehicles.operation', label: '运行费增减' },
  ],
});
