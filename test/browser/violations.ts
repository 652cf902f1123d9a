import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with an open page: each rule with the first places that break it. */
export async function findViolations(page: Page): Promise<{ rule: string; places: string[] }[]> {
  // Not as a script element, which the Content-Security-Policy of the page would refuse.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner = Reflect.get(globalThis, 'axe') as typeof axe;
    const { violations } = await runner.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      places: nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    }));
  });
}
