/* The review desk. Without this file every button still works; with it:
   Enter accepts while no field is in use, Ctrl+Enter inside one, e goes to the first field, Escape leaves a field;
   the words that a field rests on are marked while one works on it; typing is kept on the server, and without a
   connection sent again until it is back. A decision is sent from here and answered by the next entry, which takes the
   place of this one: header and menu stay. A line that is dead thus never costs the words, as it would if the browser
   sent the form and showed a page of its own. js/words.js hears of every new entry by "desk:renewed". */
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

  let waiting, changed = false, lost = false, sure = false, sending = false;
  const words = () => new URLSearchParams(new FormData(form())); // half the bytes of a form with parts, and read sooner
  const again = () => {
    changed = lost = true;
    say("lost");
    waiting = setTimeout(keep, AGAIN);
  };
  const keep = async () => {
    clearTimeout(waiting);
    if (!form()) return;
    changed = false;
    try {
      await fetch(form().dataset.draft, { method: "POST", body: words(), keepalive: true });
      if (lost) say("kept");
      lost = false;
    } catch {
      again();
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
    changed = lost = false;
  };
  document.addEventListener("input", note);
  document.addEventListener("change", note);
  document.addEventListener("desk:renewed", forget);
  addEventListener("online", () => changed && keep());
  addEventListener("pagehide", () => changed && keep());

  // Decisions ----------------------------------------------------------------------------------------------------
  /* Null where no line led to the server, or the answer was lost on its way. */
  const ask = async (button) => {
    const body = words();
    if (button && button.name) body.append(button.name, button.value);
    const address = button && button.hasAttribute("formaction") ? button.formAction : form().action;
    try {
      const answer = await fetch(address, { method: "POST", body, headers: { "HX-Request": "true" } });
      return { html: await answer.text(), headers: answer.headers };
    } catch {
      return null;
    }
  };

  let shown = location.pathname;
  const show = (html, address) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const main = document.getElementById("content");
    document.title = fresh.title;
    main.replaceChildren(...[...fresh.body.childNodes].map((each) => document.importNode(each, true)));
    document.dispatchEvent(new Event("desk:renewed"));
    main.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
    history[address === shown ? "replaceState" : "pushState"](null, "", address);
    shown = address;
  };

  /* What is no part of the desk (the page to log in, an error) the browser asks for itself, and shows. */
  const follow = ({ html, headers }, button) => {
    const [leaving, address] = ["HX-Redirect", "HX-Push-Url"].map((name) => headers.get(name));
    if (leaving || address) forget();
    if (leaving) return location.assign(leaving);
    if (address) return show(html, address);
    sure = true;
    form().requestSubmit(button);
    sure = false;
  };

  document.addEventListener("submit", async (event) => {
    if (event.target !== form()) return;
    if (sure) return forget();
    event.preventDefault();
    if (sending) return;
    sending = true;
    clearTimeout(waiting);
    const answer = await ask(event.submitter);
    sending = false;
    if (answer) follow(answer, event.submitter);
    else again();
  });
  addEventListener("popstate", () => location.pathname !== shown && location.reload());
})();
