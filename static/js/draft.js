/* A form that keeps half-written words: <form data-draft="address">, with #draft-state to say how it stands.

   Words go to the server a moment after one stops typing, and again every few seconds while the line is down. They are
   never kept on the device (localStorage, a service worker): laptops and phones are seized, and whoever holds one must
   not find there who was seen in court. Without a line they live in the open page only.

   Saving asks the server first whether it is there: a browser that sends a form into a dead line shows its own page of
   excuses, and the words are gone with the form. Photos are sent with the form, not with the draft. */
(() => {
  "use strict";

  const PAUSE = 1200, AGAIN = 5000, PATIENCE = 15000, KEPT = 204;
  const form = document.querySelector("form[data-draft]"), state = document.getElementById("draft-state");
  let waiting, changed = false, sure = false;

  const say = (what) => (state.textContent = state.dataset[what]);

  const words = () => {
    const sent = new FormData(form);
    for (const [name, value] of [...sent.entries()]) if (value instanceof File) sent.delete(name);
    return sent;
  };

  const send = async () => {
    const patience = new AbortController(), end = setTimeout(() => patience.abort(), PATIENCE);
    try {
      return (await fetch(form.dataset.draft, { method: "POST", body: words(), signal: patience.signal })).status;
    } catch {
      return 0;
    } finally {
      clearTimeout(end);
    }
  };

  const keep = async () => {
    clearTimeout(waiting);
    changed = false;
    const status = await send();
    if (status !== KEPT) {
      changed = true;
      waiting = setTimeout(keep, AGAIN);
    }
    say(status === KEPT ? "kept" : status ? "refused" : "lost");
    return status === KEPT;
  };

  const note = () => {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  };

  form.addEventListener("input", note);
  form.addEventListener("change", note);
  form.addEventListener("submit", async (event) => {
    if (sure) return;
    event.preventDefault();
    const button = event.submitter;
    say("waiting");
    if (button && button.name === "discard" || await keep()) {
      sure = true;
      changed = false;
      clearTimeout(waiting);
      form.requestSubmit(button);
      sure = false;
    }
  });
  addEventListener("online", () => changed && keep());
  addEventListener("pagehide", () => changed && navigator.sendBeacon(form.dataset.draft, words()));
  addEventListener("beforeunload", (event) => changed && !navigator.onLine && event.preventDefault());
})();
