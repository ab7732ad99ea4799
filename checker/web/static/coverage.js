// What was looked up: claims found right, contradicted, or not to be found; and what was not looked at.
import { at, button, evidence, inWords, make, several } from "./dom.js";
import { desk } from "./findings.js";

const GROUPS = [
  ["Checked and found right", ["supported"]],
  ["Contradicted", ["refuted", "outdated", "premature"]],
  ["Looked up, and nothing speaks to it", ["unsupported", "ambiguous"]],
  ["Could not be looked up", ["unchecked"]],
];
const STAMPS = { supported: "Right", refuted: "Contradicted", outdated: "No longer so", premature: "Not yet so",
  unsupported: "Not found", ambiguous: "More than one fits", unchecked: "Not asked" };

const FROM = { "--as-of": "as you set it", today: "today: the draft has no date of its own" };

export function draw(show) {
  const document_ = desk.report.documents[0];
  const claims = document_.claims || [];
  const groups = GROUPS.map(([title, labels]) => [title, claims.filter((each) => labels.includes(each.verdict))]);
  at("right-count").textContent = `(${groups[0][1].length})`;
  at("claims").replaceChildren(...groups.filter(([, found]) => found.length).flatMap(([title, found]) => [
    make("h3", "", `${title} (${found.length})`), make("ul", "", ...found.map((each) => row(each, show))),
  ]));
  if (!claims.length) at("claims").append(make("p", "hint", "The draft makes no claim about offices, sayings or figures that a reference could answer."));
  if (document_.skipped.length) at("claims").append(make("h3", "", "Not looked at"), make("ul", "", ...document_.skipped.map((each) => make("li", "", each))));
}

function row(each, show) {
  const item = make("li", each.verdict, make("span", "stamp", STAMPS[each.verdict] || each.verdict), button(each.claim, () => show(each), "claim-text"));
  if (each.reason) item.append(make("p", "hint", each.reason));
  each.evidence.slice(0, 2).forEach((one) => item.append(evidence(one)));
  return item;
}

export function counts(seconds) {
  const document_ = desk.report.documents[0];
  const summary = desk.report.summary;
  const { claims, checked } = document_.coverage;
  const words = desk.text.split(/\s+/).filter(Boolean).length;
  const found = summary.error + summary.warning + summary.note;
  at("counts").textContent = found ? `${several(found, "finding")}: ${several(summary.error, "error")}, ${several(summary.warning, "warning")}, ${several(summary.note, "note")}` : "Nothing found";
  at("looked").textContent = `${words.toLocaleString("en")} words in ${seconds.toFixed(2)} s, as of ${inWords(document_.as_of)} (${FROM[document_.as_of_from] || document_.as_of_from}). `
    + `${checked} of ${several(claims, "claim")} could be checked.`
    + (document_.skipped.length ? ` Not looked at: ${document_.skipped.join("; ")}.` : "");
}
