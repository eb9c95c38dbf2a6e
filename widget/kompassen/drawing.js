/** Owns every element. Whatever anyone wrote becomes text nodes, never markup. */

/** Functions become listeners, classes also parts; what is empty is left out. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value) node.setAttribute(name, value);
  }
  node.part = node.className;
  node.append(...children.flat(9).filter(Boolean));
  return node;
}

const button = (label, click, attributes) => el('button', { type: 'button', click, ...attributes }, label);

const link = (href, label, target) => /^(https:\/\/|mailto:|tel:)./.test(href) && el('a', { href, target }, label);

const choices = (items, chat, label) => items.length && el('ul', { class: 'choices', 'aria-label': label },
  items.map(({ title, payload }) => el('li', null, button(title, () => chat.ask(payload || title, title)))));

const suggested = (titles, chat) => choices(titles.map((title) => ({ title })), chat, chat.words.next);

/** Neighbours of one kind share their paragraph, blockquote or list. */
function blocks(sentences) {
  const drawn = [];
  let kind, box;
  for (const { text, quote, list } of sentences) {
    if (kind !== (kind = `${quote}${list}`)) {
      box = el(list ? 'ul' : 'p');
      drawn.push(quote ? el('blockquote', { class: 'quote' }, box) : box);
    }
    const said = quote ? `”${text}”` : text;
    box.append(list ? el('li', null, said) : `${said} `);
  }
  return drawn;
}

const date = (iso, { words }) => (Date.parse(iso) ? new Date(iso).toLocaleDateString(words.lang, { dateStyle: 'long', timeZone: 'UTC' }) : iso);

const folded = (summary, ...body) => el('details', { class: 'source' }, el('summary', null, summary), body);

const sources = (citations, chat) => citations.map(({ title, url, updated, decided_by, decided_on }) =>
  folded([chat.words.source, el('b', null, title), updated && chat.words.updated + date(updated, chat)],
    (decided_by || decided_on) && el('p', null, chat.words.decided, [decided_by, date(decided_on, chat)].filter(Boolean).join(', ')),
    el('p', null, link(url, chat.words.read + url.split('/')[2], '_blank'))));

/** A column for each municipality; the rest before or after. */
function compared({ sentences, citations }, sides, chat) {
  const start = sentences.findIndex(({ municipality }) => municipality);
  const of = (side) => (item) => item.municipality === side;
  return [
    blocks(sentences.slice(0, start)),
    el('div', { class: 'compare' }, sides.map((side) => el('section', null,
      el('h4', null, chat.names.get(side) ?? side), blocks(sentences.filter(of(side))), sources(citations.filter(of(side)), chat)))),
    blocks(sentences.slice(start).filter(of(''))),
  ];
}

function answered(answer, chat) {
  const { outcome, sentences, citations, terms, text } = answer;
  const sides = [...new Set(sentences.map(({ municipality }) => municipality))].filter(Boolean);
  return [
    outcome === 'compared' && sides[1]
      ? compared(answer, sides, chat)
      : [blocks(sentences[0] ? sentences : [{ text }]), sources(citations, chat)],
    terms[0] && folded(chat.words.terms + terms.map(({ word }) => word).join(', '),
      el('dl', null, terms.map(({ word, meaning }) => [el('dt', null, word), el('dd', null, meaning)]))),
  ];
}

/** Two thumbs, then room for a reason. */
function opinion(turn, chat) {
  const { words } = chat;
  const field = el('input', { maxlength: 500 });
  const form = el('form', { hidden: true, submit(event) {
    event.preventDefault();
    chat.rate(turn, turn.thumb, field.value);
    field.value = '';
  } }, el('label', null, words.reason, field), el('button', null, words.send));
  const thumbs = ['up', 'down'].map((thumb) => button(words[thumb], ({ target }) => {
    chat.rate(turn, thumb);
    for (const node of thumbs) node.ariaPressed = node === target;
    form.hidden = false;
    form.scrollIntoView({ block: 'nearest' });
  }, { 'aria-pressed': `${turn.thumb === thumb}` }));
  return el('div', { class: 'tools', role: 'group', 'aria-label': words.helped }, el('span', { 'aria-hidden': true }, words.helped), thumbs, form);
}

export function drawOutcome(turn, chat) {
  const { words } = chat;
  const { status, answer } = turn;
  if (status === 'waiting') return el('p', null, words.seeking);
  if (!answer) return el('div', { class: 'bot trouble' }, words[status] ?? words.server, button(words.retry, () => chat.retry(turn)));
  return el('div', { class: 'bot', lang: 'sv' }, el('span', { class: 'heard' }, words.bot), answered(answer, chat),
    answer.outcome === 'unavailable' && button(words.retry, () => chat.retry(turn)),
    choices(answer.buttons, chat),
    suggested(answer.suggestions, chat),
    el('div', { class: 'tools', 'aria-live': 'off', lang: words.lang }, button(words.copy, () => chat.copy(answer)), answer.answer_id && opinion(turn, chat)));
}

export const drawTurn = (turn, chat) => el('article', { class: 'turn' },
  el('h3', { class: 'you' }, el('span', { class: 'heard' }, chat.words.you), turn.shown), drawOutcome(turn, chat));

export const drawIntro = (chat, towns, hours) => [
  el('p', { id: 'robot' }, chat.words.robot),
  el('p', null, chat.words.scope(towns.map((town) => town.full_name).join(chat.words.and) || chat.words.town)),
  el('p', { class: 'small' }, chat.words.stored(hours)),
  suggested(towns.flatMap(({ suggestions }) => suggestions.slice(0, towns[1] ? 2 : 3)), chat) || '',
];

export const drawContact = ({ words }, towns, own) => el('p', null, words.human,
  towns[0] ? towns.map((town) => [link(own ?? town.homepage, town.full_name), link(town.phone && `tel:${town.phone}`, town.phone)]) : link(own, words.town) || words.town);

export function drawFrame(chat, floating) {
  const { words } = chat;
  const { lang } = words;
  const mark = () => el('span', { class: 'mark', 'aria-hidden': true });
  const submit = (event) => {
    event.preventDefault();
    chat.submit(field);
  };
  const field = el('textarea', { id: 'field', rows: 1, 'aria-describedby': 'robot', enterkeyhint: 'send', keydown(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  } });
  const intro = el('div', { class: 'bot', 'aria-live': 'off' });
  const log = el('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': words.log, tabindex: '0' }, intro);
  const status = el('p', { class: 'status', role: 'status' });
  const human = el('div', { class: 'human' });
  const panel = el('section', { class: 'panel', 'aria-labelledby': 'name', lang, hidden: true },
    el('header', null, mark(), el('h2', { id: 'name' }, words.name, el('small', null, words.kind)), floating && button(words.close, () => chat.hide())),
    log, status,
    el('form', { class: 'composer', submit }, el('label', { for: 'field' }, words.label), field, el('button', { class: 'main' }, words.send)),
    el('footer', null, human, ['save', 'print', 'erase'].map((name) => button(words[name], () => chat[name]()))));
  const launcher = floating && button([mark(), words.launch], () => chat.show(true), { class: 'launch main', lang });
  return { launcher, panel, log, intro, status, human, field };
}
