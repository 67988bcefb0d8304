/** ٠-٩ and ۰-۹, as Arabic and Persian keyboards type them, as 0-9. */
export const latinDigits = (text: string): string =>
  // Both scripts begin at a code that ends in a zero.
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
