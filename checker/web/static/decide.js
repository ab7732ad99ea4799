// Decisions: accepted, right as it is, dismissed with a reason, undone. Kept in the project's file only when asked.
import { at } from "./dom.js";
import * as findings from "./findings.js";
import { post } from "./stream.js";

export function offer(file) {
  for (const each of document.querySelectorAll(".keep-name")) each.textContent = file;
  at("keep-row").hidden = at("keep-row-2").hidden = !file;
  for (const [one, other] of [["keep", "keep-2"], ["keep-2", "keep"]]) at(one).addEventListener("change", () => { at(other).checked = at(one).checked; });
}

export async function keep(finding, choice, reason = "") {
  if (!at("keep").checked) return "";
  const { fingerprint, rule, quote } = finding;
  try {
    const answer = await post("/decisions", { fingerprint, rule, quote, choice, reason, path: findings.desk.path });
    return ` Kept in ${(await answer.json()).file}.`;
  } catch (error) {
    return ` Not kept: ${error.message}.`;
  }
}

// A suggestion may replace a part of what is marked, or more than it: it alone is what is rewritten.
export function accept(fingerprint, one) {
  const finding = findings.at(fingerprint);
  const chosen = one || finding.suggestions.find((each) => findings.fits(each, finding));
  if (!chosen) return null;
  findings.decide(fingerprint, "accepted", { change: { start: chosen.start, end: chosen.end, text: chosen.text } });
  return finding;
}

// Resolves to the reason, or to null where the editor thought better of it.
export function reason(finding) {
  const dialog = at("dismissal");
  at("dismissal-what").textContent = finding.quote ? `“${finding.quote}” (${finding.rule})` : finding.message;
  at("why").value = at("why-missing").textContent = "";
  dialog.querySelector("input[name=reason]").checked = true;
  dialog.returnValue = "no";
  dialog.showModal();
  at("dismiss-yes").focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes" ? told() : null), { once: true });
  });
}

const told = () => [document.querySelector("input[name=reason]:checked").value, at("why").value.trim()].filter(Boolean).join(": ");

export function listen() {
  at("why").addEventListener("input", () => {
    if (at("why").value) at("why-missing").textContent = "";
  });
  at("why").addEventListener("focus", () => {
    if (!at("why").value) document.querySelector("input[name=reason][value='']").checked = true;
  });
  at("dismiss-yes").addEventListener("click", (event) => {
    if (told()) return;
    event.preventDefault();
    at("why-missing").textContent = "Say why, so that whoever reads the file of exceptions understands.";
    at("why").focus();
  });
}
