/** Files of an earlier build that nobody seemed to have touched are not what that build wrote: everything has to be made anew. */
export class DamagedBuild extends Error {
  override name = 'DamagedBuild';

  constructor(file: string) {
    super(`${file} is not what the last build wrote`);
  }
}
