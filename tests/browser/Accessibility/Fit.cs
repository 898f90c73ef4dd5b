using Microsoft.Playwright;

namespace GuidanceBot.Tests;

/// <summary>What does not fit on a screen: cut off, over the edge, one over another, or too small to hit.</summary>
internal static class Fit
{
    // WCAG 2.2, 2.5.8: 24 by 24 CSS pixels. A pixel more or less is rounding.
    private const string Misfits = """
        () => {
          const found = [];
          const name = (element) => `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} "${element.textContent.trim().slice(0, 30)}"`;
          const [said, menu] = [document.getElementById("said"), document.getElementById("menu")];
          const shown = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility() && !element.closest(".unseen, svg, i"));
          const blocks = shown.filter((element) => getComputedStyle(element).display !== "inline");

          if (document.documentElement.scrollWidth > innerWidth) found.push("the page can be moved sideways");
          for (const block of blocks) {
            if (block.scrollWidth > block.clientWidth + 1) found.push(`too wide: ${name(block)}`);
            const scrolls = /auto|scroll/.test(getComputedStyle(block).overflowY);
            if (!scrolls && block.scrollHeight > block.clientHeight + 1) found.push(`too high: ${name(block)}`);
          }

          const within = (element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            const scrolls = [said, menu].find((place) => place !== element && place.contains(element));
            const view = scrolls?.getBoundingClientRect() ?? { top: -Infinity, bottom: Infinity };
            return { left, right, top: Math.max(top, view.top), bottom: Math.min(bottom, view.bottom) };
          };
          const speaks = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
          const pieces = blocks.filter((element) => speaks(element) || element.matches("button, input, textarea")).map((element) => ({ element, ...within(element) }));
          for (const one of pieces) {
            if (one.left < -1 || one.right > innerWidth + 1 || (!said.contains(one.element) && (one.top < -1 || one.bottom > innerHeight + 1))) found.push(`over the edge: ${name(one.element)}`);
            for (const other of pieces) {
              const apart = one.element.contains(other.element) || other.element.contains(one.element) || menu.contains(one.element) !== menu.contains(other.element);
              const over = Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
              if (!apart && over) found.push(`${name(one.element)} lies over ${name(other.element)}`);
            }
          }

          for (const control of shown.filter((element) => element.matches("a, button, input:not([type=checkbox]), textarea, label:has([type=checkbox])"))) {
            const { width, height } = control.getBoundingClientRect();
            if (Math.min(width, height) < 24) found.push(`too small to hit: ${name(control)}, ${width} by ${height}`);
          }
          return found;
        }
        """;

    public static Task<string[]> MisfitsAsync(IFrame panel) => panel.EvaluateAsync<string[]>(Misfits);
}
