/** Marks the section in view in the list beside the page, and folds the list above it once a section is chosen. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.index-beside a')];
const bySection = new Map(
  links.flatMap((link) => {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('section');
    return section ? [[section, link] as const] : [];
  }),
);
const inView = new Set<Element>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) inView.add(entry.target);
      else inView.delete(entry.target);
    }
    const current = [...bySection.keys()].find((section) => inView.has(section));
    for (const [section, link] of bySection) {
      if (section === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  },
  { rootMargin: '-15% 0px -70% 0px' },
);
for (const section of bySection.keys()) observer.observe(section);

const folded = document.querySelector<HTMLDetailsElement>('.index-folded');
folded?.addEventListener('click', (event) => {
  if (event.target instanceof HTMLAnchorElement) folded.open = false;
});
