// A check as it goes on: one JSON object a line.
async function refusal(answer) {
  try {
    return (await answer.json()).error;
  } catch {
    return `the server answered ${answer.status}`;
  }
}

export async function post(path, values, accept = "application/json", signal = undefined) {
  let answer;
  try {
    answer = await fetch(path, { method: "POST", headers: { "content-type": "application/json", accept }, body: JSON.stringify(values), signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error("presscheck does not answer; is `presscheck serve` still running?");
  }
  if (!answer.ok) throw new Error(await refusal(answer));
  return answer;
}

export async function* events(values, signal) {
  const answer = await post("/check", values, "application/x-ndjson", signal);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value || "")).split("\n");
    rest = lines.pop();
    for (const line of lines) if (line) yield JSON.parse(line);
    if (done) return;
  }
}
