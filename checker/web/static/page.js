// The page: a draft in, findings as they are found, decisions, exports.
import * as cards from "./cards.js";
import * as coverage from "./coverage.js";
import * as decisions from "./decide.js";
import * as draft from "./draft.js";
import * as findings from "./findings.js";
import * as paper from "./paper.js";
import { at, make, saved, several } from "./dom.js";
import { events, post } from "./stream.js";

const { desk } = findings;
let ordered = null;
let running = null;
const say = (words) => { at("status").textContent = words; };
const mode = (...names) => { document.body.className = names.join(" "); };

async function check(event) {
  event?.preventDefault();
  if (draft.empty()) {
    mode("writing", "failed");
    say("There is nothing to check yet: paste a draft or choose a file.");
    at("text").focus();
    return;
  }
  running?.abort();
  running = new AbortController();
  at("go").disabled = true;
  say("Checking …");
  const began = performance.now();
  try {
    ordered = await draft.order();
    for await (const one of events(ordered, running.signal)) told(one, began);
    if (!desk.report) throw new Error("the answer broke off");
  } catch (error) {
    if (error.name === "AbortError") return;
    mode("writing", "failed");
    at("result").hidden = true;
    say(`Not checked: ${error.message}`);
  } finally {
    at("go").disabled = false;
  }
}

const STAGES = { rules: "Reading", claims: "Looking up claims", facts: "Comparing with what was found" };

function told(event, began) {
  if (event.event === "error") throw new Error(event.error);
  if (event.event === "draft") {
    findings.begin(event);
    mode("checking");
    Object.assign(at("result"), { hidden: false });
    for (const each of ["counts", "looked", "right-count"]) at(each).textContent = "";
    at("claims").replaceChildren();
    at("cards").replaceChildren();
    draw();
    scrollTo(0, 0);
  } else if (event.event === "step") {
    const share = { rules: 0, claims: 60, facts: 95 }[event.stage] + (event.done / event.of) * { rules: 60, claims: 35, facts: 5 }[event.stage];
    at("progress").value = share;
    at("counts").textContent = `${STAGES[event.stage]}, ${event.done} of ${event.of} …`;
    if (event.findings && findings.found(event.findings)) draw();
  } else if (event.event === "report") {
    findings.settled(event);
    mode("checked");
    kinds();
    draw();
    coverage.counts((performance.now() - began) / 1000);
    coverage.draw(show);
    say(`Checked: ${at("counts").textContent}.`);
    at("paper").focus({ preventScroll: true });
  }
}

function draw() {
  const count = { error: 0, warning: 0, note: 0 };
  for (const each of desk.findings) if (findings.open(each)) count[each.severity] += 1;
  for (const chip of document.querySelectorAll(".chip")) chip.replaceChildren(`${count[chip.dataset.level]} `, make("span", "word", several(count[chip.dataset.level], chip.dataset.level).replace(/^\d+ /, "")));
  paper.draw(select);
  cards.draw(acts);
  document.body.classList.toggle("reading", desk.here !== null);
}

function kinds() {
  const count = new Map();
  for (const each of desk.findings) count.set(each.category, (count.get(each.category) || 0) + 1);
  if (!count.has(desk.kind)) desk.kind = "";
  const all = make("option", "", `All kinds (${desk.findings.length})`);
  all.value = "";
  at("kind").replaceChildren(all, ...[...count].sort().map(([name, number]) => {
    const option = make("option", "", `${cards.KINDS[name] || name} (${number})`);
    option.value = name;
    return option;
  }));
  at("kind").value = desk.kind;
}

const still = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

function select(fingerprint, fromPaper = false) {
  desk.here = fingerprint;
  draw();
  const card = document.querySelector(".card.here");
  const mark = document.querySelector("mark.here");
  const narrow = matchMedia("(max-width: 60rem)").matches;
  card?.focus({ preventScroll: true });
  if (!fromPaper || narrow) mark?.scrollIntoView({ block: narrow ? "start" : "center", behavior: still() });
  if (!narrow && card) beside(card, document.querySelector("mark.here"), fromPaper);
}

// The card stands beside its mark, as far as the list can be moved.
function beside(card, mark, fromPaper) {
  const list = at("margin").getBoundingClientRect();
  const wanted = mark && fromPaper ? Math.max(8, mark.getBoundingClientRect().top - list.top) : list.height / 3;
  const room = Math.max(8, Math.min(wanted, list.height - card.offsetHeight - 8));
  at("margin").scrollTo({ top: card.offsetTop - room, behavior: still() });
}

function step(by) {
  const next = findings.neighbour(by);
  if (next === null) say("No finding is left open.");
  else select(next);
}

function leave() {
  desk.here = null;
  draw();
  at("paper").focus({ preventScroll: true });
}

// After a decision the editor is taken on to the next finding.
async function after(finding, choice, words, reason = "") {
  const next = findings.neighbour(1);
  desk.here = next;
  draw();
  if (next) select(next);
  else at("paper").focus({ preventScroll: true });
  say(`${words}. ${several(findings.undecided().length, "finding")} left.`);
  say(at("status").textContent + await decisions.keep(finding, choice, reason));
}

