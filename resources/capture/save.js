// Shows what the bookmarklet handed over and passes it on when the person says so. Nothing is read from the app.
"use strict";
(() => {
  const part = (id) => document.getElementById(id);
  const given = new URLSearchParams(location.hash.slice(1));
  // The token stays neither in the address bar nor in what the window's history goes back to.
  history.replaceState(null, "", location.pathname);
  const page = { url: given.get("u") || "", title: given.get("t") || "", quote: (given.get("s") || "").trim() };
  const token = given.get("k") || "";
  if (!/^https?:\/\//i.test(page.url) || !token) {
    part("nothing").hidden = false;
    return;
  }
  part("title").textContent = page.title || page.url;
  part("address").textContent = page.url;
  part("quote").textContent = page.quote;
  part("quote").hidden = !page.quote;
  part("form").hidden = false;
  part("why").focus();

  const pass = async () => {
    part("save").disabled = true;
    part("said").textContent = part("said").dataset.saving;
    const tags = part("tags").value.split(",").map((tag) => tag.trim()).filter(Boolean);
    try {
      const answer = await fetch("/save", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-PKM-Token": token },
        body: JSON.stringify({ ...page, tags, why: part("why").value }),
      });
      part("said").textContent = await answer.text();
      if (answer.ok) {
        setTimeout(() => window.close(), 900);
        return;
      }
    } catch (error) {
      part("said").textContent = part("said").dataset.silent;
    }
    part("save").disabled = false;
  };
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    pass();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !part("save").disabled) pass();
    if (event.key === "Escape") window.close();
  });
})();
