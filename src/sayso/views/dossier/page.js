"use strict";
(() => {
  const marked = new Set();
  const show = () => {
    for (const each of marked) each.classList.remove("shown");
    marked.clear();
    const id = location.hash.slice(1);
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let each = target; each; each = each.parentElement) {
      if (each.tagName === "DETAILS") each.open = true;
    }
    const own = target.querySelector(":scope > details");
    if (own) own.open = true;
    for (const each of document.querySelectorAll("[data-of]")) {
      if (each.dataset.of.split(" ").includes(id)) {
        each.classList.add("shown");
        marked.add(each);
      }
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", show);
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
  });
  show();
})();
