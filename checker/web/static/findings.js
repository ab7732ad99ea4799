// What was found and what the editor decided about it. Positions are code points of the draft.
export const desk = { text: "", letters: [], path: "", draft: null, report: null, findings: [], here: null, levels: new Set(["error", "warning", "note"]), kind: "" };
const decided = new Map();
const history = [];

export function begin(draft) {
  const other = draft.text !== desk.text;
  Object.assign(desk, { text: draft.text, letters: Array.from(draft.text), path: draft.path, draft, report: null, findings: [], here: null });
  if (other) history.length = 0;
}

// Findings told before the end may still be dropped; the report replaces them all.
export function found(findings) {
  const known = new Set(desk.findings.map((each) => each.fingerprint));
  const fresh = findings.filter((each) => each.suppressed === null && !known.has(each.fingerprint));
  desk.findings.push(...fresh.map(recalled));
  sort();
  return fresh.length;
}

export function settled(report) {
  desk.report = report;
  const standing = report.documents[0].findings.filter((each) => each.suppressed === null);
  desk.findings = standing.map(recalled);
  sort();
  if (!desk.findings.some((each) => each.fingerprint === desk.here)) desk.here = null;
}

const sort = () => desk.findings.sort((a, b) => a.start - b.start || a.end - b.end);
const recalled = (each) => ({ ...each, state: "open", ...decided.get(each.fingerprint) });

export const cut = (start, end) => desk.letters.slice(start, end).join("");
export const at = (fingerprint) => desk.findings.find((each) => each.fingerprint === fingerprint);
export const current = () => (desk.here === null ? undefined : at(desk.here));
export const shown = (each) => desk.levels.has(each.severity) && (!desk.kind || each.category === desk.kind);
export const changes = () => desk.findings.filter((each) => each.state === "accepted").map((each) => each.change)
  .sort((a, b) => a.start - b.start);

const touches = (a, b) => (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);

// A finding whose words another change has rewritten has nothing left to say.
export const overtaken = (each) => each.state === "open" && changes().some((one) => touches(one, each));
export const open = (each) => each.state === "open" && !overtaken(each);

export function fits(one, finding) {
  return !desk.findings.some((other) => other !== finding && other.state === "accepted" && touches(other.change, one));
}

export function decide(fingerprint, state, more = {}) {
  const finding = at(fingerprint);
  Object.assign(finding, { state, reason: "", change: undefined, ...more });
  decided.set(fingerprint, { state, reason: finding.reason, change: finding.change });
  if (state === "open") decided.delete(fingerprint);
  else history.push(fingerprint);
}

export const last = () => history.pop();
export const undecided = () => desk.findings.filter((each) => shown(each) && open(each));
export const anyDecided = () => desk.findings.some((each) => each.state !== "open");

export function corrected() {
  const parts = [];
  let position = 0;
  for (const one of changes()) {
    parts.push(cut(position, one.start), one.text);
    position = one.end;
  }
  return parts.join("") + cut(position);
}

// The next finding that is shown and open, from where the editor is; round the end to the start.
export function neighbour(by) {
  const waiting = desk.findings.filter((each) => shown(each) && (open(each) || each.fingerprint === desk.here));
  const index = waiting.findIndex((each) => each.fingerprint === desk.here);
  const rest = waiting.filter((each) => open(each));
  if (!rest.length) return null;
  if (index < 0) {
    const finding = current();
    const after = finding ? rest.findIndex((each) => each.start >= finding.start) : 0;
    return rest[by > 0 ? Math.max(0, after) : rest.length - 1].fingerprint;
  }
  for (let step = 1; step <= waiting.length; step += 1) {
    const each = waiting[(index + by * step + waiting.length * step) % waiting.length];
    if (open(each)) return each.fingerprint;
  }
  return null;
}
