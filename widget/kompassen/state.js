/** Owns the conversation and its copy in sessionStorage. */
const random = () => crypto.getRandomValues(new BigUint64Array(2)).join('-');

export class Conversation {
  sender = random();
  turns = [];

  constructor(key) {
    this.key = key;
    try {
      Object.assign(this, JSON.parse(sessionStorage.getItem(key)));
    } catch {
      // Forbidden or damaged.
    }
    // A reload cut it off.
    for (const turn of this.turns) if (turn.status === 'waiting') turn.status = 'TimeoutError';
  }

  get waiting() {
    return this.turns.some(({ status }) => status === 'waiting');
  }

  /** The id stays however often the turn is sent. */
  ask(question, shown) {
    const turn = { id: random(), question, shown, status: 'waiting' };
    this.keep({ turns: [...this.turns, turn] });
    return turn;
  }

  forget() {
    this.keep({ sender: random(), turns: [] });
  }

  keep(changes, owner = this) {
    Object.assign(owner, changes);
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this));
    } catch {
      // Memory will do.
    }
  }
}
