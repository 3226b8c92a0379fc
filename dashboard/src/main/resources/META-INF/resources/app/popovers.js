// Lists and menus that open over the page close when the reader turns to something else.

const OPEN = 'details[name][open]';

export function closePopovers() {
  document.addEventListener('click', ({target}) => {
    for (const each of document.querySelectorAll(OPEN)) {
      if (target.isConnected && !each.contains(target)) each.open = false;
    }
  });
  document.addEventListener('keydown', (event) => {
    const open = event.key === 'Escape' && document.querySelector(OPEN);
    if (!open) return;
    const held = open.contains(document.activeElement);
    open.open = false;
    if (held) open.querySelector('summary').focus();
    event.stopImmediatePropagation();
  });
}
