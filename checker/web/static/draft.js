// The order form: the draft as text or file, its day, and the documents the writer worked from.
import { at, button, make } from "./dom.js";

let file = null;
let sources = [];
const DRAFTS = /\.(txt|md|markdown|html|htm|docx)$/i;

function encoded(buffer) {
  const bytes = new Uint8Array(buffer);
  let text = "";
  for (let start = 0; start < bytes.length; start += 32768) text += String.fromCharCode(...bytes.subarray(start, start + 32768));
  return btoa(text);
}

const sent = async (each) => ({ name: each.name, file: encoded(await each.arrayBuffer()) });

export const isFile = () => file !== null;
export const named = () => (file ? file.name : "draft");

export async function order() {
  const draft = file ? await sent(file) : { text: at("text").value };
  return { ...draft, as_of: at("day").value || null, sources: await Promise.all(sources.map(sent)) };
}

export const empty = () => !file && !at("text").value.trim();

export function load(chosen) {
  file = chosen || null;
  at("loaded").hidden = !file;
  at("loaded-name").textContent = file ? `Will check the file ${file.name}.` : "";
  at("text").hidden = Boolean(file);
  document.querySelector("label[for=text]").hidden = Boolean(file);
  if (!file) at("file").value = "";
}

export function add(files) {
  sources = [...sources, ...files];
  at("papers").replaceChildren(...sources.map((each) => {
    const remove = button("Remove", () => {
      sources = sources.filter((other) => other !== each);
      add([]);
      at("sources").focus();
    });
    remove.setAttribute("aria-label", `Remove the source ${each.name}`);
    return make("li", "", each.name, remove);
  }));
}

// A file dropped on the sources is a source, anywhere else it is the draft.
function dropped(event) {
  event.preventDefault();
  document.querySelector(".over")?.classList.remove("over");
  const files = [...event.dataTransfer.files];
  if (!files.length) return;
  if (event.target.closest("#drop")) add(files);
  else if (DRAFTS.test(files[0].name)) {
    document.body.classList.add("writing");
    load(files[0]);
  } else at("status").textContent = `Not read: ${files[0].name} is no draft (txt, md, html, docx).`;
}

export function listen() {
  at("file").addEventListener("change", () => load(at("file").files[0]));
  at("unload").addEventListener("click", () => { load(null); at("text").focus(); });
  at("sources").addEventListener("change", () => { add([...at("sources").files]); at("sources").value = ""; });
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.querySelector(".over")?.classList.remove("over");
    (event.target.closest?.("#drop") || at("order")).classList.add("over");
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.querySelector(".over")?.classList.remove("over"); });
  document.addEventListener("drop", dropped);
}

export const EXAMPLE = `GENEVA, Monday, 3 June 2025 – Donald Trump, the US senator, met the French Chancellor Emmanuel Macron on the sidelines of the summit.

“We agreed on a timetable,” said US State Secretary Marco Rubio, who was joined by Friedrich Merz, the German chancellor. The delegation said that half of the members, or 70 percent, had stayed away.

Volodymyr Zelenskyy, the president of Ukraine, is expected on 31 June. The the venue has not been named.
`;
