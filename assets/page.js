// What the chat component does not do by itself: keyboard, screen readers, and copying an answer.
// Gradio's own class names appear only in NAMES; they are not a public contract, the browser tests watch them.
(() => {
  const NAMES = {
    thought: ".thought-group",
    thoughtTitle: ".thought-group > .title, .thought-group [role=button]",
    log: '.chat [role="log"]',
    reply: ".chat [data-testid=bot]",
    signs: ".chat .step > :first-child, .chat .verdict > :first-child, .chat [class^=tone-] > :first-child",
    named: {
      "#problem .submit-button": "Send",
      "#compare-problem .submit-button": "Compare",
      ".problem .stop-button": "Stop",
      ".chat .thought-group .arrow button": "Show or hide the thought",
      "#column-left": "Reply on the left",
      "#column-right": "Reply on the right",
      "#ballot": "Your vote",
    },
    groups: "#column-left, #column-right, #ballot",
    speaking: ".block.status:not([role]), #outcome:not([role])",
    boxes: ".problem textarea",
    stops: ".problem .stop-button",
    copyButton: 'button[aria-label*="opy message" i], button[title*="opy message" i]',
  };

  const inText = (target) => target.closest?.("input, textarea, select, [contenteditable=true]");
  // The first that is to be seen: each tab has its own.
  const shown = (selector) => [...document.querySelectorAll(selector)].find((e) => e.offsetParent !== null);

  // One line speaks (the status); the log would read every token aloud.
  function label() {
    document.querySelectorAll(NAMES.log).forEach((log) => log.setAttribute("aria-live", "off"));
    document.querySelectorAll(NAMES.speaking).forEach((status) => {
      status.setAttribute("role", "status");
      status.setAttribute("aria-live", "polite");
    });
    document.querySelectorAll(NAMES.groups).forEach((group) => group.setAttribute("role", "group"));
    for (const [selector, name] of Object.entries(NAMES.named)) {
      document.querySelectorAll(selector).forEach((button) => {
        if (button.getAttribute("aria-label") !== name) button.setAttribute("aria-label", name);
      });
    }
    document.querySelectorAll(NAMES.reply).forEach((reply) => {
      // Gradio names it by its source, formulas and markup included.
      if (reply.getAttribute("aria-label") !== "Tutor") reply.setAttribute("aria-label", "Tutor");
    });
    // Words follow each sign. Gradio drops the attribute from what it shows as markdown.
    document.querySelectorAll(NAMES.signs).forEach((sign) => sign.setAttribute("aria-hidden", "true"));
    document.querySelectorAll(NAMES.thought).forEach((panel) => {
      const title = panel.querySelector("[role=button]");
      const open = Boolean(panel.querySelector(":scope > .content:not(.content-preview)"));
      panel.querySelectorAll(".arrow button").forEach((arrow) => (arrow.tabIndex = -1)); // the title does it
      if (title && title.getAttribute("aria-expanded") !== String(open)) {
        title.setAttribute("aria-expanded", String(open));
      }
    });
  }

  document.addEventListener("keydown", (event) => {
    const title = event.target.closest?.(NAMES.thoughtTitle);
    if (event.key === " " && title) {
      event.preventDefault();
      title.click();
    } else if (event.key === "/" && !inText(event.target) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      shown(NAMES.boxes)?.focus();
    } else if (event.key === "Escape" && !inText(event.target)?.closest(".chat")) {
      shown(NAMES.stops)?.click();
    }
  });

  // The text of an answer as it can be pasted: formulas as their TeX, no thoughts.
  function answerText(messages) {
    const copy = messages.cloneNode(true);
    copy.querySelectorAll(`${NAMES.thought}, button, .verdict, .notice, .agreement, .step, .sr-only`).forEach((e) => e.remove());
    copy.querySelectorAll(".katex").forEach((formula) => {
      const tex = formula.querySelector("annotation")?.textContent ?? "";
      const display = formula.closest(".katex-display");
      (display ?? formula).replaceWith(display ? `\\[${tex}\\]` : `\\(${tex}\\)`);
    });
    copy.querySelectorAll("br").forEach((br) => br.replaceWith("\n"));
    copy.querySelectorAll("p, li, h1, h2, h3, h4, tr, pre").forEach((block) => block.append("\n"));
    return copy.textContent.replace(/[\u2060\u200b]/g, "").replace(/\u2217/g, "*").replace(/ +\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n").trim();
  }

  // Tells whether it is copied.
  async function toClipboard(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch { // not allowed, or plain http in a school network, which has no clipboard API
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      const copied = document.execCommand("copy");
      area.remove();
      return copied;
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(NAMES.copyButton);
    const row = button?.closest(".message-buttons")?.previousElementSibling;
    if (!button || !row) return;
    event.stopPropagation();
    event.preventDefault();
    toClipboard(answerText(row)).then((copied) => {
      if (!copied) return;
      button.classList.add("copied");
      setTimeout(() => button.classList.remove("copied"), 1200);
      const status = shown(".block.status span");
      if (status) status.textContent = "Copied";
    });
  }, true);

  let asked = false;
  new MutationObserver(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; label(); });
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
