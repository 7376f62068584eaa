/** ISO 7064 mod 97-10 over letters and digits with the first four moved to the end: IBAN and ISO 11649 references. */
export const isMod97 = (code: string): boolean => {
  // 00, 01 and 99 leave the same remainders as 97, 98 and 02, and are never given out.
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/.test(code) || ["00", "01", "99"].includes(code.slice(2, 4))) {
    return false;
  }
  let rest = 0;
  for (const character of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

const CARRY = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

/** Swiss QR reference: 27 digits, the last by modulo 10 recursive. */
export const isQrReference = (reference: string): boolean => {
  if (!/^\d{27}$/.test(reference)) {
    return false;
  }
  let carry = 0;
  for (const digit of reference.slice(0, -1)) {
    carry = CARRY[(carry + Number(digit)) % 10] ?? 0;
  }
  return (10 - carry) % 10 === Number(reference.at(-1));
};
