// The margin: one card a finding, with what is wrong, what to write, and where that can be read.
import { at, button, evidence, make } from "./dom.js";
import { cut, desk, fits, overtaken, shown } from "./findings.js";

export const KINDS = {
  title: "office", "office-form": "form of an office", anachronism: "out of its time", side: "whose side", party: "party",
  geography: "place", date: "date", "age-duration": "age or duration", number: "figure", name: "name", quote: "quotation",
  wording: "wording", spelling: "spelling", contradiction: "contradiction", reference: "against a source",
  boilerplate: "page furniture", internal: "could not check",
};
let manual = null;

export function draw(acts) {
  const kept = new Map([...at("cards").children].map((each) => [each.dataset.fingerprint, each]));
  const cards = desk.findings.filter(shown).map((each) => {
    const old = kept.get(each.fingerprint);
    const state = [each.state, each.fingerprint === desk.here, overtaken(each), each.reason, each.severity, each.message].join();
    if (old && old.dataset.state === state) return old;
    const made = each.state === "open" && !overtaken(each) ? card(each, acts) : done(each, acts);
    Object.assign(made.dataset, { fingerprint: each.fingerprint, state });
    made.id = `finding-${each.fingerprint}`;
    made.tabIndex = -1;
    if (!old) made.classList.add("fresh");
    return made;
  });
  if (!cards.length) cards.push(make("li", "empty", emptiness()));
  at("cards").replaceChildren(...cards);
}

function emptiness() {
  if (!desk.report) return "Looking …";
  if (desk.findings.length) return "Nothing of what you chose to show.";
  return "Nothing found. What was looked up, and what was not looked at, is told below.";
}

function card(each, acts) {
  const here = each.fingerprint === desk.here;
  const item = make("li", `card ${each.severity}${here ? " here" : ""}`);
  const head = make("h3", "", make("span", "level", each.severity), KINDS[each.category] || each.category, desk.text.trim().includes("\n") && make("span", "line", `line ${each.line}`));
  if (here) head.append(steps(acts));
  item.append(head);
  if (each.quote) item.append(quoted(each));
  item.append(make("p", "", each.message));
  each.evidence.slice(0, 3).forEach((one) => item.append(evidence(one)));
  item.append(actions(each, acts), why(each));
  item.addEventListener("click", (event) => {
    if (!here && !event.target.closest("button, a, summary")) acts.select(each.fingerprint);
  });
  return item;
}

const shortened = (words) => (words.length > 160 ? `${words.slice(0, 110)} … ${words.slice(-35)}` : words);

// A single mark says nothing by itself: it is shown with the words around it.
function quoted(each) {
  if (each.end - each.start > 3) return make("p", "quote", `“${shortened(each.quote)}”`);
  const before = cut(Math.max(0, each.start - 24), each.start).split("\n").pop();
  const after = cut(each.end, each.end + 24).split("\n")[0];
  return make("p", "quote", make("span", "context", `… ${before}`), make("mark", each.severity, each.quote), make("span", "context", `${after} …`));
}

function steps(acts) {
  const row = make("span", "steps", button("‹", () => acts.step(-1)), button("›", () => acts.step(1)), button("×", acts.leave));
  ["Previous finding", "Next finding", "Leave this finding"].forEach((words, number) => row.children[number].setAttribute("aria-label", words));
  return row;
}

function actions(each, acts) {
  const row = make("div", "actions");
  each.suggestions.filter((one) => fits(one, each)).slice(0, 3).forEach((one) => {
    const words = one.text ? `Write “${one.text}”` : `Delete “${cut(one.start, one.end)}”`;
    row.append(button(words, () => acts.accept(each.fingerprint, one), "write"));
  });
  row.append(button("This is right", () => acts.right(each.fingerprint)), button("Dismiss …", () => acts.dismiss(each.fingerprint)));
  return row;
}

// The rule's own words on why it speaks, fetched when somebody asks.
function why(each) {
  const more = make("details", "", make("summary", "", "About this rule"));
  more.addEventListener("toggle", async () => {
    if (!more.open || more.children.length > 1) return;
    manual ??= fetch("/rules").then((answer) => answer.json()).catch(() => []);
    const rule = (await manual).find((one) => one.name === each.rule);
    more.append(make("p", "", rule ? `${rule.summary} ${rule.explanation || ""}` : ""), make("p", "", `Its name is ${each.rule}.`));
  });
  return more;
}

const WORDS = { accepted: "Accepted", right: "Right as it is", dismissed: "Dismissed" };

function done(each, acts) {
  const item = make("li", `card done ${each.severity}${each.fingerprint === desk.here ? " here" : ""}`);
  const gone = overtaken(each);
  const words = gone ? "Rewritten by another change" : WORDS[each.state] + (each.reason ? `: ${each.reason}` : "");
  const row = make("div", "row", make("p", "quote", words));
  if (!gone) row.append(make("div", "actions", button("Undo", () => acts.undo(each.fingerprint))));
  const what = each.state === "accepted"
    ? [make("span", "old", cut(each.change.start, each.change.end)), " ", make("span", "better", each.change.text)]
    : [`“${each.quote}”`];
  item.append(row, make("p", "quote", ...what));
  return item;
}
