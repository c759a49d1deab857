/* Small conveniences; every page works without them.

   data-shortcut="a"   the key focuses a field, or presses a button or link, unless somebody is typing
   data-toggle="id"    the button opens and closes the element
   data-guard          a form that warns before typed words are lost */
(() => {
  "use strict";

  const isTyping = (element) => element.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

  const use = (element) => (isTyping(element) ? element.focus() : element.click());

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return closeMenus(null);
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const element = [...document.querySelectorAll("[data-shortcut]")].find((e) => e.dataset.shortcut === event.key && !e.disabled);
    if (!element) return;
    event.preventDefault();
    use(element);
  });

  const closeMenus = (kept) =>
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (menu.contains(kept)) return;
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    });

  const toggle = (button) => {
    const isOpen = document.getElementById(button.dataset.toggle).classList.toggle("open");
    button.setAttribute("aria-expanded", isOpen);
  };

  document.addEventListener("click", (event) => {
    closeMenus(event.target);
    const button = event.target.closest("[data-toggle]");
    if (button) toggle(button);
  });

  const changed = new Set();
  const guarded = (event) => event.target.closest && event.target.closest("form[data-guard]");
  document.addEventListener("input", (event) => guarded(event) && changed.add(guarded(event)));
  document.addEventListener("submit", (event) => changed.delete(event.target));
  window.addEventListener("beforeunload", (event) => {
    if ([...changed].some((form) => form.isConnected)) event.preventDefault();
  });
})();
