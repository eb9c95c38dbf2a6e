// Owns the simple chat page: sends one question at a time and shows the reply as plain text, never as markup.

const log = document.getElementById("log");
const status = document.getElementById("status");
const form = document.getElementById("form");
const question = document.getElementById("question");
const words = document.getElementById("words").dataset;

// The conversation lives as long as the page: nothing is stored in the browser.
let sender = "";
let waiting = false;

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function show(who, className, parts) {
  const article = element("article", `message ${className}`);
  article.append(element("h2", "", who), ...parts);
  log.append(article);
  article.scrollIntoView({ block: "nearest" });
}

function choices(buttons) {
  const list = element("ul", "choices");
  list.setAttribute("aria-label", words.choices);
  for (const { title, payload } of buttons) {
    const button = element("button", "", title);
    button.type = "button";
    button.addEventListener("click", () => ask(payload || title));
    const item = element("li", "");
    item.append(button);
    list.append(item);
  }
  return list;
}

function showReply(reply) {
  const parts = [];
  for (const { text, buttons } of reply) {
    if (text) parts.push(element("p", "", text));
    if (buttons?.length) parts.push(choices(buttons));
  }
  show(words.bot, "bot", parts);
}

async function send(text) {
  const response = await fetch("/webhooks/rest/webhook", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(sender ? { sender, message: text } : { message: text }),
  });
  const reply = await response.json();
  if (!response.ok) return [{ text: reply.detail }];
  sender = reply[0].recipient_id;
  return reply;
}

async function ask(text) {
  if (waiting) return;
  waiting = true;
  status.textContent = words.waiting;
  show(words.you, "you", [element("p", "", text)]);
  try {
    showReply(await send(text));
  } catch {
    showReply([{ text: words.unreachable }]);
  }
  status.textContent = "";
  waiting = false;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = question.value.trim();
  if (!text || waiting) return;
  question.value = "";
  ask(text);
});

question.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

question.focus();
