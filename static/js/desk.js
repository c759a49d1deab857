/* The review desk. Without this file every button still works; with it:
   Enter accepts while no field is in use, Ctrl+Enter inside one, e goes to the first field, Escape leaves a field;
   the words that a field rests on are marked while one works on it; typing is kept on the server, and without a
   connection sent again until it is back. A decision waits for the connection too: a browser that sends a form into a
   dead line shows a page of its own, and the words are gone with the form. js/words.js replaces the form when words
   are marked. */
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

  const say = (name) => {
    const state = document.getElementById("draft-state");
    state.textContent = state.dataset[name];
  };

  let waiting, changed = false, lost = false, sure = false;
  const keep = async () => {
    clearTimeout(waiting);
    if (!form()) return;
    changed = false;
    try {
      await fetch(form().dataset.draft, { method: "POST", body: new FormData(form()), keepalive: true });
      if (lost) say("kept");
      lost = false;
    } catch {
      changed = lost = true;
      say("lost");
      waiting = setTimeout(keep, AGAIN);
    }
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
  document.addEventListener("submit", async (event) => {
    if (event.target !== form()) return;
    if (sure || (navigator.onLine && !lost)) return forget();
    const button = event.submitter;
    event.preventDefault();
    await keep();
    if (lost) return;
    sure = true;
    form().requestSubmit(button);
    sure = false;
  });
  document.addEventListener("desk:renewed", forget);
  addEventListener("online", () => changed && keep());
  addEventListener("pagehide", () => changed && keep());
})();
