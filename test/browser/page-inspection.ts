import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds against WCAG 2.2 AA and its own best practices, target sizes among it. */
export async function findViolations(page: Page): Promise<{ rule: string; places: string[] }[]> {
  // Not as a script element, which the Content-Security-Policy of the page would refuse.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner = Reflect.get(globalThis, 'axe') as typeof axe;
    const { violations } = await runner.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      places: nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    }));
  });
}

/** What is wrong with the structure of a page, beyond what axe looks at; empty where nothing is. */
export function findFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element): string => element.outerHTML.slice(0, 90);
    if (document.documentElement.lang !== 'zh-Hans') faults.push(`lang is ${document.documentElement.lang}`);

    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const levels = headings.map((heading) => Number(heading.tagName.slice(1)));
    if (levels.filter((level) => level === 1).length !== 1)
      faults.push(`${String(levels.filter((level) => level === 1).length)} h1`);
    for (const [index, level] of levels.entries())
      if (level > (levels[index - 1] ?? 0) + 1)
        faults.push(`heading skips a level: ${name(headings[index] ?? document.body)}`);

    for (const table of document.querySelectorAll('main table')) {
      const header = [...table.querySelectorAll('thead th')];
      if (header.length === 0) faults.push(`table without a header: ${name(table)}`);
      for (const cell of table.querySelectorAll('th'))
        if (!['col', 'row', 'colgroup', 'rowgroup'].includes(cell.scope))
          faults.push(`header without scope: ${name(cell)}`);
    }

    for (const drawing of document.querySelectorAll('main svg')) {
      if (drawing.closest('[aria-hidden="true"]') !== null) continue;
      const said = (selector: string): string =>
        drawing.querySelector(`:scope > ${selector}`)?.textContent.trim() ?? '';
      if (drawing.getAttribute('role') !== 'img')
        faults.push(`drawing without the role of a picture: ${name(drawing)}`);
      if (said('title') === '') faults.push(`drawing without a title: ${name(drawing)}`);
      if (said('desc').length < 10) faults.push(`drawing that does not say what it shows: ${name(drawing)}`);
    }
    return faults;
  });
}

/** By how many pixels the page is wider than the window, and what sticks out; wide tables scroll within themselves. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const width = document.documentElement.clientWidth;
    if (scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right } = element.getBoundingClientRect();
      return right > width + 0.5 && element.closest('.scroll, [hidden]') === null;
    });
    const places = wide.slice(-4).map((element) => element.outerHTML.slice(0, 90));
    return [`${String(scrollWidth - width)} px too wide`, ...places];
  });
}

/**
 * Controls that look the same with focus as without. One of each sort is tried: those of one tag and class within
 * parents of one tag and class.
 */
export function findUnseenFocus(page: Page): Promise<{ tried: number; unseen: string[] }> {
  return page.evaluate(() => {
    const focusable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
    const sort = (element: Element | null): string =>
      `${element?.tagName ?? ''}.${element?.className.toString() ?? ''}`;
    const sorts = new Map<string, HTMLElement>();
    for (const element of document.querySelectorAll<HTMLElement>(focusable)) {
      const key = `${sort(element)} in ${sort(element.parentElement)}`;
      if (!sorts.has(key) && element.checkVisibility({ visibilityProperty: true })) sorts.set(key, element);
    }
    const look = (element: Element): string => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(element);
      const outline = outlineStyle === 'none' || outlineWidth === '0px' ? '' : `${outlineWidth} ${outlineColor}`;
      return [outline, boxShadow, borderColor, backgroundColor].join('; ');
    };
    // A field may show its focus by the frame that it stands in.
    const looks = (element: Element): string => [element, element.parentElement ?? element].map(look).join(' | ');
    const unseen: string[] = [];
    for (const element of sorts.values()) {
      (document.activeElement as HTMLElement | null)?.blur();
      const before = looks(element);
      element.focus({ preventScroll: true });
      if (document.activeElement === element && looks(element) === before) unseen.push(element.outerHTML.slice(0, 120));
    }
    return { tried: sorts.size, unseen };
  });
}

/** How far content moved while the page loaded (the sum of layout shifts without a reader's doing). */
export function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
            if (!hadRecentInput) sum += value;
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          done(sum);
        }, 400);
      }),
  );
}
