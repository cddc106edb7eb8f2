// Small help for readers with a script: everything on the page can be read without it.
(function () {
  "use strict";
  var tools = document.getElementById("tools");
  var claims = Array.prototype.slice.call(document.querySelectorAll("article.claim"));
  var groups = Array.prototype.slice.call(document.querySelectorAll("section.group"));
  var status = document.getElementById("status");
  var choices = Array.prototype.slice.call(document.querySelectorAll("input[name=verdict]"));
  if (!tools || !claims.length) { return; }
  tools.hidden = false;

  function show(verdict) {
    var shown = 0;
    claims.forEach(function (claim) {
      claim.hidden = verdict !== "all" && claim.dataset.verdict !== verdict;
      if (!claim.hidden) { shown += 1; }
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector("article.claim:not([hidden])"); });
    status.textContent = shown + " of " + claims.length + (claims.length === 1 ? " claim" : " claims");
  }

  function choose(verdict) {
    choices.forEach(function (choice) { choice.checked = choice.value === verdict; });
    show(verdict);
  }

  function jump(step) {
    var places = Array.prototype.slice.call(document.querySelectorAll("article.claim:not([hidden]) .evidence"));
    if (!places.length) {
      status.textContent = "No evidence is shown.";
      return;
    }
    var here = document.activeElement && document.activeElement.closest && document.activeElement.closest(".evidence");
    var at = places.indexOf(here || current);
    var next = at < 0 ? (step > 0 ? 0 : places.length - 1) : (at + step + places.length) % places.length;
    current = places[next];
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "center" });
    status.textContent = "Evidence " + (next + 1) + " of " + places.length + ": " + current.id;
  }
  var current = null;

  choices.forEach(function (choice) {
    choice.addEventListener("change", function () { show(choice.value); });
  });
  document.getElementById("next").addEventListener("click", function () { jump(1); });
  document.getElementById("previous").addEventListener("click", function () { jump(-1); });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    if (event.key === "j") { jump(1); }
    if (event.key === "k") { jump(-1); }
  });
  // A link to a claim that the filter hides brings it back.
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var claim = target && target.closest("article.claim");
    if (claim && claim.hidden) {
      choose("all");
      target.scrollIntoView();
    }
  });
  choose("all");
})();
