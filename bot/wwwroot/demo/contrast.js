// The contrast of two colours by WCAG 2.2, from 1 to 21. Red, green and blue run from 0 to 1.
/** @typedef {[red: number, green: number, blue: number]} Color */

/** @param {number} part */
const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** @param {Color} color */
export const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/**
 * @param {Color} one
 * @param {Color} other
 */
export function contrast(one, other) {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * Computed colours come in many notations. Mixed with itself in sRGB, each comes as its three parts.
 * @param {string} color
 * @returns {Color}
 */
export function parts(color) {
  const probe = document.createElement("i");
  probe.style.color = color;
  probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
  document.body.append(probe);
  const mixed = getComputedStyle(probe).color;
  probe.remove();
  const scale = mixed.startsWith("rgb") ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = (mixed.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map((part) => Number(part) / scale);
  return [red, green, blue];
}
