/* The review desk. Without this file every button still works; with it:
   Enter accepts while no field is in use, Ctrl+Enter inside one, e goes to the first field, Escape leaves a field;
   the words that a field rests on are marked while one works on it; typing is kept on the server. */
(() => {
  "use strict";

  const PAUSE = 1200;
  const form = document.getElementById("desk");
  const isField = (element) => element.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  const isControl = (element) => isField(element) || element.matches("a, button, summary, input");

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && isField(event.target)) return event.target.blur();
    if (!form) return;
    const accepts = event.key === "Enter" && (event.ctrlKey ? form.contains(event.target) : !isControl(event.target));
    if (accepts) form.requestSubmit();
    else if (event.key === "e" && !event.ctrlKey && !isField(event.target)) form.querySelector("input:not([type=hidden])").focus();
    else return;
    event.preventDefault();
  });

  const mark = (event) => {
    const row = event.target.closest && event.target.closest("[data-rests-on]");
    const targets = row ? row.dataset.restsOn.split(" ") : [];
    document.querySelectorAll("#words mark").forEach((each) => each.classList.toggle("current", targets.includes(each.dataset.target)));
  };
  document.addEventListener("focusin", mark);

  document.addEventListener("click", (event) => {
    const words = event.target.closest && event.target.closest("#words mark");
    const row = words && document.querySelector(`[data-rests-on~="${words.dataset.target}"]`);
    if (row) row.querySelector("input:not([type=hidden]), select").focus();
  });

  if (!form) return;
  let waiting, changed = false;
  const keep = () => {
    changed = false;
    fetch(form.dataset.draft, { method: "POST", body: new FormData(form), keepalive: true }).catch(() => (changed = true));
  };
  const note = () => {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    changed = false;
  });
  window.addEventListener("pagehide", () => changed && keep());
})();
