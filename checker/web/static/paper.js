// The draft with its marks. Where findings overlap, every stretch carries all of them and shows the worst.
import { at, make } from "./dom.js";
import { cut, desk, open, shown } from "./findings.js";

const RANK = { error: 0, warning: 1, note: 2 };

export function draw(select) {
  const marks = desk.findings.filter((each) => shown(each) && open(each) && each.end > each.start);
  const changed = desk.findings.filter((each) => each.state === "accepted");
  const right = at("show-right").checked ? supported() : [];
  const edges = new Set([0, desk.letters.length]);
  for (const each of [...marks, ...right, ...changed.map((one) => one.change)]) edges.add(each.start).add(each.end);
  const places = [...edges].filter((each) => each <= desk.letters.length).sort((a, b) => a - b);
  const parts = [];
  let swallowed = -1;
  places.forEach((start, index) => {
    const end = places[index + 1] ?? start;
    for (const each of changed) if (each.change.start === start && start >= swallowed) {
      parts.push(written(each));
      swallowed = Math.max(each.change.end, start);
    }
    if (start >= swallowed && end > start) parts.push(stretch(start, end, marks, right, select));
  });
  at("paper").replaceChildren(...parts);
}

function stretch(start, end, marks, right, select) {
  const text = cut(start, end);
  const here = marks.filter((each) => each.start <= start && end <= each.end);
  if (!here.length) {
    const ok = right.some((each) => each.start <= start && end <= each.end);
    return ok ? make("span", "right", text) : document.createTextNode(text);
  }
  here.sort((a, b) => RANK[a.severity] - RANK[b.severity] || (a.end - a.start) - (b.end - b.start));
  const chosen = here.find((each) => each.fingerprint === desk.here);
  const mark = make("mark", here[0].severity + (chosen ? " here" : ""));
  const link = make("a", "", text);
  link.href = `#finding-${here[0].fingerprint}`;
  link.setAttribute("aria-label", `${text} (${here.map((each) => each.severity).join(", ")})`);
  mark.append(link);
  mark.addEventListener("click", (event) => {
    event.preventDefault();
    const next = chosen ? here[(here.indexOf(chosen) + 1) % here.length] : here[0];
    select(next.fingerprint, true);
  });
  return mark;
}

function written(each) {
  const made = make("ins", "", each.change.text);
  made.title = `was: ${cut(each.change.start, each.change.end)}`;
  return made;
}

const supported = () => (desk.report?.documents[0].claims || []).filter((each) => each.verdict === "supported");
