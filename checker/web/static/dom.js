// Making elements. Text from a draft, a source or a reference only ever becomes text, never markup.
export const at = (id) => document.getElementById(id);

export function make(tag, kind, ...content) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  element.append(...content.filter((each) => each !== undefined && each !== null));
  return element;
}

export function button(text, act, kind = "") {
  const made = make("button", kind, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

export const several = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
export function inWords(day) {
  const [year, month, date] = (day || "").split("-").map(Number);
  return date ? `${date} ${MONTHS[month - 1]} ${year}` : "";
}

// What a reference says, where it can be read and from when to when it holds.
export function evidence(one) {
  const row = make("p", "evidence");
  if (one.text) row.append(make("span", "said", one.text), " ");
  const title = one.title || one.origin;
  if (/^https?:\/\//.test(one.url || "")) {
    const link = make("a", "", title);
    link.href = one.url;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    row.append(link);
  } else row.append(title);
  const days = [one.since && !/\b(since|from)\b/.test(one.text) && `since ${inWords(one.since)}`, one.until && !/\b(until|to)\b/.test(one.text) && `until ${inWords(one.until)}`,
    one.retrieved && `read ${inWords(one.retrieved)}`].filter(Boolean).join(", ");
  if (days) row.append(` (${days})`);
  return row;
}

export function saved(content, name) {
  const link = make("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
