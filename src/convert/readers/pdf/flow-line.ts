/** A line of the extraction and its page. */
export interface FlowLine {
  text: string;
  page: number;
  /** Whether its rows and cells are told by nothing but the places of its texts. */
  doubtful?: boolean;
  /** Whether it is printed on many pages, and none of what these tell. */
  running?: boolean;
}
