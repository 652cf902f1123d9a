import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong on a page as it stands, in words. */
export async function findViolations(page: Page): Promise<string[]> {
  // Not as a script element, which the Content-Security-Policy of the page would refuse.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner = Reflect.get(globalThis, 'axe') as typeof axe;
    const { violations } = await runner.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join()}`,
    );
  });
}
