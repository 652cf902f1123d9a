/** Opens the folded part that the address names, or that holds what it names, and brings it into view. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  const folded = target.closest('details:not([open])');
  for (let part = folded; part !== null; part = part.parentElement?.closest('details:not([open])') ?? null)
    part.setAttribute('open', '');
  if (folded !== null) target.scrollIntoView();
}

openTarget();
addEventListener('hashchange', openTarget);
