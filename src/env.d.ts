declare namespace NodeJS {
  interface ProcessEnv {
    /** Absolute path of the collections folder; set by the build, else `content/collections`. */
    MINGZHANG_COLLECTIONS?: string;
    /** Absolute path of the site description; set by the build, else `content/site.yaml`. */
    MINGZHANG_SITE?: string;
    /** Absolute path of the plan of what is made now (`site/page-plan.ts`); unset, every page is made. */
    MINGZHANG_PLAN?: string;
  }
}

interface JSON {
  /** A number in JSON, written as it stands: money does not pass through binary floating point. In the library of no TypeScript yet. */
  rawJSON(text: string): object;
}
