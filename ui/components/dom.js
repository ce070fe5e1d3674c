// What both components need of the page around them.
const SCROLLER = '[data-testid="stMain"]';
const CONTENT = '[data-testid="stMainBlockContainer"] [data-testid="stVerticalBlock"]';
const STACKED = 768; // pixels; below this width the conversation stands under the article

const make = (tag, className, text) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};

const button = (className, text, press) => {
  const node = make("button", className, text);
  node.type = "button";
  if (press) node.addEventListener("click", press);
  return node;
};

const stacked = () => innerWidth < STACKED;

const topOf = (node) =>
  node.getBoundingClientRect().top + (document.querySelector(SCROLLER)?.scrollTop ?? 0);

// A pane takes the height that is left of the window, or of the page where panes are stacked.
const fill = (pane, below) => {
  const left = Math.floor(innerHeight - topOf(pane) - below);
  pane.style.maxHeight = stacked() ? "" : `max(14rem, ${left}px)`;
};

// Call `refit` whenever the window changes, or a line above comes or goes; return how to stop that.
const refitted = (refit) => {
  const watcher = new ResizeObserver(refit);
  const content = document.querySelector(CONTENT);
  if (content) watcher.observe(content);
  addEventListener("resize", refit);
  return () => {
    watcher.disconnect();
    removeEventListener("resize", refit);
  };
};

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// Scroll the page so that the pane's end is in view, and the node's start before all else.
const reveal = (node, pane) => {
  const beyond = pane.getBoundingClientRect().bottom + 12 - innerHeight;
  const above = node.getBoundingClientRect().top - 8;
  const top = Math.min(Math.max(beyond, 0), above);
  document.querySelector(SCROLLER)?.scrollBy({ top, behavior: calm() ? "instant" : "smooth" });
};

const goTo = (selector) => document.querySelector(selector)?.scrollIntoView({ block: "start" });

const linkTo = (link, selector, text, shown) => {
  link.textContent = text;
  link.hidden = !shown;
  link.onclick = (event) => {
    event.preventDefault();
    goTo(selector);
  };
};
