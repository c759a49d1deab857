/* Rows of a form without asking the server: the button "Add a row" copies the <template> beside it. */
(() => {
  "use strict";

  const add = (rows) => {
    const total = rows.querySelector("input[name$='-TOTAL_FORMS']");
    const copy = document.createElement("div");
    copy.innerHTML = rows.querySelector("template").innerHTML.replaceAll("__prefix__", total.value);
    total.value = Number(total.value) + 1;
    const row = copy.firstElementChild;
    rows.querySelector("template").before(row);
    row.querySelector("input:not([type=hidden]), select").focus();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=more]");
    if (!button) return;
    event.preventDefault();
    add(button.closest("[data-rows]"));
  });
})();
