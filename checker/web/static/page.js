// The page: a draft out, findings in, marks and cards. Everything from a draft or a reference is text, never markup.
const at = (id) => document.getElementById(id);
const make = (tag, kind, text) => {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  if (text !== undefined) element.textContent = text;
  return element;
};
let report = null;
let findings = [];
let here = -1;

const encoded = (buffer) => {
  let text = "";
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text);
};

async function order() {
  const request = { as_of: at("day").value || null };
  const file = at("file").files[0];
  if (file && !at("text").value.trim()) Object.assign(request, { name: file.name, file: encoded(await file.arrayBuffer()) });
  else request.text = at("text").value;
  return request;
}

async function check(event) {
  event.preventDefault();
  at("status").textContent = "Checking …";
  at("go").disabled = true;
  try {
    const answer = await fetch("/check", {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(await order()),
    });
    const values = await answer.json();
    if (!answer.ok) throw new Error(values.error);
    show(values);
  } catch (error) {
    at("status").textContent = `Not checked: ${error.message}`;
  } finally {
    at("go").disabled = false;
  }
}

function show(values) {
  report = values;
  const draft = values.documents[0];
  // Positions are code points: cut the text by them once.
  const letters = Array.from(values.text);
  findings = draft.findings.filter((each) => each.suppressed === null).map((each) => ({ ...each, state: "open" }));
  report.letters = letters;
  at("result").hidden = false;
  const count = values.summary;
  at("status").textContent = `${count.error} errors, ${count.warning} warnings, ${count.note} notes, as of ${draft.as_of} `
    + `(${draft.as_of_from}). ${draft.coverage.checked} of ${draft.coverage.claims} claims were checked against a reference.`
    + (draft.skipped.length ? ` Not looked at: ${draft.skipped.join("; ")}.` : "");
  at("claims").replaceChildren(...(draft.claims || []).map((each) => make("li", "", `${each.verdict}: ${each.claim}`)));
  here = -1;
  draw();
}

const wanted = () => new Set([...document.querySelectorAll("#tools input:checked")].map((each) => each.value));

function draw() {
  const levels = wanted();
  const parts = [];
  let position = 0;
  const text = (start, end) => report.letters.slice(start, end).join("");
  [...findings.entries()].sort((a, b) => a[1].start - b[1].start).forEach(([number, each]) => {
    if (!levels.has(each.severity) || each.start < position || each.end <= each.start || each.state === "dismissed") return;
    parts.push(document.createTextNode(text(position, each.start)));
    if (each.state === "accepted") parts.push(make("ins", "better", each.written));
    else {
      const mark = make("mark", each.severity + (number === here ? " here" : ""), text(each.start, each.end));
      mark.addEventListener("click", () => go(number));
      parts.push(mark);
    }
    position = each.end;
  });
  parts.push(document.createTextNode(text(position)));
  at("paper").replaceChildren(...parts);
  at("cards").replaceChildren(...findings.map(card).filter((each, number) => levels.has(findings[number].severity)));
}

function card(each, number) {
  const item = make("li", `card ${each.severity}${number === here ? " here" : ""}${each.state === "open" ? "" : " done"}`);
  const head = make("p");
  head.append(make("span", "level", each.severity), make("span", "where", ` ${each.rule}, line ${each.line}`));
  item.append(head);
  if (each.quote) item.append(make("p", "", `“${each.quote}”`));
  item.append(make("p", "", each.message));
  each.evidence.slice(0, 3).forEach((one) => item.append(source(one)));
  const row = make("p", "row");
  if (each.state !== "open") row.append(make("span", "where", each.state));
  else {
    each.suggestions.slice(0, 3).forEach((one) => row.append(
      button(`Write “${one.text || "nothing"}”`, () => settle(number, "accepted", one))));
    row.append(button("Dismiss", () => settle(number, "dismissed")));
  }
  item.append(row);
  return item;
}

// A suggestion may replace a part of what is marked, or more than it: together they are what is rewritten.
function rewritten(each, one) {
  const cut = (start, end) => report.letters.slice(start, end).join("");
  const start = Math.min(each.start, one.start);
  const end = Math.max(each.end, one.end);
  return { start, end, written: cut(start, one.start) + one.text + cut(one.end, end) };
}

function source(one) {
  const row = make("p", "where", one.text ? `${one.text} ` : "");
  if (/^https?:\/\//.test(one.url)) {
    const link = make("a", "", one.title || one.origin);
    link.href = one.url;
    link.rel = "noopener noreferrer";
    row.append(link);
  } else row.append(document.createTextNode(one.title || one.origin));
  return row;
}

function button(text, act) {
  const made = make("button", "", text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function settle(number, state, one = findings[number].suggestions[0]) {
  if (state === "accepted") {
    if (!one) return;
    Object.assign(findings[number], rewritten(findings[number], one));
  }
  findings[number].state = state;
  draw();
}

function go(number) {
  here = number;
  draw();
  document.querySelector("mark.here")?.scrollIntoView({ block: "center" });
  document.querySelector(".card.here")?.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const levels = wanted();
  for (let next = here + by; next >= 0 && next < findings.length; next += by) {
    if (levels.has(findings[next].severity) && findings[next].state === "open") return go(next);
  }
}

document.addEventListener("keydown", (event) => {
  if (!report || /^(TEXTAREA|INPUT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = { j: () => step(1), k: () => step(-1), a: () => here >= 0 && settle(here, "accepted"),
    d: () => here >= 0 && settle(here, "dismissed") }[event.key];
  if (act) { event.preventDefault(); act(); }
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  at("file").files = event.dataTransfer.files;
  at("text").value = "";
});
at("order").addEventListener("submit", check);
at("tools").addEventListener("change", draw);
at("copy").addEventListener("click", () => navigator.clipboard.writeText(at("paper").textContent));
at("save").addEventListener("click", () => {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ ...report, letters: undefined }, null, 1)], { type: "application/json" }));
  link.download = "presscheck.json";
  link.click();
  URL.revokeObjectURL(link.href);
});
