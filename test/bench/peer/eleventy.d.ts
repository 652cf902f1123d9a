/** The little of Eleventy that the bench uses; the package has no types of its own. */
declare module '@11ty/eleventy' {
  interface Configuration {
    setTemplateFormats: (formats: readonly string[]) => void;
    setUseGitIgnore: (use: boolean) => void;
    ignores: Set<string>;
    addGlobalData: (name: string, value: unknown) => void;
    addTemplate: (path: string, render: (data: never) => string, data: Readonly<Record<string, unknown>>) => void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { configPath: string | null; quietMode: boolean; config: (configuration: Configuration) => void },
    );
    write(): Promise<unknown>;
  }
}