const acts = {
  select, step, leave,
  accept(fingerprint, one) {
    const finding = decisions.accept(fingerprint, one);
    if (!finding) return say("There is no suggestion to accept.");
    desk.here = fingerprint;
    return after(finding, "accepted", "Accepted");
  },
  right(fingerprint) {
    findings.decide(fingerprint, "right");
    desk.here = fingerprint;
    return after(findings.at(fingerprint), "right", "Right as it is");
  },
  async dismiss(fingerprint) {
    const finding = findings.at(fingerprint);
    select(fingerprint);
    const reason = await decisions.reason(finding);
    if (reason === null) return select(fingerprint);
    findings.decide(fingerprint, "dismissed", { reason });
    return after(finding, "dismissed", "Dismissed", reason);
  },
  async undo(fingerprint) {
    if (!findings.at(fingerprint)) return;
    findings.decide(fingerprint, "open");
    select(fingerprint);
    say(`Undone.${await decisions.keep(findings.at(fingerprint), "reopened")}`);
  },
};

function show(claim) {
  const range = document.createRange();
  const walker = document.createTreeWalker(at("paper"), NodeFilter.SHOW_TEXT);
  const wanted = findings.cut(claim.start, Math.min(claim.end, claim.start + 40));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.includes(wanted.slice(0, 12))) {
      range.selectNode(node);
      scrollTo({ top: scrollY + range.getBoundingClientRect().top - innerHeight / 3, behavior: still() });
      return;
    }
  }
}

function edit() {
  running?.abort();
  if (!draft.isFile() && desk.report) at("text").value = findings.corrected();
  at("result").hidden = true;
  mode("writing");
  say("");
  (draft.isFile() ? at("unload") : at("text")).focus();
}

async function exported(kind) {
  at("export").open = false;
  if (kind === "copy") {
    await navigator.clipboard.writeText(findings.corrected());
    return say("The corrected text is copied.");
  }
  const decided = desk.findings.filter((each) => each.state !== "open");
  if (kind === "json") {
    const values = { ...desk.report, event: undefined, decisions: decided.map(({ fingerprint, rule, state, reason, change }) => ({ fingerprint, rule, state, reason, change })) };
    saved(new Blob([JSON.stringify(values, null, 1)], { type: "application/json" }), "presscheck.json");
    return say("Saved as JSON.");
  }
  const settled = Object.fromEntries(decided.filter((each) => each.state !== "accepted")
    .map((each) => [each.fingerprint, each.state === "right" ? "this is right" : `dismissed: ${each.reason}`]));
  try {
    const answer = await post("/export", { ...ordered, as_of: desk.report.documents[0].as_of, format: kind, accepted: findings.changes(), settled });
    saved(await answer.blob(), `${draft.named().replace(/\.\w+$/, "")}-checked.${kind}`);
    say(kind === "docx" ? "Saved for Word: open findings are comments, accepted ones tracked changes." : "Saved as an HTML report.");
  } catch (error) {
    mode("checked", "failed");
    at("counts").textContent = `Not exported: ${error.message}`;
    say(at("counts").textContent);
  }
}

const KEYS = {
  j: () => step(1), k: () => step(-1), u: () => { const name = findings.last(); if (name) acts.undo(name); }, e: edit, Escape: leave,
  a: () => desk.here && findings.open(findings.current()) && acts.accept(desk.here),
  r: () => desk.here && findings.open(findings.current()) && acts.right(desk.here),
  d: () => desk.here && findings.open(findings.current()) && acts.dismiss(desk.here),
};

function pressed(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target === at("text")) return check(event);
  const typing = /^(TEXTAREA|SELECT)$/.test(event.target.tagName) || (event.target.tagName === "INPUT" && !/checkbox|radio/.test(event.target.type));
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || !desk.report || at("result").hidden) return undefined;
  if (event.key === "?") return at("keys").showModal();
  if (!at("keys-on").checked && event.key !== "Escape") return undefined;
  if (!(event.key in KEYS)) return undefined;
  event.preventDefault();
  return KEYS[event.key]();
}

async function settings() {
  try {
    const values = await (await fetch("/settings")).json();
    decisions.offer(values.exceptions);
    const asked = values.online ? "Wikipedia is asked about claims" : "Your draft stays on this machine";
    at("about").textContent = `${asked}. Knowledge until ${values.known_until}.${values.sources.length ? ` Sources: ${values.sources.join(", ")}.` : ""}`;
  } catch {
    decisions.offer(null);
  }
}

at("order").addEventListener("submit", check);
at("edit").addEventListener("click", edit);
at("help").addEventListener("click", () => at("keys").showModal());
at("try").addEventListener("click", () => { draft.load(null); at("text").value = draft.EXAMPLE; check(); });
at("show-right").addEventListener("change", draw);
at("kind").addEventListener("change", () => { desk.kind = at("kind").value; draw(); });
for (const chip of document.querySelectorAll(".chip")) chip.addEventListener("click", () => {
  const wanted = chip.getAttribute("aria-pressed") !== "true";
  chip.setAttribute("aria-pressed", String(wanted));
  desk.levels[wanted ? "add" : "delete"](chip.dataset.level);
  draw();
});
for (const each of document.querySelectorAll("[data-export]")) each.addEventListener("click", () => exported(each.dataset.export));
document.addEventListener("click", (event) => { if (!event.target.closest("#export")) at("export").open = false; });
document.addEventListener("keydown", pressed);
addEventListener("beforeunload", (event) => { if (findings.anyDecided() && !at("result").hidden) event.preventDefault(); });
draft.listen();
decisions.listen();
settings();
