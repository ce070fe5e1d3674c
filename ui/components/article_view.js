// Draws the article once, then only moves marks: what a reader looks at is never drawn anew.

const sentenceNode = (run, { words, asks }) => {
  const node = make("span", "sentence");
  node.dataset.index = run.sentence;
  const shown = String(run.sentence + 1);
  const number = asks ? button("number", shown) : make("span", "number", shown);
  if (asks) {
    number.tabIndex = -1;
    number.setAttribute("aria-label", `${words.sentence} ${shown}`);
  }
  const word = run.text.match(/^\S{1,20}/)?.[0] ?? ""; // stays on the line of its number
  const start = make("span", "start");
  start.append(number, make("span", "words", word));
  node.append(start, make("span", "words", run.text.slice(word.length)), make("span", "unseen"));
  return node;
};

const blockNode = (paragraph, data) => {
  const node = make(paragraph.block === "headline" ? "h1" : "p", paragraph.block);
  for (const run of paragraph.runs)
    node.append(run.sentence === null ? run.text : sentenceNode(run, data));
  return node;
};

const scrollInside = (sheet, node) => {
  const top = node.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
  sheet.scrollTo({
    top: sheet.scrollTop + top - sheet.clientHeight / 3,
    behavior: calm() ? "instant" : "smooth",
  });
};

class View {
  constructor(root) {
    this.root = root;
    this.sheet = root.querySelector(".sheet");
    this.article = root.querySelector("article");
    this.bar = root.querySelector(".bar");
    this.chosen = null;
    this.article.addEventListener("click", (event) => this.press(event));
    this.sheet.addEventListener("keydown", (event) => this.walk(event));
    this.bar.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    this.bar.querySelector(".ask").addEventListener("click", () => this.ask());
    this.bar.querySelector(".close").addEventListener("click", () => this.close());
  }

  show(data, tell) {
    const before = this.data;
    Object.assign(this, { data, tell });
    if (before?.id !== data.id) this.build();
    this.label();
    this.fit();
    const jumped = before && before.jump !== data.jump && this.at(data.focus);
    const newlyCited = before && before.cited.join() !== data.cited.join();
    if (jumped) this.jump(data.focus);
    else this.choose(newlyCited ? null : this.chosen);
    if (newlyCited && !jumped && this.at(data.cited[0])) scrollInside(this.sheet, this.at(data.cited[0]));
  }

  build() {
    const { paragraphs, title, line } = this.data;
    const blocks = paragraphs.map((paragraph) => blockNode(paragraph, this.data));
    const headline = blocks.findIndex((node) => node.tagName === "H1");
    const head = title ? [make("h1", "", title)] : blocks.splice(0, headline + 1);
    this.article.replaceChildren(...head, ...(line ? [make("p", "line", line)] : []), ...blocks);
    this.chosen = null;
    this.sheet.scrollTop = 0;
    this.rove(this.sentences()[0]);
  }

  label() {
    const { words, asks } = this.data;
    this.sheet.setAttribute("aria-label", words.article);
    this.article.classList.toggle("asks", asks);
    this.bar.querySelector(".ask").textContent = words.who_says;
    this.bar.querySelector(".close").textContent = words.close;
    linkTo(this.root.querySelector(".jump"), ".st-key-conversation", words.to_chat, asks);
  }

  fit() {
    if (this.data.asks) fill(this.sheet, 28);
    else this.sheet.style.maxHeight = "75dvh";
  }

  sentences() {
    return [...this.article.querySelectorAll(".sentence")];
  }

  at(index) {
    return this.article.querySelector(`.sentence[data-index="${index}"]`);
  }

  mark() {
    const { cited, words } = this.data;
    for (const node of this.sentences()) {
      const index = Number(node.dataset.index);
      const [focus, discussed] = [index === this.chosen, cited.includes(index)];
      node.classList.toggle("focus", focus);
      node.classList.toggle("cited", discussed && !focus);
      const said = focus ? ` (${words.chosen})` : discussed ? ` (${words.discussed})` : "";
      node.querySelector(".unseen").textContent = said;
    }
  }

  // One sentence at a time can be reached by the tab key; the arrows lead to the others.
  rove(node) {
    if (!this.data.asks) return;
    for (const other of this.sentences())
      other.querySelector(".number").tabIndex = other === node ? 0 : -1;
  }

  choose(index) {
    this.chosen = index;
    this.mark();
    this.bar.hidden = index === null || !this.data.asks;
    if (index === null) return;
    this.rove(this.at(index));
    this.bar.querySelector(".about").textContent = `S${index + 1}`;
    this.bar.setAttribute("aria-label", `${this.data.words.sentence} ${index + 1}`);
  }

  jump(index) {
    const node = this.at(index);
    this.choose(index);
    scrollInside(this.sheet, node);
    const { top, bottom } = this.sheet.getBoundingClientRect();
    if (bottom < 80 || top > innerHeight - 80 || stacked()) goTo(".st-key-article");
    node.querySelector(".number").focus({ preventScroll: true });
  }

  press(event) {
    const node = event.target.closest(".sentence");
    if (!node || !this.data.asks || String(getSelection())) return;
    this.choose(Number(node.dataset.index));
    if (event.detail === 0) this.bar.querySelector(".ask").focus(); // by key, not by pointer
  }

  walk(event) {
    const all = this.sentences();
    const here = all.indexOf(event.target.closest(".sentence"));
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const to = { Home: 0, End: all.length - 1 }[event.key] ?? (step && here + step);
    if (here < 0 || to === undefined || !all[to]) return;
    event.preventDefault();
    this.rove(all[to]);
    all[to].querySelector(".number").focus({ preventScroll: true });
    scrollInside(this.sheet, all[to]);
  }

  ask() {
    this.tell("ask", this.chosen);
    if (stacked()) goTo(".st-key-conversation");
    this.choose(null);
  }

  close() {
    const node = this.at(this.chosen);
    this.choose(null);
    node?.querySelector(".number").focus({ preventScroll: true });
  }
}

export default function ({ parentElement, data: [data], setTriggerValue }) {
  const sheet = parentElement.querySelector(".sheet");
  sheet.view ??= new View(parentElement);
  sheet.view.show(data, setTriggerValue);
  return refitted(() => sheet.view.fit());
}
