/* Suggestions under the inputs of pickers (templates/people/_picker.html). Without this file the server resolves the
   typed text when the form is sent.

   <div data-picker="address" data-create="Add “%s” as new">  address?q=typed answers <li role="option" data-pk data-text>…
   Up and down move, Enter takes, Escape closes; typing on after taking one forgets its number. */
(() => {
  "use strict";

  const PAUSE = 180;
  const waiting = new WeakMap();
  let count = 0;

  const pickerOf = (element) => element.closest && element.closest("[data-picker]");
  const inputOf = (picker) => picker.querySelector("input[type=text]");
  const listOf = (picker) => picker.querySelector("[role=listbox]");
  const hidden = (picker, suffix) => {
    const name = inputOf(picker).name + suffix;
    let found = picker.querySelector(`input[type=hidden][name="${CSS.escape(name)}"]`);
    if (!found) {
      found = Object.assign(document.createElement("input"), { type: "hidden", name });
      picker.append(found);
    }
    return found;
  };

  const prepare = (picker) => {
    if (listOf(picker)) return;
    const input = inputOf(picker);
    const list = document.createElement("ul");
    list.id = `picker-${++count}`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.labels && input.labels.length ? input.labels[0].textContent.trim() : input.name);
    input.after(list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
      input.setAttribute(name, value);
    }
  };

  const close = (picker) => {
    const list = listOf(picker);
    if (!list) return;
    list.hidden = true;
    inputOf(picker).setAttribute("aria-expanded", "false");
    inputOf(picker).removeAttribute("aria-activedescendant");
  };

  const show = (picker, html) => {
    const list = listOf(picker);
    list.innerHTML = html;
    if (picker.dataset.create) list.append(newOption(picker));
    list.querySelectorAll("[role=option]").forEach((option, number) => {
      option.id = `${list.id}-${number}`;
      option.setAttribute("aria-selected", "false");
    });
    list.hidden = !list.children.length;
    inputOf(picker).setAttribute("aria-expanded", String(!list.hidden));
  };

  const newOption = (picker) => {
    const option = document.createElement("li");
    option.setAttribute("role", "option");
    option.dataset.create = "";
    option.textContent = picker.dataset.create.replace("%s", inputOf(picker).value.trim());
    return option;
  };

  const suggest = async (picker) => {
    const typed = inputOf(picker).value.trim();
    if (typed.length < 2) return close(picker);
    const address = new URL(picker.dataset.picker, location.href);
    address.searchParams.set("q", typed);
    const answer = await fetch(address, { headers: { "HX-Request": "true" } });
    if (answer.ok && inputOf(picker).value.trim() === typed && document.activeElement === inputOf(picker)) show(picker, await answer.text());
  };

  const take = (picker, option) => {
    const input = inputOf(picker);
    const isNew = "create" in option.dataset;
    if (!isNew) input.value = option.dataset.text;
    hidden(picker, "_id").value = isNew ? "" : option.dataset.pk;
    if (isNew) hidden(picker, "_asked").value = input.value.trim();
    if (isNew) hidden(picker, "_choice").value = "new";
    picker.dataset.taken = isNew ? "new" : "known";
    picker.querySelectorAll("fieldset.options").forEach((asked) => asked.remove());
    close(picker);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const forget = (picker) => {
    hidden(picker, "_id").value = "";
    picker.querySelectorAll(`input[type=hidden][name$="_choice"]`).forEach((each) => each.remove());
    delete picker.dataset.taken;
  };

  const move = (picker, step) => {
    const options = [...listOf(picker).querySelectorAll("[role=option]")];
    const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const next = options[(now + step + options.length + (now < 0 && step < 0 ? 1 : 0)) % options.length];
    options.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
    inputOf(picker).setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("focusin", (event) => {
    const picker = pickerOf(event.target);
    if (picker && event.target === inputOf(picker)) prepare(picker);
  });

  document.addEventListener("input", (event) => {
    const picker = pickerOf(event.target);
    if (!picker || event.target !== inputOf(picker)) return;
    prepare(picker);
    forget(picker);
    clearTimeout(waiting.get(picker));
    waiting.set(picker, setTimeout(() => suggest(picker), PAUSE));
  });

  document.addEventListener("keydown", (event) => {
    const picker = pickerOf(event.target);
    const list = picker && listOf(picker);
    if (!list || list.hidden || event.target !== inputOf(picker)) return;
    const chosen = list.querySelector("[aria-selected=true]");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(picker, event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && chosen) take(picker, chosen);
    else if (event.key === "Escape") close(picker);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest && event.target.closest("[data-picker] [role=option]");
    if (!option) return;
    event.preventDefault();
    take(pickerOf(option), option);
  });

  document.addEventListener("focusout", (event) => {
    const picker = pickerOf(event.target);
    if (picker) close(picker);
  });
})();
