// One node per turn, kept for as long as the turn is there: a screen reader hears additions only.

const OPENING = /[(\[“"]+$/; // what stays on the line of the citation after it
const CLOSING = /^[^\s\w]+/; // and of the one before it

const speakerNode = (speaker) => make("span", "speaker", `${speaker}:`);

class Log {
  constructor(root) {
    this.root = root;
    this.log = root.querySelector(".log");
    this.choices = root.querySelector(".choices");
  }

  show(data, tell) {
    const first = !this.data;
    Object.assign(this, { data, tell });
    this.label(first);
    const added = this.reconcile();
    this.offer();
    this.fit();
    if (first || added) this.log.scrollTop = data.reacts ? this.log.scrollHeight : 0;
    if (added && !first && stacked() && data.reacts) this.reveal(added);
  }

  // On a phone the newest turn and the input below it are what one wants to see.
  reveal(added) {
    const pane = document.querySelector(".st-key-conversation");
    requestAnimationFrame(() => pane && added.isConnected && reveal(added, pane));
  }

  // History is not read out, what comes after it is.
  label(first) {
    const { words, reacts, pending } = this.data;
    this.log.setAttribute("aria-label", words.log);
    this.log.setAttribute("aria-live", first ? "off" : "polite");
    this.log.setAttribute("aria-busy", String(Boolean(pending)));
    this.log.classList.toggle("read", !reacts);
    this.choices.setAttribute("aria-label", words.suggestions);
    linkTo(this.root.querySelector(".jump"), ".st-key-article", this.data.to_article, reacts);
    if (first) requestAnimationFrame(() => this.log.setAttribute("aria-live", "polite"));
  }

  fit() {
    if (this.data.reacts) fill(this.log, this.choices.offsetHeight + 112); // 112: the input below
  }

  // Bring the nodes in line with the turns; return the last one that is new.
  reconcile() {
    this.log.querySelectorAll(".thinking, .waiting").forEach((node) => node.remove());
    const old = new Map([...this.log.children].map((node) => [node.dataset.number, node]));
    let added = null;
    const nodes = this.data.turns.map((turn) => {
      const known = old.get(String(turn.number));
      const node = known?.dataset.text === this.text(turn) ? known : this.turn(turn);
      if (node !== known) added = node;
      node.classList.remove("unsent");
      this.remark(node, turn);
      return node;
    });
    if (this.data.pending) nodes.push(...this.pending());
    else if (!nodes.length && this.data.reacts) nodes.push(make("p", "waiting", this.data.waiting));
    this.place(nodes);
    return this.data.pending ? nodes.at(-1) : added;
  }

  place(nodes) {
    for (const node of [...this.log.children]) if (!nodes.includes(node)) node.remove();
    nodes.forEach((node, index) => {
      if (this.log.children[index] !== node) this.log.insertBefore(node, this.log.children[index] ?? null);
    });
  }

  text(turn) {
    return turn.parts.map((part) => part.text).join("");
  }

  turn(turn) {
    const node = make("div", `turn ${turn.role}`);
    Object.assign(node.dataset, { number: turn.number, text: this.text(turn) });
    node.append(speakerNode(turn.speaker), this.said(turn));
    return node;
  }

  said(turn) {
    const said = make("div", "said");
    let line = said.appendChild(make("p"));
    let citation = null;
    for (const { text, cite } of turn.parts) {
      if (cite !== null && this.data.reacts) {
        citation = this.citation(line, text, cite);
        continue;
      }
      const closing = citation ? text.match(CLOSING)?.[0] ?? "" : "";
      citation?.append(closing);
      citation = null;
      text.slice(closing.length).split("\n").forEach((piece, index) => {
        if (index) line = said.appendChild(make("p"));
        line.append(piece);
      });
    }
    return said;
  }

  citation(line, text, cite) {
    const before = line.lastChild?.nodeType === Node.TEXT_NODE ? line.lastChild : null;
    const opening = before?.data.match(OPENING)?.[0] ?? "";
    if (opening) before.data = before.data.slice(0, -opening.length);
    const press = button("cite", text, () => this.tell("cite", cite));
    press.setAttribute("aria-label", `${this.data.words.cite} ${cite + 1}`);
    const together = make("span", "together", opening);
    together.append(press);
    line.append(together);
    return together;
  }

  remark(node, turn) {
    const state = String(turn.flagged);
    if (!turn.flaggable || !this.data.reacts || node.dataset.flagged === state) return;
    const { words } = this.data;
    const old = node.querySelector(".remark");
    const hadFocus = old?.contains(node.getRootNode().activeElement);
    const line = make("div", "remark");
    const press = (event) => () => this.tell(event, turn.number);
    if (turn.flagged) line.append(make("span", "", words.flagged), button("undo", words.undo, press("unflag")));
    else line.append(button("flag", words.flag, press("flag")));
    node.dataset.flagged = state;
    old?.remove();
    node.append(line);
    if (hadFocus) line.querySelector("button").focus();
  }

  pending() {
    const { pending, turns, thinking } = this.data;
    const number = (turns.at(-1)?.number ?? 0) + 1;
    const parts = [{ text: pending.text, cite: null }];
    const mine = this.turn({ role: "learner", speaker: pending.speaker, number, parts });
    mine.classList.add("unsent");
    return [mine, make("p", "thinking", thinking)];
  }

  offer() {
    const offered = this.data.pending || !this.data.reacts ? [] : this.data.choices;
    if (this.choices.dataset.offered === JSON.stringify(offered)) return;
    const hadFocus = this.choices.contains(this.choices.getRootNode().activeElement);
    const press = (index) => () => this.tell("choose", index);
    this.choices.dataset.offered = JSON.stringify(offered);
    this.choices.replaceChildren(...offered.map((text, index) => button("", text, press(index))));
    this.choices.hidden = !offered.length;
    if (hadFocus) this.log.focus({ preventScroll: true });
  }
}

export default function ({ parentElement, data: [data], setTriggerValue }) {
  const log = parentElement.querySelector(".log");
  log.view ??= new Log(parentElement);
  log.view.show(data, setTriggerValue);
  return refitted(() => log.view.fit());
}
