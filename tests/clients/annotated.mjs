// HTML to LanguageTool's annotated text, as linters in editors make it; sent to the server named; its matches printed.
import { build } from "annotatedtext-rehype";

const [server, html] = process.argv.slice(2);
const body = new URLSearchParams({ language: "en-GB", data: JSON.stringify(build(html)) });
const answer = await fetch(`${server}v2/check`, { method: "POST", body });
const { matches } = await answer.json();
console.log(JSON.stringify(matches.map((each) => html.slice(each.offset, each.offset + each.length))));
