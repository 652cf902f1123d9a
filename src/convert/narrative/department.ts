/** What the names of departments and units end with, so that words after one can be told from words of its name. */
const endings =
  '(?:局|委|办|中心|部门|单位|部|院|站|所|厅|会|府|校|学|园|队|馆|社|联|协|大|镇|乡|村|街道|区|县|市|司|处|科|团|台)(?:机关|本级|及其|及|所属|下属|事业|单位|的)*';

/** A pattern for the department that may stand in front of a name. */
export const departmentBefore = `(?:.*${endings})?`;

const department = new RegExp(`^.*?${endings}`, 'u');

/** Words without the department in front of them. */
export function removeDepartment(words: string): string {
  const rest = words.replace(department, '');
  return rest === words ? words : removeDepartment(rest);
}
