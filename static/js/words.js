/* Corrections made on the words of an entry. Without this file they are typed into the form below (intake/_marking.html).

   Select words with the mouse or a finger, or walk among them: w, arrows, Shift and arrows, h to the next name, Enter.
   A menu then says what they are; on a highlighted name it changes the role or leaves the person out.
   Marks go to the server, which shows the entry anew; without a connection they wait, and are sent when it is back. */
(() => {
  "use strict";

  const AGAIN = 5000;
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.\-–]*(?:\([\p{L}\p{N}]+\))*/gu; // the part of 405(2) belongs to it
  const byId = (id) => document.getElementById(id);
  const region = () => document.querySelector("#words[data-marks]");
  const menu = () => byId("word-menu");
  const form = () => byId("desk");
  let cursor = null; // the words chosen: {from, to} are numbers of words, both included
  let chosen = null; // what the menu is about: {start, end, mark}

  // Words and characters -----------------------------------------------------------------------------------------
  const words = () => [...region().textContent.matchAll(WORD)].map((each) => ({ start: each.index, end: each.index + each[0].replace(/[.’'\-–]+$/, (tail) => (each[0].length < 4 ? tail : "")).length }));

  const point = (offset) => {
    const walker = document.createTreeWalker(region(), NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    for (let rest = offset; node; node = walker.nextNode()) {
      if (rest <= node.length) return [node, rest];
      rest -= node.length;
    }
    return [region(), region().childNodes.length];
  };

  const rangeOf = (start, end) => {
    const range = document.createRange();
    range.setStart(...point(start));
    range.setEnd(...point(end));
    return range;
  };

  const offsetOf = (node, offset) => {
    const before = document.createRange();
    before.setStart(region(), 0);
    before.setEnd(node, offset);
    return before.toString().length;
  };

  const select = (start, end) => {
    const selection = getSelection();
    const range = rangeOf(start, end);
    selection.removeAllRanges();
    selection.addRange(range);
    return range;
  };

  /* The selected characters, made whole words; null where nothing inside the region is selected. */
  const selected = () => {
    const selection = getSelection();
    if (!region() || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    if (!region().contains(range.commonAncestorContainer)) return null;
    const from = offsetOf(range.startContainer, range.startOffset);
    const to = offsetOf(range.endContainer, range.endOffset);
    const touched = words().filter((each) => each.start < to && each.end > from);
    return touched.length ? { start: touched[0].start, end: touched[touched.length - 1].end } : null;
  };

  const markAt = (start, end) => {
    const inside = (mark) => {
      const from = offsetOf(mark, 0);
      return from <= start && end <= from + mark.textContent.length;
    };
    return [...region().querySelectorAll("mark")].find(inside) || null;
  };

  // The menu -----------------------------------------------------------------------------------------------------
  const items = () => [...menu().querySelectorAll("[role=menuitem]")].filter((each) => !each.hidden);
  const isOpen = () => menu() && !menu().hidden;

  const open = (start, end, mark, takesFocus) => {
    chosen = { start, end, mark };
    const isPerson = Boolean(mark && mark.dataset.role);
    const kinds = { words: !isPerson, person: isPerson, marked: Boolean(mark && mark.classList.contains("by-hand")) };
    menu().querySelectorAll("[data-on]").forEach((each) => (each.hidden = !kinds[each.dataset.on]));
    menu().querySelector("[data-as=field]").hidden = !mark;
    menu().querySelectorAll("[data-as^=person]").forEach((each) => each.toggleAttribute("data-now", isPerson && each.dataset.as === `person:${roleOf(mark)}`));
    menu().querySelector(".said").textContent = `“${region().textContent.slice(start, end)}”`;
    menu().hidden = false;
    place((takesFocus ? select : rangeOf)(start, end).getBoundingClientRect()); // a finger keeps its handles
    if (takesFocus) (items().find((each) => each.hasAttribute("data-now")) || items()[0]).focus({ preventScroll: true });
  };

  const place = (near) => {
    const { offsetWidth, offsetHeight } = menu();
    const top = near.bottom + offsetHeight + 8 < innerHeight ? near.bottom + 6 : Math.max(8, near.top - offsetHeight - 6);
    menu().style.top = `${top}px`;
    menu().style.left = `${Math.max(8, Math.min(near.left, innerWidth - offsetWidth - 8))}px`;
    const covered = near.bottom + 8 - menu().getBoundingClientRect().top; // on a phone the menu stands at the foot
    if (covered > 0 && near.top < innerHeight && menu().offsetWidth > innerWidth - 16) scrollBy(0, covered);
  };

  const close = (returns) => {
    if (!isOpen()) return;
    menu().hidden = true;
    chosen = null;
    if (returns) region().focus({ preventScroll: true });
  };

  // What the menu does -------------------------------------------------------------------------------------------
  const rowOf = (mark) => mark && document.querySelector(`[data-rests-on~="${CSS.escape(mark.dataset.target)}"]`);
  const fieldOf = (mark, ending) => rowOf(mark) && rowOf(mark).querySelector(`[name$="-${ending}"]`);
  const roleOf = (mark) => (fieldOf(mark, "role") || { value: mark.dataset.role }).value;

  const change = (field, set) => {
    set(field);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const use = (as) => {
    const { start, end, mark } = chosen;
    close(true);
    if (as === "field") return focusRow(mark);
    if (as === "out") return change(fieldOf(mark, "out"), (box) => (box.checked = !box.checked));
    if (mark && mark.dataset.role && as.startsWith("person:")) return toRole(mark, as.slice(7));
    send(start, end, as);
  };

  const toRole = (mark, role) => {
    change(fieldOf(mark, "role"), (list) => (list.value = role));
    if (fieldOf(mark, "out").checked) change(fieldOf(mark, "out"), (box) => (box.checked = false));
  };

  const focusRow = (mark) => {
    const row = rowOf(mark);
    if (!row) return;
    if (row.matches("details")) row.open = true;
    row.querySelector("input:not([type=hidden]), select").focus();
  };

  /* Highlights show what the form says of their person. */
  const show = () => {
    if (!region()) return;
    region().querySelectorAll("mark[data-role]").forEach((mark) => {
      const [role, out] = [fieldOf(mark, "role"), fieldOf(mark, "out")];
      if (!role || !out) return;
      mark.dataset.role = role.value;
      mark.classList.toggle("out", out.checked);
      mark.title = out.checked ? out.labels[0].textContent.trim() : role.selectedOptions[0].textContent;
      Object.assign(mark, { tabIndex: -1 });
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-haspopup", "menu");
    });
  };

  // Marks on their way -------------------------------------------------------------------------------------------
  const status = (name, said) => (byId("word-status").textContent = byId("word-status").dataset[name].replace("%s", said));

  const hide = (name, value) => {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    field.dataset.waiting = "";
    form().append(field);
  };

  const send = (start, end, as) => {
    const text = region().textContent;
    hide("mark_words", text.slice(start, end));
    hide("mark_near", [...text.slice(0, start)].length);
    hide("mark_as", as);
    deliver();
  };

  let sending = false, again;
  const deliver = async () => {
    clearTimeout(again);
    const sent = form() ? form().querySelectorAll("[data-waiting]") : [];
    if (sending || !sent.length) return;
    sending = true;
    const [said, start] = [...sent].slice(-3).map((each) => each.value);
    const asked = form();
    try {
      const answer = await fetch(asked.dataset.mark, { method: "POST", body: new URLSearchParams(new FormData(asked)), headers: { "HX-Request": "true" } });
      if (asked !== form()) return; // the entry was decided meanwhile
      if (!answer.ok) throw new Error(answer.status);
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("review");
      if (!fresh) return location.reload();
      renew(fresh, sent.length, said, Number(start));
    } catch {
      status("lost", said);
    } finally {
      sending = false;
    }
    clearTimeout(again);
    if (form() && form().querySelector("[data-waiting]")) again = setTimeout(deliver, AGAIN);
  };

  const renew = (fresh, delivered, said, start) => {
    const late = [...form().querySelectorAll("[data-waiting]")].slice(delivered); // marked while these were on their way
    byId("review").replaceWith(document.importNode(fresh, true));
    if (!region()) return;
    form().append(...late);
    document.dispatchEvent(new Event("desk:renewed"));
    cursor = { from: numberAt(start), to: numberAt(start) };
    region().focus({ preventScroll: true });
    status("marked", said);
  };
  addEventListener("online", deliver);

  // The keyboard -------------------------------------------------------------------------------------------------
  const numberAt = (offset) => Math.max(0, words().findIndex((each) => each.end > offset));

  const walk = (step, extends_) => {
    const all = words();
    if (!all.length) return;
    const to = cursor ? Math.max(0, Math.min(all.length - 1, cursor.to + step)) : 0;
    cursor = { from: extends_ && cursor ? cursor.from : to, to };
    reveal(all);
  };

  const reveal = (all) => {
    const [first, last] = [Math.min(cursor.from, cursor.to), Math.max(cursor.from, cursor.to)];
    const near = select(all[first].start, all[last].end).getBoundingClientRect();
    const pane = region().getBoundingClientRect();
    if (near.bottom > pane.bottom || near.top < pane.top) region().scrollTop += near.top - pane.top - pane.height / 3;
  };

  /* The word above or below: the nearest on the next line. */
  const line = (step) => {
    const all = words();
    const boxes = all.map((each) => rangeOf(each.start, each.end).getClientRects()[0]);
    const now = boxes[cursor ? cursor.to : 0];
    const beyond = boxes.map((box, n) => ({ n, gap: (box.top - now.top) * step, aside: Math.abs(box.left - now.left) })).filter((each) => each.gap > 4);
    const nearest = Math.min(...beyond.map((each) => each.gap));
    const best = beyond.filter((each) => each.gap < nearest + 4).sort((a, b) => a.aside - b.aside)[0];
    return best ? best.n - (cursor ? cursor.to : 0) : 0;
  };

  const nextName = () => {
    const starts = [...region().querySelectorAll("mark[data-role]")].map((mark) => numberAt(offsetOf(mark, 0)));
    const next = starts.find((n) => n > (cursor ? cursor.to : -1));
    return (next === undefined ? starts[0] : next) - (cursor ? cursor.to : 0);
  };

  const openHere = () => {
    const all = words();
    const [first, last] = [Math.min(cursor.from, cursor.to), Math.max(cursor.from, cursor.to)];
    const mark = markAt(all[first].start, all[last].end);
    const from = mark ? offsetOf(mark, 0) : all[first].start;
    open(from, mark ? from + mark.textContent.length : all[last].end, mark, true);
  };

  const KEYS = {
    ArrowRight: () => 1, ArrowLeft: () => -1, ArrowDown: () => line(1), ArrowUp: () => line(-1),
    Home: () => -1e6, End: () => 1e6, h: nextName,
  };

  const onWords = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      if (!cursor) walk(0, false);
      openHere();
    } else if (event.key === "Escape") {
      getSelection().removeAllRanges();
      cursor = null;
      return region().blur();
    } else if (event.key === "h" && !region().querySelector("mark[data-role]")) return;
    else if (KEYS[event.key]) walk(cursor || event.key === "h" ? KEYS[event.key]() : 0, event.shiftKey && event.key !== "h");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onMenu = (event) => {
    const all = items();
    const now = all.indexOf(document.activeElement);
    const letter = event.key.length === 1 && event.key !== " ";
    if (event.key === "Escape") close(true);
    else if (event.key === "Tab") close(true);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") all[(now + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length].focus();
    else if (event.key === "Home" || event.key === "End") all[event.key === "Home" ? 0 : all.length - 1].focus();
    else if (letter) (all.slice(now + 1).concat(all).find((each) => each.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase())) || all[now] || all[0]).focus();
    else if ((event.key === "Enter" || event.key === " ") && now >= 0) use(all[now].dataset.as);
    else if (event.key === "Enter") all[0].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /* Before the page's own keys: a letter must not decide the entry while the menu is open. */
  window.addEventListener("keydown", (event) => {
    if (!region()) return;
    if (isOpen()) onMenu(event);
    else if (event.target === region()) onWords(event);
    else if (event.key === "w" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches("input:not([type=checkbox], [type=radio]), textarea, select")) {
      event.preventDefault();
      region().focus();
      walk(0, false);
    }
  }, true);

  // Mouse and touch ----------------------------------------------------------------------------------------------
  const isTouch = () => matchMedia("(pointer: coarse)").matches;
  let settled;

  document.addEventListener("pointerup", (event) => {
    if (!region() || isTouch() || !region().contains(event.target)) return;
    setTimeout(() => {
      const found = selected();
      if (found) open(found.start, found.end, sameAs(found), true);
    });
  });

  /* A selection that is just a highlight is about the highlight. */
  const sameAs = ({ start, end }) => {
    const mark = markAt(start, end);
    return mark && mark.textContent.trim().length - (end - start) <= 1 ? mark : null;
  };

  document.addEventListener("selectionchange", () => {
    if (!isTouch() || !region()) return;
    clearTimeout(settled);
    settled = setTimeout(() => {
      const found = selected();
      if (found && !(chosen && chosen.start === found.start && chosen.end === found.end)) open(found.start, found.end, sameAs(found), false);
    }, 400);
  });

  document.addEventListener("click", (event) => {
    const item = isOpen() && event.target.closest("#word-menu [role=menuitem]");
    if (item) return use(item.dataset.as);
    if (isOpen() && !menu().contains(event.target) && !selected()) close(false);
    const mark = region() && getSelection().isCollapsed && event.target.closest("#words mark");
    if (!mark) return;
    const start = offsetOf(mark, 0);
    if (mark.dataset.role || mark.classList.contains("by-hand")) open(start, start + mark.textContent.length, mark, true);
    else focusRow(mark);
  });
  let width = innerWidth; // a phone changes the height alone when it hides its bar of addresses
  addEventListener("resize", () => width !== innerWidth && (close(false), (width = innerWidth)));

  document.addEventListener("change", (event) => form() && form().contains(event.target) && show());
  document.addEventListener("desk:renewed", () => {
    cursor = chosen = null;
    show();
  });
  show();
})();
