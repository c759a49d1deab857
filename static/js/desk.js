/* The review desk. Without this file every button still works; with it:
   Enter accepts while no field is in use, Ctrl+Enter inside one, e goes to the first field, Escape leaves a field;
   the words that a field rests on are marked while one works on it; typing is kept on the server, and without a
   connection sent again until it is back. js/words.js replaces the form when words are marked. */
(() => {
  "use strict";

  const PAUSE = 1200, AGAIN = 5000;
  const form = () => document.getElementById("desk");
  const isField = (element) => element.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  const isControl = (element) => isField(element) || element.matches("a, button, summary, input");

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && isField(event.target)) return event.target.blur();
    if (!form()) return;
    const accepts = event.key === "Enter" && (event.ctrlKey ? form().contains(event.target) : !isControl(event.target));
    if (accepts) form().requestSubmit();
    else if (event.key === "e" && !event.ctrlKey && !isField(event.target)) form().querySelector("input:not([type=hidden], [type=radio])").focus();
    else return;
    event.preventDefault();
  });

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest && event.target.closest("[data-rests-on]");
    const targets = row ? row.dataset.restsOn.split(" ") : [];
    document.querySelectorAll("#words mark").forEach((each) => each.classList.toggle("current", targets.includes(each.dataset.target)));
  });

  let waiting, changed = false;
  const keep = () => {
    clearTimeout(waiting);
    if (!form()) return;
    changed = false;
    fetch(form().dataset.draft, { method: "POST", body: new FormData(form()), keepalive: true }).catch(() => {
      changed = true;
      waiting = setTimeout(keep, AGAIN);
    });
  };
  const note = (event) => {
    if (!form() || !form().contains(event.target)) return;
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  };
  const forget = () => {
    clearTimeout(waiting);
    changed = false;
  };
  document.addEventListener("input", note);
  document.addEventListener("change", note);
  document.addEventListener("submit", (event) => event.target === form() && forget());
  document.addEventListener("desk:renewed", forget);
  addEventListener("online", () => changed && keep());
  addEventListener("pagehide", () => changed && keep());
})();
