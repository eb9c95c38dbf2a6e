/** Owns <kompassen-chat>: joins state, network and drawing, and stands where our script tag does. */
import { drawContact, drawFrame, drawIntro, drawOutcome, drawTurn } from './kompassen/drawing.js';
import { about, ask, erase, rate, stylesheet } from './kompassen/network.js';
import { Conversation } from './kompassen/state.js';
import { wordsIn } from './kompassen/words.js';

const sheet = new CSSStyleSheet();
const paper = new CSSStyleSheet();
sheet.replaceSync(await stylesheet());
paper.replaceSync('@media print { :has([papper]) { all: revert !important } :not(:has([papper]), [papper]) { display: none !important } }');
let placed = 0;

class KompassenChat extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    if (!this.shadowRoot) this.build();
    for (const type of ['offline', 'online']) addEventListener(type, () => this.say(type), { signal });
    document.addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'Escape' && !defaultPrevented && this.launcher?.hidden) this.hide();
    }, { signal });
    // The iOS keyboard covers without resizing.
    visualViewport.addEventListener('resize', () => {
      this.style.setProperty('--_seen', visualViewport.scale > 1.01 ? '' : `${visualViewport.height}px`);
    }, { signal });
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  build() {
    const { kommun, farg, position, oppen, sprak } = this.dataset;
    this.words = wordsIn(sprak);
    this.talk = new Conversation(`kompassen/${kommun}/${placed++}`);
    if (CSS.supports('color', farg)) this.style.setProperty('--_accent', farg);
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    Object.assign(this, drawFrame(this, position !== 'infogad'));
    this.shadowRoot.append(this.launcher || '', this.panel);
    this.introduce();
    this.log.append(...this.talk.turns.map((turn) => drawTurn(turn, this)));
    if (!this.launcher || (this.talk.open ?? oppen != null)) this.show();
  }

  async show(byHand) {
    this.toggle(true);
    this.reveal(this.log.lastChild);
    // A touch keyboard would cover the introduction.
    if (byHand) (matchMedia('(pointer: coarse)').matches ? this.log : this.field).focus();
    if (this.talk.about?.municipalities[0]) return;
    this.talk.keep({ about: await about() });
    this.introduce();
  }

  hide() {
    const focused = this.shadowRoot.activeElement;
    this.toggle(false);
    if (focused) this.launcher.focus();
  }

  toggle(open) {
    this.panel.hidden = !open;
    if (this.launcher) this.launcher.hidden = open;
    this.talk.keep({ open });
  }

  introduce() {
    const { municipalities = [], retention_hours } = this.talk.about ?? {};
    const { kommun, kontakt } = this.dataset;
    const towns = municipalities.filter(({ id }) => !kommun || id === kommun);
    this.names = new Map(municipalities.map(({ id, name }) => [id, name]));
    this.intro.replaceChildren(...drawIntro(this, towns, retention_hours));
    this.human.replaceChildren(drawContact(this, towns, kontakt));
  }

  submit(field) {
    const question = field.value.trim();
    if (question && this.ask(question)) field.value = '';
  }

  /** Tells whether it asked: one question at a time. */
  ask(question, shown = question) {
    if (this.talk.waiting) return this.say('wait');
    const turn = this.talk.ask(question, shown);
    this.log.append(drawTurn(turn, this));
    this.reveal(this.log.lastChild);
    this.say();
    this.send(turn);
    return true;
  }

  retry(turn) {
    if (this.talk.waiting) return this.say('wait');
    this.field.focus();
    this.update(turn, { status: 'waiting', answer: null });
    return this.send(turn);
  }

  async send(turn) {
    const { sender } = this.talk;
    const changes = await ask(sender, turn, this.dataset.kommun || undefined).then(
      (answer) => ({ answer, status: 'done' }), ({ name }) => ({ status: name }));
    // Deleted meanwhile?
    if (sender === this.talk.sender) this.update(turn, changes);
  }

  /** The question stays, so that it is not read out twice. */
  update(turn, changes) {
    this.talk.keep(changes, turn);
    const node = this.log.children[this.talk.turns.indexOf(turn) + 1];
    node.lastChild.replaceWith(drawOutcome(turn, this));
    this.say();
    this.reveal(node);
  }

  reveal(node) {
    const box = this.log.scrollHeight > this.log.clientHeight ? this.log : this.panel;
    box.scrollTop += node.getBoundingClientRect().top - box.getBoundingClientRect().top - 8;
  }

  say(word) {
    this.status.textContent = this.words[word] ?? '';
  }

  copy({ text }) {
    navigator.clipboard.writeText(text).then(() => this.say('copied'), () => this.say('notCopied'));
  }

  rate(turn, thumb, reason) {
    this.talk.keep({ thumb }, turn);
    rate(this.talk.sender, turn.answer.answer_id, thumb, reason).then(() => this.say('thanks'), () => this.say('server'));
  }

  save() {
    const { you, bot, server } = this.words;
    const text = this.talk.turns.map(({ shown, answer }) => `${you}${shown}\n\n${bot}${answer?.text ?? server}\n\n`);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(text));
    link.download = 'kompassen.txt';
    link.click();
  }

  print() {
    for (const folded of this.log.querySelectorAll('details')) folded.open = true;
    this.toggleAttribute('papper', true);
    document.adoptedStyleSheets.push(paper);
    addEventListener('afterprint', () => {
      this.removeAttribute('papper');
      document.adoptedStyleSheets.pop();
    }, { once: true });
    print();
  }

  async erase() {
    if (!confirm(this.words.eraseAsk)) return;
    this.field.focus();
    try {
      await erase(this.talk.sender);
      this.talk.forget();
      this.log.replaceChildren(this.intro);
      this.say('erased');
    } catch {
      this.say('notErased');
    }
  }
}

if (!customElements.get('kompassen-chat')) customElements.define('kompassen-chat', KompassenChat);

for (const script of document.querySelectorAll('script[type=module]')) {
  if (script.src !== import.meta.url) continue;
  const chat = document.createElement('kompassen-chat');
  Object.assign(chat.dataset, script.dataset);
  // The form without JavaScript steps back.
  document.getElementById(script.dataset.ersatter)?.remove();
  if (script.closest('head')) document.body.append(chat);
  else script.after(chat);
}
