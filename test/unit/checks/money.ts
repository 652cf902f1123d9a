/** An amount of so many hundredths of 万元, as a table prints it. */
export function toMoney(hundredths: number): { cny: string; printed: string; unit: string } {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  const sign = hundredths < 0 ? '-' : '';
  return {
    cny: `${sign}${hundredths === 0 ? '0' : String(Math.abs(hundredths) * 100)}.00`,
    printed: `${digits.slice(0, -2)}.${digits.slice(-2)}`,
    unit: '万元',
  };
}
