// On a page that stands at an old address: the new one, with the fragment that a permanent link to a line has.
const target = document.querySelector('#moved');
if (target !== null) location.replace(target.href + location.hash);
